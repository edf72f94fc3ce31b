export const id = 526;
export const ids = [526];
export const modules = {

/***/ 43526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/inputs/input-error.js
var input_error = __webpack_require__(41674);
// EXTERNAL MODULE: ./lib/process/leave.js
var leave = __webpack_require__(16558);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/findings/place.js
/** `FILE:LINE` or `FILE:LINE:COLUMN` and nothing else; null if it is none. */
function placeOf(text) {
    const found = /:(\d{1,7})(?::\d{1,7})?$/.exec(text.length > 2000 ? '' : text);
    const file = found === null ? '' : text.slice(0, found.index);
    return found === null || !isFileName(file) ? null : { file, line: Number(found[1]) };
}
/** `FILE:LINE[:COLUMN]:` at the start of a line, and what follows; null if there is none. A drive's `C:` belongs to the file. */
function leadingPlace(text) {
    const found = /^((?:[A-Za-z]:(?=[\\/]))?[^:\n]{1,1000}):(\d{1,7}):(?:(\d{1,7}):)?/.exec(text);
    const [whole = '', file = '', line = ''] = found ?? [];
    return found === null || !isFileName(file) ? null : { file, line: Number(line), rest: text.slice(whole.length) };
}
function isFileName(text) {
    return text !== '' && !text.startsWith(' ') && !text.startsWith('\t') && text.charCodeAt(0) !== 0x3c;
}
/**
 * Paths that are no source of the user: the Rust toolchain and the registry's crates (also as probe-run shortens them), the C
 * library, sanitizers' runtimes, Node's and Python's own. Where a trace is read, its first frame elsewhere is the place.
 */
const FOREIGN = /^<|^\/rustc\/|\/rustc-[\w.]+\/|[\\/]\.cargo[\\/](?:registry|git)[\\/]|[\\/]\.rustup[\\/]|^\.\/asm\/|^\[[\w-]+\][\\/]|^\[[\w-]+-\d[\w.+-]*\][\\/]|(?:^|[\\/])library[\\/](?:core|std|test|alloc|panic_unwind|proc_macro)[\\/]src[\\/]|libsanitizer|^\.\.\/sysdeps|^\.\.\/csu\/|^node:|[\\/](?:dist|site)-packages[\\/]|^\/usr\/|^\(\.\./;
/** Whether `file` may be a source of the user's own. */
function isOwnSource(file) {
    return file !== '' && !FOREIGN.test(file.replaceAll('\\', '/')) && !FOREIGN.test(file);
}

;// CONCATENATED MODULE: ./lib/findings/text.js
/**
 * A line as a person sees it. ECMA-48's sequences, by disjoint classes, so that no input makes the pattern slow
 * (`util.stripVTControlCharacters` is quadratic on `ESC #;#;#;...`).
 */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]|\x1b$|\x00/g;
/**
 * A line without escape sequences and carriage returns. A carriage return inside a line is a progress bar: what follows the
 * last one stands.
 */
function visible(text) {
    let seen = text.includes('\x1b') || text.includes('\x9b') || text.includes('\0') ? text.replace(ESCAPES, '') : text;
    if (!seen.includes('\r'))
        return seen;
    let end = seen.length;
    while (end > 0 && seen.charCodeAt(end - 1) === 13)
        end -= 1;
    seen = seen.slice(0, end);
    return seen.slice(seen.lastIndexOf('\r') + 1);
}
/**
 * A time that somebody put before the line: `[00:00:12.345] `, `[   1.234567] `, `[2026-11-23 09:10:53] `, and without brackets
 * `2026-11-23T09:10:53.359Z `, `12:34:56.789: ` (probe-rs puts the host's time so before RTT's lines).
 */
const TIMESTAMP = /^(?:\[ {0,12}(?:\d{4}[-/]\d\d[-/]\d\d[T ])?(?:\d{1,10}[.,]\d{1,9}|\d{1,3}(?::\d\d){1,3}(?:[.,]\d{1,9}){0,2})(?:Z|[+-]\d\d:?\d\d| ?s)?\](?: |$)|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?:? |\d\d:\d\d:\d\d\.\d{1,9}: )/;
/** A line without a timestamp before it. Indentation stays. */
function withoutTimestamp(text) {
    const first = text.charCodeAt(0);
    // `[` or a digit: most lines need no more than this.
    if (first !== 0x5b && (first < 0x30 || first > 0x39))
        return text;
    const found = TIMESTAMP.exec(text);
    return found === null ? text : text.slice(found[0].length);
}
/**
 * What a logging library puts before a message: Zephyr `<err> os: ` (its time is gone by now), ESP-IDF `E (10326) task_wdt: ` or
 * `I (10:12:51.035) tag: `, probe-rs's channel `[Terminal] `, probe-run `(HOST) INFO  `, twister -vv `DEBUG   - DEVICE: `.
 */
const LOG_PREFIX = /^(?:<(?:err|wrn|inf|dbg)> [\w./-]{1,64}: |[EWIDV] \([\d:.]{1,16}\) [^:]{1,48}: |[EWID]: |\[(?:Terminal|defmt) {0,16}\] |\(HOST\) [A-Z]{4,5} {1,2}|(?:DEBUG|INFO) {1,5}- DEVICE: )/;
/** A line without a log prefix; the line itself if it has none. */
function withoutLogPrefix(text) {
    const found = LOG_PREFIX.exec(text);
    return found === null ? text : text.slice(found[0].length);
}
/** Most characters and lines of a message. */
const MOST_CHARACTERS = 4000;
const MOST_LINES = 80;
/** Gathers the lines of a message, within limits, whatever a log puts into it. */
class MessageLines {
    lines = [];
    room = MOST_CHARACTERS;
    full = false;
    constructor(...lines) {
        for (const line of lines)
            this.add(line);
    }
    get length() {
        return this.lines.length;
    }
    add(line) {
        if (this.full)
            return;
        this.full = this.room < line.length || this.lines.length >= MOST_LINES;
        if (this.full) {
            this.lines.push(`${line.slice(0, this.room)}…`);
            return;
        }
        this.lines.push(line);
        this.room -= line.length + 1;
    }
    /** Without the indent that all lines share, and without blank lines at both ends. */
    toString() {
        return dedent(this.lines);
    }
}
/** `lines` as one text, without the indent that all share, and without blank lines at both ends. */
function dedent(lines) {
    const filled = lines.filter((line) => line.trim() !== '');
    const indent = filled.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity);
    const first = lines.findIndex((line) => line.trim() !== '');
    const last = lines.findLastIndex((line) => line.trim() !== '');
    if (first === -1)
        return '';
    return lines
        .slice(first, last + 1)
        .map((line) => line.slice(indent).trimEnd())
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/findings/rust-panic-text.js


const PANICKED = 'panicked at ';
/** A message that goes on for longer than this has lost its end. */
const LONGEST_MESSAGE = 80;
/**
 * A panic as Rust prints it, read line by line. Since 1.73 `thread 'NAME' (TID) panicked at FILE:LINE:COL:` and the message below,
 * before that `thread 'NAME' panicked at 'MESSAGE', FILE:LINE:COL` (library/std/src/panicking.rs); without std the same without a
 * thread. defmt's macros print `panicked at 'MESSAGE'` alone.
 */
class RustPanic {
    alone;
    /** null without std. */
    thread;
    /** Whether its message stands in quotes, as until 1.72 and with defmt. */
    isQuoted;
    /** What comes before it in its line: a level, a timestamp, text of a device. */
    before;
    message = new MessageLines();
    at = null;
    open;
    /**
     * A panic that begins in `text`; null if none does. `alone`: what is read holds nothing but the output of one test, so that a
     * blank line does not end the message.
     */
    static begin(text, alone = false) {
        const at = text.indexOf(PANICKED);
        if (at === -1)
            return null;
        const rest = text.slice(at + PANICKED.length);
        if (rest.startsWith("'"))
            return new RustPanic(text.slice(0, at), rest.slice(1), true, alone);
        if (rest.endsWith(':') && placeOf(rest.slice(0, -1)) !== null)
            return new RustPanic(text.slice(0, at), rest, false, alone);
        return null;
    }
    constructor(before, rest, quoted, alone) {
        this.alone = alone;
        const thread = /(?:^|[^\w])thread '([^\n]{0,1000})' (?:\(\d{1,10}\) )?$/.exec(before.slice(-1100));
        this.thread = thread?.[1] ?? null;
        this.before = before.slice(0, before.length - (thread?.[0].length ?? 0));
        this.isQuoted = quoted;
        this.open = true;
        if (quoted)
            this.addQuoted(rest);
        else
            this.at = placeOf(rest.slice(0, -1));
    }
    /** Whether more lines may belong to it. */
    get isOpen() {
        return this.open;
    }
    /** Where it panicked; null if that is not in the user's own sources. */
    get place() {
        return this.at !== null && isOwnSource(this.at.file) ? this.at : null;
    }
    /** Whether it says where, be it in foreign sources. */
    get hasPlace() {
        return this.at !== null;
    }
    get text() {
        return this.message.toString();
    }
    /** A line after it. False: it is not a part of the panic any more. */
    add(line) {
        if (!this.open)
            return false;
        if (this.isQuoted) {
            this.addQuoted(line);
            return true;
        }
        const over = (line.trim() === '' && !this.alone) ||
            line.startsWith('note: ') ||
            line.startsWith('stack backtrace:') ||
            line.includes(PANICKED);
        if (over || this.message.length >= LONGEST_MESSAGE) {
            this.open = false;
            return false;
        }
        this.message.add(line);
        return true;
    }
    /** No more lines. */
    close() {
        this.open = false;
    }
    addQuoted(line) {
        // `', FILE:LINE:COL` ends it; a quote at the very end does so where no place follows.
        const quote = line.lastIndexOf("', ");
        const place = quote === -1 ? null : placeOf(line.slice(quote + 3));
        if (place !== null) {
            this.message.add(line.slice(0, quote));
            this.at = place;
            this.open = false;
            return;
        }
        // std always says where; only without it a quote can be the end.
        const ends = line.endsWith("'") && this.thread === null;
        this.message.add(ends ? line.slice(0, -1) : line);
        this.open = !ends && this.message.length < LONGEST_MESSAGE;
    }
}

;// CONCATENATED MODULE: ./lib/findings/defmt.js


/** Lines without any that is a part of the message, after which it has ended. */
const PATIENCE = 4;
/**
 * Panics in defmt's log, as its decoder prints them (decoder/src/log/format.rs): `LEVEL MESSAGE` with `└─ MODULE @ FILE:LINE` below,
 * or `[LEVEL] MESSAGE (CRATE FILE:LINE)`. A message may have several lines; its place follows the last one. Other errors in the log
 * are no failures.
 */
const defmt = {
    name: 'defmt',
    triggers: ['panicked at '],
    start: (ledger) => new DefmtReader(ledger),
};
class DefmtReader {
    ledger;
    panic = null;
    failure = null;
    values = [];
    missed = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.panic === null ? 'nothing' : 'tail';
    }
    line(text) {
        const { body, place } = suffixOf(text);
        const panic = RustPanic.begin(body);
        if (panic === null || panic.thread !== null || !/(?:^|[\s\]>])\[?ERROR ?\]? {1,3}$/.test(panic.before.slice(-40)))
            return false;
        this.failure = this.ledger.crash('defmt', {});
        this.panic = panic;
        this.missed = 0;
        this.values.length = 0;
        this.write();
        if (place !== null)
            this.finish(place);
        return true;
    }
    more(text) {
        const { panic } = this;
        if (panic === null)
            return false;
        const location = /^\s{0,8}└─ (.{1,500}?) @ (.{1,1000})$/.exec(text);
        if (location !== null) {
            this.finish({ crate: location[1] ?? '', at: placeOf(location[2] ?? '') });
            return true;
        }
        if (/^(?:\S{1,40} )?\[?(?:TRACE|DEBUG|INFO|WARN|ERROR) ?\]? /.test(text) ||
            /^(?:─{4}|\(HOST\)|stack backtrace:)/.test(text)) {
            this.panic = null;
            return false;
        }
        const { body, place } = suffixOf(text);
        // defmt's own panics close their quote before the values that they compare.
        const isPart = panic.add(body) || (panic.isQuoted && !panic.hasPlace && text.trim() !== '');
        if (isPart) {
            if (!panic.isOpen && body !== '')
                this.addValue(body);
            this.write();
        }
        else
            this.missed += 1;
        if (place !== null)
            this.finish(place);
        else if (this.missed > PATIENCE)
            this.panic = null;
        return isPart;
    }
    interrupted() {
        this.panic = null;
    }
    addValue(line) {
        if (this.values.length < 20)
            this.values.push(line);
    }
    write() {
        const { panic, failure } = this;
        if (panic === null || failure === null)
            return;
        failure.message = [panic.text, ...this.values].join('\n');
        if (panic.place !== null)
            Object.assign(failure, panic.place);
    }
    /** The place at the end is the panic handler's, if the panic says itself where it was. */
    finish({ crate, at }) {
        const { panic, failure } = this;
        this.panic = null;
        this.values.length = 0;
        if (panic === null || failure === null || panic.hasPlace || at === null)
            return;
        if (!/^(?:panic_probe|panic_rtt|defmt_?test|defmt)\b/.test(crate) && isOwnSource(at.file))
            Object.assign(failure, at);
    }
}
/** ` (CRATE FILE:LINE)` at the end of a line. */
function suffixOf(text) {
    const open = text.endsWith(')') ? text.lastIndexOf(' (') : -1;
    if (open === -1)
        return { body: text, place: null };
    const inside = text.slice(open + 2, -1);
    const space = inside.indexOf(' ');
    const at = placeOf(inside.slice(space + 1));
    if (space < 1 || at === null || /\s/.test(at.file))
        return { body: text, place: null };
    return { body: text.slice(0, open), place: { crate: inside.slice(0, space), at } };
}

;// CONCATENATED MODULE: ./lib/findings/defmt-test.js
/**
 * defmt-test (firmware/defmt-test/macros/src/lib.rs): a test has passed when the next one begins. The first that fails panics, and
 * that ends the program: the rest never runs. What panics is read by the format `defmt`.
 */
