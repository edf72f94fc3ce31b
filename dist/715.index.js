export const id = 715;
export const ids = [715];
export const modules = {

/***/ 10391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ partFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/** The file to start `part` from. It lies beside the bundle that asks. */
function partFile(part) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), part, 'index.js');
}


/***/ }),

/***/ 47630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ choose),
/* harmony export */   a: () => (/* binding */ silence)
/* harmony export */ });
/* harmony import */ var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18866);

/**
 * Gives each selector its own device. A device that only one selector can have goes to it first, so that
 * `kind:st-link` beside `serial:X` means the other one.
 */
function choose(selectors, devices) {
    const taken = new Map();
    for (let found = true; found;) {
        found = false;
        for (const selector of selectors) {
            if (taken.has(selector))
                continue;
            const fitting = candidates(selector, devices, taken);
            if (fitting.length === 1 && fitting[0] !== undefined) {
                taken.set(selector, fitting[0]);
                found = true;
            }
        }
    }
    for (const selector of selectors) {
        if (!taken.has(selector))
            return { problem: explain(selector, devices, taken) };
    }
    return { chosen: selectors.map((selector) => taken.get(selector)).filter((device) => device !== undefined) };
}
function candidates(selector, devices, taken) {
    const gone = new Set(taken.values());
    return devices.filter((device) => !gone.has(device) && (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(selector, device));
}
function explain(selector, devices, taken) {
    const fitting = candidates(selector, devices, taken);
    if (fitting.length > 1) {
        return {
            code: 'ambiguous',
            passing: false,
            message: `\`${selector.text}\` fits ${fitting.length} probes. Say which one, for example by its serial number or USB path:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(fitting)}`,
        };
    }
    for (const [other, device] of taken) {
        if (!(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(selector, device))
            continue;
        return {
            code: 'same-probe',
            passing: true,
            message: `\`${selector.text}\` and \`${other.text}\` both fit only ${device.name} at USB path ${device.path}, and two selectors never take the same probe. Plug in the second one, or remove a line.`,
        };
    }
    if (devices.length === 0) {
        return {
            code: 'nothing-plugged-in',
            passing: true,
            message: `No USB device is plugged in, and the test needs \`${selector.text}\`. Check the cable, the hub's power, and (in a container or virtual machine) that USB is passed through.`,
        };
    }
    return { code: 'not-found', passing: true, message: notFound(selector, devices) };
}
function notFound(selector, devices) {
    const probes = devices.filter((device) => device.kind !== null);
    const near = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestTo */ .kD)(selector, devices);
    const what = selector.by === 'any' ? 'No debug probe is plugged in' : `No probe fits \`${selector.text}\``;
    if (near.length > 0) {
        const [best] = near;
        const nearest = selector.by === 'id' || selector.by === 'serial'
            ? `The nearest is:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(best ? [best] : [])}`
            : `Plugged in are:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(near)}`;
        return `${what}. ${nearest}`;
    }
    const shown = probes.length > 0 ? probes : devices;
    const label = probes.length > 0 ? 'Plugged in are' : 'The USB devices that are plugged in are no probes known to us';
    return `${what}. ${label}:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(shown)}`;
}
/** What to say of devices that do not answer. */
function silence(devices) {
    const names = devices.map((device) => `${device.vid}:${device.pid} at USB path ${device.path}`).join(', ');
    const message = `A USB device does not answer: ${names}. Whoever asks it waits. Replug it, or cut the power of its port; the kernel's log (\`dmesg\`) may say more.`;
    return { code: 'silent', passing: true, message };
}


/***/ }),

/***/ 62601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ enumerate)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10391);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2212);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47630);
/* harmony import */ var _identify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32215);







/** A healthy bus answers in milliseconds. After this part of the time the kernel is asked device by device, to see which one is silent. */
const SECOND_LOOK = 0.4;
const LIMIT_MS = 5000;
const NO_USB = 'This machine has no USB subsystem (/sys/bus/usb is missing). In a container, pass the bus in: ' +
    '`--privileged -v /dev/bus/usb:/dev/bus/usb`, and mount /sys; in a virtual machine, attach a USB controller. ' +
    'A test that needs no probe says `probe: none`.';
/**
 * Lists what is plugged in. Bounded to `limitMs` (5 s), whatever a device does; what answered by then is in the list.
 * @param inBackground let a test that starts meanwhile go first
 */
