export const id = 960;
export const ids = [960];
export const modules = {

/***/ 63626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bench_bench_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35639);
/* harmony import */ var _github_job_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58232);
/* harmony import */ var _github_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91125);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(41674);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83256);
/* harmony import */ var _leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28914);
/* harmony import */ var _probes_identify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32215);
/* harmony import */ var _process_cancellation_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(91254);
/* harmony import */ var _process_launch_error_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(79477);
/* harmony import */ var _process_leave_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(16558);
/* harmony import */ var _process_marker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85763);
/* harmony import */ var _process_shell_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56983);
/* harmony import */ var _redact_redaction_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98581);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(43394);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(58191);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(89829);
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(52724);
/* harmony import */ var _run_wanted_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2870);
/* harmony import */ var _sources_place_findings_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(37868);




















/** Loaded when the test is over: `@actions/core` takes longer to load than all the rest of a start-up. */
const github = () => Promise.all([Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 36888)), Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 58731))]);
/** Loaded only where a test writes results. */
const results = () => Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(382), __webpack_require__.e(735), __webpack_require__.e(146), __webpack_require__.e(666)]).then(__webpack_require__.bind(__webpack_require__, 46666));
/** The run action's main step. */
async function main() {
    const log = new _github_job_log_js__WEBPACK_IMPORTED_MODULE_2__/* .JobLog */ .s(process.stdout);
    const cancellation = (0,_process_cancellation_js__WEBPACK_IMPORTED_MODULE_16__/* .listenForCancellation */ .c)();
    try {
        await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_17__/* .leave */ .q)(await run(log, cancellation));
    }
    catch (error) {
        await refuse(error);
        await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_17__/* .leave */ .q)(1);
    }
}
async function run(log, cancellation) {
    const inputs = await (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunInputs */ .hT)(_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN, (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .jobLimit */ .Z$)());
    const wanted = await (0,_run_wanted_js__WEBPACK_IMPORTED_MODULE_14__/* .wantedBy */ .f)({ ...inputs, workspace: (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .workspace */ .Gl)(), hostFile: process.env.HIL_BENCH });
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .workspace */ .Gl)(), inputs.workingDirectory);
    const folder = (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .makeRunFolder */ .GU)();
    const command = (0,_process_shell_js__WEBPACK_IMPORTED_MODULE_8__/* .scriptCommand */ .K)(inputs.run, inputs.shell, folder);
    const marker = (0,_process_marker_js__WEBPACK_IMPORTED_MODULE_7__/* .newMarker */ .XS)();
    (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .noteState */ .a$)({ folder, marker });
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_12__/* .runTest */ .Y)({
        command,
        cwd,
        environment: process.env,
        wanted,
        waitForProbeMs: inputs.waitForProbeMs,
        leases: { folder: (0,_leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .leaseFolder */ .HF)(process.env), owner: (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .leaseOwner */ .I9)(), timeoutMs: inputs.leaseTimeoutMs },
        recovery: inputs.recovery,
        marker,
        limits: {
            clocks: inputs.clocks,
            until: inputs.until,
            failOn: inputs.failOn,
            onDeadlock: inputs.onDeadlock,
            gracePeriodMs: inputs.gracePeriodMs,
        },
        leaks: inputs.leaks,
        formats: inputs.formats,
        expectTests: inputs.expectTests,
        retries: inputs.retries,
        flaky: inputs.flaky,
        secrets: inputs.secrets,
        results: inputs.results.length === 0
            ? null
            : async (since) => (await results()).readResults({ patterns: inputs.results, workspace: (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .workspace */ .Gl)(), since }),
        place: (findings) => (0,_sources_place_findings_js__WEBPACK_IMPORTED_MODULE_15__/* .placeFindings */ .k)(findings, {
            workspace: (0,_github_step_js__WEBPACK_IMPORTED_MODULE_3__/* .workspace */ .Gl)(),
            cwd,
            repository: process.env.GITHUB_REPOSITORY || null,
            rules: inputs.pathMap,
            elf: inputs.elf || null,
        }),
        maxRecording: inputs.maxRecording,
        directory: folder,
    }, observer(log, inputs), cancellation);
    log.say((0,_report_words_js__WEBPACK_IMPORTED_MODULE_11__/* .closingWords */ .BI)(outcome.result));
    await publish(log, inputs, folder, outcome, cancellation.signal);
    return (0,_run_verdict_js__WEBPACK_IMPORTED_MODULE_13__/* .isGreen */ .gf)(outcome.result.verdict) ? 0 : 1;
}
function observer(log, inputs) {
    return {
        say: (message) => log.say(message),
        chosen: (probes, board) => {
            if (board !== null)
                log.say(`Board: ${board}`);
            log.say(`Probe: ${probes.length === 0 ? 'none' : probes.map(_probes_identify_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q).join('\n       ')}`);
        },
        show: (recording, stop) => log.show(recording, inputs.console, stop),
    };
}
/** The order is that of importance: whatever a cancellation cuts off, the post step makes up for. */
async function publish(log, inputs, folder, { result, inventory, attempts }, cancel) {
    const [platform, reporting] = await github();
    platform.setOutputs({
        verdict: result.verdict,
        'exit-code': result.exitCode,
        signal: result.signal,
        'duration-ms': result.durationMs,
        passed: result.tests.passed,
        failed: result.tests.failed,
        skipped: result.tests.skipped,
        flaky: result.tests.flaky,
        attempts: result.attempts.length,
        board: result.board,
        probe: JSON.stringify(result.probe),
        probes: JSON.stringify(inventory?.devices ?? []),
        recording: folder,
    });
    reporting.annotate(folder, result);
    platform.saveState('annotated', 'true');
    platform.setOutputs({ junit: reporting.writeReports(folder, result, attempts) });
    // A cancelled step is killed within seconds: the post step has the time that an upload takes.
    if (cancel.aborted)
        return;
    const uploaded = await reporting.upload(folder, result, inputs.artifact, cancel);
    if (cancel.aborted)
        return;
    const where = reporting.whereaboutsOf(folder, uploaded, inputs.artifact);
    log.say(`Recording: ${where.words}`);
    const known = uploaded !== null && 'id' in uploaded ? uploaded : null;
    platform.setOutputs({ 'artifact-id': known?.id ?? null, 'artifact-url': known?.url ?? null });
    await reporting.summarise(folder, (0,_redact_redaction_js__WEBPACK_IMPORTED_MODULE_9__/* .redactedText */ .Q2)(inputs.run, inputs.secrets.values), result, where);
    platform.saveState('finished', 'true');
}
/** A run that could not begin: what the user wrote is wrong, or we are. */
async function refuse(error) {
    const [platform] = await github();
    const known = error instanceof _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_18__/* .InputError */ .d ||
        error instanceof _bench_bench_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BenchError */ .L ||
        error instanceof _leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .LeaseError */ .pS ||
        error instanceof _process_launch_error_js__WEBPACK_IMPORTED_MODULE_19__/* .LaunchError */ .m;
    const title = known
        ? 'The test was not run: check the inputs of this step'
        : 'The test was not run: hardware-test failed';
    const message = known
        ? error.message
        : `${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it with this text.`;
    platform.annotateError({ title, message });
    platform.setOutputs({ verdict: 'infrastructure' });
    // The post step has nothing to explain, only to clear up.
    platform.saveState('refused', 'true');
    await platform.addSummary((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_10__/* .refusalOf */ .O)(title, message));
}


