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
/* harmony import */ var _process_leave_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16558);
/* harmony import */ var _process_marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85763);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1301);
/* harmony import */ var _recording_ring_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85177);
/* harmony import */ var _redact_redaction_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98581);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93028);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58731);












/** The post step: reports and uploads what a cancelled or killed main step could not. */
async function post() {
    try {
        await finish(new _github_job_log_js__WEBPACK_IMPORTED_MODULE_0__/* .JobLog */ .s(process.stdout));
    }
    catch (error) {
        const message = `${error.message}. What there is lies on the runner in ${process.env.STATE_folder}.`;
        _github_platform_js__WEBPACK_IMPORTED_MODULE_1__.annotateWarning({ title: 'The recording of a cancelled run was not uploaded', message });
    }
    await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_11__/* .leave */ .q)(0);
}
async function finish(log) {
    const folder = (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runFolderFrom */ .Ae)(process.env.STATE_folder);
    if (folder === null || process.env.STATE_finished === 'true')
        return;
    const { run, artifact, secrets } = await (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunInputs */ .hT)(_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN);
    const told = (0,_run_result_js__WEBPACK_IMPORTED_MODULE_9__/* .readResult */ .Uv)(folder);
    const swept = await sweepAfter(told);
    const result = redacted(added(told ?? (0,_run_result_js__WEBPACK_IMPORTED_MODULE_9__/* .abandonedResult */ .Od)(folder), swept), secrets);
    // A cancelled main step may have had no time for it.
    if (told !== null)
        (0,_recording_ring_js__WEBPACK_IMPORTED_MODULE_7__/* .settleRecording */ .b3)(folder);
    if (told === null || swept.notes.length > 0)
        note(folder, result);
    if (process.env.STATE_annotated !== 'true')
        (0,_report_js__WEBPACK_IMPORTED_MODULE_10__.annotate)(folder, result);
    const uploaded = await (0,_report_js__WEBPACK_IMPORTED_MODULE_10__.upload)(folder, result, artifact, NEVER);
    const where = (0,_report_js__WEBPACK_IMPORTED_MODULE_10__.whereaboutsOf)(folder, uploaded, artifact);
    log.say(`Recording: ${where.words}`);
    await (0,_report_js__WEBPACK_IMPORTED_MODULE_10__.summarise)(folder, (0,_redact_redaction_js__WEBPACK_IMPORTED_MODULE_8__/* .redactedText */ .Q2)(run, secrets.values), result, where);
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
function redacted(result, { values }) {
    return values.length === 0 ? result : (0,_run_result_js__WEBPACK_IMPORTED_MODULE_9__/* .redactedResult */ .uo)(result, new _redact_redaction_js__WEBPACK_IMPORTED_MODULE_8__/* .Redaction */ .ki(values));
}
function added(result, { leaks, notes }) {
    return { ...result, leaks: [...result.leaks, ...leaks], notes: [...result.notes, ...notes] };
}
/** For the artifact; a disk that takes no more costs only this. */
function note(folder, result) {
    try {
        (0,_run_result_js__WEBPACK_IMPORTED_MODULE_9__/* .writeJson */ .GF)(folder, _run_result_js__WEBPACK_IMPORTED_MODULE_9__/* .RESULT_FILE */ .FX, result);
    }
    catch (error) {
        result.notes.push(`${_run_result_js__WEBPACK_IMPORTED_MODULE_9__/* .RESULT_FILE */ .FX} could not be written into ${folder}: ${error.message}. Make room there.`);
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


/***/ }),

/***/ 91125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Ae: () => (/* binding */ runFolderFrom),
/* harmony export */   GU: () => (/* binding */ makeRunFolder),
/* harmony export */   Gl: () => (/* binding */ workspace),
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

/***/ 8651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Text of a test as a person reads it: no escape sequences, and no control characters but line ends and tabs. */
function clean(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .replace(/\r\n?/g, '\n')
        .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '');
}
/** At most `most` UTF-16 units, never half a character. */
function clip(text, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}


