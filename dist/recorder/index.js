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
;// CONCATENATED MODULE: ./lib/automaton.js
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
    const automaton = new Automaton(beginnings.map(({ bytes }) => [bytes]), []);
    const wrapped = new Automaton(beginnings.map(({ bytes, wraps }) => (wraps ? [bytes] : [])), []);
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
/**
 * A file that a test could have replaced.
 * @throws as `openPlainFile`, or if it has more than `most` bytes
 */
function readPlainBytes(file, most) {
    const fd = plain_file_openPlainFile(file);
    try {
        if (fstatSync(fd).size > most)
            throw new Error(`${file} is too large`);
        return readFileSync(fd);
    }
    finally {
        closeSync(fd);
    }
}
/** Of a file of ours that is larger, nothing is believed. */
const MOST_JSON = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * Reads JSON from a file that a test could have replaced.
 * @throws as `openPlainFile`, or if it is too large or no JSON
 */
function plain_file_readPlainJson(file) {
    return JSON.parse(readPlainBytes(file, MOST_JSON).toString());
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
        this.redacting = secrets.length === 0 ? null : new Redaction(secrets).stream();
        this.layout = layout_layoutOf(status.capacity);
        // Not emptied: ext4 writes an emptied file out when it is closed, which took half a second a GiB (measured).
        this.fd = (0,external_node_fs_namespaceObject.openSync)((0,external_node_path_namespaceObject.join)(directory, OUTPUT_FILE), external_node_fs_namespaceObject.constants.O_RDWR | external_node_fs_namespaceObject.constants.O_CREAT);
        this.indexFd = (0,external_node_fs_namespaceObject.openSync)((0,external_node_path_namespaceObject.join)(directory, INDEX_FILE), 'w');
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
    const recorder = new Recorder(task.directory, status, task.startedAt, task.secrets);
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

