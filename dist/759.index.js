export const id = 759;
export const ids = [759];
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


/***/ }),

/***/ 42383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ withoutTimestamp),
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   RN: () => (/* binding */ withoutLogPrefix),
/* harmony export */   Ti: () => (/* binding */ MessageLines),
/* harmony export */   r0: () => (/* binding */ isDeviceLog)
/* harmony export */ });
/* unused harmony export dedent */
/**
 * A line as a person sees it. ECMA-48's sequences, by disjoint classes, so that no input makes the pattern slow
 * (`util.stripVTControlCharacters` is quadratic on `ESC #;#;#;...`).
 */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]|\x1b|\x00/g;
/** Text without escape sequences. */
function withoutEscapes(text) {
    return text.includes('\x1b') || text.includes('\x9b') || text.includes('\0') ? text.replace(ESCAPES, '') : text;
}
/**
 * A line without escape sequences and carriage returns. A carriage return inside a line is a progress bar: what follows the
 * last one stands.
 */
function visible(text) {
    let seen = withoutEscapes(text);
    if (!seen.includes('\r'))
        return seen;
    let end = seen.length;
    while (end > 0 && seen.charCodeAt(end - 1) === 13)
        end -= 1;
    seen = seen.slice(0, end);
    return seen.slice(seen.lastIndexOf('\r') + 1);
}
/**
 * A time that somebody put before the line: `[00:00:12.345] `, `[   1.234567] `, `[2026-11-23 09:10:53] `, and without brackets
 * `2026-11-23T09:10:53.359Z `, `12:34:56.789: ` (probe-rs puts the host's time so before RTT's lines).
 */
const TIMESTAMP = /^(?:\[ {0,12}(?:\d{4}[-/]\d\d[-/]\d\d[T ])?(?:\d{1,10}[.,]\d{1,9}|\d{1,3}(?::\d\d){1,3}(?:[.,]\d{1,9}){0,2})(?:Z|[+-]\d\d:?\d\d| ?s)?\](?: |$)|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?:? |\d\d:\d\d:\d\d\.\d{1,9}: )/;
/** A line without a timestamp before it. Indentation stays. */
function withoutTimestamp(text) {
    const first = text.charCodeAt(0);
    // `[` or a digit: most lines need no more than this.
    if (first !== 0x5b && (first < 0x30 || first > 0x39))
        return text;
    const found = TIMESTAMP.exec(text);
    return found === null ? text : text.slice(found[0].length);
}
/**
 * What a logging library puts before a message: Zephyr `<err> os: ` (its time is gone by now), the nRF SDK
 * `<error> app: `, ESP-IDF `E (10326) task_wdt: ` or
 * `I (10:12:51.035) tag: `, probe-rs's channel `[Terminal] `, probe-run `(HOST) INFO  `, twister -vv `DEBUG   - DEVICE: `.
 */
const LOG_PREFIX = /^(?:<(?:err|wrn|inf|dbg|error|warning|info|debug)> [\w./-]{1,64}: |[EWIDV] \([\d:.]{1,16}\) [^:]{1,48}: |[EWID]: |\[(?:Terminal|defmt) {0,16}\] |\(HOST\) [A-Z]{4,5} {1,2}|(?:DEBUG|INFO) {1,5}- DEVICE: )/;
/** A line without a log prefix; the line itself if it has none. */
function withoutLogPrefix(text) {
    const found = LOG_PREFIX.exec(text);
    return found === null ? text : text.slice(found[0].length);
}
/** Whether a device's own logging library printed the line: not what a tool on the host says. */
function isDeviceLog(text) {
    return !text.startsWith('(HOST)') && LOG_PREFIX.test(text);
}
/** Most characters and lines of a message. */
const MOST_CHARACTERS = 4000;
const MOST_LINES = 80;
/** Gathers the lines of a message, within limits, whatever a log puts into it. */
class MessageLines {
    lines = [];
    room = MOST_CHARACTERS;
    full = false;
    constructor(...lines) {
        for (const line of lines)
            this.add(line);
    }
    get length() {
        return this.lines.length;
    }
    add(line) {
        if (this.full)
            return;
        this.full = this.room < line.length || this.lines.length >= MOST_LINES;
        if (this.full) {
            this.lines.push(`${line.slice(0, this.room)}…`);
            return;
        }
        this.lines.push(line);
        this.room -= line.length + 1;
    }
    /** Without the indent that all lines share, and without blank lines at both ends. */
    toString() {
        return dedent(this.lines);
    }
}
/** `lines` as one text, without the indent that all share, and without blank lines at both ends. */
function dedent(lines) {
    const filled = lines.filter((line) => line.trim() !== '');
    const indent = filled.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity);
    const first = lines.findIndex((line) => line.trim() !== '');
    const last = lines.findLastIndex((line) => line.trim() !== '');
    if (first === -1)
        return '';
    return lines
        .slice(first, last + 1)
        .map((line) => line.slice(indent).trimEnd())
        .join('\n');
}


/***/ })

};
