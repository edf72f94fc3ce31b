export const id = 332;
export const ids = [332];
export const modules = {

/***/ 42383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ withoutTimestamp),
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   RN: () => (/* binding */ withoutLogPrefix),
/* harmony export */   Ti: () => (/* binding */ MessageLines),
/* harmony export */   r0: () => (/* binding */ isDeviceLog)
/* harmony export */ });
/* unused harmony export dedent */
/**
 * A line as a person sees it. ECMA-48's sequences, by disjoint classes, so that no input makes the pattern slow
 * (`util.stripVTControlCharacters` is quadratic on `ESC #;#;#;...`).
 */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]|\x1b|\x00/g;
/** Text without escape sequences. */
function withoutEscapes(text) {
    return text.includes('\x1b') || text.includes('\x9b') || text.includes('\0') ? text.replace(ESCAPES, '') : text;
}
/**
 * A line without escape sequences and carriage returns. A carriage return inside a line is a progress bar: what follows the
 * last one stands.
 */
function visible(text) {
    let seen = withoutEscapes(text);
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


/***/ }),

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rp: () => (/* binding */ CTRF_FILE),
  Gl: () => (/* binding */ JUNIT_FILE),
  JL: () => (/* binding */ REPORT_FILES),
  IU: () => (/* binding */ reportFiles)
});

;// CONCATENATED MODULE: ./lib/report/reported-tests.js
/** What we call ourselves where a name of a suite is wanted. */
const OWN_NAME = 'hardware-test';
/** Longer, they break what shows them; libxml2 refuses a file with a text of 10 MB. */
const LONGEST_NAME = 1000;
const LONGEST_TEXT = 64 * 1024;
const GREEN = new Set(['passed', 'flaky']);
/** Whether a run with that verdict is a success. */
function isGreen(verdict) {
    return GREEN.has(verdict);
}
/**
 * Every suite, with its tests; what belongs to no test (a crash outside of one, the bench, a build), and the run itself where it says more
 * than its tests do, are tests of the last one.
 */
