export const id = 497;
export const ids = [497,888,731];
export const modules = {

/***/ 43497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _github_job_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58232);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36888);
/* harmony import */ var _github_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91125);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83256);
/* harmony import */ var _process_leaks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81395);
/* harmony import */ var _process_leave_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16558);
/* harmony import */ var _process_marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85763);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1301);
/* harmony import */ var _recording_ring_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85177);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93028);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58731);











/** The post step: reports and uploads what a cancelled or killed main step could not. */
async function post() {
    try {
        await finish(new _github_job_log_js__WEBPACK_IMPORTED_MODULE_0__/* .JobLog */ .s(process.stdout));
    }
    catch (error) {
        const message = `${error.message}. What there is lies on the runner in ${process.env.STATE_folder}.`;
        _github_platform_js__WEBPACK_IMPORTED_MODULE_1__.annotateWarning({ title: 'The recording of a cancelled run was not uploaded', message });
    }
    await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_10__/* .leave */ .q)(0);
}
async function finish(log) {
    const folder = (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolderFrom */ .Ae)(process.env.STATE_folder);
    if (folder === null || process.env.STATE_finished === 'true')
        return;
    const { run, artifact } = await (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunInputs */ .hT)(_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN);
    const told = (0,_run_result_js__WEBPACK_IMPORTED_MODULE_8__/* .readResult */ .Uv)(folder);
    const swept = await sweepAfter(told);
    const result = added(told ?? (0,_run_result_js__WEBPACK_IMPORTED_MODULE_8__/* .abandonedResult */ .Od)(folder), swept);
    // A cancelled main step may have had no time for it.
    if (told !== null)
        (0,_recording_ring_js__WEBPACK_IMPORTED_MODULE_7__/* .settleRecording */ .b3)(folder);
    if (told === null || swept.notes.length > 0)
        note(folder, result);
    if (process.env.STATE_annotated !== 'true')
        (0,_report_js__WEBPACK_IMPORTED_MODULE_9__.annotate)(folder, result);
    const uploaded = await (0,_report_js__WEBPACK_IMPORTED_MODULE_9__.upload)(folder, result, artifact, NEVER);
    const where = (0,_report_js__WEBPACK_IMPORTED_MODULE_9__.whereaboutsOf)(folder, uploaded, artifact);
    log.say(`Recording: ${where.words}`);
    await (0,_report_js__WEBPACK_IMPORTED_MODULE_9__.summarise)(folder, run, result, where);
}
/**
 * Ends what still runs of the test, where the main step was killed before it could or had to leave soon: a run that came to its end has
 * dealt with it, and may have left something on purpose.
 */
async function sweepAfter(told) {
    const marker = process.env.STATE_marker;
    if (!(0,_process_marker_js__WEBPACK_IMPORTED_MODULE_5__/* .isMarker */ .rg)(marker) || (told !== null && told.verdict !== 'cancelled'))
        return { leaks: [], notes: [] };
    return (0,_process_leaks_js__WEBPACK_IMPORTED_MODULE_4__/* .sweep */ .X0)(new _process_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .ProcessTree */ .i$({ rootPid: null, marker, output: null }));
}
function added(result, { leaks, notes }) {
    return { ...result, leaks: [...result.leaks, ...leaks], notes: [...result.notes, ...notes] };
}
/** For the artifact; a disk that takes no more costs only this. */
function note(folder, result) {
    try {
        (0,_run_result_js__WEBPACK_IMPORTED_MODULE_8__/* .writeJson */ .GF)(folder, _run_result_js__WEBPACK_IMPORTED_MODULE_8__/* .RESULT_FILE */ .FX, result);
    }
    catch (error) {
        result.notes.push(`${_run_result_js__WEBPACK_IMPORTED_MODULE_8__/* .RESULT_FILE */ .FX} could not be written into ${folder}: ${error.message}. Make room there.`);
    }
}
/** The runner signals a post step only to end it. */
const NEVER = new AbortController().signal;


/***/ }),

