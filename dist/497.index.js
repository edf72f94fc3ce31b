export const id = 497;
export const ids = [497,888,731];
export const modules = {

/***/ 43497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _github_job_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58232);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36888);
/* harmony import */ var _github_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91125);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83256);
/* harmony import */ var _process_leaks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81395);
/* harmony import */ var _process_leave_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(16558);
/* harmony import */ var _process_marker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85763);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1301);
/* harmony import */ var _recording_ring_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85177);
/* harmony import */ var _redact_redaction_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98581);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93028);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58731);














/** The post step: reports and uploads what a cancelled or killed main step could not. */
async function post() {
    try {
        await finish(new _github_job_log_js__WEBPACK_IMPORTED_MODULE_2__/* .JobLog */ .s(process.stdout));
    }
    catch (error) {
        const message = `${error.message}. What there is lies on the runner in ${process.env.STATE_folder}.`;
        _github_platform_js__WEBPACK_IMPORTED_MODULE_3__.annotateWarning({ title: 'The recording of a cancelled run was not uploaded', message });
    }
    await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_13__/* .leave */ .q)(0);
}
async function finish(log) {
    const folder = (0,_github_step_js__WEBPACK_IMPORTED_MODULE_4__/* .runFolderFrom */ .Ae)(process.env.STATE_folder);
    if (folder === null || process.env.STATE_finished === 'true')
        return;
    const { run, artifact, secrets } = await (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readRunInputs */ .hT)(_github_step_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN);
    const told = (0,_run_result_js__WEBPACK_IMPORTED_MODULE_11__/* .readResult */ .Uv)(folder);
    const swept = await sweepAfter(told);
    // The main step has said itself what is wrong: where nothing was recorded, that is all there is.
    const refused = process.env.STATE_refused === 'true';
    if (refused && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _recording_ring_js__WEBPACK_IMPORTED_MODULE_9__/* .OUTPUT_FILE */ .f4)))
        return;
    const result = redacted(added(told ?? (0,_run_result_js__WEBPACK_IMPORTED_MODULE_11__/* .abandonedResult */ .Od)(folder, refused ? 'failed' : 'killed'), swept), secrets);
    // A cancelled main step may have had no time for it.
    if (told !== null)
        (0,_recording_ring_js__WEBPACK_IMPORTED_MODULE_9__/* .settleRecording */ .b3)(folder);
    if (told === null || swept.notes.length > 0)
        note(folder, result);
    if (!refused && process.env.STATE_annotated !== 'true')
        (0,_report_js__WEBPACK_IMPORTED_MODULE_12__.annotate)(folder, result);
    const uploaded = await (0,_report_js__WEBPACK_IMPORTED_MODULE_12__.upload)(folder, result, artifact, NEVER);
    const where = (0,_report_js__WEBPACK_IMPORTED_MODULE_12__.whereaboutsOf)(folder, uploaded, artifact);
    log.say(`Recording: ${where.words}`);
    await (0,_report_js__WEBPACK_IMPORTED_MODULE_12__.summarise)(folder, (0,_redact_redaction_js__WEBPACK_IMPORTED_MODULE_10__/* .redactedText */ .Q2)(run, secrets.values), result, where);
}
/**
 * Ends what still runs of the test, where the main step was killed before it could or had to leave soon: a run that came to its end has
 * dealt with it, and may have left something on purpose.
 */
