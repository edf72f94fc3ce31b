export const id = 407;
export const ids = [407];
export const modules = {

/***/ 10391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ partFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/** The file to start `part` from. It lies beside the bundle that asks. */
function partFile(part) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), part, 'index.js');
}


/***/ }),

/***/ 66180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ located)
/* harmony export */ });
/**
 * The findings with every place as a file of the checkout. What is none of its files loses its place, which then stands in the message;
 * if another place of the same failure is one, such as a caller, that takes it over. Nothing is changed in place.
 */
function located(findings, locator) {
    const of = (failure, hints) => locatedFailure(failure, hints, locator);
    return {
        ...findings,
        suites: findings.suites.map((suite) => ({
            ...suite,
            cases: suite.cases.map((test) => test.failure === null
                ? test
                : { ...test, failure: of(test.failure, { format: suite.format, suite: suite.name }) }),
        })),
        findings: findings.findings.map((finding) => of(finding, { format: finding.format, suite: finding.suite })),
    };
}
function locatedFailure(failure, hints, locator) {
    const file = failure.file === null ? null : locator.locate(failure.file, hints);
    const also = onlyOnce(failure.also.flatMap((place) => {
        const found = locator.locate(place.file, { ...hints, near: file });
        return found === null ? [] : [{ ...place, file: found }];
    }));
    if (failure.file === null)
        return { ...failure, also };
    if (file !== null) {
        return { ...failure, file, also: also.filter((place) => place.file !== file || place.line !== failure.line) };
    }
    const [instead, ...others] = also;
    const message = withPlace(failure.message, failure.file, failure.line);
    if (instead === undefined)
        return { ...failure, file: null, line: null, message, also };
    return { ...failure, file: instead.file, line: instead.line, message, also: others };
}
/** A trace may name a place that an assertion has named already. */
function onlyOnce(places) {
    const seen = new Set();
    return places.filter(({ file, line }) => {
        const key = `${file}:${line}`;
        return !seen.has(key) && seen.add(key);
    });
}
/** The message, with a place that is nowhere else any more. */
function withPlace(message, file, line) {
    const place = line === null ? file : `${file}:${line}`;
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (message.includes(line === null ? name : `${name}:${line}`) || message.includes(`${name}(${line})`))
        return message;
    return message === '' ? `at ${place}` : `${message}\nat ${place}`;
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ Lookout),
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/procfs.js
var procfs = __webpack_require__(61030);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/process/tool.js
var process_tool = __webpack_require__(40495);
// EXTERNAL MODULE: ./lib/hang/permission.js
var permission = __webpack_require__(89373);
// EXTERNAL MODULE: ./lib/hang/syscalls.js
var syscalls = __webpack_require__(55944);
;// CONCATENATED MODULE: ./lib/hang/backtrace.js
/**
 * Where the threads of a hung process are, by the tools that are installed. A tool that attaches stops its target for a moment, and
 * ends a wait of it early (`epoll_wait` returns EINTR); one that is killed meanwhile may leave a breakpoint in it. So only for
 * processes that are about to be killed.
 */