/***/ }),

/***/ 58232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ JobLog)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/recording/echo.js
var echo = __webpack_require__(61718);
// EXTERNAL MODULE: ./lib/recording/line-splitter.js
var line_splitter = __webpack_require__(22813);
;// CONCATENATED MODULE: ./lib/github/neutralise.js
/** What .NET's `TrimStart` removes before the runner looks for `::` (a superset: the rest of C0, and the byte order mark). */
const BEFORE_COMMAND = /^([\s\p{Z}\x00-\x20\x85\ufeff]*):(?=:)/u;
/**
 * A line that the runner will print and not obey. Commands are `::name::` at the start of a line and `##[name]` anywhere in it
 * (actions/runner, `ActionCommand.cs`); a backslash breaks both, as the runner does itself with its own markers.
 */
function neutralise(line) {
    return line.replace(BEFORE_COMMAND, '$1\\:').replaceAll('##[', '##\\[');
}

;// CONCATENATED MODULE: ./lib/github/job-log.js




/**
 * What the runner can digest: it masks, matches and stores line by line, and its live view takes 1,000 lines a second
 * (actions/runner, `JobServerQueue.cs`). A log of some MiB is shown whole; of more, the newest.
 */
const LIMITS = {
    burst: 4 * 1024 * 1024,
    perSecond: 256 * 1024,
    mostBehind: 1024 * 1024,
    mostAfterEnd: 256 * 1024,
    stalledAfterMs: 5000,
};
/**
 * The job log. Everything goes to stdout: between stdout and stderr the runner keeps no order. Nothing that is printed here is obeyed
 * as a workflow command.
 */