const defmtTest = {
    name: 'defmt-test',
    triggers: [') running `', ') ignoring `', 'all tests passed!'],
    start: (ledger) => new DefmtTestReader(ledger),
};
class DefmtTestReader {
    ledger;
    suite = null;
    running = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    line(text) {
        const found = /\((\d{1,6})\/(\d{1,6})\) (running|ignoring) `([^`]{1,300})`\.\.\./.exec(text);
        if (found === null)
            return this.passed(text);
        const [, number = '', total = '', what = '', name = ''] = found;
        this.passRunning();
        if (Number(number) === 1 || this.suite === null) {
            this.ledger.newRun();
            this.suite = this.ledger.suite('defmt-test', null);
            this.suite.crashEnds = true;
        }
        this.suite.planned = Number(total);
        const entry = this.suite.add(name);
        if (what === 'ignoring')
            entry.skip();
        else
            this.running = entry.open();
        return true;
    }
    passed(text) {
        if (this.suite === null || !text.includes('all tests passed!'))
            return false;
        this.passRunning();
        this.suite = null;
        return true;
    }
    passRunning() {
        if (this.running?.isOpen)
            this.running.pass();
        this.running = null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/automaton.js
/** Entry of the table for bytes that a loop over it cannot pass over: line ends, escape sequences. */
const SPECIAL = 0x3fffffff;
const SPECIAL_BYTES = [10, 13, 27];
/**
 * Finds literal text of many lists in one pass, one look-up a byte: an Aho-Corasick automaton (Aho, Corasick, "Efficient string
 * matching", 1975) with its transitions worked out. States are offsets into `table`; the first is 0.
 */
class Automaton {
    /** `table[state + classes[byte]]` is the next state, or `SPECIAL`. */
    table;
    classes = new Uint8Array(256);
    /** States from here on match something; `matches` says what. */
    matching;
    width;
    /** By state: the lists that match there, and those that match if the line ends there. */
    outputs;
    endOutputs;
    /** Text of a list may end with `\n`: it matches at a line's end only. */
    constructor(lists) {
        const nodes = buildTree(lists);
        const used = new Set(nodes.flatMap((node) => [...node.next.keys()]));
        // Class 0 is every byte that no text holds; the last one is what a loop must look at.
        let count = 1;
        for (const byte of used)
            this.classes[byte] = count++;
        for (const byte of SPECIAL_BYTES)
            this.classes[byte] = count;
        this.width = count + 1;
        // Numbered so that one comparison tells the states that match.
        const isMatch = (index) => (nodes[index]?.lists.size ?? 0) > 0;
        const order = [...nodes.keys()].sort((a, b) => Number(isMatch(a)) - Number(isMatch(b)));
        const rank = new Int32Array(nodes.length);
        for (const [index, node] of order.entries())
            rank[node] = index;
        const firstMatch = order.findIndex(isMatch);
        this.matching = (firstMatch === -1 ? nodes.length : firstMatch) * this.width;
        this.table = new Int32Array(nodes.length * this.width);
        for (const [index, at] of rank.entries()) {
            for (const byte of used) {
                this.table[at * this.width + (this.classes[byte] ?? 0)] = (rank[automaton_goto(nodes, index, byte)] ?? 0) * this.width;
            }
            this.table[at * this.width + count] = SPECIAL;
        }
        this.outputs = order.map((index) => [...(nodes[index]?.lists ?? [])]);
        this.endOutputs = order.map((index) => [...(nodes[index]?.endLists ?? [])]);
    }
    /** The lists that match on reaching `state`. */
    matches(state) {
        return this.outputs[state / this.width] ?? [];
    }
    /** The lists that match if the line ends in `state`. */
    matchesAtEnd(state) {
        return this.endOutputs[state / this.width] ?? [];
    }
    /** The lists of which `text` holds something. A `\n` in it ends a line. */
    find(text) {
        const found = new Set();
        let state = 0;
        for (const byte of Buffer.from(text)) {
            const next = this.table[state + this.classes[byte]];
            if (next === SPECIAL) {
                if (byte !== 10)
                    continue;
                for (const list of this.matchesAtEnd(state))
                    found.add(list);
                state = 0;
                continue;
            }
            state = next;
            if (next >= this.matching)
                for (const list of this.matches(next))
                    found.add(list);
        }
        for (const list of this.matchesAtEnd(state))
            found.add(list);
        return found;
    }
}
function newNode() {
    return { next: new Map(), fail: 0, lists: new Set(), endLists: new Set() };
}
/** The tree of all text, with each node's longest proper suffix that is in the tree, and what that one matches as well. */
function buildTree(lists) {
    const root = newNode();
    const nodes = [root];
    for (const [list, texts] of lists.entries()) {
        for (const text of texts)
            addText(nodes, text, list);
    }
    const queue = [...root.next.values()];
    for (const index of queue) {
        const at = nodes[index] ?? root;
        for (const [byte, child] of at.next) {
            queue.push(child);
            const below = nodes[child];
            if (below !== undefined)
                below.fail = automaton_goto(nodes, at.fail, byte);
        }
        const shorter = nodes[at.fail] ?? root;
        for (const list of shorter.lists)
            at.lists.add(list);
        for (const list of shorter.endLists)
            at.endLists.add(list);
    }
    return nodes;
}
function addText(nodes, text, list) {
    const atEnd = text.endsWith('\n');
    const plain = atEnd ? text.slice(0, -1) : text;
    if (plain === '' || /[\n\r\x1b]/.test(plain))
        throw new Error(`Not to be found in a line: ${JSON.stringify(text)}`);
    let index = 0;
    for (const byte of Buffer.from(plain)) {
        const known = nodes[index]?.next.get(byte);
        const next = known ?? nodes.push(newNode()) - 1;
        nodes[index]?.next.set(byte, next);
        index = next;
    }
    if (atEnd)
        nodes[index]?.endLists.add(list);
    else
        nodes[index]?.lists.add(list);
}
function automaton_goto(nodes, from, byte) {
    let index = from;
    for (;;) {
        const next = nodes[index]?.next.get(byte);
        if (next !== undefined)
            return next;
        if (index === 0)
            return 0;
        index = nodes[index]?.fail ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/findings/infrastructure-catalogue.js
const PLUG = 'Check that the probe is plugged in and powered: `hardware-test probes` lists what is there.';
const RIGHTS = 'Give the runner the right to open it: a udev rule for the probe, the group of the serial port.';
const HELD = 'End the other process that holds the probe or the port.';
const PORT = 'Check that the port is there, that nothing else holds it, and that the runner may open it.';
const WIRING = 'Check the wiring between probe and board, and the power of the board.';
const REPLUG = 'Plug the probe in anew, or switch its port off and on; a bad cable or hub does this as well.';
const POWER = 'Check the supply of the board: its voltage is missing or too low.';
const LOCKED = 'Check that the chip is not locked and is the one that was meant; a worn flash does this as well.';
/** strerror(3). */
const SYSTEM_ERRORS = [
    'ermission denied',
    'evice or resource busy',
    'o such file or directory',
    'nput/output error',
    'o such device',
];
const FAILED_ATTEMPTS = ['ould not ', 'annot ', "an't ", 'ailed to ', 'nable to '].flatMap((start) => ['open', 'claim', 'access', 'find', 'lock', 'acquire'].map((verb) => `${start}${verb} `));
/** The wording is the tools' own, read in their sources or seen in their output. A new message is one row. */
const BENCH_MESSAGES = [
    // probe-rs
    {
        tool: 'probe-rs',
        class: 'probe',
        says: ['No connected probes were found.'],
        cure: PLUG,
        source: 'util/common_options.rs',
    },
    { tool: 'probe-rs', class: 'probe', says: ['No debug probes were found.'], cure: PLUG, source: 'cmd/list.rs' },
    { tool: 'probe-rs', class: 'probe', says: ['Error: Probe not found'], cure: PLUG, source: 'util/cli.rs' },
    {
        tool: 'probe-rs',
        class: 'probe',
        says: ['Failed to open the debug probe', 'Failed to open probe'],
        cure: HELD,
        source: 'util/common_options.rs, util/cli.rs',
    },
    { tool: 'probe-rs', class: 'probe', says: ['Probe is already in use'], cure: HELD, source: 'util/cli.rs' },
    {
        tool: 'probe-rs',
        class: 'probe',
        says: ['The debug probe could not be created.'],
        cure: RIGHTS,
        source: 'probe.rs',
    },
    {
        tool: 'probe-rs',
        class: 'probe',
        says: ['The selected debug probe was not found', 'The selected USB device could not be opened'],
        cure: PLUG,
        source: 'probe.rs',
    },
    { tool: 'probe-rs', class: 'probe', says: ['Could not be opened for exclusive access'], cure: HELD, source: 'nusb' },
    {
        tool: 'probe-rs',
        class: 'probe',
        says: [' probes were found:', 'The following devices were found:'],
        pattern: /\d probes were found:|The following devices were found:$/m,
        cure: 'Say which probe is meant: the bench has several.',
        source: 'util/common_options.rs, util/cli.rs',
    },
    {
        tool: 'probe-rs',
        class: 'probe',
        says: [
            'USB Communication Error',
            'A USB error occurred',
            'A USB transport error occurred',
            'Timeout in USB communication',
        ],
        cure: REPLUG,
        source: 'probe.rs, jlink/error.rs, cmsisdap/commands',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: ['Connecting to the chip was unsuccessful'],
        cure: WIRING,
        source: 'util/common_options.rs, util/cli.rs',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: ['Failed to find or attach to the target. Please check the wiring'],
        cure: WIRING,
        source: 'probe.rs',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: [
            'Target device did not respond to request.',
            'Target device responded with a FAULT response',
            'Target device responded with a WAIT response',
        ],
        cure: WIRING,
        source: 'architecture/arm/communication_interface.rs',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: ['A protocol error occurred in the ', 'Incorrect parity on READ request'],
        pattern: /A protocol error occurred in the \S{1,20} communication between probe and device|Incorrect parity on READ/,
        cure: WIRING,
        source: 'architecture/arm/communication_interface.rs',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: ['Target power-up failed.', 'Timeout while attaching to target under reset'],
        cure: WIRING,
        source: 'architecture/arm/dp/mod.rs',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: ['Invalid IR scan chain', 'Fewer IRs detected than TAPs', 'Invalid IDCODE'],
        cure: WIRING,
        source: 'probe/common.rs',
    },
    {
        tool: 'probe-rs',
        class: 'target',
        says: ['Is target device powered?'],
        survivable: true,
        cure: POWER,
        source: 'probe/stlink, probe/jlink',
    },
    {
        tool: 'probe-rs',
        class: 'either',
        says: ['lacked the permission to do so: erase_all', 'required permissions were not given'],
        cure: LOCKED,
        source: 'session.rs',
    },
    {
        tool: 'probe-rs',
        class: 'either',
        says: [
            'The flashing procedure failed for',
            'Failed to erase flash sector',
            'The page write of the page at',
            'Flash content verification failed',
            'RAM contents did not match the expected contents',
        ],
        cure: LOCKED,
        source: 'flashing/error.rs',
    },
    {
        tool: 'probe-rs',
        class: 'either',
        says: ['Failed to attach to RTT', 'Error communicating with probe'],
        cure: 'The firmware has no RTT block, or the probe was lost.',
        source: 'rtt, cargo_embed/mod.rs',
    },
    {
        tool: 'probe-rs',
        class: 'configuration',
        says: ["The chip '"],
        pattern: /The chip '[^']{0,80}' was not found in the database\./,
        cure: 'Write the chip as `probe-rs chip list` does.',
        source: 'util/common_options.rs',
    },
    // OpenOCD
    {
        tool: 'openocd',
        class: 'probe',
        says: ['Error: open failed\n'],
        pattern: /^Error: open failed$/m,
        cure: PLUG,
        source: 'jtag/drivers/stlink_usb.c, ti_icdi_usb.c',
    },
    {
        tool: 'openocd',
        class: 'probe',
        says: ['unable to find a matching CMSIS-DAP device', 'unable to open CMSIS-DAP device'],
        cure: PLUG,
        source: 'cmsis_dap.c, cmsis_dap_usb_hid.c',
    },
    { tool: 'openocd', class: 'probe', says: ['No J-Link device found'], cure: PLUG, source: 'jlink.c' },
    { tool: 'openocd', class: 'probe', says: ['unable to open ftdi device'], cure: PLUG, source: 'mpsse.c, openjtag.c' },
    {
        tool: 'openocd',
        class: 'probe',
        says: ['libusb_open() failed with LIBUSB_ERROR_', 'libusb_claim_interface() failed'],
        survivable: true,
        cure: RIGHTS,
        source: 'libusb_helper.c, mpsse.c',
    },
    {
        tool: 'openocd',
        class: 'probe',
        says: [
            'esp_usb_jtag: could not find or open device!',
            'CK-Link probe not found',
            "Can't find a KitProg device",
            'XDS110: failed to connect',
            'ft232r not found',
            "Can't find USB JTAG Interface",
            'Interface! Please check connection and permissions',
        ],
        cure: PLUG,
        source: 'jtag/drivers',
    },
    {
        tool: 'openocd',
        class: 'probe',
        says: ['CMSIS-DAP command ', 'CMSIS-DAP: TCP read timed out', 'CMSIS-DAP: connection closed by peer'],
        pattern: /CMSIS-DAP command \S{1,40} failed\.|CMSIS-DAP: (?:TCP read timed out|connection closed by peer)/,
        cure: REPLUG,
        source: 'cmsis_dap.c, cmsis_dap_tcp.c',
    },
    {
        tool: 'openocd',
        class: 'probe',
        says: ["Error on socket 'Failed to connect'"],
        cure: 'Start what listens at the other end of the remote adapter.',
        source: 'remote_bitbang.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: ['init mode failed (unable to connect to the target)'],
        cure: WIRING,
        source: 'stlink_usb.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: ['target voltage may be too low for reliable debugging', 'Target voltage too low'],
        survivable: true,
        cure: POWER,
        source: 'stlink_usb.c, jlink.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: [
            'JTAG scan chain interrogation failed: all ones',
            'JTAG scan chain interrogation failed: all zeroes',
            'Check JTAG interface, timings, target power',
        ],
        cure: WIRING,
        source: 'jtag/core.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: ['double-check your JTAG setup', 'IR capture error'],
        cure: WIRING,
        source: 'jtag/core.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: ['Error connecting DP: cannot read IDR', 'DP initialisation failed', 'Invalid ACK (', 'JTAG-DP STICKY ERROR'],
        pattern: /connecting DP: cannot|DP initialisation|Invalid ACK \([0-9a-f]{1,8}\) in DAP response|JTAG-DP STICKY/,
        cure: WIRING,
        source: 'adi_v5_swd.c, adi_v5_jtag.c, cortex_m.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: ['Examination failed', 'Target not examined yet'],
        survivable: true,
        cure: WIRING,
        source: 'target.c, cortex_m.c',
    },
    {
        tool: 'openocd',
        class: 'target',
        says: ['** OpenOCD init failed **', '** Unable to reset target **'],
        cure: WIRING,
        source: 'flash/startup.tcl',
    },
    {
        tool: 'openocd',
        class: 'either',
        says: ['** Programming Failed **', '** Verify Failed **'],
        cure: LOCKED,
        source: 'flash/startup.tcl',
    },
    {
        tool: 'openocd',
        class: 'either',
        says: ['clearing lockup after double fault'],
        survivable: true,
        cure: 'The firmware crashed hard: look for what it printed before.',
        source: 'cortex_m.c',
    },
    {
        tool: 'openocd',
        class: 'configuration',
        says: ["Error: Can't find "],
        pattern: /Error: Can't find \S{1,300}\.cfg/,
        cure: 'Name a configuration file that OpenOCD has, or give its folder with `-s`.',
        source: 'script() of jtag/startup.tcl',
    },
    // stlink
    {
        tool: 'st-flash',
        class: 'probe',
        says: ["Couldn't find any ST-Link devices", 'Found 0 stlink programmers'],
        cure: PLUG,
        source: 'stlink-lib/usb.c',
    },
    {
        tool: 'st-flash',
        class: 'probe',
        says: ['Stlink usb device found, but unable to claim', 'Could not open USB device', 'Could not open stlink device'],
        cure: HELD,
        source: 'stlink-lib/usb.c',
    },
    {
        tool: 'st-flash',
        class: 'target',
        says: [
            'Failed to connect to target',
            'Failed to enter SWD mode',
            "Can not connect to target. Please use 'connect under reset'",
            'Could not find chip id!',
            'NRST is not connected',
        ],
        cure: WIRING,
        source: 'stlink-lib/common.c',
    },
    // STM32CubeProgrammer
    {
        tool: 'stm32cubeprog',
        class: 'probe',
        says: [
            'Error: No debug probe detected',
            'Error: No STLink detected',
            'Error: No STLINK detected',
            'ST-LINK error (DEV_',
        ],
        cure: PLUG,
        source: 'STM32_Programmer_CLI (closed)',
    },
    {
        tool: 'stm32cubeprog',
        class: 'target',
        says: ['Error: No STM32 target found!', 'Error: Unable to get core ID'],
        cure: WIRING,
        source: 'STM32_Programmer_CLI (closed)',
    },
    // J-Link
    {
        tool: 'jlink',
        class: 'probe',
        says: ['Cannot connect to J-Link', 'Could not open J-Link connection', 'Connecting to J-Link via USB...FAILED'],
        cure: PLUG,
        source: 'J-Link Commander (closed)',
    },
    {
        tool: 'jlink',
        class: 'target',
        says: ['Failed to attach to CPU', 'Can not attach to CPU'],
        survivable: true,
        cure: WIRING,
        source: 'J-Link Commander (closed)',
    },
    {
        tool: 'jlink',
        class: 'target',
        says: [
            'Cannot connect to target.',
            'Could not connect to target',
            'Could not connect to the target',
            'Failed to initialize DAP',
            'Failed to power up DAP',
        ],
        cure: WIRING,
        source: 'J-Link Commander, J-Link GDB Server (closed)',
    },
    {
        tool: 'jlink',
        class: 'target',
        says: ['****** Error: Failed to halt CPU', 'VTarget too low'],
        cure: POWER,
        source: 'J-Link DLL (closed)',
    },
    // nrfjprog
    {
        tool: 'nrfjprog',
        class: 'probe',
        says: ['There is no debugger connected to the PC'],
        cure: PLUG,
        source: 'nrfjprog (closed)',
    },
    // esptool and espflash
    {
        tool: 'esptool',
        class: 'probe',
        says: ["the port is busy or doesn't exist", 'the port is not responding'],
        pattern: /Could not open \S{1,200}, the port is/,
        cure: PORT,
        source: 'esptool/loader.py',
    },
    {
        tool: 'esptool',
        class: 'target',
        says: ['Failed to connect to ESP'],
        cure: 'Check that the board is powered and in download mode: EN and IO0, the cable, the baud rate.',
        source: 'esptool/loader.py',
    },
    {
        tool: 'esptool',
        class: 'target',
        says: ['No serial data received.', 'Possible serial noise or corruption', 'Wrong boot mode detected'],
        cure: 'Check that the board is powered and in download mode: EN and IO0, the cable, the baud rate.',
        source: 'esptool/loader.py',
    },
    {
        tool: 'esptool',
        class: 'probe',
        says: ['Could not connect to an Espressif device on any of the '],
        cure: PORT,
        source: 'esptool/cmds.py',
    },
    {
        tool: 'espflash',
        class: 'probe',
        says: ['No serial ports could be detected', "The serial port '", 'Serial port not found'],
        pattern: /No serial ports could|The serial port '[^']{0,200}' could not be found|Serial port not found/,
        cure: PORT,
        source: 'espflash/src/error.rs',
    },
    {
        tool: 'espflash',
        class: 'target',
        says: [
            'Error while connecting to device',
            'Failed to connect to the device',
            'Communication error while flashing device',
            'Download mode successfully detected, but getting no sync reply',
        ],
        cure: 'Check that the board is powered and in download mode: EN and IO0, the cable, the baud rate.',
        source: 'espflash/src/error.rs',
    },
    // pyOCD
    {
        tool: 'pyocd',
        class: 'probe',
        says: ['No available debug probes are connected', 'No connected debug probe', 'Waiting for a debug probe '],
        pattern: /No available debug probes are connected|No connected debug probes?(?: matches unique ID .{0,200})?$|Waiting for a debug probe .{0,200}to be connected/m,
        cure: PLUG,
        source: 'pyocd/core/helpers.py',
    },
    // USB and serial boot loaders
    {
        tool: 'dfu-util',
        class: 'probe',
        says: ['No DFU capable USB device available', 'Cannot open DFU device', 'Lost device after RESET'],
        cure: 'Check that the board is plugged in and in its boot loader, and that the runner may open it.',
        source: 'dfu-util main.c',
    },
    {
        tool: 'avrdude',
        class: 'probe',
        says: ['cannot open port ', 'unable to open port', 'unable to open programmer ', 'no device found matching VID'],
        pattern: /cannot open port \S{1,200}: |unable to open (?:programmer \S{1,40} on )?port|no device found matching VID/,
        cure: PORT,
        source: 'avrdude main.c, ser_posix.c',
    },
    {
        tool: 'avrdude',
        class: 'probe',
        says: [' device (0x'],
        pattern: /cannot find \S{1,40} device \(0x/,
        cure: PLUG,
        source: 'avrdude usbtiny.c',
    },
    {
        tool: 'avrdude',
        class: 'target',
        says: [
            'programmer is not responding',
            'not in sync: resp=',
            'initialization failed, rc=',
            'Invalid device signature',
            "target doesn't answer",
        ],
        cure: WIRING,
        source: 'avrdude stk500.c, main.c',
    },
    {
        tool: 'picotool',
        class: 'probe',
        says: ['devices in BOOTSEL mode were found'],
        pattern: /No accessible RP[\w-]{0,40} devices in BOOTSEL mode were found/,
        cure: 'Check that the board is plugged in and in BOOTSEL mode, and that the runner may open it.',
        source: 'picotool main.cpp',
    },
    {
        tool: 'stm32flash',
        class: 'probe',
        says: ['Failed to open port: ', 'Error probing interface "'],
        cure: PORT,
        source: 'stm32flash main.c',
    },
    {
        tool: 'stm32flash',
        class: 'target',
        says: ['Failed to init device'],
        pattern: /^Failed to init device/m,
        cure: WIRING,
        source: 'stm32flash stm32.c',
    },
    {
        tool: 'bossac',
        class: 'probe',
        says: ['No device found on '],
        pattern: /^No device found on \S/m,
        cure: PORT,
        source: 'bossac.cpp',
    },
    // twister
    {
        tool: 'twister',
        class: 'probe',
        says: ['Device issue (Flash error?)'],
        cure: 'See the `device.log` and `handler.log` of this test: the board could not be flashed.',
        source: 'scripts/pylib/twister/twisterlib/handlers.py',
    },
    // ports, rights, USB
    {
        tool: 'serial',
        class: 'probe',
        says: ['ould not open port', 'ould not open serial port'],
        cure: PORT,
        source: 'pyserial serialposix.py, serialwin32.py',
    },
    {
        tool: 'serial',
        class: 'probe',
        says: ['device reports readiness to read but returned no data', 'SerialException: '],
        pattern: /readiness to read but returned no data|SerialException: .{0,200}(?:Input\/output error|disconnected)/,
        cure: REPLUG,
        source: 'pyserial serialposix.py',
    },
    {
        tool: 'usb',
        class: 'probe',
        says: ['LIBUSB_ERROR_'],
        pattern: /LIBUSB_ERROR_(?:BUSY|ACCESS|NO_DEVICE|NOT_FOUND|IO|PIPE|TIMEOUT|NOT_SUPPORTED)/,
        survivable: true,
        cure: RIGHTS,
        source: 'libusb core.c',
    },
    {
        tool: 'usb',
        class: 'probe',
        says: [
            'Resource busy',
            'Access denied (insufficient permissions)',
            'No such device (it may have been disconnected)',
        ],
        survivable: true,
        cure: RIGHTS,
        source: 'libusb strerror.c',
    },
    {
        tool: 'os',
        class: 'probe',
        says: [...SYSTEM_ERRORS, ...FAILED_ATTEMPTS],
        pattern: /(?:Permission denied|Device or resource busy|No such file or directory|Input\/output error|No such device)(?:\S{0,20} ?(?:\(os error \d{1,4}\))?)?:? ?['"]?\/dev\/(?:tty|serial|bus\/usb|hidraw)|\/dev\/(?:tty|serial|bus\/usb|hidraw)[^\s:'"]{0,100}['"]?: (?:Permission denied|Device or resource busy|No such file or directory|Input\/output error|No such device)|(?:could not|cannot|can't|failed to|unable to) (?:open|claim|access|find|lock|acquire) .{0,100}\/dev\/(?:tty|serial|bus\/usb|hidraw)/i,
        cure: PORT,
        source: 'strerror(3) with the name of a device',
    },
];

;// CONCATENATED MODULE: ./lib/findings/infrastructure.js


const WORDS = new Automaton(BENCH_MESSAGES.map(({ says }) => says));
function rowOf(text) {
    for (const index of [...WORDS.find(text)].sort((a, b) => a - b)) {
        const row = BENCH_MESSAGES[index];
        if (row !== undefined && (row.pattern?.test(text) ?? true))
            return row;
    }
    return undefined;
}
function messageOf(row, text) {
    return { class: row.class, survivable: row.survivable ?? false, text: text.trim(), cure: row.cure };
}
/** What `text`, a test's own message, says about the bench; null if nothing. */
function blamesBench(text) {
    const row = rowOf(text);
    return row === undefined ? null : messageOf(row, text);
}
/** Messages about the bench that no test framework has claimed as a test's. Stands last in the list. */
const infrastructure = {
    name: 'infrastructure',
    triggers: BENCH_MESSAGES.flatMap(({ says }) => says),
    start: (ledger) => ({
        line(text) {
            const row = rowOf(text);
            if (row === undefined)
                return false;
            ledger.benchMessage(row.tool, messageOf(row, text));
            return true;
        },
    }),
};

;// CONCATENATED MODULE: ./lib/findings/rust-captured-output.js



/** A test may panic in many threads. */
const MOST_PANICS = 20;
/** What a failing test of Rust's harness printed, as far as the harness captured it; read line by line. */
class CapturedOutput {
    name;
    saysOutcome = false;
    panics = [];
    said = new MessageLines();
    notes = new MessageLines();
    returned = '';
    place = null;
    noting = false;
    constructor(name) {
        this.name = name;
    }
    add(text) {
        const latest = this.panics.at(-1);
        if (latest?.add(text))
            return;
        const panic = RustPanic.begin(text, true);
        if (panic !== null) {
            if (this.panics.length >= MOST_PANICS)
                this.panics.splice(1, 1);
            this.panics.push(panic);
        }
        else if (text.startsWith('note: test did not panic') || text.startsWith('note: panic did not contain')) {
            this.notes.add(text.slice('note: '.length));
            const at = text.lastIndexOf(' at ');
            this.place ??= at === -1 ? null : placeOf(text.slice(at + 4));
            this.noting = true;
        }
        else if (this.noting && /^ {1,8}(?:panic message|expected substring): /.test(text)) {
            this.notes.add(text);
        }
        else if (text.startsWith('Error: ')) {
            this.returned = text;
        }
        else if (text.trim() !== '' && !text.startsWith('note: ')) {
            this.saysOutcome ||= /^Test (?:should \w+ but it did|timed out after)/.test(text);
            if (this.panics.length === 0)
                this.said.add(text);
        }
    }
    /** `known` is the message that the test has already. */
    part(known) {
        // The last one: earlier ones were caught, or were tries of a property test.
        const own = this.panics.findLast(({ thread }) => thread === this.name) ?? this.panics[0];
        const doctest = placeOfDoctest(this.name);
        const place = doctest.file == null ? (this.place ?? own?.place ?? null) : null;
        const panicked = own === undefined || RETURNED.test(own.text) ? '' : own.text;
        const parts = [this.notes.toString(), panicked, this.returned];
        const message = parts.filter((text) => text !== '').join('\n');
        const others = new Map();
        for (const panic of this.panics) {
            const key = `${panic.place?.file}:${panic.place?.line}:${panic.text}`;
            if (panic === own || panic.place === null || key === `${own?.place?.file}:${own?.place?.line}:${own?.text}`)
                continue;
            others.set(key, { ...panic.place, message: panic.text });
        }
        return {
            ...(place === null ? doctest : place),
            message: message || known || own?.text || this.said.toString(),
            also: [...others.values()],
        };
    }
}
/** What a test that returned an error panicked with until 1.63 or so, in the test crate itself. */
const RETURNED = /the test returned a termination value with a non-zero status code/;
/** What is known of a failure from a panic in the test `name`. */
function panicPart(panic, message, name = '') {
    const doctest = placeOfDoctest(name);
    return doctest.file == null ? { ...(panic.place ?? {}), message } : { ...doctest, message };
}
/** A doctest's own panic names a line of a generated file; its name has the right one. */
function placeOfDoctest(name) {
    const found = /^(.{1,1000}?) - .{0,500}\(line (\d{1,7})\)$/.exec(name);
    const [, file = '', line = ''] = found ?? [];
    return found === null || !isOwnSource(file) ? {} : { file, line: Number(line) };
}

;// CONCATENATED MODULE: ./lib/findings/libtest.js


/** Panics that wait for the verdict of their test. */
const libtest_MOST_PANICS = 200;
/**
 * Rust's own harness (library/test/src/formatters/pretty.rs, terse.rs), and embedded-test, whose host part prints the same through
 * libtest-mimic: padded names, headers without ` stdout`, and a device's output between a name and its verdict.
 */
const libtest = {
    name: 'libtest',
    triggers: [
        'running ',
        'Running ',
        'Doc-tests ',
        ' ... ',
        ' ...\n',
        ' --- FAILED',
        'ok\n',
        'FAILED\n',
        'ignored\n',
        's>\n',
        'failures:\n',
        'test result: ',
        "thread '",
        'Error: ',
        "process didn't exit successfully: ",
        'error: test failed',
        'error: doctest failed',
    ],
    start: (ledger, again) => new LibtestReader(ledger, again),
};
class LibtestReader {
    ledger;
    again;
    target = null;
    suite = null;
    open = null;
    /** What the open test printed behind its name, and whether its latest words were the verdict of a failure. */
    said = '';
    saidFailed = false;
    /** Tests whose verdict nobody saw, though others ran after them. */
    torn = [];
    /** The names of what failed, as listed at the end. */
    listed = new Set();
    panic = null;
    panics = [];
    /** `Error: ...`, which a test that returns one prints; its verdict follows. */
    returned = null;
    /** `texts`: what failing tests printed. `names`: the list of them. */
    block = 'none';
    captured = null;
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    get follow() {
        if (this.block !== 'none')
            return 'block';
        return this.panic === null ? 'nothing' : 'tail';
    }
    line(text) {
        return (this.header(text) ||
            this.result(text) ||
            this.testLine(text) ||
            this.panicLine(text) ||
            this.aloneVerdict(text) ||
            this.quietLine(text) ||
            this.failuresLine(text) ||
            this.processEnd(text) ||
            this.returnedError(text));
    }
    more(text) {
        if (this.panic !== null) {
            if (this.panic.add(text))
                return true;
            this.panic = null;
            return false;
        }
        if (isHeader(text) || text.startsWith('test result: ')) {
            this.endBlock();
            return false;
        }
        if (/^error: (?:test|doctest) failed|^error: \d+ targets? failed/.test(text)) {
            this.endSuite();
            return false;
        }
        if (text === 'failures:') {
            this.finishCaptured();
            this.block = 'names';
            return true;
        }
        if (this.block === 'names') {
            if (text.startsWith('    '))
                this.listed.add(text.trim());
            return text.trim() === '' || text.startsWith('    ');
        }
        const name = capturedName(text);
        if (name === null) {
            this.captured?.add(text);
            return true;
        }
        this.finishCaptured();
        if (!text.endsWith(' stdout ----'))
            this.isEmbedded();
        this.captured = new CapturedOutput(name);
        return true;
    }
    interrupted() {
        this.panic = null;
    }
    end() {
        this.open = null;
        this.endSuite();
    }
    header(text) {
        const target = targetOf(text);
        if (target !== null) {
            this.endSuite();
            this.ledger.newRun();
            this.target = target;
            return true;
        }
        const running = /^running (\d{1,9}) tests?$/.exec(text);
        if (running === null)
            return false;
        const { target: announced } = this;
        this.endSuite();
        // Quiet cargo announces no targets.
        if (announced === null)
            this.ledger.newRun();
        this.suite = this.ledger.suite('libtest', announced);
        this.suite.planned = Number(running[1]);
        return true;
    }
    result(text) {
        const found = /^test result: (?:ok|FAILED)\. (\d{1,9}) passed; (\d{1,9}) failed; (\d{1,9}) ignored; (\d{1,9}) measured/.exec(text);
        if (found === null)
            return false;
        const [passed = 0, failed = 0, skipped = 0, measured = 0] = found.slice(1).map(Number);
        this.endBlock();
        const suite = this.suite ?? this.ledger.suite('libtest', this.target);
        this.settleTorn();
        this.settleReturned();
        suite.state({ passed: passed + measured, failed, skipped });
        suite.planned = null;
        this.endSuite();
        return true;
    }
    /** `test NAME ... VERDICT`, or `test NAME ... ` and whatever a device prints before the verdict. */
    testLine(text) {
        const dots = text.indexOf(' ... ');
        const end = dots === -1 && text.endsWith(' ...') ? text.length - 4 : dots;
        if (end === -1)
            return false;
        const from = text.startsWith('test ') ? 0 : text.lastIndexOf('test ', end);
        if (from === -1 || (from > 0 && this.suite === null))
            return false;
        const printed = text.slice(from + 5, end).trimEnd();
        const name = printed.replace(/ - (?:should panic|compile fail|compile)$/, '');
        // Only a doctest's name has spaces: `src/lib.rs - decode (line 9)`.
        if (name === '' || (/\s/.test(name) && !/ - .{0,500}\(line \d{1,7}\)$/.test(name)))
            return false;
        const rest = text.slice(end + 5);
        const verdict = verdictOf(rest);
        if (this.suite === null && verdict === null)
            return false;
        if (text.slice(from + 5, end) !== printed)
            this.isEmbedded();
        const entry = this.suiteNow().case(name);
        if (verdict !== null)
            this.settle(entry, verdict);
        else {
            if (this.open !== null)
                this.torn.push({ entry: this.open, said: this.said, failed: this.saidFailed });
            this.open = entry.open();
            this.said = rest.trim();
            this.saidFailed = this.said.endsWith('FAILED');
            if (this.said !== '')
                this.again(rest);
        }
        return true;
    }
    panicLine(text) {
        if (this.suite === null)
            return false;
        const panic = RustPanic.begin(text);
        if (panic?.thread == null)
            return false;
        this.panic = panic.isOpen ? panic : null;
        if (this.panics.length < libtest_MOST_PANICS)
            this.panics.push(panic);
        return true;
    }
    /** A verdict alone in its line, after a device's output. */
    aloneVerdict(text) {
        if (this.open === null)
            return false;
        const verdict = verdictOf(text);
        if (verdict === null) {
            this.saidFailed = text.endsWith('FAILED');
            return false;
        }
        this.settle(this.open, verdict);
        return true;
    }
    /** The verdict stands glued to the output of the test. What failed is listed at the end; without a list its last words must do. */
    settleTorn() {
        if (this.open !== null)
            this.torn.push({ entry: this.open, said: this.said, failed: this.saidFailed });
        this.open = null;
        for (const { entry, said, failed } of this.torn) {
            if (!entry.isOpen)
                continue;
            if (this.listed.size > 0 ? !this.listed.has(entry.name) : !failed)
                entry.pass();
            else {
                const panic = this.panicOf(entry.name);
                const message = panic?.text ?? said.replace(/FAILED$/, '');
                entry.fail(panic === undefined ? { ...placeOfDoctest(entry.name), message } : panicPart(panic, message, entry.name));
            }
        }
        this.torn.length = 0;
    }
    /** `-q`: dots, and `NAME --- FAILED` for each failure. */
    quietLine(text) {
        if (this.suite === null || !text.endsWith(' --- FAILED'))
            return false;
        const name = text
            .slice(text.lastIndexOf('\t') + 1, -11)
            .replace(/^[.iF]{1,100}(?= )/, '')
            .trim();
        if (name === '')
            return false;
        this.settle(this.suite.case(name), { word: 'FAILED', reason: '', durationMs: null });
        return true;
    }
    failuresLine(text) {
        if (this.suite === null || text !== 'failures:')
            return false;
        this.block = 'texts';
        return true;
    }
    /** Cargo says how the target's process ended. Without a result line, that ended the test that was open, or that panicked last. */
    processEnd(text) {
        if (/^error: (?:test|doctest) failed/.test(text))
            return this.target !== null || this.suite !== null;
        const found = /^ {2}process didn't exit successfully: .{0,4000}?\(([^()]{1,200})\)$/.exec(text);
        if (found === null)
            return false;
        const message = text.trim();
        const panic = this.unsettledPanic();
        const entry = this.open ?? (panic?.thread == null ? undefined : this.suite?.case(panic.thread));
        if (entry === undefined)
            this.ledger.aftermath('libtest', { message });
        else {
            const part = panic === null ? { message } : panicPart(panic, `${panic.text}\n${message}`);
            entry.fail({ ...part, kind: 'crash' });
        }
        this.endSuite();
        return true;
    }
    returnedError(text) {
        if (this.suite === null || !text.startsWith('Error: '))
            return false;
        this.returned = text;
        // Nobody's own line: a tool may say the same of the bench.
        return false;
    }
    settle(entry, { word, reason, durationMs }) {
        if (this.open === entry)
            this.open = null;
        this.panic = null;
        if (word === 'ok')
            entry.pass({ durationMs });
        else if (word === 'ignored')
            entry.skip(reason);
        else {
            const panic = this.panicOf(entry.name);
            const part = panic === undefined ? placeOfDoctest(entry.name) : panicPart(panic, panic.text, entry.name);
            entry.fail(part, durationMs);
            if (this.returned !== null && panic === undefined)
                this.waiting.set(entry, this.returned);
            if (panic === undefined && reason !== '')
                (entry.failure ?? part).message = reason;
        }
        if (word !== 'ignored')
            this.returned = null;
    }
    /** Tests that failed just after somebody printed `Error: ...`, which is their message if they have no other. */
    waiting = new Map();
    settleReturned() {
        for (const [{ failure }, text] of this.waiting) {
            if (failure !== null && (failure.message === '' || RETURNED.test(failure.message)))
                failure.message = text;
        }
        this.waiting.clear();
    }
    /** With one thread tests run in the main one. */
    panicOf(name) {
        return (this.panics.findLast(({ thread }) => thread === name) ??
            (this.open?.name === name ? this.panics.findLast(({ thread }) => thread === 'main') : undefined));
    }
    /** The first panic of a test that has no verdict: what follows it is the abort. */
    unsettledPanic() {
        const { suite, open, panics } = this;
        if (suite === null)
            return null;
        if (open !== null)
            return panics.find(({ thread }) => thread === open.name || thread === 'main') ?? null;
        return (panics.find(({ thread }) => thread !== 'main' && thread !== '<unnamed>' && suite.find(thread ?? '')?.verdict == null) ?? null);
    }
    finishCaptured() {
        const { captured, suite } = this;
        this.captured = null;
        if (captured === null || suite === null)
            return;
        const entry = suite.case(captured.name);
        const before = entry.failure;
        if (entry.verdict !== 'failed')
            entry.fail({});
        const { failure } = entry;
        if (failure === null)
            return;
        const part = captured.part(before?.message ?? '');
        failure.message = part.message ?? failure.message;
        if (part.file != null)
            Object.assign(failure, { file: part.file, line: part.line });
        failure.also.push(...(part.also ?? []));
        if (captured.saysOutcome)
            this.isEmbedded();
    }
    isEmbedded() {
        if (this.suite !== null)
            this.suite.format = 'embedded-test';
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('libtest', this.target);
        return this.suite;
    }
    endBlock() {
        this.finishCaptured();
        this.block = 'none';
    }
    endSuite() {
        this.endBlock();
        this.settleReturned();
        const { open } = this;
        this.open = null;
        this.settleTorn();
        open?.abandon();
        this.suite = null;
        this.target = null;
        this.open = null;
        this.panic = null;
        this.returned = null;
        this.listed.clear();
        this.panics.length = 0;
    }
}
function verdictOf(text) {
    const found = /^(ok|FAILED|ignored|bench:)(?=$|[ ,])/.exec(text);
    if (found === null)
        return null;
    const [word = ''] = found;
    const rest = text.slice(word.length);
    const time = / <(\d{1,9}(?:\.\d{1,9})?)s>$/.exec(rest);
    const reason = rest.slice(0, time?.index ?? rest.length).trim();
    const durationMs = time === null ? null : Number(time[1]) * 1000;
    if (word === 'bench:')
        return { word: 'ok', reason: '', durationMs };
    if (word === 'ignored')
        return { word, reason: reason.replace(/^, ?/, ''), durationMs };
    if (word === 'FAILED')
        return reason === '' || reason.startsWith('(') ? { word, reason, durationMs } : null;
    return reason === '' ? { word: 'ok', reason, durationMs } : null;
}
/** `---- NAME stdout ----`; embedded-test `---- NAME ----`. */
function capturedName(text) {
    if (!text.startsWith('---- ') || !text.endsWith(' ----') || text.length < 11)
        return null;
    return text.slice(5, -5).replace(/ stdout$/, '');
}
function isHeader(text) {
    return /^running \d{1,9} tests?$/.test(text) || targetOf(text) !== null;
}
/** Cargo's word on what it runs: `bus (tests/bus.rs)`, `driver (unittests src/lib.rs)`, `driver (doc-tests)`. */
function targetOf(text) {
    const doctests = /^ {1,6}Doc-tests (\S{1,200})$/.exec(text);
    if (doctests !== null)
        return `${doctests[1]} (doc-tests)`;
    const running = /^ {1,6}Running (unittests )?(\S{1,1000}) \((\S{1,1000})\)$/.exec(text);
    if (running === null)
        return null;
    const [, unittests = '', source = '', program = ''] = running;
    const crate = program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    return `${crate.replace(/-[0-9a-f]{16}(?:\.exe)?$/, '')} (${unittests}${source})`;
}

;// CONCATENATED MODULE: ./lib/findings/libtest-json.js



/** Panics that wait for the verdict of their test. */
const libtest_json_MOST_PANICS = 200;
/** Rust's harness, and embedded-test, with `--format json` (library/test/src/formatters/json.rs): an object a line. */
const libtestJson = {
    name: 'libtest-json',
    triggers: ['"event":', 'Running ', 'Doc-tests ', "thread '", "process didn't exit successfully: "],
    start: (ledger) => new LibtestJsonReader(ledger),
};
class LibtestJsonReader {
    ledger;
    target = null;
    suite = null;
    running = new Set();
    /** What tests print is captured, but not what a process prints that aborts. */
    panics = [];
    panic = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.panic === null ? 'nothing' : 'tail';
    }
    more(text) {
        if (this.panic?.add(text))
            return true;
        this.panic = null;
        return false;
    }
    interrupted() {
        this.panic = null;
    }
    line(text) {
        const target = targetOf(text);
        if (target !== null) {
            this.endSuite();
            this.target = target;
            return false;
        }
        if (this.suite !== null && (this.panicLine(text) || this.processEnd(text)))
            return true;
        const event = eventOf(text);
        if (event?.type === 'suite')
            this.suiteEvent(event);
        else if (event?.type === 'test' && event.name !== '')
            this.testEvent(event);
        else
            return false;
        return true;
    }
    suiteEvent({ event, counts }) {
        if (event === 'started') {
            this.suite = this.newSuite();
            this.suite.planned = counts.test_count ?? null;
            return;
        }
        const { passed, failed, ignored, measured = 0 } = counts;
        if (passed === undefined || failed === undefined || ignored === undefined)
            return;
        const suite = this.suite ?? this.newSuite();
        suite.state({ passed: passed + measured, failed, skipped: ignored });
        suite.planned = null;
        this.endSuite();
    }
    panicLine(text) {
        const panic = RustPanic.begin(text);
        if (panic?.thread == null)
            return false;
        this.panic = panic.isOpen ? panic : null;
        if (this.panics.length < libtest_json_MOST_PANICS)
            this.panics.push(panic);
        return true;
    }
    /** The test that panicked has crashed, or the one that ran; of several, nobody knows which one it was. */
    processEnd(text) {
        if (!text.startsWith("  process didn't exit successfully: "))
            return false;
        const running = [...this.running].filter((entry) => entry.isOpen);
        const panic = this.panics.find(({ thread }) => running.some(({ name }) => name === thread));
        const culprits = panic === undefined ? running : running.filter(({ name }) => name === panic.thread);
        const culprit = culprits.length === 1 ? culprits[0] : undefined;
        for (const entry of running)
            if (entry !== culprit)
                entry.end('not-run');
        const message = text.trim();
        if (culprit === undefined)
            this.ledger.aftermath('libtest-json', { message });
        else if (panic === undefined)
            culprit.fail({ kind: 'crash', message });
        else
            culprit.fail({ ...panicPart(panic, `${panic.text}\n${message}`), kind: 'crash' });
        this.endSuite();
        return true;
    }
    endSuite() {
        this.suite = null;
        this.panic = null;
        this.panics.length = 0;
        this.running.clear();
    }
    testEvent(event) {
        this.suite ??= this.newSuite();
        const entry = this.suite.case(event.name);
        const durationMs = event.seconds === null ? null : event.seconds * 1000;
        if (event.event !== 'started' && event.event !== 'timeout')
            this.running.delete(entry);
        if (event.event === 'started')
            this.running.add(entry.open());
        else if (event.event === 'ok')
            entry.pass({ durationMs });
        else if (event.event === 'ignored')
            entry.skip(event.message);
        else if (event.event === 'failed')
            failWith(entry, event, durationMs);
        else if (event.event === 'timeout' && entry.verdict === null)
            entry.open();
    }
    newSuite() {
        return this.ledger.suite('libtest-json', this.target);
    }
}
/** `stdout` is what the harness shows as text; `message` is its own reason. */
function failWith(entry, { name, stdout, message }, durationMs) {
    const output = new CapturedOutput(name);
    for (const line of stdout.split('\n'))
        output.add(line);
    for (const line of message === '' ? [] : `note: ${message}`.split('\n'))
        output.add(line);
    const part = output.part('');
    entry.fail({ ...part, message: part.message || message }, durationMs);
}
function eventOf(text) {
    const at = text.indexOf('{');
    if (at === -1 || !text.includes('"type"'))
        return null;
    const found = parsed(text.slice(at).trimEnd());
    if (found === null)
        return null;
    const word = (key) => (typeof found[key] === 'string' ? found[key] : '');
    return {
        type: word('type'),
        event: word('event'),
        name: word('name'),
        stdout: word('stdout'),
        message: word('message'),
        seconds: typeof found.exec_time === 'number' ? found.exec_time : null,
        counts: Object.fromEntries(Object.entries(found).filter((pair) => typeof pair[1] === 'number')),
    };
}
/** An object; of a line that was too long to keep, its fields before the output. */
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : null;
    }
    catch {
        const head = text.slice(0, 4096);
        const field = (key) => new RegExp(`"${key}": ?"([^"\\\\]{0,1000})"`).exec(head)?.[1];
        const [type, event, name] = [field('type'), field('event'), field('name')];
        if (type === undefined || event === undefined)
            return null;
        const output = head.indexOf('"stdout":');
        const stdout = output === -1
            ? ''
            : head
                .slice(output + 9)
                .trimStart()
                .slice(1)
                .replaceAll('\\n', '\n');
        return { type, event, name: name ?? '', stdout };
    }
}