const TOTAL_MS = 10_000;
const TOOL_MS = 4000;
/** A tool that has less time does not even find its symbols. */
const LEAST_MS = 500;
const MOST_LINES = 300;
const MOST_FRAMES = '40';
const PY_SPY = {
    name: 'py-spy',
    args: (pid) => ['dump', '--pid', `${pid}`],
    useful: /^(Thread |Process |Python v| {4})/,
    frame: /^ {4}\S.* \(.+:\d+\)$/,
};
/** Reads no more than the target's own files; stops each thread once. */
const EU_STACK = {
    name: 'eu-stack',
    args: (pid) => ['-s', '-i', '-n', MOST_FRAMES, '-p', `${pid}`],
    useful: /^(TID |#\d| {4})/,
    frame: /^#\d+ /,
};
/** No start-up file and no script that a program brings along may be obeyed, and no symbol is looked for in the network. */
const GDB = {
    name: 'gdb',
    args: (pid) => [
        ...['-nx', '-nh', '-batch', '-iex', 'set debuginfod enabled off', '-iex', 'set auto-load off'],
        ...['-iex', 'set style enabled off', '-iex', 'set width 0', '-iex', 'set history save off'],
        ...['-p', `${pid}`, '-ex', `thread apply all backtrace ${MOST_FRAMES}`],
    ],
    useful: /^(Thread |#\d)/,
    frame: /^#\d+ /,
};
/** Rust's newer mangling, which eu-stack cannot read and gdb can. */
const UNREADABLE = /\b_R[NIXY]/;
/**
 * Backtraces of `pids`, in their order, one after the other, each by the first tool that can: py-spy for Python, eu-stack, gdb; as this
 * user, then through `sudo -n`. Ends within `totalMs` and two seconds; what there was no time for says so. Never throws.
 */
async function backtraces(pids, options = {}) {
    const end = performance.now() + (options.totalMs ?? TOTAL_MS);
    const left = () => Math.min(options.toolMs ?? TOOL_MS, end - performance.now());
    let asked;
    const root = () => {
        asked ??= mayBecomeRoot(left());
        return asked;
    };
    const found = [];
    for (const pid of pids)
        found.push(await backtrace(pid, left, root));
    return found;
}
async function backtrace(pid, left, root) {
    const none = (refused) => ({ pid, tool: null, lines: [], refused });
    const unfit = whyNoBacktrace(pid);
    if (unfit !== null)
        return none(unfit);
    const python = isPython(pid);
    const tools = (python ? [PY_SPY, EU_STACK, GDB] : [EU_STACK, GDB]).flatMap((tool) => {
        const file = findTool(tool.name);
        return file === null ? [] : [{ tool, file }];
    });
    if (tools.length === 0)
        return none(`${python ? 'None of py-spy, eu-stack and gdb' : 'Neither eu-stack nor gdb'} is installed: ${INSTALL}`);
    let problem = null;
    for (const privileged of [false, true]) {
        if (privileged && !(await root()))
            break;
        let second = null;
        for (const { tool, file } of tools) {
            if (left() < LEAST_MS)
                return second ?? none('There was no time left for a backtrace.');
            const { lines, late } = await ask(tool, [...(privileged ? SUDO : []), ...bounded(left()), file], pid, left());
            if (late)
                problem = `${tool.name} did not answer in time.`;
            if (lines === null)
                continue;
            const made = { pid, tool: tool.name, lines, refused: null };
            if (!lines.some((line) => UNREADABLE.test(line)))
                return made;
            second ??= made;
        }
        if (second !== null)
            return second;
    }
    return none(problem ?? (0,permission/* whyNotTraced */.Bw)(pid, 'a tool of ours'));
}
const SUDO = ['sudo', '-n'];
const INSTALL = '`sudo apt-get install elfutils` makes backtraces possible.';
/**
 * `@actions/exec` can end nothing, and nobody may end what runs as root: coreutils' timeout does it, on the tool's own side. An empty
 * list of servers, since a debugger that asks the network for symbols may wait for minutes.
 */
function bounded(ms) {
    return ['env', 'DEBUGINFOD_URLS=', 'LC_ALL=C', 'timeout', '-k', '1', `${Math.max(1, Math.round(ms / 1000))}`];
}
async function ask(tool, command, pid, ms) {
    const [program = '', ...args] = [...command, ...tool.args(pid)];
    const { status, stdout } = await (0,process_tool/* runTool */.q)(program, args, ms + 2000);
    const lines = (0,tail/* linesAtEnd */.Kr)(Buffer.from(stdout), Number.POSITIVE_INFINITY).filter((line) => tool.useful.test(line));
    const late = status === null || status === TIMED_OUT || status === KILLED;
    if (!lines.some((line) => tool.frame.test(line)))
        return { lines: null, late };
    if (lines.length <= MOST_LINES)
        return { lines, late };
    return { lines: [...lines.slice(0, MOST_LINES), `… (${lines.length - MOST_LINES} lines more)`], late };
}
/** How timeout(1) says that it has ended something: by its signal, or by SIGKILL. */
const TIMED_OUT = 124;
const KILLED = 137;
function whyNoBacktrace(pid) {
    if (process.platform !== 'linux')
        return 'Backtraces are made on Linux only.';
    if (pid === process.pid)
        return 'This is hardware-test itself, which cannot look at itself while it is stopped.';
    const state = (0,procfs/* readStat */.BV)(pid)?.state;
    if (state === undefined || state === 'X')
        return 'It has ended meanwhile.';
    if (state === 'Z')
        return 'It has ended, and only waits to be reaped: it has no threads any more.';
    if ((0,procfs/* isUninterruptible */.lg)(pid))
        return 'A thread of it waits inside the kernel (state D) and would not stop for a debugger.';
    return null;
}
const PYTHON = /^python[\d.]*$/;
function isPython(pid) {
    if (PYTHON.test((0,procfs/* readStat */.BV)(pid)?.command ?? ''))
        return true;
    try {
        if (PYTHON.test((0,external_node_path_.basename)((0,external_node_fs_.readlinkSync)(`/proc/${pid}/exe`))))
            return true;
    }
    catch {
        return false;
    }
    return /\/libpython[\d.]+\w*\.so/.test((0,procfs/* readText */.yR)(`/proc/${pid}/maps`));
}
/** Only what lies on this user's PATH, in a folder with a full name: what a test has made is not run. */
function findTool(name) {
    const folders = (process.env.PATH ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
    return folders.map((folder) => (0,external_node_path_.join)(folder, name)).find(isExecutable) ?? null;
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Without anybody's being asked for a password. */
async function mayBecomeRoot(ms) {
    if (process.geteuid?.() === 0 || ms < LEAST_MS || findTool('sudo') === null)
        return false;
    return (await (0,process_tool/* runTool */.q)('sudo', ['-n', 'true'], ms)).status === 0;
}
/** How long a thread may take to stop. */
const STOP_MS = 500;
/**
 * Where a thread that runs is in its code: its process is stopped for a moment, since nothing tells the program counter of a running
 * one. A process that is stopped already stays so. Null if it ends, will not stop, or may not be looked at. Only for a process that is
 * about to be killed.
 */
async function programCounter({ pid, startTicks }, tid) {
    const before = (0,procfs/* readStat */.BV)(pid);
    if (before === null || before.startTicks !== startTicks || (0,procfs/* isUninterruptible */.lg)(pid))
        return null;
    if (before.state !== 'T' && !send(pid, 'SIGSTOP'))
        return null;
    try {
        const end = performance.now() + STOP_MS;
        while ((0,procfs/* readStat */.BV)(pid, tid)?.state !== 'T') {
            if (performance.now() > end || (0,procfs/* readStat */.BV)(pid, tid) === null)
                return null;
            await (0,promises_.setTimeout)(5);
        }
        const at = (0,syscalls/* parseSyscall */.Tb)((0,procfs/* readText */.yR)(`/proc/${pid}/task/${tid}/syscall`), 'x64');
        return at === null || at.kind === 'running' ? null : at.pc;
    }
    finally {
        if (before.state !== 'T')
            send(pid, 'SIGCONT');
    }
}
function send(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
/** The thread that used the most time on a processor between two looks, by ticks; null if none used any. */
function hottestThread(before, after) {
    let hottest = null;
    let most = 0;
    for (const [tid, ticks] of after) {
        const used = ticks - (before.get(tid) ?? 0);
        if (used <= most)
            continue;
        hottest = tid;
        most = used;
    }
    return hottest;
}
/** In which file an address of `pid` lies. Null if that may not be asked, or nothing is there. Never of a process in state `D`. */
function moduleAt(pid, address) {
    return moduleIn((0,procfs/* readText */.yR)(`/proc/${pid}/maps`), address);
}
/** As `moduleAt`, from the text of `/proc/PID/maps` (proc_pid_maps(5)). */
function moduleIn(maps, address) {
    const starts = new Map();
    for (const line of maps.split('\n')) {
        const fields = /^([\da-f]+)-([\da-f]+) \S+ ([\da-f]+) (\S+ \d+)\s*(.*)$/.exec(line);
        if (fields === null)
            continue;
        const [start, end, offset] = [fields[1], fields[2], fields[3]].map((hex) => BigInt(`0x${hex}`));
        const [, , , , file = '', path = ''] = fields;
        const key = `${file} ${path}`;
        if (offset === 0n && !starts.has(key))
            starts.set(key, start);
        if (address < start || address >= end)
            continue;
        if (path === '')
            return { module: 'code without a file', offset: address - start };
        return {
            module: path.startsWith('/') ? (0,external_node_path_.basename)(path) : path,
            offset: address - (starts.get(key) ?? start - offset),
        };
    }
    return null;
}

// EXTERNAL MODULE: ./lib/hang/memory.js
var hang_memory = __webpack_require__(82353);
// EXTERNAL MODULE: ./lib/hang/rescue.js
var rescue = __webpack_require__(83091);
;// CONCATENATED MODULE: ./lib/hang/evidence.js
/**
 * What only somebody who is about to end a tree may take from it: the bytes that a writer is stuck with, those that lie unread in its
 * pipes, where a spinning thread is, and backtraces. Taking them disturbs the tree.
 */







const MOST_STUCK = 8;
const MOST_PIPES = 16;
const MOST_BACKTRACES = 6;
const SHOWN_LINES = 4;
const SPINNING_SHARE = 0.5;
/** Takes what can be taken of the tree of `snapshot`. Bounded in time; throws nothing that the tree could cause. */
async function gatherEvidence(snapshot, report, { folder, backtraceMs }) {
    // First what the rest would disturb.
    const stuck = stuckIn(snapshot);
    const spinsAt = await hotSpot(snapshot, report);
    const traces = backtraceMs === 0 ? [] : await backtraces(suspects(report), { totalMs: backtraceMs });
    return { stuck, spinsAt, backtraces: traces, rescued: folder === null ? [] : rescueAll(snapshot, folder) };
}
function stuckIn({ processes }) {
    const found = [];
    for (const { pid, threads } of processes) {
        const writers = threads.filter(({ wait }) => wait.on === 'write' || (wait.on === 'network' && wait.doing === 'send'));
        if (writers.length === 0 || found.length >= MOST_STUCK)
            continue;
        const machine = (0,syscalls/* machineOf */.VT)(pid);
        if (machine === null)
            continue;
        const memory = (0,hang_memory/* openMemory */.uZ)(pid);
        try {
            for (const { tid } of writers) {
                // Asked anew: by now it may have gone on.
                const call = (0,syscalls/* parseSyscall */.Tb)((0,procfs/* readText */.yR)(`/proc/${pid}/task/${tid}/syscall`), machine);
                const bytes = call?.kind === 'call' ? (0,rescue/* stuckBytes */.iJ)(memory, call, machine) : null;
                if (bytes !== null) {
                    const lines = (0,tail/* linesAtEnd */.Kr)(bytes.bytes, Number.POSITIVE_INFINITY).slice(0, SHOWN_LINES);
                    found.push({ pid, tid, lines, total: bytes.total });
                }
            }
        }
        finally {
            memory.close();
        }
    }
    return found;
}
async function hotSpot({ processes }, { hottest }) {
    if (hottest === null || hottest.share < SPINNING_SHARE)
        return null;
    const process = processes.find(({ pid }) => pid === hottest.pid);
    const pc = process === undefined ? null : await programCounter(process, hottest.tid);
    const place = pc === null ? null : moduleAt(hottest.pid, pc);
    return place === null ? null : `${place.module}+0x${place.offset.toString(16)}`;
}
/** Those of whom the verdict speaks; without one, the leaves of the tree before the shells at its root. */
function suspects({ verdict, processes }) {
    const living = processes.filter(({ threads }) => threads.length > 0).map(({ pid }) => pid);
    const named = (verdict?.pids ?? []).filter((pid) => living.includes(pid));
    return (named.length > 0 ? named : living.reverse()).slice(0, MOST_BACKTRACES);
}
/** Empties the pipes that only the tree reads; what somebody else is going to read is his. */
function rescueAll(snapshot, folder) {
    const rescued = [];
    for (const { pid, fd, writers } of treePipes(snapshot)) {
        const name = (0,rescue/* rescueName */.ZZ)(pid, fd);
        const found = (0,rescue/* rescuePipe */.q4)(pid, fd, (0,external_node_path_.join)(folder, name), { stop: writers, lines: SHOWN_LINES });
        if (found.refused !== null) {
            rescued.push({ pid, fd, bytes: 0, file: null, tail: [], problem: found.refused });
        }
        else if (found.bytes > 0) {
            const problem = found.unsaved ?? (found.more ? 'There was more than could be kept.' : null);
            rescued.push({
                pid,
                fd,
                bytes: found.bytes,
                file: found.unsaved === null ? name : null,
                tail: found.tail,
                problem,
            });
        }
    }
    return rescued;
}
function treePipes(snapshot) {
    const pipes = new Map();
    for (const process of snapshot.processes) {
        for (const { fd, target } of process.files ?? []) {
            if (!target.startsWith('pipe:'))
                continue;
            const access = (0,procfs/* accessOf */.YK)(process.pid, fd);
            if (access === null)
                continue;
            const known = pipes.get(target) ?? { pid: process.pid, fd, writers: [], read: false };
            if (access === 'write')
                known.writers.push(process);
            else if (!known.read)
                Object.assign(known, { pid: process.pid, fd, read: true });
            pipes.set(target, known);
        }
    }
    for (const target of foreignPipes(snapshot, new Set(pipes.keys())))
        pipes.delete(target);
    // A process that holds both ends alone talks to itself: event loops do.
    const own = ({ pid, writers }) => writers.length > 0 && writers.every((writer) => writer.pid === pid);
    const full = new Set([...snapshot.objects.values()].filter(({ kind }) => kind === 'pipe').map(({ id }) => id));
    return [...pipes]
        .filter(([target, pipe]) => full.has(target) || !own(pipe))
        .sort(([a], [b]) => Number(full.has(b)) - Number(full.has(a)))
        .slice(0, MOST_PIPES)
        .map(([, pipe]) => pipe);
}
/** Of `targets`, those that a process outside the tree could read. */
function foreignPipes({ processes }, targets) {
    const members = new Set(processes.map(({ pid }) => pid));
    const foreign = new Set();
    for (const pid of (0,procfs/* listPids */.$q)()) {
        const stat = members.has(pid) ? null : (0,procfs/* readStat */.BV)(pid);
        const files = stat === null || (0,procfs/* hasEnded */.hY)(stat) ? [] : (0,procfs/* readOpenFiles */.A7)(pid);
        if (!Array.isArray(files))
            continue;
        for (const { fd, target } of files) {
            if (targets.has(target) && (0,procfs/* accessOf */.YK)(pid, fd) !== 'write')
                foreign.add(target);
        }
    }
    return foreign;
}

;// CONCATENATED MODULE: ./lib/hang/activity.js
/** What changed between two looks at the same tree. */

/** Compares two snapshots of one tree. */
function changesBetween(first, second) {
    const before = new Map(first.processes.map((process) => [process.pid, process]));
    const overMs = second.at - first.at;
    const steady = new Set();
    let hottest = null;
    let moved = first.processes.length !== second.processes.length;
    for (const process of second.processes) {
        const old = before.get(process.pid);
        if (old === undefined || old.startTicks !== process.startTicks) {
            moved = true;
            continue;
        }
        if (isSteady(old, process))
            steady.add(process.pid);
        else
            moved = true;
        for (const thread of process.threads) {
            const earlier = old.threads.find(({ tid }) => tid === thread.tid);
            const share = earlier === undefined ? 0 : shareOf(earlier, thread, Math.max(overMs, 1));
            if (share > (hottest?.share ?? 0))
                hottest = { process, thread, share };
        }
    }
    return { overMs, hottest, moved, steady };
}
/** A loop without an end never sleeps, and would take all of a processor; a busy machine gives it far less. */
function shareOf(old, now, overMs) {
    const ticks = now.cpuTicks - old.cpuTicks;
    if (ticks <= 0)
        return 0;
    if (old.slept !== null && old.slept === now.slept)
        return 1;
    return ((ticks / procfs/* TICKS_PER_SECOND */.wi) * 1000) / overMs;
}
/** Every thread is where it was, and has not run meanwhile: so it was there all the time. */
function isSteady(old, now) {
    if (old.threads.length !== now.threads.length || old.state !== now.state || old.io !== now.io)
        return false;
    return now.threads.every((thread, index) => {
        const earlier = old.threads[index];
        return earlier !== undefined && isSame(earlier, thread);
    });
}
function isSame(old, now) {
    return (old.tid === now.tid &&
        old.state === now.state &&
        old.call === now.call &&
        // Without this count (CONFIG_SCHED_INFO) nobody can tell.
        now.runs >= 0 &&
        old.runs === now.runs &&
        old.cpuTicks === now.cpuTicks);
}

;// CONCATENATED MODULE: ./lib/hang/graph.js
/** Builds the graph of a snapshot. */
function graphOf(snapshot) {
    const processes = new Map(snapshot.processes.map((process) => [process.pid, process]));
    const scene = { snapshot, processes, full: fullPipes(snapshot) };
    const byProcess = new Map();
    for (const process of snapshot.processes) {
        byProcess.set(process.pid, process.threads.map((thread) => nodeOf(process, thread, scene)));
    }
    return { snapshot, processes, nodes: [...byProcess.values()].flat(), byProcess };
}
function nodeOf(process, thread, scene) {
    const { edges, outside, satisfied } = wakersOf(process, thread, thread.wait, scene);
    const from = { pid: process.pid, tid: thread.tid };
    return { process, thread, edges: edges.map((edge) => ({ from, ...edge })), outside, satisfied };
}
function fullPipes({ processes }) {
    const full = new Set();
    for (const { threads } of processes) {
        for (const { wait } of threads) {
            const writes = wait.on === 'write' || (wait.on === 'network' && wait.doing === 'send');
            if (writes && wait.object !== null)
                full.add(wait.object);
            if (wait.on !== 'events')
                continue;
            // Whoever is to be told that it can be written to, and is not told.
            for (const { write, newsOnly, object } of wait.watched)
                if (write && !newsOnly && object !== null)
                    full.add(object);
        }
    }
    return full;
}
function wakersOf(process, thread, wait, scene) {
    switch (wait.on) {
        case 'read':
            return limitedBySocket(wait, scene, fileWakers(process, wait, 'read', 'read', scene));
        case 'write':
            // Nobody sets a limit on the sockets that a parent in Node gives its child as stdout and stderr.
            if (wait.fd <= 2)
                return fileWakers(process, wait, 'write', 'write', scene);
            return limitedBySocket(wait, scene, fileWakers(process, wait, 'write', 'write', scene));
        case 'network':
            if (wait.doing === 'connect' || wait.doing === 'accept')
                return byOutside('somebody else may connect');
            return limitedBySocket(wait, scene, wait.doing === 'receive'
                ? fileWakers(process, wait, 'read', 'read', scene)
                : fileWakers(process, wait, 'write', 'write', scene));
        case 'events':
            return eventWakers(process, thread, wait, scene);
        case 'child':
            return childWakers(process, wait, scene);
        case 'futex':
            return futexWakers(process, thread, wait);
        case 'lock':
            return lockWakers(process, wait, scene);
        case 'unknown':
            return byOutside(wait.why === 'denied' ? 'this user may not see what it waits for' : wait.why);
        case 'call':
            return byOutside(`nothing is known of ${wait.name}`);
        case 'processor':
            return byOutside('it runs');
        case 'sleep':
            return byOutside('its sleep ends');
        case 'signal':
            return byOutside('a signal may come');
        case 'device':
            return byOutside('the device may answer');
        case 'open':
            return byOutside('somebody else may open it');
        case 'stopped':
            return byOutside('it is stopped, and may be continued');
        case 'kernel':
            return byOutside('the kernel may come back');
    }
}
function byOutside(outside) {
    return { edges: [], outside, satisfied: false };
}
/** What anybody might do with it, by its kind: of these there is more to the other end than processes. */
const OPEN_ENDED = {
    'inet-socket': 'the network may answer',
    socket: 'nobody knows who is at the other end of the socket',
    terminal: 'somebody may type',
    'terminal-master': 'somebody may open the terminal',
    'serial-port': 'the board may answer',
    'usb-device': 'the device may answer',
    'hid-device': 'the device may answer',
    device: 'the device may answer',
    file: 'the disk may answer',
    timer: 'its timer runs',
    signalfd: 'a signal may come',
    inotify: 'files may change',
    pidfd: 'another process may end',
    epoll: 'it watches what nobody can tell',
    unknown: 'nothing is known of what it waits for',
};
/** Who could end a wait at a file: whoever holds its other end. */
function fileWakers(process, wait, end, kind, scene) {
    const object = wait.object === null ? undefined : scene.snapshot.objects.get(wait.object);
    if (object === undefined)
        return byOutside('nothing is known of what it waits for');
    const open = OPEN_ENDED[object.kind];
    if (open !== undefined)
        return { ...byOutside(open), edges: edgesTo(otherEnd(object, end, scene) ?? [], kind, object, wait) };
    const holders = otherEnd(object, end, scene);
    if (holders === null)
        return byOutside('nobody knows who is at the other end of the socket');
    const edges = edgesTo(holders, kind, object, wait);
    const handler = end === 'read' && process.handlesSignals && edges.some(({ to }) => to.pid === process.pid);
    const outside = handler ? 'a handler of its own may write to it when a signal comes' : doubt(object, scene);
    return { edges, outside, satisfied: isReady(object, end, edges.length, scene) };
}
/** A socket may have a limit of its own (SO_RCVTIMEO, SO_SNDTIMEO), which nothing shows; it counts for those who wait in the call itself. */
function limitedBySocket({ object }, { snapshot }, wakers) {
    const kind = object === null ? undefined : snapshot.objects.get(object)?.kind;
    return kind === 'unix-socket' ? { ...wakers, outside: wakers.outside ?? 'its socket may have a time limit' } : wakers;
}
function edgesTo(holders, kind, object, { fd }) {
    const pids = [...new Set(holders.map(({ pid }) => pid))];
    return pids.map((pid) => ({ to: { pid, tid: null }, kind, object: object.id, fd }));
}
/** Holders of the end that `end` waits for; null if nobody can tell. */
function otherEnd(object, end, { snapshot }) {
    if (object.kind === 'unix-socket' || object.kind === 'terminal' || object.kind === 'terminal-master') {
        const peer = object.peer === null ? undefined : snapshot.objects.get(object.peer);
        return peer?.holders ?? null;
    }
    if (object.kind !== 'pipe' && object.kind !== 'fifo')
        return object.holders;
    const wanted = end === 'read' ? 'write' : 'read';
    return object.holders.filter(({ access }) => access === wanted || access === 'both');
}
/** A pipe that somebody cannot write to can be read; one that has lost its other end says so at once. */
function isReady(object, end, others, { full }) {
    if (object.kind !== 'pipe' && object.kind !== 'fifo' && object.kind !== 'unix-socket')
        return false;
    if (others === 0)
        return true;
    const source = object.kind === 'unix-socket' ? object.peer : object.id;
    return end === 'read' && source !== null && full.has(source);
}
/** Why somebody whom we do not see may be at the other end. */
function doubt(object, { snapshot }) {
    if (object.guessed)
        return 'its other end is a guess';
    if (object.kind === 'fifo' && !object.closed)
        return 'anybody may open the named pipe';
    if (snapshot.inFlight)
        return 'its other end may be on its way through a socket';
    const [hidden] = snapshot.unseen;
    return hidden === undefined ? null : `process ${hidden.pid} may hold the other end: this user may not look`;
}
function eventWakers(process, thread, wait, scene) {
    const found = wait.watched.map((one) => watchWakers(process, one, scene));
    const edges = found.flatMap((one) => one.edges);
    // Whoever has inherited the set can change it.
    for (const other of scene.snapshot.processes) {
        const shared = other.files?.some(({ fd, target }) => fd === wait.epoll && target === 'anon_inode:[eventpoll]');
        if (shared)
            edges.push({ to: { pid: other.pid, tid: null }, kind: 'own-threads', object: null, fd: wait.epoll });
    }
    // An event loop hears of a child's end by SIGCHLD and a pipe to itself (libuv, Python's asyncio).
    if (process.hearsChildren && thread.tid === process.pid)
        edges.push(...toChildren(livingChildren(process, scene)));
    const doubts = found.map(({ outside }) => outside).filter((outside) => outside !== null);
    const outside = wait.timeoutMs === null ? (doubts[0] ?? null) : 'its time runs out';
    return { edges, outside, satisfied: found.some(({ satisfied }) => satisfied) };
}
function watchWakers(process, watched, scene) {
    const reading = fileWakers(process, watched, 'read', 'watch-read', scene);
    if (watched.read && !watched.write)
        return reading;
    const writing = fileWakers(process, watched, 'write', 'watch-write', scene);
    // Not even asked for, the loss of the other end is told.
    const asked = (watched.read && reading.satisfied) || (watched.write && writing.satisfied);
    const edges = watched.read ? [...reading.edges, ...writing.edges] : watched.write ? writing.edges : reading.edges;
    return { edges, outside: reading.outside ?? writing.outside, satisfied: asked };
}
function childWakers(process, { which }, scene) {
    if ('unknown' in which)
        return byOutside('nobody knows which process it waits for');
    const children = scene.snapshot.processes.filter(({ ppid }) => ppid === process.pid);
    const awaited = children.filter(({ pids, pgrp }) => {
        if (which.any)
            return true;
        return 'pid' in which ? pids.includes(which.pid) : pgrp === which.group;
    });
    if (awaited.length === 0)
        return byOutside('nobody knows which process it waits for');
    const living = awaited.filter(isLiving);
    return { edges: toChildren(living), outside: null, satisfied: living.length < awaited.length };
}
function isLiving({ state }) {
    return state !== 'Z' && state !== 'X';
}
function livingChildren({ pid }, { snapshot }) {
    return snapshot.processes.filter((process) => process.ppid === pid && isLiving(process));
}
function toChildren(children) {
    return children.map(({ pid }) => ({ to: { pid, tid: null }, kind: 'child', object: null, fd: null }));
}
function futexWakers(process, thread, wait) {
    if (wait.timeoutMs !== null)
        return byOutside('its time runs out');
    if (wait.shared)
        return byOutside('another process may share this memory');
    // Its own, where it locks a mutex twice; that it waits for its own end cannot be.
    const owner = process.threads.find(({ tid }) => tid === wait.owner?.tid && (tid !== thread.tid || wait.owner?.by === 'lock'));
    const to = { pid: process.pid, tid: owner?.tid ?? null };
    return {
        edges: [{ to, kind: owner === undefined ? 'own-threads' : 'owner', object: null, fd: null }],
        outside: null,
        satisfied: false,
    };
}
function lockWakers(process, wait, scene) {
    const object = wait.object === null ? undefined : scene.snapshot.objects.get(wait.object);
    // `/proc/locks` names who took a lock, and not the child that inherited it: the open file itself knows (proc_pid_fdinfo(5)).
    const holders = object?.holders.filter(({ locks, pid, fd }) => locks && (pid !== process.pid || fd !== wait.fd)) ?? [];
    if (object === undefined || holders.length === 0)
        return byOutside('nobody knows who holds the lock');
    return { edges: edgesTo(holders, 'file-lock', object, wait), outside: hiddenHolder(scene), satisfied: false };
}
function hiddenHolder({ snapshot }) {
    const [hidden] = snapshot.unseen;
    return hidden === undefined ? null : `process ${hidden.pid} may hold the lock: this user may not look`;
}
/**
 * The processes that can never go on by themselves: every thread of each waits only for others of the same set, in every one of
 * `graphs`. Nothing but a signal from outside changes anything among them. The greatest such set within `candidates`.
 */
function stuckProcesses(graphs, candidates) {
    const stuck = new Set([...candidates].filter((pid) => graphs.every((graph) => mayBeStuck(graph, pid))));
    for (let changed = true; changed;) {
        changed = false;
        for (const pid of [...stuck]) {
            if (graphs.every((graph) => dependsOnlyOn(graph, pid, stuck)))
                continue;
            stuck.delete(pid);
            changed = true;
        }
    }
    return stuck;
}
function mayBeStuck(graph, pid) {
    const nodes = graph.byProcess.get(pid) ?? [];
    const process = graph.processes.get(pid);
    if (process === undefined || process.wakesItself !== null || nodes.length === 0)
        return false;
    return nodes.every(({ outside, satisfied }) => outside === null && !satisfied);
}
function dependsOnlyOn(graph, pid, stuck) {
    const nodes = graph.byProcess.get(pid) ?? [];
    if (!nodes.every(({ edges }) => edges.every(({ to }) => stuck.has(to.pid))))
        return false;
    const process = graph.processes.get(pid);
    // Whoever is alive in the tree may send the signal that this one has a handler for.
    if (process?.handlesSignals && graph.snapshot.processes.some((other) => isLiving(other) && !stuck.has(other.pid))) {
        return false;
    }
    if (!process?.hearsChildren)
        return true;
    return graph.snapshot.processes.every(({ ppid, pid: child, state }) => ppid !== pid || state === 'Z' || stuck.has(child));
}
/** Edges that a person accepts as a reason; that a process waits for its own threads says nothing. */
const TELLING = new Set(['write', 'read', 'watch-read', 'watch-write', 'child', 'file-lock']);
/**
 * The shortest circle of waiting processes in `stuck`, one that contains a full pipe if there is any; null if there is no circle that
 * says more than "its threads wait for each other".
 */
function circleOf(graph, stuck) {
    const edges = graph.nodes
        .filter(({ process }) => stuck.has(process.pid))
        .flatMap((node) => node.edges)
        .filter(({ kind, to }) => TELLING.has(kind) && stuck.has(to.pid))
        // A loop of events that watches its own pipe waits for itself only by the letter.
        .filter(({ kind, from, to }) => !kind.startsWith('watch') || from.pid !== to.pid);
    const circles = edges.map((edge) => shortestCircle(edge, edges)).filter((circle) => circle !== null);
    const weight = (circle) => circle.length - (circle.some(({ kind }) => kind === 'write' || kind === 'watch-write') ? 1000 : 0);
    return circles.sort((a, b) => weight(a) - weight(b))[0] ?? null;
}
function shortestCircle(start, edges) {
    const queue = [[start]];
    const seen = new Set([start.to.pid]);
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const last = path[path.length - 1];
        if (last.to.pid === start.from.pid)
            return path;
        for (const edge of edges) {
            if (edge.from.pid !== last.to.pid)
                continue;
            if (edge.to.pid !== start.from.pid && seen.has(edge.to.pid))
                continue;
            seen.add(edge.to.pid);
            queue.push([...path, edge]);
        }
    }
    return null;
}
/** Threads of one process that hold each other's mutex, as glibc's owner words say; null if there are none. */
function ownerCircle(graph) {
    const next = new Map();
    for (const { edges } of graph.nodes)
        for (const edge of edges)
            if (edge.kind === 'owner')
                next.set(edge.from.tid, edge);
    for (const start of next.values()) {
        const path = [];
        for (let edge = start; edge !== undefined && path.length <= next.size;) {
            path.push(edge);
            if (edge.to.tid === start.from.tid)
                return path;
            edge = edge.to.tid === null ? undefined : next.get(edge.to.tid);
        }
    }
    return null;
}

// EXTERNAL MODULE: ./lib/hang/words.js
var words = __webpack_require__(52565);
;// CONCATENATED MODULE: ./lib/hang/rules.js

const READ_WHILE_WAITING = 'Read stdout and stderr before or while waiting (Rust `wait_with_output()`, Python `communicate()`, one thread or `poll` for each pipe), or send them to a file.';
const isFull = ({ kind }) => kind === 'write' || kind === 'watch-write';
const isEmpty = ({ kind }) => kind === 'read' || kind === 'watch-read';
const rules_all = (circle, kinds) => circle?.every(({ kind }) => kinds.includes(kind)) ?? false;
/** What the first of `edge` does: `runner (pid 7) cannot write to ...`. */
function step({ graph }, { from }) {
    const node = graph.nodes.find(({ thread, process }) => thread.tid === from.tid && process.pid === from.pid);
    return node === undefined ? '' : `${(0,words/* nameOf */.Vb)(node.process)} ${(0,words/* does */.YL)(node, graph)}`;
}
/** A circle as a list, a line each. */
function steps(scene, circle) {
    return circle.map((edge) => `\n- ${step(scene, edge)}`).join('');
}
function pidsOf(circle) {
    return [...new Set(circle.map(({ from }) => from.pid))];
}
function named({ graph }, pid) {
    return (0,words/* nameOfPid */.m2)(graph, pid);
}
/** Nodes that the root waits for and that have nobody in the tree to wait for. */
function ends({ reached, graph }) {
    return reached.filter(({ edges }) => edges.every(({ to }) => !graph.processes.has(to.pid)));
}
/** Nodes that wait for nobody in the tree but, at most, for themselves: whoever has a socket, or an event loop, has its own ends of it. */
function alone({ reached, graph }) {
    return reached.filter(({ edges, process }) => edges.every(({ to }) => to.pid === process.pid || !graph.processes.has(to.pid)));
}
/** Files that a thread waits for, one or several at once. */
function filesOf(scene, node) {
    const { wait } = node.thread;
    const ids = wait.on === 'events' ? wait.watched.map(({ object }) => object) : 'object' in wait ? [wait.object] : [];
    return ids
        .map((id) => (id === null ? undefined : scene.graph.snapshot.objects.get(id)))
        .filter((one) => one !== undefined);
}
/** A row for each kind of file at which somebody waits for the world outside. */
function waitsAt(id, kinds, what, cure) {
    return {
        id,
        title: `it ${what}`,
        find: (scene) => {
            for (const node of scene.reached) {
                const file = filesOf(scene, node).find(({ kind }) => kinds.includes(kind));
                if (file === undefined)
                    continue;
                return {
                    words: `${(0,words/* nameOf */.Vb)(node.process)} ${what} ${(0,words/* printable */.g$)(file.words, 200)}: it ${(0,words/* does */.YL)(node, scene.graph)}.`,
                    cure,
                    pids: [node.process.pid],
                };
            }
            return null;
        },
    };
}
const RULES = [
    {
        id: 'recorder',
        title: 'hardware-test itself does not take the output',
        find: (scene) => {
            const { graph, changes } = scene;
            const us = graph.snapshot.outsiders.find((one) => one.us)?.pid;
            const node = scene.reached.find(({ edges, process }) => changes.steady.has(process.pid) && edges.some((edge) => isFull(edge) && edge.to.pid === us));
            if (us === undefined || node === undefined)
                return null;
            return {
                words: `hardware-test itself is at fault: ${(0,words/* nameOf */.Vb)(node.process)} waits for our recorder, which does not take its output.`,
                cure: 'Look whether the disk of the recording is full, slow or gone; then please report this with the log of the run.',
                pids: [node.process.pid],
            };
        },
    },
    {
        id: 'only-writer-holds-reader',
        title: 'nobody but the writer holds the end to read',
        find: (scene) => {
            const edge = scene.circle?.length === 1 ? scene.circle.find(isFull) : undefined;
            const held = selfFull(scene, edge);
            if (held === null)
                return null;
            return {
                deadlock: edge !== undefined,
                words: `${(0,words/* nameOf */.Vb)(held.process)} ${(0,words/* does */.YL)(held, scene.graph)}. Nobody but the writer itself holds the end that could be read, so nobody ever reads it, and no SIGPIPE ends it.`,
                cure: 'Close the read end in the writer, right after the fork (or open it with O_CLOEXEC): then it gets SIGPIPE when its reader is gone.',
                pids: [held.process.pid],
            };
        },
    },
    {
        id: 'reader-not-watching',
        title: 'the reader does not watch the pipe',
        find: (scene) => {
            const { circle } = scene;
            const loop = circle?.find(({ from }) => scene.graph.nodes.some((n) => n.thread.tid === from.tid && n.thread.wait.on === 'events'));
            if (circle !== null &&
                loop !== undefined &&
                circle.some((edge) => isFull(edge) && edge.to.pid === loop.from.pid)) {
                const [full] = circle.filter((edge) => isFull(edge) && edge.to.pid === loop.from.pid);
                return { deadlock: true, ...notWatching(scene, full, pidsOf(circle)) };
            }
            if (circle !== null)
                return null;
            const edge = unread(scene, (reader) => reader.some(({ thread }) => thread.wait.on === 'events'));
            return edge === null ? null : notWatching(scene, edge, [edge.from.pid, edge.to.pid]);
        },
    },
    {
        id: 'parent-waits-pipe-full',
        title: "the parent waits while its child's pipe is full",
        find: (scene) => {
            const { circle } = scene;
            if (circle?.some(isFull) && circle.some(({ kind }) => kind === 'child')) {
                return { deadlock: true, ...parentWaits(scene, circle) };
            }
            if (circle !== null)
                return null;
            const edge = unread(scene, (reader, writer) => waitsOnlyFor(scene, reader, writer));
            return edge === null ? null : parentWaits(scene, [edge]);
        },
    },
    {
        id: 'two-way-pipes',
        title: 'two processes wait for each other at both ends of their pipes',
        find: (scene) => {
            const { circle } = scene;
            if (circle === null || circle.length < 2 || !circle.every((edge) => isFull(edge) || isEmpty(edge)))
                return null;
            const words = circle.every(isEmpty)
                ? 'Each waits for the other to speak first'
                : circle.every(isFull)
                    ? 'Each writes to the other, both pipes are full, and nobody reads'
                    : 'One writes and the other waits for something else';
            return {
                deadlock: true,
                words: `${words}:${steps(scene, circle)}`,
                cure: 'Write and read at the same time: one thread for each direction, or `poll` with non-blocking files; flush what the other side waits for, and close its input when all is said.',
                pids: pidsOf(circle),
            };
        },
    },
    {
        id: 'parent-waits-child-reads',
        title: 'the parent waits for a child that waits for input',
        find: (scene) => {
            const { circle } = scene;
            if (circle === null || circle.some(isFull))
                return null;
            if (!circle.some(isEmpty) || !circle.some(({ kind }) => kind === 'child'))
                return null;
            return {
                deadlock: true,
                words: `A parent waits for its child to end, and the child waits for input that only the waiting parent could send:${steps(scene, circle)}`,
                cure: "Close the child's stdin (drop it) before waiting for its end, or start it with the null device as its input.",
                pids: pidsOf(circle),
            };
        },
    },
    {
        id: 'end-of-file-never-comes',
        title: 'the end of the output never comes',
        find: (scene) => {
            const own = scene.circle?.length === 1 ? scene.circle.find(isEmpty) : undefined;
            if (own !== undefined) {
                return {
                    deadlock: true,
                    words: `${named(scene, own.from.pid)} reads a pipe to its end, which never comes: it holds the write end itself. ${step(scene, own)}.`,
                    cure: 'Close the write end in the reader, right after the fork (or open it with O_CLOEXEC).',
                    pids: [own.from.pid],
                };
            }
            return leakedWriter(scene);
        },
    },
    {
        id: 'thread-lock-cycle',
        title: "threads wait for each other's locks",
        find: (scene) => {
            const circle = scene.lockCircle;
            if (circle === null)
                return null;
            const process = scene.graph.processes.get(circle[0]?.from.pid ?? 0);
            const names = circle.map(({ from }) => {
                const node = scene.graph.nodes.find(({ thread }) => thread.tid === from.tid);
                return node === undefined
                    ? ''
                    : `thread ${(0,words/* printable */.g$)(node.thread.command)} (tid ${from.tid}) ${(0,words/* does */.YL)(node, scene.graph)}`;
            });
            return {
                deadlock: true,
                words: `Threads of ${process === undefined ? 'a process' : (0,words/* nameOf */.Vb)(process)} wait for each other's locks:${names.join('')}`,
                cure: 'Take the locks in the same order everywhere, or both at once (`std::scoped_lock`, `pthread_mutex_trylock` and back off).',
                pids: pidsOf(circle),
            };
        },
    },
    {
        id: 'file-lock-cycle',
        title: "processes wait for each other's file locks",
        find: (scene) => {
            const { circle } = scene;
            if (circle === null || !rules_all(circle, ['file-lock']))
                return null;
            return {
                deadlock: true,
                words: `Processes wait for each other's file locks:${steps(scene, circle)}`,
                cure: 'Take the lock files in the same order everywhere, or give up after a time (`flock --timeout`).',
                pids: pidsOf(circle),
            };
        },
    },
    {
        id: 'deadlock',
        title: 'processes wait for each other',
        find: (scene) => {
            const { circle } = scene;
            if (circle === null)
                return null;
            return {
                deadlock: true,
                words: `A circle of processes, each of which waits for the next:${steps(scene, circle)}`,
                cure: 'Break the circle where it is easiest: a time limit on one wait, or another order.',
                pids: pidsOf(circle),
            };
        },
    },
    {
        id: 'pipe-not-read',
        title: 'nobody reads the full pipe',
        find: (scene) => {
            const edge = unread(scene, () => true);
            if (edge === null)
                return null;
            const [reader] = scene.graph.byProcess.get(edge.to.pid) ?? [];
            return {
                words: `${step(scene, edge)}. ${named(scene, edge.to.pid)} does not read it: it ${reader === undefined ? 'has ended' : (0,words/* does */.YL)(reader, scene.graph)}.`,
                cure: READ_WHILE_WAITING,
                pids: [edge.from.pid, edge.to.pid],
            };
        },
    },
    {
        id: 'file-lock',
        title: 'it waits for a file lock',
        find: (scene) => {
            const node = scene.reached.find(({ thread }) => thread.wait.on === 'lock');
            if (node === undefined)
                return null;
            const holders = node.edges.map(({ to }) => to.pid);
            return {
                words: `${(0,words/* nameOf */.Vb)(node.process)} ${(0,words/* does */.YL)(node, scene.graph)}.`,
                cure: 'End whoever holds the lock if it is a leftover, or wait with a limit (`flock --timeout`).',
                pids: [node.process.pid, ...holders],
            };
        },
    },
    {
        id: 'stopped',
        title: 'a process is stopped',
        find: (scene) => {
            const node = scene.reached.find(({ thread }) => thread.wait.on === 'stopped');
            if (node === undefined)
                return null;
            const { process, thread } = node;
            if (thread.state === 'S')
                return frozen(process);
            const reading = process.inBackground && readsTerminal(process);
            return {
                words: reading
                    ? `${(0,words/* nameOf */.Vb)(process)} is stopped, most likely by SIGTTIN: it reads its terminal from the background.`
                    : `${(0,words/* nameOf */.Vb)(process)} is stopped (SIGSTOP, SIGTSTP${thread.state === 't' ? ', or a debugger' : ''}).`,
                cure: reading
                    ? 'Give it no terminal to read (`</dev/null`), or start it in the foreground.'
                    : `Find out who stopped it; \`kill -CONT ${process.pid}\` lets it go on.`,
                pids: [process.pid],
            };
        },
    },
    {
        id: 'uninterruptible',
        title: 'it waits inside the kernel',
        find: (scene) => {
            const node = scene.reached.find(({ thread }) => thread.wait.on === 'kernel');
            if (node === undefined)
                return null;
            const fork = /kernel_clone|do_fork/.test(node.thread.wchan);
            return {
                words: `${(0,words/* nameOf */.Vb)(node.process)} ${(0,words/* does */.YL)(node, scene.graph)}${fork ? ': it has called vfork, and its child has not started its program yet' : ': the driver or the device is at fault, not the test'}.`,
                cure: fork
                    ? 'Look at the child: between vfork and exec it may do next to nothing.'
                    : 'Replug the device or cut its power; if it stays, reboot the machine. `dmesg` may name the driver.',
                pids: [node.process.pid],
            };
        },
    },
    waitsAt('serial-port', ['serial-port'], 'waits for the serial port', 'Is the board powered, running, and wired to this port at this speed? Read with a time limit, so that a silent board fails with a message of its own.'),
    waitsAt('usb-transfer', ['usb-device', 'hid-device'], 'waits for a USB transfer of', 'The device does not answer: replug it or cut its power; give the transfer a time limit.'),
    waitsAt('keyboard', ['terminal'], 'waits for somebody to type at', 'A test has nobody at the keyboard: pass the answer as an argument, or redirect its input (`</dev/null`).'),
    {
        id: 'network',
        title: 'it waits for the network',
        find: (scene) => {
            const node = alone(scene).find((one) => {
                const kinds = filesOf(scene, one).map(({ kind }) => kind);
                return kinds.includes('inet-socket') || (one.thread.wait.on === 'network' && !kinds.includes('unix-socket'));
            });
            if (node === undefined)
                return null;
            return {
                words: `${(0,words/* nameOf */.Vb)(node.process)} waits for the network: it ${(0,words/* does */.YL)(node, scene.graph)}.`,
                cure: 'Is the peer there, and does it answer? Give connections and requests a time limit.',
                pids: [node.process.pid],
            };
        },
    },
    {
        id: 'fifo-without-peer',
        title: 'nobody opens the other side of a named pipe',
        find: (scene) => {
            const node = scene.reached.find(({ thread }) => thread.wait.on === 'open');
            if (node === undefined)
                return null;
            return {
                words: `${(0,words/* nameOf */.Vb)(node.process)} ${(0,words/* does */.YL)(node, scene.graph)}: nobody does.`,
                cure: 'A named pipe opens only when both a reader and a writer come: start the other side, or open it with O_NONBLOCK (O_RDWR).',
                pids: [node.process.pid],
            };
        },
    },
    {
        id: 'waits-outside',
        title: 'it waits for somebody outside the test',
        find: (scene) => {
            for (const node of scene.reached) {
                const others = node.edges.map(({ to }) => to.pid).filter((pid) => !scene.graph.processes.has(pid));
                if (others.length === 0 || others.length < node.edges.length)
                    continue;
                return {
                    words: `${(0,words/* nameOf */.Vb)(node.process)} waits for somebody outside this tree: it ${(0,words/* does */.YL)(node, scene.graph)}.`,
                    cure: `Look at ${(0,words/* listOf */.c3)(others.map((pid) => named(scene, pid)))}: \`hardware-test hang ${others[0]}\` says what it does.`,
                    pids: [node.process.pid, ...others],
                };
            }
            return null;
        },
    },
    {
        id: 'spinning',
        title: 'it spins',
        find: ({ changes: { hottest } }) => {
            if (hottest === null || hottest.share < 0.5)
                return null;
            const { process, thread, share } = hottest;
            return {
                words: `${(0,words/* nameOf */.Vb)(process)} spins: its thread ${(0,words/* printable */.g$)(thread.command)} (tid ${thread.tid}) asks for ${Math.min(100, Math.round(share * 100))} % of a processor and prints nothing.`,
                cure: 'A loop that does not end, or a busy wait for something that never comes: a backtrace tells where it is.',
                pids: [process.pid],
            };
        },
    },
    {
        id: 'not-permitted',
        title: 'this user may not look',
        find: (scene) => {
            const node = ends(scene).find(({ thread }) => thread.wait.on === 'unknown' && thread.call === 'denied');
            if (node === undefined)
                return null;
            const { process } = node;
            return {
                words: `${(0,words/* nameOf */.Vb)(process)} ${(0,words/* does */.YL)(node, scene.graph)}. ${process.refused}`,
                cure: 'Run hardware-test as the same user as the test, or as root; into programs that hide themselves (setuid, unreadable) only root may look.',
                pids: [process.pid],
            };
        },
    },
    {
        id: 'unreaped-zombie',
        title: 'the end of a child is not taken note of',
        find: (scene) => {
            const zombie = scene.graph.snapshot.processes.find(({ state, ppid }) => state === 'Z' && scene.reached.some(({ process }) => process.pid === ppid));
            if (zombie === undefined)
                return null;
            const [parent] = scene.graph.byProcess.get(zombie.ppid) ?? [];
            return {
                words: `${(0,words/* nameOf */.Vb)(zombie)} has ended, and its parent ${named(scene, zombie.ppid)} does not take note: it ${parent === undefined ? 'does something else' : (0,words/* does */.YL)(parent, scene.graph)}.`,
                cure: 'Wait for every child (`waitpid`, `Child::wait`), also when it ends early or is killed.',
                pids: [zombie.pid, zombie.ppid],
            };
        },
    },
    {
        id: 'sleeping',
        title: 'it sleeps',
        find: (scene) => {
            const node = alone(scene).find(({ thread: { wait } }) => {
                return wait.on === 'sleep' || ('timeoutMs' in wait && wait.timeoutMs !== null);
            });
            if (node === undefined)
                return null;
            return {
                words: `${(0,words/* nameOf */.Vb)(node.process)} ${(0,words/* does */.YL)(node, scene.graph)}.`,
                cure: 'If that is longer than it should be: wait for the event itself, with a limit, instead of sleeping.',
                pids: [node.process.pid],
            };
        },
    },
    {
        id: 'own-threads',
        title: 'its threads wait for each other',
        find: (scene) => {
            const { graph, stuck } = scene;
            const node = scene.reached.find(({ process, thread }) => stuck.has(process.pid) && thread.wait.on === 'futex');
            if (node === undefined)
                return null;
            const count = graph.byProcess.get(node.process.pid)?.length ?? 0;
            return {
                words: `All ${count} threads of ${(0,words/* nameOf */.Vb)(node.process)} wait for each other: locks that were taken in a circle, or a signal that came too early.`,
                cure: 'These locks do not tell who holds them: a backtrace of all threads does. Take locks in the same order everywhere.',
                pids: [node.process.pid],
            };
        },
    },
    {
        id: 'waiting',
        title: 'it waits',
        find: (scene) => {
            const node = ends(scene)[0] ?? scene.reached[0];
            if (node === undefined)
                return null;
            return {
                words: `${(0,words/* nameOf */.Vb)(node.process)} ${(0,words/* does */.YL)(node, scene.graph)}.`,
                cure: 'See what it waits for; a backtrace tells where in the program it is.',
                pids: [node.process.pid],
            };
        },
    },
];
/** A writer that is stuck at a full pipe that somebody holds and does not read, both unmoved, and the reader as `fits` wants it. */
function unread(scene, fits) {
    const { graph, changes, reached } = scene;
    // Whom the root does not wait for may be what keeps it busy.
    for (const { edges, process } of [...reached, ...graph.nodes]) {
        if (!changes.steady.has(process.pid))
            continue;
        for (const edge of edges) {
            const reader = graph.byProcess.get(edge.to.pid) ?? [];
            if (!isFull(edge) || edge.to.pid === process.pid || reader.length === 0 || reads(reader, edge))
                continue;
            if (fits(reader, process.pid))
                return edge;
        }
    }
    return null;
}
/** Whether this parent waits for the end of children that all wait for `writer`, or are it, and no thread of it will go on by itself. */
function waitsOnlyFor({ graph }, reader, writer) {
    const children = reader.filter(({ thread }) => thread.wait.on === 'child').flatMap(({ edges }) => edges);
    if (children.length === 0 || reader.some(({ outside }) => outside !== null))
        return false;
    return children.every(({ to }) => leadsTo(graph, to.pid, writer));
}
function leadsTo(graph, from, to) {
    const seen = new Set([from]);
    for (const pid of seen) {
        if (pid === to)
            return true;
        for (const { edges } of graph.byProcess.get(pid) ?? [])
            for (const edge of edges)
                seen.add(edge.to.pid);
    }
    return false;
}
/** Whether one of these threads is about to read what `edge` writes. */
function reads(reader, edge) {
    return reader.some(({ satisfied, edges }) => satisfied && edges.some(({ to }) => to.pid === edge.from.pid));
}
function selfFull(scene, proven) {
    const node = scene.reached.find(({ edges, process }) => {
        const full = edges.filter(isFull);
        return full.length > 0 && full.every(({ to }) => to.pid === process.pid);
    });
    if (proven !== undefined)
        return scene.graph.nodes.find(({ thread }) => thread.tid === proven.from.tid) ?? null;
    return scene.circle === null && node?.thread.wait.on === 'write' ? node : null;
}
function notWatching(scene, full, pids) {
    const loop = (scene.graph.byProcess.get(full.to.pid) ?? []).find(({ thread }) => thread.wait.on === 'events');
    const does_ = loop === undefined ? '' : `: it ${(0,words/* does */.YL)(loop, scene.graph)}`;
    return {
        words: `${step(scene, full)}. ${named(scene, full.to.pid)} could read it, but its event loop does not watch it${does_}.`,
        cure: "Read the child's stdout and stderr all the time, also while waiting for its end: attach a `data` listener or `resume()` the stream (Node), register the file with the event loop.",
        pids,
    };
}
function parentWaits(scene, circle) {
    const full = circle.find(isFull);
    const parent = full === undefined ? '' : named(scene, full.to.pid);
    return {
        words: `The parent waits while its child's pipe is full:${steps(scene, circle)}\nOnly ${parent} could read it, and it waits instead.`,
        cure: READ_WHILE_WAITING,
        pids: pidsOf(circle).concat(full !== undefined && circle.length === 1 ? [full.to.pid] : []),
    };
}
/** A pipe read to its end that somebody keeps open who is none of the reader's business any more: younger than the root, and an orphan. */
function leakedWriter(scene) {
    const { graph, reached } = scene;
    const root = graph.processes.get(graph.snapshot.root);
    for (const node of reached) {
        const edges = node.edges.filter((edge) => isEmpty(edge) && hasEndOfFile(scene, edge));
        if (edges.length === 0 || edges.some(({ to }) => to.pid === node.process.pid && edges.length === 1))
            continue;
        const orphans = edges.filter(({ to }) => {
            const member = graph.processes.get(to.pid);
            if (member !== undefined)
                return member.pid !== graph.snapshot.root && !graph.processes.has(member.ppid);
            const outsider = graph.snapshot.outsiders.find(({ pid }) => pid === to.pid);
            return outsider !== undefined && !outsider.us && outsider.startTicks >= (root?.startTicks ?? 0);
        });
        if (orphans.length === 0 || orphans.length < edges.filter(({ to }) => to.pid !== node.process.pid).length)
            continue;
        const holders = orphans.map(({ to }) => named(scene, to.pid));
        return {
            words: `${(0,words/* nameOf */.Vb)(node.process)} reads to the end of its child's output, which never comes: ${(0,words/* listOf */.c3)([...new Set(holders)])}, left running, still holds the write end.`,
            cure: 'Redirect the output of whatever is left running (`daemon >daemon.log 2>&1 &`), or end it; wait for the child, not for the end of its output.',
            pids: [node.process.pid, ...new Set(orphans.map(({ to }) => to.pid))],
        };
    }
    return null;
}
/** A terminal or a serial port that others have open, too, has no end that they could keep open. */
function hasEndOfFile({ graph }, { object }) {
    const kind = object === null ? undefined : graph.snapshot.objects.get(object)?.kind;
    return kind === 'pipe' || kind === 'fifo' || kind === 'unix-socket';
}
/** Whoever is stopped has state `T`, in a debugger's hand `t`; in a frozen group it keeps its `S`. */
function frozen(process) {
    return {
        words: `${(0,words/* nameOf */.Vb)(process)} is frozen with its cgroup, as \`docker pause\` does it.`,
        cure: `Find out who froze it: \`docker unpause\`, or 0 into cgroup.freeze of the group in /proc/${process.pid}/cgroup.`,
        pids: [process.pid],
    };
}
function readsTerminal(process) {
    return process.files?.some(({ fd, target }) => fd === 0 && /^\/dev\/(pts\/\d+|tty)/.test(target)) ?? false;
}

;// CONCATENATED MODULE: ./lib/hang/explain.js
/** From two looks at a process tree to a report: who waits for whom, whether that can end, and what to do. Pure. */




/** A thread that takes this share of a processor is no longer "blocked". */
const explain_SPINNING_SHARE = 0.5;
/** Explains a tree by two snapshots of it; the second is the one that is shown. */
function explain(first, second) {
    const began = performance.now();
    const scene = sceneOf(first, second);
    const { graph, changes, stuck } = scene;
    const endless = stuck.has(second.root) && (scene.circle !== null || scene.lockCircle !== null);
    const activity = activityOf(scene, endless);
    const found = RULES.flatMap((rule) => {
        const one = rule.find(scene);
        return one === null ? [] : [{ id: rule.id, title: rule.title, deadlock: false, ...one }];
    });
    // While something moves, nothing is stuck but what is proven to be.
    const verdicts = activity === 'alive' ? found.filter(({ deadlock }) => deadlock) : found;
    const inCycle = [...(scene.circle ?? []), ...(scene.lockCircle ?? [])];
    return {
        schema: 1,
        root: second.root,
        activity,
        endless,
        doing: doingWords(scene),
        verdict: verdicts[0] ?? null,
        also: withoutRepeats(verdicts)
            .slice(1)
            .filter(({ id }) => id !== 'waiting'),
        hottest: changes.hottest === null
            ? null
            : { pid: changes.hottest.process.pid, tid: changes.hottest.thread.tid, share: changes.hottest.share },
        processes: second.processes.map((process) => ({
            pid: process.pid,
            ppid: process.ppid,
            command: (0,words/* programOf */.oQ)(process),
            commandLine: process.commandLine,
            state: process.state,
            inCycle: inCycle.some(({ from }) => from.pid === process.pid),
            threads: (graph.byProcess.get(process.pid) ?? []).map((node) => ({
                tid: node.thread.tid,
                command: node.thread.command,
                state: node.thread.state,
                does: (0,words/* does */.YL)(node, graph),
            })),
        })),
        edges: graph.nodes.flatMap((node) => node.edges.map((edge) => ({
            from: edge.from,
            to: edge.to,
            kind: edge.kind,
            words: EDGE_WORDS[edge.kind],
            inCycle: inCycle.some((one) => isSameEdge(one, edge)),
        }))),
        notes: notesOf(graph),
        ourFault: null,
        evidence: null,
        tookMs: { snapshot: [first.tookMs, second.tookMs], explain: performance.now() - began },
    };
}
/** Of two verdicts on the same processes the first says it better. */
function withoutRepeats(verdicts) {
    const told = new Set();
    return verdicts.filter(({ pids }) => {
        const fresh = pids.some((pid) => !told.has(pid));
        for (const pid of pids)
            told.add(pid);
        return fresh;
    });
}
const EDGE_WORDS = {
    write: 'pipe is full',
    'watch-write': 'pipe is full',
    read: 'waits for its output',
    'watch-read': 'waits for its output',
    child: 'waits for its end',
    'file-lock': 'waits for its file lock',
    owner: 'waits for its lock',
    'own-threads': 'waits for it',
};
function isSameEdge(a, b) {
    return a.from.tid === b.from.tid && a.to.pid === b.to.pid && a.to.tid === b.to.tid && a.kind === b.kind;
}
function sceneOf(first, second) {
    const earlier = graphOf(first);
    const graph = graphOf(second);
    const changes = changesBetween(first, second);
    const stuck = stuckProcesses([earlier, graph], changes.steady);
    const circle = circleOf(graph, stuck);
    const locked = ownerCircle(graph);
    const before = ownerCircle(earlier);
    const same = locked !== null && before !== null && locked.every((edge) => before.some((one) => isSameEdge(one, edge)));
    const lockCircle = same && locked.every(({ from }) => hasNotRun(from.tid, first, second)) ? locked : null;
    return { graph, changes, stuck, circle, lockCircle, reached: reachedFrom(graph) };
}
function hasNotRun(tid, first, second) {
    const find = ({ processes }) => processes.flatMap(({ threads }) => threads).find((one) => one.tid === tid);
    const [old, now] = [find(first), find(second)];
    return old !== undefined && now !== undefined && now.runs >= 0 && old.runs === now.runs && old.call === now.call;
}
function activityOf({ graph, changes, stuck, reached, lockCircle }, endless) {
    if (endless || lockCircle !== null || (stuck.has(graph.snapshot.root) && stuck.size > 0 && endless))
        return 'deadlocked';
    if ((changes.hottest?.share ?? 0) >= explain_SPINNING_SHARE)
        return 'spinning';
    if (changes.moved)
        return 'alive';
    return reached.some(({ thread }) => thread.wait.on === 'stopped') ? 'stopped' : 'blocked';
}
/** From the root along the edges; the main thread of a process comes before its others. */
function reachedFrom({ snapshot, byProcess }) {
    const order = [];
    const queue = [snapshot.root];
    const seen = new Set(queue);
    for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
        const nodes = byProcess.get(pid) ?? [];
        order.push(...nodes);
        for (const { to } of nodes.flatMap(({ edges }) => edges)) {
            if (seen.has(to.pid))
                continue;
            seen.add(to.pid);
            queue.push(to.pid);
        }
    }
    return order;
}
const LONGEST_CHAIN = 6;
/** `sh (pid 4) waits for its child python3 t.py (pid 5) to end; python3 t.py (pid 5) sleeps for 300 s.` */
function doingWords({ graph }) {
    const parts = [];
    const seen = new Set();
    for (let pid = graph.snapshot.root; pid !== undefined && parts.length < LONGEST_CHAIN;) {
        const process = graph.processes.get(pid);
        const node = tellingNode(graph.byProcess.get(pid) ?? []);
        if (process === undefined || node === null || seen.has(pid))
            break;
        seen.add(pid);
        parts.push(`${(0,words/* nameOf */.Vb)(process)} ${(0,words/* does */.YL)(node, graph)}`);
        pid = node.edges.find(({ to }) => !seen.has(to.pid))?.to.pid;
    }
    const rest = graph.snapshot.processes.length - seen.size;
    return parts.length === 0
        ? `${(0,words/* nameOfPid */.m2)(graph, graph.snapshot.root)} has ended.`
        : `${parts.join('; ')}${rest > 0 ? ` (${rest} more ${rest === 1 ? 'process' : 'processes'})` : ''}.`;
}
/** Of a process that waits for its own threads, the first thread that waits for anything else. */
function tellingNode(nodes) {
    const telling = nodes.find(({ thread: { wait } }) => wait.on !== 'futex' && wait.on !== 'processor');
    const main = nodes[0];
    if (main === undefined)
        return null;
    if (nodes.some(({ thread }) => thread.wait.on === 'processor') && main.thread.wait.on === 'futex') {
        return nodes.find(({ thread }) => thread.wait.on === 'processor') ?? main;
    }
    return main.thread.wait.on === 'futex' ? (telling ?? main) : main;
}
function notesOf({ snapshot }) {
    const { unseen, processes } = snapshot;
    const notes = [];
    if (unseen.length > 0) {
        const names = (0,words/* listOf */.c3)(unseen.map(words/* nameOf */.Vb));
        notes.push(`Not permitted to look at the files of ${names}: nothing about pipes is proven as long as these may hold one.`);
    }
    const blind = processes.filter(({ threads }) => threads.some(({ call }) => call === 'denied'));
    if (blind.length > 0)
        notes.push(`Not permitted to see what ${(0,words/* listOf */.c3)(blind.map(words/* nameOf */.Vb))} waits for.`);
    return notes;
}

;// CONCATENATED MODULE: ./lib/hang/objects.js
/** What an open file is, as far as somebody may wait for it. */


/** Serial ports by name: USB adapters and the boards' own (Documentation/admin-guide/devices.txt). */
const SERIAL = /^\/dev\/(tty(ACM|USB|AMA|S|SAC|HS|MXC|O|PS|UL|LP|mxc|THS)\d+|serial\/.*|cu\..*)$/;
/** Major numbers of character devices (Documentation/admin-guide/devices.txt). */
const TERMINALS = new Set([4, 5, 136, 137, 138, 139, 140, 141, 142, 143]);
const SERIAL_PORTS = new Set([166, 188, 204]);
const USB_DEVICES = 189;
/**
 * What file `fd` of `pid` is; `target` is the text of its link. Null if it is closed by now. Asks the file system about named files:
 * not for a process in state `D`.
 */
function describeFile(pid, fd, target) {
    const anonymous = /^(pipe|socket|anon_inode):(?:\[(.*)\]|(.*))$/.exec(target);
    if (anonymous === null)
        return target.startsWith('/') ? describeNamed(pid, fd, target) : unknown(pid, fd, target);
    const [, what = '', inside = anonymous[3] ?? ''] = anonymous;
    if (what === 'pipe')
        return { id: target, kind: 'pipe', words: 'a pipe', closed: true };
    if (what === 'socket')
        return { id: target, kind: 'socket', words: 'a socket', closed: false };
    const info = fdinfo(pid, fd);
    const own = (kind, words) => ({
        id: `${kind}:${pid}:${fd}`,
        kind,
        words,
        closed: true,
    });
    switch (inside) {
        case 'eventpoll':
            return own('epoll', 'an epoll set');
        case 'eventfd': {
            const id = /^eventfd-id:\s*(\d+)/m.exec(info)?.[1];
            return id === undefined ? unknown(pid, fd, target) : { ...own('eventfd', 'an eventfd'), id: `eventfd:${id}` };
        }
        case 'timerfd':
            return /^it_value: \(0, 0\)/m.test(info) ? own('disarmed-timer', 'a timer that is off') : own('timer', 'a timer');
        case 'signalfd':
            return own('signalfd', 'a signal');
        case 'inotify':
            return own('inotify', 'a change of files');
        case 'pidfd': {
            const other = /^Pid:\s*(\d+)/m.exec(info)?.[1] ?? '?';
            return { ...own('pidfd', `the end of process ${other}`), id: `pidfd:${other}` };
        }
        default:
            return unknown(pid, fd, target);
    }
}
function describeNamed(pid, fd, target) {
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(`/proc/${pid}/fd/${fd}`, { bigint: true });
    }
    catch {
        return null;
    }
    const name = target.replace(/ \(deleted\)$/, '');
    const deleted = name !== target;
    if (stats.isFIFO()) {
        const words = deleted ? 'a pipe' : `the named pipe ${name}`;
        return { id: `fifo:${stats.dev}:${stats.ino}`, kind: 'fifo', words, closed: deleted };
    }
    if (!stats.isCharacterDevice())
        return { id: `file:${stats.dev}:${stats.ino}`, kind: 'file', words: name, closed: false };
    const { major, minor } = deviceNumber(stats.rdev);
    if (major === 5 && minor === 2)
        return describeMaster(pid, fd);
    return { id: `device:${major}:${minor}`, kind: deviceKind(name, major), words: name, closed: false };
}
/** `/dev/ptmx` is another master for everybody who has opened it; which, tells `tty-index` (proc_pid_fdinfo(5)). */
function describeMaster(pid, fd) {
    const index = /^tty-index:\s*(\d+)/m.exec(fdinfo(pid, fd))?.[1];
    if (index === undefined)
        return unknown(pid, fd, '/dev/ptmx');
    const words = `the terminal /dev/pts/${index}, which it provides`;
    return { id: `terminal-master:${index}`, kind: 'terminal-master', words, closed: false, peer: `device:136:${index}` };
}
/** Masters of terminals: whoever has a slave open waits for them. */
function masterOf(id) {
    const index = /^device:136:(\d+)$/.exec(id)?.[1];
    return index === undefined ? null : `terminal-master:${index}`;
}
function deviceKind(name, major) {
    if (SERIAL.test(name) || SERIAL_PORTS.has(major))
        return 'serial-port';
    if (TERMINALS.has(major))
        return 'terminal';
    if (major === USB_DEVICES || name.startsWith('/dev/bus/usb/'))
        return 'usb-device';
    return /^\/dev\/(hidraw|usb\/hiddev)\d+$/.test(name) ? 'hid-device' : 'device';
}
/** As glibc's `gnu_dev_major` and `gnu_dev_minor` (sys/sysmacros.h). */
function deviceNumber(device) {
    const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn);
    const minor = (device & 0xffn) | ((device >> 12n) & ~0xffn);
    return { major: Number(major), minor: Number(minor) };
}
function unknown(pid, fd, target) {
    return { id: `unknown:${pid}:${fd}`, kind: 'unknown', words: target, closed: false };
}
/** `/proc/PID/fdinfo/FD`; empty if it may not be read. */
function fdinfo(pid, fd) {
    return (0,procfs/* textOf */.b6)(`/proc/${pid}/fdinfo/${fd}`);
}

;// CONCATENATED MODULE: ./lib/hang/holders.js
/** Who holds what a tree waits for, in the tree and outside. */


/** What has no name is known by its number alone. */
function anonymousId(target) {
    return /^(pipe|socket):\[/.test(target) ? target : null;
}
/** Everything that the tree waits for, and who holds it. */
class Objects {
    processes;
    stats;
    found = new Map();
    holders = new Map();
    outsiders = new Map();
    unseen = [];
    peers = new Map();
    constructor(processes, stats) {
        this.processes = processes;
        this.stats = stats;
    }
    /** The object behind `fd` of a member, from now on one that somebody waits for. */
    resolve(process, fd) {
        const file = process.files?.find((one) => one.fd === fd);
        if (file === undefined)
            return null;
        const described = describeFile(process.pid, fd, file.target);
        if (described === null)
            return null;
        file.object = described.id;
        const known = this.found.get(described.id);
        if (known === undefined)
            this.add(described, file.target);
        else
            known.texts.add(file.target);
        return described.id;
    }
    sockets() {
        return [...this.found.values()].filter(({ kind }) => kind === 'socket').map(({ id }) => id);
    }
    /** Looks through the files of everybody, in the tree and outside. */
    findHolders(root, peers) {
        this.peers = peers;
        this.addOtherEnds();
        const wanted = new Map();
        for (const { id, texts } of this.found.values()) {
            for (const text of texts)
                wanted.set(text, [...(wanted.get(text) ?? []), id]);
        }
        const members = new Map(this.processes.map((process) => [process.pid, process]));
        for (const process of this.processes) {
            if (process.files === null)
                this.unseen.push({ pid: process.pid, command: process.command });
            else
                for (const file of process.files)
                    this.match(process.pid, file, wanted);
        }
        if (wanted.size === 0)
            return;
        for (const stat of this.stats.values()) {
            if (members.has(stat.pid) || (0,procfs/* hasEnded */.hY)(stat))
                continue;
            const files = (0,procfs/* readOpenFiles */.A7)(stat.pid);
            if (Array.isArray(files)) {
                for (const file of files)
                    if (this.match(stat.pid, { ...file, object: null }, wanted))
                        this.noteOutsider(stat);
            }
            else if (files === 'denied' && mayDescendFrom(root, members, stat, this.stats)) {
                this.unseen.push({ pid: stat.pid, command: stat.command });
            }
        }
    }
    /** Whoever waits at one end waits for those at the other. */
    addOtherEnds() {
        for (const { id, peer } of [...this.found.values()]) {
            const socket = this.peers.get(id)?.peer ?? null;
            if (socket !== null)
                this.add({ ...SOCKET, id: socket }, socket);
            if (peer !== undefined)
                this.add({ ...TERMINAL, id: peer }, `/dev/pts/${peer.slice(peer.lastIndexOf(':') + 1)}`);
            const master = masterOf(id);
            if (master !== null)
                this.add({ ...TERMINAL, kind: 'terminal-master', id: master }, '/dev/ptmx');
        }
    }
    add(described, text) {
        if (!this.found.has(described.id))
            this.found.set(described.id, { ...described, texts: new Set([text]) });
    }
    match(pid, file, wanted) {
        const ids = wanted.get(file.target);
        if (ids === undefined)
            return false;
        // The same words are the same pipe or socket; of files with a name only the file system knows.
        const id = anonymousId(file.target) ?? describeFile(pid, file.fd, file.target)?.id;
        if (id === undefined || !ids.includes(id))
            return false;
        const access = (0,procfs/* accessOf */.YK)(pid, file.fd);
        if (access === null)
            return false;
        file.object = id;
        const holders = this.holders.get(id);
        const locks = id.startsWith('file:') && /^lock:/m.test(fdinfo(pid, file.fd));
        const holder = { pid, fd: file.fd, access, locks };
        if (holders === undefined)
            this.holders.set(id, [holder]);
        else
            holders.push(holder);
        return true;
    }
    noteOutsider({ pid, command, state, startTicks }) {
        this.outsiders.set(pid, { pid, command, state, startTicks, us: pid === process.pid });
    }
    result(ourPipe) {
        const objects = new Map();
        for (const { id, kind, words, closed, peer: told } of this.found.values()) {
            const peer = this.peers.get(id);
            const holders = this.holders.get(id) ?? [];
            objects.set(id, {
                id,
                kind: peer?.kind ?? kind,
                words: id === ourPipe ? 'the pipe to hardware-test' : (peer?.words ?? words),
                holders,
                closed,
                peer: peer?.peer ?? told ?? masterOf(id),
                guessed: peer?.guessed ?? false,
            });
        }
        return { objects, outsiders: [...this.outsiders.values()], unseen: this.unseen };
    }
}
/**
 * Whether a process outside the tree may be a child of it that has lost its parent, and so have inherited a file of it. An orphan goes
 * to an ancestor of its parent (PR_SET_CHILD_SUBREAPER of prctl(2)), so of its own line only the first below the root's ancestors counts.
 */
function mayDescendFrom(root, members, stat, stats) {
    const ancestors = new Set();
    for (let at = stats.get(root.ppid); at !== undefined && !ancestors.has(at.pid); at = stats.get(at.ppid)) {
        ancestors.add(at.pid);
    }
    const seen = new Set();
    let eldest = stat;
    for (;;) {
        if (members.has(eldest.pid))
            return true;
        if (ancestors.has(eldest.pid) || seen.has(eldest.pid))
            return false;
        seen.add(eldest.pid);
        const parent = stats.get(eldest.ppid);
        if (parent === undefined || ancestors.has(parent.pid))
            break;
        eldest = parent;
    }
    if (eldest.startTicks < root.startTicks)
        return false;
    // What init has started itself is a service, which systemd keeps apart; what has left our tree is where our tree is.
    return eldest.ppid !== 1 || cgroupOf(eldest.pid) === cgroupOf(root.pid);
}
function cgroupOf(pid) {
    return (0,procfs/* textOf */.b6)(`/proc/${pid}/cgroup`);
}
const SOCKET = { kind: 'socket', words: 'a socket', closed: false };
const TERMINAL = { kind: 'terminal', words: 'a terminal', closed: false };

;// CONCATENATED MODULE: ./lib/hang/sockets.js
/** Sockets by their inode: what they are, and who is at the other end. */


const sockets_TOOL_MS = 2000;
/**
 * What is known of `sockets` (`socket:[INODE]`) in the network namespace of `pid`. /proc does not tell who is at the other end of a UNIX
 * socket (unix(7)); `ss` of iproute2 does. Without it the neighbouring inode is a guess, since socketpair(2) makes both in one go.
 */
async function readPeers(pid, sockets) {
    const states = new Map();
    if (sockets.length === 0)
        return states;
    const wanted = new Set(sockets);
    for (const [id, state] of readInet(pid))
        if (wanted.has(id))
            states.set(id, state);
    const unix = unixInodes((0,procfs/* textOf */.b6)(`/proc/${pid}/net/unix`));
    if (![...unix.keys()].some((inode) => wanted.has(idOf(inode))))
        return states;
    const { status, stdout } = await (0,process_tool/* runTool */.q)('ss', ['-xanH'], sockets_TOOL_MS);
    const pairs = status === 0 ? unixPairs(stdout) : null;
    for (const [inode, words] of unix) {
        const peer = pairs === null ? neighbourOf(inode, unix) : (pairs.get(inode) ?? null);
        const state = {
            kind: 'unix-socket',
            words,
            peer: peer === null ? null : idOf(peer),
            guessed: pairs === null,
        };
        states.set(idOf(inode), state);
    }
    return states;
}
/** `u_str ESTAB 0 0 * 21005 * 21006` of `ss -xanH`: the inodes of both ends. */
function unixPairs(text) {
    const pairs = new Map();
    for (const [, inode = '', peer = ''] of text.matchAll(/ (\d+) +\S+ (\d+) *$/gm)) {
        if (peer !== '0')
            pairs.set(Number(inode), Number(peer));
    }
    return pairs;
}
/** `Num RefCount Protocol Flags Type St Inode Path` (unix(7), `net/unix/af_unix.c`). */
function unixInodes(text) {
    const inodes = new Map();
    for (const [, inode = '', path = ''] of text.matchAll(/^\S+: \S+ \S+ \S+ \S+ \S+ +(\d+) ?(.*)$/gm)) {
        inodes.set(Number(inode), path === '' ? 'a UNIX socket' : `the UNIX socket ${path}`);
    }
    return inodes;
}
function neighbourOf(inode, unix) {
    const near = [inode - 1, inode + 1].filter((other) => unix.has(other));
    return near.length === 1 ? (near[0] ?? null) : null;
}
const LISTENING = '0A';
/** `sl local_address rem_address st ... inode` (proc_pid_net(5)). */
function* readInet(pid) {
    for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6']) {
        for (const line of (0,procfs/* textOf */.b6)(`/proc/${pid}/net/${protocol}`).split('\n').slice(1)) {
            const [, local = '', remote = '', state = '', , , , , , inode = '0'] = line.trim().split(/\s+/);
            const name = protocol.startsWith('tcp') ? 'TCP' : 'UDP';
            const words = state === LISTENING || /^0*:0000$/.test(remote)
                ? `${name} at ${address(local)}`
                : `a ${name} connection to ${address(remote)}`;
            yield [idOf(Number(inode)), { kind: 'inet-socket', words, peer: null, guessed: false }];
        }
    }
}
/** `0100007F:1F90`: each four bytes are in the machine's own order, and so little-endian wherever Node runs. */
function address(text) {
    const [host = '', port = '0'] = text.split(':');
    const bytes = (host.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse());
    const number = Number.parseInt(port, 16);
    if (bytes.length === 4)
        return `${bytes.map((byte) => Number.parseInt(byte, 16)).join('.')}:${number}`;
    const groups = bytes.join('').match(/.{4}/g) ?? [];
    return `[${groups
        .map((group) => group.replace(/^0{1,3}/, ''))
        .join(':')
        .replace(/(^|:)0(:0)+(:|$)/, '::')}]:${number}`;
}
function idOf(inode) {
    return `socket:[${inode}]`;
}

;// CONCATENATED MODULE: ./lib/hang/waits.js
/** From a system call and its arguments to what the thread waits for. */


/** More is a mistake of ours: nobody watches so many. */
const MOST_WATCHED = 4096;
/** IOV_MAX (readv(2)). */
const MOST_VECTORS = 1024;
const FUTEX_COMMAND = 127n;
const FUTEX_PRIVATE = 128n;
/** Operations that sleep: WAIT, LOCK_PI, WAIT_BITSET, WAIT_REQUEUE_PI, LOCK_PI2 (linux/futex.h). */
const FUTEX_SLEEPS = new Set([0n, 6n, 9n, 11n, 13n]);
const reading = ({ args }) => ({ on: 'read', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null });
const writing = ({ args }) => {
    return { on: 'write', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null, address: args[1] ?? 0n, bytes: Number(args[2] ?? 0n) };
};
const writingVector = ({ args }, { memory, machine }) => {
    const size = 2 * syscalls/* POINTER_BYTES */.YY[machine] * Math.min((0,syscalls/* intOf */.L0)(args[2]), MOST_VECTORS);
    const parts = (0,hang_memory/* decodeIovecs */.Mx)(memory(args[1] ?? 0n, size) ?? Buffer.alloc(0), machine);
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    return { on: 'write', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null, address: parts[0]?.address ?? 0n, bytes };
};
const network = (doing) => ({ args }) => ({ on: 'network', doing, fd: (0,syscalls/* intOf */.L0)(args[0]), object: null });
const device = ({ args }) => ({ on: 'device', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null });
/** By the call's canonical name. Whatever is not here is told by its name, and never taken for anything else. */
const READERS = {
    read: reading,
    readv: reading,
    pread: reading,
    preadv: reading,
    write: writing,
    pwrite: writing,
    pwritev: writingVector,
    writev: writingVector,
    recvfrom: network('receive'),
    recvmsg: network('receive'),
    recvmmsg: network('receive'),
    sendto: network('send'),
    sendmsg: network('send'),
    sendmmsg: network('send'),
    connect: network('connect'),
    accept: network('accept'),
    ioctl: device,
    // It moves bytes between two files: the kernel function tells for which of them it waits.
    splice: ({ args }, _context, wchan) => {
        if (!/^pipe_wait_/.test(wchan))
            return { on: 'call', name: 'splice' };
        if (wchan === 'pipe_wait_readable')
            return { on: 'read', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null };
        return { on: 'write', fd: (0,syscalls/* intOf */.L0)(args[2]), object: null, address: 0n, bytes: 0 };
    },
    wait4: ({ args }) => ({ on: 'child', which: childChoice((0,syscalls/* intOf */.L0)(args[0])) }),
    waitid: ({ args }) => ({ on: 'child', which: idChoice((0,syscalls/* intOf */.L0)(args[0]), (0,syscalls/* intOf */.L0)(args[1])) }),
    nanosleep: (call, context) => ({ on: 'sleep', ms: duration(call, context, call.args[0]), left: false }),
    clock_nanosleep: (call, context) => {
        const [clock, flags = 0n, pointer] = call.args;
        const ms = duration(call, context, pointer);
        // With TIMER_ABSTIME it is a point in time, not a length.
        if ((flags & 1n) === 0n || ms === null)
            return { on: 'sleep', ms, left: false };
        return { on: 'sleep', ms: Math.max(0, ms - nowOn((0,syscalls/* intOf */.L0)(clock))), left: true };
    },
    pause: () => ({ on: 'signal', timeoutMs: null }),
    rt_sigsuspend: () => ({ on: 'signal', timeoutMs: null }),
    rt_sigtimedwait: (call, context) => ({ on: 'signal', timeoutMs: limit(call, context, call.args[2]) }),
    poll: ({ args }, context) => pollSet(args[0], args[1], signedLimit(args[2]), context),
    ppoll: (call, context) => pollSet(call.args[0], call.args[1], limit(call, context, call.args[2]), context),
    select: (call, context) => selectSet(call, context),
    pselect6: (call, context) => selectSet(call, context),
    epoll_wait: (call, context) => {
        const { args, kernelName } = call;
        const timeoutMs = kernelName === 'epoll_pwait2' ? limit(call, context, args[3]) : signedLimit(args[3]);
        return epollSet((0,syscalls/* intOf */.L0)(args[0]), timeoutMs, context);
    },
    futex: (call, context) => futex(call, context),
    flock: ({ args }) => ({ on: 'lock', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null, way: 'flock' }),
    fcntl: ({ args }) => {
        if (!hang_memory/* WAITING_LOCKS */.xJ.has((0,syscalls/* intOf */.L0)(args[1])))
            return { on: 'call', name: 'fcntl' };
        return { on: 'lock', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null, way: 'fcntl' };
    },
    open: ({ args }, { memory }) => ({ on: 'open', path: waits_text(memory, args[0]) }),
    openat: ({ args }, { memory }) => ({ on: 'open', path: waits_text(memory, args[1]) }),
    openat2: ({ args }, { memory }) => ({ on: 'open', path: waits_text(memory, args[1]) }),
};
/** Where the kernel keeps the threads of a frozen cgroup (kernel/cgroup/freezer.c, and kernel/freezer.c of the first version). */
const FROZEN = /^(get_signal|do_freezer_trap|__refrigerator)/;
/** What a thread waits for, by its state and its system call; `object` is still to be filled in. */
function waitOf(state, call, wchan, context) {
    if (state === 'T' || state === 't')
        return { on: 'stopped' };
    if (state === 'R' || call.kind === 'running')
        return { on: 'processor' };
    if (state === 'D')
        return { on: 'kernel' };
    // A frozen group and a supervisor hold a thread in whatever call it was: what that call waits for is not why it stands still.
    if (FROZEN.test(wchan))
        return { on: 'stopped' };
    if (wchan.startsWith('seccomp'))
        return { on: 'unknown', why: 'waits for its supervisor (seccomp)' };
    if (call.kind === 'none')
        return { on: 'unknown', why: 'it is not in a system call' };
    const reader = READERS[call.name];
    if (reader === undefined)
        return { on: 'call', name: call.name };
    const whole = withArguments(call, context);
    return whole === null
        ? { on: 'unknown', why: `the arguments of its ${call.name} may not be read` }
        : reader(whole, context, wchan);
}
/** Some old calls of i386 leave their arguments in memory. */
function withArguments(call, { machine, memory }) {
    const args = (0,hang_memory/* argumentsOf */.aX)(call, memory, machine);
    return args === null ? null : { ...call, args };
}
/** Milliseconds on CLOCK_REALTIME (0) or CLOCK_MONOTONIC (clock_gettime(2)), which Node shows as well. */
function nowOn(clock) {
    return clock === 0 ? Date.now() : Number(process.hrtime.bigint() / 1000000n);
}
/** A path at `pointer`, which may end where the next page is not there. */
function waits_text(memory, pointer = 0n) {
    for (const length of [256, 64, 16]) {
        const bytes = memory(pointer, length);
        const end = bytes?.indexOf(0) ?? -1;
        if (bytes !== null && end > 0)
            return bytes.toString('utf8', 0, end);
    }
    return null;
}
function childChoice(pid) {
    if (pid === -1)
        return { any: true };
    // 0 is the caller's own group; whoever asks for that seldom has children in others.
    if (pid === 0)
        return { any: true };
    return pid > 0 ? { any: false, pid } : { any: false, group: -pid };
}
/** `idtype_t` of waitid(2): P_ALL, P_PID, P_PGID, P_PIDFD. */
function idChoice(type, id) {
    if (type === 0)
        return { any: true };
    if (type === 1)
        return { any: false, pid: id };
    if (type === 2)
        return id === 0 ? { any: true } : { any: false, group: id };
    return { any: false, unknown: true };
}
/** A time-out in milliseconds; below zero: none. */
function signedLimit(value) {
    const ms = (0,syscalls/* intOf */.L0)(value);
    return ms < 0 ? null : ms;
}
/** A time-out behind a pointer; without one there is none. What cannot be read counts as one: nothing is proven by it. */
function limit(call, context, pointer = 0n) {
    return pointer === 0n ? null : (duration(call, context, pointer) ?? 0);
}
function duration({ kernelName }, { memory, machine }, pointer = 0n) {
    const size = (0,syscalls/* timeBytes */.JB)(machine, kernelName);
    const bytes = memory(pointer, size * 2);
    return bytes === null ? null : (0,hang_memory/* decodeMilliseconds */.hA)(bytes, size);
}
function pollSet(pointer = 0n, count, timeoutMs, context) {
    const size = Number(count ?? 0n);
    if (size > MOST_WATCHED)
        return { on: 'unknown', why: 'it watches more files than can be told' };
    const bytes = context.memory(pointer, size * 8);
    if (bytes === null)
        return { on: 'unknown', why: 'what it watches may not be read' };
    const watched = (0,hang_memory/* decodePollFds */.Bk)(bytes).map((one) => ({ ...one, object: null, newsOnly: false }));
    return { on: 'events', watched, timeoutMs, epoll: null };
}
function selectSet({ args }, context) {
    const size = syscalls/* POINTER_BYTES */.YY[context.machine];
    const count = (0,syscalls/* intOf */.L0)(args[0]);
    if (count < 0 || count > MOST_WATCHED)
        return { on: 'unknown', why: 'it watches more files than can be told' };
    const set = (pointer = 0n) => {
        if (pointer === 0n)
            return new Set();
        const bytes = context.memory(pointer, Math.ceil(count / (size * 8)) * size);
        return bytes === null ? null : new Set((0,hang_memory/* decodeFdSet */.$Y)(bytes, count));
    };
    const [reads, writes, others] = [set(args[1]), set(args[2]), set(args[3])];
    if (reads === null || writes === null || others === null) {
        return { on: 'unknown', why: 'what it watches may not be read' };
    }
    const watched = [...new Set([...reads, ...writes, ...others])].map((fd) => {
        return { fd, object: null, read: reads.has(fd), write: writes.has(fd), newsOnly: false };
    });
    // What is left of it stands nowhere: all that matters is that there is one.
    const timeoutMs = (args[4] ?? 0n) === 0n ? null : 0;
    return { on: 'events', watched, timeoutMs, epoll: null };
}
function epollSet(fd, timeoutMs, context) {
    const watched = context.epoll(fd);
    if (watched === null)
        return { on: 'unknown', why: 'what it watches may not be read' };
    return { on: 'events', watched, timeoutMs, epoll: fd };
}
function futex(call, { memory, machine, threads, isShared }) {
    const [address = 0n, operation = 0n, , pointer = 0n] = call.args;
    if (!FUTEX_SLEEPS.has(operation & FUTEX_COMMAND))
        return { on: 'call', name: 'futex' };
    const owner = (0,hang_memory/* futexOwner */.ak)(call, memory, machine, threads);
    // The time-out may be a point in time: all that matters is that there is one.
    const timeoutMs = pointer === 0n ? null : 0;
    const shared = owner === null && (operation & FUTEX_PRIVATE) === 0n && isShared(address);
    return { on: 'futex', address, shared, timeoutMs, owner };
}

;// CONCATENATED MODULE: ./lib/hang/threads.js
/** What each thread of a process waits for. */





/** Reads the threads of one process; `shy`: not its memory, since the reader might hang with it. Close it after use. */
class ThreadReader {
    pid;
    shy;
    machine;
    threads;
    memory;
    constructor(pid, shy, tids) {
        this.pid = pid;
        this.shy = shy;
        this.machine = shy ? OUR_MACHINE : (0,syscalls/* machineOf */.VT)(pid);
        this.threads = new Set(tids);
    }
    close() {
        this.memory?.close();
    }
    read({ pid: tid, command, state, cpuTicks }) {
        const folder = `/proc/${this.pid}/task/${tid}`;
        const line = (0,procfs/* readText */.yR)(`${folder}/syscall`);
        const call = typeof line === 'string' && this.machine !== null ? (0,syscalls/* parseSyscall */.Tb)(line, this.machine) : null;
        const wchan = (0,procfs/* textOf */.b6)(`${folder}/wchan`).replace(/^0$/, '');
        return {
            tid,
            command,
            state,
            cpuTicks,
            slept: state === 'R' ? sleepsOf((0,procfs/* textOf */.b6)(`${folder}/status`)) : null,
            runs: Number((0,procfs/* textOf */.b6)(`${folder}/schedstat`).split(' ')[2] ?? -1),
            wchan,
            wait: this.waitOf(state, line, call, wchan),
            call: line,
        };
    }
    waitOf(state, line, call, wchan) {
        if (call === null) {
            // These need no look at the call.
            if (/[TtDR]/.test(state))
                return waitOf(state, NO_CALL, wchan, this.context);
            return { on: 'unknown', why: line === 'denied' ? 'denied' : 'it is not a program that this tool can read' };
        }
        return waitOf(state, call, wchan, this.context);
    }
    get context() {
        const { pid, shy, threads } = this;
        return {
            machine: this.machine ?? OUR_MACHINE,
            threads,
            memory: (address, length) => {
                if (shy)
                    return null;
                this.memory ??= (0,hang_memory/* openMemory */.uZ)(pid);
                return this.memory.read(address, length);
            },
            isShared: (address) => shy || isSharedMemory(pid, address),
            epoll: (fd) => watchedBy(pid, fd),
        };
    }
}
const NO_CALL = { kind: 'none', sp: 0n, pc: 0n };
const OUR_MACHINE = process.arch === 'arm64' ? 'arm64' : process.arch === 'arm' ? 'arm' : 'x64';
/** Bits of epoll_ctl(2): EPOLLIN and EPOLLRDNORM, EPOLLOUT and EPOLLWRNORM, EPOLLET. */
const EPOLL_READ = 0x1 | 0x40;
const EPOLL_WRITE = 0x4 | 0x100;
const EPOLL_EDGE = 0x8000_0000;
/** `tfd: 21 events: 19 data: ... pos:0 ino:1c2b sdev:e` (proc_pid_fdinfo(5)). */
function watchedBy(pid, epoll) {
    const info = fdinfo(pid, epoll);
    if (info === '')
        return null;
    return [...info.matchAll(/^tfd:\s*(\d+)\s+events:\s*([\da-f]+)/gm)].map(([, fd, events = '0']) => {
        const bits = Number.parseInt(events, 16);
        const has = (mask) => (bits & mask) !== 0;
        return { fd: Number(fd), object: null, read: has(EPOLL_READ), write: has(EPOLL_WRITE), newsOnly: has(EPOLL_EDGE) };
    });
}
/** By the letter `s` of `/proc/PID/maps` (proc_pid_maps(5)); what cannot be told counts as shared. */
function isSharedMemory(pid, address) {
    for (const [, from = '', to = '', sharing] of (0,procfs/* textOf */.b6)(`/proc/${pid}/maps`).matchAll(/^([\da-f]+)-([\da-f]+) ...(.)/gm)) {
        if (address >= BigInt(`0x${from}`) && address < BigInt(`0x${to}`))
            return sharing === 's';
    }
    return true;
}
function sleepsOf(status) {
    const count = /^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1];
    return count === undefined ? null : Number(count);
}

