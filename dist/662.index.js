export const id = 662;
export const ids = [662];
export const modules = {

/***/ 49281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _findings_findings_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59146);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41674);
/* harmony import */ var _recording_tail_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87569);
/* harmony import */ var _report_explanation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34861);





const CHUNK = 1024 * 1024;
/**
 * `hardware-test explain`: what a log says, without running anything. Returns the exit status.
 * @throws InputError if there is no such log
 */
async function explain(log, { json }) {
    const reader = new _findings_findings_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .FindingsReader */ .y();
    const source = log === '-' ? process.stdin : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(log, { highWaterMark: CHUNK });
    try {
        for await (const chunk of source)
            reader.push(chunk);
    }
    catch (error) {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(`${log} cannot be read: ${error.message}. Name the file of a log, such as the \`output.log\` of a recording, or \`-\` for standard input.`);
    }
    const findings = reader.end();
    if (json) {
        const { tests, infrastructure, findings: found, more, notes } = findings;
        process.stdout.write(`${JSON.stringify({ tests, infrastructure, findings: found, more, notes }, null, 2)}\n`);
    }
    else
        process.stdout.write((0,_report_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .explanation */ .Qb)(findings).split('\n').map(_recording_tail_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj).join('\n'));
    return 0;
}


/***/ }),

/***/ 34861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   q0: () => (/* binding */ NO_TESTS),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8651);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62547);


/** Most lines of a message in the text; `--json` has all that is kept. */
const MOST_LINES = 12;
/** What was found, for a person at a terminal. */
function explanation(findings) {
    const blocks = [headline(findings), ...findings.findings.map(block)];
    if (findings.more > 0)
        blocks.push(`... and ${findings.more} more.`);
    blocks.push(...findings.notes.map((note) => `Note: ${note}`));
    return `${blocks.join('\n\n')}\n`;
}
const NO_TESTS = 'no tests';
/** `7 passed, 2 failed, 1 skipped`; `no tests`. */
function countWords(tests) {
    const parts = [
        [tests.passed ?? 0, 'passed'],
        [tests.failed, 'failed'],
        [tests.skipped, 'skipped'],
        [tests.notRun, 'not run'],
        [tests.expectedFailures, 'failed as expected'],
        [tests.todo, 'to do'],
        [tests.disabled, 'disabled'],
        [tests.flaky, 'flaky'],
    ];
    const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    if (tests.passed === null && words.length > 0)
        words.unshift('an unknown number passed');
    return words.length === 0 ? NO_TESTS : words.join(', ');
}
function headline({ tests, infrastructure, findings, suites }) {
    const formats = [...new Set(suites.map(({ format }) => format))];
    const tested = `${capital(countWords(tests))}${formats.length === 0 ? '' : ` (${formats.join(', ')})`}.`;
    if (infrastructure)
        return `${tested} The bench failed, not the test.`;
    return findings.length === 0 && tests.failed === 0 ? `${tested} Nothing that failed was found.` : tested;
}
const MARKS = {
    test: 'FAILED',
    crash: 'CRASHED',
    build: 'BUILD',
    infrastructure: 'BENCH',
    configuration: 'CONFIG',
};
function block(finding) {
    const { kind, format, suite, name, file, line, message, also, cure } = finding;
    const mark = finding.infrastructure ? MARKS.infrastructure : MARKS[kind];
    const title = [name ?? suite ?? format, finding.suspected ? '(perhaps the bench)' : '', `[${where(finding)}]`];
    const lines = message === '' ? [] : message.split('\n');
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `... (${lines.length} lines)`] : lines;
    return [
        `${mark.padEnd(8)}${title.filter((part) => part !== '').join(' ')}`,
        ...(file === null ? [] : [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWords */ .fp)({ file, line })]),
        ...shown,
        ...also.map((place) => `also ${place.file}:${place.line}${place.message === '' ? '' : ` ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(place.message)}`}`),
        ...(cure === null ? [] : [`What to do: ${cure}`]),
    ].join('\n        ');
}
function where({ format, suite, name, logLine }) {
    const line = logLine === 0 ? null : `line ${logLine} of the log`;
    return [format, name === null ? null : suite, line].filter((part) => part !== null).join(', ');
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
