export const id = 871;
export const ids = [871];
export const modules = {

/***/ 84871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leases: () => (/* binding */ leases)
/* harmony export */ });
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41674);
/* harmony import */ var _leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28914);
/* harmony import */ var _leases_list_leases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39775);



/** `hardware-test leases`: returns the exit status. */
function leases({ json }) {
    const folder = (0,_leases_lease_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .leaseFolder */ .HF)(process.env);
    if (folder === null)
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d('This system has no leases: probes are not held here.');
    const list = (0,_leases_list_leases_js__WEBPACK_IMPORTED_MODULE_1__/* .listLeases */ .m)(folder);
    process.stdout.write(json ? `${JSON.stringify(list, null, 2)}\n` : (0,_leases_list_leases_js__WEBPACK_IMPORTED_MODULE_1__/* .leasesText */ .D)(list));
    return 0;
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