;// CONCATENATED MODULE: ./lib/hang/read.js
/** Reads a process tree from /proc. Nothing that it does can be noticed by the tree. */






/** More threads than this of one process are as good as all of them, for a person. For a proof they are not. */
const MOST_THREADS = 2000;
/**
 * Looks at the tree of `root`. Takes some 10 ms for a hundred processes, and blocks the event loop meanwhile: only an ancestor of the
 * tree may read all of it where Yama is at work, so no other process could do it for us. Null if `root` is gone.
 */
async function takeSnapshot(subject) {
    const at = performance.now();
    const stats = new Map();
    for (const pid of (0,procfs/* listPids */.$q)()) {
        const stat = (0,procfs/* readStat */.BV)(pid);
        if (stat !== null)
            stats.set(pid, stat);
    }
    const root = stats.get(subject.root);
    if (root === undefined)
        return null;
    const members = treeOf(subject, stats);
    const processes = members.map((stat) => readProcess(stat));
    const found = new Objects(processes, stats);
    for (const process of processes)
        resolveWaits(process, found);
    const peers = await readPeers(subject.root, found.sockets());
    found.findHolders(root, peers);
    const tookMs = performance.now() - at;
    return {
        at,
        tookMs,
        root: subject.root,
        processes,
        inFlight: processes.some(hasFilesInFlight),
        ...found.result(subject.ourPipe ?? null),
    };
}
/** Parents before their children. */
function treeOf({ root, others = [] }, stats) {
    const children = new Map();
    for (const stat of stats.values()) {
        const siblings = children.get(stat.ppid);
        if (siblings === undefined)
            children.set(stat.ppid, [stat]);
        else
            siblings.push(stat);
    }
    const tree = new Map();
    const add = (pid) => {
        const stat = stats.get(pid);
        if (stat === undefined || tree.has(pid) || pid === process.pid)
            return;
        tree.set(pid, stat);
        for (const child of children.get(pid) ?? [])
            add(child.pid);
    };
    add(root);
    for (const pid of others)
        add(pid);
    return [...tree.values()];
}
function readProcess(stat) {
    const { pid } = stat;
    const status = (0,procfs/* textOf */.b6)(`/proc/${pid}/status`);
    const ended = (0,procfs/* hasEnded */.hY)(stat);
    const all = ended ? [] : (0,procfs/* listThreads */.Mi)(pid);
    const tids = all.slice(0, MOST_THREADS);
    const states = tids.map((tid) => (0,procfs/* readStat */.BV)(pid, tid)).filter((thread) => thread !== null);
    // Whoever reads the memory of a process that hangs in the kernel may hang with it.
    const shy = states.some(({ state }) => state === 'D');
    const files = ended ? [] : (0,procfs/* readOpenFiles */.A7)(pid);
    const held = Array.isArray(files)
        ? files.map((file) => ({ ...file, object: anonymousId(file.target) }))
        : null;
    const reader = new ThreadReader(pid, shy, tids);
    const caught = BigInt(`0x${/^SigCgt:\s*([\da-f]+)/m.exec(status)?.[1] ?? '0'}`);
    const threads = states.map((thread) => reader.read(thread));
    reader.close();
    return {
        pid,
        pids: (/^NSpid:\s*(.*)$/m.exec(status)?.[1] ?? String(pid)).split(/\s+/).map(Number),
        ppid: stat.ppid,
        command: stat.command,
        commandLine: shy || ended ? [] : (0,procfs/* readCommandLine */.ye)(pid),
        state: stat.state,
        uid: Number(/^Uid:\s*(\d+)/m.exec(status)?.[1] ?? -1),
        pgrp: stat.pgrp,
        session: stat.session,
        inBackground: stat.tty !== 0 && stat.foreground !== stat.pgrp,
        startTicks: stat.startTicks,
        threads,
        files: held,
        wakesItself: ended
            ? null
            : all.length > tids.length
                ? 'it has too many threads to look at each'
                : (ownWaker(pid, caught) ?? busyRing(pid, held ?? [])),
        handlesSignals: (caught & ~ownSignals(stat.command)) !== 0n,
        hearsChildren: (caught & bit(SIGCHLD)) !== 0n,
        refused: threads.some(({ call }) => call === 'denied') ? (0,permission/* whyNotTraced */.Bw)(pid, 'ourselves') : null,
        io: ioOf(pid),
    };
}
/** Numbers of signals (signal(7)): SIGALRM, SIGVTALRM, SIGPROF, SIGIO. */
const WAKING = { SIGALRM: 14, SIGVTALRM: 26, SIGPROF: 27, SIGIO: 29 };
const SIGCHLD = 17;
/** Faults, SIGINT (Python has a handler for it from the start), SIGCHLD, which is looked at on its own, and glibc's own two (nptl(7)). */
const USUAL = [2, 4, 5, 7, 8, 11, SIGCHLD, 32, 33];
/** Node has handlers for SIGTERM, to restore its terminal, and SIGUSR1, for its debugger (`node.cc`, `inspector_agent.cc`). */
const USUAL_OF_NODE = [10, 15];
/** Signals for which a program of this name has a handler without having asked for one. */
function ownSignals(command) {
    const signals = /^(node|MainThread)$/.test(command) ? [...USUAL, ...USUAL_OF_NODE] : USUAL;
    return signals.reduce((mask, signal) => mask | bit(signal), 0n);
}
function bit(signal) {
    return 1n << BigInt(signal - 1);
}
/** A handler for a timer's signal, or a POSIX timer (`/proc/PID/timers`, proc_pid_timers(5)). */
function ownWaker(pid, caught) {
    for (const [name, number] of Object.entries(WAKING)) {
        if ((caught & bit(number)) !== 0n)
            return `it has a handler for ${name}`;
    }
    return (0,procfs/* textOf */.b6)(`/proc/${pid}/timers`) === '' ? null : 'it has a timer';
}
/**
 * The kernel works through what was submitted to a ring (io_uring(7)) without any thread: as many as were taken from the submission
 * queue and are not in the completion queue. Kernels before 5.14 do not tell.
 */
