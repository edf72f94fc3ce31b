import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
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

;// CONCATENATED MODULE: ./lib/recording/layout.js
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
const layout_SMALLEST_CAPACITY = 16 * 1024;
function layout_layoutOf(capacity) {
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
function layout_gapOf(layout, stored) {
    if (stored <= layout.capacity)
        return { from: stored, to: stored };
    return { from: layout.headEnd, to: stored - layout.ringSize };
}
/** Where to read the stream's byte `offset`, and how many bytes that follow it lie next to it. `offset` is not in the gap. */
function placeOf(layout, written, ordered, offset) {
    const gap = layout_gapOf(layout, written);
    if (gap.to === gap.from)
        return { position: offset, length: layout.capacity - offset };
    if (offset < gap.from)
        return { position: offset, length: gap.from - offset };
    const position = ordered ? layout.ringStart + offset - gap.to : positionOf(layout, offset);
    return { position, length: layout.capacity - position };
}

;// CONCATENATED MODULE: ./lib/plain-file.js

/** Windows has neither; a pipe or a link of that kind cannot lie there either. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_namespaceObject.constants;
/**
 * Opens a file that a test could have replaced: a link is not followed, and a pipe neither waited for nor read.
 * @throws if it is not there, or no plain file
 */
function plain_file_openPlainFile(file, access = constants.O_RDONLY) {
    const fd = openSync(file, access | O_NOFOLLOW | O_NONBLOCK);
    if (fstatSync(fd).isFile())
        return fd;
    closeSync(fd);
    throw new Error(`${file} is no plain file`);
}
/** Of a file of ours that is larger, nothing is believed. */
const MOST_JSON = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * Reads JSON from a file that a test could have replaced.
 * @throws as `openPlainFile`, or if it is too large or no JSON
 */
function plain_file_readPlainJson(file) {
    const fd = plain_file_openPlainFile(file);
    try {
        if (fstatSync(fd).size > MOST_JSON)
            throw new Error(`${file} is too large`);
        return JSON.parse(readFileSync(fd, 'utf8'));
    }
    finally {
        closeSync(fd);
    }
}

;// CONCATENATED MODULE: ./lib/recording/rotate.js

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
        const count = (0,external_node_fs_namespaceObject.readSync)(fd, into, done, into.length - done, position + done);
        if (count === 0)
            throw new Error(`the recording ended at byte ${position + done}, ${into.length - done} bytes early`);
        done += count;
    }
}
/** Writes all of `bytes`, however often the system takes only a part. */
function writeFully(fd, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (0,external_node_fs_namespaceObject.writeSync)(fd, bytes, done, bytes.length - done, position + done);
    }
}

;// CONCATENATED MODULE: ./lib/recording/ring.js





const OUTPUT_FILE = 'output.log';
/** Lies beside a recording whose second half is still a ring, so that somebody else can put it in order. */
const RING_FILE = 'output.ring.json';
function figuresOf({ capacity, stored, lost }) {
    const gap = gapOf(layoutOf(capacity), stored);
    return { bytes: stored + lost, dropped: gap.to - gap.from + lost };
}
/**
 * Makes an empty `output.log` in `folder`, in place of whatever an earlier run has left.
 * @throws what the disk refuses
 */
function freshRecording(folder) {
    for (const name of [OUTPUT_FILE, RING_FILE])
        rmSync(join(folder, name), { force: true });
    writeFileSync(join(folder, OUTPUT_FILE), '', { flag: 'wx' });
}
/** Notes where the ring of the recording in `folder` begins. */
function noteRing(folder, { capacity, stored, lost }) {
    (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(folder, RING_FILE), JSON.stringify({ capacity, stored, lost }));
}
/** Puts head and tail of the recording in `folder` in order, with a line between them that says how much was dropped. */
function orderRing(folder, fd, ring) {
    // Gone before it is done: what is half in order must not be turned again.
    (0,external_node_fs_namespaceObject.rmSync)((0,external_node_path_namespaceObject.join)(folder, RING_FILE), { force: true });
    const layout = layout_layoutOf(ring.capacity);
    const gap = layout_gapOf(layout, ring.stored);
    const oldest = positionOf(layout, ring.stored);
    rotateLeft(fd, layout.ringStart, layout.capacity, oldest - layout.ringStart);
    writeFully(fd, droppedNotice(gap.to - gap.from), layout.headEnd);
}
/**
 * What a recorder has left in `folder` that could not finish: puts it in order if need be (of one that was killed, up to its last second),
 * and says how much it is.
 */
