export const id = 900;
export const ids = [900];
export const modules = {

/***/ 4414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseChoice),
/* harmony export */   z: () => (/* binding */ parseWhole)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41674);


/**
 * One of `options`.
 * @throws InputError that names the nearest
 */
function parseChoice(text, options) {
    const found = options.find((option) => option === text);
    if (found !== undefined)
        return found;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(text.toLowerCase(), [...options]);
    const hint = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(text.toLowerCase(), nearest) <= 2 ? ` Did you mean \`${nearest}\`?` : '';
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`\`${text}\` is none of ${options.map((option) => `\`${option}\``).join(', ')}.${hint}`);
}
/**
 * A whole number from `least` to `most`.
 * @throws InputError
 */
function parseWhole(text, least, most) {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`\`${text}\` is not a whole number from ${least} to ${most}.`);
    }
    return value;
}


/***/ }),

/***/ 67581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41674);

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** setTimeout's own limit, 2^31-1 ms: nearly 25 days. */
const LONGEST_MS = 2 ** 31 - 1;
/**
 * Milliseconds of a duration such as `90s`, `5m`, `1h30m`, `250ms` or `0`.
 * @throws InputError
 */
function parseDuration(text) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gy)];
    const whole = parts.map(([part]) => part).join('') === text && parts.length > 0;
    if (!whole && text !== '0') {
        const hint = /^\d+(\.\d+)?$/.test(text) ? ` Did you mean \`${text}s\`?` : '';
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is not a duration.${hint} Write a number with ms, s, m or h, such as \`90s\`, \`5m\` or \`1h30m\`.`);
    }
    const ms = parts.reduce((sum, [, number = '0', unit = 's']) => sum + Number(number) * (UNITS[unit] ?? 1), 0);
    if (ms > LONGEST_MS)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is too long: at most 24 days (\`576h\`).`);
    return Math.round(ms);
}


/***/ }),

/***/ 41674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** Something the user wrote cannot be used; the message says what, and the nearest right thing. */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 83256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ CONSOLE_MODES),
/* harmony export */   hT: () => (/* binding */ readRunInputs)
/* harmony export */ });
/* unused harmony exports ARTIFACT_WHEN, INPUT_NAMES */
/* harmony import */ var _probes_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18866);
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4414);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67581);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41674);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42212);





const ARTIFACT_WHEN = ['on-failure', 'always', 'never'];
const CONSOLE_MODES = ['full', 'tail', 'off'];
/** How each input is understood. Its keys are the inputs of `action.yml`. */
const READERS = {
    run: (text) => {
        if (text.trim() === '')
            throw new _input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d('it is empty: write the command that runs the test, such as `cargo test --release`.');
        return text;
    },
    shell: (text) => text.trim(),
    'working-directory': (text) => text.trim(),
    probe: (text) => (0,_probes_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSelectors */ .Qi)(text),
    'wait-for-probe': (text) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(text.trim()),
    artifact: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .H)(text.trim(), ARTIFACT_WHEN),
    'artifact-name': (text) => artifactName(text.trim()),
    'retention-days': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWhole */ .z)(text.trim(), 0, 400),
    'compression-level': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWhole */ .z)(text.trim(), 0, 9),
    console: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .H)(text.trim(), CONSOLE_MODES),
    'max-recording': (text) => (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCap */ .U)(text.trim()),
    matrix: (text) => text,
    'job-index': (text) => text.trim(),
};
const INPUT_NAMES = Object.keys(READERS);
/**
 * Reads every input once.
 * @param get the text of an input, with `action.yml`'s default where the user gave none
 * @throws InputError that names every input that is wrong, not only the first
 */
function readRunInputs(get) {
    const problems = [];
    const values = {};
    for (const name of INPUT_NAMES) {
        try {
            values[name] = READERS[name](get(name));
        }
        catch (error) {
            problems.push(`Input \`${name}\`: ${error.message}`);
        }
    }
    if (problems.length > 0)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(problems.join('\n'));
    const read = values;
    return {
        run: read.run,
        shell: read.shell,
        workingDirectory: read['working-directory'],
        probe: read.probe,
        waitForProbeMs: read['wait-for-probe'],
        artifact: {
            when: read.artifact,
            name: read['artifact-name'],
            retentionDays: read['retention-days'],
            compressionLevel: read['compression-level'],
            matrix: read.matrix,
            jobIndex: read['job-index'],
        },
        console: read.console,
        maxRecording: read['max-recording'],
    };
}
/** What the artifact service refuses in a name (actions/toolkit, `path-and-artifact-name-validation.ts`). */
function artifactName(text) {
    const bad = /[":<>|*?\r\n\\/]/.exec(text);
    if (bad !== null) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(`\`${text}\` holds ${JSON.stringify(bad[0])}, which an artifact's name may not: did you mean \`${text.replace(/[":<>|*?\r\n\\/]+/g, '-')}\`?`);
    }
    return text;
}


/***/ }),

/***/ 42212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseCap)
/* harmony export */ });
/* unused harmony export parseSize */
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41674);

const UNITS = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/**
 * Bytes of a size such as `64MiB`, `1.5GB` or `100000`.
 * @throws InputError
 */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
    const [, number = '', unit = ''] = match ?? [];
    const factor = UNITS[unit === '' ? 'b' : unit.toLowerCase()];
    if (match === null || factor === undefined) {
        const short = /^[kmgt]$/i.test(unit) ? ` Did you mean \`${number}${unit.toUpperCase()}iB\`?` : '';
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is not a size.${short} Write a number with KiB, MiB or GiB (or KB, MB, GB), such as \`64MiB\`.`);
    }
    return Math.min(Math.floor(Number(number) * factor), Number.MAX_SAFE_INTEGER);
}
/** Smallest cap of a recording, in bytes: a head and a tail must be worth keeping. */
const SMALLEST_CAP = 64 * 1024;
/**
 * The cap of a recording, in bytes.
 * @throws InputError
 */
function parseCap(text) {
    const bytes = parseSize(text);
    if (bytes < SMALLEST_CAP)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is too small for a head and a tail: at least \`64KiB\`.`);
    return bytes;
}


/***/ }),

/***/ 73486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openPlainFile),
/* harmony export */   z: () => (/* binding */ readPlainJson)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** Windows has neither; a pipe or a link of that kind cannot lie there either. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/**
 * Opens a file that a test could have replaced: a link is not followed, and a pipe neither waited for nor read.
 * @throws if it is not there, or no plain file
 */
function openPlainFile(file, access = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, access | O_NOFOLLOW | O_NONBLOCK);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).isFile())
        return fd;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    throw new Error(`${file} is no plain file`);
}
/** Of a file of ours that is larger, nothing is believed. */
const MOST_JSON = 1024 * 1024;
/**
 * Reads JSON from a file that a test could have replaced.
 * @throws as `openPlainFile`, or if it is too large or no JSON
 */
