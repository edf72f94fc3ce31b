/**
 * What a bench file may say. The one truth: this validates, and `bench.schema.json` is this for editors. `patternErrorMessage` is what
 * both say of a value that does not fit `pattern`; the first of `examples` is what a message tells to write. No pattern may take more than
 * linear time: a value can be as long as the file.
 */

const NAME = {
  type: 'string',
  maxLength: 64,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
  patternErrorMessage:
    'It consists of letters, digits, `-`, `_` and `.`, and begins with a letter or digit, since `+` joins labels and a job may list names.',
} as const

/** Not an expression, which nobody evaluates here, nor several at once. */
const RUNNER_LABEL =
  '^(?!.*\\$\\{\\{)[^\\s,\\u0000-\\u001f\\u007f]([^,\\u0000-\\u001f\\u007f]*[^\\s,\\u0000-\\u001f\\u007f])?$'

export const BENCH_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A bench: the boards that tests run on',
  description: 'Read by hardware-test-action.',
  type: 'object',
  required: ['boards'],
  additionalProperties: false,
  properties: {
    boards: {
      description: 'The boards, one item each.',
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: { $ref: '#/definitions/board' },
    },
  },
  definitions: {
    board: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      oneOf: [
        { required: ['probe'], properties: { emulated: { const: false } } },
        { required: ['emulated'], properties: { emulated: { const: true }, probe: false } },
      ],
      properties: {
        name: { ...NAME, description: 'What a workflow asks for.', examples: ['nrf52840-dk'] },
        probe: {
          description: 'The selector of its probe: VID:PID:SERIAL, serial:..., path:... or kind:...',
          type: 'string',
          maxLength: 256,
          pattern: '^ *[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$',
          patternErrorMessage: 'It is one selector, on one line: a board has one probe.',
          examples: ['1366:1015:000683456789', 'serial:066AFF303430484257142430', 'path:1-2.3', 'kind:st-link'],
        },
        chip: {
          description: 'The chip, as probe-rs calls it.',
          type: 'string',
          maxLength: 128,
          pattern: '^[^\\s\\u0000-\\u001f\\u007f]([^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
          patternErrorMessage: 'It is the name of a chip, without control characters and without spaces around it.',
          examples: ['nRF52840_xxAA'],
        },
        labels: {
          description: 'What it can do. A workflow may ask for any board that has certain labels.',
          type: 'array',
          maxItems: 50,
          uniqueItems: true,
          items: { ...NAME, examples: ['ble'] },
          examples: [['ble', 'usb']],
        },
        'runs-on': {
          description: 'The labels of the runner that it is wired to.',
          type: ['array', 'string'],
          maxLength: 256,
          pattern: RUNNER_LABEL,
          patternErrorMessage:
            'It is one label of a runner, as it stands; several are a list, such as `[self-hosted, bench-a]`.',
          minItems: 1,
          maxItems: 50,
          uniqueItems: true,
          items: {
            type: 'string',
            maxLength: 256,
            pattern: RUNNER_LABEL,
            patternErrorMessage: 'It is one label of a runner, as it stands: no comma, no expression.',
            examples: ['bench-a'],
          },
          examples: [['self-hosted', 'bench-a']],
        },
        serial: {
          description: "Which of the probe's serial ports is the console: `if` and the number of its USB interface.",
          type: 'string',
          pattern: '^if[0-9A-Fa-f]{2}$',
          patternErrorMessage:
            'It is the USB interface of the console port, `if` and two hexadecimal digits, as the name below /dev/serial/by-id ends. A serial number stands in `probe`.',
          examples: ['if00', 'if02'],
        },
        power: {
          description: 'The USB port that gives it power, so that it can be power-cycled.',
          type: 'object',
          required: ['hub', 'port'],
          additionalProperties: false,
          properties: {
            hub: {
              description: 'The hub, as uhubctl names it.',
              type: 'string',
              pattern: '^((usb)?[1-9][0-9]{0,2}|[1-9][0-9]{0,2}-[1-9][0-9]?(\\.[1-9][0-9]?){0,5})$',
              patternErrorMessage:
                'It is the USB path of a hub: the bus, a minus, and the ports on the way, such as `1-2` or `1-2.3`; `usb1` is the root hub of bus 1. `uhubctl` shows them.',
              examples: ['1-2', 'usb1'],
            },
            port: { description: "The hub's port.", type: 'integer', minimum: 1, maximum: 31, examples: [3] },
          },
          examples: [{ hub: '1-2', port: 3 }],
        },
        env: {
          description: 'Environment variables for the test. A number, true or false is passed on as it is written.',
          type: 'object',
          maxProperties: 200,
          propertyNames: {
            maxLength: 128,
            pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
            patternErrorMessage: 'A variable is called by letters, digits and `_`, and begins with no digit.',
          },
          additionalProperties: {
            type: ['string', 'number', 'boolean'],
            maxLength: 8192,
            pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$',
            patternErrorMessage: 'It holds a control character: remove it.',
            examples: ['3'],
          },
          examples: [{ BOARD_REV: '3' }],
        },
        emulated: {
          description: 'There is no probe: lets a workflow run before the hardware arrives.',
          type: 'boolean',
          examples: [true],
        },
      },
    },
  },
} as const