async function enumerate(limitMs = LIMIT_MS, inBackground = false) {
    const secondLookMs = limitMs * SECOND_LOOK;
    const library = ask([], inBackground);
    const answered = await (0,_within_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(secondLookMs, library.answered);
    // Also after a failure: where the addon cannot be loaded (an unusual machine) the kernel's own list is left.
    const enough = answered && (library.answer.done || isNoUsb(library.answer.failed));
    const kernel = !enough && process.platform === 'linux' ? ask(['kernel'], inBackground) : null;
    if (!enough)
        await (0,_within_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(limitMs - secondLookMs, firstWhole(kernel === null ? [library] : [library, kernel]));
    library.abandon();
    kernel?.abandon();
    return inventoryOf(library.answer, kernel?.answer ?? null);
}
/** Settles when one of them has said all, or none will. */
async function firstWhole(asked) {
    const whole = asked.map(async (one) => {
        await one.answered;
        if (!one.answer.done)
            throw new Error('incomplete');
    });
    await Promise.any(whole).catch(() => { });
}
function ask(args, inBackground) {
    const answer = { devices: new Map(), failed: null, done: false };
    // Reads that a wedged device holds up take a thread each: with the usual four, it would hold up its neighbours too.
    const env = { ...process.env, UV_THREADPOOL_SIZE: '128' };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [(0,_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .partFile */ .A)('usb'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    if (inBackground)
        giveWay(child);
    const complaint = [];
    child.stderr.setEncoding('utf8').on('data', (text) => {
        if (complaint.length < 20)
            complaint.push(text);
    });
    const answered = new Promise((resolve) => {
        child.once('error', (error) => {
            answer.failed = error.message;
            resolve();
        });
        (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: child.stdout })
            .on('line', (line) => take(answer, line))
            .once('close', () => {
            if (!answer.done)
                answer.failed ??= complaint.join('').trim().split('\n')[0] || 'it ended without an answer';
            resolve();
        });
    });
    return { answer, answered, abandon: () => abandon(child) };
}
/** A line that was cut off with its process says nothing. */
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
function take(answer, line) {
    const message = parse(line);
    if (message === null)
        return;
    if ('device' in message)
        answer.devices.set(message.device.path, message.device);
    else if ('failed' in message)
        answer.failed = message.failed;
    else
        answer.done = true;
}
/** Lets everybody else go first. */
function giveWay({ pid }) {
    try {
        if (pid !== undefined)
            (0,node_os__WEBPACK_IMPORTED_MODULE_1__.setPriority)(pid, node_os__WEBPACK_IMPORTED_MODULE_1__.constants.priority.PRIORITY_LOW);
    }
    catch {
        // Where the system has none, it competes.
    }
}
/** A process in the kernel's hands does not die: nobody waits for it. */
function abandon(child) {
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.unref();
}
function isNoUsb(failed) {
    return failed?.includes('/sys/bus/usb') ?? false;
}
function inventoryOf(library, kernel) {
    const found = library.done ? library.devices : new Map([...(kernel?.devices ?? []), ...library.devices]);
    const devices = [...found.values()].map(_identify_js__WEBPACK_IMPORTED_MODULE_5__/* .identify */ .l).sort(byPath);
    return { devices, problem: problemOf(library, kernel, devices) };
}
function problemOf(library, kernel, devices) {
    if (library.done || kernel?.done)
        return null;
    if (isNoUsb(library.failed))
        return { code: 'no-usb', passing: false, message: NO_USB };
    const silent = devices.filter((device) => device.silent);
    if (silent.length > 0) {
        return (0,_choose_js__WEBPACK_IMPORTED_MODULE_4__/* .silence */ .a)(silent);
    }
    const why = library.failed ?? kernel?.failed ?? 'no answer in time';
    return {
        code: 'enumeration',
        passing: true,
        message: `USB devices could not be listed: ${why}. Run \`hardware-test probes\` on this machine to see more.`,
    };
}
function byPath(a, b) {
    return a.path.localeCompare(b.path, 'en', { numeric: true });
}


/***/ }),

/***/ 91254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Turns the signals by which a runner or a person ends us into something to act on. */
function listenForCancellation() {
    const first = new AbortController();
    const second = new AbortController();
    const hear = (name) => {
        if (first.signal.aborted)
            second.abort(name);
        else
            first.abort(name);
    };
    for (const name of SIGNALS)
        process.on(name, hear);
    return {
        signal: first.signal,
        hurry: second.signal,
        dispose: () => {
            for (const name of SIGNALS)
                process.off(name, hear);
        },
    };
}


/***/ }),

/***/ 56983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ scriptCommand),
/* harmony export */   r: () => (/* binding */ checkShell)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21916);
/* harmony import */ var string_argv__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88579);
/* harmony import */ var _launch_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79477);





const stopOnError = (script) => `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`;
const powershell = (program) => ({
    extension: '.ps1',
    command: (file) => ({ ways: [[program, '-command', `. '${file.replaceAll("'", "''")}'`]] }),
    wrap: stopOnError,
});
/** The runner's own table: actions/runner, `ScriptHandlerHelpers.cs` and ADR 0277. */
const SHELLS = {
    bash: {
        extension: '.sh',
        command: (file) => ({ ways: [['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', file]] }),
    },
    sh: { extension: '.sh', command: (file) => ({ ways: [['sh', '-e', file]] }) },
    pwsh: powershell('pwsh'),
    powershell: powershell('powershell'),
    python: { extension: '.py', command: (file) => ({ ways: [['python', file]] }) },
    cmd: {
        extension: '.cmd',
        command: (file) => ({
            ways: [[process.env.ComSpec ?? 'cmd', '/D', '/E:ON', '/V:OFF', '/S', '/C', `"CALL "${file}""`]],
            verbatim: true,
        }),
        wrap: (script) => `@echo off\r\n${script.replaceAll(/\r?\n/g, '\r\n')}`,
    },
};
/** What a step without `shell:` gets. */
const DEFAULT = {
    extension: '.sh',
    command: (file) => ({
        ways: [
            ['bash', '-e', file],
            ['sh', '-e', file],
        ],
    }),
};
/**
 * Writes `script` into `folder` and says how to start it, as a workflow step's `run` with this `shell` would be.
 * @param shell a name of the runner's table, a template with `{0}`, or empty for the default
 * @throws LaunchError if `shell` is neither, or the disk takes no script
 */
function scriptCommand(script, shell, folder) {
    const chosen = shellOf(shell);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `script${chosen.extension}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, `${chosen.wrap ? chosen.wrap(script) : script}\n`, { mode: 0o600 });
    }
    catch (error) {
        throw new _launch_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LaunchError */ .m(`The script cannot be written into ${folder}: ${error.message}. Make room there, or make it writable.`);
    }
    return chosen.command(file);
}
/** @throws LaunchError for a shell that is neither in the table nor a template. */
function checkShell(shell) {
    shellOf(shell);
}
function shellOf(shell) {
    if (shell === '')
        return process.platform === 'win32' ? powershell('pwsh') : DEFAULT;
    const known = SHELLS[shell.toLowerCase()];
    if (known !== undefined)
        return known;
    if (shell.includes('{0}'))
        return template(shell);
    const names = Object.keys(SHELLS);
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(shell, names);
    const [first = ''] = shell.split(' ');
    const meant = SHELLS[first.toLowerCase()] !== undefined ? `${shell} {0}` : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .distance */ .Io)(shell, nearest) <= 2 ? nearest : null;
    const hint = meant === null ? '' : ` Did you mean \`${meant}\`?`;
    throw new _launch_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LaunchError */ .m(`Unknown shell \`${shell}\`.${hint} Use ${names.join(', ')}, or a command with \`{0}\` where the script file goes, such as \`perl {0}\`.`);
}
function template(shell) {
    const [program = '', ...args] = (0,string_argv__WEBPACK_IMPORTED_MODULE_4__/* .parseArgsStringToArgv */ .R)(shell);
    const extension = SHELLS[program.toLowerCase()]?.extension ?? '';
    return {
        extension,
        command: (file) => ({ ways: [[program, ...args.map((arg) => arg.replaceAll('{0}', file))]] }),
    };
}


