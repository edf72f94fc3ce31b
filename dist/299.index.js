export const id = 299;
export const ids = [299];
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


/***/ })

};
