export const id = 32;
export const ids = [32,169];
export const modules = {

/***/ 35639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ BenchError)
/* harmony export */ });
const MOST_SHOWN = 20;
/** Everything that is wrong with a bench file, or with what is asked of it: one line a mistake, `file:line: ...`. */
class BenchError extends Error {
    name = 'BenchError';
    file;
    mistakes;
    constructor(file, mistakes) {
        const more = mistakes.length - MOST_SHOWN;
        const shown = mistakes
            .slice(0, MOST_SHOWN)
            .map(({ line, message }) => `${file}:${line === null ? '' : `${line}:`} ${message}`);
        super([...shown, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'mistake' : 'mistakes'}.`] : [])].join('\n'));
        this.file = file;
        this.mistakes = mistakes;
    }
}


/***/ }),

/***/ 24503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ consolePort),
/* harmony export */   q: () => (/* binding */ lacksConsole)
/* harmony export */ });
/** The port of the USB interface that a bench file calls the console; null if there is none, or none can be seen. */
function consolePort(serial, device) {
    return device.serialPorts.find((port) => port.interface === serial) ?? null;
}
/** What to say of a device without its console; null where serial ports cannot be seen at all. */
function lacksConsole(serial, device) {
    // Only Linux tells whether a device may be opened, and only there its ports are known.
    if (device.accessible === null)
        return null;
    const ports = device.serialPorts.map((port) => `${port.interface === null ? 'a port of no interface' : `\`${interfaceName(port.interface)}\``} (${port.device})`);
    const what = `${device.name} at USB path ${device.path} has no serial port at its interface \`${interfaceName(serial)}\``;
    const message = ports.length === 0
        ? `${what}, nor any other. Check that the driver of its port is loaded, or remove \`serial\` from the bench file.`
        : `${what}; it has ${ports.join(', ')}. Mend \`serial\` in the bench file.`;
    return { code: 'not-found', passing: true, message };
}
/** As the names below /dev/serial/by-id end. */
function interfaceName(number) {
    return `if${number.toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 72051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ matchBoards)
/* harmony export */ });
/* harmony import */ var _probes_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47630);
/* harmony import */ var _probes_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53248);
/* harmony import */ var _probes_selector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18866);
/* harmony import */ var _console_port_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24503);
/* harmony import */ var _same_probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53323);






/**
 * Gives each board its own device, in the order of `boards`. These are all boards of a bench, not only those that are wanted: one whose
 * selector says less (`kind:st-link`) gets what no other board means. A device that two boards mean goes to neither: taking the wrong
 * board is worse than taking none.
 */
function matchBoards(boards, devices) {
    const wired = boards.filter((board) => board.probe !== null);
    const owners = new Owners(devices);
    owners.settle(wired.filter((board) => (0,_same_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOne */ .B6)(board.probe)));
    owners.settleByElimination(wired.filter((board) => !(0,_same_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOne */ .B6)(board.probe)));
    return boards.map((board) => {
        if (board.probe === null)
            return { board, device: null };
        const answer = owners.of(board);
        if ('problem' in answer)
            return { board, problem: answer.problem };
        const problem = unfit(board, answer.device);
        return problem === null ? { board, device: answer.device } : { board, problem };
    });
}
/** Which device belongs to which boards. */
class Owners {
    devices;
    /** Several boards of one device: channels of one adapter, or a mistake. */
    boardsOf = new Map();
    deviceOf = new Map();
    constructor(devices) {
        this.devices = devices;
    }
    /** Boards whose selectors name one device. */
    settle(boards) {
        for (const board of boards) {
            const [device, another] = this.fitting(board, this.devices);
            if (device !== undefined && another === undefined)
                this.give(device, board);
        }
    }
    /** Those that more than one device could fit: whoever has only one left gets it, until nothing changes. */
    settleByElimination(boards) {
        for (let open = boards;;) {
            const settled = open.flatMap((board) => {
                const [device, another] = this.fitting(board, this.freeFor(board));
                return device !== undefined && another === undefined ? [{ board, device }] : [];
            });
            if (settled.length === 0)
                return;
            for (const { board, device } of settled)
                this.give(device, board);
            open = open.filter((board) => !this.deviceOf.has(board));
        }
    }
    of(board) {
        const device = this.deviceOf.get(board);
        if (device === undefined)
            return { problem: this.whyNone(board) };
        const rivals = (this.boardsOf.get(device) ?? []).filter((other) => other !== board && !(0,_same_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .differentChannels */ .KR)(other.probe, board.probe));
        return rivals.length === 0 ? { device } : { problem: meet(device, [board, ...rivals]) };
    }
    give(device, board) {
        this.deviceOf.set(board, device);
        this.boardsOf.set(device, [...(this.boardsOf.get(device) ?? []), board]);
    }
    /** What no other board has; another channel of an adapter is not in the way. */
    freeFor(board) {
        return this.devices.filter((device) => (this.boardsOf.get(device) ?? []).every((owner) => (0,_same_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .differentChannels */ .KR)(owner.probe, board.probe)));
    }
    fitting(board, devices) {
        return devices.filter((device) => (0,_probes_selector_js__WEBPACK_IMPORTED_MODULE_1__/* .selects */ .ko)(board.probe, device));
    }
    whyNone(board) {
        const open = (0,_same_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOne */ .B6)(board.probe) ? this.devices : this.freeFor(board);
        const ambiguous = this.fitting(board, open).length > 1;
        const [owned] = ambiguous ? [] : this.fitting(board, this.devices);
        const [owner] = owned === undefined ? [] : (this.boardsOf.get(owned) ?? []);
        if (owned !== undefined && owner !== undefined) {
            const message = `No probe fits ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(board.probe.text)} but ${owned.name} at USB path ${owned.path}, which is that of the board ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(owner.name)}. Plug in the one of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(board.name)}.`;
            return { code: 'not-found', passing: true, message };
        }
        const choice = (0,_probes_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .choose */ .S)([board.probe], ambiguous ? open : this.devices);
        if ('chosen' in choice)
            throw new Error(`${board.name} has been given no device`);
        const { problem } = choice;
        if (ambiguous)
            return problem;
        const silent = this.devices.filter((device) => device.silent && mayBe(board.probe, device));
        if (silent.length === 0)
            return problem;
        const quiet = (0,_probes_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .silence */ .a)(silent);
        return { ...quiet, message: `${problem.message}\n${quiet.message}` };
    }
}
/** Of a device that does not answer, nobody knows the serial number. */
function mayBe(selector, device) {
    if (selector.by === 'path')
        return false;
    return selector.by !== 'id' || (device.vid === selector.vid && device.pid === selector.pid);
}
function meet(device, boards) {
    const names = boards.map((board) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(board.name)} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(board.probeText ?? '')})`).join(' and ');
    const message = `The boards ${names} mean one probe: ${device.name} at USB path ${device.path}. It goes to neither, since the other board may be the one that is wired to it. Write into the bench file which probe is whose; \`hardware-test probes\` shows them.`;
    return { code: 'same-probe', passing: true, message };
}
/** Why a board's own device cannot be used. */
function unfit(board, device) {
    if (device.silent)
        return (0,_probes_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .silence */ .a)([device]);
    if (!(0,_probes_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .usable */ .Je)(device))
        return (0,_probes_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .noPermission */ .RI)(device);
    return board.serial === null || (0,_console_port_js__WEBPACK_IMPORTED_MODULE_5__/* .consolePort */ .R)(board.serial, device) !== null ? null : (0,_console_port_js__WEBPACK_IMPORTED_MODULE_5__/* .lacksConsole */ .q)(board.serial, device);
}


/***/ }),

/***/ 66965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ namesOne),
/* harmony export */   Fn: () => (/* binding */ sameProbe),
/* harmony export */   KR: () => (/* binding */ differentChannels)
/* harmony export */ });
/* harmony import */ var _probes_serial_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55833);

/**
 * Whether two selectors can only mean the same device, however they spell it. Channels of one adapter (`0403:6010-0:X` and
 * `0403:6010-1:X`) are two probes to the tools, and so they are here.
 */
function sameProbe(a, b) {
    if (differentChannels(a, b))
        return false;
    if (a.by === 'path' && b.by === 'path')
        return a.path === b.path;
    if (a.by === 'kind' && b.by === 'kind')
        return a.kind === b.kind;
    if (a.by === 'id' && b.by === 'id' && (a.vid !== b.vid || a.pid !== b.pid))
        return false;
    const [serialA, serialB] = [serialOf(a), serialOf(b)];
    if (serialA !== null && serialB !== null) {
        const forms = formsOf(a, serialA);
        return formsOf(b, serialB).some((form) => forms.includes(form));
    }
    return a.by === 'id' && b.by === 'id' && a.serial === b.serial;
}
/** Whether both name an interface of the same kind of device, and not the same one. */
function differentChannels(a, b) {
    return a.by === 'id' && b.by === 'id' && a.interface !== null && b.interface !== null && a.interface !== b.interface;
}
/** Whether it means one device and no other, wherever it is plugged in or whatever is plugged in there. */
function namesOne(selector) {
    return selector.by === 'path' || serialOf(selector) !== null;
}
function serialOf(selector) {
    return selector.by === 'serial' || selector.by === 'id' ? selector.serial || null : null;
}
/** Every way to write a serial number of whatever kind of probe this may be. */
function formsOf(selector, serial) {
    const may = (vid) => selector.by !== 'id' || selector.vid === vid;
    const kinds = [null, ...(may('0483') ? ['ST-LINK'] : []), ...(may('1366') ? ['J-Link'] : [])];
    return kinds.map((kind) => ((0,_probes_serial_number_js__WEBPACK_IMPORTED_MODULE_0__/* .serialForTools */ .dp)(kind, serial) ?? serial).toLowerCase());
}


/***/ }),

/***/ 53323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

const MOST_CHARACTERS = 60;
/** `text` on one line, without control characters, and not longer than a person wants to read. */
function plain(text, most = MOST_CHARACTERS) {
    // Cut before anything else is done: it may be a megabyte.
    const characters = [...text.slice(0, 4 * most).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u00b7')];
    return characters.length > most ? `${characters.slice(0, most - 3).join('')}...` : characters.join('');
}
/** `text` of the file as code in a sentence. */
function quoted(text) {
    return `\`${plain(text).replaceAll('`', '\u00b7')}\``;
}
/** `names` as a list for a sentence. */
function listed(names) {
    return names.map(quoted).join(', ');
}
/** Those of `names` that `text` may be a misspelling of, nearest first. Case does not count. */
function nearest(text, names) {
    const plain = text.toLowerCase();
    // What is that long is no misspelling, and comparing takes the product of both lengths.
    if (plain.length > 200)
        return [];
    const far = Math.max(2, Math.floor(plain.length / 3));
    return names
        .map((name) => ({ name, away: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain, name.toLowerCase()) }))
        .filter(({ name, away }) => away <= far && away < Math.max(name.length, plain.length))
        .sort((a, b) => a.away - b.away)
        .map(({ name }) => name);
}
/** ` Did you mean ...?`, or nothing. */
function didYouMean(text, names) {
    const [best] = nearest(text, names);
    return best === undefined ? '' : ` Did you mean ${quoted(best)}?`;
}


/***/ }),

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

/***/ 66180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ located)
/* harmony export */ });
/**
 * The findings with every place as a file of the checkout. What is none of its files loses its place, which then stands in the message;
 * if another place of the same failure is one, such as a caller, that takes it over. Nothing is changed in place.
 */
function located(findings, locator) {
    const of = (failure, hints) => locatedFailure(failure, hints, locator);
    return {
        ...findings,
        suites: findings.suites.map((suite) => ({
            ...suite,
            cases: suite.cases.map((test) => test.failure === null
                ? test
                : { ...test, failure: of(test.failure, { format: suite.format, suite: suite.name }) }),
        })),
        findings: findings.findings.map((finding) => of(finding, { format: finding.format, suite: finding.suite })),
    };
}
function locatedFailure(failure, hints, locator) {
    const file = failure.file === null ? null : locator.locate(failure.file, hints);
    const also = onlyOnce(failure.also.flatMap((place) => {
        const found = locator.locate(place.file, { ...hints, near: file });
        return found === null ? [] : [{ ...place, file: found }];
    }));
    if (failure.file === null)
        return { ...failure, also };
    if (file !== null) {
        return { ...failure, file, also: also.filter((place) => place.file !== file || place.line !== failure.line) };
    }
    const [instead, ...others] = also;
    const message = withPlace(failure.message, failure.file, failure.line);
    if (instead === undefined)
        return { ...failure, file: null, line: null, message, also };
    return { ...failure, file: instead.file, line: instead.line, message, also: others };
}
/** A trace may name a place that an assertion has named already. */
function onlyOnce(places) {
    const seen = new Set();
    return places.filter(({ file, line }) => {
        const key = `${file}:${line}`;
        return !seen.has(key) && seen.add(key);
    });
}
/** The message, with a place that is nowhere else any more. */
function withPlace(message, file, line) {
    const place = line === null ? file : `${file}:${line}`;
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (message.includes(line === null ? name : `${name}:${line}`) || message.includes(`${name}(${line})`))
        return message;
    return message === '' ? `at ${place}` : `${message}\nat ${place}`;
}


/***/ }),

/***/ 89169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   LX: () => (/* binding */ leadingMsvcPlace),
/* harmony export */   U$: () => (/* binding */ leadingPlace),
/* harmony export */   lu: () => (/* binding */ FileNames),
/* harmony export */   r1: () => (/* binding */ anyPlaceOf),
/* harmony export */   uh: () => (/* binding */ isOwnSource)
/* harmony export */ });
/** So many files are looked for at the end of a name. */
const MOST_NAMES = 64;
/** `FILE:LINE` or `FILE:LINE:COLUMN` and nothing else; null if it is none. */
function placeOf(text) {
    const found = /:(\d{1,7})(?::\d{1,7})?$/.exec(text.length > 2000 ? '' : text);
    const file = found === null ? '' : text.slice(0, found.index);
    return found === null || !isFileName(file) ? null : { file, line: Number(found[1]) };
}
/** `FILE:LINE[:COLUMN]:` at the start of a line, and what follows; null if there is none. A drive's `C:` belongs to the file. */
function leadingPlace(text) {
    const found = /^((?:[A-Za-z]:(?=[\\/]))?[^:\n]{1,1000}):(\d{1,7}):(?:(\d{1,7}):)?/.exec(text);
    const [whole = '', file = '', line = ''] = found ?? [];
    return found === null || !isFileName(file) ? null : { file, line: Number(line), rest: text.slice(whole.length) };
}
/** `FILE(LINE):` or `FILE(LINE,COLUMN):` at the start of a line, as Visual Studio wants it, and what follows; null if there is none. */
function leadingMsvcPlace(text) {
    const found = /^(.{1,1000}?)\((\d{1,7})(?:,\d{1,7})?\) ?:/.exec(text);
    const [whole = '', file = '', line = ''] = found ?? [];
    return found === null || !isFileName(file) ? null : { file, line: Number(line), rest: text.slice(whole.length) };
}
/** `FILE:LINE`, `FILE:LINE:COLUMN` or `FILE(LINE)` and nothing else; null if it is none. */
function anyPlaceOf(text) {
    const bracketed = /\((\d{1,7})\)$/.exec(text.length > 2000 ? '' : text);
    if (bracketed === null)
        return placeOf(text);
    const file = text.slice(0, bracketed.index);
    return isFileName(file) ? { file, line: Number(bracketed[1]) } : null;
}
/** File names of a run, to tell them from what a device printed before one without a line end. */
class FileNames {
    known = new Set();
    /** `file` without a device's text before it. Paths may hold spaces, but seldom in their first part. */
    of(file) {
        for (const name of this.known)
            if (file.endsWith(name))
                return name;
        const space = Math.max(file.lastIndexOf(' '), file.lastIndexOf('\t'));
        const isGlued = space !== -1 &&
            space < file.length - 1 &&
            !/^(?:[A-Za-z]:)?[\\/]/.test(file) &&
            !/[\\/]/.test(file.slice(0, space));
        const name = isGlued ? file.slice(space + 1) : file;
        if (!isGlued && this.known.size < MOST_NAMES)
            this.known.add(name);
        return name;
    }
    /** `place` with its file put right. */
    at(place) {
        return place === null ? place : { ...place, file: this.of(place.file) };
    }
}
function isFileName(text) {
    return text !== '' && !text.startsWith(' ') && !text.startsWith('\t') && text.charCodeAt(0) !== 0x3c;
}
/**
 * Paths that are no source of the user: the Rust toolchain and the registry's crates (also as probe-run shortens them), the C
 * library, sanitizers' runtimes, Node's and Python's own. Where a trace is read, its first frame elsewhere is the place.
 */
const FOREIGN = /^<|^\/rustc\/|\/rustc-[\w.]+\/|[\\/]\.cargo[\\/](?:registry|git)[\\/]|[\\/]\.rustup[\\/]|^\.\/asm\/|^\[[\w-]+\][\\/]|^\[[\w-]+-\d[\w.+-]*\][\\/]|(?:^|[\\/])library[\\/](?:core|std|test|alloc|panic_unwind|proc_macro)[\\/]src[\\/]|libsanitizer|(?:^|[\\/])compiler-rt[\\/]lib[\\/]|^\.\.\/sysdeps|^\.\.\/csu\/|^node:|[\\/](?:dist|site)-packages[\\/]|^\/usr\/|^\(\.\./;
/** The same of scripting languages: packages and standard libraries, wherever an interpreter was installed. */
const INSTALLED = /[\\/]node_modules[\\/]|[\\/]hostedtoolcache[\\/]|[\\/]lib[\\/]python\d[\d.]*[\\/]|[\\/]Python[\w.]*[\\/]Lib[\\/]|[\\/]pkg[\\/]mod[\\/]|[\\/]bin[\\/]py\.?test$/;
/** Whether `file` may be a source of the user's own. */
function isOwnSource(file) {
    return file !== '' && !FOREIGN.test(file.replaceAll('\\', '/')) && !FOREIGN.test(file) && !INSTALLED.test(file);
}


/***/ }),

/***/ 58690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ holdAlive),
/* harmony export */   Qh: () => (/* binding */ openForWriting),
/* harmony export */   _n: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** Windows has neither, and no leases. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/** What open(2) says when there is no reader, or no pipe at all. Anything else (no permission, too many open files) says nothing about the owner. */
const DEAD = new Set(['ENXIO', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);
/** Keeps the ticket of this pipe alive, as long as the descriptor is open anywhere. */
function holdAlive(pipe) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(pipe, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | O_NONBLOCK);
}
/**
 * Whether anybody has `pipe` open for reading, by the kernel's own word: it refuses to open for writing what nobody reads. What cannot be told
 * counts as alive.
 */
function isAlive(pipe) {
    try {
        const fd = openForWriting(pipe);
        if (fd !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        return fd !== null;
    }
    catch (error) {
        return !DEAD.has(error.code ?? '');
    }
}
/**
 * A writer's descriptor of `pipe`; null if it is something else.
 * @throws what open(2) refuses
 */
function openForWriting(pipe) {
    // Never with O_CREAT, which the kernel may refuse for other people's pipes (fs.protected_fifos).
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(pipe, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | O_NONBLOCK | O_NOFOLLOW);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).isFIFO())
        return fd;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    return null;
}


/***/ }),

/***/ 28914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ openLeaseFolder),
/* harmony export */   D0: () => (/* binding */ SUSPECTS),
/* harmony export */   HF: () => (/* binding */ leaseFolder),
/* harmony export */   pS: () => (/* binding */ LeaseError),
/* harmony export */   sw: () => (/* binding */ TICKETS)
/* harmony export */ });
/* unused harmony export makeOpen */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** What stands in the way of a lease, as a sentence with a cure. */
class LeaseError extends Error {
    name = 'LeaseError';
}
/** What stands in a lease folder: one folder a ticket, and one file for each probe that failed lately. */
const TICKETS = 'tickets';
const SUSPECTS = 'suspects';
/** File systems of other machines (statfs(2)): a pipe there is alive on one of them only, so that the others would take its holder for dead. */
const SHARED_WITH_OTHERS = new Map([
    [0x6969, 'NFS'],
    [0x517b, 'SMB'],
    [0xfe534d42, 'SMB'],
    [0xff534d42, 'CIFS'],
    [0x01021997, '9p'],
    [0x00c36400, 'Ceph'],
    [0x5346414f, 'AFS'],
]);
/**
 * Where the leases of this machine are: `$HIL_LEASES`, or a folder in `/tmp`. Not in `$TMPDIR`, which every user and runner may have of its own.
 * Null on Windows, where there are no leases: it has no pipe with a name that dies with its reader.
 * @throws LeaseError if `$HIL_LEASES` is relative
 */
function leaseFolder(env, platform = process.platform) {
    if (platform === 'win32')
        return null;
    const { HIL_LEASES: named = '' } = env;
    if (named === '')
        return '/tmp/hardware-test-leases';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(named))
        return named;
    throw new LeaseError(`HIL_LEASES is \`${named}\`, which means another folder in each working directory. Write it from the root, such as \`/run/hardware-test-leases\`.`);
}
/**
 * Makes what is missing of a lease folder, open to every user.
 * @throws LeaseError if it cannot be one; what the system refuses
 */
function openLeaseFolder(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
    makeOpen(folder);
    const system = SHARED_WITH_OTHERS.get((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statfsSync)(folder).type);
    if (system !== undefined) {
        throw new LeaseError(`${folder} is on ${system}, which other machines share: they would take each other's holders for dead. Set HIL_LEASES to a folder on this machine's own disk.`);
    }
    for (const name of [TICKETS, SUSPECTS])
        makeOpen((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
}
/**
 * A folder of mode 0777, whatever the umask: made under another name, so that nobody ever finds it without its mode.
 * One that is there already stays as it is.
 */
function makeOpen(folder) {
    if (isFolder(folder))
        return;
    const draft = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(draft);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(draft, 0o777);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, folder);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { recursive: true, force: true });
        // Somebody else was faster.
        if (!isFolder(folder))
            throw error;
    }
}
/** @throws LeaseError if something else is there */
function isFolder(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined)
        return false;
    if (found.isDirectory())
        return true;
    const what = found.isSymbolicLink() ? 'a link' : 'no folder';
    throw new LeaseError(`${path} is ${what}, so no lease can be kept there. Remove it, or set HIL_LEASES to a folder.`);
}


/***/ }),