/***/ }),

/***/ 86352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runTest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/probes/choose.js
var choose = __webpack_require__(47630);
// EXTERNAL MODULE: ./lib/probes/enumerate.js
var enumerate = __webpack_require__(62601);
;// CONCATENATED MODULE: ./lib/probes/permission.js
/** Whether this user may use `device`: a probe through its node, an adapter that is no probe through its serial port. */
function usable(device) {
    if (device.kind === null && device.serialPorts.length > 0)
        return device.serialPorts.some((port) => port.accessible);
    return device.accessible !== false;
}
/** The udev rule that gives the group `plugdev` this device (udev(7)). Before 73: `uaccess` is acted on there. */
function udevRule(device) {
    return `SUBSYSTEM=="usb", ATTR{idVendor}=="${device.vid}", ATTR{idProduct}=="${device.pid}", MODE="0660", GROUP="plugdev", TAG+="uaccess"`;
}
const RULES_FILE = '/etc/udev/rules.d/70-hardware-test.rules';
function noPermission(device) {
    if (device.node === null) {
        const message = `${device.name} (${device.vid}:${device.pid}, USB path ${device.path}) is plugged in, but has no node below /dev/bus/usb here. In a container, pass the nodes in: \`-v /dev/bus/usb:/dev/bus/usb --privileged\`.`;
        return { code: 'no-permission', passing: true, message };
    }
    const user = process.env.USER ?? process.env.LOGNAME ?? '$USER';
    const port = device.serialPorts[0]?.device;
    const message = device.kind === null && port !== undefined
        ? `${device.name} is plugged in, but this user may not open its serial port ${port}. Once, as root: \`usermod -aG dialout ${user}\`, then restart the runner's service.`
        : [
            `${device.name} (${device.vid}:${device.pid}, USB path ${device.path}) is plugged in, but this user may not open ${device.node}.`,
            `Once, as root: put this line into ${RULES_FILE}`,
            `  ${udevRule(device)}`,
            `then: udevadm control --reload && udevadm trigger; usermod -aG plugdev ${user}; and restart the runner's service.`,
        ].join('\n');
    return { code: 'no-permission', passing: true, message };
}

;// CONCATENATED MODULE: ./lib/probes/acquire.js




const AGAIN_MS = 400;
const SETTLE_MS = 1500;
/**
 * Finds the devices that `selectors` mean, waiting at most `waitMs` for them to appear and become accessible. What waiting cannot
 * mend (several fit, no USB at all) is reported at once.
 * @param onWait called once, with what is missing, when it starts to wait
 */
async function acquire(selectors, waitMs, cancel, onWait) {
    const until = performance.now() + waitMs;
    let foundAt = null;
    for (let first = true;; first = false) {
        const inventory = await (0,enumerate/* enumerate */.H)();
        const choice = chosenFrom(selectors, inventory);
        const now = performance.now();
        if ('chosen' in choice) {
            foundAt ??= now;
            const settling = !first && choice.chosen.some(awaitsNames) && now - foundAt < SETTLE_MS;
            if (!settling)
                return { inventory, choice };
        }
        else if (!choice.problem.passing || now >= until || cancel.aborted) {
            return { inventory, choice };
        }
        else if (first) {
            onWait(choice.problem.message);
        }
        await (0,promises_.setTimeout)(AGAIN_MS, undefined, { signal: cancel }).catch(() => { });
    }
}
/** A device that has just appeared may be there before udev has given its ports their stable names. */
function awaitsNames(device) {
    return device.serialPorts.some((port) => port.byId === null);
}
/** A device that answers may be used although another one does not; without it, the one that is silent may be the reason. */
function chosenFrom(selectors, inventory) {
    if (selectors.length === 0)
        return { chosen: [] };
    const choice = (0,choose/* choose */.S)(selectors, inventory.devices);
    if ('problem' in choice) {
        if (inventory.problem === null || choice.problem.code === 'ambiguous')
            return choice;
        const { message } = inventory.problem;
        if (inventory.devices.length === 0)
            return { problem: inventory.problem };
        return { problem: { ...inventory.problem, message: `${choice.problem.message}\n${message}` } };
    }
    const silent = choice.chosen.filter((device) => device.silent);
    if (silent.length > 0)
        return { problem: (0,choose/* silence */.a)(silent) };
    const closed = choice.chosen.find((device) => !usable(device));
    return closed === undefined ? choice : { problem: noPermission(closed) };
}

;// CONCATENATED MODULE: ./lib/probes/changes.js
/**
 * Compares a chosen device with what is plugged in afterwards. A new address at the same place means that it has been reset or replugged
 * (the kernel counts addresses up); the same serial elsewhere, that it has been moved.
 */
