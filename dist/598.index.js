export const id = 598;
export const ids = [598];
export const modules = {

/***/ 13465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ SPECIAL),
/* harmony export */   z: () => (/* binding */ Automaton)
/* harmony export */ });
/** Entry of the table for bytes that a loop over it cannot pass over. */
const SPECIAL = 0x3fffffff;
/** Line ends and the beginning of escape sequences: what a loop over lines must look at. */
const LINE_BYTES = [10, 13, 27];
const NONE = [];
/**
 * Finds literal text of many lists in one pass, one look-up a byte: an Aho-Corasick automaton (Aho, Corasick, "Efficient string
 * matching", 1975) with its transitions worked out. States are offsets into `table`; the first is 0.
 */
class Automaton {
    /** `table[state + classes[byte]]` is the next state, or `SPECIAL`. */
    table;
    classes = new Uint8Array(256);
    /** States from here on match something; `matches` says what. */
    matching;
    width;
    /** By state: the lists that match there, those that match if the line ends there, and how many bytes lead to it. */
    outputs;
    endOutputs;
    depths;
    /**
     * Text of a list may end with `\n`: it matches at a line's end only.
     * @param special bytes that are `SPECIAL` in the table, and in no text; without any, `\n` is a byte like all others
     */
    constructor(lists, special = LINE_BYTES) {
        const tree = new Tree();
        for (const [list, texts] of lists.entries())
            for (const text of texts)
                addText(tree, text, list, special);
        const nearFirst = tree.linkSuffixes();
        // Class 0 is every byte that no text holds; the last one is what a loop must look at.
        let count = 1;
        for (const byte of new Set(tree.bytes.slice(1)))
            this.classes[byte] = count++;
        for (const byte of special)
            this.classes[byte] = count;
        this.width = count + 1;
        // Numbered so that one comparison tells the states that match.
        const plain = nearFirst.filter((node) => tree.lists[node] === undefined);
        const order = [...plain, ...nearFirst.filter((node) => tree.lists[node] !== undefined)];
        this.matching = plain.length * this.width;
        const states = new Int32Array(order.length);
        for (const [rank, node] of order.entries())
            states[node] = rank * this.width;
        this.table = new Int32Array(order.length * this.width);
        for (const node of nearFirst) {
            const state = states[node] ?? 0;
            // Where the tree does not go on, its longest suffix does: that one is nearer to the root, so its row is done.
            const suffix = states[tree.suffixes[node] ?? 0] ?? 0;
            if (node !== 0)
                this.table.copyWithin(state, suffix, suffix + this.width);
            for (const child of tree.children(node)) {
                this.table[state + (this.classes[tree.bytes[child] ?? 0] ?? 0)] = states[child] ?? 0;
            }
            if (special.length > 0)
                this.table[state + count] = SPECIAL;
        }
        this.outputs = order.map((node) => tree.lists[node] ?? NONE);
        this.endOutputs = order.map((node) => tree.endLists[node] ?? NONE);
        this.depths = Uint16Array.from(order, (node) => tree.depths[node] ?? 0);
    }
    get size() {
        return this.outputs.length;
    }
    /** Of `state` among all: from 0 up to `size`. */
    rank(state) {
        return state / this.width;
    }
    /** How many of the bytes that led to `state` may be the beginning of a text. */
    depth(state) {
        return this.depths[state / this.width] ?? 0;
    }
    /** The lists that match on reaching `state`. */
    matches(state) {
        return this.outputs[state / this.width] ?? NONE;
    }
    /** The lists that match if the line ends in `state`. */
    matchesAtEnd(state) {
        return this.endOutputs[state / this.width] ?? NONE;
    }
    /** The lists of which `text` holds something. A `\n` in it ends a line. */
    find(text) {
        const found = new Set();
        let state = 0;
        for (const byte of Buffer.from(text)) {
            const next = this.table[state + this.classes[byte]];
            if (next === SPECIAL) {
                if (byte !== 10)
                    continue;
                for (const list of this.matchesAtEnd(state))
                    found.add(list);
                state = 0;
                continue;
            }
            state = next;
            if (next >= this.matching)
                for (const list of this.matches(next))
                    found.add(list);
        }
        for (const list of this.matchesAtEnd(state))
            found.add(list);
        return found;
    }
}
/** The tree of all text. Nodes are numbers; 0 is the root. Thousands of them: no object each. */
class Tree {
    /** By node: the byte that leads to it, how many did, its first child and next sibling (0: none). */
    bytes = [0];
    depths = [0];
    firsts = [0];
    nexts = [0];
    /** By node: the longest proper suffix of its text that is a node too. */
    suffixes = [0];
    /** By node, where there are any: the lists that have its text, or a suffix of it. */
    lists = [];
    endLists = [];
    children(node) {
        const children = [];
        for (let child = this.firsts[node] ?? 0; child !== 0; child = this.nexts[child] ?? 0)
            children.push(child);
        return children;
    }
    /** The child of `node` by `byte`; 0 if there is none. */
    child(node, byte) {
        let child = this.firsts[node] ?? 0;
        while (child !== 0 && this.bytes[child] !== byte)
            child = this.nexts[child] ?? 0;
        return child;
    }
    add(node, byte) {
        const child = this.bytes.push(byte) - 1;
        this.depths.push((this.depths[node] ?? 0) + 1);
        this.firsts.push(0);
        this.nexts.push(this.firsts[node] ?? 0);
        this.suffixes.push(0);
        this.firsts[node] = child;
        return child;
    }
    /** Works out the suffixes, and what matches by them. Returns the nodes with those nearer to the root first. */
    linkSuffixes() {
        const nearFirst = [0];
        for (const node of nearFirst) {
            for (const child of this.children(node)) {
                nearFirst.push(child);
                if (node !== 0)
                    this.suffixes[child] = this.goOn(this.suffixes[node] ?? 0, this.bytes[child] ?? 0);
            }
            const suffix = this.suffixes[node] ?? 0;
            if (node === 0)
                continue;
            this.lists[node] = union(this.lists[node], this.lists[suffix]);
            this.endLists[node] = union(this.endLists[node], this.endLists[suffix]);
        }
        return nearFirst;
    }
    goOn(from, byte) {
        for (let node = from;; node = this.suffixes[node] ?? 0) {
            const next = this.child(node, byte);
            if (next !== 0 || node === 0)
                return next;
        }
    }
}
function union(own, other) {
    return own === undefined || other === undefined ? (own ?? other) : [...new Set([...own, ...other])];
}
function addText(tree, text, list, special) {
    const atEnd = special.includes(10) && typeof text === 'string' && text.endsWith('\n');
    const bytes = Buffer.from(atEnd ? text.slice(0, -1) : text);
    if (bytes.length === 0 || special.some((byte) => bytes.includes(byte))) {
        throw new Error(`Not to be found: ${JSON.stringify(bytes.toString())}`);
    }
    let node = 0;
    for (const byte of bytes)
        node = tree.child(node, byte) || tree.add(node, byte);
    const lists = atEnd ? tree.endLists : tree.lists;
    lists[node] = union([list], lists[node]);
}


/***/ }),

/***/ 37935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutEscapes)
/* harmony export */ });
/**
 * ECMA-48's escape sequences, by disjoint classes, so that no input makes the pattern slow (`util.stripVTControlCharacters` is quadratic
 * on `ESC #;#;#;...`).
 */
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]|\x1b/g;
/** Text without escape sequences. */
function withoutEscapes(text) {
    return text.includes('\x1b') || text.includes('\x9b') ? text.replace(ESCAPES, '') : text;
}


/***/ }),

/***/ 67971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound),
/* harmony export */   V: () => (/* binding */ noTests)
/* harmony export */ });
/**
 * What was found in a recording, whatever printed it. Places are as the log prints them: nothing is mapped to a checkout here.
 */
/** What a log tells in which nothing was looked for. */
function nothingFound() {
    return { tests: noTests(), frameworks: [], infrastructure: false, suites: [], findings: [], more: 0, notes: [] };
}
function noTests() {
    return { passed: 0, failed: 0, skipped: 0, notRun: 0, expectedFailures: 0, todo: 0, disabled: 0, flaky: 0 };
}


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ SPINNING_SHARE),
/* harmony export */   iv: () => (/* binding */ changesBetween),
/* harmony export */   op: () => (/* binding */ ACTIVITIES)
/* harmony export */ });
/* harmony import */ var _process_procfs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61030);
/** What changed between two looks at the same tree. */

/** `deadlocked` is proven; `blocked` means that nothing moved; `alive` that something did, without a byte of output. */
const ACTIVITIES = ['deadlocked', 'blocked', 'spinning', 'alive', 'stopped'];
/** A thread that takes this share of a processor spins. */
const SPINNING_SHARE = 0.5;
/** Compares two snapshots of one tree. */
function changesBetween(first, second) {
    const before = new Map(first.processes.map((process) => [process.pid, process]));
    const overMs = second.at - first.at;
    const steady = new Set();
    const resting = new Set();
    let hottest = null;
    let moved = first.processes.length !== second.processes.length;
    for (const process of second.processes) {
        const old = before.get(process.pid);
        if (old === undefined || old.startTicks !== process.startTicks) {
            moved = true;
            continue;
        }
        const threads = new Map(old.threads.map((thread) => [thread.tid, thread]));
        for (const thread of process.threads) {
            const earlier = threads.get(thread.tid);
            if (earlier === undefined)
                continue;
            if (hasNotRun(earlier, thread))
                resting.add(thread.tid);
            const share = shareOf(earlier, thread, Math.max(overMs, 1));
            if (share > (hottest?.share ?? 0))
                hottest = { process, thread, share };
        }
        if (isSteady(old, process, resting))
            steady.add(process.pid);
        else
            moved = true;
    }
    return { hottest, moved, steady, resting };
}
/** A loop without an end never sleeps, and would take all of a processor; a busy machine gives it far less. */
function shareOf(old, now, overMs) {
    const ticks = now.cpuTicks - old.cpuTicks;
    if (ticks <= 0)
        return 0;
    if (old.slept !== null && old.slept === now.slept)
        return 1;
    return ((ticks / _process_procfs_js__WEBPACK_IMPORTED_MODULE_0__/* .TICKS_PER_SECOND */ .wi) * 1000) / overMs;
}
function isSteady(old, now, resting) {
    if (old.threads.length !== now.threads.length || old.state !== now.state || old.io !== now.io)
        return false;
    return now.threads.every(({ tid }) => resting.has(tid));
}
/** Proven: a kernel that does not count how often a thread was put on a processor (CONFIG_SCHED_INFO) tells nothing, or 0. */
function hasNotRun(old, now) {
    return (now.runs > 0 &&
        old.runs === now.runs &&
        old.cpuTicks === now.cpuTicks &&
        old.state === now.state &&
        old.call === now.call);
}


/***/ }),

/***/ 88396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ isReport),
/* harmony export */   Xu: () => (/* binding */ tellingProcesses),
/* harmony export */   m_: () => (/* binding */ briefly)
/* harmony export */ });
/* harmony import */ var _activity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1171);

const MOST_PROCESSES = 30;
const MOST_THREADS = 4;
const MOST_EDGES = 100;
/** The part of a report that fits into a result: who matters most, and what they do. The whole is in `hang.json`. */
function briefly(report) {
    const processes = tellingProcesses(report, MOST_PROCESSES).map((process) => ({
        ...process,
        commandLine: process.commandLine.slice(0, 8).map((word) => word.slice(0, 200)),
        threads: process.threads.slice(0, MOST_THREADS),
    }));
    const pids = new Set(processes.map(({ pid }) => pid));
    const edges = report.edges
        .filter(({ from, to }) => pids.has(from.pid) && pids.has(to.pid))
        .sort((a, b) => Number(b.inCycle) - Number(a.inCycle))
        .slice(0, MOST_EDGES);
    const evidence = report.evidence === null ? null : { ...report.evidence, backtraces: [] };
    return { ...report, also: report.also.slice(0, 3), processes, edges, evidence };
}
/** At most `most` processes, those of the circle first, then those that wait for another or are waited for. */
function tellingProcesses({ processes, edges }, most) {
    const touched = new Set(edges.filter(({ from, to }) => from.pid !== to.pid).flatMap(({ from, to }) => [from.pid, to.pid]));
    const weight = ({ inCycle, pid }) => (inCycle ? 2 : touched.has(pid) ? 1 : 0);
    return [...processes].sort((a, b) => weight(b) - weight(a)).slice(0, most);
}
/** Whether `value`, from a file that a test could have written, can be shown as a report. */
function isReport(value) {
    const report = value;
    if (typeof report !== 'object' || report === null || report.schema !== 1)
        return false;
    const { processes, edges, notes, also, verdict, evidence } = report;
    if (![processes, edges, notes, also].every(Array.isArray))
        return false;
    const words = [report.doing, ...notes].every(isText) && _activity_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTIVITIES */ .op.includes(report.activity);
    const verdicts = [...also, ...(verdict === null ? [] : [verdict])].every((one) => isText(one?.words) && isText(one.cure) && isText(one.title));
    return (words &&
        verdicts &&
        processes.every(isProcess) &&
        edges.every(isEdge) &&
        (evidence === null || isEvidence(evidence)));
}
function isText(value) {
    return typeof value === 'string';
}
function isProcess(process) {
    const { threads } = process ?? {};
    const own = Number.isSafeInteger(process?.pid) && Number.isSafeInteger(process.ppid) && isText(process.command);
    return (own &&
        isText(process.state) &&
        Array.isArray(threads) &&
        threads.every((one) => isText(one?.does) && isText(one.command)));
}
function isEdge(edge) {
    return Number.isSafeInteger(edge?.from?.pid) && Number.isSafeInteger(edge.to?.pid) && isText(edge.words);
}
function isEvidence({ stuck, rescued, backtraces, spinsAt }) {
    if (![stuck, rescued, backtraces].every(Array.isArray))
        return false;
    const lines = (value) => Array.isArray(value) && value.every(isText);
    const traces = backtraces.every((one) => lines(one?.lines));
    return ((spinsAt === null || isText(spinsAt)) &&
        traces &&
        stuck.every((one) => lines(one?.lines)) &&
        rescued.every((one) => lines(one?.tail)));
}


/***/ }),

/***/ 82353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ decodeFdSet),
/* harmony export */   Bk: () => (/* binding */ decodePollFds),
/* harmony export */   GA: () => (/* binding */ decodeFlock),
/* harmony export */   Mx: () => (/* binding */ decodeIovecs),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   ak: () => (/* binding */ futexOwner),
/* harmony export */   bQ: () => (/* binding */ decodeMessageHeader),
/* harmony export */   cP: () => (/* binding */ F_OFD_SETLKW),
/* harmony export */   hA: () => (/* binding */ decodeMilliseconds),
/* harmony export */   op: () => (/* binding */ messageHeaderBytes),
/* harmony export */   uZ: () => (/* binding */ openMemory),
/* harmony export */   wo: () => (/* binding */ FLOCK_BYTES),
/* harmony export */   xJ: () => (/* binding */ WAITING_LOCKS)
/* harmony export */ });
/* unused harmony export glibcMutexOwner */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _process_procfs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61030);
/* harmony import */ var _permission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89373);
/* harmony import */ var _syscalls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55944);
/**
 * What lies in another process's memory, at addresses that a system call names. All of it is of one moment and of a process that may
 * have filled it with anything: lengths are checked, and what makes no sense is null.
 */




/** No structure that we look at is larger. */
const MOST_BYTES = 64 * 1024;
/**
 * Opens the memory of `pid` for reading (`/proc/PID/mem`, proc(5)). Never of a process that has a thread in state `D`: a fault that
 * never ends would hold the reader too. Close it after use.
 */
function openMemory(pid) {
    if ((0,_process_procfs_js__WEBPACK_IMPORTED_MODULE_1__/* .isUninterruptible */ .lg)(pid))
        return closedMemory('A thread of it waits inside the kernel (state D): reading its memory could hang too.');
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(`/proc/${pid}/mem`, 'r');
    }
    catch {
        return closedMemory((0,_permission_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNotTraced */ .Bw)(pid, 'ourselves'));
    }
    const readSome = (address, length) => {
        if (!(length > 0 && length <= MOST_BYTES) || address <= 0n || address >= TOP)
            return EMPTY;
        const buffer = Buffer.alloc(length);
        try {
            return buffer.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, length, address));
        }
        catch {
            return EMPTY;
        }
    };
    const read = (address, length) => {
        const bytes = readSome(address, length);
        return bytes.length === length ? bytes : null;
    };
    return { read, readSome, refused: null, close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd) };
}
const EMPTY = Buffer.alloc(0);
/** Half of the address space is the kernel's, on every machine. */
const TOP = 1n << 63n;
function closedMemory(refused) {
    return { read: () => null, readSome: () => EMPTY, refused, close: () => { } };
}
/** poll.h: POLLIN 1, POLLPRI 2, POLLRDNORM 0x40, POLLRDBAND 0x80, POLLRDHUP 0x2000. */
const POLL_READ = 0x20c3;
/** POLLOUT 4, POLLWRNORM 0x100, POLLWRBAND 0x200. */
const POLL_WRITE = 0x304;
/** An array of `struct pollfd` (poll(2)), 8 bytes each on every machine. Entries below zero are switched off, and left out. */
function decodePollFds(bytes) {
    const found = [];
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
        const fd = bytes.readInt32LE(at);
        const events = bytes.readUInt16LE(at + 4);
        if (fd >= 0)
            found.push({ fd, read: (events & POLL_READ) !== 0, write: (events & POLL_WRITE) !== 0 });
    }
    return found;
}
/** The descriptors below `count` that are in an `fd_set` (select(2)): a bit each; of `long`s, which little-endian bytes need not know. */
function decodeFdSet(bytes, count) {
    const found = [];
    const bits = Math.min(count, bytes.length * 8);
    for (let fd = 0; fd < bits; fd++)
        if (((bytes[fd >> 3] ?? 0) >> (fd & 7)) & 1)
            found.push(fd);
    return found;
}
/**
 * A `timespec` in milliseconds; `size` is that of its seconds (`timeBytes`). Null if it is none: negative, or more than a second's worth
 * of nanoseconds.
 */
function decodeMilliseconds(bytes, size) {
    if (bytes.length < 2 * size)
        return null;
    const seconds = size === 4 ? bytes.readInt32LE(0) : Number(bytes.readBigInt64LE(0));
    // Of the eight bytes after 64-bit seconds a 32-bit program may fill only four (time64 calls ignore the rest).
    const rest = bytes.readInt32LE(size);
    if (seconds < 0 || rest < 0 || rest >= NS_PER_MS * 1000)
        return null;
    return seconds * 1000 + rest / NS_PER_MS;
}
const NS_PER_MS = 1_000_000;
/** An array of `struct iovec` (readv(2)): where, and how many bytes. */
function decodeIovecs(bytes, machine) {
    const size = _syscalls_js__WEBPACK_IMPORTED_MODULE_3__/* .POINTER_BYTES */ .YY[machine];
    const found = [];
    for (let at = 0; at + 2 * size <= bytes.length; at += 2 * size) {
        found.push({ address: pointerAt(bytes, at, size), length: Number(pointerAt(bytes, at + size, size)) });
    }
    return found;
}
/** Bytes of a `struct msghdr` up to the number of its iovecs. */
const messageHeaderBytes = (machine) => 4 * _syscalls_js__WEBPACK_IMPORTED_MODULE_3__/* .POINTER_BYTES */ .YY[machine];
/** Where the iovecs of a `struct msghdr` (sendmsg(2)) are, and how many: the third and the fourth word. */
function decodeMessageHeader(bytes, machine) {
    const size = _syscalls_js__WEBPACK_IMPORTED_MODULE_3__/* .POINTER_BYTES */ .YY[machine];
    if (bytes.length < 4 * size)
        return null;
    return { address: pointerAt(bytes, 2 * size, size), count: Number(pointerAt(bytes, 3 * size, size)) };
}
/** The six arguments of a call, from memory where an old call of i386 has left them; null if they cannot be read. */
function argumentsOf(call, read, machine) {
    if (call.argsAt === null)
        return call.args;
    const size = _syscalls_js__WEBPACK_IMPORTED_MODULE_3__/* .POINTER_BYTES */ .YY[machine];
    const bytes = read(call.argsAt, 6 * size);
    return bytes === null ? null : Array.from({ length: 6 }, (_, index) => pointerAt(bytes, index * size, size));
}
function pointerAt(bytes, at, size) {
    return size === 4 ? BigInt(bytes.readUInt32LE(at)) : bytes.readBigUInt64LE(at);
}
/** Bytes of the largest `struct flock`. */
const FLOCK_BYTES = 32;
/** fcntl.h on i386 and arm: F_GETLK64, F_SETLK64, F_SETLKW64; F_OFD_* take the wide one as well. */
const WIDE_COMMANDS = new Set([12, 13, 14, 36, 37, 38]);
const F_OFD_SETLKW = 38;
/** Commands of fcntl(2) that wait for a lock: F_SETLKW, F_SETLKW64 (32-bit machines), F_OFD_SETLKW. */
const WAITING_LOCKS = new Set([7, 14, F_OFD_SETLKW]);
/** The `struct flock` that fcntl's third argument points at; `command` is the second. Null if it is none. */
function decodeFlock(bytes, machine, command) {
    if (bytes.length < FLOCK_BYTES)
        return null;
    const type = ['read', 'write', 'unlock'][bytes.readUInt16LE(0)];
    const from = bytes.readUInt16LE(2);
    if (type === undefined || from > 2)
        return null;
    const narrow = (machine === 'i386' || machine === 'arm') && !WIDE_COMMANDS.has(command);
    // i386 aligns 64-bit numbers to four bytes, everybody else to eight.
    const at = narrow || machine === 'i386' ? 4 : 8;
    const number = (offset) => (narrow ? bytes.readInt32LE(offset) : Number(bytes.readBigInt64LE(offset)));
    return { type, from, start: number(at), length: number(at + (narrow ? 4 : 8)) };
}
/** linux/futex.h. */
const FUTEX_WAIT = 0;
const FUTEX_LOCK_PI = 6;
const FUTEX_WAIT_BITSET = 9;
const FUTEX_LOCK_PI2 = 13;
const FUTEX_COMMAND = 127;
const FUTEX_PRIVATE = 128;
const FUTEX_TID_MASK = 0x3fff_ffff;
const FUTEX_WAITERS = 0x8000_0000;
/** musl's ordinary mutex has EBUSY where others have the owner's thread (pthread_mutex_lock.c): it says nothing of anybody. */
const MUSL_BUSY = 16;
/**
 * Whom the futex call of a thread of a process with `threads` waits for, as far as its memory says so. Known are locks whose word is
 * the owner's thread (priority inheritance, robust, musl's recursive ones), glibc's mutexes (`glibcMutexOwner`), and `pthread_join`
 * (the kernel clears the thread's word at its end). Null for all else: condition variables, semaphores, Rust's and Go's own locks.
 */
function futexOwner({ args }, read, machine, threads) {
    const address = args[0] ?? 0n;
    const operation = (0,_syscalls_js__WEBPACK_IMPORTED_MODULE_3__/* .intOf */ .L0)(args[1]);
    const command = operation & FUTEX_COMMAND;
    const value = Number(BigInt.asUintN(32, args[2] ?? 0n));
    const word = read(address, 4)?.readUInt32LE(0);
    if (word === undefined)
        return null;
    const named = (by, tid) => (threads.has(tid) ? { tid, by } : null);
    if (command === FUTEX_LOCK_PI || command === FUTEX_LOCK_PI2)
        return named('lock', word & FUTEX_TID_MASK);
    if ((command !== FUTEX_WAIT && command !== FUTEX_WAIT_BITSET) || word !== value)
        return null;
    // Rust's mutex has the same values, but waits by WAIT_BITSET, and says nothing of its owner.
    if (value === GLIBC_CONTENDED && command !== FUTEX_WAIT)
        return null;
    if (value === GLIBC_CONTENDED)
        return named('lock', glibcMutexOwner(read, address, _syscalls_js__WEBPACK_IMPORTED_MODULE_3__/* .POINTER_BYTES */ .YY[machine]) ?? 0);
    const tid = value & FUTEX_TID_MASK;
    if (value >= FUTEX_WAITERS)
        return tid === MUSL_BUSY ? null : named('lock', tid);
    return (operation & FUTEX_PRIVATE) === 0 ? named('join', tid) : null;
}
/** glibc's low-level lock: 0 free, 1 taken, 2 taken and waited for. */
const GLIBC_CONTENDED = 2;
/**
 * The owner's thread of a glibc mutex (`struct __pthread_mutex_s`, sysdeps/nptl/bits/struct_mutex.h: lock, count, owner, and in an
 * order that depends on the word size, number of users and kind) whose lock word is at `address`. Null if it looks like something
 * else: any lock may use a 2 for "waited for".
 */
function glibcMutexOwner(read, address, pointerBytes) {
    const bytes = read(address, pointerBytes === 8 ? 40 : 24);
    if (bytes === null)
        return null;
    const [lock, count, owner, fourth, fifth] = [0, 4, 8, 12, 16].map((at) => bytes.readUInt32LE(at));
    const [kind = 0, users = 0] = pointerBytes === 8 ? [fifth, fourth] : [fourth, fifth];
    // Kinds 0 to 3 (normal, recursive, error-checking, adaptive), shared between processes, and whether elision was decided on.
    // Users are the owner and those who wait for a condition with this mutex.
    const plausible = (kind & ~(3 | KIND_SHARED | KIND_ELISION)) === 0 && users >= 1 && users <= MOST_THREADS;
    if (lock !== GLIBC_CONTENDED || !plausible || (count !== 0 && (kind & 3) !== 1))
        return null;
    // Only robust mutexes are in a list, and they have another word.
    if (pointerBytes === 8 && bytes.subarray(24, 40).some((byte) => byte !== 0))
        return null;
    return owner === undefined || owner === 0 ? null : owner;
}
const KIND_SHARED = 128;
const KIND_ELISION = 0x300;
/** Linux has no more (PID_MAX_LIMIT). */
const MOST_THREADS = 4_194_304;


/***/ }),

/***/ 90191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ mermaidOf)
/* harmony export */ });
/* harmony import */ var _brief_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88396);
/** A hang report as a Mermaid flowchart, the circle in red and with thick arrows. */

/** A graph of more is no help to anybody. */
const MOST_NODES = 30;
const LONGEST_LABEL = 60;
/**
 * The source of the chart, without a fence around it. Names are a test's own: whatever could mean something to Mermaid or to Markdown
 * is written as a character code.
 */
function mermaidOf(report) {
    const arrows = arrowsOf(report.edges);
    const nodes = (0,_brief_js__WEBPACK_IMPORTED_MODULE_0__/* .tellingProcesses */ .Xu)(report, MOST_NODES);
    const shown = new Set(nodes.map(({ pid }) => pid));
    // Whoever has an arrow says by it what it does.
    const doing = (node) => drawn.some(({ from }) => from === node.pid) ? '' : `<br>${label(doesOf(node))}`;
    const drawn = arrows.filter(({ from, to }) => shown.has(from) && shown.has(to));
    const circle = nodes.filter(({ inCycle }) => inCycle).map(({ pid }) => `p${pid}`);
    const red = drawn.flatMap(({ inCycle }, index) => (inCycle ? [index] : []));
    const rest = report.processes.length - nodes.length;
    return [
        'flowchart TD',
        ...nodes.map((node) => `  p${node.pid}["${label(node.command)}<br>pid ${node.pid}${doing(node)}"]`),
        ...drawn.map(({ from, to, words, inCycle }) => `  p${from} ${inCycle ? '==>' : '-->'}|"${label(words)}"| p${to}`),
        ...(rest > 0 ? [`  more["and ${rest} more processes"]`] : []),
        ...(red.length > 0 ? [`  linkStyle ${red.join(',')} stroke:#d1242f,stroke-width:3px`] : []),
        ...(circle.length > 0
            ? ['  classDef circle fill:#ffebe9,stroke:#d1242f,color:#1f2328', `  class ${circle.join(',')} circle`]
            : []),
    ].join('\n');
}
/** One arrow for each pair of processes, the one of the circle first. */
function arrowsOf(edges) {
    const arrows = new Map();
    for (const { from, to, words, inCycle } of [...edges].sort((a, b) => Number(b.inCycle) - Number(a.inCycle))) {
        const key = `${from.pid} ${to.pid}`;
        if (from.pid === to.pid && !inCycle)
            continue;
        if (!arrows.has(key))
            arrows.set(key, { from: from.pid, to: to.pid, words, inCycle });
    }
    return [...arrows.values()];
}
function doesOf({ state, threads: [main] }) {
    if (main === undefined)
        return state === 'Z' ? 'has ended' : 'is ending';
    return main.does.split(/[;,]/)[0] ?? '';
}
function label(text) {
    const short = text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`;
    return short.replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0)};`);
}


/***/ }),

/***/ 89373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ whyNotTraced)
/* harmony export */ });
/* unused harmony exports traceFacts, traceRefusal, yamaScope */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _process_procfs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61030);
/** Why Linux refuses to show the inside of a process, and what would permit it (ptrace(2), "Ptrace access mode checking"). */