/***/ 99746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ leaseKeys)
/* harmony export */ });
/**
 * The names that `device` is held under: its USB port, and its serial number if no other of `all` has the same one. Who asks for it by
 * either meets who holds it by the other, also when it moved to another port in between. Two requests conflict if they share a key.
 */
function leaseKeys(device, all) {
    const port = `path:${device.path}`;
    const serial = serialKey(device);
    if (serial === null)
        return [port];
    const twin = all.some((other) => other.path !== device.path && serialKey(other) === serial);
    return twin ? [port] : [port, serial];
}
function serialKey({ vid, pid, usbSerial }) {
    return usbSerial === null || usbSerial.trim() === '' ? null : `serial:${vid}:${pid}:${usbSerial}`;
}


/***/ }),

/***/ 86829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pidNamespace),
/* harmony export */   h: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** What the pids of this process are to be read in, such as `pid:[4026531836]`; null where there are no namespaces. */
function pidNamespace() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return null;
    }
}
/** True only if it is sure: a process of another user counts as running. */
function hasEnded(pid) {
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
}


/***/ }),

/***/ 7548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ removeTicket),
/* harmony export */   Qf: () => (/* binding */ readQueue),
/* harmony export */   VG: () => (/* binding */ readTicket),
/* harmony export */   Ww: () => (/* binding */ DRAFT),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   XD: () => (/* binding */ TICKET),
/* harmony export */   oE: () => (/* binding */ ALIVE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58690);
/* harmony import */ var _ticket_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24427);





/** In the folder of a ticket: the pipe that lives as long as its owner, and the ticket itself. */
const ALIVE = 'alive';
const TICKET = 'ticket.json';
/** A ticket's folder while it is made: not in the queue yet. */
const DRAFT = '.new';
/** A draft that is older was left behind by who died over it: making one takes milliseconds. */
const OLD_DRAFT_MS = 3_600_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What the system says when it is not a ticket that is wrong, but the looking: then nothing may be concluded. */
const CANNOT_LOOK = new Set(['EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO']);
/**
 * Everything in the folder `tickets`.
 * @throws what keeps from looking, such as too many open files
 */
function readQueue(tickets) {
    const queue = { tickets: [], dead: [], problems: [] };
    for (const entry of entriesOf(tickets)) {
        const { name } = entry;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tickets, name);
        if (name.endsWith(DRAFT) && UUID.test(name.slice(0, -DRAFT.length))) {
            if (isOldDraft(path))
                queue.dead.push(name);
        }
        else if (!UUID.test(name) || !entry.isDirectory()) {
            queue.problems.push(`${path} is no ticket: it is ignored, and may be removed.`);
        }
        else {
            const ticket = readTicket(tickets, name);
            if (ticket !== null)
                queue.tickets.push(ticket);
            else if (!(0,_alive_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, ALIVE)))
                queue.dead.push(name);
            else
                queue.problems.push(unreadable(path));
        }
    }
    return queue;
}
/** The ticket `id` as it is now; null if it is dead, or none. */
function readTicket(tickets, id) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tickets, id);
    if (!(0,_alive_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, ALIVE)))
        return null;
    try {
        return (0,_ticket_js__WEBPACK_IMPORTED_MODULE_4__/* .asTicket */ .rH)(id, (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainJson */ .zP)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, TICKET)));
    }
    catch (error) {
        const { code = '' } = error;
        if (CANNOT_LOOK.has(code))
            throw error;
        return null;
    }
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        // Nobody has held anything yet, or somebody has removed it.
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
/** Removes what the dead have left behind. Names are never used twice, so nobody who lives can be hit. */
function sweep(tickets, dead) {
    for (const name of dead)
        removeTicket((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tickets, name));
}
/** Not recursively: whatever else was put into a ticket's folder stays, and with it the folder. */
function removeTicket(path) {
    try {
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
    }
    catch {
        // Somebody else was faster, or it is not ours to remove: it is dead, and harmless.
    }
}
function isOldDraft(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    return found?.isDirectory() === true && Date.now() - found.mtimeMs > OLD_DRAFT_MS;
}
function unreadable(path) {
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, TICKET)} cannot be understood, although somebody has ${ALIVE} beside it open: it is ignored. End that process (\`fuser ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, ALIVE)}\` names it) and remove the folder.`;
}


/***/ }),

/***/ 53947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _lease_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28914);

/** What kept us from a lease in `folder`, or from a look at those there, as a sentence with a cure. */
function refusal(folder, error, what = 'No lease can be taken') {
    if (error instanceof _lease_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .LeaseError */ .pS)
        return error.message;
    const cure = CURES[error.code ?? ''] ?? 'Set HIL_LEASES to another folder on this machine.';
    return `${what} in ${folder}: ${error.message}. ${cure.replace('FOLDER', folder)}`;
}
const NOT_ALLOWED = 'Every user that takes leases must be allowed to read and write there: `sudo chmod -R a+rwX FOLDER` gives it; or set HIL_LEASES to a folder that they share.';
const CURES = {
    EACCES: NOT_ALLOWED,
    EPERM: NOT_ALLOWED,
    EROFS: 'It cannot be written to: set HIL_LEASES to a folder that can.',
    ENOSPC: 'The disk is full: make room, or set HIL_LEASES to a folder on another one.',
    EDQUOT: 'The quota of this user is used up: make room, or set HIL_LEASES to a folder on another disk.',
    EMFILE: 'This process has too many files open: raise its limit (`ulimit -n`).',
    ENFILE: 'This machine has too many files open: end what has them open, or raise `fs.file-max`.',
};


/***/ }),

/***/ 92841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ SUSPECT_AFTER),
/* harmony export */   q_: () => (/* binding */ failuresInARow),
/* harmony export */   vY: () => (/* binding */ noteOutcome)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73486);
/* harmony import */ var _lease_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28914);





/** A probe is suspect after so many failures of the infrastructure in a row. */
const SUSPECT_AFTER = 3;
/** More are not counted. */
const MOST_FAILURES = 1000;
const FAILURE = 'x';
/**
 * Notes how a run on the probe `key` ended. One byte a failure, appended: writers at the same time lose nothing, and a success removes all. Whatever
 * goes wrong (a full disk, no permission) does no harm: then the probe is no more suspect than before.
 */
function noteOutcome(folder, key, failedByInfrastructure) {
    const file = fileOf(folder, key);
    try {
        const found = read(file);
        // What is something else counts nothing, and must not stay in the way.
        if (!failedByInfrastructure || found === null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { recursive: true, force: true });
        if (failedByInfrastructure && (found ?? 0) < MOST_FAILURES)
            append(folder, file);
    }
    catch {
        // As above.
    }
}
/** How many runs on the probe `key` the infrastructure failed since the last one that it did not; 0 if nobody can tell. */
function failuresInARow(folder, key) {
    return read(fileOf(folder, key)) ?? 0;
}
/** A name that any file system takes, and a person recognises. */
function fileOf(folder, key) {
    const words = key.replaceAll(/[^\w.-]+/g, '_').slice(0, 80);
    const print = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _lease_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .SUSPECTS */ .D0, `${words}-${print}`);
}
/** The failures in `file`; null if something else is there. */
function read(file) {
    try {
        const text = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainBytes */ .eZ)(file, MOST_FAILURES * 2).toString('latin1');
        return /^x*$/.test(text) ? text.length : null;
    }
    catch (error) {
        return error.code === 'ENOENT' ? 0 : null;
    }
}
function append(folder, file) {
    const { O_WRONLY, O_APPEND, O_CREAT } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    (0,_lease_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .openLeaseFolder */ .$V)(folder);
    const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlainFile */ .rr)(file, O_WRONLY | O_APPEND | O_CREAT);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, FAILURE);
        // The next one may be another user; who has not made it cannot change it, and need not.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(fd, 0o666);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
}


/***/ }),

/***/ 24427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y8: () => (/* binding */ isBefore),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   Ye: () => (/* binding */ ticketText),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   rH: () => (/* binding */ asTicket),
/* harmony export */   wm: () => (/* binding */ numberAfter)
/* harmony export */ });
/** A number beyond this one is nobody's honest place: with what follows it, numbers would no longer be told apart. */
const MOST_NUMBER = 2 ** 52;
/** A ticket as it is written. */
function ticketText(ticket) {
    return `${JSON.stringify(ticket, null, 2)}\n`;
}
/** What `value`, read from the folder `id`, says; null if it is no ticket. */
function asTicket(id, value) {
    if (!isRecord(value))
        return null;
    const { number, requests, granted, pid } = value;
    if (number !== null && !isWhole(number, 1, MOST_NUMBER))
        return null;
    if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isRequest))
        return null;
    if (granted !== null && !isWhole(granted, 0, requests.length - 1))
        return null;
    if (!isWhole(pid, 1, MOST_NUMBER))
        return null;
    const owner = isRecord(value.owner) ? value.owner : {};
    return {
        id,
        number,
        owner: {
            repository: textOf(owner.repository),
            runUrl: textOf(owner.runUrl),
            job: textOf(owner.job),
            what: textOf(owner.what) ?? '',
        },
        requests: requests.map(({ keys, what }) => ({ keys, what })),
        granted,
        pid,
        pidNamespace: textOf(value.pidNamespace),
        asked: textOf(value.asked) ?? '',
        held: textOf(value.held),
    };
}
/** @throws RangeError when there is none, which takes a hand-written ticket */
function numberAfter(tickets) {
    const number = tickets.reduce((most, ticket) => Math.max(most, ticket.number ?? 0), 0) + 1;
    if (number > MOST_NUMBER)
        throw new RangeError(`there is no number after ${number - 1}, which somebody has written`);
    return number;
}
/** The keys that nobody behind `ticket` may have. */
function keysOf(ticket) {
    const { requests, granted } = ticket;
    return granted === null ? requests.flatMap(({ keys }) => keys) : (requests[granted]?.keys ?? []);
}
/** Whether `first` came before `second`. Those that drew at the same moment may have the same number. */
function isBefore(first, second) {
    if (first.number !== second.number)
        return (first.number ?? 0) < (second.number ?? 0);
    return first.id < second.id;
}
/** In the order of the queue; who is still drawing comes last. */
function inOrder(tickets) {
    const drawing = tickets.filter(({ number }) => number === null);
    const numbered = tickets.filter(({ number }) => number !== null);
    return [...numbered.sort((a, b) => (isBefore(a, b) ? -1 : 1)), ...drawing];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isWhole(value, least, most) {
    return Number.isInteger(value) && value >= least && value <= most;
}
function isRequest(value) {
    if (!isRecord(value) || typeof value.what !== 'string' || !Array.isArray(value.keys))
        return false;
    return value.keys.length > 0 && value.keys.every((key) => typeof key === 'string');
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}


/***/ }),

/***/ 47500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ turnOf),
/* harmony export */   RJ: () => (/* binding */ aheadOf),
/* harmony export */   SA: () => (/* binding */ drawingOf)
/* harmony export */ });
/* harmony import */ var _ticket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24427);

/**
 * Lamport's bakery: a number is drawn in sight of all, and who has the smaller one goes first. A ticket may take a request if nobody holds a key of
 * it, and nobody before it still wants one. What is in the way is either gone for good or decided for good, so it need not be seen in one moment.
 *
 * @param drewWithUs who was drawing at the first look after `mine` had its number (`drawingOf`). Whoever began later comes later, and holds up nobody,
 *   should he be stopped over it.
 */
function turnOf(mine, tickets, drewWithUs) {
    const others = tickets.filter(({ id, number }) => id !== mine.id && (number !== null || drewWithUs.has(id)));
    const drawing = others.filter((other) => other.number === null && sharesAny(other, mine));
    if (drawing.length > 0)
        return { is: 'unknown', drawing };
    const inTheWay = (0,_ticket_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .al)(others.filter((other) => other.granted !== null || (0,_ticket_js__WEBPACK_IMPORTED_MODULE_0__/* .isBefore */ .Y8)(other, mine)));
    const behind = new Map();
    for (const [index, { keys }] of mine.requests.entries()) {
        const nearest = inTheWay.findLast((other) => shares((0,_ticket_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOf */ .YD)(other), keys));
        if (nearest === undefined)
            return { is: 'now', index };
        behind.set(nearest.id, nearest);
    }
    return { is: 'later', behind: [...behind.values()] };
}
/** Those that draw a number now. */
function drawingOf(tickets) {
    return new Set(tickets.filter(({ number }) => number === null).map(({ id }) => id));
}
/** Those that hold what `ticket` wants, those before it that still want a part of that, and those that may become so; each in order. */
function aheadOf(ticket, tickets) {
    const rivals = (0,_ticket_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .al)(tickets.filter((other) => other.id !== ticket.id && sharesAny(other, ticket)));
    const undecided = rivals.filter(({ granted }) => granted === null);
    return {
        holders: rivals.filter(({ granted }) => granted !== null),
        waiting: undecided.filter((other) => other.number !== null && (0,_ticket_js__WEBPACK_IMPORTED_MODULE_0__/* .isBefore */ .Y8)(other, ticket)),
        drawing: undecided.filter(({ number }) => number === null),
    };
}
function sharesAny(other, mine) {
    return shares((0,_ticket_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOf */ .YD)(other), mine.requests.flatMap(({ keys }) => keys));
}
function shares(some, others) {
    return some.some((key) => others.includes(key));
}


/***/ }),

/***/ 89738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ whatOf),
/* harmony export */   KR: () => (/* binding */ sinceWords),
/* harmony export */   RK: () => (/* binding */ waitingWords),
/* harmony export */   Y$: () => (/* binding */ whoseWords),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   ie: () => (/* binding */ whereIs),
/* harmony export */   sq: () => (/* binding */ lateWords)
/* harmony export */ });
/* unused harmony export durationWords */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _pids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86829);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47500);



/** Longest name of a repository, a job or a board that is shown, and longest address. */
const MOST_NAME = 120;
const MOST_URL = 300;
/** So many of several boards are named. */
const MOST_NAMED = 3;
/** Text that anybody may have written, as a part of a sentence: one line, nothing invisible, no longer than `most` characters. */
function plainWords(text, most = MOST_NAME) {
    const clean = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    const characters = [...clean];
    return characters.length <= most ? clean : `${characters.slice(0, most - 1).join('')}…`;
}
/** What a ticket holds or wants. */
function whatOf({ requests, granted }) {
    const names = granted === null ? requests.map(({ what }) => what) : [requests[granted]?.what ?? ''];
    const shown = [...new Set(names.map((name) => plainWords(name) || 'a probe'))];
    const more = shown.length - MOST_NAMED;
    return more > 0 ? `${shown.slice(0, MOST_NAMED).join(' or ')} or ${more} more` : shown.join(' or ');
}
/** The parts of an owner that there are, cleaned. */
function ownerOf({ owner }) {
    const part = (text, most) => (text === null ? null : plainWords(text, most) || null);
    return { repository: part(owner.repository), job: part(owner.job), runUrl: part(owner.runUrl, MOST_URL) };
}
function whereIs({ pid, pidNamespace: space }) {
    if (space !== (0,_pids_js__WEBPACK_IMPORTED_MODULE_1__/* .pidNamespace */ .f)())
        return 'elsewhere';
    return (0,_pids_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEnded */ .h)(pid) ? 'ended' : 'here';
}
const WHERE = {
    here: '',
    ended: ', which has ended, but something that it started lives on',
    elsewhere: ' of another container',
};
/** Such as `acme/drone, job flight since 2026-11-24 14:03:11 UTC (12 min), pid 12`. */
function whoseWords({ repository, job, runUrl, pid, process, since }, now) {
    const parts = [repository, job === null ? null : `job ${job}`, runUrl].filter((part) => part !== null);
    const who = parts.length === 0 ? 'a run on this machine' : parts.join(', ');
    const from = sinceWords(since, now);
    return `${who}${from === null ? '' : ` since ${from}`}, pid ${pid}${WHERE[process]}`;
}
/** Such as `2026-11-24 14:03:11 UTC (12 min)`; null if `iso` is no time. A clock that was turned back gives no duration. */
function sinceWords(iso, now) {
    const time = Date.parse(iso ?? '');
    if (Number.isNaN(time))
        return null;
    const date = new Date(time).toISOString();
    const words = `${date.slice(0, 10)} ${date.slice(11, 19)} UTC`;
    return now < time ? words : `${words} (${durationWords(now - time)})`;
}
function durationWords(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 120)
        return `${minutes} min`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** For whoever waits: who has it, since when, and how many come before. */
function waitingWords(mine, tickets, now) {
    return `Waiting for ${whatOf(mine)}: ${aheadWords(mine, tickets, now)}`;
}
/** For whoever has waited long enough: who has it, and what to do. */
function lateWords(mine, tickets, now, waitedMs) {
    const [first] = rivalsOf(mine, tickets);
    const ends = { here: `end pid ${first?.pid}`, ended: 'end what that process has started', elsewhere: 'end that run' };
    const end = first === undefined ? 'try again' : ends[whereIs(first)];
    return `Waited ${durationWords(waitedMs)} for ${whatOf(mine)}, which did not become free: ${aheadWords(mine, tickets, now)} Wait longer (\`lease-timeout\`), see who holds and waits (\`hardware-test leases\`), or ${end}.`;
}
function aheadWords(mine, tickets, now) {
    const { holders, waiting } = (0,_turn_js__WEBPACK_IMPORTED_MODULE_2__/* .aheadOf */ .RJ)(mine, tickets);
    const [first, ...others] = rivalsOf(mine, tickets);
    if (first === undefined)
        return 'it is just becoming free.';
    const since = first.granted === null ? first.asked : first.held;
    const whose = whoseWords({ ...ownerOf(first), pid: first.pid, process: whereIs(first), since }, now);
    const name = holders.length > 1 ? `${whatOf(first)} is held by` : 'held by';
    const does = first.granted === null ? 'next in the queue is' : name;
    const more = holders.length > 1 && others.length > 0 ? `, ${count(holders.length - 1, 'more is', 'more are')} held, too` : '';
    const words = `${does} ${whose}${more}.`;
    const before = waiting.length;
    return `${words} ${before === 0 ? 'Nobody else waits' : `${count(before, 'other waits', 'others wait')}`} before us.`;
}
/** Those to name, the most important first. */
function rivalsOf(mine, tickets) {
    const { holders, waiting, drawing } = (0,_turn_js__WEBPACK_IMPORTED_MODULE_2__/* .aheadOf */ .RJ)(mine, tickets);
    return [...holders, ...waiting, ...drawing];
}
function count(number, one, several) {
    return `${number} ${number === 1 ? one : several}`;
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
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2212);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47630);
/* harmony import */ var _identify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32215);







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
    const answered = await (0,_within_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .u)(secondLookMs, library.answered);
    // Also after a failure: where the addon cannot be loaded (an unusual machine) the kernel's own list is left.
    const enough = answered && (library.answer.done || isNoUsb(library.answer.failed));
    const kernel = !enough && process.platform === 'linux' ? ask(['kernel'], inBackground) : null;
    if (!enough)
        await (0,_within_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .u)(limitMs - secondLookMs, firstWhole(kernel === null ? [library] : [library, kernel]));
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
    // Whoever is in a hurry leaves without its answer.
    const end = () => void child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
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
    const devices = [...found.values()].map(_identify_js__WEBPACK_IMPORTED_MODULE_6__/* .identify */ .l).sort(byPath);
    return { devices, problem: problemOf(library, kernel, devices) };
}
function problemOf(library, kernel, devices) {
    if (library.done || kernel?.done)
        return null;
    if (isNoUsb(library.failed))
        return { code: 'no-usb', passing: false, message: NO_USB };
    const silent = devices.filter((device) => device.silent);
    if (silent.length > 0) {
        return (0,_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .silence */ .a)(silent);
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

/***/ 53248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ RULES_FILE),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   LX: () => (/* binding */ udevRule),
/* harmony export */   RI: () => (/* binding */ noPermission)
/* harmony export */ });
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
    return { signal: first.signal, hurry: second.signal };
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