;// CONCATENATED MODULE: ./lib/findings/nextest.js


/** Panics that wait for the verdict of their test. */
const nextest_MOST_PANICS = 200;
/**
 * cargo-nextest (nextest-runner/src/reporter/displayer): a status line for each try of each test, with the output of those that
 * failed below it. That output holds Rust's own harness, which must not be counted again.
 */
const nextest = {
    name: 'nextest',
    triggers: ['s] ', 'extest run', 'Starting ', '--- STDOUT: ', '--- STDERR: '],
    start: (ledger) => new NextestReader(ledger),
};
const PASSED = new Set(['PASS', 'LEAK', 'TIMEOUT-PASS', 'TMPASS']);
const RUNNING = new Set(['SLOW', 'TERMINATING', 'START', 'TERM']);
/** `XFAIL` is "execution failed": no expected failure. */
const FAILED = /^(?:FAIL|FAIL \+ LEAK|FL\+LK|LEAK-FAIL|LKFAIL|TIMEOUT|TMT|XFAIL|ABORT|SIG[A-Z0-9]{1,12}|SIGNAL \d{1,3}|FLKY-FL|SETUP FAIL)$/;
/** Lines of Rust's own harness, which runs each test by itself. */
const HARNESS = /^(?:running \d{1,9} tests?$|test result: |failures:$|test \S{1,500} \.\.\. |---- \S{1,500} (?:stdout )?----$)/;
class NextestReader {
    ledger;
    suite = null;
    output = null;
    outputOf = null;
    /** Output is indented since 0.9.85 or so; before, it stood in the first column. */
    indented = true;
    /** Only the list of what failed comes now. */
    summed = false;
    panics = [];
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.suite === null ? 'nothing' : 'block';
    }
    line(text) {
        return this.begins(text) || this.statusLine(text) || this.summary(text) || this.outputHeader(text);
    }
    more(text) {
        if (this.line(text))
            return true;
        if (this.output !== null && this.indented && (text.trim() === '' || text.startsWith('    '))) {
            if (!HARNESS.test(text.slice(4)))
                this.output.add(text.slice(4));
            return true;
        }
        if (/^ {1,6}(?:Running \S|Doc-tests )/.test(text)) {
            this.finish();
            return false;
        }
        if (this.output !== null && !this.indented) {
            if (!HARNESS.test(text))
                this.output.add(text);
            return true;
        }
        if (this.summed)
            return false;
        // A stray line does not end the output of a test; the next status does.
        return this.uncaptured(text);
    }
    end() {
        this.endOutput();
    }
    begins(text) {
        const starting = /^ {0,12}Starting (\d{1,9}) tests? across .{1,100}$/.exec(text);
        if (/^ {0,12}(?:Nextest run |nextest run)/.test(text)) {
            this.finish();
            this.ledger.newRun();
            this.suite = this.ledger.suite('nextest', null);
            return true;
        }
        if (starting === null)
            return false;
        this.suite ??= this.ledger.suite('nextest', null);
        const skipped = Number(/\((\d{1,9}) (?:tests? )?(?:skipped|filtered out)/.exec(text)?.[1] ?? 0);
        this.suite.planned = Number(starting[1]) + skipped;
        this.suite.state({ skipped });
        return true;
    }
    statusLine(text) {
        const status = statusOf(text);
        if (status === null)
            return false;
        const { word, attempt, durationMs, test } = status;
        const isFailure = FAILED.test(word);
        if (!isFailure && !PASSED.has(word) && !RUNNING.has(word) && word !== 'FLAKY')
            return false;
        this.endOutput();
        this.suite ??= this.ledger.suite('nextest', null);
        const entry = this.suite.case(test);
        if (word === 'FLAKY')
            entry.pass({ flaky: true });
        else if (PASSED.has(word))
            entry.pass({ durationMs, flaky: attempt > 1 || entry.flaky });
        else if (!isFailure) {
            // The list at the end repeats what ran long.
            if (entry.verdict === null)
                entry.open();
        }
        else {
            // It may be said again: for a later try, and in the list at the end.
            if (entry.verdict !== 'failed')
                this.fail(entry, word, durationMs);
            this.outputOf = entry;
        }
        return true;
    }
    fail(entry, word, durationMs) {
        const name = entry.name.slice(entry.name.indexOf(' ') + 1);
        const panic = this.panics.findLast(({ thread }) => thread === name);
        const words = word === 'XFAIL' ? 'XFAIL: the test could not be executed' : word;
        const message = panic === undefined ? words : word === 'FAIL' ? panic.text : `${words}\n${panic.text}`;
        entry.fail({ ...(panic?.place ?? {}), message }, durationMs);
    }
    summary(text) {
        const found = /^ {0,12}Summary \[ {0,12}[\d.]{1,12}s\] (\d{1,9})(?:\/(\d{1,9}))? tests? run:/.exec(text);
        if (found === null)
            return false;
        this.endOutput();
        this.suite ??= this.ledger.suite('nextest', null);
        const skipped = Number(/, (\d{1,9}) skipped/.exec(text)?.[1] ?? 0);
        this.suite.state({ skipped });
        this.summed = true;
        this.suite.planned = found[2] === undefined ? null : Number(found[2]) + skipped;
        return true;
    }
    outputHeader(text) {
        const old = /^--- STD(?:OUT|ERR): {1,40}(\S{1,500}) {1,4}(\S.{0,500}?) ---$/.exec(text);
        if (this.suite === null || (old === null && !/^ {2}(?:stdout|stderr|output) (?:-{3}|─{3})/.test(text)))
            return false;
        // Both streams of one test are one output.
        const entry = old === null ? this.outputOf : this.suite.case(`${old[1]} ${old[2]}`);
        if (entry !== this.outputOf)
            this.endOutput();
        this.outputOf = entry;
        this.indented = old === null;
        this.output ??= new CapturedOutput(entry === null ? '' : entry.name.slice(entry.name.indexOf(' ') + 1));
        return true;
    }
    /** With `--no-capture` the harness prints between the status lines. */
    uncaptured(text) {
        const latest = this.panics.at(-1);
        if (latest?.isOpen && latest.add(text))
            return true;
        const panic = RustPanic.begin(text);
        if (panic?.thread != null) {
            if (this.panics.length < nextest_MOST_PANICS)
                this.panics.push(panic);
            return true;
        }
        return HARNESS.test(text);
    }
    endOutput() {
        const { output, outputOf } = this;
        this.output = null;
        if (output === null || outputOf === null || outputOf.failure === null)
            return;
        const { failure } = outputOf;
        const part = output.part('');
        if (part.file != null && failure.file === null)
            Object.assign(failure, { file: part.file, line: part.line });
        const said = part.message ?? '';
        if (said !== '' && !failure.message.includes(said)) {
            failure.message = failure.message === 'FAIL' ? said : `${failure.message}\n${said}`;
        }
        failure.also.push(...(part.also ?? []));
    }
    finish() {
        this.endOutput();
        this.suite = null;
        this.summed = false;
        this.outputOf = null;
        this.panics.length = 0;
    }
}
/** `      TRY 2 FAIL [   0.003s] (1/9) BINARY_ID TEST`. */
function statusOf(text) {
    const close = text.indexOf('s] ');
    const open = close === -1 ? -1 : text.lastIndexOf('[', close);
    if (open < 1 || open > 40)
        return null;
    const time = /^ {0,12}>? {0,12}(\d{1,9}(?:\.\d{1,9})?)$/.exec(text.slice(open + 1, close));
    const head = /^(?:TRY (\d{1,4}) )?(.{1,20}?)(?: \d{1,4}\/\d{1,4})?$/.exec(text.slice(0, open).trim());
    const rest = text
        .slice(close + 3)
        .trimStart()
        .replace(/^\( {0,10}\d{1,9}\/\d{1,9}\) {1,4}/, '');
    const space = rest.indexOf(' ');
    if (time === null || head === null || space < 1)
        return null;
    return {
        word: head[2] ?? '',
        attempt: Number(head[1] ?? 0),
        durationMs: Number(time[1]) * 1000,
        test: `${rest.slice(0, space)} ${rest.slice(space + 1).trim()}`,
    };
}

