/** A bench file, and what is wrong with it: of each mistake the line, and words that must be in its sentence, in the order of the lines. */
export interface BadFile {
  what: string
  text: string
  mistakes: [line: number, ...words: string[]][]
}

/** One board, of which line 3 and what follows are `lines`. */
function board(...lines: string[]): string {
  return ['boards:', '  - name: dk', ...lines.map((line) => `    ${line}`), ''].join('\n')
}

/** Boards in one line each, from line 2 on. */
function boards(...items: string[]): string {
  return ['boards:', ...items.map((item) => `  - {${item}}`), ''].join('\n')
}

const PROBE = 'probe: 1366:1015:000683456789'
const BOARD_KEYS = 'The keys are `name`, `probe`, `chip`, `labels`, `runs-on`, `serial`, `power`, `env`, `emulated`.'
const BEGIN = 'Write `boards:` and below it one item for each board, beginning with `  - name: `.'
const EXPRESSION = `\${{ matrix.host }}`
const NO_NAME = 'It consists of letters, digits, `-`, `_` and `.`, and begins with a letter or digit'
const HUB = 'It is the USB path of a hub: the bus, a minus, and the ports on the way'

const LEVELS = [1, 2, 3, 4, 5]

export const BAD_FILES: BadFile[] = [
  // What is no YAML, or more of it than a bench file takes
  { what: 'a shell script', text: '#!/bin/sh\necho x\n', mistakes: [[1, 'The file is text.', BEGIN]] },
  { what: 'a sentence', text: 'The boards are in the cellar\n', mistakes: [[1, 'The file is text.', BEGIN]] },
  { what: 'a number', text: '12\n', mistakes: [[1, 'The file is a number.', BEGIN]] },
  { what: 'nothing', text: '', mistakes: [[1, 'The file is empty.', BEGIN]] },
  { what: 'comments only', text: '# boards\n\n', mistakes: [[1, 'The file is empty.', BEGIN]] },
  {
    what: '10 MB',
    text: `boards:\n# ${'x'.repeat(10_000_000)}`,
    mistakes: [[1, 'has 10000010 bytes, and a bench file at most 1048576', 'Is it the right file?']],
  },
  {
    what: 'a bracket that is not closed',
    text: board(PROBE, 'labels: [ble, usb', 'chip: x'),
    mistakes: [
      [5, 'A bracket or a quote, opened here or in a line before, is not closed', 'end with a ]', 'Close it.'],
    ],
  },
  {
    what: 'a quote that is not closed',
    text: board('probe: "1366:1015', 'chip: x'),
    mistakes: [[5, 'A bracket or a quote, opened here or in a line before, is not closed', 'Close it.']],
  },
  {
    what: 'a comma that is missing',
    text: board(PROBE, 'power: {hub: 1-2 port: 3}', 'labels: ["a" "b"]'),
    mistakes: [
      [4, 'Something is missing within brackets (Block', 'or `{key: value, key: value}`'],
      [5, 'Something is missing within brackets (Missing ,', 'Write `[a, b]`'],
    ],
  },
  {
    what: 'a list that ends amid a map',
    text: `${board(PROBE)}  - name: x\n  }\n`,
    mistakes: [[5, 'This is no YAML:', 'Check the indentation, the minus signs and the quotes']],
  },
  {
    what: 'a tab',
    text: 'boards:\n\t- name: dk\n',
    mistakes: [[2, 'The line is indented with a tab.', 'use two for each level']],
  },
  {
    what: 'a tab after spaces',
    text: 'boards:\n  - name: dk\n  \tprobe: path:1-2\n',
    mistakes: [[3, 'The line is indented with a tab.', 'use two for each level']],
  },
  {
    what: 'a space within a selector',
    text: board('probe: serial: 1234AB'),
    mistakes: [[3, 'A value holds a colon that is followed by a space', 'write `serial:X` without a space']],
  },
  {
    what: 'a selector that ends in a colon',
    text: board('probe: 2e8a:000c:'),
    mistakes: [[3, 'A value holds a colon that is followed by a space or ends the line', '(`probe: "2e8a:000c:"`)']],
  },
  {
    what: 'a line without a colon',
    text: board('probe path:1-2', 'chip: x'),
    mistakes: [[3, 'The line is no `key: value`', 'Write a colon and a space after the key.']],
  },
  {
    what: 'a character that YAML keeps for itself',
    text: board('probe: @usb1'),
    mistakes: [[3, 'A value may not begin like that', 'reserved character @', 'Put it in quotes.']],
  },
  {
    what: 'a backslash between double quotes',
    text: board(PROBE, 'env: {DIR: "C:\\dir"}'),
    mistakes: [[4, 'Invalid escape sequence \\d', 'Use single quotes.']],
  },
  {
    what: 'a key that stands in no column of the others',
    text: 'boards:\n  - name: dk\n     probe: path:1-2\n  - name: other\n   probe: path:1-3\n',
    mistakes: [
      [2, 'the next line is indented too far'],
      [5, 'The line is not indented as those that it belongs to.', 'in the same column'],
    ],
  },
  {
    what: 'the next line too far to the left',
    text: 'boards:\n  - name: dk\nprobe: path:1-2\n- name: other\n',
    mistakes: [[4, 'or not indented as those that it belongs to', 'Write a colon and a space after the key.']],
  },
  {
    what: 'ten thousand brackets',
    text: `boards:\n${'['.repeat(10_000)}`,
    mistakes: [[2, 'more than 30 levels deep', 'Check the brackets and the indentation.']],
  },
  {
    what: 'a thousand levels of indentation',
    text: Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    mistakes: [[30, 'more than 30 levels deep', 'Check the brackets and the indentation.']],
  },
  {
    what: 'two documents, and a slip in the first',
    text: `${board(PROBE, 'chop: x')}---\n${board(PROBE)}`,
    mistakes: [
      [4, 'There is no key `chop` here. Did you mean `chip`?'],
      [5, 'A second document begins here (`---`)', 'Remove this line, or what follows.'],
    ],
  },
  {
    // Written out, it would have 500 to the fifth power parts.
    what: 'an alias bomb',
    text: `boards: *a5\na0: &a0 [x]\n${LEVELS.map((level) => `a${level}: &a${level} [${`*a${level - 1}, `.repeat(500)}]\n`).join('')}`,
    mistakes: [
      [1, '`*a5` is an alias', 'a bench file takes none', 'Write out what it stands for'],
      [2, '`&a0` is an anchor', 'Remove it'],
      [2, 'There is no key `a0` here.'],
      ...LEVELS.flatMap((level): BadFile['mistakes'] => [
        [level + 2, `\`&a${level}\` is an anchor`, 'Remove it'],
        [level + 2, `\`*a${level - 1}\` is an alias`, 'Write out what it stands for'],
        [level + 2, `There is no key \`a${level}\` here.`],
      ]),
    ],
  },
  {
    what: 'an anchor',
    text: `boards:\n  - &dk\n    name: dk\n    ${PROBE}\n`,
    mistakes: [[3, '`&dk` is an anchor', 'Remove it, or put the value in quotes.']],
  },
  {
    what: 'an alias for a value, and a slip in the same board',
    text: `boards:\n  - name: dk\n    ${PROBE}\n    chip: *chip\n    lables: [x]\n`,
    mistakes: [
      [4, '`*chip` is an alias', 'Write out what it stands for'],
      [5, 'Did you mean `labels`?'],
    ],
  },
  {
    what: 'a merge key: what it may bring is not asked for',
    text: 'boards:\n  - <<: *base\n    chop: x\n',
    mistakes: [
      [2, 'A merge key (`<<`) stands here', 'Write out what it stands for.'],
      [3, 'Did you mean `chip`?'],
    ],
  },
  {
    what: 'a tag',
    text: board('probe: !usb path:1-2'),
    mistakes: [[3, 'Unresolved tag: !usb', 'A bench file takes no tags', 'remove it, or put the value in quotes']],
  },
  {
    what: 'a key twice',
    text: board(PROBE, 'chip: x', 'env: {A: x, A: y}', 'chip: y'),
    mistakes: [
      [5, 'The key `A` stands here a second time, after line 5. Keep one of them.'],
      [6, 'The key `chip` stands here a second time, after line 4. Keep one of them'],
    ],
  },
  {
    what: 'a board without a minus',
    text: board(PROBE, 'name: other', 'probe: path:1-2'),
    mistakes: [
      [4, 'The key `name` stands here a second time, after line 2', 'a further board begins with a minus, `- name:`'],
      [5, 'The key `probe` stands here a second time, after line 3'],
    ],
  },
  {
    what: 'a key that is a list',
    text: board(PROBE, '? [x]', ': y'),
    mistakes: [[4, 'A key is missing or is no plain text here.', 'Write `key: value`.']],
  },
  // The shape
  {
    what: 'a list without `boards`',
    text: `- name: dk\n  ${PROBE}\n`,
    mistakes: [[1, 'The file is a list.', 'Begin it with a line `boards:`, and indent the list below it.']],
  },
  {
    what: 'boards by name',
    text: `boards:\n  dk:\n    ${PROBE}\n`,
    mistakes: [[1, '`boards` is a map instead of a list.', BEGIN]],
  },
  {
    what: 'boards that are no maps',
    text: 'boards:\n  - dk\n  - 12\n  -\n',
    mistakes: [
      [2, 'Board 1 of the file: It is text instead of a map.', 'Begin it with `- name: `'],
      [3, 'Board 2 of the file: It is a number instead of a map.', 'Begin it with `- name: `'],
      [4, 'Board 3 of the file: It is empty instead of a map.', 'Begin it with `- name: `'],
    ],
  },
  {
    what: 'a bench without boards',
    text: '\nboards: []\n',
    mistakes: [[2, '`boards` has nothing in it.', 'beginning with `- name: `']],
  },
  { what: 'boards left out', text: '\nboards:\n', mistakes: [[2, '`boards` has no value.', BEGIN]] },
  { what: 'an empty map', text: '{}\n', mistakes: [[1, '`boards` is missing.', BEGIN]] },
  {
    what: 'another word for boards',
    text: '\nboard:\n  - name: dk\n',
    mistakes: [[2, 'There is no key `board` here. Did you mean `boards`? The only key is `boards`.']],
  },
  {
    what: 'a key of a board outside of it',
    text: `${board(PROBE)}labels: [ble]\n`,
    mistakes: [[4, 'There is no key `labels` here. It belongs to a board: write it in an item of `boards:`.']],
  },
  {
    what: 'unknown keys',
    text: board(PROBE, 'runs_on: x', 'LABELS: [x]', 'colour: red', '12: x', '__proto__: x', 'constructor: x'),
    mistakes: [
      [4, 'Board `dk`: There is no key `runs_on` here. Did you mean `runs-on`?', BOARD_KEYS],
      [5, 'There is no key `LABELS` here. Did you mean `labels`?', BOARD_KEYS],
      [6, `There is no key \`colour\` here. ${BOARD_KEYS}`],
      [7, `There is no key \`12\` here. ${BOARD_KEYS}`],
      [8, `There is no key \`__proto__\` here. ${BOARD_KEYS}`],
      [9, `There is no key \`constructor\` here. ${BOARD_KEYS}`],
    ],
  },
  {
    what: '501 boards',
    text: boards(...Array.from({ length: 501 }, (_, index) => `name: b${index}, emulated: true`)),
    mistakes: [[1, '`boards` has 501 entries.', 'Leave at most 500.']],
  },
  // Names and labels
  {
    what: 'a board without a name',
    text: boards(PROBE),
    mistakes: [[2, 'Board 1 of the file: `name` is missing.', 'Add `name: nrf52840-dk`.']],
  },
  {
    what: 'names that make no sense where labels are joined',
    text: boards(
      'name: a+b, emulated: true',
      'name: "a, b", emulated: true',
      'name: "", emulated: true',
      'name: a b c, emulated: true',
      'name: -x, emulated: true',
      'name: "a\\u001b[0mb", emulated: true',
    ),
    mistakes: [
      [2, '`a+b` does not fit `name`.', NO_NAME, 'Write `a-b`, for example.'],
      [3, '`a, b` does not fit `name`.', NO_NAME, 'Write `a-b`, for example.'],
      [4, 'Board 3 of the file: `name` is empty.', NO_NAME, 'Write `name: nrf52840-dk`, for example.'],
      [5, '`a b c` does not fit `name`.', NO_NAME, 'Write `a-b-c`, for example.'],
      [6, '`-x` does not fit `name`.', NO_NAME, 'Write `x`, for example.'],
      [7, '`a·[0mb` does not fit `name`.', NO_NAME],
    ],
  },
  {
    what: 'names that are no text, or too long',
    text: boards(
      'name: 1e5, emulated: true',
      'name: [x], emulated: true',
      'name: , emulated: true',
      `name: ${'x'.repeat(65)}, emulated: true`,
      `name: ${'y'.repeat(100_000)}, emulated: true`,
    ),
    mistakes: [
      [2, 'YAML reads `1e5` as a number, and `name` is text.', 'Put it in quotes: `name: "1e5"`.'],
      [3, '`name` is a list instead of text.', 'Write it as `name: nrf52840-dk`.'],
      [4, '`name` has no value.', 'such as `name: nrf52840-dk`'],
      [5, 'xxx...` has 65 characters.', 'Shorten it to 64.'],
      [6, 'yyy...` has 100000 characters.', 'Shorten it to 64.'],
    ],
  },
  {
    what: 'a name twice, whatever its capitals',
    text: `${board(PROBE)}  - name: DK\n    probe: path:1-2\n`,
    mistakes: [[4, 'Board `DK`: The board in line 2 has this name, too', 'Give one of them another name']],
  },
  {
    what: 'labels that are none',
    text: board(PROBE, 'labels:', '  - ble usb', '  - ""', '  - 3', '  -', '  - [x]', '  - dk', '  - ble', '  - ble'),
    mistakes: [
      [5, '`ble usb` does not fit item 1 of `labels`.', 'Write `ble, usb`: each label is an item of its own.'],
      [6, 'item 2 of `labels` is empty.', NO_NAME, 'Write `ble`, for example.'],
      [7, 'YAML reads `3` as a number, and item 3 of `labels` is text.', 'Put it in quotes: `"3"`.'],
      [8, 'item 4 of `labels` has no value.', 'such as `ble`'],
      [9, 'item 5 of `labels` is a list instead of text.', 'Write it as `ble`.'],
      [10, 'The label `dk` is the name of the board in line 2.', 'call the label otherwise'],
      [12, '`labels` has `ble` twice. Remove one.'],
    ],
  },
  {
    what: 'a label that is the name of a later board',
    text: boards('name: a, emulated: true, labels: [B]', 'name: b, emulated: true'),
    mistakes: [[2, 'Board `a`: The label `B` is the name of the board in line 3.', 'call the label otherwise']],
  },
  {
    what: 'labels that are no list',
    text: board(PROBE, 'labels: ble, usb'),
    mistakes: [[4, '`labels` is a list.', 'Write `labels: [ble, usb]`.']],
  },
  {
    what: 'labels of a runner',
    text:
      board(PROBE, 'runs-on:', `  - ${EXPRESSION}`, '  - a,b', '  - 3') +
      boards('name: b, emulated: true, runs-on: "self-hosted, b"').slice(8),
    mistakes: [
      [5, `\`${EXPRESSION}\` does not fit item 1 of \`runs-on\`.`, 'no comma, no expression'],
      [6, '`a,b` does not fit item 2 of `runs-on`.', 'no comma, no expression'],
      [7, 'YAML reads `3` as a number, and item 3 of `runs-on` is text.', 'Put it in quotes: `"3"`.'],
      [8, '`self-hosted, b` does not fit `runs-on`.', 'several are a list, such as `[self-hosted, bench-a]`'],
    ],
  },
  // Probes
  {
    what: 'neither a probe nor emulated',
    text: boards('name: a', 'name: b, emulated: false', 'name: c, emulate: true'),
    mistakes: [
      [
        2,
        'Board `a`: It has neither a probe nor is it emulated.',
        'Add `probe: ` and a selector',
        'or `emulated: true`',
      ],
      [3, 'Board `b`: It has neither a probe nor is it emulated.', 'or `emulated: true`'],
      [4, 'There is no key `emulate` here. Did you mean `emulated`?'],
    ],
  },
  {
    what: 'a probe that is emulated',
    text: board(PROBE, 'emulated: true'),
    mistakes: [[2, 'It has a probe and is emulated.', 'Remove `emulated: true`, or the probe.']],
  },
  {
    what: 'words of YAML 1.1',
    text: boards('name: a, emulated: yes', 'name: b, emulated: "off"', 'name: c, emulated: '),
    mistakes: [
      [2, 'to YAML `yes` is text.', 'Write `emulated: true`.'],
      [3, 'to YAML `off` is text.', 'Write `emulated: false`.'],
      [4, '`emulated` has no value.', 'such as `emulated: true`'],
    ],
  },
  {
    what: 'a serial number that is a number to YAML',
    text: board('probe: 000683456789'),
    mistakes: [[3, 'YAML reads `000683456789` as a number', 'write `probe: "serial:000683456789"`']],
  },
  {
    what: 'selectors that are none',
    text: boards(
      'name: a, probe: "srial:1"',
      'name: b, probe: kind:stlnk',
      'name: c, probe: 0x0483:0x374b',
      'name: d, probe: path:usb1',
      'name: e, probe: ""',
      'name: f, probe: "path:1-1\\npath:1-2"',
      'name: g, probe: [path:1-2]',
      'name: h, probe: "path:1-2\\u0007"',
      'name: i, probe: "  "',
    ),
    mistakes: [
      [2, '`probe` is no selector: `srial:1`', 'Did you mean `serial:1`?'],
      [3, 'there is no kind of probe called `stlnk`', 'Did you mean `kind:ST-LINK`?'],
      [4, 'The ids are written without `0x`.'],
      [5, '`usb1` is no USB port path', 'such as `path:1-2.3`'],
      [
        6,
        '`probe` is empty.',
        'It is one selector, on one line',
        'Write `probe: 1366:1015:000683456789`, for example.',
      ],
      [7, 'does not fit `probe`.', 'It is one selector, on one line: a board has one probe.'],
      [8, '`probe` is a list instead of text.', 'Write it as `probe: 1366:1015:000683456789`.'],
      [9, '`path:1-2·` does not fit `probe`.', 'It is one selector, on one line'],
      [10, '`  ` does not fit `probe`.', 'It is one selector, on one line'],
    ],
  },
  {
    what: '`any` and `none`',
    text: boards('name: a, probe: any', 'name: b, probe: None'),
    mistakes: [
      [2, '`any` is no probe of a board', 'Write its selector (`hardware-test probes` shows them).'],
      [3, '`none` is no probe of a board.', 'Write `emulated: true` instead of it'],
    ],
  },
  {
    what: 'a probe twice, spelled alike or not',
    text: boards(
      `name: a, ${PROBE}`,
      'name: b, probe: serial:683456789',
      'name: c, probe: 1366:1015:683456789',
      'name: d, probe: path:1-2',
      'name: e, probe: "PATH:1-2"',
      'name: f, probe: kind:st-link',
      'name: g, probe: kind:STLINK',
      'name: h, probe: 2e8a:c',
      'name: i, probe: 2E8A:000C',
      'name: j, probe: "serial:ABcd"',
      'name: k, probe: "1209:4853:abCD"',
      'name: l, probe: 0483:3748:KIP1',
      'name: m, probe: serial:4B495031',
    ),
    mistakes: [
      [
        3,
        '`serial:683456789` is the probe of the board in line 2, too (`1366:1015:000683456789` there)',
        '`hardware-test probes` shows them',
      ],
      [4, '`1366:1015:683456789` is the probe of the board in line 2, too'],
      [6, '`PATH:1-2` is the probe of the board in line 5, too'],
      [8, '`kind:STLINK` is the probe of the board in line 7, too'],
      [10, '`2E8A:000C` is the probe of the board in line 9, too'],
      [12, '`1209:4853:abCD` is the probe of the board in line 11, too'],
      [14, '`serial:4B495031` is the probe of the board in line 13, too'],
    ],
  },
  // The rest of a board
  {
    what: 'a chip that is a number, too long, or not printable',
    text: boards(
      'name: a, emulated: true, chip: 12',
      `name: b, emulated: true, chip: ${'x'.repeat(300)}`,
      'name: c, emulated: true, chip: "x\\u0007"',
      'name: d, emulated: true, chip: {name: x}',
    ),
    mistakes: [
      [2, 'YAML reads `12` as a number, and `chip` is text.', 'Put it in quotes: `chip: "12"`.'],
      [3, 'has 300 characters.', 'Shorten it to 128.'],
      [4, '`x·` does not fit `chip`.', 'without control characters'],
      [5, '`chip` is a map instead of text.', 'Write it as `chip: nRF52840_xxAA`.'],
    ],
  },
  {
    what: 'a console that is no interface',
    text: boards(
      'name: a, emulated: true, serial: 2',
      'name: b, emulated: true, serial: 000683456789',
      'name: c, emulated: true, serial: /dev/ttyACM0',
      'name: d, emulated: true, serial: if2',
    ),
    mistakes: [
      [2, 'YAML reads `2` as a number, and `serial` is text.', 'Write `serial: if02`.'],
      [3, 'A serial number stands in `probe`: `probe: "serial:000683456789"`.'],
      [4, '`/dev/ttyACM0` does not fit `serial`.', 'Write `serial: if00`.'],
      [5, '`if2` does not fit `serial`.', '`if` and two hexadecimal digits'],
    ],
  },
  {
    what: 'power that is none',
    text: boards(
      'name: a, emulated: true, power: {hup: 1-2, port: 3}',
      'name: b, emulated: true, power: {hub: 1, port: "3"}',
      'name: c, emulated: true, power: {hub: 1.2, port: 0}',
      'name: d, emulated: true, power: {hub: "1-2:1.0", port: 32}',
      'name: e, emulated: true, power: 1-2',
      'name: f, emulated: true, power: {hub: 1-, port: 1.5}',
      'name: g, emulated: true, power: {hub: 1-9}',
    ),
    mistakes: [
      [2, 'There is no key `hup` here. Did you mean `hub`? The keys are `hub`, `port`.'],
      [3, 'YAML reads `1` as a number, and `power.hub` is text.', 'write `hub: usb1`'],
      [3, '`power.port` is a number.', 'Write `port: 3`, without quotes.'],
      [4, 'YAML reads `1.2` as a number, and `power.hub` is text.', 'such as `hub: 1-2.3`'],
      [4, '`power.port` is 0, and the ports of a hub have the numbers 1 to 31.', 'Write `port: 3`.'],
      [5, '`1-2:1.0` does not fit `power.hub`.', HUB],
      [5, '`power.port` is 32', 'Write `port: 3`.'],
      [6, '`power` is text instead of a map', 'Write it as `power: {hub: 1-2, port: 3}`.'],
      [7, '`1-` does not fit `power.hub`.', HUB],
      [7, '`power.port` is a number instead of a whole number.', 'Write it as `port: 3`.'],
      [8, '`port` is missing in `power`.', 'Add `port: 3`.'],
    ],
  },
  {
    what: 'one port for the power of two boards',
    text: boards(
      'name: a, probe: path:1-1, power: {hub: usb1, port: 1}',
      'name: b, probe: path:1-2, power: {hub: "1", port: 1}',
    ),
    mistakes: [[3, 'This port is the power of the board in line 2, too', 'Give each board its own port']],
  },
  {
    what: 'variables that are none',
    text: board(PROBE, 'env:', '  A-B: x', '  1A: x', '  EMPTY:', '  LIST: [x]', '  ESC: "\\e[0m"', '  "": x'),
    mistakes: [
      [5, '`A-B` is no name of a variable.', 'letters, digits and `_`'],
      [6, '`1A` is no name of a variable.', 'begins with no digit'],
      [7, '`env.EMPTY` has no value.', 'Write one (`""` for an empty one)'],
      [8, '`env.LIST` is a list instead of text or a number or `true` or `false`.', 'Write it as `LIST: "3"`.'],
      [9, '`·[0m` does not fit `env.ESC`.', 'It holds a control character: remove it.'],
      [10, 'is no name of a variable.'],
    ],
  },
  {
    what: 'variables that would break the run',
    text: board(
      PROBE,
      'env:',
      ...[
        'PATH',
        'Path',
        'HARDWARE_TEST_RUN',
        'HIL_BOARD',
        'GITHUB_ENV',
        'RUNNER_TEMP',
        'INPUT_RUN',
        'PROBE_RS_PROBE',
        'LD_PRELOAD',
      ].map((name) => `  ${name}: x`),
    ),
    mistakes: [
      [5, '`PATH` may not be set for a board: the test would not find its programs.', 'Remove it'],
      [6, '`Path` may not be set for a board'],
      [7, 'the processes of a test are known by it'],
      [8, 'the run itself tells the test by it which board and probe it has'],
      [9, 'belong to GitHub'],
      [10, 'belong to the runner'],
      [11, 'belong to the runner'],
      [12, 'which one that is, `probe` says'],
      [13, 'it would be loaded into every program'],
    ],
  },
  {
    what: '`env` as a list',
    text: board(PROBE, 'env: [BOARD_REV=3]'),
    mistakes: [[4, '`env` is a list instead of a map', 'Write it as `env: {BOARD_REV: "3"}`.']],
  },
]
