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
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(41674);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83256);
/* harmony import */ var _probes_identify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32215);
/* harmony import */ var _process_cancellation_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(91254);
/* harmony import */ var _process_launch_error_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(79477);
/* harmony import */ var _process_leave_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(16558);
/* harmony import */ var _process_marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85763);
/* harmony import */ var _process_shell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56983);
/* harmony import */ var _redact_redaction_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98581);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43394);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58191);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65244);
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52724);
/* harmony import */ var _sources_place_findings_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(37868);

















/** Loaded when the test is over: `@actions/core` takes longer to load than all the rest of a start-up. */
const github = () => Promise.all([Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 36888)), Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(332), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 58731))]);
/** Loaded only where a test writes results. */
const results = () => Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(382), __webpack_require__.e(938), __webpack_require__.e(146), __webpack_require__.e(992)]).then(__webpack_require__.bind(__webpack_require__, 46666));
/** The run action's main step. */
async function main() {
    const log = new _github_job_log_js__WEBPACK_IMPORTED_MODULE_1__/* .JobLog */ .s(process.stdout);
    const cancellation = (0,_process_cancellation_js__WEBPACK_IMPORTED_MODULE_13__/* .listenForCancellation */ .c)();
    try {
        await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_14__/* .leave */ .q)(await run(log, cancellation));
    }
    catch (error) {
        await refuse(error);
        await (0,_process_leave_js__WEBPACK_IMPORTED_MODULE_14__/* .leave */ .q)(1);
    }
}
async function run(log, cancellation) {
    const inputs = await (0,_inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunInputs */ .hT)(_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN, (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .jobLimit */ .Z$)());
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .workspace */ .Gl)(), inputs.workingDirectory);
    const folder = (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .makeRunFolder */ .GU)();
    const command = (0,_process_shell_js__WEBPACK_IMPORTED_MODULE_6__/* .scriptCommand */ .K)(inputs.run, inputs.shell, folder);
    const marker = (0,_process_marker_js__WEBPACK_IMPORTED_MODULE_5__/* .newMarker */ .XS)();
    (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .noteState */ .a$)({ folder, marker });
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_10__/* .runTest */ .Y)({
        command,
        cwd,
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
        formats: inputs.formats,
        expectTests: inputs.expectTests,
        retries: inputs.retries,
        flaky: inputs.flaky,
        secrets: inputs.secrets,
        results: inputs.results.length === 0
            ? null
            : async (since) => (await results()).readResults({ patterns: inputs.results, workspace: (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .workspace */ .Gl)(), since }),
        place: (findings) => (0,_sources_place_findings_js__WEBPACK_IMPORTED_MODULE_12__/* .placeFindings */ .k)(findings, {
            workspace: (0,_github_step_js__WEBPACK_IMPORTED_MODULE_2__/* .workspace */ .Gl)(),
            cwd,
            repository: process.env.GITHUB_REPOSITORY || null,
            rules: inputs.pathMap,
            elf: inputs.elf || null,
        }),
        maxRecording: inputs.maxRecording,
        directory: folder,
    }, observer(log, inputs), cancellation);
    log.say((0,_report_words_js__WEBPACK_IMPORTED_MODULE_9__/* .closingWords */ .BI)(outcome.result));
    await publish(log, inputs, folder, outcome, cancellation.signal);
    return (0,_run_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .isGreen */ .gf)(outcome.result.verdict) ? 0 : 1;
}
function observer(log, inputs) {
    return {
        say: (message) => log.say(message),
        chosen: (probes) => log.say(`Probe: ${probes.length === 0 ? 'none' : probes.map(_probes_identify_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q).join('\n       ')}`),
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
    await reporting.summarise(folder, (0,_redact_redaction_js__WEBPACK_IMPORTED_MODULE_7__/* .redactedText */ .Q2)(inputs.run, inputs.secrets.values), result, where);
    platform.saveState('finished', 'true');
}
/** A run that could not begin: what the user wrote is wrong, or we are. */
async function refuse(error) {
    const [platform] = await github();
    const known = error instanceof _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_15__/* .InputError */ .d || error instanceof _process_launch_error_js__WEBPACK_IMPORTED_MODULE_16__/* .LaunchError */ .m;
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
    await platform.addSummary((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_8__/* .refusalOf */ .O)(title, message));
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