;// CONCATENATED MODULE: ./lib/findings/probe-rs.js
/**
 * `probe-rs run`'s verdict on the firmware (probe-rs-tools/src/bin/probe-rs/cmd/run), and what embedded-test's host says when the
 * core dies under a test. What the firmware printed before says more, if it printed anything.
 */
const probeRs = {
    name: 'probe-rs',
    triggers: [
        'Firmware exited ',
        'Exited by user request',
        'CPU halted unexpectedly',
        'The target locked up while running the test',
        'Error: ',
        'Running `',
    ],
    start: (ledger) => new ProbeRsReader(ledger),
};
class ProbeRsReader {
    ledger;
    /** Why it exited: said again as `Error: REASON`. */
    reason = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    line(text) {
        return this.start(text) || this.verdict(text) || this.halted(text) || this.repeated(text);
    }
    /** Cargo starts the runner. */
    start(text) {
        if (!/^ {1,6}Running `/.test(text))
            return false;
        this.ledger.newRun();
        this.reason = null;
        return true;
    }
    verdict(text) {
        const found = /Firmware exited (successfully|unexpectedly|with)(?:: (.{1,500}))?$/.exec(text);
        if (found === null && text.includes('Exited by user request')) {
            this.ledger.newRun();
            return true;
        }
        if (found === null)
            return false;
        this.reason = found[2] ?? null;
        if (found[1] !== 'successfully')
            this.ledger.aftermath('probe-rs', { message: found[0] });
        return true;
    }
    /** It ends all tests: those after this one never run. */
    halted(text) {
        const found = /(?:Error: |^)((?:The )?CPU halted unexpectedly.{0,500}|The target locked up while running the test.{0,200})$/.exec(text);
        if (found === null)
            return false;
        const { current } = this.ledger;
        this.ledger.aftermath('probe-rs', { message: found[1] ?? '' });
        if (current?.isOpen)
            current.fail({ kind: 'crash', message: found[1] ?? '' });
        return true;
    }
    repeated(text) {
        return this.reason !== null && text === `Error: ${this.reason}`;
    }
}

;// CONCATENATED MODULE: ./lib/findings/probe-run.js
/** probe-run, the runner before `probe-rs run`: `(HOST) LEVEL MESSAGE` between the target's own lines. */
const probeRun = {
    name: 'probe-run',
    triggers: ['(HOST) '],
    start: (ledger) => ({
        line(text) {
            const found = /\(HOST\) ([A-Z]{4,5}) {1,4}(.{1,500})/.exec(text);
            const [, level = '', message = ''] = found ?? [];
            if (found === null)
                return false;
            if (message.startsWith('flashing program'))
                ledger.newRun();
            else if (level === 'ERROR' && /^the program (?:panicked|has overflowed its stack)/.test(message)) {
                ledger.aftermath('probe-run', { message });
            }
            else if (message === 'device halted without error')
                ledger.newRun();
            else
                return false;
            return true;
        },
    }),
};

;// CONCATENATED MODULE: ./lib/findings/rust-backtrace.js

/** Lines that are no frames, after which a trace has ended. */
const rust_backtrace_PATIENCE = 4;
/**
 * Stack traces of Rust programs. probe-rs: `Frame N: FUNCTION @ 0xPC[ inline]` with `FILE:LINE:COLUMN` below, all indented since
 * 0.25, under `Core N`. std and probe-run: `stack backtrace:`, `N: FUNCTION`, `at FILE:LINE:COLUMN`. They give a place to a crash
 * that has none; alone they are no failure.
 */
const rustBacktrace = {
    name: 'rust-backtrace',
    triggers: ['Frame 0: ', 'stack backtrace:'],
    start: (ledger) => new BacktraceReader(ledger),
};
/** What a panic calls before it stops: the place is what called it. */
const MACHINERY = /^(?:rust_begin_unwind|__rustc::rust_begin_unwind|_?_?rust_(?:panic|start_panic)\b|_defmt_panic|defmt::export::panic|panic(?:_fmt|_display|_bounds_check|_nounwind)?$|(?:core|std)::(?:panicking|option|result|panic)::|unwrap_failed|expect_failed|assert_failed)/;
class BacktraceReader {
    ledger;
    reading = false;
    /** The probe stopped the core; the program itself may print a trace whenever it likes. */
    fromProbe = false;
    failure = null;
    function = '';
    place = null;
    fallback = null;
    missed = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.reading ? 'tail' : 'nothing';
    }
    line(text) {
        const fromProbe = /^\s{0,8}Frame 0: /.test(text);
        if (!fromProbe && text !== 'stack backtrace:')
            return false;
        this.stop();
        this.reading = true;
        this.fromProbe = fromProbe;
        this.failure = this.ledger.lastCrash;
        this.place = null;
        this.fallback = null;
        this.missed = 0;
        this.frame(text);
        return true;
    }
    more(text) {
        if (this.frame(text) || this.at(text)) {
            this.missed = 0;
            return true;
        }
        this.missed += 1;
        if (this.missed > rust_backtrace_PATIENCE)
            this.stop();
        return false;
    }
    interrupted() {
        this.stop();
    }
    end() {
        this.stop();
    }
    frame(text) {
        const found = /^\s{0,8}(?:Frame )?\d{1,4}: {1,4}(\S.{0,2000})$/.exec(text);
        if (found === null)
            return /^\s{0,8}(?:<exception entry>|Core \d{1,3})$/.test(text);
        this.function = (found[1] ?? '').replace(/ @ 0x[0-9a-fA-F]{1,16}(?: inline)?$/, '');
        // Whatever was taken for the place has only called the panic on its behalf.
        if (MACHINERY.test(this.function))
            this.place = null;
        return true;
    }
    at(text) {
        const found = /^\s{3,20}(?:at )?(\S.{0,1000})$/.exec(text);
        const at = placeOf(found?.[1] ?? '');
        if (at === null)
            return false;
        if (isOwnSource(at.file)) {
            this.fallback ??= at;
            if (!MACHINERY.test(this.function))
                this.place ??= at;
        }
        this.settle();
        return true;
    }
    /** As soon as it is known: the test's verdict may be the next line. */
    settle() {
        const place = this.place ?? this.fallback;
        if (place === null)
            return;
        // Where a test stood when it was stopped, for a test that does not pass.
        if (this.failure === null && this.fromProbe && this.ledger.current !== null)
            this.failure = this.ledger.crash('rust-backtrace', {});
        else if (this.failure === null)
            return;
        if (this.failure.file === null || this.given === this.failure) {
            Object.assign(this.failure, place);
            this.given = this.failure;
        }
    }
    /** The failure whose place is from this trace, and may still become better. */
    given = null;
    stop() {
        this.reading = false;
        this.failure = null;
        this.given = null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/rust-panic.js

/**
 * Panics outside of Rust's harness: a program on the host, firmware that prints them as text (rtt-target, panic-semihosting,
 * esp-backtrace). Stands after the harnesses, which know whose panic it is, and after defmt.
 */
const rustPanic = {
    name: 'rust-panic',
    triggers: ['panicked at ', "A panic occured in '"],
    start: (ledger) => new RustPanicReader(ledger),
};
class RustPanicReader {
    ledger;
    panic = null;
    failure = null;
    missed = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.panic === null ? 'nothing' : 'tail';
    }
    line(text) {
        // esp-backtrace until 0.11.
        const old = /A panic occured in '([^']{1,1000})', at line (\d{1,7})/.exec(text);
        if (old !== null) {
            this.ledger.crash('rust-panic', { file: old[1] ?? '', line: Number(old[2]), message: text.trim() });
            return true;
        }
        const panic = RustPanic.begin(text);
        // Words in a sentence: without a thread it must begin the line, or follow a level or a banner.
        if (panic === null ||
            (panic.thread === null && !/^(?:[^\w]|[A-Z]|\d{1,12}\b){0,40}$/.test(panic.before.slice(0, 41)))) {
            return false;
        }
        this.panic = panic;
        this.missed = 0;
        this.failure = this.ledger.crash('rust-panic', {});
        this.write();
        return true;
    }
    more(text) {
        const { panic } = this;
        if (panic === null)
            return false;
        // The message may begin after a blank line.
        if (panic.text === '' && text.trim() === '' && this.missed === 0) {
            this.missed = 1;
            return true;
        }
        if (panic.add(text)) {
            this.write();
            if (!panic.isOpen)
                this.panic = null;
            return true;
        }
        this.panic = null;
        return false;
    }
    interrupted() {
        this.panic = null;
    }
    write() {
        const { panic, failure } = this;
        if (panic === null || failure === null)
            return;
        failure.message = panic.text;
        if (panic.place !== null)
            Object.assign(failure, panic.place);
        if (!panic.isOpen)
            this.panic = null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/rustc.js

/** Lines between an error and its place, and between its place and its label. */
const rustc_PATIENCE = 12;
/**
 * rustc's errors (compiler/rustc_errors/src/emitter.rs): `error[E0308]: MESSAGE` and ` --> FILE:LINE:COLUMN` below, or in short form
 * `FILE:LINE:COLUMN: error[E0308]: MESSAGE`. And cargo's, where the build failed for another reason.
 */
const rustc = {
    name: 'rustc',
    triggers: ['error[E', 'error: ', ' --> '],
    start: (ledger) => new RustcReader(ledger),
};
class RustcReader {
    ledger;
    message = null;
    /** The line of the log that the error began at. */
    begun = 0;
    failure = null;
    /** A linker's failure, of which the reason follows in a note. */
    linking = null;
    waited = 0;
    /** Whether anything explains why the crate could not be compiled. */
    explained = false;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.message === null && this.failure === null && this.linking === null ? 'nothing' : 'tail';
    }
    line(text) {
        return this.place(text) || this.short(text) || this.headline(text);
    }
    more(text) {
        const mine = this.label(text) || this.linker(text) || /^\s{0,8}(?:\d{1,7} {1,8})?\|/.test(text);
        if (!mine)
            this.waited += 1;
        if (this.waited > rustc_PATIENCE || text === '')
            this.stop();
        return mine;
    }
    interrupted() {
        // A place that interrupts is our own.
        this.stop();
    }
    headline(text) {
        const found = /^error(?:\[E\d{1,5}\])?: (.{1,1000})$/.exec(text);
        if (found === null)
            return false;
        const message = found[1] ?? '';
        if (/^could not compile `/.test(message) || /^linking with `/.test(message)) {
            const linking = message.startsWith('linking');
            const failure = linking || !this.explained ? this.ledger.build('rustc', { message }) : null;
            this.explained = true;
            this.stop();
            this.linking = linking ? failure : null;
            this.waited = 0;
            return true;
        }
        if (/^aborting due to /.test(message))
            return true;
        this.message = message;
        this.begun = this.ledger.logLine;
        this.failure = null;
        this.waited = 0;
        // Not before its place is known: others begin a line with `error: ` as well.
        return false;
    }
    place(text) {
        const found = /^ {0,12}--> (.{1,1000})$/.exec(text);
        const at = placeOf(found?.[1] ?? '');
        if (at === null || this.message === null)
            return false;
        this.failure = this.ledger.build('rustc', { ...at, message: this.message });
        this.failure.logLine = this.begun;
        this.explained = true;
        this.message = null;
        this.waited = 0;
        return true;
    }
    short(text) {
        const at = leadingPlace(text);
        const found = /^ error(?:\[E\d{1,5}\])?: (.{1,1000})$/.exec(at?.rest ?? '');
        if (at === null || found === null || !(at.file.endsWith('.rs') || at.rest.startsWith(' error[E')))
            return false;
        this.ledger.build('rustc', { file: at.file, line: at.line, message: found[1] ?? '' });
        this.explained = true;
        return true;
    }
    /** What rustc writes at the carets. */
    label(text) {
        const found = this.failure === null ? null : /^[ |\d]{1,200}[\s_|/\\-]{0,200}\^{1,200} (\S.{0,500})$/.exec(text);
        if (found === null || this.failure === null)
            return false;
        this.failure.message += `\n${found[1]}`;
        this.failure = null;
        return true;
    }
    /** `rust-lld: error: undefined symbol: NAME` and `>>> referenced by NAME (FILE:LINE)`. */
    linker(text) {
        const { linking } = this;
        if (linking === null)
            return false;
        const said = /\b(?:rust-lld|ld\.lld|ld): (?:error: )?(\S.{0,500})$/.exec(text.slice(0, 700));
        const place = placeOf(/^\s{0,20}>>> referenced by \S{1,300} \((.{1,1000})\)$/.exec(text)?.[1] ?? '');
        if (said !== null && linking.message.length < 1000)
            linking.message += `\n${said[1]}`;
        else if (place !== null && linking.file === null)
            Object.assign(linking, place);
        return said !== null || place !== null;
    }
    stop() {
        this.message = null;
        this.linking = null;
        this.failure = null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/formats.js











/**
 * All formats. The order is the rule for lines that two of them could claim: who wraps others comes before what it wraps, what is
 * more special before what is more general, and messages about the bench come last.
 */
const FORMATS = [
    nextest,
    libtestJson,
    libtest,
    defmtTest,
    defmt,
    probeRun,
    probeRs,
    rustPanic,
    rustBacktrace,
    rustc,
    infrastructure,
];

;// CONCATENATED MODULE: ./lib/findings/ledger.js
/** Most that is kept of each: a log may have millions. What is beyond is counted. */
const MOST_CASES = 100_000;
const MOST_FINDINGS = 1000;
const MOST_ALSO = 50;
const MOST_MESSAGE = 4000;
const NOTHING = {
    passed: 0,
    failed: 0,
    skipped: 0,
    notRun: 0,
    expectedFailures: 0,
    todo: 0,
    disabled: 0,
    flaky: 0,
};
const COUNTED_AS = {
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    'not-run': 'notRun',
    'expected-failure': 'expectedFailures',
    todo: 'todo',
    disabled: 'disabled',
};
/** A test as a format sees it go by. Its verdict may change until the end: a retry, an error at teardown. */
class CaseEntry {
    suite;
    name;
    logLine;
    verdict = null;
    durationMs = null;
    flaky = false;
    reason = '';
    failure = null;
    /** What happened while it was open; believed only if it does not pass. */
    crashes = [];
    constructor(suite, name, logLine) {
        this.suite = suite;
        this.name = name;
        this.logLine = logLine;
    }
    get isOpen() {
        return this.suite.ledger.isOpen(this);
    }
    /** It runs now: what crashes until its verdict belongs to it. */
    open() {
        this.suite.ledger.opened(this);
        return this;
    }
    pass(more = {}) {
        this.flaky = more.flaky ?? false;
        if (more.durationMs !== undefined)
            this.durationMs = more.durationMs;
        this.failure = null;
        return this.settle('passed');
    }
    /** Returns the failure, for what comes later. What crashed meanwhile gives its place, and its message, if this has none. */
    fail(part, durationMs) {
        if (durationMs !== undefined)
            this.durationMs = durationMs;
        const failure = this.suite.ledger.failure('test', part);
        this.failure = failure;
        this.settle('failed');
        return failure;
    }
    /** Any other end than a pass or a failure. */
    end(verdict, reason = '') {
        this.reason = reason;
        this.failure = null;
        return this.settle(verdict);
    }
    skip(reason = '') {
        return this.end('skipped', reason);
    }
    /** It will get no verdict any more: what crashed meanwhile, or `message`, is its failure. */
    abandon(message = 'The log goes on without a verdict of this test.') {
        if (this.isOpen)
            this.suite.ledger.abandon(this, message);
    }
    settle(verdict) {
        const before = this.verdict;
        this.verdict = verdict;
        this.suite.count(before, verdict);
        this.suite.ledger.settled(this);
        return this;
    }
}
/** The tests of one program, file or group. */
class SuiteEntry {
    ledger;
    format;
    name;
    cases = [];
    /** How many tests there should be; null if the log does not tell. */
    planned = null;
    /** What crashes ends the program: the open test has failed at once, and what comes later is not its. */
    crashEnds = false;
    counted = { ...NOTHING, passed: 0 };
    stated = {};
    byName = new Map();
    constructor(ledger, format, name) {
        this.ledger = ledger;
        this.format = format;
        this.name = name;
    }
    /** The latest test of that name, or a new one. */
    case(name) {
        return this.byName.get(name) ?? this.add(name);
    }
    /** A test of that name, if there was one. */
    find(name) {
        return this.byName.get(name);
    }
    /** A new test, though there may be one of that name already. */
    add(name) {
        const entry = new CaseEntry(this, name, this.ledger.logLine);
        if (this.ledger.hasRoomForCase()) {
            this.cases.push(entry);
            this.byName.set(name, entry);
        }
        return entry;
    }
    /** What the framework counted itself. It is believed over what we counted; a field that is not given stays counted. */
    state(counts) {
        Object.assign(this.stated, counts);
        if (hasCounts(this.counts))
            this.ledger.stirred();
    }
    count(before, verdict) {
        if (before !== null)
            this.counted[COUNTED_AS[before]] -= 1;
        this.counted[COUNTED_AS[verdict]] += 1;
    }
    get counts() {
        const flaky = this.cases.filter((entry) => entry.flaky).length;
        const counts = { ...this.counted, flaky, ...this.stated };
        if (this.planned === null || this.stated.notRun !== undefined)
            return counts;
        const seen = (counts.passed ?? 0) + counts.failed + counts.skipped + counts.expectedFailures + counts.todo + counts.disabled;
        return { ...counts, notRun: Math.max(counts.notRun, this.planned - seen) };
    }
}
/**
 * Gathers what the formats find, and decides what no format can decide alone: to which test a crash belongs, what a verdict makes
 * of it, and whether the bench is to blame.
 */
class Ledger {
    blamesBench;
    /** Number of the line that is being read. */
    logLine = 0;
    notes = [];
    suites = [];
    crashes = [];
    strays = [];
    bench = [];
    open = new Set();
    buildKeys = new Set();
    latestCrash = null;
    latestTrace = null;
    caseCount = 0;
    failureCount = 0;
    /** How often a test began or ended: whether tests ran before or after something. */
    stirs = 0;
    /** Something has already said why the program of now ends badly. */
    explained = false;
    more = 0;
    constructor(blamesBench) {
        this.blamesBench = blamesBench;
    }
    suite(format, name) {
        const entry = new SuiteEntry(this, format, name);
        this.suites.push(entry);
        return entry;
    }
    /** The test that runs now: of several, the one that began last. */
    get current() {
        return [...this.open].at(-1) ?? null;
    }
    /** The latest crash, if nothing has begun or ended since: what describes it further may still be written into it. */
    get lastCrash() {
        return this.latestCrash?.failure ?? null;
    }
    /**
     * A panic, a fault, an assertion outside of any framework's verdict. It belongs to the open test, if there is one, and counts
     * only if that test does not pass. Returns the failure, for what comes later.
     */
    crash(format, part, stands = false) {
        return this.addCrash({ format, failure: this.failure('crash', part), stands, vague: false, cleared: false });
    }
    /**
     * What a tool says once something has gone wrong (`Firmware exited unexpectedly`, an exit status). Tells nothing new after a
     * crash, a failed test or trouble with the bench; only if nothing else explains it, it is a crash of its own.
     */
    aftermath(format, part) {
        const crash = this.lastCrash;
        if (crash !== null) {
            if (crash.file === null)
                Object.assign(crash, { file: part.file ?? null, line: part.line ?? null });
            if (crash.message === '')
                crash.message = part.message ?? '';
            return crash;
        }
        if (this.explained && this.current === null)
            return null;
        const failure = this.failure('crash', part);
        if (failure.file === null && this.latestTrace !== null)
            Object.assign(failure, this.latestTrace);
        return this.addCrash({ format, failure, stands: false, vague: true, cleared: false });
    }
    /** Where a core stood when it was stopped. No failure by itself; the place of what `aftermath` tells next. */
    traced(place) {
        this.latestTrace = place;
    }
    /** A compiler's or linker's error. The same error twice (a library built for itself and for its tests) is one. */
    build(format, part) {
        const failure = this.failure('build', part);
        const key = `${part.file}:${part.line}:${part.message}`;
        if (this.buildKeys.has(key))
            return failure;
        if (this.buildKeys.size < MOST_FINDINGS)
            this.buildKeys.add(key);
        this.addStray({ format, suite: null, failure });
        this.explained = true;
        return failure;
    }
    /** A message about the bench. Those that follow each other are one finding. */
    benchMessage(format, message) {
        this.explained = true;
        const latest = this.bench.at(-1);
        if (latest !== undefined && latest.stirsBefore === this.stirs) {
            if (latest.messages.length >= MOST_ALSO || latest.messages.some(({ text }) => text === message.text))
                return;
            latest.messages.push(message);
            latest.class = stronger(latest.class, message.class);
            return;
        }
        if (this.bench.length >= MOST_FINDINGS)
            return;
        const failure = this.failure('infrastructure', {});
        this.bench.push({
            messages: [message],
            class: message.class,
            failure,
            afterTests: this.stirs > 0,
            stirsBefore: this.stirs,
            during: this.current,
        });
        this.addStray({ format, suite: null, failure });
    }
    /** A program begins anew: what was printed before explains nothing that comes now. */
    newRun() {
        this.latestCrash = null;
        this.latestTrace = null;
        this.explained = false;
    }
    /**
     * The framework says that its run, which began at line `since` of the log, went well: what looked like a crash outside of a test
     * was none. Sanitizers' reports stand.
     */
    allWell(since) {
        for (const crash of this.crashes)
            crash.cleared ||= !crash.stands && crash.failure.logLine >= since;
        this.latestCrash = null;
    }
    /** For formats: a failure of `kind`, here in the log. */
    failure(kind, part) {
        return {
            kind: part.kind ?? kind,
            file: part.file ?? null,
            line: part.line ?? null,
            message: part.message ?? '',
            also: [...(part.also ?? [])],
            infrastructure: false,
            suspected: false,
            cure: null,
            logLine: this.logLine,
        };
    }
    /** Everything. `exitCode` of the test, null if it is not known. */
    conclude(exitCode) {
        for (const entry of this.open)
            this.abandon(entry, 'The log ends while this test runs.');
        const bench = new Map(this.bench.map((entry) => [entry.failure, entry]));
        const findings = [];
        for (const suite of this.suites) {
            for (const entry of suite.cases) {
                if (entry.verdict !== 'failed' || entry.failure === null)
                    continue;
                adopt(entry.failure, entry.crashes);
                findings.push({ format: suite.format, suite: suite.name, name: entry.name, ...this.judged(entry.failure) });
            }
        }
        const crashes = this.crashes.filter((crash) => !crash.cleared);
        for (const { format, failure } of crashes) {
            findings.push({ format, suite: null, name: null, ...this.judged(failure) });
        }
        for (const { format, suite, failure } of this.strays) {
            const said = bench.get(failure);
            if (said === undefined)
                findings.push({ format, suite, name: null, ...failure });
            else if (this.stands(said, exitCode))
                findings.push({ format, suite, name: null, ...benchFailure(said) });
        }
        findings.sort((a, b) => a.logLine - b.logLine);
        const tests = this.suites.map((suite) => suite.counts).reduce(sum, { ...NOTHING, failed: crashes.length });
        const toBlame = findings.filter(({ kind }) => kind !== 'configuration');
        return {
            tests,
            infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
            suites: this.suites.map(suiteOf).filter((suite) => suite.cases.length > 0 || hasCounts(suite.counts)),
            findings: findings.slice(0, MOST_FINDINGS),
            more: this.more + Math.max(0, findings.length - MOST_FINDINGS),
            notes: this.notes,
        };
    }
    // What follows is called by the entries.
    isOpen(entry) {
        return this.open.has(entry);
    }
    opened(entry) {
        this.open.delete(entry);
        this.open.add(entry);
        this.stirred();
    }
    settled(entry) {
        this.open.delete(entry);
        this.stirred();
        if (entry.verdict === 'failed') {
            this.explained = true;
            this.failureCount += 1;
            if (this.failureCount > MOST_FINDINGS) {
                entry.failure = null;
                entry.crashes.length = 0;
                this.more += 1;
            }
        }
        else {
            for (const crash of entry.crashes)
                if (crash.stands)
                    this.addStrayCrash(crash);
            entry.crashes.length = 0;
        }
    }
    stirred() {
        this.stirs += 1;
        this.latestCrash = null;
        this.latestTrace = null;
    }
    /** A crash explains a test without an end; otherwise it hung, or took the program with it. */
    abandon(entry, message) {
        const said = this.bench.find((candidate) => candidate.during === entry && candidate.class === 'probe');
        const first = entry.crashes.find((crash) => said === undefined || !crash.vague);
        if (first !== undefined) {
            entry.fail({ kind: 'crash' }).logLine = first.failure.logLine;
        }
        else if (said !== undefined) {
            const { cure, message: words } = benchFailure(said);
            Object.assign(entry.fail({ kind: 'infrastructure', message: words }), {
                infrastructure: true,
                cure,
                logLine: said.failure.logLine,
            });
            said.messages.length = 0;
        }
        else {
            entry.fail({ kind: 'crash', message }).logLine = entry.logLine;
        }
    }
    hasRoomForCase() {
        this.caseCount += 1;
        return this.caseCount <= MOST_CASES;
    }
    /** A framework's failure may still be the bench's fault, by what it says. */
    judged(failure) {
        const message = failure.message.length > MOST_MESSAGE ? `${failure.message.slice(0, MOST_MESSAGE)}…` : failure.message;
        const blamed = failure.infrastructure ? null : this.blamesBench(message);
        const infrastructure = failure.infrastructure || blamed?.class === 'probe';
        const suspected = !infrastructure && (blamed?.class === 'target' || blamed?.class === 'either');
        return {
            ...failure,
            message,
            also: failure.also.slice(0, MOST_ALSO),
            infrastructure,
            suspected,
            cure: failure.cure ?? blamed?.cure ?? null,
        };
    }
    stands(said, exitCode) {
        const survived = this.stirs > said.stirsBefore;
        if (said.messages.length === 0)
            return false;
        return !(survived && (exitCode === 0 || said.messages.every(({ survivable }) => survivable)));
    }
    addCrash(entry) {
        const { current } = this;
        if (current === null)
            this.addStrayCrash(entry);
        else {
            current.crashes.push(entry);
            if (current.suite.crashEnds)
                current.fail({ kind: 'crash' });
        }
        this.latestCrash = entry;
        return entry.failure;
    }
    addStrayCrash(entry) {
        this.explained = true;
        if (this.crashes.length < MOST_FINDINGS)
            this.crashes.push(entry);
        else
            this.more += 1;
    }
    addStray(stray) {
        if (this.strays.length < MOST_FINDINGS)
            this.strays.push(stray);
        else
            this.more += 1;
    }
}
/** What the framework says of a failure comes first; a crash in the same test adds what it leaves open. */
function adopt(failure, crashes) {
    for (const { failure: crash } of crashes) {
        if (failure.file === null && crash.file !== null) {
            failure.file = crash.file;
            failure.line = crash.line;
        }
        else if (crash.file !== null &&
            crash.line !== null &&
            (crash.file !== failure.file || crash.line !== failure.line)) {
            failure.also.push({ file: crash.file, line: crash.line, message: crash.message });
        }
        if (!failure.message.includes(crash.message)) {
            failure.message = failure.message === '' ? crash.message : `${failure.message}\n${crash.message}`;
        }
        failure.also.push(...crash.also);
    }
}
const STRENGTH = ['configuration', 'either', 'target', 'probe'];
function stronger(a, b) {
    return STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;
}
/** Rule: what is about the probe is the bench's at any time; the rest only if no test has begun yet, for firmware can cause it. */
function benchFailure(said) {
    const configuration = said.class === 'configuration';
    const certain = said.class === 'probe' || !said.afterTests;
    return {
        ...said.failure,
        kind: configuration ? 'configuration' : 'infrastructure',
        message: said.messages.map(({ text }) => text).join('\n'),
        infrastructure: !configuration && certain,
        suspected: !configuration && !certain,
        cure: (said.messages.find((message) => message.class === said.class) ?? said.messages[0])?.cure ?? null,
    };
}
function suiteOf({ format, name, counts, cases }) {
    return { format, name, counts, cases: cases.filter(({ verdict }) => verdict !== null).map(caseOf) };
}
function caseOf({ name, verdict, durationMs, flaky, reason, failure }) {
    return { name, verdict: verdict ?? 'not-run', durationMs, flaky, reason, failure };
}
function hasCounts(counts) {
    return Object.values(counts).some((count) => count !== 0);
}
function sum(a, b) {
    const passed = a.passed === null || b.passed === null ? null : a.passed + b.passed;
    return {
        passed,
        failed: a.failed + b.failed,
        skipped: a.skipped + b.skipped,
        notRun: a.notRun + b.notRun,
        expectedFailures: a.expectedFailures + b.expectedFailures,
        todo: a.todo + b.todo,
        disabled: a.disabled + b.disabled,
        flaky: a.flaky + b.flaky,
    };
}

;// CONCATENATED MODULE: ./lib/findings/trigger-scanner.js

const LF = 10;
const CR = 13;
const ESC = 27;
const BEL = 7;
/** Of a longer line, only so much is kept. */
const LONGEST_LINE = 64 * 1024;
const EMPTY = Buffer.alloc(0);
/**
 * Splits bytes into lines and finds those that hold literal text of one of many lists, all in one pass. Escape sequences are passed
 * over, so that a colour inside a word hides nothing. Memory is one line, of at most `LONGEST_LINE` bytes.
 */
class TriggerScanner {
    onLine;
    /** Whether all lines are wanted, not only those with a trigger. Looked at after every line. */
    all = false;
    /** Lines seen so far. */
    lines = 0;
    automaton;
    found = [];
    state = 0;
    escape = 'none';
    kept = Buffer.alloc(LONGEST_LINE);
    keptLength = 0;
    constructor(lists, onLine) {
        this.onLine = onLine;
        this.automaton = new Automaton(lists);
    }
    /** Hands every line that `bytes` completes, and that is wanted, to `onLine`; bytes and lists are valid during the call. */
    push(bytes) {
        const { table, classes, matching } = this.automaton;
        const { length } = bytes;
        let state = this.state;
        let start = 0;
        let i = 0;
        while (i < length) {
            if (this.escape !== 'none') {
                i = this.passEscape(bytes, i);
                continue;
            }
            let next = 0;
            do {
                next = table[state + classes[bytes[i]]];
                if (next >= matching)
                    break;
                state = next;
                i += 1;
            } while (i < length);
            if (i >= length)
                break;
            const byte = bytes[i];
            i += 1;
            if (next !== SPECIAL) {
                state = next;
                this.note(this.automaton.matches(state));
            }
            else if (byte === LF) {
                this.finishLine(bytes, start, i - 1, state);
                state = 0;
                start = i;
            }
            else if (byte === ESC) {
                this.escape = 'begun';
            }
        }
        this.state = state;
        this.keep(bytes, start, length);
    }
    /** Hands over what has no line end yet. */
    flush() {
        if (this.keptLength > 0)
            this.finishLine(EMPTY, 0, 0, this.state);
        this.state = 0;
        this.escape = 'none';
    }
    /** The lists of which `text` holds a trigger. */
    find(text) {
        return [...this.automaton.find(text)];
    }
    note(lists) {
        for (const list of lists)
            if (!this.found.includes(list))
                this.found.push(list);
    }
    finishLine(bytes, start, end, state) {
        this.lines += 1;
        this.note(this.automaton.matchesAtEnd(state));
        if (this.found.length > 0 || this.all) {
            if (this.keptLength === 0 && end - start <= LONGEST_LINE)
                this.onLine(bytes, start, end, this.found);
            else {
                this.keep(bytes, start, end);
                this.onLine(this.kept, 0, this.keptLength, this.found);
            }
            this.found.length = 0;
        }
        this.keptLength = 0;
    }
    keep(bytes, start, end) {
        let from = start;
        if (this.keptLength + end - start > LONGEST_LINE) {
            // What a carriage return has overwritten needs no room: a progress bar may go on for megabytes.
            const overwritten = bytes.lastIndexOf(CR, end - 2);
            if (overwritten >= start) {
                from = overwritten + 1;
                this.keptLength = 0;
            }
        }
        const fits = Math.min(end - from, LONGEST_LINE - this.keptLength);
        if (fits <= 0)
            return;
        this.kept.set(bytes.subarray(from, from + fits), this.keptLength);
        this.keptLength += fits;
    }
    /** Passes over an escape sequence; returns where it, or the chunk, ends. A line end ends any of them. */
    passEscape(bytes, from) {
        let i = from;
        for (; i < bytes.length && this.escape !== 'none'; i++) {
            const byte = bytes[i];
            if (byte === LF || byte === CR) {
                this.escape = 'none';
                return i;
            }
            if (this.escape === 'begun') {
                if (byte === 0x5b)
                    this.escape = 'sequence';
                else if (byte === 0x5d || byte === 0x50 || byte === 0x58 || byte === 0x5e || byte === 0x5f)
                    this.escape = 'text';
                else if (byte < 0x20 || byte > 0x2f)
                    this.escape = 'none';
            }
            else if (this.escape === 'sequence') {
                if (byte < 0x20 || byte > 0x3f)
                    this.escape = 'none';
            }
            else if (byte === BEL)
                this.escape = 'none';
            else if (byte === ESC)
                this.escape = 'begun';
        }
        return i;
    }
}

;// CONCATENATED MODULE: ./lib/findings/findings-reader.js





/** A block that goes on for so many lines is none: its end was lost. */
const LONGEST_BLOCK = 20_000;
/** How often a part of a part of a line is looked at again. */
const DEEPEST = 3;
/**
 * Reads a recording once, from its first byte to its last, in chunks of any size, and keeps what the formats find. Memory does not
 * grow with the log, only with the tests in it (and that up to a limit).
 *
 * A line goes to: the readers in a block, those whose trigger it holds, both in the order of the list, and, if none of them claims
 * it, to those that follow a tail. Whoever claims it first has it. So the list of formats is the rule for what two could claim.
 */
class FindingsReader {
    ledger = new Ledger(blamesBench);
    seats;
    scanner;
    ended = false;
    depth = 0;
    /** How many readers follow something. */
    followers = 0;
    /** Who claimed a part of this line. */
    heirs = new Set();
    constructor(formats = FORMATS) {
        this.seats = formats.map((format) => ({
            format,
            reader: format.start(this.ledger, this.again),
            follow: 'nothing',
            claimed: 0,
            off: false,
        }));
        this.scanner = new TriggerScanner(formats.map(({ triggers }) => triggers), (bytes, start, end, lists) => this.line(bytes, start, end, lists));
    }
    push(bytes) {
        this.scanner.push(bytes);
    }
    /** Reads the unfinished last line, if any, and concludes. `exitCode` of the test: null or nothing if it is not known. */
    end({ exitCode = null } = {}) {
        if (this.ended)
            throw new Error('A FindingsReader ends once');
        this.ended = true;
        this.scanner.flush();
        for (const seat of this.seats)
            this.ask(seat, 'end', '');
        return this.ledger.conclude(exitCode);
    }
    line(bytes, start, end, lists) {
        this.ledger.logLine = this.scanner.lines;
        if (this.heirs.size > 0)
            this.heirs.clear();
        this.dispatch(withoutTimestamp(visible(bytes.toString('utf8', start, end))), lists);
        this.scanner.all = this.followers > 0;
    }
    again = (text) => {
        if (this.depth >= DEEPEST)
            return;
        this.depth += 1;
        const owner = this.dispatch(text, this.scanner.find(text));
        if (owner !== null)
            this.heirs.add(owner);
        this.depth -= 1;
    };
    dispatch(text, lists) {
        const owner = this.offerBlocks(text) ?? this.offerTriggered(text, lists);
        return this.followers === 0 ? owner : this.offerTails(text, owner);
    }
    offerBlocks(text) {
        if (this.followers === 0)
            return null;
        let owner = null;
        for (const seat of this.seats) {
            if (seat.follow !== 'block' || owner !== null)
                seat.claimed = 0;
            else if (seat.claimed < LONGEST_BLOCK && this.ask(seat, 'more', text)) {
                seat.claimed += 1;
                owner = seat;
            }
        }
        return owner;
    }
    offerTriggered(text, lists) {
        if (lists.length > 1)
            lists.sort((a, b) => a - b);
        let bare = null;
        for (const list of lists) {
            const seat = this.seats[list];
            if (seat === undefined)
                continue;
            if (this.ask(seat, 'line', text))
                return seat;
            bare ??= withoutLogPrefix(text);
            if (bare !== text && this.ask(seat, 'line', bare))
                return seat;
        }
        return null;
    }
    offerTails(text, claimedBy) {
        let owner = claimedBy;
        for (const seat of this.seats) {
            if (seat.follow !== 'tail' || seat === owner || this.heirs.has(seat))
                continue;
            if (owner !== null)
                this.ask(seat, 'interrupted', text);
            else if (this.ask(seat, 'more', text))
                owner = seat;
        }
        return owner;
    }
    ask(seat, how, text) {
        const { reader } = seat;
        if (seat.off)
            return false;
        let mine = false;
        let follow = 'nothing';
        try {
            if (how === 'line')
                mine = reader.line(text);
            else if (how === 'more')
                mine = reader.more?.(text) ?? false;
            else
                reader[how]?.();
            follow = reader.follow ?? 'nothing';
        }
        catch (error) {
            seat.off = true;
            this.ledger.notes.push(`The reader of ${seat.format.name} failed at line ${this.ledger.logLine} of the log and was switched off: ${error.message}. This is a fault of hardware-test. Please report it.`);
        }
        if (follow !== seat.follow) {
            this.followers += Number(follow !== 'nothing') - Number(seat.follow !== 'nothing');
            seat.follow = follow;
        }
        return mine;
    }
}

// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
;// CONCATENATED MODULE: ./lib/report/explanation.js
/** Most lines of a message in the text; `--json` has all that is kept. */
const explanation_MOST_LINES = 12;
/** What was found, for a person at a terminal. */
function explanation(findings) {
    const blocks = [headline(findings), ...findings.findings.map(block)];
    if (findings.more > 0)
        blocks.push(`... and ${findings.more} more.`);
    blocks.push(...findings.notes.map((note) => `Note: ${note}`));
    return `${blocks.join('\n\n')}\n`;
}
/** `7 passed, 2 failed, 1 skipped`; `no tests`. */
function countWords(tests) {
    const parts = [
        [tests.passed ?? 0, 'passed'],
        [tests.failed, 'failed'],
        [tests.skipped, 'skipped'],
        [tests.notRun, 'not run'],
        [tests.expectedFailures, 'failed as expected'],
        [tests.todo, 'to do'],
        [tests.disabled, 'disabled'],
        [tests.flaky, 'flaky'],
    ];
    const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    if (tests.passed === null && words.length > 0)
        words.unshift('an unknown number passed');
    return words.length === 0 ? 'no tests' : words.join(', ');
}
function headline({ tests, infrastructure, findings, suites }) {
    const formats = [...new Set(suites.map(({ format }) => format))];
    const tested = `${capital(countWords(tests))}${formats.length === 0 ? '' : ` (${formats.join(', ')})`}.`;
    if (infrastructure)
        return `${tested} The bench failed, not the test.`;
    return findings.length === 0 && tests.failed === 0 ? `${tested} Nothing that failed was found.` : tested;
}
const MARKS = {
    test: 'FAILED',
    crash: 'CRASHED',
    build: 'BUILD',
    infrastructure: 'BENCH',
    configuration: 'CONFIG',
};
function block(finding) {
    const { kind, format, suite, name, file, line, message, also, cure } = finding;
    const mark = finding.infrastructure ? MARKS.infrastructure : MARKS[kind];
    const title = [name ?? suite ?? format, finding.suspected ? '(perhaps the bench)' : '', `[${where(finding)}]`];
    const lines = message.split('\n');
    const shown = lines.length > explanation_MOST_LINES ? [...lines.slice(0, explanation_MOST_LINES), `... (${lines.length} lines)`] : lines;
    return [
        `${mark.padEnd(8)}${title.filter((part) => part !== '').join(' ')}`,
        ...(file === null ? [] : [`${file}${line === null ? '' : `:${line}`}`]),
        ...shown,
        ...also.map((place) => `also ${place.file}:${place.line}${place.message === '' ? '' : ` ${firstLine(place.message)}`}`),
        ...(cure === null ? [] : [`What to do: ${cure}`]),
    ].join('\n        ');
}
function where({ format, suite, name, logLine }) {
    return `${[format, name === null ? null : suite].filter((part) => part !== null).join(', ')}, line ${logLine} of the log`;
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./lib/cli/explain.js





const CHUNK = 1024 * 1024;
/**
 * `hardware-test explain`: what a log says, without running anything. Returns the exit status.
 * @throws InputError if there is no such log
 */
async function explain(log, { json }) {
    const reader = new FindingsReader();
    const source = log === '-' ? process.stdin : (0,external_node_fs_.createReadStream)(log, { highWaterMark: CHUNK });
    try {
        for await (const chunk of source)
            reader.push(chunk);
    }
    catch (error) {
        throw new input_error/* InputError */.d(`${log} cannot be read: ${error.message}. Name the file of a log, such as the \`output.log\` of a recording, or \`-\` for standard input.`);
    }
    const findings = reader.end();
    if (json) {
        const { tests, infrastructure, findings: found, more, notes } = findings;
        process.stdout.write(`${JSON.stringify({ tests, infrastructure, findings: found, more, notes }, null, 2)}\n`);
    }
    else
        process.stdout.write(explanation(findings).split('\n').map(tail/* plain */.p).join('\n'));
    return 0;
}