/** CAP_SYS_PTRACE (linux/capability.h). */
const SYS_PTRACE = 1n << 19n;
/** A sentence that says why `pid` cannot be looked into, by the facts of this moment. */
function whyNotTraced(pid, onlooker) {
    return traceRefusal(traceFacts(pid, onlooker));
}
function traceFacts(pid, onlooker) {
    const owners = (0,_process_procfs_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwners */ .hC)(pid);
    return {
        gone: owners === null,
        us: { user: process.geteuid?.() ?? -1, group: process.getegid?.() ?? -1 },
        users: owners?.users ?? [],
        groups: owners?.groups ?? [],
        dumpable: owners === null ? null : isDumpable(pid, owners.users[1] ?? -1),
        yama: yamaScope(),
        ancestor: onlooker === 'ourselves' && isAncestor(process.pid, pid),
        privileged: (ourCapabilities() & SYS_PTRACE) !== 0n,
    };
}
/** The first rule that refuses, in the order in which the kernel asks them, as a sentence with what to do. */
function traceRefusal({ gone, us, users, groups, dumpable, yama, ancestor, privileged }) {
    if (gone)
        return 'It has ended meanwhile.';
    if (yama === 3)
        return 'Yama forbids it to everybody (kernel.yama.ptrace_scope is 3, until the next boot).';
    if (privileged)
        return 'The kernel refuses it: a security module, or a user namespace that is not ours.';
    const otherUser = users.find((user) => user !== us.user);
    if (otherUser !== undefined) {
        return us.user === 0
            ? `It belongs to user ${otherUser}, and root may not trace here: give the container the capability SYS_PTRACE.`
            : `It belongs to user ${otherUser}, and this is user ${us.user}: run both as one user, or let this one use sudo without a password.`;
    }
    const otherGroup = groups.find((group) => group !== us.group);
    if (otherGroup !== undefined) {
        return `It runs with group ${otherGroup}, and this with group ${us.group}: run both with one, or let this user use sudo without a password.`;
    }
    if (dumpable === false) {
        return 'It shows itself to root alone: its program is set-user-ID or not readable, or it has asked for that (PR_SET_DUMPABLE).';
    }
    if (yama === 2) {
        return 'Yama wants the capability SYS_PTRACE for it: `sudo sysctl kernel.yama.ptrace_scope=1` lets a parent look at its children.';
    }
    if (yama === 1 && !ancestor) {
        return 'Yama lets only an ancestor look at it: `sudo sysctl kernel.yama.ptrace_scope=0` permits it.';
    }
    return 'The kernel refuses it: a security module, a seccomp filter, or a container without the capability SYS_PTRACE.';
}
function yamaScope() {
    const text = (0,_process_procfs_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)('/proc/sys/kernel/yama/ptrace_scope');
    return /^[0-3]$/.test(text.trim()) ? Number(text) : null;
}
/** The files of a process that is not dumpable belong to root, whoever the process is (proc(5)). */
function isDumpable(pid, uid) {
    if (uid === 0)
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}/stat`).uid === uid;
    }
    catch {
        return null;
    }
}
function isAncestor(ancestor, pid) {
    const seen = new Set();
    for (let at = pid; at > 0 && !seen.has(at); at = (0,_process_procfs_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(at)?.ppid ?? 0) {
        if (at === ancestor)
            return true;
        seen.add(at);
    }
    return false;
}
function ourCapabilities() {
    const mask = /^CapEff:\s*([\da-f]+)/m.exec((0,_process_procfs_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)('/proc/self/status'))?.[1];
    return BigInt(`0x${mask ?? '0'}`);
}


/***/ }),

/***/ 83091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YX: () => (/* binding */ isRescued),
/* harmony export */   ZZ: () => (/* binding */ rescueName),
/* harmony export */   iJ: () => (/* binding */ stuckBytes),
/* harmony export */   q4: () => (/* binding */ rescuePipe)
/* harmony export */ });
/* unused harmony export MOST_STUCK */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _process_procfs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61030);
/* harmony import */ var _recording_tail_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87569);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82353);
/* harmony import */ var _syscalls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55944);
/** What a process that is about to be killed would take with it: the bytes it is stuck with, and those that nobody has read. */





const MOST_STUCK = 4096;
/** Iovecs of one call (IOV_MAX). */
const MOST_PARTS = 1024;
/** What a blocked write or send wants to get rid of; null if the call is no such one, or its memory may not be read. */
function stuckBytes(memory, call, machine) {
    const args = (0,_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .argumentsOf */ .aX)(call, memory.read, machine);
    if (args === null)
        return null;
    const ranges = rangesOf(call.name, args, memory, machine);
    if (ranges === null)
        return null;
    const parts = [];
    let room = MOST_STUCK;
    for (const { address, length } of ranges) {
        const part = memory.readSome(address, Math.min(length, room));
        parts.push(part);
        room -= part.length;
        if (room === 0 || part.length < length)
            break;
    }
    const bytes = Buffer.concat(parts);
    if (bytes.length === 0)
        return null;
    return { bytes, total: ranges.reduce((sum, { length }) => sum + length, 0) };
}
function rangesOf(name, args, memory, machine) {
    const [, second = 0n, third = 0n] = args;
    switch (name) {
        case 'write':
        case 'pwrite':
        case 'sendto':
            return [{ address: second, length: Number(third) }];
        case 'writev':
        case 'pwritev':
            return vector(second, Number(third), memory, machine);
        case 'sendmsg':
        case 'sendmmsg': {
            const header = memory.read(second, (0,_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .messageHeaderBytes */ .op)(machine));
            const parts = header === null ? null : (0,_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeMessageHeader */ .bQ)(header, machine);
            return parts === null ? null : vector(parts.address, parts.count, memory, machine);
        }
        default:
            return null;
    }
}
function vector(address, count, memory, machine) {
    const bytes = memory.read(address, Math.min(count, MOST_PARTS) * 2 * _syscalls_js__WEBPACK_IMPORTED_MODULE_4__/* .POINTER_BYTES */ .YY[machine]);
    return bytes === null ? null : (0,_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeIovecs */ .Mx)(bytes, machine);
}
/** An ordinary user's pipe holds at most a MiB (pipe-max-size). */
const MOST_RESCUED = 1024 * 1024;
const MOST_READS = 64;
const CHUNK = 64 * 1024;
/** What the rescued bytes of a pipe are called in the folder of a run. */
function rescueName(pid, fd) {
    return `rescued-${pid}-${fd}.log`;
}
/** Whether a file of a run's folder has such a name. */
function isRescued(name) {
    return /^rescued-\d+-\d+\.log$/.test(name);
}
/**
 * Moves what lies unread in the pipe that is `fd` of `pid`, at either end, to a new `file`. **It consumes the bytes**: only for a pipe
 * whose readers are about to be killed. Never waits: the pipe is opened anew, without blocking, which leaves the holders' own ends as
 * they are; nothing but a pipe is ever opened (a serial port would be reset by it).
 */
function rescuePipe(pid, fd, file, options = {}) {
    const link = `/proc/${pid}/fd/${fd}`;
    const unfit = whyNoPipe(link);
    if (unfit !== null)
        return { refused: unfit };
    let pipe;
    try {
        pipe = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(link, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY);
    }
    catch (error) {
        return { refused: whyNotOpened(error) };
    }
    try {
        for (const { pid: writer, startTicks } of options.stop ?? [])
            stop(writer, startTicks);
        return moveTo(file, pipe, options);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(pipe);
    }
}
function whyNoPipe(link) {
    try {
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link);
        if (target.startsWith('pipe:'))
            return null;
        if (target.startsWith('socket:')) {
            return 'It is a socket: what lies unread in one can be reached by nobody but the processes that have it open.';
        }
        if (target.startsWith('/') && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(link).isFIFO())
            return null;
        return 'It is no pipe.';
    }
    catch (error) {
        return whyNotOpened(error);
    }
}
function whyNotOpened(error) {
    const { code } = error;
    if (code === 'ENOENT')
        return 'It is closed, or the process has ended.';
    if (code === 'EACCES' || code === 'EPERM') {
        return 'It belongs to another user: only that user and root may open it.';
    }
    return `It could not be opened (${code}).`;
}
/** A pid may have been given to somebody else meanwhile. */
function stop(pid, startTicks) {
    if ((0,_process_procfs_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(pid)?.startTicks !== startTicks)
        return;
    try {
        process.kill(pid, 'SIGSTOP');
    }
    catch {
        // It has ended, or is another user's: it may write on, and we read no more than the limit.
    }
}
/** What has been taken is gone from the pipe: its last lines are told even if no file can keep it. */
function moveTo(file, pipe, { lines = 20, clean = (all) => all }) {
    const chunks = [];
    let bytes = 0;
    let reads = 0;
    for (; reads < MOST_READS && bytes < MOST_RESCUED; reads++) {
        const buffer = Buffer.allocUnsafe(CHUNK);
        const count = readWaiting(pipe, buffer);
        if (count === 0)
            break;
        chunks.push(buffer.subarray(0, count));
        bytes += count;
    }
    const more = reads >= MOST_READS || bytes >= MOST_RESCUED;
    const all = clean(Buffer.concat(chunks));
    return { refused: null, bytes, tail: (0,_recording_tail_js__WEBPACK_IMPORTED_MODULE_2__/* .linesAtEnd */ .Kr)(all, lines), more, unsaved: bytes === 0 ? null : save(file, all) };
}
/** Never through a link, and never over a file that is there. Why not, as a sentence. */
function save(file, bytes) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, bytes, { flag: 'wx' });
        return null;
    }
    catch (error) {
        return `${file} could not be written (${error.code}).`;
    }
}
/** What is there just now; 0 if there is nothing, whether or not anything may follow. */
function readWaiting(pipe, buffer) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(pipe, buffer, 0, buffer.length, null);
    }
    catch (error) {
        if (error.code === 'EAGAIN')
            return 0;
        throw error;
    }
}


/***/ }),

/***/ 55944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ timeBytes),
/* harmony export */   L0: () => (/* binding */ intOf),
/* harmony export */   Tb: () => (/* binding */ parseSyscall),
/* harmony export */   VT: () => (/* binding */ machineOf),
/* harmony export */   YY: () => (/* binding */ POINTER_BYTES)
/* harmony export */ });
/* unused harmony exports machineOfElf, kernelNameOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/**
 * What a thread is in: `/proc/PID/task/TID/syscall`, whose numbers mean something else on every machine. A 32-bit process on a
 * 64-bit kernel shows the numbers of its own machine, so they are read by the ELF header of its program.
 */

/** Bytes of a pointer and of a `long`. */
const POINTER_BYTES = { x64: 8, x32: 4, i386: 4, arm64: 8, arm: 4, riscv64: 8 };
/** Bytes of the number of seconds in a `timespec` that this call takes; the whole is twice as long. */
function timeBytes(machine, kernelName) {
    if (machine !== 'i386' && machine !== 'arm')
        return 8;
    return /_time64$/.test(kernelName) || ALWAYS_TIME64.has(kernelName) ? 8 : 4;
}
/** What was written for 32-bit machines after 2038 was thought of takes `__kernel_timespec`. */
const ALWAYS_TIME64 = new Set(['epoll_pwait2', 'futex_waitv', 'futex_wait', 'io_uring_enter']);
/** An argument of the C type `int` (a descriptor, a pid, milliseconds): the upper half of the register may hold anything. */
function intOf(argument) {
    return Number(BigInt.asIntN(32, argument ?? 0n));
}
/** Bytes of the ELF header that are looked at: class, byte order, `e_machine`. */
const ELF_BYTES = 20;
/**
 * The machine that `pid`'s program was made for; null for a kernel thread, a program that must not be read, or a machine that is
 * not in the tables. Under an emulator (qemu-user) it is the emulator's, whose system calls they are. Never of a process in state
 * `D`: the kernel may make the reader wait with it.
 */
function machineOf(pid) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(`/proc/${pid}/exe`, 'r');
    }
    catch {
        return null;
    }
    try {
        const header = Buffer.alloc(ELF_BYTES);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, header, 0, ELF_BYTES, 0) === ELF_BYTES ? machineOfElf(header) : null;
    }
    catch {
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** The machine by the first 20 bytes of an ELF file (elf(5): `EI_CLASS`, `EI_DATA`, `e_machine`). */
function machineOfElf(header) {
    const littleEndian = header[5] === 1;
    if (header.toString('latin1', 0, 4) !== '\x7fELF' || !littleEndian)
        return null;
    return ELF_MACHINES[`${header[4] === 1 ? 32 : 64}-bit ${header.readUInt16LE(18)}`] ?? null;
}
/** By word size and `e_machine` (elf.h: EM_386 3, EM_ARM 40, EM_X86_64 62, EM_AARCH64 183, EM_RISCV 243). */
const ELF_MACHINES = {
    '64-bit 62': 'x64',
    '32-bit 62': 'x32',
    '32-bit 3': 'i386',
    '64-bit 183': 'arm64',
    '32-bit 40': 'arm',
    '64-bit 243': 'riscv64',
};
/**
 * Reads a line of `/proc/PID/task/TID/syscall` (proc_pid_syscall(5)). Null if it is not such a line: the thread has ended
 * meanwhile.
 */
function parseSyscall(line, machine) {
    const text = line.trim();
    if (text === 'running')
        return { kind: 'running' };
    const [first = '', ...rest] = text.split(' ');
    if (!/^-?\d+$/.test(first) || !rest.every((word) => /^0x[\da-f]+$/i.test(word)))
        return null;
    const number = Number(first);
    const values = rest.map(BigInt);
    const [sp, pc] = values.slice(-2);
    if (sp === undefined || pc === undefined)
        return null;
    if (number === -1)
        return { kind: 'none', sp, pc };
    if (values.length !== 8)
        return null;
    return { kind: 'call', number, ...nameCall(number, values.slice(0, 6), machine), sp, pc };
}
/** What the kernel calls `number` on `machine`; undefined if there is no such call. */
function kernelNameOf(number, machine) {
    const name = number >= COMMON_FROM && machine !== 'x32' ? COMMON[number - COMMON_FROM] : TABLES[machine](number);
    return name === '-' ? undefined : name;
}
function nameCall(number, args, machine) {
    const kernelName = kernelNameOf(number, machine);
    if (kernelName === undefined)
        return { name: `#${number}`, kernelName: `#${number}`, args, argsAt: null };
    if (kernelName === 'socketcall')
        return socketCall(args);
    if (kernelName === 'ipc')
        return ipcCall(args);
    if (kernelName === 'select' && machine === 'i386') {
        return { name: 'select', kernelName, args, argsAt: args[0] ?? 0n };
    }
    return { name: CANONICAL[kernelName] ?? kernelName, kernelName, args, argsAt: null };
}
/** i386: `socketcall(CALL, pointer to its arguments)`; the calls as numbered in `linux/net.h`, from 1. */
function socketCall(args) {
    const call = SOCKET_CALLS[intOf(args[0]) - 1];
    if (call === undefined)
        return { name: 'socketcall', kernelName: 'socketcall', args, argsAt: args[1] ?? 0n };
    return { name: CANONICAL[call] ?? call, kernelName: call, args, argsAt: args[1] ?? 0n };
}
const SOCKET_CALLS = words(`
  socket bind connect listen accept getsockname getpeername socketpair send recv sendto recvfrom shutdown setsockopt getsockopt
  sendmsg recvmsg accept4 recvmmsg sendmmsg`);
/** i386: `ipc(CALL, first, second, third, pointer, fifth)` (ipc(2)), put into the order of the call that is meant. */
function ipcCall(args) {
    const [call = 0n, first = 0n, second = 0n, third = 0n, pointer = 0n, fifth = 0n] = args;
    const named = (name, ...order) => ({ name, kernelName: name, args: order, argsAt: null });
    // The upper half is a version: version 0 of `msgrcv` has pointer and type in memory, which are of no use to us.
    switch (Number(call & 0xffffn)) {
        case 1:
            return named('semop', first, pointer, second);
        case 4:
            return named('semtimedop', first, pointer, second, fifth);
        case 11:
            return named('msgsnd', first, pointer, second, third);
        case 12:
            return named('msgrcv', first, pointer, second, fifth, third);
        default:
            return { name: 'ipc', kernelName: 'ipc', args, argsAt: null };
    }
}
/** Different names for what is the same to a reader, by the kernel's name. */
const CANONICAL = {
    pread64: 'pread',
    pwrite64: 'pwrite',
    preadv2: 'preadv',
    pwritev2: 'pwritev',
    sendfile64: 'sendfile',
    _newselect: 'select',
    pselect6_time64: 'pselect6',
    ppoll_time64: 'ppoll',
    epoll_wait_old: 'epoll_wait',
    epoll_pwait: 'epoll_wait',
    epoll_pwait2: 'epoll_wait',
    waitpid: 'wait4',
    futex_time64: 'futex',
    clock_nanosleep_time64: 'clock_nanosleep',
    rt_sigtimedwait_time64: 'rt_sigtimedwait',
    fcntl64: 'fcntl',
    accept4: 'accept',
    send: 'sendto',
    recv: 'recvfrom',
    recvmmsg_time64: 'recvmmsg',
    semtimedop_time64: 'semtimedop',
    mq_timedsend_time64: 'mq_timedsend',
    mq_timedreceive_time64: 'mq_timedreceive',
    io_pgetevents: 'io_getevents',
    io_pgetevents_time64: 'io_getevents',
    arm_sync_file_range: 'sync_file_range',
};
/**
 * The names in the order of their numbers, `-` where there is none. From the kernel's `asm/unistd_64.h`, `asm/unistd_32.h`,
 * `asm/unistd-eabi.h` (arm) and `asm-generic/unistd.h` (arm64, riscv64); a test compares them with the headers that are installed.
 */
const X64 = words(`
  read write open close stat fstat lstat poll lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn
  ioctl pread64 pwrite64 readv writev access pipe select sched_yield mremap msync mincore madvise shmget shmat shmctl
  dup dup2 pause nanosleep getitimer alarm setitimer getpid sendfile socket connect accept sendto recvfrom sendmsg
  recvmsg shutdown bind listen getsockname getpeername socketpair setsockopt getsockopt clone fork vfork execve exit
  wait4 kill uname semget semop semctl shmdt msgget msgsnd msgrcv msgctl fcntl flock fsync fdatasync truncate
  ftruncate getdents getcwd chdir fchdir rename mkdir rmdir creat link unlink symlink readlink chmod fchmod chown
  fchown lchown umask gettimeofday getrlimit getrusage sysinfo times ptrace getuid syslog getgid setuid setgid geteuid
  getegid setpgid getppid getpgrp setsid setreuid setregid getgroups setgroups setresuid getresuid setresgid getresgid
  getpgid setfsuid setfsgid getsid capget capset rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend
  sigaltstack utime mknod uselib personality ustat statfs fstatfs sysfs getpriority setpriority sched_setparam
  sched_getparam sched_setscheduler sched_getscheduler sched_get_priority_max sched_get_priority_min
  sched_rr_get_interval mlock munlock mlockall munlockall vhangup modify_ldt pivot_root _sysctl prctl arch_prctl
  adjtimex setrlimit chroot sync acct settimeofday mount umount2 swapon swapoff reboot sethostname setdomainname iopl
  ioperm create_module init_module delete_module get_kernel_syms query_module quotactl nfsservctl getpmsg putpmsg
  afs_syscall tuxcall security gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr
  llistxattr flistxattr removexattr lremovexattr fremovexattr tkill time futex sched_setaffinity sched_getaffinity
  set_thread_area io_setup io_destroy io_getevents io_submit io_cancel get_thread_area lookup_dcookie epoll_create
  epoll_ctl_old epoll_wait_old remap_file_pages getdents64 set_tid_address restart_syscall semtimedop fadvise64
  timer_create timer_settime timer_gettime timer_getoverrun timer_delete clock_settime clock_gettime clock_getres
  clock_nanosleep exit_group epoll_wait epoll_ctl tgkill utimes vserver mbind set_mempolicy get_mempolicy mq_open
  mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr kexec_load waitid add_key request_key keyctl
  ioprio_set ioprio_get inotify_init inotify_add_watch inotify_rm_watch migrate_pages openat mkdirat mknodat fchownat
  futimesat newfstatat unlinkat renameat linkat symlinkat readlinkat fchmodat faccessat pselect6 ppoll unshare
  set_robust_list get_robust_list splice tee sync_file_range vmsplice move_pages utimensat epoll_pwait signalfd
  timerfd_create eventfd fallocate timerfd_settime timerfd_gettime accept4 signalfd4 eventfd2 epoll_create1 dup3 pipe2
  inotify_init1 preadv pwritev rt_tgsigqueueinfo perf_event_open recvmmsg fanotify_init fanotify_mark prlimit64
  name_to_handle_at open_by_handle_at clock_adjtime syncfs sendmmsg setns getcpu process_vm_readv process_vm_writev
  kcmp finit_module sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create kexec_file_load bpf execveat
  userfaultfd membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx
  io_pgetevents rseq`);
/** Numbers from 512 on of `asm/unistd_x32.h`; below they are those of x64. All have bit 30 set. */
const X32_FROM = 512;
const X32_BIT = 0x4000_0000;
const X32 = words(`
  rt_sigaction rt_sigreturn ioctl readv writev recvfrom sendmsg recvmsg execve ptrace rt_sigpending rt_sigtimedwait
  rt_sigqueueinfo sigaltstack timer_create mq_notify kexec_load waitid set_robust_list get_robust_list vmsplice
  move_pages preadv pwritev rt_tgsigqueueinfo recvmmsg sendmmsg process_vm_readv process_vm_writev setsockopt
  getsockopt io_setup io_submit execveat preadv2 pwritev2`);
const I386 = words(`
  restart_syscall exit fork read write open close waitpid creat link unlink execve chdir time mknod chmod lchown break
  oldstat lseek getpid mount umount setuid getuid stime ptrace alarm oldfstat pause utime stty gtty access nice ftime
  sync kill rename mkdir rmdir dup pipe times prof brk setgid getgid signal geteuid getegid acct umount2 lock ioctl
  fcntl mpx setpgid ulimit oldolduname umask chroot ustat dup2 getppid getpgrp setsid sigaction sgetmask ssetmask
  setreuid setregid sigsuspend sigpending sethostname setrlimit getrlimit getrusage gettimeofday settimeofday
  getgroups setgroups select symlink oldlstat readlink uselib swapon reboot readdir mmap munmap truncate ftruncate
  fchmod fchown getpriority setpriority profil statfs fstatfs ioperm socketcall syslog setitimer getitimer stat lstat
  fstat olduname iopl vhangup idle vm86old wait4 swapoff sysinfo ipc fsync sigreturn clone setdomainname uname
  modify_ldt adjtimex mprotect sigprocmask create_module init_module delete_module get_kernel_syms quotactl getpgid
  fchdir bdflush sysfs personality afs_syscall setfsuid setfsgid _llseek getdents _newselect flock msync readv writev
  getsid fdatasync _sysctl mlock munlock mlockall munlockall sched_setparam sched_getparam sched_setscheduler
  sched_getscheduler sched_yield sched_get_priority_max sched_get_priority_min sched_rr_get_interval nanosleep mremap
  setresuid getresuid vm86 query_module poll nfsservctl setresgid getresgid prctl rt_sigreturn rt_sigaction
  rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend pread64 pwrite64 chown getcwd capget
  capset sigaltstack sendfile getpmsg putpmsg vfork ugetrlimit mmap2 truncate64 ftruncate64 stat64 lstat64 fstat64
  lchown32 getuid32 getgid32 geteuid32 getegid32 setreuid32 setregid32 getgroups32 setgroups32 fchown32 setresuid32
  getresuid32 setresgid32 getresgid32 chown32 setuid32 setgid32 setfsuid32 setfsgid32 pivot_root mincore madvise
  getdents64 fcntl64 - - gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr
  llistxattr flistxattr removexattr lremovexattr fremovexattr tkill sendfile64 futex sched_setaffinity
  sched_getaffinity set_thread_area get_thread_area io_setup io_destroy io_getevents io_submit io_cancel fadvise64 -
  exit_group lookup_dcookie epoll_create epoll_ctl epoll_wait remap_file_pages set_tid_address timer_create
  timer_settime timer_gettime timer_getoverrun timer_delete clock_settime clock_gettime clock_getres clock_nanosleep
  statfs64 fstatfs64 tgkill utimes fadvise64_64 vserver mbind get_mempolicy set_mempolicy mq_open mq_unlink
  mq_timedsend mq_timedreceive mq_notify mq_getsetattr kexec_load waitid - add_key request_key keyctl ioprio_set
  ioprio_get inotify_init inotify_add_watch inotify_rm_watch migrate_pages openat mkdirat mknodat fchownat futimesat
  fstatat64 unlinkat renameat linkat symlinkat readlinkat fchmodat faccessat pselect6 ppoll unshare set_robust_list
  get_robust_list splice sync_file_range tee vmsplice move_pages getcpu epoll_pwait utimensat signalfd timerfd_create
  eventfd fallocate timerfd_settime timerfd_gettime signalfd4 eventfd2 epoll_create1 dup3 pipe2 inotify_init1 preadv
  pwritev rt_tgsigqueueinfo perf_event_open recvmmsg fanotify_init fanotify_mark prlimit64 name_to_handle_at
  open_by_handle_at clock_adjtime syncfs sendmmsg setns process_vm_readv process_vm_writev kcmp finit_module
  sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create bpf execveat socket socketpair bind connect
  listen accept4 getsockopt setsockopt getsockname getpeername sendto sendmsg recvfrom recvmsg shutdown userfaultfd
  membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx arch_prctl io_pgetevents
  rseq - - - - - - semget semctl shmget shmctl shmat shmdt msgget msgsnd msgrcv msgctl clock_gettime64 clock_settime64
  clock_adjtime64 clock_getres_time64 clock_nanosleep_time64 timer_gettime64 timer_settime64 timerfd_gettime64
  timerfd_settime64 utimensat_time64 pselect6_time64 ppoll_time64 - io_pgetevents_time64 recvmmsg_time64
  mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64 rt_sigtimedwait_time64 futex_time64
  sched_rr_get_interval_time64`);
const ARM = words(`
  restart_syscall exit fork read write open close - creat link unlink execve chdir - mknod chmod lchown - - lseek
  getpid mount - setuid getuid - ptrace - - pause - - - access nice - sync kill rename mkdir rmdir dup pipe times -
  brk setgid getgid - geteuid getegid acct umount2 - ioctl fcntl - setpgid - - umask chroot ustat dup2 getppid getpgrp
  setsid sigaction - - setreuid setregid sigsuspend sigpending sethostname setrlimit - getrusage gettimeofday
  settimeofday getgroups setgroups - symlink - readlink uselib swapon reboot - - munmap truncate ftruncate fchmod
  fchown getpriority setpriority - statfs fstatfs - - syslog setitimer getitimer stat lstat fstat - - vhangup - -
  wait4 swapoff sysinfo - fsync sigreturn clone setdomainname uname - adjtimex mprotect sigprocmask - init_module
  delete_module - quotactl getpgid fchdir bdflush sysfs personality - setfsuid setfsgid _llseek getdents _newselect
  flock msync readv writev getsid fdatasync _sysctl mlock munlock mlockall munlockall sched_setparam sched_getparam
  sched_setscheduler sched_getscheduler sched_yield sched_get_priority_max sched_get_priority_min
  sched_rr_get_interval nanosleep mremap setresuid getresuid - - poll nfsservctl setresgid getresgid prctl
  rt_sigreturn rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend pread64
  pwrite64 chown getcwd capget capset sigaltstack sendfile - - vfork ugetrlimit mmap2 truncate64 ftruncate64 stat64
  lstat64 fstat64 lchown32 getuid32 getgid32 geteuid32 getegid32 setreuid32 setregid32 getgroups32 setgroups32
  fchown32 setresuid32 getresuid32 setresgid32 getresgid32 chown32 setuid32 setgid32 setfsuid32 setfsgid32 getdents64
  pivot_root mincore madvise fcntl64 - - gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr
  listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr tkill sendfile64 futex sched_setaffinity
  sched_getaffinity io_setup io_destroy io_getevents io_submit io_cancel exit_group lookup_dcookie epoll_create
  epoll_ctl epoll_wait remap_file_pages - - set_tid_address timer_create timer_settime timer_gettime timer_getoverrun
  timer_delete clock_settime clock_gettime clock_getres clock_nanosleep statfs64 fstatfs64 tgkill utimes
  arm_fadvise64_64 pciconfig_iobase pciconfig_read pciconfig_write mq_open mq_unlink mq_timedsend mq_timedreceive
  mq_notify mq_getsetattr waitid socket bind connect listen accept getsockname getpeername socketpair send sendto recv
  recvfrom shutdown setsockopt getsockopt sendmsg recvmsg semop semget semctl msgsnd msgrcv msgget msgctl shmat shmdt
  shmget shmctl add_key request_key keyctl semtimedop vserver ioprio_set ioprio_get inotify_init inotify_add_watch
  inotify_rm_watch mbind get_mempolicy set_mempolicy openat mkdirat mknodat fchownat futimesat fstatat64 unlinkat
  renameat linkat symlinkat readlinkat fchmodat faccessat pselect6 ppoll unshare set_robust_list get_robust_list
  splice arm_sync_file_range tee vmsplice move_pages getcpu epoll_pwait kexec_load utimensat signalfd timerfd_create
  eventfd fallocate timerfd_settime timerfd_gettime signalfd4 eventfd2 epoll_create1 dup3 pipe2 inotify_init1 preadv
  pwritev rt_tgsigqueueinfo perf_event_open recvmmsg accept4 fanotify_init fanotify_mark prlimit64 name_to_handle_at
  open_by_handle_at clock_adjtime syncfs sendmmsg setns process_vm_readv process_vm_writev kcmp finit_module
  sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create bpf execveat userfaultfd membarrier mlock2
  copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx rseq io_pgetevents migrate_pages
  kexec_file_load - clock_gettime64 clock_settime64 clock_adjtime64 clock_getres_time64 clock_nanosleep_time64
  timer_gettime64 timer_settime64 timerfd_gettime64 timerfd_settime64 utimensat_time64 pselect6_time64 ppoll_time64 -
  io_pgetevents_time64 recvmmsg_time64 mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64
  rt_sigtimedwait_time64 futex_time64 sched_rr_get_interval_time64`);
