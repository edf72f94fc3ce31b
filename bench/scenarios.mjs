/** What is measured: who prints what, to which console. */
import { ACTION, ACTIONS_EXEC, CAT, COMMAND_LINE, EMPTY_SCRIPT, EXECA } from './subjects.mjs'

const SLOW = 1e6

const entrant = (subject, name = subject.name, setting = {}) => ({ subject, name, setting })

/** @param patience limits for the rivals: one that needs more is stopped, and not tried again */
const everyone = (patience) => [
  entrant(CAT),
  entrant(ACTION),
  entrant(COMMAND_LINE),
  entrant(ACTIONS_EXEC, ACTIONS_EXEC.name, { limits: patience }),
  entrant(EXECA, EXECA.name, { limits: patience }),
]

export const lines = (patience) => ({
  title: '80-byte lines',
  setting: { kind: 'lines', console: 'open' },
  entrants: everyone(patience),
})

export const solid = (patience) => ({
  title: 'No newline at all',
  setting: { kind: 'solid', console: 'open' },
  entrants: everyone(patience),
})

/** Rows of the scenario below, as the judgement names them. */
export const UNSTALLED = 'this action, console takes all'
export const HELD_UP = [
  'this action, console reads 1 MB/s',
  'this action, console takes nothing until the test is over',
  'this action, 1 MB/s, main thread busy for 3 s',
]

/** @param patience limits for the rivals, who would need the console's 1000 s, or the memory */
export const slowConsole = (patience) => ({
  title: '80-byte lines, slow console',
  setting: { kind: 'lines', console: 'open' },
  reference: UNSTALLED,
  entrants: [
    entrant(CAT),
    entrant(ACTION, UNSTALLED),
    entrant(ACTION, HELD_UP[0], { console: SLOW }),
    entrant(ACTION, HELD_UP[1], { console: 'stalled' }),
    entrant(ACTION, HELD_UP[2], { console: SLOW, busy: true }),
    entrant(ACTIONS_EXEC, '`@actions/exec`, console reads 1 MB/s', { console: SLOW, limits: patience }),
    entrant(EXECA, 'execa, console reads 1 MB/s', { console: SLOW, limits: patience }),
  ],
})

/** On what a recording is usually written to. */
export const onDisk = (medium) => ({
  title: '80-byte lines, on a disk',
  setting: { kind: 'lines', console: 'open', medium },
  entrants: [CAT, ACTION].map((subject) => entrant(subject)),
})

export const STARTERS = [EMPTY_SCRIPT, ACTION, COMMAND_LINE, ACTIONS_EXEC, EXECA]
