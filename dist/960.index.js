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
/* harmony import */ var _github_job_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58232);
/* harmony import */ var _github_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91125);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(41674);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83256);
/* harmony import */ var _probes_identify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32215);
/* harmony import */ var _process_cancellation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91254);
/* harmony import */ var _process_launch_error_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(79477);
/* harmony import */ var _process_leave_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16558);
/* harmony import */ var _process_marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85763);
/* harmony import */ var _process_shell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56983);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43394);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58191);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38132);














/** Loaded when the test is over: `@actions/core` takes longer to load than all the rest of a start-up. */
const github = () => Promise.all([Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 36888)), Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 58731))]);
/** The run action's main step. */
async function main() {
    const log = new _github_job_log_js__WEBPACK_IMPORTED_MODULE_1__/* .JobLog */ .s(process.stdout);
    const cancellation = (0,_process_cancellation_js__WEBPACK_IMPORTED_MODULE_10__/* .listenForCancellation */ .c)();
    try {
        await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_11__/* .leave */ .q)(await run(log, cancellation));
    }
    catch (error) {
        await refuse(error);
        await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_11__/* .leave */ .q)(1);
    }
}
async function run(log, cancellation) {
    const inputs = await (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunInputs */ .hT)(_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN, (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .jobLimit */ .Z$)());
    const folder = (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .makeRunFolder */ .GU)();
    const command = (0,_process_shell_js__WEBPACK_IMPORTED_MODULE_6__/* .scriptCommand */ .K)(inputs.run, inputs.shell, folder);
    const marker = (0,_process_marker_js__WEBPACK_IMPORTED_MODULE_5__/* .newMarker */ .XS)();
    (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .noteState */ .a$)({ folder, marker });
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_9__/* .runTest */ .Y)({
        command,
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .workspace */ .Gl)(), inputs.workingDirectory),
        environment: process.env,
        selectors: inputs.probe,
        waitForProbeMs: inputs.waitForProbeMs,
        marker,
        limits: {
            clocks: inputs.clocks,
            until: inputs.until,
            failOn: inputs.failOn,
            onDeadlock: inputs.onDeadlock,
            gracePeriodMs: inputs.gracePeriodMs,
        },
        leaks: inputs.leaks,
        maxRecording: inputs.maxRecording,
        directory: folder,
    }, observer(log, inputs), cancellation);
    log.say((0,_report_words_js__WEBPACK_IMPORTED_MODULE_8__/* .closingWords */ .BI)(outcome.result));
    await publish(log, inputs, folder, outcome, cancellation.signal);
    return outcome.result.verdict === 'passed' ? 0 : 1;
}
function observer(log, inputs) {
    return {
        say: (message) => log.say(message),
        chosen: (probes) => log.say(`Probe: ${probes.length === 0 ? 'none' : probes.map(_probes_identify_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q).join('\n       ')}`),
        show: (recording, stop) => log.show(recording, inputs.console, stop),
    };
}
/** The order is that of importance: whatever a cancellation cuts off, the post step makes up for. */
async function publish(log, inputs, folder, { result, inventory }, cancel) {
    const [platform, reporting] = await github();
    platform.setOutputs({
        verdict: result.verdict,
        'exit-code': result.exitCode,
        signal: result.signal,
        'duration-ms': result.durationMs,
        probe: JSON.stringify(result.probe),
        probes: JSON.stringify(inventory?.devices ?? []),
        recording: folder,
    });
    reporting.annotate(folder, result);
    platform.saveState('annotated', 'true');
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
    await reporting.summarise(folder, inputs.run, result, where);
    platform.saveState('finished', 'true');
}
/** A run that could not begin: what the user wrote is wrong, or we are. */
async function refuse(error) {
    const [platform] = await github();
    const known = error instanceof _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_12__/* .InputError */ .d || error instanceof _process_launch_error_js__WEBPACK_IMPORTED_MODULE_13__/* .LaunchError */ .m;
    const title = known
        ? 'The test was not run: check the inputs of this step'
        : 'The test was not run: hardware-test failed';
    const message = known
        ? error.message
        : `${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it with this text.`;
    platform.annotateError({ title, message });
    platform.setOutputs({ verdict: 'infrastructure' });
    await platform.addSummary((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .refusalOf */ .O)(title, message));
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
/* harmony export */   Z$: () => (/* binding */ jobLimit),
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

/***/ 43394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52724);
/* harmony import */ var _hang_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1896);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37325);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58191);




