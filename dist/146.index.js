export const id = 146;
export const ids = [146];
export const modules = {

/***/ 59146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ FindingsReader)
});

// EXTERNAL MODULE: ./lib/automaton.js
var automaton = __webpack_require__(13465);
// EXTERNAL MODULE: ./lib/findings/formats.js + 79 modules
var findings_formats = __webpack_require__(43735);
// EXTERNAL MODULE: ./lib/findings/infrastructure.js + 1 modules
var infrastructure = __webpack_require__(11452);
// EXTERNAL MODULE: ./lib/findings/ledger.js + 6 modules
var ledger = __webpack_require__(63726);
// EXTERNAL MODULE: ./lib/findings/text.js
var findings_text = __webpack_require__(42383);
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
    constructor(wanted, onLine) {
        this.onLine = onLine;
        this.automaton = wanted instanceof automaton/* Automaton */.z ? wanted : new automaton/* Automaton */.z(wanted);
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
            if (next !== automaton/* SPECIAL */.a) {
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






/** A block that goes on for so many lines is none, if its reader can lose its end. */
const LONGEST_BLOCK = 20_000;
/** How often a part of a part of a line is looked at again. */
const DEEPEST = 3;
/** How deep logs within logs are read. */
const DEEPEST_NESTING = 2;
/** Formats that are on have their automaton once, however many readers there are. */
const AUTOMATA = new WeakMap();
function automatonOf(formats) {
    const known = AUTOMATA.get(formats) ?? new automaton/* Automaton */.z(formats.map(({ triggers }) => triggers));
    AUTOMATA.set(formats, known);
    return known;
}
/**
 * Reads a recording once, from its first byte to its last, in chunks of any size, and keeps what the formats find. Memory does not
 * grow with the log, only with the tests in it (and that up to a limit).
 *
 * A line goes to: the readers in a block, those whose trigger it holds, both in the order of the list, and, if none of them claims
 * it, to those that follow a tail. Whoever claims it first has it. So the list of formats is the rule for what two could claim.
 */
class FindingsReader {
    ledger = new ledger/* Ledger */.O(infrastructure/* blamesBench */.T);
    seats;
    scanner;
    ended = false;
    depth = 0;
    /** How many readers follow something. */
    followers = 0;
    /** Who claimed a part of this line. */
    heirs = new Set();
    constructor(formats = findings_formats.FORMATS, nesting = 0) {
        const nested = () => nestedIn(nesting >= DEEPEST_NESTING ? [] : formats, nesting + 1);
        this.seats = formats.map((format) => ({
            format,
            reader: format.start(this.ledger, this.again, nested),
            follow: 'nothing',
            claimed: 0,
            off: false,
        }));
        this.scanner = new TriggerScanner(automatonOf(formats), (bytes, start, end, lists) => this.line(bytes, start, end, lists));
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
        this.dispatch((0,findings_text/* withoutTimestamp */.Dz)((0,findings_text/* visible */.RK)(bytes.toString('utf8', start, end))), lists);
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
            else {
                if (seat.claimed >= LONGEST_BLOCK)
                    this.tellEndless(seat);
                if (seat.follow === 'block' && this.ask(seat, 'more', text)) {
                    seat.claimed += 1;
                    owner = seat;
                }
            }
        }
        return owner;
    }
    tellEndless(seat) {
        seat.claimed = 0;
        this.ask(seat, 'endless', '');
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
            if (seat.reader.wholeLines)
                continue;
            bare ??= (0,findings_text/* withoutLogPrefix */.RN)(text);
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
function nestedIn(formats, nesting) {
    const reader = new FindingsReader(formats, nesting);
    return { line: (text) => reader.push(Buffer.from(`${text}\n`)), end: () => reader.end() };
}


/***/ }),

/***/ 63726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ Ledger)
});