/***/ 89829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runTest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/probes/variables.js
/** The vendor whose tools are told the port of a device. */
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
    const port = firstPort(first);
    if (first.vid === ESPRESSIF && port !== null)
        Object.assign(variables, { ESPTOOL_PORT: port, ESPPORT: port });
    return variables;
}
function own(device, name, selector) {
    const port = firstPort(device);
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
function firstPort(device) {
    const [port] = device.serialPorts;
    return port === undefined ? null : stablePort(port);
}
/** The by-id name, which survives a replug; the kernel's where udev gives none. */
function stablePort(port) {
    return port.byId ?? port.device;
}

// EXTERNAL MODULE: ./lib/bench/console-port.js
var console_port = __webpack_require__(24503);
;// CONCATENATED MODULE: ./lib/bench/board-variables.js


/** Chips of Espressif, whose tools want their own name for them and the port they hang on. */
const ESPRESSIF_CHIP = /^esp(8266|32[a-z0-9]*)$/i;
/**
 * The variables by which the test and its tools learn of their board; they go before those of its probe (`probeVariables`), and the
 * board's own `env` before all of them. Sources: probe-rs `common_options.rs` (`PROBE_RS_CHIP`), esptool (`ESPTOOL_CHIP`,
 * `ESPTOOL_PORT`), ESP-IDF and pytest-embedded (`ESPPORT`).
 * @param device null if the board is emulated
 */
function boardVariables(board, device) {
    const { chip } = board;
    const esp = chip !== null && ESPRESSIF_CHIP.test(chip);
    const port = board.serial === null || device === null ? null : (0,console_port/* consolePort */.R)(board.serial, device);
    const name = port === null ? null : stablePort(port);
    const espName = esp || device?.vid === ESPRESSIF ? name : null;
    const variables = {
        HIL_BOARD: board.name,
        HIL_CHIP: chip,
        PROBE_RS_CHIP: chip,
        ESPTOOL_CHIP: esp ? chip.toLowerCase() : null,
        HIL_SERIAL_PORT: name,
        ESPTOOL_PORT: espName,
        ESPPORT: espName,
    };
    const given = Object.entries(variables).filter((entry) => entry[1] !== null);
    return { ...Object.fromEntries(given), ...board.env };
}

// EXTERNAL MODULE: ./lib/findings/located.js
var located = __webpack_require__(66180);
// EXTERNAL MODULE: ./lib/findings/model.js
var model = __webpack_require__(67971);
// EXTERNAL MODULE: ./lib/leases/suspects.js
var suspects = __webpack_require__(92841);
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

// EXTERNAL MODULE: ./lib/probes/enumerate.js
var enumerate = __webpack_require__(62601);
// EXTERNAL MODULE: ./lib/process/devices.js
var process_devices = __webpack_require__(73778);
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

// EXTERNAL MODULE: ./lib/process/marker.js
var process_marker = __webpack_require__(85763);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
// EXTERNAL MODULE: ./lib/redact/redaction.js + 1 modules
var redact_redaction = __webpack_require__(98581);
;// CONCATENATED MODULE: ./lib/results/with-bench.js
/**
 * What a test's own results say, with what only the output tells: the bench, the build, a configuration that cannot work. Tests and their
 * failures are those of the results.
 */
function withBench(results, output) {
    const further = output.findings.filter(({ kind, name }) => name === null && (kind === 'infrastructure' || kind === 'configuration' || kind === 'build'));
    const findings = [...results.findings, ...further];
    const toBlame = findings.filter(({ kind }) => kind !== 'configuration');
    return {
        ...results,
        findings,
        infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
        notes: [...results.notes, ...output.notes],
    };
}

// EXTERNAL MODULE: ./lib/watchdog/clocks.js
var watchdog_clocks = __webpack_require__(72632);
// EXTERNAL MODULE: ./lib/within.js
var within = __webpack_require__(2212);
// EXTERNAL MODULE: ./lib/run/agreement.js
var agreement = __webpack_require__(50053);
// EXTERNAL MODULE: ./lib/hang/brief.js
var brief = __webpack_require__(88396);
// EXTERNAL MODULE: ./lib/run/retries.js
var retries = __webpack_require__(72783);
// EXTERNAL MODULE: ./lib/run/told.js
var told = __webpack_require__(53696);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __webpack_require__(52724);
;// CONCATENATED MODULE: ./lib/run/assemble.js
/** What a run is, by its attempts: its verdict, and its result. */




/** Of findings of an attempt that was not the last, in UTF-16 units. */
const EARLIER_ROOM = 30_000;
/** A run is what its last attempt is; it is flaky if that alone has passed. */
function overall(judgement, earlier, policy, recoveries) {
    const first = earlier[0];
    if (first === undefined || !(0,verdict/* isGreen */.gf)(judgement.verdict))
        return judgement;
    const which = `attempt ${earlier.length + 1}`;
    const revived = recoveries.filter(({ done, beforeAttempt }) => done && beforeAttempt === earlier.length + 1);
    const how = revived.length === 0 ? '' : `, after ${revived.map(({ step }) => `\`${step}\``).join(' and ')} of the probe`;
    const reason = `It passed on ${which} only${how}. Attempt 1: ${attemptWords(first)}${first.vanished ? ' The probe had vanished.' : ''}`;
    if (policy === 'warn')
        return { ...judgement, verdict: 'flaky', reason };
    return {
        ...judgement,
        verdict: 'failed',
        reason: `${reason}\nThat is not enough (\`flaky: fail\`).`,
        decidedBy: 'flaky',
    };
}
/** How an attempt has ended, in a sentence or two. */
function attemptWords({ judgement }) {
    return `${verdict/* VERDICTS */.bk[judgement.verdict].words}. ${judgement.reason}`;
}
/** `result.json`, with whatever secrets are in it. */
function assemble(parts) {
    const { startedAt, chosen, board, judgement, last, earlier, probeChanges, recoveries, notes } = parts;
    const { durationMs, leaks, hang } = last.outcome;
    const recording = last.outcome.recording?.figures() ?? { bytes: 0, dropped: 0 };
    const cautions = chosen.flatMap(({ name, caution }) => (caution === null ? [] : [`${name}: ${caution}`]));
    const ran = last.outcome.recording === null ? earlier : [...earlier, last];
    const earlierNotes = earlier.flatMap(({ outcome }, index) => outcome.notes.map((note) => `Attempt ${index + 1}: ${note}`));
    const tells = (0,told/* told */.E)(last.findings);
    return {
        schema: 1,
        ...judgement,
        durationMs,
        startedAt: startedAt.toISOString(),
        board: board?.name ?? null,
        probe: chosen[0] ?? null,
        probes: chosen,
        probeChanges,
        recoveries,
        attempts: ran.map((tried, index) => attemptResult(tried, index < earlier.length ? (0,retries/* attemptFolder */.OZ)(index + 1) : '.')),
        ...tells,
        tests: { ...tells.tests, flaky: tells.tests.flaky + passedLater(last, earlier) },
        leaks,
        hang: hang === null ? null : (0,brief/* briefly */.m_)(hang),
        recording,
        notes: [
            ...cautions,
            ...earlierNotes,
            ...last.outcome.notes,
            ...probeChanges.map(({ message }) => message),
            ...recoveries.map(({ beforeAttempt, words }) => `Before attempt ${beforeAttempt}: ${words}`),
            ...droppedNote(recording, last.outcome.missed),
            ...notes,
        ],
    };
}
function attemptResult({ judgement, outcome, findings }, folder) {
    const { durationMs, leaks, recording } = outcome;
    const { tests, findings: kept } = (0,told/* told */.E)(findings, folder === '.' ? 0 : EARLIER_ROOM);
    return {
        ...judgement,
        durationMs,
        recording: recording?.figures() ?? { bytes: 0, dropped: 0 },
        leaks,
        tests,
        findings: kept,
        folder,
    };
}
/** How many tests failed in an attempt and passed in the last one. */
function passedLater(last, earlier) {
    const failed = new Set(earlier.flatMap(({ findings }) => namesOf(findings, 'failed')));
    return namesOf(last.findings, 'passed').filter((name) => failed.has(name)).length;
}
function namesOf({ suites }, verdict) {
    return suites.flatMap(({ format, name, cases }) => cases.filter((one) => one.verdict === verdict).map((one) => JSON.stringify([format, name, one.name])));
}
function droppedNote({ bytes, dropped }, missed) {
    if (dropped === 0)
        return [];
    return [
        `${dropped} of ${bytes} bytes of output were dropped from the recording: its cap (\`max-recording\`) was reached, or the disk was full. The test was not held up.${missed === 0 ? '' : ` ${missed} bytes were dropped before tests were looked for in them.`}`,
    ];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/process/guardian.js


/**
 * The guardian's script, for any POSIX shell. It is told the run's marker, then the process group; when the line ends without a
 * dismissal, we are dead, and it ends the group and whatever carries the marker. With a dismissal it is told who of the test is still
 * there (`PID:START`), and stays as long as they do. `look` sets `found` to the carriers outside the group,
 * without reading the memory of a process in state `D`. It asks grep, if that finds a variable among NULs (it is tried on its own
 * environment); else the shell, which drops them, so that the value ends where no list of UUIDs goes on.
 * `kill -9 -GROUP` is what dash, busybox and bash have in common: `--` and `-s` each fail in one of them.
 */
const WATCH = `trap '' INT TERM HUP
read -r marker <&3 || exit 0
group=
outlives() {
  read -r stat <"/proc/\${1%:*}/stat" || return 1
  started=\${1#*:}
  set -- \${stat##*) }
  case $1 in Z | X) return 1 ;; esac
  [ "\${20}" = "$started" ]
}
while read -r word rest <&3; do
  if [ "$word" = dismissed ]; then
    for one in $rest; do while outlives "$one"; do sleep 1; done; done
    exit 0
  fi
  group=$word
done
pattern="${process_marker/* MARKER_VARIABLE */.a0}=[0-9a-f -]*$marker"
carries() {
  while IFS= read -r line || [ -n "$line" ]; do
    while :; do
      case $line in *${process_marker/* MARKER_VARIABLE */.a0}=*) line=\${line#*${process_marker/* MARKER_VARIABLE */.a0}=} ;; *) break ;; esac
      case \${line%%[!0-9a-f\\ -]*} in *"$marker"*) return 0 ;; esac
    done
  done <"$1"
  return 1
}
with_shell() { for file in "$@"; do carries "$file" && echo "$file"; done; }
with_grep() { grep -ls "$pattern" "$@"; }
search=with_shell
${process_marker/* MARKER_VARIABLE */.a0}=$marker grep -qs "$pattern" /proc/self/environ && search=with_grep
is_other() {
  read -r stat <"$1/stat" || return 1
  set -- \${stat##*) }
  case $1 in D | Z | X) return 1 ;; esac
  [ "$3" != "$group" ]
}
look() {
  files= found=
  for folder in /proc/[0-9]*; do is_other "$folder" && files="$files $folder/environ"; done
  [ -n "$files" ] || return
  for file in $($search $files); do file=\${file%/environ}; found="$found \${file#/proc/}"; done
}
signal() {
  [ -n "$group" ] && kill "-$1" "-$group"
  for pid in $found; do kill "-$1" "$pid"; done
}
look; signal INT; signal CONT
sleep 2
clean=0
for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  look; signal STOP; signal KILL
  if [ -z "$found" ]; then clean=$((clean + 1)); else clean=0; fi
  [ "$clean" -lt 2 ] || exit 0
  sleep 0.1 || sleep 1
done`;
/**
 * A shell that outlives us: should this process be killed (SIGKILL, out of memory), it ends the test, so that none keeps a probe: all that
 * carries `marker`, where there is a /proc, from the moment that this returns, and the process group that it is told of. In a group of
 * its own, since whoever kills our group means us, and without the name by which the runner finds what a job has left behind: it ends by
 * itself. Does nothing on Windows.
 * @param leaseFd a descriptor that it keeps open: whoever holds a probe for the test does so until the test is gone
 */
function callGuardian(marker, leaseFd = null) {
    if (process.platform === 'win32')
        return { watch: () => { }, dismiss: () => { } };
    const { RUNNER_TRACKING_ID: _, ...env } = (0,process_marker/* withoutMarker */.rR)(process.env);
    const child = (0,external_node_child_process_.spawn)('sh', ['-c', WATCH], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', ...(leaseFd === null ? [] : [leaseFd])],
        detached: true,
        cwd: '/',
        env,
    });
    child.on('error', () => { });
    child.unref();
    const line = child.stdio[3];
    line.on('error', () => { });
    line.unref();
    line.write(`${marker}\n`);
    return {
        watch: (pgid) => void line.write(`${pgid}\n`),
        dismiss: (left = []) => void line.end(`dismissed ${left.map(({ pid, startTicks }) => `${pid}:${startTicks}`).join(' ')}\n`),
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
    const problem = whyNoFolder(folder);
    if (problem === null)
        return;
    let nearest = (0,external_node_path_.dirname)(folder);
    while (whyNoFolder(nearest) !== null && nearest !== (0,external_node_path_.dirname)(nearest))
        nearest = (0,external_node_path_.dirname)(nearest);
    throw new launch_error/* LaunchError */.m(`The working directory ${folder} ${problem}; the nearest folder is ${nearest}. ` +
        'Check `working-directory`, and that the repository was checked out before this step.');
}
/** What comes after its name in a sentence; null if it is one. */
function whyNoFolder(path) {
    try {
        const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return 'does not exist';
        return found.isDirectory() ? null : 'is not a folder';
    }
    catch (error) {
        return `cannot be looked at (${error.code})`;
    }
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

// EXTERNAL MODULE: ./lib/process/leaks.js + 1 modules
var process_leaks = __webpack_require__(81395);
// EXTERNAL MODULE: ./lib/process/members.js
var members = __webpack_require__(75386);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/process/tool.js
var tool = __webpack_require__(40495);
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
        const made = await (0,tool/* runTool */.q)('mkfifo', ['-m', '666', path]);
        if (made.status !== 0)
            return null;
        const readFd = open(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const standbyFd = open(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const { dev, ino } = (0,external_node_fs_.fstatSync)(readFd, { bigint: true });
        const identity = { dev, ino, name: `/${(0,external_node_path_.basename)(folder)}/output` };
        return { identity, readFd, standbyFd, writeFd: open(path, external_node_fs_.constants.O_WRONLY) };
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

// EXTERNAL MODULE: ./lib/process/tree.js + 1 modules
var process_tree = __webpack_require__(1301);
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
            secrets: options.secrets ?? [],
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
        const recorder = new recording_recorder/* Recorder */.v(options.directory, status, options.startedAt, options.secrets);
        const heart = (0,recording_status/* beat */.v3)(status);
        let open = streams.length;
        let inHurry = false;
        const close = () => {
            open -= 1;
            if (open > 0)
                return;
            clearInterval(heart);
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
    const status = (0,recording_status/* recorderStatus */.zL)();
    status.capacity = options.capacity;
    status.heartbeatAt = Number(process.hrtime.bigint());
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
        status.lastByteAt = Number(process.hrtime.bigint());
    });
    socket.on('error', () => socket.destroy());
    socket.unref();
}

;// CONCATENATED MODULE: ./lib/run/follow-findings.js
/** What the output of a test tells, read while it is printed. */




/** Beyond what it was given, to answer. */
const ANSWER_MS = 500;
/** A log with very many tests may fill the thread's memory: that must not be ours. */
const MOST_MEMORY_MIB = 1024;
/**
 * Follows `recording` in a thread of its own, at its own pace: neither the test nor this thread is held up, and a fault of ours costs the
 * findings, never the run.
 */
function followFindings(recording, formats) {
    if (formats === 'none')
        return { finish: async () => ({ findings: (0,model/* nothingFound */.S)(), missed: 0, notes: [] }) };
    const task = {
        file: recording.file,
        shared: recording.status.shared,
        formats: formats === 'auto' ? null : formats,
    };
    const worker = new external_node_worker_threads_.Worker((0,bundle/* partFile */.A)('findings'), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MIB },
    });
    let answer = null;
    let fault = null;
    const answered = new Promise((resolve) => {
        worker.once('message', (given) => {
            answer = given;
            resolve();
        });
        worker.once('error', (error) => {
            fault = `The output could not be searched for tests: ${error.message}. This is our own fault, not the test's.`;
            resolve();
        });
        worker.once('exit', () => resolve());
    });
    return {
        async finish(order) {
            if (recording.status.stored > 0) {
                worker.postMessage(order);
                await (0,within/* within */.u)(order.limitMs + ANSWER_MS, answered);
            }
            void worker.terminate();
            return conclusion(answer, fault, recording.status.stored > 0);
        },
    };
}
function conclusion(answer, fault, printed) {
    if (answer === null) {
        const why = fault ?? 'The output was not searched for tests, for lack of time.';
        return { findings: (0,model/* nothingFound */.S)(), missed: 0, notes: printed ? [why] : [] };
    }
    const { findings, missed, unread } = answer;
    const late = `The last ${unread} bytes of output were not searched for tests, for lack of time.`;
    return { findings, missed, notes: [...findings.notes, ...(unread > 0 ? [late] : [])] };
}

// EXTERNAL MODULE: ./lib/hang/text.js
var hang_text = __webpack_require__(60313);
// EXTERNAL MODULE: ./lib/process/terminate.js
var terminate = __webpack_require__(62226);
;// CONCATENATED MODULE: ./lib/recording/health.js

/**
 * The recorder gives a sign of life four times a second; after this it is not the machine's usual slowness any more.
 */
const LATE_MS = 2000;
/**
 * Until when the recorder is known to have listened to the test, in milliseconds of monotonic time. What it does not
 * hear is no silence.
 * @param now in milliseconds
 */
function heardUntil(status, now) {
    const heard = Math.max(status.heartbeatAt, status.lastByteAt) / 1e6;
    // Once the output has ended there is nothing left to hear.
    return status.phase === recording_status/* Phase */.a0.recording && now - heard > LATE_MS ? heard : now;
}
/**
 * What is wrong with our own recorder, in a sentence; null if nothing is. To be said before anybody accuses a test that
 * does not go on: it may be waiting for us.
 * @param fault of the recording
 * @param now monotonic time in nanoseconds
 */
function recorderHealth(status, fault, now) {
    if (fault !== null)
        return `Our own recorder is at fault, not the test: ${fault}.`;
    const silentMs = now / 1e6 - heardUntil(status, now / 1e6);
    if (silentMs === 0)
        return null;
    return (`Our own recorder has not moved for ${Math.round(silentMs / 1000)} s, and the test may be waiting for it: ` +
        'the disk does not answer, or the machine has no time for us. Look there before you look at the test.');
}

// EXTERNAL MODULE: ./lib/recording/follower.js
var follower = __webpack_require__(99317);
;// CONCATENATED MODULE: ./lib/recording/plain-lines.js
const LF = 10;
const CR = 13;
const ESC = 27;
const BEL = 7;
/** Where in an escape sequence we are (ECMA-48, 5.3 to 5.6; strings also end with BEL, as xterm has it). */
const Escape = { none: 0, begun: 1, intermediate: 2, control: 3, string: 4 };
/** A sequence that is longer is none: a program has printed half of one, or mocks us. */
const LONGEST_ESCAPE = 4096;
/**
 * Splits bytes into lines of plain text: without escape sequences, ended by `\n`, `\r\n` or a lone `\r`, as
 * `LineSplitter` has it. It does not matter in which pieces the bytes come.
 *
 * Memory is flat: a line of more than `longest` bytes comes in stretches that overlap by `overlap` bytes (less up to
 * three, where a character would be cut).
 */
