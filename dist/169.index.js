export const id = 169;
export const ids = [169];
export const modules = {

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


/***/ })

};
