/** Every workflow command would steal something; all of them say so. */
const COMMANDS = [
  '::error::stolen',
  '  \t::warning file=a.c,line=1::stolen',
  '\u00a0\u2003::error::stolen after what .NET takes for white space',
  '\u0085::error::stolen after NEL, which only .NET does',
  '::SET-OUTPUT name=stolen::stolen',
  '::set-output name=stolen::stolen',
  '::set-output name=verdict::stolen passed',
  '::set-output name=exit-code::0 stolen',
  '::save-state name=stolen::stolen',
  '::set-env name=STOLEN::stolen',
  '::add-path::/stolen',
  '::add-matcher::/stolen/matcher.json',
  '::add-mask::plainword',
  '::notice title=stolen::stolen',
  '::group::stolen',
  '::endgroup::',
  '##[error]stolen',
  'uart: ##[error]stolen',
  'uart: ##[set-output name=stolen;]stolen',
  '##[add-mask]plainword stolen',
  '##[group]stolen',
  'progress 99 %\r::error::stolen after a carriage return',
  '\u001b[31m::error::stolen in red\u001b[0m',
  '::stop-commands::stolen-token',
  '##[stop-commands]stolen-token',
  '::error::stolen while stopped',
]

/** As the runner splits them. */
export const HOSTILE_LINES: ReadonlySet<string> = new Set(
  COMMANDS.flatMap((line) => line.split('\r')).map((line) => line.trim()),
)

/** What a test prints in three pieces, the second of them to stderr: several KB that no layer may change, lose or obey. */
export function hostileOutput(): Record<'first' | 'second' | 'third', Buffer> {
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, value) => value))
  const commands = Buffer.from(`${COMMANDS.join('\n')}\n`)
  return {
    first: Buffer.concat([
      Buffer.from('plain\r\n\u001b[1;32mgreen\u001b[0m \u001b]0;title\u0007 \u0000NUL\u0000\n'),
      commands,
      everyByte,
      Buffer.from('\n'),
    ]),
    second: Buffer.concat([Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xe2, 0x82, 0x0a]), commands, everyByte, everyByte]),
    third: Buffer.concat([
      Buffer.from(`\n${'0123456789'.repeat(2000)}\n`),
      commands,
      Buffer.from('\u0004\nünïcödé 🔌, and no newline at the end'),
      Buffer.from([0xf0, 0x9f]),
    ]),
  }
}