const GENERIC = words(`
  io_setup io_destroy io_submit io_cancel io_getevents setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr
  listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr getcwd lookup_dcookie eventfd2 epoll_create1
  epoll_ctl epoll_pwait dup dup3 fcntl inotify_init1 inotify_add_watch inotify_rm_watch ioctl ioprio_set ioprio_get
  flock mknodat mkdirat unlinkat symlinkat linkat renameat umount2 mount pivot_root nfsservctl statfs fstatfs truncate
  ftruncate fallocate faccessat chdir fchdir chroot fchmod fchmodat fchownat fchown openat close vhangup pipe2
  quotactl getdents64 lseek read write readv writev pread64 pwrite64 preadv pwritev sendfile pselect6 ppoll signalfd4
  vmsplice splice tee readlinkat fstatat fstat sync fsync fdatasync sync_file_range timerfd_create timerfd_settime
  timerfd_gettime utimensat acct capget capset personality exit exit_group waitid set_tid_address unshare futex
  set_robust_list get_robust_list nanosleep getitimer setitimer kexec_load init_module delete_module timer_create
  timer_gettime timer_getoverrun timer_settime timer_delete clock_settime clock_gettime clock_getres clock_nanosleep
  syslog ptrace sched_setparam sched_setscheduler sched_getscheduler sched_getparam sched_setaffinity
  sched_getaffinity sched_yield sched_get_priority_max sched_get_priority_min sched_rr_get_interval restart_syscall
  kill tkill tgkill sigaltstack rt_sigsuspend rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait
  rt_sigqueueinfo rt_sigreturn setpriority getpriority reboot setregid setgid setreuid setuid setresuid getresuid
  setresgid getresgid setfsuid setfsgid times setpgid getpgid getsid setsid getgroups setgroups uname sethostname
  setdomainname getrlimit setrlimit getrusage umask prctl getcpu gettimeofday settimeofday adjtimex getpid getppid
  getuid geteuid getgid getegid gettid sysinfo mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr
  msgget msgctl msgrcv msgsnd semget semctl semtimedop semop shmget shmctl shmat shmdt socket socketpair bind listen
  accept connect getsockname getpeername sendto recvfrom setsockopt getsockopt shutdown sendmsg recvmsg readahead brk
  munmap mremap add_key request_key keyctl clone execve mmap fadvise64 swapon swapoff mprotect msync mlock munlock
  mlockall munlockall mincore madvise remap_file_pages mbind get_mempolicy set_mempolicy migrate_pages move_pages
  rt_tgsigqueueinfo perf_event_open accept4 recvmmsg - - - - - - - - - - - - - - - - wait4 prlimit64 fanotify_init
  fanotify_mark name_to_handle_at open_by_handle_at clock_adjtime syncfs setns sendmmsg process_vm_readv
  process_vm_writev kcmp finit_module sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create bpf
  execveat userfaultfd membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx
  io_pgetevents rseq kexec_file_load`);
/** Calls that are younger than Linux 5.1 have the same number everywhere. */
const COMMON_FROM = 424;
const COMMON = words(`
  pidfd_send_signal io_uring_setup io_uring_enter io_uring_register open_tree move_mount fsopen fsconfig fsmount
  fspick pidfd_open clone3 close_range openat2 pidfd_getfd faccessat2 process_madvise epoll_pwait2 mount_setattr
  quotactl_fd landlock_create_ruleset landlock_add_rule landlock_restrict_self memfd_secret process_mrelease
  futex_waitv set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake futex_wait futex_requeue
  statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules mseal setxattrat getxattrat listxattrat
  removexattrat open_tree_attr file_getattr file_setattr`);
const TABLES = {
    x64: (number) => X64[number],
    x32: (number) => {
        const plain = number & ~X32_BIT;
        if (plain >= X32_FROM)
            return X32[plain - X32_FROM];
        return plain >= COMMON_FROM ? COMMON[plain - COMMON_FROM] : X64[plain];
    },
    i386: (number) => I386[number],
    arm64: (number) => GENERIC[number],
    arm: (number) => ARM[number],
    riscv64: (number) => GENERIC[number],
};
function words(text) {
    return text.trim().split(/\s+/);
}


/***/ }),

/***/ 60313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ reportText),
/* harmony export */   ah: () => (/* binding */ hangWords),
/* harmony export */   b5: () => (/* binding */ doingWords),
/* harmony export */   p1: () => (/* binding */ evidenceLines)
/* harmony export */ });
/* harmony import */ var _process_process_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64801);
/** A hang report for a log or a terminal: the verdict, the cure, and the tree with what each waits for. */

const HEADLINES = {
    deadlocked: 'Deadlock, proven',
    blocked: 'Blocked: nothing moves',
    spinning: 'Spinning',
    alive: 'Alive, but silent',
    stopped: 'Stopped',
};
const MOST_PROCESSES = 60;
const MOST_THREADS = 8;
const LONGEST_LINE = 240;
/** The whole report as lines of plain text. */
function reportText(report) {
    const { verdict, also, notes, ourFault, evidence } = report;
    return [
        ...(ourFault === null ? [] : [`hardware-test itself may be at fault: ${ourFault}`]),
        `${HEADLINES[report.activity]}.`,
        ...(verdict === null ? [`Nothing is stuck. ${report.doing}`] : verdictLines(verdict)),
        ...also.flatMap((one) => ['', ...verdictLines(one)]),
        '',
        ...treeLines(report),
        ...(evidence === null ? [] : evidenceLines(evidence, report)),
        ...notes.map((note) => `Note: ${note}`),
    ].join('\n');
}
const SENTENCES = {
    deadlocked: 'It is deadlocked (proven).',
    blocked: 'It is blocked: nothing moves.',
    spinning: 'It spins.',
    alive: 'It is alive, but silent.',
    stopped: 'It is stopped.',
};
/** What a silent tree does just now, on a line: `It is blocked: nothing moves. python3 t.py (pid 5) sleeps for 300 s.` */
function doingWords({ activity, doing, ourFault }) {
    return [...(ourFault === null ? [] : [ourFault]), SENTENCES[activity], doing].join(' ');
}
/** The report in some lines, our own fault first: what state, what is wrong, what to do. */
function hangWords(report) {
    const { activity, verdict, ourFault } = report;
    if (verdict === null)
        return doingWords(report);
    return [...(ourFault === null ? [] : [ourFault]), SENTENCES[activity], ...verdictLines(verdict)].join('\n');
}
function verdictLines({ words, cure }) {
    return [words, `What to do: ${cure}`];
}
function treeLines({ processes }) {
    const pids = new Set(processes.map(({ pid }) => pid));
    const lines = [];
    let shown = 0;
    const add = (process, depth) => {
        shown += 1;
        if (shown > MOST_PROCESSES)
            return;
        const indent = '  '.repeat(Math.min(depth, 20));
        lines.push(clip(`${indent}${process.inCycle ? '* ' : ''}${process.command} (pid ${process.pid})`));
        for (const line of threadLines(process))
            lines.push(clip(`${indent}    ${line}`));
        for (const child of processes)
            if (child.ppid === process.pid)
                add(child, depth + 1);
    };
    for (const process of processes)
        if (!pids.has(process.ppid))
            add(process, 0);
    if (shown > MOST_PROCESSES)
        lines.push(`... and ${shown - MOST_PROCESSES} more processes`);
    if (processes.some(({ inCycle }) => inCycle))
        lines.push('(* in the circle)');
    return lines;
}
function threadLines({ state, threads }) {
    if (threads.length === 0)
        return [state === 'Z' ? 'has ended, and nobody has taken note of it yet' : 'is ending'];
    const main = threads[0];
    if (threads.length === 1)
        return [main.does];
    const idle = (thread) => thread.does.startsWith('waits for another of its threads');
    const telling = threads.filter((thread) => thread === main || !idle(thread));
    const rest = threads.length - Math.min(telling.length, MOST_THREADS);
    return [
        ...telling.slice(0, MOST_THREADS).map((one) => `${(0,_process_process_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readable */ .HD)(one.command)} (tid ${one.tid}): ${one.does}`),
        ...(rest > 0 ? [`and ${rest} more threads`] : []),
    ];
}
/** What was taken from the tree, as lines. */
function evidenceLines({ stuck, rescued, spinsAt, backtraces }, { processes }) {
    const name = (pid) => {
        const process = processes.find((one) => one.pid === pid);
        return process === undefined ? `process ${pid}` : `${process.command} (pid ${pid})`;
    };
    return [
        ...(spinsAt === null ? [] : ['', `It spins at ${spinsAt}.`]),
        ...stuck.flatMap(({ pid, lines, total }) => ['', `${name(pid)} is stuck with ${total} bytes:`, ...quoted(lines)]),
        ...rescued.flatMap((one) => ['', rescueWords(one, name(one.pid)), ...quoted(one.tail)]),
        ...backtraces.flatMap(({ pid, tool, lines, refused }) => refused === null
            ? ['', `Backtrace of ${name(pid)} (${tool}):`, ...quoted(lines)]
            : ['', `No backtrace of ${name(pid)}: ${refused}`]),
    ];
}
function rescueWords({ bytes, file, problem, fd }, name) {
    if (bytes === 0)
        return `What lay unread in fd ${fd} of ${name} could not be rescued: ${problem}`;
    const where = file === null ? '' : `, rescued into ${file}`;
    return `${bytes} bytes lay unread in fd ${fd} of ${name}${where}.${problem === null ? '' : ` ${problem}`} The last lines of them:`;
}
function quoted(lines) {
    return lines.map((line) => clip(`    | ${line}`));
}
function clip(line) {
    return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`;
}


/***/ }),

/***/ 95209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ boardConflicts)
/* harmony export */ });
/**
 * What does not go together.
 * @param inputs without those that are wrong by themselves
 */
function boardConflicts({ probe, board, bench, retries, recovery, }) {
    const onBoard = board !== undefined && board !== '';
    const anyProbe = probe?.length === 1 && probe[0]?.by === 'any';
    const recovers = recovery !== undefined && recovery.length > 0;
    const conflicts = [];
    if (onBoard && probe !== undefined && !anyProbe) {
        conflicts.push({
            input: 'board',
            message: 'a board brings its own probe, so `probe` must not name one too. Leave one of the two out.',
        });
    }
    if (bench !== undefined && bench !== '' && board === '') {
        conflicts.push({
            input: 'bench',
            message: 'a bench file is read for a board, and no `board` is asked for. Name one, or leave the file out.',
        });
    }
    if (recovers && retries === 0) {
        conflicts.push({
            input: 'recover',
            message: 'a probe is recovered before a retry, and `retries` is 0. Allow one or more.',
        });
    }
    if (recovers && probe?.length === 0 && board === '') {
        conflicts.push({
            input: 'recover',
            message: 'with `probe: none` there is nothing to recover. Leave one of the two out.',
        });
    }
    return conflicts;
}


/***/ }),

/***/ 4414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseChoice),
/* harmony export */   z: () => (/* binding */ parseWhole)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41674);


/**
 * One of `options`.
 * @throws InputError that names the nearest
 */
function parseChoice(text, options) {
    const found = options.find((option) => option === text);
    if (found !== undefined)
        return found;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(text.toLowerCase(), [...options]);
    const hint = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(text.toLowerCase(), nearest) <= 2 ? ` Did you mean \`${nearest}\`?` : '';
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`\`${text}\` is none of ${options.map((option) => `\`${option}\``).join(', ')}.${hint}`);
}
/**
 * A whole number from `least` to `most`.
 * @throws InputError
 */
function parseWhole(text, least, most) {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`\`${text}\` is not a whole number from ${least} to ${most}.`);
    }
    return value;
}


/***/ }),

/***/ 69202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ parseTimeout),
/* harmony export */   m0: () => (/* binding */ clockConflicts),
/* harmony export */   v$: () => (/* binding */ parseGracePeriod)
/* harmony export */ });
/* harmony import */ var _watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72632);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67581);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41674);



/** Longer than any probe tool needs to let go of a probe. */
const LONGEST_GRACE_MS = 5 * 60_000;
/**
 * The whole attempt's clock.
 * @throws InputError
 */
function parseTimeout(text, job) {
    const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text);
    if (job !== null && ms >= job.ms) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`\`${text}\` would never be over: ${job.words} after ${(0,_watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_2__/* .clockText */ .Yi)(job.ms)}, and nobody would say why. Use a shorter one, such as \`${(0,_watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_2__/* .clockText */ .Yi)(job.ms / 2)}\`.`);
    }
    return ms;
}
/** @throws InputError */
function parseGracePeriod(text) {
    const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text);
    if (ms > LONGEST_GRACE_MS) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`\`${text}\` is too long for a test that is being ended: at most \`${(0,_watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_2__/* .clockText */ .Yi)(LONGEST_GRACE_MS)}\`; \`0\` ends it at once.`);
    }
    return ms;
}
/** What is wrong with clocks that are right each for itself. */
function clockConflicts(clocks) {
    const { timeoutMs, idleTimeoutMs, startupTimeoutMs } = clocks;
    const silences = [
        { input: 'idle-timeout', ms: idleTimeoutMs },
        { input: 'startup-timeout', ms: startupTimeoutMs },
    ];
    return silences
        .filter(({ ms }) => ms > 0 && timeoutMs > 0 && ms >= timeoutMs)
        .map(({ input, ms }) => ({
        input,
        message: `\`${(0,_watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_2__/* .clockText */ .Yi)(ms)}\` would never be over: \`timeout\` (${(0,_watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_2__/* .clockText */ .Yi)(timeoutMs)}) ends the test first. Make this shorter or \`timeout\` longer; \`0\` switches either off.`,
    }));
}


/***/ }),

/***/ 67581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41674);

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** setTimeout's own limit, 2^31-1 ms: nearly 25 days. */
const LONGEST_MS = 2 ** 31 - 1;
/**
 * Milliseconds of a duration such as `90s`, `5m`, `1h30m`, `2d`, `250ms` or `0`.
 * @throws InputError
 */
function parseDuration(text) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/gy)];
    const whole = parts.map(([part]) => part).join('') === text && parts.length > 0;
    if (!whole && text !== '0') {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is not a duration${hintFor(text)} Write a number with ms, s, m, h or d, such as \`90s\`, \`5m\` or \`1h30m\`.`);
    }
    const ms = parts.reduce((sum, [, number = '0', unit = 's']) => sum + Number(number) * (UNITS[unit] ?? 1), 0);
    if (ms > LONGEST_MS)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is too long: at most 24 days (\`24d\`).`);
    return Math.round(ms);
}
function hintFor(text) {
    if (/^-\s*\d/.test(text))
        return ': a clock cannot be below zero.';
    const seconds = /^(\d+(?:\.\d+)?)(\s*)$/.exec(text);
    if (seconds !== null)
        return `. Did you mean \`${seconds[1]}s\`?`;
    const minutes = /^(\d+(?:\.\d+)?)\s*(sec|min|hour|day)/i.exec(text);
    return minutes === null ? '.' : `. Did you mean \`${minutes[1]}${minutes[2]?.[0]?.toLowerCase()}\`?`;
}


/***/ }),

/***/ 78384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unseenTests)
/* harmony export */ });
/**
 * What is wrong with `expect-tests` where nobody looks for tests; null: nothing. A run on no probe and without a test proves nothing.
 * @param inputs without those that are wrong by themselves
 */
function unseenTests({ formats, results, probe, until, expectTests }) {
    if (formats !== 'none' || results?.length !== 0)
        return null;
    if (expectTests === 'true')
        return 'with `formats: none` no test is seen, so none can be expected. Leave one of the two out.';
    if (expectTests !== 'auto' || probe?.length !== 0 || until?.length !== 0)
        return null;
    return 'with `probe: none` and `formats: none` neither a board nor a test is seen, and the run would be green whatever it did. Leave one of the two out, or say `expect-tests: false`.';
}


/***/ }),

/***/ 41674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** Something the user wrote cannot be used; the message says what, and the nearest right thing. */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 14017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parsePathMap)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41674);

/**
 * Reads `path-map`: `prefix=replacement`, one a line; an empty replacement is the checkout's root.
 * @throws InputError that names every line that is none
 */
function parsePathMap(text) {
    const problems = [];
    const rules = text.split(/\r?\n/).flatMap((line, at) => {
        const trimmed = line.trim();
        if (trimmed === '')
            return [];
        const sign = trimmed.indexOf('=');
        const prefix = trimmed.slice(0, sign).trim();
        if (sign > 0 && prefix !== '')
            return [{ prefix, replacement: trimmed.slice(sign + 1).trim() }];
        const wrong = sign < 0 ? 'has no `=`' : 'has nothing before its `=`';
        problems.push(`line ${at + 1} (\`${trimmed}\`) ${wrong}`);
        return [];
    });
    if (problems.length > 0) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`${problems.join('; ')}. Write how a path begins in the log, and in the repository, such as \`/project=firmware\`.`);
    }
    return rules;
}


/***/ }),

/***/ 68235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseResults)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41674);

/**
 * Reads `results`: glob patterns of files in the workspace, one a line; `!` before one takes files out.
 * @throws InputError if one leads out of the workspace, or all only take out
 */
function parseResults(text) {
    const patterns = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const outside = patterns.find((pattern) => pattern.replace(/^!/, '').split(/[\\/]/).includes('..'));
    if (outside !== undefined) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${outside}\` leads out of the workspace. Let the test write its results there, such as \`build/results.xml\`.`);
    }
    if (patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('!'))) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`it only takes files out (\`${patterns[0]}\`). Say first which there are, such as \`build/**/*.xml\`.`);
    }
    return patterns;
}


/***/ }),

/***/ 83256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ LEAKS),
/* harmony export */   BS: () => (/* binding */ CONSOLE_MODES),
/* harmony export */   Ot: () => (/* binding */ FLAKY),
/* harmony export */   T_: () => (/* binding */ RETRY_ON),
/* harmony export */   ce: () => (/* binding */ readPatterns),
/* harmony export */   eE: () => (/* binding */ ON_DEADLOCK),
/* harmony export */   fC: () => (/* binding */ MOST_RETRIES),
/* harmony export */   hT: () => (/* binding */ readRunInputs),
/* harmony export */   mV: () => (/* binding */ EXPECT_TESTS),
/* harmony export */   vM: () => (/* binding */ readFormats)
/* harmony export */ });
/* unused harmony exports ARTIFACT_WHEN, INPUT_NAMES */
/* harmony import */ var _probes_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18866);
/* harmony import */ var _recovery_recovery_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42339);
/* harmony import */ var _redact_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54972);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95209);
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4414);
/* harmony import */ var _clocks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69202);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67581);
/* harmony import */ var _expect_tests_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78384);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41674);
/* harmony import */ var _path_map_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14017);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68235);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42212);












const ARTIFACT_WHEN = ['on-failure', 'always', 'never'];
const CONSOLE_MODES = ['full', 'tail', 'off'];
const ON_DEADLOCK = ['fail', 'wait'];
const LEAKS = ['kill', 'fail', 'ignore'];
const EXPECT_TESTS = ['auto', 'true', 'false'];
const RETRY_ON = ['infrastructure', 'failure', 'any'];
const FLAKY = ['warn', 'fail'];
/** More would hide what is broken. */
const MOST_RETRIES = 20;
const duration = (text) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDuration */ .E)(text.trim());
/** Loaded only for whoever uses it: the engine takes as long to load as all the rest. */
const readPatterns = async (text) => text.trim() === '' ? [] : (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(62)]).then(__webpack_require__.bind(__webpack_require__, 13062))).parsePatterns(text);
/** Loaded only for whoever names some. */
const readFormats = async (text) => {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    const [only] = names;
    if (names.length === 0 || (names.length === 1 && (only === 'auto' || only === 'none'))) {
        return only === 'none' ? 'none' : 'auto';
    }
    const { FORMATS } = await Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(169)]).then(__webpack_require__.bind(__webpack_require__, 43735));
    const known = FORMATS.map(({ name }) => name);
    return names.map((name) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(name, known));
};
/** How each input is understood. Its keys are the inputs of `action.yml`. */
const READERS = {
    run: (text) => {
        if (text.trim() === '')
            throw new _input_error_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d('it is empty: write the command that runs the test, such as `cargo test --release`.');
        return text;
    },
    shell: (text) => text.trim(),
    'working-directory': (text) => text.trim(),
    probe: (text) => (0,_probes_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSelectors */ .Qi)(text),
    board: (text) => text.trim(),
    bench: (text) => text.trim(),
    'wait-for-probe': duration,
    'lease-timeout': duration,
    timeout: (text, job) => (0,_clocks_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTimeout */ .ZZ)(text.trim(), job),
    'idle-timeout': duration,
    'startup-timeout': duration,
    'warn-after': duration,
    until: readPatterns,
    'fail-on': readPatterns,
    'on-deadlock': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), ON_DEADLOCK),
    'grace-period': (text) => (0,_clocks_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGracePeriod */ .v$)(text.trim()),
    leaks: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), LEAKS),
    formats: (text) => readFormats(text),
    'expect-tests': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), EXPECT_TESTS),
    results: (text) => (0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .parseResults */ .c)(text),
    'path-map': (text) => (0,_path_map_js__WEBPACK_IMPORTED_MODULE_9__/* .parsePathMap */ .D)(text),
    elf: (text) => text.trim(),
    retries: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWhole */ .z)(text.trim(), 0, MOST_RETRIES),
    'retry-on': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), RETRY_ON),
    'retry-delay': duration,
    recover: (text) => (0,_recovery_recovery_step_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecovery */ .R)(text),
    flaky: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), FLAKY),
    redact: (text) => (0,_redact_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .d)(text),
    artifact: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), ARTIFACT_WHEN),
    'artifact-name': (text) => artifactName(text.trim()),
    'retention-days': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWhole */ .z)(text.trim(), 0, 400),
    'compression-level': (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWhole */ .z)(text.trim(), 0, 9),
    console: (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .parseChoice */ .H)(text.trim(), CONSOLE_MODES),
    'max-recording': (text) => (0,_size_js__WEBPACK_IMPORTED_MODULE_6__/* .parseCap */ .U)(text.trim()),
    matrix: (text) => text,
    'job-index': (text) => text.trim(),
};
const INPUT_NAMES = Object.keys(READERS);
/**
 * Reads every input once.
 * @param get the text of an input, with `action.yml`'s default where the user gave none
 * @param job how long the job can last; null if nothing limits it
 * @throws InputError that names every input that is wrong, not only the first
 */
async function readRunInputs(get, job = null) {
    const problems = [];
    const values = {};
    const refuse = (name, message) => problems.push(`Input \`${name}\`: ${message}`);
    for (const name of INPUT_NAMES) {
        try {
            values[name] = await READERS[name](get(name), job);
        }
        catch (error) {
            refuse(name, error.message);
        }
    }
    const read = values;
    const clocks = {
        timeoutMs: read.timeout,
        idleTimeoutMs: read['idle-timeout'],
        startupTimeoutMs: read['startup-timeout'],
        warnAfterMs: read['warn-after'],
    };
    for (const { input, message } of (0,_clocks_js__WEBPACK_IMPORTED_MODULE_4__/* .clockConflicts */ .m0)(clocks))
        refuse(input, message);
    const unseen = (0,_expect_tests_js__WEBPACK_IMPORTED_MODULE_10__/* .unseenTests */ .W)({ ...read, expectTests: read['expect-tests'] });
    if (unseen !== null)
        refuse('expect-tests', unseen);
    for (const { input, message } of (0,_board_js__WEBPACK_IMPORTED_MODULE_11__/* .boardConflicts */ .Y)({ ...read, recovery: read.recover }))
        refuse(input, message);
    if (problems.length > 0)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d(problems.join('\n'));
    return {
        run: read.run,
        shell: read.shell,
        workingDirectory: read['working-directory'],
        probe: read.probe,
        board: read.board,
        bench: read.bench,
        leaseTimeoutMs: read['lease-timeout'],
        waitForProbeMs: read['wait-for-probe'],
        clocks,
        until: read.until,
        failOn: read['fail-on'],
        onDeadlock: read['on-deadlock'],
        gracePeriodMs: read['grace-period'],
        leaks: read.leaks,
        formats: read.formats,
        expectTests: read['expect-tests'],
        results: read.results,
        pathMap: read['path-map'],
        elf: read.elf,
        retries: { most: read.retries, on: read['retry-on'], delayMs: read['retry-delay'] },
        recovery: read.recover,
        flaky: read.flaky,
        secrets: read.redact,
        artifact: {
            when: read.artifact,
            name: read['artifact-name'],
            retentionDays: read['retention-days'],
            compressionLevel: read['compression-level'],
            matrix: read.matrix,
            jobIndex: read['job-index'],
        },
        console: read.console,
        maxRecording: read['max-recording'],
    };
}
/** What the artifact service refuses in a name (actions/toolkit, `path-and-artifact-name-validation.ts`). */
function artifactName(text) {
    const bad = /[":<>|*?\r\n\\/]/.exec(text);
    if (bad !== null) {
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d(`\`${text}\` holds ${JSON.stringify(bad[0])}, which an artifact's name may not: did you mean \`${text.replace(/[":<>|*?\r\n\\/]+/g, '-')}\`?`);
    }
    return text;
}


/***/ }),

/***/ 42212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseCap)
/* harmony export */ });
/* unused harmony export parseSize */
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41674);

const UNITS = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/**
 * Bytes of a size such as `64MiB`, `1.5GB` or `100000`.
 * @throws InputError
 */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
    const [, number = '', unit = ''] = match ?? [];
    const factor = UNITS[unit === '' ? 'b' : unit.toLowerCase()];
    if (match === null || factor === undefined) {
        const short = /^[kmgt]$/i.test(unit) ? ` Did you mean \`${number}${unit.toUpperCase()}iB\`?` : '';
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is not a size.${short} Write a number with KiB, MiB or GiB (or KB, MB, GB), such as \`64MiB\`.`);
    }
    return Math.min(Math.floor(Number(number) * factor), Number.MAX_SAFE_INTEGER);
}
/** Smallest cap of a recording, in bytes: a head and a tail must be worth keeping. */
const SMALLEST_CAP = 64 * 1024;
/**
 * The cap of a recording, in bytes.
 * @throws InputError
 */
function parseCap(text) {
    const bytes = parseSize(text);
    if (bytes < SMALLEST_CAP)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`\`${text}\` is too small for a head and a tail: at least \`64KiB\`.`);
    return bytes;
}


/***/ }),

/***/ 73486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ readPlainBytes),
/* harmony export */   rr: () => (/* binding */ openPlainFile),
/* harmony export */   zP: () => (/* binding */ readPlainJson)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** Windows has neither; a pipe or a link of that kind cannot lie there either. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/**
 * Opens a file that a test could have replaced: a link is not followed, and a pipe neither waited for nor read.
 * @throws if it is not there, or no plain file
 */
function openPlainFile(file, access = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, access | O_NOFOLLOW | O_NONBLOCK);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).isFile())
        return fd;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    throw new Error(`${file} is no plain file`);
}
/**
 * A file that a test could have replaced.
 * @throws as `openPlainFile`, or if it has more than `most` bytes
 */
function readPlainBytes(file, most) {
    const fd = openPlainFile(file);
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).size > most)
            throw new Error(`${file} is too large`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Of a file of ours that is larger, nothing is believed. */
const MOST_JSON = 1024 * 1024;
/**
 * Reads JSON from a file that a test could have replaced.
 * @throws as `openPlainFile`, or if it is too large or no JSON
 */
function readPlainJson(file) {
    return JSON.parse(readPlainBytes(file, MOST_JSON).toString());
}


/***/ }),

/***/ 66998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ KINDS),
/* harmony export */   T: () => (/* binding */ lookUp)
/* harmony export */ });
const DAP = /CMSIS[-_]DAP/;
const oldDebugprobe = (device) => device.vid === 0x2e8a && device.pid === 0x000c && device.release !== null && device.release < 0x0220
    ? 'Its firmware is older than 2.2.0, which probe-rs refuses: update debugprobe.'
    : null;
const CATALOGUE = [
    { kind: 'Black Magic Probe', vid: 0x1d50, pid: [0x6018] },
    {
        kind: 'CMSIS-DAP',
        interface: { name: DAP, classes: [{ class: 0x03 }, { class: 0xff, subclass: 0x00 }] },
        caution: oldDebugprobe,
    },
    { kind: 'CMSIS-DAP', product: DAP, caution: oldDebugprobe },
    { kind: 'FTDI', vid: 0x0403, pid: [0x6010, 0x6011, 0x6014] },
    { kind: 'FTDI', vid: 0x15ba, pid: [0x0003, 0x0004, 0x002a, 0x002b] },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x3748], name: 'STLink V2' },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x374b, 0x374a, 0x3742, 0x3752], name: 'STLink V2-1' },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x374e, 0x374f, 0x3753, 0x3754, 0x3755], name: 'STLink V3' },
    { kind: 'ST-LINK', vid: 0x0483, pid: [0x3757], name: 'STLink V3PWR' },
    {
        kind: 'ST-LINK',
        vid: 0x0483,
        pid: [0x3744],
        name: 'STLink V1',
        caution: () => 'ST-LINK/V1 is not supported by probe-rs, pyOCD or newer OpenOCD.',
    },
    {
        kind: 'ST-LINK',
        vid: 0x0483,
        pid: [0x374d],
        name: 'STLink V3 in DFU mode',
        caution: () => 'It is in its firmware loader: finish or repeat the ST-LINK firmware update.',
    },
    { kind: 'J-Link', vid: 0x1366, pid: [0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x0107, 0x0108] },
    // Bit 12: the new numbering; bit 4: SEGGER's driver, bit 5: WinUSB (probe-rs, `jlink/mod.rs`).
    { kind: 'J-Link', vid: 0x1366, pid: (pid) => (pid & 0x1000) !== 0 && (pid & 0x30) !== 0 },
    { kind: 'EspJtag', vid: 0x303a, pid: [0x1001], name: 'ESP JTAG' },
    { kind: 'EspJtag', vid: 0x303a, pid: [0x1002], name: 'ESP JTAG bridge' },
    { kind: 'WchLink', vid: 0x1a86, pid: [0x8010], product: /^WCH[-_]Link$/ },
    { kind: 'Ch347UsbJtag', vid: 0x1a86, pid: [0x55de, 0x55dd, 0x55e8] },
    { kind: 'Glasgow', vid: 0x20b7, pid: [0x9db1] },
    { kind: 'SifliUart', product: /sifli/i },
    // The second opinion: adapters that pyOCD and labgrid know although they do not say so in a string.
    { kind: 'CMSIS-DAP', vid: 0x0d28, pid: [0x0204], name: 'DAPLink' },
    {
        kind: 'CMSIS-DAP',
        vid: 0x03eb,
        pid: [0x2111, 0x2140, 0x2141, 0x2144, 0x2145, 0x216c, 0x2175],
    },
    { kind: 'CMSIS-DAP', vid: 0x04b4, pid: [0xf138, 0xf148, 0xf151, 0xf152, 0xf154, 0xf155, 0xf166] },
    { kind: 'CMSIS-DAP', vid: 0xc251, pid: [0x2750], name: 'ULINKplus' },
    { kind: 'CMSIS-DAP', vid: 0x30cc, pid: [0x9527], name: 'VT-LinkII' },
    { kind: 'CMSIS-DAP', vid: 0x1fc9, pid: [0x0090], name: 'LPC-Link2' },
    { kind: 'CMSIS-DAP', vid: 0x1fc9, pid: [0x0143], name: 'MCU-Link' },
    { kind: 'CMSIS-DAP', vid: 0x1a86, pid: [0x8011, 0x8012] },
    { kind: 'CMSIS-DAP', vid: 0x2a86, pid: [0x8011] },
    { kind: 'CMSIS-DAP', product: /WCH-Link/ },
    { kind: 'Picoprobe', vid: 0x2e8a, pid: [0x0004], name: 'Picoprobe' },
    {
        kind: 'Analog Devices ICE',
        vid: 0x064b,
        pid: [0x0617, 0x2500, 0x0283, 0x2503, 0x2504, 0x2507, 0x2508, 0x250a],
    },
];
/** Every kind the catalogue has, once. */
const KINDS = [...new Set(CATALOGUE.map((row) => row.kind))];
/** The row that says what `device` is; null if it is no probe. */
function lookUp(device) {
    return CATALOGUE.find((row) => fits(row, device)) ?? null;
}
function fits(row, device) {
    const { vid, pid, product } = row;
    if (vid !== undefined && vid !== device.vid)
        return false;
    if (pid !== undefined && !(typeof pid === 'function' ? pid(device.pid) : pid.includes(device.pid)))
        return false;
    if (product !== undefined && !product.test(device.product ?? ''))
        return false;
    if (row.interface === undefined)
        return true;
    const { name, classes } = row.interface;
    return device.interfaces.some((one) => name.test(one.name ?? '') &&
        classes.some((wanted) => wanted.class === one.class && (wanted.subclass === undefined || wanted.subclass === one.subclass)));
}


