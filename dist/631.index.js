export const id = 631;
export const ids = [631];
export const modules = {

/***/ 44631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MOST_BYTES: () => (/* binding */ MOST_BYTES),
  parseBench: () => (/* binding */ parseBench),
  tooLarge: () => (/* binding */ tooLarge)
});

// EXTERNAL MODULE: ./lib/probes/selector.js
var probes_selector = __webpack_require__(18866);
// EXTERNAL MODULE: ./lib/bench/bench-error.js
var bench_error = __webpack_require__(35639);
;// CONCATENATED MODULE: ./lib/bench/env-names.js
/** Variables that a board may not set, and why. */
const REFUSED = [
    { names: /^PATH$/i, why: 'the test would not find its programs' },
    { names: /^LD_(PRELOAD|AUDIT)$/, why: 'it would be loaded into every program that the test starts' },
    { names: /^HARDWARE_TEST_/, why: 'the processes of a test are known by it' },
    { names: /^HIL_/, why: 'the run itself tells the test by it which board and probe it has' },
    { names: /^PROBE_(RS|RUN)_PROBE$/, why: 'the run sets it to the probe it holds; which one that is, `probe` says' },
    { names: /^GITHUB_/, why: 'names that begin with `GITHUB_` belong to GitHub' },
    { names: /^(RUNNER|ACTIONS|INPUT|STATE)_/, why: 'names that begin like that belong to the runner' },
];
/** Why a board may not set `name`; null if it may. */
function whyRefused(name) {
    return REFUSED.find(({ names }) => names.test(name))?.why ?? null;
}

// EXTERNAL MODULE: ./lib/bench/same-probe.js
var same_probe = __webpack_require__(66965);
;// CONCATENATED MODULE: ./lib/bench/schema.js
/**
 * What a bench file may say. The one truth: this validates, and `bench.schema.json` is this for editors. `patternErrorMessage` is what
 * both say of a value that does not fit `pattern`; the first of `examples` is what a message tells to write. No pattern may take more than
 * linear time: a value can be as long as the file.
 */
const NAME = {
    type: 'string',
    maxLength: 64,
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
    patternErrorMessage: 'It consists of letters, digits, `-`, `_` and `.`, and begins with a letter or digit, since `+` joins labels and a job may list names.',
};
/** Not an expression, which nobody evaluates here, nor several at once. */
const RUNNER_LABEL = '^(?!.*\\$\\{\\{)[^\\s,\\u0000-\\u001f\\u007f]([^,\\u0000-\\u001f\\u007f]*[^\\s,\\u0000-\\u001f\\u007f])?$';
const BENCH_SCHEMA = {
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
                    patternErrorMessage: 'It is one label of a runner, as it stands; several are a list, such as `[self-hosted, bench-a]`.',
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
                    patternErrorMessage: 'It is the USB interface of the console port, `if` and two hexadecimal digits, as the name below /dev/serial/by-id ends. A serial number stands in `probe`.',
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
                            patternErrorMessage: 'It is the USB path of a hub: the bus, a minus, and the ports on the way, such as `1-2` or `1-2.3`; `usb1` is the root hub of bus 1. `uhubctl` shows them.',
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
};

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var dist_ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./lib/bench/words.js
var words = __webpack_require__(53323);
;// CONCATENATED MODULE: ./lib/bench/schema-mistakes.js