function readPlainJson(file) {
    const fd = openPlainFile(file);
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).size > MOST_JSON)
            throw new Error(`${file} is too large`);
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd, 'utf8'));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 66998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ KINDS),
/* harmony export */   T: () => (/* binding */ lookUp)
/* harmony export */ });
const DAP = /CMSIS[-_]DAP/;
const oldDebugprobe = (device) => device.vid === 0x2e8a && device.pid === 0x000c && device.release !== null && device.release < 0x0220
    ? 'Its firmware is older than 2.2.0, which probe-rs refuses: update debugprobe.'
    : null;
const CATALOGUE = [
    { kind: 'Black Magic Probe', vid: 0x1d50, pid: [0x6018] },
    {
        kind: 'CMSIS-DAP',
        interface: { name: DAP, classes: [{ class: 0x03 }, { class: 0xff, subclass: 0x00 }] },
        caution: oldDebugprobe,
    },
    { kind: 'CMSIS-DAP', product: DAP, caution: oldDebugprobe },
    { kind: 'FTDI', vid: 0x0403, pid: [0x6010, 0x6011, 0x6014] },
    { kind: 'FTDI', vid: 0x15ba, pid: [0x0003, 0x0004, 0x002a, 0x002b] },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x3748], name: 'STLink V2' },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x374b, 0x374a, 0x3742, 0x3752], name: 'STLink V2-1' },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x374e, 0x374f, 0x3753, 0x3754, 0x3755], name: 'STLink V3' },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x3757], name: 'STLink V3PWR' },
    {
        kind: 'ST-LINK',
        vid: 0x0483,
        pid: [0x3744],
        name: 'STLink V1',
        caution: () => 'ST-LINK/V1 is not supported by probe-rs, pyOCD or newer OpenOCD.',
    },
    {
        kind: 'ST-LINK',
        vid: 0x0483,
        pid: [0x374d],
        name: 'STLink V3 in DFU mode',
        caution: () => 'It is in its firmware loader: finish or repeat the ST-LINK firmware update.',
    },
    { kind: 'J-Link', vid: 0x1366, pid: [0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x0107, 0x0108] },
    // Bit 12: the new numbering; bit 4: SEGGER's driver, bit 5: WinUSB (probe-rs, `jlink/mod.rs`).
    { kind: 'J-Link', vid: 0x1366, pid: (pid) => (pid & 0x1000) !== 0 && (pid & 0x30) !== 0 },
    { kind: 'EspJtag', vid: 0x303a, pid: [0x1001], name: 'ESP JTAG' },
    { kind: 'EspJtag', vid: 0x303a, pid: [0x1002], name: 'ESP JTAG bridge' },
    { kind: 'WchLink', vid: 0x1a86, pid: [0x8010], product: /^WCH[-_]Link$/ },
    { kind: 'Ch347UsbJtag', vid: 0x1a86, pid: [0x55de, 0x55dd, 0x55e8] },
    { kind: 'Glasgow', vid: 0x20b7, pid: [0x9db1] },
    { kind: 'SifliUart', product: /sifli/i },
    // The second opinion: adapters that pyOCD and labgrid know although they do not say so in a string.
    { kind: 'CMSIS-DAP', vid: 0x0d28, pid: [0x0204], name: 'DAPLink' },
    {
        kind: 'CMSIS-DAP',
        vid: 0x03eb,
        pid: [0x2111, 0x2140, 0x2141, 0x2144, 0x2145, 0x216c, 0x2175],
    },
    { kind: 'CMSIS-DAP', vid: 0x04b4, pid: [0xf138, 0xf148, 0xf151, 0xf152, 0xf154, 0xf155, 0xf166] },
    { kind: 'CMSIS-DAP', vid: 0xc251, pid: [0x2750], name: 'ULINKplus' },
    { kind: 'CMSIS-DAP', vid: 0x30cc, pid: [0x9527], name: 'VT-LinkII' },
    { kind: 'CMSIS-DAP', vid: 0x1fc9, pid: [0x0090], name: 'LPC-Link2' },
    { kind: 'CMSIS-DAP', vid: 0x1fc9, pid: [0x0143], name: 'MCU-Link' },
    { kind: 'CMSIS-DAP', vid: 0x1a86, pid: [0x8011, 0x8012] },
    { kind: 'CMSIS-DAP', vid: 0x2a86, pid: [0x8011] },
    { kind: 'CMSIS-DAP', product: /WCH-Link/ },
    { kind: 'Picoprobe', vid: 0x2e8a, pid: [0x0004], name: 'Picoprobe' },
    {
        kind: 'Analog Devices ICE',
        vid: 0x064b,
        pid: [0x0617, 0x2500, 0x0283, 0x2503, 0x2504, 0x2507, 0x2508, 0x250a],
    },
];
/** Every kind the catalogue has, once. */
const KINDS = [...new Set(CATALOGUE.map((row) => row.kind))];
/** The row that says what `device` is; null if it is no probe. */
function lookUp(device) {
    return CATALOGUE.find((row) => fits(row, device)) ?? null;
}
function fits(row, device) {
    const { vid, pid, product } = row;
    if (vid !== undefined && vid !== device.vid)
        return false;
    if (pid !== undefined && !(typeof pid === 'function' ? pid(device.pid) : pid.includes(device.pid)))
        return false;
    if (product !== undefined && !product.test(device.product ?? ''))
        return false;
    if (row.interface === undefined)
        return true;
    const { name, classes } = row.interface;
    return device.interfaces.some((one) => name.test(one.name ?? '') &&
        classes.some((wanted) => wanted.class === one.class && (wanted.subclass === undefined || wanted.subclass === one.subclass)));
}


/***/ }),

/***/ 32215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ identify),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66998);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55833);


/** Says what a USB device is. */
function identify(raw) {
    const row = (0,_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(raw);
    const kind = row?.kind ?? null;
    const vid = hex4(raw.vid);
    const pid = hex4(raw.pid);
    // A device without a serial is `VID:PID:` in probe-rs's grammar; of one that does not answer nobody knows.
    const selector = raw.silent ? `path:${raw.path}` : `${vid}:${pid}:${(0,_serial_number_js__WEBPACK_IMPORTED_MODULE_1__/* .serialForProbeRs */ .lU)(kind, raw.serial) ?? ''}`;
    const { release: _, ...known } = raw;
    return {
        kind,
        name: row?.name ?? raw.product ?? raw.manufacturer ?? 'unnamed device',
        ...known,
        vid,
        pid,
        serial: (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_1__/* .serialForTools */ .dp)(kind, raw.serial),
        usbSerial: raw.serial,
        selector,
        caution: row?.caution?.(raw) ?? null,
    };
}
function hex4(value) {
    return value.toString(16).padStart(4, '0');
}
/** One device in one line: what it is, how to select it, where it is. */
function describe(device) {
    const kind = device.kind === null || device.name.includes(device.kind) ? '' : ` (${device.kind})`;
    const serial = device.serial === null ? 'no serial' : `serial ${device.serial}`;
    const state = device.silent ? ', does not answer' : device.accessible === false ? ', not accessible' : '';
    return `${device.name}${kind} ${device.vid}:${device.pid}, ${serial}, at USB path ${device.path}${state}`;
}


/***/ }),