class PlainLines {
    longest;
    overlap;
    input = Buffer.alloc(0);
    at = 0;
    /** Position in the stream of the first byte of `input`. */
    base = 0;
    next = { lf: -2, cr: -2, esc: -2 };
    kept;
    length = 0;
    lineOffset = 0;
    begins = true;
    afterCr = false;
    escape = Escape.none;
    escapeLength = 0;
    constructor(longest, overlap) {
        this.longest = longest;
        this.overlap = overlap;
        this.kept = Buffer.allocUnsafe(longest);
    }
    /**
     * Takes the bytes that follow, which start at `offset` of the stream. They must stay as they are until `take` has
     * returned null.
     */
    push(bytes, offset) {
        if (offset !== this.base + this.input.length)
            this.startAnew(offset);
        this.input = bytes;
        this.base = offset;
        this.at = 0;
        this.next = { lf: -2, cr: -2, esc: -2 };
    }
    /** The next line or stretch; null when the bytes are used up. */
    take() {
        const { input } = this;
        while (this.at < input.length) {
            if (this.afterCr)
                this.passLineFeed();
            else if (this.escape !== Escape.none)
                this.passEscape();
            else {
                const stretch = this.takeText();
                if (stretch !== null)
                    return stretch;
            }
        }
        return null;
    }
    /** The line that has no end yet, as far as it has come; it stays where it is. Null if there is nothing of it. */
    rest() {
        if (this.length === 0)
            return null;
        return this.stretch(this.kept, 0, wholeCharacters(this.kept, this.length), false);
    }
    /** What came before is not where it was expected: some of the stream is missing. */
    startAnew(offset) {
        this.length = 0;
        // At the very start nothing is missing.
        this.begins = offset === 0;
        this.lineOffset = offset;
        this.afterCr = false;
        this.escape = Escape.none;
    }
    passLineFeed() {
        this.afterCr = false;
        if (this.input[this.at] !== LF)
            return;
        this.at += 1;
        this.lineOffset = this.base + this.at;
    }
    takeText() {
        const { input, at } = this;
        const end = Math.min(this.find('lf', LF), this.find('cr', CR), this.find('esc', ESC));
        const byte = input[end];
        if (this.length === 0 && end - at <= this.longest && (byte === LF || byte === CR)) {
            this.at = end + 1;
            return this.ended(this.stretch(input, at, end, true), byte);
        }
        const count = Math.min(end - at, this.longest - this.length);
        input.copy(this.kept, this.length, at, at + count);
        this.length += count;
        this.at = at + count;
        if (this.at < end)
            return this.overflow();
        if (byte === undefined)
            return null;
        this.at += 1;
        if (byte !== ESC)
            return this.ended(this.stretch(this.kept, 0, this.length, true), byte);
        this.escape = Escape.begun;
        this.escapeLength = 1;
        return null;
    }
    /** Position of the next `byte`, or the end of the input. Searched anew only when it is behind us. */
    find(name, byte) {
        const known = this.next[name];
        if (known >= this.at)
            return known;
        const found = this.input.indexOf(byte, this.at);
        this.next[name] = found === -1 ? this.input.length : found;
        return this.next[name];
    }
    ended(stretch, by) {
        this.length = 0;
        this.begins = true;
        this.lineOffset = this.base + this.at;
        this.afterCr = by === CR;
        return stretch;
    }
    overflow() {
        const end = wholeCharacters(this.kept, this.length);
        const stretch = this.stretch(this.kept, 0, end, false);
        let start = Math.max(1, end - this.overlap);
        while (start < end && isContinuation(this.kept[start]))
            start += 1;
        this.kept.copy(this.kept, 0, start, this.length);
        this.length -= start;
        this.begins = false;
        return stretch;
    }
    stretch(from, start, end, ends) {
        return { text: from.toString('utf8', start, end), offset: this.lineOffset, begins: this.begins, ends };
    }
    passEscape() {
        const { input } = this;
        while (this.at < input.length && this.escape !== Escape.none) {
            const byte = input[this.at] ?? 0;
            const after = this.escapeLength >= LONGEST_ESCAPE ? null : escapeAfter(this.escape, byte);
            // What cannot belong to a sequence is text again.
            if (after === null) {
                this.escape = Escape.none;
                return;
            }
            this.escape = after;
            this.escapeLength += 1;
            this.at += 1;
        }
    }
}
/** The state after `byte`; null if it does not belong to the sequence. */
function escapeAfter(state, byte) {
    switch (state) {
        case Escape.begun:
            if (byte === 0x5b)
                return Escape.control;
            // DCS, SOS, OSC, PM, APC.
            if (byte === 0x50 || byte === 0x58 || (byte >= 0x5d && byte <= 0x5f))
                return Escape.string;
            if (byte >= 0x20 && byte <= 0x2f)
                return Escape.intermediate;
            return byte >= 0x30 && byte <= 0x7e ? Escape.none : null;
        case Escape.intermediate:
            if (byte >= 0x20 && byte <= 0x2f)
                return Escape.intermediate;
            return byte >= 0x30 && byte <= 0x7e ? Escape.none : null;
        case Escape.control:
            if (byte >= 0x20 && byte <= 0x3f)
                return Escape.control;
            return byte >= 0x40 && byte <= 0x7e ? Escape.none : null;
        default:
            if (byte === BEL)
                return Escape.none;
            // The `\` of its end follows.
            if (byte === ESC)
                return Escape.begun;
            return byte === LF || byte === CR ? null : Escape.string;
    }
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
/** How many of the first `length` bytes make whole characters of UTF-8. */
function wholeCharacters(bytes, length) {
    let start = length - 1;
    while (start > length - 4 && start > 0 && isContinuation(bytes[start]))
        start -= 1;
    const first = bytes[start] ?? 0;
    const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    return start + size > length ? start : length;
}

;// CONCATENATED MODULE: ./lib/watchdog/pattern-search.js



/**
 * A line of more bytes is looked at in stretches, each of which counts as a line. They overlap, so that a match is
 * found wherever it is as long as it has at most `LONGEST_MATCH` bytes.
 */
const LONGEST_LINE = 32 * 1024;
const LONGEST_MATCH = 8 * 1024;
/** A character before a match, and one that a border would cut. */
const EDGES = 8;
/** UTF-16 units between two looks at the time, and how many a line counts besides its own. */
const BETWEEN_LOOKS = 4096;
const PER_LINE = 32;
/**
 * Looks for patterns in a recording while it grows. The first line that matches decides, in the order of the output,
 * and if both inputs match it, `fail-on` does: whoever reads late finds the same. So nothing is said of a line before
 * its end, unless `closeLine` says that this is it, or `peekLine` finds what no more of the line can change.
 */
class PatternSearch {
    recording;
    patterns;
    /** Bytes that were dropped from the recording before they could be searched. */
    skipped = 0;
    follower;
    lines = new PlainLines(LONGEST_LINE, LONGEST_MATCH + EDGES);
    /** Whether `lines` has still some of what the follower has read. */
    taking = false;
    position = 0;
    peekedAt = -1;
    constructor(recording, patterns) {
        this.recording = recording;
        this.patterns = patterns;
        this.follower = new follower/* Follower */.f(recording);
    }
    /** Position in the output up to which everything was searched. */
    get searchedTo() {
        return this.position;
    }
    /** Bytes that are recorded and not searched yet. */
    get behind() {
        return this.recording.status.stored - this.position;
    }
    /**
     * Searches for about `ms`, which is never exceeded by more than one line. Returns a match, `behind` if there is more
     * to search, `level` if not.
     * @throws what the disk refuses
     */
    search(ms) {
        const until = performance.now() + ms;
        let work = 0;
        for (;;) {
            if (!this.taking) {
                const piece = this.follower.read();
                // What is being put in order cannot be read just now.
                if (piece === null)
                    return this.recording.status.phase === recording_status/* Phase */.a0.ordering ? 'behind' : 'level';
                this.skipped += piece.skipped;
                const broken = piece.skipped > 0 ? this.lines.rest() : null;
                this.lines.push(piece.bytes, piece.offset);
                this.taking = true;
                const match = broken === null ? null : this.matchOf(broken);
                if (match !== null)
                    return match;
            }
            for (let line = this.lines.take(); line !== null; line = this.lines.take()) {
                const match = this.matchOf(line);
                if (match !== null)
                    return match;
                work += line.text.length + PER_LINE;
                if (work < BETWEEN_LOOKS)
                    continue;
                if (performance.now() > until)
                    return 'behind';
                work = 0;
            }
            this.taking = false;
            this.position = this.follower.position;
        }
    }
    /** A match of the line that has no end yet, as if it ended here. */
    closeLine() {
        const rest = this.lines.rest();
        return rest === null ? null : this.matchOf({ ...rest, ends: true });
    }
    /**
     * A match of `fail-on` in the line that has no end yet, if it matches however it goes on. Only in a line that had no
     * end the last time either: to be quoted, a line shall be whole.
     */
    peekLine() {
        const rest = this.lines.rest();
        const old = rest !== null && rest.offset === this.peekedAt;
        this.peekedAt = rest?.offset ?? -1;
        return old ? firstOf('fail-on', this.patterns.failOn, rest) : null;
    }
    close() {
        this.follower.close();
    }
    matchOf(line) {
        return firstOf('fail-on', this.patterns.failOn, line) ?? firstOf('until', this.patterns.until, line);
    }
}
function firstOf(input, patterns, line) {
    for (const pattern of patterns) {
        if (!pattern.matches(line))
            continue;
        return { input, pattern: pattern.source, line: pattern.quote(line.text), offset: line.offset };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/watchdog/standstills.js
/**
 * Stretches of monotonic time in which this process did not run: the machine slept, its virtual machine stood still, or
 * it was stopped.
 */
class Standstills {
    stretches = [];
    note(from, to) {
        this.stretches.push({ from, to });
    }
    /**
     * `at` without what we stood still before it. Of two moments, the difference is the time between them in which we
     * ran.
     */
    running(at) {
        return this.stretches.reduce((left, { from, to }) => left - Math.max(0, Math.min(at, to) - from), at);
    }
}

;// CONCATENATED MODULE: ./lib/watchdog/watch.js




/** How often to look at the clocks and for new output. */
const LOOK_MS = 100;
/** How long a search may hold up everything else. */
const SLICE_MS = 10;
/** A line without an end that has been there for so long is a prompt: it counts as a line. */
const QUIET_MS = 1000;
/** What is printed before an alarm counts before it, but an alarm does not wait longer for the search than this. */
const CATCH_UP_MS = 10_000;
/** Whoever did not run for so long was not just busy. */
const STANDSTILL_MS = 10_000;
const LOOK_GAP_MS = 500;
/** A look of 1 s, then 49 s without: 2 % of the time. */
const LOOK_GAP_FACTOR = 49;
/**
 * Watches a running test: its clocks, its output, and, by `look`, whether it is deadlocked.
 *
 * Time in which this process did not run for more than 10 s is not counted. Its timers keep no process alive.
 */
function watch(options) {
    return new Watcher(options);
}
function monotonicMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
class Watcher {
    options;
    alarm;
    notes = [];
    settle = () => { };
    over = false;
    timer;
    expectedAt;
    startedAt;
    standstills = new Standstills();
    search = null;
    searchFailed = false;
    found = null;
    /** An alarm that waits for the search of what was printed before it. */
    pending = null;
    silence = { since: -1, warnings: 0, lineClosed: false };
    peekAt;
    look = null;
    constructor(options) {
        this.options = options;
        const { patterns, look, recording, launchedAt } = options;
        this.alarm = new Promise((resolve) => {
            this.settle = resolve;
        });
        this.startedAt = Number(launchedAt) / 1e6;
        if (patterns !== undefined && patterns.until.length + patterns.failOn.length > 0) {
            this.search = new PatternSearch(recording, patterns);
        }
        if (look !== undefined)
            this.look = { call: look, running: false, notBefore: 0 };
        this.expectedAt = monotonicMs();
        this.peekAt = this.expectedAt + QUIET_MS;
        this.schedule(0);
    }
    stop() {
        this.halt();
        this.search?.close();
    }
    async finish(limitMs, cancel) {
        const raised = this.over;
        this.halt();
        const giveUpAt = performance.now() + limitMs;
        while (this.found === null) {
            const { hasEnded } = this.options.recording;
            const state = this.searchOn();
            if (state === 'level' && hasEnded) {
                this.found = this.search?.closeLine() ?? null;
                break;
            }
            if (state === null || cancel?.aborted || performance.now() > giveUpAt)
                break;
            await new Promise((resolve) => setTimeout(resolve, state === 'behind' ? 0 : 20));
        }
        this.search?.close();
        if (!raised)
            this.noteSkipped();
        const { status } = this.options.recording;
        const unseen = this.search === null ? 0 : this.search.skipped + this.search.behind + status.lost;
        const until = this.options.patterns?.until.map(({ source }) => source) ?? [];
        return { until, match: this.found, unseen };
    }
    halt() {
        this.over = true;
        clearTimeout(this.timer);
    }
    schedule(ms) {
        clearTimeout(this.timer);
        if (this.over)
            return;
        this.expectedAt = monotonicMs() + ms;
        this.timer = setTimeout(this.tick, ms).unref();
    }
    tick = () => {
        const now = monotonicMs();
        if (now - this.expectedAt > STANDSTILL_MS) {
            this.standstills.note(this.expectedAt, now);
            this.notes.push(`This machine or our own process stood still for ${(0,watchdog_clocks/* clockText */.Yi)(Math.round((now - this.expectedAt) / 1000) * 1000)}; no clock counts it.`);
            // The recorder needs a moment to show that it is there again.
            this.schedule(LOOK_MS);
            return;
        }
        const state = this.searchOn();
        if (this.found !== null)
            this.raise({ kind: this.found.input, match: this.found });
        else if (this.pending !== null)
            this.resolvePending(state, now);
        else
            this.readOn(state, now);
    };
    /** Searches for a slice; null if there is nothing to search with, or a match was found. */
    searchOn() {
        if (this.search === null || this.searchFailed)
            return null;
        try {
            const state = this.search.search(SLICE_MS);
            if (typeof state === 'string')
                return state;
            this.found = state;
        }
        catch (error) {
            this.notes.push(`\`until\` and \`fail-on\` could not be looked for any more: ${error.message}.`);
            this.searchFailed = true;
        }
        return null;
    }
    readOn(state, now) {
        const { recording, clocks } = this.options;
        const { status } = recording;
        const lastByteAt = status.lastByteAt / 1e6;
        if (lastByteAt !== this.silence.since)
            this.silence = { since: lastByteAt, warnings: 0, lineClosed: false };
        const running = (at) => this.standstills.running(at);
        const bytes = status.stored + status.lost;
        const reading = (0,watchdog_clocks/* readClocks */.CB)(clocks, {
            now: running(now),
            startedAt: running(this.startedAt),
            heardUntil: running(recording.hasEnded ? now : heardUntil(status, now)),
            bytes,
            lastByteAt: running(lastByteAt),
        });
        if (reading.due !== null) {
            this.prepare({ kind: reading.due.clock, limitMs: reading.due.limitMs }, now);
            return;
        }
        const silentMs = running(now) - running(bytes === 0 ? this.startedAt : lastByteAt);
        if (reading.warnings > this.silence.warnings) {
            this.silence.warnings = reading.warnings;
            this.warn(silentMs);
        }
        if (state === 'level')
            this.found = this.matchInLine(now, silentMs >= QUIET_MS || recording.hasEnded);
        if (this.found !== null) {
            this.raise({ kind: this.found.input, match: this.found });
            return;
        }
        if (silentMs >= QUIET_MS)
            this.lookForDeadlock(now);
        this.schedule(state === 'behind' ? 0 : Math.min(LOOK_MS, Math.ceil(reading.lookAgainMs)));
    }
    /** Looks at the line that has no end yet: as a whole once nothing more comes, else now and then. */
    matchInLine(now, quiet) {
        if (quiet && !this.silence.lineClosed) {
            this.silence.lineClosed = true;
            return this.search?.closeLine() ?? null;
        }
        if (now < this.peekAt)
            return null;
        this.peekAt = now + QUIET_MS;
        return this.search?.peekLine() ?? null;
    }
    /** What was printed before an alarm is searched first: a match in it has come before. */
    prepare(alarm, now) {
        this.pending = { alarm, searchTo: this.options.recording.status.stored, giveUpAt: now + CATCH_UP_MS };
        this.schedule(0);
    }
    resolvePending(state, now) {
        const { pending, search } = this;
        if (pending === null)
            return;
        const searched = search === null || state !== 'behind' || search.searchedTo >= pending.searchTo;
        if (!searched && now < pending.giveUpAt) {
            this.schedule(0);
            return;
        }
        if (!searched) {
            this.notes.push(`${pending.searchTo - search.searchedTo} bytes of output came too fast to be searched for \`until\` and \`fail-on\` before the test was ended.`);
        }
        this.found = state === 'level' ? (search?.closeLine() ?? null) : null;
        this.raise(this.found === null ? pending.alarm : { kind: this.found.input, match: this.found });
    }
    raise(alarm) {
        this.stop();
        this.noteSkipped();
        this.settle(alarm);
    }
    noteSkipped() {
        const skipped = this.search?.skipped ?? 0;
        if (skipped === 0)
            return;
        this.notes.push(`${skipped} bytes of output were dropped from the recording before they could be searched for \`until\` and \`fail-on\`; a line of them may have matched.`);
    }
    warn(silentMs) {
        try {
            this.options.warn?.(silentMs);
        }
        catch (error) {
            this.notes.push(`A warning could not be given: ${error.message}.`);
        }
    }
    async lookForDeadlock(now) {
        const { look } = this;
        if (look === null || look.running || now < look.notBefore)
            return;
        look.running = true;
        try {
            const report = await look.call();
            if (report !== null && !this.over && this.pending === null) {
                this.prepare({ kind: 'deadlock', report }, monotonicMs());
            }
        }
        catch (error) {
            this.look = null;
            this.notes.push(`The search for deadlocks was given up: ${error.message}.`);
        }
        const ended = monotonicMs();
        look.notBefore = ended + Math.max(LOOK_GAP_MS, LOOK_GAP_FACTOR * (ended - now));
        look.running = false;
    }
}

;// CONCATENATED MODULE: ./lib/run/supervise.js






/** Of events that come together, Node may tell of an exit last. */
const HINDSIGHT_MS = 10;
/** Node tells of an exit a moment after it. */
const EXIT_TOLD_MS = 300;
/** For the search of what is left of the output when the test has ended, recording put in order included. */
const SEARCH_MS = 90_000;
/** A report is worth some seconds, and no more; of a deadlock, backtraces say little that is new. */
const BACKTRACE_MS = 10_000;
const BACKTRACE_OF_DEADLOCK_MS = 2000;
const REPORT_MS = 30_000;
/** Of a cancelled run: the runner kills us in ten seconds. */
const CANCELLED_REPORT_MS = 1000;
const CANCELLED_APART_MS = 150;
/** Loaded when a test is silent: a start has better things to do. */
const hangRoom = () => __webpack_require__.e(/* import() */ 82).then(__webpack_require__.bind(__webpack_require__, 94082));
/** A line about a silent test is wanted now. */
const WARNING_APART_MS = 200;
/**
 * Waits for the end of the test, or ends it.
 * @param keep where what can be rescued of the output of a test that hangs goes
 * @param say tells a person something while the test runs
 */
async function supervise(test, limits, keep, cancellation, say) {
    const watching = watchTest(test, limits, say);
    const itself = test.launched.exit.then((exit) => ({ by: 'itself', exit }));
    const first = await Promise.race([
        itself,
        watching.alarm.then((alarm) => ({ by: 'alarm', alarm })),
        (0,within/* aborted */.Q)(cancellation.signal).then(() => ({ by: 'cancellation' })),
    ]);
    const happened = (await (0,within/* within */.u)(HINDSIGHT_MS, itself)) ? await itself : first;
    const ended = { hang: null, ending: null, seeking: null, watchNotes: watching.notes };
    switch (happened.by) {
        case 'itself':
            // The search goes on while what is left of the output comes in.
            return {
                ...ended,
                end: { how: 'exited', exit: happened.exit },
                seeking: watching.finish(SEARCH_MS, cancellation.signal),
            };
        case 'alarm':
            return { ...ended, ...(await endFor(happened.alarm, test, limits, keep, cancellation, say)) };
        case 'cancellation':
            watching.stop();
            return { ...ended, ...(await cancel(test, cancellation)) };
    }
}
function watchTest(test, limits, say) {
    const { recording, launched } = test;
    let lookout;
    const look = async () => {
        const hang = await hangRoom();
        lookout ??= new hang.Lookout(() => subjectOf(test));
        return lookout.look();
    };
    const canLook = process.platform === 'linux' && limits.onDeadlock === 'fail';
    return watch({
        recording,
        launchedAt: launched.startedAt,
        clocks: limits.clocks,
        patterns: { until: limits.until, failOn: limits.failOn },
        warn: (silentMs) => void warn(test, silentMs, say),
        ...(canLook ? { look } : {}),
    });
}
/** One line that says what a silent test does just now. */
async function warn(test, silentMs, say) {
    const silence = (0,watchdog_clocks/* silenceWords */.Dd)(silentMs);
    const bytes = test.recording.status.stored;
    const report = await reportOn(test, undefined, WARNING_APART_MS, REPORT_MS);
    // By now it may have gone on.
    if (test.recording.status.stored !== bytes || test.recording.hasEnded)
        return;
    say(report === null ? silence : `${silence} ${(0,hang_text/* doingWords */.b5)(report)}`);
}
async function endFor(alarm, test, { gracePeriodMs }, keep, { hurry, signal }, say) {
    const backtraceMs = alarm.kind === 'deadlock' ? BACKTRACE_OF_DEADLOCK_MS : BACKTRACE_MS;
    const proven = alarm.kind === 'deadlock' ? alarm.report : null;
    // A look that brings nothing, in time or at all, does not undo the one that has proven it.
    const hang = 'match' in alarm ? null : ((await explainHang(test, { ...keep, backtraceMs }, signal)) ?? proven);
    if (hang !== null)
        say(`The test does not go on, and is ended. ${(0,hang_text/* reportText */.UH)(hang)}`);
    const hurried = AbortSignal.any([hurry, signal]);
    const ending = await (0,terminate/* terminate */.MH)(test.tree, (0,terminate/* politely */.tX)(gracePeriodMs), hurried);
    return {
        end: { how: 'ended-by-us', alarm, exit: await supervise_exitOf(test), hang: hang === null ? null : (0,hang_text/* hangWords */.ah)(hang) },
        hang,
        ending,
    };
}
/** Two looks, then what a tree that is about to be ended leaves behind. */
async function explainHang(test, evidence, cancel) {
    // On a disk that does not answer, what is rescued would hold us up for ever.
    const folder = faultOf(test) === null ? evidence.folder : null;
    const explaining = reportOn(test, { ...evidence, folder }, undefined, REPORT_MS);
    return await Promise.race([explaining, (0,within/* aborted */.Q)(cancel).then(() => null)]);
}
async function cancel(test, { signal, hurry }) {
    test.recording.hurry();
    const hang = hurry.aborted ? null : await reportOn(test, undefined, CANCELLED_APART_MS, CANCELLED_REPORT_MS);
    const ending = await (0,terminate/* terminate */.MH)(test.tree, terminate/* ON_CANCEL */.rS, hurry);
    return {
        end: {
            how: 'cancelled',
            by: String(signal.reason),
            exit: await supervise_exitOf(test),
            hang: hang === null ? null : (0,hang_text/* hangWords */.ah)(hang),
        },
        hang,
        ending,
    };
}
/** What the test does; null where that cannot be told, or not in time. Never throws: a report is a help, and no more. */
async function reportOn(test, evidence, apartMs, limitMs) {
    if (process.platform !== 'linux')
        return null;
    try {
        let report = null;
        const { inspect } = await hangRoom();
        const looking = inspect(subjectOf(test), evidence, apartMs).then((found) => {
            report = found;
        });
        await (0,within/* within */.u)(limitMs, looking);
        return report === null ? null : { ...report, ourFault: faultOf(test) };
    }
    catch {
        return null;
    }
}
/** What is wrong with our own recorder: it is said before anybody accuses the test. */
function faultOf({ recording: { status, fault } }) {
    return recorderHealth(status, fault, Number(process.hrtime.bigint()));
}
function subjectOf({ launched, tree, ourPipe }) {
    return { root: launched.pid, others: tree.members().map(({ pid }) => pid), ourPipe };
}
async function supervise_exitOf({ launched }) {
    return (await (0,within/* within */.u)(EXIT_TOLD_MS, launched.exit)) ? await launched.exit : null;
}

;// CONCATENATED MODULE: ./lib/run/attempt.js














/** From the test's exit to the end of its output, whoever goes on printing. */
const DRAIN_MS = 5000;
const DRAIN_CANCELLED_MS = 300;
/** For what is left of the output to be read, when the recording is in order. */
const READ_MS = 60_000;
const READ_CANCELLED_MS = 250;
/** Putting a capped recording in order takes a moment per GiB. */
const ORDER_MS = 60_000;
/**
 * Runs the test once, records what it prints, and ends it if need be.
 */
async function runAttempt(spec, cancellation, observer) {
    const begun = await begin(spec);
    if ('refused' in begun) {
        return notRun({ how: 'not-started', reason: begun.refused });
    }
    const { launched, recording, tree, guardian } = begun;
    observer.started(recording);
    const reading = followFindings(recording, spec.formats);
    const stopFollowing = tree.follow();
    const { end, hang, ending, seeking, watchNotes } = await supervise(begun, spec.limits, kept(spec), cancellation, observer.say);
    stopFollowing();
    const endedAt = end.exit?.at ?? process.hrtime.bigint();
    const output = outputOf(recording);
    const { leaks, notes } = ending === null
        ? await (0,process_leaks/* endLeftovers */.q9)(tree, output, { policy: spec.leaks, limitMs: DRAIN_MS, hurry: cancellation.signal })
        : await (0,process_leaks/* afterTermination */.TV)(tree, ending, output, end.how === 'cancelled' ? DRAIN_CANCELLED_MS : DRAIN_MS);
    guardian.dismiss(leaks.every(({ ended }) => ended) ? [] : (await tree.scan(false)).filter(members/* isAlive */._n));
    const faults = await attempt_closed(recording);
    const ownExit = end.how === 'exited' ? end.exit.code : null;
    const limitMs = cancellation.signal.aborted ? READ_CANCELLED_MS : READ_MS;
    const { findings, missed, notes: readingNotes } = await reading.finish({ exitCode: ownExit, limitMs });
    const sought = seeking === null ? {} : { sought: await seeking };
    return {
        end: end.how === 'exited' ? { ...end, ...sought, ...blame(spec, leaks) } : end,
        durationMs: Math.round(Number(endedAt - launched.startedAt) / 1e6),
        recording,
        findings,
        missed,
        leaks,
        hang,
        notes: [...watchNotes, ...notes, ...faults, ...readingNotes],
    };
}
/** Of an attempt that came to nothing. */
function notRun(end) {
    return { end, durationMs: 0, recording: null, findings: null, missed: 0, leaks: [], hang: null, notes: [] };
}
function kept({ directory, redaction }) {
    return { folder: directory, ...(redaction === null ? {} : { clean: (bytes) => redaction.bytes(bytes, true) }) };
}
async function begin(spec) {
    const options = {
        directory: spec.directory,
        capacity: spec.maxRecording,
        startedAt: process.hrtime.bigint(),
        secrets: spec.secrets,
    };
    const unwritable = refusalOf(spec.directory);
    if (unwritable !== null)
        return { refused: unwritable };
    const thread = recorderThread();
    // All three take their time to come up: they do it side by side.
    const opening = openPipe();
    const guardian = callGuardian(spec.marker, spec.leaseFd);
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
        // Before the event loop goes on, which could collect a test that has ended: until then its pid is its own.
        const tree = new process_tree/* ProcessTree */.i({ rootPid: launched.pid, marker: spec.marker, output: pipe?.identity ?? null });
        const ourPipe = pipe === null ? null : `fifo:${pipe.identity.dev}:${pipe.identity.ino}`;
        return { launched, tree, recording: recording ?? recordStreams(launched.streams, options), guardian, ourPipe };
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
function outputOf(recording) {
    const { ended, status } = recording;
    return {
        ended,
        hasEnded: () => recording.hasEnded || status.phase !== recording_status/* Phase */.a0.recording,
        quietMs: () => Number(process.hrtime.bigint()) / 1e6 - status.lastByteAt / 1e6,
    };
}
/** With `leaks: fail`, what was left behind decides about a test that would have passed. */
function blame({ leaks: policy }, leaks) {
    if (policy !== 'fail' || leaks.length === 0)
        return {};
    return { leak: `The test left processes running (\`leaks: fail\`): ${(0,process_leaks/* leakNames */.ex)(leaks)}.` };
}
/** Ends the recording, whoever still holds the pipe, and waits until it is in order. */
async function attempt_closed(recording) {
    if (recording.status.phase === recording_status/* Phase */.a0.recording && !recording.hasEnded)
        recording.stop();
    await (0,within/* within */.u)(ORDER_MS, recording.ended);
    if (recording.fault === null)
        return [];
    return [`Our own recorder is at fault, not the test: ${recording.fault}. Please report it with this run's log.`];
}

// EXTERNAL MODULE: ./lib/probes/permission.js
var permission = __webpack_require__(53248);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./lib/recovery/change-device.js




/** How long a process that was told to hurry may keep us. */
const HURRY_MS = 500;
/**
 * Has the process that asks for USB devices change one of them. After `limitMs` it is no longer waited for, and on `signal` it is told to hurry;
 * it is never killed, so that it puts right what it has begun (a port without power, a device without drivers) as soon as the kernel lets it.
 */
async function changeDevice(request, limitMs, signal, part = (0,bundle/* partFile */.A)('usb')) {
    if (signal.aborted)
        return { cancelled: true };
    // A session of its own, and without the mark by which a runner ends what a job has left: neither a Ctrl-C nor the end of the job leaves a
    // port without power.
    const env = { ...process.env, RUNNER_TRACKING_ID: '' };
    const child = (0,external_node_child_process_.spawn)(process.execPath, [part, 'change', JSON.stringify(request)], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env,
        detached: true,
    });
    const heard = listen(child);
    const ended = await Promise.race([(0,within/* within */.u)(limitMs, heard.ended), (0,within/* aborted */.Q)(signal).then(() => null)]);
    if (ended !== true)
        child.kill('SIGTERM');
    if (ended === null)
        await (0,within/* within */.u)(HURRY_MS, heard.ended);
    letGo(child);
    if (ended === null)
        return { cancelled: true };
    return heard.end ?? { silent: heard.stage };
}
function listen(child) {
    const complaint = [];
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        if (complaint.length < 20)
            complaint.push(text);
    });
    const heard = { stage: 'starting', end: null, ended: Promise.resolve() };
    heard.ended = new Promise((resolve) => {
        child.once('error', (error) => {
            heard.end = { failure: { code: 'error', detail: error.message } };
            resolve();
        });
        if (child.stdout === null)
            return;
        (0,external_node_readline_.createInterface)({ input: child.stdout })
            .on('line', (line) => {
            const message = parse(line);
            if (message === null)
                return;
            if ('stage' in message)
                heard.stage = message.stage;
            else
                heard.end = message;
        })
            .once('close', () => {
            const detail = complaint.join('').trim().split('\n')[0] || `it ended without an answer while ${heard.stage}`;
            heard.end ??= { failure: { code: 'error', detail } };
            resolve();
        });
    });
    return heard;
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
function letGo(child) {
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.unref();
}

;// CONCATENATED MODULE: ./lib/recovery/command.js



const LIMIT_MS = 60_000;
const MOST_OUTPUT = 64 * 1024;
/** Between SIGTERM and SIGKILL. */
const GRACE_MS = 2000;
/** How long the rest of the output is waited for when the command has ended: somebody in the background may hold its pipe. */
const REST_MS = 250;
/**
 * Runs the user's own way to bring a probe back: by `sh -c`, on Windows by `cmd`. Bounded in time and output, and its output is always drained.
 * @param added variables that say which probe it is for
 */
async function runCommand(command, env, added, signal, limitMs = LIMIT_MS) {
    if (signal.aborted)
        return { ok: false, words: 'was not started, since the run is cancelled', output: '' };
    const child = (0,external_node_child_process_.spawn)(command, {
        shell: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...childEnvironment(env, {}), ...added },
        detached: process.platform !== 'win32',
    });
    const output = new Tail();
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => output.take(data));
    const closed = new Promise((resolve) => child.once('close', () => resolve()));
    const ended = new Promise((resolve) => {
        child.once('error', (error) => resolve({ ok: false, words: `could not be started: ${error.message}` }));
        child.once('exit', (status, name) => {
            const words = status === null ? `was ended by ${name}` : `ended with exit status ${status}`;
            resolve({ ok: status === 0, words });
        });
    });
    const inTime = await Promise.race([(0,within/* within */.u)(limitMs, ended), (0,within/* aborted */.Q)(signal).then(() => null)]);
    if (inTime !== true) {
        await end(child, ended);
        child.stdout.destroy();
        child.stderr.destroy();
        const words = inTime === null ? 'was ended, since the run is cancelled' : `was ended after ${limitMs / 1000} s`;
        return { ok: false, words, output: output.text() };
    }
    await (0,within/* within */.u)(REST_MS, closed);
    child.stdout.destroy();
    child.stderr.destroy();
    return { ...(await ended), output: output.text() };
}
async function end(child, ended) {
    signalGroup(child, 'SIGTERM');
    await (0,within/* within */.u)(GRACE_MS, ended);
    // Also when the shell has gone: what it started may be there still.
    signalGroup(child, 'SIGKILL');
    child.unref();
}
function signalGroup({ pid }, name) {
    try {
        if (pid !== undefined)
            process.kill(process.platform === 'win32' ? pid : -pid, name);
    }
    catch {
        // They have all gone.
    }
}
/** The last bytes of a stream that may be endless. */
class Tail {
    chunks = [];
    size = 0;
    take(data) {
        this.chunks.push(data);
        this.size += data.length;
        if (this.size > 2 * MOST_OUTPUT)
            this.shorten();
    }
    text() {
        this.shorten();
        return Buffer.concat(this.chunks).toString().trimEnd();
    }
    shorten() {
        this.chunks = [Buffer.concat(this.chunks).subarray(-MOST_OUTPUT)];
        this.size = this.chunks[0]?.length ?? 0;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/probes/sysfs.js
/** What Linux says about USB devices in /sys: no device is opened, and nothing here changes one. */



const DEVICES = '/sys/bus/usb/devices';
const BY_ID = '/dev/serial/by-id';
/** `1-2.3`; interfaces have a colon and root hubs are called `usb1`. */
const PORT_PATH = /^\d+-\d+(\.\d+)*$/;
async function portPaths() {
    return (await readdir(DEVICES)).filter((name) => PORT_PATH.test(name));
}
/** What the kernel tells without talking to the device or waiting for whoever does (its ids, its place), null if it has gone. */
async function sight(path) {
    const read = (name) => attribute((0,external_node_path_.join)(DEVICES, path, name));
    const [vid, pid, release, bus, address, speed] = await Promise.all(['idVendor', 'idProduct', 'bcdDevice', 'busnum', 'devnum', 'speed'].map(read));
    if (!vid || !pid || !bus || !address)
        return null;
    return {
        vid: Number.parseInt(vid, 16),
        pid: Number.parseInt(pid, 16),
        release: release ? Number.parseInt(release, 16) : null,
        serial: null,
        manufacturer: null,
        product: null,
        path,
        bus: Number(bus),
        address: Number(address),
        speed: SPEEDS[speed ?? ''] ?? null,
        ...(await surroundings(path, Number(bus), Number(address))),
        silent: true,
    };
}
/** The string descriptors. The kernel takes the device's lock for them: whoever holds it makes this wait. */
async function strings(path) {
    const read = (name) => attribute(join(DEVICES, path, name));
    const [serial = null, manufacturer = null, product = null] = await Promise.all(['serial', 'manufacturer', 'product'].map(read));
    return { serial, manufacturer, product };
}
/** What lies around a device: its node, its interfaces, its serial ports. */
async function surroundings(path, bus, address) {
    const node = `/dev/bus/usb/${three(bus)}/${three(address)}`;
    const names = await list((0,external_node_path_.join)(DEVICES, path));
    const faces = names.filter((name) => name.startsWith(`${path}:`));
    const byId = await stableNames();
    const interfaces = await Promise.all(faces.map((face) => readInterface((0,external_node_path_.join)(DEVICES, path, face))));
    const ports = await Promise.all(faces.map((face) => serialPortsOf((0,external_node_path_.join)(DEVICES, path, face), byId)));
    return {
        // A container may see the device in /sys and have no node for it.
        node: (await exists(node)) ? node : null,
        accessible: await may(node),
        interfaces: interfaces.filter((face) => face !== null).sort((a, b) => a.number - b.number),
        serialPorts: ports.flat().sort((a, b) => a.device.localeCompare(b.device)),
    };
}
/** In Mbit/s, as the kernel writes it. */
const SPEEDS = {
    '1.5': 'low',
    '12': 'full',
    '480': 'high',
    '5000': 'super',
    '10000': 'superPlus',
    '20000': 'superPlus',
};
async function readInterface(folder) {
    const [number, type, subclass, name] = await Promise.all(['bInterfaceNumber', 'bInterfaceClass', 'bInterfaceSubClass', 'interface'].map((file) => attribute((0,external_node_path_.join)(folder, file))));
    if (!number || !type || !subclass)
        return null;
    return {
        number: Number.parseInt(number, 16),
        class: Number.parseInt(type, 16),
        subclass: Number.parseInt(subclass, 16),
        name: name ?? null,
    };
}
/** cdc-acm has `tty/ttyACM0` in the interface's folder, usb-serial has `ttyUSB0/tty/ttyUSB0`. */
async function serialPortsOf(folder, byId) {
    const below = (await list(folder)).filter((name) => /^tty(USB|ACM|AMA|S)\d+$/.test(name));
    const names = [...(await list((0,external_node_path_.join)(folder, 'tty'))), ...below];
    const number = await attribute((0,external_node_path_.join)(folder, 'bInterfaceNumber'));
    return await Promise.all(names.map(async (name) => {
        const device = `/dev/${name}`;
        return {
            device,
            byId: byId.get(device) ?? null,
            interface: number === null ? null : Number.parseInt(number, 16),
            accessible: await may(device),
        };
    }));
}
async function stableNames() {
    const names = new Map();
    for (const name of await list(BY_ID)) {
        const link = (0,external_node_path_.join)(BY_ID, name);
        const target = await (0,external_node_fs_promises_.readlink)(link).catch(() => null);
        if (target !== null)
            names.set((0,external_node_path_.resolve)(BY_ID, target), link);
    }
    return names;
}
async function attribute(file) {
    try {
        return (await (0,external_node_fs_promises_.readFile)(file, 'utf8')).replace(/\n$/, '');
    }
    catch {
        return null;
    }
}
async function list(folder) {
    return await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
}
async function may(file) {
    return await permits(file, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
}
/** Whether `file` is there, asked without holding up this thread. */
async function exists(file) {
    return await permits(file, external_node_fs_.constants.F_OK);
}
async function permits(file, mode) {
    return await (0,external_node_fs_promises_.access)(file, mode).then(() => true, () => false);
}
function three(value) {
    return String(value).padStart(3, '0');
}

;// CONCATENATED MODULE: ./lib/recovery/port.js
/** The hub's port that a device gets its power from: where it is, and who else hangs on it. Nothing here opens or changes a device. */



/** The port that the kernel's name of a device says: `1-2.3` is port 3 of hub `1-2`, `1-2` port 2 of the root hub `1`. */
function portOfPath(path) {
    const [, hub = '', port = ''] = /^(.*)[-.](\d+)$/.exec(path) ?? [];
    return { hub, port: Number(port) };
}
/** Of `paths`, those that lose their power with `port`. */
function carriedBy({ hub, port }, paths) {
    const top = `${hub}${isRootHub(hub) ? '-' : '.'}${port}`;
    return paths.filter((path) => path === top || path.startsWith(`${top}.`));
}
/** What /sys says of a port; null if there is none of that name. */
async function lookAtPort({ hub, port }, devices = DEVICES) {
    const own = { hub: plainHub(hub), port };
    const folder = (0,external_node_path_.join)(devices, folderOf(own));
    if (!(await exists(folder)))
        return null;
    const twin = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.join)(folder, 'peer')).catch(() => null);
    const paths = await (0,external_node_fs_promises_.readdir)(devices);
    const both = [own, ...(twin === null ? [] : [portOfFolder(twin)])];
    const carries = both.flatMap((one) => carriedBy(one, paths));
    return {
        ...own,
        folders: both.map((one) => (0,external_node_path_.join)(devices, folderOf(one))),
        carries: carries.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    };
}
/** The ids of the hub that a port's folder belongs to. */
async function hubOf(folder, devices = DEVICES) {
    const { hub } = portOfFolder(folder);
    return await idsOf(isRootHub(hub) ? `usb${hub}` : hub, devices);
}
/** `VID:PID at USB path PATH`, for a person. */
async function named(path, devices = DEVICES) {
    const ids = await idsOf(path, devices);
    return ids === null ? `USB path ${path}` : `${ids.vid}:${ids.pid} at USB path ${path}`;
}
/** `usb1` as the kernel writes it, `1` as uhubctl does. */
function plainHub(hub) {
    return hub.replace(/^usb(?=\d+$)/, '');
}
function isRootHub(hub) {
    return /^\d+$/.test(hub);
}
/** A root hub's interface is called `1-0:1.0`, and its ports `usb1-port2`. */
function folderOf({ hub, port }) {
    return isRootHub(hub) ? `${hub}-0:1.0/usb${hub}-port${port}` : `${hub}:1.0/${hub}-port${port}`;
}
function portOfFolder(folder) {
    const [, hub = '', port = ''] = /^(?:usb)?(.*)-port(\d+)$/.exec((0,external_node_path_.basename)(folder)) ?? [];
    return { hub, port: Number(port) };
}
async function idsOf(device, devices) {
    try {
        const [vid, pid] = await Promise.all(['idVendor', 'idProduct'].map(async (name) => (await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(devices, device, name), 'utf8')).trim()));
        return { vid: vid ?? '', pid: pid ?? '' };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/recovery/udev-lines.js

/** Gives the group `plugdev` the file below a device's folder by which it is replugged. */
function replugRule({ vid, pid }) {
    return `SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", ATTR{idVendor}=="${vid}", ATTR{idProduct}=="${pid}", ${opens('$sys$devpath/authorized')}`;
}
/** Gives the group `plugdev` the power of one port of every hub of this kind: the kernel keeps it below the hub's interface. */
function powerRule(hub, port) {
    return `SUBSYSTEM=="usb", DRIVER=="hub", ATTRS{idVendor}=="${hub.vid}", ATTRS{idProduct}=="${hub.pid}", ${opens(`$sys$devpath/*-port${port}/disable`)}`;
}
/** For `uhubctl`, which opens the hub itself. */
function hubRule(hub) {
    return (0,permission/* udevRule */.LX)(hub);
}
/** What to do with `lines`, for a person. */
function putThere(lines, user) {
    const what = lines.length === 1 ? 'this line' : 'these lines';
    return [
        `Once, as root: put ${what} into ${permission/* RULES_FILE */.$Y}`,
        ...lines.map((line) => `  ${line}`),
        `then: udevadm control --reload && udevadm trigger; usermod -aG plugdev ${user}; and restart the runner's service.`,
    ].join('\n');
}
function opens(files) {
    return `RUN+="/bin/sh -c 'chgrp plugdev ${files}; chmod g+w ${files}'"`;
}

;// CONCATENATED MODULE: ./lib/recovery/recover.js






/** A healthy device takes a second at most; one that has gone may hold up the kernel for minutes. */
const recover_LIMIT_MS = 15_000;
const REPLUG_PAUSE_MS = 1000;
/** What labgrid, TinyUSB and uhubctl wait: capacitors are empty by then. */
const OFF_MS = 2000;
/** `uhubctl` looks at every hub, and repeats what the kernel undoes. */
const UHUBCTL_MS = 20_000;
const NAMES = {
    reset: 'USB reset',
    replug: 'replug by software',
    'power-cycle': 'power cycle',
};
/**
 * Does one step to exactly this device, found by its USB path, and only if what is there is still the same one. Never throws, and always
 * ends in time. Whether the device is well afterwards is for `waitBack` to find out.
 */
async function recoverProbe(step, options) {
    if (options.signal.aborted)
        return { done: false, words: 'Nothing was done to the probe: the run is cancelled.' };
    if (step.how === 'command')
        return await byCommand(step.command, options);
    if (process.platform !== 'linux') {
        return no(`The ${NAMES[step.how]} of a probe is possible on Linux only. Here a command can do it, for example one that switches a power socket: \`recover: command: ...\`.`);
    }
    if (step.how === 'power-cycle')
        return await byPower(options);
    const target = targetOf(options.device);
    const request = step.how === 'reset' ? { verb: 'reset', target } : { verb: 'replug', target, pauseMs: REPLUG_PAUSE_MS };
    options.say(`${capital(NAMES[step.how])} of ${nameOf(options.device)}.`);
    const end = await changeDevice(request, recover_LIMIT_MS, options.signal);
    const rule = step.how === 'reset' ? (0,permission/* udevRule */.LX)(options.device) : replugRule(options.device);
    return wordsOf(step.how, end, recover_LIMIT_MS, options, () => [rule]);
}
async function byPower(options) {
    const { device, power, signal, say } = options;
    const wanted = power ?? portOfPath(device.path);
    const where = `port ${wanted.port} of hub ${wanted.hub}`;
    const port = await lookAtPort(wanted).catch(() => null);
    if (port === null) {
        const why = power === null ? 'The hub may have gone with it.' : 'Mend `power:` of the board; `lsusb -t` shows the hubs.';
        return no(`The power cycle of ${nameOf(device)} was not tried: there is no ${where} on this machine. ${why}`);
    }
    const others = await Promise.all(port.carries.filter((path) => path !== device.path).map((path) => named(path)));
    if (power === null && others.length > 0) {
        return no(`The power cycle of ${nameOf(device)} was not tried: its port also feeds ${others.join(', ')}. If they may lose their power, name the port in the bench file: \`power: {hub: ${portOfPath(device.path).hub}, port: ${wanted.port}}\`.`);
    }
    const too = others.length === 0 ? '' : ` It also feeds ${others.join(', ')}, as the bench file wants it.`;
    say(`Power cycle of ${nameOf(device)}: ${where} is off for ${OFF_MS / 1000} s.${too}`);
    const uhubctl = power === null ? null : { hub: port.hub, port: port.port };
    const limitMs = recover_LIMIT_MS + OFF_MS + (uhubctl === null ? 0 : UHUBCTL_MS);
    const target = targetOf(device);
    const request = { verb: 'power-cycle', target, pauseMs: OFF_MS, ports: port.folders, uhubctl };
    const end = await changeDevice(request, limitMs, signal);
    const hubs = await Promise.all(port.folders.map(async (folder) => ({ folder, hub: await hubOf(folder) })));
    const lines = (files) => hubs.flatMap(({ folder, hub }) => hub !== null && (files.length === 0 || files.some((file) => file.startsWith(`${folder}/`)))
        ? [files.length === 0 ? hubRule(hub) : powerRule(hub, Number(/\d+$/.exec(folder)?.[0]))]
        : []);
    return wordsOf('power-cycle', end, limitMs, options, lines);
}
async function byCommand(command, { device, env, signal, say }) {
    say(`Recovery of ${nameOf(device)} by command: ${command}`);
    const { ok, words, output } = await runCommand(command, env, probeVariables([device], []), signal);
    const printed = output === '' ? ' It printed nothing.' : ` It printed:\n${lastLines(output)}`;
    return { done: ok, words: `The command \`${command}\` ${words}.${printed}` };
}
function wordsOf(how, end, limitMs, { device, power, env }, udevLines) {
    const what = `The ${NAMES[how]} of ${nameOf(device)}`;
    if ('cancelled' in end)
        return no(`${what} was called off: the run is cancelled.`);
    if ('done' in end)
        return { done: true, words: `${what} is done${end.done === 'uhubctl' ? ' (by uhubctl)' : ''}.` };
    if ('silent' in end) {
        return no(`${what} was given up after ${limitMs / 1000} s: the kernel did not come back from ${end.silent}. ${end.silent === 'listing the USB devices'
            ? 'A device that does not answer, perhaps another one, holds it up.'
            : 'The device holds it up.'} What helps then is to cut its power: \`power-cycle\`, or by hand.`);
    }
    return no(failed(end.failure));
    function failed(failure) {
        switch (failure.code) {
            case 'gone':
                return `${what} was not possible: it is no longer plugged in. Only its power may bring it back: \`power-cycle\`, or by hand.`;
            case 'no-node':
                return `${what} was not possible: it has no node below /dev/bus/usb here. In a container, pass the nodes in: \`-v /dev/bus/usb:/dev/bus/usb --privileged\`.`;
            case 'changed':
                return `${what} was not tried: at this USB path there is ${failure.found} now, and that one is left alone.`;
            case 'permission': {
                const user = env.USER ?? env.LOGNAME ?? '$USER';
                return `${what} was refused: this user may not write ${failure.files.join(', ')}.\n${putThere(udevLines(failure.files), user)}`;
            }
            case 'read-only':
                return `${what} was refused: ${failure.files.join(', ')} lies in a read-only file system. In a container, pass it in writable: \`--privileged\`.`;
            case 'no-switch':
                return noSwitch(what, failure.detail, power, udevLines([]));
            case 'error':
                return `${what} failed: ${failure.detail}.`;
        }
    }
}
function noSwitch(what, detail, power, hubLines) {
    if (power === null) {
        return `${what} was not possible: ${detail}. A hub that can (the list is in uhubctl's README) is named in the bench file: \`power: {hub: H, port: P}\`; then \`uhubctl\` is tried, too. A command can do it in another way.`;
    }
    const rights = /permission/i.test(detail) ? ` uhubctl needs this line in ${permission/* RULES_FILE */.$Y}:\n${hubLines.join('\n')}` : '';
    return `${what} was not possible: ${detail}. Take a hub that can switch its ports one by one (the list is in uhubctl's README), or let a command do it.${rights}`;
}
/** A device that did not answer has no serial number that could be compared. */
function targetOf({ path, vid, pid, usbSerial, silent }) {
    return { path, vid, pid, ...(silent ? {} : { serial: usbSerial }) };
}
function nameOf(device) {
    return `${device.name} at USB path ${device.path}`;
}
function lastLines(output) {
    return output.split('\n').slice(-20).join('\n');
}
function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}
function no(words) {
    return { done: false, words };
}

;// CONCATENATED MODULE: ./lib/recovery/wait-back.js





/** J-Links have been seen to stay away for more than 8 s. */
const wait_back_LIMIT_MS = 15_000;
const AGAIN_MS = 250;
/** Firmware that restarts is often still there for a moment: only what stays is back. */
const STEADY_MS = 500;
/** What udev gives late or never (the second of two alike gets no stable name) is not waited for longer. */
const NAMES_MS = 3000;
/**
 * Waits until `device` is back at its place: the same ids and serial number, all of its interfaces and ports, and as accessible as before.
 * Whether it has been away does not matter, since a reset keeps its address. After `limitMs` (15 s) the last look, 5 s at most, is the last.
 */
async function waitBack(device, { signal, limitMs = wait_back_LIMIT_MS }) {
    const started = performance.now();
    const left = () => started + limitMs - performance.now();
    const watch = new Watch(device, Math.min(NAMES_MS, limitMs / 2));
    for (;;) {
        const found = await Promise.race([watch.look(), (0,within/* aborted */.Q)(signal).then(() => null)]);
        if (found !== null)
            return { device: found, words: backWords(device, found, performance.now() - started) };
        if (signal.aborted)
            return { device: null, words: `Cancelled while ${device.name} was waited for: ${watch.missing}.` };
        if (left() <= 0) {
            return {
                device: null,
                words: `${device.name} did not come back within ${Math.round(limitMs / 1000)} s: ${watch.missing}. Look at its cable, its hub and the kernel's log (\`dmesg\`).`,
            };
        }
        await (0,promises_.setTimeout)(AGAIN_MS, undefined, { signal }).catch(() => { });
    }
}
class Watch {
    missing;
    before;
    namesMs;
    address = null;
    thereSince = 0;
    wholeSince = null;
    constructor(before, namesMs) {
        this.before = before;
        this.missing = `nothing is known yet of USB path ${before.path}`;
        this.namesMs = namesMs;
    }
    /** The device, if it is back for good. The kernel tells that it is there without asking it; only then it is asked. */
    async look() {
        const place = await placeOf(this.before);
        const address = 'address' in place ? place.address : null;
        if ('missing' in place)
            this.missing = place.missing;
        if (address !== this.address)
            this.thereSince = performance.now();
        this.address = address;
        if (address === null)
            return null;
        if (performance.now() - this.thereSince < STEADY_MS) {
            this.missing = `the device at USB path ${this.before.path} has just appeared`;
            return null;
        }
        const { devices, problem } = await (0,enumerate/* enumerate */.H)();
        const now = devices.find(({ path }) => path === this.before.path);
        const lack = lacks(this.before, now);
        if (now === undefined || lack !== null) {
            this.missing = now === undefined && problem !== null ? problem.message.replace(/\.$/, '') : (lack ?? this.missing);
            this.wholeSince = null;
            return null;
        }
        this.wholeSince ??= performance.now();
        this.missing = `udev has given ${unnamedPorts(now)} no stable name yet`;
        return namesMissing(this.before, now) && performance.now() - this.wholeSince < this.namesMs ? null : now;
    }
}
/** The address of what may be the device. Elsewhere than on Linux it costs a list of all devices to know it: 0, and the list decides. */
async function placeOf({ path, vid, pid }) {
    if (process.platform !== 'linux')
        return { address: 0 };
    const there = await sight(path);
    if (there === null)
        return { missing: `nothing is plugged in at USB path ${path}` };
    const ids = [there.vid, there.pid].map((id) => id.toString(16).padStart(4, '0')).join(':');
    if (ids === `${vid}:${pid}`)
        return { address: there.address };
    return { missing: `at USB path ${path} there is ${ids} now, and not ${vid}:${pid}` };
}
/** What `now` lacks to be `before` again; null if nothing. */
function lacks(before, now) {
    const place = `at USB path ${before.path}`;
    if (now === undefined)
        return `nothing is plugged in ${place}`;
    if (now.vid !== before.vid || now.pid !== before.pid)
        return `${place} there is ${now.vid}:${now.pid} now, and not ${before.vid}:${before.pid}`;
    if (now.silent)
        return `the device ${place} does not answer`;
    if (!before.silent && now.usbSerial !== before.usbSerial)
        return `the device ${place} has the serial number ${now.usbSerial ?? 'none'} now, and not ${before.usbSerial ?? 'none'}`;
    if (now.interfaces.length < Math.max(1, before.interfaces.length))
        return `the device ${place} is not configured: it has ${now.interfaces.length} of ${before.interfaces.length} interfaces`;
    if (now.serialPorts.length < before.serialPorts.length)
        return `the device ${place} has ${now.serialPorts.length} of ${before.serialPorts.length} serial ports`;
    if ((0,permission/* usable */.Je)(before) && !(0,permission/* usable */.Je)(now))
        return `this user may not open ${now.node ?? 'its node'} yet`;
    return null;
}
/** Whether fewer of its ports have a stable name than before. */
function namesMissing(before, now) {
    const named = (device) => device.serialPorts.filter(({ byId }) => byId !== null).length;
    return named(now) < named(before);
}
function unnamedPorts(device) {
    return device.serialPorts.flatMap((port) => (port.byId === null ? [port.device] : [])).join(', ');
}
function backWords(before, now, ms) {
    const anew = now.address === before.address ? '' : `, with address ${now.address} instead of ${before.address}`;
    const names = namesMissing(before, now) ? ` udev has given ${unnamedPorts(now)} no stable name.` : '';
    return `${now.name} at USB path ${now.path} is back after ${(ms / 1000).toFixed(1)} s${anew}.${names}`;
}

;// CONCATENATED MODULE: ./lib/run/bring-back.js
/** Brings a probe back to life before a retry, as far as the user wants that. */


/**
 * Tries the steps, from number `from` on, until one is done and every device that is held is back. The last one is tried again if
 * there is none left.
 * @returns what was tried, and the number of the step that is next should that not have helped
 */
async function bringBack(steps, from, { chosen, board }, { env, signal, say }) {
    const tried = [];
    const power = board?.power ?? null;
    for (let index = Math.min(from, steps.length - 1); index < steps.length && !signal.aborted; index++) {
        const step = steps[index];
        let helped = true;
        for (const device of chosen) {
            const { done, words } = await recoverProbe(step, { device, power, env, signal, say });
            const back = done ? await waitBack(device, { signal }) : null;
            // What a command has printed stands for itself.
            const told = [words, ...(back === null ? [] : [back.words])].join(words.includes('\n') ? '\n' : ' ');
            say(told);
            const helps = back !== null && back.device !== null;
            tried.push({ step: textOf(step), done: helps, words: told });
            helped &&= helps;
        }
        if (helped)
            return { tried, next: index + 1 };
    }
    return { tried, next: steps.length };
}
function textOf(step) {
    return step.how === 'command' ? step.command : step.how;
}

// EXTERNAL MODULE: ./lib/bench/match.js
var match = __webpack_require__(72051);
// EXTERNAL MODULE: ./lib/leases/lease-folder.js
var lease_folder = __webpack_require__(28914);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/leases/alive.js
var alive = __webpack_require__(58690);
// EXTERNAL MODULE: ./lib/leases/pids.js
var pids = __webpack_require__(86829);
// EXTERNAL MODULE: ./lib/leases/queue.js
var queue = __webpack_require__(7548);
// EXTERNAL MODULE: ./lib/leases/ticket.js
var leases_ticket = __webpack_require__(24427);
;// CONCATENATED MODULE: ./lib/leases/own-ticket.js









/** So often is what is held touched: cleaners of `/tmp` remove what nobody has touched for days. */
const TOUCH_MS = 600_000;
const MKFIFO_MS = 10_000;
/** The ticket of this process: a folder that others read, alive as long as `fd` is open anywhere. */
class OwnTicket {
    path;
    fd;
    ticket;
    touching;
    open = true;
    constructor(path, fd, ticket) {
        this.path = path;
        this.fd = fd;
        this.ticket = ticket;
    }
    /**
     * Puts a ticket without a number into the folder `tickets`.
     * @throws LeaseError; what the system refuses
     */
    static async make(tickets, requests, owner) {
        const id = (0,external_node_crypto_.randomUUID)();
        const path = (0,external_node_path_.join)(tickets, id);
        const draft = `${path}${queue/* DRAFT */.Ww}`;
        (0,external_node_fs_.mkdirSync)(draft);
        let fd;
        try {
            // Everybody may ask whether it lives, and remove it when it does not.
            (0,external_node_fs_.chmodSync)(draft, 0o777);
            const made = await (0,tool/* runTool */.q)('mkfifo', ['-m', '666', (0,external_node_path_.join)(draft, queue/* ALIVE */.oE)], MKFIFO_MS);
            if (made.status !== 0)
                throw new lease_folder/* LeaseError */.pS(mkfifoFailed(made.problem ?? made.stderr.trim()));
            fd = (0,alive/* holdAlive */.LP)((0,external_node_path_.join)(draft, queue/* ALIVE */.oE));
            const ticket = {
                id,
                number: null,
                owner,
                requests: requests.map(({ keys, what }) => ({ keys, what })),
                granted: null,
                pid: process.pid,
                pidNamespace: (0,pids/* pidNamespace */.f)(),
                asked: new Date().toISOString(),
                held: null,
            };
            writeTicket(draft, ticket);
            (0,external_node_fs_.renameSync)(draft, path);
            return new OwnTicket(path, fd, ticket);
        }
        catch (error) {
            if (fd !== undefined)
                (0,external_node_fs_.closeSync)(fd);
            (0,queue/* removeTicket */.HX)(draft);
            throw error;
        }
    }
    get id() {
        return this.ticket.id;
    }
    /** Takes the place behind all `others`, for good. */
    takeNumberAfter(others) {
        this.replace({ ...this.ticket, number: (0,leases_ticket/* numberAfter */.wm)(others) });
    }
    /** Says that request `index` is held: others may have the rest. */
    grant(index) {
        try {
            this.replace({ ...this.ticket, granted: index, held: new Date().toISOString() });
        }
        catch {
            // A full disk: who has not decided keeps everything that it wants, so nobody else can take what is held.
        }
    }
    /** Keeps it from cleaners while it lives. */
    keepFresh() {
        this.touching = setInterval(() => this.touch(), TOUCH_MS);
        this.touching.unref();
    }
    isThere() {
        return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.path, queue/* TICKET */.XD));
    }
    /** Gives it up; unless somebody else has the descriptor, it is gone. */
    release() {
        if (!this.open)
            return;
        this.open = false;
        clearInterval(this.touching);
        (0,external_node_fs_.closeSync)(this.fd);
        if (!(0,alive/* isAlive */._n)((0,external_node_path_.join)(this.path, queue/* ALIVE */.oE)))
            (0,queue/* removeTicket */.HX)(this.path);
    }
    replace(ticket) {
        writeTicket(this.path, ticket);
        this.ticket = ticket;
    }
    touch() {
        const now = new Date();
        for (const path of [this.path, (0,external_node_path_.join)(this.path, queue/* ALIVE */.oE), (0,external_node_path_.join)(this.path, queue/* TICKET */.XD)]) {
            try {
                (0,external_node_fs_.utimesSync)(path, now, now);
            }
            catch {
                // Somebody has removed it: there is nothing left to keep.
            }
        }
    }
}
/** In one piece: a reader finds the old one or the new one. Others may write to the folder, so nothing that is there already is opened. */
function writeTicket(folder, ticket) {
    const file = (0,external_node_path_.join)(folder, queue/* TICKET */.XD);
    const draft = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.writeFileSync)(draft, (0,leases_ticket/* ticketText */.Ye)(ticket), { flag: 'wx' });
    (0,external_node_fs_.chmodSync)(draft, 0o644);
    (0,external_node_fs_.renameSync)(draft, file);
}
function mkfifoFailed(why) {
    return `A lease needs a named pipe, and \`mkfifo\` made none: ${why}. It is in coreutils (\`apt-get install coreutils\`) and in busybox.`;
}

