/** The programs in C, where there is a compiler. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Builds `bench/NAME.c` into `folder`; its path, or null if there is no `cc` here (or no headers of a C library). */
export function compile(name, folder) {
  const program = join(folder, name)
  const source = fileURLToPath(new URL(`${name}.c`, import.meta.url))
  return spawnSync('cc', ['-O2', '-o', program, source]).status === 0 ? program : null
}