/***/ 18866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ parseSelectors),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   kD: () => (/* binding */ nearestTo),
/* harmony export */   ko: () => (/* binding */ selects)
/* harmony export */ });
/* unused harmony export SelectorError */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66998);
/* harmony import */ var _identify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32215);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55833);




/** A selector that cannot be understood; the message says where and what is nearest. */
class SelectorError extends Error {
    name = 'SelectorError';
}
const GRAMMAR = 'Write `VID:PID[-INTERFACE][:SERIAL]` (hexadecimal, as `probe-rs list` prints it), `serial:S`, `kind:K`, `path:P`, `any` or `none`.';
/**
 * Understands selectors, one a line; `none` alone is an empty list.
 * @throws SelectorError
 */
function parseSelectors(text) {
    const lines = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length === 0)
        throw new SelectorError(`No probe is selected. ${GRAMMAR}`);
    if (lines.some((line) => line.toLowerCase() === 'none')) {
        if (lines.length > 1)
            throw new SelectorError('`none` stands alone: with another selector it makes no sense.');
        return [];
    }
    return lines.map(parseSelector);
}
const PREFIXES = {
    serial: (serial, text) => ({ by: 'serial', serial, text }),
    kind: (kind, text) => ({ by: 'kind', kind: knownKind(kind, text), text }),
    path: (path, text) => {
        if (!/^\d+-\d+(\.\d+)*$/.test(path)) {
            throw new SelectorError(`\`${text}\`: \`${path}\` is no USB port path. It is the bus, a minus, and the ports on the way, such as \`path:1-2.3\`; \`hardware-test probes\` shows them.`);
        }
        return { by: 'path', path, text };
    },
};
function parseSelector(text) {
    if (text.toLowerCase() === 'any')
        return { by: 'any', text };
    const colon = text.indexOf(':');
    const prefix = text.slice(0, Math.max(colon, 0)).toLowerCase();
    const rest = text.slice(colon + 1);
    const id = parseId(text);
    if (id !== null)
        return id;
    const known = PREFIXES[prefix];
    if (known !== undefined) {
        if (rest.trim() === '')
            throw new SelectorError(`\`${text}\` has nothing after the colon. ${GRAMMAR}`);
        return known(rest.trim(), text);
    }
    throw new SelectorError(`\`${text}\` is no selector.${suggestion(text, prefix, rest)} ${GRAMMAR}`);
}
/** probe-rs's grammar (`probe-rs/src/probe/selector.rs`): split at the first two colons only, so that a serial may hold more. */
function parseId(text) {
    const match = /^([0-9a-f]{1,4}):([0-9a-f]{1,4})(?:-(\d{0,3}))?(?::(.*))?$/i.exec(text);
    if (match === null)
        return null;
    const [, vid = '', pid = '', face, serial] = match;
    const number = face === undefined || face === '' ? null : Number(face);
    if (number !== null && number > 255)
        throw new SelectorError(`\`${text}\`: an interface is a number from 0 to 255.`);
    return {
        by: 'id',
        vid: vid.toLowerCase().padStart(4, '0'),
        pid: pid.toLowerCase().padStart(4, '0'),
        interface: number,
        serial: serial ?? null,
        text,
    };
}
function suggestion(text, prefix, rest) {
    if (/^0x/i.test(text) || /:0x/i.test(text))
        return ' The ids are written without `0x`.';
    const names = [...Object.keys(PREFIXES), 'any', 'none'];
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(prefix === '' ? text.toLowerCase() : prefix, names);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(prefix === '' ? text.toLowerCase() : prefix, nearest) > 2) {
        const kind = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.find((kind) => plainKind(kind) === plainKind(text));
        return kind === undefined ? '' : ` Did you mean \`kind:${kind}\`?`;
    }
    return ` Did you mean \`${prefix === '' ? nearest : `${nearest}:${rest}`}\`?`;
}
function knownKind(kind, text) {
    const wanted = plainKind(kind);
    const found = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.find((known) => plainKind(known) === wanted);
    if (found !== undefined)
        return found;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(wanted, _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.map(plainKind));
    const hint = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.find((known) => plainKind(known) === nearest);
    const maybe = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, nearest) <= 3 ? ` Did you mean \`kind:${hint}\`?` : '';
    throw new SelectorError(`\`${text}\`: there is no kind of probe called \`${kind}\`.${maybe} The kinds are ${_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.join(', ')}.`);
}
function plainKind(kind) {
    return kind.toLowerCase().replace(/[^a-z0-9]/g, '');
}
/** Whether `device` is one that `selector` means. Anything but `any` and `kind:` may also mean a device that is no probe. */
function selects(selector, device) {
    switch (selector.by) {
        case 'any':
            return device.kind !== null;
        case 'kind':
            return device.kind === selector.kind;
        case 'path':
            return device.path === selector.path;
        case 'serial':
            return (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_3__/* .sameSerial */ .PU)(selector.serial, device.kind, device.usbSerial);
        case 'id':
            return (device.vid === selector.vid &&
                device.pid === selector.pid &&
                (selector.interface === null || hasInterface(device, selector.interface)) &&
                serialFits(selector.serial, device));
    }
}
function serialFits(wanted, device) {
    if (wanted === null)
        return true;
    if (wanted === '')
        return device.usbSerial === null || device.usbSerial === '';
    return (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_3__/* .sameSerial */ .PU)(wanted, device.kind, device.usbSerial);
}
function hasInterface(device, number) {
    return device.interfaces.length === 0 || device.interfaces.some((one) => one.number === number);
}
/** The serial that a selector asks for; null if it asks for none. */
function wantedSerial(selector) {
    return selector.by === 'serial' || selector.by === 'id' ? selector.serial || null : null;
}
/** The plugged-in devices that come nearest to what `selector` asks for, best first. */
function nearestTo(selector, devices) {
    const serial = wantedSerial(selector);
    const score = (device) => {
        if (selector.by === 'id' && device.vid === selector.vid)
            return device.pid === selector.pid ? 0 : 2;
        if (serial !== null)
            return [device.serial, device.usbSerial].some((own) => own !== null && alike(own, serial)) ? 1 : 9;
        return device.kind === null ? 9 : 3;
    };
    return devices
        .map((device) => ({
        device,
        score: score(device),
        far: serial === null ? 0 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(serial, device.serial ?? ''),
    }))
        .filter(({ score }) => score < 9)
        .sort((a, b) => a.score - b.score || a.far - b.far)
        .map(({ device }) => device);
}
function alike(a, b) {
    const short = a.length < b.length ? a : b;
    const long = short === a ? b : a;
    return (long.toLowerCase().includes(short.toLowerCase()) ||
        (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a.toLowerCase(), b.toLowerCase()) <= Math.max(2, long.length / 4));
}
/** `devices` as a list for a message: each with the selector that picks it alone. */
function listing(devices) {
    return devices.map((device) => `  - ${(0,_identify_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q)(device)} (\`path:${device.path}\`, \`${device.selector}\`)`).join('\n');
}


