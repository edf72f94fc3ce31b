import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Parts of `dist/` that run on their own: the recorder's thread, the one that reads for findings, and the process that asks for USB devices. */
export type Part = 'recorder' | 'findings' | 'usb'

/** The file to start `part` from. It lies beside the bundle that asks. */
export function partFile(part: Part): string {
  return join(dirname(fileURLToPath(import.meta.url)), part, 'index.js')
}
