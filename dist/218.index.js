export const id = 218;
export const ids = [218];
export const modules = {

/***/ 95218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/bench/bench-error.js
var bench_error = __webpack_require__(35639);
// EXTERNAL MODULE: ./lib/inputs/input-error.js
var input_error = __webpack_require__(41674);
// EXTERNAL MODULE: ./lib/leases/lease-folder.js
var lease_folder = __webpack_require__(28914);
// EXTERNAL MODULE: ./lib/process/leave.js
var leave = __webpack_require__(16558);
// EXTERNAL MODULE: ./lib/columns.js
var columns = __webpack_require__(74648);
// EXTERNAL MODULE: ./lib/probes/enumerate.js
var enumerate = __webpack_require__(62601);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
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
    return (0,columns/* columns */.Y)([['KIND', 'NAME', 'SELECTOR', 'USB PATH', 'SERIAL PORT', ''], ...cells]);
}
function remarks(device) {
    if (device.silent)
        return 'does not answer';
    return device.accessible === false ? 'not accessible to this user' : (device.caution ?? '');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/inputs/board.js
var inputs_board = __webpack_require__(95209);
// EXTERNAL MODULE: ./lib/inputs/choice.js
var choice = __webpack_require__(4414);
// EXTERNAL MODULE: ./lib/inputs/clocks.js
var inputs_clocks = __webpack_require__(69202);
// EXTERNAL MODULE: ./lib/inputs/duration.js
var duration = __webpack_require__(67581);
// EXTERNAL MODULE: ./lib/inputs/expect-tests.js
var expect_tests = __webpack_require__(78384);
// EXTERNAL MODULE: ./lib/inputs/path-map.js
var path_map = __webpack_require__(14017);
// EXTERNAL MODULE: ./lib/inputs/results.js
var inputs_results = __webpack_require__(68235);
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
// EXTERNAL MODULE: ./lib/recovery/recovery-step.js
var recovery_step = __webpack_require__(42339);
// EXTERNAL MODULE: ./lib/redact/secrets.js
var secrets = __webpack_require__(54972);
// EXTERNAL MODULE: ./lib/report/report-files.js + 4 modules
var report_files = __webpack_require__(63332);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
// EXTERNAL MODULE: ./lib/run/result.js
var result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/run.js + 33 modules
var run = __webpack_require__(89829);
// EXTERNAL MODULE: ./lib/run/wanted.js
var run_wanted = __webpack_require__(2870);
// EXTERNAL MODULE: ./lib/sources/place-findings.js + 5 modules
var place_findings = __webpack_require__(37868);
;// CONCATENATED MODULE: ./lib/cli/run.js
































/** Who holds a lease that is taken on a desk: the pid tells the rest. */
const OF_A_DESK = { repository: null, runUrl: null, job: null };
/** Of the end of the output, in the report files. */
const SHOWN_LINES = 400;
/** `hardware-test run`: returns the exit status. */
async function run_run(argv, options) {
    const selectors = read('--probe', () => (0,selector/* parseSelectors */.Qi)((options.probe ?? ['any']).join('\n')));
    const mode = read('--console', () => (0,choice/* parseChoice */.H)(options.console, run_inputs/* CONSOLE_MODES */.BS));
    const waitForProbeMs = read('--wait-for-probe', () => (0,duration/* parseDuration */.E)(options.waitForProbe));
    const leaseTimeoutMs = read('--lease-timeout', () => (0,duration/* parseDuration */.E)(options.leaseTimeout));
    const clocks = readClocks(options);
    const until = await read('--until', () => (0,run_inputs/* readPatterns */.ce)((options.until ?? []).join('\n')));
    const failOn = await read('--fail-on', () => (0,run_inputs/* readPatterns */.ce)((options.failOn ?? []).join('\n')));
    const onDeadlock = read('--on-deadlock', () => (0,choice/* parseChoice */.H)(options.onDeadlock, run_inputs/* ON_DEADLOCK */.eE));
    const gracePeriodMs = read('--grace-period', () => (0,inputs_clocks/* parseGracePeriod */.v$)(options.gracePeriod));
    const leaks = read('--leaks', () => (0,choice/* parseChoice */.H)(options.leaks, run_inputs/* LEAKS */.B3));
    const formats = await read('--formats', () => (0,run_inputs/* readFormats */.vM)(options.formats));
    const expectTests = read('--expect-tests', () => (0,choice/* parseChoice */.H)(options.expectTests, run_inputs/* EXPECT_TESTS */.mV));
    const cwd = (0,external_node_path_.resolve)(options.workingDirectory);
    const rules = read('--path-map', () => (0,path_map/* parsePathMap */.D)((options.pathMap ?? []).join('\n')));
    const elf = options.elf ?? null;
    // Without a checkout, places are as they are printed.
    const inCheckout = rules.length > 0 || elf !== null || checkoutOf(cwd) !== null;
    const place = inCheckout
        ? (findings) => (0,place_findings/* placeFindings */.k)(findings, { workspace: checkoutOf(cwd) ?? cwd, cwd, repository: null, rules, elf })
        : null;
    const secrets = read('--redact', () => readSecrets(options.redact));
    const patterns = read('--results', () => (0,inputs_results/* parseResults */.c)((options.results ?? []).join('\n')));
    const results = patterns.length === 0
        ? null
        : async (since) => (await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(382), __webpack_require__.e(735), __webpack_require__.e(146), __webpack_require__.e(666)]).then(__webpack_require__.bind(__webpack_require__, 46666))).readResults({ patterns, workspace: process.cwd(), since });
    const unseen = (0,expect_tests/* unseenTests */.W)({ formats, results: patterns, probe: selectors, until, expectTests });
    if (unseen !== null)
        throw new input_error/* InputError */.d(`--expect-tests: ${unseen}`);
    const retries = {
        most: read('--retries', () => (0,choice/* parseWhole */.z)(options.retries, 0, run_inputs/* MOST_RETRIES */.fC)),
        on: read('--retry-on', () => (0,choice/* parseChoice */.H)(options.retryOn, run_inputs/* RETRY_ON */.T_)),
        delayMs: read('--retry-delay', () => (0,duration/* parseDuration */.E)(options.retryDelay)),
    };
    const recovery = read('--recover', () => (0,recovery_step/* parseRecovery */.R)((options.recover ?? []).join('\n')));
    const { board = '', bench = '' } = options;
    const [conflict] = (0,inputs_board/* boardConflicts */.Y)({ board, bench, probe: selectors, retries: retries.most, recovery });
    if (conflict !== undefined)
        throw new input_error/* InputError */.d(`--${conflict.input}: ${conflict.message}`);
    const leases = { folder: (0,lease_folder/* leaseFolder */.HF)(process.env), owner: OF_A_DESK, timeoutMs: leaseTimeoutMs };
    const flaky = read('--flaky', () => (0,choice/* parseChoice */.H)(options.flaky, run_inputs/* FLAKY */.Ot));
    const maxRecording = read('--max-recording', () => (0,size/* parseCap */.U)(options.maxRecording));
    const prepare = commandOf(argv, options);
    const wanted = await (0,run_wanted/* wantedBy */.f)({
        board,
        bench,
        probe: selectors,
        workspace: process.cwd(),
        hostFile: process.env.HIL_BENCH,
    });
    if (options.json !== undefined)
        checkFile((0,external_node_path_.resolve)(options.json), '--json');
    const folder = outputFolder(options.output);
    const command = prepare(folder);
    const cancellation = (0,process_cancellation/* listenForCancellation */.c)();
    const { result, attempts } = await (0,run/* runTest */.Y)({
        command,
        cwd,
        environment: process.env,
        wanted,
        waitForProbeMs,
        leases,
        recovery,
        marker: (0,marker/* newMarker */.XS)(),
        limits: { clocks, until, failOn, onDeadlock, gracePeriodMs },
        leaks,
        formats,
        expectTests,
        retries,
        flaky,
        secrets,
        place,
        results,
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
    // Of a run before: true of this one only once it has ended.
    for (const name of report_files/* REPORT_FILES */.JL)
        if (isFile((0,external_node_path_.join)(folder, name)))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name));
    return folder;
}
function isFile(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
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
        chosen: (probes, board) => {
            if (board !== null)
                say(`Board: ${board}`);
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
        .option('--board <board>', 'instead of --probe: a board of the bench file, by name or by labels (ble+usb)')
        .option('--bench <file>', 'the bench file (default: $HIL_BENCH, or .github/bench.yml)')
        .option('--run <script>', 'a script instead of a command')
        .option('--shell <shell>', 'the shell of the script: a name (bash, sh, ...) or a command with {0}', '')
        .option('--working-directory <folder>', 'where the test runs', '.')
        .option('--wait-for-probe <duration>', 'how long to wait for the probe to appear', '10s')
        .option('--lease-timeout <duration>', 'how long to wait for other runs that use the probe; 0: not at all', '30m')
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
        .option('--results <pattern>', 'files that the test writes its results into (JUnit, CTRF); may be given several times', collect)
        .option('--path-map <prefix=replacement>', 'how paths of the output begin in the checkout; may be given several times', collect)
        .option('--elf <file>', 'the file that runs on the board: program counters of crashes become places')
        .option('--retries <count>', 'attempts after the first', '0')
        .option('--retry-on <cause>', 'infrastructure, failure or any: after what to try again', 'infrastructure')
        .option('--retry-delay <duration>', 'between two attempts', '5s')
        .option('--recover <step>', 'before a retry: reset, replug, power-cycle or a command; may be given several times', collect)
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
        .command('leases')
        .description('list which run holds which probe of this machine, and which ones wait')
        .option('--json', 'as JSON')
        .action(async (options) => {
        const { leases } = await __webpack_require__.e(/* import() */ 871).then(__webpack_require__.bind(__webpack_require__, 84871));
        status = leases(options);
    });
    esm/* program */.DM
        .command('boards')
        .description('check the bench file, and list its boards: which are plugged in, free, or suspect')
        .option('--bench <file>', 'the bench file (default: $HIL_BENCH, or .github/bench.yml)')
        .option('--json', 'as JSON')
        .action(async (options) => {
        const { boards } = await __webpack_require__.e(/* import() */ 221).then(__webpack_require__.bind(__webpack_require__, 72221));
        status = await boards(options);
    });
    esm/* program */.DM
        .command('hang')
        .description('explain what a process tree waits for: who waits for whom, and what to do (Linux)')
        .argument('<pid>', 'the process at the root of the tree')
        .option('--json', 'as JSON')
        .option('--mermaid', 'as a Mermaid flowchart')
        .option('--backtraces', 'with backtraces and what writers are stuck with: stops the processes for a moment')
        .action(async (pid, options) => {
        const { hang } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 3400));
        status = await hang(pid, options);
    });
    esm/* program */.DM
        .command('explain')
        .description('say what a log tells: which tests ran, which failed and where, and whether the bench is to blame')
        .argument('<log>', 'the file; `-` is standard input')
        .option('--json', 'as JSON: tests, infrastructure, findings')
        .action(async (log, options) => {
        // Loading all formats takes longer than a test that ends at once.
        const { explain } = await Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(146), __webpack_require__.e(662)]).then(__webpack_require__.bind(__webpack_require__, 49281));
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
    if (error instanceof input_error/* InputError */.d || error instanceof bench_error/* BenchError */.L || error instanceof lease_folder/* LeaseError */.pS) {
        process.stderr.write(`hardware-test: ${error.message}\n`);
        return USAGE;
    }
    process.stderr.write(`hardware-test: ${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it.\n`);
    return 1;
}


/***/ }),

/***/ 74648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/** A table for a terminal: `rows`, the heading first, in columns that are as wide as their widest cell. Ends with a line end. */
function columns(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
    const line = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return rows.map((cells) => `${line(cells).trimEnd()}\n`).join('');
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