/** The runner drops the whole summary of a step that is one byte over 1 MiB; the rest is for what other tools add. */
const MOST_BYTES = 256 * 1024;
const MARKS = {
    passed: '✅',
    failed: '❌',
    crashed: '💥',
    'timed-out': '⏰',
    stalled: '💤',
    deadlocked: '🔒',
    infrastructure: '🔌',
    cancelled: '🚫',
};
/**
 * The job summary, as HTML for GitHub's Markdown. Everything stands in HTML blocks, where Markdown is not read, and text of the test is
 * escaped: it can neither end a block nor add a link.
 * @param command the script, which may hold secrets: the runner masks a summary, but no artifact
 * @param lines the last lines of the output, as plain text
 */
function summaryOf(result, command, lines, whereabouts) {
    for (let count = lines.length;; count = Math.floor(count / 2)) {
        const text = render(result, command, count === 0 ? [] : lines.slice(-count), whereabouts);
        if (Buffer.byteLength(text) <= MOST_BYTES)
            return text;
        if (count === 0)
            return `<h3>${MARKS[result.verdict]} ${_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .b[result.verdict].words}</h3>\n`;
    }
}
/** The summary of a run that never began. */
function refusalOf(title, message) {
    return `<h3>${MARKS.infrastructure} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(title)}</h3>\n\n<p>${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(clip(message, 10_000))}</p>\n`;
}
function render(result, command, lines, whereabouts) {
    const rows = [
        ['Verdict', `<b>${result.verdict}</b>`],
        ['Why', (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(result.reason)],
        ['Probe', (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .probeWords */ .K9)(result))],
        ['Duration', (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .durationWords */ .Sh)(result.durationMs)],
        ['Output', (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(outputWords(result))],
        ['Recording', recordingCell(whereabouts)],
        ...result.notes.map((note) => ['Note', (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(note)]),
    ];
    const table = rows.map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`).join('\n');
    return [
        `<h3>${MARKS[result.verdict]} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(result))}</h3>`,
        '',
        `<p>Ran <code>${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(clip(command, 2000))}</code></p>`,
        `<table>\n${table}\n</table>`,
        ...(result.hang === null ? [] : ['', (0,_hang_js__WEBPACK_IMPORTED_MODULE_1__/* .hangSection */ .u)(result.hang), '']),
        result.verdict === 'passed' ? '' : lastLinesBlock(result, lines),
        '',
    ].join('\n');
}
function lastLinesBlock({ recording }, lines) {
    if (recording.bytes === 0)
        return '<p>The test printed nothing.</p>';
    if (lines.length === 0)
        return '<p>The output has no line to show.</p>';
    const text = lines.map((line) => (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .escaped */ .M)(clip(line, 1000))).join('\n');
    return `<details open><summary>${lines.length === 1 ? 'Last line' : `Last ${lines.length} lines`} of the output</summary>\n\n<pre>${text}</pre>\n\n</details>`;
}
function outputWords({ recording }) {
    const dropped = recording.dropped === 0 ? '' : `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWords */ .pG)(recording.dropped)} of it dropped from the recording`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeWords */ .pG)(recording.bytes)}${dropped}`;
}
function recordingCell({ url, name, words }) {
    return url === null ? (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(words) : `<a href="${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(url)}">${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .q)(name ?? 'artifact')}</a>`;
}
function clip(text, most) {
    return text.length <= most ? text : `${text.slice(0, most)}…`;
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