/***/ }),

/***/ 32215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ identify),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66998);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55833);


/** Says what a USB device is. */
function identify(raw) {
    const row = (0,_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(raw);
    const kind = row?.kind ?? null;
    const vid = hex4(raw.vid);
    const pid = hex4(raw.pid);
    // A device without a serial is `VID:PID:` in probe-rs's grammar; of one that does not answer nobody knows.
    const selector = raw.silent ? `path:${raw.path}` : `${vid}:${pid}:${(0,_serial_number_js__WEBPACK_IMPORTED_MODULE_1__/* .serialForProbeRs */ .lU)(kind, raw.serial) ?? ''}`;
    const { release: _, ...known } = raw;
    return {
        kind,
        name: row?.name ?? raw.product ?? raw.manufacturer ?? 'unnamed device',
        ...known,
        vid,
        pid,
        serial: (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_1__/* .serialForTools */ .dp)(kind, raw.serial),
        usbSerial: raw.serial,
        selector,
        caution: row?.caution?.(raw) ?? null,
    };
}
function hex4(value) {
    return value.toString(16).padStart(4, '0');
}
/** One device in one line: what it is, how to select it, where it is. */
function describe(device) {
    const kind = device.kind === null || device.name.includes(device.kind) ? '' : ` (${device.kind})`;
    const serial = device.serial === null ? 'no serial' : `serial ${device.serial}`;
    const state = device.silent ? ', does not answer' : device.accessible === false ? ', not accessible' : '';
    return `${device.name}${kind} ${device.vid}:${device.pid}, ${serial}, at USB path ${device.path}${state}`;
}


/***/ }),

/***/ 18866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ parseSelectors),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   af: () => (/* binding */ SelectorError),
/* harmony export */   kD: () => (/* binding */ nearestTo),
/* harmony export */   ko: () => (/* binding */ selects)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66998);
/* harmony import */ var _identify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32215);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55833);




/** A selector that cannot be understood; the message says where and what is nearest. */
class SelectorError extends Error {
    name = 'SelectorError';
}
const GRAMMAR = 'Write `VID:PID[-INTERFACE][:SERIAL]` (hexadecimal, as `probe-rs list` prints it), `serial:S`, `kind:K`, `path:P`, `any` or `none`.';
/**
 * Understands selectors, one a line; `none` alone is an empty list.
 * @throws SelectorError
 */
function parseSelectors(text) {
    const lines = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length === 0)
        throw new SelectorError(`No probe is selected. ${GRAMMAR}`);
    if (lines.some((line) => line.toLowerCase() === 'none')) {
        if (lines.length > 1)
            throw new SelectorError('`none` stands alone: with another selector it makes no sense.');
        return [];
    }
    return lines.map(parseSelector);
}
const PREFIXES = {
    serial: (serial, text) => ({ by: 'serial', serial, text }),
    kind: (kind, text) => ({ by: 'kind', kind: knownKind(kind, text), text }),
    path: (path, text) => {
        if (!/^\d+-\d+(\.\d+)*$/.test(path)) {
            throw new SelectorError(`\`${text}\`: \`${path}\` is no USB port path. It is the bus, a minus, and the ports on the way, such as \`path:1-2.3\`; \`hardware-test probes\` shows them.`);
        }
        return { by: 'path', path, text };
    },
};
function parseSelector(text) {
    if (text.toLowerCase() === 'any')
        return { by: 'any', text };
    const colon = text.indexOf(':');
    const prefix = text.slice(0, Math.max(colon, 0)).toLowerCase();
    const rest = text.slice(colon + 1);
    const id = parseId(text);
    if (id !== null)
        return id;
    const known = PREFIXES[prefix];
    if (known !== undefined) {
        if (rest.trim() === '')
            throw new SelectorError(`\`${text}\` has nothing after the colon. ${GRAMMAR}`);
        return known(rest.trim(), text);
    }
    throw new SelectorError(`\`${text}\` is no selector.${suggestion(text, prefix, rest)} ${GRAMMAR}`);
}
/** probe-rs's grammar (`probe-rs/src/probe/selector.rs`): split at the first two colons only, so that a serial may hold more. */
function parseId(text) {
    const match = /^([0-9a-f]{1,4}):([0-9a-f]{1,4})(?:-(\d{0,3}))?(?::(.*))?$/i.exec(text);
    if (match === null)
        return null;
    const [, vid = '', pid = '', face, serial] = match;
    const number = face === undefined || face === '' ? null : Number(face);
    if (number !== null && number > 255)
        throw new SelectorError(`\`${text}\`: an interface is a number from 0 to 255.`);
    return {
        by: 'id',
        vid: vid.toLowerCase().padStart(4, '0'),
        pid: pid.toLowerCase().padStart(4, '0'),
        interface: number,
        serial: serial ?? null,
        text,
    };
}
function suggestion(text, prefix, rest) {
    if (/^0x/i.test(text) || /:0x/i.test(text))
        return ' The ids are written without `0x`.';
    const names = [...Object.keys(PREFIXES), 'any', 'none'];
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(prefix === '' ? text.toLowerCase() : prefix, names);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(prefix === '' ? text.toLowerCase() : prefix, nearest) > 2) {
        const kind = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.find((kind) => plainKind(kind) === plainKind(text));
        return kind === undefined ? '' : ` Did you mean \`kind:${kind}\`?`;
    }
    return ` Did you mean \`${prefix === '' ? nearest : `${nearest}:${rest}`}\`?`;
}
function knownKind(kind, text) {
    const wanted = plainKind(kind);
    const found = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.find((known) => plainKind(known) === wanted);
    if (found !== undefined)
        return found;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(wanted, _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.map(plainKind));
    const hint = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.find((known) => plainKind(known) === nearest);
    const maybe = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, nearest) <= 3 ? ` Did you mean \`kind:${hint}\`?` : '';
    throw new SelectorError(`\`${text}\`: there is no kind of probe called \`${kind}\`.${maybe} The kinds are ${_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .G.join(', ')}.`);
}
function plainKind(kind) {
    return kind.toLowerCase().replace(/[^a-z0-9]/g, '');
}
/** Whether `device` is one that `selector` means. Anything but `any` and `kind:` may also mean a device that is no probe. */
function selects(selector, device) {
    switch (selector.by) {
        case 'any':
            return device.kind !== null;
        case 'kind':
            return device.kind === selector.kind;
        case 'path':
            return device.path === selector.path;
        case 'serial':
            return (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_3__/* .sameSerial */ .PU)(selector.serial, device.kind, device.usbSerial);
        case 'id':
            return (device.vid === selector.vid &&
                device.pid === selector.pid &&
                (selector.interface === null || hasInterface(device, selector.interface)) &&
                serialFits(selector.serial, device));
    }
}
function serialFits(wanted, device) {
    if (wanted === null)
        return true;
    if (wanted === '')
        return device.usbSerial === null || device.usbSerial === '';
    return (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_3__/* .sameSerial */ .PU)(wanted, device.kind, device.usbSerial);
}
function hasInterface(device, number) {
    return device.interfaces.length === 0 || device.interfaces.some((one) => one.number === number);
}
/** The serial that a selector asks for; null if it asks for none. */
function wantedSerial(selector) {
    return selector.by === 'serial' || selector.by === 'id' ? selector.serial || null : null;
}
/** The plugged-in devices that come nearest to what `selector` asks for, best first. */
function nearestTo(selector, devices) {
    const serial = wantedSerial(selector);
    const score = (device) => {
        if (selector.by === 'id' && device.vid === selector.vid)
            return device.pid === selector.pid ? 0 : 2;
        if (serial !== null)
            return [device.serial, device.usbSerial].some((own) => own !== null && alike(own, serial)) ? 1 : 9;
        return device.kind === null ? 9 : 3;
    };
    return devices
        .map((device) => ({
        device,
        score: score(device),
        far: serial === null ? 0 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(serial, device.serial ?? ''),
    }))
        .filter(({ score }) => score < 9)
        .sort((a, b) => a.score - b.score || a.far - b.far)
        .map(({ device }) => device);
}
function alike(a, b) {
    const short = a.length < b.length ? a : b;
    const long = short === a ? b : a;
    return (long.toLowerCase().includes(short.toLowerCase()) ||
        (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a.toLowerCase(), b.toLowerCase()) <= Math.max(2, long.length / 4));
}
/** `devices` as a list for a message: each with the selector that picks it alone. */
function listing(devices) {
    return devices.map((device) => `  - ${(0,_identify_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q)(device)} (\`path:${device.path}\`, \`${device.selector}\`)`).join('\n');
}


/***/ }),

/***/ 55833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ sameSerial),
/* harmony export */   dp: () => (/* binding */ serialForTools),
/* harmony export */   lU: () => (/* binding */ serialForProbeRs)
/* harmony export */ });
function formsOf(kind, serial) {
    if (kind === 'ST-LINK' && serial.length < 24) {
        const hex = Buffer.from(serial, 'utf8').toString('hex').toUpperCase();
        return { tools: hex, probeRs: hex };
    }
    if (kind === 'J-Link' && /^\d+$/.test(serial))
        return { tools: serial.replace(/^0+(?=\d)/, ''), probeRs: serial };
    return { tools: serial, probeRs: serial };
}
function serialForTools(kind, usbSerial) {
    return usbSerial === null ? null : formsOf(kind, usbSerial).tools;
}
function serialForProbeRs(kind, usbSerial) {
    return usbSerial === null ? null : formsOf(kind, usbSerial).probeRs;
}
/** Whether `wanted` is any form of this serial. Case does not count: some probes change theirs between firmware releases. */
function sameSerial(wanted, kind, usbSerial) {
    if (usbSerial === null)
        return false;
    const { tools, probeRs } = formsOf(kind, usbSerial);
    return [usbSerial, tools, probeRs].some((form) => form.toLowerCase() === wanted.toLowerCase());
}


/***/ }),

/***/ 73778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xl: () => (/* binding */ devicesOf),
/* harmony export */   pW: () => (/* binding */ holdersOf)
/* harmony export */ });
/* unused harmony exports parseListing, hardwareAmong */
/* harmony import */ var _procfs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61030);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40495);


/** Nodes of USB devices (usbfs), HID devices, and serial ports; not terminals and consoles (Linux, `devices.txt`). */
const HARDWARE = /^\/dev\/(bus\/usb\/\d+\/\d+|hidraw\d+|tty([A-Z]+[a-z]*|mxc)\d+)(?= \(deleted\)$|$)/;
/** What sudo may take: a leftover is looked at before it is ended, and must not hold that up. */
const SUDO_MS = 1000;
/**
 * The USB devices, HID devices and serial ports that each of `pids` has open, by pid, each once and in order. A process of root is
 * asked about through `sudo -n` where this user may do that. Linux only; elsewhere nothing is found.
 */
async function devicesOf(pids) {
    const found = new Map();
    if (process.platform !== 'linux')
        return found;
    const denied = [];
    for (const pid of pids) {
        const files = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_0__/* .readOpenFiles */ .A7)(pid);
        if (files === 'denied')
            denied.push(pid);
        else if (files !== 'gone')
            note(found, pid, hardwareAmong(files.map(({ target }) => target)));
    }
    if (denied.length === 0)
        return found;
    const { stdout } = await (0,_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .runTool */ .q)('sudo', ['-n', 'ls', '-l', ...denied.map((pid) => `/proc/${pid}/fd/`)], SUDO_MS);
    for (const [pid, targets] of parseListing(stdout, denied))
        note(found, pid, hardwareAmong(targets));
    return found;
}
/**
 * Who has one of `files` open, this process aside: of other users' processes only where this user may look. Linux only; elsewhere nobody is
 * found.
 */
function holdersOf(files) {
    if (process.platform !== 'linux' || files.length === 0)
        return [];
    const wanted = new Set(files);
    return (0,_procfs_js__WEBPACK_IMPORTED_MODULE_0__/* .listPids */ .$q)().flatMap((pid) => {
        if (pid === process.pid)
            return [];
        const open = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_0__/* .readOpenFiles */ .A7)(pid);
        if (!Array.isArray(open) || !open.some(({ target }) => wanted.has(target)))
            return [];
        return [{ pid, command: (0,_procfs_js__WEBPACK_IMPORTED_MODULE_0__/* .readStat */ .BV)(pid)?.command ?? '?' }];
    });
}
/** The targets of the links in what `ls -l /proc/PID/fd/ ...` prints; without headings it is of the only pid of `pids`. */
function parseListing(text, pids) {
    const found = new Map();
    let pid = pids[0] ?? 0;
    for (const line of text.split('\n')) {
        const heading = /^\/proc\/(\d+)\/fd\/:$/.exec(line)?.[1];
        if (heading !== undefined)
            pid = Number(heading);
        const target = / -> (.*)$/.exec(line)?.[1];
        if (target !== undefined)
            found.set(pid, [...(found.get(pid) ?? []), target]);
    }
    return found;
}
/** Those of `targets`, links of `/proc/PID/fd`, that are hardware. A device that was unplugged meanwhile keeps its name. */
function hardwareAmong(targets) {
    const nodes = targets.flatMap((target) => HARDWARE.exec(target)?.[0] ?? []);
    return [...new Set(nodes)].sort();
}
function note(found, pid, devices) {
    if (devices.length > 0)
        found.set(pid, devices);
}


/***/ }),

/***/ 79477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LaunchError)
/* harmony export */ });
/** The test could not be started; the message says why and what to do. */
class LaunchError extends Error {
    name = 'LaunchError';
}


/***/ }),

/***/ 81395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TV: () => (/* binding */ afterTermination),
  q9: () => (/* binding */ endLeftovers),
  ex: () => (/* binding */ leakNames),
  X0: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/within.js
var within = __webpack_require__(2212);
// EXTERNAL MODULE: ./lib/process/devices.js
var process_devices = __webpack_require__(73778);
// EXTERNAL MODULE: ./lib/process/members.js
var members = __webpack_require__(75386);
// EXTERNAL MODULE: ./lib/process/process-names.js
var process_names = __webpack_require__(64801);
;// CONCATENATED MODULE: ./lib/process/output-end.js
/** When nobody will print any more into a test's output, or who keeps it from that. */


/** After such a silence, an output that somebody keeps is left to him: what the test itself has printed has been read. */
const QUIET_MS = 250;
const LOOK_EVERY_MS = 100;
const MOST_SUSPECTS = 5;
/**
 * Reads on until the output ends. If somebody keeps it, until it is silent; in any case no longer than `until` (monotonic, in
 * milliseconds), however much is printed. Returns what a reader should know if it has not ended, a sentence each.
 * @param told pids of those that are known to be left running
 */
async function awaitEnd(tree, output, until, told) {
    while (!output.hasEnded()) {
        await (0,within/* within */.u)(LOOK_EVERY_MS, output.ended);
        if (output.hasEnded())
            break;
        const holders = await tree.holders();
        const isHeld = holders.members.length > 0 || holders.outsiders.length > 0 || mayHold(holders, told);
        if (performance.now() >= until || (isHeld && output.quietMs() >= QUIET_MS))
            return holderWords(holders, told);
    }
    return [];
}
/** Whether somebody who is left running may be the one, for all that can be seen. */
function mayHold({ hidden, complete }, told) {
    return complete ? hidden.some(({ pid }) => told.has(pid)) : told.size > 0;
}
/** Who keeps an output open, as far as that is not said yet. */
function holderWords(holders, told) {
    const { members, outsiders, hidden, complete } = holders;
    const consequence = 'what it prints from now on is not recorded';
    if (outsiders.length > 0) {
        const names = outsiders.map(process_names/* nameAndPid */.e_).join(', ');
        return [
            `${names}, there before the test and no part of it, still holds its output open: ${consequence}, and may end it (SIGPIPE).`,
        ];
    }
    const untold = members.filter(({ pid }) => !told.has(pid));
    if (untold.length > 0) {
        return [`${untold.map(process_names/* nameAndPid */.e_).join(', ')} still holds the test's output open: ${consequence}.`];
    }
    if (members.length > 0 || mayHold(holders, told))
        return [];
    if (complete && hidden.length === 0) {
        return [
            'The end of the output did not come, although no process is to be seen that holds it: our own recorder may be behind (a slow disk), and the last of the output missing.',
        ];
    }
    const suspects = hidden.length === 0 || hidden.length > MOST_SUSPECTS
        ? ''
        : ` This user may not look into ${hidden.map(process_names/* nameAndPid */.e_).join(', ')}.`;
    return [`A process outside the test still holds its output open; ${consequence}.${suspects}`];
}

// EXTERNAL MODULE: ./lib/process/procfs.js
var procfs = __webpack_require__(61030);
// EXTERNAL MODULE: ./lib/process/terminate.js
var terminate = __webpack_require__(62226);
;// CONCATENATED MODULE: ./lib/process/leaks.js
/** What a test leaves behind when it has ended: who holds its output, who else still runs, and what becomes of them. */








/** Within this time a healthy test's helpers (`exec > >(cat)`) end, and its output with them. */
const SETTLE_MS = 250;
const POLL_MS = process.platform === 'linux' ? 25 : 250;
/** Of more, only the number is given: a result must stay readable. */
const MOST_LEAKS = 100;
const MOST_NAMED = 5;
const MOST_SURVIVORS = 20;
/**
 * After a test's exit: waits for its output to end, looks for whoever keeps it from that and for whatever else still runs, and
 * deals with them by the policy. When it returns, the output has ended, or the notes say who keeps it.
 */
async function endLeftovers(tree, output, options) {
    const until = performance.now() + options.limitMs;
    const members = await settle(tree, output, Math.min(until, performance.now() + SETTLE_MS));
    const { leaks, notes } = await deal(tree, members, output, options);
    return withEndOf(tree, output, until, { leaks, notes });
}
/** The same after `terminate`: who has survived that is a leak, and only the end of the output is waited for. */
async function afterTermination(tree, { survivors, notes }, output, limitMs) {
    const until = performance.now() + limitMs;
    const leaks = await describe(survivors, new Set());
    return withEndOf(tree, output, until, { leaks, notes: [...notes, ...survivorWords(survivors)] });
}
async function withEndOf(tree, output, until, found) {
    const kept = new Set(found.leaks.filter(({ ended }) => !ended).map(({ pid }) => pid));
    return {
        leaks: found.leaks.slice(0, MOST_LEAKS),
        notes: [...found.notes, ...(await awaitEnd(tree, output, until, kept))],
    };
}
/** Ends what still runs of a run that nobody watches any more: only its marker is left to know it by. */
async function sweep(tree) {
    const members = await living(tree);
    if (members.length === 0)
        return { leaks: [], notes: [] };
    const leaks = await describe(members, new Set());
    const intro = `${leaks.length === 1 ? 'A process' : `${leaks.length} processes`} of the test still ran when this step began`;
    return endAll(tree, leaks, intro, NEVER);
}
/** A post step is told nothing but to end. */
const NEVER = new AbortController().signal;
/** Names for a sentence: `openocd (pid 71), 12 s old, started by sh (pid 70)`, and so on. */
function leakNames(leaks) {
    const named = leaks.slice(0, MOST_NAMED).map((leak) => {
        const starter = leak.parent === null ? '' : `, started by ${(0,process_names/* nameAndPid */.e_)(leak.parent)}`;
        return `${(0,process_names/* nameAndPid */.e_)(leak)}, ${ageWords(leak.ageMs)} old${starter}`;
    });
    const more = leaks.length - named.length;
    return more > 0 ? `${named.join('; ')}; and ${more} more` : named.join('; ');
}
async function living(tree, withOutput = true) {
    return (await tree.scan(withOutput)).filter(members/* isAlive */._n);
}
/** Who still runs after a moment. */
async function settle(tree, output, until) {
    while (performance.now() < until) {
        if (!output.hasEnded())
            await (0,within/* within */.u)(POLL_MS, output.ended);
        else if ((await tree.look()).some(members/* isAlive */._n))
            await (0,promises_.setTimeout)(POLL_MS);
        else
            break;
    }
    return living(tree, !output.hasEnded());
}
async function deal(tree, members, output, { policy, hurry }) {
    if (members.length === 0)
        return { leaks: [], notes: [] };
    const holders = output.hasEnded() ? [] : (await tree.holders()).members;
    const leaks = await describe(members, new Set(holders.map(({ pid }) => pid)));
    const intro = `The test left ${leaks.length === 1 ? 'a process' : `${leaks.length} processes`} running`;
    if (policy !== 'ignore')
        return endAll(tree, leaks, intro, hurry);
    return report(leaks, `${intro} (\`leaks: ignore\`)`, 'holds', pipeNotes(leaks));
}
async function endAll(tree, leaks, intro, hurry) {
    const { survivors, notes } = await (0,terminate/* terminate */.MH)(tree, terminate/* ON_LEFTOVERS */.xd, hurry);
    const alive = new Set(survivors.map(({ pid }) => pid));
    const after = leaks.map((leak) => ({ ...leak, ended: !alive.has(leak.pid) }));
    const left = after.filter(({ ended }) => !ended).length;
    const fate = left === 0 ? `, which ${leaks.length === 1 ? 'was' : 'were'} ended` : `; ${left} of them cannot be ended`;
    return report(after, intro + (leaks.length === 1 && left === 1 ? '' : fate), 'held', [
        ...notes,
        ...survivorWords(survivors),
    ]);
}
function survivorWords(survivors) {
    const more = survivors.length - MOST_SURVIVORS;
    const words = survivors.slice(0, MOST_SURVIVORS).map(({ message }) => message);
    return more > 0 ? [...words, `${more} more processes cannot be ended.`] : words;
}
/** What can be known of a process only while it lives. */
async function describe(members, holders) {
    const devices = await (0,process_devices/* devicesOf */.Xl)(members.map(({ pid }) => pid));
    return members.map(({ pid, command, commandLine, state, why, parent, ageMs }) => ({
        pid,
        command,
        commandLine,
        state,
        why,
        parent,
        ageMs,
        uid: process.platform === 'linux' ? (0,procfs/* uidOf */.kz)(pid) : null,
        holdsOutput: holders.has(pid),
        devices: devices.get(pid) ?? [],
        ended: false,
    }));
}
function report(leaks, intro, verb, notes) {
    const hardware = leaks.filter(({ devices }) => devices.length > 0);
    const others = leaks.filter(({ devices }) => devices.length === 0);
    return {
        leaks: [...hardware, ...others].slice(0, MOST_LEAKS),
        notes: [
            `${intro}: ${leakNames(leaks)}.`,
            ...hardware.map((leak) => `${(0,process_names/* nameAndPid */.e_)(leak)} ${verb} ${leak.devices.join(' and ')}, which the next job needs.`),
            ...notes,
        ],
    };
}
function pipeNotes(leaks) {
    const holders = leaks.filter(({ holdsOutput }) => holdsOutput);
    if (holders.length === 0)
        return [];
    const names = holders.slice(0, MOST_NAMED).map(process_names/* nameAndPid */.e_).join(', ');
    return [
        `The test's output is still open in ${names}: what is printed there from now on is not recorded, and may end whoever prints it (SIGPIPE). Redirect it, such as \`openocd >openocd.log 2>&1 &\`.`,
    ];
}
/** `80 ms`, `12 s`, `3 min`, `2 h`. */
function ageWords(ms) {
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 120_000)
        return `${Math.round(ms / 1000)} s`;
    return ms < 7_200_000 ? `${Math.round(ms / 60_000)} min` : `${Math.round(ms / 3_600_000)} h`;
}


/***/ }),

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leave)
/* harmony export */ });
/** How long a stalled stdout may keep us. */
const FLUSH_MS = 2000;
/** What may still keep the process alive once everything is done, such as a connection that does not close. */
const LINGER_MS = 1000;
/**
 * Ends the process with `status`, after what it has written is out. `process.exit` alone would cut off all but 64 KiB of it (measured);
 * waiting alone could take for ever.
 */
async function leave(status) {
    process.exitCode = status;
    await new Promise((resolve) => {
        const timer = setTimeout(resolve, FLUSH_MS);
        process.stdout.write('', () => {
            clearTimeout(timer);
            resolve();
        });
    });
    setTimeout(() => process.exit(status), LINGER_MS).unref();
}


/***/ }),

/***/ 85763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   XS: () => (/* binding */ newMarker),
/* harmony export */   a0: () => (/* binding */ MARKER_VARIABLE),
/* harmony export */   rR: () => (/* binding */ withoutMarker),
/* harmony export */   rg: () => (/* binding */ isMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** In the environment of everything that a test starts, wherever it goes: one UUID a run, nested runs side by side. */
const MARKER_VARIABLE = 'HARDWARE_TEST_RUN';
const MARKER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What tells the processes of this run from all others. */
function newMarker() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
}
function isMarker(text) {
    return text !== undefined && MARKER.test(text);
}
/** `environment` for the test of the run `marker`. The markers of runs around this one stay, and nothing else that stands there. */
function withMarker(environment, marker) {
    const outer = (environment[MARKER_VARIABLE] ?? '').split(' ').filter(isMarker);
    return { ...environment, [MARKER_VARIABLE]: [...outer, marker].join(' ') };
}
/** `environment` for a helper of ours, which no run may take for a process of its test. */
function withoutMarker(environment) {
    const { [MARKER_VARIABLE]: _, ...rest } = environment;
    return rest;
}


/***/ }),

/***/ 75386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ membersAmong),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _procfs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61030);
/** Which processes are the test's, decided from one look at all of them: no effects. */

/** Whether it can still do something. Its first thread may have ended before the others. */
function isAlive(process) {
    return !(0,_procfs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(process) || process.threads > 1;
}
/**
 * Who of `sightings` belongs to the test, by pid.
 * @param onMember called at once for whoever is recognised by itself; descendants are known only when all have been seen
 */
function membersAmong(sightings, rules, onMember = () => { }) {
    const found = new Map();
    const children = new Map();
    const childrenOf = (pid) => {
        const list = children.get(pid) ?? [];
        children.set(pid, list);
        return list;
    };
    const take = (sighting, why) => {
        found.set(sighting.pid, { sighting, why });
        onMember(sighting);
    };
    for (const sighting of sightings) {
        if (sighting.pid <= 1 || rules.isExcluded(sighting))
            continue;
        const why = recognise(sighting, rules);
        if (why !== null)
            take(sighting, why);
        else
            childrenOf(sighting.ppid).push(sighting);
    }
    // A map gives what is added to it while it is walked through.
    for (const [pid, { sighting: parent }] of found) {
        for (const child of children.get(pid) ?? [])
            if (child.startTicks >= parent.startTicks)
                take(child, 'descendant');
    }
    return found;
}
/** Nothing that began before the test was started by it: it may have been handed something of it. */
function recognise(sighting, rules) {
    const { root } = rules;
    if (sighting.pid === root?.pid)
        return sighting.startTicks === root.startTicks ? 'root' : null;
    if (sighting.startTicks < (root?.startTicks ?? 0))
        return null;
    if (root !== null && rules.ownsGroup && sighting.pgrp === root.pid)
        return 'group';
    if (root !== null && rules.ownsGroup && sighting.session === root.pid)
        return 'session';
    if (rules.isKnown(sighting))
        return 'descendant';
    if (rules.carriesMarker(sighting))
        return 'marker';
    return isAlive(sighting) && rules.holdsOutput(sighting) ? 'output' : null;
}
function identityOf({ pid, startTicks }) {
    return { pid, startTicks };
}


/***/ }),