/** What the published schema finds wrong, each as a sentence. */
function schemaMistakes(tree) {
    const ajv = new dist_ajv.Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, logger: false });
    ajv.addVocabulary(['patternErrorMessage']);
    const validate = ajv.compile(BENCH_SCHEMA);
    if (validate(tree.data))
        return [];
    return (validate.errors ?? []).flatMap((error) => {
        const message = isOfAWay(error) || schema_mistakes_hidden(error, tree) ? null : sentence(error, tree);
        if (message === null)
            return [];
        const { pointer, text } = message;
        return [{ line: tree.lineOf(pointer), message: `${owner(pointer, tree.data)}${text}` }];
    });
}
/** What is wrong with one of the two ways to be a board: the sentence is about both. */
function isOfAWay(error) {
    return /\/oneOf\/\d/.test(error.schemaPath);
}
/** What an alias or a merge key stands for is not known. */
function schema_mistakes_hidden(error, tree) {
    return error.keyword !== 'additionalProperties' && tree.blind(error.instancePath);
}
function sentence(error, tree) {
    const part = error.parentSchema;
    const at = (text) => ({ pointer: error.instancePath, text });
    const name = nameOf(error.instancePath);
    const { limit } = error.params;
    switch (error.keyword) {
        case 'type':
            return at(wrongType(error, part, tree));
        case 'required': {
            const { missingProperty } = error.params;
            const keys = Object.keys(part.properties ?? {});
            if (misspelt(error.data, missingProperty, keys))
                return null;
            const missing = (part.properties?.[missingProperty] ?? {});
            const inside = error.instancePath === '' || isBoard(error.instancePath) ? '' : ` in ${name}`;
            return at(`${(0,words/* quoted */.TL)(missingProperty)} is missing${inside}. ${missingProperty === 'boards' ? BEGIN : `Add ${example(missingProperty, missing)}.`}`);
        }
        case 'additionalProperties': {
            const { additionalProperty } = error.params;
            return { pointer: `${error.instancePath}/${escaped(additionalProperty)}`, text: unknownKey(error, part) };
        }
        case 'pattern':
            if (error.propertyName !== undefined) {
                const pointer = `${error.instancePath}/${escaped(error.propertyName)}`;
                return { pointer, text: `${(0,words/* quoted */.TL)(error.propertyName)} is no name of a variable. ${part.patternErrorMessage}` };
            }
            return at(error.data === ''
                ? `${name} is empty. ${part.patternErrorMessage} Write ${example(keyOf(error.instancePath), part)}, for example.`
                : `${(0,words/* quoted */.TL)(String(error.data))} does not fit ${name}. ${part.patternErrorMessage}${instead(error, part)}`);
        case 'maxLength': {
            const text = error.propertyName ?? String(error.data);
            const pointer = error.propertyName === undefined ? error.instancePath : `${error.instancePath}/${escaped(error.propertyName)}`;
            return { pointer, text: `${(0,words/* quoted */.TL)(text)} has ${[...text].length} characters. Shorten it to ${limit}.` };
        }
        case 'minimum':
        case 'maximum':
            return at(`${name} is ${error.data}, and the ports of a hub have the numbers 1 to 31. Write ${example('port', part)}.`);
        case 'minItems':
            return at(`${name} has nothing in it. Write at least one item${name === '`boards`' ? ', beginning with `- name: `' : ', or remove the key'}.`);
        case 'maxItems':
        case 'maxProperties': {
            const has = Array.isArray(error.data) ? error.data.length : Object.keys(error.data).length;
            return at(`${name} has ${has} entries. Leave at most ${limit}.`);
        }
        case 'uniqueItems': {
            const { i, j } = error.params;
            const twice = String(error.data[i]);
            return {
                pointer: `${error.instancePath}/${Math.max(i, j)}`,
                text: `${name} has ${(0,words/* quoted */.TL)(twice)} twice. Remove one.`,
            };
        }
        case 'oneOf': {
            const text = notOneWay(error.data, Object.keys(part.properties ?? {}));
            return text === null ? null : at(text);
        }
        case 'propertyNames':
            // Its own pattern has said so.
            return null;
        default:
            return at(`${name} ${error.message}. See docs/bench.md.`);
    }
}
function wrongType(error, part, tree) {
    const { data, instancePath: pointer } = error;
    const key = keyOf(pointer);
    const name = nameOf(pointer);
    const types = typeof part.type === 'string' ? [part.type] : (part.type ?? []);
    if (pointer === '' && Array.isArray(data))
        return 'The file is a list. Begin it with a line `boards:`, and indent the list below it.';
    if (pointer === '')
        return `The file is ${kindOf(data)}. ${BEGIN}`;
    if (pointer === '/boards')
        return `${name} ${data === null ? 'has no value' : `is ${kindOf(data)} instead of a list`}. ${BEGIN}`;
    if (isBoard(pointer))
        return `It is ${kindOf(data)} instead of a map. Begin it with \`- name: \`, and indent its other keys as far as \`name\`.`;
    if (data === null) {
        const nothing = pointer.split('/')[3] === 'env' ? ' (`""` for an empty one)' : '';
        return `${name} has no value. Write one${nothing}, such as ${example(key, part)}, or remove it.`;
    }
    const written = tree.written(pointer);
    if (types.includes('string') && written !== null) {
        return `YAML reads ${(0,words/* quoted */.TL)(written)} as ${kindOf(data)}, and ${name} is text. ${inQuotes(key, written)}`;
    }
    if (types.includes('array') && typeof data === 'string') {
        const items = data.split(/[\s,+]+/).filter((item) => item !== '');
        return `${name} is a list. Write ${(0,words/* quoted */.TL)(`${key}: [${items.join(', ')}]`)}.`;
    }
    if (types.includes('integer') && typeof data === 'string' && /^\d{1,3}$/.test(data))
        return `${name} is a number. Write ${(0,words/* quoted */.TL)(`${key}: ${data}`)}, without quotes.`;
    if (types.includes('boolean') && typeof data === 'string')
        return `${name} is \`true\` or \`false\`; to YAML ${(0,words/* quoted */.TL)(data)} is text. Write ${(0,words/* quoted */.TL)(`${key}: ${/^(no|off|false|n)$/i.test(data) ? 'false' : 'true'}`)}.`;
    return `${name} is ${kindOf(data)} instead of ${types.map((type) => TYPES[type] ?? type).join(' or ')}. Write it as ${example(key, part)}.`;
}
/** A value that YAML took for a number, as it is meant. */
function inQuotes(key, written) {
    if (key === 'probe')
        return `If it is a serial number, write ${(0,words/* quoted */.TL)(`probe: "serial:${written}"`)}.`;
    if (key === 'serial') {
        return /^\d{1,2}$/.test(written)
            ? `Write ${(0,words/* quoted */.TL)(`serial: if${written.padStart(2, '0')}`)}.`
            : `A serial number stands in \`probe\`: ${(0,words/* quoted */.TL)(`probe: "serial:${written}"`)}.`;
    }
    if (key === 'hub') {
        return /^\d{1,3}$/.test(written)
            ? `For the root hub of that bus, write ${(0,words/* quoted */.TL)(`hub: usb${written}`)}.`
            : 'Write the bus, a minus, and the ports on the way, such as `hub: 1-2.3`.';
    }
    return `Put it in quotes: ${(0,words/* quoted */.TL)(/^\d+$/.test(key) ? `"${written}"` : `${key}: "${written}"`)}.`;
}
function unknownKey(error, part) {
    const { additionalProperty: key } = error.params;
    const keys = Object.keys(part.properties ?? {});
    const ofBoard = Object.keys(BENCH_SCHEMA.definitions.board.properties);
    const moved = error.instancePath === '' && ofBoard.includes(key)
        ? ' It belongs to a board: write it in an item of `boards:`.'
        : '';
    return `There is no key ${(0,words/* quoted */.TL)(key)} here.${moved || (0,words/* didYouMean */.au)(key, keys)} ${keys.length === 1 ? 'The only key is' : 'The keys are'} ${(0,words/* listed */.KE)(keys)}.`;
}
/** null if what is wrong with it is said elsewhere. */
function notOneWay(data, keys) {
    if (typeof data !== 'object' || data === null || Array.isArray(data))
        return null;
    const { probe, emulated } = data;
    if (emulated !== undefined && typeof emulated !== 'boolean')
        return null;
    if (probe !== undefined)
        return 'It has a probe and is emulated. Remove `emulated: true`, or the probe.';
    if (misspelt(data, 'probe', keys) || misspelt(data, 'emulated', keys))
        return null;
    return 'It has neither a probe nor is it emulated. Add `probe: ` and a selector (`hardware-test probes` shows them), or `emulated: true`.';
}
/** Whether `key` is there, but for its spelling, which is a mistake of its own. */
function misspelt(map, key, keys) {
    return Object.keys(map).some((own) => !keys.includes(own) && (0,words/* nearest */.pA)(own, keys)[0] === key);
}
/** What a value that does not fit could have been meant to be. */
function instead(error, part) {
    if (keyOf(error.instancePath) === 'serial')
        return ` Write ${example('serial', part)}.`;
    const text = String(error.data).slice(0, 100);
    const name = text
        .trim()
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+|-+$/g, '');
    const isName = part.patternErrorMessage === BENCH_SCHEMA.definitions.board.properties.name.patternErrorMessage;
    if (!isName || name === '')
        return '';
    const items = text.split(/[\s,+]+/).filter((item) => item !== '');
    if (error.instancePath.includes('/labels/') && items.length > 1)
        return ` Write ${(0,words/* quoted */.TL)(items.join(', '))}: each label is an item of its own.`;
    return ` Write ${(0,words/* quoted */.TL)(name)}, for example.`;
}
const BEGIN = 'Write `boards:` and below it one item for each board, beginning with `  - name: `.';
const TYPES = {
    array: 'a list',
    boolean: '`true` or `false`',
    integer: 'a whole number',
    number: 'a number',
    object: 'a map (`key: value`)',
    string: 'text',
};
function kindOf(data) {
    if (data === null)
        return 'empty';
    if (Array.isArray(data))
        return 'a list';
    return ({ object: 'a map', string: 'text', number: 'a number', boolean: 'true or false' }[typeof data] ??
        'no text');
}
function example(key, part) {
    const [value] = part.examples ?? [];
    const text = value === undefined
        ? ''
        : typeof value === 'string' && /^\d/.test(value) && !/[:-]/.test(value)
            ? `"${value}"`
            : inFlow(value);
    return (0,words/* quoted */.TL)(/^\d+$/.test(key) ? text : `${key}: ${text}`);
}
function inFlow(value) {
    if (Array.isArray(value))
        return `[${value.map(inFlow).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        return `{${Object.entries(value)
            .map(([key, one]) => `${key}: ${/^\d+$/.test(String(one)) && typeof one === 'string' ? `"${one}"` : inFlow(one)}`)
            .join(', ')}}`;
    }
    return String(value);
}
function isBoard(pointer) {
    return /^\/boards\/\d+$/.test(pointer);
}
function keyOf(pointer) {
    return pointer.slice(pointer.lastIndexOf('/') + 1);
}
/** Such as `power.port`, or item 2 of `labels`. */
function nameOf(pointer) {
    const path = pointer
        .replace(/^\/boards\/\d+\//, '')
        .replace(/^\//, '')
        .split('/');
    const last = path.at(-1) ?? '';
    if (/^\d+$/.test(last) && path.length > 1)
        return `item ${Number(last) + 1} of ${(0,words/* quoted */.TL)(path.slice(0, -1).join('.'))}`;
    return (0,words/* quoted */.TL)(path.join('.'));
}
function escaped(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
/** Which board it is about. */
function owner(pointer, data) {
    const [, index] = /^\/boards\/(\d+)/.exec(pointer) ?? [];
    if (index === undefined)
        return '';
    const board = data.boards[Number(index)];
    const name = board?.name;
    return typeof name === 'string' && name !== ''
        ? `Board ${(0,words/* quoted */.TL)(name)}: `
        : `Board ${Number(index) + 1} of the file: `;
}

;// CONCATENATED MODULE: ./lib/bench/rules.js
/** What a schema cannot say: names and probes that meet, selectors, variables. */






const PROBE = BENCH_SCHEMA.definitions.board.properties.probe;
const ONE_LINE = new RegExp(PROBE.pattern, 'u');
/** What no schema finds wrong, each as a sentence. */
function ruleMistakes(tree) {
    const found = [];
    const say = (pointer, text) => {
        found.push({ line: tree.lineOf(pointer), message: `${owner(pointer, tree.data)}${text}` });
    };
    const entries = entriesOf(tree.data, say);
    const names = namesOf(entries, tree, say);
    labelsLikeNames(entries, names, tree, say);
    oneProbeTwice(entries, tree, say);
    onePowerTwice(entries, tree, say);
    refusedVariables(entries, say);
    return found;
}
function entriesOf(data, say) {
    const { boards } = (data ?? {});
    if (!Array.isArray(boards))
        return [];
    return boards.flatMap((item, index) => {
        if (typeof item !== 'object' || item === null)
            return [];
        const board = item;
        const pointer = `/boards/${index}`;
        if (typeof board.probe !== 'string' || !mayBeSelector(board.probe))
            return [{ board, pointer, selector: null }];
        const selector = understood(board.probe);
        if (!('wrong' in selector))
            return [{ board, pointer, selector }];
        say(`${pointer}/probe`, selector.wrong);
        return [{ board, pointer, selector: null }];
    });
}
/** Of anything else the schema complains. */
function mayBeSelector(text) {
    return text.length <= PROBE.maxLength && ONE_LINE.test(text);
}
/** Each name, in small letters, with the board that has it first. */
function namesOf(entries, tree, say) {
    const names = new Map();
    for (const { board, pointer } of entries) {
        if (typeof board.name !== 'string' || board.name === '')
            continue;
        const before = names.get(board.name.toLowerCase());
        if (before === undefined)
            names.set(board.name.toLowerCase(), pointer);
        else
            say(`${pointer}/name`, `The board in line ${tree.lineOf(`${before}/name`)} has this name, too (capitals do not count). Give one of them another name; what they have in common can be a label of both.`);
    }
    return names;
}
function labelsLikeNames(entries, names, tree, say) {
    for (const { board, pointer } of entries) {
        if (!Array.isArray(board.labels))
            continue;
        for (const [index, label] of board.labels.entries()) {
            const named = typeof label === 'string' ? names.get(label.toLowerCase()) : undefined;
            if (named === undefined)
                continue;
            say(`${pointer}/labels/${index}`, `The label ${(0,words/* quoted */.TL)(label)} is the name of the board in line ${tree.lineOf(`${named}/name`)}. A workflow that asks for it would get that board alone: call the label otherwise.`);
        }
    }
}
function oneProbeTwice(entries, tree, say) {
    const before = [];
    for (const { selector, pointer } of entries) {
        if (selector === null)
            continue;
        const other = before.find((one) => (0,same_probe/* sameProbe */.Fn)(one.selector, selector));
        if (other === undefined)
            before.push({ selector, pointer });
        else
            say(`${pointer}/probe`, `${(0,words/* quoted */.TL)(selector.text)} is the probe of the board in line ${tree.lineOf(other.pointer)}, too (${(0,words/* quoted */.TL)(other.selector.text)} there). Each board has a probe of its own: \`hardware-test probes\` shows them with what tells them apart.`);
    }
}
function onePowerTwice(entries, tree, say) {
    const before = new Map();
    for (const entry of entries) {
        const supply = supplyOf(entry.board);
        if (supply === null)
            continue;
        const other = before.get(supply);
        if (other === undefined)
            before.set(supply, entry);
        else if (!onOneAdapter(other, entry))
            say(`${entry.pointer}/power`, `This port is the power of the board in line ${tree.lineOf(other.pointer)}, too, and one would be cut off with the other. Give each board its own port, or remove \`power\` from one.`);
    }
}
function onOneAdapter(a, b) {
    return a.selector !== null && b.selector !== null && (0,same_probe/* differentChannels */.KR)(a.selector, b.selector);
}
function refusedVariables(entries, say) {
    for (const { board, pointer } of entries) {
        if (typeof board.env !== 'object' || board.env === null)
            continue;
        for (const name of Object.keys(board.env)) {
            const why = whyRefused(name);
            if (why === null)
                continue;
            say(`${pointer}/env/${name}`, `${(0,words/* quoted */.TL)(name)} may not be set for a board: ${why}. Remove it, or call it otherwise.`);
        }
    }
}
function understood(text) {
    try {
        const [selector] = (0,probes_selector/* parseSelectors */.Qi)(text);
        if (selector === undefined)
            return { wrong: '`none` is no probe of a board. Write `emulated: true` instead of it, if there is none.' };
        if (selector.by === 'any')
            return {
                wrong: '`any` is no probe of a board: it would be another one with each thing that is plugged in. Write its selector (`hardware-test probes` shows them).',
            };
        return selector;
    }
    catch (error) {
        if (error instanceof probes_selector/* SelectorError */.af)
            return { wrong: `\`probe\` is no selector: ${(0,words/* plain */.pj)(error.message, 600)}` };
        throw error;
    }
}
function supplyOf(board) {
    const { hub, port } = (board.power ?? {});
    return typeof hub === 'string' && typeof port === 'number' ? `${plainHub(hub)} ${port}` : null;
}
/** As uhubctl calls it: the kernel's `usb1` is its `1`. */
function plainHub(hub) {
    return hub.replace(/^usb/, '');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/bench/yaml-tree.js
/** Text to plain data, with where everything stands; what YAML has and a bench file needs not is refused here. */


/** A bench file has 5. The library's parser calls itself for each, and runs out of stack. */
const MOST_LEVELS = 30;
function readTree(text) {
    const lines = new dist/* LineCounter */.HN();
    const line = (offset) => Math.max(1, lines.linePos(offset).line);
    const parsed = parse(text, lines);
    if ('deep' in parsed)
        return broken([{ line: line(parsed.deep), message: TOO_DEEP }]);
    const [first, second] = parsed.documents;
    if (first === undefined)
        return broken([{ line: 1, message: EMPTY }]);
    const mistakes = [];
    if (second !== undefined && first.errors.length === 0)
        mistakes.push({ line: line(second.range[0]), message: SEVERAL });
    const wrong = [...first.errors, ...first.warnings];
    const seen = new Set();
    for (const error of wrong) {
        const at = line(error.pos[0]);
        // One slip makes the library complain about the same line in several ways; the first tells most.
        if (!seen.has(at))
            mistakes.push({
                line: at,
                message: TAB.test(textOf(text, lines, at)) ? TABS : explain((0,words/* plain */.pj)(error.message, 120)),
            });
        seen.add(at);
    }
    const walk = new Walk(line);
    const data = walk.plain(first.contents, '');
    // What could not be read leaves keys without names.
    mistakes.push(...walk.mistakes.filter(({ line }) => line === null || !seen.has(line)));
    if (data === null && mistakes.length === 0)
        mistakes.push({ line: 1, message: EMPTY });
    return {
        data,
        mistakes,
        whole: first.errors.length === 0 && data !== null && data !== undefined,
        lineOf: (pointer) => walk.lineOf(pointer),
        written: (pointer) => walk.sources.get(pointer) ?? null,
        blind: (pointer) => walk.blind.has(pointer),
    };
}
/** Line `number`, without its end. */
function textOf(text, lines, number) {
    return text.slice(lines.lineStarts[number - 1] ?? 0, lines.lineStarts[number] ?? text.length);
}
function parse(text, lines) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    lines.addNewLine(0);
    const tokens = [];
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(lexeme))
            tokens.push(token);
        if (parser.stack.length > MOST_LEVELS)
            return { deep: parser.offset };
    }
    for (const token of parser.end())
        tokens.push(token);
    // Not the schema of `%YAML 1.1`, where 1366:1015 is a number; keys are compared here, since the library takes quadratic time.
    const composer = new dist/* Composer */.Dk({ schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    return { documents: [...composer.compose(tokens, true, text.length)] };
}
class Walk {
    line;
    mistakes = [];
    sources = new Map();
    blind = new Set();
    lines = new Map();
    constructor(line) {
        this.line = line;
    }
    lineOf(pointer) {
        for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
            const line = this.lines.get(at);
            if (line !== undefined)
                return line;
        }
        return 1;
    }
    plain(node, pointer) {
        if (node === null)
            return null;
        const at = this.line(node.range[0]);
        if ((0,dist/* isAlias */.Vj)(node)) {
            this.mistakes.push({ line: at, message: alias(node.source) });
            this.blind.add(pointer);
            return null;
        }
        if (node.anchor !== undefined)
            this.mistakes.push({ line: at, message: yaml_tree_anchor(node.anchor) });
        if ((0,dist/* isSeq */.oP)(node)) {
            return node.items.map((item, index) => {
                const child = `${pointer}/${index}`;
                if (item !== null)
                    this.lines.set(child, this.line(item.range[0]));
                return this.plain(item, child);
            });
        }
        if ((0,dist/* isMap */.jh)(node))
            return this.map(node.items, pointer, at);
        if (typeof node.value !== 'string' && node.source !== undefined)
            this.sources.set(pointer, node.source);
        return node.value;
    }
    map(items, pointer, at) {
        const first = new Map();
        // Without a prototype: `__proto__` is a key as any other.
        const data = Object.create(null);
        for (const { key, value } of items) {
            const line = key === null ? at : this.line(key.range[0]);
            if (!(0,dist/* isScalar */.jn)(key) || key.value === null) {
                this.mistakes.push({ line, message: 'A key is missing or is no plain text here. Write `key: value`.' });
                continue;
            }
            const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
            if (key.anchor !== undefined)
                this.mistakes.push({ line, message: yaml_tree_anchor(key.anchor) });
            if (name === '<<') {
                this.mistakes.push({ line, message: MERGE });
                this.blind.add(pointer);
                continue;
            }
            const before = first.get(name);
            if (before !== undefined) {
                const message = `The key ${(0,words/* quoted */.TL)(name)} stands here a second time, after line ${before}. Keep one of them${pointer === '' || pointer.split('/').length > 3 ? '' : '; a further board begins with a minus, `- name:`'}.`;
                this.mistakes.push({ line, message });
                continue;
            }
            first.set(name, line);
            const child = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            this.lines.set(child, line);
            data[name] = this.plain(value, child);
        }
        return data;
    }
}
/** The library finds some tabs only by what they do to the columns. */
const TAB = /^ *\t/;
const TABS = 'The line is indented with a tab. YAML takes spaces only: use two for each level.';
const EMPTY = 'The file is empty. Write `boards:` and below it one item for each board, beginning with `  - name: `.';
const SEVERAL = 'A second document begins here (`---`), and a bench file is one. Remove this line, or what follows.';
const TOO_DEEP = `Lists and maps lie more than ${MOST_LEVELS} levels deep here. Check the brackets and the indentation.`;
const MERGE = 'A merge key (`<<`) stands here, and a bench file takes none. Write out what it stands for.';
function alias(name) {
    return `${(0,words/* quoted */.TL)(`*${name}`)} is an alias (a value that begins with \`*\`), and a bench file takes none. Write out what it stands for, or put the value in quotes.`;
}
function yaml_tree_anchor(name) {
    return `${(0,words/* quoted */.TL)(`&${name}`)} is an anchor (a value that begins with \`&\`), and a bench file takes none. Remove it, or put the value in quotes.`;
}
function broken(mistakes) {
    return { data: null, mistakes, whole: false, lineOf: () => 1, written: () => null, blind: () => false };
}
/** What the library's complaint means for a bench file, and what to do; the first that fits. */
const COMPLAINTS = [
    { says: /^Tabs /, sentence: () => TABS },
    {
        says: /^Nested mappings/,
        sentence: () => 'A value holds a colon that is followed by a space or ends the line, or the next line is indented too far. Put such a value in quotes (`probe: "2e8a:000c:"`), and write `serial:X` without a space.',
    },
    {
        says: /^Implicit (map )?keys/,
        sentence: () => 'The line is no `key: value`, or not indented as those that it belongs to. Write a colon and a space after the key.',
    },
    {
        says: /same column|without - indicator/,
        sentence: () => 'The line is not indented as those that it belongs to. Let all keys of a board begin in the same column, two to the right of its minus.',
    },
    {
        says: /^Missing closing|end with a/,
        sentence: (complaint) => `A bracket or a quote, opened here or in a line before, is not closed (${complaint}). Close it.`,
    },
    {
        says: /^Missing (,|space)|within flow/,
        sentence: (complaint) => `Something is missing within brackets (${complaint}). Write \`[a, b]\` or \`{key: value, key: value}\`.`,
    },
    {
        says: /^Plain value cannot start/,
        sentence: (complaint) => `A value may not begin like that (${complaint}). Put it in quotes.`,
    },
    {
        says: /escape sequence/,
        sentence: (complaint) => `${complaint}: between double quotes a backslash is special. Use single quotes.`,
    },
    {
        says: /^Unresolved tag/,
        sentence: (complaint) => `${complaint}. A bench file takes no tags (values that begin with \`!\`): remove it, or put the value in quotes.`,
    },
    {
        says: /^/,
        sentence: (complaint) => `This is no YAML: ${complaint}. Check the indentation, the minus signs and the quotes here and in the line before.`,
    },
];
function explain(complaint) {
    return COMPLAINTS.find(({ says }) => says.test(complaint))?.sentence(complaint) ?? complaint;
}