/***/ 58731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotate: () => (/* binding */ annotate),
  summarise: () => (/* binding */ summarise),
  upload: () => (/* binding */ upload),
  whereaboutsOf: () => (/* binding */ whereaboutsOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/github/artifact-name.js
/** A name must not be longer than a file's on the runner that downloads it, and still be read at a glance. */
const LONGEST_VALUES = 80;
/**
 * A name that no other job or step of the workflow run has: the job, its place in the matrix (with the values, for a person), and the step.
 * @param matrix the job's matrix values as JSON; `null` without one
 */
function artifactNameFor(step) {
    const values = matrixValues(step.matrix);
    const parts = ['hardware-test', step.job, values, values === '' ? '' : step.jobIndex, stepPart(step.action)];
    // No part holds a dot, so that two different lists of parts never give one name.
    return parts
        .map(slug)
        .filter((part) => part !== '')
        .join('.');
}
/** `a name`, and something that a second artifact of that name does not have. */
function anotherName(name, random) {
    return `${name}-${random}`;
}
/** Steps without an id are called `__self`, `__self_2`, `__OWNER_hardware-test-action_2`: the number is what tells them apart. */
function stepPart(action) {
    if (!action.startsWith('__'))
        return action;
    return /_(\d+)$/.exec(action)?.[1] ?? '';
}
function matrixValues(matrix) {
    try {
        return leaves(JSON.parse(matrix)).map(slug).filter(Boolean).join('-').slice(0, LONGEST_VALUES);
    }
    catch {
        return '';
    }
}
function leaves(value) {
    if (value === null || value === undefined)
        return [];
    if (typeof value === 'object')
        return Object.values(value).flatMap(leaves);
    return [String(value)];
}
function slug(text) {
    return text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
}

;// CONCATENATED MODULE: ./lib/github/artifact.js





/** The library's own retries take half a minute, a GiB on a slow line minutes; a service that is silent would take it a quarter of an hour. */
const LIMIT_MS = 10 * 60_000;
/** Pauses before the next try after a network error, which the library does not retry. */
const PAUSES_MS = [1000, 4000];
/** Most of the library's errors are plain ones: their text is all there is to tell them apart (measured on 6.2.1). */
const NAME_TAKEN = /\(409\)|already exists/i;
const NETWORK = /Unable to make request|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|EPIPE/;
/**
 * Uploads the files of `folder` that are called one of `names`. Never throws, whatever the service, the network or the library does:
 * an upload has no say in a verdict.
 */
async function uploadRun(folder, names, settings, cancel) {
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => !process.env[name]);
    if (missing.length > 0) {
        return { problem: `this runner gives no access to artifacts (${missing.join(' and ')} missing)` };
    }
    if (!hasArtifacts())
        return { problem: 'GitHub Enterprise Server (GHES) has no such artifacts' };
    const files = names.map((name) => (0,external_node_path_.join)(folder, name)).filter(isPlainFile);
    if (files.length === 0)
        return { problem: 'there is nothing to upload' };
    // The library throws inside an event handler when its zip stream fails: that must not end us.
    let fall = (_error) => { };
    const fallen = new Promise((_, reject) => {
        fall = reject;
    });
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`it took longer than ${LIMIT_MS / 60_000} minutes`)), LIMIT_MS);
    });
    const cancelled = new Promise((_, reject) => {
        const stop = () => reject(new Error('the step was cancelled meanwhile'));
        if (cancel.aborted)
            stop();
        else
            cancel.addEventListener('abort', stop, { once: true });
    });
    process.on('uncaughtException', fall);
    try {
        const upload = await Promise.race([uploadWithRetries(folder, files, settings), fallen, late, cancelled]);
        process.off('uncaughtException', fall);
        return upload;
    }
    catch (error) {
        // The listener stays: what the library has left behind may still fail.
        return { problem: problemWords(error) };
    }
    finally {
        clearTimeout(timer);
    }
}
async function uploadWithRetries(folder, files, settings) {
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584));
    const client = new DefaultArtifactClient();
    const { GITHUB_JOB: job = '', GITHUB_ACTION: action = '' } = process.env;
    let name = settings.name || artifactNameFor({ job, action, matrix: settings.matrix, jobIndex: settings.jobIndex });
    const options = {
        compressionLevel: settings.compressionLevel,
        ...(settings.retentionDays > 0 ? { retentionDays: settings.retentionDays } : {}),
    };
    let renamed = false;
    for (let failures = 0;;) {
        try {
            const { id } = await client.uploadArtifact(name, files, folder, options);
            if (id === undefined)
                throw new Error('the service gave the artifact no id');
            return { id, name, url: artifactUrl(id) };
        }
        catch (error) {
            const { message } = error;
            // Also after a network error: a half-made artifact of ours may hold the name.
            if (NAME_TAKEN.test(message) && !renamed) {
                renamed = true;
                name = anotherName(name, (0,external_node_crypto_.randomBytes)(3).toString('hex'));
                continue;
            }
            const pause = PAUSES_MS[failures];
            if (!NETWORK.test(message) || pause === undefined)
                throw error;
            failures += 1;
            // Whatever has arrived of ours may hold this name, too.
            renamed = false;
            await (0,promises_.setTimeout)(pause);
        }
    }
}
function artifactUrl(id) {
    const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' } = process.env;
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}`;
}
/** The first line of an error, without its full stop; the blob store's own errors are single words. */
function problemWords({ name, message }) {
    const line = (message.split('\n')[0] ?? '').replace(/\.$/, '');
    return name === 'RestError' ? `the artifact store answered ${line}` : line;
}
/** Hosts that have the artifact service (`@actions/artifact`, `shared/config.ts`); others are GitHub Enterprise Server. */
function hasArtifacts() {
    const { hostname } = new URL(process.env.GITHUB_SERVER_URL || 'https://github.com');
    return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}
/** No link: the test could have put one in our folder, and what it points at is nobody's business. */
function isPlainFile(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// EXTERNAL MODULE: ./lib/github/platform.js
var platform = __webpack_require__(36888);
// EXTERNAL MODULE: ./lib/hang/rescue.js
var rescue = __webpack_require__(83091);
// EXTERNAL MODULE: ./lib/recording/recorder.js + 1 modules
var recorder = __webpack_require__(83458);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
;// CONCATENATED MODULE: ./lib/report/telling-lines.js
/** Words by which tools and frameworks announce what went wrong. Only for choosing lines to show: no verdict rests on them. */
const TELLING = /\b(error|fatal|panick?ed|panic|assert(ion)?( failed)?|fail(ed|ure|s)?|abort(ed)?|exception|segmentation fault|hard ?fault|timed? ?out|not found|cannot|could not|unable|denied|refused|no such)\b/i;
/** A count of nothing, or a test that went well, is no news. */
const REASSURING = /\b(0 (failed|failures|errors)|no errors|ok|passed)\b/i;
const CONTEXT = 2;
/**
 * At most `most` of `lines`, in order: the last ones, and those that seem to say what went wrong with a line around them.
 * Left-out stretches become `…`.
 */
function tellingLines(lines, most) {
    const last = lines.length - 1;
    const worth = lines.map((line, index) => {
        const telling = TELLING.test(line) && !REASSURING.test(line) ? 100 : 0;
        const recent = index > last - 4 ? 200 + index - last : 0;
        return { index, score: line.trim() === '' ? -1 : telling + recent };
    });
    const kept = new Set();
    const keep = (index) => {
        if (kept.size < most && index >= 0 && index <= last)
            kept.add(index);
    };
    const best = worth.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || b.index - a.index);
    for (const { index } of best)
        keep(index);
    for (const { index } of best)
        for (let near = 1; near <= CONTEXT; near++)
            keep(index + near);
    const order = [...kept].sort((a, b) => a - b);
    return order.flatMap((index, at) => {
        const previous = order[at - 1];
        const gap = previous !== undefined && index - previous > 1;
        return gap ? ['…', lines[index] ?? ''] : [lines[index] ?? ''];
    });
}

// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/annotation.js


/** What the runner keeps of an annotation (actions/runner, `ExecutionContext.cs`; the checks API for the title). */
const LONGEST_TITLE = 255;
const LONGEST_MESSAGE = 4096;
const LINES = 12;
const LONGEST_LINE = 240;
/**
 * The annotation of a red run: the verdict in words, the reason, and the lines of the output that tell most.
 * @param lines the end of the output, as plain text
 */
function annotationOf(result, lines) {
    const telling = tellingLines(lines, LINES).map((line) => clip(line, LONGEST_LINE));
    const said = (0,words/* beyondHeadline */.IQ)(result);
    const parts = said.length > 0 && telling.length > 0 ? [...said, '', ...telling] : [...said, ...telling];
    // The runner drops an annotation without a message.
    if (parts.length === 0)
        parts.push(result.recording.bytes === 0 ? 'The test printed nothing.' : 'See the recording.');
    return { title: clip((0,words/* headline */.Pl)(result), LONGEST_TITLE), message: clip(parts.join('\n'), LONGEST_MESSAGE) };
}
/** At most `most` UTF-16 units, never half a character. */
function clip(text, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

// EXTERNAL MODULE: ./lib/report/summary.js
var summary = __webpack_require__(43394);
// EXTERNAL MODULE: ./lib/run/result.js
var result = __webpack_require__(93028);
;// CONCATENATED MODULE: ./lib/actions/report.js











const FILES = [ring/* OUTPUT_FILE */.f4, recorder/* INDEX_FILE */.K, result/* RESULT_FILE */.FX, result/* BEFORE_FILE */.Lt, result/* AFTER_FILE */._C, result/* HANG_FILE */.iM, result/* HANG_TEXT_FILE */.eC];
/** More files of that name are not ours. */
const MOST_RESCUED = 50;
/** Lines from which the annotation chooses, and lines that the summary shows. */
const READ_LINES = 400;
const SHOWN_LINES = 50;
/** Says in one annotation why a run is red. */
function annotate(folder, result) {
    if (result.verdict !== 'passed')
        platform.annotateError(annotationOf(result, linesOf(folder)));
}
/** Adds the run to the job summary. */
async function summarise(folder, command, result, where) {
    await platform.addSummary((0,summary/* summaryOf */.Y)(result, command, linesOf(folder).slice(-SHOWN_LINES), where));
}
/** Uploads what `settings` ask for, until `cancel`; null if they ask for nothing. What goes wrong is a warning, and no more. */
async function upload(folder, result, settings, cancel) {
    const due = settings.when === 'always' || (settings.when === 'on-failure' && result.verdict !== 'passed');
    if (!due)
        return null;
    const upload = await uploadRun(folder, [...FILES, ...rescuedIn(folder)], settings, cancel);
    if ('problem' in upload) {
        const { words } = whereaboutsOf(folder, upload, settings);
        platform.annotateWarning({ title: 'The recording was not uploaded', message: `${words} The verdict stands.` });
    }
    return upload;
}
/** Where a reader finds the files of this run. */
function whereaboutsOf(folder, upload, settings) {
    if (upload === null) {
        return {
            url: null,
            name: null,
            words: `Not uploaded (\`artifact: ${settings.when}\`); on the runner in ${folder}.`,
        };
    }
    if ('problem' in upload) {
        return {
            url: null,
            name: null,
            words: `Upload failed: ${upload.problem}. The files are on the runner in ${folder}.`,
        };
    }
    return { url: upload.url, name: upload.name, words: `Artifact ${upload.name}: ${upload.url}` };
}
function rescuedIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).filter(rescue/* isRescued */.YX).slice(0, MOST_RESCUED);
    }
    catch {
        return [];
    }
}
function linesOf(folder) {
    try {
        return (0,tail/* lastLines */.w$)((0,external_node_path_.join)(folder, ring/* OUTPUT_FILE */.f4), READ_LINES);
    }
    catch {
        return [];
    }
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

/***/ 36888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSummary: () => (/* binding */ addSummary),
/* harmony export */   annotateError: () => (/* binding */ annotateError),
/* harmony export */   annotateWarning: () => (/* binding */ annotateWarning),
/* harmony export */   saveState: () => (/* binding */ saveState),
/* harmony export */   setOutputs: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/** What GitHub keeps of a step: annotations, the summary, outputs and state. Loaded late: `@actions/core` costs a start-up. */

function annotateError({ title, message }) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, { title });
}
function annotateWarning({ title, message }) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, { title });
}
/** Adds to the step's summary; a runner without one (or with a full disk) costs a warning. */
async function addSummary(text) {
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(text, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(error.message, { title: 'The job summary could not be written' });
    }
}
/** Sets the outputs of the step; null is the empty string. */
function setOutputs(outputs) {
    softly('The outputs of this step could not be set', () => {
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value ?? '');
    });
}
function saveState(name, value) {
    softly('The state for the post step could not be saved', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value));
}
const warned = new Set();
/** What the runner's files do not take (a full disk) costs a warning, and never a verdict. */
function softly(title, act) {
    try {
        act();
    }
    catch (error) {
        if (warned.has(title))
            return;
        warned.add(title);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`${error.message}. Make room on the runner's disk.`, { title });
    }
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


/***/ })

};
