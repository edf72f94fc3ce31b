import { placeOrAlso } from './failure-parts.js'
import type { Format, Reader } from './format.js'
import type { FailurePart, Ledger } from './ledger.js'
import type { Failure } from './model.js'
import { isOwnSource, type Place, placeOf } from './place.js'

/**
 * Linkers: GNU ld (ld/ldmain.c, ldlang.c), gold, lld, for any target. `FILE:LINE: undefined reference to `X'` (with debug information;
 * else `FILE:(.text+0x10): `), `region `FLASH' overflowed by N bytes`, lld's `ld.lld: error: X` and `>>> referenced by FILE:LINE`.
 */
export const ld: Format = {
  name: 'ld',
  triggers: [
    'undefined reference to ',
    'multiple definition of ',
    'ld: ',
    'ld.exe: ',
    'ld.bfd: ',
    'ld.gold: ',
    'ld.lld: ',
    'lld: error: ',
    'lld.exe: error: ',
    'lld-link: error: ',
    'ld64.lld: error: ',
    '>>> referenced by ',
    '>>> defined at ',
    '>>> defined in ',
    'collect2: ',
    'collect2.exe: ',
    ' more undefined references to ',
  ],
  start: (ledger) => new LdReader(ledger),
}

const PROGRAM =
  /^(?:(?:[A-Za-z]:)?[^:]{0,500}[/\\])?(?:[\w.+-]{1,60}-)?(?:ld(?:\.bfd|\.gold|\.lld|64\.lld)?|lld|rust-lld|lld-link|mold)(?:\.exe)?: (.{1,4000})$/

class LdReader implements Reader {
  /** The latest error of lld, whose places follow. */
  private lld: Failure | null = null
  /** By region: what does not fit, and by how much it overflows. */
  private readonly regions = new Map<string, Failure>()

  constructor(private readonly ledger: Ledger) {}

  line(text: string): boolean {
    // Indented, it is what another tool quotes.
    if (text.length > 6000 || /^\s/.test(text)) return false
    return this.place(text) || this.collect(text) || this.program(text) || this.symbol(text)
  }

  private program(text: string): boolean {
    const words = PROGRAM.exec(text)?.[1]
    if (words === undefined) return false
    if (/^lld|^ld64/.test(words)) return false
    const error = /^error: (.{1,3000})$/.exec(words)
    if (error !== null && !/undefined reference to |multiple definition of /.test(words)) {
      this.lld = this.build({ message: error[1] ?? '' }, regionOf(words))
      return true
    }
    if (/^warning: |^NOTE: |: warning: |: note: |^skipping incompatible |: previous definition here$/.test(words))
      return true
    return this.symbol(words) || /: in function [`'].{1,1000}':$/.test(words) || this.other(words)
  }

  /** What GNU ld says of the whole: a file that is not there, a section that does not fit. */
  private other(words: string): boolean {
    if (/^final link failed/.test(words)) this.ledger.buildAftermath('ld', { message: words })
    else if (
      /^cannot (?:find|open|use|represent) |: No such file or directory$|^region [`'"]|will not fit in region|is not within region|overlaps section|^failed to |: file not recognized|^unrecogni[sz]ed option|^error: |: undefined symbol|DSO missing from command line|^(?:.{1,500}:)?\d{1,7}: syntax error|relocation truncated|uses VFP register arguments|^dynamic STT_GNU_IFUNC|assertion fail|isn't defined|^section \.|^address 0x/.test(
        words,
      )
    ) {
      const script = placeOf(/^(\S{1,500}:\d{1,7}): /.exec(words)?.[1] ?? '')
      this.build({ ...(script ?? {}), message: words }, regionOf(words))
    } else return false
    return true
  }

  /** An undefined or doubly defined symbol; the place stands before it. */
  private symbol(text: string): boolean {
    const found =
      /^(?:(.{1,2000}?): )?(?:relocation truncated to fit: .{1,300} against .{1,300}|(?:error: )?(?:undefined reference to|multiple definition of|more undefined references to) [`'"].{1,2000})$/.exec(
        text,
      )
    if (found === null || found[1] === undefined) return false
    // With `--warn-unresolved-symbols` it links nevertheless.
    if (/(?:^|[\s:])warning(?::|$)/i.test(found[1])) return true
    const message = text.slice(found[1].length + 2)
    if (message.startsWith('more undefined')) return true
    const first = /; (.{1,2000}): first defined here$/.exec(message)
    const also = placeIn(first?.[1] ?? '')
    this.lld = null
    this.build({
      ...(placeIn(found[1].replace(PROGRAM, '$1')) ?? {}),
      message,
      also:
        also === null || also.line === null
          ? []
          : [{ file: also.file, line: also.line, message: 'first defined here' }],
    })
    return true
  }

  /** lld's `>>> referenced by FILE:LINE (PATH:LINE)`, `>>> defined at FILE:LINE`. */
  private place(text: string): boolean {
    const found = /^>>> (?:referenced by|defined at|defined in) (.{1,2000})$/.exec(text)
    if (found === null || this.lld === null) return false
    const [, words = ''] = found
    const place = placeOf(/\((\S.{0,1000}:\d{1,7})\)$/.exec(words)?.[1] ?? '') ?? placeOf(words)
    if (place === null || !isOwnSource(place.file)) return true
    placeOrAlso(this.lld, place)
    return true
  }

  private collect(text: string): boolean {
    const found = /^(?:(?:[A-Za-z]:)?[^:]{1,500}[/\\])?collect2(?:\.exe)?: (.{1,1000})$/.exec(text)
    if (found === null) return false
    if (/ld returned \d{1,5} exit status/.test(found[1] ?? '')) this.ledger.buildAftermath('ld', { message: text })
    else this.ledger.build('ld', { message: text })
    return true
  }

  private build(part: FailurePart, region: string | null = null): Failure {
    const known = region === null ? undefined : this.regions.get(region)
    if (known !== undefined && region !== null) {
      if (!known.message.includes(part.message ?? '')) known.message += `\n${part.message}`
      return known
    }
    const failure = this.ledger.build('ld', part)
    if (region !== null && this.regions.size < 100) this.regions.set(region, failure)
    return failure
  }
}

/** `FILE:LINE`, `OBJECT.o:FILE:LINE`, `FILE:(.text+0x10)`, `LIBRARY.a(OBJECT.o):FILE:LINE`, gold's `OBJECT.o:FILE:function f`. */
function placeIn(words: string): { file: string; line: number | null } | null {
  const bare = words.replace(/^(?:[A-Za-z]:)?[^:]{1,1000}\.(?:o|obj|a\([^()]{1,300}\)):(?=.)/, '')
  const place: Place | null = placeOf(bare)
  if (place !== null) return place
  const section = /^((?:[A-Za-z]:)?[^:()]{1,1000}):(?:\([^()]{1,300}\)|function .{1,1000})$/.exec(bare)
  const file = section?.[1] ?? ''
  return file === '' || /\.(?:o|obj|a)$/.test(file) ? null : { file, line: null }
}

function regionOf(words: string): string | null {
  return /\bregion [`'"](\S{1,100}?)['"]/.exec(words)?.[1] ?? null
}