// EXTERNAL MODULE: ./lib/probes/enumerate.js
var enumerate = __webpack_require__(62601);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __webpack_require__(52724);
;// CONCATENATED MODULE: ./lib/cli/probes.js



/** `hardware-test probes`: returns the exit status. */
async function probes({ json }) {
    const { devices, problem } = await (0,enumerate/* enumerate */.H)();
    if (problem !== null)
        process.stderr.write(`hardware-test: ${problem.message}\n`);
    // A device that does not answer is shown with the others: the list is still of use.
    const useless = problem !== null && devices.length === 0;
    if (json)
        process.stdout.write(`${JSON.stringify(devices, null, 2)}\n`);
    else if (!useless)
        process.stdout.write(table(devices));
    return useless ? verdict/* VERDICTS */.b.infrastructure.exitStatus : 0;
}
function table(devices) {
    const found = devices.filter((device) => device.kind !== null);
    const others = devices.filter((device) => device.kind === null);
    const probeRows = found.length === 0 ? 'No probe is plugged in.\n' : rows(found);
    return `${probeRows}${others.length === 0 ? '' : `\nOther USB devices:\n${rows(others)}`}`;
}
function rows(devices) {
    const cells = devices.map((device) => [
        device.kind ?? '-',
        (0,tail/* plain */.p)(device.name),
        (0,tail/* plain */.p)(device.selector),
        `path:${device.path}`,
        device.serialPorts.map((port) => port.device).join(' ') || '-',
        remarks(device),
    ]);
    const heading = ['KIND', 'NAME', 'SELECTOR', 'USB PATH', 'SERIAL PORT', ''];
    const widths = heading.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
    return [heading, ...cells]
        .map((row) => `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`)
        .join('');
}
function remarks(device) {
    if (device.silent)
        return 'does not answer';
    return device.accessible === false ? 'not accessible to this user' : (device.caution ?? '');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/inputs/choice.js
var choice = __webpack_require__(4414);
// EXTERNAL MODULE: ./lib/inputs/duration.js
var duration = __webpack_require__(67581);
// EXTERNAL MODULE: ./lib/inputs/run-inputs.js
var run_inputs = __webpack_require__(83256);
// EXTERNAL MODULE: ./lib/inputs/size.js
var size = __webpack_require__(42212);
// EXTERNAL MODULE: ./lib/probes/identify.js
var identify = __webpack_require__(32215);
// EXTERNAL MODULE: ./lib/probes/selector.js
var selector = __webpack_require__(18866);
// EXTERNAL MODULE: ./lib/process/cancellation.js
var process_cancellation = __webpack_require__(91254);
// EXTERNAL MODULE: ./lib/process/launch-error.js
var launch_error = __webpack_require__(79477);
// EXTERNAL MODULE: ./lib/process/shell.js
var process_shell = __webpack_require__(56983);
// EXTERNAL MODULE: ./lib/recording/echo.js + 1 modules
var echo = __webpack_require__(84484);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
// EXTERNAL MODULE: ./lib/run/result.js
var result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/run.js + 13 modules
var run = __webpack_require__(86352);
;// CONCATENATED MODULE: ./lib/cli/run.js




















/** `hardware-test run`: returns the exit status. */
async function run_run(argv, options) {
    const selectors = read('--probe', () => (0,selector/* parseSelectors */.Qi)((options.probe ?? ['any']).join('\n')));
    const mode = read('--console', () => (0,choice/* parseChoice */.H)(options.console, run_inputs/* CONSOLE_MODES */.BS));
    const waitForProbeMs = read('--wait-for-probe', () => (0,duration/* parseDuration */.E)(options.waitForProbe));
    const maxRecording = read('--max-recording', () => (0,size/* parseCap */.U)(options.maxRecording));
    const cwd = (0,external_node_path_.resolve)(options.workingDirectory);
    const prepare = commandOf(argv, options);
    if (options.json !== undefined)
        checkFile((0,external_node_path_.resolve)(options.json), '--json');
    const folder = outputFolder(options.output);
    const command = prepare(folder);
    const cancellation = (0,process_cancellation/* listenForCancellation */.c)();
    const { result } = await (0,run/* runTest */.Y)({
        command,
        cwd,
        environment: process.env,
        selectors,
        waitForProbeMs,
        maxRecording,
        directory: folder,
    }, observer(mode), cancellation);
    // On a desk there is time for what a cancelled job has to leave to its post step.
    (0,ring/* settleRecording */.b3)(folder);
    say((0,words/* closingWords */.BI)(result));
    if (options.json !== undefined)
        writeResult(options.json, result);
    const worthKeeping = result.verdict !== 'passed' && result.attempts.length > 0;
    if (options.output === undefined && !worthKeeping)
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    else
        say(`${result.attempts.length > 0 ? 'Recording' : 'Result'}: ${folder}`);
    return verdict/* VERDICTS */.b[result.verdict].exitStatus;
}
/** Says which option a mistake is in. */
function read(option, parse) {
    try {
        return parse();
    }
    catch (error) {
        throw new input_error/* InputError */.d(`${option}: ${error.message}`);
    }
}
/** Checks what is to run, before anything is made; the folder is for the script. */
function commandOf([program, ...args], { run: script, shell }) {
    if (script !== undefined && program !== undefined) {
        throw new input_error/* InputError */.d('Give either a command after `--` or a script with `--run`, not both.');
    }
    if (script !== undefined) {
        asInput(() => (0,process_shell/* checkShell */.r)(shell));
        return (folder) => asInput(() => (0,process_shell/* scriptCommand */.K)(script, shell, folder));
    }
    if (program === undefined) {
        throw new input_error/* InputError */.d('There is no test to run. Write the command after `--`, such as `hardware-test run -- cargo test`, or a script with `--run`.');
    }
    return () => ({ ways: [[program, ...args]] });
}
/** On a desk, what cannot be started by its description is a mistake of the command line. */
function asInput(act) {
    try {
        return act();
    }
    catch (error) {
        if (error instanceof launch_error/* LaunchError */.m)
            throw new input_error/* InputError */.d(error.message);
        throw error;
    }
}
function outputFolder(wanted) {
    if (wanted === undefined)
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'hardware-test-run-'));
    const folder = (0,external_node_path_.resolve)(wanted);
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    }
    catch (error) {
        throw new input_error/* InputError */.d(`--output: ${folder} cannot be made: ${error.message}. Name a folder that you may write to.`);
    }
    checkWritable(folder, '--output');
    return folder;
}
function checkFile(file, option) {
    if ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory()) {
        throw new input_error/* InputError */.d(`${option}: ${file} is a folder. Name a file, such as ${(0,external_node_path_.join)(file, result/* RESULT_FILE */.FX)}.`);
    }
    checkWritable((0,external_node_path_.dirname)(file), option);
}
/** A disk that is full by now costs the file, not the verdict. */
function writeResult(file, result) {
    try {
        (0,external_node_fs_.writeFileSync)(file, `${JSON.stringify(result, null, 2)}\n`);
    }
    catch (error) {
        say(`The result could not be written to ${file}: ${error.message}. Make room there; the verdict stands.`);
    }
}
function checkWritable(folder, option) {
    try {
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK);
    }
    catch {
        throw new input_error/* InputError */.d(`${option}: ${folder} does not exist or may not be written to. Make it, or name another one.`);
    }
}
/** The output goes to stdout as it is; what we say goes to stderr, so that a pipe gets the output alone. */
function observer(mode) {
    return {
        say,
        chosen: (probes) => {
            if (probes.length > 0)
                say(`Probe: ${probes.map(identify/* describe */.q).join('\n       ')}`);
        },
        show: async (recording, stop) => {
            if (mode === 'off')
                return;
            const { stalled } = await (0,echo/* echo */.W)(recording, process.stdout, AS_IT_IS, echo/* UNLIMITED */.M, stop, mode === 'tail');
            if (stalled && !stop.aborted)
                say('The console takes no more output. The recording has all of it.');
        },
    };
}
const AS_IT_IS = {
    show: (bytes, skipped) => {
        if (skipped > 0)
            say(`${skipped} bytes are not shown here.`);
        return bytes;
    },
    end: () => '',
};
function say(message) {
    // Only the first line is marked: what follows may be meant for copying.
    process.stderr.write(`hardware-test: ${message.split('\n').map(tail/* plain */.p).join('\n')}\n`);
}