/***/ }),

/***/ 55833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ sameSerial),
/* harmony export */   dp: () => (/* binding */ serialForTools),
/* harmony export */   lU: () => (/* binding */ serialForProbeRs)
/* harmony export */ });
function formsOf(kind, serial) {
    if (kind === 'ST-LINK' && serial.length < 24) {
        const hex = Buffer.from(serial, 'utf8').toString('hex').toUpperCase();
        return { tools: hex, probeRs: hex };
    }
    if (kind === 'J-Link' && /^\d+$/.test(serial))
        return { tools: serial.replace(/^0+(?=\d)/, ''), probeRs: serial };
    return { tools: serial, probeRs: serial };
}
function serialForTools(kind, usbSerial) {
    return usbSerial === null ? null : formsOf(kind, usbSerial).tools;
}
function serialForProbeRs(kind, usbSerial) {
    return usbSerial === null ? null : formsOf(kind, usbSerial).probeRs;
}
/** Whether `wanted` is any form of this serial. Case does not count: some probes change theirs between firmware releases. */
function sameSerial(wanted, kind, usbSerial) {
    if (usbSerial === null)
        return false;
    const { tools, probeRs } = formsOf(kind, usbSerial);
    return [usbSerial, tools, probeRs].some((form) => form.toLowerCase() === wanted.toLowerCase());
}


/***/ }),

/***/ 79477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LaunchError)
/* harmony export */ });
/** The test could not be started; the message says why and what to do. */
class LaunchError extends Error {
    name = 'LaunchError';
}


/***/ }),

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leave)
/* harmony export */ });
/** How long a stalled stdout may keep us. */
const FLUSH_MS = 2000;
/** What may still keep the process alive once everything is done, such as a connection that does not close. */
const LINGER_MS = 1000;
/**
 * Ends the process with `status`, after what it has written is out. `process.exit` alone would cut off all but 64 KiB of it (measured);
 * waiting alone could take for ever.
 */
async function leave(status) {
    process.exitCode = status;
    await new Promise((resolve) => {
        const timer = setTimeout(resolve, FLUSH_MS);
        process.stdout.write('', () => {
            clearTimeout(timer);
            resolve();
        });
    });
    setTimeout(() => process.exit(status), LINGER_MS).unref();
}


/***/ }),

/***/ 25120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ signalNumber),
/* harmony export */   _: () => (/* binding */ signalOfStatus)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

const NAMES = new Map(Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals).map(([name, number]) => [number, name]));
/** Ways in which a program dies, as opposed to being asked to stop (SIGINT) or losing its reader (SIGPIPE). */
const CRASHES = new Set([
    'SIGILL',
    'SIGTRAP',
    'SIGABRT',
    'SIGBUS',
    'SIGFPE',
    'SIGKILL',
    'SIGSEGV',
    'SIGTERM',
    'SIGXCPU',
    'SIGXFSZ',
    'SIGSYS',
]);
/** The number of a signal, for exit status 128+n. */
function signalNumber(name) {
    return node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[name] ?? 0;
}
/** The signal a shell speaks of when it exits with 128+n (POSIX, XCU 2.8.2), where that is a way to crash; else null. */
function signalOfStatus(status) {
    const name = NAMES.get(status - 128);
    return name !== undefined && CRASHES.has(name) ? name : null;
}


/***/ }),

/***/ 84484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ UNLIMITED),
  W: () => (/* binding */ echo)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/within.js
var within = __webpack_require__(2212);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/recording/layout.js
var recording_layout = __webpack_require__(83085);
// EXTERNAL MODULE: ./lib/recording/status.js
var recording_status = __webpack_require__(15297);
;// CONCATENATED MODULE: ./lib/recording/follower.js



/**
 * Reads a recording from the start at its own pace while it grows. The bytes of a piece stay valid until the next read.
 * What the recorder's cap has dropped meanwhile is passed over and counted.
 */
class Follower {
    recording;
    position = 0;
    fd;
    skipped = 0;
    buffer;
    constructor(recording, size = 64 * 1024) {
        this.recording = recording;
        this.buffer = Buffer.allocUnsafe(size);
    }
    /** Bytes that are recorded and not yet read. */
    get behind() {
        return this.recording.status.stored - this.position;
    }
    /** Passes over everything before stream position `offset`. */
    skipTo(offset) {
        if (offset <= this.position)
            return;
        this.skipped += offset - this.position;
        this.position = offset;
    }
    /** What is there, or null if there is nothing new just now. */
    read() {
        const { status } = this.recording;
        for (;;) {
            const { phase } = status;
            if (phase === recording_status/* Phase */.a.ordering)
                return null;
            const layout = (0,recording_layout/* layoutOf */.aH)(status.capacity);
            this.passGap((0,recording_layout/* gapOf */.iT)(layout, status.reserved));
            if (this.behind <= 0)
                return null;
            const place = (0,recording_layout/* placeOf */.$t)(layout, status.reserved, phase === recording_status/* Phase */.a.ordered, this.position);
            const wanted = Math.min(this.behind, this.buffer.length, place.length);
            const count = (0,external_node_fs_.readSync)(this.file(), this.buffer, 0, wanted, place.position);
            // What the recorder moved or overwrote while we were reading is worth nothing.
            const gap = (0,recording_layout/* gapOf */.iT)(layout, status.reserved);
            const overwritten = this.position < gap.to && this.position + count > gap.from;
            if (overwritten || status.phase !== phase || status.capacity !== layout.capacity)
                continue;
            if (count === 0)
                return null;
            const piece = { bytes: this.buffer.subarray(0, count), offset: this.position, skipped: this.skipped };
            this.skipped = 0;
            this.position += count;
            return piece;
        }
    }
    close() {
        if (this.fd !== undefined)
            (0,external_node_fs_.closeSync)(this.fd);
        this.fd = undefined;
    }
    file() {
        this.fd ??= (0,external_node_fs_.openSync)(this.recording.file, 'r');
        return this.fd;
    }
    passGap(gap) {
        if (this.position >= gap.from && this.position < gap.to)
            this.skipTo(gap.to);
    }
}

;// CONCATENATED MODULE: ./lib/recording/echo.js



/** How often to look for new output: a look costs next to nothing, and a message for every chunk would cost the recorder. */
const LOOK_AGAIN_MS = 20;
/** What stays in sight after a skip, in bytes. */
const KEPT_IN_SIGHT = 64 * 1024;
/** A line costs its reader more than its bytes. */
const PER_LINE = 64;
/** Shows everything, at the reader's own pace: for a terminal or a pipe. */
const UNLIMITED = {
    burst: Number.POSITIVE_INFINITY,
    perSecond: Number.POSITIVE_INFINITY,
    mostBehind: Number.POSITIVE_INFINITY,
    mostAfterEnd: Number.POSITIVE_INFINITY,
    stalledAfterMs: 60_000,
};
/**
 * Shows a recording on `sink` while it grows, until its end. Never holds up the recording: a slow or stalled sink only means
 * that more is skipped. `stop` ends it at once. Returns the bytes that were not shown, `stalled` if the sink stopped taking anything.
 */
