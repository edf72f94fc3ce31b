/**
 * What may be wrong with a tree that does not move, most telling first: a new verdict is one row. A row speaks of what the root waits
 * for; only the first of them become headlines.
 */
import type { Rule } from './rule.js'
import { CIRCLES } from './rules-circles.js'
import { RECORDER, WAITS } from './rules-waits.js'

export const RULES = [RECORDER, ...CIRCLES, ...WAITS] as const satisfies readonly Rule[]

export type VerdictId = (typeof RULES)[number]['id']
