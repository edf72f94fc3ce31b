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
// EXTERNAL MODULE: ./lib/inputs/input-error.js
var input_error = __webpack_require__(41674);
// EXTERNAL MODULE: ./lib/process/leave.js
var leave = __webpack_require__(16558);
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
    return useless ? verdict/* VERDICTS */.b.infrastructure.exitStatus : 0;
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
        (0,tail/* plain */.p)(device.name),
        (0,tail/* plain */.p)(device.selector),
        `path:${device.path}`,
        device.serialPorts.map((port) => port.device).join(' ') || '-',
        remarks(device),
    ]);
    const heading = ['KIND', 'NAME', 'SELECTOR', 'USB PATH', 'SERIAL PORT', ''];
    const widths = heading.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
    return [heading, ...cells]
        .map((row) => `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`)
        .join('');
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
// EXTERNAL MODULE: ./lib/inputs/choice.js
var choice = __webpack_require__(4414);
// EXTERNAL MODULE: ./lib/inputs/duration.js
var duration = __webpack_require__(67581);
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
// EXTERNAL MODULE: ./lib/process/shell.js
var process_shell = __webpack_require__(56983);
// EXTERNAL MODULE: ./lib/recording/echo.js + 1 modules
var echo = __webpack_require__(84484);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
// EXTERNAL MODULE: ./lib/run/result.js
var result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/run.js + 13 modules
var run = __webpack_require__(86352);
;// CONCATENATED MODULE: ./lib/cli/run.js




















/** `hardware-test run`: returns the exit status. */
async function run_run(argv, options) {
    const selectors = read('--probe', () => (0,selector/* parseSelectors */.Qi)((options.probe ?? ['any']).join('\n')));
    const mode = read('--console', () => (0,choice/* parseChoice */.H)(options.console, run_inputs/* CONSOLE_MODES */.BS));
    const waitForProbeMs = read('--wait-for-probe', () => (0,duration/* parseDuration */.E)(options.waitForProbe));
    const maxRecording = read('--max-recording', () => (0,size/* parseCap */.U)(options.maxRecording));
    const cwd = (0,external_node_path_.resolve)(options.workingDirectory);
    const prepare = commandOf(argv, options);
    if (options.json !== undefined)
        checkFile((0,external_node_path_.resolve)(options.json), '--json');
    const folder = outputFolder(options.output);
    const command = prepare(folder);
    const cancellation = (0,process_cancellation/* listenForCancellation */.c)();
    const { result } = await (0,run/* runTest */.Y)({
        command,
        cwd,
        environment: process.env,
        selectors,
        waitForProbeMs,
        maxRecording,
        directory: folder,
    }, observer(mode), cancellation);
    // On a desk there is time for what a cancelled job has to leave to its post step.
    (0,ring/* settleRecording */.b3)(folder);
    say((0,words/* closingWords */.BI)(result));
    if (options.json !== undefined)
        writeResult(options.json, result);
    const worthKeeping = result.verdict !== 'passed' && result.attempts.length > 0;
    if (options.output === undefined && !worthKeeping)
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    else
        say(`${result.attempts.length > 0 ? 'Recording' : 'Result'}: ${folder}`);
    return verdict/* VERDICTS */.b[result.verdict].exitStatus;
}
/** Says which option a mistake is in. */
function read(option, parse) {
    try {
        return parse();
    }
    catch (error) {
        throw new input_error/* InputError */.d(`${option}: ${error.message}`);
    }
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
    return folder;
}
function checkFile(file, option) {
    if ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory()) {
        throw new input_error/* InputError */.d(`${option}: ${file} is a folder. Name a file, such as ${(0,external_node_path_.join)(file, result/* RESULT_FILE */.FX)}.`);
    }
    checkWritable((0,external_node_path_.dirname)(file), option);
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
        chosen: (probes) => {
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
    process.stderr.write(`hardware-test: ${message.split('\n').map(tail/* plain */.p).join('\n')}\n`);
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
        .option('--run <script>', 'a script instead of a command')
        .option('--shell <shell>', 'the shell of the script: a name (bash, sh, ...) or a command with {0}', '')
        .option('--working-directory <folder>', 'where the test runs', '.')
        .option('--wait-for-probe <duration>', 'how long to wait for the probe to appear', '10s')
        .option('--max-recording <size>', 'disk cap of the recording', '1GiB')
        .option('--console <mode>', 'full, tail or off: what to show of the output', 'full')
        .option('--output <folder>', 'where the recording and the result go (default: a temporary folder, kept if the test does not pass)')
        .option('--json <file>', 'where the result goes as well')
        .passThroughOptions()
        .action(async (command, options) => {
        status = await run_run(command, options);
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
    if (error instanceof input_error/* InputError */.d) {
        process.stderr.write(`hardware-test: ${error.message}\n`);
        return USAGE;
    }
    process.stderr.write(`hardware-test: ${error.stack ?? error.message}\nThis is a fault of hardware-test. Please report it.\n`);
    return 1;
}


/***/ }),

/***/ 87569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22813);




/** At most the last `bytes` of a closed recording, as lines of plain text: no colours, no control characters. */
function lastLines(file, lines, bytes = 64 * 1024) {
    const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openPlainFile */ .r)(file);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        const buffer = Buffer.alloc(Math.min(size, bytes));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, size - buffer.length);
        const found = [];
        const splitter = new _line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g();
        const keep = (line) => {
            const text = plain(line.text);
            found.push(line.cut > 0 ? `${text} … (${line.cut} bytes more in this line)` : text);
        };
        splitter.push(buffer.subarray(0, count), keep);
        splitter.flush(keep);
        while (found.length > 0 && found[found.length - 1]?.trim() === '')
            found.pop();
        return found.slice(-lines);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Text as a person reads it: escape sequences gone, other control characters made visible. */
function plain(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(text).replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (char) => String.fromCharCode(char === '\x7f' ? 0x2421 : 0x2400 + char.charCodeAt(0)));
}


/***/ })

};
