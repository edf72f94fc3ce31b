import { execFileSync, spawnSync } from 'node:child_process'

/** Whether `cc` makes programs that run here with these flags (`-m32` needs gcc-multilib). */
export function canCompile(...flags: string[]): boolean {
  if (process.platform !== 'linux') return false
  const { status } = spawnSync('cc', [...flags, '-x', 'c', '-', '-o', '/dev/null'], {
    input: '#include <stdio.h>\nint main(void) { return 0; }\n',
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: 30_000,
  })
  return status === 0
}

/** Compiles a file of C into `program`. */
export function compile(source: string, program: string, ...flags: string[]): void {
  execFileSync('cc', [source, '-o', program, '-pthread', ...flags], { timeout: 60_000, stdio: 'pipe' })
}
