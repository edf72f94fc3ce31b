/** Sockets by their inode: what they are, and who is at the other end. */
import { textOf } from '../process/procfs.js'
import { runTool } from '../process/tool.js'
import type { ObjectId, ObjectKind } from './snapshot.js'

export interface SocketState {
  kind: ObjectKind
  words: string
  peer: ObjectId | null
  guessed: boolean
}

const TOOL_MS = 2000

/**
 * What is known of `sockets` (`socket:[INODE]`) in the network namespace of `pid`. /proc does not tell who is at the other end of a UNIX
 * socket (unix(7)); `ss` of iproute2 does. Without it the neighbouring inode is a guess, since socketpair(2) makes both in one go.
 */
export async function readPeers(
  pid: number,
  sockets: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, SocketState>> {
  const states = new Map<ObjectId, SocketState>()
  if (sockets.length === 0) return states
  const wanted = new Set(sockets)
  for (const [id, state] of readInet(pid)) if (wanted.has(id)) states.set(id, state)
  const unix = unixInodes(textOf(`/proc/${pid}/net/unix`))
  if (![...unix.keys()].some((inode) => wanted.has(idOf(inode)))) return states
  const { status, stdout } = await runTool('ss', ['-xanH'], TOOL_MS)
  const pairs = status === 0 ? unixPairs(stdout) : null
  for (const [inode, words] of unix) {
    const peer = pairs === null ? neighbourOf(inode, unix) : (pairs.get(inode) ?? null)
    const state = {
      kind: 'unix-socket' as const,
      words,
      peer: peer === null ? null : idOf(peer),
      guessed: pairs === null,
    }
    states.set(idOf(inode), state)
  }
  return states
}

/** `u_str ESTAB 0 0 * 21005 * 21006` of `ss -xanH`: the inodes of both ends. */
export function unixPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  for (const [, inode = '', peer = ''] of text.matchAll(/ (\d+) +\S+ (\d+) *$/gm)) {
    if (peer !== '0') pairs.set(Number(inode), Number(peer))
  }
  return pairs
}

/** `Num RefCount Protocol Flags Type St Inode Path` (unix(7), `net/unix/af_unix.c`). */
function unixInodes(text: string): Map<number, string> {
  const inodes = new Map<number, string>()
  for (const [, inode = '', path = ''] of text.matchAll(/^\S+: \S+ \S+ \S+ \S+ \S+ +(\d+) ?(.*)$/gm)) {
    inodes.set(Number(inode), path === '' ? 'a UNIX socket' : `the UNIX socket ${path}`)
  }
  return inodes
}

function neighbourOf(inode: number, unix: ReadonlyMap<number, string>): number | null {
  const near = [inode - 1, inode + 1].filter((other) => unix.has(other))
  return near.length === 1 ? (near[0] ?? null) : null
}

const LISTENING = '0A'

/** `sl local_address rem_address st ... inode` (proc_pid_net(5)). */
function* readInet(pid: number): Generator<[ObjectId, SocketState]> {
  for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6']) {
    for (const line of textOf(`/proc/${pid}/net/${protocol}`).split('\n').slice(1)) {
      const [, local = '', remote = '', state = '', , , , , , inode = '0'] = line.trim().split(/\s+/)
      const name = protocol.startsWith('tcp') ? 'TCP' : 'UDP'
      const words =
        state === LISTENING || /^0*:0000$/.test(remote)
          ? `${name} at ${address(local)}`
          : `a ${name} connection to ${address(remote)}`
      yield [idOf(Number(inode)), { kind: 'inet-socket', words, peer: null, guessed: false }]
    }
  }
}

/** `0100007F:1F90`: each four bytes are in the machine's own order, and so little-endian wherever Node runs. */
export function address(text: string): string {
  const [host = '', port = '0'] = text.split(':')
  const bytes = (host.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse())
  const number = Number.parseInt(port, 16)
  if (bytes.length === 4) return `${bytes.map((byte) => Number.parseInt(byte, 16)).join('.')}:${number}`
  const groups = bytes.join('').match(/.{4}/g) ?? []
  return `[${groups
    .map((group) => group.replace(/^0{1,3}/, ''))
    .join(':')
    .replace(/(^|:)0(:0)+(:|$)/, '::')}]:${number}`
}

function idOf(inode: number): ObjectId {
  return `socket:[${inode}]`
}