;// CONCATENATED MODULE: ./lib/bench/bench-file.js





/** A rack of 500 boards needs a tenth. */
const MOST_BYTES = 1024 * 1024;
function tooLarge(file, bytes) {
    const message = `The file has ${bytes} bytes, and a bench file at most ${MOST_BYTES}. Is it the right file?`;
    return new bench_error/* BenchError */.L(file, [{ line: 1, message }]);
}
/**
 * Understands a bench file.
 * @param file how messages call it
 * @throws BenchError with everything that is wrong
 */
function parseBench(text, file) {
    const bytes = Buffer.byteLength(text);
    if (bytes > MOST_BYTES)
        throw tooLarge(file, bytes);
    const tree = readTree(text);
    const mistakes = [...tree.mistakes];
    if (tree.whole)
        mistakes.push(...schemaMistakes(tree), ...ruleMistakes(tree));
    if (mistakes.length > 0)
        throw new bench_error/* BenchError */.L(file, inOrder(mistakes));
    const { boards } = tree.data;
    return { file, boards: boards.map((board, index) => boardOf(board, `/boards/${index}`, tree)) };
}
function inOrder(mistakes) {
    const once = new Map(mistakes.map((mistake) => [`${mistake.line} ${mistake.message}`, mistake]));
    return [...once.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
function boardOf(board, pointer, tree) {
    const { probe, power } = board;
    const [selector = null] = probe === undefined ? [] : (0,probes_selector/* parseSelectors */.Qi)(probe);
    const runsOn = board['runs-on'] ?? [];
    return {
        name: board.name,
        probe: selector,
        probeText: probe === undefined ? null : probe.trim(),
        chip: board.chip ?? null,
        labels: board.labels ?? [],
        runsOn: typeof runsOn === 'string' ? [runsOn] : runsOn,
        serial: board.serial === undefined ? null : Number.parseInt(board.serial.slice(2), 16),
        power: power === undefined ? null : { hub: plainHub(power.hub), port: power.port },
        env: Object.fromEntries(Object.entries(board.env ?? {}).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : (tree.written(`${pointer}/env/${name}`) ?? String(value)),
        ])),
        emulated: board.emulated ?? false,
        line: tree.lineOf(pointer),
    };
}


/***/ })

};
