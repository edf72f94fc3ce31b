import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMemory } from '../../src/hang/memory.js'
import { type TraceFacts, traceRefusal, whyNotTraced } from '../../src/hang/permission.js'
import { readText } from '../../src/process/procfs.js'
import { endAfterTest, until } from '../helpers/processes.js'
import { tempFolder } from '../helpers/temp.js'

const NOBODY = 65534

const facts = (changes: Partial<TraceFacts> = {}): TraceFacts => ({
  gone: false,
  us: { user: 1000, group: 1000 },
  users: [1000, 1000, 1000],
  groups: [1000, 1000, 1000],
  dumpable: true,
  yama: null,
  ancestor: true,
  privileged: false,
  ...changes,
})

it.each<[string, Partial<TraceFacts>, RegExp]>([
  ['gone', { gone: true, users: [] }, /^It has ended/],
  ['another user', { users: [1000, 0, 0] }, /belongs to user 0, and this is user 1000: .*sudo/],
  [
    'another user, for root in a container',
    { us: { user: 0, group: 0 } },
    /belongs to user 1000, and root .*SYS_PTRACE/,
  ],
  ['another group', { groups: [1000, 20, 20] }, /group 20, and this with group 1000/],
  ['not dumpable', { dumpable: false }, /root alone/],
  ['not dumpable goes before Yama', { dumpable: false, yama: 1, ancestor: false }, /root alone/],
  ['Yama 1, no ancestor', { yama: 1, ancestor: false }, /only an ancestor .*ptrace_scope=0/],
  ['Yama 1, an ancestor', { yama: 1 }, /security module/],
  ['Yama 2', { yama: 2 }, /SYS_PTRACE.*ptrace_scope=1/],
  ['Yama 3', { yama: 3, privileged: true }, /everybody/],
  ['root', { us: { user: 0, group: 0 }, users: [5, 5, 5], privileged: true }, /security module, or a user namespace/],
  ['nothing known', {}, /security module, a seccomp filter, or a container/],
])('%s', (_, changes, sentence) => {
  expect(traceRefusal(facts(changes))).toMatch(sentence)
})

it('of a process that is gone', () => {
  expect(whyNotTraced(2 ** 22 + 1, 'ourselves')).toBe('It has ended meanwhile.')
})

const root = process.getuid?.() === 0

describe.runIf(root)(`real refusals${root ? '' : ': needs root, to become another user'}`, () => {
  /** Acts as user nobody, and is root again afterwards. */
  function asNobody<T>(act: () => T): T {
    process.setegid?.(NOBODY)
    process.seteuid?.(NOBODY)
    try {
      return act()
    } finally {
      process.seteuid?.(0)
      process.setegid?.(0)
    }
  }

  async function sleeper(program: string, user: number): Promise<number> {
    const child = spawn(program, ['60'], { uid: user, gid: user, stdio: 'ignore' })
    const pid = child.pid ?? 0
    endAfterTest(pid)
    await until('it sleeps', () => readText(`/proc/${pid}/wchan`).includes('sleep'))
    return pid
  }

  const refusalAsNobody = (pid: number) =>
    asNobody(() => {
      const memory = openMemory(pid)
      memory.close()
      return memory.refused
    })

  it('its own process: none', async () => {
    expect(refusalAsNobody(await sleeper('/bin/sleep', NOBODY))).toBeNull()
  })

  it("root's process", async () => {
    expect(refusalAsNobody(await sleeper('/bin/sleep', 0))).toMatch(/belongs to user 0, and this is user 65534/)
  })

  it('a program that may be run but not read', async () => {
    const folder = tempFolder()
    chmodSync(folder, 0o755)
    copyFileSync('/bin/sleep', join(folder, 'sleep'))
    chmodSync(join(folder, 'sleep'), 0o711)
    expect(refusalAsNobody(await sleeper(join(folder, 'sleep'), NOBODY))).toMatch(/root alone/)
  })
})
