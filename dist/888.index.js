export const id = 888;
export const ids = [888];
export const modules = {

/***/ 36888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSummary: () => (/* binding */ addSummary),
/* harmony export */   annotateError: () => (/* binding */ annotateError),
/* harmony export */   annotateWarning: () => (/* binding */ annotateWarning),
/* harmony export */   saveState: () => (/* binding */ saveState),
/* harmony export */   setOutputs: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/** What GitHub keeps of a step: annotations, the summary, outputs and state. Loaded late: `@actions/core` costs a start-up. */

function annotateError(said) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(said.message, properties(said));
}
function annotateWarning(said) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(said.message, properties(said));
}
function properties({ title, file = null, line = null }) {
    return { title, ...(file === null ? {} : { file }), ...(file === null || line === null ? {} : { startLine: line }) };
}
/** Adds to the step's summary; a runner without one (or with a full disk) costs a warning. */
async function addSummary(text) {
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(text, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(error.message, { title: 'The job summary could not be written' });
    }
}
/** Sets the outputs of the step; null is the empty string. */
function setOutputs(outputs) {
    softly('The outputs of this step could not be set', () => {
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value ?? '');
    });
}
function saveState(name, value) {
    softly('The state for the post step could not be saved', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value));
}
const warned = new Set();
/** What the runner's files do not take (a full disk) costs a warning, and never a verdict. */
function softly(title, act) {
    try {
        act();
    }
    catch (error) {
        if (warned.has(title))
            return;
        warned.add(title);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`${error.message}. Make room on the runner's disk.`, { title });
    }
}


/***/ })

};