// EXTERNAL MODULE: ./lib/leases/refusal.js
var refusal = __webpack_require__(53947);
// EXTERNAL MODULE: ./lib/leases/turn.js
var leases_turn = __webpack_require__(47500);
;// CONCATENATED MODULE: ./lib/leases/wake.js



/** More than a pipe takes. */
const TOO_MUCH = Buffer.alloc(2 * 64 * 1024);
/**
 * Calls `wake` when nobody reads `pipe` any more: a write that waits for room in it fails at that moment (EPIPE), so the kernel tells, and nobody
 * looks again and again. Where that does not work, nothing happens: whoever waits looks from time to time all the same.
 * @returns ends the watching
 */
function whenDead(pipe, wake) {
    let fd = null;
    let line;
    try {
        fd = (0,alive/* openForWriting */.Qh)(pipe);
        if (fd === null)
            return () => { };
        line = new external_node_net_.Socket({ fd, readable: false, writable: true });
    }
    catch {
        if (fd !== null)
            (0,external_node_fs_.closeSync)(fd);
        // Already dead, or it cannot be told: a look will say.
        wake();
        return () => { };
    }
    line.once('error', wake);
    line.on('error', () => { });
    line.write(TOO_MUCH);
    return () => void line.destroy();
}

// EXTERNAL MODULE: ./lib/leases/words.js
var words = __webpack_require__(89738);
;// CONCATENATED MODULE: ./lib/leases/lease.js