function busyRing(pid, files) {
    for (const { fd, target } of files) {
        if (target !== 'anon_inode:[io_uring]')
            continue;
        const info = fdinfo(pid, fd);
        const count = (name) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(info)?.[1];
        const [taken, done] = [count('CachedSqHead'), count('CachedCqTail')];
        if (taken === undefined || taken !== done)
            return 'the kernel still works for it (io_uring)';
    }
    return null;
}
/** Open files in a message that nobody has received yet (SCM_RIGHTS of unix(7)): kernels from 5.7 on count them. */
function hasFilesInFlight({ pid, files }) {
    const sockets = files?.filter(({ target }) => target.startsWith('socket:')) ?? [];
    return sockets.some(({ fd }) => /^scm_fds:\s*[1-9]/m.test(fdinfo(pid, fd)));
}
function ioOf(pid) {
    const counts = [...(0,procfs/* textOf */.b6)(`/proc/${pid}/io`).matchAll(/^[rw]char: (\d+)/gm)];
    return counts.length === 0 ? null : counts.reduce((sum, [, count]) => sum + Number(count), 0);
}
/** Says of every wait on a file what that file is. */
function resolveWaits(process, objects) {
    for (const thread of process.threads) {
        const { wait } = thread;
        if ('object' in wait)
            wait.object = objects.resolve(process, wait.fd);
        if (wait.on === 'events')
            for (const one of wait.watched)
                one.object = objects.resolve(process, one.fd);
    }
}

;// CONCATENATED MODULE: ./lib/hang/inspect.js




/** Between two looks: long enough for whoever is only slow to have moved. */
const BETWEEN_MS = 500;
/**
 * Looks twice at a process tree and explains it.
 * @param evidence what to take from it besides, which disturbs it; without, nothing of the tree notices anything
 * @returns null if the root is gone
 */
async function inspect(subject, evidence, betweenMs = BETWEEN_MS) {
    const first = await takeSnapshot(subject);
    if (first === null)
        return null;
    await (0,promises_.setTimeout)(betweenMs);
    const second = await takeSnapshot(subject);
    if (second === null)
        return null;
    const report = explain(first, second);
    return evidence === undefined ? report : { ...report, evidence: await gatherEvidence(second, report, evidence) };
}
/** Looks a deadlock proves itself by must lie so far apart, and no further: else too much may have happened between. */
const LEAST_APART_MS = 400;
const MOST_APART_MS = 30_000;
/** Watches a tree for a deadlock that nothing can end, without touching it. */
class Lookout {
    subject;
    previous = null;
    /** @param subject asked at every look, since a tree changes */
    constructor(subject) {
        this.subject = subject;
    }
    /** One look; a report only if together with the last one it proves that the root can never go on. */
    async look() {
        const now = await takeSnapshot(this.subject());
        if (now === null)
            return null;
        const before = this.previous;
        const apart = before === null ? 0 : now.at - before.at;
        if (before !== null && apart < LEAST_APART_MS)
            return null;
        this.previous = now;
        if (before === null || apart > MOST_APART_MS || before.root !== now.root)
            return null;
        const report = explain(before, now);
        return report.endless ? report : null;
    }
}


/***/ }),

/***/ 47630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ choose),
/* harmony export */   a: () => (/* binding */ silence)
/* harmony export */ });
/* harmony import */ var _selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18866);

/**
 * Gives each selector its own device. A device that only one selector can have goes to it first, so that
 * `kind:st-link` beside `serial:X` means the other one.
 */
function choose(selectors, devices) {
    const taken = new Map();
    for (let found = true; found;) {
        found = false;
        for (const selector of selectors) {
            if (taken.has(selector))
                continue;
            const fitting = candidates(selector, devices, taken);
            if (fitting.length === 1 && fitting[0] !== undefined) {
                taken.set(selector, fitting[0]);
                found = true;
            }
        }
    }
    for (const selector of selectors) {
        if (!taken.has(selector))
            return { problem: explain(selector, devices, taken) };
    }
    return { chosen: selectors.map((selector) => taken.get(selector)).filter((device) => device !== undefined) };
}
function candidates(selector, devices, taken) {
    const gone = new Set(taken.values());
    return devices.filter((device) => !gone.has(device) && (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(selector, device));
}
function explain(selector, devices, taken) {
    const fitting = candidates(selector, devices, taken);
    if (fitting.length > 1) {
        return {
            code: 'ambiguous',
            passing: false,
            message: `\`${selector.text}\` fits ${fitting.length} probes. Say which one, for example by its serial number or USB path:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(fitting)}`,
        };
    }
    for (const [other, device] of taken) {
        if (!(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(selector, device))
            continue;
        return {
            code: 'same-probe',
            passing: true,
            message: `\`${selector.text}\` and \`${other.text}\` both fit only ${device.name} at USB path ${device.path}, and two selectors never take the same probe. Plug in the second one, or remove a line.`,
        };
    }
    if (devices.length === 0) {
        return {
            code: 'nothing-plugged-in',
            passing: true,
            message: `No USB device is plugged in, and the test needs \`${selector.text}\`. Check the cable, the hub's power, and (in a container or virtual machine) that USB is passed through.`,
        };
    }
    return { code: 'not-found', passing: true, message: notFound(selector, devices) };
}
function notFound(selector, devices) {
    const probes = devices.filter((device) => device.kind !== null);
    const near = (0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestTo */ .kD)(selector, devices);
    const what = selector.by === 'any' ? 'No debug probe is plugged in' : `No probe fits \`${selector.text}\``;
    if (near.length > 0) {
        const [best] = near;
        const nearest = selector.by === 'id' || selector.by === 'serial'
            ? `The nearest is:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(best ? [best] : [])}`
            : `Plugged in are:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(near)}`;
        return `${what}. ${nearest}`;
    }
    const shown = probes.length > 0 ? probes : devices;
    const label = probes.length > 0 ? 'Plugged in are' : 'The USB devices that are plugged in are no probes known to us';
    return `${what}. ${label}:\n${(0,_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(shown)}`;
}
/** What to say of devices that do not answer. */
function silence(devices) {
    const names = devices.map((device) => `${device.vid}:${device.pid} at USB path ${device.path}`).join(', ');
    const message = `A USB device does not answer: ${names}. Whoever asks it waits. Replug it, or cut the power of its port; the kernel's log (\`dmesg\`) may say more.`;
    return { code: 'silent', passing: true, message };
}


/***/ }),

