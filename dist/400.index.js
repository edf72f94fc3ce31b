export const id = 400;
export const ids = [400];
export const modules = {

/***/ 3400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hang: () => (/* binding */ hang)
/* harmony export */ });
/* harmony import */ var _hang_inspect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94082);
/* harmony import */ var _hang_mermaid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90191);
/* harmony import */ var _hang_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60313);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41674);




/** For all of them, in milliseconds. */
const BACKTRACE_MS = 10_000;
/** `hardware-test hang PID`: explains what a process tree waits for. Returns the exit status. */
async function hang(text, { json, mermaid, backtraces }) {
    if (process.platform !== 'linux') {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d('Only Linux tells who waits for whom (/proc). On macOS `sample PID` and `lsof -p PID` say a part of it; on Windows, Process Explorer.');
    }
    const pid = parsePid(text);
    const evidence = backtraces ? { folder: null, backtraceMs: BACKTRACE_MS } : undefined;
    const report = await (0,_hang_inspect_js__WEBPACK_IMPORTED_MODULE_0__.inspect)({ root: pid }, evidence);
    if (report === null)
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`There is no process ${pid}, or no more. \`ps -e\` lists what runs.`);
    process.stdout.write(`${json ? JSON.stringify(report, null, 2) : mermaid ? (0,_hang_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .mermaidOf */ .j)(report) : (0,_hang_text_js__WEBPACK_IMPORTED_MODULE_2__/* .reportText */ .UH)(report)}\n`);
    return 0;
}
function parsePid(text) {
    const pid = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(pid) || pid < 1) {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`\`${text}\` is not a process id. Write a number, such as \`hardware-test hang ${somePid(text)}\`.`);
    }
    return pid;
}
/** Whoever writes a name means the process of that name. */
function somePid(name) {
    return /^[a-zA-Z_][\w.-]*$/.test(name) ? `$(pgrep -o ${name})` : String(process.ppid);
}


/***/ })

};
