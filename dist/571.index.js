export const id = 571;
export const ids = [571];
export const modules = {

/***/ 97571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boardsWanted: () => (/* binding */ boardsWanted)
/* harmony export */ });
/* harmony import */ var _bench_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35639);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53323);


const MOST_LISTED = 30;
/**
 * The boards that `wanted` asks for, in the order of the file: one by its name, or every board that has all of some labels (`ble+usb`).
 * Capitals do not count.
 * @throws BenchError if none fits, with what there is
 */
function boardsWanted(bench, wanted) {
    const text = wanted.trim();
    const { boards } = bench;
    const refuse = (message) => new _bench_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BenchError */ .L(bench.file, [{ line: null, message }]);
    const named = boards.find((board) => same(board.name, text));
    if (named !== undefined)
        return [named];
    const labels = text.split('+').map((label) => label.trim());
    if (labels.includes('')) {
        const what = text === '' ? 'No board is asked for.' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} asks for no board: nothing stands beside a \`+\`.`;
        throw refuse(`${what} Write a name, or labels such as \`ble+usb\`. ${whatThereIs(boards)}`);
    }
    const fitting = boards.filter((board) => labels.every((label) => has(board, label)));
    if (fitting.length > 0)
        return fitting;
    throw refuse(`${whyNone(boards, text, labels)} ${whatThereIs(boards)}`);
}
function whyNone(boards, text, labels) {
    const names = boards.map((board) => board.name);
    const known = labelsOf(boards);
    const strange = labels.find((label) => !known.some((one) => same(one, label)));
    if (strange === undefined) {
        const counted = boards.map((board) => ({ board, lacks: labels.filter((label) => !has(board, label)) }));
        const [best] = counted.sort((a, b) => a.lacks.length - b.lacks.length);
        const near = best === undefined ? '' : ` The nearest is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(best.board.name)}, which lacks ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(best.lacks)}.`;
        return `No board has all of the labels ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(labels)}.${near}`;
    }
    if (labels.length > 1 && names.some((name) => same(name, strange)))
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(strange)} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is the name of a board, and names stand alone. Ask for ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(strange)}.`;
    const parts = strange.split(/[\s,]+/).filter((part) => part !== '');
    if (parts.length > 1)
        return `No board and no label is called ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(strange)}. Labels are joined by \`+\`: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(parts.join('+'))}.`;
    const near = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(strange, [...(labels.length > 1 ? [] : names), ...known]).slice(0, 3);
    const hint = near.length === 0 ? '' : ` Did you mean ${near.map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL).join(' or ')}?`;
    return `No ${labels.length > 1 ? '' : 'board and no '}label is called ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(strange)}.${hint}`;
}
function whatThereIs(boards) {
    const labels = labelsOf(boards);
    return `The boards are ${some(boards.map((board) => board.name))}; ${labels.length === 0 ? 'none has a label' : `the labels are ${some(labels)}`}.`;
}
function some(names) {
    const more = names.length - MOST_LISTED;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.slice(0, MOST_LISTED))}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Every label once, in the order of the file. */
function labelsOf(boards) {
    const labels = boards.flatMap((board) => board.labels);
    return [...new Map(labels.map((label) => [label.toLowerCase(), label])).values()];
}
function has(board, label) {
    return board.labels.some((own) => same(own, label));
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ })

};