/***/ 62601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ enumerate)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10391);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2212);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47630);
/* harmony import */ var _identify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32215);







/** A healthy bus answers in milliseconds. After this part of the time the kernel is asked device by device, to see which one is silent. */
const SECOND_LOOK = 0.4;
const LIMIT_MS = 5000;
const NO_USB = 'This machine has no USB subsystem (/sys/bus/usb is missing). In a container, pass the bus in: ' +
    '`--privileged -v /dev/bus/usb:/dev/bus/usb`, and mount /sys; in a virtual machine, attach a USB controller. ' +
    'A test that needs no probe says `probe: none`.';
/**
 * Lists what is plugged in. Bounded to `limitMs` (5 s), whatever a device does; what answered by then is in the list.
 * @param inBackground let a test that starts meanwhile go first
 */
async function enumerate(limitMs = LIMIT_MS, inBackground = false) {
    const secondLookMs = limitMs * SECOND_LOOK;
    const library = ask([], inBackground);
    const answered = await (0,_within_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(secondLookMs, library.answered);
    // Also after a failure: where the addon cannot be loaded (an unusual machine) the kernel's own list is left.
    const enough = answered && (library.answer.done || isNoUsb(library.answer.failed));
    const kernel = !enough && process.platform === 'linux' ? ask(['kernel'], inBackground) : null;
    if (!enough)
        await (0,_within_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(limitMs - secondLookMs, firstWhole(kernel === null ? [library] : [library, kernel]));
    library.abandon();
    kernel?.abandon();
    return inventoryOf(library.answer, kernel?.answer ?? null);
}
/** Settles when one of them has said all, or none will. */
async function firstWhole(asked) {
    const whole = asked.map(async (one) => {
        await one.answered;
        if (!one.answer.done)
            throw new Error('incomplete');
    });
    await Promise.any(whole).catch(() => { });
}
function ask(args, inBackground) {
    const answer = { devices: new Map(), failed: null, done: false };
    // Reads that a wedged device holds up take a thread each: with the usual four, it would hold up its neighbours too.
    const env = { ...process.env, UV_THREADPOOL_SIZE: '128' };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [(0,_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .partFile */ .A)('usb'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    if (inBackground)
        giveWay(child);
    const complaint = [];
    child.stderr.setEncoding('utf8').on('data', (text) => {
        if (complaint.length < 20)
            complaint.push(text);
    });
    const answered = new Promise((resolve) => {
        child.once('error', (error) => {
            answer.failed = error.message;
            resolve();
        });
        (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: child.stdout })
            .on('line', (line) => take(answer, line))
            .once('close', () => {
            if (!answer.done)
                answer.failed ??= complaint.join('').trim().split('\n')[0] || 'it ended without an answer';
            resolve();
        });
    });
    return { answer, answered, abandon: () => abandon(child) };
}
/** A line that was cut off with its process says nothing. */
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
function take(answer, line) {
    const message = parse(line);
    if (message === null)
        return;
    if ('device' in message)
        answer.devices.set(message.device.path, message.device);
    else if ('failed' in message)
        answer.failed = message.failed;
    else
        answer.done = true;
}
/** Lets everybody else go first. */
function giveWay({ pid }) {
    try {
        if (pid !== undefined)
            (0,node_os__WEBPACK_IMPORTED_MODULE_1__.setPriority)(pid, node_os__WEBPACK_IMPORTED_MODULE_1__.constants.priority.PRIORITY_LOW);
    }
    catch {
        // Where the system has none, it competes.
    }
}
/** A process in the kernel's hands does not die: nobody waits for it. */
function abandon(child) {
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.unref();
}
function isNoUsb(failed) {
    return failed?.includes('/sys/bus/usb') ?? false;
}
function inventoryOf(library, kernel) {
    const found = library.done ? library.devices : new Map([...(kernel?.devices ?? []), ...library.devices]);
    const devices = [...found.values()].map(_identify_js__WEBPACK_IMPORTED_MODULE_5__/* .identify */ .l).sort(byPath);
    return { devices, problem: problemOf(library, kernel, devices) };
}
function problemOf(library, kernel, devices) {
    if (library.done || kernel?.done)
        return null;
    if (isNoUsb(library.failed))
        return { code: 'no-usb', passing: false, message: NO_USB };
    const silent = devices.filter((device) => device.silent);
    if (silent.length > 0) {
        return (0,_choose_js__WEBPACK_IMPORTED_MODULE_4__/* .silence */ .a)(silent);
    }
    const why = library.failed ?? kernel?.failed ?? 'no answer in time';
    return {
        code: 'enumeration',
        passing: true,
        message: `USB devices could not be listed: ${why}. Run \`hardware-test probes\` on this machine to see more.`,
    };
}
function byPath(a, b) {
    return a.path.localeCompare(b.path, 'en', { numeric: true });
}


/***/ }),

/***/ 91254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Turns the signals by which a runner or a person ends us into something to act on. */
function listenForCancellation() {
    const first = new AbortController();
    const second = new AbortController();
    const hear = (name) => {
        if (first.signal.aborted)
            second.abort(name);
        else
            first.abort(name);
    };
    for (const name of SIGNALS)
        process.on(name, hear);
    return {
        signal: first.signal,
        hurry: second.signal,
        dispose: () => {
            for (const name of SIGNALS)
                process.off(name, hear);
        },
    };
}


/***/ }),

/***/ 56983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ scriptCommand),
/* harmony export */   r: () => (/* binding */ checkShell)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21916);
/* harmony import */ var string_argv__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88579);
/* harmony import */ var _launch_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79477);





const stopOnError = (script) => `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`;
const powershell = (program) => ({
    extension: '.ps1',
    command: (file) => ({ ways: [[program, '-command', `. '${file.replaceAll("'", "''")}'`]] }),
    wrap: stopOnError,
});
/** The runner's own table: actions/runner, `ScriptHandlerHelpers.cs` and ADR 0277. */
const SHELLS = {
    bash: {
        extension: '.sh',
        command: (file) => ({ ways: [['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', file]] }),
    },
    sh: { extension: '.sh', command: (file) => ({ ways: [['sh', '-e', file]] }) },
    pwsh: powershell('pwsh'),
    powershell: powershell('powershell'),
    python: { extension: '.py', command: (file) => ({ ways: [['python', file]] }) },
    cmd: {
        extension: '.cmd',
        command: (file) => ({
            ways: [[process.env.ComSpec ?? 'cmd', '/D', '/E:ON', '/V:OFF', '/S', '/C', `"CALL "${file}""`]],
            verbatim: true,
        }),
        wrap: (script) => `@echo off\r\n${script.replaceAll(/\r?\n/g, '\r\n')}`,
    },
};
/** What a step without `shell:` gets. */
const DEFAULT = {
    extension: '.sh',
    command: (file) => ({
        ways: [
            ['bash', '-e', file],
            ['sh', '-e', file],
        ],
    }),
};
/**
 * Writes `script` into `folder` and says how to start it, as a workflow step's `run` with this `shell` would be.
 * @param shell a name of the runner's table, a template with `{0}`, or empty for the default
 * @throws LaunchError if `shell` is neither, or the disk takes no script
 */
function scriptCommand(script, shell, folder) {
    const chosen = shellOf(shell);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `script${chosen.extension}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, `${chosen.wrap ? chosen.wrap(script) : script}\n`, { mode: 0o600 });
    }
    catch (error) {
        throw new _launch_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LaunchError */ .m(`The script cannot be written into ${folder}: ${error.message}. Make room there, or make it writable.`);
    }
    return chosen.command(file);
}
/** @throws LaunchError for a shell that is neither in the table nor a template. */
function checkShell(shell) {
    shellOf(shell);
}
function shellOf(shell) {
    if (shell === '')
        return process.platform === 'win32' ? powershell('pwsh') : DEFAULT;
    const known = SHELLS[shell.toLowerCase()];
    if (known !== undefined)
        return known;
    if (shell.includes('{0}'))
        return template(shell);
    const names = Object.keys(SHELLS);
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(shell, names);
    const [first = ''] = shell.split(' ');
    const meant = SHELLS[first.toLowerCase()] !== undefined ? `${shell} {0}` : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .distance */ .Io)(shell, nearest) <= 2 ? nearest : null;
    const hint = meant === null ? '' : ` Did you mean \`${meant}\`?`;
    throw new _launch_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LaunchError */ .m(`Unknown shell \`${shell}\`.${hint} Use ${names.join(', ')}, or a command with \`{0}\` where the script file goes, such as \`perl {0}\`.`);
}
function template(shell) {
    const [program = '', ...args] = (0,string_argv__WEBPACK_IMPORTED_MODULE_4__/* .parseArgsStringToArgv */ .R)(shell);
    const extension = SHELLS[program.toLowerCase()]?.extension ?? '';
    return {
        extension,
        command: (file) => ({ ways: [[program, ...args.map((arg) => arg.replaceAll('{0}', file))]] }),
    };
}


/***/ }),

/***/ 45099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runTest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/findings/located.js
var located = __webpack_require__(66180);
// EXTERNAL MODULE: ./lib/findings/model.js
var model = __webpack_require__(67971);
// EXTERNAL MODULE: ./lib/hang/brief.js
var brief = __webpack_require__(88396);
// EXTERNAL MODULE: ./lib/hang/rescue.js
var rescue = __webpack_require__(83091);
// EXTERNAL MODULE: ./lib/hang/text.js
var hang_text = __webpack_require__(60313);
// EXTERNAL MODULE: ./lib/plain-file.js
var plain_file = __webpack_require__(73486);
// EXTERNAL MODULE: ./lib/probes/choose.js
var choose = __webpack_require__(47630);
// EXTERNAL MODULE: ./lib/probes/enumerate.js
var enumerate = __webpack_require__(62601);
;// CONCATENATED MODULE: ./lib/probes/permission.js
/** Whether this user may use `device`: a probe through its node, an adapter that is no probe through its serial port. */
function usable(device) {
    if (device.kind === null && device.serialPorts.length > 0)
        return device.serialPorts.some((port) => port.accessible);
    return device.accessible !== false;
}
/** The udev rule that gives the group `plugdev` this device (udev(7)). Before 73: `uaccess` is acted on there. */
function udevRule(device) {
    return `SUBSYSTEM=="usb", ATTR{idVendor}=="${device.vid}", ATTR{idProduct}=="${device.pid}", MODE="0660", GROUP="plugdev", TAG+="uaccess"`;
}
const RULES_FILE = '/etc/udev/rules.d/70-hardware-test.rules';
function noPermission(device) {
    if (device.node === null) {
        const message = `${device.name} (${device.vid}:${device.pid}, USB path ${device.path}) is plugged in, but has no node below /dev/bus/usb here. In a container, pass the nodes in: \`-v /dev/bus/usb:/dev/bus/usb --privileged\`.`;
        return { code: 'no-permission', passing: true, message };
    }
    const user = process.env.USER ?? process.env.LOGNAME ?? '$USER';
    const port = device.serialPorts[0]?.device;
    const message = device.kind === null && port !== undefined
        ? `${device.name} is plugged in, but this user may not open its serial port ${port}. Once, as root: \`usermod -aG dialout ${user}\`, then restart the runner's service.`
        : [
            `${device.name} (${device.vid}:${device.pid}, USB path ${device.path}) is plugged in, but this user may not open ${device.node}.`,
            `Once, as root: put this line into ${RULES_FILE}`,
            `  ${udevRule(device)}`,
            `then: udevadm control --reload && udevadm trigger; usermod -aG plugdev ${user}; and restart the runner's service.`,
        ].join('\n');
    return { code: 'no-permission', passing: true, message };
}

;// CONCATENATED MODULE: ./lib/probes/acquire.js




const AGAIN_MS = 400;
const SETTLE_MS = 1500;
/**
 * Finds the devices that `selectors` mean, waiting at most `waitMs` for them to appear and become accessible. What waiting cannot
 * mend (several fit, no USB at all) is reported at once.
 * @param onWait called once, with what is missing, when it starts to wait
 */
async function acquire(selectors, waitMs, cancel, onWait) {
    const until = performance.now() + waitMs;
    let foundAt = null;
    for (let first = true;; first = false) {
        const inventory = await (0,enumerate/* enumerate */.H)();
        const choice = chosenFrom(selectors, inventory);
        const now = performance.now();
        if ('chosen' in choice) {
            foundAt ??= now;
            const settling = !first && choice.chosen.some(awaitsNames) && now - foundAt < SETTLE_MS;
            if (!settling)
                return { inventory, choice };
        }
        else if (!choice.problem.passing || now >= until || cancel.aborted) {
            return { inventory, choice };
        }
        else if (first) {
            onWait(choice.problem.message);
        }
        await (0,promises_.setTimeout)(AGAIN_MS, undefined, { signal: cancel }).catch(() => { });
    }
}
/** A device that has just appeared may be there before udev has given its ports their stable names. */
function awaitsNames(device) {
    return device.serialPorts.some((port) => port.byId === null);
}
/** A device that answers may be used although another one does not; without it, the one that is silent may be the reason. */
function chosenFrom(selectors, inventory) {
    if (selectors.length === 0)
        return { chosen: [] };
    const choice = (0,choose/* choose */.S)(selectors, inventory.devices);
    if ('problem' in choice) {
        if (inventory.problem === null || choice.problem.code === 'ambiguous')
            return choice;
        const { message } = inventory.problem;
        if (inventory.devices.length === 0)
            return { problem: inventory.problem };
        return { problem: { ...inventory.problem, message: `${choice.problem.message}\n${message}` } };
    }
    const silent = choice.chosen.filter((device) => device.silent);
    if (silent.length > 0)
        return { problem: (0,choose/* silence */.a)(silent) };
    const closed = choice.chosen.find((device) => !usable(device));
    return closed === undefined ? choice : { problem: noPermission(closed) };
}

;// CONCATENATED MODULE: ./lib/probes/changes.js
/**
 * Compares a chosen device with what is plugged in afterwards. A new address at the same place means that it has been reset or replugged
 * (the kernel counts addresses up); the same serial elsewhere, that it has been moved.
 */
function changesOf(chosen, after) {
    return chosen.flatMap((device) => {
        const now = findAgain(device, after);
        if (now === undefined)
            return [change('vanished', device, 'vanished while the test ran: it is no longer plugged in.')];
        if (now.address === device.address && now.path === device.path)
            return [];
        const where = now.path === device.path ? '' : `, now at USB path ${now.path}`;
        return [
            change('re-enumerated', device, `was re-enumerated while the test ran: address ${device.address} is now ${now.address}${where}.`),
        ];
    });
}
/** Where it was, or else, by its serial, somewhere else. */
function findAgain(device, after) {
    const alike = after.filter((other) => other.vid === device.vid && other.pid === device.pid);
    const inPlace = alike.find((other) => other.path === device.path && (other.silent || other.usbSerial === device.usbSerial));
    return inPlace ?? alike.find((other) => other.usbSerial !== null && other.usbSerial === device.usbSerial);
}
function change(kind, device, what) {
    const message = `${device.name} at USB path ${device.path} ${what}`;
    return { change: kind, path: device.path, selector: device.selector, message };
}

;// CONCATENATED MODULE: ./lib/probes/variables.js
const ESPRESSIF = '303a';
/**
 * The variables by which the test and its tools learn of the chosen devices: our own for each (`HIL_PROBE_2...` for the second), and those
 * that the tools read for the first. Sources: probe-rs `common_options.rs`, probe-run and teleprobe (`PROBE_RUN_PROBE`), esptool
 * (`ESPTOOL_PORT`), ESP-IDF and pytest-embedded (`ESPPORT`).
 */
function probeVariables(chosen, selectors) {
    const variables = {};
    for (const [index, device] of chosen.entries()) {
        Object.assign(variables, own(device, index === 0 ? 'HIL_PROBE' : `HIL_PROBE_${index + 1}`, selectors[index]));
    }
    const [first] = chosen;
    if (first === undefined)
        return variables;
    const selector = toolSelector(first, selectors[0]);
    Object.assign(variables, {
        PROBE_RS_PROBE: selector,
        PROBE_RUN_PROBE: selector,
        // Without it probe-rs asks which probe to take, and nobody answers.
        PROBE_RS_NON_INTERACTIVE: 'true',
    });
    const port = stablePort(first);
    if (first.vid === ESPRESSIF && port !== null)
        Object.assign(variables, { ESPTOOL_PORT: port, ESPPORT: port });
    return variables;
}
function own(device, name, selector) {
    const port = stablePort(device);
    const portName = name.replace('PROBE', 'SERIAL_PORT');
    return {
        [name]: toolSelector(device, selector),
        [`${name}_VID`]: device.vid,
        [`${name}_PID`]: device.pid,
        [`${name}_PATH`]: device.path,
        [`${name}_KIND`]: device.kind ?? '',
        ...(device.serial === null ? {} : { [`${name}_SERIAL`]: device.serial }),
        ...(port === null ? {} : { [portName]: port }),
    };
}
/** As probe-rs reads it; with the interface that the user asked for (channel B of an FTDI chip). */
function toolSelector(device, selector) {
    if (selector?.by !== 'id' || selector.interface === null)
        return device.selector;
    const [vid, pid, ...serial] = device.selector.split(':');
    return `${vid}:${pid}-${selector.interface}:${serial.join(':')}`;
}
/** The by-id name, which survives a replug; the kernel's where udev gives none. */
function stablePort(device) {
    const [port] = device.serialPorts;
    return port === undefined ? null : (port.byId ?? port.device);
}

// EXTERNAL MODULE: ./lib/process/devices.js
var process_devices = __webpack_require__(73778);
;// CONCATENATED MODULE: ./lib/process/environment.js
/** The runner's own channels: a test that writes them would change later steps, or read our tokens and inputs. */
const KEPT_FROM_TEST = [
    /^ACTIONS_/,
    /^INPUT_/,
    /^STATE_/,
    /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)$/,
];
/**
 * The environment of the test: the step's, less what belongs to the runner, plus `added`, which never overrides a variable that the
 * user has set. `RUNNER_TRACKING_ID` stays: the runner finds leftovers by it.
 */
function childEnvironment(step, added) {
    const result = {};
    for (const [name, value] of Object.entries({ ...added, ...step })) {
        if (value !== undefined && !KEPT_FROM_TEST.some((pattern) => pattern.test(name)))
            result[name] = value;
    }
    return result;
}

// EXTERNAL MODULE: ./lib/process/marker.js
var process_marker = __webpack_require__(85763);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
// EXTERNAL MODULE: ./lib/redact/redaction.js + 1 modules
var redact_redaction = __webpack_require__(98581);
// EXTERNAL MODULE: ./lib/within.js
var within = __webpack_require__(2212);
// EXTERNAL MODULE: ./lib/run/agreement.js
var agreement = __webpack_require__(50053);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/process/guardian.js


/**
 * The guardian's script, for any POSIX shell. It is told the run's marker, then the process group; when the line ends without a
 * dismissal, we are dead, and it ends the group and whatever carries the marker. `look` sets `found` to the carriers outside the group,
 * without reading the memory of a process in state `D`. It asks grep, if that finds a variable among NULs (it is tried on its own
 * environment); else the shell, which drops them, so that the value ends where no list of UUIDs goes on.
 * `kill -9 -GROUP` is what dash, busybox and bash have in common: `--` and `-s` each fail in one of them.
 */
const WATCH = `trap '' INT TERM HUP
read -r marker <&3 || exit 0
group=
while read -r word <&3; do
  [ "$word" = dismissed ] && exit 0
  group=$word
done
pattern="${process_marker/* MARKER_VARIABLE */.a0}=[0-9a-f -]*$marker"
carries() {
  while IFS= read -r line || [ -n "$line" ]; do
    while :; do
      case $line in *${process_marker/* MARKER_VARIABLE */.a0}=*) line=\${line#*${process_marker/* MARKER_VARIABLE */.a0}=} ;; *) break ;; esac
      case \${line%%[!0-9a-f\\ -]*} in *"$marker"*) return 0 ;; esac
    done
  done <"$1"
  return 1
}
with_shell() { for file in "$@"; do carries "$file" && echo "$file"; done; }
with_grep() { grep -ls "$pattern" "$@"; }
search=with_shell
${process_marker/* MARKER_VARIABLE */.a0}=$marker grep -qs "$pattern" /proc/self/environ && search=with_grep
is_other() {
  read -r stat <"$1/stat" || return 1
  set -- \${stat##*) }
  case $1 in D | Z | X) return 1 ;; esac
  [ "$3" != "$group" ]
}
look() {
  files= found=
  for folder in /proc/[0-9]*; do is_other "$folder" && files="$files $folder/environ"; done
  [ -n "$files" ] || return
  for file in $($search $files); do file=\${file%/environ}; found="$found \${file#/proc/}"; done
}
signal() {
  [ -n "$group" ] && kill "-$1" "-$group"
  for pid in $found; do kill "-$1" "$pid"; done
}
look; signal INT; signal CONT
sleep 2
clean=0
for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  look; signal STOP; signal KILL
  if [ -z "$found" ]; then clean=$((clean + 1)); else clean=0; fi
  [ "$clean" -lt 2 ] || exit 0
  sleep 0.1 || sleep 1
done`;
/**
 * A shell that outlives us: should this process be killed (SIGKILL, out of memory), it ends the test, so that none keeps a probe: all that
 * carries `marker`, where there is a /proc, from the moment that this returns, and the process group that it is told of. In a group of
 * its own, since whoever kills our group means us. Does nothing on Windows.
 */
function callGuardian(marker) {
    if (process.platform === 'win32')
        return { watch: () => { }, dismiss: () => { } };
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
    const child = (0,external_node_child_process_.spawn)('sh', ['-c', WATCH], { stdio, detached: true, cwd: '/', env: (0,process_marker/* withoutMarker */.rR)(process.env) });
    child.on('error', () => { });
    child.unref();
    const line = child.stdio[3];
    line.on('error', () => { });
    line.unref();
    line.write(`${marker}\n`);
    return {
        watch: (pgid) => void line.write(`${pgid}\n`),
        dismiss: () => void line.end('dismissed\n'),
    };
}

// EXTERNAL MODULE: ./lib/process/launch-error.js
var launch_error = __webpack_require__(79477);
;// CONCATENATED MODULE: ./lib/process/program.js
/** What can be known of a program file before it is started, where the system's own error says too little or nothing. */


/** `e_machine` of programs that a Node of this architecture can start (elf(5), `elf.h`). */
const MACHINES = {
    x64: [62, 3],
    ia32: [3],
    arm64: [183, 40],
    arm: [40],
    riscv64: [243],
    ppc64: [21],
    s390x: [22],
    loong64: [258],
};
/**
 * Why Linux would not run `program`, or null if it may. Asked beforehand, since the C library gives what the kernel refuses to
 * `sh` (execvp(3)), which takes firmware for a script. Where other formats are registered (qemu-user, wine), anything may run.
 */