async function sweepAfter(told) {
    const marker = process.env.STATE_marker;
    if (!(0,_process_marker_js__WEBPACK_IMPORTED_MODULE_7__/* .isMarker */ .rg)(marker) || (told !== null && told.verdict !== 'cancelled'))
        return { leaks: [], notes: [] };
    return (0,_process_leaks_js__WEBPACK_IMPORTED_MODULE_6__/* .sweep */ .X0)(new _process_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .ProcessTree */ .i({ rootPid: null, marker, output: null }));
}
function redacted(result, { values }) {
    return values.length === 0 ? result : (0,_run_result_js__WEBPACK_IMPORTED_MODULE_11__/* .redactedResult */ .uo)(result, new _redact_redaction_js__WEBPACK_IMPORTED_MODULE_10__/* .Redaction */ .ki(values));
}
function added(result, { leaks, notes }) {
    return { ...result, leaks: [...result.leaks, ...leaks], notes: [...result.notes, ...notes] };
}
/** For the artifact; a disk that takes no more costs only this. */
function note(folder, result) {
    try {
        (0,_run_result_js__WEBPACK_IMPORTED_MODULE_11__/* .writeJson */ .GF)(folder, _run_result_js__WEBPACK_IMPORTED_MODULE_11__/* .RESULT_FILE */ .FX, result);
    }
    catch (error) {
        result.notes.push(`${_run_result_js__WEBPACK_IMPORTED_MODULE_11__/* .RESULT_FILE */ .FX} could not be written into ${folder}: ${error.message}. Make room there.`);
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
  whereaboutsOf: () => (/* binding */ whereaboutsOf),
  writeReports: () => (/* binding */ writeReports)
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 29594));
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
// EXTERNAL MODULE: ./lib/github/step.js
var step = __webpack_require__(91125);
// EXTERNAL MODULE: ./lib/hang/rescue.js
var rescue = __webpack_require__(83091);
// EXTERNAL MODULE: ./lib/recording/recorder.js + 1 modules
var recorder = __webpack_require__(83458);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __webpack_require__(52724);
// EXTERNAL MODULE: ./lib/report/clean.js
var clean = __webpack_require__(8651);
// EXTERNAL MODULE: ./lib/report/failures.js
var report_failures = __webpack_require__(62547);
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
const LONGEST_MESSAGE = 4095;
/** GitHub keeps ten errors of a step: the verdict, and so many failures. */
const MOST_FAILURES = 9;
const MOST_PLACE = 120;
const LINES = 12;
const LONGEST_LINE = 240;
/**
 * The annotations of a red run, at most ten: its verdict, then its failures, each place once.
 * @param lines the end of the output, as plain text
 */
function annotationsOf(result, lines) {
    if ((0,verdict/* isGreen */.gf)(result.verdict))
        return [];
    const failures = (0,report_failures/* distinctFailures */.c0)(result).filter(({ finding }) => !isTheReason(result, finding.infrastructure));
    const shown = failures.slice(0, MOST_FAILURES);
    return [verdictAnnotation(result, lines, shown, failures.length - shown.length), ...shown.map(failureAnnotation)];
}
/** What a green run shall be warned of; null for nothing. */
function warningOf(result) {
    if (result.verdict !== 'flaky')
        return null;
    return annotation((0,words/* headline */.Pl)(result), (0,words/* beyondHeadline */.IQ)(result).join('\n'));
}
/** The message about the bench is in the verdict's own annotation. */
function isTheReason({ verdict }, infrastructure) {
    return verdict === 'infrastructure' && infrastructure;
}
function verdictAnnotation(result, lines, shown, beyond) {
    const said = (0,words/* beyondHeadline */.IQ)(result);
    const more = beyond + result.moreFindings;
    const names = shown.map(({ finding }) => `- ${failureLine(finding)}`);
    if (more > 0)
        names.push(`and ${more} more in the summary`);
    const telling = shown.length > 0 ? names : tellingLines(lines, LINES).map((line) => (0,clean/* clip */.$Q)(line, LONGEST_LINE));
    const parts = said.length > 0 && telling.length > 0 ? [...said, '', ...telling] : [...said, ...telling];
    // The runner drops an annotation without a message.
    if (parts.length === 0)
        parts.push(result.recording.bytes === 0 ? 'The test printed nothing.' : 'See the recording.');
    return annotation((0,words/* headline */.Pl)(result), parts.join('\n'));
}
function failureLine(finding) {
    const why = (0,clean/* firstLine */.TM)((0,clean/* clean */.uH)(finding.message).trim());
    return (0,clean/* clip */.$Q)(`${(0,report_failures/* failureTitle */.nV)(finding)}${why === '' ? '' : `: ${why}`}`, LONGEST_LINE);
}
function failureAnnotation(failure) {
    const { file, line } = failure.finding;
    const where = file === null ? '' : ` at ${(0,clean/* clip */.$Q)((0,report_failures/* placeWords */.fp)({ file, line }), MOST_PLACE)}`;
    const title = `${(0,clean/* clip */.$Q)((0,report_failures/* failureTitle */.nV)(failure.finding), LONGEST_TITLE - where.length)}${where}`;
    return { ...annotation(title, (0,report_failures/* failureText */.kY)(failure)), file, line };
}
function annotation(title, message) {
    return { title: (0,clean/* clip */.$Q)(title, LONGEST_TITLE), message: (0,clean/* clip */.$Q)(message, LONGEST_MESSAGE), file: null, line: null };
}