function changesOf(chosen, after) {
    return chosen.flatMap((device) => {
        const now = findAgain(device, after);
        if (now === undefined)
            return [change('vanished', device, 'vanished while the test ran: it is no longer plugged in.')];
        if (now.address === device.address && now.path === device.path)
            return [];
        const where = now.path === device.path ? '' : `, now at USB path ${now.path}`;
        return [
            change('re-enumerated', device, `was re-enumerated while the test ran: address ${device.address} is now ${now.address}${where}.`),
        ];
    });
}
/** Where it was, or else, by its serial, somewhere else. */
function findAgain(device, after) {
    const alike = after.filter((other) => other.vid === device.vid && other.pid === device.pid);
    const inPlace = alike.find((other) => other.path === device.path && (other.silent || other.usbSerial === device.usbSerial));
    return inPlace ?? alike.find((other) => other.usbSerial !== null && other.usbSerial === device.usbSerial);
}
function change(kind, device, what) {
    const message = `${device.name} at USB path ${device.path} ${what}`;
    return { change: kind, path: device.path, selector: device.selector, message };
}

;// CONCATENATED MODULE: ./lib/probes/variables.js
const ESPRESSIF = '303a';
/**
 * The variables by which the test and its tools learn of the chosen devices: our own for each (`HIL_PROBE_2...` for the second), and those
 * that the tools read for the first. Sources: probe-rs `common_options.rs`, probe-run and teleprobe (`PROBE_RUN_PROBE`), esptool
 * (`ESPTOOL_PORT`), ESP-IDF and pytest-embedded (`ESPPORT`).
 */
function probeVariables(chosen, selectors) {
    const variables = {};
    for (const [index, device] of chosen.entries()) {
        Object.assign(variables, own(device, index === 0 ? 'HIL_PROBE' : `HIL_PROBE_${index + 1}`, selectors[index]));
    }
    const [first] = chosen;
    if (first === undefined)
        return variables;
    const selector = toolSelector(first, selectors[0]);
    Object.assign(variables, {
        PROBE_RS_PROBE: selector,
        PROBE_RUN_PROBE: selector,
        // Without it probe-rs asks which probe to take, and nobody answers.
        PROBE_RS_NON_INTERACTIVE: 'true',
    });
    const port = stablePort(first);
    if (first.vid === ESPRESSIF && port !== null)
        Object.assign(variables, { ESPTOOL_PORT: port, ESPPORT: port });
    return variables;
}
function own(device, name, selector) {
    const port = stablePort(device);
    const portName = name.replace('PROBE', 'SERIAL_PORT');
    return {
        [name]: toolSelector(device, selector),
        [`${name}_VID`]: device.vid,
        [`${name}_PID`]: device.pid,
        [`${name}_PATH`]: device.path,
        [`${name}_KIND`]: device.kind ?? '',
        ...(device.serial === null ? {} : { [`${name}_SERIAL`]: device.serial }),
        ...(port === null ? {} : { [portName]: port }),
    };
}
/** As probe-rs reads it; with the interface that the user asked for (channel B of an FTDI chip). */
function toolSelector(device, selector) {
    if (selector?.by !== 'id' || selector.interface === null)
        return device.selector;
    const [vid, pid, ...serial] = device.selector.split(':');
    return `${vid}:${pid}-${selector.interface}:${serial.join(':')}`;
}
/** The by-id name, which survives a replug; the kernel's where udev gives none. */
function stablePort(device) {
    const [port] = device.serialPorts;
    return port === undefined ? null : (port.byId ?? port.device);
}

;// CONCATENATED MODULE: ./lib/process/environment.js
/** The runner's own channels: a test that writes them would change later steps, or read our tokens and inputs. */
const KEPT_FROM_TEST = [
    /^ACTIONS_/,
    /^INPUT_/,
    /^STATE_/,
    /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)$/,
];
/**
 * The environment of the test: the step's, less what belongs to the runner, plus `added`, which never overrides a variable that the
 * user has set. `RUNNER_TRACKING_ID` stays: the runner finds leftovers by it.
 */
function childEnvironment(step, added) {
    const result = {};
    for (const [name, value] of Object.entries({ ...added, ...step })) {
        if (value !== undefined && !KEPT_FROM_TEST.some((pattern) => pattern.test(name)))
            result[name] = value;
    }
    return result;
}

// EXTERNAL MODULE: ./lib/within.js
var within = __webpack_require__(2212);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
;// CONCATENATED MODULE: ./lib/process/tool.js

/** Most bytes of a tool's output that are kept. */
const MOST_OUTPUT = 1024 * 1024;
/**
 * Runs a short helper command without a shell. Bounded: after `timeoutMs` it is no longer waited for, and of each stream only the
 * first MiB is kept. Never throws. Not for the test itself: `@actions/exec` knows neither signals nor kill (docs/architecture.md).
 */
