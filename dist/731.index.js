export const id = 731;
export const ids = [731,888];
export const modules = {

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

// EXTERNAL MODULE: ./lib/run/verdict.js
var run_verdict = __webpack_require__(52724);
// EXTERNAL MODULE: ./lib/report/clean.js
var clean = __webpack_require__(8651);
// EXTERNAL MODULE: ./lib/report/failures.js
var failures = __webpack_require__(62547);
;// CONCATENATED MODULE: ./lib/report/reported-tests.js



/** What we call ourselves where a name of a suite is wanted. */
const OWN_NAME = 'hardware-test';
/** Longer, they break what shows them; libxml2 refuses a file with a text of 10 MB. */
const LONGEST_NAME = 1000;
const LONGEST_TEXT = 64 * 1024;
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
            const name = (0,clean/* clip */.$Q)(suite.name || suite.format, LONGEST_NAME);
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
        tests.set(key, { name: (0,clean/* clip */.$Q)(name, LONGEST_NAME) || '(no name)', verdict, durationMs, reason, failures, flaky });
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
        message: firstLineOf(message) || 'It failed.',
        text: textOf(failure),
        file,
        line,
    };
}
function textOf({ message, file, line, also, suspected, cure }) {
    const parts = [
        message,
        ...(file === null ? [] : [`at ${(0,failures/* placeWords */.fp)({ file, line })}`]),
        ...also.map((place) => `also ${place.file}:${place.line} ${firstLineOf(place.message)}`.trim()),
        ...(suspected ? ['Perhaps the bench is to blame, not the test.'] : []),
        ...(cure === null ? [] : [`What to do: ${cure}`]),
    ];
    return (0,clean/* clip */.$Q)(parts.filter((part) => part !== '').join('\n'), LONGEST_TEXT);
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
    const where = file === null ? `: ${(0,clean/* clip */.$Q)((0,clean/* firstLine */.TM)(message), 120)}` : ` at ${(0,failures/* placeWords */.fp)({ file, line })}`;
    return {
        name: (0,clean/* clip */.$Q)(`${what}${where}`, LONGEST_NAME),
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
    const red = !(0,run_verdict/* isGreen */.gf)(verdict);
    const failed = tests.filter((test) => test.verdict === 'failed');
    const told = verdict === 'failed'
        ? failed.length > 0
        : verdict === 'infrastructure' && failed.some(({ failures }) => failures.some(({ type }) => type === verdict));
    if (attempts.length < 2 && (!red || told))
        return [];
    const failures = attempts.filter((attempt) => !(0,run_verdict/* isGreen */.gf)(attempt.verdict)).map(runFailure);
    if (red && (attempts.length === 0 || (0,run_verdict/* isGreen */.gf)(attempts.at(-1)?.verdict ?? verdict)))
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
        message: firstLineOf(reason),
        text: (0,clean/* clip */.$Q)(reason, LONGEST_TEXT),
        file: null,
        line: null,
    };
}
function firstLineOf(text) {
    return (0,clean/* clip */.$Q)((0,clean/* firstLine */.TM)(text), LONGEST_NAME);
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

// EXTERNAL MODULE: ./lib/escapes.js
var escapes = __webpack_require__(37935);
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
    return (0,escapes/* withoutEscapes */.L)(text)
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