/** So often does a waiting process look, whatever wakes it besides: for who decides, is removed by hand, or makes no sound when it dies. */
const lease_LOOK_MS = 2000;
/** Who draws a number does so in less than a millisecond; nobody may do it much longer, if we do not want to wait. */
const DRAW_MS = 5000;
const DRAW_LOOKS_MS = { first: 2, most: 100 };
const REMIND_MS = 60_000;
/**
 * Takes any one of `requests`, the first that is free, when all that came before have what they want: exclusively among all processes that share
 * `folder`, whatever user or container they belong to, until `release` or the end of the last process that has its descriptor.
 * Never throws: what stands in the way is `refused`, a sentence with a cure.
 */
async function takeLease(folder, requests, owner, options) {
    const attempt = new Attempt(folder, requests, owner, options);
    try {
        return await attempt.run();
    }
    catch (error) {
        attempt.withdraw();
        return { refused: (0,refusal/* refusal */.x)(folder, error) };
    }
}
class Attempt {
    folder;
    requests;
    owner;
    options;
    tickets;
    begun = performance.now();
    own;
    drewWithUs;
    remindAt = 0;
    /** Looks on end that found somebody drawing a number. */
    drawings = 0;
    constructor(folder, requests, owner, options) {
        this.folder = folder;
        this.requests = requests;
        this.owner = owner;
        this.options = options;
        this.tickets = (0,external_node_path_.join)(folder, lease_folder/* TICKETS */.sw);
    }
    async run() {
        const { signal } = this.options;
        if (this.requests.length === 0 || this.requests.some(({ keys }) => keys.length === 0)) {
            throw new lease_folder/* LeaseError */.pS('No probe or board was named, so there is nothing to hold.');
        }
        while (!signal.aborted) {
            const own = this.own ?? (await this.queueUp());
            const { tickets } = (0,queue/* readQueue */.Qf)(this.tickets);
            const mine = tickets.find(({ id }) => id === own.id);
            if (mine === undefined) {
                // Somebody has emptied the folder: whoever waits there now does so in a new queue.
                this.withdraw();
                continue;
            }
            this.drewWithUs ??= (0,leases_turn/* drawingOf */.SA)(tickets);
            const turn = (0,leases_turn/* turnOf */.LQ)(mine, tickets, this.drewWithUs);
            if (turn.is === 'now')
                return this.lease(own, turn.index);
            const waited = performance.now() - this.begun;
            const patience = this.options.timeoutMs + (turn.is === 'unknown' ? DRAW_MS : 0);
            if (waited >= patience)
                throw new lease_folder/* LeaseError */.pS((0,words/* lateWords */.sq)(mine, tickets, Date.now(), waited));
            if (turn.is === 'later' || waited > DRAW_MS)
                this.remind(mine, tickets);
            await this.change(own, turn);
        }
        throw new lease_folder/* LeaseError */.pS(`No longer waiting for ${this.what()}, since the run was cancelled.`);
    }
    withdraw() {
        this.own?.release();
        this.own = undefined;
        this.drewWithUs = undefined;
    }
    async queueUp() {
        (0,lease_folder/* openLeaseFolder */.$V)(this.folder);
        const own = await OwnTicket.make(this.tickets, this.requests, this.owner);
        this.own = own;
        own.keepFresh();
        const { tickets, dead } = (0,queue/* readQueue */.Qf)(this.tickets);
        own.takeNumberAfter(tickets);
        (0,queue/* sweep */.X0)(this.tickets, dead);
        return own;
    }
    lease(own, index) {
        own.grant(index);
        return { index, fd: own.fd, release: () => own.release() };
    }
    remind(mine, tickets) {
        const now = performance.now();
        if (now < this.remindAt)
            return;
        this.remindAt = now + (this.options.remindMs ?? REMIND_MS);
        this.options.onWait((0,words/* waitingWords */.RK)(mine, tickets, Date.now()));
    }
    /** Waits until there is a reason to read the whole queue again. */
    async change(own, turn) {
        const { signal, timeoutMs } = this.options;
        this.drawings = turn.is === 'unknown' ? this.drawings + 1 : 0;
        if (turn.is === 'unknown') {
            return pause(Math.min(DRAW_LOOKS_MS.first * this.drawings, DRAW_LOOKS_MS.most), signal);
        }
        const gone = new AbortController();
        const ends = turn.behind.map(({ id }) => whenDead((0,external_node_path_.join)(this.tickets, id, queue/* ALIVE */.oE), () => gone.abort()));
        const stop = AbortSignal.any([signal, gone.signal]);
        const until = Math.min(this.remindAt, this.begun + timeoutMs);
        const isAsBefore = ({ id, granted }) => (0,queue/* readTicket */.VG)(this.tickets, id)?.granted === granted;
        try {
            while (!stop.aborted && performance.now() < until && own.isThere() && turn.behind.every(isAsBefore)) {
                await pause(Math.min(lease_LOOK_MS, until - performance.now()), stop);
            }
        }
        finally {
            for (const end of ends)
                end();
        }
    }
    what() {
        return (0,words/* plainWords */.c5)(this.requests.map(({ what }) => what).join(' or ')) || 'a probe';
    }
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(Math.max(ms, 1), undefined, { signal }).catch(() => { });
}

// EXTERNAL MODULE: ./lib/leases/lease-keys.js
var lease_keys = __webpack_require__(99746);
// EXTERNAL MODULE: ./lib/probes/choose.js
var choose = __webpack_require__(47630);
;// CONCATENATED MODULE: ./lib/probes/acquire.js




const acquire_AGAIN_MS = 400;
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
        await (0,promises_.setTimeout)(acquire_AGAIN_MS, undefined, { signal: cancel }).catch(() => { });
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
    const closed = choice.chosen.find((device) => !(0,permission/* usable */.Je)(device));
    return closed === undefined ? choice : { problem: (0,permission/* noPermission */.RI)(closed) };
}

// EXTERNAL MODULE: ./lib/probes/identify.js
var identify = __webpack_require__(32215);
;// CONCATENATED MODULE: ./lib/run/hold.js
/** What a run runs on: found among what is plugged in, and held, so that no other run has it meanwhile. */









