/** What a shell and make say of a program that a signal ended (strsignal(3)), where that is a crash. */
export const SIGNAL_WORDS: readonly string[] = [
  'Segmentation fault',
  'Bus error',
  'Illegal instruction',
  'Floating point exception',
  'Aborted',
]
