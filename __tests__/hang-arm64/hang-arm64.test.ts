import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeFdSet, decodeFlock, decodeMilliseconds, decodePollFds, futexOwner } from '../../src/hang/memory.js'
import { intOf, type Machine, machineOfElf, parseSyscall, type SystemCall, timeBytes } from '../../src/hang/syscalls.js'

const PREPARED = fileURLToPath(new URL('../../.cache/arm64/', import.meta.url))
const KERNEL = join(PREPARED, 'kernel/vmlinuz')
const BLOCKERS = fileURLToPath(new URL('../hang/blockers.c', import.meta.url))
const GUEST = fileURLToPath(new URL('guest.c', import.meta.url))
const EMULATOR = 'qemu-system-aarch64'
const TIMEOUT_MS = 240_000

const tools = {
  PATH: [join(PREPARED, 'tools/usr/bin'), process.env.PATH].join(delimiter),
  LD_LIBRARY_PATH: join(PREPARED, 'tools/usr/lib/x86_64-linux-gnu'),
}
const findable = (name: string) => tools.PATH.split(delimiter).some((folder) => existsSync(join(folder, name)))

const missing = [
  ...[EMULATOR, 'cpio'].filter((name) => !findable(name)),
  ...(existsSync(KERNEL) ? [] : ['what __tests__/hang-arm64/prepare.sh fetches']),
]
const mustRun = process.env.HARDWARE_TEST_NO_SKIP === '1'
const title = `system calls on an arm64 kernel${missing.length === 0 ? '' : `: needs ${missing.join(', ')}`}`

/** Programs for both: a 64-bit kernel often runs 32-bit programs, as on a Raspberry Pi. */
const PROGRAMS: { machine: Machine; compiler: string }[] = [
  { machine: 'arm64', compiler: 'aarch64-linux-gnu-gcc' },
  { machine: 'arm', compiler: 'arm-linux-gnueabihf-gcc' },
]

/** What each way of waiting is a call of: glibc makes the older ones of newer ones, where the machine has no older ones. */
const WAYS: Record<string, Record<'arm64' | 'arm', string>> = {
  write: { arm64: 'write', arm: 'write' },
  writev: { arm64: 'writev', arm: 'writev' },
  send: { arm64: 'sendto', arm: 'sendto' },
  sendmsg: { arm64: 'sendmsg', arm: 'sendmsg' },
  recv: { arm64: 'recvfrom', arm: 'recvfrom' },
  read: { arm64: 'read', arm: 'read' },
  waitpid: { arm64: 'wait4', arm: 'wait4' },
  wait: { arm64: 'wait4', arm: 'wait4' },
  waitid: { arm64: 'waitid', arm: 'waitid' },
  poll: { arm64: 'ppoll', arm: 'poll' },
  ppoll: { arm64: 'ppoll', arm: 'ppoll' },
  select: { arm64: 'pselect6', arm: 'pselect6' },
  epoll: { arm64: 'epoll_wait', arm: 'epoll_wait' },
  epoll_pwait: { arm64: 'epoll_wait', arm: 'epoll_wait' },
  nanosleep: { arm64: 'nanosleep', arm: 'nanosleep' },
  clock_nanosleep: { arm64: 'clock_nanosleep', arm: 'clock_nanosleep' },
  pause: { arm64: 'ppoll', arm: 'pause' },
  sigwait: { arm64: 'rt_sigtimedwait', arm: 'rt_sigtimedwait' },
  'self-lock': { arm64: 'futex', arm: 'futex' },
  join: { arm64: 'futex', arm: 'futex' },
  flock: { arm64: 'flock', arm: 'flock' },
  fcntl: { arm64: 'fcntl', arm: 'fcntl' },
  msgrcv: { arm64: 'msgrcv', arm: 'msgrcv' },
}

if (mustRun) {
  it('the machine has everything that the tests on an arm64 kernel need', () => {
    expect(missing).toEqual([])
  })
}

