import type { Follow, Format, Reader } from './format.js'
import type { Ledger } from './ledger.js'
import type { Also, Failure } from './model.js'
import { isOwnSource, leadingPlace, type Place, placeOf } from './place.js'

/** Places where a header was included, or a template used. */
const MOST_USERS = 20

/**
 * gcc (gcc/diagnostic.cc) and clang (clang/lib/Frontend/TextDiagnostic.cpp), for any target, their drivers, and GNU's assembler.
 * `FILE:LINE:COLUMN: error: MESSAGE`: with a column, for a device may print `FILE:LINE: error: ...` as well; the assembler has none
 * but announces itself. Notes belong to the error before them.
 */
export const gcc: Format = {
  name: 'gcc',
  triggers: [
    ': error: ',
    ': fatal error: ',
    ': internal compiler error: ',
    ': sorry, unimplemented: ',
    ': Error: ',
    ': Fatal error: ',
    ': Assembler messages:',
    ': note: ',
    ': warning: ',
    'In file included from ',
    ' required from here',
    '          from ',
  ],
  start: (ledger) => new GccReader(ledger),
}

const ERROR = /^ (?:(?:fatal )?error|internal compiler error|sorry, unimplemented): \S/
/** Programs that speak for themselves: the drivers and what they call. */
const PROGRAM =
  /^(?:(?:[A-Za-z]:)?[^:]{0,500}[/\\])?((?:[\w.+-]{1,60}-)?(?:gcc|g\+\+|cc|c\+\+|cc1|cc1plus|cc1obj|clang|clang\+\+|clang-cl|lto1|lto-wrapper|cpp|as)(?:-\d{1,3}(?:\.\d{1,3}){0,2})?(?:\.exe)?): ((?:fatal )?error: .{1,1000}|internal compiler error: .{1,1000}|Fatal error: .{1,1000})$/

/** What Cargo puts before the output of a C compiler that a build script called. */
const FROM_CARGO = /^(?:warning: [\w-]{1,100}@[\w.+-]{1,60}: |(?: {2})?cargo:warning=)/

class GccReader implements Reader {
  private failure: Failure | null = null
  /** It stands in a system's header; a note may say who of the user's own asked for it. */
  private foreign = false
  /** Where what comes next is included from. */
  private includers: Place[] = []
  /** Where a template that comes next is used. */
  private requirers: Place[] = []
  /** The file whose assembler messages follow. */
  private assembled: string | null = null
  private snippet = false

  constructor(private readonly ledger: Ledger) {}

  get follow(): Follow {
    return this.snippet ? 'block' : 'nothing'
  }

  line(text: string): boolean {
    const bare = text.replace(FROM_CARGO, '')
    return this.diagnostic(bare) || this.user(bare) || this.assembler(bare) || this.driver(bare)
  }

  /** gcc shows the source: `    6 |   return x`, `      |          ^`. Whatever it holds, it is nobody's output. */
  more(text: string): boolean {
    const mine = /^\s{1,8}\d{0,7} \|/.test(text)
    this.snippet = mine
    return mine
  }

  private diagnostic(text: string): boolean {
    const at = leadingPlace(text)
    if (at === null || text.length > 8000) return false
    const place = { file: at.file, line: at.line }
    // `leadingPlace` takes the column along.
    const column = /:\d{1,7}:\d{1,7}:$/.test(text.slice(0, text.length - at.rest.length))
    if (/^ (?:note|warning|remark): /.test(at.rest)) {
      if (!column) return false
      this.note(place, at.rest)
      return true
    }
    if (/^ {1,3}required from here/.test(at.rest)) {
      if (this.requirers.length < MOST_USERS) this.requirers.push(place)
      return true
    }
    if (!column || !ERROR.test(at.rest)) return false
    this.error(place, at.rest.trim())
    return true
  }

  private error(place: Place, message: string): void {
    const users = [...this.requirers, ...this.includers].filter(({ file }) => isOwnSource(file))
    const own = isOwnSource(place.file)
    // An error in a system's header is the fault of who used it.
    const [user = place] = own ? [] : users
    const also = [place, ...users]
      .filter(({ file, line }) => file !== user.file || line !== user.line)
      .map((one): Also => ({ ...one, message: '' }))
    this.failure = this.ledger.build('gcc', { ...user, message, also })
    this.foreign = !own
    this.forget()
    this.snippet = true
  }

  private note(place: Place, rest: string): void {
    this.snippet = true
    if (!rest.startsWith(' note: ')) {
      this.forget()
      this.failure = null
      return
    }
    const { failure } = this
    const message = rest.slice(' note: '.length)
    if (failure === null || !isOwnSource(place.file)) return
    if (this.foreign && / requested here$/.test(message)) {
      const { file, line } = failure
      Object.assign(failure, place)
      this.foreign = false
      if (file !== null && line !== null) failure.also.unshift({ file, line, message: '' })
    } else if ((place.file !== failure.file || place.line !== failure.line) && failure.also.length < MOST_USERS) {
      failure.also.push({ ...place, message })
    }
  }

  /** `In file included from FILE:LINE,`, `                 from FILE:LINE:`; clang begins each line anew. */
  private user(text: string): boolean {
    const found = /^(?:In file included from |\s{1,20}from )(\S.{0,1000}?:\d{1,7}(?::\d{1,7})?)[,:]$/.exec(text)
    const place = found === null ? null : placeOf(found[1] ?? '')
    if (place === null) return false
    if (text.startsWith('In file') && this.failure !== null) {
      this.forget()
      this.failure = null
    }
    if (this.includers.length < MOST_USERS) this.includers.push(place)
    return true
  }

  private forget(): void {
    this.includers = []
    this.requirers = []
  }

  private assembler(text: string): boolean {
    const head = /^(\S.{0,1000}): Assembler messages:$/.exec(text)
    if (head !== null) {
      this.assembled = head[1] ?? null
      return true
    }
    const at = this.assembled === null ? null : leadingPlace(text)
    if (at === null || at.file !== this.assembled) return false
    if (/^ (?:Warning|Info): /.test(at.rest)) return true
    if (!/^ (?:Fatal error|Error): \S/.test(at.rest)) return false
    // What gcc handed to the assembler is no source of anybody's.
    const temporary = /(?:^|[/\\])cc\w{6}\.s$/.test(at.file)
    this.failure = this.ledger.build('gcc', {
      ...(temporary ? {} : { file: at.file, line: at.line }),
      message: at.rest.trim(),
    })
    return true
  }

  private driver(text: string): boolean {
    const found = PROGRAM.exec(text.slice(0, 3000))
    if (found === null) return false
    const [, program = '', words = ''] = found
    // The linker has said why.
    if (
      /command failed|exit (?:code|status)|terminated (?:by|with) signal|failed due to signal/.test(words) &&
      !/signal/.test(words)
    ) {
      this.ledger.buildAftermath('gcc', { message: `${program}: ${words}` })
    } else this.failure = this.ledger.build('gcc', { message: `${program}: ${words}` })
    return true
  }
}