/***/ 64801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   e_: () => (/* binding */ nameAndPid),
/* harmony export */   fO: () => (/* binding */ programAndScript),
/* harmony export */   kX: () => (/* binding */ programName),
/* harmony export */   zY: () => (/* binding */ commandLineText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/** How processes are called in sentences and in `result.json`. Their names and arguments are whatever somebody has set. */

const LONGEST_NAME = 64;
const LONGEST_LINE = 400;
/** `comm` is cut off after so many bytes (proc(5)). */
const COMM_LENGTH = 15;
/** `openocd (pid 71)` */
function nameAndPid({ command, pid }) {
    return `${command} (pid ${pid})`;
}
/**
 * A name for a process, from the kernel's (`comm`) and its arguments: a script goes by its own name, a program whose first
 * thread is called otherwise (Node's is `MainThread`) by that of its file.
 */
function programName(comm, commandLine) {
    const [program = ''] = commandLine;
    const files = commandLine.slice(0, 3).map((argument) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(argument));
    const whole = files.find((file) => file.startsWith(comm));
    const name = whole === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(program.split(' ')[0] ?? '') : comm.length < COMM_LENGTH ? comm : whole;
    return readable(name || comm) || '?';
}
/** Programs that are known by what they run. */
const INTERPRETERS = /^(python|node|ruby|perl|lua|bash|dash|sh|zsh|ksh|busybox|java|php|deno|bun)[\d.]*$/;
/** As `programName`, but an interpreter and its script go by both names: `python3 monitor.py`. */
function programAndScript(comm, commandLine) {
    const [first = comm] = commandLine;
    // Node names its main thread, and so the process, after what it is.
    const program = comm === 'MainThread' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(first) : comm;
    const script = INTERPRETERS.test(program) ? scriptOf(commandLine) : null;
    return readable(script === null ? program : `${program} ${script}`);
}
/** The first argument that is a file, up to its last folder. */
function scriptOf([, ...args]) {
    const first = args.find((arg) => !arg.startsWith('-'));
    if (first === undefined || args.some((arg) => /^-\w*[ce]$/.test(arg) || arg === '--eval'))
        return null;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(first);
}
/** Arguments as one would type them, at most 400 characters. */
function commandLineText(commandLine) {
    return readable(commandLine.map(quoted).join(' '), LONGEST_LINE);
}
function quoted(argument) {
    return /^[^\s'"$`\\*?<>|&;(){}]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
/** Latin-1 as /proc is read, in what it most probably is: UTF-8. Control characters become visible. */
function readable(latin1, most = LONGEST_NAME) {
    const text = Buffer.from(latin1, 'latin1')
        .toString()
        .replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, '\ufffd');
    return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 61030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ listPids),
/* harmony export */   A7: () => (/* binding */ readOpenFiles),
/* harmony export */   B6: () => (/* binding */ uptimeMs),
/* harmony export */   BV: () => (/* binding */ readStat),
/* harmony export */   Mi: () => (/* binding */ listThreads),
/* harmony export */   YK: () => (/* binding */ accessOf),
/* harmony export */   as: () => (/* binding */ newestPid),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dT: () => (/* binding */ waitChannel),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   hC: () => (/* binding */ readOwners),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   iu: () => (/* binding */ MOST_TEXT),
/* harmony export */   kz: () => (/* binding */ uidOf),
/* harmony export */   lg: () => (/* binding */ isUninterruptible),
/* harmony export */   vf: () => (/* binding */ startingVariable),
/* harmony export */   wi: () => (/* binding */ TICKS_PER_SECOND),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/**
 * What Linux tells of processes (proc(5)). Every answer is of one moment, and may be old by the next: whoever acts on a pid compares
 * its start time first.
 */

/** `sysconf(_SC_CLK_TCK)`: 100 on every Linux that Node runs on (`USER_HZ`). */
const TICKS_PER_SECOND = 100;
/** Characters of a file of /proc that are read: what is as long as this may go on. */
const MOST_TEXT = 256 * 1024;
/** Pids of everything that is there just now, zombies included. */
function listPids() {
    return numbersIn('/proc') ?? [];
}
/** The pid that was given last; that process may be gone. 0 if it cannot be told. */
function newestPid() {
    return Number(readText('/proc/loadavg').trim().split(' ')[4] ?? 0) || 0;
}
/** Ids of the threads of `pid`; empty if it is gone. */
function listThreads(pid) {
    return numbersIn(`/proc/${pid}/task`) ?? [];
}
/** Null if there is no such process. A name may hold spaces, brackets and line ends. */
function readStat(pid, tid) {
    const text = readText(tid === undefined ? `/proc/${pid}/stat` : `/proc/${pid}/task/${tid}/stat`);
    if (text === 'gone' || text === 'denied')
        return null;
    const close = text.lastIndexOf(')');
    const fields = text.slice(close + 2).split(' ');
    const number = (index) => Number(fields[index] ?? 0);
    return {
        pid: tid ?? pid,
        command: text.slice(text.indexOf('(') + 1, close),
        state: fields[0] ?? '?',
        ppid: number(1),
        pgrp: number(2),
        session: number(3),
        tty: number(4),
        foreground: number(5),
        cpuTicks: number(11) + number(12),
        threads: number(17),
        startTicks: number(19),
    };
}
/** Whether a thread of `pid` is in state `D`: files of /proc that need the memory of the process may then block who reads them. */
function isUninterruptible(pid) {
    return listThreads(pid).some((tid) => readStat(pid, tid)?.state === 'D');
}
/** A zombie, or one that is about to be gone: it runs no more. */
function hasEnded({ state }) {
    return state === 'Z' || state === 'X';
}
/**
 * The number under which /proc shows files and memory of a process: its own, or that of another thread if the first one has ended
 * before the others and has let go of its own view of them.
 */
function viewOf({ pid, state }) {
    if (!hasEnded({ state }))
        return pid;
    const living = listThreads(pid).find((tid) => {
        const thread = tid === pid ? null : readStat(pid, tid);
        return thread !== null && !hasEnded(thread);
    });
    return living ?? pid;
}
/**
 * The arguments of `pid`; empty for a kernel thread or a zombie. Never of a process in state `D`: the kernel may make the reader
 * wait with it (moby#15204).
 */
function readCommandLine(pid) {
    const text = readText(`/proc/${pid}/cmdline`);
    return text === 'gone' || text === 'denied' || text === '' ? [] : text.replace(/\0$/, '').split('\0');
}
/** Real, effective and saved users and groups of `pid`; null if it is gone. Anybody may ask. */
function readOwners(pid) {
    const status = readText(`/proc/${pid}/status`);
    const ids = (name) => new RegExp(`^${name}:\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)`, 'm').exec(status)?.slice(1).map(Number);
    const users = ids('Uid');
    const groups = ids('Gid');
    return users === undefined || groups === undefined ? null : { users, groups };
}
/**
 * The value that `pid` was started with for the variable `name`; null if it had none. Never of a process in state `D`.
 */
function startingVariable(pid, name) {
    const environment = readText(`/proc/${pid}/environ`);
    if (environment === 'gone' || environment === 'denied')
        return environment;
    const entry = environment.split('\0').find((text) => text.startsWith(`${name}=`));
    return { value: entry?.slice(name.length + 1) ?? null };
}
/** The user whose rights `pid` has (its effective uid); null if it is gone. */
function uidOf(pid) {
    return readOwners(pid)?.users[1] ?? null;
}
/** The kernel's function that `pid` waits in, such as `usb_start_wait_urb`; null if it does not wait or we may not know. */
function waitChannel(pid) {
    const text = readText(`/proc/${pid}/wchan`);
    return /^[a-z_]\w*/i.test(text) && text !== 'gone' && text !== 'denied' ? text : null;
}
/** What `pid` has open, which only its own user and root may see. */
function readOpenFiles(pid) {
    const folder = `/proc/${pid}/fd`;
    const fds = numbersIn(folder);
    if (fds === null)
        return refusalOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
    const files = [];
    for (const fd of fds) {
        try {
            files.push({ fd, target: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${fd}`) });
        }
        catch {
            // Closed meanwhile.
        }
    }
    return files;
}
/** How `fd` of `pid` was opened; null if it is closed by now. The link's own mode says it. */
function accessOf(pid, fd) {
    try {
        const { mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(`/proc/${pid}/fd/${fd}`);
        const read = (mode & 0o400) !== 0;
        return read && (mode & 0o200) !== 0 ? 'both' : read ? 'read' : 'write';
    }
    catch {
        return null;
    }
}
/** A small file of /proc, decoded as Latin-1: names may be any bytes. */
function readText(file) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    }
    catch (error) {
        return reason(error);
    }
    try {
        let text = '';
        const buffer = Buffer.allocUnsafe(4096);
        while (text.length < MOST_TEXT) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, null);
            text += buffer.toString('latin1', 0, count);
            // The kernel fills what it is given as far as whole lines fit: so little is all there is.
            if (count < buffer.length / 4)
                break;
        }
        return text;
    }
    catch (error) {
        return reason(error);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** As `readText`; what may not be read is empty. */
function textOf(file) {
    const text = readText(file);
    return text === 'gone' || text === 'denied' ? '' : text;
}
/** Milliseconds since the machine was started. */
function uptimeMs() {
    return Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/uptime', 'latin1').split(' ')[0]) * 1000;
}
function numbersIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map(Number).filter(Number.isInteger);
    }
    catch {
        return null;
    }
}
function refusalOf(act) {
    try {
        act();
        return 'gone';
    }
    catch (error) {
        return reason(error);
    }
}
function reason(error) {
    const { code } = error;
    return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'gone';
}


/***/ }),

/***/ 78285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   Ju: () => (/* binding */ isPipe),
/* harmony export */   R9: () => (/* binding */ ourselves),
/* harmony export */   VQ: () => (/* binding */ mayReadMemory),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hp: () => (/* binding */ linuxSightings),
/* harmony export */   l: () => (/* binding */ isOurHelper)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75386);
/* harmony import */ var _process_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64801);
/* harmony import */ var _procfs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61030);
/** What is to be seen of the machine's processes just now, and what of it is certain. */




/** Whether the pid still means the same process. Ask just before a signal. */
function isSame({ pid, startTicks }) {
    return process.platform !== 'linux' || (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .readStat */ .BV)(pid)?.startTicks === startTicks;
}
/** Pids below the newest one that are looked at before the long list: it would be old by the time its end is read. */
const YOUNGEST = 12;
/** What is there just now, the youngest first: as a rule it has the highest number. */
function* linuxSightings() {
    const newest = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .newestPid */ .as)();
    const seen = new Set();
    for (let pid = newest; pid > Math.max(1, newest - YOUNGEST); pid--) {
        const stat = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .readStat */ .BV)(pid);
        if (stat === null)
            continue;
        seen.add(pid);
        yield stat;
    }
    for (const pid of (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .listPids */ .$q)().reverse()) {
        const stat = seen.has(pid) ? null : (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .readStat */ .BV)(pid);
        if (stat !== null)
            yield stat;
    }
}
/** This process, and whoever it descends from. */
function ourselves() {
    const pids = new Set();
    for (let pid = process.pid; pid > 1 && !pids.has(pid); pid = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .readStat */ .BV)(pid)?.ppid ?? 0)
        pids.add(pid);
    return pids;
}
function ancestorsOf(pid, sightings) {
    const parents = new Map(sightings.map((sighting) => [sighting.pid, sighting.ppid]));
    const pids = new Set();
    for (let one = pid; one > 1 && !pids.has(one); one = parents.get(one) ?? 0)
        pids.add(one);
    return pids;
}
/** The guardian, the process that asks for USB devices, a short command: a child of ours that is not the test. */
function isOurHelper({ pid, ppid }, root) {
    return ppid === process.pid && pid !== root?.pid;
}
/** The kernel may make a reader wait with a process in state `D`. */
function mayReadMemory(sighting) {
    return sighting.state !== 'D' && (0,_members_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)(sighting);
}
function commandLineOf(sighting) {
    if ('commandLine' in sighting)
        return sighting.commandLine;
    return mayReadMemory(sighting) ? (0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommandLine */ .ye)(sighting.pid) : [];
}
function namesOf(sighting) {
    const commandLine = commandLineOf(sighting);
    return { command: (0,_process_names_js__WEBPACK_IMPORTED_MODULE_2__/* .programName */ .kX)(sighting.command, commandLine), commandLine: (0,_process_names_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLineText */ .zY)(commandLine) };
}
/** Whether `fd` of `pid` writes into that very pipe: its name alone proves nothing. */
function isPipe(pid, fd, pipe) {
    if ((0,_procfs_js__WEBPACK_IMPORTED_MODULE_3__/* .accessOf */ .YK)(pid, fd) === 'read')
        return false;
    try {
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}/fd/${fd}`, { bigint: true });
        return dev === pipe.dev && ino === pipe.ino;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 25120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ signalNumber),
/* harmony export */   _: () => (/* binding */ signalOfStatus)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

const NAMES = new Map(Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals).map(([name, number]) => [number, name]));
/** Ways in which a program dies, as opposed to being asked to stop (SIGINT) or losing its reader (SIGPIPE). */
const CRASHES = new Set([
    'SIGILL',
    'SIGTRAP',
    'SIGABRT',
    'SIGBUS',
    'SIGFPE',
    'SIGKILL',
    'SIGSEGV',
    'SIGTERM',
    'SIGXCPU',
    'SIGXFSZ',
    'SIGSYS',
]);
/** The number of a signal, for exit status 128+n. */
function signalNumber(name) {
    return node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[name] ?? 0;
}
/** The signal a shell speaks of when it exits with 128+n (POSIX, XCU 2.8.2), where that is a way to crash; else null. */
function signalOfStatus(status) {
    const name = NAMES.get(status - 128);
    return name !== undefined && CRASHES.has(name) ? name : null;
}


/***/ }),

/***/ 62226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ terminate),
/* harmony export */   rS: () => (/* binding */ ON_CANCEL),
/* harmony export */   tX: () => (/* binding */ politely),
/* harmony export */   xd: () => (/* binding */ ON_LEFTOVERS)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _devices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73778);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75386);
/* harmony import */ var _process_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64801);
/* harmony import */ var _procfs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61030);
/* harmony import */ var _sightings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78285);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40495);
/** How a test and all that it has started is ended. */







/** How long SIGKILL may take before what is left counts as a survivor. */
const KILL_MS = 2000;
/** The runner leaves us 7.5 s before SIGTERM and 10 s before SIGKILL (actions/runner, `ProcessInvoker.cs`). */
const ON_CANCEL = [
    { signal: 'SIGINT', waitMs: 1500 },
    { signal: 'SIGTERM', waitMs: 1500 },
    { signal: 'SIGKILL', waitMs: 1000 },
];
/** For what a finished test has left running. */
const ON_LEFTOVERS = [
    { signal: 'SIGINT', waitMs: 300 },
    { signal: 'SIGTERM', waitMs: 1000 },
    { signal: 'SIGKILL', waitMs: KILL_MS },
];
/**
 * For a clock or a verdict: probe tools let go of their probe on SIGINT, which has the first half of the grace period (ms); what a
 * script has put into the background ignores it (POSIX, XCU 2.11), so SIGTERM has the second.
 */
function politely(graceMs) {
    if (graceMs <= 0)
        return [{ signal: 'SIGKILL', waitMs: KILL_MS }];
    return [
        { signal: 'SIGINT', waitMs: graceMs / 2 },
        { signal: 'SIGTERM', waitMs: graceMs / 2 },
        { signal: 'SIGKILL', waitMs: KILL_MS },
    ];
}
/** From a signal that sudo has sent to its effect. */
const AFTER_SUDO_MS = 200;
/** How often to look whether all are gone; ps takes longer than /proc. */
const POLL_MS = process.platform === 'linux' ? 25 : 200;
/**
 * Ends all that belongs to the test, one rung after the other, until nothing of it runs. On Windows `taskkill /T /F` ends it at once.
 * @param hurry goes to the last rung at once
 */
async function terminate(tree, ladder, hurry) {
    if (process.platform === 'win32')
        return endOnWindows(tree);
    const notes = tree.unreaped().map(unreapedWords);
    const force = new Force();
    let by = null;
    for (const [index, rung] of ladder.entries()) {
        const last = index === ladder.length - 1;
        if (hurry?.aborted && !last)
            continue;
        if (await isOver(tree))
            break;
        by = rung.signal;
        const until = performance.now() + rung.waitMs;
        if (last)
            await killAll(tree, force, until);
        else {
            await ask(tree, force, rung.signal);
            while (performance.now() < until && !hurry?.aborted && !(await isOver(tree)))
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(POLL_MS);
        }
    }
    const left = by === null ? [] : await survivorsOf(tree, force);
    return { by, survivors: await Promise.all(left.map((one) => survivorOf(one, force.refusalOf(one)))), notes };
}
/** Who is left when all signals are sent, those through sudo too. */
async function survivorsOf(tree, force) {
    if (await isOver(tree))
        return [];
    await force.settled();
    const until = performance.now() + AFTER_SUDO_MS;
    while (performance.now() < until && !(await isOver(tree)))
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(POLL_MS);
    return (await tree.scan()).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n);
}
/** What descends from the root, as far as Windows knows: nobody can be seen, and nobody can be missed. */
async function endOnWindows({ root }) {
    if (root !== null)
        await (0,_tool_js__WEBPACK_IMPORTED_MODULE_6__/* .runTool */ .q)('taskkill', ['/PID', String(root.pid), '/T', '/F']);
    return { by: 'SIGKILL', survivors: [], notes: [] };
}
/** A look is cheap, but may miss who is born meanwhile: only a scan says that nobody is left. */
async function isOver(tree) {
    if ((await tree.look()).some(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n))
        return false;
    return !(await tree.scan()).some(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n);
}
/** One polite signal for everybody, once. Who is started by its handlers (to let go of a probe) is left to do that. */
async function ask(tree, force, signal) {
    const members = (await tree.scan()).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n);
    force.send(tree.group, members, signal);
    // A stopped process takes no signal but SIGKILL until it goes on.
    force.send(tree.group, members, 'SIGCONT');
}
/** Whoever is stopped starts nobody new. Speed is everything here: each look may be the one that is quicker than a chain of processes. */
async function killAll(tree, force, until) {
    const killed = new Set();
    const isNew = ({ pid, startTicks }) => !killed.has(`${pid} ${startTicks}`);
    const fresh = (members) => members.filter((member) => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(member) && isNew(member));
    for (;;) {
        await tree.seize((member) => {
            if (isNew(member))
                force.stop(member);
        });
        const seized = fresh(tree.members());
        if (seized.length > 0) {
            force.send(tree.group, seized, 'SIGSTOP');
            const members = fresh(await tree.look());
            force.send(tree.group, members, 'SIGKILL');
            for (const { pid, startTicks } of members)
                killed.add(`${pid} ${startTicks}`);
        }
        else if (await isOver(tree))
            return;
        if (performance.now() >= until)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(seized.length === 0 ? POLL_MS : 0);
    }
}
/** What one `sudo` may take. */
const SUDO_MS = 2000;
/** Sends signals, where it may not itself through `sudo -n`, and remembers who refused them. */
class Force {
    refused = new Map();
    sudo = Promise.resolve();
    problem = null;
    refusedBySudo = false;
    /** To the group as a whole, so that nobody of it is missed, and to everybody else by its pid. */
    send(group, members, signal) {
        if (group !== null)
            signalTo(-group, signal);
        for (const member of members) {
            if (!(0,_sightings_js__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(member))
                continue;
            // Twice would mean something else: the second Ctrl-C makes many a tool leave without cleaning up.
            const reachedByGroup = member.pgrp === group;
            if (!signalTo(member.pid, reachedByGroup ? 0 : signal))
                this.refused.set(member.pid, member);
        }
        const denied = members.filter((member) => this.refused.has(member.pid) && (0,_sightings_js__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(member));
        if (signal === 'SIGKILL')
            this.sendAsRoot(denied, signal);
        else if (signal === 'SIGCONT')
            this.sendAsRoot(denied.filter(isStopped), signal);
        else if (signal !== 'SIGSTOP')
            this.sendAsRoot(withoutForwarders(denied), signal);
    }
    stop(member) {
        if ((0,_sightings_js__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(member))
            signalTo(member.pid, 'SIGSTOP');
    }
    /** Settles when every `sudo` has done its work, or its time is over. */
    async settled() {
        await this.sudo;
    }
    /** Why this user could not end `member`, in words; null if it may. */
    refusalOf({ pid, startTicks }) {
        if (this.refused.get(pid)?.startTicks !== startTicks)
            return null;
        return this.problem ?? 'it had no effect';
    }
    /** Does not wait for it: the ladder has its own time. If sudo refuses, it is not asked again. */
    sendAsRoot(members, signal) {
        if (members.length === 0 || this.refusedBySudo)
            return;
        const args = ['-n', 'kill', '-s', signal.slice(3), ...members.map(({ pid }) => String(pid))];
        const sent = (0,_tool_js__WEBPACK_IMPORTED_MODULE_6__/* .runTool */ .q)('sudo', args, SUDO_MS).then((result) => {
            this.refusedBySudo ||= isRefusal(result);
            this.problem = sudoProblem(result);
        });
        this.sudo = Promise.all([this.sudo, sent]);
    }
}
/** False if that is not allowed; true if it was sent, or nobody is there any more. */
function signalTo(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch (error) {
        return error.code !== 'EPERM';
    }
}
/** sudo passes on what it gets: who has its signal from us needs no other one from sudo. */
function withoutForwarders(members) {
    const parents = new Set(members.map(({ ppid }) => ppid));
    return members.filter(({ pid, command }) => command !== 'sudo' || !parents.has(pid));
}
/** Whether sudo does not even try; what kill(1) makes of it is another matter. */
function isRefusal({ status, stderr }) {
    return status !== null && status !== 0 && stderr.startsWith('sudo:');
}
function sudoProblem(result) {
    if (result.status === null)
        return /locate executable/.test(result.problem ?? '') ? 'there is no sudo' : result.problem;
    return isRefusal(result) ? (result.stderr.slice(5).trim().split('\n')[0] ?? '') : null;
}
function isStopped({ state }) {
    return state === 'T';
}
async function survivorOf(member, refusal) {
    const devices = (await (0,_devices_js__WEBPACK_IMPORTED_MODULE_1__/* .devicesOf */ .Xl)([member.pid])).get(member.pid) ?? [];
    const held = devices.length === 0 ? '' : ` It holds ${devices.join(' and ')}.`;
    return { ...member, message: `${(0,_process_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAndPid */ .e_)(member)} cannot be ended: ${reasonOf(member, refusal)}${held}` };
}
function reasonOf({ pid, state }, refusal) {
    if (refusal !== null) {
        const uid = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_4__/* .uidOf */ .kz)(pid);
        const user = uid === 0 ? 'root' : uid === null ? 'somebody else' : `user ${uid}`;
        return `it runs as ${user}; this user may not end it, nor did \`sudo -n kill\` (${refusal}). End it on the machine: \`sudo kill -9 ${pid}\`.`;
    }
    if (state !== 'D')
        return `it is still there after SIGKILL (state ${state}). Look at it on the machine, or reboot.`;
    const channel = (0,_procfs_js__WEBPACK_IMPORTED_MODULE_4__/* .waitChannel */ .dT)(pid);
    const where = channel === null ? 'D' : `D in ${channel}`;
    return `it waits in the kernel (${where}): a driver or the device, not the test. Replug the device, or reboot.`;
}
function unreapedWords({ zombie, parent }) {
    return `${(0,_process_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAndPid */ .e_)(zombie)} had ended, but ${(0,_process_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAndPid */ .e_)(parent)}, which started it, did not collect it (a zombie): it never waited for it.`;
}


/***/ }),

/***/ 40495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81260);

/** Most bytes of a tool's output that are kept, of each stream, unless more is asked for. */
const MOST_OUTPUT = 1024 * 1024;
/**
 * Runs a short helper command without a shell. Bounded: after `timeoutMs` it is no longer waited for, and of each stream only the
 * first `mostOutput` bytes are kept. Never throws. Not for the test itself: `@actions/exec` knows neither signals nor kill (docs/architecture.md).
 */
async function runTool(command, args, timeoutMs = 10_000, mostOutput = MOST_OUTPUT) {
    const kept = { stdout: [], stderr: [] };
    const room = { stdout: mostOutput, stderr: mostOutput };
    const listen = (stream) => (data) => {
        if (room[stream] > 0)
            kept[stream].push(data.subarray(0, room[stream]));
        room[stream] -= data.length;
    };
    const result = (status, problem) => ({
        status,
        stdout: Buffer.concat(kept.stdout).toString(),
        stderr: Buffer.concat(kept.stderr).toString(),
        cut: room.stdout < 0,
        problem,
    });
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(result(null, `${command} did not answer within ${timeoutMs} ms`)), timeoutMs);
    });
    const listeners = { stdout: listen('stdout'), stderr: listen('stderr') };
    const run = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .exec */ .m)(command, args, { silent: true, ignoreReturnCode: true, listeners }).then((status) => result(status, status === null ? `${command} was killed` : null), (error) => result(null, error.message));
    try {
        return await Promise.race([run, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 1301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ ProcessTree)
});

// EXTERNAL MODULE: ./lib/process/marker.js
var marker = __webpack_require__(85763);
// EXTERNAL MODULE: ./lib/process/members.js
var process_members = __webpack_require__(75386);
// EXTERNAL MODULE: ./lib/process/process-names.js
var process_names = __webpack_require__(64801);
// EXTERNAL MODULE: ./lib/process/procfs.js
var procfs = __webpack_require__(61030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/tool.js
var tool = __webpack_require__(40495);
;// CONCATENATED MODULE: ./lib/process/ps.js
/** What ps(1) tells of processes, for systems without /proc. */


const COLUMNS = 'pid=,ppid=,pgid=,uid=,stat=,lstart=,args=';
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*?\d\d:\d\d:\d\d(?:\s+\d{4})?)\s(.*)$/;
/** Everything that is there just now; null if ps does not answer: then nobody can be said to be gone. */
async function listWithPs() {
    const { status, stdout } = await (0,tool/* runTool */.q)('ps', ['-axww', '-o', COLUMNS], 2000);
    return status === 0 ? parsePs(stdout) : null;
}
/** The lines of `ps -axww -o pid=,ppid=,pgid=,uid=,stat=,lstart=,args=`, as Linux and macOS print them. */
function parsePs(text) {
    return text.split('\n').flatMap((line) => {
        const [, pid, ppid, pgrp, uid, state = '', start = '', args = ''] = LINE.exec(line) ?? [];
        if (pid === undefined)
            return [];
        const words = args.trim().split(/\s+/);
        return [
            {
                pid: Number(pid),
                ppid: Number(ppid),
                pgrp: Number(pgrp),
                uid: Number(uid),
                session: 0,
                // macOS has `U` for what waits in the kernel (ps(1)).
                state: state[0] === 'U' ? 'D' : (state[0] ?? '?'),
                command: (0,external_node_path_.basename)(words[0] ?? '').replace(/^[[(](.*)[\])]$/, '$1'),
                commandLine: words,
                startTicks: (Date.parse(start) || 0) / 10,
                threads: 1,
            },
        ];
    });
}

// EXTERNAL MODULE: ./lib/process/sightings.js
var process_sightings = __webpack_require__(78285);
;// CONCATENATED MODULE: ./lib/process/tree.js
/**
 * Which processes belong to a test: whatever it has started, wherever that has gone. No single mark survives everything that a process
 * can do (`setsid` leaves the group, a double fork the family, `env -i` the environment, a redirection the output), so all of them
 * count, and whoever was seen once stays a member as long as it lives.
 */






/** A zombie that is to be collected is so within this time. */
const UNREAPED_MS = 200;
/** Most looks of a scan, where others are born all the time. */
const MOST_LOOKS = 10;
const FIRST_LOOK_MS = 20;
const LOOK_EVERY_MS = 1000;
/**
 * The processes of a test, with a memory. On Linux from /proc: a look costs some 30 microseconds for each process of the machine. Elsewhere
 * from ps: group and descendants only. On Windows nothing can be seen, and there are never any members.
 */