// EXTERNAL MODULE: ./lib/report/report-files.js + 4 modules
var report_files = __webpack_require__(63332);
// EXTERNAL MODULE: ./lib/report/summary.js
var summary = __webpack_require__(43394);
// EXTERNAL MODULE: ./lib/run/result.js
var result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/retries.js
var retries = __webpack_require__(72783);
;// CONCATENATED MODULE: ./lib/actions/report.js














const FILES = [
    ring/* OUTPUT_FILE */.f4,
    recorder/* INDEX_FILE */.K,
    result/* RESULT_FILE */.FX,
    result/* BEFORE_FILE */.Lt,
    result/* AFTER_FILE */._C,
    result/* HANG_FILE */.iM,
    result/* HANG_TEXT_FILE */.eC,
    report_files/* JUNIT_FILE */.Gl,
    report_files/* CTRF_FILE */.rp,
];
/** More files than that are not ours. */
const MOST_OF_ATTEMPT = 50;
/** Lines from which the annotation chooses, and lines that the summary shows. */
const READ_LINES = 400;
const SHOWN_LINES = 50;
/** Writes the files that other tools read; returns where the JUnit file is, null if the disk takes none. */
function writeReports(folder, result, attempts) {
    try {
        for (const [name, text] of (0,report_files/* reportFiles */.IU)(result, attempts, linesOf(folder).join('\n'))) {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
        }
        return (0,external_node_path_.join)(folder, report_files/* JUNIT_FILE */.Gl);
    }
    catch (error) {
        const message = `${error.message}. Make room on the runner's disk. The verdict stands.`;
        platform.annotateWarning({ title: 'The JUnit file could not be written', message });
        return null;
    }
}
/** Says in annotations why a run is red, or what a green one has to be warned of. */
function annotate(folder, result) {
    for (const error of annotationsOf(result, linesOf(folder)))
        platform.annotateError(error);
    const warning = warningOf(result);
    if (warning !== null)
        platform.annotateWarning(warning);
}
/** Adds the run to the job summary. */
async function summarise(folder, command, result, where) {
    const lines = linesOf(folder).slice(-SHOWN_LINES);
    await platform.addSummary((0,summary/* summaryOf */.Y)(result, command, lines, where, step/* sourceLink */._o));
}
/** Uploads what `settings` ask for, until `cancel`; null if they ask for nothing. What goes wrong is a warning, and no more. */
async function upload(folder, result, settings, cancel) {
    const due = settings.when === 'always' || (settings.when === 'on-failure' && result.verdict !== 'passed');
    if (!due)
        return null;
    const upload = await uploadRun(folder, filesOf(folder), settings, cancel);
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
/** What of a run is uploaded: its own files, and those of its earlier attempts. */
function filesOf(folder) {
    const earlier = shelvesIn(folder).flatMap((shelf) => (0,retries/* attemptFiles */.h6)((0,external_node_path_.join)(folder, shelf))
        .slice(0, MOST_OF_ATTEMPT)
        .map((name) => (0,external_node_path_.join)(shelf, name)));
    const rescued = (0,retries/* attemptFiles */.h6)(folder).filter(rescue/* isRescued */.YX).slice(0, MOST_OF_ATTEMPT);
    return [...FILES, ...rescued, ...earlier];
}
/** No link: what it points at is nobody's business. */
function shelvesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory() && retries/* ATTEMPT_FOLDER */.Vz.test(entry.name))
            .map(({ name }) => name);
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

function annotateError(said) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(said.message, properties(said));
}
function annotateWarning(said) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(said.message, properties(said));
}
function properties({ title, file = null, line = null }) {
    return { title, ...(file === null ? {} : { file }), ...(file === null || line === null ? {} : { startLine: line }) };
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


/***/ })

};
