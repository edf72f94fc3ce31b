import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { SIGNAL_WORDS } from './signal-words.js'

/**
 * Why a program of the host aborted: glibc's checks (malloc/malloc.c, debug/fortify_fail.c, debug/stack_chk_fail.c), the C++
 * libraries' last words (libsupc++/vterminate.cc, libc++abi), and what the shell says of a child that a signal ended, if that is all.
 */
export const programAbort: Format = {
  name: 'program-abort',
  triggers: [
    ' detected ***',
    'free(): ',
    'malloc(): ',
    'realloc(): ',
    'calloc(): ',
    'munmap_chunk(): ',
    'malloc_consolidate(): ',
    'double free or corruption',
    'corrupted size vs. prev_size',
    'corrupted double-linked list',
    'terminate called ',
    'terminating ',
    'pure virtual method called',
    ...SIGNAL_WORDS,
    '(core dumped)',
    '  what():  ',
  ],
  start: (ledger) => new ProgramAbortReader(ledger),
}

const LAST_WORDS: readonly RegExp[] = [
  /\*\*\* (?:stack smashing|buffer overflow|longjmp causes uninitialized stack frame|%n in writable segment|invalid %N\$ use) detected \*\*\*.{0,500}$/,
  /^(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate)\(\): (?:invalid|corrupted|double free|memory corruption|unaligned|mismatching|unsorted|smallbin|largebin|top size|too many|chunk)[\w ():<>=>.-]{0,200}$/,
  /^(?:double free or corruption(?: \([\w!]{1,20}\))?|corrupted size vs\. prev_size.{0,60}|corrupted double-linked list.{0,60})$/,
  /^\*\*\* Error in `.{1,500}': .{1,300} \*\*\*$/,
  /terminate called (?:after throwing an instance of '.{1,1000}'|without an active exception|recursively)$/,
  /(?:libc\+\+abi(?:\.dylib)?: )terminating .{1,1000}$/,
  /^pure virtual method called$/,
]

/**
 * `bash: line 1:  2157 Segmentation fault      (core dumped) ./test`, `[1]+  Aborted                 ./test`; dash says no more than
 * the signal. A program's own `dma: Aborted` is none.
 */
const BEFORE_SIGNAL = String.raw`\S{1,500}: line \d{1,7}: \s{0,6}\d{1,8} |\[\d{1,4}\][+-]? {1,4}(?:\d{1,8} )?|\S{1,500}: (?=.{1,40}\(core dumped\))`
const BEHIND_SIGNAL = String.raw`(?: {1,40}\(core dumped\))?(?: {2,60}.{1,2000}| \(core dumped\).{0,1000})?`
const SIGNALS = new RegExp(`^(?:${BEFORE_SIGNAL})?(${SIGNAL_WORDS.join('|')})${BEHIND_SIGNAL}$`)

class ProgramAbortReader implements Reader {
  private failure: Failure | null = null
  readonly wholeLines = true

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return 'nothing'
  }

  line(text: string): boolean {
    if (text.length > 3000) return false
    return this.what(text) || this.lastWords(text.trimEnd()) || this.signal(text.trimEnd())
  }

  private what(text: string): boolean {
    if (!text.startsWith('  what():  ') || this.failure === null || this.failure !== this.ledger.lastCrash) return false
    this.failure.message += `\n${text.trim()}`
    return true
  }

  private lastWords(text: string): boolean {
    for (const pattern of LAST_WORDS) {
      const found = pattern.exec(text)
      if (found === null) continue
      // `pure virtual method called` and `terminate called` are one event.
      if (
        this.failure !== null &&
        this.failure === this.ledger.lastCrash &&
        text.startsWith('terminate called without')
      ) {
        this.failure.message += `\n${found[0]}`
      } else this.failure = this.ledger.crash('program-abort', { message: found[0] })
      return true
    }
    return false
  }

  private signal(text: string): boolean {
    const found = SIGNALS.exec(text)
    if (found === null) return false
    this.ledger.aftermath('program-abort', { message: found[1] ?? '' })
    return true
  }
}
