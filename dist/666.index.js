export const id = 666;
export const ids = [666];
export const modules = {

/***/ 46666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readResults: () => (/* binding */ readResults)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./lib/findings/infrastructure.js + 1 modules
var infrastructure = __webpack_require__(11452);
// EXTERNAL MODULE: ./lib/findings/ledger.js + 6 modules
var findings_ledger = __webpack_require__(63726);
// EXTERNAL MODULE: ./lib/plain-file.js
var plain_file = __webpack_require__(73486);
;// CONCATENATED MODULE: ./lib/results/result-error.js
/** A file of results that cannot be taken. Its message follows the file's name: `is no XML: ...`. */
class ResultError extends Error {
}

// EXTERNAL MODULE: ./lib/findings/findings-reader.js + 1 modules
var findings_reader = __webpack_require__(59146);
// EXTERNAL MODULE: ./lib/findings/place.js
var place = __webpack_require__(89169);
;// CONCATENATED MODULE: ./lib/results/text-places.js


/** Of longer text, only the end is looked at: frameworks say last what went wrong. */
const MOST_TEXT = 256 * 1024;
/**
 * Where in the source something failed, from the text that a framework wrote into its results: by its own forms, else by those of all
 * formats (a log within the results).
 * @param test its name, by which it is found in a log of several
 */
function placesInText(text, test) {
    const cut = text.slice(-MOST_TEXT);
    for (const form of FORMS) {
        const place = form(cut);
        if (place !== null)
            return { place, also: [], addresses: [], message: '' };
    }
    return placesInLog(cut, test);
}
/** The failures that a log tells, as one; only that of `test`, if it has one. */
function placesInLog(text, test) {
    const nothing = { place: null, also: [], addresses: [], message: '' };
    if (text.trim() === '')
        return nothing;
    const reader = new findings_reader/* FindingsReader */.y();
    reader.push(Buffer.from(text.slice(-MOST_TEXT)));
    const failures = reader.end().findings.filter(({ kind }) => kind === 'test' || kind === 'crash');
    // twister calls `test_x` of a suite `area.suite.x`.
    const own = failures.find(({ name }) => name !== null && (test.endsWith(name) || test.endsWith(`.${name.replace(/^test_/, '')}`)));
    const [first, ...others] = own === undefined ? failures : [own];
    if (first === undefined)
        return nothing;
    const further = others.flatMap(({ file, line, message }) => file === null || line === null ? [] : [{ file, line, message }]);
    const place = first.file === null || first.line === null ? null : { file: first.file, line: first.line };
    return { place, also: [...first.also, ...further], addresses: first.addresses, message: first.message };
}
/** In order. Each either knows its form for certain, or finds nothing. */
const FORMS = [
    pytest,
    rustPanic,
    firstLine,
    catch2,
    pythonTrace,
    javaTrace,
    nodeTrace,
];
/** GoogleTest, CppUTest, PlatformIO: the place, alone or before the message. */
function firstLine(text) {
    const line = text.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';
    const found = (0,place/* placeOf */.$t)(line) ?? (0,place/* leadingPlace */.U$)(line) ?? microsoft(line);
    return found !== null && /[./\\]/.test(found.file) && (0,place/* isOwnSource */.uh)(found.file)
        ? { file: found.file, line: found.line }
        : null;
}
/** `FILE(LINE): error` */
function microsoft(line) {
    const found = /^([^()]{1,1000})\((\d{1,7})\): /.exec(line);
    return found === null ? null : { file: found[1] ?? '', line: Number(found[2]) };
}
function rustPanic(text) {
    const found = /panicked at (?:'[^\n]{0,2000}', )?([^\n']{1,1000}):(\d{1,7}):\d{1,7}:?$/m.exec(text);
    return found === null || !(0,place/* isOwnSource */.uh)(found[1] ?? '') ? null : { file: found[1] ?? '', line: Number(found[2]) };
}
/** Catch2: `at FILE:LINE` as a line of its own, after the expression. */
function catch2(text) {
    const found = /^at (\S[^\n]{0,1000}):(\d{1,7})$/m.exec(text);
    return found === null || !(0,place/* isOwnSource */.uh)(found[1] ?? '') ? null : { file: found[1] ?? '', line: Number(found[2]) };
}
/** `FILE:LINE: AssertionError`, a line for each frame: the innermost comes last. */
function pytest(text) {
    return lastOwn(text, /^([^\s:][^\n:]{0,1000}\.py):(\d{1,7}): ?\S?/gm);
}
function pythonTrace(text) {
    return lastOwn(text, /^ {0,8}File "([^"\n]{1,1000})", line (\d{1,7})/gm);
}
function lastOwn(text, form) {
    let last = null;
    for (const [, file = '', line] of text.matchAll(form))
        if ((0,place/* isOwnSource */.uh)(file))
            last = { file, line: Number(line) };
    return last;
}
/** Packages that stand between a test and what it tests. */
const JAVA_MACHINERY = /^(?:java|javax|jdk|sun|junit|kotlin|groovy|scala)\.|^org\.(?:junit|opentest4j|assertj|hamcrest|testng|mockito|apache\.maven|gradle)\.|^com\.sun\./;
/** `at package.Class.method(File.java:12)`: the innermost comes first, and its folder is that of its package. */
function javaTrace(text) {
    for (const [, frame = '', file = '', line] of text.matchAll(/^\s{0,20}at (?:[\w.@-]{1,200}\/)?([\w.$<>]{1,500})\((\w{1,200}\.\w{1,10}):(\d{1,7})\)/gm)) {
        if (JAVA_MACHINERY.test(frame))
            continue;
        const folders = frame.split('.').slice(0, -2);
        return { file: [...folders, file].join('/'), line: Number(line) };
    }
    return null;
}
/** `at fn (file:///project/x.mjs:2:75)`, `at /project/x.js:2:75`: the innermost comes first. */
function nodeTrace(text) {
    for (const [, file = '', line] of text.matchAll(/^\s{1,20}at (?:[^()\n]{1,300} \()?((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()\n]{1,1000}?):(\d{1,7}):\d{1,7}\)?$/gm)) {
        if ((0,place/* isOwnSource */.uh)(file) && !file.includes('/node_modules/'))
            return { file, line: Number(line) };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/results/ctrf-results.js


/**
 * Reads the Common Test Report Format (ctrf.io), of any version.
 * @throws ResultError if it is none
 */
function readCtrf(text, ledger) {
    const { tests, failed } = testsIn(text);
    const suites = new Map();
    for (const test of tests) {
        const name = suiteName(test.suite);
        const suite = suites.get(name) ?? ledger.suite('ctrf', name === '' ? null : name);
        suites.set(name, suite);
        readTest(test, suite);
    }
    // Of tests that are only counted, no failure must go unseen.
    if (failed > 0 && !tests.some(isFailed))
        ledger.suite('ctrf', null).state({ failed });
}
function testsIn(text) {
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        throw new ResultError(`is no complete JSON (${error.message.slice(0, 200)}): was the test ended while it wrote it?`);
    }
    const { results } = isObject(parsed) ? parsed : {};
    const { tests, summary } = isObject(results) ? results : {};
    if (!Array.isArray(tests)) {
        throw new ResultError('is no CTRF: it has no list `results.tests`. Let the test write CTRF, or JUnit XML.');
    }
    const { failed } = isObject(summary) ? summary : {};
    return { tests: tests.filter(isObject), failed: Number.isSafeInteger(failed) ? Number(failed) : 0 };
}
/** What is none of these words is a failure. */
function isFailed({ status }) {
    return !['passed', 'skipped', 'pending', 'other'].includes(ctrf_results_text(status));
}
function readTest(test, suite) {
    const entry = suite.add(ctrf_results_text(test.name) || '(no name)');
    const { duration, flaky, status } = test;
    entry.durationMs = typeof duration === 'number' && duration >= 0 ? Math.round(duration) : null;
    const message = ctrf_results_text(test.message);
    const raw = ctrf_results_text(test.rawStatus);
    if (status === 'passed')
        entry.pass({ flaky: flaky === true });
    else if (status === 'skipped')
        entry.end(raw === 'disabled' ? 'disabled' : 'skipped', message);
    else if (status === 'pending')
        entry.end(raw === 'todo' ? 'todo' : 'not-run', message);
    else if (status === 'other')
        entry.end(raw === 'expected-failure' ? 'expected-failure' : 'skipped', message);
    // To find its place costs much more than to read it.
    else
        entry.fail(suite.ledger.hasRoomForFailure ? failureOf(test, message) : {});
}
function failureOf(test, message) {
    const trace = ctrf_results_text(test.trace);
    const found = placesInText(trace || message, ctrf_results_text(test.name));
    const file = ctrf_results_text(test.filePath);
    const { line } = test;
    // `line` is the test's own; a trace tells where it failed.
    const place = found.place ?? (file !== '' && typeof line === 'number' && line > 0 ? { file, line } : null);
    return {
        kind: ctrf_results_text(test.rawStatus) === 'crash' ? 'crash' : 'test',
        file: place?.file ?? null,
        line: place?.line ?? null,
        message: message === '' || trace.startsWith(message)
            ? trace || message
            : [message, trace].filter((one) => one !== '').join('\n'),
        also: found.also,
        addresses: found.addresses,
    };
}
/** A list, from the outermost to the innermost; older versions have text. */
function suiteName(suite) {
    return Array.isArray(suite) ? suite.map(ctrf_results_text).join(' > ') : ctrf_results_text(suite);
}
function ctrf_results_text(value) {
    return typeof value === 'string' ? value : '';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/results/junit-results.js



/**
 * Reads JUnit XML in the dialects of pytest, GoogleTest, Catch2, nextest, Maven Surefire, CTest, twister, PlatformIO, CppUTest and Node.
 * @throws ResultError if the root is another one
 */
function readJunit(root, ledger) {
    if (root.name !== 'testsuites' && root.name !== 'testsuite') {
        throw new ResultError(`is no JUnit XML: its root is \`<${root.name.slice(0, 100)}>\`, and not \`<testsuites>\` or \`<testsuite>\`. Let the test write JUnit XML, or CTRF.`);
    }
    readSuite(root, ledger);
}
/** Returns how many failures it tells of, in whatever way. */
function readSuite(element, ledger) {
    const cases = element.children.filter(({ name }) => name === 'testcase');
    const inner = element.children.filter(({ name }) => name === 'testsuite');
    const counted = countedIn(element);
    const before = cases.filter((test) => failuresIn(test).length > 0).length;
    const alone = cases.length > 0 || (inner.length === 0 && counted.tests > 0);
    const suite = alone ? suiteOf(element, ledger) : null;
    for (const test of cases)
        readCase(test, suite, element);
    // Some name only what failed.
    if (suite !== null && inner.length === 0 && counted.tests > cases.length) {
        const { tests, failed, skipped } = counted;
        suite.state({ failed, skipped, passed: Math.max(0, tests - failed - skipped) });
    }
    const found = inner.reduce((sum, one) => sum + readSuite(one, ledger), before);
    // What went wrong outside of any test (a fixture, a file that could not be loaded) is only counted. Catch2 counts assertions so,
    // and many the failures of inner suites: those are known.
    if (found > 0 || counted.failed === 0)
        return found;
    const home = suite ?? suiteOf(element, ledger);
    home.state({ failed: counted.failed });
    return counted.failed;
}
function suiteOf({ attributes }, ledger) {
    return ledger.suite('junit', attributes.name?.trim() || null);
}
/** More is no count. */
const MOST_COUNTED = 1_000_000_000;
function countedIn({ attributes }) {
    const count = (name) => {
        const number = Math.floor(Number((attributes[name] ?? '').replaceAll(',', '')) || 0);
        return Math.min(MOST_COUNTED, Math.max(0, number));
    };
    return {
        tests: count('tests'),
        failed: count('failures') + count('errors'),
        skipped: count('skipped') + count('disabled'),
    };
}
function failuresIn({ children }) {
    return children.filter(({ name }) => name === 'failure' || name === 'error');
}
function readCase(element, suite, within) {
    const test = suite.add(nameOf(element, suite.name));
    const seconds = Number((element.attributes.time ?? '').replaceAll(',', ''));
    test.durationMs =
        element.attributes.time && Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null;
    const failures = failuresIn(element);
    if (endOtherwise(element, test, failures.length > 0))
        return;
    if (failures.length > 0) {
        // To find its place costs much more than to read it.
        const part = suite.ledger.hasRoomForFailure ? junit_results_failureOf(test.name, element, failures, within) : {};
        test.fail(part);
        return;
    }
    test.pass({ flaky: element.children.some(({ name }) => name === 'flakyFailure' || name === 'flakyError') });
}
/** Of PyTest, Catch2 and others the class is what the suite does not tell. */
function nameOf({ attributes }, suite) {
    const name = attributes.name?.trim() ?? '';
    const group = attributes.classname?.trim() ?? '';
    const told = group === '' ||
        (suite === null && group === 'test') ||
        group === suite ||
        group === name ||
        group === `${suite}.global` ||
        name.startsWith(`${group}.`);
    return told ? name || '(no name)' : `${group}.${name}`;
}
/** Attributes by which a test that did not run says so (GoogleTest, CTest, PlatformIO). */
const NOT_RUN = {
    notrun: 'disabled',
    disabled: 'disabled',
    suppressed: 'disabled',
    ignored: 'skipped',
    skipped: 'skipped',
};
/** Whether it ended in a way that is neither passed nor failed; that beats its failures (`[!mayfail]` has both). */
function endOtherwise({ attributes, children }, test, failed) {
    const skipped = children.find(({ name }) => name === 'skipped' || name === 'disabled');
    if (skipped !== undefined) {
        const { type = '', message = '' } = skipped.attributes;
        // Node writes `true` where nobody gave a reason.
        const told = (message.trim() || skipped.text.trim()).replace(/^true$/, '').slice(0, 1000);
        const reason = withoutPlace(told, (0,place/* placeOf */.$t)(told.split('\n', 1)[0] ?? ''));
        const known = ENDS.find((end) => end === type);
        if (known !== undefined)
            test.end(known, reason);
        else if (/xfail/i.test(type) || /!mayfail|!shouldfail/.test(message))
            test.end('expected-failure', reason);
        else if (skipped.name === 'disabled' || attributes.status === 'disabled')
            test.end('disabled', reason);
        else if (type === 'untested' || (attributes.status === 'notrun' && !/^SKIP_/.test(message)))
            test.end('not-run', reason);
        else
            test.skip(reason);
        return true;
    }
    const end = NOT_RUN[(attributes.status ?? '').toLowerCase()] ?? NOT_RUN[(attributes.result ?? '').toLowerCase()];
    if (end === undefined || failed)
        return false;
    test.end(end);
    return true;
}
/** What we write ourselves. */
const ENDS = ['not-run', 'expected-failure', 'todo', 'disabled'];
const KINDS = ['test', 'crash', 'build', 'infrastructure', 'configuration'];
/** Of one test: Catch2 has one for each assertion. */
const MOST_FAILURES = 50;
/** How frameworks call a program that took its end: nextest, twister, CTest. */
const CRASHED = /\b(?:crash\w*|abort\w*|timed? ?out|SIG[A-Z]{3,6}|segfault|segmentation fault)\b/i;
function junit_results_failureOf(test, element, failures, within) {
    const [first, ...others] = failures.slice(0, MOST_FAILURES).map((failure) => partOf(failure, test));
    if (first === undefined)
        return {};
    const further = others.flatMap(({ place, message }) => (place === null ? [] : [{ ...place, message }]));
    const { kind, message, addresses } = first;
    if (first.place !== null) {
        return {
            kind,
            ...first.place,
            message,
            addresses,
            also: withoutRepeats([{ ...first.place, message }, ...first.also, ...further]),
        };
    }
    // CTest keeps what the test printed beside the failure.
    const output = element.children.filter(({ name }) => name === 'system-out' || name === 'system-err');
    const log = placesInLog(output.map(({ text }) => text).join('\n'), test);
    const place = log.place ?? casePlace(element, within);
    return {
        kind,
        file: place?.file ?? null,
        line: place?.line ?? null,
        message: joined(message, log.message) || 'Its results do not say why it failed.',
        also: withoutRepeats([{ file: '', line: 0, message: '' }, ...first.also, ...log.also, ...further]),
        addresses: [...addresses, ...log.addresses],
    };
}
/** Without the first, and what says the same as one before. Catch2 repeats an assertion for every section below it. */
function withoutRepeats(places) {
    const known = new Set();
    return places.filter(({ file, line, message }, at) => {
        const key = `${file}:${line}:${message}`;
        const repeated = known.has(key);
        known.add(key);
        return at > 0 && !repeated;
    });
}
function partOf(failure, test) {
    const { type = '', message = '', file = '', line = '' } = failure.attributes;
    // Catch2 begins with `FAILED:`; CppUTest has no other way to end a line.
    const text = failure.text.trim().replace(/^FAILED:\s*\n/, '');
    const head = message.trim().replaceAll('{newline}', '\n');
    const given = Number(line) > 0 && file !== '' ? { file, line: Number(line) } : null;
    const found = placesInText(text === '' ? head : text, test);
    const fromHead = found.place === null && text !== '' ? placesInText(head, test).place : null;
    const place = given ?? found.place ?? fromHead;
    const crashed = CRASHED.test(failure.name === 'error' ? `${type} ${head.split('\n', 1)[0]}` : type);
    const kind = KINDS.find((one) => one === type) ?? (crashed ? 'crash' : 'test');
    // Of a log within the results, only what it tells of the failure.
    const told = joined(withoutPlace(head, place), withoutPlace(found.message || text, place));
    const { also, addresses } = found;
    return { kind, place, message: told || type.trim(), also, addresses };
}
/** Words that say nothing beside others: twister, CTest. */
const HOLLOW = /^(?:failed|failure)?$/i;
/** The short text and the long one, unless one says it all. */
function joined(head, text) {
    if (text === '')
        return head;
    return HOLLOW.test(head) || text.startsWith(head) ? text : `${head}\n${text}`;
}
/** GoogleTest and CppUTest begin a message with its place. */
function withoutPlace(message, place) {
    const prefix = place === null ? '' : `${place.file}:${place.line}`;
    return prefix !== '' && message.startsWith(prefix) ? message.slice(prefix.length).replace(/^:?\s+/, '') : message;
}
/** Where the test stands, not where it failed: better than nothing. pytest counts these lines from 0. */
function casePlace({ attributes }, within) {
    const { file = '', line = '' } = attributes;
    const number = Number(line) + (within.attributes.name === 'pytest' ? 1 : 0);
    return file !== '' && line !== '' && Number.isSafeInteger(number) && number > 0 ? { file, line: number } : null;
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(75824);
;// CONCATENATED MODULE: ./lib/results/xml-tree.js


/** What the parser calls attributes, text and CDATA: no names that an element can have. */
const ATTRIBUTES = '$';
const TEXT = '#text';
const CDATA = '#cdata';
/** Entities are ours to decode: the five of XML, and no others, so that none can grow. */
const PARSER = new XMLParser/* default */.A({
    ignoreAttributes: false,
    attributesGroupName: ATTRIBUTES,
    attributeNamePrefix: '',
    textNodeName: TEXT,
    cdataPropName: CDATA,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});
/**
 * The root element of a document.
 * @throws ResultError if it is not well-formed, nested too deeply, or has a document type (no test framework writes one)
 */
function parseXml(text) {
    const plain = text.replace(/^\ufeff/, '');
    if (/^\s*(?:<\?[^>]{0,1000}\?>\s*)?(?:<!--[^>]{0,10000}-->\s*)*<!DOCTYPE/i.test(plain.slice(0, 20_000))) {
        throw new ResultError('has a document type (`<!DOCTYPE`), which no results have: it is not read.');
    }
    const valid = fxp/* XMLValidator */.iI.validate(plain);
    if (valid !== true) {
        const { msg, line } = valid.err;
        // It names what is still open at the end as a list in JSON.
        const words = msg.startsWith("Invalid '[") ? 'elements are not closed' : msg.slice(0, 200);
        throw new ResultError(`is no complete XML (line ${line}: ${words}): was the test ended while it wrote it?`);
    }
    try {
        const parsed = PARSER.parse(plain);
        const roots = childrenOf(parsed);
        if (roots.length === 1 && roots[0] !== undefined)
            return roots[0];
    }
    catch (error) {
        throw new ResultError(`cannot be read as XML: ${error.message.slice(0, 200)}.`);
    }
    throw new ResultError('is no XML document: it must have one root element.');
}
function childrenOf(raw) {
    return Object.entries(raw).flatMap(([name, values]) => name === ATTRIBUTES || name === TEXT || name === CDATA || !Array.isArray(values)
        ? []
        : values.map((value) => elementOf(name, value)));
}
function elementOf(name, raw) {
    if (typeof raw !== 'object' || raw === null) {
        return { name, attributes: {}, children: [], text: decoded(String(raw ?? '')) };
    }
    const parts = raw;
    const attributes = Object.fromEntries(Object.entries(one(parts[ATTRIBUTES]) ?? {}).map(([key, value]) => [
        key,
        decoded(String(value)),
    ]));
    const text = decoded(xml_tree_all(parts[TEXT]).join(''));
    const cdata = xml_tree_all(parts[CDATA]).join('');
    return { name, attributes, children: childrenOf(parts), text: text.trim() === '' ? cdata : text + cdata };
}
function xml_tree_all(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
function one(value) {
    return xml_tree_all(value)[0];
}
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function decoded(text) {
    if (!text.includes('&'))
        return text;
    return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hexadecimal, name) => {
        if (name !== undefined)
            return ENTITIES[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

;// CONCATENATED MODULE: ./lib/results/read-results.js










const MIB = 1024 * 1024;
/** The test wrote them: of a file, of all of them, and how many. */
const LARGEST = 16 * MIB;
const LARGEST_SUM = 64 * MIB;
const MOST_FILES = 500;
const DEEPEST = 25;
const SEARCH_MS = 15_000;
/** Named in a sentence; more are counted. */
const MOST_NAMED = 5;
/** Reads the results that a test wrote itself (JUnit XML, CTRF). Never throws: the files are the test's. */
async function readResults(request) {
    const problems = [];
    const found = await find(request, problems);
    const fresh = found.filter(({ age }) => age === null);
    const stale = found.filter(({ age }) => age !== null);
    if (stale.length > 0)
        problems.push(staleWords(stale));
    if (fresh.length > MOST_FILES) {
        problems.push(`\`results\` matches ${fresh.length} files; only the first ${MOST_FILES} were read. Narrow the pattern.`);
    }
    const ledger = new findings_ledger/* Ledger */.O(infrastructure/* blamesBench */.T);
    const files = [];
    let room = LARGEST_SUM;
    for (const { file } of fresh.slice(0, MOST_FILES)) {
        try {
            const text = read((0,external_node_path_.join)(request.workspace, file), room);
            room -= text.length;
            if (/^\ufeff?\s*[{[]/.test(text))
                readCtrf(text, ledger);
            else
                readJunit(parseXml(text), ledger);
            files.push(file);
        }
        catch (error) {
            problems.push(`\`results\`: ${file} ${wordsOf(error)}`);
        }
    }
    return { findings: files.length === 0 ? null : ledger.conclude(null), files, problems };
}
async function find({ patterns, workspace, since }, problems) {
    const inside = patterns.flatMap((pattern) => {
        const below = withinWorkspace(pattern, workspace);
        if (below === null) {
            problems.push(`\`results\`: \`${pattern}\` is outside of the workspace ${workspace}. Let the test write its results there.`);
            return [];
        }
        return [below];
    });
    const wanted = inside.filter((pattern) => !pattern.startsWith('!'));
    if (wanted.length === 0)
        return [];
    const names = new Set();
    // A name with brackets is a pattern to the search, but may be a file.
    for (const name of wanted)
        if (lstat((0,external_node_path_.join)(workspace, name))?.isFile())
            names.add(name);
    try {
        const matches = await (0,dist/* glob */.TI)(inside, {
            cwd: workspace,
            dot: true,
            expandDirectories: false,
            followSymbolicLinks: false,
            deep: DEEPEST,
            ignore: ['**/.git/**', '**/node_modules/**'],
            signal: AbortSignal.timeout(SEARCH_MS),
        });
        for (const name of matches)
            names.add(name);
    }
    catch (error) {
        problems.push(`\`results\`: the search in ${workspace} failed: ${error.message}. Narrow the pattern.`);
    }
    const found = [...names].sort().flatMap((file) => {
        const stats = lstat((0,external_node_path_.join)(workspace, file));
        return stats?.isFile() ? [{ file, age: ageOf(stats.mtimeMs, since) }] : [];
    });
    if (found.length === 0) {
        const words = patterns.map((pattern) => `\`${pattern}\``).join(', ');
        problems.push(`No file matches \`results\` (${words}) in ${workspace}: the test did not write any. Check the path; it is relative to the workspace.`);
    }
    return found;
}
/** The pattern, relative to the workspace; null if it leads out of it. */
function withinWorkspace(pattern, workspace) {
    const excluded = pattern.startsWith('!');
    const plain = excluded ? pattern.slice(1) : pattern;
    const below = (0,external_node_path_.isAbsolute)(plain) ? (0,external_node_path_.relative)(workspace, plain) : plain;
    const slashes = external_node_path_.sep === '\\' ? below.replaceAll('\\', '/') : below;
    if ((0,external_node_path_.isAbsolute)(below) || slashes.split('/').includes('..'))
        return null;
    return `${excluded ? '!' : ''}${slashes.replace(/^(?:\.\/)+/, '')}`;
}
/** File systems round times down: to a tick of the kernel, and some to one second or two. */
function ageOf(mtimeMs, since) {
    const grain = mtimeMs % 2000 === 0 ? 2000 : mtimeMs % 1000 === 0 ? 1000 : 20;
    return mtimeMs + grain < since ? since - mtimeMs : null;
}
function staleWords(stale) {
    const named = stale.slice(0, MOST_NAMED).map(({ file, age }) => `${file} (${ageWords(age ?? 0)} older)`);
    const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : '';
    const [are, them] = stale.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return (`\`results\`: ${named.join(', ')}${more} ${are} from before this test began, left by an earlier run, and ${stale.length === 1 ? 'was' : 'were'} not read. ` +
        `Let the test write ${them} anew, or delete ${them} before it starts.`);
}
function ageWords(ms) {
    const units = [
        [86_400_000, 'days'],
        [3_600_000, 'hours'],
        [60_000, 'minutes'],
    ];
    const [size, name] = units.find(([unit]) => ms >= 2 * unit) ?? [1000, 'seconds'];
    return `${Math.max(1, Math.round(ms / size))} ${name}`;
}
function read(file, room) {
    const fd = (0,plain_file/* openPlainFile */.rr)(file);
    try {
        const { size } = (0,external_node_fs_.fstatSync)(fd);
        if (size > LARGEST)
            throw new ResultError(`is larger than ${LARGEST / MIB} MiB, and was not read.`);
        if (size > room)
            throw new ResultError(`was not read: all results together are larger than ${LARGEST_SUM / MIB} MiB.`);
        if (size === 0)
            throw new ResultError('is empty: was the test ended before it wrote it?');
        return decode((0,external_node_fs_.readFileSync)(fd));
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** By its byte order mark, or by what its XML declaration says. */
function decode(bytes) {
    const declared = /^<\?xml[^>]{0,200}\sencoding=["'](?!utf-?16)([\w.:-]{1,40})["']/i.exec(bytes.toString('latin1', 0, 300))?.[1];
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : declared;
    try {
        return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
    }
    catch {
        return bytes.toString('utf8');
    }
}
function wordsOf(error) {
    if (error instanceof ResultError)
        return error.message;
    return `could not be read: ${error.message}.`;
}
function lstat(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
