import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/hang/activity.js'
import type { ProcessState, Snapshot, ThreadState } from '../../src/hang/snapshot.js'

const WAITING: ThreadState = {
  tid: 71,
  command: 'waits',
  state: 'S',
  cpuTicks: 3,
  slept: null,
  runs: 12,
  wchan: 'anon_pipe_read',
  wait: { on: 'read', fd: 3, object: 'pipe:[7]' },
  call: '0 0x3 0x7ff0 0x1 0x0 0x0 0x0 0x7fe0 0x7fd0\n',
}

function look(at: number, thread: Partial<ThreadState>): Snapshot {
  const process: ProcessState = {
    pid: 70,
    view: 70,
    pids: [70],
    ppid: 1,
    command: 'waits',
    commandLine: [],
    state: 'S',
    pgrp: 70,
    inBackground: false,
    startTicks: 5,
    threads: [{ ...WAITING, ...thread }],
    files: [],
    wakesItself: null,
    handlesSignals: false,
    hearsChildren: false,
    refused: null,
    io: 1,
  }
  return {
    at,
    tookMs: 1,
    root: 70,
    processes: [process],
    inFlight: false,
    outsiders: [],
    objects: new Map(),
    unseen: [],
  }
}

const changes = (old: Partial<ThreadState>, now: Partial<ThreadState>) => changesBetween(look(0, old), look(500, now))

describe('between two looks', () => {
  it('a thread has not run that was not put on a processor', () => {
    expect(changes({}, {})).toMatchObject({ moved: false, steady: new Set([70]), resting: new Set([71]) })
  })

  it.each<[string, Partial<ThreadState>, Partial<ThreadState>]>([
    ['that was put on a processor', {}, { runs: 13 }],
    ['of which the kernel does not count that', { runs: 0 }, { runs: 0 }],
    ['of which the kernel does not tell that', { runs: -1 }, { runs: -1 }],
    ['that took time on a processor', {}, { cpuTicks: 4 }],
    ['in another call', {}, { call: '1 0x3 0x7ff0 0x1 0x0 0x0 0x0 0x7fe0 0x7fd0\n' }],
    ['in another state', {}, { state: 'T' }],
  ])('nothing is proven of a thread %s', (_, old, now) => {
    expect(changes(old, now)).toMatchObject({ moved: true, steady: new Set(), resting: new Set() })
  })
})