/***/ }),

/***/ 62547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c0: () => (/* binding */ distinctFailures),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   nV: () => (/* binding */ failureTitle)
/* harmony export */ });
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52724);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8651);


/** Those of a run that is not green, each once, in the order of the output; what a compiler says comes last. */
function distinctFailures({ findings, verdict }) {
    if ((0,_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(verdict))
        return [];
    const failures = new Map();
    const ordered = [
        ...findings.filter(({ kind }) => kind !== 'build'),
        ...findings.filter(({ kind }) => kind === 'build'),
    ];
    for (const finding of ordered) {
        const { file, line, message, name, kind } = finding;
        // Without a place, two tests that say the same have still failed each.
        const key = JSON.stringify(file === null ? [kind, name, message] : [kind, file, line, (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(message)]);
        const known = failures.get(key);
        if (known === undefined)
            failures.set(key, { finding, others: [] });
        else if (name !== null && name !== known.finding.name && !known.others.includes(name))
            known.others.push(name);
    }
    return [...failures.values()];
}
/** `core::add failed`, `Crash in core::add`, `Compile error`. */
function failureTitle({ kind, name, suite, format, infrastructure, suspected }) {
    const who = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name ?? suite ?? '').replaceAll('\n', ' ');
    const perhaps = suspected ? ' (perhaps the bench)' : '';
    if (infrastructure)
        return who === '' ? 'The bench failed' : `${who}: the bench failed`;
    if (kind === 'test')
        return `${who === '' ? `A test of ${format}` : who} failed${perhaps}`;
    if (kind === 'crash')
        return `${who === '' ? `Crash (${format})` : `${who} crashed`}${perhaps}`;
    if (kind === 'build')
        return `Build error (${format})`;
    if (kind === 'configuration')
        return 'The configuration is wrong';
    return `Perhaps the bench failed`;
}
/** What went wrong, and what to do. */
function failureText({ finding, others }) {
    const { message, also, cure, logLine } = finding;
    const said = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(message).trimEnd();
    const parts = [said === '' ? `It gives no reason; see line ${logLine} of output.log.` : said];
    for (const place of also.slice(0, MOST_ALSO)) {
        const why = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.message));
        parts.push(`also ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.file)}:${place.line}${why === '' ? '' : ` ${why}`}`);
    }
    if (others.length > 0)
        parts.push(`The same in ${nameList(others)}.`);
    if (cure !== null)
        parts.push(`What to do: ${cure}`);
    return parts.join('\n');
}
const MOST_ALSO = 8;
const MOST_NAMES = 8;
function nameList(names) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name).replaceAll('\n', ' '));
    return names.length > MOST_NAMES ? `${shown.join(', ')} and ${names.length - MOST_NAMES} more` : shown.join(', ');
}
/** `src/lib.rs:12` */
function placeWords({ file, line }) {
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 43394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52724);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8651);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34861);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62547);
/* harmony import */ var _hang_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1896);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37325);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58191);







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
    return `<h3>${MARKS.infrastructure} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(title)}</h3>\n\n<p>${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(message, 10_000))}</p>\n`;
}
function render(result, command, lines, whereabouts, link, measure) {
    const rows = [
        ['Verdict', `<b>${result.verdict}</b>`],
        ['Why', (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(result.reason), 10_000))],
        ['Tests', (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(testWords(result))],
        ['Probe', (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .probeWords */ .K9)(result))],
        ['Duration', (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .durationWords */ .Sh)(result.durationMs)],
        ['Output', (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(outputWords(result))],
        ['Recording', recordingCell(whereabouts)],
        ...result.notes.slice(0, measure.notes).map((note) => ['Note', (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(note)]),
    ];
    const table = rows.map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`).join('\n');
    return [
        `<h3>${MARKS[result.verdict]} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .headline */ .Pl)(result))}</h3>`,
        '',
        `<p>Ran <code>${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(command, 2000))}</code></p>`,
        `<table>\n${table}\n</table>`,
        ...attemptsBlock(result),
        ...failuresBlock(result, link, measure),
        ...(result.hang === null ? [] : ['', (0,_hang_js__WEBPACK_IMPORTED_MODULE_4__/* .hangSection */ .u)(result.hang), '']),
        ...suitesBlock(result, measure),
        ...slowestBlock(result, measure),
        (0,_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(result.verdict) ? '' : lastLinesBlock(result, measure.lines === 0 ? [] : lines.slice(-measure.lines)),
        '',
    ].join('\n');
}
function testWords(result) {
    const { tests, suites, attempts, verdict, decidedBy } = result;
    const words = (0,_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .countWords */ .rj)(tests);
    if (words !== _explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_TESTS */ .q0)
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
        (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(attempt.reason), 500)),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .countWords */ .rj)(attempt.tests)),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .durationWords */ .Sh)(attempt.durationMs),
    ]);
    return ['', '<h4>Attempts</h4>', '', tableOf(['Attempt', 'Verdict', 'Why', 'Tests', 'Duration'], rows), ''];
}
function failuresBlock(result, link, { failures: most, text }) {
    const failures = (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .distinctFailures */ .c0)(result);
    if (failures.length === 0)
        return [];
    const beyond = failures.length - Math.min(most, failures.length) + result.moreFindings;
    const blocks = failures.slice(0, most).map((failure, index) => {
        const { finding } = failure;
        const where = placeCell(finding, link);
        const title = `<b>${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .failureTitle */ .nV)(finding), 300))}</b>${where === '' ? '' : ` ${where}`}`;
        const pre = `<pre>${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .escaped */ .M)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .failureText */ .kY)(failure), text))}</pre>`;
        return `<details${index < OPEN_FAILURES ? ' open' : ''}><summary>${title}</summary>\n\n${pre}\n\n</details>`;
    });
    const rest = beyond === 0 ? [] : [`<p>... and ${beyond} more, in result.json or output.log.</p>`, ''];
    return ['', '<h4>Failures</h4>', '', ...blocks.flatMap((block) => [block, '']), ...rest];
}
function placeCell({ file, line }, link) {
    if (file === null)
        return '';
    const words = `<code>${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .placeWords */ .fp)({ file, line })), 300))}</code>`;
    const url = link({ file, line });
    return url === null ? words : `<a href="${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(url)}">${words}</a>`;
}
function suitesBlock({ suites }, { suites: most }) {
    const shown = suites.slice(0, most);
    if (shown.length === 0)
        return [];
    const rows = shown.map(({ format, name, counts }) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name ?? format), 200)),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(format),
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
        (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(suite === null ? name : `${suite}: ${name}`), 300)),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .durationWords */ .Sh)(Math.round(durationMs)),
    ]);
    return [`<details><summary>Slowest tests</summary>\n\n${tableOf(['Test', 'Duration'], rows)}\n\n</details>`, ''];
}
function lastLinesBlock({ recording }, lines) {
    if (recording.bytes === 0)
        return '<p>The test printed nothing.</p>';
    if (lines.length === 0)
        return '<p>The output has no line to show.</p>';
    const text = lines.map((line) => (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .escaped */ .M)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(line, 1000))).join('\n');
    return `<details open><summary>${lines.length === 1 ? 'Last line' : `Last ${lines.length} lines`} of the output</summary>\n\n<pre>${text}</pre>\n\n</details>`;
}
function outputWords({ recording }) {
    const dropped = recording.dropped === 0 ? '' : `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeWords */ .pG)(recording.dropped)} of it dropped from the recording`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeWords */ .pG)(recording.bytes)}${dropped}`;
}
function recordingCell({ url, name, words }) {
    return url === null ? (0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(words) : `<a href="${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(url)}">${(0,_html_js__WEBPACK_IMPORTED_MODULE_6__/* .html */ .q)(name ?? 'artifact')}</a>`;
}


/***/ })

};
