export const id = 735;
export const ids = [735];
export const modules = {

/***/ 43735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FORMATS: () => (/* binding */ FORMATS),
  pathsOf: () => (/* binding */ pathsOf)
});

// EXTERNAL MODULE: ./lib/findings/text.js
var findings_text = __webpack_require__(42383);
;// CONCATENATED MODULE: ./lib/findings/assertions.js

/** Further assertions of one test; what is beyond says nothing new. */
const MOST_FURTHER = 50;
function noFailing() {
    return { file: null, line: null, message: '', also: [] };
}
/**
 * The assertions that failed in one test, in their order: the first is its failure, those after it are further places of it. One
 * that has no place itself is told in the first one's message. The same assertion at the same place (a test that is run once per
 * section) is told once.
 */
class Assertions {
    failing;
    count = 0;
    first = new findings_text/* MessageLines */.Ti();
    lines = this.first;
    further = null;
    dropped = false;
    constructor(failing) {
        this.failing = failing;
    }
    get isEmpty() {
        return this.count === 0;
    }
    /** Another assertion failed. */
    begin(place, ...lines) {
        this.finish();
        this.count += 1;
        this.further = null;
        this.lines = this.first;
        this.dropped = false;
        if (this.count === 1)
            this.at(place);
        else if (place !== null) {
            this.dropped = this.failing.also.length >= MOST_FURTHER;
            this.further = { file: place.file, line: place.line, message: '' };
            this.lines = new findings_text/* MessageLines */.Ti();
            if (!this.dropped)
                this.failing.also.push(this.further);
        }
        for (const line of lines)
            this.add(line);
    }
    /** A line of the message of the latest. */
    add(line) {
        if (this.dropped)
            return;
        this.lines.add(line);
        const target = this.further ?? this.failing;
        target.message = this.lines.toString();
    }
    /** Where the latest failed, if that is known only now. */
    at(place) {
        if (place === null)
            return;
        if (this.further !== null)
            Object.assign(this.further, { file: place.file, line: place.line });
        else if (this.failing.file === null)
            Object.assign(this.failing, { file: place.file, line: place.line });
    }
    /** The latest failed somewhere else than was said at first. */
    move({ file, line }) {
        Object.assign(this.further ?? (this.count === 1 ? this.failing : {}), { file, line });
    }
    /** Another place of the latest, which its message tells of already. */
    elsewhere({ file, line }, message) {
        if (this.dropped || this.failing.also.length >= MOST_FURTHER)
            return;
        const at = this.further === null ? this.failing.also.length : this.failing.also.indexOf(this.further) + 1;
        this.failing.also.splice(at, 0, { file, line, message });
    }
    /** No more is said of the latest. */
    finish() {
        const { further, failing } = this;
        if (further === null || this.dropped)
            return;
        const same = (one) => one.file === further.file && one.line === further.line && one.message === further.message;
        const at = failing.also.indexOf(further);
        const isFirst = failing.file === further.file && failing.line === further.line && failing.message === further.message;
        if (isFirst || failing.also.slice(0, at).some(same))
            failing.also.splice(at);
        this.further = null;
        this.dropped = true;
    }
}
/** Failed tests whose assertions may still come; with very many, the first are kept. */
const MOST_FAILED = 2000;
/** The tests of a run in which assertions failed, for frameworks that print no other verdict. */
class FailedCases {
    known = new Map();
    /** An assertion failed in `entry`, so it has failed. */
    begin(entry, place, ...lines) {
        const known = this.known.get(entry) ?? { assertions: new Assertions(entry.fail({})), count: 0 };
        if (this.known.size < MOST_FAILED)
            this.known.set(entry, known);
        known.count += 1;
        known.assertions.begin(place, ...lines);
        return known.assertions;
    }
    /** It has not failed after all. */
    delete(entry) {
        this.known.delete(entry);
    }
    /** Those that have still failed, and how many assertions in each. */
    get entries() {
        return [...this.known].filter(([{ verdict }]) => verdict === 'failed').map(([entry, { count }]) => [entry, count]);
    }
    /** No more is said of any. */
    clear() {
        for (const { assertions } of this.known.values())
            assertions.finish();
        this.known.clear();
    }
}

// EXTERNAL MODULE: ./lib/findings/place.js
var findings_place = __webpack_require__(89169);
;// CONCATENATED MODULE: ./lib/findings/boost.js


/** Lines of a message below its first. */
const MOST_LINES = 30;
/**
 * Boost.Test (boost/test/impl/compiler_log_formatter.ipp, plain_report_formatter.ipp). `FILE(LINE): ` before each entry, on macOS
 * `FILE:LINE: `. Tests that pass are only printed with `--log_level=test_suite` and below, or by `--report_level=detailed`.
 */
const boost = {
    name: 'boost',
    triggers: [
        'error: in "',
        'error in "',
        'last checkpoint',
        ' test case',
        'Test case "',
        'ntering test ',
        'eaving test ',
        '*** ',
        'Test module "',
        'Test suite "',
        ' out of ',
        ': warning: in "',
        ': info: ',
    ],
    start: (ledger) => new BoostReader(ledger),
};
class BoostReader {
    ledger;
    suite = null;
    failed = new FailedCases();
    /** The suites that are open, outermost first. */
    path = [];
    open = null;
    gathering = 0;
    target = null;
    /** The latest failure has no place of its own: the last checkpoint tells it. */
    wantsCheckpoint = false;
    /** Tests are logged as they begin and end. */
    tellsAll = false;
    announced = null;
    inReport = false;
    /** The result was told. */
    isConcluded = false;
    report = null;
    files = new findings_place/* FileNames */.lu();
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.gathering > 0 ? 'tail' : 'nothing';
    }
    line(text) {
        return (this.failure(text) ||
            this.checkpoint(text) ||
            this.progress(text) ||
            this.begins(text) ||
            this.result(text) ||
            this.reportLine(text) ||
            this.harmless(text));
    }
    more(text) {
        this.gathering = text.trim() === '' ? 0 : this.gathering - 1;
        // Nor is its progress bar a part of the message.
        if (!/^[*\s]{0,60}$/.test(text))
            this.target?.add(text);
        return true;
    }
    interrupted() {
        this.gathering = 0;
    }
    end() {
        this.endSuite();
    }
    failure(text) {
        const found = /(?:fatal )?error:? in "/.exec(text.slice(0, 2500));
        if (found === null)
            return false;
        const from = found.index + found[0].length;
        const to = text.indexOf('": ', from);
        if (to === -1 || to - from > 1000)
            return false;
        const head = text.slice(0, found.index).replace(/^\*{1,60}(?=[^*])/, '');
        if (!head.endsWith(': '))
            return false;
        const isUnknown = head.endsWith('unknown location(0): ');
        const place = isUnknown ? null : this.files.at((0,findings_place/* anyPlaceOf */.r1)(head.slice(0, -2)));
        if (place === null && !isUnknown)
            return false;
        const entry = this.entryOf(text.slice(from, to));
        const message = text.slice(to + 3);
        this.fail(entry, place, message);
        this.wantsCheckpoint = isUnknown;
        const isCrash = /^(?:signal: |memory access violation|.{0,40}fatal error condition)/.test(message);
        if (isUnknown && isCrash && entry.failure !== null)
            entry.failure.kind = 'crash';
        return true;
    }
    checkpoint(text) {
        const at = text.indexOf(': last checkpoint');
        if (at === -1 || this.suite === null)
            return false;
        const place = (0,findings_place/* anyPlaceOf */.r1)(text.slice(0, at));
        if (this.wantsCheckpoint && place !== null)
            this.target?.at(this.files.at(place));
        this.wantsCheckpoint = false;
        return true;
    }
    progress(text) {
        const found = /(Entering|Leaving) test (module|suite|case) "(.{1,1000}?)"(?:; testing time: (\d{1,15})(us|mks|ms|ns)?)?$/.exec(text);
        if (found === null)
            return false;
        const [, way, unit, name = '', time, scale] = found;
        this.gathering = 0;
        const suite = this.suiteNow();
        if (unit === 'module') {
            suite.name ??= name;
            if (way === 'Leaving')
                this.countPassed();
        }
        else if (unit === 'suite') {
            if (way === 'Entering')
                this.path.push(name);
            else
                this.path.pop();
        }
        else if (way === 'Entering') {
            this.tellsAll = true;
            this.open = this.entryOf([...this.path, name].join('/')).open();
        }
        else {
            const entry = this.open ?? this.entryOf([...this.path, name].join('/'));
            const durationMs = time === undefined ? null : Number(time) / (scale === 'ms' ? 1 : 1000);
            if (entry.verdict === null)
                entry.pass({ durationMs });
            this.open = null;
        }
        return true;
    }
    begins(text) {
        const running = /^Running (\d{1,9}) test cases?\.\.\.$/.exec(text);
        const skipped = /Test case "(.{1,1000}?)" is skipped because (.{1,500})$/.exec(text);
        if (running !== null) {
            this.endSuite();
            this.ledger.newRun();
            this.announced = Number(running[1]);
            this.suiteNow().state({ passed: null });
            return true;
        }
        if (skipped !== null) {
            this.entryOf(skipped[1] ?? '').skip(skipped[2]);
            return true;
        }
        return this.suite !== null && /^Test case .{1,1000} did not check any assertions$/.test(text);
    }
    result(text) {
        if (this.suite === null)
            return false;
        const found = /\*\*\* (?:(No errors detected)|\d{1,9} failures? (?:is |are )?detected.{0,80}|Errors were detected.{0,20}|(?:The )?[Tt]est (?:module|suite|case).{0,1100}(?:was|has been) (?:aborted|skipped)(?:; see standard output for details)?)(?: in (?:the )?test (?:module|suite|case) "(.{1,1000})"|$)/.exec(text);
        if (found === null)
            return false;
        this.gathering = 0;
        if (found[2] !== undefined)
            this.suite.name ??= found[2];
        // Failures it expects are told like others.
        if (found[1] !== undefined)
            for (const [entry] of this.failed.entries)
                entry.pass();
        this.countPassed();
        this.announced = null;
        this.isConcluded = true;
        return true;
    }
    /** Where tests that pass are not printed, they are what was announced less what was told. */
    countPassed() {
        const { suite, announced } = this;
        if (suite === null || announced === null)
            return;
        if (this.tellsAll)
            suite.state({ passed: suite.cases.filter(({ verdict }) => verdict === 'passed').length });
        else {
            const { failed, skipped } = suite.counts;
            suite.state({ passed: Math.max(0, announced - failed - skipped) });
        }
    }
    reportLine(text) {
        const head = /^ {0,200}Test (module|suite|case) "(.{1,1000})" (has passed|has failed|was aborted|has timed out|was skipped)(?: with:)?$/.exec(text);
        if (head !== null) {
            // Without a log, the report is all there is of a run.
            if (head[1] === 'module' && (this.inReport || this.isConcluded))
                this.endSuite();
            this.inReport = true;
            this.gathering = 0;
            this.report = head[1] === 'module' ? new Map() : null;
            if (head[1] === 'case')
                this.reported(head[2] ?? '', head[3] ?? '');
            else if (head[1] === 'module')
                this.suiteNow().name ??= head[2] ?? null;
            return true;
        }
        const count = /^ {2,200}(\d{1,9}) (test cases?|assertions?) out of \d{1,9} (passed|failed|skipped|aborted|timed-out)$/.exec(text);
        if (count === null || !this.inReport)
            return false;
        if (this.report !== null && count[2]?.startsWith('test')) {
            this.report.set(count[3] ?? '', Number(count[1]));
            const of = (word) => this.report?.get(word) ?? 0;
            this.suiteNow().state({ passed: of('passed'), failed: of('failed') + of('timed-out'), skipped: of('skipped') });
        }
        return true;
    }
    reported(name, how) {
        const entry = this.entryOf(name);
        if (how === 'has passed')
            entry.pass();
        else if (how === 'was skipped') {
            if (entry.verdict !== 'skipped')
                entry.skip();
        }
        else if (entry.verdict !== 'failed')
            entry.fail({ message: how });
    }
    harmless(text) {
        if (this.suite === null || !/: (?:info: |warning: in ")/.test(text.slice(0, 2500)))
            return false;
        this.gathering = 0;
        return true;
    }
    entryOf(name) {
        return this.open?.name === name ? this.open : this.suiteNow().case(name);
    }
    fail(entry, place, message) {
        this.target = this.failed.begin(entry, place, message);
        this.gathering = MOST_LINES;
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('boost', null);
        return this.suite;
    }
    endSuite() {
        this.failed.clear();
        this.suite = null;
        this.open = null;
        this.target = null;
        this.path.length = 0;
        this.gathering = 0;
        this.tellsAll = false;
        this.announced = null;
        this.inReport = false;
        this.isConcluded = false;
        this.report = null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/c-assert.js
/**
 * `assert()` as C libraries print it. glibc (assert/assert.c) `PROGRAM: FILE:LINE: FUNCTION: Assertion `X' failed.`; newlib and
 * picolibc (newlib/libc/stdlib/assert.c) `assertion "X" failed: file "F", line N, function: g`; musl `Assertion failed: X (F: g: N)`;
 * macOS and the BSDs `Assertion failed: (X), function g, file F, line N.`; Microsoft's `Assertion failed: X, file F, line N`; bionic
 * `F:N: g: assertion "X" failed`; Arm's `*** assertion failed: X, file F, line N`; NuttX's; the example in ST's HAL.
 */
const cAssert = {
    name: 'c-assert',
    triggers: [
        "' failed.",
        '" failed: file "',
        'ssertion failed: ',
        'Assertion failed at file',
        'Assertion failed panic',
        '" failed\n',
        'Wrong parameters value: file ',
    ],
    start: (ledger) => ({
        line(text) {
            const part = text.length > 8000 ? null : assertionIn(text);
            if (part === null)
                return false;
            ledger.crash('c-assert', part);
            return true;
        },
    }),
};
function assertionIn(text) {
    for (const read of [glibc, newlib, named, musl, bionic, nuttx, stm32]) {
        const part = read(text);
        if (part !== null)
            return part;
    }
    return null;
}
/** The function may be a C++ signature, the program's name a path, the condition anything. */
function glibc(text) {
    const at = text.indexOf(': Assertion `');
    if (at === -1 || !/' failed\.\s{0,4}$/.test(text.slice(-12)))
        return null;
    const before = text.slice(0, at);
    // Windows' drives have a colon, programs' names may have one.
    const found = /^(?:(.{0,500}?): )?((?:[A-Za-z]:[\\/])?[^:]{1,1000}):(\d{1,7})(?:: (.{1,2000}))?$/.exec(before);
    if (found === null)
        return null;
    const [, , file = '', line = ''] = found;
    return { file, line: Number(line), message: text.slice(before.length - (found[4]?.length ?? -2)).trim() };
}
function newlib(text) {
    const found = /assertion "(.{0,4000})" failed: file "(.{1,1000}?)", line (\d{1,7})(?:, function: .{0,1000})?$/.exec(text.trimEnd());
    return found === null ? null : { file: found[2] ?? null, line: Number(found[3]), message: found[0] };
}
/** macOS, the BSDs, Microsoft, Arm. */
function named(text) {
    const found = /[Aa]ssertion failed: (.{1,4000}), (?:function (.{1,1000}), )?file (.{1,1000}?), line (\d{1,7})\.?$/.exec(text.trimEnd());
    return found === null ? null : { file: found[3] ?? null, line: Number(found[4]), message: found[0] };
}
function musl(text) {
    const found = /Assertion failed: (.{1,4000}) \(([^():]{1,1000}): ([^:]{1,1000}): (\d{1,7})\)$/.exec(text.trimEnd());
    return found === null ? null : { file: found[2] ?? null, line: Number(found[4]), message: found[0] };
}
function bionic(text) {
    const found = /(?:^|\s)([^\s:]{1,1000}):(\d{1,7}): (.{1,1000}): assertion "(.{1,4000})" failed$/.exec(text.trimEnd());
    return found === null ? null : { file: found[1] ?? null, line: Number(found[2]), message: found[0].trim() };
}
/** `up_assert: Assertion failed at file:FILE line: N task: T`; newer `Assertion failed panic: at file: FILE:N task: T`. */
function nuttx(text) {
    const found = /Assertion failed (?:panic: ?)?at file: ?([^\s:]{1,500})(?::| line: )(\d{1,7}) task/.exec(text);
    if (found === null)
        return null;
    return { file: found[1] ?? null, line: Number(found[2]), message: text.slice(found.index).trimEnd() };
}
function stm32(text) {
    const found = /Wrong parameters value: file (.{1,1000}?) on line (\d{1,7})$/.exec(text.trimEnd());
    return found === null ? null : { file: found[1] ?? null, line: Number(found[2]), message: found[0] };
}

;// CONCATENATED MODULE: ./lib/findings/catch2-header.js

/** Columns that Catch2 writes. */
const WIDTH = 79;
const catch2_header_MOST_LINES = 40;
/** What stands in no header: a verdict on an assertion, the totals and the rule above them. */
const AFTER = /: (?:FAILED|PASSED|SKIPPED|FAILED - but was ok):$|^={60}|^(?:test cases|assertions): |^All tests passed \(/;
/**
 * What Catch2's console reporter prints before the first assertion of a section: dashes, the test case's name and the sections
 * below it, dashes, its place, dots. It begins behind the first dashes. A device prints dashes too: a name is what stands between
 * the last two rules before the dots.
 */
class Catch2Header {
    names = [];
    /** Since the latest rule. */
    since = [];
    part = 'names';
    lines = 0;
    /** Whether the latest rule is as long as Catch2's; another one may be a device's, and what follows it for others to read. */
    isSure;
    /** Lines that were claimed between the latest two rules, and behind the latest. */
    claimed = [[], []];
    /** Lines that turned out to be no part of this. */
    returned = [];
    place = null;
    constructor(rule) {
        this.isSure = isSure(rule);
    }
    /** A line; false if it is not a part of this. */
    add(text) {
        const isMine = this.take(text);
        if (isMine && !this.isDone && !isRule(text))
            this.claimed.at(-1)?.push(text);
        if (this.isLost)
            this.giveUp();
        return isMine;
    }
    /** No dots will come: all that was claimed is for others to read. */
    giveUp() {
        this.returned.push(...this.claimed.splice(0).flat());
    }
    /** What was claimed and is for others to read, each line once. */
    unclaimed() {
        return this.returned.splice(0);
    }
    take(text) {
        this.lines += 1;
        if (this.lines > catch2_header_MOST_LINES || AFTER.test(text)) {
            this.part = 'lost';
            return false;
        }
        if (isRule(text)) {
            this.rule(text);
            return true;
        }
        if (this.part === 'place' && /^\.{60}/.test(text)) {
            this.part = 'done';
            return true;
        }
        this.since.push(text);
        if (this.part === 'names')
            return this.isSure;
        if (this.place !== null)
            return false;
        this.place = (0,findings_place/* anyPlaceOf */.r1)(text);
        return this.place !== null;
    }
    rule(text) {
        this.lines = 0;
        this.returned.push(...(this.claimed.shift() ?? []));
        this.claimed.push([]);
        this.isSure = isSure(text);
        this.names = this.since;
        this.since = [];
        this.place = null;
        // Without a name it begins here.
        this.part = this.names.some((line) => line.trim() !== '') ? 'place' : 'names';
    }
    get isDone() {
        return this.part === 'done';
    }
    get isLost() {
        return this.part === 'lost';
    }
    /** The test case's name, without its sections. */
    get name() {
        // A device that prints the same again and again must not become a name: nothing stands twice in a header.
        const lines = this.names.filter((line) => line.trim() !== '' && this.names.indexOf(line) === this.names.lastIndexOf(line));
        const [first = ''] = lines;
        const colon = first.indexOf(': ');
        const indent = colon === -1 ? 0 : colon + 2;
        let name = first;
        let before = first;
        for (const line of lines.slice(1)) {
            const text = line.trimStart();
            const isWrapped = line.length - text.length === indent && before.length + 1 + firstWord(text) > WIDTH - 1;
            if (!isWrapped)
                break;
            name = before.endsWith('-') && before.length >= WIDTH - 1 ? name.slice(0, -1) + text : `${name} ${text}`;
            before = line;
        }
        return name.trim();
    }
}
/** A device's output may stand before it in the line. */
function isRule(text) {
    return /-{60}$/.test(text.slice(-60));
}
function isSure(rule) {
    return new RegExp(`(?:^|[^-])-{${WIDTH}}$`).test(rule);
}
function firstWord(text) {
    const end = text.indexOf(' ');
    return end === -1 ? text.length : end;
}

;// CONCATENATED MODULE: ./lib/findings/catch2-totals.js
/** `test cases: 5 | 1 passed | 3 failed | 1 failed as expected`, or `All tests passed (6 assertions in 3 test cases)`. */
function consoleTotals(text) {
    const all = /^All tests passed \((?:\d{1,9} assertions?|no assertions) in (\d{1,9}) test cases?\)$/.exec(text);
    if (all !== null)
        return { counts: { passed: Number(all[1]), failed: 0 }, expected: 0 };
    if (!/^test cases: {1,12}\d{1,9} \| /.test(text))
        return null;
    const count = (word) => numberBefore(text, word);
    const expected = count('failed as expected');
    return {
        counts: { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), expectedFailures: expected },
        expected,
    };
}
/** `assertions: 7 | 1 passed | 5 failed | 1 failed as expected`, below it. */
function assertionTotals(text) {
    if (!/^assertions: {1,12}(?:\d{1,9} \| |- none -)/.test(text))
        return null;
    return { failed: numberBefore(text, 'failed'), expected: numberBefore(text, 'failed as expected') };
}
/** The compact reporter's: `Failed 3 test cases, failed 5 assertions.`, `Passed both 2 test cases with 4 assertions.` */
function compactTotals(text) {
    const failed = /^Failed (both |all )?(\d{1,9}) test cases?, failed (both |all )?(\d{1,9}) assertions?\.$/.exec(text);
    if (failed !== null) {
        const isAll = failed[1] !== undefined;
        return {
            counts: { passed: isAll ? 0 : null, failed: Number(failed[2]) },
            expected: 0,
            failedAssertions: Number(failed[4]),
        };
    }
    const passed = /^Passed (?:both |all )?(\d{1,9}) test cases?(?: with \d{1,9} assertions?| \(no assertions\))\.$/.exec(text);
    return passed === null ? null : { counts: { passed: Number(passed[1]), failed: 0 }, expected: 0, failedAssertions: 0 };
}
/** `| 3 failed` followed by the next column or the end. */
function numberBefore(text, word) {
    for (const column of text.split('|').slice(1, 8)) {
        const found = /^ {0,12}(\d{1,9}) (.{1,40}?) {0,12}$/.exec(column);
        if (found?.[2] === word)
            return Number(found[1]);
    }
    return 0;
}
/** How many combinations are tried. */
const MOST_TRIES = 5000;
const HINT = /known|broken|may.?fail|should.?fail|expected|x-?fail|todo|wip|unstable|flaky/i;
/**
 * Which of the failed cases are the `count` expected ones, which Catch2 counts but does not name: their assertions must add up, a
 * name may say so, and of equals the later ones. Indices into `cases`.
 */
function chooseExpected(cases, count, assertions) {
    if (count === 0)
        return [];
    const order = cases
        .map((_, index) => index)
        .sort((a, b) => Number(hints(cases[b])) - Number(hints(cases[a])) || b - a);
    if (count >= cases.length)
        return order;
    let tries = 0;
    const find = (from, wanted, left) => {
        if (wanted === 0)
            return left === 0 ? [] : null;
        for (let at = from; at < order.length && tries < MOST_TRIES; at++) {
            tries += 1;
            const index = order[at];
            const rest = find(at + 1, wanted - 1, left - (cases[index]?.assertions ?? 0));
            if (rest !== null)
                return [index, ...rest];
        }
        return null;
    };
    return find(0, count, assertions) ?? order.slice(0, count);
}
function hints(one) {
    return HINT.test(one?.name ?? '');
}
/** What the other failures of the run should say, as nobody can be sure. */
function uncertainty(names) {
    if (names.length === 0)
        return '';
    const taken = names.map((name) => `"${name}"`).join(', ');
    return `(Catch2 expected ${names.length} of the failures of this run, without saying which. Taken for expected: ${taken}.)`;
}

;// CONCATENATED MODULE: ./lib/findings/catch2.js




/** Catch2, versions 2 and 3, the console reporter (reporters/catch_reporter_console.cpp). */
const catch2 = {
    name: 'catch2',
    triggers: [
        ' host application.\n',
        '-'.repeat(60),
        ': FAILED:\n',
        ': PASSED:\n',
        ': SKIPPED:\n',
        ' - but was ok:\n',
        'No assertions in ',
        'test cases: ',
        'assertions: ',
        'All tests passed (',
    ],
    start: (ledger, again) => new Catch2Reader(ledger, again),
};
class Catch2Reader {
    ledger;
    again;
    suite = null;
    header = null;
    /** What comes now was here before. */
    isGivingBack = false;
    /** Its banner was seen, its totals were not. */
    runs = false;
    current = null;
    failed = new FailedCases();
    gathering = 'nothing';
    target = null;
    skipReason = '';
    totals = null;
    files = new findings_place/* FileNames */.lu();
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    get follow() {
        if (this.header !== null)
            return 'block';
        return this.gathering === 'nothing' ? 'nothing' : 'tail';
    }
    line(text) {
        return this.banner(text) || this.rule(text) || this.assertion(text) || this.totalsLine(text);
    }
    more(text) {
        if (this.isGivingBack)
            return false;
        if (this.header !== null)
            return this.headerLine(text);
        if (text.trim() === '') {
            this.gathering = 'nothing';
            return true;
        }
        if (this.gathering === 'failure') {
            this.target?.add(text.replace(/^ {2}/, ''));
            const { failure } = this.current?.entry ?? {};
            if (text.startsWith('due to a fatal error') && failure != null)
                failure.kind = 'crash';
        }
        else if (!text.startsWith('explicitly')) {
            this.skipReason = `${this.skipReason}\n${text.trim()}`.trim().slice(0, 1000);
            if (this.current?.entry.verdict === 'skipped')
                this.current.entry.skip(this.skipReason);
        }
        return true;
    }
    interrupted() {
        this.gathering = 'nothing';
    }
    end() {
        const { header } = this;
        this.header = null;
        header?.giveUp();
        if (header !== null)
            this.giveBack(header);
        this.endRun();
    }
    banner(text) {
        if (!/ is a Catch2? v\S{1,40} host application\.$/.test(text.slice(-120)))
            return false;
        this.endRun();
        this.ledger.newRun();
        this.runs = true;
        return true;
    }
    rule(text) {
        if (!this.runs || !isRule(text))
            return false;
        this.gathering = 'nothing';
        this.header = new Catch2Header(text);
        return true;
    }
    headerLine(text) {
        const { header } = this;
        if (header === null)
            return false;
        const isMine = header.add(text);
        if (header.isLost)
            this.header = null;
        this.giveBack(header);
        if (header.isDone) {
            this.header = null;
            this.current = { entry: this.suiteNow().case(header.name), place: header.place };
        }
        return isMine;
    }
    giveBack(header) {
        this.isGivingBack = true;
        for (const line of header.unclaimed())
            this.again(line);
        this.isGivingBack = false;
    }
    assertion(text) {
        const found = /: (FAILED|PASSED|SKIPPED|FAILED - but was ok):$/.exec(text.slice(-40));
        if (found === null)
            return this.noAssertions(text);
        const place = this.files.at((0,findings_place/* anyPlaceOf */.r1)(text.slice(0, -found[0].length)));
        if (place === null)
            return false;
        const entry = this.current?.entry ?? this.suiteNow().add('');
        const [, word] = found;
        this.gathering = 'nothing';
        if (word === 'FAILED')
            this.fail(entry, place);
        else if (word === 'SKIPPED' && entry.verdict !== 'failed') {
            this.skipReason = '';
            entry.skip();
            this.gathering = 'skip';
        }
        else if (entry.verdict === null)
            entry.pass();
        return true;
    }
    /** With `-w NoAssertions`. */
    noAssertions(text) {
        if (!/^No assertions in (?:test case|section) '/.test(text) || this.current === null)
            return false;
        this.fail(this.current.entry, this.current.place);
        this.target?.add(text);
        this.gathering = 'nothing';
        return true;
    }
    fail(entry, place) {
        this.target = this.failed.begin(entry, place);
        this.gathering = 'failure';
    }
    totalsLine(text) {
        const totals = consoleTotals(text);
        if (totals !== null) {
            this.gathering = 'nothing';
            this.settle(0);
            this.totals = totals;
            this.runs = false;
            this.suiteNow();
            if (totals.counts.failed === 0)
                this.settle(0);
            return true;
        }
        const assertions = this.totals === null ? null : assertionTotals(text);
        if (assertions === null)
            return false;
        this.settle(assertions.expected);
        return true;
    }
    /** The totals are complete: `expected` assertions failed as they should. */
    settle(expected) {
        const { totals, suite } = this;
        if (totals === null || suite === null)
            return;
        this.totals = null;
        suite.state(totals.counts);
        const seen = this.failed.entries;
        const cases = seen.map(([{ name }, count]) => ({ name, assertions: count }));
        this.target?.finish();
        const chosen = new Set(chooseExpected(cases, totals.expected, expected));
        const note = uncertainty(cases.filter((_, index) => chosen.has(index)).map(({ name }) => name));
        for (const [index, [entry]] of seen.entries()) {
            if (chosen.has(index))
                entry.end('expected-failure', entry.failure?.message ?? '');
            else if (note !== '' && entry.failure !== null)
                entry.failure.message += `\n${note}`;
        }
        if (chosen.size === seen.length && (totals.counts.failed ?? 0) > 0) {
            suite.add('').fail({
                message: `Catch2 counts a failed test case, but prints none: one marked [!shouldfail] that passed, or a failure outside of its reporter.`,
            });
        }
        this.forget();
    }
    endRun() {
        this.settle(0);
        this.forget();
    }
    forget() {
        this.suite = null;
        this.current = null;
        this.target = null;
        this.gathering = 'nothing';
        this.failed.clear();
        this.runs = false;
        this.header = null;
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('catch2', null);
        return this.suite;
    }
}

;// CONCATENATED MODULE: ./lib/findings/catch2-compact.js



/** Most failed assertions that wait for the totals. */
const MOST_WAITING = 1000;
/** Lines of one value. */
const catch2_compact_MOST_LINES = 20;
/**
 * Catch2's compact reporter (reporters/catch_reporter_compact.cpp): a line for each failed assertion, without the test's name. Other
 * tools write `FILE:LINE: failed: ...` too, so it takes the totals, or Catch2's own words, to believe it.
 */
const catch2Compact = {
    name: 'catch2-compact',
    triggers: [
        ': failed: ',
        ': FAILED: ',
        ': passed: ',
        ': PASSED: ',
        'Failed ',
        'Passed ',
        'test cases: ',
        'assertions: ',
    ],
    start: (ledger) => new CompactReader(ledger),
};
const OWN_WORDS = / for: |^(?:unexpected exception with message|fatal error condition with|expected exception, got none|explicitly with \d)/;
const OPERATOR = /^(?:[=!<>]=?|\|\||&&|equals:|contains:)$/;
class CompactReader {
    ledger;
    waiting = [];
    files = new findings_place/* FileNames */.lu();
    /** A value goes on in the next line. */
    isOpen = false;
    /** Lines in which an operator may stand alone, as Catch2 writes it between two long values. */
    awaits = 0;
    isSure = false;
    totals = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.isOpen || this.awaits > 0 ? 'tail' : 'nothing';
    }
    line(text) {
        return this.assertion(text) || this.totalsLine(text);
    }
    /** The rest of a value with line breaks. */
    more(text) {
        const message = this.waiting.at(-1)?.message;
        const isOperator = OPERATOR.test(text);
        if (!this.isOpen && !isOperator) {
            this.awaits -= 1;
            return false;
        }
        message?.add(text);
        // A device may print between the operator and the value below it.
        this.awaits = isOperator ? 2 : Math.max(0, this.awaits - 1);
        this.isOpen =
            message !== undefined &&
                message.length < catch2_compact_MOST_LINES &&
                (isOperator || (this.isOpen && this.awaits > 0) || isUnfinished(message.toString()));
        return true;
    }
    interrupted() {
        this.isOpen = false;
        this.awaits = 0;
    }
    end() {
        if (this.isSure && this.waiting.length > 0)
            this.commit({ counts: { passed: null }, expected: 0 }, this.waiting.length);
    }
    assertion(text) {
        const found = /: (failed|FAILED|passed|PASSED): /.exec(text.slice(0, 2000));
        if (found === null)
            return false;
        const place = this.files.at((0,findings_place/* anyPlaceOf */.r1)(text.slice(0, found.index)));
        if (place === null)
            return false;
        this.interrupted();
        const rest = text.slice(found.index + found[0].length);
        this.isSure ||= OWN_WORDS.test(rest);
        if (found[1]?.toLowerCase() === 'passed')
            return true;
        if (this.waiting.length < MOST_WAITING) {
            this.waiting.push({ ...place, message: new findings_text/* MessageLines */.Ti(rest), logLine: this.ledger.logLine });
            this.isOpen = isUnfinished(rest);
            this.awaits = rest.includes(' for: ') ? 2 : 0;
        }
        return true;
    }
    totalsLine(text) {
        const compact = compactTotals(text);
        if (compact !== null) {
            if (this.waiting.length === 0 && compact.counts.failed !== 0)
                return false;
            this.commit(compact, compact.failedAssertions);
            return true;
        }
        // The console reporter's, which has a banner and names: without failures of ours they are its own.
        if (this.waiting.length === 0)
            return false;
        const totals = consoleTotals(text);
        if (totals !== null) {
            this.totals = totals;
            return true;
        }
        const assertions = this.totals === null ? null : assertionTotals(text);
        if (assertions === null || this.totals === null)
            return false;
        this.commit(this.totals, assertions.failed);
        return true;
    }
    /** `failed` assertions count; those beyond were expected to fail, and nothing tells which: the last, as good as any. */
    commit({ counts }, failed) {
        const suite = this.ledger.suite('catch2', null);
        const expected = this.waiting.splice(failed);
        const note = uncertainty(expected.map(({ file, line }) => `${file}:${line}`));
        for (const { file, line, message, logLine } of this.waiting) {
            if (note !== '')
                message.add(note);
            suite.add('').fail({ file, line, message: message.toString() }).logLine = logLine;
        }
        suite.state(counts);
        this.waiting = [];
        this.totals = null;
        this.interrupted();
        this.isSure = false;
    }
}
/** A quote is open at its end. */
function isUnfinished(text) {
    const quotes = text.length > 4000 ? 0 : (text.match(/(?<!\\)"/g) ?? []).length;
    const singles = / with (?:\d{1,4} messages?|message): ?'[^']*$| and '[^']*$/.test(text.slice(-4000));
    return quotes % 2 === 1 || singles;
}

;// CONCATENATED MODULE: ./lib/findings/check.js


/** Lines of a message below its first. */
const check_MOST_LINES = 20;
/**
 * Check (libcheck, src/check_print.c and check_str.c): first the totals, then a line for each test that did not pass, and with
 * `CK_VERBOSE` for all. `F`ailed, `E`rror (a signal, a timeout, an exit), `S`: an assertion in a set-up or tear-down.
 */
const check = {
    name: 'check',
    triggers: ['Running suite(s): ', '%: Checks: ', ':P:', ':F:', ':E:', ':S:'],
    start: (ledger) => new CheckReader(ledger),
};
class CheckReader {
    ledger;
    suite = null;
    /** How many verdicts there were in the log when the run began. */
    verdictsBefore = null;
    /** The same tests are told in another format as well (TAP): theirs are the counts. */
    isEcho = false;
    failure = null;
    message = new findings_text/* MessageLines */.Ti();
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.failure === null ? 'nothing' : 'tail';
    }
    line(text) {
        this.failure = null;
        return this.begins(text) || this.totals(text) || this.result(text);
    }
    more(text) {
        if (this.failure === null || text.trim() === '' || this.message.length > check_MOST_LINES) {
            this.failure = null;
            return false;
        }
        this.message.add(text);
        this.failure.message = this.message.toString();
        return true;
    }
    interrupted() {
        this.failure = null;
    }
    begins(text) {
        const found = /^Running suite\(s\): ?(.{0,500})$/.exec(text);
        if (found === null)
            return false;
        this.ledger.newRun();
        this.suite = this.ledger.suite('check', found[1]?.trim() || null);
        this.verdictsBefore = this.ledger.verdicts;
        this.isEcho = false;
        return true;
    }
    totals(text) {
        const found = /(?:^|\D)\d{1,3}%: Checks: (\d{1,9}), Failures: (\d{1,9}), Errors: (\d{1,9})$/.exec(text.slice(-120));
        if (found === null)
            return false;
        const [checks = 0, failures = 0, errors = 0] = found.slice(1).map(Number);
        this.isEcho = this.verdictsBefore !== null && this.ledger.verdicts > this.verdictsBefore;
        this.verdictsBefore = null;
        if (!this.isEcho) {
            this.suiteNow().state({ passed: Math.max(0, checks - failures - errors), failed: failures + errors });
        }
        return true;
    }
    result(text) {
        const place = (0,findings_place/* leadingPlace */.U$)(text);
        const verdict = /^[PFES](?=:)/.exec(place?.rest ?? '')?.[0];
        if (place === null || verdict === undefined)
            return false;
        const rest = place.rest.slice('P:'.length);
        const test = /^(.{1,300}?):(\w{1,300}):(\d{1,9}):(?: |$)/.exec(rest);
        if (test === null)
            return false;
        if (this.isEcho)
            return true;
        const [whole = '', group = '', name = ''] = test;
        const entry = this.suiteNow().add(`${group}:${name}`);
        if (verdict === 'P') {
            entry.pass();
            return true;
        }
        const said = rest.slice(whole.length);
        this.message = new findings_text/* MessageLines */.Ti(said);
        this.failure = entry.fail({
            kind: verdict === 'E' ? 'crash' : 'test',
            file: place.file,
            line: place.line,
            message: said,
        });
        return true;
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('check', null);
        return this.suite;
    }
}

;// CONCATENATED MODULE: ./lib/findings/cmake.js

/** Lines of a message. */
const LONGEST = 60;
/**
 * CMake (Source/cmMessenger.cxx): `CMake Error at FILE:LINE (COMMAND):`, the message indented below, `Call Stack (most recent call
 * first):`; `CMake Error: MESSAGE` without a place. And what Zephyr's devicetree scripts say when CMake calls them.
 */
const cmake = {
    name: 'cmake',
    triggers: [
        'CMake Error',
        'devicetree error: ',
        'Call Stack (most recent call first):',
        'Configuring incomplete, errors occurred!',
    ],
    start: (ledger) => new CmakeReader(ledger),
};
class CmakeReader {
    ledger;
    failure = null;
    lines = 0;
    inStack = false;
    /** A blank line may be a part of the message. */
    blanks = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.failure === null ? 'nothing' : 'tail';
    }
    line(text) {
        if (text === 'Call Stack (most recent call first):') {
            this.inStack = this.failure !== null;
            return this.inStack;
        }
        const tree = /^devicetree error: (?:(\S.{0,500}?:\d{1,7}) \(column \d{1,5}\): )?(.{1,1000})$/.exec(text);
        if (tree !== null) {
            this.ledger.build('cmake', { ...((0,findings_place/* placeOf */.$t)(tree[1] ?? '') ?? {}), message: `devicetree error: ${tree[2]}` });
            return true;
        }
        if (/^-- Configuring incomplete, errors occurred!/.test(text)) {
            this.failure = null;
            this.ledger.buildAftermath('cmake', { message: text.slice(3) });
            return true;
        }
        const found = /^CMake Error(?: \(dev\))?(?: at (.{1,1000}?:\d{1,7}) \(.{1,200}\):| in (.{1,1000}):|: (.{1,2000})|:)$/.exec(text.slice(0, 4000));
        if (found === null)
            return false;
        const [, at = '', file, message = ''] = found;
        const place = (0,findings_place/* placeOf */.$t)(at);
        this.failure = this.ledger.build('cmake', {
            ...(place ?? { file: file ?? null }),
            message: message === '' ? text : message,
        });
        this.lines = 0;
        this.blanks = 0;
        this.inStack = false;
        return true;
    }
    more(text) {
        const { failure } = this;
        if (failure === null)
            return false;
        const blank = text.trim() === '';
        this.lines += 1;
        this.blanks = blank ? this.blanks + 1 : 0;
        if (this.lines > LONGEST || this.blanks > 1) {
            this.failure = null;
            return blank;
        }
        if (blank)
            return true;
        if (!text.startsWith('  '))
            return false;
        const frame = this.inStack ? (0,findings_place/* placeOf */.$t)(/^ {2}(\S.{0,1000}?:\d{1,7}) \(.{1,200}\)$/.exec(text)?.[1] ?? '') : null;
        if (frame !== null)
            failure.also.push({ ...frame, message: '' });
        else if (failure.message.length < 3000)
            failure.message += `\n${text.trim()}`;
        return true;
    }
    interrupted() {
        this.failure = null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/cmocka.js


/**
 * cmocka's standard output (src/cmocka.c: cmprintf_group_start_standard and so on). It looks like GoogleTest's, but names have no dot
 * and no time, and every test has its reason before the verdict. A failing set-up or tear-down is an `ERROR`, which only the total
 * counts. What an assertion says may be in compilers' form.
 */
const cmocka = {
    name: 'cmocka',
    triggers: [
        '[==========] ',
        ' test(s)',
        '[ RUN      ] ',
        '[       OK ] ',
        '[  FAILED  ] ',
        '[  PASSED  ] ',
        '[  SKIPPED ] ',
        '[  ERROR   ] ',
        '[   LINE   ] ',
        ' TEST(S)\n',
        ': error: ',
        ': note: ',
        'ERROR: ',
        'Could not run test: ',
    ],
    start: (ledger) => new CmockaReader(ledger),
};
class CmockaReader {
    ledger;
    suite = null;
    open = null;
    assertions = new Assertions(noFailing());
    /** Where a message points to, for a failure without a line of its own. */
    hint = null;
    gathering = false;
    /** Only lists of what failed and was skipped come now. */
    summed = false;
    /** Set-ups and tear-downs of the group that failed: no tests. */
    outside = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.gathering ? 'tail' : 'nothing';
    }
    line(text) {
        return this.group(text) || (this.suite !== null && (this.marked(text) || this.said(text)));
    }
    more(text) {
        this.assertions.add(text);
        return true;
    }
    interrupted() {
        this.gathering = false;
    }
    end() {
        if (this.assertions.isEmpty)
            this.open = null;
        this.endSuite();
    }
    group(text) {
        const running = /\[={10}\] (?:(.{1,500}): )?Running (\d{1,9}) test\(s\)\.$/.exec(text);
        if (running !== null) {
            this.endSuite();
            this.ledger.newRun();
            this.suite = this.ledger.suite('cmocka', running[1] ?? null);
            this.suite.planned = Number(running[2]);
            return true;
        }
        if (this.suite === null)
            return false;
        if (/\[={10}\] Running \d{1,9} tests? from /.test(text)) {
            // GoogleTest's.
            this.endSuite();
            return false;
        }
        if (/\[={10}\] (?:.{1,500}: )?\d{1,9} test\(s\) run\.$/.test(text)) {
            this.leave();
            this.summed = true;
            return true;
        }
        const count = /^ {0,2}(\d{1,9}) (FAILED|SKIPPED) TEST\(S\)$/.exec(text);
        if (count?.[2] === 'FAILED')
            this.suite.state({ failed: Number(count[1]) + this.outside });
        return count !== null;
    }
    marked(text) {
        const found = /\[( RUN {6}| {7}OK | {2}FAILED {2}| {2}PASSED {2}| {2}SKIPPED | {2}ERROR {3}| {3}LINE {3})\] /.exec(text);
        const { suite } = this;
        if (found === null || suite === null)
            return false;
        const rest = text.slice(found.index + found[0].length);
        const word = found[1]?.trim();
        if (word === 'LINE' || (word === 'ERROR' && rest.startsWith('--- ')))
            return this.reason(word, rest);
        if (word === 'PASSED')
            return this.passed(suite, rest);
        if (/(?:^|: )\d{1,9} test\(s\), listed below:$/.test(rest)) {
            this.leave();
            this.summed = true;
        }
        else if (this.summed)
            return suite.find(rest) !== undefined;
        else if (word === 'RUN') {
            this.leave();
            this.open = suite.add(rest).open();
        }
        else if (word === 'OK')
            this.settle(rest, (entry) => entry.pass());
        else if (word === 'SKIPPED')
            this.settle(rest, (entry) => entry.skip());
        else if (rest === 'GROUP SETUP' || rest === 'GROUP TEARDOWN') {
            this.outside += 1;
            this.assertions.add(`${rest} failed`);
            this.settle(rest, (entry) => entry.fail(this.failing()));
        }
        else if (suite.find('GROUP SETUP') === undefined && suite.find('GROUP TEARDOWN') === undefined) {
            this.settle(rest, (entry) => entry.fail(this.failing()));
        }
        return true;
    }
    /** `[  ERROR   ] --- WHY` and `[   LINE   ] --- FILE:LINE: error: Failure!`, also both in one line. */
    reason(word, rest) {
        const message = rest.slice(rest.startsWith('--- ') ? 4 : 0);
        const inner = message.startsWith('[   LINE   ] --- ') ? message.slice(17) : null;
        if (word === 'ERROR' && inner === null) {
            this.begin(message);
            return true;
        }
        const line = inner ?? message;
        const at = line.indexOf(': error: Failure!');
        if (this.assertions.isEmpty)
            this.assertions.begin(null);
        if (at !== -1) {
            this.assertions.at((0,findings_place/* placeOf */.$t)(line.slice(0, at)));
            const more = line.slice(at + 17).trim();
            if (more !== '')
                this.assertions.add(more);
        }
        this.gathering = false;
        return true;
    }
    /** Other lines that belong to a test. */
    said(text) {
        if (this.summed)
            return false;
        const could = text.indexOf('Could not run test: ');
        if (could !== -1) {
            this.begin(text.slice(could));
            return true;
        }
        if (text.startsWith('ERROR: ') && (this.open !== null || this.gathering)) {
            if (this.assertions.isEmpty)
                this.begin(text.slice(7));
            else
                this.assertions.add(text.slice(7));
            return true;
        }
        if (!this.gathering)
            return false;
        const place = (0,findings_place/* leadingPlace */.U$)(text);
        if (place === null)
            return false;
        this.hint ??= place;
        this.assertions.add(text);
        return true;
    }
    begin(message) {
        const place = (0,findings_place/* leadingPlace */.U$)(message);
        if (this.assertions.isEmpty)
            this.assertions.begin(null, message);
        else
            this.assertions.add(message);
        this.hint ??= place;
        this.gathering = true;
    }
    passed(suite, rest) {
        const found = /^(\d{1,9}) test\(s\)\.$/.exec(rest);
        if (found !== null)
            suite.state({ passed: Number(found[1]) });
        return found !== null;
    }
    failing() {
        const { failing } = this.assertions;
        const message = failing.message === '' && !this.assertions.isEmpty ? 'Failure!' : failing.message;
        const { file, line } = failing.file === null && this.hint !== null ? this.hint : failing;
        return { ...failing, file, line, message };
    }
    settle(name, how) {
        const { open, suite } = this;
        if (suite === null)
            return;
        const isOpen = open !== null && open.name === name;
        if (open !== null && !isOpen)
            open.abandon();
        how(isOpen ? open : suite.add(name));
        this.forgetCase();
    }
    /** A test has no verdict, but something after it begins. */
    leave() {
        const { open, assertions } = this;
        if (open !== null && !assertions.isEmpty)
            open.fail({ ...this.failing(), kind: 'crash' });
        else
            open?.abandon();
        this.forgetCase();
    }
    forgetCase() {
        this.open = null;
        this.assertions = new Assertions(noFailing());
        this.hint = null;
        this.gathering = false;
    }
    endSuite() {
        this.leave();
        this.suite = null;
        this.summed = false;
        this.outside = 0;
    }
}

;// CONCATENATED MODULE: ./lib/findings/cpputest.js


/**
 * CppUTest (src/CppUTest/TestOutput.cpp: ConsoleTestOutput). Tests that pass are dots; with `-v` a line `TEST(G, N) - 0 ms`, in
 * which a device's output may stand, as it may in Unity's fixture: what comes below tells whose line it was. An assertion in a helper has two places: the test's and, below it, its own.
 */
const cpputest = {
    name: 'cpputest',
    triggers: ['TEST(', ': error:\n', 'Errors (', 'OK (', ' PASS', '::FAIL', '::IGNORE'],
    start: (ledger, again) => new CpputestReader(ledger, again),
};
class CpputestReader {
    ledger;
    again;
    suite = null;
    open = null;
    /** It said what only CppUTest says. */
    isSure = false;
    failed = new FailedCases();
    gathering = false;
    target = null;
    /** The place of the test, until it is known whether a helper failed. */
    header = null;
    files = new findings_place/* FileNames */.lu();
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    get follow() {
        return this.gathering ? 'tail' : 'nothing';
    }
    line(text) {
        return this.failure(text) || this.helper(text) || this.testLine(text) || this.totals(text) || this.unitys(text);
    }
    more(text) {
        if (text.trim() === '')
            this.gathering = false;
        else
            this.target?.add(text.replace(/^\t/, ''));
        return true;
    }
    interrupted() {
        this.gathering = false;
    }
    end() {
        this.endSuite();
    }
    failure(text) {
        const found = /: error: Failure in ((?:IGNORE_)?TEST\(.{1,600}\))$/.exec(text.slice(-2000));
        if (found === null)
            return false;
        const [whole, printed = ''] = found;
        const place = this.files.at((0,findings_place/* anyPlaceOf */.r1)(text.slice(0, text.length - whole.length)));
        if (place === null)
            return false;
        this.isSure = true;
        const name = printed.replace(/^IGNORE_/, '');
        const entry = this.open?.name === name ? this.open : this.suiteNow().case(name);
        this.header = place;
        this.target = this.failed.begin(entry, place);
        this.gathering = true;
        return true;
    }
    helper(text) {
        const { header, target } = this;
        if (header === null || target === null || !this.gathering)
            return false;
        const place = (0,findings_place/* leadingPlace */.U$)(text) ?? (0,findings_place/* leadingMsvcPlace */.LX)(text);
        if (place === null || place.rest.trim() !== 'error:')
            return false;
        target.move(place);
        target.elsewhere(header, '');
        this.header = null;
        return true;
    }
    /** Only with `-v`. */
    testLine(text) {
        const found = /(IGNORE_)?(TEST\([^(),]{1,300}, [^(),]{1,300}\))/.exec(text.slice(0, 2000));
        if (found === null)
            return false;
        const [whole, ignored, name = ''] = found;
        const rest = text.slice(found.index + whole.length);
        const time = / - (\d{1,9}) ms$/.exec(rest.slice(-20));
        // C code looks like it: `TEST(G, N) {`, or `12 | TEST(G, N)` in a compiler's words.
        if (/^\s{0,9}[{;,)]/.test(rest) ||
            (this.suite === null && (!text.startsWith(whole) || /^[\s|]/.test(rest)) && time === null)) {
            return false;
        }
        this.isSure ||= time !== null;
        this.passOpen();
        if (ignored !== undefined) {
            this.suiteNow().add(name).skip();
            return true;
        }
        const entry = this.suiteNow().add(name);
        if (time !== null) {
            entry.pass({ durationMs: Number(time[1]) });
            return true;
        }
        this.open = entry.open();
        if (rest !== '')
            this.again(rest);
        return true;
    }
    totals(text) {
        const counts = /(?:OK|Errors) \((?:(\d{1,9}) failures, |ran nothing, )?(\d{1,9}) tests, (\d{1,9}) ran, \d{1,9} checks, (\d{1,9}) ignored, \d{1,9} filtered out, \d{1,9} ms\)$/.exec(text.slice(-300));
        if (counts === null)
            return false;
        const [ran = 0, skipped = 0] = [Number(counts[3]), Number(counts[4])];
        this.passOpen();
        const suite = this.suiteNow();
        // It counts assertions, not tests, as failures.
        const { failed } = suite.counts;
        const isUnseen = failed === 0 && Number(counts[1] ?? 0) > 0;
        // Another output (`-oteamcity`) told of it, if any did.
        if (isUnseen)
            suite.add('').fail({ message: counts[0] });
        suite.state({ passed: Math.max(0, ran - failed - Number(isUnseen)), skipped });
        this.open = null;
        this.endSuite();
        return true;
    }
    /** A verdict as Unity's fixture prints it, on the test that is open here: it was Unity's. */
    unitys(text) {
        const { open, suite } = this;
        if (this.isSure || open === null || suite === null)
            return false;
        if (!/^ PASS(?: \(\d{1,9} ms\))?$|^[^:\s].{0,1000}:\d{1,7}::(?:FAIL|IGNORE)(?::|$)/.test(text))
            return false;
        open.forget();
        suite.format = 'unity';
        this.endSuite();
        this.again(open.name + text);
        return true;
    }
    /** The next test begins: the one before has passed, if it has not failed. */
    passOpen() {
        if (this.open !== null && this.open.verdict === null)
            this.open.pass();
        this.open = null;
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('cpputest', null);
        return this.suite;
    }
    endSuite() {
        this.failed.clear();
        this.isSure = false;
        this.suite = null;
        this.open = null;
        this.target = null;
        this.header = null;
        this.gathering = false;
    }
}

;// CONCATENATED MODULE: ./lib/findings/criterion.js


/**
 * Criterion (src/log/normal.c). Assertions come before the verdict of their test and do not name it; tests that pass are only
 * printed with `--verbose`.
 */
const criterion = {
    name: 'criterion',
    triggers: ['[----] ', '[FAIL] ', '[PASS] ', '[SKIP] ', '[RUN ] ', '[====] '],
    start: (ledger) => new CriterionReader(ledger),
};
const NO_ASSERTION = 'Failed without an assertion: it did not end as it should have.';
class CriterionReader {
    ledger;
    suite = null;
    assertions = new Assertions(noFailing());
    /** Where a signal was caught: below this line. */
    caught = null;
    says = false;
    constructor(ledger) {
        this.ledger = ledger;
    }
    line(text) {
        const found = /\[(----|FAIL|PASS|SKIP|RUN |====)\] /.exec(text);
        if (found === null)
            return false;
        const rest = text.slice(found.index + found[0].length);
        if (found[1] === '----')
            return this.said(rest);
        if (found[1] === '====')
            return this.rule(rest);
        return this.verdict(found[1] ?? '', rest);
    }
    said(rest) {
        const place = (0,findings_place/* leadingPlace */.U$)(rest);
        const word = place?.rest.trim();
        if (place !== null && (word === 'Assertion Failed' || word === 'Assertion failed')) {
            this.suiteNow();
            this.assertions.begin(place);
            this.says = true;
            return true;
        }
        if (place !== null && /^ ?(?:Unexpected signal caught|Theory )/.test(place.rest)) {
            this.suiteNow();
            this.caught = place;
            return true;
        }
        const crashed = /^Warning! The test `(.{1,500})` crashed during its setup or teardown\.$/.exec(rest);
        if (crashed !== null) {
            this.fail(crashed[1] ?? '', 'crash', 'crashed during its setup or teardown');
            return true;
        }
        if (/^Criterion v\d/.test(rest)) {
            this.newRun();
            return true;
        }
        if (this.says && rest.trim() !== '')
            this.assertions.add(rest);
        return this.suite !== null;
    }
    verdict(word, rest) {
        const found = /^([\w-]{1,300}::[\w-]{1,300})(?:$|: (.{0,2000})$)/.exec(rest);
        if (found === null)
            return false;
        const [, name = '', how = ''] = found;
        const time = /\((\d{1,9}\.\d{1,6})s\)$/.exec(how);
        const durationMs = time === null ? null : Number(time[1]) * 1000;
        if (word === 'RUN ') {
            if (how !== '')
                return false;
            this.suiteNow().add(name).open();
            return true;
        }
        if (word === 'SKIP')
            this.entryOf(name).skip(how);
        else if (word === 'PASS') {
            if (time === null)
                return false;
            this.entryOf(name).pass({ durationMs });
        }
        else
            this.fail(name, how.startsWith('(') ? 'test' : 'crash', how.replace(/ ?\(\d{1,9}\.\d{1,6}s\)$/, ''), durationMs);
        this.forgetCase();
        return true;
    }
    rule(rest) {
        const synthesis = /^Synthesis: Tested: (\d{1,9}) \| Passing: (\d{1,9}) \| Failing: (\d{1,9}) \| Crashing: (\d{1,9}) {0,2}$/.exec(rest);
        if (synthesis === null) {
            const running = /^Running (\d{1,9}) tests? from \S{1,300}:$/.test(rest);
            if (running)
                this.suiteNow();
            return running;
        }
        const [, passed = 0, failed = 0] = synthesis.slice(1).map(Number);
        this.suiteNow().state({ passed, failed });
        this.suite = null;
        this.forgetCase();
        return true;
    }
    fail(name, kind, how, durationMs = null) {
        const { assertions, caught } = this;
        const { failing } = assertions;
        const message = kind === 'crash' ? [failing.message, how].filter(Boolean).join('\n') : failing.message || how || NO_ASSERTION;
        if (caught !== null && failing.file !== null)
            assertions.elsewhere(caught, 'Unexpected signal caught below this line');
        const place = failing.file === null && caught !== null ? { file: caught.file, line: caught.line } : {};
        this.entryOf(name).fail({ ...failing, ...place, kind, message }, durationMs);
        this.forgetCase();
    }
    /** The one of that name that runs; of a parametrised test there are many. */
    entryOf(name) {
        const running = this.suiteNow().find(name);
        return running?.isOpen ? running : this.suiteNow().add(name);
    }
    forgetCase() {
        this.assertions = new Assertions(noFailing());
        this.caught = null;
        this.says = false;
    }
    suiteNow() {
        if (this.suite === null)
            this.newRun();
        return this.suite;
    }
    newRun() {
        this.ledger.newRun();
        this.suite = this.ledger.suite('criterion', null);
        this.forgetCase();
    }
}

;// CONCATENATED MODULE: ./lib/findings/nested-output.js
/** Findings of one program that are told, and of its last lines, if there are none. */
const MOST_FINDINGS = 30;
const LAST_LINES = 8;
const LONGEST_LINE = 300;
/** What a test printed that only its exit status judges: read for the place and the words of its failure. */
class NestedOutput {
    nested;
    reader = null;
    last = [];
    constructor(nested) {
        this.nested = nested;
    }
    line(text) {
        this.reader ??= this.nested();
        this.reader.line(text);
        if (text.trim() === '')
            return;
        this.last.push(text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);
        if (this.last.length > LAST_LINES)
            this.last.shift();
    }
    /** The failure of the test, of which `verdict` is said. */
    part(verdict) {
        const findings = this.findings().filter(({ kind }) => kind !== 'configuration');
        if (findings.length === 0)
            return { message: [verdict, ...this.last].join('\n') };
        const told = findings.slice(0, MOST_FINDINGS);
        const main = told.find(({ file }) => file !== null) ?? null;
        const also = told.flatMap((one) => [
            ...(one === main ? [] : placeOf(one, titled(one))),
            ...one.also.filter(({ file }) => file !== ''),
        ]);
        return {
            file: main?.file ?? null,
            line: main?.line ?? null,
            message: [verdict, ...told.map(titled)].join('\n'),
            also,
        };
    }
    findings() {
        const found = this.reader?.end().findings ?? [];
        this.reader = null;
        return found;
    }
}
function titled({ name, message }) {
    return name === null ? message : `${name}: ${message}`;
}
function placeOf({ file, line }, message) {
    return file === null || line === null ? [] : [{ file, line, message }];
}

;// CONCATENATED MODULE: ./lib/findings/ctest.js

/**
 * CTest (CMake, Source/CTest/cmCTestRunTest.cxx, cmCTestTestHandler.cxx). A test is what CTest runs: what other frameworks print
 * within it (below its verdict with `--output-on-failure`, before it and numbered with `-V`) gives its failure place and words, and
 * is not counted.
 */
const ctest = {
    name: 'ctest',
    triggers: ['Test project ', ' Test ', ' tests passed, ', ' tests failed out of '],
    start: (ledger, _again, nested) => new CtestReader(ledger, nested),
};
class CtestReader {
    ledger;
    nested;
    suite = null;
    tests = new Map();
    /** The failed test whose output may come. */
    failed = null;
    /** A verdict that goes on in the next line. */
    torn = null;
    /** Why the next test cannot run. */
    reason = '';
    summed = false;
    constructor(ledger, nested) {
        this.ledger = ledger;
        this.nested = nested;
    }
    /** For the whole run, however long the output of a test is: the next verdict ends it. */
    get follow() {
        return this.suite === null ? 'nothing' : 'block';
    }
    /** Where a run begins; the rest comes to `more`. */
    line(text) {
        if (this.suite !== null)
            return false;
        const isStart = /^Test project (?:[A-Za-z]:)?[\\/]/.test(text);
        if (!isStart && verdictOf(text) === null && totalsOf(text) === null)
            return false;
        this.begin();
        return isStart || this.more(text);
    }
    more(text) {
        if (/^Test project (?:[A-Za-z]:)?[\\/]/.test(text)) {
            this.endRun();
            this.begin();
            return true;
        }
        return this.numbered(text) || this.verdictLine(text) || this.started(text) || this.totals(text) || this.inner(text);
    }
    end() {
        this.endRun();
    }
    /** `N: OUTPUT`, with `-V`. */
    numbered(text) {
        const found = /^(\d{1,6}): ?/.exec(text);
        const test = found === null ? undefined : this.tests.get(Number(found[1]));
        if (found === null || test === undefined)
            return false;
        const output = text.slice(found[0].length);
        if (!/^(?:Test command: |Working Directory: |Test timeout computed to be: |Environment variables: )/.test(output)) {
            test.output.line(output);
        }
        return true;
    }
    started(text) {
        const found = /^ {4,12}Start {1,8}(\d{1,6}): (.{1,1000})$/.exec(text);
        if (found === null)
            return /^test \d{1,6}$/.test(text);
        this.finishFailed();
        const entry = this.suiteNow().case(found[2] ?? '');
        if (entry.verdict === null)
            entry.open();
        this.tests.set(Number(found[1]), { entry, output: new NestedOutput(this.nested) });
        this.reason = '';
        return true;
    }
    verdictLine(text) {
        const { torn } = this;
        if (torn !== null) {
            const end = timeAt(text);
            torn.status = `${torn.status}\n${end?.before ?? text}`;
            if (end !== null || torn.status.length > 4000) {
                this.torn = null;
                this.settle(torn, end?.durationMs ?? null);
            }
            return true;
        }
        const verdict = verdictOf(text);
        if (verdict === null)
            return false;
        this.finishFailed();
        const end = timeAt(verdict.status);
        if (end === null)
            this.torn = verdict;
        else
            this.settle({ ...verdict, status: end.before }, end.durationMs);
        return true;
    }
    settle({ number, name, isBad, status: words }, durationMs) {
        const { entry, output } = this.tests.get(number) ?? {
            entry: this.suiteNow().case(name),
            output: new NestedOutput(this.nested),
        };
        this.tests.delete(number);
        const status = words.trim();
        if (!isBad)
            entry.pass({ durationMs, flaky: entry.verdict === 'failed' });
        else if (status.startsWith('Skipped'))
            entry.skip(this.reason);
        else if (status === 'Not Run (Disabled)')
            entry.end('disabled');
        else {
            const said = [status, this.reason].filter(Boolean).join('\n');
            entry.fail({ kind: /Exception|^(?:Timeout|Exit code)/.test(status) ? 'crash' : 'test', message: said }, durationMs);
            this.failed = { entry, output, status: said };
        }
        this.reason = '';
    }
    totals(text) {
        const totals = totalsOf(text);
        if (totals !== null) {
            this.finishFailed();
            const suite = this.suiteNow();
            const { skipped } = suite.counts;
            suite.state({ passed: Math.max(0, totals.all - totals.failed - skipped), failed: totals.failed });
            this.summed = true;
            return true;
        }
        if (!this.summed)
            return false;
        // The list at the end names what only it tells, with `--quiet`.
        const listed = /^\t {0,8}\d{1,6} - (.{1,1000}) \(([\w ]{1,60})\)(?: {2,}.{0,500})?$/.exec(text);
        if (listed !== null) {
            const [, name = '', why = ''] = listed;
            if (this.suite?.find(name) === undefined && why !== 'Disabled' && why !== 'Skipped') {
                this.suiteNow().add(name).fail({ message: why });
            }
            return true;
        }
        if (/^(?:Errors while running CTest|Output from these tests are in: |Use "--rerun-failed)/.test(text))
            return true;
        if (/^(?:The following tests |Total Test time |Label Time Summary|$)| = {1,12}\d{1,9}\.\d{1,6} sec\*proc \(/.test(text))
            return true;
        // What comes now is somebody else's.
        this.endRun();
        return false;
    }
    /** A line of a failed test's output, or what CTest says before it cannot run one. */
    inner(text) {
        const why = /^(?:Unable to find executable: |Failed test dependencies: )/.test(text);
        if (why)
            this.reason = text.slice(0, 1000);
        if (this.failed === null)
            return why;
        this.failed.output.line(text);
        return true;
    }
    /** Its output is complete. */
    finishFailed() {
        const { failed } = this;
        this.failed = null;
        if (failed === null || failed.entry.failure === null)
            return;
        const { failure } = failed.entry;
        const part = failed.output.part(failed.status);
        Object.assign(failure, { file: part.file ?? null, line: part.line ?? null, message: part.message ?? '' });
        failure.also.push(...(part.also ?? []));
    }
    begin() {
        this.ledger.newRun();
        this.suite = this.ledger.suite('ctest', null);
        this.summed = false;
    }
    suiteNow() {
        if (this.suite === null)
            this.begin();
        return this.suite;
    }
    endRun() {
        if (this.torn !== null)
            this.settle(this.torn, null);
        this.torn = null;
        this.finishFailed();
        for (const { entry, output } of this.tests.values()) {
            const part = output.part('The log ends while this test runs.');
            if (entry.isOpen && part.file != null)
                entry.fail({ ...part, kind: 'crash' });
            else if (this.summed)
                entry.abandon();
        }
        this.tests.clear();
        this.suite = null;
        this.summed = false;
        this.reason = '';
    }
}
/** ` 1/17 Test  #1: NAME .....***Failed    0.01 sec`; without the count where a test is tried again. */
function verdictOf(text) {
    const head = /^ {0,8}(?:\d{1,6}\/\d{1,6})? {0,12}Test {1,8}#(\d{1,6}): /.exec(text);
    if (head === null)
        return null;
    const rest = text.slice(head[0].length);
    // `Subprocess aborted***Exception: `, and on Windows `Exit code 0xc0000005`, with the rest in the next line.
    const dots = /\.{2,}((?:[A-Z][\w ]{1,60})?\*\*\*| {3}(?=Passed)|(?=Exit code 0x[0-9a-fA-F]{1,16}$))/.exec(rest);
    if (dots === null)
        return null;
    const name = rest.slice(0, dots.index).trimEnd();
    const isBad = dots[1] !== '   ';
    const how = dots[1] === '***' ? '' : (dots[1]?.trim() ?? '');
    const status = how + rest.slice(dots.index + dots[0].length);
    if (name === '')
        return null;
    return { number: Number(head[1]), name, isBad, status };
}
/** `STATUS    0.01 sec` at the end of a verdict. */
function timeAt(text) {
    const found = / {1,12}(\d{1,9}\.\d{1,6}) sec(?: {1,4}[\w.+-]{1,100}){0,20} {0,4}$/.exec(text.slice(-400));
    if (found === null)
        return null;
    const before = text.slice(0, text.length - found[0].length);
    return { before, durationMs: Math.round(Number(found[1]) * 1000) };
}
function totalsOf(text) {
    const found = /^\d{1,3}% tests passed, (\d{1,9}) tests? failed out of (\d{1,9})$/.exec(text);
    return found === null ? null : { failed: Number(found[1]), all: Number(found[2]) };
}

;// CONCATENATED MODULE: ./lib/findings/cunit.js


/**
 * CUnit's basic interface (CUnit/Sources/Basic/Basic.c). Verbose: a line for each test, which a device's output may tear apart, and
 * the numbered assertions below it. Normal: only what failed. Silent: the table, and what `CU_basic_show_failures` adds, which has
 * no names.
 */
const cunit = {
    name: 'cunit',
    triggers: [
        'CUnit - A ',
        'Suite: ',
        '  Test: ',
        ' had failures:',
        '  - ',
        'passed\n',
        'FAILED\n',
        'WARNING - Suite ',
        'Run Summary:',
        '  suites  ',
        '  tests  ',
        '  asserts  ',
    ],
    start: (ledger, again) => new CunitReader(ledger, again),
};
/** Verdicts that wait for the proof that they are CUnit's. */
const cunit_MOST_WAITING = 1000;
class CunitReader {
    ledger;
    again;
    /** All tests of the run. */
    suite = null;
    /** Its banner or its table was seen. */
    isCertain = false;
    open = null;
    waiting = [];
    failed = null;
    /** Set-ups and tear-downs of suites that failed: the table counts them as suites. */
    outside = 0;
    summed = false;
    /** A failed test was named. */
    isNamed = false;
    follow = 'nothing';
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    line(text) {
        return (this.test(text) ||
            this.assertion(text) ||
            this.aloneVerdict(text) ||
            this.header(text) ||
            this.warning(text) ||
            this.table(text));
    }
    header(text) {
        if (/^ {0,9}CUnit - A unit testing framework for C - Version /i.test(text)) {
            this.newRun();
            this.isCertain = true;
            return true;
        }
        const failure = /^Suite (.{1,500}), Test (.{1,500}) had failures:$/.exec(text);
        if (this.suite === null || (failure === null && !text.startsWith('Suite: ')))
            return false;
        this.close();
        this.failed = failure === null ? null : this.fail(this.suite.add(failure[2] ?? ''));
        return true;
    }
    test(text) {
        if (!text.startsWith('  Test: '))
            return false;
        const found = /^(.{1,500}) \.\.\. ?(passed|FAILED)?$/.exec(text.slice(8)) ?? /^(.{1,500}?) \.\.\. ?()(.*)$/.exec(text.slice(8));
        if (found === null)
            return false;
        const [, name = '', verdict, output = ''] = found;
        // Without a banner before, a line that tells no verdict may be anybody's.
        if (!verdict && this.suite === null)
            return false;
        this.close();
        this.failed = null;
        const entry = this.suiteNow().add(name);
        if (verdict === 'passed')
            entry.pass();
        else if (verdict)
            this.failed = this.fail(entry);
        else {
            this.open = { entry: this.isCertain ? entry.open() : entry, said: null };
            if (output.trim() !== '' && !this.aloneVerdict(output))
                this.again(output);
        }
        return true;
    }
    /** Behind what a device printed. */
    aloneVerdict(text) {
        const word = this.open === null ? undefined : /(passed|FAILED)$/.exec(text)?.[1];
        if (this.open === null || word === undefined)
            return false;
        const failing = noFailing();
        this.open.said = { word, logLine: this.ledger.logLine, failing, assertions: new Assertions(failing) };
        return true;
    }
    /** Nothing more is said of the open test. */
    close() {
        const { open } = this;
        this.open = null;
        if (open === null)
            return;
        if (this.isCertain)
            this.settle(open);
        else if (this.waiting.length < cunit_MOST_WAITING)
            this.waiting.push(open);
    }
    settle({ entry, said }) {
        if (said === null)
            entry.abandon();
        else if (said.word === 'passed')
            entry.pass();
        else {
            said.assertions.finish();
            this.isNamed = true;
            entry.fail(said.failing).logLine = said.logLine;
        }
    }
    fail(entry) {
        this.isNamed = true;
        return new Assertions(entry.fail({}));
    }
    assertion(text) {
        const found = /^ {2,6}\d{1,9}\. (.{1,1000}?) {2}- (.{0,3000})$/.exec(text);
        const place = found === null ? null : (0,findings_place/* placeOf */.$t)(found[1] ?? '');
        const said = found?.[2] ?? '';
        if (place === null || this.suite === null)
            return false;
        if (this.summed)
            this.listed(place, said);
        else
            (this.open?.said?.assertions ?? this.failed)?.begin(place, said);
        return true;
    }
    /** The list at the end says again what is known, but in silent mode nothing was. */
    listed(place, said) {
        const { suite } = this;
        if (suite === null || place.line === 0 || place.file === 'CUnit System')
            return;
        if (!this.isNamed)
            suite.add('').fail({ ...place, message: said });
    }
    warning(text) {
        const found = /^WARNING - (Suite (initialization|cleanup) failed for '(.{1,500})'\.)/.exec(text);
        if (found === null || this.suite === null)
            return false;
        this.close();
        this.outside += 1;
        this.suite.add(`${found[3]}: ${found[2]}`).fail({ message: found[1] ?? '' });
        this.failed = null;
        return true;
    }
    table(text) {
        if (/^(?:--)?Run Summary: {1,9}Type {1,9}Total {1,9}Ran/.test(text)) {
            if (this.suite === null || this.summed)
                this.newRun();
            this.isCertain = true;
            this.close();
            for (const test of this.waiting.splice(0))
                this.settle(test);
            this.summed = true;
            return true;
        }
        const row = /^ {2,40}(suites|tests|asserts) {1,20}(\d{1,9}) {1,20}(\d{1,9}) {1,20}(\d{1,9}|n\/a) {1,20}(\d{1,9})(?: {1,20}(\d{1,9}|n\/a))?$/.exec(text);
        if (row === null || this.suite === null || !this.summed)
            return false;
        if (row[1] === 'tests') {
            const [total = 0, ran = 0, passed = 0, failed = 0] = row.slice(2, 6).map(Number);
            const inactive = Number(row[6] ?? 0);
            this.suite.state({
                passed,
                failed: failed + this.outside,
                disabled: inactive,
                notRun: Math.max(0, total - ran - inactive),
            });
        }
        return true;
    }
    suiteNow() {
        if (this.suite === null || this.summed)
            this.newRun();
        return this.suite;
    }
    newRun() {
        this.close();
        this.ledger.newRun();
        this.suite = this.ledger.suite('cunit', null);
        this.isCertain = false;
        this.waiting = [];
        this.failed = null;
        this.outside = 0;
        this.summed = false;
        this.isNamed = false;
    }
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
    message = new findings_text/* MessageLines */.Ti();
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
        if (rest.endsWith(':') && (0,findings_place/* placeOf */.$t)(rest.slice(0, -1)) !== null)
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
            this.at = (0,findings_place/* placeOf */.$t)(rest.slice(0, -1));
    }
    /** Whether more lines may belong to it. */
    get isOpen() {
        return this.open;
    }
    /** Where it panicked; null if that is not in the user's own sources. */
    get place() {
        return this.at !== null && (0,findings_place/* isOwnSource */.uh)(this.at.file) ? this.at : null;
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
    addQuoted(line) {
        // `', FILE:LINE:COL` ends it; a quote at the very end does so where no place follows.
        const quote = line.lastIndexOf("', ");
        const place = quote === -1 ? null : (0,findings_place/* placeOf */.$t)(line.slice(quote + 3));
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
    // `{fff}`, the default of probe-rs since 0.28.
    paths: 'three-parts',
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
            this.finish({ crate: location[1] ?? '', at: (0,findings_place/* placeOf */.$t)(location[2] ?? '') });
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
        if (!/^(?:panic_probe|panic_rtt|defmt_?test|defmt)\b/.test(crate) && (0,findings_place/* isOwnSource */.uh)(at.file))
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
    const at = (0,findings_place/* placeOf */.$t)(inside.slice(space + 1));
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
    paths: 'three-parts',
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

;// CONCATENATED MODULE: ./lib/findings/doctest.js


/**
 * doctest (doctest/parts/doctest.cpp: ConsoleReporter). A test case prints a block for each of its subcases; what it makes of
 * decorators such as `may_fail` comes behind the block.
 */
const doctest = {
    name: 'doctest',
    triggers: [
        '[doctest] ',
        '='.repeat(60),
        'TEST CASE:  ',
        '  Scenario: ',
        'ERROR: ',
        ': SUCCESS: ',
        ': MESSAGE: ',
        ': WARNING: ',
        'marking it as not failed',
        'arking it as failed!',
        'Test case exceeded time limit of ',
    ],
    start: (ledger) => new DoctestReader(ledger),
};
/** Test cases that another block may tell of again. */
const MOST_KNOWN = 10_000;
class DoctestReader {
    ledger;
    suite = null;
    known = new Map();
    failed = new FailedCases();
    current = null;
    place = null;
    /** `begin`: a rule was seen; the place of the next test case comes. `message`: of the latest assertion. */
    gathering = 'nothing';
    target = null;
    files = new findings_place/* FileNames */.lu();
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.gathering === 'nothing' ? 'nothing' : 'tail';
    }
    line(text) {
        return (this.named(text) || this.assertion(text) || this.decorated(text) || this.totals(text) || this.rule(text) || false);
    }
    more(text) {
        if (this.gathering === 'begin') {
            const place = text.endsWith(':') ? (0,findings_place/* anyPlaceOf */.r1)(text.slice(0, -1)) : null;
            if (place === null)
                return false;
            this.place = place;
            this.gathering = 'nothing';
            return true;
        }
        if (text.trim() === '')
            this.gathering = 'nothing';
        else
            this.target?.add(text.replace(/^ {2}/, ''));
        return true;
    }
    interrupted() {
        if (this.gathering === 'message')
            this.gathering = 'nothing';
    }
    rule(text) {
        if (!/={60}$/.test(text.slice(-60)))
            return false;
        this.gathering = 'begin';
        this.place = null;
        // Others draw such rules too.
        return this.suite !== null;
    }
    named(text) {
        const isScenario = text.startsWith('  Scenario: ') && this.gathering !== 'message' && this.place !== null;
        if (!isScenario && !text.startsWith('TEST CASE:  '))
            return false;
        const name = (isScenario ? text : text.slice(12)).trim();
        const { place } = this;
        const key = `${place?.file}:${place?.line}:${name}`;
        this.gathering = 'nothing';
        this.current = this.known.get(key) ?? this.suiteNow().add(name);
        if (this.known.size < MOST_KNOWN)
            this.known.set(key, this.current);
        return true;
    }
    assertion(text) {
        const found = /: ((?:FATAL )?ERROR|WARNING|MESSAGE|SUCCESS): /.exec(text.slice(0, 2500));
        if (found === null || this.current === null)
            return false;
        const place = this.files.at((0,findings_place/* anyPlaceOf */.r1)(text.slice(0, found.index)));
        if (place === null)
            return false;
        this.gathering = 'nothing';
        const rest = text.slice(found.index + found[0].length);
        if (found[1]?.endsWith('ERROR')) {
            this.fail(this.current, place, rest);
            this.gathering = 'message';
        }
        return true;
    }
    decorated(text) {
        const { current } = this;
        if (current === null)
            return false;
        if (/^(?:Allowed to fail|Failed as expected|Failed exactly \d{1,9} times as expected) so marking it as not failed!?$/.test(text)) {
            current.pass();
            this.failed.delete(current);
        }
        else if (/^(?:Should have failed but didn't!|Didn't fail exactly \d{1,9} times)(?: so)? [Mm]arking it as failed!$/.test(text)) {
            this.fail(current, this.place, text);
        }
        else if (/^Test case exceeded time limit of \S{1,40}!$/.test(text)) {
            this.fail(current, this.place, text);
        }
        else
            return false;
        this.gathering = 'nothing';
        return true;
    }
    totals(text) {
        if (!text.startsWith('[doctest] '))
            return false;
        const found = /^\[doctest\] test cases: {1,12}\d{1,9} \| {1,12}(\d{1,9}) passed \| {1,12}(\d{1,9}) failed \|(?: {1,12}(\d{1,9}) skipped)?/.exec(text);
        if (found !== null) {
            this.suiteNow().state({ passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) });
            this.forget();
        }
        else if (/^\[doctest\] (?:doctest version is|run with)/.test(text)) {
            this.forget();
            this.ledger.newRun();
        }
        return true;
    }
    fail(entry, place, message) {
        this.target = this.failed.begin(entry, place, message);
        if (message.startsWith('test case CRASHED: ') && entry.failure !== null)
            entry.failure.kind = 'crash';
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('doctest', null);
        return this.suite;
    }
    forget() {
        this.suite = null;
        this.current = null;
        this.target = null;
        this.place = null;
        this.gathering = 'nothing';
        this.known.clear();
        this.failed.clear();
    }
}

;// CONCATENATED MODULE: ./lib/findings/crash-addresses.js
/** More than this no trace needs. */
const MOST = 50;
/** What ARM puts into the link register on an exception (EXC_RETURN): no code. Also what erased memory reads as. */
const NO_CODE = /^0x(?:f{6}[0-9a-f]{2}|f{14}[0-9a-f]{2}|0+)$/;
/** Adds program counters to `failure`: hexadecimal, with or without `0x`. What is no code, or there already, is left out. */
function addAddresses(failure, ...addresses) {
    for (const address of addresses) {
        if (address === undefined || failure.addresses.length >= MOST)
            continue;
        const plain = `0x${address.toLowerCase().replace(/^0x/, '')}`;
        const value = BigInt(plain);
        if (!NO_CODE.test(plain) && failure.addresses.every((known) => BigInt(known) !== value))
            failure.addresses.push(plain);
    }
}
/** `PC  : 0x400e14ed`, `pc = 08001234`, `PC [R15] = 8001234`, `Faulting instruction address (r15/pc): 0x08001234`, `mepc: 80000a2c`. */
const COUNTER = /(?:^|[^\w/])(?:r15\/pc\)|PC ?\[R15\]|R15 ?\[PC\]|PC ?\(R15\)|R15 ?\(PC\)|(?:stacked[_ ]?|fault(?:ed|ing)?[_ ]?|saved ?|exception ?|mem ?)?pc(?: (?:register|at|address|addr))?|r15|[msx]?epc1?|elr(?:_el\w{1,3})?|[er]ip|instruction address)\s{0,6}(?:[:=@]\s{0,6}|is |)(0x[0-9a-f]{2,16}|[0-9a-f]{6,16})(?![\w-])/i;
const LINK = /(?:^|[^\w/])(?:r14\/lr|LR ?\[R14\]|R14 ?\[LR\]|LR ?\(R14\)|R14 ?\(LR\)|(?:stacked[_ ]?|saved ?)?lr(?: (?:register|address))?|r14|ra)\s{0,6}(?:[:=@]\s{0,6}|is |)(0x[0-9a-f]{2,16}|[0-9a-f]{6,16})(?![\w-])/i;
/** The program counter and the link register that a line of a register dump names; null if it names neither. */
function registersOf(text) {
    if (text.length > 500)
        return null;
    const counter = COUNTER.exec(text)?.[1];
    const link = LINK.exec(text)?.[1];
    return counter === undefined && link === undefined ? null : { counter, link };
}
/** Adds what a line of a register dump names; the counter goes first, wherever it stands in the dump. */
function addRegisters(failure, text) {
    const registers = registersOf(text);
    if (registers === null)
        return false;
    const { counter, link } = registers;
    if (counter !== undefined) {
        const before = failure.addresses.splice(0);
        addAddresses(failure, counter, ...before);
    }
    addAddresses(failure, link);
    return true;
}

;// CONCATENATED MODULE: ./lib/findings/failure-parts.js
/** What a failure keeps while it is read, however long its dump is. */
const failure_parts_LONGEST_MESSAGE = 3000;
const MOST_PLACES = 50;
/** Adds a line to the message, unless it is there already. */
function addLine(failure, line) {
    if (failure.message.length < failure_parts_LONGEST_MESSAGE && !failure.message.includes(line))
        failure.message += `\n${line}`;
}
/** Adds a further place of the failure, unless it is known already. */
function addPlace(failure, place) {
    const is = ({ file, line }) => file === place.file && line === place.line;
    if (failure.also.length < MOST_PLACES && !is(failure) && !failure.also.some(is))
        failure.also.push(place);
}
/** Adds a place: the failure's own, if it has none yet, else a further one with `message`. */
function placeOrAlso(failure, { file, line }, message = '') {
    if (failure.file === null)
        Object.assign(failure, { file, line });
    else
        addPlace(failure, { file, line, message });
}

;// CONCATENATED MODULE: ./lib/findings/esp-idf-detail.js



/** Adds what a line of a panic's dump says of it: a reason, registers, a backtrace, places. False: nothing. */
function addDetail(crash, text) {
    return addTrace(crash, text) || addReason(crash, text) || addRegisterDump(crash, text);
}
function addReason(crash, text) {
    const more = /^ - .{1,100}|^(?:Tasks currently running:|CPU \d: .{1,60}|Aborting\.|Debug exception reason: .{1,300}|.{1,60} operation at address 0x[0-9a-f]{8} not permitted .{1,60}|(?:ibus|dbus|access to cache) .{1,80}|Detected in task ".{1,40}" at 0x[0-9a-f]{8})$/.exec(text.trimEnd());
    if (more !== null)
        addLine(crash, text.trim());
    return more !== null;
}
/** `Backtrace: PC:SP PC:SP`, with the places on the same line or on lines of their own. */
function addTrace(crash, text) {
    const at = text.indexOf('Backtrace:');
    if (at !== -1) {
        const [pairs = '', ...decoded] = text.slice(at).split('--- ');
        const counters = [...pairs.slice(0, 4000).matchAll(/(0x[0-9a-f]{8}):0x[0-9a-f]{8}/gi)].map(([, counter]) => counter);
        addAddresses(crash, ...counters);
        for (const part of decoded)
            addFrame(crash, part);
        return true;
    }
    return addFrame(crash, text);
}
function addRegisterDump(crash, text) {
    if (/^Core {1,2}\d{1,2} register dump:|^Register dump:/.test(text))
        return true;
    if (!/^(?:PC {6}|MEPC {4}): 0x/.test(text))
        return false;
    const registers = registersOf(text);
    addAddresses(crash, registers?.counter, registers?.link);
    return true;
}
/** `assert failed: FUNCTION FILE:LINE (EXPRESSION)`; cut off after 200 characters. The function may be a C++ signature. */
function placeInAssertion(message) {
    const found = /^assert failed: .{0,1000}?[ \b](\S{1,500}:\d{1,7}) \(/.exec(message);
    return found === null ? null : (0,findings_place/* placeOf */.$t)(found[1] ?? '');
}
/** `assert failed: 0x400d7a3b`, where the program holds no texts. */
function addressInAssertion(message) {
    return /^assert failed: (0x[0-9a-f]{6,8})\s{0,4}$/.exec(message)?.[1];
}
/** Whether the place of an assertion may have been cut off: the whole has 200 characters at most. */
function isCutOff(message) {
    return message.length >= 190;
}
/**
 * `--- 0x400d7a3b: FUNCTION at FILE:LINE`, `(inlined by) FUNCTION at FILE:LINE`, and gdb's `#1  0x42003a18 in FUNCTION (...) at FILE:LINE`.
 */
function addFrame(crash, text) {
    const found = /^\s{0,8}(?:--- )?\s{0,4}(?:0x[0-9a-f]{8}: |\(inlined by\) |#\d{1,3} {1,4}|0x[0-9a-f]{8} in )(\S.{0,1000})$/i.exec(text);
    if (found === null)
        return false;
    const words = found[1] ?? '';
    const at = words.lastIndexOf(' at ');
    const place = at === -1 ? null : (0,findings_place/* placeOf */.$t)(words.slice(at + 4).replace(/ \(discriminator \d{1,5}\)$/, ''));
    if (place !== null && (0,findings_place/* isOwnSource */.uh)(place.file))
        addPlace(crash, { ...place, message: '' });
    return at !== -1 || words.startsWith('(unknown)') || words.endsWith(' in ROM') || words.startsWith('in ?? ()');
}

;// CONCATENATED MODULE: ./lib/findings/esp-idf.js




/** Further lines that belong to a message, and lines of a dump that follow it. */
const esp_idf_PATIENCE = 120;
/** What the ROM prints between a reset and another that it makes itself. */
const BOOT_LINES = 6;
/**
 * What ESP-IDF prints when it dies: components/esp_system (panic.c, port/arch/{xtensa,riscv}/panic_arch.c, esp_err.c, ubsan.c,
 * task_wdt), newlib's assert.c, FreeRTOS's hook for stack overflows, the ROM's reset reasons; and the places into which
 * esp-idf-monitor turns addresses.
 */
const espIdf = {
    name: 'esp-idf',
    paths: 'name',
    triggers: [
        'Guru Meditation Error: ',
        'abort() was called at PC ',
        'assert failed: ',
        'ESP_ERROR_CHECK failed: ',
        'ESP_ERROR_CHECK_WITHOUT_ABORT failed: ',
        '***ERROR*** A stack overflow in task ',
        'Stack smashing protect failure!',
        'CORRUPT HEAP: ',
        'Undefined behavior of type ',
        'Task watchdog got triggered',
        'Brownout detector was triggered',
        'Got test name: ',
        '...\n',
        'Backtrace:',
        ' register dump:',
        'Rebooting...',
        'rst:0x',
        'entry 0x',
    ],
    start: (ledger) => new EspIdfReader(ledger),
};
/** Resets that nobody asks for (soc/reset_reasons.h, ROM's names): watchdogs, brown-outs, glitches, a locked-up core. */
const UNASKED_RESET = /WDT|BROWN_?OUT|GLITCH|LOCKUP|EFUSE_CRC/;
/** What the panic handler prints before it stops on purpose: the panic that follows is the same event. */
const PRELUDES = ['Stack smashing protect failure!', 'CORRUPT HEAP: '];
class EspIdfReader {
    ledger;
    /** What crashed since the last boot; more of it may come. */
    crash = null;
    /** What the lines that follow describe: a crash, or what the program survived. */
    detail = 'none';
    since = 0;
    prelude = [];
    /** Whether the program had started when it was reset: the ROM itself may reset the chip while it boots. */
    started = false;
    /** Line of the log with the latest reset. */
    resetAt = 0;
    /** A test application's own: it asks for a test's name and does not say how the test ends. */
    announced = null;
    suite = null;
    own = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.detail === 'none' ? 'nothing' : 'tail';
    }
    line(text) {
        return (this.reset(text) ||
            this.panic(text) ||
            this.abort(text) ||
            this.assertion(text) ||
            this.errorCheck(text) ||
            this.watchdog(text) ||
            this.brownOut(text) ||
            this.dump(text) ||
            this.spoken(text) ||
            this.announcement(text));
    }
    more(text) {
        this.since += 1;
        if (this.since > esp_idf_PATIENCE)
            this.detail = 'none';
        const bare = (0,findings_text/* withoutLogPrefix */.RN)(text);
        const described = /^(?:file: "(.{1,1000})" line (\d{1,7})|func: .{1,500}|expression: .{1,1000})$/.exec(bare);
        if (described !== null) {
            this.describe(bare, described[1], described[2]);
            return true;
        }
        const { crash } = this;
        if (crash === null || this.detail !== 'crash')
            return false;
        return addDetail(crash, bare);
    }
    interrupted() {
        this.detail = 'none';
    }
    end() {
        this.endOwnTest();
    }
    reset(text) {
        if (/^entry 0x[0-9a-f]{8}$/.test(text)) {
            this.started = true;
            return true;
        }
        if (text.endsWith('Rebooting...') && this.crash !== null) {
            this.endOwnTest();
            return true;
        }
        const found = /(rst:0x[0-9a-f]{1,2} \((\w{1,40})\)),boot:0x[0-9a-f]{1,2}/.exec(text);
        if (found === null)
            return false;
        const [, message = '', reason = ''] = found;
        const { logLine } = this.ledger;
        const inTest = this.ledger.current !== null || this.isAnnounced;
        const ran = this.started || inTest || (this.resetAt > 0 && logLine - this.resetAt > BOOT_LINES);
        const unexplained = ran && this.crash === null;
        // Without a test, a brown-out is the bench's: the catalogue's, not ours.
        const benchs = unexplained && !inTest && /BROWN/.test(reason);
        if (unexplained && !benchs && UNASKED_RESET.test(reason))
            this.crashed({ message });
        else if (unexplained && this.ledger.current !== null && /SW/.test(reason)) {
            this.ledger.aftermath('esp-idf', { message: `The board restarted while this test ran: ${message}` });
        }
        this.endOwnTest();
        this.crash = null;
        this.detail = 'none';
        this.prelude = [];
        this.started = false;
        this.resetAt = logLine;
        this.ledger.restarted();
        return !benchs;
    }
    dump(text) {
        const { crash } = this;
        if (crash === null)
            return false;
        const mine = addDetail(crash, text);
        if (mine)
            this.detail = 'crash';
        return mine;
    }
    panic(text) {
        const at = text.indexOf('Guru Meditation Error: ');
        if (at === -1)
            return false;
        this.crashed({ message: text.slice(at).trim() });
        return true;
    }
    abort(text) {
        const found = /abort\(\) was called at PC (0x[0-9a-f]{8}) on core \d{1,2}/.exec(text);
        if (found === null)
            return false;
        addAddresses(this.crashed({ message: found[0] }), found[1]);
        return true;
    }
    assertion(text) {
        const at = text.indexOf('assert failed: ');
        if (at === -1)
            return false;
        const message = text.slice(at).trim();
        const place = placeInAssertion(message);
        const address = addressInAssertion(message);
        // `assert failed: 0 times`, of a program's own.
        if (place === null && address === undefined && !isCutOff(message))
            return false;
        addAddresses(this.crashed({ message, ...(place ?? {}) }), address);
        return true;
    }
    errorCheck(text) {
        const found = /ESP_ERROR_CHECK(_WITHOUT_ABORT)? failed: esp_err_t .{1,200}$/.exec(text);
        if (found === null)
            return false;
        const [message, goesOn] = found;
        if (goesOn === undefined) {
            addAddresses(this.crashed({ message }), / at (0x[0-9a-f]{8})$/.exec(message)?.[1]);
            return true;
        }
        this.detail = 'no-crash';
        this.since = esp_idf_PATIENCE - 4;
        return true;
    }
    /** Without a panic configured the program goes on; what its test makes of it counts. */
    watchdog(text) {
        const at = text.indexOf('Task watchdog got triggered');
        if (at === -1)
            return false;
        this.crashed({ message: text.slice(at) });
        return true;
    }
    /** In a test it is what the test failed with; else it is a message about the bench, and the catalogue's. */
    brownOut(text) {
        const at = text.indexOf('Brownout detector was triggered');
        if (at === -1 || (this.ledger.current === null && !this.isAnnounced))
            return false;
        this.crashed({ message: text.slice(at) });
        return true;
    }
    spoken(text) {
        const overflow = text.indexOf('***ERROR*** A stack overflow in task ');
        const undefinedBehaviour = text.indexOf('Undefined behavior of type ');
        const at = Math.max(overflow, undefinedBehaviour);
        if (at !== -1) {
            this.crashed({ message: text.slice(at).trim() });
            return true;
        }
        const prelude = PRELUDES.find((words) => text.includes(words));
        if (prelude === undefined)
            return false;
        if (this.prelude.length < 4)
            this.prelude.push(text.slice(text.indexOf(prelude)).trim());
        return true;
    }
    announcement(text) {
        const at = text.indexOf('Got test name: ');
        // Unity's runner, which tells the verdict itself, if there is one.
        const running = /^Running (\S.{0,300})\.\.\.$/.exec(text);
        if (at === -1 && running === null)
            return false;
        this.endOwnTest();
        const name = running?.[1] ?? text.slice(at + 'Got test name: '.length).trim();
        this.announced = { name, moment: this.ledger.moments };
        return running === null;
    }
    /** A crash begins, or says more: until the board restarts it is the same one. */
    crashed(part) {
        this.detail = 'crash';
        this.since = 0;
        const message = [...this.prelude, part.message].join('\n');
        this.prelude = [];
        if (this.crash !== null && this.ledger.lastCrash === this.crash) {
            addLine(this.crash, message);
            if (this.crash.file === null && part.file !== undefined)
                Object.assign(this.crash, part, { message: this.crash.message });
            return this.crash;
        }
        if (this.ledger.current === null && this.announced !== null && this.isAnnounced) {
            this.suite ??= this.ledger.suite('esp-idf', null);
            this.own = this.suite.add(this.announced.name).open();
            this.announced = null;
        }
        this.crash = this.ledger.crash('esp-idf', { ...part, message });
        return this.crash;
    }
    /** A test was announced, and nothing has begun or ended since. */
    get isAnnounced() {
        return this.announced?.moment === this.ledger.moments;
    }
    endOwnTest() {
        this.own?.abandon();
        this.own = null;
        this.announced = null;
    }
    describe(text, file, line) {
        const { crash } = this;
        if (crash === null || this.detail !== 'crash')
            return;
        addLine(crash, text);
        if (file !== undefined && crash.file === null)
            Object.assign(crash, { file, line: Number(line) });
    }
}

;// CONCATENATED MODULE: ./lib/findings/gcc.js

/** Places where a header was included, or a template used. */
const MOST_USERS = 20;
/**
 * gcc (gcc/diagnostic.cc) and clang (clang/lib/Frontend/TextDiagnostic.cpp), for any target, their drivers, and GNU's assembler.
 * `FILE:LINE:COLUMN: error: MESSAGE`: with a column, for a device may print `FILE:LINE: error: ...` as well; the assembler has none
 * but announces itself. Notes belong to the error before them.
 */
const gcc = {
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
};
const ERROR = /^ (?:(?:fatal )?error|internal compiler error|sorry, unimplemented): \S/;
/** Programs that speak for themselves: the drivers and what they call. */
const PROGRAM = /^(?:(?:[A-Za-z]:)?[^:]{0,500}[/\\])?((?:[\w.+-]{1,60}-)?(?:gcc|g\+\+|cc|c\+\+|cc1|cc1plus|cc1obj|clang|clang\+\+|clang-cl|lto1|lto-wrapper|cpp|as)(?:-\d{1,3}(?:\.\d{1,3}){0,2})?(?:\.exe)?): ((?:fatal )?error: .{1,1000}|internal compiler error: .{1,1000}|Fatal error: .{1,1000})$/;
/** What Cargo puts before the output of a C compiler that a build script called. */
const FROM_CARGO = /^(?:warning: [\w-]{1,100}@[\w.+-]{1,60}: |(?: {2})?cargo:warning=)/;
class GccReader {
    ledger;
    failure = null;
    /** It stands in a system's header; a note may say who of the user's own asked for it. */
    foreign = false;
    /** Where what comes next is included from. */
    includers = [];
    /** Where a template that comes next is used. */
    requirers = [];
    /** The file whose assembler messages follow. */
    assembled = null;
    snippet = false;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.snippet ? 'block' : 'nothing';
    }
    line(text) {
        const bare = text.replace(FROM_CARGO, '');
        return this.diagnostic(bare) || this.user(bare) || this.assembler(bare) || this.driver(bare);
    }
    /** gcc shows the source: `    6 |   return x`, `      |          ^`. Whatever it holds, it is nobody's output. */
    more(text) {
        const mine = /^\s{1,8}\d{0,7} \|/.test(text);
        this.snippet = mine;
        return mine;
    }
    diagnostic(text) {
        const at = (0,findings_place/* leadingPlace */.U$)(text);
        if (at === null || text.length > 8000)
            return false;
        const place = { file: at.file, line: at.line };
        // `leadingPlace` takes the column along.
        const column = /:\d{1,7}:\d{1,7}:$/.test(text.slice(0, text.length - at.rest.length));
        if (/^ (?:note|warning|remark): /.test(at.rest)) {
            if (!column)
                return false;
            this.note(place, at.rest);
            return true;
        }
        if (/^ {1,3}required from here/.test(at.rest)) {
            if (this.requirers.length < MOST_USERS)
                this.requirers.push(place);
            return true;
        }
        if (!column || !ERROR.test(at.rest))
            return false;
        this.error(place, at.rest.trim());
        return true;
    }
    error(place, message) {
        const users = [...this.requirers, ...this.includers].filter(({ file }) => (0,findings_place/* isOwnSource */.uh)(file));
        const own = (0,findings_place/* isOwnSource */.uh)(place.file);
        // An error in a system's header is the fault of who used it.
        const [user = place] = own ? [] : users;
        const also = [place, ...users]
            .filter(({ file, line }) => file !== user.file || line !== user.line)
            .map((one) => ({ ...one, message: '' }));
        this.failure = this.ledger.build('gcc', { ...user, message, also });
        this.foreign = !own;
        this.forget();
        this.snippet = true;
    }
    note(place, rest) {
        this.snippet = true;
        if (!rest.startsWith(' note: ')) {
            this.forget();
            this.failure = null;
            return;
        }
        const { failure } = this;
        const message = rest.slice(' note: '.length);
        if (failure === null || !(0,findings_place/* isOwnSource */.uh)(place.file))
            return;
        if (this.foreign && / requested here$/.test(message)) {
            const { file, line } = failure;
            Object.assign(failure, place);
            this.foreign = false;
            if (file !== null && line !== null)
                failure.also.unshift({ file, line, message: '' });
        }
        else if ((place.file !== failure.file || place.line !== failure.line) && failure.also.length < MOST_USERS) {
            failure.also.push({ ...place, message });
        }
    }
    /** `In file included from FILE:LINE,`, `                 from FILE:LINE:`; clang begins each line anew. */
    user(text) {
        const found = /^(?:In file included from |\s{1,20}from )(\S.{0,1000}?:\d{1,7}(?::\d{1,7})?)[,:]$/.exec(text);
        const place = found === null ? null : (0,findings_place/* placeOf */.$t)(found[1] ?? '');
        if (place === null)
            return false;
        if (text.startsWith('In file') && this.failure !== null) {
            this.forget();
            this.failure = null;
        }
        if (this.includers.length < MOST_USERS)
            this.includers.push(place);
        return true;
    }
    forget() {
        this.includers = [];
        this.requirers = [];
    }
    assembler(text) {
        const head = /^(\S.{0,1000}): Assembler messages:$/.exec(text);
        if (head !== null) {
            this.assembled = head[1] ?? null;
            return true;
        }
        const at = this.assembled === null ? null : (0,findings_place/* leadingPlace */.U$)(text);
        if (at === null || at.file !== this.assembled)
            return false;
        if (/^ (?:Warning|Info): /.test(at.rest))
            return true;
        if (!/^ (?:Fatal error|Error): \S/.test(at.rest))
            return false;
        // What gcc handed to the assembler is no source of anybody's.
        const temporary = /(?:^|[/\\])cc\w{6}\.s$/.test(at.file);
        this.failure = this.ledger.build('gcc', {
            ...(temporary ? {} : { file: at.file, line: at.line }),
            message: at.rest.trim(),
        });
        return true;
    }
    driver(text) {
        const found = PROGRAM.exec(text.slice(0, 3000));
        if (found === null)
            return false;
        const [, program = '', words = ''] = found;
        // The linker has said why.
        if (/command failed|exit (?:code|status)|terminated (?:by|with) signal|failed due to signal/.test(words) &&
            !/signal/.test(words)) {
            this.ledger.buildAftermath('gcc', { message: `${program}: ${words}` });
        }
        else
            this.failure = this.ledger.build('gcc', { message: `${program}: ${words}` });
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/findings/go-crash.js


const MOST_FRAMES = 40;
/** Lines of others between the lines of a panic; they have no end of their own. */
const MOST_STRANGERS = 50;
/** Go's own sources, wherever it is installed; what the go command generates. */
const GO_ROOT = /[\\/](?:[Gg]o|libexec|go-?\d[\w.-]{0,40}|go-1\.\d{1,3})[\\/]src[\\/](?:testing|runtime|reflect|sync|time|net|os|fmt|log|io|internal|syscall|encoding|context|bufio|bytes|strings|strconv|errors|sort|slices|maps|math|iter|database|crypto|html|text|path|regexp|unicode|go|flag|hash|mime|embed)[\\/]|_testmain\.go$|_cgo_gotypes\.go$/;
function isOwnGoSource(file) {
    return (0,findings_place/* isOwnSource */.uh)(file) && !GO_ROOT.test(file);
}
/**
 * The end of a Go program, line by line: `panic: ...` or `fatal error: ...` and the stacks below (runtime/panic.go,
 * runtime/traceback.go). It is one only when a stack follows; other programs say `panic: ` as well.
 */
class GoCrash {
    logLine;
    /** A stack was seen. */
    confirmed = false;
    place = null;
    also = [];
    /** Tests that were running, of those that a timeout lists. */
    running = [];
    /** What its first line says. */
    headline;
    words = new findings_text/* MessageLines */.Ti();
    named = [];
    isTimeout;
    listing = false;
    strangers = 0;
    goroutines = 0;
    /** This goroutine waits for a subtest: the subtest's own tells more. */
    waits = false;
    static begins(text) {
        return text.startsWith('panic: ') || text.startsWith('fatal error: ');
    }
    constructor(text, logLine) {
        this.logLine = logLine;
        this.isTimeout = text.startsWith('panic: test timed out after ');
        this.headline = text.replace(/ \[recovered(?:, repanicked)?\]$/, '');
        this.words.add(this.headline);
    }
    get message() {
        return this.words.toString();
    }
    /** The test in whose frames it happened; null if no frame is of a test. */
    get test() {
        return this.running.at(-1) ?? this.named[0] ?? null;
    }
    /** Whether the line is a part of it. */
    add(text) {
        if (/^goroutine \d{1,12} .{0,20}\[/.test(text)) {
            this.confirmed = true;
            this.listing = false;
            this.waits = false;
            this.goroutines += 1;
            return true;
        }
        if (!this.confirmed)
            return this.addWords(text);
        const frame = /^\t(.{1,1000}\.\w{1,4}):(\d{1,7})(?: \+0x[0-9a-f]{1,16})?$/.exec(text);
        if (frame !== null) {
            this.addFrame({ file: frame[1] ?? '', line: Number(frame[2]) });
            return true;
        }
        if (/^(?:[\w./~-]{1,300}\.)?[^\s]{1,300}\(.{0,2000}\)$/.test(text) || text.startsWith('created by ')) {
            this.waits ||= text.startsWith('testing.(*T).Run(');
            const test = /\.((?:Test|Fuzz|Benchmark|Example)\w{0,300})(?:[.(\s]|$)/.exec(text);
            if (test !== null)
                this.named.push(test[1] ?? '');
            return true;
        }
        if (text.trim() === '' || /^(?:\[signal |\[originating |exit status |\t|panic: |rax |goroutine )/.test(text))
            return true;
        this.strangers += 1;
        return false;
    }
    get isOver() {
        return this.strangers > MOST_STRANGERS;
    }
    addWords(text) {
        if (text.startsWith('[signal ') || text.trim() === '')
            return true;
        const running = /^\t{2}(\S{1,1000}) \(/.exec(text) ?? /^\t(\S{1,1000}) \(\d/.exec(text);
        if (text.trim() === 'running tests:')
            this.listing = true;
        else if (this.listing && running !== null)
            this.running.push(running[1] ?? '');
        else if (text.startsWith('\tpanic: ') || GoCrash.begins(text)) {
            const again = text.trim();
            if (again !== this.words.toString())
                this.words.add(again);
        }
        else {
            this.strangers += 1;
            if (this.words.length < 20)
                this.words.add(text);
            return false;
        }
        return true;
    }
    addFrame(place) {
        if (!isOwnGoSource(place.file) || this.also.length >= MOST_FRAMES)
            return;
        // Of a panic the first goroutine tells; of a timeout the one that hangs.
        if (this.goroutines > 1 && !this.isTimeout)
            return;
        const known = [this.place, ...this.also].some((one) => one?.file === place.file && one.line === place.line);
        if (known)
            return;
        if (this.place === null && !(this.isTimeout && this.waits))
            this.place = place;
        else
            this.also.push({ ...place, message: '' });
    }
}
/** A report of the race detector: `WARNING: DATA RACE` and stacks, between two rules. */
class GoRace {
    logLine;
    place = null;
    also = [];
    words = new findings_text/* MessageLines */.Ti('data race');
    constructor(logLine) {
        this.logLine = logLine;
    }
    get message() {
        return this.words.toString();
    }
    add(text) {
        const frame = /^ {6}(.{1,1000}\.\w{1,4}):(\d{1,7})(?: \+0x[0-9a-f]{1,16})?$/.exec(text);
        if (frame === null) {
            if (/^(?:Read|Write|Previous|Atomic|Goroutine) ?.{0,200}:$/.test(text))
                this.words.add(text.slice(0, -1));
            return;
        }
        const place = { file: frame[1] ?? '', line: Number(frame[2]) };
        if (!isOwnGoSource(place.file))
            return;
        const known = [this.place, ...this.also].some((one) => one?.file === place.file && one.line === place.line);
        if (this.place === null)
            this.place = place;
        else if (!known && this.also.length < MOST_FRAMES)
            this.also.push({ ...place, message: '' });
    }
}
/** What is known of a failure from it. */
function partOf({ place, also, message }) {
    return { file: place?.file ?? null, line: place?.line ?? null, also, message };
}

;// CONCATENATED MODULE: ./lib/findings/go-lines.js
/** What the testing package prints of a test's course: `=== RUN   NAME`, `=== NAME  NAME` and its like. */
function courseLine(text) {
    const at = text.indexOf('=== ');
    const found = at === -1 ? null : /^=== (RUN|CONT|NAME|PAUSE) {2,4}(\S{0,2000})$/.exec(text.slice(at));
    const [, word = '', name = ''] = found ?? [];
    return found === null || !(isTest(name) || name === '') ? null : { word, name };
}
/** `--- FAIL: NAME (0.12s)`, also behind what a test printed. */
function verdictLine(text) {
    const at = text.lastIndexOf('--- ');
    if (at === -1)
        return null;
    const found = /^--- (FAIL|PASS|SKIP): (\S{1,2000}) \((\d{1,9}\.\d{1,6})s\)$/.exec(text.slice(at));
    const [, word = '', name = '', seconds = ''] = found ?? [];
    if (found === null || !isTest(name))
        return null;
    return { name, verdict: word.toLowerCase(), durationMs: Number(seconds) * 1000 };
}
/** `    x_test.go:12: text`: the file without its folder. */
function logLine(text) {
    const found = /^( {4,200})([^\s:/\\]{1,300}\.go):(\d{1,7}): ?(.*)$/.exec(text.slice(0, 10_000));
    if (found === null)
        return null;
    const [, indent = '', file = '', line = '', words = ''] = found;
    return { indent: indent.length, file, line: Number(line), words };
}
/** `FILE.go:LINE:COLUMN: what` of the compiler or of vet. A linter names itself in brackets at the end. */
function buildLine(text) {
    const found = /^(?:vet: )?((?:[A-Za-z]:[\\/])?[^\s:][^:\n]{0,1000}\.go):(\d{1,7}):(\d{1,7}): (\S.*)$/.exec(text.slice(0, 5000));
    if (found === null || / \([\w-]{2,30}\)$/.test(text))
        return null;
    return { file: found[1] ?? '', line: Number(found[2]), words: found[4] ?? '' };
}
/** `ok  \tPKG\t0.1s`, `FAIL\tPKG\t0.1s`, `FAIL\tPKG [build failed]`, `?   \tPKG\t[no test files]`. */
function packageLine(text) {
    const found = /^(ok|FAIL|\?) {0,6}\t(\S{1,1000})(?:[\t ](.*))?$/.exec(text.slice(0, 3000));
    if (found === null)
        return null;
    const [, word = '', name = '', rest = ''] = found;
    return { name, status: word === 'ok' ? 'pass' : word === 'FAIL' ? 'fail' : 'skip', rest };
}
function isTest(name) {
    return /^(?:Test|Example|Fuzz|Benchmark)/.test(name);
}

;// CONCATENATED MODULE: ./lib/findings/go-package.js


const MOST_LOGS = 30;
/** `t.Log` and `t.Error` print alike; what reads like a complaint is taken for the error. */
const COMPLAINT = /\bwant|\bgot\b|expect|error|fail|mismatch|invalid|time[d ]*out|cannot|can't|could not|unable|!=|≠|panic|wrong|\bbad\b|broke|missing|not (?:equal|found)|\bno such|\bnil\b/i;
/**
 * The tests of one package. Only leaves count: a test with subtests fails with them, unless none of them did. The package's name
 * comes last.
 */
class GoPackage {
    ledger;
    race = null;
    /** Whether the log shows when tests begin (`-v`, `-json`); if not, it does not tell what passed. */
    verbose = false;
    suite;
    tests = new Map();
    latest = null;
    races = [];
    crashes = [];
    constructor(ledger, format, name) {
        this.ledger = ledger;
        this.suite = ledger.suite(format, name);
    }
    begin(name) {
        this.verbose = true;
        for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            const parent = this.tests.get(name.slice(0, slash));
            if (parent === undefined)
                continue;
            parent.hasChildren = true;
            if (parent.entry.isOpen)
                parent.entry.forget();
        }
        // With `-count` the same test begins again.
        if (this.tests.get(name)?.verdict != null)
            this.settleTest(name);
        this.latest = this.test(name);
        this.latest.entry.open();
    }
    verdict(name, verdict, durationMs) {
        const test = this.test(name);
        this.latest = test;
        test.verdict = verdict;
        test.durationMs = durationMs;
        if (!this.verbose || verdict !== 'fail')
            test.logLine = this.ledger.logLine;
        if (verdict === 'fail')
            this.tellParents(name);
        if (test.hasChildren)
            return;
        if (verdict === 'pass')
            test.entry.pass({ durationMs });
        else if (verdict === 'skip')
            test.entry.skip(test.logs.at(-1)?.words.toString() ?? '');
        // Which of its lines is the error is clear only later; but it is over now.
        else if (test.entry.isOpen)
            test.entry.forget();
    }
    /** A line of the test's log, `FILE:LINE: TEXT`. */
    log(name, file, line, text) {
        const test = name === null ? this.latest : this.test(name);
        if (test === null)
            return;
        this.latest = test;
        if (test.logs.length >= MOST_LOGS)
            test.logs.splice(1, 1);
        test.logs.push({ file, line, words: new findings_text/* MessageLines */.Ti(text) });
    }
    /** A further line of the latest log line, or of an example's output. */
    more(text) {
        const words = this.latest?.logs.at(-1)?.words ?? this.latest?.words;
        words?.add(text);
    }
    /** A panic begins, in the test `name` or in the latest. */
    panics(name, crash) {
        const test = name === null ? this.latest : this.test(name);
        if (test?.entry.isOpen)
            test.panic = crash;
    }
    /** Confirmed: of the test program, or of one that a test has run. */
    crashed(crash) {
        if (this.crashes.length < MOST_LOGS)
            this.crashes.push(crash);
    }
    endRace() {
        if (this.race !== null && this.races.length < MOST_LOGS)
            this.races.push(this.race);
        this.race = null;
    }
    /** The package is done, or the log is. `status` is null then. */
    end(name, status) {
        if (name !== null)
            this.suite.name = name;
        this.endRace();
        for (const crash of this.crashes)
            this.settleCrash(crash);
        let failures = 0;
        for (const [test, { verdict }] of this.tests) {
            if (verdict === 'fail')
                failures += 1;
            this.settleTest(test);
        }
        this.abandonOpen(status);
        for (const race of this.races)
            this.ledger.crash(this.suite.format, partOf(race)).logLine = race.logLine;
        if (status === 'fail' && failures === 0 && this.crashes.length === 0 && this.races.length === 0) {
            this.ledger.aftermath(this.suite.format, { message: `FAIL ${name ?? ''}: it ended without a failed test.` });
        }
        if (!this.verbose)
            this.suite.state({ passed: null });
        this.ledger.newRun();
    }
    /** A test that has no verdict when its package has one took the program with it. A panic without a stack may tell why. */
    abandonOpen(status) {
        const end = status === null ? 'The log ends while this test runs.' : 'The test program ended while this test ran.';
        for (const { entry, panic } of this.tests.values()) {
            if (!entry.isOpen)
                continue;
            if (panic !== null && !panic.confirmed)
                entry.abandon(`${panic.headline}\n${end}`);
            else if (status !== null)
                entry.abandon(end);
        }
    }
    settleTest(name) {
        const test = this.tests.get(name);
        if (test === undefined || test.verdict === null)
            return;
        this.tests.delete(name);
        if (test.verdict === 'fail' && !test.failedChild)
            this.fail(test);
    }
    fail({ entry, logs, words, logLine, durationMs }) {
        const own = logs.filter(({ file }) => file !== 'testing.go');
        const chosen = own.find(({ words: text }) => COMPLAINT.test(text.toString())) ?? own[0];
        const raced = logs.some(({ words: text }) => text.toString().startsWith('race detected'))
            ? this.races.shift()
            : null;
        const also = own
            .filter((log) => log !== chosen)
            .map(({ file, line, words: text }) => ({ file, line, message: text.toString() }));
        const part = chosen === undefined ? {} : { file: chosen.file, line: chosen.line, message: chosen.words.toString(), also };
        const foreign = logs.map(({ words: text }) => text.toString()).join('\n');
        const race = raced == null ? {} : partOf(raced);
        const message = [part.message ?? words.toString(), race.message ?? ''].filter((text) => text !== '').join('\n');
        entry.fail({ ...race, ...part, message: message || foreign }, durationMs).logLine = logLine;
    }
    /** To the test that has just failed of it, to the one that it names, to the open one, or to nobody. */
    settleCrash(crash) {
        const named = crash.test;
        const failing = [...this.tests].filter(([, test]) => test.verdict === 'fail' && !test.failedChild);
        const isNamed = ([name]) => named !== null && rootOf(name) === rootOf(named);
        const [, known] = failing.findLast(isNamed) ?? [];
        const running = [...this.tests].filter(([, { entry }]) => entry.isOpen);
        const [, open] = running.findLast(isNamed) ?? running.at(-1) ?? [];
        const part = { ...partOf(crash), kind: 'crash' };
        const failed = known ?? (this.latest?.verdict === 'fail' && this.latest.logs.length === 0 ? this.latest : undefined);
        if (failed !== undefined) {
            failed.verdict = null;
            const failure = failed.entry.fail(part, failed.durationMs);
            failure.logLine = crash.logLine;
            for (const { file, line, words } of failed.logs)
                failure.also.push({ file, line, message: words.toString() });
        }
        else if (open !== undefined)
            open.entry.fail(part).logLine = crash.logLine;
        else if (named !== null && this.test(named).entry.failure === null) {
            this.test(named).entry.fail(part).logLine = crash.logLine;
        }
        else
            this.ledger.crash(this.suite.format, part).logLine = crash.logLine;
    }
    tellParents(name) {
        for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            const parent = this.tests.get(name.slice(0, slash));
            if (parent !== undefined)
                Object.assign(parent, { hasChildren: true, failedChild: true });
        }
    }
    test(name) {
        const known = this.tests.get(name);
        if (known !== undefined)
            return known;
        const test = {
            entry: this.suite.add(name),
            logs: [],
            words: new findings_text/* MessageLines */.Ti(),
            verdict: null,
            panic: null,
            durationMs: null,
            logLine: this.ledger.logLine,
            hasChildren: false,
            failedChild: false,
        };
        this.tests.set(name, test);
        return test;
    }
}
function rootOf(name) {
    return name.split('/', 1)[0] ?? name;
}

;// CONCATENATED MODULE: ./lib/findings/go-json.js



const RULE = '='.repeat(18);
const go_json_LONGEST_LINE = 64 * 1024;
const MOST_PACKAGES = 10_000;
/** `go test -json` (cmd/test2json): what the text says, with the test it belongs to. */
const goJson = {
    name: 'go-json',
    paths: 'name-in-package',
    triggers: ['"Action":"'],
    start: (ledger, again) => new GoJsonReader(ledger, again),
};
class GoJsonReader {
    ledger;
    again;
    packages = new Map();
    outputs = new Map();
    build = '';
    buildError = null;
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    line(text) {
        const event = eventOf(text);
        if (event === null)
            return false;
        if (event.Action === 'build-output')
            this.buildOutput(event.Output ?? '');
        if (event.Package === undefined)
            return true;
        this.take(event.Package, event);
        return true;
    }
    end() {
        for (const one of this.packages.values())
            one.end(null, null);
        this.packages.clear();
    }
    take(name, { Action, Test, Output, Elapsed }) {
        if (Action === 'output') {
            this.output(name, Test ?? null, Output ?? '');
            return;
        }
        const isVerdict = Action === 'pass' || Action === 'fail' || Action === 'skip';
        if (Test === undefined) {
            if (isVerdict)
                this.finish(name, Action);
            return;
        }
        if (Action === 'run')
            this.package(name).begin(Test);
        else if (isVerdict) {
            this.package(name).verdict(Test, Action, Elapsed === undefined ? null : Elapsed * 1000);
        }
    }
    finish(name, status) {
        const one = this.packages.get(name);
        this.packages.delete(name);
        for (const [key, output] of this.outputs) {
            if (!key.startsWith(`${name}\t`))
                continue;
            this.outputs.delete(key);
            if (output.crash?.confirmed)
                one?.crashed(output.crash);
        }
        one?.end(name, status);
    }
    output(name, test, text) {
        const key = `${name}\t${test ?? ''}`;
        const output = this.outputs.get(key) ?? { rest: '', indent: -1, crash: null, race: null, isExample: false };
        this.outputs.set(key, output);
        const lines = (output.rest + text).split('\n');
        output.rest = (lines.pop() ?? '').slice(-go_json_LONGEST_LINE);
        for (const line of lines)
            this.outputLine(name, test, output, line.replace(/\r$/, ''));
    }
    outputLine(name, test, output, text) {
        if (this.inRace(name, output, text) || this.inCrash(name, test, output, text))
            return;
        const verdict = verdictLine(text);
        if (verdict !== null) {
            output.isExample = verdict.name.startsWith('Example') && verdict.verdict === 'fail';
            // Until 1.19 a verdict behind what the test printed is no event of its own.
            if (!text.trimStart().startsWith('--- ')) {
                this.package(name).verdict(verdict.name, verdict.verdict, verdict.durationMs);
            }
        }
        if (verdict !== null || courseLine(text) !== null || packageLine(text) !== null || /^(?:PASS|FAIL)$/.test(text))
            return;
        const log = test === null ? null : logLine(text);
        if (log !== null) {
            output.indent = log.indent;
            this.package(name).log(test, log.file, log.line, log.words);
        }
        else if (output.isExample)
            this.package(name).more(text);
        else if (output.indent !== -1 && text.startsWith(' '.repeat(output.indent + 4))) {
            this.package(name).more(text.slice(output.indent + 4));
        }
        else
            this.again(text);
    }
    inRace(name, output, text) {
        if (text === 'WARNING: DATA RACE') {
            output.race = new GoRace(this.ledger.logLine);
            this.package(name).race = output.race;
            return true;
        }
        if (output.race === null)
            return text === RULE;
        if (text === RULE) {
            this.package(name).endRace();
            output.race = null;
        }
        else
            output.race.add(text);
        return true;
    }
    inCrash(name, test, output, text) {
        if (output.crash !== null)
            return output.crash.add(text);
        if (!GoCrash.begins(text))
            return false;
        output.crash = new GoCrash(text, this.ledger.logLine);
        this.package(name).panics(test, output.crash);
        return true;
    }
    buildOutput(text) {
        const lines = (this.build + text).split('\n');
        this.build = (lines.pop() ?? '').slice(-go_json_LONGEST_LINE);
        for (const line of lines) {
            const found = buildLine(line);
            if (found !== null) {
                this.buildError = this.ledger.build('go-json', { file: found.file, line: found.line, message: found.words });
            }
            else if (line.startsWith('\t') && this.buildError !== null) {
                this.buildError.message = `${this.buildError.message}\n${line.trim()}`.slice(0, 4000);
            }
        }
    }
    package(name) {
        const known = this.packages.get(name);
        if (known !== undefined)
            return known;
        const one = new GoPackage(this.ledger, 'go-json', name);
        one.verbose = true;
        if (this.packages.size < MOST_PACKAGES)
            this.packages.set(name, one);
        return one;
    }
}
function eventOf(text) {
    const from = text.indexOf('{"');
    if (from === -1 || !text.endsWith('}'))
        return null;
    try {
        const event = JSON.parse(text.slice(from));
        const { Action, Package, Test, Output, Elapsed, ImportPath } = event;
        if (typeof Action !== 'string' || (typeof Package !== 'string' && typeof ImportPath !== 'string'))
            return null;
        return {
            Action,
            ...(typeof Package === 'string' ? { Package } : {}),
            ...(typeof Test === 'string' ? { Test } : {}),
            ...(typeof Output === 'string' ? { Output } : {}),
            ...(typeof Elapsed === 'number' ? { Elapsed } : {}),
        };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/findings/go-test.js



const go_test_RULE = '='.repeat(18);
/** Lines of others that may stand between a line and those that belong to it. */
const go_test_MOST_STRANGERS = 20;
const MOST_EXAMPLE_LINES = 60;
/** `go test`, with and without `-v` (Go's src/testing, cmd/go/internal/test), and what the compiler says before it. */
const goTest = {
    name: 'go',
    paths: 'name-in-package',
    triggers: [
        '=== RUN ',
        '=== CONT ',
        '=== NAME ',
        '=== PAUSE ',
        '--- FAIL: ',
        '--- PASS: ',
        '--- SKIP: ',
        '.go:',
        'panic: ',
        'fatal error: ',
        'WARNING: DATA RACE',
        'ok  \t',
        'FAIL\t',
        '?   \t',
    ],
    start: (ledger) => new GoTestReader(ledger),
};
class GoTestReader {
    ledger;
    current = null;
    /** Whose log comes next. */
    name = null;
    /** `log`: lines indented deeper than `indent` belong to the latest log line. */
    state = 'nothing';
    indent = 0;
    strangers = 0;
    buildError = null;
    crash = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        if (this.state === 'race')
            return 'block';
        return this.state === 'nothing' ? 'nothing' : 'tail';
    }
    line(text) {
        return (this.course(text) ||
            this.verdict(text) ||
            this.log(text) ||
            this.build(text) ||
            this.packageEnd(text) ||
            this.trouble(text));
    }
    more(text) {
        switch (this.state) {
            case 'race':
                return this.inRace(text);
            case 'crash':
                return this.inCrash(text);
            case 'log':
                return this.continues(text.startsWith(' '.repeat(this.indent + 4)), text.slice(this.indent + 4));
            case 'example':
                return this.inExample(text);
            case 'build':
                return this.inBuild(text);
            default:
                return false;
        }
    }
    interrupted() {
        if (this.state !== 'race')
            this.state = 'nothing';
    }
    endless() {
        this.current?.endRace();
        this.state = 'nothing';
    }
    end() {
        this.finishCrash();
        this.current?.end(null, null);
        this.current = null;
    }
    course(text) {
        const found = courseLine(text);
        if (found === null)
            return false;
        this.state = 'nothing';
        this.name = found.name === '' ? null : found.name;
        if (found.word === 'RUN')
            this.open().begin(found.name);
        return true;
    }
    verdict(text) {
        const found = verdictLine(text);
        if (found === null)
            return false;
        this.name = found.name;
        this.open().verdict(found.name, found.verdict, found.durationMs);
        const isExample = found.name.startsWith('Example') && found.verdict === 'fail';
        this.state = isExample ? 'example' : 'nothing';
        this.strangers = 0;
        return true;
    }
    log(text) {
        const found = this.current === null ? null : logLine(text);
        if (found === null)
            return false;
        this.current?.log(this.name, found.file, found.line, found.words);
        this.state = 'log';
        this.indent = found.indent;
        this.strangers = 0;
        return true;
    }
    build(text) {
        const found = buildLine(text);
        if (found === null)
            return false;
        this.buildError = this.ledger.build('go', { file: found.file, line: found.line, message: found.words });
        this.state = 'build';
        this.strangers = 0;
        return true;
    }
    packageEnd(text) {
        const found = packageLine(text);
        if (found === null)
            return false;
        this.finishCrash();
        const { name, status, rest } = found;
        const ran = !/\[(?:build failed|setup failed|no test files|no tests to run)\]/.test(rest);
        if (this.current !== null || (ran && status !== 'skip'))
            this.open().end(name, status);
        this.current = null;
        this.name = null;
        this.state = 'nothing';
        return true;
    }
    trouble(text) {
        if (text === 'WARNING: DATA RACE') {
            this.open().race = new GoRace(this.ledger.logLine);
            this.state = 'race';
            return true;
        }
        if (!GoCrash.begins(text))
            return false;
        // Without a stack in between it goes on: a panic may end in a fatal error.
        if (this.state === 'crash' && this.crash?.confirmed === false)
            return this.crash.add(text);
        this.finishCrash();
        this.crash = new GoCrash(text, this.ledger.logLine);
        this.current?.panics(null, this.crash);
        this.state = 'crash';
        // Whether it is Go's is not known before a stack comes.
        return this.current !== null;
    }
    inRace(text) {
        if (text === go_test_RULE) {
            this.current?.endRace();
            this.state = 'nothing';
            return true;
        }
        this.current?.race?.add(text);
        return true;
    }
    inCrash(text) {
        const { crash } = this;
        // The line that began it comes here too, if it was not sure to be Go's.
        if (crash === null || crash.logLine === this.ledger.logLine)
            return false;
        const mine = crash.add(text);
        if (crash.isOver)
            this.finishCrash();
        return mine;
    }
    inExample(text) {
        if (/^(?:PASS|FAIL|coverage: .*)$/.test(text) || this.strangers >= MOST_EXAMPLE_LINES) {
            this.state = 'nothing';
            return false;
        }
        this.strangers += 1;
        this.current?.more(text);
        return true;
    }
    inBuild(text) {
        if (text.startsWith('\t') && this.buildError !== null) {
            this.buildError.message = `${this.buildError.message}\n${text.trim()}`.slice(0, 4000);
            return true;
        }
        this.strangers += 1;
        if (this.strangers > go_test_MOST_STRANGERS)
            this.state = 'nothing';
        return false;
    }
    continues(mine, words) {
        if (mine)
            this.current?.more(words);
        else if (++this.strangers > go_test_MOST_STRANGERS)
            this.state = 'nothing';
        return mine;
    }
    finishCrash() {
        const { crash } = this;
        this.crash = null;
        if (this.state === 'crash')
            this.state = 'nothing';
        if (crash === null || !crash.confirmed)
            return;
        // No test has begun that the log shows; still the stack may name one.
        if (this.current === null && crash.test === null)
            this.ledger.crash('go', partOf(crash)).logLine = crash.logLine;
        else
            this.open().crashed(crash);
    }
    open() {
        this.current ??= new GoPackage(this.ledger, 'go', null);
        return this.current;
    }
}

;// CONCATENATED MODULE: ./lib/findings/gtest-lines.js
/** `FILE:LINE: Failure`, `FILE:LINE: Skipped`, and as Visual Studio wants it `FILE(LINE): error: TEXT`. */
function gtest_lines_assertionIn(text) {
    if (text.endsWith(': Failure'))
        return { at: text.length - 9, skipped: false, rest: null };
    if (text.endsWith(': Skipped'))
        return { at: text.length - 9, skipped: true, rest: null };
    const bracket = text.indexOf('): error: ');
    const at = bracket === -1 ? text.indexOf(': error: ') : bracket + 1;
    const isKnown = bracket !== -1 || text.startsWith('unknown file');
    return at === -1 || !isKnown ? null : { at, skipped: false, rest: text.slice(at + 9) };
}
/** Milliseconds of `NAME (12 ms)`; null with `--gtest_print_time=0`, and in the lists at the end. */
function durationOf(text) {
    const found = / \((\d{1,9}) ms\)$/.exec(text.slice(-20));
    return found === null ? null : Number(found[1]);
}

;// CONCATENATED MODULE: ./lib/findings/gtest.js



/**
 * GoogleTest (googletest/src/gtest.cc: PrettyUnitTestResultPrinter, BriefUnitTestResultPrinter). A test's assertions come before
 * its verdict; with `--gtest_brief=1` nothing comes before them, and tests that pass are not printed.
 */
const gtest = {
    name: 'gtest',
    triggers: [
        'Running main() from ',
        '[==========] ',
        '[----------] ',
        '[ RUN      ] ',
        '[       OK ] ',
        '[  FAILED  ] ',
        '[  PASSED  ] ',
        '[  SKIPPED ] ',
        '[ DISABLED ] ',
        ': Failure\n',
        '): error: ',
        'unknown file: error: ',
        ': Skipped\n',
        ' FAILED TEST',
        ' DISABLED TEST',
    ],
    start: (ledger) => new GtestReader(ledger),
};
/** Parametrised: `Prefix/Suite.Test/0`; typed: `Suite/0.Test`. cmocka's names have no dot. */
const NAME = /^[A-Za-z_][\w/-]{0,600}\.[\w/-]{1,600}(?=$|[, ])/;
class GtestReader {
    ledger;
    suite = null;
    open = null;
    /** Tests without a verdict though the next one ran: the summary will tell. */
    unsettled = new Set();
    assertions = new Assertions(noFailing());
    files = new findings_place/* FileNames */.lu();
    /** What the lines that come belong to. */
    gathering = 'nothing';
    skipReason = '';
    /** The suite that `[----------]` announced. */
    group = null;
    /** Only lists of what failed and was skipped come now. */
    summed = false;
    /** Failures outside of any test, which the framework does not count as tests. */
    outside = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.gathering === 'nothing' ? 'nothing' : 'tail';
    }
    line(text) {
        return this.assertion(text) || this.marked(text) || this.closing(text) || this.begins(text);
    }
    more(text) {
        if (this.gathering === 'skip') {
            this.skipReason = `${this.skipReason}\n${text}`.trim().slice(0, 1000);
            return true;
        }
        this.assertions.add(text);
        // What a scope was about: `FILE:LINE: TEXT` below `Google Test trace:`.
        const scope = (0,findings_place/* leadingPlace */.U$)(text);
        if (scope !== null)
            this.assertions.elsewhere(scope, scope.rest.trim());
        return true;
    }
    interrupted() {
        this.gathering = 'nothing';
    }
    end() {
        // Without a word of what failed, it is for the ledger to say how it ends.
        if (this.assertions.isEmpty)
            this.open = null;
        this.endSuite();
    }
    assertion(text) {
        const word = gtest_lines_assertionIn(text);
        if (word === null)
            return false;
        const head = text.slice(0, word.at);
        const isUnknown = head.endsWith('unknown file');
        const place = isUnknown ? null : (0,findings_place/* anyPlaceOf */.r1)(head);
        if (place === null && !isUnknown)
            return false;
        if (word.rest !== null && this.suite === null && !isUnknown)
            return false;
        if (this.summed)
            this.endSuite();
        this.suiteNow();
        if (word.skipped) {
            this.gathering = 'skip';
            this.skipReason = '';
            return true;
        }
        this.assertions.begin(this.files.at(place), ...(word.rest === null ? [] : [word.rest]));
        this.gathering = 'failure';
        return true;
    }
    marked(text) {
        const found = /\[(==========|----------| RUN {6}| {7}OK | {2}FAILED {2}| {2}PASSED {2}| {2}SKIPPED | DISABLED )\] /.exec(text);
        if (found === null)
            return false;
        const rest = text.slice(found.index + found[0].length);
        const name = NAME.exec(rest)?.[0] ?? null;
        const word = found[1]?.trim() ?? '';
        if (word === 'PASSED')
            return this.passed(rest);
        if (word === 'FAILED' || word === 'SKIPPED')
            return this.verdict(word, rest, name);
        if (word === '==========' || word === '----------')
            return this.rule(rest);
        if (name === null)
            return false;
        if (this.summed)
            this.endSuite();
        if (word === 'DISABLED')
            this.suiteNow().add(name).end('disabled');
        else if (word === 'RUN')
            this.run(name);
        else {
            this.entryOf(name).pass({ durationMs: durationOf(rest) });
            this.settled();
        }
        return true;
    }
    /** With `--gtest_brief=1` nothing else tells that a program begins. */
    begins(text) {
        if (!/^Running main\(\) from \S/.test(text))
            return false;
        this.endSuite();
        this.ledger.newRun();
        return true;
    }
    run(name) {
        this.leave();
        this.open = this.suiteNow().add(name).open();
    }
    verdict(word, rest, name) {
        // Without a list, with `--gtest_brief=1`.
        const listed = /^(\d{1,9}) tests?(?:, listed below:|\.)$/.exec(rest);
        if (listed !== null) {
            if (this.suite === null)
                return false;
            const count = Number(listed[1]);
            this.suite.state(word === 'FAILED' ? { failed: count + this.outside } : { skipped: count });
            return true;
        }
        // What happened there was told where it happened.
        if (name === null)
            return this.suite !== null && rest.endsWith(': SetUpTestSuite or TearDownTestSuite');
        const durationMs = durationOf(rest);
        if (this.summed && durationMs !== null)
            this.endSuite();
        if (this.summed)
            return this.listed(word, name);
        const entry = this.entryOf(name);
        if (word === 'SKIPPED')
            entry.skip(this.skipReason);
        else {
            const where = /, (where \S{1,40} = .{1,1000}?)(?: \(\d{1,9} ms\))?$/.exec(rest)?.[1];
            const { failing } = this.assertions;
            entry.fail({ ...failing, message: [failing.message, where].filter(Boolean).join('\n') }, durationMs);
        }
        this.settled();
        return true;
    }
    /** The lists at the end say again what is known, unless noise had torn a verdict apart. */
    listed(word, name) {
        const known = this.suiteNow().find(name);
        if (known !== undefined)
            this.unsettled.delete(known);
        if (known === undefined || known.verdict === null) {
            const entry = known ?? this.suiteNow().add(name);
            if (word === 'SKIPPED')
                entry.skip();
            else
                entry.fail({});
        }
        return true;
    }
    passed(rest) {
        const found = /^(\d{1,9}) tests?\.$/.exec(rest);
        if (found === null)
            return false;
        this.leave();
        const suite = this.suiteNow();
        suite.planned = null;
        suite.state({ passed: Number(found[1]) });
        this.summed = true;
        return true;
    }
    rule(rest) {
        const running = /^Running (\d{1,9}) tests? from \d{1,9} test (?:suite|case)s?\.$/.exec(rest);
        if (running !== null) {
            this.endSuite();
            this.ledger.newRun();
            this.suiteNow().planned = Number(running[1]);
            return true;
        }
        const group = /^\d{1,9} tests? from ([\w/]{1,600})(,| \(|$)/.exec(rest);
        const isOurs = group !== null || /^(?:Global test environment |\d{1,9} tests? from \d{1,9} test )/.test(rest);
        if (!isOurs)
            return false;
        this.leave();
        this.group = group?.[2] === ' (' ? null : (group?.[1] ?? null);
        return true;
    }
    closing(text) {
        if (this.suite === null || !/^ {0,4}(?:\d{1,9} FAILED TEST|YOU HAVE \d{1,9} DISABLED TEST)/.test(text))
            return false;
        const disabled = /HAVE (\d{1,9}) DISABLED/.exec(text);
        if (disabled !== null)
            this.suite.state({ disabled: Number(disabled[1]) });
        return true;
    }
    entryOf(name) {
        if (this.open?.name === name)
            return this.open;
        const torn = this.suiteNow().find(name);
        if (torn !== undefined && this.unsettled.delete(torn))
            return torn;
        return this.suiteNow().add(name);
    }
    settled() {
        this.open = null;
        this.assertions = new Assertions(noFailing());
        this.gathering = 'nothing';
        this.skipReason = '';
    }
    /** A test has no verdict, but something after it begins. Or it was not in a test that an assertion failed. */
    leave() {
        const { open, assertions } = this;
        const failed = !assertions.isEmpty;
        if (open !== null && failed)
            open.fail({ ...assertions.failing, kind: 'crash' });
        else if (open !== null)
            this.unsettled.add(open);
        else if (failed) {
            this.suiteNow()
                .add(this.group === null ? '' : `${this.group}: SetUpTestSuite or TearDownTestSuite`)
                .fail(assertions.failing);
            this.outside += 1;
        }
        this.settled();
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('gtest', null);
        return this.suite;
    }
    endSuite() {
        this.leave();
        for (const entry of this.unsettled) {
            if (this.summed)
                entry.pass();
            else
                entry.abandon();
        }
        this.unsettled.clear();
        this.suite = null;
        this.summed = false;
        this.group = null;
        this.outside = 0;
    }
}

;// CONCATENATED MODULE: ./lib/findings/fault-words.js
/** Longer lines are no headlines. */
const fault_words_LONGEST = 300;
const FAULT = /^(?:hard|bus|usage|secure|mpu|mem(?:ory)?man(?:age(?:ment)?)?)(?:fault|exception)(handler)?$/;
/** What may stand around the fault's name in a headline: `*** HARD FAULT ***`, `In Hard Fault Handler`, `FaultType: BusFault`. */
const BEFORE = new Set(('in entered entering fatal error exception panic crash crashed fault faulttype type reason cause ' +
    'kernel system cpu core the a up arm unhandled caught occurred got 0 1 2 3').split(' '));
const fault_words_AFTER = new Set(('handler exception interrupt irq isr error occurred happened detected raised caught triggered entered ' +
    'called invoked hit taken escalation halting halted resetting rebooting stop system').split(' '));
/** What says that it is no fault: of what was prepared for one, of a test of it, of how often there was one. */
const HARMLESS = new Set(('test tests ok count counter counters enable enabled enabling disable disabled init initialised initialized installing ' +
    'installed registering registered configured hooked attached').split(' '));
/** The same, but only behind its name: before it they may be of a dump (`Active exception: HardFault`). */
const HARMLESS_AFTER = new Set('ready active armed set loaded none'.split(' '));
/** What may stand between the name and what says that it is none. */
const FILLERS = new Set('is are was were has have been did does now already successfully handler handlers exception exceptions interrupt irq isr vector hook'.split(' '));
const NEGATIONS = new Set('no not without never zero'.split(' '));
/** What may stand between a negation and the name. */
const DETERMINERS = new Set('a an any the more further new other single unexpected'.split(' '));
/** What has an address of its own, which is none of a fault. */
const LOCATED = new Set('handler handlers vector vectors isr hook callback table register entry stack'.split(' '));
const VERBS = new Set('is are was lies stands now'.split(' '));
/** Who says so is in a handler. */
const INSIDE = new Set('in entered entering fatal panic crash crashed unhandled caught'.split(' '));
/**
 * What `text` says of a fault; null if it names none. A headline has hardly another word, or an address: `HARD FAULT at 0x00026FB6`,
 * `HardFault: PC=0x08001234`. Anything else is a mention: only registers that follow can prove that something happened.
 */
function faultWordsIn(text) {
    if (text.length > fault_words_LONGEST)
        return null;
    const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const lower = words.map((word) => word.toLowerCase());
    for (let at = 0; at < lower.length; at++) {
        const length = nameLength(lower, at);
        if (length === 0)
            continue;
        const before = lower.slice(0, at);
        const after = lower.slice(at + length);
        if (isNone(before, after))
            return null;
        const address = before.length <= 4 ? addressIn(lower.slice(at, at + length + 10), before) : undefined;
        const bare = before.length <= 4 && before.every((word) => BEFORE.has(word));
        const alone = bare && after.length <= 3 && after.every((word) => fault_words_AFTER.has(word));
        return alone || address !== undefined ? { as: 'headline', address } : { as: 'mention' };
    }
    return null;
}
/** How many words from `at` on name a fault: `HardFault`, `hard fault`, `memory management fault`. */
function nameLength(words, at) {
    if (words[at] === 'memmanage' && !/^(?:fault|exception)/.test(words[at + 1] ?? ''))
        return 1;
    for (const length of [1, 2, 3]) {
        if (at + length <= words.length && FAULT.test(words.slice(at, at + length).join('')))
            return length;
    }
    return 0;
}
/** `no hard fault so far`, `Registered hard fault handler`, `hard fault exception is enabled`. */
function isNone(before, after) {
    const said = after.find((word) => !FILLERS.has(word)) ?? '';
    const denied = before.findLast((word) => !DETERMINERS.has(word)) ?? '';
    return (HARMLESS.has(said) ||
        HARMLESS_AFTER.has(said) ||
        NEGATIONS.has(said) ||
        NEGATIONS.has(denied) ||
        before.some((word) => HARMLESS.has(word)));
}
/** What follows `at`, `pc` or `lr`, unless it is where the handler itself lies: `Hard fault handler at 0x08001234`. */
function addressIn(words, before) {
    const at = words.findIndex((word) => word === 'at' || word === 'pc' || word === 'lr');
    if (at === -1)
        return undefined;
    const isInside = before.some((word) => INSIDE.has(word));
    const what = words.slice(0, at).findLast((word) => !VERBS.has(word)) ?? '';
    if (words[at] === 'at' && !isInside && (LOCATED.has(what) || what.endsWith('handler')))
        return undefined;
    return words.slice(at + 1, at + 3).find((word) => /^(?:0x[0-9a-f]{4,16}|[0-9a-f]{6,16})$/.test(word));
}

;// CONCATENATED MODULE: ./lib/findings/hard-fault.js





/** Lines of a dump, and lines in which a mere mention must prove to be one. */
const LONGEST_DUMP = 80;
const PROOF_WITHIN = 30;
const hard_fault_MOST_LINES = 12;
const NAMES = ['Hard', 'HARD', 'hard', 'Bus', 'BUS', 'bus', 'Usage', 'USAGE', 'usage', 'Secure', 'SECURE', 'MPU'];
const SPELLINGS = NAMES.flatMap((name) => ['Fault', 'FAULT', 'fault', ' Fault', ' FAULT', ' fault', '_FAULT', '_fault', '-fault'].map((word) => name + word));
/**
 * Fault handlers of Cortex-M, which are all home-made but for a few: Mbed OS (platform/source/TARGET_CORTEX_M/mbed_fault_handler.c,
 * mbed_error.c), CmBacktrace, the nRF SDK, RIOT, MicroPython, copies of ARM's and Segger's examples. A mention of a fault alone is
 * none: it must stand alone in its line, or registers must follow. And QEMU, where the firmware has no handler.
 */
const hardFault = {
    name: 'hard-fault',
    triggers: [
        ...SPELLINGS,
        'MemManage',
        'MemoryManagement',
        'emory management fault',
        '++ MbedOS ',
        'mbed assertation failed: ',
        '-- MbedOS ',
        'Firmware name: ',
        'qemu: fatal: ',
        'qemu: uncaught target signal ',
    ],
    start: (ledger) => new HardFaultReader(ledger),
};
/** Lines of a dump that explain the fault: they go into the message. */
const EXPLAINS = /^\s{0,8}(?:FaultType: |Error Message: |Error Status: |Assertion failed: |(?:The )?.{0,40} fault (?:is caused by|occurred address is) |Fault on |Assert on |Error: (?:Thread|Main) stack|Cause: |Reason: |Fault (?:status|address|type|reason))/;
class HardFaultReader {
    ledger;
    failure = null;
    /** A mention, until registers prove it. */
    mention = null;
    /** The latest crash of this reader: what comes after its dump is another one. */
    latest = null;
    since = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.failure === null && this.mention === null ? 'nothing' : 'tail';
    }
    line(text) {
        return this.emulator(text) || this.framed(text) || this.fault(text);
    }
    more(text) {
        this.since += 1;
        if (this.since > (this.failure === null ? PROOF_WITHIN : LONGEST_DUMP)) {
            this.stop();
            return false;
        }
        const bare = (0,findings_text/* withoutLogPrefix */.RN)(text);
        const called = callStack(bare);
        if (this.mention !== null && (called.length > 0 || registersOf(bare)?.counter !== undefined)) {
            const { lines, registers, logLine } = this.mention;
            const begun = this.begin(lines.join('\n'));
            begun.logLine = logLine;
            for (const register of registers)
                addRegisters(begun, register);
        }
        const { failure } = this;
        if (failure === null) {
            if (registersOf(bare) !== null)
                this.mention?.registers.push(bare);
            if (EXPLAINS.test(bare) && (this.mention?.lines.length ?? hard_fault_MOST_LINES) < hard_fault_MOST_LINES)
                this.mention?.lines.push(bare.trim());
            return false;
        }
        addAddresses(failure, ...called);
        if (called.length > 0)
            return true;
        if (EXPLAINS.test(bare))
            addLine(failure, bare.trim());
        const place = /^File: (.{1,500})\+(\d{1,7})$/.exec(bare);
        if (place?.[1] !== undefined && (0,findings_place/* isOwnSource */.uh)(place[1]) && failure.file === null) {
            Object.assign(failure, { file: place[1], line: Number(place[2]) });
        }
        return addRegisters(failure, bare) || place !== null || EXPLAINS.test(bare) || isRegister(bare);
    }
    interrupted() {
        this.stop();
    }
    emulator(text) {
        const at = text.indexOf('qemu: ');
        const found = at === -1 ? null : /^qemu: (?:fatal: .{1,500}|uncaught target signal \d{1,2} .{1,200})/.exec(text.slice(at));
        if (found === null)
            return false;
        this.begin(found[0]);
        return true;
    }
    /** Mbed OS and CmBacktrace frame what they say. */
    framed(text) {
        if (/^-- MbedOS .{1,40} --$/.test(text))
            return this.failure !== null;
        const assertion = /^mbed assertation failed: (.{1,500}), file: (.{1,500}), line (\d{1,7})\s{0,4}$/.exec(text);
        if (assertion !== null) {
            const [message, , file, line] = assertion;
            Object.assign(this.begin(message), { file, line: Number(line) });
            return true;
        }
        if (!/^\+\+ MbedOS (?:Fault Handler|Error Info) \+\+$|^Firmware name: .{1,200}, hardware version: /.test(text))
            return false;
        if (text.startsWith('++'))
            this.begin(text);
        else
            this.remember(text);
        return true;
    }
    fault(text) {
        const words = faultWordsIn(text);
        if (words === null)
            return false;
        if (words.as === 'mention' && registersOf(text)?.counter === undefined) {
            this.remember(text);
            return false;
        }
        const address = words.as === 'mention' ? registersOf(text)?.counter : words.address;
        // A register's line may name its handler before it.
        const goesOn = this.failure !== null && this.failure.addresses.length > 0 && address !== undefined;
        const failure = goesOn ? this.failure : this.begin((0,findings_text/* withoutLogPrefix */.RN)(text).trim());
        if (failure === null)
            return false;
        addAddresses(failure, address);
        addRegisters(failure, text);
        return true;
    }
    /** A fault that follows another crash without a test in between is more of the same. */
    begin(message) {
        const { lastCrash } = this.ledger;
        this.mention = null;
        this.since = 0;
        const same = lastCrash !== null && (lastCrash === this.failure || lastCrash !== this.latest);
        if (same)
            addLine(lastCrash, message);
        this.failure = same ? lastCrash : this.ledger.crash('hard-fault', { message });
        this.latest = this.failure;
        return this.failure;
    }
    remember(text) {
        if (this.failure !== null || this.mention !== null)
            return;
        this.mention = { lines: [(0,findings_text/* withoutLogPrefix */.RN)(text).trim()], registers: [], logLine: this.ledger.logLine };
        this.since = 0;
    }
    stop() {
        this.failure = null;
        this.mention = null;
    }
}
/** CmBacktrace: `Show more call stack info by run: addr2line -e NAME.elf -a -f 08009f36 08000c55`. Mbed OS: `Location: 0x80043AF`. */
function callStack(text) {
    const found = / addr2line .{1,200} -f ((?:[0-9a-f]{6,16} ?){1,64})\s{0,4}$|^Location: (0x[0-9a-f]{4,16})$/i.exec(text.slice(0, 2000));
    return (found?.[1] ?? found?.[2] ?? '').split(' ').filter((address) => address !== '');
}
/** A register or a status register of a dump. */
function isRegister(text) {
    return /^[\s*\-|]{0,8}(?:r\d{1,2}|sp|psp|msp|lr|pc|x?psr|[cmubhda]f(?:sr|ar)|mmf?[as]r|cpuid|hfsr|control|exc_return)\b[^\w]{1,12}(?:0x)?[0-9a-f]{2,16}\b/i.test(text);
}

// EXTERNAL MODULE: ./lib/findings/infrastructure.js + 1 modules
var infrastructure = __webpack_require__(11452);
;// CONCATENATED MODULE: ./lib/findings/ld.js


/**
 * Linkers: GNU ld (ld/ldmain.c, ldlang.c), gold, lld, for any target. `FILE:LINE: undefined reference to `X'` (with debug information;
 * else `FILE:(.text+0x10): `), `region `FLASH' overflowed by N bytes`, lld's `ld.lld: error: X` and `>>> referenced by FILE:LINE`.
 */
const ld = {
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
};
const ld_PROGRAM = /^(?:(?:[A-Za-z]:)?[^:]{0,500}[/\\])?(?:[\w.+-]{1,60}-)?(?:ld(?:\.bfd|\.gold|\.lld|64\.lld)?|lld|rust-lld|lld-link|mold)(?:\.exe)?: (.{1,4000})$/;
class LdReader {
    ledger;
    /** The latest error of lld, whose places follow. */
    lld = null;
    /** By region: what does not fit, and by how much it overflows. */
    regions = new Map();
    constructor(ledger) {
        this.ledger = ledger;
    }
    line(text) {
        // Indented, it is what another tool quotes.
        if (text.length > 6000 || /^\s/.test(text))
            return false;
        return this.place(text) || this.collect(text) || this.program(text) || this.symbol(text);
    }
    program(text) {
        const words = ld_PROGRAM.exec(text)?.[1];
        if (words === undefined)
            return false;
        if (/^lld|^ld64/.test(words))
            return false;
        const error = /^error: (.{1,3000})$/.exec(words);
        if (error !== null && !/undefined reference to |multiple definition of /.test(words)) {
            this.lld = this.build({ message: error[1] ?? '' }, regionOf(words));
            return true;
        }
        if (/^warning: |^NOTE: |: warning: |: note: |^skipping incompatible |: previous definition here$/.test(words))
            return true;
        return this.symbol(words) || /: in function [`'].{1,1000}':$/.test(words) || this.other(words);
    }
    /** What GNU ld says of the whole: a file that is not there, a section that does not fit. */
    other(words) {
        if (/^final link failed/.test(words))
            this.ledger.buildAftermath('ld', { message: words });
        else if (/^cannot (?:find|open|use|represent) |: No such file or directory$|^region [`'"]|will not fit in region|is not within region|overlaps section|^failed to |: file not recognized|^unrecogni[sz]ed option|^error: |: undefined symbol|DSO missing from command line|^(?:.{1,500}:)?\d{1,7}: syntax error|relocation truncated|uses VFP register arguments|^dynamic STT_GNU_IFUNC|assertion fail|isn't defined|^section \.|^address 0x/.test(words)) {
            const script = (0,findings_place/* placeOf */.$t)(/^(\S{1,500}:\d{1,7}): /.exec(words)?.[1] ?? '');
            this.build({ ...(script ?? {}), message: words }, regionOf(words));
        }
        else
            return false;
        return true;
    }
    /** An undefined or doubly defined symbol; the place stands before it. */
    symbol(text) {
        const found = /^(?:(.{1,2000}?): )?(?:relocation truncated to fit: .{1,300} against .{1,300}|(?:error: )?(?:undefined reference to|multiple definition of|more undefined references to) [`'"].{1,2000})$/.exec(text);
        if (found === null || found[1] === undefined)
            return false;
        // With `--warn-unresolved-symbols` it links nevertheless.
        if (/(?:^|[\s:])warning(?::|$)/i.test(found[1]))
            return true;
        const message = text.slice(found[1].length + 2);
        if (message.startsWith('more undefined'))
            return true;
        const first = /; (.{1,2000}): first defined here$/.exec(message);
        const also = placeIn(first?.[1] ?? '');
        this.lld = null;
        this.build({
            ...(placeIn(found[1].replace(ld_PROGRAM, '$1')) ?? {}),
            message,
            also: also === null || also.line === null
                ? []
                : [{ file: also.file, line: also.line, message: 'first defined here' }],
        });
        return true;
    }
    /** lld's `>>> referenced by FILE:LINE (PATH:LINE)`, `>>> defined at FILE:LINE`. */
    place(text) {
        const found = /^>>> (?:referenced by|defined at|defined in) (.{1,2000})$/.exec(text);
        if (found === null || this.lld === null)
            return false;
        const [, words = ''] = found;
        const place = (0,findings_place/* placeOf */.$t)(/\((\S.{0,1000}:\d{1,7})\)$/.exec(words)?.[1] ?? '') ?? (0,findings_place/* placeOf */.$t)(words);
        if (place === null || !(0,findings_place/* isOwnSource */.uh)(place.file))
            return true;
        placeOrAlso(this.lld, place);
        return true;
    }
    collect(text) {
        const found = /^(?:(?:[A-Za-z]:)?[^:]{1,500}[/\\])?collect2(?:\.exe)?: (.{1,1000})$/.exec(text);
        if (found === null)
            return false;
        if (/ld returned \d{1,5} exit status/.test(found[1] ?? ''))
            this.ledger.buildAftermath('ld', { message: text });
        else
            this.ledger.build('ld', { message: text });
        return true;
    }
    build(part, region = null) {
        const known = region === null ? undefined : this.regions.get(region);
        if (known !== undefined && region !== null) {
            if (!known.message.includes(part.message ?? ''))
                known.message += `\n${part.message}`;
            return known;
        }
        const failure = this.ledger.build('ld', part);
        if (region !== null && this.regions.size < 100)
            this.regions.set(region, failure);
        return failure;
    }
}
/** `FILE:LINE`, `OBJECT.o:FILE:LINE`, `FILE:(.text+0x10)`, `LIBRARY.a(OBJECT.o):FILE:LINE`, gold's `OBJECT.o:FILE:function f`. */
function placeIn(words) {
    const bare = words.replace(/^(?:[A-Za-z]:)?[^:]{1,1000}\.(?:o|obj|a\([^()]{1,300}\)):(?=.)/, '');
    const place = (0,findings_place/* placeOf */.$t)(bare);
    if (place !== null)
        return place;
    const section = /^((?:[A-Za-z]:)?[^:()]{1,1000}):(?:\([^()]{1,300}\)|function .{1,1000})$/.exec(bare);
    const file = section?.[1] ?? '';
    return file === '' || /\.(?:o|obj|a)$/.test(file) ? null : { file, line: null };
}
function regionOf(words) {
    return /\bregion [`'"](\S{1,100}?)['"]/.exec(words)?.[1] ?? null;
}

;// CONCATENATED MODULE: ./lib/findings/libtest-lines.js
/** `running N tests`. */
function runningLine(text) {
    const found = /^running (\d{1,9}) tests?$/.exec(text);
    return found === null ? null : Number(found[1]);
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
/** `test result: ok. 3 passed; 0 failed; ...`. What was measured has passed. */
function resultLine(text) {
    const found = /^test result: (?:ok|FAILED)\. (\d{1,9}) passed; (\d{1,9}) failed; (\d{1,9}) ignored; (\d{1,9}) measured/.exec(text);
    if (found === null)
        return null;
    const [passed = 0, failed = 0, skipped = 0, measured = 0] = found.slice(1).map(Number);
    return { passed: passed + measured, failed, skipped };
}
/** `test NAME ... `, and what comes behind it. */
function testLine(text) {
    const dots = text.indexOf(' ... ');
    const end = dots === -1 && text.endsWith(' ...') ? text.length - 4 : dots;
    if (end === -1)
        return null;
    const from = text.startsWith('test ') ? 0 : text.lastIndexOf('test ', end);
    if (from === -1)
        return null;
    const padded = text.slice(from + 5, end);
    const printed = padded.trimEnd();
    const name = printed.replace(/ - (?:should panic|compile fail|compile)$/, '');
    // Only a doctest's name has spaces: `src/lib.rs - decode (line 9)`.
    if (name === '' || (/\s/.test(name) && !/ - .{0,500}\(line \d{1,7}\)$/.test(name)))
        return null;
    return { name, padded: padded !== printed, glued: from > 0, rest: text.slice(end + 5) };
}
/** `ok`, `FAILED`, `ignored, WHY`, each perhaps with ` <0.123s>`. */
function libtest_lines_verdictOf(text) {
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
/** `NAME --- FAILED`, as `-q` says it, perhaps behind its dots. */
function quietFailure(text) {
    if (!text.endsWith(' --- FAILED'))
        return null;
    const name = text
        .slice(text.lastIndexOf('\t') + 1, -11)
        .replace(/^[.iF]{1,100}(?= )/, '')
        .trim();
    return name === '' ? null : name;
}
/** `---- NAME stdout ----`; embedded-test `---- NAME ----`, which a test may print as well. */
function capturedHeader(text) {
    if (!text.startsWith('---- ') || !text.endsWith(' ----') || text.length < 11)
        return null;
    const name = text.slice(5, -5);
    return { name: name.replace(/ stdout$/, ''), bare: !name.endsWith(' stdout') };
}
/** Cargo's last word on a target that failed. */
function isTargetFailed(text) {
    return /^error: (?:test|doctest) failed/.test(text);
}
/** Cargo says how the target's process ended. */
function isProcessEnd(text) {
    return /^ {2}process didn't exit successfully: .{0,4000}?\([^()]{1,200}\)$/.test(text);
}

;// CONCATENATED MODULE: ./lib/findings/rust-captured-output.js



/** A test may panic in many threads. */
const MOST_PANICS = 20;
/** What a failing test of Rust's harness printed, as far as the harness captured it; read line by line. */
class CapturedOutput {
    name;
    saysOutcome = false;
    panics = [];
    said = new findings_text/* MessageLines */.Ti();
    notes = new findings_text/* MessageLines */.Ti();
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
            this.place ??= at === -1 ? null : (0,findings_place/* placeOf */.$t)(text.slice(at + 4));
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
/** A doctest's own panic names a line of a generated file; its name has the right one. */
function placeOfDoctest(name) {
    const found = /^(.{1,1000}?) - .{0,500}\(line (\d{1,7})\)$/.exec(name);
    const [, file = '', line = ''] = found ?? [];
    return found === null || !(0,findings_place/* isOwnSource */.uh)(file) ? {} : { file, line: Number(line) };
}

;// CONCATENATED MODULE: ./lib/findings/rust-panics.js


/** Panics that wait for the verdict of their test. */
const rust_panics_MOST_PANICS = 200;
/** The panics of tests that Rust's harness runs, in the order of the log. A thread is named after its test. */
class RustPanics {
    known = [];
    latest = null;
    /** Whether more lines may belong to the latest one. */
    get isOpen() {
        return this.latest !== null;
    }
    /** Whether one begins in `text`. Without a thread it is not that of a test. */
    begin(text) {
        const panic = RustPanic.begin(text);
        if (panic?.thread == null)
            return false;
        this.latest = panic.isOpen ? panic : null;
        if (this.known.length < rust_panics_MOST_PANICS)
            this.known.push(panic);
        return true;
    }
    /** A line after it. False: it is not a part of the panic any more. */
    add(text) {
        if (this.latest?.add(text))
            return true;
        this.latest = null;
        return false;
    }
    /** No more lines. */
    close() {
        this.latest = null;
    }
    clear() {
        this.latest = null;
        this.known.length = 0;
    }
    /** The first one in a thread that `isOf` accepts. */
    first(isOf) {
        return this.known.find(({ thread }) => thread !== null && isOf(thread));
    }
    /** The last one in the thread `name`. */
    last(name) {
        return this.known.findLast(({ thread }) => thread === name);
    }
}
/** What is known of a failure from a panic in the test `name`. */
function panicPart(panic, message, name = '') {
    const doctest = placeOfDoctest(name);
    return doctest.file == null ? { ...(panic.place ?? {}), message } : { ...doctest, message };
}

;// CONCATENATED MODULE: ./lib/findings/libtest.js



const EMBEDDED_TEST = 'embedded-test';
/**
 * Rust's own harness (library/test/src/formatters/pretty.rs, terse.rs), and embedded-test, whose host part prints the same through
 * libtest-mimic: padded names, headers without ` stdout`, and a device's output between a name and its verdict.
 */
const libtest = {
    name: 'libtest',
    dialects: { [EMBEDDED_TEST]: { paths: 'three-parts' } },
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
    panics = new RustPanics();
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
        return this.panics.isOpen ? 'tail' : 'nothing';
    }
    line(text) {
        return (this.header(text) ||
            this.result(text) ||
            this.testLine(text) ||
            (this.suite !== null && this.panics.begin(text)) ||
            this.aloneVerdict(text) ||
            this.quietLine(text) ||
            this.failuresLine(text) ||
            this.processEnd(text) ||
            this.returnedError(text));
    }
    more(text) {
        if (this.panics.isOpen)
            return this.panics.add(text);
        if (runningLine(text) !== null || targetOf(text) !== null || text.startsWith('test result: ')) {
            this.endBlock();
            return false;
        }
        if (isTargetFailed(text) || /^error: \d+ targets? failed/.test(text)) {
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
        const captured = capturedHeader(text);
        if (captured === null || (captured.bare && !this.mayHaveFailed(captured.name))) {
            this.captured?.add(text);
            return true;
        }
        this.finishCaptured();
        if (captured.bare)
            this.isEmbedded();
        this.captured = new CapturedOutput(captured.name);
        return true;
    }
    /** Of a test whose verdict was torn off, this may be the first word. */
    mayHaveFailed(name) {
        const entry = this.suite?.find(name);
        return entry !== undefined && (entry.verdict === null || entry.verdict === 'failed');
    }
    interrupted() {
        this.panics.close();
    }
    endless() {
        this.endBlock();
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
        const planned = runningLine(text);
        if (planned === null)
            return false;
        const { target: announced } = this;
        this.endSuite();
        // Quiet cargo announces no targets.
        if (announced === null)
            this.ledger.newRun();
        this.suite = this.ledger.suite('libtest', announced);
        this.suite.planned = planned;
        return true;
    }
    result(text) {
        const counts = resultLine(text);
        if (counts === null)
            return false;
        this.endBlock();
        const suite = this.suite ?? this.ledger.suite('libtest', this.target);
        this.settleTorn();
        this.settleReturned();
        suite.state(counts);
        suite.planned = null;
        this.endSuite();
        return true;
    }
    /** `test NAME ... VERDICT`, or `test NAME ... ` and whatever a device prints before the verdict. */
    testLine(text) {
        const found = testLine(text);
        if (found === null)
            return false;
        const { name, padded, glued, rest } = found;
        const verdict = libtest_lines_verdictOf(rest);
        if (this.suite === null && (glued || verdict === null))
            return false;
        if (padded)
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
    /** A verdict alone in its line, after a device's output. */
    aloneVerdict(text) {
        if (this.open === null)
            return false;
        const verdict = libtest_lines_verdictOf(text);
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
        const name = this.suite === null ? null : quietFailure(text);
        if (this.suite === null || name === null)
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
        if (isTargetFailed(text))
            return this.target !== null || this.suite !== null;
        if (!isProcessEnd(text))
            return false;
        const message = text.trim();
        const panic = this.unsettledPanic();
        const entry = this.open ?? (panic?.thread == null ? undefined : this.suite?.case(panic.thread));
        if (entry === undefined)
            this.ledger.aftermath('libtest', { message });
        else {
            const part = panic === undefined ? { message } : panicPart(panic, `${panic.text}\n${message}`);
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
        this.panics.close();
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
        return this.panics.last(name) ?? (this.open?.name === name ? this.panics.last('main') : undefined);
    }
    /** The first panic of a test that has no verdict: what follows it is the abort. */
    unsettledPanic() {
        const { suite, open, panics } = this;
        if (suite === null)
            return undefined;
        if (open !== null)
            return panics.first((thread) => thread === open.name || thread === 'main');
        return panics.first((thread) => thread !== 'main' && thread !== '<unnamed>' && suite.find(thread)?.verdict == null);
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
            this.suite.format = EMBEDDED_TEST;
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
        this.returned = null;
        this.listed.clear();
        this.panics.clear();
    }
}

;// CONCATENATED MODULE: ./lib/findings/libtest-json.js



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
    panics = new RustPanics();
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.panics.isOpen ? 'tail' : 'nothing';
    }
    more(text) {
        return this.panics.add(text);
    }
    interrupted() {
        this.panics.close();
    }
    line(text) {
        const target = targetOf(text);
        if (target !== null) {
            this.endSuite();
            this.target = target;
            return false;
        }
        if (this.suite !== null && (this.panics.begin(text) || this.processEnd(text)))
            return true;
        const event = libtest_json_eventOf(text);
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
    /** The test that panicked has crashed, or the one that ran; of several, nobody knows which one it was. */
    processEnd(text) {
        if (!text.startsWith("  process didn't exit successfully: "))
            return false;
        const running = [...this.running].filter((entry) => entry.isOpen);
        const panic = this.panics.first((thread) => running.some(({ name }) => name === thread));
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
        this.panics.clear();
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
function libtest_json_eventOf(text) {
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

;// CONCATENATED MODULE: ./lib/findings/signal-words.js
/** What a shell and make say of a program that a signal ended (strsignal(3)), where that is a crash. */
const SIGNAL_WORDS = [
    'Segmentation fault',
    'Bus error',
    'Illegal instruction',
    'Floating point exception',
    'Aborted',
];

;// CONCATENATED MODULE: ./lib/findings/make.js


/**
 * GNU make (src/job.c, src/remake.c) and ninja (src/build.cc, src/ninja.cc). That a command failed is news only if the command said
 * nothing; that there is no rule, or that the makefile is wrong, is an error of its own.
 */
const make = {
    name: 'make',
    triggers: [': *** ', 'ninja: '],
    start: (ledger) => new MakeReader(ledger),
};
const SIGNAL = new RegExp(`\\] (?:${SIGNAL_WORDS.join('|')}|Killed|Terminated)(?: \\(core dumped\\))?$`);
class MakeReader {
    ledger;
    constructor(ledger) {
        this.ledger = ledger;
    }
    line(text) {
        return text.length < 3000 && (this.make(text) || this.makefile(text) || this.ninja(text));
    }
    make(text) {
        const found = /^(?:\S{1,300}[/\\])?(?:g|mingw32-|gnu)?make(?:\.exe)?(?:\[\d{1,4}\])?: \*\*\* (.{1,2000})$/.exec(text);
        if (found === null)
            return false;
        const [, words = ''] = found;
        const own = /^No (?:rule to make target|targets)|^missing separator|^multiple target patterns|^.{1,500}: No such file or directory/.test(words);
        // The program that it ran died: nothing was built wrongly.
        if (SIGNAL.test(words))
            this.ledger.aftermath('make', { message: text });
        else if (own)
            this.ledger.build('make', { message: words });
        else if (!/\(ignored\)$/.test(words))
            this.ledger.buildAftermath('make', { message: text });
        return true;
    }
    /** `Makefile:2: *** missing separator.  Stop.` */
    makefile(text) {
        const at = (0,findings_place/* leadingPlace */.U$)(text);
        if (at === null || !/^ \*\*\* .{1,1000}\. {2}Stop\.$/.test(at.rest))
            return false;
        this.ledger.build('make', { file: at.file, line: at.line, message: at.rest.slice(' *** '.length) });
        return true;
    }
    ninja(text) {
        const found = /^ninja: (?:(error|fatal): (.{1,2000})|build stopped: .{1,500})$/.exec(text);
        if (found === null)
            return false;
        if (found[1] === undefined || /^rebuilding /.test(found[2] ?? ''))
            this.ledger.buildAftermath('make', { message: text });
        else
            this.ledger.build('make', { message: text });
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/findings/nextest.js


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
    panics = new RustPanics();
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
        if (/^ {0,12}Cancell?ing due to /.test(text)) {
            this.endOutput();
            return true;
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
    endless() {
        // Indented, each line proves that the output goes on.
        if (!this.indented)
            this.endOutput();
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
        const panic = this.panics.last(name);
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
        if (HARNESS.test(text)) {
            this.panics.close();
            return true;
        }
        return this.panics.add(text) || this.panics.begin(text);
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
        this.panics.clear();
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

;// CONCATENATED MODULE: ./lib/findings/node-stack.js

/** The place in a line of a JavaScript stack: `at fn (file:///p/x.mjs:7:12)`, `fn (/p/x.js:2:41)`, `/p/x.js:2:41`. */
function stackPlace(line) {
    const found = /(?:^|[\s(])((?:file:\/\/\/?)?(?:[A-Za-z]:[\\/])?[^\s():]{1,1000}):(\d{1,7}):\d{1,7}\)?$/.exec(line.slice(0, 3000).trimEnd());
    const file = found?.[1] ?? '';
    if (found === null || !(0,findings_place/* isOwnSource */.uh)(file) || /^(?:node:|internal\/)/.test(file))
        return null;
    return { file, line: Number(found[2]) };
}

;// CONCATENATED MODULE: ./lib/findings/rest-counts.js
/**
 * What is left of a run's own totals after the tests that were seen in `suites`: for a suite that stands for those that the log does
 * not name.
 */
function restOf(suites, totals) {
    const seen = suites.map(({ counts }) => counts);
    const rest = {};
    for (const [name, total] of Object.entries(totals)) {
        const known = seen.reduce((sum, one) => sum + (one[name] ?? 0), 0);
        rest[name] = Math.max(0, (total ?? 0) - known);
    }
    return rest;
}

;// CONCATENATED MODULE: ./lib/findings/node-spec.js




const LONGEST_ERROR = 300;
/** What `node --test` prints for people (lib/internal/test_runner/reporter/spec.js), Node 18 to 24. */
const nodeSpec = {
    name: 'node-spec',
    triggers: ['✔ ', '✖ ', '﹣ ', '⚠ ', '▶ ', 'ℹ ', 'test at '],
    start: (ledger) => new NodeSpecReader(ledger),
};
class NodeSpecReader {
    ledger;
    suites = new Map();
    root = null;
    /** Open groups, outermost first. */
    groups = [];
    failures = [];
    /** As listed at the end. */
    told = [];
    failing = null;
    lines = 0;
    listing = false;
    location = null;
    totals = new Map();
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.failing === null ? 'nothing' : 'block';
    }
    line(text) {
        const located = /^test at (.{1,1000}:\d{1,7}:\d{1,7})$/.exec(text);
        if (located !== null && this.listing) {
            this.location = (0,findings_place/* placeOf */.$t)(located[1] ?? '');
            return true;
        }
        if (text === '✖ failing tests:') {
            this.listing = this.root !== null;
            return this.listing;
        }
        const total = /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) {1,4}([\d.]{1,20})$/.exec(text);
        if (total !== null)
            return this.total(total[1] ?? '', Number(total[2]));
        const found = specLine(text);
        return found !== null && this.take(found);
    }
    more(text) {
        const { failing } = this;
        if (failing === null || specLine(text) !== null || this.lines > LONGEST_ERROR) {
            this.failing = null;
            return false;
        }
        if (text === '') {
            // What a group says of its hook stands below a blank line.
            if (this.lines > 0)
                this.failing = null;
            this.lines += 1;
            return true;
        }
        const indent = text.length - text.trimStart().length;
        if (indent <= failing.indent)
            return false;
        this.lines += 1;
        failing.add(text);
        return true;
    }
    end() {
        this.finish();
    }
    take(line) {
        const { sign, name, indent, durationMs, note } = line;
        if (sign === '▶')
            return this.group(indent, name, durationMs);
        const isGroup = this.groups.findLastIndex((group) => group.indent === indent && group.name === name);
        if (durationMs === null && !this.listing && this.groups.length === 0 && this.root === null)
            return false;
        if (this.listing && sign !== '✖' && sign !== '⚠')
            this.finish();
        if (this.listing)
            return this.listed(line);
        if (isGroup !== -1) {
            const failing = sign === '✖' ? new Failing(name, indent, this.ledger.logLine, null) : null;
            this.groups.splice(isGroup);
            this.lines = 0;
            // Only a group whose hook failed says anything below.
            this.failing = failing;
            return true;
        }
        this.groups.splice(this.groups.findIndex((group) => group.indent >= indent) >>> 0);
        const suite = this.suite();
        this.failing = null;
        if (sign === '✔')
            suite.add(name).pass({ durationMs });
        else if (sign === '﹣')
            suite.add(name).skip(note);
        else if (sign === '⚠' || /^TODO\b/.test(note))
            suite.add(name).end('todo', note);
        else
            this.begin(new Failing(name, indent, this.ledger.logLine, suite));
        return true;
    }
    begin(failing) {
        this.lines = 0;
        this.failing = failing;
        this.failures.push(failing);
    }
    /** At the end all failures come again, each with its place. */
    listed({ sign, name, note, indent }) {
        const failing = new Failing(name, indent, this.ledger.logLine, null);
        failing.place = this.location;
        this.location = null;
        this.lines = 0;
        this.failing = failing;
        failing.isTodo = sign === '⚠' || /^TODO\b/.test(note);
        this.told.push(failing);
        return true;
    }
    group(indent, name, durationMs) {
        if (this.listing)
            this.finish();
        this.groups.splice(this.groups.findIndex((group) => group.indent >= indent) >>> 0);
        // In some versions a group ends with the sign it began with.
        if (durationMs === null)
            this.groups.push({ indent, name });
        this.failing = null;
        if (this.root === null)
            this.open();
        return true;
    }
    total(key, count) {
        if (this.root === null && key !== 'tests')
            return false;
        this.open();
        this.failing = null;
        this.totals.set(key, count);
        return true;
    }
    suite() {
        const root = this.open();
        if (this.groups.length === 0)
            return root;
        const name = this.groups.map((group) => group.name).join(' > ');
        const known = this.suites.get(name) ?? this.ledger.suite('node-spec', name);
        this.suites.set(name, known);
        return known;
    }
    open() {
        if (this.root === null) {
            this.ledger.newRun();
            this.root = this.ledger.suite('node-spec', null);
        }
        return this.root;
    }
    finish() {
        const { root } = this;
        if (root === null)
            return;
        // What is not told again was printed by a test.
        if (this.told.length === 0)
            for (const failing of this.failures)
                failing.settle(failing.suite ?? root);
        for (const told of this.told)
            this.settleTold(told, root);
        const of = (key) => this.totals.get(key) ?? 0;
        if (this.totals.has('pass')) {
            const failed = of('fail') + of('cancelled');
            const totals = { passed: of('pass'), failed, skipped: of('skipped'), todo: of('todo') };
            root.state(restOf([...this.suites.values()], totals));
        }
        this.root = null;
        this.failing = null;
        this.listing = false;
        this.suites.clear();
        this.totals.clear();
        for (const list of [this.groups, this.failures, this.told])
            list.length = 0;
    }
    settleTold(told, root) {
        if (told.isTodo)
            return;
        const at = this.failures.findIndex(({ name }) => name === told.name);
        const known = at === -1 ? undefined : this.failures.splice(at, 1)[0];
        told.settle(known?.suite ?? root, known?.logLine);
    }
}
/** A test that failed, and the error that is printed below it. */
class Failing {
    name;
    indent;
    logLine;
    suite;
    place = null;
    isTodo = false;
    words = new findings_text/* MessageLines */.Ti();
    frames = [];
    inStack = false;
    constructor(name, indent, logLine, suite) {
        this.name = name;
        this.indent = indent;
        this.logLine = logLine;
        this.suite = suite;
    }
    add(line) {
        if (/^\s{1,200}at \S/.test(line)) {
            this.inStack = true;
            const place = stackPlace(line);
            if (place !== null && this.frames.length < 20)
                this.frames.push(place);
            return;
        }
        const cause = /^\s{1,200}\[cause\]: (.*)$/.exec(line);
        if (cause !== null)
            this.words.add(`  cause: ${cause[1]}`);
        else if (!this.inStack)
            this.words.add(line);
    }
    settle(suite, logLine = this.logLine) {
        const places = [this.place, ...this.frames].filter((place) => place !== null);
        const [place, ...others] = places.filter((one, index) => places.findIndex(({ file, line }) => file === one.file && line === one.line) === index);
        const also = others.map((one) => ({ ...one, message: '' }));
        const message = this.words.toString().replace(/^'(.*)'$/s, '$1');
        const part = { file: place?.file ?? null, line: place?.line ?? null, message, also };
        suite.add(this.name).fail(part).logLine = logLine;
    }
}
/** `  ✖ reads the banner (1.53ms) # TODO`; a group has no time when it begins. */
function specLine(text) {
    const found = /^( {0,200})([✔✖﹣⚠▶]) (\S.{0,4000})$/u.exec(text);
    if (found === null)
        return null;
    const [, indent = '', sign = '', rest = ''] = found;
    const timed = /^(.{1,3000}) \((\d{1,12}(?:\.\d{1,9})?)ms\)(?: # (.*))?$/.exec(rest);
    if (timed !== null) {
        const [, name = '', time = '', note = ''] = timed;
        return { indent: indent.length, sign, name, durationMs: Number(time), note };
    }
    const isCancelled = sign === '✖' && !/[(:]$/.test(rest);
    return sign === '▶' || isCancelled ? { indent: indent.length, sign, name: rest, durationMs: null, note: '' } : null;
}

;// CONCATENATED MODULE: ./lib/findings/platformio.js


/**
 * PlatformIO's `pio test` (platformio/test/result.py, runners/base.py, reports/stdout.py): a line for each test, which its own
 * readers made of what Unity, GoogleTest or doctest printed. With `-v` it prints their lines instead, for their own formats to
 * read. At its end it repeats what failed, in the framework's words.
 */
const platformio = {
    name: 'platformio',
    triggers: [
        'Processing ',
        '\t[',
        '] Took ',
        '= SUMMARY =',
        ' test cases: ',
        'Program received signal ',
        'Program errored with ',
        ' stage has failed, ',
    ],
    start: (ledger, _again, nested) => new PlatformioReader(ledger, nested),
};
/** doctest's names may hold colons, but its messages begin so. */
const DOCTEST = /: (?=(?:CHECK|REQUIRE)[A-Z_]{0,40}\( |test case (?:THREW|CRASHED))/;
/** Linux's numbers: PlatformIO takes an exit status of 1 to 31 for a signal, and Unity's is the number of failures. */
const SIGNALS = 'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(' ');
const STATUS = /\t\[(PASSED|FAILED|SKIPPED|WARNED|ERRORED)\]$/;
class PlatformioReader {
    ledger;
    nested;
    /** `ENVIRONMENT:TEST`. */
    name = null;
    suite = null;
    suites = new Map();
    isActive = false;
    files = new findings_place/* FileNames */.lu();
    /** `summary`: the table. `repeats`: what failed, once more. */
    part = 'tests';
    repeated = null;
    /** It was said why this program errored. */
    isTold = false;
    constructor(ledger, nested) {
        this.ledger = ledger;
        this.nested = nested;
    }
    get follow() {
        return this.part === 'tests' ? 'nothing' : 'block';
    }
    line(text) {
        return this.begins(text) || this.test(text) || this.wentWrong(text) || this.suiteEnd(text) || this.summary(text);
    }
    more(text) {
        if (/^=+ \d{1,9} test cases: .{1,200} succeeded in [\d:.]{1,20} =*$/.test(text)) {
            this.endRepeat();
            this.finish();
            return true;
        }
        if (/^Processing \S.{0,500} in \S{1,300} environment$/.test(text)) {
            this.endRepeat();
            this.finish();
            return false;
        }
        const bar = /^_+ (\S.{0,500}:.{1,500}) _*$/.exec(text);
        if (bar !== null) {
            this.endRepeat();
            this.part = 'repeats';
            this.repeated = { suite: this.suites.get(bar[1] ?? '') ?? null, output: new NestedOutput(this.nested) };
            return true;
        }
        this.repeated?.output.line(text);
        return true;
    }
    endless() {
        this.endRepeat();
        this.finish();
    }
    end() {
        this.endRepeat();
    }
    begins(text) {
        const found = /^Processing (\S.{0,500}) in (\S{1,300}) environment$/.exec(text);
        if (found === null)
            return false;
        this.ledger.newRun();
        this.isActive = true;
        this.name = `${found[2]}:${found[1]}`;
        this.suite = null;
        this.isTold = false;
        return true;
    }
    /** `[FILE:LINE: ]NAME[: MESSAGE]\t[STATUS]`. */
    test(text) {
        const status = STATUS.exec(text);
        if (status === null)
            return false;
        const body = text.slice(0, status.index);
        const leading = (0,findings_place/* leadingPlace */.U$)(body.trimStart());
        const place = leading?.rest.startsWith(' ') ? leading : null;
        const rest = place?.rest.slice(1) ?? body;
        const colon = DOCTEST.exec(rest)?.index ?? rest.indexOf(': ');
        const name = colon === -1 ? rest : rest.slice(0, colon);
        const message = colon === -1 ? '' : rest.slice(colon + 2);
        const entry = this.suiteNow().add(name);
        if (status[1] === 'PASSED' || status[1] === 'WARNED')
            entry.pass();
        else if (status[1] === 'SKIPPED')
            entry.skip(message);
        else {
            entry.fail({
                kind: status[1] === 'ERRORED' ? 'crash' : 'test',
                file: place === null ? null : this.files.of(place.file.trim()),
                line: place?.line ?? null,
                message,
            });
        }
        return true;
    }
    /** What its own errors say; they end the run of this test program. */
    wentWrong(text) {
        if (!this.isActive)
            return false;
        const signal = /^Program received signal SIG(\w{1,12}) .{0,200}$/.exec(text)?.[1];
        const other = /^(?:Program errored with -?\d{1,12} code$|(?:Building|Uploading) stage has failed, )/.test(text);
        if (signal === undefined && !other)
            return false;
        const isStatus = this.suite === null || this.suite.counts.failed === SIGNALS.indexOf(signal ?? '') + 1;
        if (signal !== undefined && !isStatus && this.ledger.lastCrash === null) {
            this.ledger.crash('platformio', { message: `${this.name}: ${text}` });
        }
        else
            this.ledger.aftermath('platformio', { message: `${this.name}: ${text}` });
        this.isTold = true;
        return true;
    }
    /** `---- ENVIRONMENT:TEST [ERRORED] Took 0.68 seconds ----`. */
    suiteEnd(text) {
        const found = /^-+ \S.{0,600} \[(PASSED|FAILED|SKIPPED|ERRORED)\] Took \d{1,9}\.\d{1,6} seconds -*$/.exec(text);
        if (found === null)
            return false;
        if (found[1] === 'ERRORED' && !this.isTold)
            this.ledger.aftermath('platformio', { message: `${this.name} errored` });
        this.isTold = false;
        return true;
    }
    summary(text) {
        if (!this.isActive || !/^=+ SUMMARY =*$/.test(text))
            return false;
        this.part = 'summary';
        return true;
    }
    /** The framework's own words say more than PlatformIO's line, which for GoogleTest is `Failure`. */
    endRepeat() {
        const { repeated } = this;
        this.repeated = null;
        if (repeated?.suite == null)
            return;
        for (const { name, message, also } of repeated.output.findings()) {
            const failure = name === null ? null : (repeated.suite.find(name)?.failure ?? null);
            if (failure === null || message === '')
                continue;
            if (!message.includes(failure.message) && failure.message !== 'Failure')
                continue;
            failure.message = message;
            failure.also.push(...also);
        }
    }
    suiteNow() {
        if (this.suite !== null)
            return this.suite;
        this.suite = this.ledger.suite('platformio', this.name);
        if (this.name !== null)
            this.suites.set(this.name, this.suite);
        return this.suite;
    }
    finish() {
        this.part = 'tests';
        this.isActive = false;
        this.suite = null;
        this.name = null;
        this.suites.clear();
    }
}

;// CONCATENATED MODULE: ./lib/findings/probe-rs.js
/**
 * `probe-rs run`'s verdict on the firmware (probe-rs-tools/src/bin/probe-rs/cmd/run), and what embedded-test's host says when the
 * core dies under a test. What the firmware printed before says more, if it printed anything.
 */
const probeRs = {
    name: 'probe-rs',
    paths: 'three-parts',
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

;// CONCATENATED MODULE: ./lib/findings/program-abort.js

/**
 * Why a program of the host aborted: glibc's checks (malloc/malloc.c, debug/fortify_fail.c, debug/stack_chk_fail.c), the C++
 * libraries' last words (libsupc++/vterminate.cc, libc++abi), and what the shell says of a child that a signal ended, if that is all.
 */
const programAbort = {
    name: 'program-abort',
    triggers: [
        ' detected ***',
        'free(): ',
        'malloc(): ',
        'realloc(): ',
        'calloc(): ',
        'munmap_chunk(): ',
        'malloc_consolidate(): ',
        'double free or corruption',
        'corrupted size vs. prev_size',
        'corrupted double-linked list',
        'terminate called ',
        'terminating ',
        'pure virtual method called',
        ...SIGNAL_WORDS,
        '(core dumped)',
        '  what():  ',
    ],
    start: (ledger) => new ProgramAbortReader(ledger),
};
const LAST_WORDS = [
    /\*\*\* (?:stack smashing|buffer overflow|longjmp causes uninitialized stack frame|%n in writable segment|invalid %N\$ use) detected \*\*\*.{0,500}$/,
    /^(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate)\(\): (?:invalid|corrupted|double free|memory corruption|unaligned|mismatching|unsorted|smallbin|largebin|top size|too many|chunk)[\w ():<>=>.-]{0,200}$/,
    /^(?:double free or corruption(?: \([\w!]{1,20}\))?|corrupted size vs\. prev_size.{0,60}|corrupted double-linked list.{0,60})$/,
    /^\*\*\* Error in `.{1,500}': .{1,300} \*\*\*$/,
    /terminate called (?:after throwing an instance of '.{1,1000}'|without an active exception|recursively)$/,
    /(?:libc\+\+abi(?:\.dylib)?: )terminating .{1,1000}$/,
    /^pure virtual method called$/,
];
/**
 * `bash: line 1:  2157 Segmentation fault      (core dumped) ./test`, `[1]+  Aborted                 ./test`; dash says no more than
 * the signal. A program's own `dma: Aborted` is none.
 */
const BEFORE_SIGNAL = String.raw `\S{1,500}: line \d{1,7}: \s{0,6}\d{1,8} |\[\d{1,4}\][+-]? {1,4}(?:\d{1,8} )?|\S{1,500}: (?=.{1,40}\(core dumped\))`;
const BEHIND_SIGNAL = String.raw `(?: {1,40}\(core dumped\))?(?: {2,60}.{1,2000}| \(core dumped\).{0,1000})?`;
const program_abort_SIGNALS = new RegExp(`^(?:${BEFORE_SIGNAL})?(${SIGNAL_WORDS.join('|')})${BEHIND_SIGNAL}$`);
class ProgramAbortReader {
    ledger;
    failure = null;
    wholeLines = true;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return 'nothing';
    }
    line(text) {
        if (text.length > 3000)
            return false;
        return this.what(text) || this.lastWords(text.trimEnd()) || this.signal(text.trimEnd());
    }
    what(text) {
        if (!text.startsWith('  what():  ') || this.failure === null || this.failure !== this.ledger.lastCrash)
            return false;
        this.failure.message += `\n${text.trim()}`;
        return true;
    }
    lastWords(text) {
        for (const pattern of LAST_WORDS) {
            const found = pattern.exec(text);
            if (found === null)
                continue;
            // `pure virtual method called` and `terminate called` are one event.
            if (this.failure !== null &&
                this.failure === this.ledger.lastCrash &&
                text.startsWith('terminate called without')) {
                this.failure.message += `\n${found[0]}`;
            }
            else
                this.failure = this.ledger.crash('program-abort', { message: found[0] });
            return true;
        }
        return false;
    }
    signal(text) {
        const found = program_abort_SIGNALS.exec(text);
        if (found === null)
            return false;
        this.ledger.aftermath('program-abort', { message: found[1] ?? '' });
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/findings/pytest-node.js
/** Longer lines are no verdicts. */
const pytest_node_LONGEST = 4000;
const WORDS = 'PASSED|FAILED|ERROR|SKIPPED|XFAIL|xfail|XPASS|xpass|RERUN|SUBPASSED|SUBFAILED|SUBSKIPPED|SUBPASS|SUBFAIL|SUBSKIP';
/** What a subtest is told by stands right behind the word, a reason behind a space. */
const AT_END = new RegExp(`^(.*?)(${WORDS})(| \\(.*\\)|[[(].*[\\])])$`);
const XDIST = new RegExp(`^\\[gw\\d{1,4}\\] (?:\\[ {0,2}\\d{1,3}%\\] )?(?:[[(].{0,500}[\\])] )?(${WORDS})\\b`);
/** `NODEID PASSED [ 12%]`, `[gw0] [ 12%] PASSED NODEID`, or a verdict behind other text. */
function pytest_node_verdictLine(text) {
    if (text.length > pytest_node_LONGEST)
        return null;
    if (text.startsWith('[gw'))
        return xdistLine(text);
    const progress = /\s{1,400}\[ {0,6}\d{1,7}(?:%|\/\d{1,7})\]$/.exec(text.slice(-440));
    const words = progress === null ? text : text.slice(0, text.length - progress[0].length);
    const found = lastWord(words);
    if (found === null)
        return null;
    const { before, word, reason } = found;
    const node = before === '' ? null : nodeLine(before);
    return {
        nodeId: node !== null && node.rest === '' ? node.nodeId : null,
        word,
        reason,
        before: before.trim(),
        hasProgress: progress !== null,
        isSubtest: word.startsWith('SUB'),
    };
}
function xdistLine(text) {
    const found = XDIST.exec(text);
    if (found === null)
        return null;
    const [whole, word = ''] = found;
    const node = /(?:^|\s)([^\s:[\]]{1,1000}\.\w{1,12}::.*)$/.exec(text.slice(whole.length));
    if (node === null)
        return null;
    const printed = (node[1] ?? '').trimEnd();
    // A worker that dies may print into the line.
    const nodeId = nodeLine(printed)?.nodeId ?? printed;
    return { nodeId, word, reason: '', before: '', hasProgress: true, isSubtest: word.startsWith('SUB') };
}
/** The first verdict that can end the line; a skip's reason may hold such a word as well. */
function lastWord(text) {
    const found = AT_END.exec(text);
    if (found === null)
        return null;
    const [, before = '', word = '', tail = ''] = found;
    return { before: before.trimEnd(), word, reason: tail.startsWith(' (') ? tail.slice(2, -1) : '' };
}
/** A node id at the start of `text`, and what follows it; null if there is none. */
function nodeLine(text) {
    const start = /^[^\s:[\]]{1,1000}\.\w{1,12}::[^\s[\]]{1,1000}/.exec(text);
    if (start === null)
        return null;
    let end = start[0].length;
    if (text.charAt(end) === '[') {
        const close = closingBracket(text, end);
        if (close === -1)
            return null;
        end = close + 1;
    }
    const rest = text.slice(end);
    if (rest !== '' && !rest.startsWith(' '))
        return null;
    return { nodeId: text.slice(0, end), rest: rest.trim() };
}
/** Where the brackets that open at `from` close; a name may hold brackets, also lone ones. */
function closingBracket(text, from) {
    let depth = 0;
    for (let at = from; at < text.length && at < pytest_node_LONGEST; at++) {
        const character = text.charAt(at);
        if (character === '[')
            depth += 1;
        else if (character === ']') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return text.endsWith(']') ? text.length - 1 : text.indexOf('] ', from);
}

;// CONCATENATED MODULE: ./lib/findings/pytest-lines.js

/** What a session's last line counts. */
const KINDS = [
    'passed',
    'failed',
    'skipped',
    'deselected',
    'xfailed',
    'xpassed',
    'error',
    'errors',
    'warning',
    'warnings',
    'rerun',
];
const PARTS = new Map([
    ['ERRORS', 'errors'],
    ['FAILURES', 'failures'],
    ['short test summary info', 'summary'],
    ['PASSES', 'other'],
    ['warnings summary', 'other'],
]);
/** The part that the rule `====== TITLE ======` begins; undefined for one that needs no reading. */
function pytest_lines_partOf(title) {
    return PARTS.get(title);
}
/** `FAILED NODEID - WHY`, `SUBFAILED[message] (i=1) NODEID - WHY`, `(i=1) SUBFAIL NODEID - WHY`. */
function summaryLine(text) {
    const found = /^(FAILED|ERROR|SUBFAILED((?:\[.{0,500}\])? ?(?:\(.{0,500}\))?)|((?:\[.{1,500}\] ?)?(?:\(.{1,500}\) )?)SUBFAIL) (\S.{0,4000})$/.exec(text);
    if (found === null)
        return null;
    const [, word = '', newer = '', older = '', rest = ''] = found;
    return { word, ...splitBrief(rest), subtest: (newer || older).trim().replace(/\]\(/, '] (') };
}
/** null if `text` is not the last line of a session. */
function pytest_lines_totalsOf(text) {
    const found = /^(?:={1,400} )?((?:\d{1,7} [a-z]{4,10}(?: [a-z]{4,10})?(?:, )?){1,20}|no tests ran) in \d{1,9}(?:\.\d{1,9})? ?s(?:econds?)?(?: \(.{1,40}\))?(?: ={1,400})?$/.exec(text.length > 1000 ? '' : text);
    if (found === null)
        return null;
    const totals = new Map();
    if (found[1] === 'no tests ran')
        return totals;
    for (const one of (found[1] ?? '').split(', ')) {
        const space = one.indexOf(' ');
        totals.set(one.slice(space + 1), Number(one.slice(0, space)));
    }
    return [...totals.keys()].some((kind) => KINDS.includes(kind)) ? totals : null;
}
/** `NODEID - WHY`; what stands in the brackets of a parametrised test may hold ` - ` too. */
function splitBrief(text) {
    const { nodeId, rest } = nodeLine(text) ?? { nodeId: text, rest: '' };
    if (rest.startsWith('- '))
        return { nodeId, reason: rest.slice(2) };
    if (rest === '') {
        const dash = text.includes('::') ? -1 : text.indexOf(' - ');
        return dash === -1 ? { nodeId, reason: '' } : { nodeId: text.slice(0, dash), reason: text.slice(dash + 3) };
    }
    const dash = text.indexOf(' - ');
    return dash === -1 ? { nodeId: text, reason: '' } : { nodeId: text.slice(0, dash), reason: text.slice(dash + 3) };
}

;// CONCATENATED MODULE: ./lib/findings/pytest-live.js

/** What pytest prints while tests run: verdicts with `-v`, letters without, and what xdist says of its workers. */
class PytestLive {
    again;
    /** The verdict that stood last in a line behind what the open test printed. */
    glued = '';
    /** xdist runs the tests. */
    workers = false;
    constructor(again) {
        this.again = again;
    }
    line(session, text) {
        // With xdist the death of a worker is told again, with the name of the test.
        if (this.workers && text.startsWith('Fatal Python error: '))
            return true;
        return this.verdict(session, text) || this.start(session, text) || this.collection(session, text);
    }
    /** The session is over. */
    forget() {
        this.glued = '';
        this.workers = false;
    }
    /** Verdicts with `-v`, with `-v -s` in a line of their own, of xdist; letters without `-v`. */
    verdict(session, text) {
        this.workers ||= text.startsWith('[gw');
        const found = pytest_node_verdictLine(text);
        if (found !== null) {
            if (found.nodeId === null)
                return this.aloneVerdict(session, found);
            this.settle(session);
            if (!found.isSubtest)
                session.verdict(session.entry(found.nodeId), found.word, found.reason);
            return true;
        }
        const letters = /^(?:\S{1,1000} )?([.FEsxXRuU,-]{1,1000}) {1,400}\[ {0,2}\d{1,3}%\]$/.exec(text);
        if (letters !== null) {
            session.progress(letters[1] ?? '');
            return true;
        }
        const torn = /^\S{1,1000} ([.FEsxXRuU,-]{1,1000}?)((?:Fatal Python error: |\+{3}).*)$/.exec(text);
        if (torn === null)
            return false;
        session.progress(torn[1] ?? '');
        this.again(torn[2] ?? '');
        return true;
    }
    aloneVerdict(session, { word, before, reason, hasProgress }) {
        const isStart = this.start(session, before);
        const { running } = session;
        if (running === null)
            return isStart;
        if (before !== '' && !hasProgress) {
            this.glued = word;
            return isStart;
        }
        this.glued = '';
        session.verdict(running, word, reason);
        return true;
    }
    start(session, text) {
        const found = nodeLine(text);
        if (found === null)
            return false;
        this.settle(session);
        const wrapped = /^(SKIPPED|XFAIL|XPASS) \((.*)$/.exec(found.rest);
        if (wrapped !== null) {
            session.verdict(session.entry(found.nodeId), wrapped[1] ?? '', wrapped[2] ?? '');
            return true;
        }
        session.begin(found.nodeId);
        if (found.rest !== '')
            this.again(found.rest);
        return true;
    }
    /** The open test printed something and its verdict behind it, and now there is another test. */
    settle(session) {
        const running = session?.running ?? null;
        if (running !== null && this.glued !== '')
            session?.verdict(running, this.glued, '');
        this.glued = '';
    }
    collection(session, text) {
        const found = /^(?:collecting \.\.\. {0,3})?collected (\d{1,7}) items?(?: \/|$)/.exec(text);
        if (found === null && /^created: \d{1,5}\/\d{1,5} workers?$/.test(text))
            this.workers = true;
        if (found === null)
            return /^replacing crashed worker gw\d+$|^\[gw\d{1,4}\] node down: /.test(text);
        const selected = / \/ (\d{1,7}) selected$/.exec(text.slice(0, 1000));
        session.collected = Number((selected ?? found)[1]);
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/findings/python-traceback.js


/** Frames of a runaway recursion repeat; only different ones are kept. */
const python_traceback_MOST_FRAMES = 40;
const MOST_LINKS = 10;
const ABOVE_EXCEPTION = /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/;
/** Frames in the user's own sources, outermost first, each once. */
class OwnFrames {
    places = [];
    add(place) {
        if (!(0,findings_place/* isOwnSource */.uh)(place.file))
            return;
        const known = this.places.findIndex(({ file, line }) => file === place.file && line === place.line);
        if (known !== -1)
            this.places.splice(known, 1);
        if (this.places.length >= python_traceback_MOST_FRAMES)
            this.places.splice(1, 1);
        this.places.push(place);
    }
}
/**
 * What is known of a failure from a chain of exceptions, the last of which was raised last: its innermost own frame is the place,
 * the other frames follow from the inside out. What came before it stands at the end of the message: it is often what a rig says.
 */
function chainPart(chain) {
    const newestFirst = chain.toReversed();
    const places = newestFirst.flatMap(({ frames }) => frames.toReversed());
    const [place, ...others] = distinct(places);
    const [final, ...causes] = newestFirst.map(({ text }) => text).filter((text) => text !== '');
    const message = [final ?? '', ...causes.map((text) => `After: ${text}`)].join('\n');
    const also = others.map(({ file, line }) => ({ file, line, message: '' }));
    return place === undefined ? { message } : { ...place, message, also };
}
function distinct(places) {
    return places.filter(({ file, line }, index) => places.findIndex((one) => one.file === file && one.line === line) === index);
}
/**
 * A traceback as the interpreter prints it (CPython Lib/traceback.py), line by line: chains, groups of exceptions (3.11), syntax
 * errors.
 */
class PythonTraceback {
    chain = [];
    own = new OwnFrames();
    text = new findings_text/* MessageLines */.Ti();
    inText = false;
    inGroup = false;
    /** Whether a traceback begins in `line`. */
    static begins(line) {
        return /^(?: {2,40}[+|] )?(?:Exception Group )?Traceback \(most recent call last\):$/.test(line);
    }
    add(raw) {
        if (PythonTraceback.begins(raw)) {
            this.inGroup ||= raw.startsWith(' ');
            this.inText = false;
            return;
        }
        const line = this.inGroup ? raw.replace(/^ {2,40}[+|] ?/, '') : raw;
        if (this.inGroup && /^-(?:\+-)?-{10,60}/.test(line)) {
            this.inText = false;
            return;
        }
        if (ABOVE_EXCEPTION.test(line)) {
            this.link();
            return;
        }
        const frame = frameOf(line);
        if (frame !== null) {
            this.own.add(frame);
            this.inText = false;
        }
        else if (this.inText)
            this.text.add(line);
        else if (/^[A-Za-z_][\w.]{0,200}(?:: |:?$)/.test(line)) {
            this.inText = true;
            this.text.add(line);
        }
    }
    part() {
        return chainPart([...this.chain, { frames: this.own.places, text: this.text.toString() }]);
    }
    link() {
        if (this.chain.length >= MOST_LINKS)
            this.chain.splice(1, 1);
        this.chain.push({ frames: this.own.places, text: this.text.toString() });
        this.own = new OwnFrames();
        this.text = new findings_text/* MessageLines */.Ti();
        this.inText = false;
    }
}
/** `  File "F", line N, in f`; without a function for a syntax error. */
function frameOf(line) {
    const found = /^\s{0,200}File "([^"\n]{1,1000})", line (\d{1,7})(?:, in |$)/.exec(line);
    return found === null ? null : { file: found[1] ?? '', line: Number(found[2]) };
}

;// CONCATENATED MODULE: ./lib/findings/pytest-section.js



const pytest_section_MOST_LINKS = 10;
/**
 * What pytest prints of one failure, below its title, in any of its styles (src/_pytest/_code/code.py, the classes `Repr...`):
 * `long` and `short` (`FILE:LINE: ...` and lines with an `E`), `native` (the interpreter's own), doctests, and plain words.
 */
class PytestSection {
    logLine;
    oneLine;
    chain = [];
    own = new OwnFrames();
    errors = new findings_text/* MessageLines */.Ti();
    words = new findings_text/* MessageLines */.Ti();
    native = null;
    /** A file that cannot be parsed, if what follows says so. */
    unparsed = null;
    /** What the test printed follows: nobody's words but its own. */
    captured = false;
    constructor(logLine, 
    /** In the style of one line each only the first line of an error has its `E`. */
    oneLine = false) {
        this.logLine = logLine;
        this.oneLine = oneLine;
    }
    add(line) {
        if (this.captured)
            return;
        if (/^-{2,200} ?Captured .{1,60} -{2,200}$/.test(line))
            this.captured = true;
        else if (this.native !== null)
            this.addNative(line);
        else if (PythonTraceback.begins(line)) {
            this.native = new PythonTraceback();
            this.native.add(line);
        }
        else if (/^E(?: {3}|$)/.test(line))
            this.addError(line.slice(1));
        else if (this.oneLine && this.errors.length > 0 && line.startsWith('    '))
            this.errors.add(line.slice(1));
        else if (ABOVE_EXCEPTION.test(line))
            this.link();
        else if (!this.addPlace(line) && !isDecoration(line))
            this.words.add(line);
    }
    /** The test in which a worker of xdist died, if that is what this is about. */
    get crashedIn() {
        return /^worker '\w{1,20}' crashed while running '([^\n]{1,2000})'$/m.exec(this.words.toString())?.[1] ?? null;
    }
    /** In the style of one line each: what ends a failure. */
    conclude(place, words) {
        if (place !== null)
            this.own.add({ file: place.file, line: place.line });
        if (this.errors.length === 0)
            this.errors.add(words);
    }
    part() {
        const chain = [...this.chain, { frames: this.own.places, text: this.errors.toString() }];
        const part = chainPart(chain);
        if (this.native !== null) {
            const native = this.native.part();
            const words = this.own.places.length > 0 ? this.words.toString() : '';
            return {
                ...native,
                ...(part.file == null ? {} : { file: part.file, line: part.line }),
                message: native.message || words,
            };
        }
        return part.message === '' ? { ...part, message: this.words.toString() } : part;
    }
    addNative(line) {
        const doctest = /^(.{1,1000}):(\d{1,7}): (?:DocTestFailure|UnexpectedException)$/.exec(line);
        if (doctest !== null)
            this.own.add({ file: doctest[1] ?? '', line: Number(doctest[2]) });
        else
            this.native?.add(line);
    }
    addError(text) {
        this.errors.add(text);
        const frame = frameOf(text);
        if (frame !== null)
            this.unparsed = frame;
        else if (this.unparsed !== null && /^\s{1,20}(?:SyntaxError|IndentationError|TabError): /.test(text)) {
            this.own.add(this.unparsed);
        }
    }
    /** `FILE:LINE: `, `FILE:LINE: SomeError`, `FILE:LINE: in function`; a missing fixture's `file F, line N` and `F:N`. */
    addPlace(line) {
        if (line === '' || line.startsWith(' ') || line.startsWith('>'))
            return false;
        const place = (0,findings_place/* leadingPlace */.U$)(line);
        if (place !== null) {
            const isFrame = /^ ?(?:$|in .{1,500}$|[A-Za-z_][\w.]{0,200}$)/.test(place.rest) && !place.file.includes(' = ');
            if (isFrame)
                this.own.add({ file: place.file, line: place.line });
            return isFrame;
        }
        const bare = /\s/.test(line) ? null : (0,findings_place/* placeOf */.$t)(line);
        if (bare !== null)
            this.own.add(bare);
        return bare !== null;
    }
    link() {
        if (this.chain.length >= pytest_section_MOST_LINKS)
            this.chain.splice(1, 1);
        this.chain.push({ frames: this.own.places, text: this.errors.toString() });
        this.own = new OwnFrames();
        this.errors = new findings_text/* MessageLines */.Ti();
    }
}
/** The rule between two frames, and xdist's word on the interpreter. */
function isDecoration(line) {
    return line.startsWith('_ _ _ _') || /^\[gw\d{1,4}\] \w{1,20} -- Python /.test(line);
}

;// CONCATENATED MODULE: ./lib/findings/pytest-one-line.js


/** The failures of `--tb=line`: `/F:LINE: WHAT` ends each; pytest 7.4 and newer print the error itself before it. */
class OneLineFailures {
    ledger;
    found;
    section = null;
    /** The latest such word as `[XPASS(strict)] `; the newer versions say it twice. */
    latestWord = '';
    constructor(ledger, found) {
        this.ledger = ledger;
        this.found = found;
    }
    add(text) {
        const place = (0,findings_place/* leadingPlace */.U$)(text);
        const isWord = /^(?:\[XPASS\(strict\)\]|Unexpected success$|None$)/.test(text);
        const isEnd = place !== null && /^ \S/.test(place.rest) && /^(?:\/|[A-Za-z]:[\\/])/.test(text);
        this.section ??= new PytestSection(this.ledger.logLine, true);
        if (!isEnd && !isWord) {
            this.section.add(text);
            return;
        }
        const { section, latestWord } = this;
        this.section = null;
        const repeats = latestWord !== '' && (text === latestWord || place?.rest.endsWith(`: ${latestWord}`));
        this.latestWord = isWord && !repeats ? text : '';
        if (repeats)
            return;
        section.conclude(place, isWord ? text : (place?.rest.trim() ?? ''));
        this.found(section);
    }
}

;// CONCATENATED MODULE: ./lib/findings/pytest-session.js
/** Failures of one session of which the details are kept. */
const MOST_REPORTS = 2000;
/**
 * One session of pytest. Verdicts come as they fall with `-v`; what went wrong comes at the end, under titles that lack the file,
 * and in a summary that lacks the text. Here they are put together, and settled when the session is over.
 */
class PytestSession {
    ledger;
    /** The width of its rules, as its first one has it; 0 while unknown. */
    width = 0;
    /** How many tests it collected, without those it deselected. */
    collected = null;
    logLine;
    suites = new Map();
    open = new Set();
    reruns = new Set();
    reports = [];
    /** Letters of the short progress line. */
    letters = new Map();
    /** Tests whose failure has been described already, and how many failures were of such. */
    described = new Set();
    again = 0;
    /** Tests that passed before their teardown failed, by their verdicts and by their descriptions. */
    spoiled = 0;
    tornDown = 0;
    /** Tests that are counted and not named. */
    unnamedCount = 0;
    constructor(ledger) {
        this.ledger = ledger;
        this.logLine = ledger.logLine;
    }
    begin(nodeId) {
        this.open.add(this.entry(nodeId).open());
    }
    /** The test that runs, if it is only one. */
    get running() {
        const [first, second] = this.open;
        return second === undefined ? (first ?? null) : null;
    }
    verdict(entry, word, reason) {
        this.open.delete(entry);
        switch (word.toLowerCase()) {
            case 'passed':
            case 'xpass':
                entry.pass({ flaky: this.reruns.has(entry) });
                break;
            case 'failed':
                if (entry.verdict !== 'failed')
                    entry.fail({});
                break;
            case 'error':
                if (entry.verdict === 'passed')
                    this.spoiled += 1;
                if (entry.verdict !== 'failed')
                    entry.fail({});
                break;
            case 'skipped':
                entry.skip(reason);
                break;
            case 'xfail':
                entry.end('expected-failure', reason);
                break;
            case 'rerun':
                this.reruns.add(entry);
                break;
        }
    }
    entry(nodeId) {
        return this.suite(fileOf(nodeId)).case(nameOf(nodeId));
    }
    progress(letters) {
        for (const letter of letters)
            this.letters.set(letter, (this.letters.get(letter) ?? 0) + 1);
    }
    describe(section, phase, name) {
        if (this.reports.length >= MOST_REPORTS)
            return;
        const crashedIn = section.crashedIn;
        const known = crashedIn === null ? name : nameOf(crashedIn);
        this.reports.push({ phase, name: known, nodeId: crashedIn, logLine: section.logLine, section, brief: '' });
    }
    /** A line of the short summary: `FAILED NODEID - WHY`. Returns what is known of that failure. */
    summarise(phase, nodeId, brief, subtest) {
        const known = this.unnamed(phase, nodeId, brief, subtest);
        if (known !== undefined) {
            known.nodeId = nodeId;
            if (known.name === null)
                known.name = titleOf(nodeId, subtest);
            known.brief = brief;
            return known.section?.part() ?? null;
        }
        if (this.reports.length < MOST_REPORTS) {
            const name = titleOf(nodeId, subtest);
            const collecting = phase === 'error' && !nodeId.includes('::');
            this.reports.push({
                phase: phase === 'call' ? 'call' : collecting ? 'collecting' : 'setup',
                name,
                nodeId,
                logLine: this.ledger.logLine,
                section: null,
                brief,
            });
        }
        return null;
    }
    /** `totals` is null if the session ended without a last line: killed, or told to be very quiet. */
    settle(totals) {
        // Errors come first in the log, but what failed before its teardown failed is the cause.
        const late = (report) => Number(report.phase === 'teardown');
        for (const report of this.reports.toSorted((a, b) => late(a) - late(b)))
            this.record(report);
        if (totals !== null) {
            for (const entry of this.open) {
                if (entry.crashes.length > 0)
                    entry.abandon();
                else
                    entry.end('not-run');
            }
            this.state(totals);
        }
        else if (this.letters.size > 0)
            this.stateLetters();
        this.stateNotRun();
        this.open.clear();
    }
    record(report) {
        const part = report.section?.part() ?? {};
        const message = part.message === undefined || part.message === '' ? report.brief : part.message;
        const entry = this.entryOf(report);
        const before = this.described.has(entry) ? entry.failure : null;
        this.described.add(entry);
        if (before !== null) {
            this.again += 1;
            before.message = `${before.message}\nAt ${report.phase}: ${message}`;
            if (part.file != null && part.line != null)
                before.also.push({ file: part.file, line: part.line, message: '' });
            return;
        }
        const failure = entry.failure ?? entry.fail({});
        Object.assign(failure, { file: part.file ?? null, line: part.line ?? null, message, logLine: report.logLine });
        failure.also.push(...(part.also ?? []));
        if (report.phase === 'teardown')
            this.tornDown += 1;
    }
    entryOf({ nodeId, name, phase }) {
        if (nodeId !== null && (name === null || name === nameOf(nodeId)))
            return this.entry(nodeId);
        if (nodeId !== null)
            return this.suite(fileOf(nodeId)).case(name ?? nameOf(nodeId));
        if (phase === 'collecting')
            return this.suite(name).case(name ?? '');
        const plain = name ?? 'a test without a name';
        const failed = [...this.suites.values()].map((suite) => suite.find(plain)).find((one) => one?.verdict === 'failed');
        return failed ?? this.suite(null).case(plain);
    }
    unnamed(phase, nodeId, brief, subtest) {
        const name = nameOf(nodeId);
        const wanted = this.reports.filter((report) => (report.nodeId === null || report.nodeId === nodeId) && (report.phase === 'call') === (phase === 'call'));
        const fits = (report) => subtest === '' ? report.name === name : report.name?.startsWith(`${name} `) && report.name.endsWith(subtest);
        return wanted.find(fits) ?? wanted.find((report) => report.name === null && sameWords(report, brief));
    }
    suite(name) {
        const known = this.suites.get(name);
        if (known !== undefined)
            return known;
        const suite = this.ledger.suite('pytest', name);
        this.suites.set(name, suite);
        return suite;
    }
    /** What the totals have beyond the tests that were named goes into a suite without a name. */
    state(totals) {
        const of = (...words) => words.reduce((sum, word) => sum + (totals.get(word) ?? 0), 0);
        this.rest({
            passed: of('passed', 'xpassed') - this.spoiledTests,
            failed: of('failed', 'error', 'errors') - this.again,
            skipped: of('skipped'),
            expectedFailures: of('xfailed'),
        });
    }
    /** An error at teardown comes after a pass that pytest counts; one after a failure was counted as told again. */
    get spoiledTests() {
        return Math.max(this.spoiled, this.tornDown);
    }
    stateLetters() {
        const of = (letter) => this.letters.get(letter) ?? 0;
        this.rest({
            passed: of('.') + of('X') - this.tornDown,
            failed: of('F') + of('E'),
            skipped: of('s'),
            expectedFailures: of('x'),
        });
    }
    stateNotRun() {
        const { suites, collected } = this;
        if (collected === null)
            return;
        const seen = [...suites.values()].reduce((sum, { counts: { passed, failed, skipped, expectedFailures, notRun } }) => sum + (passed ?? 0) + failed + skipped + expectedFailures + notRun, 0);
        const open = [...this.open].filter(({ isOpen }) => isOpen).length;
        // What could not be collected is no test of those that were.
        const uncollected = this.reports.filter(({ phase }) => phase === 'collecting').length;
        const left = collected + uncollected - seen - this.unnamedCount - open;
        if (left > 0)
            this.ledger.suite('pytest', null).state({ notRun: left });
    }
    rest(counts) {
        const named = [...this.suites.values()].map((suite) => suite.counts);
        const left = {};
        for (const [name, count] of Object.entries(counts)) {
            const seen = named.reduce((sum, one) => sum + (one[name] ?? 0), 0);
            if (count <= seen)
                continue;
            left[name] = count - seen;
            this.unnamedCount += count - seen;
        }
        if (Object.keys(left).length > 0)
            this.ledger.suite('pytest', null).state(left);
    }
}
function fileOf(nodeId) {
    const end = nodeId.indexOf('::');
    return end === -1 ? nodeId : nodeId.slice(0, end);
}
/** `tests/test_a.py::TestGroup::test_b[x::y]` is titled `TestGroup.test_b[x::y]`. */
function nameOf(nodeId) {
    const start = nodeId.indexOf('::');
    if (start === -1)
        return nodeId;
    const name = nodeId.slice(start + 2);
    const bracket = name.indexOf('[');
    const end = bracket === -1 ? name.length : bracket;
    return name.slice(0, end).replaceAll('::', '.') + name.slice(end);
}
function titleOf(nodeId, subtest) {
    return subtest === '' ? nameOf(nodeId) : `${nameOf(nodeId)} ${subtest}`;
}
function sameWords({ section }, brief) {
    const message = section?.part().message ?? '';
    const start = brief.replace(/\.{3}$/, '');
    return start === '' ? section?.part().file == null : message.startsWith(start) || start.endsWith(`: ${message}`);
}

;// CONCATENATED MODULE: ./lib/findings/pytest.js






/** Lines of a summary's message that go on below its first. */
const MOST_BRIEF_LINES = 40;
/** Lines of others in a row of lines that have no end of their own. */
const pytest_MOST_STRANGERS = 100;
/** pytest from 3 to 9, with xdist, subtests and rerunfailures (src/_pytest/terminal.py). labgrid and pytest-embedded run in it. */
const pytest = {
    name: 'pytest',
    triggers: [
        ' test session starts ',
        '= ERRORS =',
        '= FAILURES =',
        '= short test summary info =',
        '= PASSES =',
        '= warnings summary =',
        ...KINDS.map((kind) => ` ${kind} in `),
        'no tests ran in ',
        '%]\n',
        '.py::',
        'PASSED\n',
        'FAILED\n',
        'ERROR\n',
        'collected ',
        'INTERNALERROR> ',
        'ImportError while loading conftest ',
        'ERROR: file or directory not found: ',
        'ERROR: not found: ',
        ': error: unrecognized arguments: ',
        '!!! ',
        'Fatal Python error: ',
        '+++ Timeout +++',
        'node down: ',
        'crashed worker',
        'created: ',
    ],
    start: (ledger, again) => new PytestReader(ledger, again),
};
class PytestReader {
    ledger;
    session = null;
    part = 'live';
    section = null;
    phase = 'call';
    name = null;
    /** With `--tb=line` no failure has a title. */
    untitled = false;
    /** What the summary's latest failure says in full, and how many lines of it may still come. */
    brief = '';
    briefLines = 0;
    live;
    oneLine;
    /** `conftest.py` that cannot be imported: there is no session then. */
    conftest = null;
    strangers = 0;
    internalError = null;
    constructor(ledger, again) {
        this.ledger = ledger;
        this.oneLine = new OneLineFailures(ledger, (section) => this.session?.describe(section, 'call', null));
        this.live = new PytestLive(again);
    }
    get follow() {
        if (this.session !== null && this.part !== 'live')
            return 'block';
        return this.conftest === null ? 'nothing' : 'tail';
    }
    line(text) {
        if (this.last(text) || this.header(text))
            return true;
        if (this.session === null)
            return this.withoutSession(text);
        return this.interruption(text) || this.live.line(this.session, text);
    }
    more(text) {
        if (this.conftest !== null) {
            const mine = text.trim() === '' || /^(?:E? {3}|E$|\S.{0,1000}:\d{1,7}: in )/.test(text);
            if (mine)
                this.conftest.add(text);
            else if (++this.strangers > pytest_MOST_STRANGERS)
                this.finishConftest();
            return mine;
        }
        if (this.last(text) || this.header(text) || this.interruption(text))
            return true;
        switch (this.part) {
            case 'errors':
                return this.inErrors(text);
            case 'failures':
                return this.inFailures(text);
            case 'summary':
                return this.inSummary(text);
            default:
                return true;
        }
    }
    interrupted() {
        this.finishConftest();
    }
    endless() {
        this.closeSection();
        this.part = 'live';
    }
    end() {
        this.finishConftest();
        this.finish(null);
    }
    /** `====== TITLE ======`. One of another width is what a test printed. */
    header(text) {
        const found = /^={1,400} ([^=\n]{1,100}) ={1,400}$/.exec(text);
        if (found === null)
            return false;
        const title = found[1] ?? '';
        if (title === 'test session starts') {
            this.finish(null);
            this.ledger.newRun();
            this.open().width = text.length;
            return true;
        }
        const part = pytest_lines_partOf(title);
        if (this.session === null && part === undefined)
            return false;
        const session = this.open();
        if (session.width === 0)
            session.width = text.length;
        if (!this.fits(text))
            return false;
        if (part === undefined && this.part === 'live')
            return false;
        this.closeSection();
        this.live.settle(this.session);
        this.part = part ?? 'other';
        this.untitled = false;
        return true;
    }
    /** `=== 1 failed, 2 passed in 0.12s ===`, without rules if quiet. */
    last(text) {
        const totals = pytest_lines_totalsOf(text);
        if (totals === null)
            return false;
        this.closeSection();
        this.live.settle(this.session);
        this.open();
        this.finish(totals);
        return true;
    }
    inErrors(text) {
        const title = this.titleIn(text);
        if (title !== null) {
            const found = /^ERROR (?:at )?(setup of|teardown of|collecting) (.{1,2000})$/.exec(title);
            const phase = (found?.[1] ?? 'setup').replace(' of', '');
            this.begin(new PytestSection(this.ledger.logLine), phase, found?.[2] ?? title);
        }
        else
            this.section?.add(text);
        return true;
    }
    inFailures(text) {
        const title = this.titleIn(text);
        if (title !== null) {
            if (this.untitled)
                this.section = null;
            this.untitled = false;
            this.begin(new PytestSection(this.ledger.logLine), 'call', title.replace(/^\[doctest\] /, ''));
            return true;
        }
        if (this.section !== null && !this.untitled) {
            this.section.add(text);
            return true;
        }
        this.untitled = true;
        this.oneLine.add(text);
        return true;
    }
    inSummary(text) {
        const session = this.open();
        const found = summaryLine(text);
        if (found === null) {
            if (/^(?:PASSED|XFAIL|XPASS|SKIPPED|RERUN|SUBPASSED|SUBSKIPPED)\b/.test(text)) {
                this.briefLines = 0;
                return true;
            }
            if (this.briefLines <= 0 || text.trim() === '')
                return text.trim() === '';
            this.briefLines -= 1;
            return this.brief === '' || this.brief.includes(text.trim());
        }
        const { word, nodeId, reason, subtest } = found;
        const known = session.summarise(word === 'ERROR' ? 'error' : 'call', nodeId, reason, subtest);
        this.brief = known?.message ?? '';
        this.briefLines = MOST_BRIEF_LINES;
        return true;
    }
    /** `!!!!! KeyboardInterrupt !!!!!`, `!!!!! _pytest.outcomes.Exit: no board !!!!!`, and pytest's own crash. */
    interruption(text) {
        if (text.startsWith('INTERNALERROR> ')) {
            this.internalError ??= { failure: this.ledger.crash('pytest', {}), traceback: new PythonTraceback() };
            this.internalError.traceback.add(text.slice('INTERNALERROR> '.length));
            Object.assign(this.internalError.failure, this.internalError.traceback.part());
            return true;
        }
        const found = /^!{1,400} ([^!\n]{1,500}|[^\n]{1,300}) !{1,400}$/.exec(text);
        if (found === null || !this.fits(text))
            return false;
        const why = found[1] ?? '';
        this.closeSection();
        if (!/^Interrupted: \d+ errors? during collection|^stopping after |Interrupted: stopping/.test(why)) {
            this.ledger.aftermath('pytest', { message: why.replace(/^_pytest\.outcomes\./, '') });
        }
        return true;
    }
    /** What pytest says when it does not come to a session. */
    withoutSession(text) {
        if (text.startsWith('ImportError while loading conftest ')) {
            this.conftest = new PytestSection(this.ledger.logLine);
            this.strangers = 0;
            return true;
        }
        if (!/^ERROR: (?:file or directory )?not found: |: error: unrecognized arguments: /.test(text))
            return false;
        const cure = 'Check what is given to pytest, and the directory that it runs in.';
        this.ledger.benchMessage('pytest', { class: 'configuration', survivable: false, warning: false, text, cure });
        return true;
    }
    finishConftest() {
        if (this.conftest !== null)
            this.ledger.build('pytest', this.conftest.part());
        this.conftest = null;
    }
    titleIn(text) {
        if (!text.startsWith('_') || !text.endsWith('_') || text.startsWith('_ _'))
            return null;
        const found = /^_{1,400} (\S.{0,4000}) _{1,400}$/.exec(text);
        return found !== null && this.fits(text) ? (found[1] ?? null) : null;
    }
    /** A rule is as wide as the first one, or, around a long title, as short as can be. */
    fits(text) {
        const width = this.session?.width ?? 0;
        if (width === 0 || Math.abs(text.length - width) <= 1)
            return true;
        const fill = text.charAt(0);
        return text.length > width && text.startsWith(`${fill} `);
    }
    begin(section, phase, name) {
        this.closeSection();
        this.section = section;
        this.phase = phase;
        this.name = name;
    }
    closeSection() {
        if (this.section !== null && !this.untitled)
            this.session?.describe(this.section, this.phase, this.name);
        this.section = null;
    }
    open() {
        if (this.session === null) {
            this.session = new PytestSession(this.ledger);
            this.part = 'live';
        }
        return this.session;
    }
    finish(totals) {
        this.closeSection();
        this.session?.settle(totals);
        this.session = null;
        this.part = 'live';
        this.untitled = false;
        this.internalError = null;
        this.live.forget();
        this.briefLines = 0;
    }
}

;// CONCATENATED MODULE: ./lib/findings/python-fatal.js


const FATAL = 'Fatal Python error: ';
const TIMEOUT = /\+{3,400} Timeout \+{3,400}$/;
/** Lines of others among the frames; there is no line that ends them. */
const python_fatal_MOST_STRANGERS = 100;
/**
 * Ends of the interpreter itself, and the stacks printed with them: `Fatal Python error: ...` (CPython Python/pylifecycle.c and
 * Modules/faulthandler.c, innermost frame first), and pytest-timeout's, where it ends the process (innermost frame last).
 */
const pythonFatal = {
    name: 'python',
    triggers: [FATAL, '+++ Timeout +++'],
    start: (ledger) => new PythonFatalReader(ledger),
};
class PythonFatalReader {
    ledger;
    failure = null;
    isTimeout = false;
    /** Frames of the thread that failed come after this is set. */
    inThread = false;
    strangers = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.failure === null ? 'nothing' : 'tail';
    }
    line(text) {
        const at = text.indexOf(FATAL);
        if (at === -1 && !TIMEOUT.test(text))
            return false;
        if (at === -1 && this.failure !== null && this.isTimeout) {
            this.failure = null;
            return true;
        }
        this.isTimeout = at === -1;
        this.inThread = false;
        this.strangers = 0;
        this.failure = this.ledger.crash('python', {
            message: this.isTimeout ? 'Timeout: pytest-timeout ended the run.' : text.slice(at),
        });
        return true;
    }
    more(text) {
        if (/^(?:Current t|T)hread 0x[0-9a-f]{1,16}/.test(text)) {
            this.inThread = text.startsWith('Current');
            return true;
        }
        if (this.isTimeout && text.startsWith('~~~')) {
            this.inThread = true;
            return true;
        }
        const frame = /^ {2}File "([^"\n]{1,1000})", line (\d{1,7}),? in /.exec(text);
        if (frame !== null) {
            this.place(frame[1] ?? '', Number(frame[2]));
            return true;
        }
        if (text.trim() === '' || (this.isTimeout && text.startsWith('    ')))
            return true;
        if (/^(?:Python runtime state: |Extension modules: |Stack \(most recent call first\):| {2}\.\.\.$)/.test(text))
            return true;
        if (++this.strangers > python_fatal_MOST_STRANGERS)
            this.failure = null;
        return false;
    }
    interrupted() {
        this.failure = null;
    }
    place(file, line) {
        const { failure } = this;
        if (failure === null || !this.inThread || !(0,findings_place/* isOwnSource */.uh)(file))
            return;
        if (this.isTimeout)
            Object.assign(failure, { file, line });
        else if (failure.also.length < 10)
            placeOrAlso(failure, { file, line });
    }
}

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
        const at = (0,findings_place/* placeOf */.$t)(found?.[1] ?? '');
        if (at === null)
            return false;
        if ((0,findings_place/* isOwnSource */.uh)(at.file)) {
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
        if (this.failure === null && this.fromProbe) {
            if (this.ledger.current === null)
                this.ledger.traced(place);
            else
                this.failure = this.ledger.crash('rust-backtrace', {});
        }
        if (this.failure === null)
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
        if (panic === null)
            return false;
        // A quote may be words in a sentence: without a thread it must begin the line, or follow a level or a banner.
        if (panic.thread === null && panic.isQuoted && !/^(?:[^\w]|[A-Z]|\d)*$/.test(panic.before.slice(0, 41)))
            return false;
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
/** The place and the label below are its own. */
const WARNING = /^warning(?:\[[\w:]{1,100}\])?: /;
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
        if (WARNING.test(text)) {
            this.stop();
            return false;
        }
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
        const found = /^error(?:\[E\d{1,5}\])?: (.{1,1000})/.exec(text);
        if (found === null)
            return false;
        this.stop();
        const message = found[1] ?? '';
        if (/^could not compile `/.test(message) || /^linking with `/.test(message)) {
            const linking = message.startsWith('linking');
            const failure = linking || !this.explained ? this.ledger.build('rustc', { message }) : null;
            this.explained = true;
            this.linking = linking ? failure : null;
            this.waited = 0;
            return true;
        }
        if (/^aborting due to /.test(message))
            return true;
        this.message = message;
        this.begun = this.ledger.logLine;
        this.waited = 0;
        // Not before its place is known: others begin a line with `error: ` as well.
        return false;
    }
    place(text) {
        const found = /^ {0,12}--> (.{1,1000})$/.exec(text);
        const at = (0,findings_place/* placeOf */.$t)(found?.[1] ?? '');
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
        const at = (0,findings_place/* leadingPlace */.U$)(text);
        const found = /^ error(?:\[E\d{1,5}\])?: (.{1,1000})$/.exec(at?.rest ?? '');
        if (at === null || found === null || !(at.file.endsWith('.rs') || at.rest.startsWith(' error[E')))
            return false;
        this.stop();
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
        const place = (0,findings_place/* placeOf */.$t)(/^\s{0,20}>>> referenced by \S{1,300} \((.{1,1000})\)$/.exec(text)?.[1] ?? '');
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

;// CONCATENATED MODULE: ./lib/findings/sanitizer.js


/** Lines of one report; a leak report may have many stacks. */
const LONGEST_REPORT = 4000;
/**
 * The sanitizers of gcc and clang (compiler-rt/lib/{asan,lsan,tsan,msan,hwasan}): `==PID==ERROR: AddressSanitizer: KIND ...`,
 * `WARNING: ThreadSanitizer: KIND (pid=PID)`, stacks, `SUMMARY: `. The place is the first frame of the user's own in the first stack;
 * the summary often names the runtime's. Several reports of one process are one failure.
 */
const sanitizer = {
    name: 'sanitizer',
    triggers: [
        'Sanitizer: ',
        'Sanitizer:DEADLYSIGNAL',
        'Sanitizer can not ',
        'ThreadSanitizer: reported ',
        '==ABORTING',
        '==HINT: ',
        '    #0 0x',
    ],
    start: (ledger) => new SanitizerReader(ledger),
};
class SanitizerReader {
    ledger;
    failure = null;
    process = '';
    reading = false;
    lines = 0;
    /** The place of the present stack is not known yet. */
    wanted = false;
    heading = '';
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.reading ? 'tail' : 'nothing';
    }
    line(text) {
        if (this.frame(text))
            return true;
        const found = /(?:==(\d{1,10})==\s?|^)(ERROR|WARNING|FATAL): (\w{2,20}Sanitizer): (.{1,1000})$/.exec(text.slice(0, 2000));
        if (found === null)
            return this.over(text);
        const [message, pid = '', , tool = '', words = ''] = found;
        const process = `${tool} ${pid || (/\(pid=(\d{1,10})\)/.exec(words)?.[1] ?? '')}`;
        const again = this.failure !== null && this.process === process && this.ledger.lastCrash === this.failure;
        this.process = process;
        this.reading = true;
        this.lines = 0;
        this.wanted = true;
        this.heading = message.replace(/^==\d{1,10}==\s?/, '');
        if (!again || this.failure === null)
            this.failure = this.ledger.crash('sanitizer', { message: this.heading }, true);
        else if (!this.failure.message.includes(words))
            addLine(this.failure, this.heading);
        return true;
    }
    more(text) {
        this.lines += 1;
        if (this.lines > LONGEST_REPORT || this.failure === null) {
            this.reading = false;
            return false;
        }
        if (this.frame(text))
            return true;
        if (/^\s{0,2}#\d/.test(text))
            return true;
        if (text.trim() === '')
            return true;
        if (/^={18}/.test(text))
            return true;
        const said = /^(?:(?:READ|WRITE) of size \d|Address 0x|0x[0-9a-f]{4,16} is located |(?:Direct|Indirect) leak of |.{0,40}(?:allocated|freed|created) by |\s{1,4}(?:Previous |Read |Write |Atomic |Location is |Mutex |Thread T|Hint)|==\d{1,10}==(?:The signal is|Hint)|.{0,80}allocated from:|\s{2}Uninitialized value was)/.test(text);
        if (!said)
            return /^\s{2,}|^[\w ]{1,60}:\s{1,20}[0-9a-f]{2}$|^Shadow |^=>0x|^HINT: /.test(text);
        this.wanted = !/^Address 0x.{0,200} in frame|^==/.test(text);
        this.heading = text.trim();
        // What was accessed explains the report; where it came from are places of their own.
        if (/^(?:READ|WRITE|0x|Address|==|(?:Direct|Indirect) leak)/.test(text))
            addLine(this.failure, this.heading);
        return true;
    }
    interrupted() {
        this.reading = false;
    }
    over(text) {
        if (/^SUMMARY: \w{2,20}Sanitizer: |Sanitizer:DEADLYSIGNAL$|^\w{2,20}Sanitizer can not |^ThreadSanitizer: reported \d|^==\d{1,10}==(?:ABORTING|HINT: )/.test(text)) {
            const { failure } = this;
            // Without symbols the stacks tell no place; the summary may.
            const place = summaryPlace(text);
            if (failure !== null && failure.file === null && place !== null)
                Object.assign(failure, place);
            if (text.startsWith('SUMMARY: ') || text.endsWith('==ABORTING'))
                this.reading = text.startsWith('SUMMARY: ');
            return true;
        }
        return false;
    }
    /** `    #1 0x55a3c495d2ed in main src/asan.c:8`; ThreadSanitizer's have no address, and the module behind. */
    frame(text) {
        const { failure } = this;
        if (!this.reading || failure === null || !/^\s{2,8}#\d{1,4} /.test(text))
            return false;
        if (!this.wanted)
            return true;
        const place = framePlace(text);
        if (place === null)
            return true;
        this.wanted = false;
        placeOrAlso(failure, place, this.heading);
        return true;
    }
}
/** The place in a frame, if it is in the user's own sources: what stands after the function, before the module. */
function framePlace(text) {
    let words = text.slice(0, 4000).trimEnd();
    for (let i = 0; i < 3; i++)
        words = words.replace(/ \([^()]{0,1000}\)$/, '');
    const space = words.lastIndexOf(' ');
    const place = (0,findings_place/* placeOf */.$t)(words.slice(space + 1));
    return place !== null && (0,findings_place/* isOwnSource */.uh)(place.file) ? place : null;
}
function summaryPlace(text) {
    const found = /^SUMMARY: \w{2,20}Sanitizer: [\w -]{1,60} (\S{1,1000}:\d{1,7}(?::\d{1,7})?)(?: in .{0,1000})?$/.exec(text.slice(0, 4000));
    const place = found === null ? null : (0,findings_place/* placeOf */.$t)(found[1] ?? '');
    return place !== null && (0,findings_place/* isOwnSource */.uh)(place.file) ? place : null;
}

;// CONCATENATED MODULE: ./lib/findings/subunit.js



const subunit_WORDS = ['success', 'successful', 'failure', 'error', 'skip', 'xfail', 'uxsuccess'];
/** subunit's first protocol, which is text (python-subunit, README: "Format"): cmocka, Check and Python print it. */
const subunit = {
    name: 'subunit',
    triggers: ['test: ', 'testing: ', 'ERROR: ', ...subunit_WORDS.map((word) => `${word}: `)],
    start: (ledger) => new SubunitReader(ledger),
};
class SubunitReader {
    ledger;
    suite = null;
    /** A test that began; alone it proves nothing, anybody may print `test: x`. */
    begun = null;
    open = null;
    /** What the open test said of its failure before it failed. */
    said = new findings_text/* MessageLines */.Ti();
    verdict = null;
    details = new Details();
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.verdict === null ? 'nothing' : 'block';
    }
    line(text) {
        const start = /^test(?:ing)?:? (\S.{0,2000})$/.exec(text);
        if (start !== null)
            return this.start(start[1] ?? '');
        if (text.startsWith('ERROR: ')) {
            if (this.open !== null || this.begun !== null)
                this.said.add(text.slice('ERROR: '.length));
            return this.open !== null;
        }
        const found = /^(success|successful|failure|error|skip|xfail|uxsuccess): (\S.{0,4000})$/.exec(text);
        if (found === null)
            return false;
        const [, word = '', rest = ''] = found;
        const opens = /^(.{1,2000}?) \[(?: multipart)?$/.exec(rest);
        const inline = /^(.{1,2000}?) \[ (.*) \]$/.exec(rest);
        const name = (opens ?? inline)?.[1] ?? rest;
        // `error: x` and `success: x` are everybody's words; a test of that name, or details, make them subunit's.
        if (name !== this.begun &&
            name !== this.open?.name &&
            (opens === null || this.suite === null) &&
            !isLoneError(word, opens)) {
            return false;
        }
        const verdict = { word, name, logLine: this.ledger.logLine };
        if (opens !== null) {
            this.verdict = verdict;
            this.details = new Details();
        }
        else
            this.settle(verdict, { message: inline?.[2] ?? '' });
        return true;
    }
    more(text) {
        if (this.verdict === null)
            return false;
        if (text === ']') {
            const { verdict } = this;
            this.verdict = null;
            this.settle(verdict, this.details.part());
        }
        else
            this.details.add(text);
        return true;
    }
    endless() {
        this.end();
        this.verdict = null;
    }
    end() {
        if (this.verdict !== null)
            this.settle(this.verdict, this.details.part());
    }
    start(name) {
        this.said = new findings_text/* MessageLines */.Ti();
        if (this.suite === null) {
            this.begun = name;
            return false;
        }
        // A test that has only subtests gets no verdict.
        if (this.open?.isOpen)
            this.open.forget();
        this.open = this.suite.add(name).open();
        return true;
    }
    settle({ word, name, logLine }, part) {
        if (this.suite === null) {
            this.ledger.newRun();
            this.suite = this.ledger.suite('subunit', null);
        }
        const entry = this.open?.name === name ? this.open : this.suite.add(name);
        if (this.open === entry)
            this.open = null;
        this.begun = null;
        const said = this.said.toString();
        this.said = new findings_text/* MessageLines */.Ti();
        const message = part.message ?? '';
        if (word === 'success' || word === 'successful')
            entry.pass();
        else if (word === 'skip')
            entry.skip(message);
        else if (word === 'xfail')
            entry.end('expected-failure', message);
        else {
            const text = [said, message].filter((one) => one !== '').join('\n');
            const words = word === 'uxsuccess' && text === '' ? 'Unexpected success' : text;
            entry.fail({ ...part, message: words }).logLine = logLine;
        }
    }
}
/** Python's set-up of a class fails without a test that began. */
function isLoneError(word, opens) {
    return (opens !== null &&
        (word === 'error' || word === 'failure') &&
        /^(?:setUp|tearDown)(?:Class|Module) \(/.test(opens[1] ?? ''));
}
/** What stands between the brackets: text, a traceback, or parts of MIME types in chunks. */
class Details {
    words = new findings_text/* MessageLines */.Ti();
    traceback = null;
    place = null;
    inParts = false;
    add(text) {
        if (text.startsWith('Content-Type: ')) {
            this.inParts = true;
            return;
        }
        if (this.inParts && /^(?:[0-9A-F]{1,8}|[a-z][\w-]{0,40})$/.test(text))
            return;
        if (this.traceback === null && PythonTraceback.begins(text))
            this.traceback = new PythonTraceback();
        if (this.traceback !== null) {
            this.traceback.add(text);
            return;
        }
        const place = (0,findings_place/* leadingPlace */.U$)(text);
        this.place ??= place;
        this.words.add(text);
    }
    part() {
        if (this.traceback !== null)
            return this.traceback.part();
        return { file: this.place?.file ?? null, line: this.place?.line ?? null, message: this.words.toString() };
    }
}

;// CONCATENATED MODULE: ./lib/findings/tap-point.js




const MOST_ALSO = 20;
/** One point and what is said about it. It becomes a test when it is sure that this is TAP, and a leaf. */
class TapPoint {
    point;
    logLine;
    level;
    echoes;
    yaml = null;
    name;
    entry = null;
    words = new findings_text/* MessageLines */.Ti();
    places = [];
    /** pytest-tap and tap.py put Python's words into comments. */
    python = null;
    /** What its description says beyond its name. */
    extra;
    constructor(point, logLine, level, 
    /** A parent that fails with its subtests is no failure of its own, unless its block says so. */
    echoes = false) {
        this.point = point;
        this.logLine = logLine;
        this.level = level;
        this.echoes = echoes;
        const { name, extra, place } = described(point);
        this.name = name === '' ? `test ${point.number ?? '?'}` : name;
        this.extra = extra;
        if (place !== null)
            this.places.push(place);
    }
    get fails() {
        return !this.point.ok && this.point.directive === null;
    }
    /** A line of comment, without its `#`. */
    comment(text) {
        // Who writes a block says everything there; comments are then of what comes next.
        if (this.yaml !== null)
            return;
        if (PythonTraceback.begins(text) || /\.py(?:::|$)/.test(this.name))
            this.python ??= new PytestSection(this.logLine);
        if (this.python !== null) {
            this.python.add(text);
            return;
        }
        const place = commentPlace(text);
        if (place !== null && this.places.length < MOST_ALSO)
            this.places.push(place.place);
        if (place === null || place.says)
            this.words.add(text);
    }
    /** Something about the failure that stood before the point. */
    before(text, place) {
        if (text !== '')
            this.words.add(text);
        if (place !== null)
            this.places.unshift(place);
    }
    at(place) {
        this.places.splice(0, this.places.length, place);
    }
    /** Writes down what is known by now; again, when more is. */
    settle() {
        const own = this.yaml?.failureType ?? '';
        if (this.echoes && (own === '' || own === 'subtestsFailed'))
            return;
        this.entry ??= this.level.suite.add(this.name);
        const { entry, point } = this;
        if (point.directive === 'skip')
            entry.skip(point.reason);
        else if (point.directive === 'todo')
            entry.end('todo', point.reason);
        else if (point.directive === 'xfail')
            entry.end('expected-failure', point.reason);
        else if (point.ok)
            entry.pass();
        else {
            const failure = entry.failure ?? entry.fail({});
            failure.logLine = this.logLine;
            Object.assign(failure, this.part());
        }
    }
    part() {
        const yaml = this.yaml?.part() ?? this.python?.part() ?? {};
        const own = yaml.file == null ? this.places : [{ file: yaml.file, line: yaml.line ?? 0 }, ...this.places];
        // bats tells its place within the message.
        const said = (yaml.message ?? '').split('\n');
        const inYaml = said.map((line) => commentPlace(line)?.place).filter((place) => place != null);
        const [place, ...others] = [...own, ...inYaml];
        const also = [...(yaml.also ?? []), ...others.map((one) => ({ ...one, message: '' }))];
        const message = [this.extra, yaml.message ?? '', this.words.toString()].filter((text) => text !== '').join('\n');
        return { file: place?.file ?? null, line: place?.line ?? null, message, also };
    }
}
/** Some programs put more than a name into the description. */
function described({ description, reason, directive }) {
    const none = { extra: '', place: null };
    // Check: `FILE:TCASE:TEST: MESSAGE`.
    const check = /^(\S{1,500}\.\w{1,5}):([^\s:]{1,200}):([^\s:]{1,200}): (.*)$/.exec(description);
    if (check !== null)
        return { ...none, name: `${check[2]}:${check[3]}`, extra: check[4] ?? '' };
    // Criterion: `SUITE::TEST unexpected signal after FILE:LINE`, ` timed out (1.01s)`, `  (0.00s)`.
    const criterion = /^(\S{1,500}::\S{1,500})(?: (.*?))? ?(?:\(\d{1,9}\.\d\ds\))?$/.exec(description);
    if (criterion !== null) {
        const [, name = '', said = ''] = criterion;
        const after = /^(.{0,200}) after (.{1,1000}):(\d{1,7})$/.exec(said);
        const place = after === null ? null : { file: after[2] ?? '', line: Number(after[3]) };
        return { name, extra: said.trim(), place };
    }
    // cmocka: `NAME Could not run test: WHY`.
    const cmocka = /^(\w{1,500}) (Could not run test: .*)$/.exec(description);
    if (cmocka !== null)
        return { ...none, name: cmocka[1] ?? '', extra: cmocka[2] ?? '' };
    // cmocka: `not ok 6 # SKIP NAME`.
    if (description === '' && directive === 'skip' && /^\w{1,500}$/.test(reason))
        return { ...none, name: reason };
    // bats -T.
    return { ...none, name: description.replace(/ in \d{1,9}ms$/, '') };
}
/**
 * Where a comment says that the failure is. Test::More: `at t/x.t line 3.`; bats: `(in test file x.bats, line 7)`; cmocka:
 * `test/x.c:8: error: Failure!`; the kernel: `EXPECTATION FAILED at lib/x_test.c:12`. `says`: it says more than that.
 */
function commentPlace(text) {
    const bats = /(?:^|[\s(])in (?:test )?file (.{1,1000}), line (\d{1,7})[,)]?$/.exec(text.slice(0, 2000));
    if (bats !== null)
        return { place: { file: bats[1] ?? '', line: Number(bats[2]) }, says: false };
    const perl = /(?:^|\s)at (\S.{0,1000}?) line (\d{1,7})\.?$/.exec(text.slice(0, 2000));
    if (perl !== null) {
        const [, file = '', line = ''] = perl;
        if (file.startsWith('-') || file.startsWith('('))
            return null;
        return { place: { file, line: Number(line) }, says: !/^\s{0,20}(?:Failed (?:\(TODO\) )?test )?at /.test(text) };
    }
    const kernel = /(?:EXPECTATION|ASSERTION) FAILED at (\S{1,1000}):(\d{1,7})$/.exec(text.slice(0, 2000));
    if (kernel !== null)
        return { place: { file: kernel[1] ?? '', line: Number(kernel[2]) }, says: false };
    const place = (0,findings_place/* leadingPlace */.U$)(text.trim());
    if (place === null || !/^ (?:error|fatal|assert)/i.test(place.rest))
        return null;
    return { place: { file: place.file, line: place.line }, says: true };
}

;// CONCATENATED MODULE: ./lib/findings/prove.js


const MOST_RECORDS = 1000;
/** Failures of a log that are told one by one, and numbers that are read for it. What is beyond is counted. */
const MOST_NAMED = 300;
const MOST_NUMBERS = 1000;
/** What Test::More says of a failure on its standard error, away from the point itself. */
class FailedTest {
    name;
    indent;
    logLine;
    place = null;
    words = new findings_text/* MessageLines */.Ti();
    constructor(name, indent, logLine) {
        this.name = name;
        this.indent = indent;
        this.logLine = logLine;
    }
    /** `  Failed test 'NAME'`, `  Failed test at F line N.`; null if the comment says something else. */
    static begins(comment, indent, logLine) {
        const named = /^ {1,3}Failed test '(.*)'$/.exec(comment);
        const bare = /^ {1,3}Failed test at /.test(comment);
        if (named === null && !bare)
            return null;
        const record = new FailedTest(named?.[1] ?? '', indent, logLine);
        if (bare)
            record.add(comment);
        return record;
    }
    add(comment) {
        const found = commentPlace(comment);
        if (found !== null && this.place === null)
            this.place = found.place;
        if (found === null || found.says)
            this.words.add(comment);
    }
}
/** `prove` (Test::Harness): what it says in the end, which without `-v` is all there is besides what tests say of their failures. */
class ProveRun {
    ledger;
    records = [];
    files = [];
    skipped = 0;
    named = 0;
    numbered = 0;
    bailed = false;
    /** What a test program died of. */
    death = null;
    constructor(ledger) {
        this.ledger = ledger;
    }
    record(record) {
        if (this.records.length < MOST_RECORDS)
            this.records.push(record);
    }
    /** The record of the point `name`, which is then told. */
    take(name) {
        const at = this.records.findIndex((record) => record.name === name);
        return at === -1 ? null : (this.records.splice(at, 1)[0] ?? null);
    }
    /** `told`: the points themselves were in the log. */
    line(text, told) {
        const file = /^(\S.{0,1000}?) {1,200}\(Wstat: \d{1,6}(?: \(.{1,60}\))? Tests: \d{1,9} Failed: (\d{1,9})\)$/.exec(text);
        if (file !== null) {
            this.files.push({ name: file[1] ?? '', failed: Number(file[2]), listed: null, errors: new findings_text/* MessageLines */.Ti() });
            return true;
        }
        const latest = this.files.at(-1);
        const numbers = /^ {2}Failed tests?: {1,4}([\d, -]{1,2000})$/.exec(text);
        if (numbers !== null && latest !== undefined) {
            const listed = numbersOf(numbers[1] ?? '', MOST_NUMBERS - this.numbered);
            this.numbered += listed.length;
            latest.listed = listed.map((number) => numberedTest(number, this.ledger.logLine));
            return true;
        }
        if (/^ {2}(?:Parse errors: |Non-zero (?:exit|wait) status: |TODO passed: )/.test(text) && latest !== undefined) {
            latest.errors.add(text.trim());
            return true;
        }
        const less = /^\t\(less (\d{1,9}) skipped subtests?: /.exec(text);
        if (less !== null)
            this.skipped += Number(less[1]);
        const bail = /^(?:Bailout called\. {1,2}|FAILED--)Further testing stopped: {0,4}(.*)$/.exec(text);
        if (bail !== null) {
            if (!this.bailed && !told)
                this.ledger.crash('tap', { message: `Bail out! ${bail[1] ?? ''}` });
            this.bailed = true;
            return true;
        }
        const total = /^Files=\d{1,9}, Tests=(\d{1,9}), /.exec(text);
        if (total !== null)
            this.end(Number(total[1]), told);
        return less !== null || total !== null;
    }
    end(tests, told) {
        const before = this.files.reduce((sum, { failed }) => sum + failed, 0);
        if (!told) {
            for (const file of this.files)
                this.settle(file);
            const counts = { passed: Math.max(0, tests - before - this.skipped), skipped: this.skipped };
            if (tests > 0)
                this.ledger.suite('tap', null).state(counts);
        }
        this.records.length = 0;
        this.files.length = 0;
        this.skipped = 0;
        this.death = null;
    }
    settle(file) {
        const { death } = this;
        const own = this.records.filter(({ place, indent }) => indent === 0 && place?.file === file.name);
        const suite = this.ledger.suite('tap', file.name);
        const known = [...own, ...(file.listed ?? []).slice(own.length)].slice(0, MOST_NAMED - this.named);
        for (const record of known)
            fail(suite, record);
        this.named += known.length;
        if (file.failed > 0 && (own.length > 0 || file.listed !== null)) {
            if (file.failed > known.length)
                suite.state({ failed: file.failed });
            return;
        }
        const place = death !== null && death.place.file === file.name ? death.place : null;
        const message = `${place === null ? '' : `${death?.text}\n`}${file.name}: ${file.errors.toString()}`;
        if (file.errors.length > 0 && !/^TODO passed[^\n]*$/.test(file.errors.toString())) {
            this.ledger.crash('tap', { ...(place ?? {}), message });
        }
    }
}
function fail(suite, { name, place, words, logLine }) {
    const part = { file: place?.file ?? null, line: place?.line ?? null, message: words.toString() };
    suite.add(name === '' ? 'a test without a name' : name).fail(part).logLine = logLine;
}
function numberedTest(number, logLine) {
    const test = new FailedTest(`test ${number}`, 0, logLine);
    test.words.add('Failed test');
    return test;
}
/** `2-4, 9-10`: the first `most` of them. */
function numbersOf(text, most) {
    const numbers = [];
    for (const part of text.split(',')) {
        const [from = 0, to = from] = part.split('-').map(Number);
        for (let number = Math.max(1, from); number <= to && numbers.length < most; number++)
            numbers.push(number);
    }
    return numbers;
}

;// CONCATENATED MODULE: ./lib/findings/tap-level.js
/** The points of one indent in a stream of TAP. */
class TapLevel {
    ledger;
    indent;
    parent;
    called;
    planned = null;
    seen = 0;
    /** Points below, since the latest point here. */
    children = 0;
    failedChildren = 0;
    /** What the next point here will be called, and what its subtests are grouped by. */
    announced = null;
    made = null;
    constructor(ledger, indent, parent, 
    /** What the parent's point will be called; null where nothing announced it. */
    called) {
        this.ledger = ledger;
        this.indent = indent;
        this.parent = parent;
        this.called = called;
    }
    get name() {
        return this.called;
    }
    set name(name) {
        this.called = name;
        if (this.made !== null)
            this.made.name = this.path;
    }
    get suite() {
        return this.begin();
    }
    /** Its suite takes its place among the others. Not earlier than now, so that what is no TAP leaves none behind. */
    begin() {
        this.made ??= this.ledger.suite('tap', this.path);
        return this.made;
    }
    get path() {
        const names = [];
        for (let level = this; level !== null; level = level.parent) {
            if (level.called !== null)
                names.unshift(level.called);
        }
        return names.length === 0 ? null : names.join(' > ');
    }
}

;// CONCATENATED MODULE: ./lib/findings/tap-document.js



/** Points of a document that is not sure yet: so many, and no plan, are a device's chatter. */
const tap_document_MOST_WAITING = 10_000;
/** One stream of TAP, with its subtests as levels of indent. Only leaves are tests. */
class TapDocument {
    ledger;
    /** A version, a plan with points, a plan that skips all or a second point in order was seen. */
    sure = false;
    latest = null;
    bailedOut = false;
    /** The program's own word on why there is no more: `Looks like you planned 5 tests but ran 2.` */
    complaint = '';
    /** What a Perl program died of. */
    death = null;
    /** All levels there were. */
    known = [];
    /** Those that are not over. */
    levels;
    waiting = [];
    byName = new Map();
    numbered = null;
    /** The plan came last, as it may: what follows is not of this document. */
    closed = false;
    totals = new Map();
    said = [];
    failures = 0;
    constructor(ledger, indent) {
        this.ledger = ledger;
        this.levels = [this.level(indent, null, null)];
    }
    get indent() {
        return this.root.indent;
    }
    /** All points that were planned at the outermost level are there. */
    get isComplete() {
        return this.root.planned !== null && this.root.seen >= this.root.planned;
    }
    /** No point was seen. */
    get isEmpty() {
        return this.numbered === null;
    }
    get isNumbered() {
        return this.numbered === true;
    }
    /** It lacks points or a plan, so that a plan that does not fit it may be its own nevertheless. */
    get isWanting() {
        return this.sure ? !this.isComplete : !this.isEmpty && this.root.planned === null;
    }
    /** False: it is not the plan of this document. A plan alone is no TAP yet: others print ranges as well. */
    plan({ indent, count, skips }) {
        const level = this.at(indent);
        if (level === null)
            return false;
        const agrees = this.numbered === true || level.seen === count;
        // Of points without numbers, another count may be that of the next document.
        const isStrange = level.planned !== null || (!this.sure && level.seen > 0 && !agrees);
        if (level === this.root && isStrange)
            return false;
        level.planned = count;
        if ((level.seen > 0 && agrees) || skips)
            this.confirm();
        if (level === this.root)
            this.closed = level.seen > 0 && level.seen === count;
        return true;
    }
    /** A plan that did not fit, after which no point came: it is the true one if it counts what there was, or if no other does. */
    replan(count) {
        if (this.root.planned !== null && count !== this.root.seen)
            return;
        this.root.planned = count;
        this.confirm();
    }
    /** `# Subtest: NAME`, at the indent of its parent (node, perl) or of its own points (TAP 14). */
    announce(indent, name) {
        const level = this.at(indent);
        if (level === null)
            return;
        if (level.seen === 0 && level !== this.root && level.name === null)
            level.name = name;
        else
            level.announced = name;
        this.confirm();
    }
    /** False: the line is not a point of this document. */
    point(line) {
        if (!this.fits(line))
            return false;
        const level = this.at(line.indent);
        if (level === null)
            return false;
        level.seen += 1;
        this.numbered ??= line.number !== null;
        const isParent = level.children > 0;
        const echoes = isParent && line.directive === null && !line.ok && level.failedChildren > 0;
        const point = new TapPoint(line, this.ledger.logLine, level, echoes);
        for (const { text, place } of this.said)
            if (point.fails)
                point.before(text, place);
        this.said = [];
        this.latest = point;
        if (point.fails && !echoes)
            this.failures += 1;
        for (const one of this.levels) {
            if (one === level)
                continue;
            one.children += 1;
            if (point.fails)
                one.failedChildren += 1;
        }
        Object.assign(level, { children: 0, failedChildren: 0, announced: null });
        // In braces the subtests come after their parent.
        if (line.opens)
            level.announced = line.description;
        if (line.opens || (isParent && !point.fails)) {
            this.latest = null;
            return true;
        }
        this.byName.set(point.name, point);
        if (this.sure)
            point.settle();
        else
            this.wait(point, line);
        return true;
    }
    /** Something about the point that comes next. */
    beforePoint(text, place) {
        if (this.said.length < 20)
            this.said.push({ text, place });
    }
    find(name) {
        return this.byName.get(name);
    }
    /** `# pass 3`: the program's own count. */
    total(key, count) {
        this.totals.set(key, count);
    }
    confirm() {
        if (this.sure)
            return;
        this.sure = true;
        for (const level of this.known)
            level.begin();
        for (const point of this.waiting)
            point.settle();
        this.waiting.length = 0;
    }
    end() {
        if (!this.sure)
            return;
        const { planned, seen, suite } = this.root;
        const isShort = planned !== null && planned > seen;
        if (isShort)
            suite.state({ notRun: planned - seen });
        const complaint = this.complaint || (isShort ? `${planned} tests were planned, ${seen} ran.` : '');
        if (complaint !== '' && !this.bailedOut && this.failures === 0) {
            const words = this.death === null ? complaint : `${this.death.text}\n${complaint}`;
            this.ledger.crash('tap', { ...(this.death?.place ?? {}), message: words });
        }
        this.stateTotals();
        this.ledger.newRun();
    }
    /** Node's and tape's last comments. */
    stateTotals() {
        const of = (key) => this.totals.get(key) ?? 0;
        if (!this.totals.has('tests') || !this.totals.has('pass'))
            return;
        const counts = { passed: of('pass'), failed: of('fail') + of('cancelled') };
        if (this.totals.has('skipped'))
            Object.assign(counts, { skipped: of('skipped'), todo: of('todo') });
        const others = this.known.slice(1).map(({ suite }) => suite);
        this.root.suite.state(restOf(others, counts));
    }
    get root() {
        return this.levels[0];
    }
    fits(line) {
        const { number, indent, description } = line;
        if (number === null)
            return this.fitsUnnumbered(line);
        if (!this.sure && this.numbered === false)
            return false;
        const level = this.levels.find((one) => one.indent === indent);
        // Node numbers the points of several files anew, but announces each.
        if (level?.announced === description && description !== '')
            return true;
        const next = (level?.seen ?? 0) + 1;
        if (number === next)
            return true;
        // Points may come out of order or be lost; but not beyond the plan.
        return this.sure && number > next && number <= (level?.planned ?? next + 1000);
    }
    fitsUnnumbered({ marked, indent, description }) {
        if (this.numbered === true)
            return this.sure && description !== '' && indent > this.indent;
        if (!this.sure && this.waiting.length >= tap_document_MOST_WAITING)
            return false;
        if (indent === this.indent && this.isComplete)
            return marked && !this.closed;
        return marked || this.sure || this.root.planned !== null;
    }
    wait(point, { marked }) {
        this.waiting.push(point);
        const inOrder = this.numbered === true && this.waiting.length >= 2;
        const isPlanned = this.levels.some(({ planned }) => planned !== null);
        if (inOrder || (isPlanned && marked) || this.isComplete)
            this.confirm();
    }
    /** The level of `indent`: a new one if it is deeper than all; deeper ones are over. */
    at(indent) {
        if (indent < this.indent)
            return null;
        while (this.levels.length > 1 && (this.levels.at(-1)?.indent ?? 0) > indent)
            this.levels.pop();
        const top = this.levels.at(-1);
        if (top.indent === indent)
            return top;
        if (indent < top.indent + 2)
            return null;
        const level = this.level(indent, top, top.announced);
        this.levels.push(level);
        return level;
    }
    level(indent, parent, name) {
        const level = new TapLevel(this.ledger, indent, parent, name);
        this.known.push(level);
        if (this.sure)
            level.begin();
        return level;
    }
}

;// CONCATENATED MODULE: ./lib/findings/tap-lines.js
function pointLine(text) {
    const found = /^( {0,200})(not ok|ok)(?: {1,9}(\d{1,9}))?(?=$|\s)( {1,9}-(?=$|\s))? {0,9}(.*)$/.exec(text.slice(0, 8000));
    if (found === null)
        return null;
    const [, indent = '', word = '', number, dash, rest = ''] = found;
    const opens = /(?:^|\s)\{$/.test(rest);
    const directed = /(?:^|\s)#\s{0,9}(skip|todo|xfail)\w{0,10}(?=$|\W)[:\s]{0,9}(.*)$/i.exec(rest);
    const before = rest.slice(0, directed?.index ?? rest.length);
    const kind = directed?.[1]?.toLowerCase();
    return {
        indent: indent.length,
        ok: word === 'ok',
        number: number === undefined ? null : Number(number),
        marked: number !== undefined || dash !== undefined || kind !== undefined,
        description: unescaped(opens ? before.replace(/\s?\{$/, '') : before).trim(),
        directive: kind ?? null,
        reason: unescaped(directed?.[2] ?? '').trim(),
        opens,
    };
}
/** `1..8`, `1..0 # SKIP no board`. */
function planLine(text) {
    const found = /^( {0,200})1\.\.(\d{1,9})\s{0,9}(?:#\s{0,9}(skip)?.*)?$/i.exec(text.slice(0, 2000));
    if (found === null)
        return null;
    const [, indent = '', count = '', skip] = found;
    return { indent: indent.length, count: Number(count), skips: Number(count) === 0 && skip !== undefined };
}
/** `TAP version 13`, `KTAP version 1`. */
function versionLine(text) {
    const found = /^( {0,200})K?TAP version \d{1,3}$/.exec(text);
    return found === null ? null : { indent: (found[1] ?? '').length };
}
function unescaped(text) {
    return text.replace(/\\([#\\])/g, '$1');
}

;// CONCATENATED MODULE: ./lib/findings/tap-yaml.js



const tap_yaml_MOST_PLACES = 20;
/**
 * The block of YAML below a point: node's (`location`, `error`, `stack`), tape's and node-tap's (`at`, `stack`), Criterion's
 * (`- FILE:LINE: |+`), bats' and TAP::Formatter's `message`. It is written by programs, so indents and keys are enough to read it.
 */
class TapYaml {
    words = new findings_text/* MessageLines */.Ti();
    details = new findings_text/* MessageLines */.Ti();
    location = null;
    frames = [];
    parts = [];
    file = '';
    fileLine = 0;
    key = '';
    keyIndent = -1;
    type = '';
    failureType = '';
    add(line) {
        const indent = line.length - line.trimStart().length;
        if (this.keyIndent !== -1 && (line.trim() === '' || indent > this.keyIndent)) {
            this.content(line);
            return;
        }
        const item = /^ {0,200}- (.{1,1000}):(\d{1,7}): ?[|>]?[+-]?$/.exec(line);
        if (item !== null && this.parts.length < tap_yaml_MOST_PLACES) {
            this.parts.push({ place: { file: item[1] ?? '', line: Number(item[2]) }, words: new findings_text/* MessageLines */.Ti() });
            this.keyIndent = indent;
            this.key = '-';
            return;
        }
        const found = /^ {0,200}([\w-]{1,100}): ?(.*)$/.exec(line);
        if (found === null)
            return;
        this.key = found[1] ?? '';
        this.keyIndent = -1;
        const value = (found[2] ?? '').trim();
        if (/^[|>][+-]?\d?$/.test(value) || value === '')
            this.keyIndent = indent;
        else
            this.value(this.key, unquoted(value));
    }
    part() {
        const [first, ...others] = this.parts;
        const also = others.map(({ place, words }) => ({ ...place, message: words.toString() }));
        const nested = this.file === '' ? null : { file: this.file, line: this.fileLine };
        const places = [first?.place, this.location, nested, ...this.frames].filter((place) => place != null);
        const place = places[0];
        for (const one of places.slice(1)) {
            if (one.file !== place?.file || one.line !== place.line)
                also.push({ ...one, message: '' });
        }
        const said = [first?.words.toString() ?? '', this.words.toString()].filter((text) => text !== '').join('\n');
        const message = said === '' ? this.details.toString() : said;
        return { ...(place ?? {}), message, also };
    }
    content(line) {
        if (this.key === '-')
            this.parts.at(-1)?.words.add(line);
        else if (isMessage(this.key))
            this.words.add(line);
        else if (this.key === 'stack' || this.key === 'at') {
            const place = stackPlace(line);
            if (place !== null && this.frames.length < tap_yaml_MOST_PLACES)
                this.frames.push(place);
            const nested = /^\s{1,200}(\w{1,40}): (.*)$/.exec(line);
            if (nested !== null)
                this.value(nested[1] ?? '', unquoted((nested[2] ?? '').trim()));
        }
        else if (/^(?:expected|actual|found|wanted|diff)$/.test(this.key))
            this.details.add(`${this.key}: ${line.trim()}`);
    }
    value(key, value) {
        if (isMessage(key))
            this.words.add(value);
        else if (key === 'location')
            this.location = (0,findings_place/* placeOf */.$t)(value);
        else if (key === 'at' || key === 'stack') {
            const place = stackPlace(value);
            if (place !== null)
                this.frames.push(place);
        }
        else if (key === 'file' || key === 'fileName')
            this.file = value;
        else if (key === 'line' || key === 'lineNumber')
            this.fileLine = Number(value) || 0;
        else if (key === 'type')
            this.type = value;
        else if (key === 'failureType')
            this.failureType = value;
        else if (key === 'exitCode' || (key === 'signal' && value !== '~'))
            this.words.add(`${key}: ${value}`);
        else if (/^(?:operator|expected|actual|found|wanted)$/.test(key))
            this.details.add(`${key}: ${value}`);
    }
}
function isMessage(key) {
    return key === 'error' || key === 'message' || key === 'reason';
}
function unquoted(text) {
    const quote = text.charAt(0);
    if ((quote !== "'" && quote !== '"') || !text.endsWith(quote) || text.length < 2)
        return text;
    return text.slice(1, -1).replaceAll("''", "'");
}

;// CONCATENATED MODULE: ./lib/findings/tap.js





/** A block of YAML that is longer has lost its end. */
const LONGEST_YAML = 500;
/**
 * TAP 12 to 14 and the kernel's KTAP: Test::More, bats, node --test, tape, pytest-tap, Check, cmocka, Criterion. Noise between its
 * lines is legal, and devices make it.
 */
const tap = {
    name: 'tap',
    triggers: [
        'TAP version ',
        'ok ',
        'ok\n',
        '1..',
        '# ',
        '---\n',
        'Bail out!',
        ':F:',
        ':E:',
        ':P:',
        '%: Checks: ',
        'ERROR: ',
        ' line ',
        '(Wstat: ',
        'Failed test',
        'Parse errors: ',
        'Non-zero ',
        'skipped subtest',
        'Further testing stopped: ',
        'Files=',
    ],
    start: (ledger) => new TapReader(ledger),
};
class TapReader {
    ledger;
    document = null;
    /** A plan that does not fit: of the next document, if its first point follows; else of this one, or somebody else's words. */
    next = null;
    yaml = null;
    prove;
    /** What is said of a failure whose point is elsewhere. */
    failed = null;
    /** A document was seen since prove's last summary. */
    told = false;
    /** The kernel explains a failure in lines without a mark. */
    explaining = 0;
    constructor(ledger) {
        this.ledger = ledger;
        this.prove = new ProveRun(ledger);
    }
    get follow() {
        if (this.yaml !== null)
            return 'block';
        return this.explaining > 0 ? 'tail' : 'nothing';
    }
    line(text) {
        return (this.version(text) ||
            this.plan(text) ||
            this.point(text) ||
            this.bail(text) ||
            this.comment(text) ||
            this.yamlStart(text) ||
            this.plain(text));
    }
    more(text) {
        const { yaml } = this;
        if (yaml === null)
            return this.explanation(text);
        const indent = text.length - text.trimStart().length;
        if (text.trim() === '...' && indent <= yaml.indent) {
            this.endYaml();
            return true;
        }
        // Somebody else's line, unless it shows that the end of the block was lost.
        if (text.trim() !== '' && indent < yaml.indent) {
            if (pointLine(text) !== null || planLine(text) !== null || yaml.lines > LONGEST_YAML)
                this.endYaml();
            return false;
        }
        yaml.lines += 1;
        yaml.block.add(text);
        return true;
    }
    interrupted() {
        this.explaining = 0;
    }
    endless() {
        this.endYaml();
    }
    end() {
        this.finish();
    }
    version(text) {
        const found = versionLine(text);
        if (found === null)
            return false;
        // A subtest of KTAP says it again.
        if (this.document === null || found.indent <= this.document.indent) {
            this.finish();
            this.document = new TapDocument(this.ledger, found.indent);
        }
        this.document.confirm();
        return true;
    }
    plan(text) {
        const found = planLine(text);
        if (found === null)
            return false;
        const { document } = this;
        if (!document?.plan(found)) {
            if (document?.isWanting && found.indent === document.indent)
                this.next = found;
            else
                this.begin(found);
        }
        return this.document?.sure ?? false;
    }
    begin(plan) {
        this.next = null;
        this.finish();
        this.document = new TapDocument(this.ledger, plan.indent);
        this.document.plan(plan);
    }
    point(text) {
        const found = pointLine(text);
        if (found === null)
            return false;
        if (this.next !== null) {
            if (found.number !== null && found.number > 1 && found.indent === this.next.indent)
                this.next = null;
            else if (found.marked || this.document?.sure)
                this.begin(this.next);
        }
        if (!this.document?.point(found)) {
            if (!this.opens(found))
                return false;
            this.finish();
            this.document = new TapDocument(this.ledger, found.indent);
            if (!this.document.point(found))
                return false;
        }
        this.claimRecord();
        return this.document.sure || found.marked;
    }
    /** Whether a document may begin with this point. */
    opens({ number, marked, description, directive }) {
        const { document } = this;
        if (!marked || (number ?? 1) !== 1 || (description === '' && directive === null))
            return false;
        if (document === null || document.isComplete)
            return true;
        // One that counts its points is more than one that does not.
        return !document.sure && (number !== null || !document.isNumbered);
    }
    /** Through two pipes, or because of a buffer, what is said of a failure may come before its point. */
    claimRecord() {
        this.failed = null;
        const point = this.document?.latest;
        if (point == null || !point.fails)
            return;
        const record = this.prove.take(point.point.description);
        if (record === null)
            return;
        point.before(record.words.toString(), record.place);
        if (this.document?.sure)
            point.settle();
    }
    bail(text) {
        const found = /^ {0,200}Bail out! {0,9}(.*)$/.exec(text);
        if (found === null)
            return false;
        const document = this.document ?? new TapDocument(this.ledger, 0);
        document.confirm();
        document.bailedOut = true;
        const why = (found[1] ?? '').trim();
        const failure = this.ledger.crash('tap', { message: why === '' ? 'Bail out!' : `Bail out! ${why}` });
        const place = commentPlace(why);
        if (place !== null)
            Object.assign(failure, place.place);
        return true;
    }
    comment(text) {
        const found = /^( {0,200})# ?(.*)$/.exec(text.slice(0, 8000));
        const { document } = this;
        if (found === null)
            return false;
        const [, indent = '', words = ''] = found;
        if (this.record(words, indent.length))
            return true;
        if (document === null)
            return false;
        const subtest = /^Subtest: (.*)$/.exec(words);
        if (subtest !== null)
            this.announce(indent.length, (subtest[1] ?? '').replace(/\\([#\\])/g, '$1'));
        else if (/^(?:Looks like (?:you planned|your test exited|your test died)|Tests were run but no plan)/.test(words)) {
            document.confirm();
            document.complaint ||= words;
        }
        else if (/^Looks like you failed |(?:^|\s)pass:\d{1,9} fail:\d{1,9} skip:\d/.test(words))
            document.confirm();
        else if (/(?:EXPECTATION|ASSERTION) FAILED at \S{1,1000}:\d{1,7}$/.test(words)) {
            document.beforePoint('', commentPlace(words)?.place ?? null);
            this.explaining = 12;
        }
        else {
            const total = /^(tests|suites|pass|fail|cancelled|skipped|todo) {1,9}(\d{1,9})$/.exec(words);
            if (total !== null)
                document.total(total[1] ?? '', Number(total[2]));
            else
                document.latest?.comment(/^ {1,3}Failed (?:\(TODO\) )?test '/.test(words) ? '' : words);
        }
        if (document.sure)
            document.latest?.settle();
        return document.sure;
    }
    announce(indent, name) {
        if (this.next !== null)
            this.begin(this.next);
        this.document?.announce(indent, name);
    }
    /** Test::More's word on a failure that is not the latest point. */
    record(words, indent) {
        const latest = this.document?.latest ?? null;
        const begun = FailedTest.begins(words, indent, this.ledger.logLine);
        if (begun !== null) {
            const isLatest = latest?.fails && latest.point.description === begun.name;
            this.failed = isLatest ? null : begun;
            if (this.failed !== null)
                this.prove.record(this.failed);
            return this.failed !== null;
        }
        const { failed } = this;
        if (failed === null || indent !== failed.indent || /^(?:Looks like|Subtest: )/.test(words)) {
            this.failed = null;
            return false;
        }
        failed.add(words);
        return true;
    }
    yamlStart(text) {
        const found = /^( {1,200})---$/.exec(text);
        const { document } = this;
        if (found === null || document === null || document.isEmpty)
            return false;
        const block = new TapYaml();
        if (document.latest !== null)
            document.latest.yaml = block;
        document.confirm();
        this.yaml = { indent: (found[1] ?? '').length, block, lines: 0 };
        return true;
    }
    endYaml() {
        this.yaml = null;
        this.document?.latest?.settle();
    }
    /** Lines without a mark: Check's summary with the places, cmocka's `ERROR: ` before the point it explains. */
    plain(text) {
        const { document } = this;
        if (this.prove.line(text, this.told || isTold(document))) {
            if (text.startsWith('Files=')) {
                this.finish();
                this.told = false;
            }
            return true;
        }
        const death = document?.isComplete
            ? null
            : /^(\S.{0,2000}) at (\S{1,1000}) line (\d{1,7})\.$/.exec(text.slice(0, 4000));
        if (death !== null) {
            const told = { text: death[1] ?? '', place: { file: death[2] ?? '', line: Number(death[3]) } };
            this.prove.death = told;
            if (document !== null)
                document.death = told;
            return false;
        }
        if (document === null)
            return false;
        if (/^\d{1,3}%: Checks: \d/.test(text))
            return document.sure;
        const check = /^(.{1,1000}):(\d{1,7}):[PFE]:([^:]{0,200}):([^:]{1,200}):-?\d{1,9}: /.exec(text.slice(0, 3000));
        if (check !== null) {
            const [, file = '', line = '', group = '', test = ''] = check;
            const point = document.find(`${group}:${test}`);
            point?.at({ file, line: Number(line) });
            if (document.sure)
                point?.settle();
            return point !== undefined;
        }
        if (document.isComplete)
            return false;
        if (!text.startsWith('ERROR: '))
            return false;
        document.beforePoint(text.slice('ERROR: '.length), null);
        return document.sure;
    }
    explanation(text) {
        this.explaining -= 1;
        if (!/^ {4}\s{0,20}\S/.test(text))
            return false;
        this.document?.beforePoint(text.trim(), null);
        return true;
    }
    finish() {
        this.yaml = null;
        this.explaining = 0;
        if (this.next !== null)
            this.document?.replan(this.next.count);
        this.next = null;
        this.told ||= isTold(this.document);
        this.document?.end();
        this.document = null;
    }
}
/** Whether the points themselves are in the log, so that what prove says of them is nothing new. */
function isTold(document) {
    return document?.sure === true && !document.isEmpty;
}

;// CONCATENATED MODULE: ./lib/findings/twister.js


/**
 * Zephyr's twister (scripts/pylib/twister/twisterlib, runner.py, reports.py, over the years). Its rows are configurations, its last
 * lines count test cases too: those are the tests. With --inline-logs or -vv it shows what a board printed; from that only the places
 * are taken, for the row says what counts.
 */
const twister = {
    name: 'twister',
    triggers: ['INFO    - ', 'ERROR   - ', 'DEBUG   - '],
    start: (ledger) => new TwisterReader(ledger),
};
const twister_STATUS = '(PASSED|FAILED|ERROR|SKIPPED|FILTERED|NOT RUN|UNKNOWN|BLOCKED|TIMEOUT|FLASH ERROR)';
const ROW = new RegExp(String.raw `^INFO {4}- {1,8}\d{1,7}/\d{1,7} (\S{1,200}) {1,100}(\S{1,500}) {1,100}${twister_STATUS} ?(.{0,1000})$`);
const ERROR_LINE = /^ERROR {3}- (\S{1,200}) {1,100}(\S{1,500}) {1,100}(FAILED|ERROR) ?: (.{0,1000})$/;
class TwisterReader {
    ledger;
    suite = null;
    cases = new Map();
    /** What failed last: an inline log is its. */
    failed = null;
    /** The header of an inline log, which ends with the same line. */
    inline = null;
    /** Where a board's own output says that something failed, since the last row. */
    places = [];
    skipped = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.inline === null ? 'nothing' : 'block';
    }
    line(text) {
        return (this.device(text) ||
            this.row(text) ||
            this.errorLine(text) ||
            this.totals(text) ||
            this.header(text) ||
            this.plain(text));
    }
    more(text) {
        if (text === this.inline) {
            this.inline = null;
            this.give(this.failed);
            return true;
        }
        if (ROW.test(text) || ERROR_LINE.test(text) || / test configurations passed/.test(text)) {
            // Its end was lost.
            this.inline = null;
            return false;
        }
        this.gather(text.replace(/^ERROR {3}- /, ''));
        return true;
    }
    endless() {
        this.inline = null;
    }
    device(text) {
        const found = /^(?:DEBUG|INFO) {1,4}- DEVICE: (.{0,2000})$/.exec(text);
        if (found === null)
            return false;
        this.gather(found[1] ?? '');
        return true;
    }
    row(text) {
        const found = ROW.exec(text);
        if (found === null)
            return false;
        const [, platform = '', path = '', status = '', rest = ''] = found;
        const entry = this.entryOf(platform, path);
        const seconds = /(?:^|[ ,(])(\d{1,9}\.\d{1,6})s\b/.exec(rest)?.[1];
        const durationMs = seconds === undefined ? null : Math.round(Number(seconds) * 1000);
        const reason = rest.replace(/ ?\((?:[^()]|\([^()]{0,100}\)){0,200}\)\s{0,4}$/, '').trim();
        if (status === 'PASSED')
            entry.pass({ durationMs });
        else if (status === 'SKIPPED' || status === 'FILTERED')
            entry.end(status === 'SKIPPED' ? 'skipped' : 'disabled', rest);
        else if (status === 'NOT RUN')
            entry.end('disabled', rest);
        else
            this.fail(entry, platform, reason === '' ? status : reason, durationMs);
        if (status === 'PASSED')
            this.places = [];
        else
            this.give(entry);
        return true;
    }
    errorLine(text) {
        const found = ERROR_LINE.exec(text);
        if (found === null)
            return false;
        const [, platform = '', path = '', , reason = ''] = found;
        const entry = this.entryOf(platform, path);
        this.fail(entry, platform, reason.trim(), null);
        this.give(entry);
        return true;
    }
    totals(text) {
        if (!text.startsWith('INFO '))
            return false;
        const unexecuted = / selected test cases not executed: (?:(\d{1,7}) skipped)?/.exec(text);
        if (unexecuted !== null && this.suite !== null) {
            this.skipped = Number(unexecuted[1] ?? 0);
            this.suite.state({ skipped: this.skipped });
            return true;
        }
        const cases = / (\d{1,7}) of (\d{1,7}) (?:executed )?test cases passed/.exec(text);
        if (cases !== null) {
            const [passed = 0, executed = 0] = cases.slice(1).map(Number);
            this.suiteNow().state({ passed, failed: executed - passed, skipped: this.skipped, disabled: 0, notRun: 0 });
            return true;
        }
        const configurations = / (\d{1,7}) of \d{1,7} (?:executed )?test configurations passed \([\d.]{1,8}%\), (.{1,300})$/.exec(text);
        if (configurations === null)
            return false;
        const number = (word) => Number(new RegExp(`(\\d{1,7}) ${word}`).exec(configurations[2] ?? '')?.[1] ?? 0);
        this.suiteNow().state({
            passed: Number(configurations[1]),
            failed: number('failed') + number('errored'),
            skipped: number('skipped'),
        });
        return true;
    }
    header(text) {
        if (!/^INFO {4}- -{2,200}\S{1,500}\.log-{2,200}$/.test(text))
            return false;
        this.inline = text;
        return true;
    }
    /** Lines that say again what a row says, or only where to look. */
    plain(text) {
        return /^(?:INFO {4}|ERROR {3})- (?:\d{1,6}\) \S|see: |Total complete: )/.test(text);
    }
    fail(entry, platform, reason, durationMs) {
        const message = `${reason}\n(on ${platform})`;
        if (entry.verdict === 'failed' && entry.failure !== null) {
            if (entry.failure.message !== message && durationMs !== null)
                entry.durationMs = durationMs;
        }
        else
            entry.fail({ message }, durationMs);
        this.failed = entry;
    }
    gather(text) {
        if (this.places.length >= 20)
            return;
        const asserted = /(?:Assertion|Expectation) failed at (\S.{0,500}?:\d{1,7})(?::|\s{0,4}$)/.exec(text.slice(0, 2000));
        const kernel = /ASSERTION FAIL .{0,1000} @ (\S{1,500}:\d{1,7})\s{0,4}$/.exec(text.slice(0, 2000));
        const compiler = /^(\S.{0,500}?:\d{1,7}:\d{1,7}): (?:fatal )?error: /.exec(text.slice(0, 2000));
        const place = (0,findings_place/* placeOf */.$t)(asserted?.[1] ?? kernel?.[1] ?? compiler?.[1] ?? '');
        if (place !== null)
            this.places.push({ ...place, message: text.trim() });
    }
    give(entry) {
        const { places } = this;
        this.places = [];
        const failure = entry?.failure;
        if (failure == null)
            return;
        for (const { file, line, message } of places) {
            if (failure.file === null)
                failure.message += `\n${message}`;
            placeOrAlso(failure, { file, line }, message);
        }
    }
    entryOf(platform, path) {
        const key = `${platform} ${path}`;
        const known = this.cases.get(key);
        if (known !== undefined)
            return known;
        const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        const entry = this.suiteNow().add(name);
        if (this.cases.size < 100_000)
            this.cases.set(key, entry);
        return entry;
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('twister', null);
        return this.suite;
    }
}

;// CONCATENATED MODULE: ./lib/findings/ubsan.js



/** Lines that are no part of a report, after which it is over. */
const ubsan_PATIENCE = 8;
/**
 * UndefinedBehaviorSanitizer (compiler-rt/lib/ubsan): `FILE:LINE:COLUMN: runtime error: MESSAGE`, a stack if asked for. The program
 * goes on and may exit with 0. What one program, or one test, reports is one failure with several places.
 */
const ubsan = {
    name: 'ubsan',
    triggers: [': runtime error: ', 'SUMMARY: UndefinedBehaviorSanitizer: '],
    start: (ledger) => new UbsanReader(ledger),
};
class UbsanReader {
    ledger;
    failure = null;
    placeless = false;
    reading = false;
    missed = 0;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.reading ? 'tail' : 'nothing';
    }
    line(text) {
        if (text.startsWith('SUMMARY: UndefinedBehaviorSanitizer: '))
            return true;
        const at = (0,findings_place/* leadingPlace */.U$)(text);
        if (at === null || !at.rest.startsWith(' runtime error: '))
            return false;
        const message = at.rest.trim();
        const place = { file: at.file, line: at.line };
        const own = (0,findings_place/* isOwnSource */.uh)(at.file);
        const { failure } = this;
        this.reading = true;
        this.missed = 0;
        if (failure === null || failure !== this.ledger.lastCrash) {
            this.failure = this.ledger.crash('ubsan', { message, ...(own ? place : {}) }, true);
            if (!own)
                this.failure.also.push({ ...place, message });
        }
        else if (failure.file === null && own) {
            Object.assign(failure, place);
            failure.message += `\n${message}`;
        }
        else
            addPlace(failure, { ...place, message });
        this.placeless = !own;
        return true;
    }
    more(text) {
        if (!/^\s{0,8}#\d{1,4} /.test(text)) {
            // The value's bytes and a caret may stand between.
            const mine = /^\s.{0,300}[\^~]|^ [0-9a-f ]{8,200}$|^0x[0-9a-f]{4,16}: note: |^[\w<].{0,500}: note: /.test(text);
            this.missed += Number(!mine);
            this.reading = this.missed < ubsan_PATIENCE;
            return mine;
        }
        const place = this.placeless ? framePlace(text) : null;
        const { failure } = this;
        if (place !== null && failure !== null) {
            this.placeless = false;
            placeOrAlso(failure, place);
        }
        return true;
    }
    interrupted() {
        this.reading = false;
    }
}

;// CONCATENATED MODULE: ./lib/findings/unittest-run.js
const UNEXPECTED = 'Unexpected success';
/** One run of Python's unittest: verdicts as they fall with `-v`, then what failed, then how many there were. */
class UnittestRun {
    ran = null;
    suite;
    open = null;
    /** Tests by verdicts that stand behind a docstring, for those lines do not name the test. */
    unnamed = [];
    described = new Set();
    again = 0;
    constructor(ledger) {
        this.suite = ledger.suite('unittest', null);
    }
    get isRunning() {
        return this.open !== null;
    }
    begin(name) {
        this.open = this.suite.case(name).open();
    }
    /** `name` null: the open test. */
    verdict(name, word, reason) {
        const entry = name === null ? this.open : this.suite.case(name);
        if (entry === null)
            return;
        if (this.open === entry || name?.startsWith(this.open?.name ?? ' '))
            this.close(entry);
        if (word === 'ok')
            entry.pass();
        else if (word === 'FAIL' || word === 'ERROR')
            entry.fail({});
        else if (word === 'unexpected success')
            entry.fail({ message: UNEXPECTED });
        else if (word === 'expected failure')
            entry.end('expected-failure');
        else
            entry.skip(reason);
    }
    documented(text, word, reason) {
        if (word === 'FAIL' || word === 'ERROR' || word === 'unexpected success')
            this.unnamed.push(text);
        else
            this.verdict(text, word, reason);
    }
    describe(name, doc, part, logLine) {
        const at = this.unnamed.indexOf(doc);
        if (at !== -1)
            this.unnamed.splice(at, 1);
        const entry = this.suite.case(name);
        if (this.open === entry)
            this.open = null;
        const { failure: before } = entry;
        if (before !== null && this.described.has(entry)) {
            this.again += 1;
            before.message = `${before.message}\n${part.message ?? ''}`;
            if (part.file != null && part.line != null)
                before.also.push({ file: part.file, line: part.line, message: '' });
            before.also.push(...(part.also ?? []));
            return;
        }
        this.described.add(entry);
        const failure = before ?? entry.fail({});
        Object.assign(failure, { file: part.file ?? null, line: part.line ?? null, message: part.message ?? '', logLine });
        failure.also.push(...(part.also ?? []));
    }
    /** null: the log ends before the run says how it went. */
    settle(totals) {
        if (totals === null) {
            for (const text of this.unnamed)
                this.suite.case(text).fail({});
            return;
        }
        const of = (key) => totals.get(key) ?? 0;
        if (this.open !== null)
            this.close(null);
        const unexpected = of('unexpected successes');
        const failed = of('failures') + of('errors') + unexpected - this.again;
        const skipped = of('skipped');
        const expectedFailures = of('expected failures');
        this.nameUnexpected(unexpected);
        const passed = this.passed(skipped, expectedFailures + unexpected);
        this.suite.state({ failed, skipped, expectedFailures, passed });
    }
    /** Until 3.10 only `-v` names a test that passes though it should not. */
    nameUnexpected(count) {
        const named = this.suite.cases.filter(({ failure }) => failure?.message === UNEXPECTED).length;
        if (named < count)
            this.suite.case('unexpected success').fail({ message: UNEXPECTED });
    }
    /** It printed its verdict behind something else. What failed will be told; subtests tell theirs in lines of their own. */
    close(next) {
        const { open } = this;
        this.open = null;
        if (open !== null && open !== next && open.isOpen)
            open.forget();
    }
    passed(skipped, expected) {
        const ok = this.suite.cases.filter(({ verdict }) => verdict === 'passed').length;
        if (ok > 0)
            return ok;
        const failed = [...this.described].filter(({ failure }) => failure?.message !== UNEXPECTED);
        const tests = new Set(failed.map(({ name }) => testOf(name)).filter((name) => name !== null));
        return Math.max(0, (this.ran ?? 0) - tests.size - skipped - expected);
    }
}
/** The test of a subtest; null for what belongs to a class or a module. */
function testOf(name) {
    if (/^(?:setUp|tearDown)(?:Class|Module) \(/.test(name))
        return null;
    return /^\w{1,500} \([\w.<>]{1,1000}\)/.exec(name)?.[0] ?? name;
}

;// CONCATENATED MODULE: ./lib/findings/unittest.js



const unittest_RULE = '='.repeat(70);
const LINE = '-'.repeat(70);
/** How far below a rule the title of a failure may stand, if others print in between. */
const FAR = 5;
/** Python's unittest (Lib/unittest/runner.py), 3.6 to 3.14, and what runs in it (Django). */
const unittest = {
    name: 'unittest',
    triggers: [
        unittest_RULE,
        ') ... ',
        ' ... ok\n',
        ' ... FAIL\n',
        ' ... ERROR\n',
        ' ... skipped ',
        ' ... expected failure\n',
        ' ... unexpected success\n',
        'ok\n',
        'FAIL\n',
        'ERROR\n',
        ' tests in ',
        ' test in ',
        'OK\n',
        'OK (',
        'FAILED (',
        'NO TESTS RAN',
        LINE,
    ],
    start: (ledger, again) => new UnittestReader(ledger, again),
};
class UnittestReader {
    ledger;
    again;
    run = null;
    failing = null;
    /** Lines until it is clear that the rule was somebody else's; 0 if there was none. */
    armed = 0;
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    get follow() {
        return this.failing !== null || this.armed > 0 ? 'block' : 'nothing';
    }
    line(text) {
        if (text === unittest_RULE) {
            this.armed = FAR;
            return this.run !== null;
        }
        return this.ran(text) || this.result(text) || this.verdict(text);
    }
    more(text) {
        if (this.armed > 0)
            return this.title(text);
        const { failing } = this;
        if (failing === null)
            return false;
        if (text === unittest_RULE) {
            this.close();
            this.armed = FAR;
            return true;
        }
        if (text === LINE && !failing.inBody) {
            failing.inBody = true;
            return true;
        }
        if (text === LINE || /^Ran \d{1,9} tests? in /.test(text)) {
            this.close();
            return text === LINE || this.ran(text);
        }
        this.add(failing, text);
        return true;
    }
    endless() {
        this.close();
    }
    end() {
        this.close();
        this.run?.settle(null);
        this.run = null;
    }
    title(text) {
        const found = /^(?:(?:ERROR|FAIL)|(UNEXPECTED SUCCESS)): (\S.{0,1000} \([\w.<>-]{1,1000}\).{0,1000})$/.exec(text);
        if (found === null) {
            this.armed = text === LINE ? 0 : this.armed - 1;
            return false;
        }
        this.armed = 0;
        const name = found[2] ?? '';
        const { logLine } = this.ledger;
        if (found[1] === undefined) {
            const words = new findings_text/* MessageLines */.Ti();
            this.failing = { name, doc: '', logLine, inBody: false, traceback: null, words, captured: false };
        }
        else
            this.runNow().describe(name, '', { message: UNEXPECTED }, logLine);
        return true;
    }
    add(failing, text) {
        if (!failing.inBody) {
            if (text.trim() !== '')
                failing.doc = text;
            return;
        }
        if (failing.captured)
            return;
        failing.captured = text === 'Stdout:' || text === 'Stderr:';
        if (failing.captured)
            return;
        if (failing.traceback === null && PythonTraceback.begins(text))
            failing.traceback = new PythonTraceback();
        if (failing.traceback !== null)
            failing.traceback.add(text);
        else
            failing.words.add(text);
    }
    close() {
        const { failing } = this;
        this.failing = null;
        if (failing === null)
            return;
        const part = failing.traceback?.part() ?? {};
        const message = part.message || failing.words.toString();
        this.runNow().describe(failing.name, failing.doc, { ...part, message }, failing.logLine);
    }
    ran(text) {
        const found = /^Ran (\d{1,9}) tests? in \d{1,9}(?:\.\d{1,9})?s$/.exec(text);
        if (found === null)
            return text === LINE && this.run !== null;
        this.armed = 0;
        this.runNow().ran = Number(found[1]);
        return true;
    }
    /** `OK`, `OK (skipped=1)`, `FAILED (failures=2, errors=1)`, `NO TESTS RAN (skipped=1)`. */
    result(text) {
        if (this.run === null || this.run.ran === null)
            return false;
        const found = /^(?:OK|FAILED|NO TESTS RAN)(?: \(([a-z ]{1,40}=\d{1,9}(?:, [a-z ]{1,40}=\d{1,9}){0,9})\))?$/.exec(text);
        if (found === null)
            return false;
        this.run.settle(unittest_totalsOf(found[1] ?? ''));
        this.run = null;
        return true;
    }
    /** `NAME ... VERDICT`; `NAME ... ` and what a test prints; a verdict alone. */
    verdict(text) {
        const { run } = this;
        if (run?.isRunning) {
            const alone = unittest_verdictOf(text);
            if (alone !== null) {
                run.verdict(null, alone.word, alone.reason);
                return true;
            }
        }
        const named = /^ {0,2}(\w{1,500} \([\w.<>]{1,1000}\)(?: [[(][^\n]{1,1000}[\])])?) \.\.\. ?(.*)$/.exec(text.slice(0, 5000));
        if (named !== null) {
            const [, name = '', rest = ''] = named;
            const verdict = unittest_verdictOf(rest);
            if (verdict !== null)
                this.runNow().verdict(name, verdict.word, verdict.reason);
            else {
                this.runNow().begin(name);
                if (rest !== '')
                    this.again(rest);
            }
            return true;
        }
        const dots = text.lastIndexOf(' ... ');
        const verdict = dots <= 0 || run === null ? null : unittest_verdictOf(text.slice(dots + 5));
        if (verdict === null || text.startsWith('test '))
            return false;
        run?.documented(text.slice(0, dots), verdict.word, verdict.reason);
        return true;
    }
    runNow() {
        if (this.run === null) {
            this.ledger.newRun();
            this.run = new UnittestRun(this.ledger);
        }
        return this.run;
    }
}
function unittest_verdictOf(text) {
    if (/^(?:ok|FAIL|ERROR|expected failure|unexpected success)$/.test(text))
        return { word: text, reason: '' };
    const skipped = /^skipped (['"])([^\n]{0,2000})\1$/.exec(text);
    return skipped === null ? null : { word: 'skipped', reason: skipped[2] ?? '' };
}
function unittest_totalsOf(text) {
    const pairs = text === '' ? [] : text.split(', ').map((pair) => pair.split('='));
    return new Map(pairs.map(([key = '', count = '']) => [key, Number(count)]));
}

;// CONCATENATED MODULE: ./lib/findings/unity.js

/**
 * Unity (ThrowTheSwitch, src/unity.c: UnityTestResultsBegin, UnityConcludeTest, UnityEnd), its fixture
 * (extras/fixture/src/unity_fixture.c), and ESP-IDF's runner (components/unity/unity_runner.c), which announces each test and
 * whose names are sentences.
 */
const unity = {
    name: 'unity',
    triggers: [
        ':PASS',
        ':FAIL',
        ':IGNORE',
        ':INFO',
        ' Failures ',
        'Running ',
        'TEST(',
        ' PASS',
        'Unity test run ',
        'Press ENTER to see the list of tests',
        "Here's the test menu",
        'Calling app_main',
    ],
    start: (ledger, again) => new UnityReader(ledger, again),
};
/** Most places and verdicts that are tried in one line, and the most that may stand before a verdict. */
const unity_MOST_TRIES = 20;
const LONGEST_HEAD = 3000;
const NONE = { passed: 0, failed: 0, skipped: 0 };
class UnityReader {
    ledger;
    again;
    suite = null;
    /** Where all of its tests so far stand; empty: in several files. */
    suiteFile = null;
    files = new findings_place/* FileNames */.lu();
    /** `Running NAME...`: not opened yet, for others write such lines too. */
    announced = null;
    /** Something said that ESP-IDF's runner is at work: what it announces is a test. */
    isEspIdf = false;
    isFixture = false;
    open = null;
    /** The open test, whose device printed what may be its verdict, or the device's own word, in one line with it. */
    passing = null;
    /** What there was before the latest reboot. */
    before = NONE;
    /** Tests that a crash took, which the framework's own count does not have. */
    lost = 0;
    constructor(ledger, again) {
        this.ledger = ledger;
        this.again = again;
    }
    line(text) {
        return (this.verdictLine(text) || this.fixtureLine(text) || this.totals(text) || this.runLine(text) || this.starts(text));
    }
    end() {
        this.passes();
    }
    verdictLine(text) {
        const verdict = unity_verdictOf(text, this.announced);
        if (verdict === null)
            return false;
        if (verdict.word === 'INFO')
            return true;
        const fixture = fixtureName(verdict.file) ?? fixtureName(verdict.name);
        if (fixture === null && verdict.name === '' && this.open === null)
            return false;
        const name = fixture?.name ?? (verdict.name === '' ? (this.open?.name ?? '') : verdict.name);
        const printed = fixtureName(verdict.file)?.after ?? verdict.file;
        const file = this.files.of(fixtureName(verdict.name) === null ? printed : withoutDots(printed));
        if (this.announced === name)
            this.isEspIdf = true;
        this.announced = null;
        const entry = this.entryOf(name);
        this.nameAfter(file);
        this.settle(entry, verdict, file);
        return true;
    }
    /** Fixture with `-v`: `TEST(G, N)` and later ` PASS`, with a device's output between. */
    fixtureLine(text) {
        const test = fixtureName(text);
        const said = test?.after ?? text;
        const passed = / PASS(?: \((\d{1,9}) ms\))?$/.exec(said);
        const durationMs = passed?.[1] === undefined ? null : Number(passed[1]);
        if (passed?.index === 0 && (test !== null || (this.isFixture && this.open !== null))) {
            this.isFixture = true;
            const entry = test === null ? this.open : this.entryOf(test.name);
            entry?.pass({ durationMs });
            this.open = null;
            return true;
        }
        if (!this.isFixture)
            return false;
        if (test !== null)
            this.beginFixture(test);
        if (passed !== null && this.open !== null)
            this.passing = { entry: this.open, durationMs };
        else if (test !== null && !test.ignored && said.trim() !== '')
            this.again(said);
        return test !== null || (passed !== null && this.open !== null);
    }
    beginFixture({ name, ignored }) {
        if (!this.passes())
            this.open?.pass();
        this.open = null;
        if (ignored)
            this.suiteNow().add(name).skip();
        else
            this.open = this.suiteNow().add(name).open();
    }
    /** Nothing contradicted that it passed. */
    passes() {
        const { open, passing } = this;
        this.passing = null;
        if (open === null || passing?.entry !== open || open.crashes.length > 0)
            return false;
        open.pass({ durationMs: passing.durationMs });
        this.open = null;
        return true;
    }
    totals(text) {
        const end = /(\d{1,9}) Tests (\d{1,9}) Failures (\d{1,9}) Ignored ?$/.exec(text.slice(-80));
        if (end === null)
            return false;
        this.passes();
        const [tests = 0, failed = 0, skipped = 0] = end.slice(1).map(Number);
        // A verdict that noise has torn apart is missing; the framework's own count is not.
        if (this.open !== null) {
            if (failed === 0)
                this.open.pass();
            else
                this.open.abandon('The totals came without a verdict of this test.');
        }
        if (this.suite !== null || tests > 0) {
            const { passed, failed: failedBefore, skipped: skippedBefore } = this.before;
            this.suiteNow().state({
                passed: passed + Math.max(0, tests - failed - skipped),
                failed: failedBefore + failed + this.lost,
                skipped: skippedBefore + skipped,
            });
        }
        this.endSuite();
        return true;
    }
    runLine(text) {
        if (!text.startsWith('Running ') || !text.endsWith('...') || text.length < 12)
            return false;
        const name = text.slice(8, -3);
        // Boost.Test, and CMake's `make test`.
        if (/^\d{1,9} test cases?$/.test(name) || name === 'tests')
            return false;
        this.announced = name;
        if (!this.isEspIdf)
            return false;
        // A test in several stages is announced before each, with a reboot between.
        if (this.open !== null && this.open.name !== name) {
            this.open.abandon();
            this.lost += 1;
        }
        this.open = this.suiteNow().case(name).open();
        return true;
    }
    starts(text) {
        if (/Unity test run \d{1,9} of \d{1,9}$/.test(text)) {
            this.endSuite();
            this.isFixture = true;
            return true;
        }
        const menu = text.includes('Press ENTER to see the list of tests') || text.includes("Here's the test menu");
        if (!menu && !text.includes('Calling app_main'))
            return false;
        this.isEspIdf ||= menu;
        // After a reboot the framework counts from nothing.
        const { suite } = this;
        if (suite !== null)
            this.before = { ...suite.counts, passed: suite.counts.passed ?? 0 };
        this.lost = 0;
        return menu;
    }
    entryOf(name) {
        const { open } = this;
        if (open?.name === name) {
            this.open = null;
            return open;
        }
        if (!this.passes())
            open?.abandon();
        this.open = null;
        return this.suiteNow().add(name);
    }
    /** A program whose tests stand in several files has the name of none of them. */
    nameAfter(file) {
        if (this.suite === null || this.isEspIdf)
            return;
        this.suiteFile ??= file;
        this.suite.name = this.suiteFile === file ? file : null;
        if (this.suite.name === null)
            this.suiteFile = '';
    }
    settle(entry, { word, line, message, durationMs }, file) {
        if (word === 'PASS')
            entry.pass({ durationMs });
        else if (word === 'FAIL')
            entry.fail({ file, line, message: message || 'FAIL' }, durationMs);
        else
            entry.skip(message);
    }
    suiteNow() {
        this.suite ??= this.ledger.suite('unity', null);
        return this.suite;
    }
    endSuite() {
        this.passes();
        this.suite = null;
        this.suiteFile = null;
        this.open = null;
        this.announced = null;
        this.isFixture = false;
        this.lost = 0;
        this.before = NONE;
    }
}
/** `FILE:LINE:NAME:VERDICT[:MESSAGE][ (N ms)]`. The name may hold spaces and colons: the first verdict behind a place counts. */
function unity_verdictOf(text, announced) {
    let tried = 0;
    for (const found of text.matchAll(/:(PASS|FAIL|IGNORE|INFO)(?=$|:| \(\d{1,9} ms\)$)/g)) {
        tried += 1;
        if (tried > unity_MOST_TRIES || found.index > LONGEST_HEAD)
            return null;
        const before = text.slice(0, found.index);
        const place = placeAndName(before, announced);
        if (place === null)
            continue;
        const word = found[1];
        const rest = text.slice(found.index + 1 + word.length);
        const time = / \((\d{1,9}) ms\)$/.exec(rest.slice(-20));
        const message = rest.slice(0, rest.length - (time?.[0].length ?? 0));
        if (word === 'PASS' && message !== '')
            return null;
        return { ...place, word, message: message.slice(1).trim(), durationMs: time === null ? null : Number(time[1]) };
    }
    return null;
}
function placeAndName(text, announced) {
    let tried = 0;
    for (const found of text.matchAll(/:(\d{1,7}):/g)) {
        tried += 1;
        if (tried > unity_MOST_TRIES)
            return null;
        const file = text.slice(0, found.index);
        const name = text.slice(found.index + found[0].length);
        if (announced !== null && name !== announced && text.endsWith(`:${announced}`))
            continue;
        if (isSource(file))
            return { file, line: Number(found[1]), name };
    }
    return null;
}
/** Unity prints `__FILE__`: it ends as a source's name does. */
function isSource(file) {
    return file.length < 2000 && /\.[A-Za-z][\w+]{0,4}$/.test(file);
}
/** `TEST(GROUP, NAME)`, the device's text before it, and what comes after it. */
function fixtureName(text) {
    const at = text.indexOf('TEST(');
    const end = at === -1 ? -1 : text.indexOf(')', at);
    if (end === -1 || end - at > 400)
        return null;
    const name = text.slice(at, end + 1);
    if (!/^TEST\([^(),]{1,200}, [^(),]{1,200}\)$/.test(name))
        return null;
    return { name, ignored: text.slice(0, at).endsWith('IGNORE_'), after: text.slice(end + 1) };
}
/** The quiet fixture prints a dot for each test, and `!` for an ignored one, before the path of the one that fails. */
function withoutDots(file) {
    const path = file.replace(/^[.!]{1,1000}(?=[^.!\\/])/, '');
    if (path !== file)
        return path;
    const dots = /^[.!]{1,1000}(?=[\\/])/.exec(file)?.[0].length ?? 0;
    // One dot at least is the test's own.
    return dots < 2 ? file : file.slice(dots > 2 ? dots - 2 : dots - 1);
}

;// CONCATENATED MODULE: ./lib/findings/zephyr.js




/** Lines of a dump. */
const zephyr_LONGEST_DUMP = 120;
/**
 * Zephyr's own fatal errors and assertions: include/zephyr/sys/__assert.h, lib/os/assert.c, kernel/fatal.c, arch/<arch>/core (fault.c and
 * fatal.c). They belong to the open test, which may have asked for them: then it passes.
 */
const zephyr = {
    name: 'zephyr',
    triggers: [
        'ASSERTION FAIL',
        '>>> ZEPHYR FATAL ERROR ',
        ' FAULT *****',
        'Kernel Panic! *****',
        'Kernel OOPS! *****',
        'Stack Check Fail! *****',
        'Hardware exception *****',
        'Faulting instruction address',
        'Halting system',
        'Fault! EXC #',
        ' mcause: ',
        '** FATAL EXCEPTION',
    ],
    start: (ledger) => new ZephyrReader(ledger),
};
const HEADLINES = [
    /\*{5} (?:MPU|BUS|USAGE|HARD|SECURE|MEMORY MANAGEMENT|DEBUG|Reserved Exception).{0,40} \*{5}/,
    /\*{5} (?:Hardware exception|Stack Check Fail!|Kernel OOPS!|Kernel Panic!) \*{5}/,
    /Fault! EXC #\d{1,3}/,
    /\*\* FATAL EXCEPTION/,
    / ?mcause: \d{1,20}, .{1,60}$/,
];
/** Sentences of the fault dumps; they say what happened. */
const zephyr_EXPLAINS = /^\s{0,6}(?:(?:Data Access|Instruction Access) Violation|(?:Unstacking|Stacking) error|(?:Precise|Imprecise) data bus error|Instruction bus error|(?:MMFAR|BFAR|SFAR) Address: |Address: 0x|Illegal (?:use|load)|Attempt to|Division by zero|Unaligned memory access|Stack overflow|No coprocessor|Bus fault on vector table read|Fault escalation|Floating-point lazy|Unhandled|Reason: |Current thread: |Current thread ID = |mtval: |EXCCAUSE \d|\*\* CPU \d EXCCAUSE|Unexpected|Page fault|Access|Linear address|.{0,40} exception \(|Thread stack overflow|Exception cause)/;
class ZephyrReader {
    ledger;
    failure = null;
    since = 0;
    /** The next line is an assertion's message. */
    asserted = false;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.failure === null ? 'nothing' : 'tail';
    }
    line(text) {
        return (this.assertion(text) || this.fatal(text) || this.headline(text) || this.instruction(text) || this.halting(text));
    }
    more(text) {
        const { failure } = this;
        this.since += 1;
        if (failure === null || this.since > zephyr_LONGEST_DUMP || this.ledger.lastCrash !== failure) {
            this.failure = null;
            return false;
        }
        const message = this.asserted && /^\t\S/.test(text);
        const bare = (0,findings_text/* withoutLogPrefix */.RN)(text);
        if (message || zephyr_EXPLAINS.test(bare)) {
            addLine(failure, bare.trim());
            return true;
        }
        if (text.trim() !== '')
            this.asserted = false;
        return addRegisters(failure, bare) || addReturnAddress(failure, bare);
    }
    interrupted() {
        this.failure = null;
    }
    assertion(text) {
        const at = text.indexOf('ASSERTION FAIL');
        if (at === -1)
            return false;
        const words = text.slice(at).trim();
        const place = zephyr_placeInAssertion(words);
        if (place === null && !/^ASSERTION FAIL(?: \[.{1,2000}\])?$/.test(words))
            return false;
        this.begin(words, place);
        this.asserted = true;
        return true;
    }
    fatal(text) {
        const found = />>> ZEPHYR FATAL ERROR \d{1,10}: .{1,200}$/.exec(text);
        if (found === null)
            return false;
        this.begin(found[0]);
        return true;
    }
    headline(text) {
        for (const pattern of HEADLINES) {
            const found = pattern.exec(text.slice(0, 300));
            if (found === null)
                continue;
            this.begin(found[0].trim());
            return true;
        }
        return false;
    }
    instruction(text) {
        const found = /Faulting instruction address ?(?:\(r15\/pc\): ?|= ?|: ?)(0x[0-9a-f]{1,16})/i.exec(text);
        const failure = this.failure ?? this.ledger.lastCrash;
        if (found === null || failure === null)
            return false;
        addRegisters(failure, `pc: ${found[1]}`);
        return true;
    }
    halting(text) {
        return this.failure !== null && /Halting system$/.test(text);
    }
    /** An assertion, its fault and the kernel's word on it are one crash. */
    begin(message, place = null) {
        const { lastCrash } = this.ledger;
        this.since = 0;
        this.asserted = false;
        if (lastCrash === null || (place !== null && lastCrash.file !== null)) {
            this.failure = this.ledger.crash('zephyr', { message, ...(place ?? {}) });
            return;
        }
        this.failure = lastCrash;
        addLine(lastCrash, message);
        if (place !== null)
            Object.assign(lastCrash, place);
    }
}
/** `ASSERTION FAIL [CONDITION] @ FILE:LINE`; without the condition, without the place, as configured. */
function zephyr_placeInAssertion(words) {
    const at = words.lastIndexOf(' @ ');
    return at === -1 ? null : (0,findings_place/* placeOf */.$t)(words.slice(at + 3));
}
/** A call trace: `     0: sp: 20012350 ra: 80004e1c [main+0x10]`, ` 1: ra: 0x80001234`, `E:      2: 0x0000000000103a4c`. */
function addReturnAddress(failure, text) {
    const found = /^\s{0,12}\d{1,3}: (?:(?:fp|sp): (?:0x)?[0-9a-f]{6,16}\s{1,4})?(?:ra: |lr: )?((?:0x)?[0-9a-f]{8,16})\b/.exec(text);
    if (found === null)
        return false;
    addAddresses(failure, found[1]);
    return true;
}

;// CONCATENATED MODULE: ./lib/findings/ztest-assertion.js


/** A message is one line; the author's own format may have a few. */
const ztest_assertion_LONGEST = 6;
/**
 * `    Assertion failed at FILE:LINE: FUNCTION: (CONDITION)` and the author's message below (ztest_assert.h); not verbose
 * `    Assertion failed at FILE:LINE`. An assumption skips the test, an expectation lets it go on.
 */
class ZtestAssertion {
    place;
    lines;
    open = true;
    /** An assertion that begins in `text`; null if none does. */
    static begin(text) {
        const found = /(?:Assertion|Assumption|Expectation) failed at (\S.{0,1000})$/.exec(text.slice(0, 4000));
        if (found === null)
            return null;
        const [words, rest = ''] = found;
        // The file may have a colon (`C:\`), the condition anything.
        const place = /^(.{1,500}?:\d{1,7})(?:: |\s{0,4}$)/.exec(rest);
        const at = place === null ? null : (0,findings_place/* placeOf */.$t)(place[1] ?? '');
        return at === null ? null : new ZtestAssertion(words, at);
    }
    /** Words of the framework that stand for an assertion. */
    static of(words) {
        return new ZtestAssertion(words, null);
    }
    constructor(words, place) {
        this.place = place;
        this.lines = new findings_text/* MessageLines */.Ti(words.trimEnd());
    }
    /** A line after it. False: it is no part of it any more. */
    add(text) {
        if (!this.open || text.trim() === '' || this.lines.length > ztest_assertion_LONGEST || text.startsWith(' ERROR: ')) {
            this.open = false;
            return false;
        }
        this.lines.add(text.trim());
        if (/^at \w{4,10} function$/.test(text.trim()))
            this.open = false;
        return true;
    }
    toString() {
        return this.lines.toString();
    }
}
/** What assertions make of their test: the first says why, the others are further places. */
function failureOf(assertions) {
    const [first, ...rest] = assertions;
    const own = assertions.find(({ place }) => place !== null && (0,findings_place/* isOwnSource */.uh)(place.file));
    const also = rest.flatMap((one) => (one.place === null ? [] : [{ ...one.place, message: one.toString() }]));
    return { ...(own?.place ?? {}), message: first?.toString() ?? '', also };
}

;// CONCATENATED MODULE: ./lib/findings/ztest-lines.js
/** The lines of ztest, as subsys/testsuite/include/zephyr/tc_util.h and ztest/src/ztest.c print them. */
/** ` PASS - NAME in 0.012 seconds`, behind whatever a device printed in its line. */
function verdictIn(text) {
    const found = /(PASS|FAIL|SKIP|FLAKY) - (\S[^\n]{0,300}?) in (\d{1,9})\.(\d{1,9}) seconds\s{0,4}$/.exec(text.slice(-400));
    if (found === null)
        return null;
    const [, word = '', name = '', seconds = '', fraction = ''] = found;
    // Until 3.1 the fraction was milliseconds without leading zeros.
    return { word: word, name, durationMs: Number(seconds) * 1000 + Number(fraction) };
}
/** ` - FAIL - [SUITE.TEST] duration = 0.004 seconds` in a summary. */
function summarisedIn(text) {
    const found = /^ - (PASS|FAIL|SKIP|FLAKY) - \[([^\]\n]{1,300})\](?:.{0,80} duration = (\d{1,9})\.(\d{3}) seconds)?/.exec(text);
    if (found === null)
        return null;
    const [, word = '', name = '', seconds, fraction] = found;
    return {
        word: word,
        name,
        durationMs: seconds === undefined ? null : Number(seconds) * 1000 + Number(fraction),
    };
}
/** `SUITE FAIL -  50.00% [SUITE]: pass = 1, fail = 1, skip = 0, total = 2 duration = 0.005 seconds`. */
function totalsIn(text) {
    const found = /^SUITE (?:PASS|FAIL|SKIP) - {1,4}\d{1,3}\.\d{1,3}% \[([^\]\n]{1,200})\]: pass = (\d{1,7}), fail = (\d{1,7}), skip = (\d{1,7}), total = \d{1,7}/.exec(text);
    if (found === null)
        return null;
    const [passed = 0, failed = 0, skipped = 0] = found.slice(2).map(Number);
    return { suite: found[1] ?? '', passed, failed, skipped };
}
/** The name of the suite that begins; the old framework's word is `test suite`. */
function beginningSuite(text) {
    return /(?:^|[^\w])Running (?:TESTSUITE|test suite) (\S.{0,200}?)\s{0,4}$/.exec(text.slice(0, 300))?.[1] ?? null;
}
function endsSuite(text) {
    return /^(?:TESTSUITE|Test suite) \S.{0,200} (?:succeeded|failed)\.?\s{0,4}$/.test(text);
}
/** What the framework complains of besides verdicts: a phase in which nothing may fail, a suite that did not run. */
function complaintIn(text) {
    if (text.trim() === 'TESTSUITE crashed.')
        return text.trim();
    return (/ERROR: (cannot (?:fail|pass|skip) in test phase '.{1,20}', bailing|Test (?:suite )?'.{1,200})$/.exec(text)?.[1] ??
        null);
}
/** `Test NAME failed: Unused mock parameter values`. */
function isMockComplaint(text) {
    return /^Test \S{1,200} failed: Unused mock (?:parameter|return) values\s{0,4}$/.test(text);
}
/** A boot banner, Zephyr's own or of a kit built upon it. */
function isBanner(text) {
    return /\*\*\* Booting (?:Zephyr|nRF Connect SDK|.{0,60} build )/.test(text);
}

;// CONCATENATED MODULE: ./lib/findings/ztest.js



/** Assertions that wait for the verdict of their test, and those of tests whose verdicts only the summary tells. */
const MOST_ASSERTIONS = 50;
const MOST_UNCLAIMED = 2000;
/**
 * Zephyr's test framework, old and new: subsys/testsuite (include/zephyr/tc_util.h, ztest/src/ztest.c, ztest_assert.h). A suite's
 * verdicts come one by one, and once more in a summary at the end; without verbose output only there.
 */
const ztest = {
    name: 'ztest',
    triggers: [
        'START - ',
        'PASS - ',
        'FAIL - ',
        'SKIP - ',
        'FLAKY - ',
        'Running TESTSUITE ',
        'Running test suite ',
        'TESTSUITE ',
        'Test suite ',
        'Assertion failed at ',
        'Assumption failed at ',
        'Expectation failed at ',
        'ERROR: cannot ',
        'ERROR: Test ',
        ' failed: Unused mock ',
        'PROJECT EXECUTION ',
        '*** Booting ',
        '============================================================',
    ],
    start: (ledger) => new ZtestReader(ledger),
};
class ZtestReader {
    ledger;
    suite = null;
    /** Suites since the last boot, for the summary. */
    suites = new Map();
    open = null;
    assertions = [];
    /** An assertion in a suite's set-up: all its tests fail for it. */
    setUp = [];
    assertion = null;
    /** Assertions of tests whose verdicts only the summary tells. */
    unclaimed = [];
    /** Assertions that fail no test, only the run: in a tear-down; and what else the framework complains of. */
    stray = [];
    errors = [];
    /** Log line at which the run began. */
    since = 0;
    failed = false;
    afterRule = false;
    constructor(ledger) {
        this.ledger = ledger;
    }
    get follow() {
        return this.assertion === null ? 'nothing' : 'tail';
    }
    line(text) {
        const { afterRule } = this;
        this.afterRule = false;
        return (this.rule(text) ||
            this.starts(text, afterRule) ||
            this.verdict(text) ||
            this.asserts(text) ||
            this.suiteLine(text) ||
            this.summary(text) ||
            this.complaint(text) ||
            this.conclusion(text) ||
            this.boot(text));
    }
    more(text) {
        if (this.assertion?.add(text))
            return true;
        this.assertion = null;
        return false;
    }
    interrupted() {
        this.assertion = null;
    }
    rule(text) {
        if (!/^={60,80}$/.test(text))
            return false;
        this.assertion = null;
        this.afterRule = true;
        return this.suite !== null;
    }
    starts(text, afterRule) {
        const at = text.indexOf('START - ');
        const name = text.slice(at + 'START - '.length).trim();
        if (at === -1 || name === '' || name.length > 300 || (this.suite === null && !afterRule))
            return false;
        this.assertion = null;
        // Before the first test only a suite's set-up has run.
        if (this.open === null && this.assertions.length > 0 && this.setUp.length === 0)
            this.setUp = this.assertions;
        this.assertions = [];
        this.open = this.entryOf(name).open();
        return true;
    }
    verdict(text) {
        const verdict = verdictIn(text);
        if (verdict === null)
            return false;
        this.assertion = null;
        this.settle(this.entryOf(verdict.name), verdict);
        this.open = null;
        this.assertions = [];
        return true;
    }
    asserts(text) {
        const assertion = ZtestAssertion.begin(text);
        if (assertion === null)
            return false;
        this.assertion = assertion;
        this.remember(assertion);
        return true;
    }
    suiteLine(text) {
        const name = beginningSuite(text);
        if (name === null && !endsSuite(text))
            return text.startsWith('------ TESTSUITE SUMMARY ');
        this.endSuite();
        if (name !== null)
            this.suite = this.suiteOf(name);
        return true;
    }
    summary(text) {
        const totals = totalsIn(text);
        if (totals !== null) {
            const { suite: name, ...counts } = totals;
            const suite = this.suiteOf(name);
            // The framework counts a test with parameters once.
            if (!suite.cases.some((entry) => entry.name.endsWith(']')))
                suite.state(counts);
            return true;
        }
        const verdict = summarisedIn(text);
        if (verdict !== null)
            this.summarised(verdict);
        return verdict !== null;
    }
    /** Says again what is known; tells it where verdicts are not printed, or one was torn apart. */
    summarised(verdict) {
        const { word, name: path } = verdict;
        const name = [...this.suites.keys()].find((suite) => path.startsWith(`${suite}.`)) ?? path.slice(0, path.indexOf('.'));
        const suite = this.suiteOf(name);
        const test = path.slice(name.length + 1);
        if (suite.cases.some((known) => known.name.startsWith(`${test}[`)))
            return;
        const entry = suite.case(test);
        const now = word === 'PASS' ? 'passed' : word === 'SKIP' ? 'skipped' : 'failed';
        if (entry.verdict === now || entry.verdict === 'failed')
            return;
        if (now === 'failed') {
            const own = this.unclaimed.findIndex((one) => one.toString().includes(test));
            this.assertions = this.unclaimed.splice(Math.max(own, 0), 1);
        }
        this.settle(entry, verdict);
        this.assertions = [];
    }
    complaint(text) {
        if (isMockComplaint(text)) {
            this.remember(ZtestAssertion.of(text.trim()));
            return true;
        }
        const words = complaintIn(text);
        if (words === null)
            return false;
        if (this.errors.length < 20)
            this.errors.push(words);
        const latest = words.startsWith('cannot fail') ? this.assertions.pop() : undefined;
        if (latest !== undefined && this.stray.length < MOST_ASSERTIONS)
            this.stray.push(latest);
        return true;
    }
    conclusion(text) {
        const found = /PROJECT EXECUTION (SUCCESSFUL|FAILED)/.exec(text);
        if (found === null)
            return false;
        const [message, word] = found;
        const well = word === 'SUCCESSFUL';
        for (const entry of this.openCases()) {
            if (well)
                entry.pass();
            else
                entry.abandon('The run ended without a verdict of this test.');
        }
        if (well)
            this.ledger.allWell(this.since);
        else if (!this.failed || this.stray.length > 0)
            this.failRun(message);
        this.startAnew();
        return true;
    }
    /** The run failed, though no test did. */
    failRun(message) {
        const said = [...this.stray, ...this.unclaimed, ...this.assertions];
        const words = [...said.map(String), ...this.errors, message].join('\n');
        if (said.length + this.errors.length > 0)
            this.ledger.crash('ztest', { ...failureOf(said), message: words });
        else
            this.ledger.aftermath('ztest', { message: words });
    }
    boot(text) {
        if (!isBanner(text))
            return false;
        this.ledger.restarted();
        for (const entry of this.openCases())
            entry.abandon('The board restarted while this test ran.');
        this.startAnew();
        return true;
    }
    settle(entry, { word, durationMs }) {
        const before = entry.failure;
        if (word === 'PASS' || word === 'SKIP') {
            // Repeated with CONFIG_ZTEST_REPEAT: one failure is enough.
            if (before !== null)
                entry.fail(before, durationMs);
            else if (word === 'PASS')
                entry.pass({ durationMs });
            else
                entry.skip(this.assertions.map(String).join('\n'));
            return;
        }
        this.failed = true;
        const part = failureOf(this.assertions.length > 0 ? this.assertions : this.setUp);
        if (before === null) {
            entry.fail(part, durationMs);
            return;
        }
        const { file, line, message } = part;
        const failure = entry.fail(before, durationMs);
        if (file != null && line != null)
            addPlace(failure, { file, line, message: message ?? '' });
        for (const place of part.also ?? [])
            addPlace(failure, place);
    }
    remember(assertion) {
        if (this.assertions.length < MOST_ASSERTIONS)
            this.assertions.push(assertion);
    }
    entryOf(name) {
        this.suite ??= this.suiteOf('');
        return this.suite.case(name);
    }
    suiteOf(name) {
        const known = this.suites.get(name);
        if (known !== undefined)
            return known;
        const suite = this.ledger.suite('ztest', name === '' ? null : name);
        if (this.suites.size === 0)
            this.since = this.ledger.logLine;
        this.suites.set(name, suite);
        return suite;
    }
    /** Tests of this run without a verdict: of several only if lines were lost. */
    openCases() {
        return [...this.suites.values()].flatMap(({ cases }) => cases.filter(({ isOpen }) => isOpen));
    }
    endSuite() {
        this.assertion = null;
        if (this.open === null)
            this.unclaimed.push(...this.assertions.slice(0, MOST_UNCLAIMED - this.unclaimed.length));
        this.open = null;
        this.setUp = [];
        this.assertions = [];
    }
    startAnew() {
        this.endSuite();
        this.suite = null;
        this.suites = new Map();
        this.unclaimed = [];
        this.stray = [];
        this.errors = [];
        this.failed = false;
        this.since = this.ledger.logLine;
    }
}

;// CONCATENATED MODULE: ./lib/findings/formats.js













































/**
 * All formats. The order is the rule for lines that two of them could claim: who wraps others comes before what it wraps, what is
 * more special before what is more general, and messages about the bench come last.
 */
const FORMATS = [
    nextest,
    twister,
    ctest,
    platformio,
    pytest,
    unittest,
    goJson,
    goTest,
    nodeSpec,
    subunit,
    tap,
    libtestJson,
    libtest,
    defmtTest,
    defmt,
    probeRun,
    probeRs,
    ztest,
    zephyr,
    espIdf,
    boost,
    check,
    cmocka,
    gtest,
    doctest,
    catch2Compact,
    catch2,
    criterion,
    cunit,
    unity,
    cpputest,
    pythonFatal,
    rustPanic,
    rustBacktrace,
    sanitizer,
    ubsan,
    cAssert,
    hardFault,
    programAbort,
    rustc,
    gcc,
    ld,
    cmake,
    make,
    infrastructure/* infrastructure */.S,
];
const PATHS = new Map(FORMATS.flatMap(({ name, paths, dialects = {} }) => [
    [name, paths],
    ...Object.entries(dialects).map(([dialect, own]) => [dialect, own.paths]),
]));
/** What findings that carry the name of `format` print of a path; undefined: all that they know. */
function pathsOf(format) {
    return PATHS.get(format);
}


/***/ }),

/***/ 11452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ blamesBench),
  S: () => (/* binding */ infrastructure)
});

// EXTERNAL MODULE: ./lib/automaton.js
var automaton = __webpack_require__(13465);
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
/** The beginning of a port's name: `/dev/ttyUSB0`, `'COM3'`, `ttyACM0`. A TCP port is a number. */
const PORT_NAME = `['"]?(?:/dev/|tty\\w|cu\\.|COM\\d|\\\\|rfc2217:|socket:)`;
const TOOLS = '^\\s{0,8}(?:openocd|dfu-util|avrdude|st-(?:flash|info|util)|pyocd|esptool(?:\\.py)?|espflash|probe-rs|probe-run|picotool|bossac|stm32flash)\\b';
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
        // A Bluetooth test lists its devices in the same words.
        pattern: /\d probes were found:|^Error: The following devices were found:$/m,
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
        pattern: /(?:^\s{0,8}(?:\d{1,2}: |Error: |Caused by: )?|\bprobe.{0,200})(?:USB Communication Error|A USB (?:transport )?error occurred|Timeout in USB communication)/m,
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
        says: ['Stlink usb device found, but unable to claim', 'Could not open stlink device'],
        cure: HELD,
        source: 'stlink-lib/usb.c',
    },
    {
        tool: 'st-flash',
        class: 'probe',
        says: ['Could not open USB device'],
        pattern: /\busb\.c: Could not open USB device/,
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
        says: ['No available debug probes are connected', 'No connected debug probe'],
        pattern: /No available debug probes are connected|No connected debug probes?(?:$| matches unique ID| \[)/m,
        cure: PLUG,
        source: 'pyocd/core/helpers.py',
    },
    {
        tool: 'pyocd',
        class: 'probe',
        says: ['Waiting for a debug probe '],
        pattern: /Waiting for a debug probe .{0,200}to be connected/,
        survivable: true,
        cure: 'Plug the probe in: pyOCD waits for it for ever. Give the step a time limit.',
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
        pattern: new RegExp(`cannot open port ${PORT_NAME}.{0,200}: |unable to open (?:programmer .{1,40} on )?port ${PORT_NAME}|no device found matching VID`),
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
        pattern: /programmer is not responding|not in sync: resp=|Yikes! {1,4}Invalid device signature|avrdude\b.{0,200}(?:initialization failed, rc=|target doesn't answer)/,
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
        pattern: new RegExp(`Failed to open port: ${PORT_NAME}|Error probing interface "`),
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
        pattern: new RegExp(`^No device found on ${PORT_NAME}`, 'm'),
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
    // boards
    {
        tool: 'esp-idf',
        class: 'target',
        says: ['Brownout detector was triggered', '(RTCWDT_BROWN_OUT_RESET)', '(BROWN_OUT_RST)'],
        cure: POWER,
        source: 'components/esp_system/port/brownout.c, soc/reset_reasons.h',
    },
    // ports, rights, USB
    {
        tool: 'serial',
        class: 'probe',
        says: ['ould not open port', 'ould not open serial port'],
        pattern: new RegExp(`ould not open serial port|ould not open port:? (?:open )?${PORT_NAME}`),
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
        says: ['Access denied (insufficient permissions)', 'No such device (it may have been disconnected)'],
        survivable: true,
        cure: RIGHTS,
        source: 'libusb strerror.c',
    },
    {
        tool: 'usb',
        class: 'probe',
        says: ['Resource busy'],
        pattern: new RegExp(`(?:${TOOLS}|USBError|libusb|\\[Errno 16\\]|/dev/(?:tty|cu\\.|serial|bus/usb|hidraw)).{0,200}Resource busy|Resource busy.{0,20}/dev/`),
        survivable: true,
        cure: HELD,
        source: 'libusb strerror.c; strerror(3) of macOS',
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

// EXTERNAL MODULE: ./lib/findings/text.js
var findings_text = __webpack_require__(42383);
;// CONCATENATED MODULE: ./lib/findings/infrastructure.js



const WORDS = new automaton/* Automaton */.z(BENCH_MESSAGES.map(({ says }) => says));
function rowOf(text) {
    for (const index of [...WORDS.find(text)].sort((a, b) => a - b)) {
        const row = BENCH_MESSAGES[index];
        if (row !== undefined && (row.pattern?.test(text) ?? true))
            return row;
    }
    return undefined;
}
/** ` WARN probe_rs::session: `, `Warn : `, `avrdude warning: `. */
const WARNING = /^\s{0,8}(?:WARN\b|Warn :|warning: |\w{1,20} warning: )/;
function messageOf(row, text) {
    const warning = WARNING.test(text);
    return { class: row.class, survivable: row.survivable ?? false, warning, text: text.trim(), cure: row.cure };
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
        wholeLines: true,
        line(text) {
            if ((0,findings_text/* isDeviceLog */.r0)(text))
                return false;
            const row = rowOf(text);
            if (row === undefined)
                return false;
            ledger.benchMessage(row.tool, messageOf(row, text));
            return true;
        },
    }),
};


/***/ }),

/***/ 42383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ withoutTimestamp),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   RN: () => (/* binding */ withoutLogPrefix),
/* harmony export */   Ti: () => (/* binding */ MessageLines),
/* harmony export */   r0: () => (/* binding */ isDeviceLog)
/* harmony export */ });
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37935);

/**
 * A line as a person sees it: without escape sequences, NUL and carriage returns. A carriage return inside a line is a progress bar: what follows the
 * last one stands.
 */
function visible(text) {
    let seen = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEscapes */ .L)(text);
    if (seen.includes('\0'))
        seen = seen.replaceAll('\0', '');
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
 * What a logging library puts before a message: Zephyr `<err> os: ` (its time is gone by now), the nRF SDK
 * `<error> app: `, ESP-IDF `E (10326) task_wdt: ` or
 * `I (10:12:51.035) tag: `, probe-rs's channel `[Terminal] `, probe-run `(HOST) INFO  `, twister -vv `DEBUG   - DEVICE: `.
 */
const LOG_PREFIX = /^(?:<(?:err|wrn|inf|dbg|error|warning|info|debug)> [\w./-]{1,64}: |[EWIDV] \([\d:.]{1,16}\) [^:]{1,48}: |[EWID]: |\[(?:Terminal|defmt) {0,16}\] |\(HOST\) [A-Z]{4,5} {1,2}|(?:DEBUG|INFO) {1,5}- DEVICE: )/;
/** A line without a log prefix; the line itself if it has none. */
function withoutLogPrefix(text) {
    const found = LOG_PREFIX.exec(text);
    return found === null ? text : text.slice(found[0].length);
}
/** Whether a device's own logging library printed the line: not what a tool on the host says. */
function isDeviceLog(text) {
    return !text.startsWith('(HOST)') && LOG_PREFIX.test(text);
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


/***/ })

};
