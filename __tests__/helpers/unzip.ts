import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const MAX_CONTENT = 256 * 1024 * 1024

/**
 * The files of a zip by name, without directories. Reads the central directory, because a streamed zip has no sizes in
 * its local headers, and checks every size and CRC. Throws for zip64, encryption and more than 256 MiB.
 */
export async function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 + zip.readUInt16LE(end + 20) !== zip.length) throw new Error('zip: no end record')
  const count = zip.readUInt16LE(end + 10)
  const files = new Map<string, Buffer>()
  let entry = zip.readUInt32LE(end + 16)
  let total = 0
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(entry) !== 0x02014b50) throw new Error('zip: bad central directory')
    const packedSize = zip.readUInt32LE(entry + 20)
    const size = zip.readUInt32LE(entry + 24)
    const nameEnd = entry + 46 + zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + 46, nameEnd)
    const local = zip.readUInt32LE(entry + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + packedSize)
    total += size
    const method = zip.readUInt16LE(entry + 10)
    const encrypted = zip.readUInt16LE(entry + 8) & 1
    if (encrypted || (method !== 0 && method !== 8) || total > MAX_CONTENT || packed.length !== packedSize) {
      throw new Error(`zip: cannot read ${name}`)
    }
    const content = method === 8 ? await inflate(packed, { maxOutputLength: Math.max(size, 1) }) : packed
    if (content.length !== size || crc32(content) !== zip.readUInt32LE(entry + 16)) {
      throw new Error(`zip: ${name} is damaged`)
    }
    if (files.has(name)) throw new Error(`zip: ${name} is there twice`)
    if (!name.endsWith('/')) files.set(name, content)
    entry = nameEnd + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}
