import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { endAfterTest, isRunning, pidsOfRun, until } from '../helpers/processes.js'

/** A way in which a process outlives whoever started it: a script for `sh` that runs in a folder of its own. */
export interface Escape {
  name: string
  /** Leaves a process whose pid is in the file `pid`. */
  script: string
  /** What the report calls it. */
  command: string
}

const SLEEP = 'echo $$ > pid; exec sleep 300'
const STUBBORN = "trap '' INT TERM HUP; echo $$ > pid; while :; do sleep 1; done"

export const ESCAPES: readonly Escape[] = [
  { name: 'in the background', script: 'sleep 300 & echo $! > pid', command: 'sleep' },
  { name: 'setsid', script: `setsid sh -c '${SLEEP}' &`, command: 'sleep' },
  { name: 'setsid -f', script: `setsid -f sh -c '${SLEEP}'`, command: 'sleep' },
  {
    name: 'a double fork with closed descriptors',
    script: `cat > daemon <<'END'\n${SLEEP}\nEND\n(setsid sh -c 'sh daemon <&- >&- 2>&- &' &)`,
    command: 'sleep',
  },
  {
    name: 'a child that ignores SIGINT and SIGTERM',
    script: `cat > stubborn <<'END'\n${STUBBORN}\nEND\nsetsid sh stubborn &`,
    command: 'sh',
  },
  { name: 'a stopped child', script: "setsid sh -c 'echo $$ > pid; kill -s STOP $$; exec sleep 300' &", command: 'sh' },
  {
    name: 'a parent that does not collect its child',
    script: `setsid sh -c 'sleep 0.1 & ${SLEEP}' > /dev/null 2>&1 < /dev/null &`,
    command: 'sleep',
  },
  {
    name: 'a silent holder of the output',
    script: `setsid sh -c '${SLEEP}' 2> /dev/null < /dev/null &`,
    command: 'sleep',
  },
  {
    name: 'one that prints for ever',
    script: "setsid sh -c 'echo $$ > pid; while :; do echo tick; sleep 0.05; done' &",
    command: 'sh',
  },
]

/** Its environment has no marker, and it has left group, session and output: known only to who has seen it before. */
export const ANONYMOUS: Escape = {
  name: 'one that has shed every mark',
  script: `env -i PATH="$PATH" setsid sh -c '${SLEEP}' > /dev/null 2>&1 < /dev/null &`,
  command: 'sleep',
}

/** Waits, in a script, until what it has left is there. */
export const WAIT_FOR_PID = 'while [ ! -s pid ]; do sleep 0.02; done'

/** Notes the marker in `folder`, where `markerIn` finds it. */
export const NOTE_MARKER = 'echo "$HARDWARE_TEST_RUN" > marker'

/** The marker of the innermost run that has noted it in `folder`. */
export function markerIn(folder: string): string {
  const markers = readFileSync(join(folder, 'marker'), 'utf8').trim().split(' ')
  const marker = markers[markers.length - 1] ?? ''
  expect(marker).toMatch(/^[0-9a-f-]{36}$/)
  return marker
}

/** The process that an escape has left in `folder`, which ends with the test at the latest. */
export function escapedIn(folder: string): number {
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  expect(pid).toBeGreaterThan(1)
  endAfterTest(pid)
  return pid
}

/** Nothing of the run is left: neither what carries its marker, nor `pids`. */
export async function expectNothingLeft(marker: string, pids: readonly number[], ms = 30_000): Promise<void> {
  await until('nothing of the run is left', () => pidsOfRun(marker).length === 0 && !pids.some(isRunning), ms)
}

/** Writes the program `chain` into `folder`: it starts itself anew in another session and ends, for as long as it is there. */
export function writeChain(folder: string): string {
  const file = join(folder, 'chain')
  writeFileSync(file, '#!/bin/sh\n[ -e "$0.stop" ] && exit\nsetsid "$0" < /dev/null > /dev/null 2>&1 &\n')
  chmodSync(file, 0o755)
  onTestFinished(() => {
    if (existsSync(folder)) writeFileSync(`${file}.stop`, '')
  })
  return file
}