class JobLog {
    out;
    constructor(out) {
        this.out = out;
        out.on('error', () => { });
    }
    /** A message of ours, which may quote a device or a file. */
    say(message) {
        for (const line of message.split(/\r\n|\r|\n/))
            this.out.write(`${neutralise(line)}\n`);
    }
    /**
     * Shows a recording while it grows. The runner obeys nothing meanwhile but a random word: a second lock behind `neutralise`.
     */
    async show(recording, mode, stop) {
        if (mode === 'off')
            return;
        const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        this.out.write(`::stop-commands::${token}\n`);
        const shown = await (0,echo/* echo */.W)(recording, this.out, new JobLogPresenter(recording), LIMITS, stop, mode === 'tail');
        this.out.write(`::${token}::\n`);
        if (shown.skipped > 0)
            this.say(skippedWords(recording, shown.skipped, 'in all'));
    }
}
class JobLogPresenter {
    recording;
    splitter = new line_splitter/* LineSplitter */.g();
    lines = [];
    constructor(recording) {
        this.recording = recording;
    }
    show(bytes, skipped) {
        if (skipped > 0) {
            this.splitter.flush(this.add);
            this.lines.push(`[hardware-test: ${skippedWords(this.recording, skipped, 'here')}]`);
        }
        this.splitter.push(bytes, this.add);
        return this.take();
    }
    end() {
        this.splitter.flush(this.add);
        return this.take();
    }
    add = ({ text, cut }) => {
        this.lines.push(neutralise(text.replaceAll('\0', '␀')));
        if (cut > 0)
            this.lines.push(`[hardware-test: ${skippedWords(this.recording, cut, 'of this line')}]`);
    };
    take() {
        const text = this.lines.map((line) => `${line}\n`).join('');
        this.lines = [];
        return text;
    }
}
function skippedWords(recording, bytes, where) {
    const rest = recording.figures().dropped === 0
        ? 'has them all'
        : 'has its head and its tail, as far as `max-recording` and the disk allow';
    return `${bytes} bytes skipped ${where}: too much for the job log. The recording ${rest} (output.log; in the artifact, if one is uploaded).`;
}


/***/ }),

/***/ 91125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Ae: () => (/* binding */ runFolderFrom),
/* harmony export */   GU: () => (/* binding */ makeRunFolder),
/* harmony export */   Gl: () => (/* binding */ workspace),
/* harmony export */   I9: () => (/* binding */ leaseOwner),
/* harmony export */   Z$: () => (/* binding */ jobLimit),
/* harmony export */   _o: () => (/* binding */ sourceLink),
/* harmony export */   a$: () => (/* binding */ noteState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _process_launch_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79477);
/** What the runner tells a step through its environment. */





const FOLDER = 'hardware-test';
const PREFIX = 'run-';
/** The text of an input, as `@actions/core` reads it (`INPUT_` and the name in capitals), without loading it. */
function inputText(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
const HOUR = 3_600_000;
/**
 * How long GitHub lets a job of this runner last (docs.github.com, "Actions limits"). A job's own `timeout-minutes`, 6 hours unless it is set, is
 * not told to its steps. Where the runner does not say what it is, the longer limit counts.
 */
function jobLimit() {
    return process.env.RUNNER_ENVIRONMENT === 'github-hosted'
        ? { ms: 6 * HOUR, words: 'GitHub ends a job on a hosted runner' }
        : { ms: 5 * 24 * HOUR, words: 'GitHub ends any job' };
}
/** Where GitHub shows `file`, a path in the repository, at the commit of this run; null where that is not known. */
function sourceLink({ file, line }) {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = process.env;
    if (!GITHUB_REPOSITORY || !/^[0-9a-f]{40,64}$/.test(GITHUB_SHA ?? ''))
        return null;
    const path = file.split('/').map(encodeURIComponent).join('/');
    const anchor = line === null ? '' : `#L${line}`;
    return `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/${path}${anchor}`;
}
/** Who holds a lease that this step takes: as it is told to whoever waits for it. */
function leaseOwner() {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_JOB } = process.env;
    const repository = GITHUB_REPOSITORY || null;
    const server = GITHUB_SERVER_URL || 'https://github.com';
    const runUrl = repository && GITHUB_RUN_ID ? `${server}/${repository}/actions/runs/${GITHUB_RUN_ID}` : null;
    return { repository, runUrl, job: GITHUB_JOB || null };
}
/** The folder that relative paths of a workflow start from. */
function workspace() {
    return process.env.GITHUB_WORKSPACE || process.cwd();
}
function runsFolder() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), FOLDER);
}
/**
 * A fresh folder for one run, under the runner's own temporary folder, which the runner empties itself.
 * @throws LaunchError
 */