const hold_AGAIN_MS = 400;
/** Whoever had a probe may leave it at another place: so often it is looked for anew. */
const MOST_LOOKS = 5;
/** Of a run that needs nothing. */
const NOTHING_HELD = { inventory: null, chosen: [], board: null, lease: null, waited: false };
/** Finds what `wanted` means, waits for it to be plugged in and for other runs to let go of it, and holds it. */
async function hold(wanted, options) {
    if ('selectors' in wanted && wanted.selectors.length === 0)
        return NOTHING_HELD;
    const until = performance.now() + options.leases.timeoutMs;
    for (let look = 1;; look++) {
        const found = await find(wanted, options);
        if ('refused' in found)
            return found;
        if (options.signal.aborted)
            return { ...NOTHING_HELD, inventory: found.inventory };
        const held = await holdAny(found, until - performance.now(), options);
        if ('refused' in held || !held.waited)
            return held;
        const now = await find(narrowed(wanted, held), options);
        const [same] = 'refused' in now ? [] : now.candidates;
        if (same !== undefined && 'inventory' in now && holdsTheSame(held, same, now.inventory)) {
            return { ...held, ...same, inventory: now.inventory };
        }
        held.lease?.release();
        if ('refused' in now || look >= MOST_LOOKS) {
            const why = 'refused' in now ? now.refused : 'It was at another place each time that it was looked for.';
            return {
                refused: `${hold_nameOf(held)} was there when it was asked for, and is not, now that it is its turn: ${why}`,
                inventory: now.inventory,
            };
        }
    }
}
/** Looks again for what is held, which may have been re-enumerated. Waits for it as at first. */
async function hold_findAgain(wanted, held, options) {
    if ('selectors' in wanted && wanted.selectors.length === 0)
        return held;
    const found = await find(narrowed(wanted, held), options);
    if ('refused' in found)
        return found;
    const { inventory, candidates } = found;
    const mine = new Set(keysOf(held, held.inventory));
    const isHeld = (device) => (0,lease_keys/* leaseKeys */.j)(device, inventory?.devices ?? []).some((key) => mine.has(key));
    const same = candidates.find(({ chosen }) => held.lease === null || chosen.every(isHeld));
    if (same !== undefined)
        return { ...held, ...same, inventory };
    const others = candidates.map(hold_nameOf).join(' and ');
    return {
        refused: `${hold_nameOf(held)} is gone. What fits now is another probe, which this run does not hold: ${others}.`,
        inventory,
    };
}
/** What a run holds has a name that can be counted on: of its failures in a row. */
function identities({ chosen, inventory }) {
    return chosen.flatMap((device) => (0,lease_keys/* leaseKeys */.j)(device, inventory?.devices ?? chosen).slice(-1));
}
function narrowed(wanted, { board }) {
    return 'selectors' in wanted || board === null ? wanted : { ...wanted, boards: [board] };
}
function holdsTheSame(held, now, inventory) {
    const keys = new Set(keysOf(held, held.inventory));
    return keysOf(now, inventory).every((key) => keys.has(key));
}
async function find(wanted, options) {
    return 'selectors' in wanted ? findProbes(wanted.selectors, options) : findBoards(wanted, options);
}
async function findProbes(selectors, { waitForProbeMs, signal, say }) {
    const { inventory, choice } = await acquire(selectors, waitForProbeMs, signal, (missing) => say(`${missing}\nWaiting for it, up to ${(0,watchdog_clocks/* clockText */.Yi)(waitForProbeMs)}.`));
    if ('problem' in choice)
        return { refused: choice.problem.message, inventory };
    return { inventory, candidates: [{ chosen: choice.chosen, board: null }] };
}
/** Boards that are there; waits for one to be so where none is. */
async function findBoards({ boards, bench }, { waitForProbeMs, signal, say }) {
    const until = performance.now() + waitForProbeMs;
    const needsProbe = boards.some(({ emulated }) => !emulated);
    for (let first = true;; first = false) {
        const inventory = needsProbe ? await (0,enumerate/* enumerate */.H)() : null;
        const matches = (0,match/* matchBoards */.$)(bench, inventory?.devices ?? []).filter(({ board }) => boards.includes(board));
        const candidates = matches.flatMap((match) => 'problem' in match ? [] : [{ board: match.board, chosen: match.device === null ? [] : [match.device] }]);
        if (candidates.length > 0)
            return { inventory, candidates };
        const problems = matches.flatMap((match) => ('problem' in match ? [match] : []));
        const missing = [
            ...problems.map(({ board, problem }) => `Board ${board.name}: ${problem.message}`),
            ...(inventory?.problem ? [inventory.problem.message] : []),
        ].join('\n');
        const waits = problems.some(({ problem }) => problem.passing) || inventory?.problem?.passing === true;
        if (!waits || performance.now() >= until || signal.aborted)
            return { refused: missing, inventory };
        const which = boards.length === 1 ? 'it' : 'one of them';
        if (first)
            say(`${missing}\nWaiting for ${which}, up to ${(0,watchdog_clocks/* clockText */.Yi)(waitForProbeMs)}.`);
        await (0,promises_.setTimeout)(hold_AGAIN_MS, undefined, { signal }).catch(() => { });
    }
}
/** Holds the first candidate that is free, whoever has failed too often last. */
async function holdAny(found, timeoutMs, options) {
    const { inventory } = found;
    const failures = new Map(found.candidates.map((one) => [one, failuresOf(one, inventory, options.leases.folder)]));
    const isSuspect = (candidate) => (failures.get(candidate) ?? 0) >= suspects/* SUSPECT_AFTER */.Rb;
    const ordered = [...found.candidates].sort((a, b) => Number(isSuspect(a)) - Number(isSuspect(b)));
    const held = await leaseFirst({ inventory, candidates: ordered }, timeoutMs, options);
    const taken = 'refused' in held ? undefined : ordered.find(({ board, chosen }) => board === held.board && chosen === held.chosen);
    if (taken !== undefined && isSuspect(taken)) {
        options.say(`${hold_nameOf(taken)} is suspect: its last ${failures.get(taken)} attempts on this host failed by infrastructure. One that does not clears it.`);
    }
    return held;
}
async function leaseFirst({ inventory, candidates }, timeoutMs, { leases, signal, say }) {
    const wired = candidates.filter(({ chosen }) => chosen.length > 0);
    // An emulated board is everybody's.
    const emulated = candidates.find(({ chosen }) => chosen.length === 0);
    const [first] = wired;
    if (first === undefined)
        return { ...emulated, inventory, lease: null, waited: false };
    if (leases.folder === null) {
        say('This system has no leases: another run may use the same probe at the same time.');
        return { ...first, inventory, lease: null, waited: false };
    }
    let waited = false;
    const lease = await takeLease(leases.folder, wired.map((candidate) => ({ keys: keysOf(candidate, inventory), what: hold_nameOf(candidate) })), { ...leases.owner, what: wired.map(hold_nameOf).join(' or ') }, {
        timeoutMs: emulated === undefined ? Math.max(0, timeoutMs) : 0,
        signal,
        onWait: (words) => {
            waited = true;
            if (emulated === undefined)
                say(words);
        },
    });
    if (!('refused' in lease))
        return { ...wired[lease.index], inventory, lease, waited };
    if (emulated !== undefined && !signal.aborted) {
        // It may be no other run that is in the way, but a folder that is wrong: that would stay so.
        say(`${lease.refused}\n${hold_nameOf(emulated)}, which is emulated, is taken instead.`);
        return { ...emulated, inventory, lease: null, waited: false };
    }
    return { refused: lease.refused, inventory };
}
function failuresOf(candidate, inventory, folder) {
    if (folder === null)
        return 0;
    return Math.max(0, ...identities({ ...candidate, inventory }).map((key) => (0,suspects/* failuresInARow */.q_)(folder, key)));
}
function keysOf({ chosen }, inventory) {
    return chosen.flatMap((device) => (0,lease_keys/* leaseKeys */.j)(device, inventory?.devices ?? chosen));
}
function hold_nameOf({ board, chosen }) {
    return board?.name ?? chosen.map(identify/* describe */.q).join(' and ');
}

// EXTERNAL MODULE: ./lib/run/result.js
var run_result = __webpack_require__(93028);
;// CONCATENATED MODULE: ./lib/run/papers.js
/** The files of a run beside its recording. */





/** Clears what a run that used this folder before has left, and nothing else: none of it is true of this one. */
function clearFolder(folder) {
    for (const name of [...(0,retries/* attemptFiles */.h6)(folder), run_result/* BEFORE_FILE */.Lt, run_result/* AFTER_FILE */._C, run_result/* RESULT_FILE */.FX]) {
        // What is no file is nothing of ours.
        if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, name), { throwIfNoEntry: false })?.isFile())
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name));
    }
    (0,retries/* clearShelves */.sU)(folder);
}
/**
 * For an attempt that is not the last: its files are put aside next.
 * @throws what the disk refuses
 */
function keepHang(folder, hang) {
    if (hang === null)
        return;
    (0,run_result/* writeJson */.GF)(folder, run_result/* HANG_FILE */.iM, hang);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, run_result/* HANG_TEXT_FILE */.eC), `${(0,hang_text/* reportText */.UH)(hang)}\n`);
}
/** Puts the result and what belongs to it beside the recording. A full disk is said in the result, which costs no verdict. */
function record(directory, result, { before, after, hang }) {
    const files = [
        [run_result/* BEFORE_FILE */.Lt, before],
        [run_result/* AFTER_FILE */._C, after],
        [run_result/* HANG_FILE */.iM, hang],
        [run_result/* HANG_TEXT_FILE */.eC, hang === null ? null : (0,hang_text/* reportText */.UH)(hang)],
        [run_result/* RESULT_FILE */.FX, result],
    ];
    for (const [name, value] of files) {
        if (value === null)
            continue;
        try {
            if (typeof value === 'string')
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, name), `${value}\n`);
            else
                (0,run_result/* writeJson */.GF)(directory, name, value);
        }
        catch (error) {
            result.notes.push(`${name} could not be written into ${directory}: ${error.message}. Make room there.`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/run/run.js


























/** For a second look at a bus on which a device is known not to answer. */
const SHORT_LOOK_MS = 2500;
/** A cancelled run has no time to wait for a slow console: the runner kills us. */
const SHOW_CANCELLED_MS = 500;
/** Nor for a device that does not answer, though a busy machine is given a moment. */
const LIST_CANCELLED_MS = 1000;
/** One use of the action: finds the probe and holds it, runs the test on it, writes everything down, and says how it ended. */
async function runTest(spec, observer, cancellation) {
    const startedAt = new Date();
    (0,external_node_fs_.mkdirSync)(spec.directory, { recursive: true });
    clearFolder(spec.directory);
    const redaction = spec.secrets.values.length === 0 ? null : new redact_redaction/* Redaction */.ki(spec.secrets.values);
    const say = (message) => observer.say(redaction === null ? message : redaction.json(message));
    const found = await hold(spec.wanted, { ...spec, say, signal: cancellation.signal });
    try {
        return await runOn(found, { spec, observer, cancellation, redaction, say, startedAt });
    }
    finally {
        // What the test has left behind is gone by now, or the guardian stays with it and holds on.
        if ('lease' in found)
            found.lease?.release();
    }
}
async function runOn(found, running) {
    const { spec, observer, cancellation, redaction, say, startedAt } = running;
    const { signal } = cancellation;
    const refusal = run_refusalOf(found, signal);
    let held = 'refused' in found ? { ...NOTHING_HELD, inventory: found.inventory } : found;
    // Where no probe is needed, nothing waits for the list of what is plugged in: it is made while the test starts.
    let before = held.inventory === null ? null : Promise.resolve(held.inventory);
    let after = null;
    let shown = Promise.resolve();
    let stopShowing = new AbortController();
    const notes = [...spec.secrets.warnings];
    let attemptStartedAt = startedAt;
    const probeChanges = [];
    const recoveries = [];
    let nextStep = 0;
    const earlier = [];
    const sayAttempts = refusal === null && spec.retries.most > 0;
    if (sayAttempts)
        say(`Attempt 1 of ${spec.retries.most + 1} begins.`);
    let last = await judged(refusal ?? (await attempt()));
    while (refusal === null && isDue(last)) {
        await endShow();
        sayEnd();
        if (spec.retries.delayMs > 0)
            say(`The next attempt begins in ${(0,watchdog_clocks/* clockText */.Yi)(spec.retries.delayMs)}.`);
        await (0,promises_.setTimeout)(spec.retries.delayMs, undefined, { signal }).catch(() => { });
        if (!signal.aborted)
            await recover();
        if (signal.aborted)
            break;
        const again = await readyAgain();
        if (!again)
            break;
        earlier.push(last);
        say(`Attempt ${earlier.length + 1} of ${spec.retries.most + 1} begins.`);
        last = await judged(await attempt());
    }
    const cancelledBetween = signal.aborted && last.judgement.verdict !== 'cancelled' && isDue(last);
    const cancelled = signal.aborted;
    const listed = before ?? (cancelled ? Promise.resolve(null) : (0,enumerate/* enumerate */.H)());
    const inventory = !cancelled || (await (0,within/* within */.u)(LIST_CANCELLED_MS, listed)) ? await listed : null;
    const judgement = cancelledBetween
        ? (0,verdict/* judge */.S4)(cancelledEnd(signal))
        : overall(last.judgement, earlier, spec.flaky, recoveries);
    const { chosen, board } = held;
    const assembled = assemble({ startedAt, chosen, board, judgement, last, earlier, probeChanges, recoveries, notes });
    const result = redaction === null ? assembled : (0,run_result/* redactedResult */.uo)(assembled, redaction);
    record(spec.directory, result, { before: inventory, after, hang: redacted(last.outcome.hang) });
    await shownOrCancelled(shown, signal);
    // Nothing of the test is printed from here on: what we say next must stand alone.
    await endShow();
    if (sayAttempts)
        sayEnd();
    const ran = [...earlier, last].filter(({ outcome }) => outcome.recording !== null);
    const attempts = ran.map(({ findings, startedAt: at }) => ({ startedAt: at.toISOString(), findings }));
    return { result, inventory, attempts };
    function redacted(value) {
        return redaction === null ? value : redaction.json(value);
    }
    /** What the test and its tools learn of what they run on. */
    function variables() {
        const selectors = 'selectors' in spec.wanted ? spec.wanted.selectors : [];
        const ofProbe = probeVariables(held.chosen, selectors);
        return held.board === null ? ofProbe : { ...ofProbe, ...boardVariables(held.board, held.chosen[0] ?? null) };
    }
    function attempt() {
        observer.chosen(redacted(held.chosen), redacted(held.board?.name ?? null));
        const env = (0,process_marker/* withMarker */.Pe)(childEnvironment(spec.environment, variables()), spec.marker);
        const started = (recording) => {
            shown = observer
                .show(recording, stopShowing.signal)
                .catch((error) => say(`The output could not be shown: ${error.message}.`));
            before ??= (0,enumerate/* enumerate */.H)(undefined, true);
        };
        attemptStartedAt = new Date();
        const leaseFd = held.lease?.fd ?? null;
        const attemptSpec = { ...spec, secrets: spec.secrets.values, redaction, env, leaseFd };
        return runAttempt(attemptSpec, cancellation, { started, say });
    }
    async function judged(outcome) {
        const { findings, notes: placeNotes } = await placed(await withResults(outcome));
        notes.push(...placeNotes.filter((note) => !notes.includes(note)));
        const asEnded = (0,verdict/* judge */.S4)(outcome.end);
        // Whoever names files of results expects tests.
        const expected = spec.results !== null && spec.expectTests === 'auto' ? 'true' : spec.expectTests;
        const blind = spec.formats === 'none' && spec.results === null;
        const agreed = blind ? asEnded : (0,agreement/* agree */.d)(asEnded, findings, expected, held.chosen.length > 0);
        const blamed = agreed.verdict === 'infrastructure' && asEnded.verdict !== 'infrastructure';
        const judgement = blamed ? { ...agreed, reason: agreed.reason + (await holders()) } : agreed;
        const vanished = refusal === null && !signal.aborted && (await lookAfter());
        const tried = { judgement, outcome, findings, startedAt: attemptStartedAt, vanished };
        if (refusal === null && !signal.aborted)
            noteBench(tried);
        return tried;
    }
    /** What is plugged in when an attempt has ended; whether the probe has vanished meanwhile. */
    async function lookAfter() {
        const problem = (await before)?.problem ?? null;
        after = await (0,enumerate/* enumerate */.H)(problem === null ? undefined : SHORT_LOOK_MS);
        const changed = changes(held.chosen, after);
        probeChanges.push(...changed);
        return changed.some(({ change }) => change === 'vanished');
    }
    /** A probe that fails by infrastructure again and again is suspect: it is counted on this host. */
    function noteBench({ judgement, outcome, vanished }) {
        const { folder } = spec.leases;
        if (folder === null || outcome.recording === null)
            return;
        for (const key of identities(held))
            (0,suspects/* noteOutcome */.vY)(folder, key, judgement.verdict === 'infrastructure' || vanished);
    }
    async function withResults({ findings, recording }) {
        const printed = findings ?? (0,model/* nothingFound */.S)();
        if (spec.results === null || recording === null || signal.aborted)
            return printed;
        const { findings: written, problems } = await spec.results(attemptStartedAt.getTime());
        notes.push(...problems);
        return written === null ? printed : withBench(redacted(written), printed);
    }
    function sayEnd() {
        say(`Attempt ${earlier.length + 1} of ${spec.retries.most + 1} has ended: ${attemptWords(last)}`);
    }
    async function placed(findings) {
        if (spec.place === null)
            return { findings, notes: [] };
        // No time to ask git: rather no place than one that may be wrong.
        if (signal.aborted)
            return { findings: (0,located/* located */.t)(findings, { locate: () => null }), notes: [] };
        return await spec.place(findings);
    }
    /** Who has the probe open, now that the test has ended. */
    async function holders() {
        const { chosen } = held;
        const suspects = chosen.length > 0 ? chosen : (await before)?.devices.filter(({ kind }) => kind !== null);
        return holderWords(suspects ?? []);
    }
    function isDue({ judgement, outcome, findings, vanished }) {
        const { most, on } = spec.retries;
        return outcome.recording !== null && earlier.length < most && (0,retries/* isWorthRetrying */.J0)(judgement, findings, on, vanished);
    }
    async function endShow() {
        await shownOrCancelled(shown, signal);
        stopShowing.abort();
        await shown;
        stopShowing = new AbortController();
    }
    /** Brings the probe back to life, as far as that is wanted. */
    async function recover() {
        if (spec.recovery.length === 0 || held.chosen.length === 0)
            return;
        const env = { ...childEnvironment(spec.environment, variables()) };
        const { tried, next } = await bringBack(spec.recovery, nextStep, held, { env, signal, say });
        nextStep = next;
        recoveries.push(...tried.map((one) => ({ beforeAttempt: earlier.length + 2, ...one })));
    }
    /** Looks for the probes anew, since they may have been re-enumerated, and makes room for another recording. */
    async function readyAgain() {
        const anew = await hold_findAgain(spec.wanted, held, { ...spec, say, signal });
        const problem = run_refusalOf(anew, signal);
        if (problem !== null) {
            if (problem.end.how === 'not-started')
                notes.push(`It was not tried again: ${problem.end.reason}`);
            return false;
        }
        try {
            keepHang(spec.directory, redacted(last.outcome.hang));
            (0,retries/* shelve */.Yg)(spec.directory, earlier.length + 1);
        }
        catch (error) {
            notes.push(`It was not tried again, since ${spec.directory} takes no more files: ${error.message}.`);
            return false;
        }
        if (!('refused' in anew))
            held = anew;
        return true;
    }
}
function holderWords(devices) {
    const files = devices.flatMap(({ node, serialPorts }) => [node, ...serialPorts.map(({ device }) => device)]);
    const holders = (0,process_devices/* holdersOf */.pW)(files.filter((file) => file !== null));
    if (holders.length === 0)
        return '';
    const names = holders.slice(0, 3).map(({ command, pid }) => `${(0,tail/* plain */.pj)(command)}, pid ${pid}`);
    return `\n${holders.length === 1 ? 'Another process holds' : 'Other processes hold'} the probe: ${names.join('; ')}. End it, or let it use another probe.`;
}
/** The echo itself gives up on a console that takes nothing; a cancellation does not even wait for a slow one. */
async function shownOrCancelled(shown, cancel) {
    await Promise.race([shown, (0,within/* aborted */.Q)(cancel)]);
    await (0,within/* within */.u)(SHOW_CANCELLED_MS, shown);
}
function run_refusalOf(found, cancel) {
    if (cancel.aborted)
        return notRun(cancelledEnd(cancel));
    return 'refused' in found ? notRun({ how: 'not-started', reason: found.refused }) : null;
}
function cancelledEnd(cancel) {
    return { how: 'cancelled', by: String(cancel.reason), exit: null, hang: null };
}
/** A list that is not whole shows who is there, but not who is gone. */
function changes(chosen, now) {
    if (now === null)
        return [];
    const isWhole = now.problem === null || now.problem.code === 'silent';
    return changesOf(chosen, now.devices).filter(({ change }) => change !== 'vanished' || isWhole);
}


/***/ }),

/***/ 2870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ wantedBy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bench_bench_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35639);


/**
 * What a run needs, with the boards that the bench file gives.
 * @throws BenchError
 */
async function wantedBy({ probe, board, bench, workspace, hostFile }) {
    if (board === '')
        return { selectors: probe };
    // Loaded only for whoever asks for a board.
    const [{ findBench, IN_REPOSITORY, readBench }, { boardsWanted }] = await Promise.all([
        __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 98299)),
        __webpack_require__.e(/* import() */ 571).then(__webpack_require__.bind(__webpack_require__, 97571)),
    ]);
    const file = findBench({ input: bench, hostFile, workspace });
    if (file === null) {
        const message = `There is no bench file, and \`board: ${board}\` needs one: neither the input \`bench\` nor $HIL_BENCH on this host names one, and the workspace has none here. Write it (docs/bench.md), or name the probe with \`probe\`.`;
        throw new _bench_bench_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BenchError */ .L(IN_REPOSITORY, [{ line: null, message }]);
    }
    const known = await readBench(file, relativeTo(workspace, file));
    return { boards: boardsWanted(known, board), bench: known.boards };
}
/** As a person calls it who looks at the repository. */
function relativeTo(workspace, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, file);
    return path === '' || path.startsWith('..') ? file : path;
}


/***/ }),