async function runTool(command, args, timeoutMs = 10_000) {
    const kept = { stdout: [], stderr: [] };
    const room = { stdout: MOST_OUTPUT, stderr: MOST_OUTPUT };
    const listen = (stream) => (data) => {
        if (room[stream] <= 0)
            return;
        kept[stream].push(data.subarray(0, room[stream]));
        room[stream] -= data.length;
    };
    const result = (status, problem) => ({
        status,
        stdout: Buffer.concat(kept.stdout).toString(),
        stderr: Buffer.concat(kept.stderr).toString(),
        problem,
    });
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(result(null, `${command} did not answer within ${timeoutMs} ms`)), timeoutMs);
    });
    const listeners = { stdout: listen('stdout'), stderr: listen('stderr') };
    const run = (0,exec/* exec */.m)(command, args, { silent: true, ignoreReturnCode: true, listeners }).then((status) => result(status, status === null ? `${command} was killed` : null), (error) => result(null, error.message));
    try {
        return await Promise.race([run, late]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./lib/process/group.js



/** The runner leaves us 7.5 s before SIGTERM and 10 s before SIGKILL (actions/runner, `ProcessInvoker.cs`). */
const ON_CANCEL = [
    { signal: 'SIGINT', waitMs: 1500 },
    { signal: 'SIGTERM', waitMs: 1500 },
    { signal: 'SIGKILL', waitMs: 1000 },
];
/** For what a finished test has left running. */
const ON_LEFTOVERS = [
    { signal: 'SIGTERM', waitMs: 1000 },
    { signal: 'SIGKILL', waitMs: 1000 },
];
/**
 * Ends the process group `pgid`, one rung after the other, until nothing of it runs. `hurry` goes to the last rung at once.
 * Returns what even that did not end (a process in the kernel's hands).
 */
async function endGroup(pgid, ladder, hurry) {
    if (process.platform === 'win32') {
        await runTool('taskkill', ['/PID', String(pgid), '/T', '/F']);
        return [];
    }
    for (const [index, rung] of ladder.entries()) {
        const last = index === ladder.length - 1;
        if (hurry?.aborted && !last)
            continue;
        signalGroup(pgid, rung.signal);
        // A stopped process takes no signal but SIGKILL until it goes on.
        signalGroup(pgid, 'SIGCONT');
        const until = performance.now() + rung.waitMs;
        while (performance.now() < until && !(hurry?.aborted && !last)) {
            if (groupMembers(pgid).length === 0)
                return [];
            await (0,promises_.setTimeout)(20);
        }
    }
    return groupMembers(pgid);
}
function signalGroup(pgid, signal) {
    try {
        process.kill(-pgid, signal);
        return true;
    }
    catch (error) {
        // EPERM: somebody is there, under another user (kill(2)).
        return error.code === 'EPERM';
    }
}
/** What runs in the process group `pgid`; zombies do not count. Without /proc, one entry stands for all. */
function groupMembers(pgid) {
    if (process.platform === 'win32' || !signalGroup(pgid, 0))
        return [];
    if (process.platform !== 'linux')
        return [{ pid: pgid, command: '?' }];
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => parseStat(name))
        .filter((process) => process?.pgrp === pgid && process.state !== 'Z' && process.state !== 'X')
        .map((process) => ({ pid: process?.pid ?? 0, command: process?.command ?? '?' }));
}
/** The fields of `/proc/PID/stat` up to the process group (proc(5)); a name may hold spaces and brackets. */
function parseStat(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const open = text.indexOf('(');
        const close = text.lastIndexOf(')');
        const [state = '', , pgrp = ''] = text.slice(close + 2).split(' ');
        return { pid: Number(pid), command: text.slice(open + 1, close), state, pgrp: Number(pgrp) };
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/process/guardian.js

/** Reads whom to guard, then until we let it go or die. dash has no `kill -KILL -- -PGID` (verified), but `-s`. */
const WATCH = `read -r group <&3 || exit 0
read -r word <&3; [ "$word" = dismissed ] && exit 0
kill -s INT -- "-$group"; kill -s CONT -- "-$group"; sleep 2; kill -s KILL -- "-$group"`;
/**
 * A shell that outlives us: should this process be killed (SIGKILL, out of memory), it ends the process group that it watches, so that no
 * test keeps a probe. In a group of its own, since whoever kills our group means us. Does nothing on Windows.
 */
function callGuardian() {
    if (process.platform === 'win32')
        return { watch: () => { }, dismiss: () => { } };
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
    const child = (0,external_node_child_process_.spawn)('sh', ['-c', WATCH], { stdio, detached: true, cwd: '/' });
    child.on('error', () => { });
    child.unref();
    const line = child.stdio[3];
    line.on('error', () => { });
    line.unref();
    return {
        watch: (pgid) => void line.write(`${pgid}\n`),
        dismiss: () => void line.end('dismissed\n'),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/launch-error.js
var launch_error = __webpack_require__(79477);
;// CONCATENATED MODULE: ./lib/process/program.js
/** What can be known of a program file before it is started, where the system's own error says too little or nothing. */


/** `e_machine` of programs that a Node of this architecture can start (elf(5), `elf.h`). */
const MACHINES = {
    x64: [62, 3],
    ia32: [3],
    arm64: [183, 40],
    arm: [40],
    riscv64: [243],
    ppc64: [21],
    s390x: [22],
    loong64: [258],
};
/**
 * Why Linux would not run `program`, or null if it may. Asked beforehand, since the C library gives what the kernel refuses to
 * `sh` (execvp(3)), which takes firmware for a script. Where other formats are registered (qemu-user, wine), anything may run.
 */
function notRunnable(program, cwd) {
    if (process.platform !== 'linux' || !program.includes('/'))
        return null;
    const head = headOf((0,external_node_path_.resolve)(cwd, program));
    if (head === null || head.length === 0 || head.subarray(0, 2).toString() === '#!' || runsOtherFormats())
        return null;
    if (head.subarray(0, 4).equals(ELF)) {
        const machine = head.length < 20 ? -1 : head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18);
        const known = MACHINES[process.arch];
        return known === undefined || known.includes(machine) ? null : FOREIGN;
    }
    return head.includes(0) ? NO_PROGRAM : null;
}
/** The interpreter that a script names and this machine lacks; null if that is not what is wrong. */
function missingInterpreter(program, cwd) {
    if (!program.includes('/'))
        return null;
    const line = headOf((0,external_node_path_.resolve)(cwd, program))?.toString('latin1').split('\n')[0] ?? '';
    const interpreter = /^#!\s*(\S+)/.exec(line)?.[1];
    return interpreter !== undefined && !(0,external_node_fs_.existsSync)(interpreter) ? interpreter : null;
}
const ELF = Buffer.from('\x7fELF', 'latin1');
const FOREIGN = 'it is built for another processor: firmware is run by its tool, such as `probe-rs run FILE`';
const NO_PROGRAM = 'it is neither a program nor a script';
function runsOtherFormats() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc/sys/fs/binfmt_misc').some((name) => name !== 'register' && name !== 'status');
    }
    catch {
        return false;
    }
}
/** The first bytes of a plain file; null if it cannot be read. */
function headOf(file) {
    try {
        if (!(0,external_node_fs_.statSync)(file).isFile())
            return null;
        const fd = (0,external_node_fs_.openSync)(file, 'r');
        try {
            const head = Buffer.alloc(256);
            return head.subarray(0, (0,external_node_fs_.readSync)(fd, head, 0, head.length, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/process/signal-names.js
var signal_names = __webpack_require__(25120);
;// CONCATENATED MODULE: ./lib/process/launch.js






/**
 * Starts the test in a process group (and session) of its own, with the null device as stdin.
 * @throws LaunchError if it cannot be started
 */
async function launch(command, options) {
    checkFolder(options.cwd);
    let refused;
    for (const way of command.ways) {
        const unfit = notRunnable(way[0], options.cwd);
        if (unfit !== null)
            throw new launch_error/* LaunchError */.m(`The test could not be started. \`${way[0]}\` is not a program that this machine can run: ${unfit}.`);
        try {
            return await start(way, command.verbatim ?? false, options);
        }
        catch (error) {
            refused ??= launchError(error, way[0], options.cwd);
            if (error.code !== 'ENOENT')
                break;
        }
    }
    throw refused;
}
async function start(way, verbatim, options) {
    const [program = '', ...args] = way;
    const { outputFd } = options;
    const stdio = outputFd === null ? ['ignore', 'pipe', 'pipe'] : ['ignore', outputFd, outputFd];
    const startedAt = process.hrtime.bigint();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env,
        stdio,
        detached: true,
        windowsHide: true,
        windowsVerbatimArguments: verbatim,
    });
    if (child.pid !== undefined)
        options.onSpawn(child.pid);
    const exit = exitOf(child);
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', reject);
    });
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    return { pid: child.pid ?? 0, startedAt, exit, streams };
}
function exitOf(child) {
    return new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve({ code: signal === null ? (code ?? 1) : 128 + (0,signal_names/* signalNumber */.A)(signal), signal, at: process.hrtime.bigint() });
        });
    });
}
function checkFolder(folder) {
    if (isFolder(folder))
        return;
    let nearest = (0,external_node_path_.dirname)(folder);
    while (!isFolder(nearest) && nearest !== (0,external_node_path_.dirname)(nearest))
        nearest = (0,external_node_path_.dirname)(nearest);
    throw new launch_error/* LaunchError */.m(`The working directory ${folder} does not exist or is not a folder; the nearest that exists is ${nearest}. ` +
        'Check `working-directory`, and that the repository was checked out before this step.');
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** What execve(2) refuses, in words. */
const REFUSALS = {
    ENOENT: (program) => `\`${program}\` was not found on this machine. Install it, or correct its name or PATH (a file of the current folder needs \`./\`).`,
    EACCES: (program) => `\`${program}\` may not be executed. If it is the right file, \`chmod +x\` it.`,
    E2BIG: () => 'The arguments and the environment are too long for this system. Pass large data in a file.',
};
function launchError(error, program, cwd) {
    const interpreter = error.code === 'ENOENT' ? missingInterpreter(program, cwd) : null;
    if (interpreter !== null) {
        return new launch_error/* LaunchError */.m(`The test could not be started. \`${program}\` wants the interpreter \`${interpreter}\`, which is not on this machine. Install it, or correct the script's first line.`);
    }
    const words = REFUSALS[error.code ?? '']?.(program);
    return new launch_error/* LaunchError */.m(`The test could not be started. ${words ?? `\`${program}\`: ${error.message}`}`);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/process/pipe.js




/**
 * A real pipe. Node's own `pipe` is a socket pair: the child cannot open `/dev/stdout` on it, and 278 tiny writes fill it; a FIFO
 * without a name is a pipe. Null where the system cannot make one (Windows, no `mkfifo`, no temporary folder).
 */
async function openPipe() {
    if (process.platform === 'win32')
        return null;
    let folder;
    const opened = [];
    const open = (path, flags) => {
        const fd = (0,external_node_fs_.openSync)(path, flags);
        opened.push(fd);
        return fd;
    };
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'hardware-test-'));
        const path = (0,external_node_path_.join)(folder, 'output');
        // Whoever the child becomes (sudo) may open /dev/stdout again; the folder keeps everybody else out until the name is gone.
        const made = await runTool('mkfifo', ['-m', '666', path]);
        if (made.status !== 0)
            return null;
        const readFd = open(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const standbyFd = open(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        return { readFd, standbyFd, writeFd: open(path, external_node_fs_.constants.O_WRONLY) };
    }
    catch {
        for (const fd of opened)
            (0,external_node_fs_.closeSync)(fd);
        return null;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/bundle.js
var bundle = __webpack_require__(10391);
// EXTERNAL MODULE: ./lib/recording/recorder.js + 1 modules
var recording_recorder = __webpack_require__(83458);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/recording/status.js
var recording_status = __webpack_require__(15297);
;// CONCATENATED MODULE: ./lib/recording/recording.js








/** A recorder's thread that has no task yet: to start one takes longer than to start a test. */
function recorderThread() {
    const worker = new external_node_worker_threads_.Worker((0,bundle/* partFile */.A)('recorder'));
    // Whoever gives it a task hears of its end.
    worker.on('error', () => { });
    return worker;
}
/**
 * Records from a pipe, in a thread of its own.
 *
 * @param worker from `recorderThread`
 * @param pipe `readFd` is handed to the thread. `standbyFd` is a second read end of the same pipe: should the thread die, it is
 *   drained into nothing, so that our fault does not kill or block the test; the bytes count as dropped.
 */
function recordPipe(worker, pipe, options) {
    return recording_start(options, (status, end) => {
        const task = {
            directory: options.directory,
            fd: pipe.readFd,
            shared: status.shared,
            startedAt: options.startedAt,
        };
        worker.on('message', (message) => {
            if (message !== 'ended')
                return;
            (0,external_node_fs_.closeSync)(pipe.standbyFd);
            end(null);
        });
        worker.on('error', (error) => {
            drain(pipe.standbyFd, status);
            end(`the recorder failed: ${error.message}`);
        });
        worker.on('exit', () => end('the recorder ended before the output did'));
        worker.postMessage(task);
        const order = (word) => () => worker.postMessage(word);
        return { hurry: order('hurry'), stop: order('stop') };
    });
}
/** Records from Node's own streams, where the system has no `mkfifo`. The order between the streams is only approximate. */
function recordStreams(streams, options) {
    return recording_start(options, (status, end) => {
        const recorder = new recording_recorder/* Recorder */.v(options.directory, status, options.startedAt);
        let open = streams.length;
        let inHurry = false;
        const close = () => {
            open -= 1;
            if (open > 0)
                return;
            recorder.finish(inHurry);
            end(null);
        };
        for (const stream of streams) {
            stream.on('data', (chunk) => {
                recorder.append(chunk);
            });
            stream.on('error', () => stream.destroy());
            stream.once('close', close);
        }
        return {
            hurry: () => {
                inHurry = true;
            },
            stop: () => {
                for (const stream of streams)
                    stream.destroy();
            },
        };
    });
}
function recording_start(options, begin) {
    const status = (0,recording_status/* recorderStatus */.z)();
    status.capacity = options.capacity;
    let hasEnded = false;
    let fault = null;
    let settle = () => { };
    const ended = new Promise((resolve) => {
        settle = resolve;
    });
    const end = (why) => {
        if (hasEnded)
            return;
        hasEnded = true;
        fault = why;
        settle();
    };
    const source = begin(status, end);
    return {
        file: (0,external_node_path_.join)(options.directory, ring/* OUTPUT_FILE */.f4),
        status,
        ended,
        get hasEnded() {
            return hasEnded;
        },
        get fault() {
            return fault;
        },
        figures: () => (0,ring/* figuresOf */.h5)(status),
        hurry: source.hurry,
        stop: source.stop,
    };
}
/** Reads what comes and forgets it, so that nobody blocks on a pipe that we can no longer record. */
function drain(fd, status) {
    const socket = new external_node_net_.Socket({ fd, readable: true, writable: false });
    socket.on('data', (chunk) => {
        status.lost += chunk.length;
    });
    socket.on('error', () => socket.destroy());
    socket.unref();
}

;// CONCATENATED MODULE: ./lib/run/attempt.js










/** From the test's exit to the end of its output: a process that keeps the pipe longer is not waited for. */
const DRAIN_MS = 2000;
const DRAIN_CANCELLED_MS = 300;
/** Putting a capped recording in order takes a moment per GiB. */
const ORDER_MS = 60_000;
/**
 * Runs the test once and records what it prints.
 * @param onStart called when the test runs, with the recording to follow
 */
async function runAttempt(spec, cancellation, onStart) {
    const begun = await begin(spec);
    if ('refused' in begun) {
        return { end: { how: 'not-started', reason: begun.refused }, durationMs: 0, recording: null, leaks: [], notes: [] };
    }
    const { launched, recording, guardian } = begun;
    onStart(recording, launched);
    const end = await endOf(launched, recording, cancellation);
    const ended = end.exit?.at ?? process.hrtime.bigint();
    const leaks = await attempt_drain(launched, recording, end.how === 'cancelled');
    guardian.dismiss();
    return {
        end,
        durationMs: Math.round(Number(ended - launched.startedAt) / 1e6),
        recording,
        leaks: leaks.ended,
        notes: leaks.notes,
    };
}
async function begin(spec) {
    const options = { directory: spec.directory, capacity: spec.maxRecording, startedAt: process.hrtime.bigint() };
    const unwritable = refusalOf(spec.directory);
    if (unwritable !== null)
        return { refused: unwritable };
    const thread = recorderThread();
    // All three take their time to come up: they do it side by side.
    const opening = openPipe();
    const guardian = callGuardian();
    const pipe = await opening;
    const recording = pipe === null ? null : recordPipe(thread, pipe, options);
    if (pipe === null)
        await thread.terminate();
    try {
        const launched = await launch(spec.command, {
            cwd: spec.cwd,
            env: spec.env,
            outputFd: pipe?.writeFd ?? null,
            onSpawn: guardian.watch,
        });
        return { launched, recording: recording ?? recordStreams(launched.streams, options), guardian };
    }
    catch (error) {
        guardian.dismiss();
        if (!(error instanceof launch_error/* LaunchError */.m))
            throw error;
        return { refused: error.message };
    }
    finally {
        // From here on only the test writes: when it is done, the pipe ends.
        if (pipe !== null)
            (0,external_node_fs_.closeSync)(pipe.writeFd);
    }
}
/** The recorder opens its file in its own thread, when the test may run already: what can be known before is asked before. */
function refusalOf(directory) {
    try {
        (0,ring/* freshRecording */.u3)(directory);
        return null;
    }
    catch (error) {
        return `The recording cannot be written into ${directory}: ${error.message}. Make room there, or make it writable.`;
    }
}
async function endOf(launched, recording, { signal, hurry }) {
    const cancelled = (0,within/* aborted */.Q)(signal).then(() => null);
    const exit = await Promise.race([launched.exit, cancelled]);
    if (exit !== null)
        return { how: 'exited', exit };
    recording.hurry();
    await endGroup(launched.pid, ON_CANCEL, hurry);
    const ended = await (0,within/* within */.u)(300, launched.exit);
    return { how: 'cancelled', by: String(signal.reason), exit: ended ? await launched.exit : null };
}
async function attempt_drain(launched, recording, cancelled) {
    const notes = [];
    await (0,within/* within */.u)(cancelled ? DRAIN_CANCELLED_MS : DRAIN_MS, recording.ended);
    const leftovers = groupMembers(launched.pid);
    if (leftovers.length > 0) {
        const survivors = await endGroup(launched.pid, ON_LEFTOVERS);
        notes.push(`The test left processes running, which were ended: ${names(leftovers)}.`);
        if (survivors.length > 0)
            notes.push(`These could not be ended: ${names(survivors)}.`);
        await (0,within/* within */.u)(500, recording.ended);
    }
    if (recording.status.phase === recording_status/* Phase */.a.recording && !recording.hasEnded) {
        notes.push('A process outside the test still holds its output open; what it prints from now on is not recorded.');
        recording.stop();
    }
    await (0,within/* within */.u)(ORDER_MS, recording.ended);
    if (recording.fault !== null) {
        notes.push(`Our own recorder is at fault, not the test: ${recording.fault}. Please report it with this run's log.`);
    }
    return { ended: leftovers, notes };
}
function names(members) {
    return members.map((member) => `${member.command} (pid ${member.pid})`).join(', ');
}