function reportedSuites(run) {
    const suites = mergedSuites(run.attempts);
    const strays = (run.attempts.at(-1)?.findings.findings ?? []).filter(({ name }) => name === null).map(strayTest);
    const tests = [...suites.flatMap((suite) => suite.tests), ...strays];
    const own = [...strays, ...runTest(run, tests)];
    if (own.length === 0)
        return suites;
    const unnamed = { passed: 0, failed: 0, skipped: 0 };
    return [...suites, { format: OWN_NAME, name: OWN_NAME, tests: own, unnamed, startedAt: run.startedAt }];
}
function mergedSuites(attempts) {
    const merged = new Map();
    for (const attempt of attempts) {
        const count = counter();
        for (const suite of attempt.findings.suites) {
            const name = clip(suite.name || suite.format, LONGEST_NAME);
            const key = count(`${suite.format}\0${suite.name}`);
            const tests = merged.get(key)?.tests ?? new Map();
            addCases(tests, suite.cases);
            const { format } = suite;
            const { startedAt } = attempt;
            merged.set(key, { suite: { format, name, tests: [], unnamed: unnamedOf(suite), startedAt }, tests });
        }
    }
    return [...merged.values()].map(({ suite, tests }) => ({ ...suite, tests: [...tests.values()] }));
}
function addCases(tests, cases) {
    const count = counter();
    for (const test of cases) {
        const key = count(test.name);
        const before = tests.get(key);
        const own = test.verdict === 'failed' ? [reportedFailure(test.failure)] : [];
        const failures = [...(before?.failures ?? []), ...own];
        // An attempt that did not get so far says nothing about it.
        if (before !== undefined && test.verdict === 'not-run')
            continue;
        const { name, verdict, durationMs, reason } = test;
        const flaky = test.flaky || (verdict === 'passed' && failures.length > 0);
        tests.set(key, { name: clip(name, LONGEST_NAME) || '(no name)', verdict, durationMs, reason, failures, flaky });
    }
}
/** Tells things of the same name apart by their number. */
function counter() {
    const seen = new Map();
    return (name) => {
        const number = (seen.get(name) ?? 0) + 1;
        seen.set(name, number);
        return `${name}\0${number}`;
    };
}
const SKIPPED = ['skipped', 'not-run', 'expected-failure', 'todo', 'disabled'];
function unnamedOf({ counts, cases }) {
    const named = (...verdicts) => cases.filter(({ verdict }) => verdicts.includes(verdict)).length;
    return {
        passed: Math.max(0, (counts.passed ?? 0) - named('passed')),
        failed: Math.max(0, counts.failed - named('failed')),
        skipped: Math.max(0, skippedIn(counts) - named(...SKIPPED)),
    };
}
function skippedIn({ skipped, notRun, expectedFailures, todo, disabled }) {
    return skipped + notRun + expectedFailures + todo + disabled;
}
function reportedFailure(failure) {
    if (failure === null) {
        const message = 'It failed. Of so many failures, only the first are kept with what they say.';
        return { isError: false, type: 'test', message, text: message, file: null, line: null };
    }
    const { kind, infrastructure, message, file, line } = failure;
    const type = infrastructure ? 'infrastructure' : kind;
    return {
        isError: type !== 'test',
        type,
        message: firstLine(message) || 'It failed.',
        text: textOf(failure),
        file,
        line,
    };
}
function textOf({ message, file, line, also, suspected, cure }) {
    const parts = [
        message,
        ...(file === null ? [] : [`at ${placeText(file, line)}`]),
        ...also.map((place) => `also ${place.file}:${place.line} ${firstLine(place.message)}`.trim()),
        ...(suspected ? ['Perhaps the bench is to blame, not the test.'] : []),
        ...(cure === null ? [] : [`What to do: ${cure}`]),
    ];
    return clip(parts.filter((part) => part !== '').join('\n'), LONGEST_TEXT);
}
const STRAYS = {
    test: 'failure',
    crash: 'crash',
    build: 'build error',
    infrastructure: 'bench',
    configuration: 'configuration',
};
function strayTest(finding) {
    const { kind, infrastructure, file, line, message } = finding;
    const what = STRAYS[infrastructure ? 'infrastructure' : kind];
    const where = file === null ? `: ${clip(firstLine(message), 120)}` : ` at ${placeText(file, line)}`;
    return {
        name: clip(`${what}${where}`, LONGEST_NAME),
        verdict: 'failed',
        durationMs: null,
        reason: '',
        failures: [reportedFailure(finding)],
        flaky: false,
    };
}
/** The run as a test: where there were several attempts, or where its tests do not show that, and why, it is red. */
function runTest(run, tests) {
    const { attempts, verdict, durationMs } = run;
    const red = !isGreen(verdict);
    const failed = tests.filter((test) => test.verdict === 'failed');
    const told = verdict === 'failed'
        ? failed.length > 0
        : verdict === 'infrastructure' && failed.some(({ failures }) => failures.some(({ type }) => type === verdict));
    if (attempts.length < 2 && (!red || told))
        return [];
    const failures = attempts.filter((attempt) => !isGreen(attempt.verdict)).map(runFailure);
    if (red && (attempts.length === 0 || isGreen(attempts.at(-1)?.verdict ?? '')))
        failures.push(runFailure(run));
    const outcome = red ? 'failed' : 'passed';
    return [
        {
            name: 'run',
            verdict: outcome,
            durationMs,
            reason: '',
            failures,
            flaky: outcome === 'passed' && failures.length > 0,
        },
    ];
}
function runFailure({ verdict, reason }) {
    const isError = verdict !== 'failed';
    return {
        isError,
        type: verdict,
        message: firstLine(reason),
        text: clip(reason, LONGEST_TEXT),
        file: null,
        line: null,
    };
}
function placeText(file, line) {
    return line === null ? file : `${file}:${line}`;
}
function firstLine(text) {
    return clip(text.split('\n').find((line) => line.trim() !== '') ?? '', LONGEST_NAME);
}
function clip(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

;// CONCATENATED MODULE: ./lib/report/ctrf.js

/** Of the schema that CTRF publishes (ctrf.io; in the npm package `ctrf`). */
const SPEC_VERSION = '0.0.0';
const STATUS = {
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    disabled: 'skipped',
    'not-run': 'pending',
    todo: 'pending',
    'expected-failure': 'other',
};
/** A run in the Common Test Report Format, as JSON. The summary counts all tests, also those without a name. */
function ctrfJson(run) {
    const suites = reportedSuites(run);
    const tests = suites.flatMap((suite) => suite.tests.map((test) => ctrfTest(test, suite, run.probe)));
    const count = (status) => tests.filter((test) => test.status === status).length;
    const unnamed = (which) => suites.reduce((sum, suite) => sum + suite.unnamed[which], 0);
    const counts = {
        passed: count('passed') + unnamed('passed'),
        failed: count('failed') + unnamed('failed'),
        skipped: count('skipped') + unnamed('skipped'),
        pending: count('pending'),
        other: count('other'),
    };
    const start = Date.parse(run.startedAt) || 0;
    const duration = Math.round(run.durationMs);
    const report = {
        reportFormat: 'CTRF',
        specVersion: SPEC_VERSION,
        timestamp: new Date(start + duration).toISOString(),
        generatedBy: OWN_NAME,
        results: {
            tool: { name: OWN_NAME, extra: { formats: [...new Set(suites.map(({ format }) => format))] } },
            summary: {
                tests: Object.values(counts).reduce((sum, one) => sum + one, 0),
                ...counts,
                flaky: tests.filter(({ flaky }) => flaky).length,
                suites: suites.length,
                start,
                stop: start + duration,
                duration,
            },
            tests,
            environment: {
                extra: { verdict: run.verdict, reason: run.reason, probe: run.probe, attempts: run.attempts.length },
            },
        },
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
function ctrfTest(test, suite, probe) {
    const { name, verdict, durationMs, reason, failures, flaky } = test;
    const failed = verdict === 'failed' ? failures.at(-1) : undefined;
    const earlier = verdict === 'failed' ? failures.slice(0, -1) : failures;
    return {
        name,
        status: STATUS[verdict],
        duration: Math.round(durationMs ?? 0),
        suite: [suite.name],
        rawStatus: failed?.isError ? failed.type : verdict,
        flaky,
        ...(failed === undefined ? {} : { message: failed.message, trace: failed.text }),
        ...(failed === undefined && reason !== '' ? { message: reason } : {}),
        ...(failed?.file ? { filePath: failed.file } : {}),
        ...(failed?.file && failed.line !== null ? { line: failed.line } : {}),
        ...(probe === null ? {} : { device: probe }),
        ...(earlier.length === 0 ? {} : { retries: earlier.length, retryAttempts: earlier.map(retryAttempt) }),
    };
}
function retryAttempt({ message, text, line }, index) {
    return { attempt: index + 1, status: 'failed', message, trace: text, ...(line === null ? {} : { line }) };
}

// EXTERNAL MODULE: ./lib/findings/text.js
var findings_text = __webpack_require__(42383);
;// CONCATENATED MODULE: ./lib/report/xml.js

/** An element, with its children or its text. */
function xml_element(name, attributes, content = []) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
        .join('');
    if (content.length === 0)
        return `<${name}${written}/>`;
    const inner = typeof content === 'string' ? xmlText(content) : `\n${content.join('\n')}\n`;
    return `<${name}${written}>${inner}</${name}>`;
}
/** What XML 1.0 cannot hold, not even as a reference (production 2, `Char`). Half a surrogate pair is none either. */
const NO_CHAR = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** `text` as XML text: without escape sequences and illegal characters, and with `\n` as its only line end. */
function xmlText(text) {
    return (0,findings_text/* withoutEscapes */.Lx)(text)
        .replace(/\r\n?/g, '\n')
        .replace(NO_CHAR, '')
        .replace(/[&<>]/g, (char) => ENTITIES[char] ?? '');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** An attribute is for a line, not for a log. */
const LONGEST_ATTRIBUTE = 4096;
/** White space in an attribute would become blanks. */
function attributeText(text) {
    return xmlText(text.slice(0, LONGEST_ATTRIBUTE)).replace(/["\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/report/junit.js


/** More of the output is in the recording. */
const MOST_OUTPUT = 256 * 1024;
/**
 * A run as JUnit XML, in the dialect that most readers take: Jenkins's schema (`junit-10.xsd` of its xunit plugin), with `file` and `line`
 * on test cases, by which mikepenz/action-junit-report and others find the source. `failure` is what a test found; `error` a crash, the
 * bench, a run without an end. Of several attempts: `flakyFailure` (passed in the end) and `rerunFailure`, as Maven Surefire and nextest
 * write them. The attributes of a suite count all tests, also those that its framework has counted without naming them.
 */
function junitXml(run) {
    const suites = reportedSuites(run);
    // What is about the run, its output too, stands once: with its only suite, or with our own.
    const own = suites.find(({ format }) => format === OWN_NAME) ?? emptySuite(run);
    const home = suites.length === 1 ? suites[0] : own;
    const all = home === own && !suites.includes(own) ? [...suites, own] : suites;
    const written = all.map((suite) => suiteElement(suite, suite === home ? run : null));
    const counts = all.map(totals);
    const sum = (what) => counts.reduce((total, one) => total + one[what], 0);
    const attributes = {
        name: OWN_NAME,
        tests: sum('tests'),
        failures: sum('failures'),
        errors: sum('errors'),
        time: seconds(run.durationMs),
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml_element('testsuites', attributes, written)}\n`;
}
function emptySuite({ startedAt }) {
    return { format: OWN_NAME, name: OWN_NAME, tests: [], unnamed: { passed: 0, failed: 0, skipped: 0 }, startedAt };
}
function totals({ tests, unnamed }) {
    const failed = tests.filter(({ verdict }) => verdict === 'failed');
    const errors = failed.filter(({ failures }) => failures[0]?.isError).length;
    const skipped = tests.filter(({ verdict }) => verdict !== 'failed' && verdict !== 'passed').length;
    return {
        tests: tests.length + unnamed.passed + unnamed.failed + unnamed.skipped,
        failures: failed.length - errors + unnamed.failed,
        errors,
        skipped: skipped + unnamed.skipped,
    };
}
/** @param run what is told of it here; null if nothing is */
function suiteElement(suite, run) {
    const { name, format, tests, unnamed, startedAt } = suite;
    const { tests: count, failures, errors, skipped } = totals(suite);
    const time = seconds(tests.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0));
    const facts = {
        format: format === OWN_NAME ? null : format,
        ...Object.fromEntries(Object.entries(unnamed).map(([what, number]) => [`${what}-without-names`, number || null])),
        ...(run === null
            ? {}
            : { verdict: run.verdict, reason: run.reason, probe: run.probe, attempts: run.attempts.length }),
    };
    const properties = Object.entries(facts).flatMap(([key, value]) => value === null ? [] : [xml_element('property', { name: key, value })]);
    return xml_element('testsuite', { name, tests: count, failures, errors, skipped, time, timestamp: startedAt }, [
        ...(properties.length === 0 ? [] : [xml_element('properties', {}, properties)]),
        ...tests.map((test) => caseElement(test, name)),
        ...(run === null || run.output === '' ? [] : [xml_element('system-out', {}, run.output.slice(-MOST_OUTPUT))]),
    ]);
}
function caseElement(test, suite) {
    const { name, verdict, durationMs, failures } = test;
    const { file = null, line = null } = (verdict === 'failed' ? failures[0] : undefined) ?? {};
    // A reader takes a missing time for no number.
    return xml_element('testcase', { name, classname: suite, time: seconds(durationMs ?? 0), file, line }, outcome(test));
}
function outcome({ verdict, failures, flaky, reason }) {
    if (verdict === 'failed') {
        // The first is the failure; what came after it, when the test was tried again, is told beside it.
        const [first, ...again] = failures;
        return [...(first === undefined ? [] : [failureElement(first)]), ...again.map((one) => againElement('rerun', one))];
    }
    if (verdict !== 'passed')
        return [xml_element('skipped', { type: verdict, message: reason || junit_SKIPPED[verdict] })];
    if (!flaky)
        return [];
    if (failures.length > 0)
        return failures.map((one) => againElement('flaky', one));
    return [xml_element('flakyFailure', { message: 'It passed on a later try of its framework.', type: 'test' })];
}
const junit_SKIPPED = {
    skipped: 'It was skipped.',
    'not-run': 'It did not run.',
    'expected-failure': 'It failed, as expected.',
    todo: 'It is yet to be done.',
    disabled: 'It is disabled.',
};
function failureElement({ isError, type, message, text }) {
    return xml_element(isError ? 'error' : 'failure', { message, type }, text);
}
function againElement(how, { isError, type, message, text }) {
    return xml_element(`${how}${isError ? 'Error' : 'Failure'}`, { message, type }, [xml_element('stackTrace', {}, text)]);
}
/** With three digits, as the schema wants it. */
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}

// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/report-files.js



const JUNIT_FILE = 'junit.xml';
const CTRF_FILE = 'ctrf.json';
const REPORT_FILES = [JUNIT_FILE, CTRF_FILE];
/**
 * The run as files that other tools read: their names, and their texts.
 * @param attempts those that ran, in order
 * @param output the end of what the last one printed
 */
function reportFiles(result, attempts, output) {
    const { verdict, reason, startedAt, durationMs, probe } = result;
    const run = {
        verdict,
        reason: reason === '' ? (0,words/* headline */.Pl)(result) : reason,
        startedAt,
        durationMs,
        probe: probe === null ? null : `${probe.name} ${probe.vid}:${probe.pid}`,
        attempts: result.attempts.flatMap((attempt, index) => {
            const told = attempts[index];
            return told === undefined
                ? []
                : [{ ...told, verdict: attempt.verdict, reason: attempt.reason, durationMs: attempt.durationMs }];
        }),
        output,
    };
    return [
        [JUNIT_FILE, junitXml(run)],
        [CTRF_FILE, ctrfJson(run)],
    ];
}


/***/ })

};