function notRunnable(program, cwd) {
    if (process.platform !== 'linux' || !program.includes('/'))
        return null;
    const head = headOf((0,external_node_path_.resolve)(cwd, program));
    if (head === null || head.length === 0 || head.subarray(0, 2).toString() === '#!' || runsOtherFormats())
        return null;
    if (head.subarray(0, 4).equals(ELF)) {
        const machine = head.length < 20 ? -1 : head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18);
        const known = MACHINES[process.arch];
        return known === undefined || known.includes(machine) ? null : FOREIGN;
    }
    return head.includes(0) ? NO_PROGRAM : null;
}
/** The interpreter that a script names and this machine lacks; null if that is not what is wrong. */
function missingInterpreter(program, cwd) {
    if (!program.includes('/'))
        return null;
    const line = headOf((0,external_node_path_.resolve)(cwd, program))?.toString('latin1').split('\n')[0] ?? '';
    const interpreter = /^#!\s*(\S+)/.exec(line)?.[1];
    return interpreter !== undefined && !(0,external_node_fs_.existsSync)(interpreter) ? interpreter : null;
}
const ELF = Buffer.from('\x7fELF', 'latin1');
const FOREIGN = 'it is built for another processor: firmware is run by its tool, such as `probe-rs run FILE`';
const NO_PROGRAM = 'it is neither a program nor a script';
function runsOtherFormats() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc/sys/fs/binfmt_misc').some((name) => name !== 'register' && name !== 'status');
    }
    catch {
        return false;
    }
}
/** The first bytes of a plain file; null if it cannot be read. */
function headOf(file) {
    try {
        if (!(0,external_node_fs_.statSync)(file).isFile())
            return null;
        const fd = (0,external_node_fs_.openSync)(file, 'r');
        try {
            const head = Buffer.alloc(256);
            return head.subarray(0, (0,external_node_fs_.readSync)(fd, head, 0, head.length, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/process/signal-names.js
var signal_names = __webpack_require__(25120);
;// CONCATENATED MODULE: ./lib/process/launch.js






/**
 * Starts the test in a process group (and session) of its own, with the null device as stdin.
 * @throws LaunchError if it cannot be started
 */
async function launch(command, options) {
    checkFolder(options.cwd);
    let refused;
    for (const way of command.ways) {
        const unfit = notRunnable(way[0], options.cwd);
        if (unfit !== null)
            throw new launch_error/* LaunchError */.m(`The test could not be started. \`${way[0]}\` is not a program that this machine can run: ${unfit}.`);
        try {
            return await start(way, command.verbatim ?? false, options);
        }
        catch (error) {
            refused ??= launchError(error, way[0], options.cwd);
            if (error.code !== 'ENOENT')
                break;
        }
    }
    throw refused;
}
async function start(way, verbatim, options) {
    const [program = '', ...args] = way;
    const { outputFd } = options;
    const stdio = outputFd === null ? ['ignore', 'pipe', 'pipe'] : ['ignore', outputFd, outputFd];
    const startedAt = process.hrtime.bigint();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env,
        stdio,
        detached: true,
        windowsHide: true,
        windowsVerbatimArguments: verbatim,
    });
    if (child.pid !== undefined)
        options.onSpawn(child.pid);
    const exit = exitOf(child);
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', reject);
    });
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    return { pid: child.pid ?? 0, startedAt, exit, streams };
}
function exitOf(child) {
    return new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve({ code: signal === null ? (code ?? 1) : 128 + (0,signal_names/* signalNumber */.A)(signal), signal, at: process.hrtime.bigint() });
        });
    });
}
function checkFolder(folder) {
    if (isFolder(folder))
        return;
    let nearest = (0,external_node_path_.dirname)(folder);
    while (!isFolder(nearest) && nearest !== (0,external_node_path_.dirname)(nearest))
        nearest = (0,external_node_path_.dirname)(nearest);
    throw new launch_error/* LaunchError */.m(`The working directory ${folder} does not exist or is not a folder; the nearest that exists is ${nearest}. ` +
        'Check `working-directory`, and that the repository was checked out before this step.');
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** What execve(2) refuses, in words. */
const REFUSALS = {
    ENOENT: (program) => `\`${program}\` was not found on this machine. Install it, or correct its name or PATH (a file of the current folder needs \`./\`).`,
    EACCES: (program) => `\`${program}\` may not be executed. If it is the right file, \`chmod +x\` it.`,
    E2BIG: () => 'The arguments and the environment are too long for this system. Pass large data in a file.',
};
function launchError(error, program, cwd) {
    const interpreter = error.code === 'ENOENT' ? missingInterpreter(program, cwd) : null;
    if (interpreter !== null) {
        return new launch_error/* LaunchError */.m(`The test could not be started. \`${program}\` wants the interpreter \`${interpreter}\`, which is not on this machine. Install it, or correct the script's first line.`);
    }
    const words = REFUSALS[error.code ?? '']?.(program);
    return new launch_error/* LaunchError */.m(`The test could not be started. ${words ?? `\`${program}\`: ${error.message}`}`);
}

// EXTERNAL MODULE: ./lib/process/leaks.js + 1 modules
var process_leaks = __webpack_require__(81395);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/process/tool.js
var tool = __webpack_require__(40495);
;// CONCATENATED MODULE: ./lib/process/pipe.js




/**
 * A real pipe. Node's own `pipe` is a socket pair: the child cannot open `/dev/stdout` on it, and 278 tiny writes fill it; a FIFO
 * without a name is a pipe. Null where the system cannot make one (Windows, no `mkfifo`, no temporary folder).
 */
async function openPipe() {
    if (process.platform === 'win32')
        return null;
    let folder;
    const opened = [];
    const open = (path, flags) => {
        const fd = (0,external_node_fs_.openSync)(path, flags);
        opened.push(fd);
        return fd;
    };
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'hardware-test-'));
        const path = (0,external_node_path_.join)(folder, 'output');
        // Whoever the child becomes (sudo) may open /dev/stdout again; the folder keeps everybody else out until the name is gone.
        const made = await (0,tool/* runTool */.q)('mkfifo', ['-m', '666', path]);
        if (made.status !== 0)
            return null;
        const readFd = open(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const standbyFd = open(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const { dev, ino } = (0,external_node_fs_.fstatSync)(readFd, { bigint: true });
        const identity = { dev, ino, name: `/${(0,external_node_path_.basename)(folder)}/output` };
        return { identity, readFd, standbyFd, writeFd: open(path, external_node_fs_.constants.O_WRONLY) };
    }
    catch {
        for (const fd of opened)
            (0,external_node_fs_.closeSync)(fd);
        return null;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./lib/process/tree.js + 1 modules
var process_tree = __webpack_require__(1301);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/bundle.js
var bundle = __webpack_require__(10391);
// EXTERNAL MODULE: ./lib/recording/recorder.js + 1 modules
var recording_recorder = __webpack_require__(83458);
// EXTERNAL MODULE: ./lib/recording/ring.js
var ring = __webpack_require__(85177);
// EXTERNAL MODULE: ./lib/recording/status.js
var recording_status = __webpack_require__(15297);
;// CONCATENATED MODULE: ./lib/recording/recording.js








/** A recorder's thread that has no task yet: to start one takes longer than to start a test. */
function recorderThread() {
    const worker = new external_node_worker_threads_.Worker((0,bundle/* partFile */.A)('recorder'));
    // Whoever gives it a task hears of its end.
    worker.on('error', () => { });
    return worker;
}
/**
 * Records from a pipe, in a thread of its own.
 *
 * @param worker from `recorderThread`
 * @param pipe `readFd` is handed to the thread. `standbyFd` is a second read end of the same pipe: should the thread die, it is
 *   drained into nothing, so that our fault does not kill or block the test; the bytes count as dropped.
 */
function recordPipe(worker, pipe, options) {
    return recording_start(options, (status, end) => {
        const task = {
            directory: options.directory,
            fd: pipe.readFd,
            shared: status.shared,
            startedAt: options.startedAt,
            secrets: options.secrets ?? [],
        };
        worker.on('message', (message) => {
            if (message !== 'ended')
                return;
            (0,external_node_fs_.closeSync)(pipe.standbyFd);
            end(null);
        });
        worker.on('error', (error) => {
            drain(pipe.standbyFd, status);
            end(`the recorder failed: ${error.message}`);
        });
        worker.on('exit', () => end('the recorder ended before the output did'));
        worker.postMessage(task);
        const order = (word) => () => worker.postMessage(word);
        return { hurry: order('hurry'), stop: order('stop') };
    });
}
/** Records from Node's own streams, where the system has no `mkfifo`. The order between the streams is only approximate. */
function recordStreams(streams, options) {
    return recording_start(options, (status, end) => {
        const recorder = new recording_recorder/* Recorder */.v(options.directory, status, options.startedAt, options.secrets);
        const heart = (0,recording_status/* beat */.v3)(status);
        let open = streams.length;
        let inHurry = false;
        const close = () => {
            open -= 1;
            if (open > 0)
                return;
            clearInterval(heart);
            recorder.finish(inHurry);
            end(null);
        };
        for (const stream of streams) {
            stream.on('data', (chunk) => {
                recorder.append(chunk);
            });
            stream.on('error', () => stream.destroy());
            stream.once('close', close);
        }
        return {
            hurry: () => {
                inHurry = true;
            },
            stop: () => {
                for (const stream of streams)
                    stream.destroy();
            },
        };
    });
}
function recording_start(options, begin) {
    const status = (0,recording_status/* recorderStatus */.zL)();
    status.capacity = options.capacity;
    status.heartbeatAt = Number(process.hrtime.bigint());
    let hasEnded = false;
    let fault = null;
    let settle = () => { };
    const ended = new Promise((resolve) => {
        settle = resolve;
    });
    const end = (why) => {
        if (hasEnded)
            return;
        hasEnded = true;
        fault = why;
        settle();
    };
    const source = begin(status, end);
    return {
        file: (0,external_node_path_.join)(options.directory, ring/* OUTPUT_FILE */.f4),
        status,
        ended,
        get hasEnded() {
            return hasEnded;
        },
        get fault() {
            return fault;
        },
        figures: () => (0,ring/* figuresOf */.h5)(status),
        hurry: source.hurry,
        stop: source.stop,
    };
}
/** Reads what comes and forgets it, so that nobody blocks on a pipe that we can no longer record. */
function drain(fd, status) {
    const socket = new external_node_net_.Socket({ fd, readable: true, writable: false });
    socket.on('data', (chunk) => {
        status.lost += chunk.length;
        status.lastByteAt = Number(process.hrtime.bigint());
    });
    socket.on('error', () => socket.destroy());
    socket.unref();
}

;// CONCATENATED MODULE: ./lib/run/follow-findings.js
/** What the output of a test tells, read while it is printed. */




/** Beyond what it was given, to answer. */
const ANSWER_MS = 500;
/** A log with very many tests may fill the thread's memory: that must not be ours. */
const MOST_MEMORY_MIB = 1024;
/**
 * Follows `recording` in a thread of its own, at its own pace: neither the test nor this thread is held up, and a fault of ours costs the
 * findings, never the run.
 */
function followFindings(recording, formats) {
    if (formats === 'none')
        return { finish: async () => ({ findings: (0,model/* nothingFound */.S)(), missed: 0, notes: [] }) };
    const task = {
        file: recording.file,
        shared: recording.status.shared,
        formats: formats === 'auto' ? null : formats,
    };
    const worker = new external_node_worker_threads_.Worker((0,bundle/* partFile */.A)('findings'), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MIB },
    });
    let answer = null;
    let fault = null;
    const answered = new Promise((resolve) => {
        worker.once('message', (given) => {
            answer = given;
            resolve();
        });
        worker.once('error', (error) => {
            fault = `The output could not be searched for tests: ${error.message}. This is our own fault, not the test's.`;
            resolve();
        });
        worker.once('exit', () => resolve());
    });
    return {
        async finish(order) {
            if (recording.status.stored > 0) {
                worker.postMessage(order);
                await (0,within/* within */.u)(order.limitMs + ANSWER_MS, answered);
            }
            void worker.terminate();
            return conclusion(answer, fault, recording.status.stored > 0);
        },
    };
}
function conclusion(answer, fault, printed) {
    if (answer === null) {
        const why = fault ?? 'The output was not searched for tests, for lack of time.';
        return { findings: (0,model/* nothingFound */.S)(), missed: 0, notes: printed ? [why] : [] };
    }
    const { findings, missed, unread } = answer;
    const late = `The last ${unread} bytes of output were not searched for tests, for lack of time.`;
    return { findings, missed, notes: [...findings.notes, ...(unread > 0 ? [late] : [])] };
}

// EXTERNAL MODULE: ./lib/hang/inspect.js + 12 modules
var inspect = __webpack_require__(8071);
// EXTERNAL MODULE: ./lib/process/terminate.js
var terminate = __webpack_require__(62226);
;// CONCATENATED MODULE: ./lib/recording/health.js

/**
 * The recorder gives a sign of life four times a second; after this it is not the machine's usual slowness any more.
 */
const LATE_MS = 2000;
/**
 * Until when the recorder is known to have listened to the test, in milliseconds of monotonic time. What it does not
 * hear is no silence.
 * @param now in milliseconds
 */
function heardUntil(status, now) {
    const heard = Math.max(status.heartbeatAt, status.lastByteAt) / 1e6;
    // Once the output has ended there is nothing left to hear.
    return status.phase === recording_status/* Phase */.a0.recording && now - heard > LATE_MS ? heard : now;
}
/**
 * What is wrong with our own recorder, in a sentence; null if nothing is. To be said before anybody accuses a test that
 * does not go on: it may be waiting for us.
 * @param fault of the recording
 * @param now monotonic time in nanoseconds
 */
function recorderHealth(status, fault, now) {
    if (fault !== null)
        return `Our own recorder is at fault, not the test: ${fault}.`;
    const silentMs = now / 1e6 - heardUntil(status, now / 1e6);
    if (silentMs === 0)
        return null;
    return (`Our own recorder has not moved for ${Math.round(silentMs / 1000)} s, and the test may be waiting for it: ` +
        'the disk does not answer, or the machine has no time for us. Look there before you look at the test.');
}

// EXTERNAL MODULE: ./lib/watchdog/clocks.js
var watchdog_clocks = __webpack_require__(72632);
// EXTERNAL MODULE: ./lib/recording/follower.js
var follower = __webpack_require__(99317);
;// CONCATENATED MODULE: ./lib/recording/plain-lines.js
const LF = 10;
const CR = 13;
const ESC = 27;
const BEL = 7;
/** Where in an escape sequence we are (ECMA-48, 5.3 to 5.6; strings also end with BEL, as xterm has it). */
const Escape = { none: 0, begun: 1, intermediate: 2, control: 3, string: 4 };
/** A sequence that is longer is none: a program has printed half of one, or mocks us. */
const LONGEST_ESCAPE = 4096;
/**
 * Splits bytes into lines of plain text: without escape sequences, ended by `\n`, `\r\n` or a lone `\r`, as
 * `LineSplitter` has it. It does not matter in which pieces the bytes come.
 *
 * Memory is flat: a line of more than `longest` bytes comes in stretches that overlap by `overlap` bytes (less up to
 * three, where a character would be cut).
 */