/***/ 37868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ placeFindings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/findings/place.js
var place = __webpack_require__(89169);
;// CONCATENATED MODULE: ./lib/findings/source-tree.js
/** Of an absolute path, so many parts may stand before the name of a file in the checkout's root: `/builds/group/project/main.c`. */
const DEEPEST_ROOT = 3;
/** The files of a checkout, and which of them a part of a path can mean. */
class SourceTree {
    files;
    /** By name in small letters. */
    named = new Map();
    /** Folders that hold a `Cargo.toml`, or a `go.mod`. */
    crates = new Set();
    modules = new Set();
    constructor(files) {
        this.files = new Set(files);
        for (const file of this.files) {
            const name = nameOf(file).toLowerCase();
            const others = this.named.get(name);
            if (others === undefined)
                this.named.set(name, [file]);
            else
                others.push(file);
            if (name === 'cargo.toml')
                this.crates.add(folderOf(file));
            if (name === 'go.mod')
                this.modules.add(folderOf(file));
        }
    }
    has(file) {
        return this.files.has(file);
    }
    /** The only file of that name. */
    byName(name) {
        return only(this.allNamed(name));
    }
    /**
     * The only file that shares the longest end with `path`: at least a folder and the name, or all of its own path. The name alone is
     * enough only where `path` has no folder, or just that which a checkout was mounted on.
     * @param anyCase whether a file that differs only by case is meant, if no other is
     */
    bySuffix(path, anyCase) {
        const absolute = /^(?:[A-Za-z]:)?\//.test(path);
        const parts = path
            .replace(/^[A-Za-z]:/, '')
            .split('/')
            .filter((part) => part !== '' && part !== '.');
        const wanted = parts.slice(parts.lastIndexOf('..') + 1);
        const exact = this.longestEnd(wanted, absolute);
        return exact === undefined && anyCase ? (this.longestEnd(wanted, absolute, true) ?? null) : (exact ?? null);
    }
    /**
     * The file that `path` means below the folder of a Rust package.
     * @param suite begins with the package's name, if the framework tells it
     * @param near a file of that package, if one is known
     */
    ofCratePackage(path, suite, near) {
        const home = near === null ? null : this.crateOf(near);
        if (home !== null) {
            const candidate = join(home, path);
            if (this.has(candidate))
                return candidate;
        }
        const candidates = this.allNamed(nameOf(path)).filter((file) => file === path || file.endsWith(`/${path}`));
        if (candidates.length <= 1)
            return candidates[0] ?? null;
        const words = new Set(suite.split(/[^\w-]+/).map(crateName));
        words.delete('');
        return only(candidates.filter((file) => words.has(crateName(nameOf(file.slice(0, -path.length - 1))))));
    }
    /**
     * The file `name` of a Go package.
     * @param importPath `example.com/module/package`
     */
    ofGoPackage(name, importPath) {
        const candidates = this.allNamed(name);
        if (candidates.length <= 1 || importPath === '')
            return only(candidates);
        const fits = candidates
            .map((file) => ({ file, below: this.belowModule(folderOf(file)) }))
            .filter(({ below }) => below === '' || importPath === below || importPath.endsWith(`/${below}`));
        const deepest = Math.max(...fits.map(({ below }) => below.length));
        const best = fits.filter(({ below }) => below.length === deepest).map(({ file }) => file);
        // A module within the checkout often is called as its folder is.
        return only(best) ?? only(best.filter((file) => importPath.endsWith(`/${folderOf(file)}`)));
    }
    allNamed(name) {
        return (this.named.get(name.toLowerCase()) ?? []).filter((file) => nameOf(file) === name);
    }
    /** Null: several share the longest end. Undefined: none shares enough. */
    longestEnd(wanted, absolute, anyCase = false) {
        const plain = (text) => (anyCase ? text.toLowerCase() : text);
        let longest = 0;
        let found = [];
        for (const file of this.named.get((wanted.at(-1) ?? '').toLowerCase()) ?? []) {
            const parts = file.split('/');
            let common = 0;
            while (common < Math.min(parts.length, wanted.length) &&
                plain(parts.at(-1 - common) ?? '') === plain(wanted.at(-1 - common) ?? '')) {
                common += 1;
            }
            if (common < longest || common === 0)
                continue;
            if (common > longest)
                found = [];
            longest = common;
            found.push(file);
        }
        if (found.length !== 1)
            return found.length === 0 ? undefined : null;
        const inRoot = !(found[0] ?? '').includes('/');
        const folders = wanted.length - 1;
        const enough = longest > 1 || folders === 0 || (absolute && (folders === 1 || (inRoot && folders <= DEEPEST_ROOT)));
        return enough ? found[0] : undefined;
    }
    crateOf(file) {
        for (let folder = folderOf(file);; folder = folderOf(folder)) {
            if (this.crates.has(folder))
                return folder;
            if (folder === '')
                return null;
        }
    }
    /** `folder` as it stands in an import path behind the name of its module. */
    belowModule(folder) {
        for (let module = folder; module !== ''; module = folderOf(module)) {
            if (this.modules.has(module))
                return folder.slice(module.length + 1);
        }
        return folder;
    }
}
function only(files) {
    return files.length === 1 ? (files[0] ?? null) : null;
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function join(folder, path) {
    return folder === '' ? path : `${folder}/${path}`;
}
/** Cargo takes `-` and `_` for the same in names of crates. */
function crateName(text) {
    return text.toLowerCase().replaceAll('-', '_');
}

;// CONCATENATED MODULE: ./lib/findings/locate.js


/** Zephyr names the folder of the application, its own and that of the workspace so (`CONFIG_ASSERT`, `__FILE__` made relative). */
const ZEPHYR_FOLDER = /^(CMAKE_SOURCE_DIR|ZEPHYR_BASE|WEST_TOPDIR)\//;
/** Longer is no path. */
const LONGEST = 1000;
/**
 * Finds the file of a checkout that a tool means by a path: printed in a container, on Windows, relative to a package, cut short. Where
 * it could be several, it is none: a wrong place is worse than none. What is returned is a tracked file, and never outside of `root`.
 */
class Locator {
    tree;
    root;
    workingDirectory;
    rules;
    pathsOf;
    constructor({ root, workingDirectory, files, rules, pathsOf }) {
        this.pathsOf = pathsOf;
        this.tree = files === null ? null : new SourceTree(files);
        this.root = trimmed(clean(root));
        this.workingDirectory = inside(clean(workingDirectory)) ?? '';
        this.rules = rules.map(({ prefix, replacement }) => ({ prefix: clean(prefix), replacement: clean(replacement) }));
    }
    /** The file, relative to the checkout's root; null if it is none of it, or could be several. */
    locate(printed, hints = {}) {
        const path = clean(printed.trim());
        if (path === '' || path.length > LONGEST || path.includes('\n'))
            return null;
        const mapped = this.mapped(path);
        // The rule is the user's own word: it also reaches what we would take for a library.
        if (mapped === null && (!(0,place/* isOwnSource */.uh)(path) || !(0,place/* isOwnSource */.uh)(printed.trim())))
            return null;
        return this.find(mapped ?? path, mapped === null ? hints : {}, isWindows(printed), mapped !== null);
    }
    mapped(path) {
        for (const { prefix, replacement } of this.rules) {
            if (!begins(path, prefix, isWindows(prefix)))
                continue;
            const rest = path.slice(prefix.length);
            // `/project=app` and `/project/=app/` are the same; `/proj=app` is no rule for `/project`.
            if (!prefix.endsWith('/') && rest !== '' && !rest.startsWith('/'))
                continue;
            return replacement === '' ? rest.replace(/^\/+/, '') : clean(`${replacement}/${rest}`);
        }
        return null;
    }
    find(path, hints, windows, mapped) {
        const { tree } = this;
        const ofRoot = this.belowRoot(path, windows);
        if (tree === null)
            return ofRoot ?? (mapped ? inside(path) : null);
        if (ofRoot !== null && tree.has(ofRoot))
            return ofRoot;
        // Printed on another machine, in a container, or with another name of this folder.
        if (ofRoot === null && isAbsolute(path))
            return this.belowNamesake(path) ?? tree.bySuffix(path, windows);
        return this.relative(ofRoot ?? path, hints, windows);
    }
    relative(path, hints, windows) {
        const { tree } = this;
        if (tree === null)
            return null;
        const paths = hints.format === undefined ? undefined : this.pathsOf(hints.format);
        if (paths === 'name-in-package' && !path.includes('/'))
            return tree.ofGoPackage(path, hints.suite ?? '');
        if (paths === 'name' && !path.includes('/'))
            return tree.byName(path);
        const zephyr = ZEPHYR_FOLDER.exec(path);
        if (zephyr !== null)
            return this.ofZephyr(zephyr[1] ?? '', path.slice(zephyr[0].length), windows);
        // Below the package's folder, in which cargo runs its tests; all other paths are relative to the workspace.
        if (path.startsWith('./') && path.endsWith('.rs'))
            return tree.ofCratePackage(path.slice(2), hints.suite ?? '', hints.near ?? null);
        const cut = paths === 'three-parts' && path.split('/').length === 3;
        return (cut ? null : this.exact(path)) ?? tree.bySuffix(path, windows);
    }
    /** As it stands, from where the test ran or from the root. */
    exact(path) {
        for (const folder of new Set([this.workingDirectory, ''])) {
            const candidate = inside(`${folder}/${path}`);
            if (candidate !== null && this.tree?.has(candidate))
                return candidate;
        }
        return null;
    }
    ofZephyr(folder, rest, windows) {
        const { tree, workingDirectory } = this;
        if (tree === null)
            return null;
        const here = inside(`${workingDirectory}/${rest}`);
        if (folder === 'CMAKE_SOURCE_DIR' && workingDirectory !== '' && here !== null && tree.has(here))
            return here;
        if (folder === 'WEST_TOPDIR')
            return this.belowNamesake(`/${rest}`) ?? tree.bySuffix(rest, windows);
        return tree.bySuffix(rest, windows);
    }
    belowRoot(path, windows) {
        const { root } = this;
        if (!isAbsolute(path) || !begins(path, `${root}/`, windows))
            return null;
        return inside(path.slice(root.length + 1));
    }
    /** A checkout usually lies in a folder with the repository's name, on every machine. */
    belowNamesake(path) {
        const name = this.root.slice(this.root.lastIndexOf('/') + 1);
        const parts = normal(path).split('/');
        const found = parts.flatMap((part, at) => {
            const rest = parts.slice(at + 1).join('/');
            return part === name && this.tree?.has(rest) ? [rest] : [];
        });
        return found.length === 1 ? (found[0] ?? null) : null;
    }
}
/** With `/`, and without what says nothing about where a file lies. */
function clean(path) {
    const plain = path
        .replaceAll('\\', '/')
        .replace(/^\/\/\?\//, '')
        .replace(/^file:\/\/(?=\/)/, '')
        .replace(/^\/(?=[A-Za-z]:\/)/, '');
    return plain.replace(/(?<!^)\/{2,}/g, '/');
}
function trimmed(path) {
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
function isAbsolute(path) {
    return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}
/** Printed on Windows, where case does not count. */
function isWindows(path) {
    return path.includes('\\') || /^[A-Za-z]:/.test(path);
}
function begins(path, prefix, windows) {
    return windows ? path.toLowerCase().startsWith(prefix.toLowerCase()) : path.startsWith(prefix);
}
/** Without `.` and `..`, as far as they can be resolved; no leading `/`. */
function normal(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
/** `path` as one that is relative to the root; null if it leaves it. */
function inside(path) {
    if (/^[A-Za-z]:/.test(path))
        return null;
    const plain = normal(path);
    return plain === '..' || plain.startsWith('../') ? null : plain;
}

// EXTERNAL MODULE: ./lib/findings/located.js
var located = __webpack_require__(66180);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/process/tool.js
var process_tool = __webpack_require__(40495);
;// CONCATENATED MODULE: ./lib/sources/addresses.js
/** Program counters into places: what to ask an addr2line for, and what it answers. Pure. */

/** Of a run, and of a failure. Each costs a moment. */
const MOST_ADDRESSES = 200;
const MOST_SHOWN = 16;
const ARM = 40;
const RISC_V = 243;
/**
 * The program counters that findings hold. All but the first of a crash are return addresses: the call stands before them. Those of Thumb
 * code have their lowest bit set (Arm ARM, A2.3.1). ESP-IDF has moved those of Xtensa back already (`esp_cpu_process_stack_pc`).
 * @param machine `e_machine` of the ELF file
 */
function lookupsOf({ findings }, machine) {
    const lookups = new Map();
    for (const { addresses } of findings) {
        for (const [index, printed] of addresses.entries()) {
            if (!/^0x[0-9a-f]{1,16}$/.test(printed) || lookups.size >= MOST_ADDRESSES)
                continue;
            lookups.set(printed, lookups.get(printed) ?? { printed, at: lookedUp(BigInt(printed), index > 0, machine) });
        }
    }
    return [...lookups.values()];
}
function lookedUp(address, returned, machine) {
    const thumb = machine === ARM && (address & 1n) === 1n;
    const even = thumb ? address - 1n : address;
    const before = returned && (thumb || machine === RISC_V) && even > 0n ? even - 1n : even;
    return `0x${before.toString(16)}`;
}
/** What `addr2line -a -f -i` says: a line with the address, then two lines for each frame. */
function parseFrames(output, lookups) {
    const answers = new Map();
    let frames = [];
    let name = null;
    for (const line of output.split(/\r?\n/)) {
        if (name === null && /^0x[0-9a-f]{1,16}$/i.test(line)) {
            frames = [];
            answers.set(BigInt(line), frames);
        }
        else if (name === null)
            name = line;
        else {
            frames.push(frameOf(name, line));
            name = null;
        }
    }
    return new Map(lookups.map(({ printed, at }) => [printed, (answers.get(BigInt(at)) ?? []).filter(tells)]));
}
function frameOf(name, place) {
    const [, file = '??', line = '0'] = /^(.{1,4096}):(\d{1,9}|\?)(?: \(discriminator \d+\))?$/.exec(place) ?? [];
    const known = file !== '??' && Number(line) > 0;
    return {
        function: name.startsWith('??') ? null : name.slice(0, 500),
        file: known ? file : null,
        line: known ? Number(line) : null,
    };
}
function tells(frame) {
    return frame.function !== null || frame.file !== null;
}
/** How many addresses have a place: which tool knew most. */
function placesIn(frames) {
    return [...frames.values()].filter((all) => all.some(({ file }) => file !== null)).length;
}
/** The findings with what `frames` tells of their addresses: in their messages, their places, and the place of one that has none. */
function withFrames(findings, frames) {
    const of = (failure) => (failure.addresses.length === 0 ? failure : traced(failure, frames));
    return {
        ...findings,
        findings: findings.findings.map((finding) => of(finding)),
        suites: findings.suites.map((suite) => ({
            ...suite,
            cases: suite.cases.map((test) => (test.failure === null ? test : { ...test, failure: of(test.failure) })),
        })),
    };
}
function traced(failure, frames) {
    const known = failure.addresses.flatMap((address) => (frames.get(address) ?? []).map((frame) => ({ address, ...frame })));
    if (known.length === 0)
        return failure;
    const shown = known.slice(0, MOST_SHOWN).map(({ address, function: name, file, line }) => {
        const place = file === null ? '' : ` (${file}:${line})`;
        return `${address} ${name ?? '?'}${place}`;
    });
    const places = known.flatMap(({ file, line, function: name }) => file === null || line === null || !(0,place/* isOwnSource */.uh)(file) ? [] : [{ file, line, message: name ?? '' }]);
    const message = [failure.message, ...shown].filter((line) => line !== '').join('\n');
    const [first] = places;
    if (failure.file !== null || first === undefined)
        return { ...failure, message, also: [...failure.also, ...places] };
    const { file, line } = first;
    return { ...failure, message, file, line, also: [...failure.also, ...places.slice(1)] };
}

;// CONCATENATED MODULE: ./lib/sources/addr2line.js




/** Seconds of one processor, and KiB, that a tool may use for a file that may be hostile. */
const CPU_SECONDS = 20;
const MEMORY_KIB = 4 * 1024 * 1024;
const WAIT_MS = 30_000;
/** `e_machine` of an ELF file, and who knows its programs. LLVM's tool knows all of them; the host's own often only its own. */
const MACHINES = {
    3: { name: 'x86', tools: [], install: 'binutils' },
    62: { name: 'x86-64', tools: [], install: 'binutils' },
    40: {
        name: 'ARM',
        tools: ['arm-none-eabi-addr2line', 'arm-zephyr-eabi-addr2line', 'arm-linux-gnueabihf-addr2line'],
        install: 'binutils-arm-none-eabi',
    },
    183: {
        name: 'AArch64',
        tools: ['aarch64-none-elf-addr2line', 'aarch64-zephyr-elf-addr2line', 'aarch64-linux-gnu-addr2line'],
        install: 'binutils-aarch64-linux-gnu',
    },
    243: {
        name: 'RISC-V',
        tools: ['riscv32-esp-elf-addr2line', 'riscv64-zephyr-elf-addr2line', 'riscv64-unknown-elf-addr2line'],
        install: 'binutils-riscv64-unknown-elf',
    },
    94: {
        name: 'Xtensa',
        tools: [
            'xtensa-esp-elf-addr2line',
            'xtensa-esp32-elf-addr2line',
            'xtensa-esp32s3-elf-addr2line',
            'xtensa-esp32s2-elf-addr2line',
        ],
        install: "ESP-IDF's tools (`. export.sh`)",
    },
    83: { name: 'AVR', tools: ['avr-addr2line'], install: 'binutils-avr' },
};
const EVERYWHERE = ['llvm-addr2line', 'addr2line'];
/**
 * Turns the program counters in `findings` into places, by the debug information of `elf`. Without any, nothing is run.
 * @param elf the file that runs on the board, relative to `cwd`
 * @returns the findings, and why not all was resolved, in sentences
 */
async function resolveAddresses(findings, elf, cwd) {
    if (findings.findings.every(({ addresses }) => addresses.length === 0))
        return { findings, notes: [] };
    const file = (0,external_node_path_.resolve)(cwd, elf);
    const machine = machineOf(file);
    if (typeof machine === 'string')
        return { findings, notes: [`\`elf\`: ${machine} Program counters stay as they are.`] };
    const lookups = lookupsOf(findings, machine);
    const { name, tools, install } = MACHINES[machine] ?? { name: `machine ${machine}`, tools: [], install: 'llvm' };
    let best = new Map();
    let missing = 0;
    const candidates = [...tools, ...EVERYWHERE];
    for (const tool of candidates) {
        const answer = await ask(tool, file, lookups.map(({ at }) => at));
        if (answer === null)
            missing += 1;
        else {
            const frames = parseFrames(answer, lookups);
            if (placesIn(frames) > placesIn(best))
                best = frames;
            if (placesIn(best) > 0)
                break;
        }
    }
    if (placesIn(best) > 0)
        return { findings: withFrames(findings, best), notes: [] };
    const why = missing === candidates.length
        ? `There is no addr2line for ${name} on this machine: install ${install} or llvm.`
        : `${file} has no debug information for the program counters in the log: is it the file that runs on the board, built with \`-g\`?`;
    return { findings, notes: [`\`elf\`: ${why} Program counters stay as they are.`] };
}
/** What `tool` prints; null if it is not there. An ELF file may be made to exhaust it, so the system holds it within limits. */
async function ask(tool, file, addresses) {
    const args = ['-a', '-f', '-i', '-C', '-e', file, ...addresses];
    const limits = `ulimit -t ${CPU_SECONDS} 2>/dev/null; ulimit -v ${MEMORY_KIB} 2>/dev/null; exec "$@"`;
    const { status, stdout } = process.platform === 'win32'
        ? await (0,process_tool/* runTool */.q)(tool, args, WAIT_MS)
        : await (0,process_tool/* runTool */.q)('sh', ['-c', limits, 'sh', tool, ...args], WAIT_MS);
    const notFound = process.platform === 'win32' ? status === null && stdout === '' : status === 127;
    return notFound ? null : stdout;
}
/** `e_machine` of an ELF file; a sentence if it is none (ELF specification, figure 1-3). */
function machineOf(file) {
    let fd;
    try {
        // A pipe is not waited for.
        fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const head = Buffer.alloc(20);
        if (!(0,external_node_fs_.fstatSync)(fd).isFile())
            return `${file} is no plain file.`;
        if ((0,external_node_fs_.readSync)(fd, head, 0, 20, 0) < 20 || head.toString('latin1', 0, 4) !== '\x7fELF') {
            return `${file} is no ELF file: give the one that the linker wrote, not what is flashed from it (.bin, .hex, .uf2).`;
        }
        return head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18);
    }
    catch (error) {
        const { code, message } = error;
        return code === 'ENOENT'
            ? `${file} is not there. It is looked for from where the test runs.`
            : `${file}: ${message}.`;
    }
    finally {
        if (fd !== undefined)
            (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./lib/sources/checkout.js



const GIT_MS = 10_000;
/** Names of a million files. */
const MOST_OUTPUT = 64 * 1024 * 1024;
/** In a workspace that is no checkout itself (west, several repositories), so many folders are looked at. */
const MOST_FOLDERS = 50;
/**
 * The checkout of the repository in `workspace`: the workspace itself, else the one in which the test ran, else the one below it that was
 * cloned from `repository`, else the only one.
 * @param cwd where the test ran
 * @param repository `owner/name` (`GITHUB_REPOSITORY`); null outside of GitHub
 */
async function readCheckout(workspace, cwd, repository) {
    const root = await findRoot(workspace, cwd, repository);
    if (root === null) {
        return {
            root: workspace,
            files: null,
            note: `${workspace} holds no git checkout, so findings have no place in the source. Check out the repository before this step (actions/checkout), or map paths with \`path-map\`.`,
        };
    }
    const { status, stdout, cut, problem, stderr } = await git(root, 'ls-files', '-z');
    if (status === 0 && !cut)
        return { root, files: stdout.split('\0').filter((file) => file !== ''), note: null };
    const why = cut ? 'it has too many files' : (problem ?? stderr.trim().slice(0, 300));
    return {
        root,
        files: null,
        note: `git could not list the files of ${root}: ${why}. Findings have no place in the source.`,
    };
}
async function findRoot(workspace, cwd, repository) {
    const here = (await topOf(workspace, workspace)) ?? (await topOf(cwd, workspace));
    if (here !== null)
        return here;
    const below = foldersOf(workspace).filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')));
    if (repository !== null) {
        for (const folder of below)
            if (await isCloneOf(folder, repository))
                return topOf(folder, workspace);
    }
    const [only] = below;
    return only !== undefined && below.length === 1 ? topOf(only, workspace) : null;
}
/** The root of the checkout that `folder` is in, if it is `workspace` or lies in it. */
async function topOf(folder, workspace) {
    const { status, stdout } = await git(folder, 'rev-parse', '--show-toplevel');
    const top = stdout.replace(/\r?\n$/, '');
    if (status !== 0 || top === '')
        return null;
    // git resolves links; the paths that a test prints usually do not.
    const below = (0,external_node_path_.relative)(realPath(workspace), realPath(top));
    return below === '..' || below.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(below) ? null : (0,external_node_path_.join)(workspace, below);
}
async function isCloneOf(folder, repository) {
    const { stdout } = await git(folder, 'config', '--get', 'remote.origin.url');
    const url = stdout
        .trim()
        .replace(/(?:\.git)?\/*$/, '')
        .toLowerCase();
    return url.endsWith(`/${repository.toLowerCase()}`) || url.endsWith(`:${repository.toLowerCase()}`);
}
/** A checkout often belongs to another user than a container's; git refuses those unless it is told. */
function git(folder, ...args) {
    return (0,process_tool/* runTool */.q)('git', ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args], GIT_MS, MOST_OUTPUT);
}
function foldersOf(folder) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        return entries
            .filter((entry) => entry.isDirectory())
            .slice(0, MOST_FOLDERS)
            .map((entry) => (0,external_node_path_.join)(folder, entry.name));
    }
    catch {
        return [];
    }
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return (0,external_node_path_.resolve)(path);
    }
}

;// CONCATENATED MODULE: ./lib/sources/place-findings.js





/** Gives findings, as a log has them, their places in the checkout. Never throws; takes seconds at most, and none if nothing has a place. */
async function placeFindings(findings, where) {
    const { findings: resolved, notes } = where.elf === null ? { findings, notes: [] } : await resolveAddresses(findings, where.elf, where.cwd);
    const hasPlace = resolved.findings.some(({ file, also }) => file !== null || also.length > 0);
    if (!hasPlace)
        return { findings: resolved, root: where.workspace, notes };
    // Loaded only here: nobody waits for it who has no findings.
    const { pathsOf } = await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 43735));
    const checkout = await readCheckout(where.workspace, where.cwd, where.repository);
    return {
        findings: (0,located/* located */.t)(resolved, new Locator({ ...surroundings(checkout, where), pathsOf })),
        root: checkout.root,
        notes: checkout.note === null ? notes : [...notes, checkout.note],
    };
}
function surroundings({ root, files }, { cwd, rules }) {
    return { root, files, rules, workingDirectory: (0,external_node_path_.relative)(root, cwd) };
}


/***/ })

};
