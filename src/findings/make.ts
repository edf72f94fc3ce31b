import type { Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import { leadingPlace } from './place.js'
import { SIGNAL_WORDS } from './signal-words.js'

/**
 * GNU make (src/job.c, src/remake.c) and ninja (src/build.cc, src/ninja.cc). That a command failed is news only if the command said
 * nothing; that there is no rule, or that the makefile is wrong, is an error of its own.
 */
export const make: Format = {
  name: 'make',
  triggers: [': *** ', 'ninja: '],
  start: (ledger) => new MakeReader(ledger),
}

const SIGNAL = new RegExp(`\\] (?:${SIGNAL_WORDS.join('|')}|Killed|Terminated)(?: \\(core dumped\\))?$`)

class MakeReader implements Reader {
  constructor(private readonly ledger: Ledger) {}

  line(text: string): boolean {
    return text.length < 3000 && (this.make(text) || this.makefile(text) || this.ninja(text))
  }

  private make(text: string): boolean {
    const found = /^(?:\S{1,300}[/\\])?(?:g|mingw32-|gnu)?make(?:\.exe)?(?:\[\d{1,4}\])?: \*\*\* (.{1,2000})$/.exec(
      text,
    )
    if (found === null) return false
    const [, words = ''] = found
    const own =
      /^No (?:rule to make target|targets)|^missing separator|^multiple target patterns|^.{1,500}: No such file or directory/.test(
        words,
      )
    // The program that it ran died: nothing was built wrongly.
    if (SIGNAL.test(words)) this.ledger.aftermath('make', { message: text })
    else if (own) this.ledger.build('make', { message: words })
    else if (!/\(ignored\)$/.test(words)) this.ledger.buildAftermath('make', { message: text })
    return true
  }

  /** `Makefile:2: *** missing separator.  Stop.` */
  private makefile(text: string): boolean {
    const at = leadingPlace(text)
    if (at === null || !/^ \*\*\* .{1,1000}\. {2}Stop\.$/.test(at.rest)) return false
    this.ledger.build('make', { file: at.file, line: at.line, message: at.rest.slice(' *** '.length) })
    return true
  }

  private ninja(text: string): boolean {
    const found = /^ninja: (?:(error|fatal): (.{1,2000})|build stopped: .{1,500})$/.exec(text)
    if (found === null) return false
    if (found[1] === undefined || /^rebuilding /.test(found[2] ?? ''))
      this.ledger.buildAftermath('make', { message: text })
    else this.ledger.build('make', { message: text })
    return true
  }
}