async function echo(recording, sink, presenter, limits, stop, tailOnly = false) {
    const follower = new Follower(recording);
    let budget = limits.burst;
    let refilled = performance.now();
    let skipped = 0;
    let stalled = false;
    let late = false;
    try {
        if (tailOnly)
            await Promise.race([recording.ended, (0,within/* aborted */.Q)(stop)]);
        while (!stalled && !stop.aborted) {
            if (recording.hasEnded && !late) {
                late = true;
                if (follower.behind > Math.max(limits.mostAfterEnd, budget) || tailOnly)
                    keepInSight(follower, recording);
            }
            if (!late && follower.behind > Math.max(limits.mostBehind, budget))
                keepInSight(follower, recording);
            const now = performance.now();
            budget = Math.min(limits.burst, budget + ((now - refilled) / 1000) * limits.perSecond);
            refilled = now;
            if (budget <= 0 && !late) {
                await (0,promises_.setTimeout)(LOOK_AGAIN_MS);
                continue;
            }
            const piece = follower.read();
            if (piece === null) {
                if (recording.hasEnded)
                    break;
                await (0,promises_.setTimeout)(LOOK_AGAIN_MS);
                continue;
            }
            skipped += piece.skipped;
            const shown = presenter.show(piece.bytes, piece.skipped);
            budget -= cost(piece.bytes, limits);
            stalled = !(await offer(sink, shown, recording, limits, stop));
        }
        if (!stalled)
            stalled = !(await offer(sink, presenter.end(), recording, limits, stop));
        return { skipped: skipped + follower.behind, stalled };
    }
    finally {
        follower.close();
    }
}
function keepInSight(follower, recording) {
    follower.skipTo(recording.status.stored - KEPT_IN_SIGHT);
}
function cost(bytes, limits) {
    if (limits.burst === Number.POSITIVE_INFINITY)
        return 0;
    let lines = 0;
    for (let i = bytes.indexOf(10); i !== -1; i = bytes.indexOf(10, i + 1))
        lines += 1;
    return bytes.length + lines * PER_LINE;
}
/** Writes, and waits until it is out: without limit while the test runs, for `stalledAfterMs` once it has ended. */
async function offer(sink, shown, recording, limits, stop) {
    if (shown.length === 0)
        return true;
    if (sink.destroyed || sink.errored)
        return false;
    let settle = (_out) => { };
    const out = new Promise((resolve) => {
        settle = resolve;
    });
    const giveUp = () => settle(false);
    let endedAt = Number.POSITIVE_INFINITY;
    const patience = setInterval(() => {
        if (!recording.hasEnded)
            return;
        endedAt = Math.min(endedAt, performance.now());
        if (performance.now() - endedAt > limits.stalledAfterMs)
            giveUp();
    }, 250);
    stop.addEventListener('abort', giveUp);
    // Not before it is out may the follower use its buffer again.
    sink.write(shown, (error) => settle(!error));
    try {
        return await out;
    }
    finally {
        clearInterval(patience);
        stop.removeEventListener('abort', giveUp);
    }
}


/***/ }),

/***/ 83085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DR: () => (/* binding */ contiguousFrom),
/* harmony export */   NG: () => (/* binding */ SMALLEST_CAPACITY),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   iT: () => (/* binding */ gapOf),
/* harmony export */   zd: () => (/* binding */ NOTICE_BYTES)
/* harmony export */ });
/**
 * Where a byte of the output stream lies in `output.log`.
 *
 * The file is written straight on until it holds `capacity` bytes. From then on its second half is a ring: the head stays,
 * the tail is always the newest output, and the file never grows. A stretch between the two is kept free for the line that
 * says how much was dropped.
 */
/** Bytes between head and ring, for the line that says what was dropped. */
const NOTICE_BYTES = 160;
/** Below this a head and a ring make no sense: nothing is kept. */
const SMALLEST_CAPACITY = 16 * 1024;
function layoutOf(capacity) {
    const headEnd = Math.floor(capacity / 2);
    const ringStart = headEnd + NOTICE_BYTES;
    return { capacity, headEnd, ringStart, ringSize: capacity - ringStart };
}
/** Position in the file of the stream's byte `offset`. */
function positionOf(layout, offset) {
    if (offset < layout.capacity)
        return offset;
    return layout.ringStart + ((offset - layout.ringStart) % layout.ringSize);
}
/** Bytes from `offset` on that lie next to each other in the file. */
function contiguousFrom(layout, offset) {
    return layout.capacity - positionOf(layout, offset);
}
/** The stretch of the stream that is gone once `stored` bytes have been written: `[from, to)`; empty if nothing is. */
function gapOf(layout, stored) {
    if (stored <= layout.capacity)
        return { from: stored, to: stored };
    return { from: layout.headEnd, to: stored - layout.ringSize };
}
/** Where to read the stream's byte `offset`, and how many bytes that follow it lie next to it. `offset` is not in the gap. */
function placeOf(layout, written, ordered, offset) {
    const gap = gapOf(layout, written);
    if (gap.to === gap.from)
        return { position: offset, length: layout.capacity - offset };
    if (offset < gap.from)
        return { position: offset, length: gap.from - offset };
    const position = ordered ? layout.ringStart + offset - gap.to : positionOf(layout, offset);
    return { position, length: layout.capacity - position };
}


/***/ }),

/***/ 22813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
const LF = 10;
const CR = 13;
/**
 * Splits bytes into lines at `\n`, `\r\n` and a lone `\r`, as the runner does (.NET's `ReadLine`). Memory is one line of at most
 * `longest` bytes, however long the line. Decoded line by line, so that no character breaks at a chunk's border.
 */
class LineSplitter {
    longest;
    kept;
    length = 0;
    cut = 0;
    afterCr = false;
    constructor(longest = 4096) {
        this.longest = longest;
        this.kept = Buffer.allocUnsafe(longest);
    }
    /** Hands every line that `bytes` completes to `line`. */
    push(bytes, line) {
        let start = 0;
        if (this.afterCr && bytes.length > 0) {
            if (bytes[0] === LF)
                start = 1;
            this.afterCr = false;
        }
        let lf = bytes.indexOf(LF, start);
        let cr = bytes.indexOf(CR, start);
        while (lf !== -1 || cr !== -1) {
            const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
            this.keep(bytes.subarray(start, end));
            line(this.take());
            start = end + 1;
            if (end === cr) {
                if (start === bytes.length)
                    this.afterCr = true;
                else if (bytes[start] === LF)
                    start += 1;
            }
            if (lf !== -1 && lf < start)
                lf = bytes.indexOf(LF, start);
            if (cr !== -1 && cr < start)
                cr = bytes.indexOf(CR, start);
        }
        this.keep(bytes.subarray(start));
    }
    /** Hands over what has no line end yet. */
    flush(line) {
        if (this.length > 0 || this.cut > 0)
            line(this.take());
        this.afterCr = false;
    }
    keep(bytes) {
        const fits = Math.min(bytes.length, this.longest - this.length);
        bytes.copy(this.kept, this.length, 0, fits);
        this.length += fits;
        this.cut += bytes.length - fits;
    }
    take() {
        const line = { text: this.kept.toString('utf8', 0, this.length), cut: this.cut };
        this.length = 0;
        this.cut = 0;
        return line;
    }
}