class ProcessTree {
    options;
    known = new Map();
    rootIdentity;
    ownsGroup = true;
    last = Promise.resolve();
    /** To be made as soon as the root is there, while its pid is certain. */
    constructor(options) {
        this.options = options;
        const { rootPid } = options;
        const startTicks = rootPid !== null && process.platform === 'linux' ? ((0,procfs/* readStat */.BV)(rootPid)?.startTicks ?? 0) : 0;
        this.rootIdentity = rootPid === null ? null : { pid: rootPid, startTicks };
    }
    /** The test's own process, gone or not. */
    get root() {
        return this.rootIdentity;
    }
    /** One look: cheap, for whoever watches. A process that is born meanwhile is seen the next time. Zombies are members too. */
    async look() {
        await this.inTurn(() => this.pass(false));
        return this.members();
    }
    /**
     * Looks until nobody new is found: who is not in this answer was not there when it began.
     * @param withOutput look also for who holds the output, which takes longer
     */
    async scan(withOutput = true) {
        let youngest = [];
        let generations = 0;
        for (let looks = 0; looks < MOST_LOOKS; looks++) {
            const before = (0,procfs/* newestPid */.as)();
            const news = await this.inTurn(() => this.pass(withOutput));
            // Where nobody was born meanwhile, nobody was missed. ps does not tell: it is asked twice.
            if (!news && (process.platform === 'linux' ? (0,procfs/* newestPid */.as)() === before : looks > 0))
                return this.named();
            if (!news || !this.members().some(process_members/* isAlive */._n))
                continue;
            generations += 1;
            youngest = this.named();
        }
        // Processes that start each other and end: the last look may have come between two of them.
        return generations > 1 && !this.members().some(process_members/* isAlive */._n) ? youngest : this.named();
    }
    /**
     * One look that hands over each living member the moment it is seen, the youngest first: a chain of processes that fork and end
     * can only be stopped by whoever is quicker.
     */
    async seize(act) {
        await this.inTurn(() => this.pass(false, act));
    }
    /** Members as the last look showed them, the oldest first. */
    members() {
        const now = process.platform === 'linux' ? (0,procfs/* uptimeMs */.B6)() : Date.now();
        const known = [...this.known.values()].sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid);
        return known.map(({ comm: _, zombieSince: __, ...member }) => ({
            ...member,
            ageMs: Math.max(0, Math.round(now - (member.startTicks * 1000) / procfs/* TICKS_PER_SECOND */.wi)),
        }));
    }
    /** Number of the test's own process group, as long as something of the test lives in it. */
    get group() {
        const pgrp = this.ownsGroup ? (this.rootIdentity?.pid ?? null) : null;
        return pgrp !== null && [...this.known.values()].some((one) => one.pgrp === pgrp && (0,process_members/* isAlive */._n)(one)) ? pgrp : null;
    }
    /** Zombies that a living process of the test does not collect. */
    unreaped() {
        const members = new Map(this.members().map((member) => [member.pid, member]));
        return [...this.known.values()].flatMap(({ pid, ppid, zombieSince }) => {
            const [zombie, parent] = [members.get(pid), members.get(ppid)];
            const settled = zombieSince !== null && performance.now() - zombieSince >= UNREAPED_MS;
            return settled && zombie !== undefined && parent !== undefined && (0,process_members/* isAlive */._n)(parent) ? [{ zombie, parent }] : [];
        });
    }
    /**
     * Looks now and then while a test runs, soon at first: who has left group and family, without marker and output, is known only if it
     * was seen before. Returns how to end that.
     */
    follow() {
        let timer;
        let over = false;
        const look = async (ms) => {
            await this.look().catch(() => { });
            if (!over)
                wait(Math.min(ms * 2, LOOK_EVERY_MS));
        };
        const wait = (ms) => {
            timer = setTimeout(look, ms, ms).unref();
        };
        wait(FIRST_LOOK_MS);
        return () => {
            over = true;
            clearTimeout(timer);
        };
    }
    /** Who holds the output open for writing. Linux only; elsewhere nobody is found. */
    async holders() {
        await this.scan();
        const complete = process.platform === 'linux' && this.options.output !== null;
        const found = { members: [], outsiders: [], hidden: [], complete };
        if (!complete)
            return found;
        const excluded = (0,process_sightings/* ourselves */.R9)();
        for (const sighting of (0,process_sightings/* linuxSightings */.hp)()) {
            const { pid } = sighting;
            if (excluded.has(pid) || (0,process_sightings/* isOurHelper */.l)(sighting, this.rootIdentity) || !(0,process_members/* isAlive */._n)(sighting))
                continue;
            const holds = this.holdsOutput(sighting);
            if (holds === false)
                continue;
            const named = { pid, command: (0,process_sightings/* namesOf */.eZ)(sighting).command };
            const isYoung = this.isYoung(sighting);
            if (holds === true)
                (isYoung ? found.members : found.outsiders).push(named);
            else if (isYoung)
                found.hidden.push(named);
        }
        return found;
    }
    /** The members, whose names are read anew: a shell that starts another in its place keeps its short name. */
    named() {
        for (const one of process.platform === 'linux' ? this.known.values() : []) {
            const commandLine = (0,process_sightings/* mayReadMemory */.VQ)(one) ? (0,procfs/* readCommandLine */.ye)(one.pid) : [];
            if (commandLine.length === 0 || !(0,process_sightings/* isSame */.Ft)(one))
                continue;
            one.command = (0,process_names/* programName */.kX)(one.comm, commandLine);
            one.commandLine = (0,process_names/* commandLineText */.zY)(commandLine);
        }
        return this.members();
    }
    /** ps takes its time: two looks at once would mix what they see. */
    inTurn(act) {
        const turn = this.last.then(act);
        this.last = turn.catch(() => { });
        return turn;
    }
    /** Returns whether anybody new was found. */
    pass(withOutput, onMember) {
        if (process.platform === 'win32')
            return false;
        if (process.platform === 'linux')
            return this.take((0,process_sightings/* linuxSightings */.hp)(), (0,process_sightings/* ourselves */.R9)(), withOutput, onMember);
        return listWithPs().then((sightings) => {
            if (sightings === null)
                return false;
            const self = sightings.find(({ pid }) => pid === this.rootIdentity?.pid);
            if (self !== undefined && this.rootIdentity?.startTicks === 0)
                this.rootIdentity = (0,process_members/* identityOf */.cu)(self);
            return this.take(sightings, (0,process_sightings/* ancestorsOf */.Gw)(process.pid, sightings), withOutput, onMember);
        });
    }
    take(sightings, excluded, withOutput, onMember) {
        const linux = process.platform === 'linux';
        const root = this.rootIdentity;
        const leader = linux && root !== null ? (0,procfs/* readStat */.BV)(root.pid) : null;
        // A number is given again only when nobody is left in the group: then all that bears it is somebody else's.
        if (leader !== null && leader.startTicks !== root?.startTicks)
            this.ownsGroup = false;
        const rules = {
            root,
            ownsGroup: this.ownsGroup,
            isKnown: ({ pid, startTicks }) => this.known.get(pid)?.startTicks === startTicks,
            isExcluded: (sighting) => excluded.has(sighting.pid),
            carriesMarker: (sighting) => linux && this.carriesMarker(sighting),
            holdsOutput: (sighting) => linux && withOutput && !(0,process_sightings/* isOurHelper */.l)(sighting, root) && this.holdsOutput(sighting) === true,
        };
        const found = (0,process_members/* membersAmong */.Ky)(sightings, rules, (sighting) => {
            if ((0,process_members/* isAlive */._n)(sighting))
                onMember?.((0,process_members/* identityOf */.cu)(sighting));
        });
        return this.remember(found);
    }
    carriesMarker(sighting) {
        if (!(0,process_sightings/* mayReadMemory */.VQ)(sighting))
            return false;
        const variable = (0,procfs/* startingVariable */.vf)(sighting.pid, marker/* MARKER_VARIABLE */.a0);
        return typeof variable === 'object' && (variable.value?.split(' ').includes(this.options.marker) ?? false);
    }
    holdsOutput({ pid }) {
        const { output } = this.options;
        if (output === null)
            return false;
        const files = (0,procfs/* readOpenFiles */.A7)(pid);
        if (typeof files === 'string')
            return files === 'denied' ? 'denied' : false;
        return files.some(({ fd, target }) => target.includes(output.name) && (0,process_sightings/* isPipe */.Ju)(pid, fd, output));
    }
    isYoung({ startTicks }) {
        return startTicks >= (this.rootIdentity?.startTicks ?? 0);
    }
    remember(found) {
        const before = new Set(this.known.keys());
        let news = false;
        for (const [pid, { sighting, why }] of found) {
            before.delete(pid);
            const old = this.known.get(pid);
            const same = old?.startTicks === sighting.startTicks ? old : null;
            if (same === null)
                news = true;
            this.known.set(pid, this.knownOf(sighting, why, same));
        }
        for (const pid of before)
            this.known.delete(pid);
        // A parent is named as it was called last, for it begins life under the name of its own parent.
        for (const one of this.known.values()) {
            const parent = found.has(one.ppid) ? this.known.get(one.ppid) : undefined;
            if (parent !== undefined)
                one.parent = { pid: parent.pid, command: parent.command };
        }
        return news;
    }
    knownOf(sighting, why, old) {
        const { pid, ppid, pgrp, state, startTicks, threads, command: comm } = sighting;
        const names = old !== null && (old.comm === comm || !(0,process_members/* isAlive */._n)(sighting)) ? old : (0,process_sightings/* namesOf */.eZ)(sighting);
        return {
            pid,
            startTicks,
            comm,
            command: names.command,
            commandLine: names.commandLine,
            state,
            threads,
            ppid,
            pgrp,
            parent: old?.parent ?? null,
            why: old?.why ?? why,
            zombieSince: (0,process_members/* isAlive */._n)(sighting) ? null : (old?.zombieSince ?? performance.now()),
        };
    }
}


/***/ }),

/***/ 61718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ UNLIMITED),
/* harmony export */   W: () => (/* binding */ echo)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2212);
/* harmony import */ var _follower_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99317);



/** How often to look for new output: a look costs next to nothing, and a message for every chunk would cost the recorder. */
const LOOK_AGAIN_MS = 20;
/** What stays in sight after a skip, in bytes. */
const KEPT_IN_SIGHT = 64 * 1024;
/** A line costs its reader more than its bytes. */
const PER_LINE = 64;
/** Shows everything, at the reader's own pace: for a terminal or a pipe. */
const UNLIMITED = {
    burst: Number.POSITIVE_INFINITY,
    perSecond: Number.POSITIVE_INFINITY,
    mostBehind: Number.POSITIVE_INFINITY,
    mostAfterEnd: Number.POSITIVE_INFINITY,
    stalledAfterMs: 60_000,
};
/**
 * Shows a recording on `sink` while it grows, until its end. Never holds up the recording: a slow or stalled sink only means
 * that more is skipped. `stop` ends it at once. Returns the bytes that were not shown, `stalled` if the sink stopped taking anything.
 */
async function echo(recording, sink, presenter, limits, stop, tailOnly = false) {
    const follower = new _follower_js__WEBPACK_IMPORTED_MODULE_2__/* .Follower */ .f(recording);
    let budget = limits.burst;
    let refilled = performance.now();
    let skipped = 0;
    let stalled = false;
    let late = false;
    try {
        if (tailOnly)
            await Promise.race([recording.ended, (0,_within_js__WEBPACK_IMPORTED_MODULE_1__/* .aborted */ .Q)(stop)]);
        while (!stalled && !stop.aborted) {
            if (recording.hasEnded && !late) {
                late = true;
                if (follower.behind > Math.max(limits.mostAfterEnd, budget) || tailOnly)
                    keepInSight(follower, recording);
            }
            if (!late && follower.behind > Math.max(limits.mostBehind, budget))
                keepInSight(follower, recording);
            const now = performance.now();
            budget = Math.min(limits.burst, budget + ((now - refilled) / 1000) * limits.perSecond);
            refilled = now;
            if (budget <= 0 && !late) {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(LOOK_AGAIN_MS);
                continue;
            }
            const piece = follower.read();
            if (piece === null) {
                if (recording.hasEnded)
                    break;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(LOOK_AGAIN_MS);
                continue;
            }
            skipped += piece.skipped;
            const shown = presenter.show(piece.bytes, piece.skipped);
            budget -= cost(piece.bytes, limits);
            stalled = !(await offer(sink, shown, recording, limits, stop));
        }
        if (!stalled)
            stalled = !(await offer(sink, presenter.end(), recording, limits, stop));
        return { skipped: skipped + follower.behind, stalled };
    }
    finally {
        follower.close();
    }
}
function keepInSight(follower, recording) {
    follower.skipTo(recording.status.stored - KEPT_IN_SIGHT);
}
function cost(bytes, limits) {
    if (limits.burst === Number.POSITIVE_INFINITY)
        return 0;
    let lines = 0;
    for (let i = bytes.indexOf(10); i !== -1; i = bytes.indexOf(10, i + 1))
        lines += 1;
    return bytes.length + lines * PER_LINE;
}
/** Writes, and waits until it is out: without limit while the test runs, for `stalledAfterMs` once it has ended. */
async function offer(sink, shown, recording, limits, stop) {
    if (shown.length === 0)
        return true;
    if (sink.destroyed || sink.errored)
        return false;
    let settle = (_out) => { };
    const out = new Promise((resolve) => {
        settle = resolve;
    });
    const giveUp = () => settle(false);
    let endedAt = Number.POSITIVE_INFINITY;
    const patience = setInterval(() => {
        if (!recording.hasEnded)
            return;
        endedAt = Math.min(endedAt, performance.now());
        if (performance.now() - endedAt > limits.stalledAfterMs)
            giveUp();
    }, 250);
    stop.addEventListener('abort', giveUp);
    // Not before it is out may the follower use its buffer again.
    sink.write(shown, (error) => settle(!error));
    try {
        return await out;
    }
    finally {
        clearInterval(patience);
        stop.removeEventListener('abort', giveUp);
    }
}


/***/ }),

/***/ 99317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Follower)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83085);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15297);



/**
 * Reads a recording from the start at its own pace while it grows. The bytes of a piece stay valid until the next read.
 * What the recorder's cap has dropped meanwhile is passed over and counted.
 */
class Follower {
    recording;
    position = 0;
    fd;
    skipped = 0;
    buffer;
    constructor(recording, size = 64 * 1024) {
        this.recording = recording;
        this.buffer = Buffer.allocUnsafe(size);
    }
    /** Bytes that are recorded and not yet read. */
    get behind() {
        return this.recording.status.stored - this.position;
    }
    /** Passes over everything before stream position `offset`. */
    skipTo(offset) {
        if (offset <= this.position)
            return;
        this.skipped += offset - this.position;
        this.position = offset;
    }
    /** What is there, or null if there is nothing new just now. */
    read() {
        const { status } = this.recording;
        for (;;) {
            const { phase } = status;
            if (phase === _status_js__WEBPACK_IMPORTED_MODULE_1__/* .Phase */ .a0.ordering)
                return null;
            const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutOf */ .aH)(status.capacity);
            this.passGap((0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .gapOf */ .iT)(layout, status.reserved));
            if (this.behind <= 0)
                return null;
            const place = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(layout, status.reserved, phase === _status_js__WEBPACK_IMPORTED_MODULE_1__/* .Phase */ .a0.ordered, this.position);
            const wanted = Math.min(this.behind, this.buffer.length, place.length);
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.file(), this.buffer, 0, wanted, place.position);
            // What the recorder moved or overwrote while we were reading is worth nothing.
            const gap = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .gapOf */ .iT)(layout, status.reserved);
            const overwritten = this.position < gap.to && this.position + count > gap.from;
            if (overwritten || status.phase !== phase || status.capacity !== layout.capacity)
                continue;
            if (count === 0)
                return null;
            const piece = { bytes: this.buffer.subarray(0, count), offset: this.position, skipped: this.skipped };
            this.skipped = 0;
            this.position += count;
            return piece;
        }
    }
    close() {
        if (this.fd !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.fd);
        this.fd = undefined;
    }
    file() {
        this.fd ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.recording.file, 'r');
        return this.fd;
    }
    passGap(gap) {
        if (this.position >= gap.from && this.position < gap.to)
            this.skipTo(gap.to);
    }
}


/***/ }),

/***/ 83085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DR: () => (/* binding */ contiguousFrom),
/* harmony export */   NG: () => (/* binding */ SMALLEST_CAPACITY),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   iT: () => (/* binding */ gapOf),
/* harmony export */   zd: () => (/* binding */ NOTICE_BYTES)
/* harmony export */ });
/**
 * Where a byte of the output stream lies in `output.log`.
 *
 * The file is written straight on until it holds `capacity` bytes. From then on its second half is a ring: the head stays,
 * the tail is always the newest output, and the file never grows. A stretch between the two is kept free for the line that
 * says how much was dropped.
 */
/** Bytes between head and ring, for the line that says what was dropped. */
const NOTICE_BYTES = 160;
/** Below this a head and a ring make no sense: nothing is kept. */
const SMALLEST_CAPACITY = 16 * 1024;
function layoutOf(capacity) {
    const headEnd = Math.floor(capacity / 2);
    const ringStart = headEnd + NOTICE_BYTES;
    return { capacity, headEnd, ringStart, ringSize: capacity - ringStart };
}
/** Position in the file of the stream's byte `offset`. */
function positionOf(layout, offset) {
    if (offset < layout.capacity)
        return offset;
    return layout.ringStart + ((offset - layout.ringStart) % layout.ringSize);
}
/** Bytes from `offset` on that lie next to each other in the file. */
function contiguousFrom(layout, offset) {
    return layout.capacity - positionOf(layout, offset);
}
/** The stretch of the stream that is gone once `stored` bytes have been written: `[from, to)`; empty if nothing is. */
function gapOf(layout, stored) {
    if (stored <= layout.capacity)
        return { from: stored, to: stored };
    return { from: layout.headEnd, to: stored - layout.ringSize };
}
/** Where to read the stream's byte `offset`, and how many bytes that follow it lie next to it. `offset` is not in the gap. */
function placeOf(layout, written, ordered, offset) {
    const gap = gapOf(layout, written);
    if (gap.to === gap.from)
        return { position: offset, length: layout.capacity - offset };
    if (offset < gap.from)
        return { position: offset, length: gap.from - offset };
    const position = ordered ? layout.ringStart + offset - gap.to : positionOf(layout, offset);
    return { position, length: layout.capacity - position };
}


/***/ }),

/***/ 22813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
const LF = 10;
const CR = 13;
/**
 * Splits bytes into lines at `\n`, `\r\n` and a lone `\r`, as the runner does (.NET's `ReadLine`). Memory is one line of at most
 * `longest` bytes, however long the line. Decoded line by line, so that no character breaks at a chunk's border.
 */
class LineSplitter {
    longest;
    kept;
    length = 0;
    cut = 0;
    afterCr = false;
    constructor(longest = 4096) {
        this.longest = longest;
        this.kept = Buffer.allocUnsafe(longest);
    }
    /** Hands every line that `bytes` completes to `line`. */
    push(bytes, line) {
        let start = 0;
        if (this.afterCr && bytes.length > 0) {
            if (bytes[0] === LF)
                start = 1;
            this.afterCr = false;
        }
        let lf = bytes.indexOf(LF, start);
        let cr = bytes.indexOf(CR, start);
        while (lf !== -1 || cr !== -1) {
            const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
            this.keep(bytes.subarray(start, end));
            line(this.take());
            start = end + 1;
            if (end === cr) {
                if (start === bytes.length)
                    this.afterCr = true;
                else if (bytes[start] === LF)
                    start += 1;
            }
            if (lf !== -1 && lf < start)
                lf = bytes.indexOf(LF, start);
            if (cr !== -1 && cr < start)
                cr = bytes.indexOf(CR, start);
        }
        this.keep(bytes.subarray(start));
    }
    /** Hands over what has no line end yet. */
    flush(line) {
        if (this.length > 0 || this.cut > 0)
            line(this.take());
        this.afterCr = false;
    }
    keep(bytes) {
        const fits = Math.min(bytes.length, this.longest - this.length);
        bytes.copy(this.kept, this.length, 0, fits);
        this.length += fits;
        this.cut += bytes.length - fits;
    }
    take() {
        const line = { text: this.kept.toString('utf8', 0, this.length), cut: this.cut };
        this.length = 0;
        this.cut = 0;
        return line;
    }
}


/***/ }),

/***/ 83458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ INDEX_FILE),
  v: () => (/* binding */ Recorder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/redact/redaction.js + 1 modules
var redaction = __webpack_require__(98581);
;// CONCATENATED MODULE: ./lib/recording/arrivals.js
/**
 * The index of a recording: when each chunk arrived. Bounded, whatever the test prints: chunks that follow each other within
 * `gapUs` share an entry, and when the table is full every second entry goes and the gap doubles.
 */
class Arrivals {
    most;
    offsets = new Float64Array(1024);
    times = new Float64Array(1024);
    count = 0;
    written = 0;
    gapUs = 1000;
    constructor(most = 262_144) {
        this.most = most;
    }
    /** Notes that the byte at stream position `offset` arrived `us` microseconds after the start. */
    note(offset, us) {
        if (this.count > 0 && us - (this.times[this.count - 1] ?? 0) < this.gapUs)
            return;
        if (this.count === this.most)
            this.thin();
        else if (this.count === this.offsets.length)
            this.grow();
        this.offsets[this.count] = offset;
        this.times[this.count] = us;
        this.count += 1;
    }
    /** The lines not handed out yet; `all` when earlier ones have changed, so that the file is written anew. */
    take() {
        const all = this.written === 0;
        const lines = [];
        for (let i = this.written; i < this.count; i++)
            lines.push(`${this.offsets[i]}\t${this.times[i]}\n`);
        this.written = this.count;
        return { text: lines.join(''), all };
    }
    grow() {
        const length = Math.min(this.most, this.offsets.length * 2);
        const wider = (old) => {
            const fresh = new Float64Array(length);
            fresh.set(old);
            return fresh;
        };
        this.offsets = wider(this.offsets);
        this.times = wider(this.times);
    }
    thin() {
        const half = Math.ceil(this.count / 2);
        for (let i = 0; i < half; i++) {
            this.offsets[i] = this.offsets[2 * i] ?? 0;
            this.times[i] = this.times[2 * i] ?? 0;
        }
        this.count = half;
        this.written = 0;
        this.gapUs *= 2;
    }
}

// EXTERNAL MODULE: ./lib/recording/layout.js
var layout = __webpack_require__(83085);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/recording/rotate.js
var rotate = __webpack_require__(33528);
// EXTERNAL MODULE: ./lib/recording/status.js
var recording_status = __webpack_require__(15297);
;// CONCATENATED MODULE: ./lib/recording/recorder.js








const INDEX_FILE = 'output.index.tsv';
/** A ring of so many bytes is put in order within a moment, also when there is no time. */
const QUICK_RING = 64 * 1024 * 1024;
/** Given back on a full disk, so that the result, the index and the inventories still find room. */
const GIVEN_BACK = 256 * 1024;
/** The disk has no more room for us: full, over quota, or a file size limit (write(2)). */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/**
 * Writes a stream of chunks to `output.log` and its index. It throws nothing and waits for nobody: what the disk refuses is
 * counted in `status.lost`, and what no longer fits is dropped from the middle.
 */
class Recorder {
    directory;
    status;
    startedAt;
    fd;
    indexFd;
    arrivals = new Arrivals();
    indexEnd = 0;
    flushedAt = 0n;
    frozen = false;
    layout;
    redacting;
    /**
     * Opens the files in `directory`, where there is no old recording.
     * @param startedAt monotonic time in nanoseconds that the index counts from
     * @param secrets what must not get onto the disk: positions and counts are those of the stream without them
     * @throws what open(2) refuses: only here. In its own thread the test may run by then, so `freshRecording` asks before.
     */
    constructor(directory, status, startedAt, secrets = []) {
        this.directory = directory;
        this.status = status;
        this.startedAt = startedAt;
        this.redacting = secrets.length === 0 ? null : new redaction/* Redaction */.ki(secrets).stream();
        this.layout = (0,layout/* layoutOf */.aH)(status.capacity);
        // Not emptied: ext4 writes an emptied file out when it is closed, which took half a second a GiB (measured).
        this.fd = (0,external_node_fs_.openSync)((0,external_node_path_.join)(directory, ring/* OUTPUT_FILE */.f4), external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT);
        this.indexFd = (0,external_node_fs_.openSync)((0,external_node_path_.join)(directory, INDEX_FILE), 'w');
    }
    append(chunk) {
        const now = process.hrtime.bigint();
        const { status } = this;
        // Before the bytes are there: whoever sees them also sees that they are new.
        status.lastByteAt = Number(now);
        const parts = this.redacting?.push(chunk) ?? [chunk];
        // What is held back is indexed when it is written: nothing arrives twice.
        if (parts.length > 0)
            this.arrivals.note(status.stored, Number((now - this.startedAt) / 1000n));
        this.storeAll(parts);
        if (now - this.flushedAt > 1000000000n)
            this.flushIndex(now);
    }
    /**
     * Puts head and tail in order, says between them what was dropped, and closes the files.
     * @param inHurry leave a large ring as it is, with a note by which `settleRecording` can do it later
     */
    finish(inHurry = false) {
        const { status } = this;
        if (this.redacting !== null)
            this.storeAll(this.redacting.end());
        const leave = inHurry && this.layout.ringSize > QUICK_RING && this.isRing();
        status.phase = recording_status/* Phase */.a0.ordering;
        try {
            if (leave)
                (0,ring/* noteRing */.FF)(this.directory, status);
            else if (this.isRing())
                (0,ring/* orderRing */.VQ)(this.directory, this.fd, status);
        }
        catch {
            // The disk itself is failing: the bytes that are there stay as they are, and the result still says what was dropped.
        }
        status.phase = leave ? recording_status/* Phase */.a0.leftAsRing : recording_status/* Phase */.a0.ordered;
        this.flushIndex(process.hrtime.bigint());
        (0,external_node_fs_.closeSync)(this.fd);
        (0,external_node_fs_.closeSync)(this.indexFd);
    }
    isRing() {
        const gap = (0,layout/* gapOf */.iT)(this.layout, this.status.stored);
        return gap.to > gap.from;
    }
    storeAll(parts) {
        for (const part of parts)
            this.store(part);
        if (this.redacting !== null)
            this.status.redacted = this.redacting.count;
    }
    store(chunk) {
        const { status } = this;
        let rest = chunk;
        while (rest.length > 0) {
            if (this.frozen) {
                status.lost += rest.length;
                return;
            }
            const { stored } = status;
            const size = Math.min(rest.length, (0,layout/* contiguousFrom */.DR)(this.layout, stored));
            status.reserved = stored + size;
            try {
                const count = (0,external_node_fs_.writeSync)(this.fd, rest, 0, size, (0,layout/* positionOf */.df)(this.layout, stored));
                status.stored = stored + count;
                rest = rest.subarray(count);
            }
            catch (error) {
                status.reserved = stored;
                if (!this.makeDo(error)) {
                    status.lost += rest.length;
                    return;
                }
            }
        }
    }
    /** After a refused write: true if the recording can go on within the room it already has. */
    makeDo(error) {
        const { status } = this;
        if (!NO_ROOM.has(error.code ?? ''))
            return false;
        if (status.stored > status.capacity)
            return false;
        const room = status.stored - GIVEN_BACK;
        if (room < layout/* SMALLEST_CAPACITY */.NG) {
            this.shrinkTo(status.stored);
            this.frozen = true;
            return true;
        }
        try {
            const newest = Buffer.allocUnsafe(status.stored - room);
            (0,rotate/* readFully */.lR)(this.fd, newest, room);
            (0,external_node_fs_.ftruncateSync)(this.fd, room);
            this.shrinkTo(room);
            status.stored = room;
            this.store(newest);
        }
        catch {
            this.frozen = true;
        }
        return true;
    }
    shrinkTo(capacity) {
        this.status.capacity = capacity;
        this.layout = (0,layout/* layoutOf */.aH)(capacity);
    }
    flushIndex(now) {
        this.flushedAt = now;
        const { text, all } = this.arrivals.take();
        try {
            if (this.isRing() && this.status.phase === recording_status/* Phase */.a0.recording)
                (0,ring/* noteRing */.FF)(this.directory, this.status);
            if (all) {
                (0,external_node_fs_.ftruncateSync)(this.indexFd, 0);
                this.indexEnd = 0;
                this.writeIndex('# offset in the output (bytes)\tarrived (microseconds after the start)\n');
            }
            this.writeIndex(text);
        }
        catch {
            // A full disk costs the index some lines, never the recording.
        }
    }
    writeIndex(text) {
        const bytes = Buffer.from(text);
        (0,rotate/* writeFully */.KM)(this.indexFd, bytes, this.indexEnd);
        this.indexEnd += bytes.length;
    }
}


/***/ }),

/***/ 85177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ noteRing),
/* harmony export */   VQ: () => (/* binding */ orderRing),
/* harmony export */   b3: () => (/* binding */ settleRecording),
/* harmony export */   f4: () => (/* binding */ OUTPUT_FILE),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   u3: () => (/* binding */ freshRecording)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73486);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83085);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33528);





const OUTPUT_FILE = 'output.log';
/** Lies beside a recording whose second half is still a ring, so that somebody else can put it in order. */
const RING_FILE = 'output.ring.json';
function figuresOf({ capacity, stored, lost }) {
    const gap = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .gapOf */ .iT)((0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .aH)(capacity), stored);
    return { bytes: stored + lost, dropped: gap.to - gap.from + lost };
}
/**
 * Makes an empty `output.log` in `folder`, in place of whatever an earlier run has left.
 * @throws what the disk refuses
 */
function freshRecording(folder) {
    for (const name of [OUTPUT_FILE, RING_FILE])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OUTPUT_FILE), '', { flag: 'wx' });
}
/** Notes where the ring of the recording in `folder` begins. */
function noteRing(folder, { capacity, stored, lost }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RING_FILE), JSON.stringify({ capacity, stored, lost }));
}
/** Puts head and tail of the recording in `folder` in order, with a line between them that says how much was dropped. */
function orderRing(folder, fd, ring) {
    // Gone before it is done: what is half in order must not be turned again.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RING_FILE), { force: true });
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .aH)(ring.capacity);
    const gap = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .gapOf */ .iT)(layout, ring.stored);
    const oldest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(layout, ring.stored);
    (0,_rotate_js__WEBPACK_IMPORTED_MODULE_3__/* .rotateLeft */ .Fr)(fd, layout.ringStart, layout.capacity, oldest - layout.ringStart);
    (0,_rotate_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFully */ .KM)(fd, droppedNotice(gap.to - gap.from), layout.headEnd);
}
/**
 * What a recorder has left in `folder` that could not finish: puts it in order if need be (of one that was killed, up to its last second),
 * and says how much it is.
 */
function settleRecording(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OUTPUT_FILE);
    const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const ring = readRing(folder, size);
    if (ring === null)
        return { bytes: size, dropped: 0 };
    try {
        const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openPlainFile */ .rr)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR);
        try {
            orderRing(folder, fd, ring);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch {
        // A failing disk leaves the ring as it is: what is in it counts all the same.
    }
    return figuresOf(ring);
}
function readRing(folder, size) {
    try {
        const ring = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainJson */ .zP)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RING_FILE));
        const whole = [ring.capacity, ring.stored, ring.lost].every((value) => Number.isSafeInteger(value) && value >= 0);
        const fits = ring.capacity >= _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SMALLEST_CAPACITY */ .NG && ring.capacity <= size && ring.stored > ring.capacity;
        return whole && fits ? ring : null;
    }
    catch {
        return null;
    }
}
function droppedNotice(bytes) {
    const text = `\n[hardware-test: ${bytes} bytes of output were dropped here; the head and the tail of the recording are kept]`;
    return Buffer.from(`${text.padEnd(_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTICE_BYTES */ .zd - 1)}\n`);
}


/***/ }),

/***/ 33528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ rotateLeft),
/* harmony export */   KM: () => (/* binding */ writeFully),
/* harmony export */   lR: () => (/* binding */ readFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const STEP = 1024 * 1024;
/**
 * Rotates the bytes `[from, to)` of a file left by `by`, in place and in flat memory: three reversals.
 * A full disk cannot stop it, since it only writes where bytes already are.
 */
function rotateLeft(fd, from, to, by) {
    reverse(fd, from, from + by);
    reverse(fd, from + by, to);
    reverse(fd, from, to);
}
function reverse(fd, from, to) {
    const front = Buffer.allocUnsafe(STEP);
    const back = Buffer.allocUnsafe(STEP);
    let low = from;
    let high = to;
    while (high - low > 1) {
        const size = Math.min(STEP, Math.floor((high - low) / 2));
        const a = front.subarray(0, size);
        const b = back.subarray(0, size);
        readFully(fd, a, low);
        readFully(fd, b, high - size);
        writeFully(fd, a.reverse(), high - size);
        writeFully(fd, b.reverse(), low);
        low += size;
        high -= size;
    }
}
/** Reads until `into` is full. Throws if the file ends before. */
function readFully(fd, into, position) {
    for (let done = 0; done < into.length;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, into, done, into.length - done, position + done);
        if (count === 0)
            throw new Error(`the recording ended at byte ${position + done}, ${into.length - done} bytes early`);
        done += count;
    }
}
/** Writes all of `bytes`, however often the system takes only a part. */
function writeFully(fd, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, done, bytes.length - done, position + done);
    }
}


/***/ }),

