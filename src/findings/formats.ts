import type { Format } from './format.js'
import { infrastructure } from './infrastructure.js'
import { libtest } from './libtest.js'

/**
 * All formats. The order is the rule for lines that two of them could claim: who wraps others comes before what it wraps, what is
 * more special before what is more general, and messages about the bench come last.
 */
export const FORMATS: readonly Format[] = [libtest, infrastructure]