/***/ }),

/***/ 83458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ INDEX_FILE),
  v: () => (/* binding */ Recorder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/recording/arrivals.js
/**
 * The index of a recording: when each chunk arrived. Bounded, whatever the test prints: chunks that follow each other within
 * `gapUs` share an entry, and when the table is full every second entry goes and the gap doubles.
 */
class Arrivals {
    most;
    offsets = new Float64Array(1024);
    times = new Float64Array(1024);
    count = 0;
    written = 0;
    gapUs = 1000;
    constructor(most = 262_144) {
        this.most = most;
    }
    /** Notes that the byte at stream position `offset` arrived `us` microseconds after the start. */
    note(offset, us) {
        if (this.count > 0 && us - (this.times[this.count - 1] ?? 0) < this.gapUs)
            return;
        if (this.count === this.most)
            this.thin();
        else if (this.count === this.offsets.length)
            this.grow();
        this.offsets[this.count] = offset;
        this.times[this.count] = us;
        this.count += 1;
    }
    /** The lines not handed out yet; `all` when earlier ones have changed, so that the file is written anew. */
    take() {
        const all = this.written === 0;
        const lines = [];
        for (let i = this.written; i < this.count; i++)
            lines.push(`${this.offsets[i]}\t${this.times[i]}\n`);
        this.written = this.count;
        return { text: lines.join(''), all };
    }
    grow() {
        const length = Math.min(this.most, this.offsets.length * 2);
        const wider = (old) => {
            const fresh = new Float64Array(length);
            fresh.set(old);
            return fresh;
        };
        this.offsets = wider(this.offsets);
        this.times = wider(this.times);
    }
    thin() {
        const half = Math.ceil(this.count / 2);
        for (let i = 0; i < half; i++) {
            this.offsets[i] = this.offsets[2 * i] ?? 0;
            this.times[i] = this.times[2 * i] ?? 0;
        }
        this.count = half;
        this.written = 0;
        this.gapUs *= 2;
    }
}

// EXTERNAL MODULE: ./lib/recording/layout.js
var layout = __webpack_require__(83085);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/recording/rotate.js
var rotate = __webpack_require__(33528);
// EXTERNAL MODULE: ./lib/recording/status.js
var recording_status = __webpack_require__(15297);
;// CONCATENATED MODULE: ./lib/recording/recorder.js







const INDEX_FILE = 'output.index.tsv';
/** A ring of so many bytes is put in order within a moment, also when there is no time. */
const QUICK_RING = 64 * 1024 * 1024;
/** Given back on a full disk, so that the result, the index and the inventories still find room. */
const GIVEN_BACK = 256 * 1024;
/** The disk has no more room for us: full, over quota, or a file size limit (write(2)). */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/**
 * Writes a stream of chunks to `output.log` and its index. It throws nothing and waits for nobody: what the disk refuses is
 * counted in `status.lost`, and what no longer fits is dropped from the middle.
 */
class Recorder {
    directory;
    status;
    startedAt;
    fd;
    indexFd;
    arrivals = new Arrivals();
    indexEnd = 0;
    flushedAt = 0n;
    frozen = false;
    layout;
    /**
     * Opens the files in `directory`, where there is no old recording.
     * @param startedAt monotonic time in nanoseconds that the index counts from
     * @throws what open(2) refuses: only here. In its own thread the test may run by then, so `freshRecording` asks before.
     */
    constructor(directory, status, startedAt) {
        this.directory = directory;
        this.status = status;
        this.startedAt = startedAt;
        this.layout = (0,layout/* layoutOf */.aH)(status.capacity);
        // Not emptied: ext4 writes an emptied file out when it is closed, which took half a second a GiB (measured).
        this.fd = (0,external_node_fs_.openSync)((0,external_node_path_.join)(directory, ring/* OUTPUT_FILE */.f4), external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT);
        this.indexFd = (0,external_node_fs_.openSync)((0,external_node_path_.join)(directory, INDEX_FILE), 'w');
    }
    append(chunk) {
        const now = process.hrtime.bigint();
        const { status } = this;
        this.arrivals.note(status.stored, Number((now - this.startedAt) / 1000n));
        this.store(chunk);
        status.lastByteAt = Number(now);
        if (now - this.flushedAt > 1000000000n)
            this.flushIndex(now);
    }
    /**
     * Puts head and tail in order, says between them what was dropped, and closes the files.
     * @param inHurry leave a large ring as it is, with a note by which `settleRecording` can do it later
     */
    finish(inHurry = false) {
        const { status } = this;
        const leave = inHurry && this.layout.ringSize > QUICK_RING && this.isRing();
        status.phase = recording_status/* Phase */.a.ordering;
        try {
            if (leave)
                (0,ring/* noteRing */.FF)(this.directory, status);
            else if (this.isRing())
                (0,ring/* orderRing */.VQ)(this.directory, this.fd, status);
        }
        catch {
            // The disk itself is failing: the bytes that are there stay as they are, and the result still says what was dropped.
        }
        status.phase = leave ? recording_status/* Phase */.a.leftAsRing : recording_status/* Phase */.a.ordered;
        this.flushIndex(process.hrtime.bigint());
        (0,external_node_fs_.closeSync)(this.fd);
        (0,external_node_fs_.closeSync)(this.indexFd);
    }
    isRing() {
        const gap = (0,layout/* gapOf */.iT)(this.layout, this.status.stored);
        return gap.to > gap.from;
    }
    store(chunk) {
        const { status } = this;
        let rest = chunk;
        while (rest.length > 0) {
            if (this.frozen) {
                status.lost += rest.length;
                return;
            }
            const { stored } = status;
            const size = Math.min(rest.length, (0,layout/* contiguousFrom */.DR)(this.layout, stored));
            status.reserved = stored + size;
            try {
                const count = (0,external_node_fs_.writeSync)(this.fd, rest, 0, size, (0,layout/* positionOf */.df)(this.layout, stored));
                status.stored = stored + count;
                rest = rest.subarray(count);
            }
            catch (error) {
                status.reserved = stored;
                if (!this.makeDo(error)) {
                    status.lost += rest.length;
                    return;
                }
            }
        }
    }
    /** After a refused write: true if the recording can go on within the room it already has. */
    makeDo(error) {
        const { status } = this;
        if (!NO_ROOM.has(error.code ?? ''))
            return false;
        if (status.stored > status.capacity)
            return false;
        const room = status.stored - GIVEN_BACK;
        if (room < layout/* SMALLEST_CAPACITY */.NG) {
            this.shrinkTo(status.stored);
            this.frozen = true;
            return true;
        }
        try {
            const newest = Buffer.allocUnsafe(status.stored - room);
            (0,rotate/* readFully */.lR)(this.fd, newest, room);
            (0,external_node_fs_.ftruncateSync)(this.fd, room);
            this.shrinkTo(room);
            status.stored = room;
            this.store(newest);
        }
        catch {
            this.frozen = true;
        }
        return true;
    }
    shrinkTo(capacity) {
        this.status.capacity = capacity;
        this.layout = (0,layout/* layoutOf */.aH)(capacity);
    }
    flushIndex(now) {
        this.flushedAt = now;
        const { text, all } = this.arrivals.take();
        try {
            if (this.isRing() && this.status.phase === recording_status/* Phase */.a.recording)
                (0,ring/* noteRing */.FF)(this.directory, this.status);
            if (all) {
                (0,external_node_fs_.ftruncateSync)(this.indexFd, 0);
                this.indexEnd = 0;
                this.writeIndex('# offset in the output (bytes)\tarrived (microseconds after the start)\n');
            }
            this.writeIndex(text);
        }
        catch {
            // A full disk costs the index some lines, never the recording.
        }
    }
    writeIndex(text) {
        const bytes = Buffer.from(text);
        (0,rotate/* writeFully */.KM)(this.indexFd, bytes, this.indexEnd);
        this.indexEnd += bytes.length;
    }
}


/***/ }),