function makeRunFolder() {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(runsFolder(), { recursive: true, mode: 0o700 });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(runsFolder(), PREFIX));
    }
    catch (error) {
        throw new _process_launch_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LaunchError */ .m(`The runner's temporary folder ${runsFolder()} cannot be used: ${error.message}. Make room there, or make it writable.`);
    }
}
/**
 * Notes `values` for the post step, which finds each in `STATE_NAME` even if we are killed. Written without `@actions/core`, whose loading
 * would hold up everything else just while the test starts; the format is the runner's (`FileCommandManager.cs`).
 */
function noteState(values) {
    const file = process.env.GITHUB_STATE;
    if (!file)
        return;
    const delimiter = `state_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const entries = Object.entries(values).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, entries.join(''));
    }
    catch {
        // Only the post step of a run that is killed would miss it.
    }
}
/**
 * The folder that the main step has noted, if it can only be one that `makeRunFolder` made: a `STATE_` value may be anybody's.
 */
function runFolderFrom(state) {
    if (state === undefined || state === '')
        return null;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(state);
    try {
        const ours = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(runsFolder()) && new RegExp(`^${PREFIX}\\w+$`).test((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(folder));
        const direct = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder) === (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(runsFolder()), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(folder));
        return ours && direct && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(folder).isDirectory() ? folder : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 34861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   q0: () => (/* binding */ NO_TESTS),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8651);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62547);


/** Most lines of a message in the text; `--json` has all that is kept. */
const MOST_LINES = 12;
/** What was found, for a person at a terminal. */
function explanation(findings) {
    const blocks = [headline(findings), ...findings.findings.map(block)];
    if (findings.more > 0)
        blocks.push(`... and ${findings.more} more.`);
    blocks.push(...findings.notes.map((note) => `Note: ${note}`));
    return `${blocks.join('\n\n')}\n`;
}
const NO_TESTS = 'no tests';
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
    return words.length === 0 ? NO_TESTS : words.join(', ');
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
    const lines = message === '' ? [] : message.split('\n');
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `... (${lines.length} lines)`] : lines;
    return [
        `${mark.padEnd(8)}${title.filter((part) => part !== '').join(' ')}`,
        ...(file === null ? [] : [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWords */ .fp)({ file, line })]),
        ...shown,
        ...also.map((place) => `also ${place.file}:${place.line}${place.message === '' ? '' : ` ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(place.message)}`}`),
        ...(cure === null ? [] : [`What to do: ${cure}`]),
    ].join('\n        ');
}
function where({ format, suite, name, logLine }) {
    const line = logLine === 0 ? null : `line ${logLine} of the log`;
    return [format, name === null ? null : suite, line].filter((part) => part !== null).join(', ');
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 43394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52724);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8651);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34861);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62547);
/* harmony import */ var _hang_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1896);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37325);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58191);







/** The runner drops the whole summary of a step that is one byte over 1 MiB; the rest is for what other tools add. */
const MOST_BYTES = 256 * 1024;
/** Failures whose text is shown without a click. */
const OPEN_FAILURES = 5;
const MARKS = {
    passed: '✅',
    flaky: '🎲',
    failed: '❌',
    crashed: '💥',
    'timed-out': '⏰',
    stalled: '💤',
    deadlocked: '🔒',
    infrastructure: '🔌',
    cancelled: '🚫',
};
/** From all to least: the first that fits is taken. */
const MEASURES = [
    { lines: 50, failures: 50, text: 4000, suites: 50, slowest: 10, notes: 50 },
    { lines: 50, failures: 50, text: 1000, suites: 30, slowest: 10, notes: 50 },
    { lines: 25, failures: 30, text: 500, suites: 10, slowest: 0, notes: 20 },
    { lines: 10, failures: 10, text: 300, suites: 0, slowest: 0, notes: 10 },
    { lines: 3, failures: 5, text: 200, suites: 0, slowest: 0, notes: 3 },
    { lines: 0, failures: 0, text: 0, suites: 0, slowest: 0, notes: 0 },
];
/**
 * The job summary, as HTML for GitHub's Markdown. Everything stands in HTML blocks, where Markdown is not read, and text of the test is
 * escaped: it can neither end a block nor add a link.
 * @param command the script, which may hold secrets: the runner masks a summary, but no artifact
 * @param lines the last lines of the output, as plain text
 */
function summaryOf(result, command, lines, whereabouts, link = () => null) {
    for (const measure of MEASURES) {
        const text = render(result, command, lines, whereabouts, link, measure);
        if (Buffer.byteLength(text) <= MOST_BYTES)
            return text;
    }
    return `<h3>${MARKS[result.verdict]} ${_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .bk[result.verdict].words}</h3>\n`;
}
/** The summary of a run that never began. */
function refusalOf(title, message) {
    return `<h3>${MARKS.infrastructure} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(title)}</h3>\n\n<p>${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(message, 10_000))}</p>\n`;
}
function render(result, command, lines, whereabouts, link, measure) {
    const rows = [
        ['Verdict', `<b>${result.verdict}</b>`],
        ['Why', (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(result.reason), 10_000))],
        ['Tests', (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(testWords(result))],
        ...(result.board === null ? [] : [['Board', (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(result.board))]]),
        ['Probe', (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .probeWords */ .K9)(result))],
        ['Duration', (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .durationWords */ .Sh)(result.durationMs)],
        ['Output', (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(outputWords(result))],
        ['Recording', recordingCell(whereabouts)],
        ...result.notes.slice(0, measure.notes).map((note) => ['Note', (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(note)]),
    ];
    const table = rows.map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`).join('\n');
    return [
        `<h3>${MARKS[result.verdict]} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(result))}</h3>`,
        '',
        `<p>Ran <code>${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(command, 2000))}</code></p>`,
        `<table>\n${table}\n</table>`,
        ...attemptsBlock(result),
        ...failuresBlock(result, link, measure),
        ...(result.hang === null ? [] : ['', (0,_hang_js__WEBPACK_IMPORTED_MODULE_3__/* .hangSection */ .u)(result.hang), '']),
        ...suitesBlock(result, measure),
        ...slowestBlock(result, measure),
        (0,_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(result.verdict) ? '' : lastLinesBlock(result, measure.lines === 0 ? [] : lines.slice(-measure.lines)),
        '',
    ].join('\n');
}
function testWords(result) {
    const { tests, suites, attempts, verdict, decidedBy } = result;
    const words = (0,_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .countWords */ .rj)(tests);
    if (words !== _explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_TESTS */ .q0)
        return words;
    if (suites.length > 0 || attempts.length === 0)
        return 'none';
    const alone = verdict === 'passed' && decidedBy === null;
    return alone ? 'none recognised: the exit code alone says that it passed' : 'none recognised';
}
/** One table, with a line of headings. Cells are HTML. */
function tableOf(headings, rows) {
    const head = `<tr>${headings.map((heading) => `<th align="left">${heading}</th>`).join('')}</tr>`;
    const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    return `<table>\n${[head, ...body].join('\n')}\n</table>`;
}
function attemptsBlock({ attempts }) {
    if (attempts.length < 2)
        return [];
    const rows = attempts.map((attempt, index) => [
        String(index + 1),
        `${MARKS[attempt.verdict]} ${attempt.verdict}`,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(attempt.reason), 500)),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .countWords */ .rj)(attempt.tests)),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .durationWords */ .Sh)(attempt.durationMs),
    ]);
    return ['', '<h4>Attempts</h4>', '', tableOf(['Attempt', 'Verdict', 'Why', 'Tests', 'Duration'], rows), ''];
}
function failuresBlock(result, link, { failures: most, text }) {
    const failures = (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctFailures */ .c0)(result);
    if (failures.length === 0)
        return [];
    const beyond = failures.length - Math.min(most, failures.length) + result.moreFindings;
    const blocks = failures.slice(0, most).map((failure, index) => {
        const { finding } = failure;
        const where = placeCell(finding, link);
        const title = `<b>${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureTitle */ .nV)(finding), 300))}</b>${where === '' ? '' : ` ${where}`}`;
        const pre = `<pre>${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .escaped */ .M)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureText */ .kY)(failure), text))}</pre>`;
        return `<details${index < OPEN_FAILURES ? ' open' : ''}><summary>${title}</summary>\n\n${pre}\n\n</details>`;
    });
    const rest = beyond === 0 ? [] : [`<p>... and ${beyond} more, in result.json or output.log.</p>`, ''];
    return ['', '<h4>Failures</h4>', '', ...blocks.flatMap((block) => [block, '']), ...rest];
}
function placeCell({ file, line }, link) {
    if (file === null)
        return '';
    const words = `<code>${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)((0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .placeWords */ .fp)({ file, line })), 300))}</code>`;
    const url = link({ file, line });
    return url === null ? words : `<a href="${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(url)}">${words}</a>`;
}
function suitesBlock({ suites }, { suites: most }) {
    const shown = suites.slice(0, most);
    if (shown.length === 0)
        return [];
    const rows = shown.map(({ format, name, counts }) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(name ?? format), 200)),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(format),
        counts.passed === null ? '?' : String(counts.passed),
        String(counts.failed),
        String(counts.skipped + counts.disabled),
        String(counts.notRun),
    ]);
    const beyond = suites.length - shown.length;
    const rest = beyond === 0 ? [] : [`<p>... and ${beyond} more suites.</p>`];
    const table = tableOf(['Suite', 'Format', 'Passed', 'Failed', 'Skipped', 'Not run'], rows);
    return ['', '<h4>Suites</h4>', '', table, ...rest, ''];
}
function slowestBlock({ slowest }, { slowest: most }) {
    if (slowest.length < 2 || most === 0)
        return [];
    const rows = slowest
        .slice(0, most)
        .map(({ suite, name, durationMs }) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(suite === null ? name : `${suite}: ${name}`), 300)),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .durationWords */ .Sh)(Math.round(durationMs)),
    ]);
    return [`<details><summary>Slowest tests</summary>\n\n${tableOf(['Test', 'Duration'], rows)}\n\n</details>`, ''];
}
function lastLinesBlock({ recording }, lines) {
    if (recording.bytes === 0)
        return '<p>The test printed nothing.</p>';
    if (lines.length === 0)
        return '<p>The output has no line to show.</p>';
    const text = lines.map((line) => (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .escaped */ .M)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(line, 1000))).join('\n');
    return `<details open><summary>${lines.length === 1 ? 'Last line' : `Last ${lines.length} lines`} of the output</summary>\n\n<pre>${text}</pre>\n\n</details>`;
}
function outputWords({ recording }) {
    const dropped = recording.dropped === 0 ? '' : `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeWords */ .pG)(recording.dropped)} of it dropped from the recording`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeWords */ .pG)(recording.bytes)}${dropped}`;
}
function recordingCell({ url, name, words }) {
    return url === null ? (0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(words) : `<a href="${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(url)}">${(0,_html_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .q)(name ?? 'artifact')}</a>`;
}


/***/ }),

/***/ 88579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseArgsStringToArgv)
/* harmony export */ });
/* unused harmony export default */

function parseArgsStringToArgv(value, env, file) {
    const myArray = [];
    if (env) {
        myArray.push(env);
    }
    if (file) {
        myArray.push(file);
    }
    let current = "";
    let inQuote = null;
    let hasToken = false; // Track if we've started a token (for empty quotes)
    let i = 0;
    while (i < value.length) {
        const char = value[i];
        if (inQuote) {
            // Inside quotes - look for the closing quote
            if (char === inQuote) {
                // End of quoted section
                inQuote = null;
            }
            else {
                // Add character to current token (without the quotes)
                current += char;
            }
        }
        else {
            // Outside quotes
            if (char === '"' || char === "'") {
                // Start of quoted section - this means we have a token even if empty
                inQuote = char;
                hasToken = true;
            }
            else if (/\s/.test(char)) {
                // Whitespace - end current token if we have one
                if (hasToken) {
                    myArray.push(current);
                    current = "";
                    hasToken = false;
                }
            }
            else {
                // Regular character - add to current token
                current += char;
                hasToken = true;
            }
        }
        i++;
    }
    // Don't forget the last token
    if (hasToken) {
        myArray.push(current);
    }
    return myArray;
}


/***/ })

};