;// CONCATENATED MODULE: ./lib/findings/ledger-bench.js
/** Most of them, and of messages in one. */
const MOST_ENTRIES = 1000;
const MOST_MESSAGES = 50;
/** What was said about the bench. Messages that follow each other are one failure. */
class BenchMessages {
    entries = [];
    /**
     * @param moment how often a test began or ended before it
     * @param during the test that is open
     * @param begin a failure, here in the log
     * @returns the failure, if it is a new one
     */
    add(message, moment, during, begin) {
        const latest = this.entries.at(-1);
        if (latest !== undefined && latest.stirsBefore === moment) {
            if (latest.messages.length >= MOST_MESSAGES || latest.messages.some(({ text }) => text === message.text))
                return null;
            latest.messages.push(message);
            latest.class = stronger(latest.class, message.class);
            return null;
        }
        if (this.entries.length >= MOST_ENTRIES)
            return null;
        const failure = begin();
        this.entries.push({ messages: [message], class: message.class, failure, stirsBefore: moment, during });
        return failure;
    }
    /** Whether somebody said during `test` that the probe is gone. */
    blamesProbe(test) {
        return this.saidOfProbe(test) !== undefined;
    }
    /** What was said of the probe during `test` is why that failed, and no failure of its own any more. */
    takeOver(test) {
        const said = this.saidOfProbe(test);
        if (said === undefined)
            return null;
        const failure = benchFailure(said);
        said.messages.length = 0;
        return failure;
    }
    /**
     * By the failure that each began: what it is in the end; null if it was nothing after all.
     * @param moments how often a test began or ended
     * @param wentWell the test passed, and nothing failed
     */
    conclude(moments, wentWell) {
        return new Map(this.entries.map((said) => [said.failure, stands(said, moments, wentWell) ? benchFailure(said) : null]));
    }
    saidOfProbe(test) {
        return this.entries.find(({ during, class: about }) => during === test && about === 'probe');
    }
}
function stands(said, moments, wentWell) {
    const survived = moments > said.stirsBefore;
    const isNothing = (message) => (message.survivable && survived) || ((message.warning || wentWell) && moments > 0);
    return !said.messages.every(isNothing);
}
const STRENGTH = ['configuration', 'either', 'target', 'probe'];
function stronger(a, b) {
    return STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;
}
/** Rule: what is about the probe is the bench's at any time; the rest only if no test has begun yet, for firmware can cause it. */
function benchFailure(said) {
    const configuration = said.class === 'configuration';
    const certain = said.class === 'probe' || said.stirsBefore === 0;
    return {
        ...said.failure,
        kind: configuration ? 'configuration' : 'infrastructure',
        message: said.messages.map(({ text }) => text).join('\n'),
        infrastructure: !configuration && certain,
        suspected: !configuration && !certain,
        cure: (said.messages.find((message) => message.class === said.class) ?? said.messages[0])?.cure ?? null,
    };
}

// EXTERNAL MODULE: ./lib/findings/model.js
var model = __webpack_require__(67971);
;// CONCATENATED MODULE: ./lib/findings/ledger-counts.js

