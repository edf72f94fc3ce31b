export const id = 221;
export const ids = [221,299];
export const modules = {

/***/ 98299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN_REPOSITORY: () => (/* binding */ IN_REPOSITORY),
/* harmony export */   findBench: () => (/* binding */ findBench),
/* harmony export */   readBench: () => (/* binding */ readBench)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _bench_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35639);




/** Where a repository keeps its bench file. */
const IN_REPOSITORY = '.github/bench.yml';
/**
 * Which bench file counts: the one that the input names (relative to the workspace), or else the host's (`$HIL_BENCH`), or else the
 * repository's own. null: there is none.
 * @throws BenchError for a file of the host with a relative path, or one of the repository that is nearly called right
 */
function findBench(where) {
    const input = where.input.trim();
    const hostFile = where.hostFile?.trim() ?? '';
    if (input !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(where.workspace, input);
    if (hostFile !== '') {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(hostFile))
            return hostFile;
        const message = '$HIL_BENCH names this file, and every job has another folder. Set it to a whole path, such as `/etc/bench.yml`.';
        throw new _bench_error_js__WEBPACK_IMPORTED_MODULE_3__/* .BenchError */ .L(hostFile, [{ line: null, message }]);
    }
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(where.workspace, IN_REPOSITORY);
    if (isThere(own))
        return own;
    const near = own.replace(/yml$/, 'yaml');
    if (!isThere(near))
        return null;
    throw new _bench_error_js__WEBPACK_IMPORTED_MODULE_3__/* .BenchError */ .L(near, [{ line: null, message: `Only \`${IN_REPOSITORY}\` is looked for. Call it so.` }]);
}
/** Also a link that leads nowhere: whoever reads it can say so. */
function isThere(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
}
/**
 * Reads a bench file. What checks it is loaded only now: most runs have none.
 * @param shown how messages call it
 * @throws BenchError with everything that is wrong
 */
async function readBench(file, shown = file) {
    const { MOST_BYTES, parseBench, tooLarge } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(631)]).then(__webpack_require__.bind(__webpack_require__, 44631));
    const read = () => {
        const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openPlainFile */ .rr)(file);
        try {
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
            if (size > MOST_BYTES)
                throw tooLarge(shown, size);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    };
    let bytes;
    try {
        bytes = read();
    }
    catch (error) {
        if (error instanceof _bench_error_js__WEBPACK_IMPORTED_MODULE_3__/* .BenchError */ .L)
            throw error;
        throw new _bench_error_js__WEBPACK_IMPORTED_MODULE_3__/* .BenchError */ .L(shown, [{ line: null, message: unreadable(error) }]);
    }
    return parseBench(decoded(bytes, shown), shown);
}
function unreadable(error) {
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'There is no such file. Check the input `bench` and $HIL_BENCH, and that the repository is checked out.';
        case 'EACCES':
        case 'EPERM':
            return 'The user that this runs as may not read it. Change its permissions.';
        case 'ELOOP':
        case 'EMLINK':
            return 'It is a symbolic link, which is not followed. Name the file itself.';
        case undefined:
        case 'ENXIO':
            return 'It is no plain file. Name the bench file itself.';
        default:
            return `It cannot be read (${error.message}). Check the input \`bench\` and $HIL_BENCH.`;
    }
}
function decoded(bytes, shown) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const before = bytes.toString('utf8').split('\ufffd')[0] ?? '';
        const message = 'There is something here that is no UTF-8. Save the file as UTF-8.';
        throw new _bench_error_js__WEBPACK_IMPORTED_MODULE_3__/* .BenchError */ .L(shown, [{ line: before.split('\n').length, message }]);
    }
}


/***/ }),

/***/ 72221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boards: () => (/* binding */ boards)
/* harmony export */ });
/* harmony import */ var _bench_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72051);
/* harmony import */ var _bench_read_bench_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98299);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74648);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41674);
/* harmony import */ var _leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28914);
/* harmony import */ var _leases_lease_keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99746);
/* harmony import */ var _leases_list_leases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39775);
/* harmony import */ var _leases_suspects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92841);
/* harmony import */ var _leases_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89738);
/* harmony import */ var _probes_enumerate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62601);
/* harmony import */ var _recording_tail_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87569);