/***/ 15297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ Phase),
/* harmony export */   v3: () => (/* binding */ beat),
/* harmony export */   zL: () => (/* binding */ recorderStatus)
/* harmony export */ });
/** The file is being written; its ring is being put in order (nobody may read); it is final; it is final but still a ring. */
const Phase = { recording: 0, ordering: 1, ordered: 2, leftAsRing: 3 };
const FIELDS = ['stored', 'reserved', 'lost', 'capacity', 'lastByteAt', 'heartbeatAt', 'phase', 'redacted'];
/** A view of `shared`, or of fresh shared memory. Every number is exact up to 2^53. */
function recorderStatus(shared = new SharedArrayBuffer(FIELDS.length * BigInt64Array.BYTES_PER_ELEMENT)) {
    const numbers = new BigInt64Array(shared);
    const status = { shared };
    FIELDS.forEach((field, index) => {
        Object.defineProperty(status, field, {
            get: () => Number(Atomics.load(numbers, index)),
            set: (value) => void Atomics.store(numbers, index, BigInt(value)),
        });
    });
    return status;
}
const BEAT_MS = 250;
/** Notes signs of life of the calling thread in `status`, until the timer is cleared. */
function beat(status) {
    const note = () => {
        status.heartbeatAt = Number(process.hrtime.bigint());
    };
    note();
    return setInterval(note, BEAT_MS).unref();
}


/***/ }),

/***/ 87569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ linesAtEnd),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37935);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73486);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22813);




/** At most the last `bytes` of a closed recording, as lines of plain text: no colours, no control characters. */
function lastLines(file, lines, bytes = 64 * 1024) {
    const fd = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlainFile */ .rr)(file);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        const buffer = Buffer.alloc(Math.min(size, bytes));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, size - buffer.length);
        return linesAtEnd(buffer.subarray(0, count), lines);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** At most the last `lines` of `bytes`, as plain text; empty ones at the end do not count. */
function linesAtEnd(bytes, lines) {
    const found = [];
    const splitter = new _line_splitter_js__WEBPACK_IMPORTED_MODULE_2__/* .LineSplitter */ .g();
    const keep = (line) => {
        const text = plain(line.text);
        found.push(line.cut > 0 ? `${text} … (${line.cut} bytes more in this line)` : text);
    };
    splitter.push(bytes, keep);
    splitter.flush(keep);
    while (found.length > 0 && found[found.length - 1]?.trim() === '')
        found.pop();
    return found.slice(-lines);
}
/** Text as a person reads it: escape sequences gone, other control characters made visible. */
function plain(text) {
    return (0,_escapes_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEscapes */ .L)(text).replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (char) => String.fromCharCode(char === '\x7f' ? 0x2421 : 0x2400 + char.charCodeAt(0)));
}


/***/ }),

/***/ 42339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseRecovery)
/* harmony export */ });
/* unused harmony export RecoveryError */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21916);



/** A step that cannot be understood; the message names the nearest right word. */
class RecoveryError extends Error {
    name = 'RecoveryError';
}
const WORDS = ['reset', 'replug', 'power-cycle'];
/** In front of anything that would be taken for something else. */
const COMMAND = 'command:';
const GRAMMAR = 'The steps are `reset`, `replug`, `power-cycle`, or a command; one a line, tried in order. A command of a single word is written `command: WORD`.';
/**
 * Understands steps of recovery, one a line; the known words may also stand in one line, with commas between them. Everything else is a
 * command: with a space, a slash or a variable in it, behind `command:`, or one word that is a program here. Nothing at all is an empty list.
 * @param isProgram whether a word is a program on this machine's PATH
 * @throws RecoveryError
 */
function parseRecovery(text, isProgram = isOnPath) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .flatMap((line) => partsOf(line).map((part) => parseStep(part, isProgram)));
}
/** A line of words by comma, or the line. */
function partsOf(line) {
    const parts = line.split(',').map((part) => part.trim());
    if (line.startsWith(COMMAND) || parts.length === 1)
        return [line];
    if (parts.every(isBareWord))
        return parts;
    const known = parts.find((part) => knownWord(part) !== null);
    if (known === undefined)
        return [line];
    throw new RecoveryError(`\`${line}\`: a command stands in a line of its own, \`${known}\` in another one. To run all of it as one command, write \`${COMMAND} ${line}\`.`);
}
function parseStep(text, isProgram) {
    const word = knownWord(text);
    if (word !== null)
        return { how: word };
    if (text.startsWith(COMMAND))
        return command(text.slice(COMMAND.length).trim(), text);
    const meant = nearestTo(text);
    if (meant !== null) {
        throw new RecoveryError(`\`${text}\` is no step of recovery. Did you mean \`${meant}\`? To run it as a command, write \`${COMMAND} ${text}\`.`);
    }
    const [first = ''] = text.split(/\s/);
    const behind = knownWord(first);
    if (behind !== null) {
        throw new RecoveryError(`\`${text}\`: nothing stands behind \`${behind}\`, no comment either. To run it as a command, write \`${COMMAND} ${text}\`.`);
    }
    if (isBareWord(text) && !isProgram(text)) {
        throw new RecoveryError(`\`${text}\` is no step of recovery, and no program on this machine's PATH. ${GRAMMAR}`);
    }
    return { how: 'command', command: text };
}
function command(text, line) {
    if (text === '')
        throw new RecoveryError(`\`${line}\` has nothing after the colon. ${GRAMMAR}`);
    return { how: 'command', command: text };
}
function knownWord(text) {
    return WORDS.find((word) => word === text.toLowerCase()) ?? null;
}
function isBareWord(text) {
    return /^[\w.-]*$/.test(text);
}
/** The word that a slip of the pen was meant to be: `rest`, `powercycle`, `Power cycle`, `re-plug`. */
function nearestTo(text) {
    const plain = text.toLowerCase().replace(/[\s_-]+/g, '');
    const candidates = WORDS.map((word) => word.replace('-', ''));
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(plain, candidates);
    const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .distance */ .Io)(plain, nearest);
    // Words with a space between them are a command more often than a slip.
    if (far > (isBareWord(text) && text.length > 3 ? 2 : 0))
        return null;
    return WORDS[candidates.indexOf(nearest)] ?? null;
}
function isOnPath(word) {
    const endings = process.platform === 'win32' ? ['', ...(process.env.PATHEXT ?? '.EXE;.CMD;.BAT').split(';')] : [''];
    const folders = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
    return folders.some((folder) => endings.some((ending) => mayRun((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${word}${ending}`))));
}
function mayRun(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 98581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ki: () => (/* binding */ Redaction),
  Q2: () => (/* binding */ redactedText)
});

// UNUSED EXPORTS: RedactingStream

// EXTERNAL MODULE: ./lib/automaton.js
var lib_automaton = __webpack_require__(13465);
;// CONCATENATED MODULE: ./lib/redact/forms.js
/** A shorter line of a longer value gives nothing away: a brace, the end of a key. */
const SHORTEST_LINE = 8;
/** Every text by which `value` may show up: itself and its lines, in base64, for a URL, within JSON and XML. */
function formsOf(value) {
    // Half a surrogate pair has no bytes of its own.
    const whole = Buffer.from(value).toString();
    const bytes = Buffer.from(whole);
    const wrapped = new Set(base64Forms(bytes));
    const plain = new Set([whole, ...linesOf(whole), ...urlForms(bytes), ...jsonForms(whole), ...xmlForms(whole)]);
    return [
        ...[...plain].filter((text) => !wrapped.has(text)).map((text) => ({ text, wraps: false })),
        ...[...wrapped].map((text) => ({ text, wraps: true })),
    ].filter(({ text }) => text !== '');
}
/** What is neither a letter nor a digit and yet stays as it is in a URL, and what a space becomes: each as some encoder has it. */
const URL_ENCODERS = [
    // JavaScript's `encodeURIComponent`, and its `encodeURI`.
    { kept: "-_.!~*'()", space: '%20' },
    { kept: "-_.!~*'();,/?:@&=+$#", space: '%20' },
    // RFC 3986 (`jq @uri`, PHP's `rawurlencode`), and with `+`: Python's `quote_plus`, Go's `QueryEscape`.
    { kept: '-_.~', space: '%20' },
    { kept: '-_.~', space: '+' },
    // Python's `quote`.
    { kept: '-_.~/', space: '%20' },
    // Forms: `URLSearchParams`, Java; PHP's `urlencode`.
    { kept: '*-._', space: '+' },
    { kept: '-_.', space: '+' },
    // Go's `PathEscape`, and its `UserPassword`.
    { kept: '-_.~$&+:=@', space: '%20' },
    { kept: '-_.~$&+,;=', space: '%20' },
    // `URL.password`.
    { kept: "-_.~!$&'()*+,%", space: '%20' },
];
/** Each also with small digits. */
function urlForms(bytes) {
    const forms = URL_ENCODERS.map(({ kept, space }) => percentEncoded(bytes, kept, space));
    return [...forms, ...forms.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))];
}
function percentEncoded(bytes, kept, space) {
    return bytes.toString('latin1').replace(/[^A-Za-z0-9]/g, (char) => {
        if (char === ' ')
            return space;
        return kept.includes(char) ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    });
}
/** A base64 digit holds so many bits, a byte these. */
const DIGIT = 6;
const BYTE = 8;
/**
 * How base64 shows `bytes` within something longer: after none, one or two bytes that share a group with it. Digits that also hold
 * bits of what is before or behind are left out, since they may be any. Also with the digits of URLs.
 */
function base64Forms(bytes) {
    const forms = [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return text.slice(Math.ceil((before * BYTE) / DIGIT), Math.floor(((before + bytes.length) * BYTE) / DIGIT));
    });
    return [...forms, ...forms.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** What must be escaped in JSON, and its short escapes. */
const JSON_MUST = /["\\\0-\x1f]/;
/** What some writers of JSON write as `\uXXXX` besides, and whether with large digits. */
const JSON_WRITERS = [
    { also: null },
    // Python.
    { also: /[^ -~]/ },
    // Go, Rails.
    { also: /[<>&\u2028\u2029]/ },
    // Gson.
    { also: /[<>&='\u2028\u2029]/ },
    // .NET.
    { also: /[^ -~]|[<>&'"+`]/, large: true },
];
/** Each also with a backslash before slashes: PHP's is the second one so, Apple's the first. */
function jsonForms(value) {
    const forms = JSON_WRITERS.map(({ also, large = false }) => jsonForm(value, also, large));
    return [...forms, ...forms.map((text) => text.replaceAll('/', '\\/'))];
}
function jsonForm(value, also, large) {
    return value.replace(/[^ !#-[\]-~]|[<>&='+`]/g, (unit) => {
        const short = JSON_MUST.test(unit) ? JSON.stringify(unit).slice(1, -1) : unit;
        if (/^\\[bfnrt\\]$/.test(short) || also?.test(unit) !== true)
            return short;
        const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
        return `\\u${large ? digits.toUpperCase() : digits}`;
    });
}
/** What writers of XML and HTML write for the characters that have a meaning there. */
const XML_WRITERS = [
    // Text, and attributes: by XML's canonical form, and as most write them.
    { '&': '&amp;', '<': '&lt;', '>': '&gt;' },
    { '&': '&amp;', '<': '&lt;', '"': '&quot;' },
    { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
    { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
    // Python, PHP, Rails, Go.
    { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' },
    { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' },
    { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
    { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' },
];
function xmlForms(value) {
    return XML_WRITERS.map((written) => value.replace(/[&<>"']/g, (char) => written[char] ?? char));
}
/** A value of several lines is printed line by line, often with something in between. */
function linesOf(value) {
    if (!/[\r\n]/.test(value))
        return [];
    return value
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_LINE);
}

;// CONCATENATED MODULE: ./lib/redact/redaction.js


const MASK = Buffer.from('***');
const NOTHING = Buffer.alloc(0);
/** A longer text is looked for by its beginning of so many bytes, and then followed byte by byte: it would fill the table. */
const ANCHOR = 32;
/** So much of a secret at the end of a stream is no coincidence: its rest was not printed any more. */
const TELLING = 8;
const LF = 10;
const CR = 13;
function searchOf(forms) {
    const anchors = new Map();
    for (const { text, wraps } of forms) {
        const bytes = Buffer.from(text);
        // As Latin-1: a character may lie across the end of the anchor.
        const key = bytes.subarray(0, ANCHOR).toString('latin1');
        const anchor = anchors.get(key) ?? { length: key.length, wraps: false, longTexts: [] };
        anchors.set(key, anchor);
        anchor.wraps ||= wraps;
        if (bytes.length > ANCHOR && !anchor.longTexts.some((other) => other.bytes.equals(bytes))) {
            anchor.longTexts.push({ bytes, shorter: shorterOf(bytes), wraps });
        }
    }
    const beginnings = [...anchors].map(([key, { wraps }]) => ({ bytes: Buffer.from(key, 'latin1'), wraps }));
    const automaton = new lib_automaton/* Automaton */.z(beginnings.map(({ bytes }) => [bytes]), []);
    const wrapped = new lib_automaton/* Automaton */.z(beginnings.map(({ bytes, wraps }) => (wraps ? [bytes] : [])), []);
    const wrappedStates = new Int32Array(automaton.size);
    for (const { bytes } of beginnings) {
        let state = 0;
        let other = 0;
        for (const byte of bytes) {
            state = after(automaton, state, byte);
            other = after(wrapped, other, byte);
            wrappedStates[automaton.rank(state)] = other;
        }
    }
    return { anchors: [...anchors.values()], automaton, wrapped, wrappedStates };
}
function after({ table, classes }, state, byte) {
    return table[state + classes[byte]];
}
/**
 * Replaces secrets by `***`: each value, and what it looks like in base64, URLs, JSON and XML (`formsOf`). Of a text of more than 32
 * bytes, its beginning of that length counts as well, and as much as follows. Neighbours and what overlaps become one `***`. The line
 * ends in wrapped base64 stay.
 */
class Redaction {
    search;
    constructor(values) {
        this.search = searchOf(values.flatMap(formsOf));
    }
    /** For one stream of bytes. */
    stream() {
        return new RedactingStream(this.search);
    }
    /**
     * Of bytes that are there at once.
     * @param cut they may have broken off: as in `RedactingStream.end`
     */
    bytes(bytes, cut = false) {
        const stream = this.stream();
        return Buffer.concat([...stream.push(bytes), ...stream.end(cut)]);
    }
    text(text) {
        return this.bytes(Buffer.from(text)).toString();
    }
    /** Every text within `value`, as it will be in JSON; keys stay. */
    json(value) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((item) => this.json(item));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.json(item)]));
    }
}
/**
 * Redacts a stream in one pass, whatever lies across its chunks. What may be the beginning of a secret is held back until the bytes that
 * follow decide: at most 31 bytes and a line end.
 */
class RedactingStream {
    search;
    /** How often something was replaced. */
    count = 0;
    state = 0;
    /** Bytes that were taken and not given back yet. Positions count from the first of them. */
    held = NOTHING;
    /** From where to where something is to be replaced, one pair after the other, in order, none touching another. */
    stretches = [];
    /** What was given last is a `***`: what matches next to it belongs to it. */
    masked = false;
    followed = [];
    /** Where the latest line end had no say: the state of `wrapped`, 0 if nothing goes on from the line before. */
    across = 0;
    /** Of that line end: its bytes, and how many came after it. */
    breakLength = 0;
    sinceBreak = 0;
    /** So far it is a carriage return only, which alone ends no line. */
    returned = false;
    constructor(search) {
        this.search = search;
    }
    /** What of the stream is settled now. The buffers may be parts of `chunk`. */
    push(chunk) {
        this.find(chunk, this.held.length);
        const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
        // Whatever is found later begins there, or behind.
        return this.give(bytes, bytes.length - Math.max(this.begun(), this.begunAcross()));
    }
    /**
     * The rest.
     * @param cut the stream may have broken off: if it ends with the first 8 bytes of a secret, or more, they are replaced too
     */
    end(cut = true) {
        const { length } = this.held;
        const begun = this.begun();
        if (cut && begun >= TELLING)
            this.cover(length - begun, length);
        const across = this.begunAcross();
        if (cut && across - this.breakLength >= TELLING)
            this.coverAcross(across - this.breakLength, length);
        this.state = 0;
        this.across = 0;
        this.returned = false;
        this.followed = [];
        const given = this.give(this.held, length);
        this.masked = false;
        return given;
    }
    /** How many bytes may be the beginning of a secret. */
    begun() {
        return this.search.automaton.depth(this.state);
    }
    /** As many with a line end among them, that included. */
    begunAcross() {
        return this.across === 0 ? 0 : this.search.wrapped.depth(this.across) + this.breakLength;
    }
    find(chunk, offset) {
        const { table, classes, matching } = this.search.automaton;
        const breaks = lineEnds(chunk);
        const { length } = chunk;
        let i = 0;
        while (i < length) {
            if (this.followed.length === 0 && this.across === 0) {
                const stop = breaks(i);
                let state = this.state;
                while (i < stop) {
                    state = table[state + classes[chunk[i]]];
                    i += 1;
                    if (state >= matching)
                        break;
                }
                this.state = state;
                if (state >= matching)
                    this.match(state, offset + i);
                // Two matches may follow each other; and after one, the long texts are followed.
                if (i < stop || i === length || this.followed.length > 0)
                    continue;
            }
            this.step(chunk[i], offset + i + 1);
            i += 1;
        }
    }
    /** One byte, with all that may go on at it. `at` is the place behind it. */
    step(byte, at) {
        const before = this.state;
        this.state = after(this.search.automaton, before, byte);
        if (this.followed.length > 0 && this.follow(byte))
            this.cover(at - 1, at);
        if (byte === LF || byte === CR)
            this.breakLine(byte, before);
        else if (this.across !== 0)
            this.goOnAcross(byte, at);
        if (this.state >= this.search.automaton.matching)
            this.match(this.state, at);
    }
    match(state, at) {
        for (const list of this.search.automaton.matches(state)) {
            const { length, longTexts } = this.search.anchors[list];
            this.cover(at - length, at);
            this.followAll(longTexts);
        }
    }
    breakLine(byte, before) {
        const second = byte === LF && this.returned;
        if (!second)
            this.across = this.search.wrappedStates[this.search.automaton.rank(before)];
        this.breakLength = second ? 2 : 1;
        this.sinceBreak = 0;
        this.returned = byte === CR && this.across !== 0;
    }
    goOnAcross(byte, at) {
        const { wrapped, anchors } = this.search;
        const across = this.returned ? 0 : after(wrapped, this.across, byte);
        this.returned = false;
        this.sinceBreak += 1;
        for (const list of wrapped.matches(across)) {
            const { length, longTexts } = anchors[list];
            // What lies behind the line end alone is found without it.
            if (length <= this.sinceBreak)
                continue;
            this.coverAcross(length, at);
            this.followAll(longTexts.filter(({ wraps }) => wraps));
        }
        this.across = wrapped.depth(across) > this.sinceBreak ? across : 0;
    }
    followAll(texts) {
        for (const text of texts) {
            if (!this.followed.some((other) => other.text === text))
                this.followed.push({ text, matched: ANCHOR });
        }
    }
    /** Whether `byte` goes on with one of those that are followed; the others are followed no more. */
    follow(byte) {
        const lineEnd = byte === LF || byte === CR;
        let goesOn = false;
        let lost = false;
        for (const followed of this.followed) {
            const { bytes, shorter, wraps } = followed.text;
            if (lineEnd && wraps)
                continue;
            let count = followed.matched;
            while (count >= ANCHOR && bytes[count] !== byte)
                count = shorter[count - 1];
            // With less than its anchor, the automaton sees to it.
            followed.matched = count < ANCHOR ? 0 : count + 1;
            lost ||= count < ANCHOR;
            goesOn ||= followed.matched > 0;
        }
        if (lost)
            this.followed = this.followed.filter(({ matched }) => matched > 0);
        return goesOn;
    }
    /** The `count` bytes before `at`, and not the line end among them. */
    coverAcross(count, at) {
        const { stretches } = this;
        const lineBegin = at - this.sinceBreak;
        const lineEnd = lineBegin - this.breakLength;
        // They lie within what is covered now.
        while (stretches.length > 0 && stretches.at(-2) >= lineBegin)
            stretches.length -= 2;
        this.cover(lineEnd - (count - this.sinceBreak), lineEnd);
        this.cover(lineBegin, at);
    }
    cover(start, end) {
        const { stretches } = this;
        // What lies before the bytes that are held was replaced when it was given.
        let from = Math.max(0, start);
        let to = end;
        if (from >= to)
            return;
        while (stretches.length > 0 && stretches.at(-1) >= from) {
            to = Math.max(to, stretches.pop());
            from = Math.min(from, stretches.pop());
        }
        stretches.push(from, to);
    }
    give(bytes, settled) {
        const given = [];
        let at = 0;
        const plain = (to) => {
            if (to <= at)
                return;
            given.push(bytes.subarray(at, to));
            this.masked = false;
            at = to;
        };
        let next = 0;
        for (; next < this.stretches.length && this.stretches[next] <= settled; next += 2) {
            plain(this.stretches[next]);
            if (!this.masked) {
                given.push(MASK);
                this.count += 1;
            }
            this.masked = true;
            at = this.stretches[next + 1];
        }
        plain(settled);
        this.stretches = this.stretches.slice(next).map((position) => position - at);
        // The chunk is its owner's again.
        this.held = at === bytes.length ? NOTHING : Buffer.from(bytes.subarray(at));
        return given;
    }
}
/** For places in order: where the next line end is, or the end of `chunk`. */
function lineEnds(chunk) {
    const next = (byte, from) => {
        const at = chunk.indexOf(byte, from);
        return at === -1 ? chunk.length : at;
    };
    let feed = next(LF, 0);
    let carriage = next(CR, 0);
    return (from) => {
        if (feed < from)
            feed = next(LF, from);
        if (carriage < from)
            carriage = next(CR, from);
        return Math.min(feed, carriage);
    };
}
function shorterOf(bytes) {
    const shorter = new Uint32Array(bytes.length);
    for (let i = 1, count = 0; i < bytes.length; i++) {
        while (count > 0 && bytes[i] !== bytes[count])
            count = shorter[count - 1] ?? 0;
        if (bytes[i] === bytes[count])
            count += 1;
        shorter[i] = count;
    }
    return shorter;
}
/** `text` without `secrets`. */
function redactedText(text, secrets) {
    return secrets.length === 0 ? text : new Redaction(secrets).text(text);
}


/***/ }),

/***/ 54972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseSecrets)
/* harmony export */ });
/** Below this a value is in every log. */
const SHORTEST = 4;
/** More is no list of secrets. GitHub knows 300 of them: 100 each of the organisation, the repository and the environment. */
const MOST_VALUES = 1000;
/** GitHub's limit for a secret is 48 KB. */
const LONGEST = 256 * 1024;
/** Of all of them together. What is looked for stands in memory, some hundred bytes for each; Linux hands over 128 KiB at most. */
const MOST_CHARACTERS = 1024 * 1024;
/** The runner does not mask these either (actions/runner, `Worker.cs`): they hold `true`. */
const SWITCHES = new Set(['actions_step_debug', 'actions_runner_debug']);
/** Words of which every log is full. Without them nobody could tell any more how a test ended. */
const WORDS = new Set(('true false null none undefined default enabled disabled debug info warn warning error trace release ' +
    'test tests testing pass passed fail failed failure panic skipped ignored ' +
    'main master develop development staging production user root admin localhost').split(' '));
/**
 * Reads `redact`: one value a line, or the JSON of `${{ toJSON(secrets) }}`. What would make a log unreadable is left out with a
 * warning, which names it by its key or line, never by its value. (GitHub's own masking takes every value that is not empty, even one
 * letter.)
 */
function parseSecrets(text) {
    const secrets = { values: [], warnings: [] };
    const seen = new Set();
    const entries = entriesOf(text);
    if (entries.length > MOST_VALUES) {
        secrets.warnings.push(`\`redact\` has ${entries.length} values; only the first ${MOST_VALUES} are redacted. Give only those that the test can print.`);
    }
    let room = MOST_CHARACTERS;
    for (const { where, value } of entries.slice(0, MOST_VALUES)) {
        if (seen.has(value))
            continue;
        const why = unfit(value) ?? (value.length > room ? `beyond ${MOST_CHARACTERS} characters of all values` : null);
        if (why !== null) {
            secrets.warnings.push(`\`redact\`: the value ${where} is ${why}, so it is not redacted.`);
            continue;
        }
        room -= value.length;
        seen.add(value);
    }
    secrets.values.push(...seen);
    return secrets;
}
function entriesOf(text) {
    const entries = jsonEntries(text) ?? text.split(/\r?\n|\r/).map((value, at) => ({ where: `in line ${at + 1}`, value }));
    return entries.map(({ where, value }) => ({ where, value: value.trim() })).filter(({ value }) => value !== '');
}
/** Of a JSON object or list; null if `text` is none. */
function jsonEntries(text) {
    if (!/^\s*[[{]/.test(text))
        return null;
    try {
        const parsed = JSON.parse(text);
        const pairs = Array.isArray(parsed)
            ? parsed.map((value, at) => [String(at + 1), value])
            : Object.entries(parsed);
        return pairs.flatMap(([key, value]) => typeof value === 'string' && !SWITCHES.has(key.toLowerCase()) ? [{ where: `of ${key}`, value }] : []);
    }
    catch {
        return null;
    }
}
function unfit(value) {
    if (value.length < SHORTEST)
        return `shorter than ${SHORTEST} characters`;
    if (value.length > LONGEST)
        return `longer than ${LONGEST} characters`;
    return WORDS.has(value.toLowerCase()) ? 'a word that every log is full of' : null;
}


/***/ }),

/***/ 8651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37935);

/** Text of a test as a person reads it: no escape sequences, and no control characters but line ends and tabs. */
function clean(text) {
    return (0,_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEscapes */ .L)(text)
        .replace(/\r\n?/g, '\n')
        .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '');
}
/** At most `most` UTF-16 units, never half a character. */
function clip(text, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** The first line that is not blank. */
function firstLine(text) {
    return text.split('\n').find((line) => line.trim() !== '') ?? '';
}


/***/ }),

/***/ 62547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c0: () => (/* binding */ distinctFailures),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   nV: () => (/* binding */ failureTitle)
/* harmony export */ });
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52724);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8651);


/** Those of a run that is not green, each once, in the order of the output; what a compiler says comes last. */
function distinctFailures({ findings, verdict }) {
    if ((0,_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(verdict))
        return [];
    const failures = new Map();
    const ordered = [
        ...findings.filter(({ kind }) => kind !== 'build'),
        ...findings.filter(({ kind }) => kind === 'build'),
    ];
    for (const finding of ordered) {
        const { file, line, message, name, kind } = finding;
        // Without a place, two tests that say the same have still failed each.
        const key = JSON.stringify(file === null ? [kind, name, message] : [kind, file, line, (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)(message)]);
        const known = failures.get(key);
        if (known === undefined)
            failures.set(key, { finding, others: [] });
        else if (name !== null && name !== known.finding.name && !known.others.includes(name))
            known.others.push(name);
    }
    return [...failures.values()];
}
/** `core::add failed`, `Crash in core::add`, `Compile error`. */
function failureTitle({ kind, name, suite, format, infrastructure, suspected }) {
    const who = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name ?? suite ?? '').replaceAll('\n', ' ');
    const perhaps = suspected ? ' (perhaps the bench)' : '';
    if (infrastructure)
        return who === '' ? 'The bench failed' : `${who}: the bench failed`;
    if (kind === 'test')
        return `${who === '' ? `A test of ${format}` : who} failed${perhaps}`;
    if (kind === 'crash')
        return `${who === '' ? `Crash (${format})` : `${who} crashed`}${perhaps}`;
    if (kind === 'build')
        return `Build error (${format})`;
    if (kind === 'configuration')
        return 'The configuration is wrong';
    return `Perhaps the bench failed`;
}
/** What went wrong, and what to do. */
function failureText({ finding, others }) {
    const { message, also, cure, logLine } = finding;
    const said = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(message).trimEnd();
    const parts = [said === '' ? `It gives no reason; see line ${logLine} of output.log.` : said];
    for (const place of also.slice(0, MOST_ALSO)) {
        const why = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)((0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.message));
        parts.push(`also ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.file)}:${place.line}${why === '' ? '' : ` ${why}`}`);
    }
    if (others.length > 0)
        parts.push(`The same in ${nameList(others)}.`);
    if (cure !== null)
        parts.push(`What to do: ${cure}`);
    return parts.join('\n');
}
const MOST_ALSO = 8;
const MOST_NAMES = 8;
function nameList(names) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name).replaceAll('\n', ' '));
    return names.length > MOST_NAMES ? `${shown.join(', ')} and ${names.length - MOST_NAMES} more` : shown.join(', ');
}
/** `src/lib.rs:12` */
function placeWords({ file, line }) {
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ evidenceWords),
/* harmony export */   u: () => (/* binding */ hangSection)
/* harmony export */ });
/* harmony import */ var _hang_mermaid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90191);
/* harmony import */ var _hang_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60313);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37325);



/** What the reason of a verdict does not say yet: where it spins, what a writer is stuck with, what was rescued. */
function evidenceWords(report) {
    const { evidence } = report;
    const stuck = evidence?.stuck[0];
    const rescued = evidence?.rescued.find(({ bytes }) => bytes > 0);
    return [
        ...(evidence?.spinsAt ? [`It spins at ${evidence.spinsAt}.`] : []),
        ...(stuck === undefined ? [] : [`Stuck with: ${stuck.lines[0] ?? ''}`]),
        ...(rescued === undefined ? [] : rescueLines(rescued, report)),
    ];
}
/** In the words of the report itself. */
function rescueLines(rescued, report) {
    const alone = { stuck: [], rescued: [{ ...rescued, tail: [] }], backtraces: [], spinsAt: null };
    const words = (0,_hang_text_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceLines */ .p1)(alone, report).filter((line) => line !== '');
    return [...words, ...rescued.tail.map((line) => `  ${line}`)];
}
/** The section of the job summary: a chart of who waits for whom, and the whole report below it. */
function hangSection(report) {
    const whole = `<details><summary>The whole hang report</summary>\n\n<pre>${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .M)((0,_hang_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reportText */ .UH)(report))}</pre>\n\n</details>`;
    const alone = report.processes.length < 2;
    const chart = alone ? [] : ['<h4>Who waits for whom</h4>', '', '```mermaid', (0,_hang_mermaid_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidOf */ .j)(report), '```', ''];
    return [...chart, whole].join('\n');
}


