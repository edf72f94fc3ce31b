export const id = 82;
export const ids = [82];
export const modules = {

/***/ 94082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lookout: () => (/* binding */ Lookout),
  inspect: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/members.js
var process_members = __webpack_require__(75386);
// EXTERNAL MODULE: ./lib/process/procfs.js
var procfs = __webpack_require__(61030);
// EXTERNAL MODULE: ./lib/recording/tail.js
var tail = __webpack_require__(87569);
// EXTERNAL MODULE: ./lib/hang/activity.js
var activity = __webpack_require__(1171);
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
    const stat = (0,procfs/* readStat */.BV)(pid);
    if (stat === null || stat.state === 'X')
        return 'It has ended meanwhile.';
    if (!(0,process_members/* isAlive */._n)(stat))
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
/** Takes what can be taken of the tree of `snapshot`. Bounded in time; throws nothing that the tree could cause. */
async function gatherEvidence(snapshot, report, { folder, clean, backtraceMs }) {
    // First what the rest would disturb.
    const stuck = stuckIn(snapshot);
    const spinsAt = await hotSpot(snapshot, report);
    const traces = backtraceMs === 0 ? [] : await backtraces(suspects(report), { totalMs: backtraceMs });
    return { stuck, spinsAt, backtraces: traces, rescued: folder === null ? [] : rescueAll(snapshot, folder, clean) };
}
function stuckIn({ processes }) {
    const found = [];
    for (const { pid, view, threads } of processes) {
        const writers = threads.filter(({ wait }) => wait.on === 'write' || (wait.on === 'network' && wait.doing === 'send'));
        if (writers.length === 0 || found.length >= MOST_STUCK)
            continue;
        const machine = (0,syscalls/* machineOf */.VT)(view);
        if (machine === null)
            continue;
        const memory = (0,hang_memory/* openMemory */.uZ)(view);
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
    if (hottest === null || hottest.share < activity/* SPINNING_SHARE */.DC)
        return null;
    const process = processes.find(({ pid }) => pid === hottest.pid);
    if (process === undefined)
        return null;
    const pc = await programCounter(process, hottest.tid);
    const place = pc === null ? null : moduleAt(process.view, pc);
    return place === null ? null : `${place.module}+0x${place.offset.toString(16)}`;
}
/** Those of whom the verdict speaks; without one, the leaves of the tree before the shells at its root. */
function suspects({ verdict, processes }) {
    const living = processes.filter(({ threads }) => threads.length > 0).map(({ pid }) => pid);
    const named = (verdict?.pids ?? []).filter((pid) => living.includes(pid));
    return (named.length > 0 ? named : living.reverse()).slice(0, MOST_BACKTRACES);
}
/** Empties the pipes that only the tree reads; what somebody else is going to read is his. */
function rescueAll(snapshot, folder, clean) {
    const rescued = [];
    for (const { pid, view, fd, writers } of treePipes(snapshot)) {
        const name = (0,rescue/* rescueName */.ZZ)(pid, fd);
        const kept = clean === undefined ? {} : { clean };
        const found = (0,rescue/* rescuePipe */.q4)(view, fd, (0,external_node_path_.join)(folder, name), { stop: writers, lines: SHOWN_LINES, ...kept });
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
            const access = (0,procfs/* accessOf */.YK)(process.view, fd);
            if (access === null)
                continue;
            const { pid, view } = process;
            const known = pipes.get(target) ?? { pid, view, fd, writers: [], read: false };
            if (access === 'write')
                known.writers.push(process);
            else if (!known.read)
                Object.assign(known, { pid, view, fd, read: true });
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
        if (stat === null || !(0,process_members/* isAlive */._n)(stat))
            continue;
        const view = (0,procfs/* viewOf */.du)(stat);
        const files = (0,procfs/* readOpenFiles */.A7)(view);
        if (!Array.isArray(files))
            continue;
        for (const { fd, target } of files) {
            if (targets.has(target) && (0,procfs/* accessOf */.YK)(view, fd) !== 'write')
                foreign.add(target);
        }
    }
    return foreign;
}

// EXTERNAL MODULE: ./lib/process/process-names.js
var process_names = __webpack_require__(64801);
;// CONCATENATED MODULE: ./lib/hang/file-locks.js
const WAYS = { FLOCK: 'flock', POSIX: 'posix', OFDLCK: 'ofd' };
/** The lines `lock:` of `/proc/PID/fdinfo/FD` (proc_pid_fdinfo(5)): `1: POSIX  ADVISORY  WRITE 359 00:13:11691 0 EOF`. Leases are none. */
function locksIn(fdinfo) {
    const lines = fdinfo.matchAll(/^lock:\s*\d+:\s+(FLOCK|POSIX|OFDLCK)\s+\S+\s+(READ|WRITE)\s+(-?\d+)\s+\S+\s+(\d+)\s+(\d+|EOF)$/gm);
    return [...lines].map(([, way = '', type, taker, from, to]) => ({
        way: WAYS[way],
        exclusive: type === 'WRITE',
        taker: Number(taker),
        from: Number(from),
        to: to === 'EOF' ? Number.POSITIVE_INFINITY : Number(to),
    }));
}
/** The bytes that somebody asks a lock for; null if that depends on where the file is read, or on its size. */
function rangeOf({ from: whence, start, length }) {
    if (whence !== 0)
        return null;
    if (length === 0)
        return { from: start, to: Number.POSITIVE_INFINITY };
    return length > 0 ? { from: start, to: start + length - 1 } : { from: start + length, to: start - 1 };
}
/**
 * Of locks on one file those that `wanted` waits for; `own` are those that its own process, or its own open file, shows. Where two look
 * the same, nobody can tell whether they are one that is seen twice: such a one counts as its own.
 */
function locksInTheWay(held, own, wanted) {
    const mine = own.filter(({ way }) => way === wanted.way);
    return held.filter((one) => {
        if ((one.way === 'flock') !== (wanted.way === 'flock') || mine.some((other) => isSame(one, other)))
            return false;
        const { what } = wanted;
        return what === null || ((one.exclusive || what.exclusive) && one.from <= what.to && what.from <= one.to);
    });
}
function isSame(a, b) {
    return a.way === b.way && a.exclusive === b.exclusive && a.taker === b.taker && a.from === b.from && a.to === b.to;
}

;// CONCATENATED MODULE: ./lib/hang/graph.js
/**
 * Who could wake whom: the wait-for graph of a snapshot. A thread waits; the edges lead to those who could end its wait. Where somebody
 * or something else could, too (a clock, the network, a person, a process that nobody may look into), `outside` says so: nothing can be
 * proven of such a thread.
 */


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
    if (process.hearsChildren && thread === process.threads[0])
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
/** Its first thread may have ended before the others. */
function isLiving(process) {
    return !(0,procfs/* hasEnded */.hY)(process) || process.threads.length > 0;
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
    if (object === undefined)
        return byOutside('nobody knows who holds the lock');
    const { wants, fd } = wait;
    const own = object.holders
        .filter((holder) => holder.pid === process.pid && (holder.fd === fd || wants.way === 'posix'))
        .flatMap(({ locks }) => locks);
    // `/proc/locks` names who took a lock, and not the child that inherited it: the open file itself knows (proc_pid_fdinfo(5)).
    const holders = object.holders.filter(({ locks }) => locksInTheWay(locks, own, wants).length > 0);
    if (holders.length === 0)
        return byOutside('nobody knows who holds the lock');
    const outside = wants.what === null ? 'nobody knows which bytes it wants to lock' : hiddenHolder(scene);
    return { edges: edgesTo(holders, 'file-lock', object, wait), outside, satisfied: false };
}
/** Who has a file open that was locked through it can give the lock back. */
function hiddenHolder({ snapshot }) {
    if (snapshot.inFlight)
        return 'the locked file may be on its way through a socket';
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
    return graph.snapshot.processes.every((child) => child.ppid !== pid || !isLiving(child) || stuck.has(child.pid));
}
/** Edges that a person accepts as a reason; that a process waits for its own threads says nothing. */
const TELLING = new Set(['write', 'read', 'watch-read', 'watch-write', 'child', 'file-lock']);
/**
 * The shortest circle of waiting processes in `stuck`, one that contains a full pipe if there is any; null if there is no circle that
 * says more than "its threads wait for each other".
 */
function circleOf(graph, stuck) {
    const next = new Map();
    for (const pid of stuck) {
        const edges = (graph.byProcess.get(pid) ?? []).flatMap((node) => node.edges);
        next.set(pid, edges.filter((edge) => TELLING.has(edge.kind) && stuck.has(edge.to.pid) && !watchesItself(edge)));
    }
    return shortestCircle(next, isFull) ?? shortestCircle(next, () => true);
}
/** A loop of events that watches its own pipe waits for itself only by the letter. */
function watchesItself({ kind, from, to }) {
    return kind.startsWith('watch') && from.pid === to.pid;
}
/** At one of the ends of these nobody reads. */
function isFull({ kind }) {
    return kind === 'write' || kind === 'watch-write';
}
/** The shortest circle that begins with an edge that is `fit`: one search from each process, none deeper than the best so far. */
function shortestCircle(next, fit) {
    let best = null;
    for (const [start, edges] of next) {
        const circle = wayBack(start, edges.filter(fit), next, best === null ? Number.POSITIVE_INFINITY : best.length - 1);
        if (circle !== null)
            best = circle;
        if (best?.length === 1)
            return best;
    }
    return best;
}
/** The shortest way from `start` to itself by one of `first`, at most so many edges long. */
function wayBack(start, first, next, longest) {
    /** By which edge each process was come to. */
    const cameBy = new Map();
    let edges = first;
    for (let length = 1; length <= longest && edges.length > 0; length++) {
        const further = [];
        for (const edge of edges) {
            const { pid } = edge.to;
            if (cameBy.has(pid))
                continue;
            cameBy.set(pid, edge);
            if (pid === start)
                return pathTo(start, length, cameBy);
            further.push(pid);
        }
        edges = further.flatMap((pid) => next.get(pid) ?? []);
    }
    return null;
}
function pathTo(end, length, cameBy) {
    const path = [];
    let at = end;
    while (path.length < length) {
        const edge = cameBy.get(at);
        path.unshift(edge);
        at = edge.from.pid;
    }
    return path;
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

;// CONCATENATED MODULE: ./lib/hang/words.js
/** What a thread does, in a sentence's half: `sleeps for 300 s`. */

const LONGEST_TEXT = 60;
const MOST_NAMED = 4;
/** `python3 monitor.py (pid 12)`. */
function nameOf({ pid, command, commandLine = [], }) {
    return (0,process_names/* nameAndPid */.e_)({ pid, command: (0,process_names/* programAndScript */.fO)(command, commandLine) });
}
/** `thread left (tid 13)` */
function threadName({ tid, command }) {
    return `thread ${(0,process_names/* readable */.HD)(command)} (tid ${tid})`;
}
/** Text of somebody else as a line of ours: what is not printable becomes `?`. */
function printable(text, most = LONGEST_TEXT) {
    const clean = text.replace(/[^\x20-\x7e\u00a0-\ud7ff\uf900-\ufffd]/g, '?');
    return clean.length <= most ? clean : `${clean.slice(0, most - 1)}…`;
}
/** The name of `pid`, in the tree or outside. */
function nameOfPid({ snapshot, processes }, pid) {
    const process = processes.get(pid);
    if (process !== undefined)
        return nameOf(process);
    const outsider = snapshot.outsiders.find((one) => one.pid === pid);
    if (outsider?.us)
        return 'hardware-test itself';
    return outsider === undefined ? `process ${pid}` : nameOf(outsider);
}
/** The names of those to whom `edges` lead. */
function namesOf(edges, graph) {
    return listed([...new Set(edges.map(({ to }) => to.pid))], (pid) => nameOfPid(graph, pid));
}
/** What the thread of `node` waits for. */
function does({ thread, edges, process }, graph) {
    const { wait } = thread;
    const others = () => namesOf(edges, graph);
    switch (wait.on) {
        case 'processor':
            return 'runs on a processor';
        case 'read':
            return `reads from ${fileWords(wait, graph)}${emptyWords(wait, others(), graph)}`;
        case 'write':
            return `cannot write ${wait.bytes === 0 ? '' : `${wait.bytes} bytes `}to ${fileWords(wait, graph)}, which is full${readersWords(edges, graph)}`;
        case 'network':
            return networkWords(wait, others(), graph);
        case 'events':
            return eventWords(process, edges, wait, graph);
        case 'child':
            if (edges.length === 0)
                return 'waits for a child to end';
            return `waits for ${edges.length === 1 ? 'its child' : 'one of its children'} ${others()} to end`;
        case 'futex':
            return futexWords(process, wait);
        case 'sleep':
            return wait.ms === null ? 'sleeps' : `sleeps for ${wait.left ? 'another ' : ''}${secondsWords(wait.ms)}`;
        case 'signal':
            return wait.timeoutMs === null ? 'waits for a signal' : 'waits for a signal, for a limited time';
        case 'lock':
            return `waits for a lock on ${fileWords(wait, graph)}${edges.length === 0 ? '' : ` that ${others()} holds`}`;
        case 'device':
            return `waits for the driver of ${fileWords(wait, graph)}`;
        case 'open':
            return `opens ${wait.path === null ? 'a file' : printable(wait.path, 200)} and waits for the other side to open it`;
        case 'stopped':
            return 'is stopped';
        case 'kernel':
            return `waits inside the kernel${thread.wchan === '' ? '' : ` (${printable(thread.wchan)})`}, where no signal reaches it`;
        case 'call':
            return `waits in ${printable(wait.name)}`;
        case 'unknown':
            if (wait.why !== 'denied')
                return thread.wchan === '' ? wait.why : `waits in ${printable(thread.wchan)}`;
            return thread.wchan === ''
                ? 'does what this user may not see'
                : `waits in ${printable(thread.wchan)}, and more may not be seen`;
    }
}
function objectOf({ object }, { snapshot }) {
    return object === null ? undefined : snapshot.objects.get(object);
}
function fileWords(wait, graph) {
    const object = objectOf(wait, graph);
    return object === undefined ? `fd ${wait.fd}` : `fd ${wait.fd}: ${printable(object.words, 200)}`;
}
/** Only what has an other end can be empty. */
function emptyWords(wait, others, graph) {
    const kind = objectOf(wait, graph)?.kind ?? 'unknown';
    if (!['pipe', 'fifo', 'unix-socket'].includes(kind))
        return '';
    return `, which is empty${others === '' ? '' : ` (other end: ${others})`}`;
}
function readersWords(edges, graph) {
    if (edges.length === 0)
        return '';
    const names = listed(edges, ({ to, object }) => {
        const holders = object === null ? undefined : graph.snapshot.objects.get(object)?.holders;
        const fd = holders?.find(({ pid, access }) => pid === to.pid && access !== 'write')?.fd;
        return `${nameOfPid(graph, to.pid)}${fd === undefined ? '' : `, fd ${fd}`}`;
    });
    return ` (read end: ${names})`;
}
function networkWords(wait, others, graph) {
    const verbs = { connect: 'connects', accept: 'waits for a connection', receive: 'receives', send: 'sends' };
    const prepositions = { connect: 'by', accept: 'at', receive: 'from', send: 'to' };
    const file = `${prepositions[wait.doing]} ${fileWords(wait, graph)}`;
    return `${verbs[wait.doing]} ${file}${others === '' ? '' : ` (other end: ${others})`}`;
}
function eventWords({ pid }, edges, { watched, timeoutMs }, graph) {
    const parts = [];
    for (const one of watched) {
        const object = objectOf(one, graph);
        const kind = object?.kind ?? 'unknown';
        const own = (kind === 'pipe' || kind === 'fifo') && object?.holders.every((holder) => holder.pid === pid);
        if (INTERNAL.has(kind) || own)
            continue;
        if (EVENTS.has(kind)) {
            parts.push(`waits for ${object?.words}`);
            continue;
        }
        const ends = edges.filter(({ fd }) => fd === one.fd);
        const names = namesOf(ends, graph);
        const words = fileWords(one, graph);
        if (one.write && !one.read)
            parts.push(`cannot write to ${words}, which is full${readersWords(ends, graph)}`);
        else
            parts.push(`waits for input from ${words}${names === '' ? '' : ` (other end: ${names})`}`);
    }
    const children = edges.filter(({ kind }) => kind === 'child').map(({ to }) => nameOfPid(graph, to.pid));
    if (children.length > 0)
        parts.push(`waits for ${listOf(children)} to end`);
    const limit = timeoutMs === null ? '' : timeoutMs === 0 ? ', for a limited time' : `, for up to ${secondsWords(timeoutMs)}`;
    return `${parts.length === 0 ? 'waits in its event loop for nothing from outside' : listOf(parts)}${limit}`;
}
/** By which an event loop wakes itself. */
const INTERNAL = new Set(['eventfd', 'disarmed-timer', 'epoll']);
const EVENTS = new Set(['timer', 'signalfd', 'inotify', 'pidfd']);
function futexWords({ threads }, { owner, timeoutMs }) {
    const holder = threads.find(({ tid }) => tid === owner?.tid);
    const limit = timeoutMs === null ? '' : ', for a limited time';
    if (holder === undefined)
        return `waits for another of its threads${limit}`;
    const name = threadName(holder);
    return owner?.by === 'join'
        ? `waits for its ${name} to end${limit}`
        : `waits for a lock that its ${name} holds${limit}`;
}
function secondsWords(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(1))} s`;
}
function listOf(names) {
    return listed(names, (name) => name);
}
/** Names only those that are shown: everybody may wait for everybody. */
function listed(all, name) {
    const shown = all.slice(0, MOST_NAMED).map(name);
    const rest = all.length - shown.length;
    return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/hang/rule.js


const READ_WHILE_WAITING = 'Read stdout and stderr before or while waiting (Rust `wait_with_output()`, Python `communicate()`, one thread or `poll` for each pipe), or send them to a file.';
const isEmpty = ({ kind }) => kind === 'read' || kind === 'watch-read';
/** What the first of `edge` does: `runner (pid 7) cannot write to ...`. */
function step({ graph }, { from }) {
    const node = graph.nodes.find(({ thread, process }) => thread.tid === from.tid && process.pid === from.pid);
    return node === undefined ? '' : `${nameOf(node.process)} ${does(node, graph)}`;
}
/** A circle as a list, a line each. */
function steps(scene, circle) {
    return circle.map((edge) => `\n- ${step(scene, edge)}`).join('');
}
function pidsOf(circle) {
    return [...new Set(circle.map(({ from }) => from.pid))];
}
function named({ graph }, pid) {
    return nameOfPid(graph, pid);
}
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
/** Whether one of these threads is about to read what `edge` writes. */
function reads(reader, edge) {
    return reader.some(({ satisfied, edges }) => satisfied && edges.some(({ to }) => to.pid === edge.from.pid));
}

;// CONCATENATED MODULE: ./lib/hang/rules-circles.js



const rules_circles_all = (circle, kinds) => circle?.every(({ kind }) => kinds.includes(kind)) ?? false;
const CIRCLES = [
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
                words: `${nameOf(held.process)} ${does(held, scene.graph)}. Nobody but the writer itself holds the end that could be read, so nobody ever reads it, and no SIGPIPE ends it.`,
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
                return node === undefined ? '' : `\n- ${threadName(node.thread)} ${does(node, scene.graph)}`;
            });
            return {
                deadlock: true,
                words: `Threads of ${process === undefined ? 'a process' : nameOf(process)} wait for each other's locks:${names.join('')}`,
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
            if (circle === null || !rules_circles_all(circle, ['file-lock']))
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
];
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
    const does_ = loop === undefined ? '' : `: it ${does(loop, scene.graph)}`;
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
            words: `${nameOf(node.process)} reads to the end of its child's output, which never comes: ${listOf([...new Set(holders)])}, left running, still holds the write end.`,
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

;// CONCATENATED MODULE: ./lib/hang/rules-waits.js
/** What somebody may wait for who waits for nobody that waits for him: most telling first. */




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
                    words: `${nameOf(node.process)} ${what} ${printable(file.words, 200)}: it ${does(node, scene.graph)}.`,
                    cure,
                    pids: [node.process.pid],
                };
            }
            return null;
        },
    };
}
/** Whoever waits for us does so through no fault of his own. */
const RECORDER = {
    id: 'recorder',
    title: 'hardware-test itself does not take the output',
    find: (scene) => {
        const { graph, changes } = scene;
        const us = graph.snapshot.outsiders.find((one) => one.us)?.pid;
        const node = scene.reached.find(({ edges, process }) => changes.steady.has(process.pid) && edges.some((edge) => isFull(edge) && edge.to.pid === us));
        if (us === undefined || node === undefined)
            return null;
        return {
            words: `hardware-test itself is at fault: ${nameOf(node.process)} waits for our recorder, which does not take its output.`,
            cure: 'Look whether the disk of the recording is full, slow or gone; then please report this with the log of the run.',
            pids: [node.process.pid],
        };
    },
};
const WAITS = [
    {
        id: 'pipe-not-read',
        title: 'nobody reads the full pipe',
        find: (scene) => {
            const edge = unread(scene, () => true);
            if (edge === null)
                return null;
            const [reader] = scene.graph.byProcess.get(edge.to.pid) ?? [];
            return {
                words: `${step(scene, edge)}. ${named(scene, edge.to.pid)} does not read it: it ${reader === undefined ? 'has ended' : does(reader, scene.graph)}.`,
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
                words: `${nameOf(node.process)} ${does(node, scene.graph)}.`,
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
                    ? `${nameOf(process)} is stopped, most likely by SIGTTIN: it reads its terminal from the background.`
                    : `${nameOf(process)} is stopped (SIGSTOP, SIGTSTP${thread.state === 't' ? ', or a debugger' : ''}).`,
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
                words: `${nameOf(node.process)} ${does(node, scene.graph)}${fork ? ': it has called vfork, and its child has not started its program yet' : ': the driver or the device is at fault, not the test'}.`,
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
                words: `${nameOf(node.process)} waits for the network: it ${does(node, scene.graph)}.`,
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
                words: `${nameOf(node.process)} ${does(node, scene.graph)}: nobody does.`,
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
                    words: `${nameOf(node.process)} waits for somebody outside this tree: it ${does(node, scene.graph)}.`,
                    cure: `Look at ${listOf(others.map((pid) => named(scene, pid)))}: \`hardware-test hang ${others[0]}\` says what it does.`,
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
            if (hottest === null || hottest.share < activity/* SPINNING_SHARE */.DC)
                return null;
            const { process, thread, share } = hottest;
            return {
                words: `${nameOf(process)} spins: its ${threadName(thread)} asks for ${Math.min(100, Math.round(share * 100))} % of a processor and prints nothing.`,
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
                words: `${nameOf(process)} ${does(node, scene.graph)}. ${process.refused}`,
                cure: 'Run hardware-test as the same user as the test, or as root; into programs that hide themselves (setuid, unreadable) only root may look.',
                pids: [process.pid],
            };
        },
    },
    {
        id: 'unreaped-zombie',
        title: 'the end of a child is not taken note of',
        find: (scene) => {
            const zombie = scene.graph.snapshot.processes.find((child) => !isLiving(child) && scene.reached.some(({ process }) => process.pid === child.ppid));
            if (zombie === undefined)
                return null;
            const [parent] = scene.graph.byProcess.get(zombie.ppid) ?? [];
            return {
                words: `${nameOf(zombie)} has ended, and its parent ${named(scene, zombie.ppid)} does not take note: it ${parent === undefined ? 'does something else' : does(parent, scene.graph)}.`,
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
                words: `${nameOf(node.process)} ${does(node, scene.graph)}.`,
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
                words: `All ${count} threads of ${nameOf(node.process)} wait for each other: locks that were taken in a circle, or a signal that came too early.`,
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
                words: `${nameOf(node.process)} ${does(node, scene.graph)}.`,
                cure: 'See what it waits for; a backtrace tells where in the program it is.',
                pids: [node.process.pid],
            };
        },
    },
];
/** Whoever is stopped has state `T`, in a debugger's hand `t`; in a frozen group it keeps its `S`. */
function frozen(process) {
    return {
        words: `${nameOf(process)} is frozen with its cgroup, as \`docker pause\` does it.`,
        cure: `Find out who froze it: \`docker unpause\`, or 0 into cgroup.freeze of the group in /proc/${process.pid}/cgroup.`,
        pids: [process.pid],
    };
}
function readsTerminal(process) {
    return process.files?.some(({ fd, target }) => fd === 0 && /^\/dev\/(pts\/\d+|tty)/.test(target)) ?? false;
}

;// CONCATENATED MODULE: ./lib/hang/rules.js


const RULES = [RECORDER, ...CIRCLES, ...WAITS];

;// CONCATENATED MODULE: ./lib/hang/explain.js
/** From two looks at a process tree to a report: who waits for whom, whether that can end, and what to do. Pure. */





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
            command: (0,process_names/* programAndScript */.fO)(process.command, process.commandLine),
            commandLine: process.commandLine,
            state: process.state,
            inCycle: inCycle.some(({ from }) => from.pid === process.pid),
            threads: (graph.byProcess.get(process.pid) ?? []).map((node) => ({
                tid: node.thread.tid,
                command: node.thread.command,
                state: node.thread.state,
                does: does(node, graph),
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
    const changes = (0,activity/* changesBetween */.iv)(first, second);
    const stuck = stuckProcesses([earlier, graph], changes.steady);
    const circle = circleOf(graph, stuck);
    const locked = ownerCircle(graph);
    const before = ownerCircle(earlier);
    const same = locked !== null && before !== null && locked.every((edge) => before.some((one) => isSameEdge(one, edge)));
    const lockCircle = same && locked.every(({ from }) => changes.resting.has(from.tid)) ? locked : null;
    return { graph, changes, stuck, circle, lockCircle, reached: reachedFrom(graph) };
}
function activityOf({ changes, reached, lockCircle }, endless) {
    if (endless || lockCircle !== null)
        return 'deadlocked';
    if ((changes.hottest?.share ?? 0) >= activity/* SPINNING_SHARE */.DC)
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
        parts.push(`${nameOf(process)} ${does(node, graph)}`);
        pid = node.edges.find(({ to }) => !seen.has(to.pid))?.to.pid;
    }
    const rest = graph.snapshot.processes.length - seen.size;
    return parts.length === 0
        ? `${nameOfPid(graph, graph.snapshot.root)} has ended.`
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
        const names = listOf(unseen.map(nameOf));
        notes.push(`Not permitted to look at the files of ${names}: nothing about pipes is proven as long as these may hold one.`);
    }
    const blind = processes.filter(({ threads }) => threads.some(({ call }) => call === 'denied'));
    if (blind.length > 0)
        notes.push(`Not permitted to see what ${listOf(blind.map(nameOf))} waits for.`);
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
 * What file `fd` of `pid` is; `target` is the text of its link. Null if it is closed by now. Never waits for a file system.
 */
function describeFile(pid, fd, target, mounts) {
    const anonymous = /^(pipe|socket|anon_inode):(?:\[(.*)\]|(.*))$/.exec(target);
    if (anonymous === null)
        return target.startsWith('/') ? describeNamed(pid, fd, target, mounts) : unknown(pid, fd, target);
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
/** A file whose kind cannot be told without the risk to wait for it is a file of a disk, which may answer. */
function describeNamed(pid, fd, target, mounts) {
    const info = fdinfo(pid, fd);
    if (info === '')
        return null;
    const number = (name) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(info)?.[1];
    const [mount, inode] = [number('mnt_id'), number('ino')];
    if (mount === undefined || !ANSWERS_AT_ONCE.has(mounts.typeOf(pid, mount))) {
        if (mount === undefined || inode === undefined)
            return { ...unknown(pid, fd, target), kind: 'file' };
        return { id: `file:mount ${mount}:${inode}`, kind: 'file', words: target, closed: false };
    }
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(`/proc/${pid}/fd/${fd}`, { bigint: true });
    }
    catch {
        return null;
    }
    // A name may end so by itself.
    const deleted = stats.nlink === 0n;
    const name = deleted ? target.replace(/ \(deleted\)$/, '') : target;
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
/**
 * File systems that tell of an open file what they have in memory. Others may ask a server, or a program (FUSE), which may be as stuck
 * as the test is.
 */
const ANSWERS_AT_ONCE = new Set([
    'devtmpfs devpts tmpfs ramfs rootfs overlay aufs',
    'ext2 ext3 ext4 xfs btrfs bcachefs zfs f2fs jfs nilfs2 reiserfs ubifs jffs2 squashfs erofs',
].flatMap((names) => names.split(' ')));
/** What is mounted, by the number that `fdinfo` tells, which is the same in all namespaces. */
class Mounts {
    types = new Map();
    /** The type of the file system; null if it is mounted where neither `pid` nor we see it. */
    typeOf(pid, mount) {
        for (const one of [pid, 'self']) {
            if (!this.types.has(mount))
                this.add((0,procfs/* textOf */.b6)(`/proc/${one}/mountinfo`));
        }
        return this.types.get(mount) ?? null;
    }
    /** `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw` (proc_pid_mountinfo(5)). */
    add(mountinfo) {
        for (const [, number = '', type = ''] of mountinfo.matchAll(/^(\d+) .*? - (\S+) /gm))
            this.types.set(number, type);
    }
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
/** The inode of the file that `fd` of `pid` means; null if it is closed, or cannot be told (kernels before 5.15, a file with a name). */
function inodeOf(pid, fd) {
    const inode = /^ino:\s*(\d+)/m.exec(fdinfo(pid, fd))?.[1] ?? /^\w+:\[(\d+)\]$/.exec(linkOf(pid, fd))?.[1];
    return inode === undefined ? null : BigInt(inode);
}
function linkOf(pid, fd) {
    try {
        return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/fd/${fd}`);
    }
    catch {
        return '';
    }
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
    mounts = new Mounts();
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
        const described = describeFile(process.view, fd, file.target, this.mounts);
        if (described === null)
            return null;
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
                    this.match(process, file, wanted);
        }
        if (wanted.size === 0)
            return;
        for (const stat of this.stats.values()) {
            if (members.has(stat.pid) || !(0,process_members/* isAlive */._n)(stat))
                continue;
            const view = (0,procfs/* viewOf */.du)(stat);
            const files = (0,procfs/* readOpenFiles */.A7)(view);
            if (Array.isArray(files)) {
                const holder = { pid: stat.pid, view };
                for (const file of files)
                    if (this.match(holder, file, wanted))
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
    match({ pid, view }, file, wanted) {
        const ids = wanted.get(file.target);
        if (ids === undefined)
            return false;
        // The same words are the same pipe or socket; of files with a name only the file system knows.
        const id = anonymousId(file.target) ?? describeFile(view, file.fd, file.target, this.mounts)?.id;
        if (id === undefined || !ids.includes(id))
            return false;
        const access = (0,procfs/* accessOf */.YK)(view, file.fd);
        if (access === null)
            return false;
        const holders = this.holders.get(id);
        const locks = id.startsWith('file:') ? locksIn(fdinfo(view, file.fd)) : [];
        const holder = { pid, fd: file.fd, access, locks };
        if (holders === undefined)
            this.holders.set(id, [holder]);
        else
            holders.push(holder);
        return true;
    }
    noteOutsider({ pid, command, startTicks }) {
        this.outsiders.set(pid, { pid, command, startTicks, us: pid === process.pid });
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
/** sys/file.h. */
const LOCK_EX = 2;
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
    flock: ({ args }) => {
        const what = { from: 0, to: Number.POSITIVE_INFINITY, exclusive: ((0,syscalls/* intOf */.L0)(args[1]) & LOCK_EX) !== 0 };
        return { on: 'lock', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null, wants: { way: 'flock', what } };
    },
    fcntl: ({ args }, { memory, machine }) => {
        const command = (0,syscalls/* intOf */.L0)(args[1]);
        if (!hang_memory/* WAITING_LOCKS */.xJ.has(command))
            return { on: 'call', name: 'fcntl' };
        const bytes = memory(args[2] ?? 0n, hang_memory/* FLOCK_BYTES */.wo);
        const lock = bytes === null ? null : (0,hang_memory/* decodeFlock */.GA)(bytes, machine, command);
        const range = lock === null ? null : rangeOf(lock);
        const what = range === null ? null : { ...range, exclusive: lock?.type !== 'read' };
        const way = command === hang_memory/* F_OFD_SETLKW */.cP ? 'ofd' : 'posix';
        return { on: 'lock', fd: (0,syscalls/* intOf */.L0)(args[0]), object: null, wants: { way, what } };
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
    // Of a wait inside the kernel, a request to a device tells more than that it is one.
    if (state === 'D') {
        return call.kind === 'call' && call.name === 'ioctl'
            ? { on: 'device', fd: (0,syscalls/* intOf */.L0)(call.args[0]), object: null }
            : { on: 'kernel' };
    }
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
    const watched = (0,hang_memory/* decodePollFds */.Bk)(bytes).map((one) => ({ ...one, object: null, newsOnly: false, moved: false }));
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
        return { fd, object: null, read: reads.has(fd), write: writes.has(fd), newsOnly: false, moved: false };
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
/** `tfd: 21 events: 19 data: ... pos:0 ino:1c2b sdev:e` (proc_pid_fdinfo(5)). Null if it may not be read, or not all of it was. */
function watchedBy(pid, epoll) {
    const info = fdinfo(pid, epoll);
    if (info === '' || info.length >= procfs/* MOST_TEXT */.iu)
        return null;
    return [...info.matchAll(/^tfd:\s*(\d+)\s+events:\s*([\da-f]+)(?:.*\bino:([\da-f]+))?/gm)].map((line) => {
        const [, fd, events = '0', inode] = line;
        const bits = Number.parseInt(events, 16);
        const has = (mask) => (bits & mask) !== 0;
        return {
            fd: Number(fd),
            object: null,
            read: has(EPOLL_READ),
            write: has(EPOLL_WRITE),
            newsOnly: has(EPOLL_EDGE),
            moved: inode === undefined || inodeOf(pid, Number(fd)) !== BigInt(`0x${inode}`),
        };
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
    const peers = await readPeers((0,procfs/* viewOf */.du)(root), found.sockets());
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
    const view = (0,procfs/* viewOf */.du)(stat);
    const status = (0,procfs/* textOf */.b6)(`/proc/${pid}/status`);
    const ended = !(0,process_members/* isAlive */._n)(stat);
    const all = ended ? [] : (0,procfs/* listThreads */.Mi)(pid);
    const tids = all.slice(0, MOST_THREADS);
    const states = tids
        .map((tid) => (0,procfs/* readStat */.BV)(pid, tid))
        .filter((thread) => thread !== null)
        .filter((thread) => !(0,procfs/* hasEnded */.hY)(thread));
    // Whoever reads the memory of a process that hangs in the kernel may hang with it.
    const shy = states.some(({ state }) => state === 'D');
    const files = ended ? [] : (0,procfs/* readOpenFiles */.A7)(view);
    const held = Array.isArray(files) ? files : null;
    const reader = new ThreadReader(view, shy, tids);
    const caught = BigInt(`0x${/^SigCgt:\s*([\da-f]+)/m.exec(status)?.[1] ?? '0'}`);
    const threads = states.map((thread) => reader.read(thread));
    reader.close();
    return {
        pid,
        view,
        pids: (/^NSpid:\s*(.*)$/m.exec(status)?.[1] ?? String(pid)).split(/\s+/).map(Number),
        ppid: stat.ppid,
        command: stat.command,
        commandLine: shy || ended ? [] : (0,procfs/* readCommandLine */.ye)(view),
        state: stat.state,
        pgrp: stat.pgrp,
        inBackground: stat.tty !== 0 && stat.foreground !== stat.pgrp,
        startTicks: stat.startTicks,
        threads,
        files: held,
        wakesItself: ended
            ? null
            : all.length > tids.length
                ? 'it has too many threads to look at each'
                : (ownWaker(pid, caught) ?? busyRing(view, held ?? [])),
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
function busyRing(view, files) {
    for (const { fd, target } of files) {
        if (target !== 'anon_inode:[io_uring]')
            continue;
        const info = fdinfo(view, fd);
        const count = (name) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(info)?.[1];
        const [taken, done] = [count('CachedSqHead'), count('CachedCqTail')];
        if (taken === undefined || taken !== done)
            return 'the kernel still works for it (io_uring)';
    }
    return null;
}
/** Open files in a message that nobody has received yet (SCM_RIGHTS of unix(7)): kernels from 5.7 on count them. */
function hasFilesInFlight({ view, files }) {
    const sockets = files?.filter(({ target }) => target.startsWith('socket:')) ?? [];
    return sockets.some(({ fd }) => /^scm_fds:\s*[1-9]/m.test(fdinfo(view, fd)));
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
        if (wait.on !== 'events')
            continue;
        for (const one of wait.watched)
            one.object = one.moved ? null : objects.resolve(process, one.fd);
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


/***/ })

};