describe.runIf(missing.length === 0)(title, () => {
  let console = ''
  const machines = new Map<string, Machine | null>()

  beforeAll(async () => {
    const work = mkdtempSync(join(tmpdir(), 'hang-arm64-'))
    try {
      const root = join(work, 'root')
      mkdirSync(root)
      const compile = (compiler: string, source: string, program: string) =>
        execFileSync(compiler, ['-w', '-static', '-pthread', source, '-o', join(root, program)], {
          env: { ...process.env, ...tools },
          timeout: 60_000,
          stdio: 'pipe',
        })
      compile('aarch64-linux-gnu-gcc', GUEST, 'init')
      for (const { machine, compiler } of PROGRAMS) {
        compile(compiler, BLOCKERS, machine)
        machines.set(machine, machineOfElf(readFileSync(join(root, machine)).subarray(0, 20)))
      }
      const ways = PROGRAMS.flatMap(({ machine }) => Object.keys(WAYS).map((way) => `${machine} ${way}\n`))
      writeFileSync(join(root, 'ways'), ways.join(''))
      const names = ['.', 'init', 'ways', ...PROGRAMS.map(({ machine }) => machine)].join('\n')
      const image = execFileSync('cpio', ['--quiet', '-o', '-H', 'newc', '-R', '0:0'], {
        cwd: root,
        input: `${names}\n`,
        timeout: 60_000,
        maxBuffer: 64 * 1024 * 1024,
      })
      writeFileSync(join(work, 'initrd'), image)
      console = await boot(join(work, 'initrd'))
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }, TIMEOUT_MS + 60_000)

  /** What the kernel said of a thread, the first one if not told otherwise. */
  function callOf(machine: Machine, way: string): { call: SystemCall; pid: number; tids: number[] } {
    const lines = [...console.matchAll(new RegExp(`^CALL ${machine} ${way} (\\d+) (\\d+) (.*?)\\r?$`, 'gm'))]
    const [, pid = '', , text = ''] = lines[0] ?? []
    const call = parseSyscall(text, machine)
    if (call?.kind !== 'call') throw new Error(`${machine} ${way}: ${text}\n${console}`)
    return { call, pid: Number(pid), tids: lines.map(([, , tid]) => Number(tid)) }
  }

  /** The 64 bytes that each argument points at are known. */
  const memoryOf = (machine: Machine, way: string) => (address: bigint, length: number) => {
    const hex = new RegExp(`^MEMORY ${machine} ${way} 0x${address.toString(16)} ([\\da-f]+)`, 'm').exec(console)?.[1]
    return hex === undefined ? null : Buffer.from(hex, 'hex').subarray(0, length)
  }

  const bytesOf = (machine: Machine, way: string, argument: number, length: number) =>
    memoryOf(machine, way)(callOf(machine, way).call.args[argument] ?? 0n, length) ?? Buffer.alloc(0)

  describe.each(PROGRAMS)('programs of $machine', ({ machine }) => {
    it('are known by their ELF header', () => {
      expect(machines.get(machine)).toBe(machine)
    })

    it.each(Object.keys(WAYS))('%s', (way) => {
      expect(callOf(machine, way).call.name).toBe(WAYS[way]?.[machine as 'arm64' | 'arm'])
    })

    it('the bytes that are stuck', () => {
      const { call } = callOf(machine, 'write')
      const bytes = bytesOf(machine, 'write', 1, intOf(call.args[2]))
      expect(bytes.toString()).toBe('E (4711) wifi: the line that nobody reads\n')
    })

    it('which child: one, or any', () => {
      expect(intOf(callOf(machine, 'waitpid').call.args[0])).toBeGreaterThan(1)
      expect(intOf(callOf(machine, 'wait').call.args[0])).toBe(-1)
    })

    it.each([
      ['ppoll', 2, 3_600_250],
      ['select', 4, 1_800_500],
      ['nanosleep', 0, 3_600_250],
      ['clock_nanosleep', 2, 3_600_250],
      ['sigwait', 2, 3_600_250],
    ])('how long: %s', (way, argument, ms) => {
      const size = timeBytes(machine, callOf(machine, way).call.kernelName)
      expect(decodeMilliseconds(bytesOf(machine, way, argument, 2 * size), size)).toBe(ms)
    })

    it('what is watched', () => {
      expect(decodePollFds(bytesOf(machine, 'poll', 0, 24))).toEqual([
        { fd: 3, read: true, write: false },
        { fd: 6, read: false, write: true },
      ])
      expect(decodeFdSet(bytesOf(machine, 'select', 1, 8), 38)).toEqual([3, 37])
    })

    it('which part of a file is to be locked', () => {
      const { call } = callOf(machine, 'fcntl')
      const lock = decodeFlock(bytesOf(machine, 'fcntl', 2, 32), machine, intOf(call.args[1]))
      expect(lock).toEqual({ type: 'write', from: 0, start: 4096, length: 17 })
    })

    it('who holds a lock, and who is joined', () => {
      const lock = callOf(machine, 'self-lock')
      const owner = futexOwner(lock.call, memoryOf(machine, 'self-lock'), machine, new Set(lock.tids))
      expect(owner).toEqual({ tid: lock.pid, by: 'lock' })
      const join = callOf(machine, 'join')
      const joined = futexOwner(join.call, memoryOf(machine, 'join'), machine, new Set(join.tids))
      expect(joined).toEqual({ tid: join.tids[1], by: 'join' })
    })
  })
})

/** Runs the virtual machine until it switches itself off; what it printed. */
function boot(initrd: string): Promise<string> {
  const machine = ['-accel', 'tcg', '-M', 'virt', '-cpu', 'cortex-a57', '-m', '512', '-smp', '2', '-no-reboot']
  const ports = ['-nodefaults', '-display', 'none', '-serial', 'stdio', '-monitor', 'none']
  const start = ['-kernel', KERNEL, '-initrd', initrd, '-append', 'console=ttyAMA0 quiet panic=-1 rdinit=/init']
  return new Promise((resolve, reject) => {
    const child = spawn(EMULATOR, [...machine, ...ports, ...start], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: tools.PATH },
    })
    const kill = () => {
      child.kill('SIGKILL')
    }
    process.once('exit', kill)
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
    }
    const timer = setTimeout(kill, TIMEOUT_MS)
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      process.off('exit', kill)
      if (/^END\r?$/m.test(text)) resolve(text)
      else reject(new Error(`The virtual machine did not come to its end. Its console:\n${text.slice(-4000)}`))
    })
  })
}