/***/ }),

/***/ 37325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escaped),
/* harmony export */   q: () => (/* binding */ html)
/* harmony export */ });
/** Text as HTML shows it. In a table's cell a line break must not be one of the source: a blank line would end the block. */
function html(text) {
    return escaped(text).replace(/\r\n?|\n/g, '<br>');
}
/** Text of somebody else: it can neither end an element nor begin one. */
function escaped(text) {
    return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}


/***/ }),

/***/ 58191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ closingWords),
/* harmony export */   IQ: () => (/* binding */ beyondHeadline),
/* harmony export */   K9: () => (/* binding */ probeWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Sh: () => (/* binding */ durationWords),
/* harmony export */   pG: () => (/* binding */ sizeWords)
/* harmony export */ });
/* harmony import */ var _probes_identify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32215);
/* harmony import */ var _run_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52724);
/* harmony import */ var _hang_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1896);



/** `12 ms`, `3.4 s`, `2 min 5 s`. */
function durationWords(ms) {
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor((seconds % 3600) / 60);
    return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
/** `980 bytes`, `1.5 MiB`. */
function sizeWords(bytes) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
/** The verdict in a line: what, why, after how long, on which probe. */
function headline(result) {
    const { words } = _run_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk[result.verdict];
    const { board, probe } = result;
    const place = probe === null ? '' : `${probe.name} ${probe.vid}:${probe.pid} at USB path ${probe.path}`;
    const where = [board, place].filter((name) => name !== null && name !== '').join(', ');
    return `${words}${detail(result)}${result.attempts.length === 0 ? '' : ` after ${durationWords(result.durationMs)}`}${where === '' ? '' : ` on ${where}`}`;
}
function detail(result) {
    const { verdict, signal, reason, decidedBy, hang, attempts } = result;
    const why = hang?.verdict ? `: ${hang.verdict.title},` : '';
    // However a test has ended that we ended, or that its output decided: it is no news.
    if (decidedBy !== null)
        return verdict === 'deadlocked' ? why : ` (\`${decidedBy}\`)${why}`;
    if (verdict === 'flaky')
        return `: passed on attempt ${attempts.length} only,`;
    if (signal !== null && verdict !== 'failed')
        return `: ${signal}`;
    if (verdict === 'failed')
        return `: ${failedWords(result)}`;
    if (verdict === 'infrastructure')
        return `: ${firstSentence(reason)}`;
    return '';
}
/** `2 of 7 tests failed (exit code 101)`, `exit code 3` where no test says so. */
function failedWords({ tests, exitCode }) {
    const { passed, failed } = tests;
    const code = `exit code ${exitCode}`;
    if (failed === 0)
        return code;
    const ran = (passed ?? 0) + failed;
    const of = passed === null || ran === 1 ? '' : ` of ${ran}`;
    return `${failed}${of} ${failed === 1 && of === '' ? 'test' : 'tests'} failed (${code})`;
}
/** What a reader of the headline does not know yet: the reason where it says more, and the notes. */
function beyondHeadline(result) {
    const { verdict, reason, notes, decidedBy, hang } = result;
    const told = decidedBy === null && (verdict === 'passed' || (verdict === 'failed' && !saysMore(result)));
    const evidence = hang === null ? [] : (0,_hang_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceWords */ .J)(hang);
    return told ? notes : [reason, ...evidence, ...notes];
}
/** Whether the reason of a failure is more than its exit code. */
function saysMore({ exitCode, tests, findings, suites }) {
    const unexplained = tests.failed === 0 && (suites.length > 0 || findings.length > 0);
    return exitCode === 0 || unexplained || findings.some(({ suspected }) => suspected);
}
/** How a run ended, for a log. */
function closingWords(result) {
    // The headline of an infrastructure problem is the beginning of its reason.
    const { verdict, reason, notes } = result;
    if (verdict === 'infrastructure')
        return [`${_run_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk[verdict].words}: ${reason}`, ...notes].join('\n');
    return [headline(result), ...beyondHeadline(result)].join('\n');
}
/** Up to its full stop, or the list that follows. */
function firstSentence(text) {
    return text.split(/[.:]?\n|\. /)[0] ?? text;
}
/** The chosen probes, a line each. */
function probeWords(result) {
    return result.probes.length === 0 ? 'none' : result.probes.map(_probes_identify_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q).join('\n');
}


/***/ }),

/***/ 50053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ blamesBench),
/* harmony export */   d: () => (/* binding */ agree)
/* harmony export */ });
/**
 * The verdict of a test that was judged by its end, in the light of its output.
 *
 * A clock, a deadlock, a cancellation, `fail-on` and `leaks: fail` have decided already, and are not judged anew. Else the first of
 * these that fits:
 *
 * 1. red, or no test ran, and all that went wrong is the bench's for certain: `infrastructure`
 * 2. red: as the end says, with what the output says of it
 * 3. a test, a crash or a sanitizer's report failed: `failed`, whatever the exit code
 * 4. no test ran where tests are expected: `failed`
 * 5. green
 *
 * @param onProbe whether it ran on a probe: without one and without a test, nothing at all was tested
 */
function agree(judgement, findings, expectTests, onProbe) {
    if (!isOpen(judgement))
        return judgement;
    const { verdict, reason } = judgement;
    const ran = testsThatRan(findings.tests);
    const { failed } = findings.tests;
    const green = verdict === 'passed';
    if (findings.infrastructure && (!green || ran === 0 || failed > 0)) {
        return { ...judgement, verdict: 'infrastructure', reason: benchWords(findings, reason), decidedBy: null };
    }
    if (!green)
        return { ...judgement, reason: `${reason}${afterRed(findings, ran)}` };
    if (failed > 0) {
        const words = `${failedWords(findings)}, although ${lowered(reason)}`;
        return { ...judgement, verdict: 'failed', reason: words, decidedBy: null };
    }
    // What the user has waited for has come.
    if (judgement.decidedBy === 'until' && expectTests !== 'true')
        return judgement;
    const missing = missingTests(findings, ran, expectTests, onProbe);
    if (missing === null)
        return judgement;
    return { ...judgement, verdict: 'failed', reason: `${missing} ${reason}`, decidedBy: 'expect-tests' };
}
/** Whether what the output tells may still change it. */
function isOpen({ verdict, decidedBy }) {
    if (verdict === 'passed')
        return true;
    return (decidedBy === null || decidedBy === 'until') && (verdict === 'failed' || verdict === 'crashed');
}
/** Whether a further attempt may find a bench that works: what is blamed on it, or perhaps is its fault. */
function blamesBench(judgement, findings) {
    if (judgement.verdict === 'infrastructure')
        return true;
    if (findings === null || judgement.decidedBy !== null)
        return false;
    const red = judgement.verdict === 'failed' || judgement.verdict === 'crashed';
    const toBlame = findings.findings.filter(({ kind }) => kind !== 'configuration');
    return red && toBlame.length > 0 && toBlame.every(({ infrastructure, suspected }) => infrastructure || suspected);
}
function testsThatRan({ passed, failed, expectedFailures, todo }) {
    return (passed ?? 1) + failed + expectedFailures + todo;
}
function missingTests({ tests, frameworks, findings }, ran, expect, onProbe) {
    if (ran > 0 || expect === 'false')
        return null;
    if (expect === 'true') {
        return tests.skipped > 0
            ? `Every test was skipped (${tests.skipped}), but tests are expected (\`expect-tests\`).`
            : 'No line of the output is of a test, but tests are expected (`expect-tests`).';
    }
    const said = findings.find(({ kind }) => kind === 'configuration' || kind === 'infrastructure');
    if (said !== undefined) {
        return `No test ran, and a message tells why: ${firstLine(said.message)}${cureWords(said)}`;
    }
    if (!onProbe) {
        const what = tests.skipped > 0 ? `every test was skipped (${tests.skipped})` : 'no line of the output is of a test';
        return `No probe was used, and ${what}: nothing was tested. If that is right, say \`expect-tests: false\`.`;
    }
    if (tests.skipped + tests.disabled > 0 || frameworks.length === 0)
        return null;
    return `${frameworks.join(', ')} has run no test at all. If that is right, say \`expect-tests: false\`.`;
}
function afterRed({ tests, findings, frameworks }, ran) {
    if (tests.failed > 0) {
        const suspected = findings.find((finding) => finding.suspected);
        return suspected === undefined
            ? ''
            : ` Perhaps the bench is at fault: ${firstLine(suspected.message)}${cureWords(suspected)}`;
    }
    const said = findings.find(({ kind }) => kind !== 'test');
    if (said !== undefined) {
        const whose = said.suspected ? ' Perhaps the bench is at fault' : ' The output says';
        return `${whose}: ${firstLine(said.message)}${cureWords(said)}`;
    }
    if (ran > 0)
        return ` No test tells why: none of the ${ran} that ran has failed.`;
    return frameworks.length > 0 ? ' No test tells why: none ran.' : ' No line of a test tells why.';
}
/** The bench's own words, and what to do about them. */
function benchWords({ findings }, reason) {
    const blamed = findings.find(({ infrastructure }) => infrastructure);
    if (blamed === undefined)
        return reason;
    return `The bench failed, not the test: ${firstLine(blamed.message)}${cureWords(blamed)}\n${reason}`;
}
function failedWords({ tests, findings }) {
    const tested = findings.filter(({ kind }) => kind === 'test').length;
    const crash = findings.find(({ kind }) => kind === 'crash');
    if (tested === 0 && crash !== undefined) {
        return `The output tells of a crash (${crash.format}: ${firstLine(crash.message)})`;
    }
    return tests.failed === 1 ? 'A test failed' : `${tests.failed} tests failed`;
}
function cureWords({ cure }) {
    return cure === null ? '' : `\nWhat to do: ${cure}`;
}
function firstLine(text) {
    const line = text.split('\n', 1)[0] ?? '';
    return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
function lowered(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}


/***/ }),

/***/ 93028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Lt: () => (/* binding */ BEFORE_FILE),
/* harmony export */   Od: () => (/* binding */ abandonedResult),
/* harmony export */   Uv: () => (/* binding */ readResult),
/* harmony export */   _C: () => (/* binding */ AFTER_FILE),
/* harmony export */   eC: () => (/* binding */ HANG_TEXT_FILE),
/* harmony export */   iM: () => (/* binding */ HANG_FILE),
/* harmony export */   uo: () => (/* binding */ redactedResult)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _findings_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67971);
/* harmony import */ var _hang_brief_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88396);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73486);
/* harmony import */ var _recording_ring_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85177);
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53696);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52724);








const RESULT_FILE = 'result.json';
const BEFORE_FILE = 'probes-before.json';
const HANG_FILE = 'hang.json';
const HANG_TEXT_FILE = 'hang.txt';
const AFTER_FILE = 'probes-after.json';
/** Writes `value` as `name` into `folder`. Throws what the disk refuses. */
function writeJson(folder, name, value) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}
/** `result` without the secrets that `redaction` knows. Our own words in it stay, though one of them may be the value of a secret. */
function redactedResult(result, redaction) {
    const own = (value) => {
        const { verdict, decidedBy } = value;
        return { ...redaction.json(value), verdict, decidedBy };
    };
    const findings = (list) => list.map((finding) => ({ ...redaction.json(finding), kind: finding.kind, format: finding.format }));
    return {
        ...own(result),
        startedAt: result.startedAt,
        suites: result.suites.map((suite) => ({ ...redaction.json(suite), format: suite.format })),
        findings: findings(result.findings),
        attempts: result.attempts.map((attempt) => ({
            ...own(attempt),
            findings: findings(attempt.findings),
            folder: attempt.folder,
        })),
    };
}
/** The result in `folder`; null if there is none, or none that can be read. */
function readResult(folder) {
    try {
        const result = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainJson */ .zP)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RESULT_FILE));
        if (result.schema !== 1 || !Object.hasOwn(_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .VERDICTS */ .bk, result.verdict) || !isWhole(result))
            return null;
        const whole = tellsProperly(result) ? result : { ...result, ...(0,_told_js__WEBPACK_IMPORTED_MODULE_6__/* .nothingTold */ .d)() };
        return (0,_hang_brief_js__WEBPACK_IMPORTED_MODULE_2__/* .isReport */ .PS)(whole.hang) ? whole : { ...whole, hang: null };
    }
    catch {
        return null;
    }
}
/** Whether every field is there and of its kind: the file lies where a test could reach it. */
function isWhole(result) {
    const kind = (value) => (Array.isArray(value) ? 'list' : typeof value);
    return Object.entries(EMPTY).every(([name, value]) => {
        const found = result[name];
        return value === null ? found !== undefined : kind(found) === kind(value) && found !== null;
    });
}
/** Whether what is told of tests is of the right kinds, down to the last field: it is shown. */
function tellsProperly({ tests, suites, slowest, findings, attempts }) {
    return (isCounts(tests) &&
        suites.every((suite) => isText(suite?.format) && isTextOrNull(suite.name) && isCounts(suite.counts)) &&
        slowest.every((test) => isText(test?.name) && isTextOrNull(test.suite) && typeof test.durationMs === 'number') &&
        findings.every(isFinding) &&
        attempts.every((attempt) => isCounts(attempt?.tests) && attempt.findings?.every?.(isFinding) && isText(attempt.folder)));
}
function isCounts(counts) {
    return (typeof counts === 'object' &&
        counts !== null &&
        Object.keys((0,_findings_model_js__WEBPACK_IMPORTED_MODULE_7__/* .noTests */ .V)()).every((name) => {
            const count = counts[name];
            return Number.isSafeInteger(count) || (name === 'passed' && count === null);
        }));
}
function isFinding(finding) {
    if (typeof finding !== 'object' || finding === null)
        return false;
    const { kind, format, suite, name, file, line, message, also, infrastructure, suspected, cure, logLine, addresses } = finding;
    return ([kind, format, message].every(isText) &&
        [suite, name, file, cure].every(isTextOrNull) &&
        (line === null || Number.isSafeInteger(line)) &&
        Number.isSafeInteger(logLine) &&
        typeof infrastructure === 'boolean' &&
        typeof suspected === 'boolean' &&
        Array.isArray(also) &&
        Array.isArray(addresses) &&
        addresses.every(isText) &&
        also.every((place) => isText(place?.file) && Number.isSafeInteger(place.line) && isText(place.message)));
}
function isText(value) {
    return typeof value === 'string';
}
function isTextOrNull(value) {
    return value === null || isText(value);
}
const ABANDONED = {
    killed: 'The action itself was killed before the test ended (out of memory, SIGKILL, or a lost runner).',
    failed: 'The action itself failed before the test ended; the error of its step says why.',
};
/** The result of a run whose own process did not see its end: all that is left is its recording. */
function abandonedResult(folder, how) {
    return {
        ...EMPTY,
        reason: `${ABANDONED[how]} The recording holds what was printed until then.`,
        startedAt: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).birthtime.toISOString(),
        recording: (0,_recording_ring_js__WEBPACK_IMPORTED_MODULE_4__/* .settleRecording */ .b3)(folder),
    };
}
const EMPTY = {
    schema: 1,
    verdict: 'infrastructure',
    exitCode: null,
    signal: null,
    reason: '',
    decidedBy: null,
    match: null,
    durationMs: 0,
    startedAt: '',
    board: null,
    probe: null,
    probes: [],
    probeChanges: [],
    recoveries: [],
    attempts: [],
    tests: (0,_findings_model_js__WEBPACK_IMPORTED_MODULE_7__/* .noTests */ .V)(),
    suites: [],
    slowest: [],
    findings: [],
    moreFindings: 0,
    leaks: [],
    hang: null,
    recording: { bytes: 0, dropped: 0 },
    notes: [],
};


/***/ }),

/***/ 72783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ isWorthRetrying),
/* harmony export */   OZ: () => (/* binding */ attemptFolder),
/* harmony export */   Vz: () => (/* binding */ ATTEMPT_FOLDER),
/* harmony export */   Yg: () => (/* binding */ shelve),
/* harmony export */   h6: () => (/* binding */ attemptFiles),
/* harmony export */   sU: () => (/* binding */ clearShelves)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _hang_rescue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83091);
/* harmony import */ var _recording_recorder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83458);
/* harmony import */ var _recording_ring_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85177);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50053);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93028);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52724);
/** When a run is tried again, and what becomes of the files of the attempt before. */








/**
 * Whether an attempt that ended so is followed by another one. `infrastructure`: the bench is to blame, or perhaps is. `failure`: the
 * test is. `any`: whatever is red. Never after a cancellation.
 * @param vanished whether the probe was gone at its end: then the bench perhaps is to blame, whatever the output says
 */
function isWorthRetrying(judgement, findings, on, vanished) {
    if (judgement.verdict === 'cancelled' || (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .isGreen */ .gf)(judgement.verdict))
        return false;
    if (on === 'any')
        return true;
    return (on === 'infrastructure') === (vanished || (0,_agreement_js__WEBPACK_IMPORTED_MODULE_7__/* .blamesBench */ .T)(judgement, findings));
}
/** `attempt-1`: where the files of an attempt go that was not the last. */
function attemptFolder(number) {
    return `attempt-${number}`;
}
const ATTEMPT_FOLDER = /^attempt-\d{1,3}$/;
/** Names of files in `folder` that an attempt has left there. */
function attemptFiles(folder) {
    const names = [_recording_ring_js__WEBPACK_IMPORTED_MODULE_4__/* .OUTPUT_FILE */ .f4, _recording_recorder_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX_FILE */ .K, _result_js__WEBPACK_IMPORTED_MODULE_5__/* .HANG_FILE */ .iM, _result_js__WEBPACK_IMPORTED_MODULE_5__/* .HANG_TEXT_FILE */ .eC];
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => names.includes(name) || (0,_hang_rescue_js__WEBPACK_IMPORTED_MODULE_2__/* .isRescued */ .YX)(name));
    }
    catch {
        return [];
    }
}
/**
 * Puts the files of attempt `number` aside, so that those of the last one are where they are looked for. The recording must have ended.
 * @throws what the disk refuses
 */
function shelve(folder, number) {
    (0,_recording_ring_js__WEBPACK_IMPORTED_MODULE_4__/* .settleRecording */ .b3)(folder);
    const shelf = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, attemptFolder(number));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(shelf, { recursive: true });
    for (const name of attemptFiles(folder))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(shelf, name));
}
/** Clears what a run that used this folder before has left of its attempts, and nothing else. */
function clearShelves(folder) {
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        const shelf = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (!ATTEMPT_FOLDER.test(name) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(shelf).isDirectory())
            continue;
        for (const file of attemptFiles(shelf))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(shelf, file), { force: true });
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(shelf).length === 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(shelf);
    }
}


/***/ }),

/***/ 53696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ told),
/* harmony export */   d: () => (/* binding */ nothingTold)
/* harmony export */ });
/* harmony import */ var _findings_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67971);
/** The part of what an output tells that fits into a result. The whole is in memory only, and in the reports made of it. */

/** A result that is larger than 1 MiB is not read back (`plain-file.ts`): so much of it may be findings, in UTF-16 units. */
const ROOM = 300_000;
const MOST_SUITES = 300;
const MOST_SLOW = 10;
const MOST_ALSO = 10;
const MOST_ADDRESSES = 20;
const LONGEST_TEXT = 500;
/** @param room for the findings, in UTF-16 units; 0 for none */
function told(findings, room = ROOM) {
    if (findings === null)
        return nothingTold();
    const kept = fitting(findings.findings, room);
    return {
        tests: findings.tests,
        suites: findings.suites.slice(0, MOST_SUITES).map(figures),
        slowest: slowest(findings.suites),
        findings: kept,
        moreFindings: findings.more + findings.findings.length - kept.length,
    };
}
function figures({ format, name, counts }) {
    return { format, name: name?.slice(0, LONGEST_TEXT) ?? null, counts };
}
function slowest(suites) {
    const timed = suites.flatMap(({ name: suite, cases }) => cases.flatMap(({ name, durationMs }) => durationMs === null || durationMs <= 0
        ? []
        : [{ suite: suite?.slice(0, LONGEST_TEXT) ?? null, name: name.slice(0, LONGEST_TEXT), durationMs }]));
    return timed.sort((a, b) => b.durationMs - a.durationMs).slice(0, MOST_SLOW);
}
/** Those that matter most first, while there is room: what failed, before what a compiler says. */
function fitting(findings, room) {
    const kept = new Set();
    let left = room;
    for (const wanted of [(one) => one.kind !== 'build', (one) => one.kind === 'build']) {
        for (const finding of findings.filter(wanted)) {
            left -= JSON.stringify(shortened(finding)).length;
            if (left < 0)
                break;
            kept.add(finding);
        }
    }
    return findings.filter((finding) => kept.has(finding)).map(shortened);
}
function shortened(finding) {
    return { ...finding, also: finding.also.slice(0, MOST_ALSO), addresses: finding.addresses.slice(0, MOST_ADDRESSES) };
}
function nothingTold() {
    return { tests: (0,_findings_model_js__WEBPACK_IMPORTED_MODULE_0__/* .noTests */ .V)(), suites: [], slowest: [], findings: [], moreFindings: 0 };
}


/***/ }),

/***/ 52724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gf: () => (/* binding */ isGreen)
/* harmony export */ });
/* harmony import */ var _process_signal_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25120);
/* harmony import */ var _watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72632);


/** How a run can end: a new verdict is one row. `exitStatus` is the command line tool's. */
const VERDICTS = {
    passed: { exitStatus: 0, words: 'Passed' },
    flaky: { exitStatus: 0, words: 'Flaky' },
    failed: { exitStatus: 1, words: 'Failed' },
    crashed: { exitStatus: 1, words: 'Crashed' },
    'timed-out': { exitStatus: 4, words: 'Timed out' },
    stalled: { exitStatus: 4, words: 'Stalled' },
    deadlocked: { exitStatus: 4, words: 'Deadlocked' },
    infrastructure: { exitStatus: 3, words: 'Not tested (infrastructure)' },
    cancelled: { exitStatus: 130, words: 'Cancelled' },
};
/** Whether a step with this verdict succeeds. */
function isGreen(verdict) {
    return VERDICTS[verdict].exitStatus === 0;
}
/** The verdict: from how the test itself ended, or from the one thing for which it was ended; never from how that went. */
function judge(end) {
    if (end.how === 'not-started') {
        return { verdict: 'infrastructure', exitCode: null, signal: null, reason: end.reason, decidedBy: null, match: null };
    }
    const own = { exitCode: end.exit?.code ?? null, signal: end.exit?.signal ?? null };
    if (end.how === 'cancelled') {
        const doing = end.hang === null ? '' : `\nWhat the test was doing: ${end.hang}`;
        const reason = `The run was cancelled (${end.by}) before the test ended.${doing}`;
        return { verdict: 'cancelled', ...own, reason, decidedBy: null, match: null };
    }
    if (end.how === 'ended-by-us')
        return { ...own, ...judgeAlarm(end.alarm, end.hang) };
    const judgement = { ...own, ...judgeEnd(end.exit, end.sought) };
    if (judgement.verdict !== 'passed' || end.leak === undefined)
        return judgement;
    return { ...judgement, verdict: 'failed', reason: `${end.leak} ${judgement.reason}`, decidedBy: 'leaks' };
}
/** Of a test that ended by itself. Its output decides before its exit code: had we been faster, that line would have ended it. */
function judgeEnd(exit, sought) {
    if (sought !== undefined && sought.match !== null) {
        return judgeMatch(sought.match, `The test then ended by itself, ${exitWords(exit)}.`);
    }
    const judgement = { ...judgeExit(exit), decidedBy: null, match: null };
    if (sought === undefined || sought.until.length === 0)
        return judgement;
    const missed = `no line of its output matched \`until\` (${patternWords(sought.until)})`;
    const reason = `${judgement.reason.slice(0, -1)}, and ${missed}.${unseenWords(sought.unseen)}`;
    if (judgement.verdict !== 'passed')
        return { ...judgement, reason };
    return { ...judgement, verdict: 'failed', reason, decidedBy: 'until' };
}
function judgeAlarm(alarm, hang) {
    if ('match' in alarm)
        return judgeMatch(alarm.match);
    if (alarm.kind === 'deadlock') {
        const reason = `The test can never go on, and was ended.${hang === null ? '' : `\n${hang}`}`;
        return { verdict: 'deadlocked', reason, decidedBy: 'on-deadlock', match: null };
    }
    const { verdict, words } = CLOCKS[alarm.kind];
    const said = hang === null ? '' : `\n${hang}`;
    return { verdict, reason: `${words((0,_watchdog_clocks_js__WEBPACK_IMPORTED_MODULE_1__/* .clockText */ .Yi)(alarm.limitMs))}${said}`, decidedBy: alarm.kind, match: null };
}
const CLOCKS = {
    timeout: {
        verdict: 'timed-out',
        words: (limit) => `The test was still running after ${limit} (\`timeout\`), and was ended.`,
    },
    'startup-timeout': {
        verdict: 'stalled',
        words: (limit) => `The test printed nothing within ${limit} of its start (\`startup-timeout\`), and was ended.`,
    },
    'idle-timeout': {
        verdict: 'stalled',
        words: (limit) => `The test printed nothing for ${limit} (\`idle-timeout\`), and was ended.`,
    },
};
function judgeMatch(match, after) {
    const verdict = match.input === 'until' ? 'passed' : 'failed';
    const said = `A line of the output matched \`${match.input}\` (${patternWords([match.pattern])}): ${match.line}`;
    const reason = after === undefined ? said : `${said}\n${after}`;
    return { verdict, reason, decidedBy: match.input, match };
}
function judgeExit(exit) {
    const { code, signal } = exit;
    if (signal !== null)
        return { verdict: 'crashed', reason: `The test was killed by ${signal}.` };
    if (code === 0)
        return { verdict: 'passed', reason: 'The test ended with exit code 0.' };
    const shellsWord = (0,_process_signal_names_js__WEBPACK_IMPORTED_MODULE_0__/* .signalOfStatus */ ._)(code);
    if (shellsWord !== null) {
        const reason = `Exit code ${code}: a program of the test was killed by ${shellsWord}.`;
        return { verdict: 'crashed', signal: shellsWord, reason };
    }
    return { verdict: 'failed', reason: `The test ended with exit code ${code}.` };
}
function exitWords({ code, signal }) {
    return signal === null ? `with exit code ${code}` : `killed by ${signal}`;
}
function patternWords(patterns) {
    return patterns.map((pattern) => `\`${pattern}\``).join(', ');
}
function unseenWords(bytes) {
    return bytes === 0 ? '' : ` ${bytes} bytes of it could not be searched.`;
}


/***/ }),

/***/ 72632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readClocks),
/* harmony export */   Dd: () => (/* binding */ silenceWords),
/* harmony export */   Yi: () => (/* binding */ clockText)
/* harmony export */ });
/**
 * Which clock is due.
 *
 * - Before the first byte, silence counts from the start. Where there is a `startup-timeout`, `idle-timeout` waits for the first byte.
 * - Of several that are due the one counts that was due first; of equal ones `timeout`, then `startup-timeout`.
 * - Warnings of one silence come with doubling gaps: after 1, 3, 7, 15, ... times `warnAfterMs`. A new byte begins a new silence.
 */
function readClocks(clocks, moment) {
    const { now, startedAt, heardUntil, bytes } = moment;
    const silentSince = bytes === 0 ? startedAt : moment.lastByteAt;
    const starting = bytes === 0 && clocks.startupTimeoutMs > 0;
    const timers = [
        { clock: 'timeout', limitMs: clocks.timeoutMs, from: startedAt, at: now },
        { clock: 'startup-timeout', limitMs: bytes === 0 ? clocks.startupTimeoutMs : 0, from: startedAt, at: heardUntil },
        { clock: 'idle-timeout', limitMs: starting ? 0 : clocks.idleTimeoutMs, from: silentSince, at: heardUntil },
    ];
    let due = null;
    let dueAt = Number.POSITIVE_INFINITY;
    let lookAgainMs = Number.POSITIVE_INFINITY;
    for (const { clock, limitMs, from, at } of timers) {
        if (limitMs === 0)
            continue;
        const left = from + limitMs - at;
        if (left > 0)
            lookAgainMs = Math.min(lookAgainMs, left);
        else if (from + limitMs < dueAt) {
            due = { clock, limitMs };
            dueAt = from + limitMs;
        }
    }
    const silentMs = now - silentSince;
    const warnings = warningsDue(clocks.warnAfterMs, silentMs);
    if (clocks.warnAfterMs > 0)
        lookAgainMs = Math.min(lookAgainMs, warningAt(clocks.warnAfterMs, warnings + 1) - silentMs);
    return { due, warnings, lookAgainMs };
}
function warningsDue(warnAfterMs, silentMs) {
    if (warnAfterMs === 0)
        return 0;
    let count = 0;
    while (warningAt(warnAfterMs, count + 1) <= silentMs)
        count += 1;
    return count;
}
/** How much silence the warning number `count` needs. */
function warningAt(warnAfterMs, count) {
    return warnAfterMs * (2 ** count - 1);
}
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
    ['ms', 1],
];
/** What a clock is set to, as an input is written: `1h30m`, `250ms`, `0`. */
function clockText(ms) {
    let rest = Math.round(ms);
    const parts = UNITS.map(([unit, size]) => {
        const count = Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0';
}
/** For the log, when a warning is due. */
function silenceWords(silentMs) {
    const rounded = silentMs < 1000 ? silentMs : Math.round(silentMs / 1000) * 1000;
    return `The test has printed nothing for ${clockText(rounded)}.`;
}


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ aborted),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/** Waits for `event`, at most `ms`; true if it came. Leaves no timer behind. A failure of `event` is the caller's. */
async function within(ms, event) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), ms);
    });
    try {
        return await Promise.race([event.then(() => true), late]);
    }
    finally {
        clearTimeout(timer);
    }
}
const ABORTED = new WeakMap();
/** Settles when `signal` is aborted. One listener a signal, however often it is asked for. */
function aborted(signal) {
    const known = ABORTED.get(signal);
    if (known !== undefined)
        return known;
    const event = new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
    ABORTED.set(signal, event);
    return event;
}


/***/ })

};