const NAMES = Object.keys((0,model/* noTests */.V)());
function hasCounts(counts) {
    return NAMES.some((name) => counts[name] !== 0);
}
/** What is known of both; how many have passed may be unknown. */
function plus(a, b) {
    return combined(a, b, 1);
}
function minus(a, b) {
    return combined(a, b, -1);
}
function combined(a, b, sign) {
    const counts = (0,model/* noTests */.V)();
    for (const name of NAMES)
        counts[name] = (a[name] ?? 0) + sign * (b[name] ?? 0);
    return { ...counts, passed: a.passed === null || (sign > 0 && b.passed === null) ? null : counts.passed };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/findings/ledger-entries.js



/** Of one open test. */
const MOST_CRASHES = 50;
/** Longer, a name or a reason is a log. */
const LONGEST = 1000;
/** As much of `text` as is kept. Copied, for otherwise the whole line that it is a part of would stay in memory. */
function clipped(text) {
    const cut = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
    return Buffer.from(cut).toString();
}
/** By which a test is found again: names may differ only where they are too long to be kept. */
function keyOf(name) {
    return name.length <= LONGEST ? name : (0,external_node_crypto_.createHash)('sha256').update(name).digest('base64');
}
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
    key;
    logLine;
    listed;
    verdict = null;
    durationMs = null;
    reason = '';
    failure = null;
    /** What happened while it was open; believed only if it does not pass. */
    crashes = [];
    /** Crashes that would stand though it passes, beyond those that are kept. */
    moreCrashes = 0;
    /** Whether there was room for its failure; null while it has none. */
    hasRoom = null;
    /** What crashed just before its verdict, in no test that was open: the framework may say that it was this one. */
    precededBy = null;
    /** @param listed it is one of the cases of its suite; of others only failures are kept */
    constructor(suite, name, key, logLine, listed) {
        this.suite = suite;
        this.name = name;
        this.key = key;
        this.logLine = logLine;
        this.listed = listed;
    }
    isFlaky = false;
    get isOpen() {
        return this.suite.ledger.isOpen(this);
    }
    get flaky() {
        return this.isFlaky;
    }
    set flaky(flaky) {
        if (flaky === this.isFlaky)
            return;
        this.suite.countFlaky(flaky ? 1 : -1);
        this.isFlaky = flaky;
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
        this.reason = clipped(reason);
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
    /** What crashes while it is open. Of very many, only the first are kept, and what is vague gives way. */
    crashed(crash) {
        const vague = crash.vague ? -1 : this.crashes.findIndex((other) => other.vague);
        if (this.crashes.length < MOST_CRASHES)
            this.crashes.push(crash);
        else if (vague !== -1)
            this.crashes[vague] = crash;
        else if (crash.stands)
            this.moreCrashes += 1;
    }
    forgetCrashes() {
        this.crashes.length = 0;
        this.moreCrashes = 0;
    }
    /** It is over, and its verdict stands elsewhere: in those of its parts. */
    forget() {
        this.forgetCrashes();
        this.suite.ledger.forget(this);
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
    listed;
    cases = [];
    /** What crashes ends the program: the open test has failed at once, and what comes later is not its. */
    crashEnds = false;
    flaky = 0;
    plannedTests = null;
    clippedName;
    counted = { ...(0,model/* noTests */.V)(), passed: 0 };
    stated = {};
    byKey = new Map();
    /** Of what it counts: so much is in the ledger's sum. */
    summed = (0,model/* noTests */.V)();
    /** @param listed it is one of the ledger's suites; of others only what they count is kept, in a sum, and their failures */
    constructor(ledger, format, name, listed) {
        this.ledger = ledger;
        this.format = format;
        this.listed = listed;
        this.clippedName = name === null ? null : clipped(name);
    }
    get name() {
        return this.clippedName;
    }
    set name(name) {
        this.clippedName = name === null ? null : clipped(name);
    }
    /** How many tests there should be; null if the log does not tell. */
    get planned() {
        return this.plannedTests;
    }
    set planned(planned) {
        this.plannedTests = planned;
        this.sumUp();
    }
    /** The latest test of that name, or a new one. */
    case(name) {
        return this.find(name) ?? this.add(name);
    }
    /** A test of that name, if there was one. */
    find(name) {
        return this.byKey.get(keyOf(name));
    }
    /** A new test, though there may be one of that name already. Its name is empty if the log does not tell it. */
    add(name) {
        const kept = clipped(name);
        const key = name.length <= LONGEST ? kept : keyOf(name);
        const listed = this.listed && this.ledger.hasRoomForCase();
        const entry = new CaseEntry(this, kept, key, this.ledger.logLine, listed);
        this.byKey.set(key, entry);
        if (listed)
            this.cases.push(entry);
        else
            this.ledger.keepForAWhile(entry);
        return entry;
    }
    /** `entry` is not to be found by its name any more. */
    drop(entry) {
        if (this.byKey.get(entry.key) === entry)
            this.byKey.delete(entry.key);
    }
    /** What the framework counted itself. It is believed over what we counted; a field that is not given stays counted. */
    state(counts) {
        // Totals come from a line that may be garbled: one below zero says nothing, and what was counted stands.
        const sound = Object.entries(counts).filter(([, count]) => count === null || count === undefined || count >= 0);
        Object.assign(this.stated, Object.fromEntries(sound));
        this.sumUp();
        if (hasCounts(this.counts))
            this.ledger.stirred();
    }
    count(before, verdict) {
        if (before !== null)
            this.counted[COUNTED_AS[before]] -= 1;
        this.counted[COUNTED_AS[verdict]] += 1;
        this.sumUp();
    }
    countFlaky(difference) {
        this.flaky += difference;
        this.sumUp();
    }
    sumUp() {
        if (this.listed)
            return;
        const { counts } = this;
        this.ledger.addToSum(this.format, minus(counts, this.summed));
        this.summed = counts;
    }
    get counts() {
        const counts = { ...this.counted, flaky: this.flaky, ...this.stated };
        if (this.planned === null || this.stated.notRun !== undefined)
            return counts;
        const seen = (counts.passed ?? 0) + counts.failed + counts.skipped + counts.expectedFailures + counts.todo + counts.disabled;
        return { ...counts, notRun: Math.max(counts.notRun, this.planned - seen) };
    }
}

;// CONCATENATED MODULE: ./lib/findings/ledger-failures.js
/** Most that is kept of one failure. */
const MOST_ALSO = 50;
const MOST_ADDRESSES = 50;
const MOST_MESSAGE = 4000;
/** A framework's failure may still be the bench's fault, by what it says. */
function judged(failure, blamesBench) {
    const message = failure.message.length > MOST_MESSAGE ? `${failure.message.slice(0, MOST_MESSAGE)}…` : failure.message;
    const blamed = failure.infrastructure ? null : blamesBench(message);
    const infrastructure = failure.infrastructure || blamed?.class === 'probe';
    const suspected = !infrastructure && (blamed?.class === 'target' || blamed?.class === 'either');
    return {
        ...failure,
        message,
        also: failure.also.slice(0, MOST_ALSO),
        addresses: failure.addresses.slice(0, MOST_ADDRESSES),
        infrastructure,
        suspected,
        cure: failure.cure ?? blamed?.cure ?? null,
    };
}
/** What the framework says of a failure comes first; a crash in the same test adds what it leaves open. */
function adopt(failure, crashes) {
    const known = new Set(failure.addresses);
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
        if (failure.message.length < MOST_MESSAGE && !failure.message.includes(crash.message)) {
            failure.message = failure.message === '' ? crash.message : `${failure.message}\n${crash.message}`;
        }
        failure.also.push(...crash.also.slice(0, MOST_ALSO));
        const addresses = crash.addresses.slice(0, MOST_ADDRESSES).filter((address) => !known.has(address));
        failure.addresses.push(...addresses);
        for (const address of addresses)
            known.add(address);
    }
}
/** What frameworks that run each test in a process of its own say of one that did not come back. */
const DIED = /signal \d|killed by signal|\bSIG[A-Z]{3,5}\b|crash|terminated abnormally/i;
/** A process of a test's own may crash before its framework says whose it was. */
function takeCrash(entry, failure) {
    const { precededBy } = entry;
    if (precededBy === null || precededBy.cleared || entry.crashes.length > 0 || !DIED.test(failure.message))
        return;
    precededBy.cleared = true;
    entry.crashes.push(precededBy);
}

;// CONCATENATED MODULE: ./lib/findings/ledger-latecomers.js
/** So many can be found again by their name. */
const MOST_RECENT = 1000;
/** The tests beyond those that are kept. Their verdict may still change for a while, and who failed stays. */
class Latecomers {
    /** Those that failed, where there was room for the failure. */
    failures = new Set();
    recent = new Set();
    /** Also again, when its verdict has changed. */
    add(entry) {
        this.recent.delete(entry);
        this.failures.delete(entry);
        if (entry.hasRoom) {
            this.failures.add(entry);
            return;
        }
        this.recent.add(entry);
        if (this.recent.size <= MOST_RECENT)
            return;
        const [oldest] = this.recent;
        if (oldest === undefined)
            return;
        this.recent.delete(oldest);
        // An open one comes again.
        if (!oldest.isOpen)
            oldest.suite.drop(oldest);
    }
}

;// CONCATENATED MODULE: ./lib/findings/ledger-open.js
/** A program has no more tests open at once; what begins beyond is not waited for. */
const MOST_OPEN = 100_000;
/** Stale entries in the order of tests that are not worth clearing up. */
const SLACK = 1000;
/** The tests that have begun and not ended. */
class OpenTests {
    open = new Set();
    /** As they began; some have ended meanwhile, and some began anew. */
    order = [];
    /** Of several, the one that began last. */
    get current() {
        while (this.order.length > 0 && !this.open.has(this.order.at(-1)))
            this.order.pop();
        return this.order.at(-1) ?? null;
    }
    has(entry) {
        return this.open.has(entry);
    }
    add(entry) {
        this.open.delete(entry);
        if (this.open.size >= MOST_OPEN)
            return;
        this.open.add(entry);
        if (this.order.length > 2 * this.open.size + SLACK)
            this.order = [...this.open];
        else
            this.order.push(entry);
    }
    delete(entry) {
        this.open.delete(entry);
    }
    [Symbol.iterator]() {
        return this.open[Symbol.iterator]();
    }
}

;// CONCATENATED MODULE: ./lib/findings/ledger.js







/** Most that is kept of each: a log may have millions. What is beyond is counted. */
const MOST_CASES = 100_000;
const MOST_SUITES = 10_000;
const MOST_FINDINGS = 1000;
/**
 * Gathers what the formats find, and decides what no format can decide alone: to which test a crash belongs, what a verdict makes
 * of it, and whether the bench is to blame.
 */
class Ledger {
    blamesBench;
    /** Number of the line that is being read. */
    logLine = 0;
    /** How many verdicts there were so far, of all formats. */
    verdicts = 0;
    notes = [];
    suites = [];
    crashes = [];
    strays = [];
    bench = new BenchMessages();
    open = new OpenTests();
    late = new Latecomers();
    /** By format: what is counted in the suites beyond those that are kept. */
    sums = new Map();
    buildKeys = new Set();
    latestCrash = null;
    latestTrace = null;
    caseCount = 0;
    /** Tests that have failed now and are kept with what they say. */
    failures = 0;
    /** How often a test began or ended: whether tests ran before or after something. */
    stirs = 0;
    /** Something has already said why the program of now ends badly. */
    explained = false;
    gaveUp = null;
    more = 0;
    constructor(blamesBench) {
        this.blamesBench = blamesBench;
    }
    suite(format, name) {
        const listed = this.suites.length < MOST_SUITES;
        const entry = new SuiteEntry(this, format, name, listed);
        if (listed)
            this.suites.push(entry);
        else
            this.addToSum(format, (0,model/* noTests */.V)());
        return entry;
    }
    /** The test that runs now: of several, the one that began last. */
    get current() {
        return this.open.current;
    }
    /** Whether what a test that fails next says is kept. */
    get hasRoomForFailure() {
        return this.failures < MOST_FINDINGS;
    }
    /** How often a test began or ended so far. */
    get moments() {
        return this.stirs;
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
    /**
     * What a build tool says when it gives up (`make: *** [all] Error 1`, `collect2: error: ld returned 1 exit status`): a finding
     * only if nothing else in the whole log explains it, before or after.
     */
    buildAftermath(format, part) {
        this.gaveUp ??= { format, suite: null, failure: this.failure('build', part) };
    }
    /** A message about the bench. Those that follow each other are one finding. */
    benchMessage(format, message) {
        this.explained = true;
        const failure = this.bench.add(message, this.stirs, this.current, () => this.failure('infrastructure', {}));
        if (failure !== null)
            this.addStray({ format, suite: null, failure });
    }
    /** A program begins anew: what was printed before explains nothing that comes now. */
    newRun() {
        this.latestCrash = null;
        this.latestTrace = null;
        this.explained = false;
    }
    /** The board starts anew: a test that crashed has ended with that. One that did not may have restarted it on purpose. */
    restarted() {
        for (const entry of this.open)
            if (entry.crashes.some(({ vague }) => !vague))
                this.abandon(entry, '');
        this.latestCrash = null;
        this.latestTrace = null;
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
            addresses: [...(part.addresses ?? [])],
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
        const findings = [];
        for (const entry of [...this.suites.flatMap(({ cases }) => cases), ...this.late.failures]) {
            if (entry.verdict !== 'failed' || entry.failure === null)
                continue;
            takeCrash(entry, entry.failure);
            adopt(entry.failure, entry.crashes);
            findings.push({
                format: entry.suite.format,
                suite: entry.suite.name,
                name: entry.name === '' ? null : entry.name,
                ...judged(entry.failure, this.blamesBench),
            });
        }
        const crashes = this.crashes.filter((crash) => !crash.cleared);
        for (const { format, failure } of crashes) {
            findings.push({ format, suite: null, name: null, ...judged(failure, this.blamesBench) });
        }
        const bench = this.bench.conclude(this.stirs, exitCode === 0 && findings.length === 0);
        for (const { format, suite, failure } of this.strays) {
            const concluded = bench.get(failure);
            if (concluded !== null)
                findings.push({ format, suite, name: null, ...(concluded ?? failure) });
        }
        const { gaveUp } = this;
        if (gaveUp !== null && findings.length === 0 && exitCode !== 0) {
            findings.push({ format: gaveUp.format, suite: null, name: null, ...gaveUp.failure });
        }
        findings.sort((a, b) => a.logLine - b.logLine);
        const suites = this.allSuites();
        const tests = suites.map(({ counts }) => counts).reduce(plus, { ...(0,model/* noTests */.V)(), failed: crashes.length });
        const toBlame = findings.filter(({ kind }) => kind !== 'configuration');
        return {
            tests,
            frameworks: [...new Set(suites.map(({ format }) => format))],
            infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
            suites: suites.filter((suite) => suite.cases.length > 0 || hasCounts(suite.counts)),
            findings: findings.slice(0, MOST_FINDINGS),
            more: this.more + Math.max(0, findings.length - MOST_FINDINGS),
            notes: this.notes,
        };
    }
    /** With the late failures, and what is beyond the limit as one suite of each format. */
    allSuites() {
        const late = new Map();
        for (const entry of this.late.failures) {
            const home = entry.suite.listed ? entry.suite : entry.suite.format;
            late.set(home, [...(late.get(home) ?? []), entry]);
        }
        return [
            ...this.suites.map((suite) => ({
                format: suite.format,
                name: suite.name,
                counts: suite.counts,
                cases: casesOf([...suite.cases, ...(late.get(suite) ?? [])]),
            })),
            ...[...this.sums].map(([format, counts]) => ({
                format,
                name: null,
                counts,
                cases: casesOf(late.get(format) ?? []),
            })),
        ];
    }
    // What follows is called by the entries.
    addToSum(format, counts) {
        this.sums.set(format, plus(this.sums.get(format) ?? (0,model/* noTests */.V)(), counts));
    }
    keepForAWhile(entry) {
        this.late.add(entry);
    }
    isOpen(entry) {
        return this.open.has(entry);
    }
    opened(entry) {
        this.open.add(entry);
        this.stirred();
    }
    forget(entry) {
        this.open.delete(entry);
        if (!entry.listed)
            this.late.add(entry);
        this.stirred();
    }
    settled(entry) {
        this.open.delete(entry);
        this.verdicts += 1;
        entry.precededBy = this.latestCrash === this.crashes.at(-1) ? this.latestCrash : null;
        this.stirred();
        if (entry.verdict === 'failed') {
            this.explained = true;
            this.findRoom(entry);
        }
        else {
            for (const crash of entry.crashes)
                if (crash.stands)
                    this.addStrayCrash(crash);
            this.more += entry.moreCrashes;
            entry.forgetCrashes();
            this.giveRoom(entry);
        }
        if (!entry.listed)
            this.late.add(entry);
    }
    /** For a failure. One that is told anew keeps what it had. */
    findRoom(entry) {
        if (entry.hasRoom === null) {
            entry.hasRoom = this.hasRoomForFailure;
            if (entry.hasRoom)
                this.failures += 1;
            else
                this.more += 1;
        }
        if (entry.hasRoom)
            return;
        entry.failure = null;
        entry.forgetCrashes();
    }
    /** It is no failure any more, if it was one. */
    giveRoom(entry) {
        if (entry.hasRoom === true)
            this.failures -= 1;
        if (entry.hasRoom === false)
            this.more -= 1;
        entry.hasRoom = null;
    }
    stirred() {
        this.stirs += 1;
        this.latestCrash = null;
        this.latestTrace = null;
    }
    /** A crash explains a test without an end; otherwise it hung, or took the program with it. */
    abandon(entry, message) {
        const blamesProbe = this.bench.blamesProbe(entry);
        const first = entry.crashes.find((crash) => !blamesProbe || !crash.vague);
        if (first !== undefined) {
            entry.fail({ kind: 'crash' }).logLine = first.failure.logLine;
            return;
        }
        const said = this.bench.takeOver(entry);
        if (said === null) {
            entry.fail({ kind: 'crash', message }).logLine = entry.logLine;
            return;
        }
        const { cure, message: words, logLine } = said;
        Object.assign(entry.fail({ kind: 'infrastructure', message: words }), { infrastructure: true, cure, logLine });
    }
    hasRoomForCase() {
        this.caseCount += 1;
        return this.caseCount <= MOST_CASES;
    }
    addCrash(entry) {
        const { current } = this;
        if (current === null)
            this.addStrayCrash(entry);
        else {
            current.crashed(entry);
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
function casesOf(entries) {
    return entries.filter(({ verdict }) => verdict !== null).map(caseOf);
}
function caseOf({ name, verdict, durationMs, flaky, reason, failure }) {
    return { name, verdict: verdict ?? 'not-run', durationMs, flaky, reason, failure };
}


/***/ })

};