function settleRecording(folder) {
    const file = join(folder, OUTPUT_FILE);
    const size = lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const ring = readRing(folder, size);
    if (ring === null)
        return { bytes: size, dropped: 0 };
    try {
        const fd = openPlainFile(file, constants.O_RDWR);
        try {
            orderRing(folder, fd, ring);
        }
        finally {
            closeSync(fd);
        }
    }
    catch {
        // A failing disk leaves the ring as it is: what is in it counts all the same.
    }
    return figuresOf(ring);
}
function readRing(folder, size) {
    try {
        const ring = readPlainJson(join(folder, RING_FILE));
        const whole = [ring.capacity, ring.stored, ring.lost].every((value) => Number.isSafeInteger(value) && value >= 0);
        const fits = ring.capacity >= SMALLEST_CAPACITY && ring.capacity <= size && ring.stored > ring.capacity;
        return whole && fits ? ring : null;
    }
    catch {
        return null;
    }
}
function droppedNotice(bytes) {
    const text = `\n[hardware-test: ${bytes} bytes of output were dropped here; the head and the tail of the recording are kept]`;
    return Buffer.from(`${text.padEnd(NOTICE_BYTES - 1)}\n`);
}

;// CONCATENATED MODULE: ./lib/recording/status.js
/** The file is being written; its ring is being put in order (nobody may read); it is final; it is final but still a ring. */
const Phase = { recording: 0, ordering: 1, ordered: 2, leftAsRing: 3 };
const FIELDS = ['stored', 'reserved', 'lost', 'capacity', 'lastByteAt', 'heartbeatAt', 'phase'];
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
    /**
     * Opens the files in `directory`, where there is no old recording.
     * @param startedAt monotonic time in nanoseconds that the index counts from
     * @throws what open(2) refuses: only here. In its own thread the test may run by then, so `freshRecording` asks before.
     */
    constructor(directory, status, startedAt) {
        this.directory = directory;
        this.status = status;
        this.startedAt = startedAt;
        this.layout = layout_layoutOf(status.capacity);
        // Not emptied: ext4 writes an emptied file out when it is closed, which took half a second a GiB (measured).
        this.fd = (0,external_node_fs_namespaceObject.openSync)((0,external_node_path_namespaceObject.join)(directory, OUTPUT_FILE), external_node_fs_namespaceObject.constants.O_RDWR | external_node_fs_namespaceObject.constants.O_CREAT);
        this.indexFd = (0,external_node_fs_namespaceObject.openSync)((0,external_node_path_namespaceObject.join)(directory, INDEX_FILE), 'w');
    }
    append(chunk) {
        const now = process.hrtime.bigint();
        const { status } = this;
        this.arrivals.note(status.stored, Number((now - this.startedAt) / 1000n));
        // Before the bytes are there: whoever sees them also sees that they are new.
        status.lastByteAt = Number(now);
        this.store(chunk);
        if (now - this.flushedAt > 1000000000n)
            this.flushIndex(now);
    }
    /**
     * Puts head and tail in order, says between them what was dropped, and closes the files.
     * @param inHurry leave a large ring as it is, with a note by which `settleRecording` can do it later
     */
    finish(inHurry = false) {
        const { status } = this;
        const leave = inHurry && this.layout.ringSize > QUICK_RING && this.isRing();
        status.phase = Phase.ordering;
        try {
            if (leave)
                noteRing(this.directory, status);
            else if (this.isRing())
                orderRing(this.directory, this.fd, status);
        }
        catch {
            // The disk itself is failing: the bytes that are there stay as they are, and the result still says what was dropped.
        }
        status.phase = leave ? Phase.leftAsRing : Phase.ordered;
        this.flushIndex(process.hrtime.bigint());
        (0,external_node_fs_namespaceObject.closeSync)(this.fd);
        (0,external_node_fs_namespaceObject.closeSync)(this.indexFd);
    }
    isRing() {
        const gap = layout_gapOf(this.layout, this.status.stored);
        return gap.to > gap.from;
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
            const size = Math.min(rest.length, contiguousFrom(this.layout, stored));
            status.reserved = stored + size;
            try {
                const count = (0,external_node_fs_namespaceObject.writeSync)(this.fd, rest, 0, size, positionOf(this.layout, stored));
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
        if (room < layout_SMALLEST_CAPACITY) {
            this.shrinkTo(status.stored);
            this.frozen = true;
            return true;
        }
        try {
            const newest = Buffer.allocUnsafe(status.stored - room);
            readFully(this.fd, newest, room);
            (0,external_node_fs_namespaceObject.ftruncateSync)(this.fd, room);
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
        this.layout = layout_layoutOf(capacity);
    }
    flushIndex(now) {
        this.flushedAt = now;
        const { text, all } = this.arrivals.take();
        try {
            if (this.isRing() && this.status.phase === Phase.recording)
                noteRing(this.directory, this.status);
            if (all) {
                (0,external_node_fs_namespaceObject.ftruncateSync)(this.indexFd, 0);
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
        writeFully(this.indexFd, bytes, this.indexEnd);
        this.indexEnd += bytes.length;
    }
}

;// CONCATENATED MODULE: ./lib/recording/recorder-worker.js
/** The recorder's thread: a real pipe on one side, the recording on the other, and nothing else to do. */





const CHUNK = 64 * 1024;
/** After a read of more than this, more is probably waiting already. */
const BUSY = CHUNK / 2;
/** Reads in a row before the event loop has its turn, and hears orders. */
const TURNS = 64;
const more = Buffer.allocUnsafe(CHUNK);
function record(task) {
    const status = recorderStatus(task.shared);
    const recorder = new Recorder(task.directory, status, task.startedAt);
    const heart = beat(status);
    let ended = false;
    let inHurry = false;
    const end = () => {
        if (ended)
            return;
        ended = true;
        clearInterval(heart);
        recorder.finish(inHurry);
        external_node_worker_threads_namespaceObject.parentPort?.postMessage('ended');
        external_node_worker_threads_namespaceObject.parentPort?.close();
    };
    const socket = new external_node_net_namespaceObject.Socket({
        fd: task.fd,
        readable: true,
        writable: false,
        onread: {
            buffer: Buffer.allocUnsafe(CHUNK),
            callback: (count, bytes) => {
                recorder.append(Buffer.from(bytes.buffer, bytes.byteOffset, count));
                if (count > BUSY)
                    readOn(task.fd, recorder);
                return true;
            },
        },
    });
    socket.on('end', end);
    socket.on('error', end);
    socket.on('close', end);
    external_node_worker_threads_namespaceObject.parentPort?.on('message', (order) => {
        if (order === 'hurry')
            inHurry = true;
        else
            socket.destroy();
    });
}
/** Reads what is waiting without the way through the event loop. The pipe does not block. */
function readOn(fd, recorder) {
    try {
        for (let turn = 0; turn < TURNS; turn++) {
            const count = (0,external_node_fs_namespaceObject.readSync)(fd, more, 0, CHUNK, null);
            if (count > 0)
                recorder.append(more.subarray(0, count));
            if (count <= BUSY)
                return;
        }
    }
    catch {
        // EAGAIN: nothing is waiting. Anything else the socket meets and reports.
    }
}
// Started before there is a pipe, so that it is awake when the test begins.
external_node_worker_threads_namespaceObject.parentPort?.once('message', record);