;// CONCATENATED MODULE: ./lib/cli/main.js






/** Exit status for a command line that makes no sense. */
const USAGE = 2;
const EXIT_STATUS = `
Exit status:
  0    passed
  1    failed or crashed
  2    the command line makes no sense
  3    infrastructure: no probe, no permission, no such program
  130  cancelled`;
/** The command line tool: the same engine as the action, on a desk. */
async function cli(argv) {
    let status = 0;
    // Whoever reads us may leave (`| head`): that is no reason to end a test.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    esm/* program */.DM
        .name('hardware-test')
        .description('Runs a test on real hardware, records every byte it prints, and says why when it fails.')
        .addHelpText('after', EXIT_STATUS)
        .showHelpAfterError('(hardware-test --help shows how it is used)')
        .enablePositionalOptions()
        .exitOverride();
    esm/* program */.DM
        .command('probes')
        .description('list what is plugged in')
        .option('--json', 'as JSON: a list of every USB device, with `kind` null for what is no probe')
        .action(async (options) => {
        status = await probes(options);
    });
    esm/* program */.DM
        .command('run')
        .description('run a test on a probe')
        .argument('[command...]', 'the test, after `--`; started without a shell')
        .option('--probe <selector>', 'VID:PID[-IFACE][:SERIAL], serial:S, kind:K, path:P, any (default) or none; once for each probe the test needs', collect)
        .option('--run <script>', 'a script instead of a command')
        .option('--shell <shell>', 'the shell of the script: a name (bash, sh, ...) or a command with {0}', '')
        .option('--working-directory <folder>', 'where the test runs', '.')
        .option('--wait-for-probe <duration>', 'how long to wait for the probe to appear', '10s')
        .option('--max-recording <size>', 'disk cap of the recording', '1GiB')
        .option('--console <mode>', 'full, tail or off: what to show of the output', 'full')
        .option('--output <folder>', 'where the recording and the result go (default: a temporary folder, kept if the test does not pass)')
        .option('--json <file>', 'where the result goes as well')
        .passThroughOptions()
        .action(async (command, options) => {
        status = await run_run(command, options);
    });
    esm/* program */.DM
        .command('explain')
        .description('say what a log tells: which tests ran, which failed and where, and whether the bench is to blame')
        .argument('<log>', 'the file; `-` is standard input')
        .option('--json', 'as JSON: tests, infrastructure, findings')
        .action(async (log, options) => {
        status = await explain(log, options);
    });
    for (const command of esm/* program */.DM.commands)
        command.exitOverride();
    try {
        await esm/* program */.DM.parseAsync([...argv], { from: 'user' });
    }
    catch (error) {
        status = refusalStatus(error);
    }
    await (0,leave/* leave */.q)(status);
}
function collect(value, before) {
    return [...(before ?? []), value];
}
function refusalStatus(error) {
    // Commander has said it already; help and version are no errors.
    if (error instanceof esm/* CommanderError */.b7)
        return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof input_error/* InputError */.d) {
        process.stderr.write(`hardware-test: ${error.message}\n`);
        return USAGE;
    }
    process.stderr.write(`hardware-test: ${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it.\n`);
    return 1;
}


/***/ }),

/***/ 87569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22813);




/** At most the last `bytes` of a closed recording, as lines of plain text: no colours, no control characters. */
function lastLines(file, lines, bytes = 64 * 1024) {
    const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openPlainFile */ .r)(file);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        const buffer = Buffer.alloc(Math.min(size, bytes));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, size - buffer.length);
        const found = [];
        const splitter = new _line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g();
        const keep = (line) => {
            const text = plain(line.text);
            found.push(line.cut > 0 ? `${text} … (${line.cut} bytes more in this line)` : text);
        };
        splitter.push(buffer.subarray(0, count), keep);
        splitter.flush(keep);
        while (found.length > 0 && found[found.length - 1]?.trim() === '')
            found.pop();
        return found.slice(-lines);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Text as a person reads it: escape sequences gone, other control characters made visible. */
function plain(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(text).replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (char) => String.fromCharCode(char === '\x7f' ? 0x2421 : 0x2400 + char.charCodeAt(0)));
}


/***/ })

};