/***/ 85177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ noteRing),
/* harmony export */   VQ: () => (/* binding */ orderRing),
/* harmony export */   b3: () => (/* binding */ settleRecording),
/* harmony export */   f4: () => (/* binding */ OUTPUT_FILE),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   u3: () => (/* binding */ freshRecording)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83085);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33528);





const OUTPUT_FILE = 'output.log';
/** Lies beside a recording whose second half is still a ring, so that somebody else can put it in order. */
const RING_FILE = 'output.ring.json';
function figuresOf({ capacity, stored, lost }) {
    const gap = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .gapOf */ .iT)((0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .aH)(capacity), stored);
    return { bytes: stored + lost, dropped: gap.to - gap.from + lost };
}
/**
 * Makes an empty `output.log` in `folder`, in place of whatever an earlier run has left.
 * @throws what the disk refuses
 */
function freshRecording(folder) {
    for (const name of [OUTPUT_FILE, RING_FILE])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OUTPUT_FILE), '', { flag: 'wx' });
}
/** Notes where the ring of the recording in `folder` begins. */
function noteRing(folder, { capacity, stored, lost }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RING_FILE), JSON.stringify({ capacity, stored, lost }));
}
/** Puts head and tail of the recording in `folder` in order, with a line between them that says how much was dropped. */
function orderRing(folder, fd, ring) {
    // Gone before it is done: what is half in order must not be turned again.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RING_FILE), { force: true });
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .aH)(ring.capacity);
    const gap = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .gapOf */ .iT)(layout, ring.stored);
    const oldest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(layout, ring.stored);
    (0,_rotate_js__WEBPACK_IMPORTED_MODULE_3__/* .rotateLeft */ .Fr)(fd, layout.ringStart, layout.capacity, oldest - layout.ringStart);
    (0,_rotate_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFully */ .KM)(fd, droppedNotice(gap.to - gap.from), layout.headEnd);
}
/**
 * What a recorder has left in `folder` that could not finish: puts it in order if need be (of one that was killed, up to its last second),
 * and says how much it is.
 */
function settleRecording(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OUTPUT_FILE);
    const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const ring = readRing(folder, size);
    if (ring === null)
        return { bytes: size, dropped: 0 };
    try {
        const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openPlainFile */ .r)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR);
        try {
            orderRing(folder, fd, ring);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch {
        // A failing disk leaves the ring as it is: what is in it counts all the same.
    }
    return figuresOf(ring);
}
function readRing(folder, size) {
    try {
        const ring = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainJson */ .z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RING_FILE));
        const whole = [ring.capacity, ring.stored, ring.lost].every((value) => Number.isSafeInteger(value) && value >= 0);
        const fits = ring.capacity >= _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SMALLEST_CAPACITY */ .NG && ring.capacity <= size && ring.stored > ring.capacity;
        return whole && fits ? ring : null;
    }
    catch {
        return null;
    }
}
function droppedNotice(bytes) {
    const text = `\n[hardware-test: ${bytes} bytes of output were dropped here; the head and the tail of the recording are kept]`;
    return Buffer.from(`${text.padEnd(_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTICE_BYTES */ .zd - 1)}\n`);
}


/***/ }),

/***/ 33528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ rotateLeft),
/* harmony export */   KM: () => (/* binding */ writeFully),
/* harmony export */   lR: () => (/* binding */ readFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const STEP = 1024 * 1024;
/**
 * Rotates the bytes `[from, to)` of a file left by `by`, in place and in flat memory: three reversals.
 * A full disk cannot stop it, since it only writes where bytes already are.
 */
function rotateLeft(fd, from, to, by) {
    reverse(fd, from, from + by);
    reverse(fd, from + by, to);
    reverse(fd, from, to);
}
function reverse(fd, from, to) {
    const front = Buffer.allocUnsafe(STEP);
    const back = Buffer.allocUnsafe(STEP);
    let low = from;
    let high = to;
    while (high - low > 1) {
        const size = Math.min(STEP, Math.floor((high - low) / 2));
        const a = front.subarray(0, size);
        const b = back.subarray(0, size);
        readFully(fd, a, low);
        readFully(fd, b, high - size);
        writeFully(fd, a.reverse(), high - size);
        writeFully(fd, b.reverse(), low);
        low += size;
        high -= size;
    }
}
/** Reads until `into` is full. Throws if the file ends before. */
function readFully(fd, into, position) {
    for (let done = 0; done < into.length;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, into, done, into.length - done, position + done);
        if (count === 0)
            throw new Error(`the recording ended at byte ${position + done}, ${into.length - done} bytes early`);
        done += count;
    }
}
/** Writes all of `bytes`, however often the system takes only a part. */
function writeFully(fd, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, done, bytes.length - done, position + done);
    }
}


/***/ }),

/***/ 15297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Phase),
/* harmony export */   z: () => (/* binding */ recorderStatus)
/* harmony export */ });
/** The file is being written; its ring is being put in order (nobody may read); it is final; it is final but still a ring. */
const Phase = { recording: 0, ordering: 1, ordered: 2, leftAsRing: 3 };
const FIELDS = ['stored', 'reserved', 'lost', 'capacity', 'lastByteAt', 'phase'];
/** A view of `shared`, or of fresh shared memory. Every number is exact up to 2^53. */
function recorderStatus(shared = new SharedArrayBuffer(FIELDS.length * BigInt64Array.BYTES_PER_ELEMENT)) {
    const numbers = new BigInt64Array(shared);
    const status = { shared };
    FIELDS.forEach((field, index) => {
        Object.defineProperty(status, field, {
            get: () => Number(Atomics.load(numbers, index)),
            set: (value) => void Atomics.store(numbers, index, BigInt(value)),
        });
    });
    return status;
}