// EXTERNAL MODULE: ./lib/run/result.js
var run_result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __webpack_require__(52724);
;// CONCATENATED MODULE: ./lib/run/run.js










/** For a second look at a bus on which a device is known not to answer. */
const SHORT_LOOK_MS = 2500;
/** A cancelled run has no time to wait for a slow console: the runner kills us. */
const SHOW_CANCELLED_MS = 500;
/** One use of the action: finds the probe, runs the test on it, writes everything down, and says how it ended. */
async function runTest(spec, observer, cancellation) {
    const startedAt = new Date();
    (0,external_node_fs_.mkdirSync)(spec.directory, { recursive: true });
    const found = spec.selectors.length === 0
        ? null
        : await acquire(spec.selectors, spec.waitForProbeMs, cancellation.signal, (missing) => observer.say(`${missing}\nWaiting for it, up to ${seconds(spec.waitForProbeMs)}.`));
    const chosen = found !== null && 'chosen' in found.choice ? found.choice.chosen : [];
    // Where no probe is needed, nothing waits for the list of what is plugged in: it is made while the test starts.
    let before = found === null ? null : Promise.resolve(found.inventory);
    let shown = Promise.resolve();
    const stopShowing = new AbortController();
    const refusal = run_refusalOf(found, cancellation.signal);
    const outcome = refusal ?? (await attempt());
    const cancelled = cancellation.signal.aborted;
    const inventory = await (before ?? (cancelled ? null : (0,enumerate/* enumerate */.H)()));
    const after = refusal !== null || cancelled ? null : await (0,enumerate/* enumerate */.H)(inventory?.problem ? SHORT_LOOK_MS : undefined);
    const result = assemble(startedAt, chosen, outcome, after);
    record(spec.directory, result, inventory, after);
    await shownOrCancelled(shown, cancellation.signal);
    // Nothing of the test is printed from here on: what we say next must stand alone.
    stopShowing.abort();
    await shown;
    return { result, inventory };
    function attempt() {
        observer.chosen(chosen);
        const env = childEnvironment(spec.environment, probeVariables(chosen, spec.selectors));
        return runAttempt({ ...spec, env }, cancellation, (recording) => {
            shown = observer
                .show(recording, stopShowing.signal)
                .catch((error) => observer.say(`The output could not be shown: ${error.message}.`));
            before ??= (0,enumerate/* enumerate */.H)(undefined, true);
        });
    }
}
/** The echo itself gives up on a console that takes nothing; a cancellation does not even wait for a slow one. */
async function shownOrCancelled(shown, cancel) {
    await Promise.race([shown, (0,within/* aborted */.Q)(cancel)]);
    await (0,within/* within */.u)(SHOW_CANCELLED_MS, shown);
}
function run_refusalOf(found, cancel) {
    if (cancel.aborted)
        return notRun({ how: 'cancelled', by: String(cancel.reason), exit: null });
    if (found === null || 'chosen' in found.choice)
        return null;
    return notRun({ how: 'not-started', reason: found.choice.problem.message });
}
function notRun(end) {
    return { end, durationMs: 0, recording: null, leaks: [], notes: [] };
}
function assemble(startedAt, chosen, outcome, after) {
    const judgement = (0,verdict/* judge */.S)(outcome.end);
    const recording = outcome.recording?.figures() ?? { bytes: 0, dropped: 0 };
    const { durationMs, leaks } = outcome;
    const probeChanges = after === null || (after.devices.length === 0 && after.problem !== null) ? [] : changesOf(chosen, after.devices);
    const cautions = chosen.flatMap(({ name, caution }) => (caution === null ? [] : [`${name}: ${caution}`]));
    const attempts = outcome.recording === null ? [] : [{ ...judgement, durationMs, recording, leaks }];
    return {
        schema: 1,
        ...judgement,
        durationMs,
        startedAt: startedAt.toISOString(),
        probe: chosen[0] ?? null,
        probes: chosen,
        probeChanges,
        attempts,
        tests: { passed: 0, failed: 0, skipped: 0 },
        findings: [],
        leaks,
        hang: null,
        recording,
        notes: [...cautions, ...outcome.notes, ...probeChanges.map(({ message }) => message), ...droppedNote(recording)],
    };
}
function droppedNote({ bytes, dropped }) {
    if (dropped === 0)
        return [];
    return [
        `${dropped} of ${bytes} bytes of output were dropped from the recording: its cap (\`max-recording\`) was reached, or the disk was full. The test was not held up.`,
    ];
}
/** Puts the result and the inventories beside the recording. A full disk is said in the result, which costs no verdict. */
function record(directory, result, before, after) {
    const files = [
        [run_result/* BEFORE_FILE */.Lt, before],
        [run_result/* AFTER_FILE */._C, after],
        [run_result/* RESULT_FILE */.FX, result],
    ];
    for (const [name, value] of files) {
        if (value === null)
            continue;
        try {
            (0,run_result/* writeJson */.GF)(directory, name, value);
        }
        catch (error) {
            result.notes.push(`${name} could not be written into ${directory}: ${error.message}. Make room there.`);
        }
    }
}
function seconds(ms) {
    return `${ms / 1000} s`;
}


/***/ })

};