class PlainLines {
    longest;
    overlap;
    input = Buffer.alloc(0);
    at = 0;
    /** Position in the stream of the first byte of `input`. */
    base = 0;
    next = { lf: -2, cr: -2, esc: -2 };
    kept;
    length = 0;
    lineOffset = 0;
    begins = true;
    afterCr = false;
    escape = Escape.none;
    escapeLength = 0;
    constructor(longest, overlap) {
        this.longest = longest;
        this.overlap = overlap;
        this.kept = Buffer.allocUnsafe(longest);
    }
    /**
     * Takes the bytes that follow, which start at `offset` of the stream. They must stay as they are until `take` has
     * returned null.
     */
    push(bytes, offset) {
        if (offset !== this.base + this.input.length)
            this.startAnew(offset);
        this.input = bytes;
        this.base = offset;
        this.at = 0;
        this.next = { lf: -2, cr: -2, esc: -2 };
    }
    /** The next line or stretch; null when the bytes are used up. */
    take() {
        const { input } = this;
        while (this.at < input.length) {
            if (this.afterCr)
                this.passLineFeed();
            else if (this.escape !== Escape.none)
                this.passEscape();
            else {
                const stretch = this.takeText();
                if (stretch !== null)
                    return stretch;
            }
        }
        return null;
    }
    /** The line that has no end yet, as far as it has come; it stays where it is. Null if there is nothing of it. */
    rest() {
        if (this.length === 0)
            return null;
        return this.stretch(this.kept, 0, wholeCharacters(this.kept, this.length), false);
    }
    /** What came before is not where it was expected: some of the stream is missing. */
    startAnew(offset) {
        this.length = 0;
        // At the very start nothing is missing.
        this.begins = offset === 0;
        this.lineOffset = offset;
        this.afterCr = false;
        this.escape = Escape.none;
    }
    passLineFeed() {
        this.afterCr = false;
        if (this.input[this.at] !== LF)
            return;
        this.at += 1;
        this.lineOffset = this.base + this.at;
    }
    takeText() {
        const { input, at } = this;
        const end = Math.min(this.find('lf', LF), this.find('cr', CR), this.find('esc', ESC));
        const byte = input[end];
        if (this.length === 0 && end - at <= this.longest && (byte === LF || byte === CR)) {
            this.at = end + 1;
            return this.ended(this.stretch(input, at, end, true), byte);
        }
        const count = Math.min(end - at, this.longest - this.length);
        input.copy(this.kept, this.length, at, at + count);
        this.length += count;
        this.at = at + count;
        if (this.at < end)
            return this.overflow();
        if (byte === undefined)
            return null;
        this.at += 1;
        if (byte !== ESC)
            return this.ended(this.stretch(this.kept, 0, this.length, true), byte);
        this.escape = Escape.begun;
        this.escapeLength = 1;
        return null;
    }
    /** Position of the next `byte`, or the end of the input. Searched anew only when it is behind us. */
    find(name, byte) {
        const known = this.next[name];
        if (known >= this.at)
            return known;
        const found = this.input.indexOf(byte, this.at);
        this.next[name] = found === -1 ? this.input.length : found;
        return this.next[name];
    }
    ended(stretch, by) {
        this.length = 0;
        this.begins = true;
        this.lineOffset = this.base + this.at;
        this.afterCr = by === CR;
        return stretch;
    }
    overflow() {
        const end = wholeCharacters(this.kept, this.length);
        const stretch = this.stretch(this.kept, 0, end, false);
        let start = Math.max(1, end - this.overlap);
        while (start < end && isContinuation(this.kept[start]))
            start += 1;
        this.kept.copy(this.kept, 0, start, this.length);
        this.length -= start;
        this.begins = false;
        return stretch;
    }
    stretch(from, start, end, ends) {
        return { text: from.toString('utf8', start, end), offset: this.lineOffset, begins: this.begins, ends };
    }
    passEscape() {
        const { input } = this;
        while (this.at < input.length && this.escape !== Escape.none) {
            const byte = input[this.at] ?? 0;
            const after = this.escapeLength >= LONGEST_ESCAPE ? null : escapeAfter(this.escape, byte);
            // What cannot belong to a sequence is text again.
            if (after === null) {
                this.escape = Escape.none;
                return;
            }
            this.escape = after;
            this.escapeLength += 1;
            this.at += 1;
        }
    }
}
/** The state after `byte`; null if it does not belong to the sequence. */
function escapeAfter(state, byte) {
    switch (state) {
        case Escape.begun:
            if (byte === 0x5b)
                return Escape.control;
            // DCS, SOS, OSC, PM, APC.
            if (byte === 0x50 || byte === 0x58 || (byte >= 0x5d && byte <= 0x5f))
                return Escape.string;
            if (byte >= 0x20 && byte <= 0x2f)
                return Escape.intermediate;
            return byte >= 0x30 && byte <= 0x7e ? Escape.none : null;
        case Escape.intermediate:
            if (byte >= 0x20 && byte <= 0x2f)
                return Escape.intermediate;
            return byte >= 0x30 && byte <= 0x7e ? Escape.none : null;
        case Escape.control:
            if (byte >= 0x20 && byte <= 0x3f)
                return Escape.control;
            return byte >= 0x40 && byte <= 0x7e ? Escape.none : null;
        default:
            if (byte === BEL)
                return Escape.none;
            // The `\` of its end follows.
            if (byte === ESC)
                return Escape.begun;
            return byte === LF || byte === CR ? null : Escape.string;
    }
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
/** How many of the first `length` bytes make whole characters of UTF-8. */
function wholeCharacters(bytes, length) {
    let start = length - 1;
    while (start > length - 4 && start > 0 && isContinuation(bytes[start]))
        start -= 1;
    const first = bytes[start] ?? 0;
    const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    return start + size > length ? start : length;
}

;// CONCATENATED MODULE: ./lib/watchdog/pattern-search.js



/**
 * A line of more bytes is looked at in stretches, each of which counts as a line. They overlap, so that a match is
 * found wherever it is as long as it has at most `LONGEST_MATCH` bytes.
 */
const LONGEST_LINE = 32 * 1024;
const LONGEST_MATCH = 8 * 1024;
/** A character before a match, and one that a border would cut. */
const EDGES = 8;
/** UTF-16 units between two looks at the time, and how many a line counts besides its own. */
const BETWEEN_LOOKS = 4096;
const PER_LINE = 32;
/**
 * Looks for patterns in a recording while it grows. The first line that matches decides, in the order of the output,
 * and if both inputs match it, `fail-on` does: whoever reads late finds the same. So nothing is said of a line before
 * its end, unless `closeLine` says that this is it, or `peekLine` finds what no more of the line can change.
 */
class PatternSearch {
    recording;
    patterns;
    /** Bytes that were dropped from the recording before they could be searched. */
    skipped = 0;
    follower;
    lines = new PlainLines(LONGEST_LINE, LONGEST_MATCH + EDGES);
    /** Whether `lines` has still some of what the follower has read. */
    taking = false;
    position = 0;
    peekedAt = -1;
    constructor(recording, patterns) {
        this.recording = recording;
        this.patterns = patterns;
        this.follower = new follower/* Follower */.f(recording);
    }
    /** Position in the output up to which everything was searched. */
    get searchedTo() {
        return this.position;
    }
    /** Bytes that are recorded and not searched yet. */
    get behind() {
        return this.recording.status.stored - this.position;
    }
    /**
     * Searches for about `ms`, which is never exceeded by more than one line. Returns a match, `behind` if there is more
     * to search, `level` if not.
     * @throws what the disk refuses
     */
    search(ms) {
        const until = performance.now() + ms;
        let work = 0;
        for (;;) {
            if (!this.taking) {
                const piece = this.follower.read();
                // What is being put in order cannot be read just now.
                if (piece === null)
                    return this.recording.status.phase === recording_status/* Phase */.a0.ordering ? 'behind' : 'level';
                this.skipped += piece.skipped;
                const broken = piece.skipped > 0 ? this.lines.rest() : null;
                this.lines.push(piece.bytes, piece.offset);
                this.taking = true;
                const match = broken === null ? null : this.matchOf(broken);
                if (match !== null)
                    return match;
            }
            for (let line = this.lines.take(); line !== null; line = this.lines.take()) {
                const match = this.matchOf(line);
                if (match !== null)
                    return match;
                work += line.text.length + PER_LINE;
                if (work < BETWEEN_LOOKS)
                    continue;
                if (performance.now() > until)
                    return 'behind';
                work = 0;
            }
            this.taking = false;
            this.position = this.follower.position;
        }
    }
    /** A match of the line that has no end yet, as if it ended here. */
    closeLine() {
        const rest = this.lines.rest();
        return rest === null ? null : this.matchOf({ ...rest, ends: true });
    }
    /**
     * A match of `fail-on` in the line that has no end yet, if it matches however it goes on. Only in a line that had no
     * end the last time either: to be quoted, a line shall be whole.
     */
    peekLine() {
        const rest = this.lines.rest();
        const old = rest !== null && rest.offset === this.peekedAt;
        this.peekedAt = rest?.offset ?? -1;
        return old ? firstOf('fail-on', this.patterns.failOn, rest) : null;
    }
    close() {
        this.follower.close();
    }
    matchOf(line) {
        return firstOf('fail-on', this.patterns.failOn, line) ?? firstOf('until', this.patterns.until, line);
    }
}
function firstOf(input, patterns, line) {
    for (const pattern of patterns) {
        if (!pattern.matches(line))
            continue;
        return { input, pattern: pattern.source, line: pattern.quote(line.text), offset: line.offset };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/watchdog/standstills.js
/**
 * Stretches of monotonic time in which this process did not run: the machine slept, its virtual machine stood still, or
 * it was stopped.
 */
class Standstills {
    stretches = [];
    note(from, to) {
        this.stretches.push({ from, to });
    }
    /**
     * `at` without what we stood still before it. Of two moments, the difference is the time between them in which we
     * ran.
     */
    running(at) {
        return this.stretches.reduce((left, { from, to }) => left - Math.max(0, Math.min(at, to) - from), at);
    }
}

;// CONCATENATED MODULE: ./lib/watchdog/watch.js




/** How often to look at the clocks and for new output. */
const LOOK_MS = 100;
/** How long a search may hold up everything else. */
const SLICE_MS = 10;
/** A line without an end that has been there for so long is a prompt: it counts as a line. */
const QUIET_MS = 1000;
/** What is printed before an alarm counts before it, but an alarm does not wait longer for the search than this. */
const CATCH_UP_MS = 10_000;
/** Whoever did not run for so long was not just busy. */
const STANDSTILL_MS = 10_000;
const LOOK_GAP_MS = 500;
/** A look of 1 s, then 49 s without: 2 % of the time. */
const LOOK_GAP_FACTOR = 49;
/**
 * Watches a running test: its clocks, its output, and, by `look`, whether it is deadlocked.
 *
 * Time in which this process did not run for more than 10 s is not counted. Its timers keep no process alive.
 */
function watch(options) {
    return new Watcher(options);
}
function monotonicMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
class Watcher {
    options;
    alarm;
    notes = [];
    settle = () => { };
    over = false;
    timer;
    expectedAt;
    startedAt;
    standstills = new Standstills();
    search = null;
    searchFailed = false;
    found = null;
    /** An alarm that waits for the search of what was printed before it. */
    pending = null;
    silence = { since: -1, warnings: 0, lineClosed: false };
    peekAt;
    look = null;
    constructor(options) {
        this.options = options;
        const { patterns, look, recording, launchedAt } = options;
        this.alarm = new Promise((resolve) => {
            this.settle = resolve;
        });
        this.startedAt = Number(launchedAt) / 1e6;
        if (patterns !== undefined && patterns.until.length + patterns.failOn.length > 0) {
            this.search = new PatternSearch(recording, patterns);
        }
        if (look !== undefined)
            this.look = { call: look, running: false, notBefore: 0 };
        this.expectedAt = monotonicMs();
        this.peekAt = this.expectedAt + QUIET_MS;
        this.schedule(0);
    }
    stop() {
        this.halt();
        this.search?.close();
    }
    async finish(limitMs, cancel) {
        const raised = this.over;
        this.halt();
        const giveUpAt = performance.now() + limitMs;
        while (this.found === null) {
            const { hasEnded } = this.options.recording;
            const state = this.searchOn();
            if (state === 'level' && hasEnded) {
                this.found = this.search?.closeLine() ?? null;
                break;
            }
            if (state === null || cancel?.aborted || performance.now() > giveUpAt)
                break;
            await new Promise((resolve) => setTimeout(resolve, state === 'behind' ? 0 : 20));
        }
        this.search?.close();
        if (!raised)
            this.noteSkipped();
        const { status } = this.options.recording;
        const unseen = this.search === null ? 0 : this.search.skipped + this.search.behind + status.lost;
        const until = this.options.patterns?.until.map(({ source }) => source) ?? [];
        return { until, match: this.found, unseen };
    }
    halt() {
        this.over = true;
        clearTimeout(this.timer);
    }
    schedule(ms) {
        clearTimeout(this.timer);
        if (this.over)
            return;
        this.expectedAt = monotonicMs() + ms;
        this.timer = setTimeout(this.tick, ms).unref();
    }
    tick = () => {
        const now = monotonicMs();
        if (now - this.expectedAt > STANDSTILL_MS) {
            this.standstills.note(this.expectedAt, now);
            this.notes.push(`This machine or our own process stood still for ${(0,watchdog_clocks/* clockText */.Yi)(Math.round((now - this.expectedAt) / 1000) * 1000)}; no clock counts it.`);
            // The recorder needs a moment to show that it is there again.
            this.schedule(LOOK_MS);
            return;
        }
        const state = this.searchOn();
        if (this.found !== null)
            this.raise({ kind: this.found.input, match: this.found });
        else if (this.pending !== null)
            this.resolvePending(state, now);
        else
            this.readOn(state, now);
    };
    /** Searches for a slice; null if there is nothing to search with, or a match was found. */
    searchOn() {
        if (this.search === null || this.searchFailed)
            return null;
        try {
            const state = this.search.search(SLICE_MS);
            if (typeof state === 'string')
                return state;
            this.found = state;
        }
        catch (error) {
            this.notes.push(`\`until\` and \`fail-on\` could not be looked for any more: ${error.message}.`);
            this.searchFailed = true;
        }
        return null;
    }
    readOn(state, now) {
        const { recording, clocks } = this.options;
        const { status } = recording;
        const lastByteAt = status.lastByteAt / 1e6;
        if (lastByteAt !== this.silence.since)
            this.silence = { since: lastByteAt, warnings: 0, lineClosed: false };
        const running = (at) => this.standstills.running(at);
        const bytes = status.stored + status.lost;
        const reading = (0,watchdog_clocks/* readClocks */.CB)(clocks, {
            now: running(now),
            startedAt: running(this.startedAt),
            heardUntil: running(recording.hasEnded ? now : heardUntil(status, now)),
            bytes,
            lastByteAt: running(lastByteAt),
            warnings: this.silence.warnings,
        });
        if (reading.due !== null) {
            this.prepare({ kind: reading.due.clock, limitMs: reading.due.limitMs }, now);
            return;
        }
        const silentMs = running(now) - running(bytes === 0 ? this.startedAt : lastByteAt);
        if (reading.warnings > this.silence.warnings) {
            this.silence.warnings = reading.warnings;
            this.warn(silentMs);
        }
        if (state === 'level')
            this.found = this.matchInLine(now, silentMs >= QUIET_MS || recording.hasEnded);
        if (this.found !== null) {
            this.raise({ kind: this.found.input, match: this.found });
            return;
        }
        if (silentMs >= QUIET_MS)
            this.lookForDeadlock(now);
        this.schedule(state === 'behind' ? 0 : Math.min(LOOK_MS, Math.ceil(reading.lookAgainMs)));
    }
    /** Looks at the line that has no end yet: as a whole once nothing more comes, else now and then. */
    matchInLine(now, quiet) {
        if (quiet && !this.silence.lineClosed) {
            this.silence.lineClosed = true;
            return this.search?.closeLine() ?? null;
        }
        if (now < this.peekAt)
            return null;
        this.peekAt = now + QUIET_MS;
        return this.search?.peekLine() ?? null;
    }
    /** What was printed before an alarm is searched first: a match in it has come before. */
    prepare(alarm, now) {
        this.pending = { alarm, searchTo: this.options.recording.status.stored, giveUpAt: now + CATCH_UP_MS };
        this.schedule(0);
    }
    resolvePending(state, now) {
        const { pending, search } = this;
        if (pending === null)
            return;
        const searched = search === null || state !== 'behind' || search.searchedTo >= pending.searchTo;
        if (!searched && now < pending.giveUpAt) {
            this.schedule(0);
            return;
        }
        if (!searched) {
            this.notes.push(`${pending.searchTo - search.searchedTo} bytes of output came too fast to be searched for \`until\` and \`fail-on\` before the test was ended.`);
        }
        this.found = state === 'level' ? (search?.closeLine() ?? null) : null;
        this.raise(this.found === null ? pending.alarm : { kind: this.found.input, match: this.found });
    }
    raise(alarm) {
        this.stop();
        this.noteSkipped();
        this.settle(alarm);
    }
    noteSkipped() {
        const skipped = this.search?.skipped ?? 0;
        if (skipped === 0)
            return;
        this.notes.push(`${skipped} bytes of output were dropped from the recording before they could be searched for \`until\` and \`fail-on\`; a line of them may have matched.`);
    }
    warn(silentMs) {
        try {
            this.options.warn?.(silentMs);
        }
        catch (error) {
            this.notes.push(`A warning could not be given: ${error.message}.`);
        }
    }
    async lookForDeadlock(now) {
        const { look } = this;
        if (look === null || look.running || now < look.notBefore)
            return;
        look.running = true;
        try {
            const report = await look.call();
            if (report !== null && !this.over && this.pending === null) {
                this.prepare({ kind: 'deadlock', report }, monotonicMs());
            }
        }
        catch (error) {
            this.look = null;
            this.notes.push(`The search for deadlocks was given up: ${error.message}.`);
        }
        const ended = monotonicMs();
        look.notBefore = ended + Math.max(LOOK_GAP_MS, LOOK_GAP_FACTOR * (ended - now));
        look.running = false;
    }
}

;// CONCATENATED MODULE: ./lib/run/supervise.js







/** Of events that come together, Node may tell of an exit last. */
const HINDSIGHT_MS = 10;
/** Node tells of an exit a moment after it. */
const EXIT_TOLD_MS = 300;
/** For the search of what is left of the output when the test has ended, recording put in order included. */
const SEARCH_MS = 90_000;
/** A report is worth some seconds, and no more; of a deadlock, backtraces say little that is new. */
const BACKTRACE_MS = 10_000;
const BACKTRACE_OF_DEADLOCK_MS = 2000;
const REPORT_MS = 30_000;
/** Of a cancelled run: the runner kills us in ten seconds. */
const CANCELLED_REPORT_MS = 1000;
const CANCELLED_APART_MS = 150;
/** A line about a silent test is wanted now. */
const WARNING_APART_MS = 200;
/**
 * Waits for the end of the test, or ends it.
 * @param folder receives what can be rescued of the output of a test that hangs
 * @param say tells a person something while the test runs
 */
async function supervise(test, limits, folder, cancellation, say) {
    const watching = watchTest(test, limits, say);
    const itself = test.launched.exit.then((exit) => ({ by: 'itself', exit }));
    const first = await Promise.race([
        itself,
        watching.alarm.then((alarm) => ({ by: 'alarm', alarm })),
        (0,within/* aborted */.Q)(cancellation.signal).then(() => ({ by: 'cancellation' })),
    ]);
    const happened = (await (0,within/* within */.u)(HINDSIGHT_MS, itself)) ? await itself : first;
    const ended = { hang: null, ending: null, seeking: null, watchNotes: watching.notes };
    switch (happened.by) {
        case 'itself':
            // The search goes on while what is left of the output comes in.
            return {
                ...ended,
                end: { how: 'exited', exit: happened.exit },
                seeking: watching.finish(SEARCH_MS, cancellation.signal),
            };
        case 'alarm':
            return { ...ended, ...(await endFor(happened.alarm, test, limits, folder, cancellation, say)) };
        case 'cancellation':
            watching.stop();
            return { ...ended, ...(await cancel(test, cancellation)) };
    }
}
function watchTest(test, limits, say) {
    const { recording, launched } = test;
    const lookout = new inspect/* Lookout */.K(() => subjectOf(test));
    const canLook = process.platform === 'linux' && limits.onDeadlock === 'fail';
    return watch({
        recording,
        launchedAt: launched.startedAt,
        clocks: limits.clocks,
        patterns: { until: limits.until, failOn: limits.failOn },
        warn: (silentMs) => void warn(test, silentMs, say),
        ...(canLook ? { look: () => lookout.look() } : {}),
    });
}
/** One line that says what a silent test does just now. */
async function warn(test, silentMs, say) {
    const silence = (0,watchdog_clocks/* silenceWords */.Dd)(silentMs);
    const bytes = test.recording.status.stored;
    const report = await reportOn(test, undefined, WARNING_APART_MS, REPORT_MS);
    // By now it may have gone on.
    if (test.recording.status.stored !== bytes || test.recording.hasEnded)
        return;
    say(report === null ? silence : `${silence} ${(0,hang_text/* doingWords */.b5)(report)}`);
}
async function endFor(alarm, test, { gracePeriodMs }, folder, { hurry, signal }, say) {
    const backtraceMs = alarm.kind === 'deadlock' ? BACKTRACE_OF_DEADLOCK_MS : BACKTRACE_MS;
    const hang = 'match' in alarm ? null : await explainHang(test, { folder, backtraceMs }, signal);
    if (hang !== null)
        say(`The test does not go on, and is ended. ${(0,hang_text/* reportText */.UH)(hang)}`);
    const hurried = AbortSignal.any([hurry, signal]);
    const ending = await (0,terminate/* terminate */.MH)(test.tree, (0,terminate/* politely */.tX)(gracePeriodMs), hurried);
    return {
        end: { how: 'ended-by-us', alarm, exit: await supervise_exitOf(test), hang: hang === null ? null : (0,hang_text/* hangWords */.ah)(hang) },
        hang,
        ending,
    };
}
/** Two looks, then what a tree that is about to be ended leaves behind. */
async function explainHang(test, evidence, cancel) {
    // On a disk that does not answer, what is rescued would hold us up for ever.
    const folder = faultOf(test) === null ? evidence.folder : null;
    const explaining = reportOn(test, { ...evidence, folder }, undefined, REPORT_MS);
    return await Promise.race([explaining, (0,within/* aborted */.Q)(cancel).then(() => null)]);
}
async function cancel(test, { signal, hurry }) {
    test.recording.hurry();
    const hang = hurry.aborted ? null : await reportOn(test, undefined, CANCELLED_APART_MS, CANCELLED_REPORT_MS);
    const ending = await (0,terminate/* terminate */.MH)(test.tree, terminate/* ON_CANCEL */.rS, hurry);
    return {
        end: {
            how: 'cancelled',
            by: String(signal.reason),
            exit: await supervise_exitOf(test),
            hang: hang === null ? null : (0,hang_text/* hangWords */.ah)(hang),
        },
        hang,
        ending,
    };
}
/** What the test does; null where that cannot be told, or not in time. Never throws: a report is a help, and no more. */
async function reportOn(test, evidence, apartMs, limitMs) {
    if (process.platform !== 'linux')
        return null;
    try {
        let report = null;
        const looking = (0,inspect/* inspect */.N)(subjectOf(test), evidence, apartMs).then((found) => {
            report = found;
        });
        await (0,within/* within */.u)(limitMs, looking);
        return report === null ? null : { ...report, ourFault: faultOf(test) };
    }
    catch {
        return null;
    }
}
/** What is wrong with our own recorder: it is said before anybody accuses the test. */
function faultOf({ recording: { status, fault } }) {
    return recorderHealth(status, fault, Number(process.hrtime.bigint()));
}
function subjectOf({ launched, tree, ourPipe }) {
    return { root: launched.pid, others: tree.members().map(({ pid }) => pid), ourPipe };
}
async function supervise_exitOf({ launched }) {
    return (await (0,within/* within */.u)(EXIT_TOLD_MS, launched.exit)) ? await launched.exit : null;
}

;// CONCATENATED MODULE: ./lib/run/attempt.js













/** From the test's exit to the end of its output, whoever goes on printing. */
const DRAIN_MS = 5000;
const DRAIN_CANCELLED_MS = 300;
/** For what is left of the output to be read, when the recording is in order. */
const READ_MS = 60_000;
const READ_CANCELLED_MS = 250;
/** Putting a capped recording in order takes a moment per GiB. */
const ORDER_MS = 60_000;
/**
 * Runs the test once, records what it prints, and ends it if need be.
 */
async function runAttempt(spec, cancellation, observer) {
    const begun = await begin(spec);
    if ('refused' in begun) {
        return {
            end: { how: 'not-started', reason: begun.refused },
            durationMs: 0,
            recording: null,
            findings: null,
            missed: 0,
            leaks: [],
            hang: null,
            notes: [],
        };
    }
    const { launched, recording, tree, guardian } = begun;
    observer.started(recording);
    const reading = followFindings(recording, spec.formats);
    const stopFollowing = tree.follow();
    const { end, hang, ending, seeking, watchNotes } = await supervise(begun, spec.limits, spec.directory, cancellation, observer.say);
    stopFollowing();
    const endedAt = end.exit?.at ?? process.hrtime.bigint();
    const output = outputOf(recording);
    const { leaks, notes } = ending === null
        ? await (0,process_leaks/* endLeftovers */.q9)(tree, output, { policy: spec.leaks, limitMs: DRAIN_MS, hurry: cancellation.signal })
        : await (0,process_leaks/* afterTermination */.TV)(tree, ending, output, end.how === 'cancelled' ? DRAIN_CANCELLED_MS : DRAIN_MS);
    guardian.dismiss();
    const faults = await attempt_closed(recording);
    const ownExit = end.how === 'exited' ? end.exit.code : null;
    const limitMs = cancellation.signal.aborted ? READ_CANCELLED_MS : READ_MS;
    const { findings, missed, notes: readingNotes } = await reading.finish({ exitCode: ownExit, limitMs });
    const sought = seeking === null ? {} : { sought: await seeking };
    return {
        end: end.how === 'exited' ? { ...end, ...sought, ...blame(spec, leaks) } : end,
        durationMs: Math.round(Number(endedAt - launched.startedAt) / 1e6),
        recording,
        findings,
        missed,
        leaks,
        hang,
        notes: [...watchNotes, ...notes, ...faults, ...readingNotes],
    };
}
async function begin(spec) {
    const options = {
        directory: spec.directory,
        capacity: spec.maxRecording,
        startedAt: process.hrtime.bigint(),
        secrets: spec.secrets,
    };
    const unwritable = refusalOf(spec.directory);
    if (unwritable !== null)
        return { refused: unwritable };
    const thread = recorderThread();
    // All three take their time to come up: they do it side by side.
    const opening = openPipe();
    const guardian = callGuardian(spec.marker);
    const pipe = await opening;
    const recording = pipe === null ? null : recordPipe(thread, pipe, options);
    if (pipe === null)
        await thread.terminate();
    try {
        const launched = await launch(spec.command, {
            cwd: spec.cwd,
            env: spec.env,
            outputFd: pipe?.writeFd ?? null,
            onSpawn: guardian.watch,
        });
        // Before the event loop goes on, which could collect a test that has ended: until then its pid is its own.
        const tree = new process_tree/* ProcessTree */.i$({ rootPid: launched.pid, marker: spec.marker, output: pipe?.identity ?? null });
        const ourPipe = pipe === null ? null : `fifo:${pipe.identity.dev}:${pipe.identity.ino}`;
        return { launched, tree, recording: recording ?? recordStreams(launched.streams, options), guardian, ourPipe };
    }
    catch (error) {
        guardian.dismiss();
        if (!(error instanceof launch_error/* LaunchError */.m))
            throw error;
        return { refused: error.message };
    }
    finally {
        // From here on only the test writes: when it is done, the pipe ends.
        if (pipe !== null)
            (0,external_node_fs_.closeSync)(pipe.writeFd);
    }
}
/** The recorder opens its file in its own thread, when the test may run already: what can be known before is asked before. */
function refusalOf(directory) {
    try {
        (0,ring/* freshRecording */.u3)(directory);
        return null;
    }
    catch (error) {
        return `The recording cannot be written into ${directory}: ${error.message}. Make room there, or make it writable.`;
    }
}
function outputOf(recording) {
    const { ended, status } = recording;
    return {
        ended,
        hasEnded: () => recording.hasEnded || status.phase !== recording_status/* Phase */.a0.recording,
        quietMs: () => Number(process.hrtime.bigint()) / 1e6 - status.lastByteAt / 1e6,
    };
}
/** With `leaks: fail`, what was left behind decides about a test that would have passed. */
function blame({ leaks: policy }, leaks) {
    if (policy !== 'fail' || leaks.length === 0)
        return {};
    return { leak: `The test left processes running (\`leaks: fail\`): ${(0,process_leaks/* leakNames */.ex)(leaks)}.` };
}
/** Ends the recording, whoever still holds the pipe, and waits until it is in order. */
async function attempt_closed(recording) {
    if (recording.status.phase === recording_status/* Phase */.a0.recording && !recording.hasEnded)
        recording.stop();
    await (0,within/* within */.u)(ORDER_MS, recording.ended);
    if (recording.fault === null)
        return [];
    return [`Our own recorder is at fault, not the test: ${recording.fault}. Please report it with this run's log.`];
}

// EXTERNAL MODULE: ./lib/run/result.js
var run_result = __webpack_require__(93028);
// EXTERNAL MODULE: ./lib/run/retries.js
var retries = __webpack_require__(72783);
// EXTERNAL MODULE: ./lib/run/told.js
var told = __webpack_require__(53696);
// EXTERNAL MODULE: ./lib/run/verdict.js
var verdict = __webpack_require__(52724);
;// CONCATENATED MODULE: ./lib/run/run.js

























/** Of findings of an attempt that was not the last, in UTF-16 units. */
const EARLIER_ROOM = 30_000;
/** A pipe holds 1 MiB at most unless root has said otherwise. */
const MOST_RESCUED_BYTES = 4 * 1024 * 1024;
/** For a second look at a bus on which a device is known not to answer. */
const SHORT_LOOK_MS = 2500;
/** A cancelled run has no time to wait for a slow console: the runner kills us. */
const SHOW_CANCELLED_MS = 500;
/** One use of the action: finds the probe, runs the test on it, writes everything down, and says how it ended. */
async function runTest(spec, observer, cancellation) {
    const startedAt = new Date();
    const { signal } = cancellation;
    (0,external_node_fs_.mkdirSync)(spec.directory, { recursive: true });
    (0,retries/* clearShelves */.sU)(spec.directory);
    let found = await find(spec, observer, signal);
    let chosen = chosenIn(found);
    // Where no probe is needed, nothing waits for the list of what is plugged in: it is made while the test starts.
    let before = found === null ? null : Promise.resolve(found.inventory);
    let shown = Promise.resolve();
    let stopShowing = new AbortController();
    const notes = [...spec.secrets.warnings];
    const redaction = spec.secrets.values.length === 0 ? null : new redact_redaction/* Redaction */.ki(spec.secrets.values);
    let attemptStartedAt = startedAt;
    const probeChanges = [];
    const earlier = [];
    const refusal = run_refusalOf(found, signal);
    const sayAttempts = refusal === null && spec.retries.most > 0;
    if (sayAttempts)
        observer.say(`Attempt 1 of ${spec.retries.most + 1} begins.`);
    let last = await judged(refusal ?? (await attempt()));
    while (refusal === null && isDue(last)) {
        await endShow();
        sayEnd();
        if (spec.retries.delayMs > 0)
            observer.say(`The next attempt begins in ${seconds(spec.retries.delayMs)}.`);
        await (0,promises_.setTimeout)(spec.retries.delayMs, undefined, { signal }).catch(() => { });
        if (signal.aborted)
            break;
        const again = await readyAgain();
        if (!again)
            break;
        earlier.push(last);
        observer.say(`Attempt ${earlier.length + 1} of ${spec.retries.most + 1} begins.`);
        last = await judged(await attempt());
    }
    const cancelledBetween = signal.aborted && last.judgement.verdict !== 'cancelled' && isDue(last);
    const cancelled = signal.aborted;
    const inventory = await (before ?? (cancelled ? null : (0,enumerate/* enumerate */.H)()));
    const after = refusal !== null || cancelled ? null : await (0,enumerate/* enumerate */.H)(inventory?.problem ? SHORT_LOOK_MS : undefined);
    probeChanges.push(...changes(chosen, after));
    const judgement = cancelledBetween ? (0,verdict/* judge */.S4)(cancelledEnd(signal)) : overall(last.judgement, earlier, spec.flaky);
    const assembled = assemble({ startedAt, chosen, judgement, last, earlier, probeChanges, notes });
    const result = redaction === null ? assembled : (0,run_result/* redactedResult */.uo)(assembled, redaction);
    if (redaction !== null)
        redactRescued(spec.directory, redaction);
    record(spec.directory, result, { before: inventory, after, hang: redacted(last.outcome.hang) });
    await shownOrCancelled(shown, signal);
    // Nothing of the test is printed from here on: what we say next must stand alone.
    await endShow();
    if (sayAttempts)
        sayEnd();
    const ran = [...earlier, last].filter(({ outcome }) => outcome.recording !== null);
    const attempts = ran.map(({ findings, startedAt: at }) => ({ startedAt: at.toISOString(), findings }));
    return { result, inventory, attempts };
    function redacted(value) {
        return redaction === null ? value : redaction.json(value);
    }
    function attempt() {
        observer.chosen(chosen);
        const env = (0,process_marker/* withMarker */.Pe)(childEnvironment(spec.environment, probeVariables(chosen, spec.selectors)), spec.marker);
        const started = (recording) => {
            shown = observer
                .show(recording, stopShowing.signal)
                .catch((error) => observer.say(`The output could not be shown: ${error.message}.`));
            before ??= (0,enumerate/* enumerate */.H)(undefined, true);
        };
        attemptStartedAt = new Date();
        return runAttempt({ ...spec, secrets: spec.secrets.values, env }, cancellation, { started, say: observer.say });
    }
    async function judged(outcome) {
        const { findings, notes: placeNotes } = await placed(await withResults(outcome));
        notes.push(...placeNotes.filter((note) => !notes.includes(note)));
        const asEnded = (0,verdict/* judge */.S4)(outcome.end);
        const agreed = spec.formats === 'none' ? asEnded : (0,agreement/* agree */.d)(asEnded, findings, spec.expectTests);
        const blamed = agreed.verdict === 'infrastructure' && asEnded.verdict !== 'infrastructure';
        const when = { startedAt: attemptStartedAt };
        return {
            ...when,
            outcome,
            findings,
            judgement: blamed ? { ...agreed, reason: agreed.reason + (await holders()) } : agreed,
        };
    }
    async function withResults({ findings, recording }) {
        const printed = findings ?? (0,model/* nothingFound */.S)();
        if (spec.results === null || recording === null || signal.aborted)
            return printed;
        const { findings: written, problems } = await spec.results(attemptStartedAt.getTime());
        notes.push(...problems);
        return written === null ? printed : insteadOf(printed, redacted(written));
    }
    function sayEnd() {
        observer.say(`Attempt ${earlier.length + 1} of ${spec.retries.most + 1} has ended: ${attemptWords(last)}`);
    }
    async function placed(findings) {
        if (spec.place === null)
            return { findings, notes: [] };
        // No time to ask git: rather no place than one that may be wrong.
        if (signal.aborted)
            return { findings: (0,located/* located */.t)(findings, { locate: () => null }), notes: [] };
        return await spec.place(findings);
    }
    /** Who has the probe open, now that the test has ended. */
    async function holders() {
        const suspects = chosen.length > 0 ? chosen : (await before)?.devices.filter(({ kind }) => kind !== null);
        return holderWords(suspects ?? []);
    }
    function isDue({ judgement, outcome, findings }) {
        const { most, on } = spec.retries;
        return outcome.recording !== null && earlier.length < most && (0,retries/* isWorthRetrying */.J0)(judgement, findings, on);
    }
    async function endShow() {
        await shownOrCancelled(shown, signal);
        stopShowing.abort();
        await shown;
        stopShowing = new AbortController();
    }
    /** Looks for the probes anew, since they may have been re-enumerated, and makes room for another recording. */
    async function readyAgain() {
        const anew = await find(spec, observer, signal);
        if (anew !== null)
            probeChanges.push(...changes(chosen, anew.inventory));
        const problem = run_refusalOf(anew, signal);
        if (problem !== null) {
            if (problem.end.how === 'not-started')
                notes.push(`It was not tried again: ${problem.end.reason}`);
            return false;
        }
        try {
            if (redaction !== null)
                redactRescued(spec.directory, redaction);
            keepHang((0,retries/* shelve */.Yg)(spec.directory, earlier.length + 1), redacted(last.outcome.hang));
        }
        catch (error) {
            notes.push(`It was not tried again, since ${spec.directory} takes no more files: ${error.message}.`);
            return false;
        }
        found = anew;
        chosen = chosenIn(found);
        return true;
    }
}
/** What a test has written itself, and what its output says of the bench. */
function insteadOf(printed, written) {
    const bench = printed.findings.filter(({ kind, name }) => name === null && BENCH_KINDS.has(kind));
    const findings = [...written.findings, ...bench];
    const toBlame = findings.filter(({ kind }) => kind !== 'configuration');
    return {
        ...written,
        findings,
        infrastructure: toBlame.length > 0 && toBlame.every(({ infrastructure }) => infrastructure),
    };
}
const BENCH_KINDS = new Set(['infrastructure', 'configuration']);
async function find({ selectors, waitForProbeMs }, observer, cancel) {
    if (selectors.length === 0)
        return null;
    return await acquire(selectors, waitForProbeMs, cancel, (missing) => observer.say(`${missing}\nWaiting for it, up to ${seconds(waitForProbeMs)}.`));
}
function chosenIn(found) {
    return found !== null && 'chosen' in found.choice ? found.choice.chosen : [];
}
function attemptWords({ judgement }) {
    return `${verdict/* VERDICTS */.bk[judgement.verdict].words}. ${judgement.reason}`;
}
function holderWords(devices) {
    const files = devices.flatMap(({ node, serialPorts }) => [node, ...serialPorts.map(({ device }) => device)]);
    const holders = (0,process_devices/* holdersOf */.pW)(files.filter((file) => file !== null));
    if (holders.length === 0)
        return '';
    const names = holders.slice(0, 3).map(({ command, pid }) => `${(0,tail/* plain */.pj)(command)}, pid ${pid}`);
    return `\n${holders.length === 1 ? 'Another process holds' : 'Other processes hold'} the probe: ${names.join('; ')}. End it, or let it use another probe.`;
}
/** A run is what its last attempt is; it is flaky if that alone has passed. */
function overall(judgement, earlier, policy) {
    const first = earlier[0];
    if (first === undefined || !(0,verdict/* isGreen */.gf)(judgement.verdict))
        return judgement;
    const which = `attempt ${earlier.length + 1}`;
    const reason = `It passed on ${which} only. Attempt 1: ${attemptWords(first)}`;
    if (policy === 'warn')
        return { ...judgement, verdict: 'flaky', reason };
    return {
        ...judgement,
        verdict: 'failed',
        reason: `${reason}\nThat is not enough (\`flaky: fail\`).`,
        decidedBy: 'flaky',
    };
}
/** The echo itself gives up on a console that takes nothing; a cancellation does not even wait for a slow one. */
async function shownOrCancelled(shown, cancel) {
    await Promise.race([shown, (0,within/* aborted */.Q)(cancel)]);
    await (0,within/* within */.u)(SHOW_CANCELLED_MS, shown);
}
function run_refusalOf(found, cancel) {
    if (cancel.aborted)
        return notRun(cancelledEnd(cancel));
    if (found === null || 'chosen' in found.choice)
        return null;
    return notRun({ how: 'not-started', reason: found.choice.problem.message });
}
function cancelledEnd(cancel) {
    return { how: 'cancelled', by: String(cancel.reason), exit: null, hang: null };
}
function notRun(end) {
    return { end, durationMs: 0, recording: null, findings: null, missed: 0, leaks: [], hang: null, notes: [] };
}
function assemble({ startedAt, chosen, judgement, last, earlier, probeChanges, notes }) {
    const { durationMs, leaks, hang } = last.outcome;
    const recording = last.outcome.recording?.figures() ?? { bytes: 0, dropped: 0 };
    const cautions = chosen.flatMap(({ name, caution }) => (caution === null ? [] : [`${name}: ${caution}`]));
    const ran = last.outcome.recording === null ? earlier : [...earlier, last];
    const earlierNotes = earlier.flatMap(({ outcome }, index) => outcome.notes.map((note) => `Attempt ${index + 1}: ${note}`));
    const tells = (0,told/* told */.E)(last.findings);
    return {
        schema: 1,
        ...judgement,
        durationMs,
        startedAt: startedAt.toISOString(),
        probe: chosen[0] ?? null,
        probes: chosen,
        probeChanges,
        attempts: ran.map((tried, index) => attemptResult(tried, index < earlier.length ? (0,retries/* attemptFolder */.OZ)(index + 1) : '.')),
        ...tells,
        tests: { ...tells.tests, flaky: tells.tests.flaky + passedLater(last, earlier) },
        leaks,
        hang: hang === null ? null : (0,brief/* briefly */.m_)(hang),
        recording,
        notes: [
            ...cautions,
            ...earlierNotes,
            ...last.outcome.notes,
            ...probeChanges.map(({ message }) => message),
            ...droppedNote(recording, last.outcome.missed),
            ...notes,
        ],
    };
}
function attemptResult({ judgement, outcome, findings }, folder) {
    const { durationMs, leaks, recording } = outcome;
    const { tests, findings: kept } = (0,told/* told */.E)(findings, folder === '.' ? 0 : EARLIER_ROOM);
    return {
        ...judgement,
        durationMs,
        recording: recording?.figures() ?? { bytes: 0, dropped: 0 },
        leaks,
        tests,
        findings: kept,
        folder,
    };
}
/** How many tests failed in an attempt and passed in the last one. */
function passedLater(last, earlier) {
    const failed = new Set(earlier.flatMap(({ findings }) => namesOf(findings, 'failed')));
    return namesOf(last.findings, 'passed').filter((name) => failed.has(name)).length;
}
function namesOf({ suites }, verdict) {
    return suites.flatMap(({ format, name, cases }) => cases.filter((one) => one.verdict === verdict).map((one) => JSON.stringify([format, name, one.name])));
}
function changes(chosen, now) {
    return now === null || (now.devices.length === 0 && now.problem !== null) ? [] : changesOf(chosen, now.devices);
}
function droppedNote({ bytes, dropped }, missed) {
    if (dropped === 0)
        return [];
    return [
        `${dropped} of ${bytes} bytes of output were dropped from the recording: its cap (\`max-recording\`) was reached, or the disk was full. The test was not held up.${missed === 0 ? '' : ` ${missed} bytes were dropped before tests were looked for in them.`}`,
    ];
}
/** What was rescued of an output was never in the recorder's hands. Pipes are small. */
function redactRescued(folder, redaction) {
    for (const name of (0,retries/* attemptFiles */.h6)(folder).filter(rescue/* isRescued */.YX)) {
        const file = (0,external_node_path_.join)(folder, name);
        try {
            const text = (0,plain_file/* readPlainBytes */.eZ)(file, MOST_RESCUED_BYTES);
            const stream = redaction.stream();
            (0,external_node_fs_.rmSync)(file);
            (0,external_node_fs_.writeFileSync)(file, Buffer.concat([...stream.push(text), ...stream.end()]), { flag: 'wx' });
        }
        catch {
            // Rather lost than told.
            (0,external_node_fs_.rmSync)(file, { recursive: true, force: true });
        }
    }
}
/** For an attempt that is not the last. */
function keepHang(folder, hang) {
    if (hang === null)
        return;
    (0,run_result/* writeJson */.GF)(folder, run_result/* HANG_FILE */.iM, hang);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, run_result/* HANG_TEXT_FILE */.eC), `${(0,hang_text/* reportText */.UH)(hang)}\n`);
}
/** Puts the result and what belongs to it beside the recording. A full disk is said in the result, which costs no verdict. */
function record(directory, result, { before, after, hang }) {
    const files = [
        [run_result/* BEFORE_FILE */.Lt, before],
        [run_result/* AFTER_FILE */._C, after],
        [run_result/* HANG_FILE */.iM, hang],
        [run_result/* HANG_TEXT_FILE */.eC, hang === null ? null : (0,hang_text/* reportText */.UH)(hang)],
        [run_result/* RESULT_FILE */.FX, result],
    ];
    for (const [name, value] of files) {
        if (value === null)
            continue;
        try {
            if (typeof value === 'string')
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, name), `${value}\n`);
            else
                (0,run_result/* writeJson */.GF)(directory, name, value);
        }
        catch (error) {
            result.notes.push(`${name} could not be written into ${directory}: ${error.message}. Make room there.`);
        }
    }
}
function seconds(ms) {
    return `${ms / 1000} s`;
}