/***/ }),

/***/ 58191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ closingWords),
/* harmony export */   IQ: () => (/* binding */ beyondHeadline),
/* harmony export */   K9: () => (/* binding */ probeWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Sh: () => (/* binding */ durationWords),
/* harmony export */   pG: () => (/* binding */ sizeWords)
/* harmony export */ });
/* harmony import */ var _probes_identify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32215);
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52724);


/** `12 ms`, `3.4 s`, `2 min 5 s`. */
function durationWords(ms) {
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor((seconds % 3600) / 60);
    return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
/** `980 bytes`, `1.5 MiB`. */
function sizeWords(bytes) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
/** The verdict in a line: what, why, after how long, on which probe. */
function headline(result) {
    const { words } = _run_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .b[result.verdict];
    const where = result.probe === null
        ? ''
        : ` on ${result.probe.name} ${result.probe.vid}:${result.probe.pid} at USB path ${result.probe.path}`;
    return `${words}${detail(result)}${result.attempts.length === 0 ? '' : ` after ${durationWords(result.durationMs)}`}${where}`;
}
function detail({ verdict, exitCode, signal, reason }) {
    if (signal !== null)
        return `: ${signal}`;
    if (verdict === 'failed')
        return `: exit code ${exitCode}`;
    if (verdict === 'infrastructure')
        return `: ${firstSentence(reason)}`;
    return '';
}
/** What a reader of the headline does not know yet: the reason where it says more, and the notes. */
function beyondHeadline({ verdict, reason, notes }) {
    const told = verdict === 'passed' || verdict === 'failed';
    return told ? notes : [reason, ...notes];
}
/** How a run ended, for a log. */
function closingWords(result) {
    // The headline of an infrastructure problem is the beginning of its reason.
    const { verdict, reason, notes } = result;
    if (verdict === 'infrastructure')
        return [`${_run_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .b[verdict].words}: ${reason}`, ...notes].join('\n');
    return [headline(result), ...beyondHeadline(result)].join('\n');
}
/** Up to its full stop, or the list that follows. */
function firstSentence(text) {
    return text.split(/[.:]?\n|\. /)[0] ?? text;
}
/** The chosen probes, a line each. */
function probeWords(result) {
    return result.probes.length === 0 ? 'none' : result.probes.map(_probes_identify_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q).join('\n');
}


/***/ }),

/***/ 93028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Lt: () => (/* binding */ BEFORE_FILE),
/* harmony export */   Od: () => (/* binding */ abandonedResult),
/* harmony export */   Uv: () => (/* binding */ readResult),
/* harmony export */   _C: () => (/* binding */ AFTER_FILE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _recording_ring_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85177);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52724);





const RESULT_FILE = 'result.json';
const BEFORE_FILE = 'probes-before.json';
const AFTER_FILE = 'probes-after.json';
/** Writes `value` as `name` into `folder`. Throws what the disk refuses. */
function writeJson(folder, name, value) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}
/** The result in `folder`; null if there is none, or none that can be read. */
function readResult(folder) {
    try {
        const result = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainJson */ .z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RESULT_FILE));
        return result.schema === 1 && Object.hasOwn(_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICTS */ .b, result.verdict) && isWhole(result) ? result : null;
    }
    catch {
        return null;
    }
}
/** Whether every field is there and of its kind: the file lies where a test could reach it. */
function isWhole(result) {
    const kind = (value) => (Array.isArray(value) ? 'list' : typeof value);
    return Object.entries(EMPTY).every(([name, value]) => {
        const found = result[name];
        return value === null ? found !== undefined : kind(found) === kind(value) && found !== null;
    });
}
/** The result of a run whose own process was killed: all that is left is its recording. */
function abandonedResult(folder) {
    return {
        ...EMPTY,
        reason: 'The action itself was killed before the test ended (out of memory, SIGKILL, or a lost runner). The recording holds what was printed until then.',
        startedAt: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).birthtime.toISOString(),
        recording: (0,_recording_ring_js__WEBPACK_IMPORTED_MODULE_3__/* .settleRecording */ .b3)(folder),
    };
}
const EMPTY = {
    schema: 1,
    verdict: 'infrastructure',
    exitCode: null,
    signal: null,
    reason: '',
    durationMs: 0,
    startedAt: '',
    probe: null,
    probes: [],
    probeChanges: [],
    attempts: [],
    tests: { passed: 0, failed: 0, skipped: 0 },
    findings: [],
    leaks: [],
    hang: null,
    recording: { bytes: 0, dropped: 0 },
    notes: [],
};


/***/ }),

/***/ 52724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/* harmony import */ var _process_signal_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25120);

/** How a run can end: a new verdict is one row. `exitStatus` is the command line tool's. */
const VERDICTS = {
    passed: { exitStatus: 0, words: 'Passed' },
    failed: { exitStatus: 1, words: 'Failed' },
    crashed: { exitStatus: 1, words: 'Crashed' },
    infrastructure: { exitStatus: 3, words: 'Not tested (infrastructure)' },
    cancelled: { exitStatus: 130, words: 'Cancelled' },
};
/** The verdict: from how the test itself ended, never from what we did around it. */
function judge(end) {
    if (end.how === 'not-started') {
        return { verdict: 'infrastructure', exitCode: null, signal: null, reason: end.reason };
    }
    const exitCode = end.exit?.code ?? null;
    const signal = end.exit?.signal ?? null;
    if (end.how === 'cancelled') {
        const reason = `The run was cancelled (${end.by}) before the test ended.`;
        return { verdict: 'cancelled', exitCode, signal, reason };
    }
    if (signal !== null) {
        return { verdict: 'crashed', exitCode, signal, reason: `The test was killed by ${signal}.` };
    }
    if (exitCode === 0)
        return { verdict: 'passed', exitCode, signal, reason: 'The test ended with exit code 0.' };
    const shellsWord = (0,_process_signal_names_js__WEBPACK_IMPORTED_MODULE_0__/* .signalOfStatus */ ._)(end.exit.code);
    if (shellsWord !== null) {
        const reason = `Exit code ${exitCode}: a program of the test was killed by ${shellsWord}.`;
        return { verdict: 'crashed', exitCode, signal: shellsWord, reason };
    }
    return { verdict: 'failed', exitCode, signal, reason: `The test ended with exit code ${exitCode}.` };
}


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ aborted),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/** Waits for `event`, at most `ms`; true if it came. Leaves no timer behind. A failure of `event` is the caller's. */
async function within(ms, event) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), ms);
    });
    try {
        return await Promise.race([event.then(() => true), late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Settles when `signal` is aborted. */
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}


/***/ })

};
