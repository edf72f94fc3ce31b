export const id = 427;
export const ids = [427];
export const modules = {

/***/ 59427:
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
// EXTERNAL MODULE: ./lib/automaton.js
var automaton = __webpack_require__(13465);
// EXTERNAL MODULE: ./lib/findings/formats.js + 72 modules
var findings_formats = __webpack_require__(37025);
// EXTERNAL MODULE: ./lib/findings/infrastructure.js + 1 modules
var infrastructure = __webpack_require__(11452);
;// CONCATENATED MODULE: ./lib/findings/ledger.js
/** Most that is kept of each: a log may have millions. What is beyond is counted. */
const MOST_CASES = 100_000;
const MOST_FINDINGS = 1000;
const MOST_ALSO = 50;
const MOST_ADDRESSES = 50;
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
    reason = '';
    failure = null;
    /** What happened while it was open; believed only if it does not pass. */
    crashes = [];
    /** What crashed just before its verdict, in no test that was open: the framework may say that it was this one. */
    precededBy = null;
    constructor(suite, name, logLine) {
        this.suite = suite;
        this.name = name;
        this.logLine = logLine;
    }
    isFlaky = false;
    get isOpen() {
        return this.suite.ledger.isOpen(this);
    }
    get flaky() {
        return this.isFlaky;
    }
    set flaky(flaky) {
        this.suite.flaky += Number(flaky) - Number(this.isFlaky);
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
    /** It is over, and its verdict stands elsewhere: in those of its parts. */
    forget() {
        this.crashes.length = 0;
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
    name;
    cases = [];
    /** How many tests there should be; null if the log does not tell. */
    planned = null;
    /** What crashes ends the program: the open test has failed at once, and what comes later is not its. */
    crashEnds = false;
    /** How many of its tests are flaky. */
    flaky = 0;
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
    /** A new test, though there may be one of that name already. Its name is empty if the log does not tell it. */
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
        const counts = { ...this.counted, flaky: this.flaky, ...this.stated };
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
    /** How many verdicts there were so far, of all formats. */
    verdicts = 0;
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
    gaveUp = null;
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
        const bench = new Map(this.bench.map((entry) => [entry.failure, entry]));
        const findings = [];
        for (const suite of this.suites) {
            for (const entry of suite.cases) {
                if (entry.verdict !== 'failed' || entry.failure === null)
                    continue;
                takeCrash(entry, entry.failure);
                adopt(entry.failure, entry.crashes);
                findings.push({
                    format: suite.format,
                    suite: suite.name,
                    name: entry.name === '' ? null : entry.name,
                    ...this.judged(entry.failure),
                });
            }
        }
        const crashes = this.crashes.filter((crash) => !crash.cleared);
        for (const { format, failure } of crashes) {
            findings.push({ format, suite: null, name: null, ...this.judged(failure) });
        }
        const wentWell = exitCode === 0 && findings.length === 0;
        for (const { format, suite, failure } of this.strays) {
            const said = bench.get(failure);
            if (said === undefined)
                findings.push({ format, suite, name: null, ...failure });
            else if (this.stands(said, wentWell))
                findings.push({ format, suite, name: null, ...benchFailure(said) });
        }
        const { gaveUp } = this;
        if (gaveUp !== null && findings.length === 0 && exitCode !== 0) {
            findings.push({ format: gaveUp.format, suite: null, name: null, ...gaveUp.failure });
        }
        findings.sort((a, b) => a.logLine - b.logLine);
        const tests = this.suites.map((suite) => suite.counts).reduce(sum, { ...NOTHING, failed: crashes.length });
        const toBlame = findings.filter(({ kind }) => kind !== 'configuration');
        return {
            tests,
            frameworks: [...new Set(this.suites.map(({ format }) => format))],
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
    forget(entry) {
        this.open.delete(entry);
        this.stirred();
    }
    settled(entry) {
        this.open.delete(entry);
        this.verdicts += 1;
        entry.precededBy = this.latestCrash === this.crashes.at(-1) ? this.latestCrash : null;
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
            addresses: failure.addresses.slice(0, MOST_ADDRESSES),
            infrastructure,
            suspected,
            cure: failure.cure ?? blamed?.cure ?? null,
        };
    }
    stands(said, wentWell) {
        const survived = this.stirs > said.stirsBefore;
        const isNothing = (message) => (message.survivable && survived) || ((message.warning || wentWell) && this.stirs > 0);
        return !said.messages.every(isNothing);
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
        failure.addresses.push(...crash.addresses.filter((address) => !failure.addresses.includes(address)));
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






/** A block that goes on for so many lines is none: its end was lost. */
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
    ledger = new Ledger(infrastructure/* blamesBench */.T);
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
            else if ((seat.claimed < LONGEST_BLOCK || seat.reader.lastsLong) && this.ask(seat, 'more', text)) {
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

// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
// EXTERNAL MODULE: ./lib/report/explanation.js
var explanation = __webpack_require__(34861);
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
        process.stdout.write((0,explanation/* explanation */.Qb)(findings).split('\n').map(tail/* plain */.pj).join('\n'));
    return 0;
}

// EXTERNAL MODULE: ./lib/hang/inspect.js + 12 modules
var inspect = __webpack_require__(8071);
// EXTERNAL MODULE: ./lib/hang/mermaid.js
var hang_mermaid = __webpack_require__(90191);
// EXTERNAL MODULE: ./lib/hang/text.js
var hang_text = __webpack_require__(60313);
;// CONCATENATED MODULE: ./lib/cli/hang.js




/** For all of them, in milliseconds. */
const BACKTRACE_MS = 10_000;
/** `hardware-test hang PID`: explains what a process tree waits for. Returns the exit status. */
async function hang(text, { json, mermaid, backtraces }) {
    if (process.platform !== 'linux') {
        throw new input_error/* InputError */.d('Only Linux tells who waits for whom (/proc). On macOS `sample PID` and `lsof -p PID` say a part of it; on Windows, Process Explorer.');
    }
    const pid = parsePid(text);
    const evidence = backtraces ? { folder: null, backtraceMs: BACKTRACE_MS } : undefined;
    const report = await (0,inspect/* inspect */.N)({ root: pid }, evidence);
    if (report === null)
        throw new input_error/* InputError */.d(`There is no process ${pid}, or no more. \`ps -e\` lists what runs.`);
    process.stdout.write(`${json ? JSON.stringify(report, null, 2) : mermaid ? (0,hang_mermaid/* mermaidOf */.j)(report) : (0,hang_text/* reportText */.UH)(report)}\n`);
    return 0;
}
function parsePid(text) {
    const pid = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(pid) || pid < 1) {
        throw new input_error/* InputError */.d(`\`${text}\` is not a process id. Write a number, such as \`hardware-test hang ${somePid(text)}\`.`);
    }
    return pid;
}
/** Whoever writes a name means the process of that name. */
function somePid(name) {
    return /^[\w.-]+$/.test(name) ? `$(pgrep -o ${name})` : String(process.ppid);
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
    return useless ? verdict/* VERDICTS */.bk.infrastructure.exitStatus : 0;
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
        (0,tail/* plain */.pj)(device.name),
        (0,tail/* plain */.pj)(device.selector),
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
// EXTERNAL MODULE: ./lib/inputs/clocks.js
var inputs_clocks = __webpack_require__(69202);
// EXTERNAL MODULE: ./lib/inputs/duration.js
var duration = __webpack_require__(67581);
// EXTERNAL MODULE: ./lib/inputs/path-map.js
var path_map = __webpack_require__(14017);
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
// EXTERNAL MODULE: ./lib/process/marker.js
var marker = __webpack_require__(85763);
// EXTERNAL MODULE: ./lib/process/shell.js
var process_shell = __webpack_require__(56983);
// EXTERNAL MODULE: ./lib/recording/echo.js
var echo = __webpack_require__(61718);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/redact/secrets.js
var secrets = __webpack_require__(54972);
// EXTERNAL MODULE: ./lib/report/report-files.js + 4 modules
var report_files = __webpack_require__(63332);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
// EXTERNAL MODULE: ./lib/run/result.js
var result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/run.js + 18 modules
var run = __webpack_require__(45099);
// EXTERNAL MODULE: ./lib/sources/place-findings.js + 5 modules
var place_findings = __webpack_require__(37868);
;// CONCATENATED MODULE: ./lib/cli/run.js


























/** Of the end of the output, in the report files. */
const SHOWN_LINES = 400;
/** `hardware-test run`: returns the exit status. */
async function run_run(argv, options) {
    const selectors = read('--probe', () => (0,selector/* parseSelectors */.Qi)((options.probe ?? ['any']).join('\n')));
    const mode = read('--console', () => (0,choice/* parseChoice */.H)(options.console, run_inputs/* CONSOLE_MODES */.BS));
    const waitForProbeMs = read('--wait-for-probe', () => (0,duration/* parseDuration */.E)(options.waitForProbe));
    const clocks = readClocks(options);
    const until = await read('--until', () => (0,run_inputs/* readPatterns */.ce)((options.until ?? []).join('\n')));
    const failOn = await read('--fail-on', () => (0,run_inputs/* readPatterns */.ce)((options.failOn ?? []).join('\n')));
    const onDeadlock = read('--on-deadlock', () => (0,choice/* parseChoice */.H)(options.onDeadlock, run_inputs/* ON_DEADLOCK */.eE));
    const gracePeriodMs = read('--grace-period', () => (0,inputs_clocks/* parseGracePeriod */.v$)(options.gracePeriod));
    const leaks = read('--leaks', () => (0,choice/* parseChoice */.H)(options.leaks, run_inputs/* LEAKS */.B3));
    const formats = await read('--formats', () => (0,run_inputs/* readFormats */.vM)(options.formats));
    const expectTests = read('--expect-tests', () => (0,choice/* parseChoice */.H)(options.expectTests, run_inputs/* EXPECT_TESTS */.mV));
    if (formats === 'none' && expectTests === 'true')
        throw new input_error/* InputError */.d(`--expect-tests: ${run_inputs/* BLIND */.iw}`);
    const cwd = (0,external_node_path_.resolve)(options.workingDirectory);
    const rules = read('--path-map', () => (0,path_map/* parsePathMap */.D)((options.pathMap ?? []).join('\n')));
    const elf = options.elf ?? null;
    // Without a checkout, places are as they are printed.
    const wanted = rules.length > 0 || elf !== null || checkoutOf(cwd) !== null;
    const place = wanted
        ? (findings) => (0,place_findings/* placeFindings */.k)(findings, { workspace: checkoutOf(cwd) ?? cwd, cwd, repository: null, rules, elf })
        : null;
    const secrets = read('--redact', () => readSecrets(options.redact));
    const retries = {
        most: read('--retries', () => (0,choice/* parseWhole */.z)(options.retries, 0, run_inputs/* MOST_RETRIES */.fC)),
        on: read('--retry-on', () => (0,choice/* parseChoice */.H)(options.retryOn, run_inputs/* RETRY_ON */.T_)),
        delayMs: read('--retry-delay', () => (0,duration/* parseDuration */.E)(options.retryDelay)),
    };
    const flaky = read('--flaky', () => (0,choice/* parseChoice */.H)(options.flaky, run_inputs/* FLAKY */.Ot));
    const maxRecording = read('--max-recording', () => (0,size/* parseCap */.U)(options.maxRecording));
    const prepare = commandOf(argv, options);
    if (options.json !== undefined)
        checkFile((0,external_node_path_.resolve)(options.json), '--json');
    const folder = outputFolder(options.output);
    const command = prepare(folder);
    const cancellation = (0,process_cancellation/* listenForCancellation */.c)();
    const { result, attempts } = await (0,run/* runTest */.Y)({
        command,
        cwd,
        environment: process.env,
        selectors,
        waitForProbeMs,
        marker: (0,marker/* newMarker */.XS)(),
        limits: { clocks, until, failOn, onDeadlock, gracePeriodMs },
        leaks,
        formats,
        expectTests,
        retries,
        flaky,
        secrets,
        place,
        results: null,
        maxRecording,
        directory: folder,
    }, observer(mode), cancellation);
    // On a desk there is time for what a cancelled job has to leave to its post step.
    (0,ring/* settleRecording */.b3)(folder);
    say((0,words/* closingWords */.BI)(result));
    writeReports(folder, result, attempts);
    if (options.json !== undefined)
        writeResult(options.json, result);
    const worthKeeping = result.verdict !== 'passed' && result.attempts.length > 0;
    if (options.output === undefined && !worthKeeping)
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    else
        say(`${result.attempts.length > 0 ? 'Recording' : 'Result'}: ${folder}`);
    return verdict/* VERDICTS */.bk[result.verdict].exitStatus;
}
/** The folder around `folder` that holds a `.git`; null if none does. */
function checkoutOf(folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
        return folder;
    return (0,external_node_path_.dirname)(folder) === folder ? null : checkoutOf((0,external_node_path_.dirname)(folder));
}
/** Says which option a mistake is in. */
function read(option, parse) {
    const refuse = (error) => {
        throw new input_error/* InputError */.d(`${option}: ${error.message}`);
    };
    try {
        const value = parse();
        return value instanceof Promise ? value.catch(refuse) : value;
    }
    catch (error) {
        return refuse(error);
    }
}
function readClocks(options) {
    const clocks = {
        // A desk has nothing that would end us.
        timeoutMs: read('--timeout', () => (0,inputs_clocks/* parseTimeout */.ZZ)(options.timeout, null)),
        idleTimeoutMs: read('--idle-timeout', () => (0,duration/* parseDuration */.E)(options.idleTimeout)),
        startupTimeoutMs: read('--startup-timeout', () => (0,duration/* parseDuration */.E)(options.startupTimeout)),
        warnAfterMs: read('--warn-after', () => (0,duration/* parseDuration */.E)(options.warnAfter)),
    };
    const [conflict] = (0,inputs_clocks/* clockConflicts */.m0)(clocks);
    if (conflict !== undefined)
        throw new input_error/* InputError */.d(`--${conflict.input}: ${conflict.message}`);
    return clocks;
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
function readSecrets(file) {
    if (file === undefined)
        return { values: [], warnings: [] };
    try {
        return (0,secrets/* parseSecrets */.d)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        throw new input_error/* InputError */.d(`${file} cannot be read: ${error.message}. Name a file with one value a line.`);
    }
}
function writeReports(folder, result, attempts) {
    try {
        const output = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, ring/* OUTPUT_FILE */.f4)) ? (0,tail/* lastLines */.w$)((0,external_node_path_.join)(folder, ring/* OUTPUT_FILE */.f4), SHOWN_LINES) : [];
        for (const [name, text] of (0,report_files/* reportFiles */.IU)(result, attempts, output.join('\n')))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
    }
    catch (error) {
        say(`The reports could not be written into ${folder}: ${error.message}. Make room there; the verdict stands.`);
    }
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
    process.stderr.write(`hardware-test: ${message.split('\n').map(tail/* plain */.pj).join('\n')}\n`);
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
  4    timed out, stalled or deadlocked
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
        .option('--timeout <duration>', 'end the test after so long; 0: never', '30m')
        .option('--idle-timeout <duration>', 'end it when it has printed nothing for so long; 0: never', '0')
        .option('--startup-timeout <duration>', 'end it when it has not printed anything by then; 0: never', '0')
        .option('--warn-after <duration>', 'say what it is doing when it has printed nothing for so long; 0: never', '60s')
        .option('--until <regexp>', 'a line that ends it as passed; may be given several times', collect)
        .option('--fail-on <regexp>', 'a line that ends it as failed; may be given several times', collect)
        .option('--on-deadlock <action>', 'fail: end a test that is proven to be deadlocked; wait: leave it to the clocks', 'fail')
        .option('--grace-period <duration>', 'between the polite signal and the last one; 0: kill at once', '5s')
        .option('--leaks <action>', 'kill, fail or ignore: what to do with processes that the test leaves running', 'kill')
        .option('--formats <names>', 'auto: recognise every output format; none; or names, separated by commas', 'auto')
        .option('--expect-tests <when>', 'auto, true or false: whether a run without any test may pass', 'auto')
        .option('--path-map <prefix=replacement>', 'how paths of the output begin in the checkout; may be given several times', collect)
        .option('--elf <file>', 'the file that runs on the board: program counters of crashes become places')
        .option('--retries <count>', 'attempts after the first', '0')
        .option('--retry-on <cause>', 'infrastructure, failure or any: after what to try again', 'infrastructure')
        .option('--retry-delay <duration>', 'between two attempts', '5s')
        .option('--flaky <action>', 'warn or fail: what to make of a test that passes on a later attempt only', 'warn')
        .option('--redact <file>', 'a file of secrets, one a line: none of them is written anywhere')
        .option('--max-recording <size>', 'disk cap of the recording', '1GiB')
        .option('--console <mode>', 'full, tail or off: what to show of the output', 'full')
        .option('--output <folder>', 'where the recording and the result go (default: a temporary folder, kept if the test does not pass)')
        .option('--json <file>', 'where the result goes as well')
        .passThroughOptions()
        .action(async (command, options) => {
        status = await run_run(command, options);
    });
    esm/* program */.DM
        .command('hang')
        .description('explain what a process tree waits for: who waits for whom, and what to do (Linux)')
        .argument('<pid>', 'the process at the root of the tree')
        .option('--json', 'as JSON')
        .option('--mermaid', 'as a Mermaid flowchart')
        .option('--backtraces', 'with backtraces and what writers are stuck with: stops the processes for a moment')
        .action(async (pid, options) => {
        status = await hang(pid, options);
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


/***/ })

};