/***/ }),

/***/ 37868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ placeFindings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/findings/place.js
var place = __webpack_require__(89169);
;// CONCATENATED MODULE: ./lib/findings/source-tree.js
/** Of an absolute path, so many parts may stand before the name of a file in the checkout's root: `/builds/group/project/main.c`. */
const DEEPEST_ROOT = 3;
/** The files of a checkout, and which of them a part of a path can mean. */
class SourceTree {
    files;
    /** By name in small letters. */
    named = new Map();
    /** Folders that hold a `Cargo.toml`, or a `go.mod`. */
    crates = new Set();
    modules = new Set();
    constructor(files) {
        this.files = new Set(files);
        for (const file of this.files) {
            const name = nameOf(file).toLowerCase();
            const others = this.named.get(name);
            if (others === undefined)
                this.named.set(name, [file]);
            else
                others.push(file);
            if (name === 'cargo.toml')
                this.crates.add(folderOf(file));
            if (name === 'go.mod')
                this.modules.add(folderOf(file));
        }
    }
    has(file) {
        return this.files.has(file);
    }
    /** The only file of that name. */
    byName(name) {
        return only(this.allNamed(name));
    }
    /**
     * The only file that shares the longest end with `path`: at least a folder and the name, or all of its own path. The name alone is
     * enough only where `path` has no folder, or just that which a checkout was mounted on.
     * @param anyCase whether a file that differs only by case is meant, if no other is
     */
    bySuffix(path, anyCase) {
        const absolute = /^(?:[A-Za-z]:)?\//.test(path);
        const parts = path
            .replace(/^[A-Za-z]:/, '')
            .split('/')
            .filter((part) => part !== '' && part !== '.');
        const wanted = parts.slice(parts.lastIndexOf('..') + 1);
        const exact = this.longestEnd(wanted, absolute);
        return exact === undefined && anyCase ? (this.longestEnd(wanted, absolute, true) ?? null) : (exact ?? null);
    }
    /**
     * The file that `path` means below the folder of a Rust package.
     * @param suite begins with the package's name, if the framework tells it
     * @param near a file of that package, if one is known
     */
    ofCratePackage(path, suite, near) {
        const home = near === null ? null : this.crateOf(near);
        if (home !== null) {
            const candidate = join(home, path);
            if (this.has(candidate))
                return candidate;
        }
        const candidates = this.allNamed(nameOf(path)).filter((file) => file === path || file.endsWith(`/${path}`));
        if (candidates.length <= 1)
            return candidates[0] ?? null;
        const words = new Set(suite.split(/[^\w-]+/).map(crateName));
        words.delete('');
        return only(candidates.filter((file) => words.has(crateName(nameOf(file.slice(0, -path.length - 1))))));
    }
    /**
     * The file `name` of a Go package.
     * @param importPath `example.com/module/package`
     */
    ofGoPackage(name, importPath) {
        const candidates = this.allNamed(name);
        if (candidates.length <= 1 || importPath === '')
            return only(candidates);
        const fits = candidates
            .map((file) => ({ file, below: this.belowModule(folderOf(file)) }))
            .filter(({ below }) => below === '' || importPath === below || importPath.endsWith(`/${below}`));
        const deepest = Math.max(...fits.map(({ below }) => below.length));
        const best = fits.filter(({ below }) => below.length === deepest).map(({ file }) => file);
        // A module within the checkout often is called as its folder is.
        return only(best) ?? only(best.filter((file) => importPath.endsWith(`/${folderOf(file)}`)));
    }
    allNamed(name) {
        return (this.named.get(name.toLowerCase()) ?? []).filter((file) => nameOf(file) === name);
    }
    /** Null: several share the longest end. Undefined: none shares enough. */
    longestEnd(wanted, absolute, anyCase = false) {
        const plain = (text) => (anyCase ? text.toLowerCase() : text);
        let longest = 0;
        let found = [];
        for (const file of this.named.get((wanted.at(-1) ?? '').toLowerCase()) ?? []) {
            const parts = file.split('/');
            let common = 0;
            while (common < Math.min(parts.length, wanted.length) &&
                plain(parts.at(-1 - common) ?? '') === plain(wanted.at(-1 - common) ?? '')) {
                common += 1;
            }
            if (common < longest || common === 0)
                continue;
            if (common > longest)
                found = [];
            longest = common;
            found.push(file);
        }
        if (found.length !== 1)
            return found.length === 0 ? undefined : null;
        const inRoot = !(found[0] ?? '').includes('/');
        const folders = wanted.length - 1;
        const enough = longest > 1 || folders === 0 || (absolute && (folders === 1 || (inRoot && folders <= DEEPEST_ROOT)));
        return enough ? found[0] : undefined;
    }
    crateOf(file) {
        for (let folder = folderOf(file);; folder = folderOf(folder)) {
            if (this.crates.has(folder))
                return folder;
            if (folder === '')
                return null;
        }
    }
    /** `folder` as it stands in an import path behind the name of its module. */
    belowModule(folder) {
        for (let module = folder; module !== ''; module = folderOf(module)) {
            if (this.modules.has(module))
                return folder.slice(module.length + 1);
        }
        return folder;
    }
}
function only(files) {
    return files.length === 1 ? (files[0] ?? null) : null;
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function join(folder, path) {
    return folder === '' ? path : `${folder}/${path}`;
}
/** Cargo takes `-` and `_` for the same in names of crates. */
function crateName(text) {
    return text.toLowerCase().replaceAll('-', '_');
}

;// CONCATENATED MODULE: ./lib/findings/locate.js


/** Formats that print the name of a file without its folder. */
const BARE_NAMES = new Set(['go', 'go-json', 'esp-idf']);
/** Formats that print no more than the last three parts of a path: defmt's `{fff}`, the default of probe-rs since 0.28. */
const SHORTENED = new Set(['defmt', 'defmt-test', 'probe-rs', 'embedded-test']);
/** Zephyr names the folder of the application, its own and that of the workspace so (`CONFIG_ASSERT`, `__FILE__` made relative). */
const ZEPHYR_FOLDER = /^(CMAKE_SOURCE_DIR|ZEPHYR_BASE|WEST_TOPDIR)\//;
/** Longer is no path. */
const LONGEST = 1000;
/**
 * Finds the file of a checkout that a tool means by a path: printed in a container, on Windows, relative to a package, cut short. Where
 * it could be several, it is none: a wrong place is worse than none. What is returned is a tracked file, and never outside of `root`.
 */
class Locator {
    tree;
    root;
    workingDirectory;
    rules;
    constructor({ root, workingDirectory, files, rules }) {
        this.tree = files === null ? null : new SourceTree(files);
        this.root = trimmed(clean(root));
        this.workingDirectory = inside(clean(workingDirectory)) ?? '';
        this.rules = rules.map(({ prefix, replacement }) => ({ prefix: clean(prefix), replacement: clean(replacement) }));
    }
    /** The file, relative to the checkout's root; null if it is none of it, or could be several. */
    locate(printed, hints = {}) {
        const path = clean(printed.trim());
        if (path === '' || path.length > LONGEST || path.includes('\n'))
            return null;
        const mapped = this.mapped(path);
        // The rule is the user's own word: it also reaches what we would take for a library.
        if (mapped === null && (!(0,place/* isOwnSource */.uh)(path) || !(0,place/* isOwnSource */.uh)(printed.trim())))
            return null;
        return this.find(mapped ?? path, mapped === null ? hints : {}, isWindows(printed), mapped !== null);
    }
    mapped(path) {
        for (const { prefix, replacement } of this.rules) {
            if (!begins(path, prefix, isWindows(prefix)))
                continue;
            const rest = path.slice(prefix.length);
            // `/project=app` and `/project/=app/` are the same; `/proj=app` is no rule for `/project`.
            if (!prefix.endsWith('/') && rest !== '' && !rest.startsWith('/'))
                continue;
            return replacement === '' ? rest.replace(/^\/+/, '') : clean(`${replacement}/${rest}`);
        }
        return null;
    }
    find(path, hints, windows, mapped) {
        const { tree } = this;
        const ofRoot = this.belowRoot(path, windows);
        if (tree === null)
            return ofRoot ?? (mapped ? inside(path) : null);
        if (ofRoot !== null && tree.has(ofRoot))
            return ofRoot;
        // Printed on another machine, in a container, or with another name of this folder.
        if (ofRoot === null && isAbsolute(path))
            return this.belowNamesake(path) ?? tree.bySuffix(path, windows);
        return this.relative(ofRoot ?? path, hints, windows);
    }
    relative(path, hints, windows) {
        const { tree } = this;
        if (tree === null)
            return null;
        const { format = '' } = hints;
        if (format.startsWith('go') && !path.includes('/'))
            return tree.ofGoPackage(path, hints.suite ?? '');
        if (BARE_NAMES.has(format) && !path.includes('/'))
            return tree.byName(path);
        const zephyr = ZEPHYR_FOLDER.exec(path);
        if (zephyr !== null)
            return this.ofZephyr(zephyr[1] ?? '', path.slice(zephyr[0].length), windows);
        // Below the package's folder, in which cargo runs its tests; all other paths are relative to the workspace.
        if (path.startsWith('./') && path.endsWith('.rs'))
            return tree.ofCratePackage(path.slice(2), hints.suite ?? '', hints.near ?? null);
        const cut = SHORTENED.has(format) && path.split('/').length === 3;
        return (cut ? null : this.exact(path)) ?? tree.bySuffix(path, windows);
    }
    /** As it stands, from where the test ran or from the root. */
    exact(path) {
        for (const folder of new Set([this.workingDirectory, ''])) {
            const candidate = inside(`${folder}/${path}`);
            if (candidate !== null && this.tree?.has(candidate))
                return candidate;
        }
        return null;
    }
    ofZephyr(folder, rest, windows) {
        const { tree, workingDirectory } = this;
        if (tree === null)
            return null;
        const here = inside(`${workingDirectory}/${rest}`);
        if (folder === 'CMAKE_SOURCE_DIR' && workingDirectory !== '' && here !== null && tree.has(here))
            return here;
        if (folder === 'WEST_TOPDIR')
            return this.belowNamesake(`/${rest}`) ?? tree.bySuffix(rest, windows);
        return tree.bySuffix(rest, windows);
    }
    belowRoot(path, windows) {
        const { root } = this;
        if (!isAbsolute(path) || !begins(path, `${root}/`, windows))
            return null;
        return inside(path.slice(root.length + 1));
    }
    /** A checkout usually lies in a folder with the repository's name, on every machine. */
    belowNamesake(path) {
        const name = this.root.slice(this.root.lastIndexOf('/') + 1);
        const parts = normal(path).split('/');
        const found = parts.flatMap((part, at) => {
            const rest = parts.slice(at + 1).join('/');
            return part === name && this.tree?.has(rest) ? [rest] : [];
        });
        return found.length === 1 ? (found[0] ?? null) : null;
    }
}
/** With `/`, and without what says nothing about where a file lies. */
function clean(path) {
    const plain = path
        .replaceAll('\\', '/')
        .replace(/^\/\/\?\//, '')
        .replace(/^file:\/\/(?=\/)/, '')
        .replace(/^\/(?=[A-Za-z]:\/)/, '');
    return plain.replace(/(?<!^)\/{2,}/g, '/');
}
function trimmed(path) {
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
function isAbsolute(path) {
    return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}
/** Printed on Windows, where case does not count. */
function isWindows(path) {
    return path.includes('\\') || /^[A-Za-z]:/.test(path);
}
function begins(path, prefix, windows) {
    return windows ? path.toLowerCase().startsWith(prefix.toLowerCase()) : path.startsWith(prefix);
}
/** Without `.` and `..`, as far as they can be resolved; no leading `/`. */
function normal(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
/** `path` as one that is relative to the root; null if it leaves it. */
function inside(path) {
    if (/^[A-Za-z]:/.test(path))
        return null;
    const plain = normal(path);
    return plain === '..' || plain.startsWith('../') ? null : plain;
}

// EXTERNAL MODULE: ./lib/findings/located.js
var located = __webpack_require__(66180);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/process/tool.js
var process_tool = __webpack_require__(40495);
;// CONCATENATED MODULE: ./lib/sources/addresses.js
/** Program counters into places: what to ask an addr2line for, and what it answers. Pure. */

/** Of a run, and of a failure. Each costs a moment. */
const MOST_ADDRESSES = 200;
const MOST_SHOWN = 16;
const ARM = 40;
const RISC_V = 243;
/**
 * The program counters that findings hold. All but the first of a crash are return addresses: the call stands before them. Those of Thumb
 * code have their lowest bit set (Arm ARM, A2.3.1). ESP-IDF has moved those of Xtensa back already (`esp_cpu_process_stack_pc`).
 * @param machine `e_machine` of the ELF file
 */
function lookupsOf({ findings }, machine) {
    const lookups = new Map();
    for (const { addresses } of findings) {
        for (const [index, printed] of addresses.entries()) {
            if (!/^0x[0-9a-f]{1,16}$/.test(printed) || lookups.size >= MOST_ADDRESSES)
                continue;
            lookups.set(printed, lookups.get(printed) ?? { printed, at: lookedUp(BigInt(printed), index > 0, machine) });
        }
    }
    return [...lookups.values()];
}
function lookedUp(address, returned, machine) {
    const thumb = machine === ARM && (address & 1n) === 1n;
    const even = thumb ? address - 1n : address;
    const before = returned && (thumb || machine === RISC_V) && even > 0n ? even - 1n : even;
    return `0x${before.toString(16)}`;
}
/** What `addr2line -a -f -i` says: a line with the address, then two lines for each frame. */
function parseFrames(output, lookups) {
    const answers = new Map();
    let frames = [];
    let name = null;
    for (const line of output.split(/\r?\n/)) {
        if (name === null && /^0x[0-9a-f]{1,16}$/i.test(line)) {
            frames = [];
            answers.set(BigInt(line), frames);
        }
        else if (name === null)
            name = line;
        else {
            frames.push(frameOf(name, line));
            name = null;
        }
    }
    return new Map(lookups.map(({ printed, at }) => [printed, (answers.get(BigInt(at)) ?? []).filter(tells)]));
}
function frameOf(name, place) {
    const [, file = '??', line = '0'] = /^(.{1,4096}):(\d{1,9}|\?)(?: \(discriminator \d+\))?$/.exec(place) ?? [];
    const known = file !== '??' && Number(line) > 0;
    return {
        function: name.startsWith('??') ? null : name.slice(0, 500),
        file: known ? file : null,
        line: known ? Number(line) : null,
    };
}
function tells(frame) {
    return frame.function !== null || frame.file !== null;
}
/** How many addresses have a place: which tool knew most. */
function placesIn(frames) {
    return [...frames.values()].filter((all) => all.some(({ file }) => file !== null)).length;
}
/** The findings with what `frames` tells of their addresses: in their messages, their places, and the place of one that has none. */
function withFrames(findings, frames) {
    const of = (failure) => (failure.addresses.length === 0 ? failure : traced(failure, frames));
    return {
        ...findings,
        findings: findings.findings.map((finding) => of(finding)),
        suites: findings.suites.map((suite) => ({
            ...suite,
            cases: suite.cases.map((test) => (test.failure === null ? test : { ...test, failure: of(test.failure) })),
        })),
    };
}
function traced(failure, frames) {
    const known = failure.addresses.flatMap((address) => (frames.get(address) ?? []).map((frame) => ({ address, ...frame })));
    if (known.length === 0)
        return failure;
    const shown = known.slice(0, MOST_SHOWN).map(({ address, function: name, file, line }) => {
        const place = file === null ? '' : ` (${file}:${line})`;
        return `${address} ${name ?? '?'}${place}`;
    });
    const places = known.flatMap(({ file, line, function: name }) => file === null || line === null || !(0,place/* isOwnSource */.uh)(file) ? [] : [{ file, line, message: name ?? '' }]);
    const message = [failure.message, ...shown].filter((line) => line !== '').join('\n');
    const [first] = places;
    if (failure.file !== null || first === undefined)
        return { ...failure, message, also: [...failure.also, ...places] };
    const { file, line } = first;
    return { ...failure, message, file, line, also: [...failure.also, ...places.slice(1)] };
}

;// CONCATENATED MODULE: ./lib/sources/addr2line.js




/** Seconds of one processor, and KiB, that a tool may use for a file that may be hostile. */
const CPU_SECONDS = 20;
const MEMORY_KIB = 4 * 1024 * 1024;
const WAIT_MS = 30_000;
/** `e_machine` of an ELF file, and who knows its programs. LLVM's tool knows all of them; the host's own often only its own. */
const MACHINES = {
    3: { name: 'x86', tools: [], install: 'binutils' },
    62: { name: 'x86-64', tools: [], install: 'binutils' },
    40: {
        name: 'ARM',
        tools: ['arm-none-eabi-addr2line', 'arm-zephyr-eabi-addr2line', 'arm-linux-gnueabihf-addr2line'],
        install: 'binutils-arm-none-eabi',
    },
    183: {
        name: 'AArch64',
        tools: ['aarch64-none-elf-addr2line', 'aarch64-zephyr-elf-addr2line', 'aarch64-linux-gnu-addr2line'],
        install: 'binutils-aarch64-linux-gnu',
    },
    243: {
        name: 'RISC-V',
        tools: ['riscv32-esp-elf-addr2line', 'riscv64-zephyr-elf-addr2line', 'riscv64-unknown-elf-addr2line'],
        install: 'binutils-riscv64-unknown-elf',
    },
    94: {
        name: 'Xtensa',
        tools: [
            'xtensa-esp-elf-addr2line',
            'xtensa-esp32-elf-addr2line',
            'xtensa-esp32s3-elf-addr2line',
            'xtensa-esp32s2-elf-addr2line',
        ],
        install: "ESP-IDF's tools (`. export.sh`)",
    },
    83: { name: 'AVR', tools: ['avr-addr2line'], install: 'binutils-avr' },
};
const EVERYWHERE = ['llvm-addr2line', 'addr2line'];
/**
 * Turns the program counters in `findings` into places, by the debug information of `elf`. Without any, nothing is run.
 * @param elf the file that runs on the board, relative to `cwd`
 * @returns the findings, and why not all was resolved, in sentences
 */
async function resolveAddresses(findings, elf, cwd) {
    if (findings.findings.every(({ addresses }) => addresses.length === 0))
        return { findings, notes: [] };
    const file = (0,external_node_path_.resolve)(cwd, elf);
    const machine = machineOf(file);
    if (typeof machine === 'string')
        return { findings, notes: [`\`elf\`: ${machine} Program counters stay as they are.`] };
    const lookups = lookupsOf(findings, machine);
    const { name, tools, install } = MACHINES[machine] ?? { name: `machine ${machine}`, tools: [], install: 'llvm' };
    let best = new Map();
    let missing = 0;
    const candidates = [...tools, ...EVERYWHERE];
    for (const tool of candidates) {
        const answer = await ask(tool, file, lookups.map(({ at }) => at));
        if (answer === null)
            missing += 1;
        else {
            const frames = parseFrames(answer, lookups);
            if (placesIn(frames) > placesIn(best))
                best = frames;
            if (placesIn(best) > 0)
                break;
        }
    }
    if (placesIn(best) > 0)
        return { findings: withFrames(findings, best), notes: [] };
    const why = missing === candidates.length
        ? `There is no addr2line for ${name} on this machine: install ${install} or llvm.`
        : `${file} has no debug information for the program counters in the log: is it the file that runs on the board, built with \`-g\`?`;
    return { findings, notes: [`\`elf\`: ${why} Program counters stay as they are.`] };
}
/** What `tool` prints; null if it is not there. An ELF file may be made to exhaust it, so the system holds it within limits. */
async function ask(tool, file, addresses) {
    const args = ['-a', '-f', '-i', '-C', '-e', file, ...addresses];
    const limits = `ulimit -t ${CPU_SECONDS} 2>/dev/null; ulimit -v ${MEMORY_KIB} 2>/dev/null; exec "$@"`;
    const { status, stdout } = process.platform === 'win32'
        ? await (0,process_tool/* runTool */.q)(tool, args, WAIT_MS)
        : await (0,process_tool/* runTool */.q)('sh', ['-c', limits, 'sh', tool, ...args], WAIT_MS);
    const notFound = process.platform === 'win32' ? status === null && stdout === '' : status === 127;
    return notFound ? null : stdout;
}
/** `e_machine` of an ELF file; a sentence if it is none (ELF specification, figure 1-3). */
function machineOf(file) {
    let fd;
    try {
        // A pipe is not waited for.
        fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const head = Buffer.alloc(20);
        if (!(0,external_node_fs_.fstatSync)(fd).isFile())
            return `${file} is no plain file.`;
        if ((0,external_node_fs_.readSync)(fd, head, 0, 20, 0) < 20 || head.toString('latin1', 0, 4) !== '\x7fELF') {
            return `${file} is no ELF file: give the one that the linker wrote, not what is flashed from it (.bin, .hex, .uf2).`;
        }
        return head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18);
    }
    catch (error) {
        const { code, message } = error;
        return code === 'ENOENT'
            ? `${file} is not there. It is looked for from where the test runs.`
            : `${file}: ${message}.`;
    }
    finally {
        if (fd !== undefined)
            (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./lib/sources/checkout.js



const GIT_MS = 10_000;
/** Names of a million files. */
const MOST_OUTPUT = 64 * 1024 * 1024;
/** In a workspace that is no checkout itself (west, several repositories), so many folders are looked at. */
const MOST_FOLDERS = 50;
/**
 * The checkout of the repository in `workspace`: the workspace itself, else the one in which the test ran, else the one below it that was
 * cloned from `repository`, else the only one.
 * @param cwd where the test ran
 * @param repository `owner/name` (`GITHUB_REPOSITORY`); null outside of GitHub
 */
async function readCheckout(workspace, cwd, repository) {
    const root = await findRoot(workspace, cwd, repository);
    if (root === null) {
        return {
            root: workspace,
            files: null,
            note: `${workspace} holds no git checkout, so findings have no place in the source. Check out the repository before this step (actions/checkout), or map paths with \`path-map\`.`,
        };
    }
    const { status, stdout, cut, problem, stderr } = await git(root, 'ls-files', '-z');
    if (status === 0 && !cut)
        return { root, files: stdout.split('\0').filter((file) => file !== ''), note: null };
    const why = cut ? 'it has too many files' : (problem ?? stderr.trim().slice(0, 300));
    return {
        root,
        files: null,
        note: `git could not list the files of ${root}: ${why}. Findings have no place in the source.`,
    };
}
async function findRoot(workspace, cwd, repository) {
    const here = (await topOf(workspace, workspace)) ?? (await topOf(cwd, workspace));
    if (here !== null)
        return here;
    const below = foldersOf(workspace).filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')));
    if (repository !== null) {
        for (const folder of below)
            if (await isCloneOf(folder, repository))
                return topOf(folder, workspace);
    }
    const [only] = below;
    return only !== undefined && below.length === 1 ? topOf(only, workspace) : null;
}
/** The root of the checkout that `folder` is in, if it is `workspace` or lies in it. */
async function topOf(folder, workspace) {
    const { status, stdout } = await git(folder, 'rev-parse', '--show-toplevel');
    const top = stdout.replace(/\r?\n$/, '');
    if (status !== 0 || top === '')
        return null;
    // git resolves links; the paths that a test prints usually do not.
    const below = (0,external_node_path_.relative)(realPath(workspace), realPath(top));
    return below === '..' || below.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(below) ? null : (0,external_node_path_.join)(workspace, below);
}
async function isCloneOf(folder, repository) {
    const { stdout } = await git(folder, 'config', '--get', 'remote.origin.url');
    const url = stdout
        .trim()
        .replace(/(?:\.git)?\/*$/, '')
        .toLowerCase();
    return url.endsWith(`/${repository.toLowerCase()}`) || url.endsWith(`:${repository.toLowerCase()}`);
}
/** A checkout often belongs to another user than a container's; git refuses those unless it is told. */
function git(folder, ...args) {
    return (0,process_tool/* runTool */.q)('git', ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args], GIT_MS, MOST_OUTPUT);
}
function foldersOf(folder) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        return entries
            .filter((entry) => entry.isDirectory())
            .slice(0, MOST_FOLDERS)
            .map((entry) => (0,external_node_path_.join)(folder, entry.name));
    }
    catch {
        return [];
    }
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return (0,external_node_path_.resolve)(path);
    }
}

;// CONCATENATED MODULE: ./lib/sources/place-findings.js





/** Gives findings, as a log has them, their places in the checkout. Never throws; takes seconds at most, and none if nothing has a place. */
async function placeFindings(findings, where) {
    const { findings: resolved, notes } = where.elf === null ? { findings, notes: [] } : await resolveAddresses(findings, where.elf, where.cwd);
    const hasPlace = resolved.findings.some(({ file, also }) => file !== null || also.length > 0);
    if (!hasPlace)
        return { findings: resolved, root: where.workspace, notes };
    const checkout = await readCheckout(where.workspace, where.cwd, where.repository);
    return {
        findings: (0,located/* located */.t)(resolved, new Locator(surroundings(checkout, where))),
        root: checkout.root,
        notes: checkout.note === null ? notes : [...notes, checkout.note],
    };
}
function surroundings({ root, files }, { cwd, rules }) {
    return { root, files, rules, workingDirectory: (0,external_node_path_.relative)(root, cwd) };
}


/***/ })

};