/** `hardware-test boards`: returns the exit status, 3 if a board is missing. */
async function boards({ bench = '', json }) {
    const file = (0,_bench_read_bench_js__WEBPACK_IMPORTED_MODULE_1__.findBench)({ input: bench, hostFile: process.env.HIL_BENCH, workspace: process.cwd() });
    if (file === null) {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .d('There is no bench file: no --bench, no $HIL_BENCH, no .github/bench.yml here. Write one (docs/bench.md shows how).');
    }
    const known = await (0,_bench_read_bench_js__WEBPACK_IMPORTED_MODULE_1__.readBench)(file);
    const { devices, problem } = known.boards.every(({ emulated }) => emulated)
        ? { devices: [], problem: null }
        : await (0,_probes_enumerate_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .H)();
    const states = statesOf(known.boards, devices);
    if (json)
        process.stdout.write(`${JSON.stringify(states, null, 2)}\n`);
    else
        process.stdout.write(`${file}\n${textOf(states)}`);
    if (problem !== null)
        process.stderr.write(`hardware-test: ${problem.message}\n`);
    return states.some(({ state }) => state === 'missing') ? 3 : 0;
}
function statesOf(all, devices) {
    const folder = (0,_leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .leaseFolder */ .HF)(process.env);
    const held = folder === null ? [] : (0,_leases_list_leases_js__WEBPACK_IMPORTED_MODULE_3__/* .listLeases */ .m)(folder).held;
    return (0,_bench_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchBoards */ .$)(all, devices).map((match) => {
        const { name, chip, labels, emulated } = match.board;
        const common = { name, chip, labels, emulated };
        if ('problem' in match) {
            return { ...common, state: 'missing', path: null, failures: 0, suspect: false, words: match.problem.message };
        }
        const { device } = match;
        const keys = device === null ? [] : (0,_leases_lease_keys_js__WEBPACK_IMPORTED_MODULE_9__/* .leaseKeys */ .j)(device, devices);
        const failures = folder === null ? 0 : Math.max(0, ...keys.slice(-1).map((key) => (0,_leases_suspects_js__WEBPACK_IMPORTED_MODULE_4__/* .failuresInARow */ .q_)(folder, key)));
        const holder = held.find((one) => one.keys.some((key) => keys.includes(key)));
        const words = holder === undefined ? '' : `Held by ${(0,_leases_words_js__WEBPACK_IMPORTED_MODULE_5__/* .whoseWords */ .Y$)(holder, Date.now())}.`;
        const state = holder === undefined ? 'free' : 'held';
        return { ...common, state, path: device?.path ?? null, failures, suspect: failures >= _leases_suspects_js__WEBPACK_IMPORTED_MODULE_4__/* .SUSPECT_AFTER */ .Rb, words };
    });
}
const HEADING = ['BOARD', 'STATE', 'CHIP', 'LABELS', 'USB PATH', ''];
/** Under the table stands what there is to say of a board that is not free. */
function textOf(states) {
    const rows = states.map(({ name, state, chip, labels, emulated, path, suspect, failures }) => [
        name,
        state,
        chip ?? '-',
        labels.join('+') || '-',
        emulated ? 'emulated' : (path ?? '-'),
        suspect ? `suspect: ${failures} attempts in a row failed by infrastructure` : '',
    ]);
    const words = states.filter((one) => one.words !== '').map((one) => `\n${one.name}: ${(0,_recording_tail_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .pj)(one.words)}\n`);
    return `${(0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .columns */ .Y)([HEADING, ...rows])}${words.join('')}`;
}


/***/ }),

/***/ 39775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ leasesText),
/* harmony export */   m: () => (/* binding */ listLeases)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74648);
/* harmony import */ var _lease_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28914);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7548);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53947);
/* harmony import */ var _ticket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24427);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47500);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89738);








/**
 * All leases in `folder`, and who waits for one. Changes nothing.
 * @throws LeaseError that says what keeps from looking, such as no permission
 */
function listLeases(folder) {
    const { tickets, problems } = lookInto(folder);
    const all = (0,_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .inOrder */ .al)(tickets);
    return {
        folder,
        held: all.filter(({ granted }) => granted !== null).map((ticket) => entryOf(ticket)),
        waiting: all
            .filter(({ granted }) => granted === null)
            .map((ticket) => {
            const { holders, waiting } = (0,_turn_js__WEBPACK_IMPORTED_MODULE_6__/* .aheadOf */ .RJ)(ticket, all);
            return { ...entryOf(ticket), ahead: holders.length + waiting.length };
        }),
        problems: problems.map((problem) => (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .plainWords */ .c5)(problem, 2 * MOST_PATH)),
    };
}
function lookInto(folder) {
    try {
        return (0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .readQueue */ .Qf)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _lease_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .TICKETS */ .sw));
    }
    catch (error) {
        throw new _lease_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .LeaseError */ .pS((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x)(folder, error, 'No leases can be listed'));
    }
}
/** Longest path of a file. */
const MOST_PATH = 4096;
function entryOf(ticket) {
    const since = Date.parse((ticket.granted === null ? ticket.asked : ticket.held) ?? '');
    return {
        what: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .whatOf */ .Em)(ticket),
        keys: (0,_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .keysOf */ .YD)(ticket).map((key) => (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .plainWords */ .c5)(key)),
        ...(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .bf)(ticket),
        pid: ticket.pid,
        process: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .whereIs */ .ie)(ticket),
        since: Number.isNaN(since) ? null : new Date(since).toISOString(),
    };
}
const WHERE = {
    here: '',
    ended: ' (ended, but what it started lives on)',
    elsewhere: ' (in another container)',
};
/** The same as a table for people: each holder, and below it who waits for the same probe. No line begins with what others have written. */
function leasesText({ folder, held, waiting, problems }, now = Date.now()) {
    const left = new Set(waiting);
    const rows = held.flatMap((holder) => {
        const behind = [...left].filter(({ keys }) => keys.some((key) => holder.keys.includes(key)));
        for (const one of behind)
            left.delete(one);
        return [row(holder, 'held', now), ...behind.map((one) => row(one, waitWords(one), now))];
    });
    rows.push(...[...left].map((one) => row(one, waitWords(one), now)));
    const table = rows.length === 0 ? `No probe is held (${folder}).\n` : (0,_columns_js__WEBPACK_IMPORTED_MODULE_7__/* .columns */ .Y)([HEADING, ...rows]);
    return problems.length === 0 ? table : `${table}\n${problems.map((problem) => `${problem}\n`).join('')}`;
}
const HEADING = ['STATE', 'BOARD OR PROBE', 'REPOSITORY', 'JOB', 'PID', 'SINCE', 'RUN'];
function row(entry, state, now) {
    const { what, repository, job, runUrl, pid } = entry;
    const since = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .sinceWords */ .KR)(entry.since, now) ?? '-';
    return [state, what, repository ?? '-', job ?? '-', `${pid}${WHERE[entry.process]}`, since, runUrl ?? '-'];
}
function waitWords({ ahead }) {
    return `waits, ${ahead} ahead`;
}


/***/ })

};
