import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ portPaths),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   W: () => (/* binding */ DEVICES),
/* harmony export */   Wx: () => (/* binding */ sight),
/* harmony export */   i5: () => (/* binding */ surroundings),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/** What Linux says about USB devices in /sys: no device is opened, and nothing here changes one. */



const DEVICES = '/sys/bus/usb/devices';
const BY_ID = '/dev/serial/by-id';
/** `1-2.3`; interfaces have a colon and root hubs are called `usb1`. */
const PORT_PATH = /^\d+-\d+(\.\d+)*$/;
async function portPaths() {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(DEVICES)).filter((name) => PORT_PATH.test(name));
}
/** What the kernel tells without talking to the device or waiting for whoever does (its ids, its place), null if it has gone. */
async function sight(path) {
    const read = (name) => attribute((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DEVICES, path, name));
    const [vid, pid, release, bus, address, speed] = await Promise.all(['idVendor', 'idProduct', 'bcdDevice', 'busnum', 'devnum', 'speed'].map(read));
    if (!vid || !pid || !bus || !address)
        return null;
    return {
        vid: Number.parseInt(vid, 16),
        pid: Number.parseInt(pid, 16),
        release: release ? Number.parseInt(release, 16) : null,
        serial: null,
        manufacturer: null,
        product: null,
        path,
        bus: Number(bus),
        address: Number(address),
        speed: SPEEDS[speed ?? ''] ?? null,
        ...(await surroundings(path, Number(bus), Number(address))),
        silent: true,
    };
}
/** The string descriptors. The kernel takes the device's lock for them: whoever holds it makes this wait. */
async function strings(path) {
    const read = (name) => attribute((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DEVICES, path, name));
    const [serial = null, manufacturer = null, product = null] = await Promise.all(['serial', 'manufacturer', 'product'].map(read));
    return { serial, manufacturer, product };
}
/** What lies around a device: its node, its interfaces, its serial ports. */
async function surroundings(path, bus, address) {
    const node = `/dev/bus/usb/${three(bus)}/${three(address)}`;
    const names = await list((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DEVICES, path));
    const faces = names.filter((name) => name.startsWith(`${path}:`));
    const byId = await stableNames();
    const interfaces = await Promise.all(faces.map((face) => readInterface((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DEVICES, path, face))));
    const ports = await Promise.all(faces.map((face) => serialPortsOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DEVICES, path, face), byId)));
    return {
        // A container may see the device in /sys and have no node for it.
        node: (await exists(node)) ? node : null,
        accessible: await may(node),
        interfaces: interfaces.filter((face) => face !== null).sort((a, b) => a.number - b.number),
        serialPorts: ports.flat().sort((a, b) => a.device.localeCompare(b.device)),
    };
}
/** In Mbit/s, as the kernel writes it. */
const SPEEDS = {
    '1.5': 'low',
    '12': 'full',
    '480': 'high',
    '5000': 'super',
    '10000': 'superPlus',
    '20000': 'superPlus',
};
async function readInterface(folder) {
    const [number, type, subclass, name] = await Promise.all(['bInterfaceNumber', 'bInterfaceClass', 'bInterfaceSubClass', 'interface'].map((file) => attribute((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file))));
    if (!number || !type || !subclass)
        return null;
    return {
        number: Number.parseInt(number, 16),
        class: Number.parseInt(type, 16),
        subclass: Number.parseInt(subclass, 16),
        name: name ?? null,
    };
}
/** cdc-acm has `tty/ttyACM0` in the interface's folder, usb-serial has `ttyUSB0/tty/ttyUSB0`. */
async function serialPortsOf(folder, byId) {
    const below = (await list(folder)).filter((name) => /^tty(USB|ACM|AMA|S)\d+$/.test(name));
    const names = [...(await list((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'tty'))), ...below];
    const number = await attribute((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bInterfaceNumber'));
    return await Promise.all(names.map(async (name) => {
        const device = `/dev/${name}`;
        return {
            device,
            byId: byId.get(device) ?? null,
            interface: number === null ? null : Number.parseInt(number, 16),
            accessible: await may(device),
        };
    }));
}
async function stableNames() {
    const names = new Map();
    for (const name of await list(BY_ID)) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(BY_ID, name);
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(link).catch(() => null);
        if (target !== null)
            names.set((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(BY_ID, target), link);
    }
    return names;
}
async function attribute(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8')).replace(/\n$/, '');
    }
    catch {
        return null;
    }
}
async function list(folder) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
}
async function may(file) {
    return await permits(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
}
/** Whether `file` is there, asked without holding up this thread. */
async function exists(file) {
    return await permits(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.F_OK);
}
async function permits(file, mode) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, mode).then(() => true, () => false);
}
function three(value) {
    return String(value).padStart(3, '0');
}


/***/ }),

/***/ 8344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ change),
  X: () => (/* binding */ pathOf)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./lib/probes/sysfs.js
var sysfs = __nccwpck_require__(4601);
;// CONCATENATED MODULE: ./lib/probes/usb-change.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/**
 * What is done to one device in order to bring it back to life. Runs in the process of `usb-process.ts`, because a wedged device can hold up
 * any of these calls in the kernel. That process also outlives us: a port that it has switched off it switches on again, whatever becomes of us.
 */






class Refused extends Error {
    failure;
    constructor(failure) {
        super(failure.code);
        this.failure = failure;
    }
}
/**
 * Does it, and says how it ended.
 * @param hurry ends a pause early: the device is put right again at once
 */
async function change(request, hurry, say) {
    try {
        say({ done: await act(request, hurry, (stage) => say({ stage })) });
    }
    catch (error) {
        say({ failure: failureOf(error) });
    }
}
function failureOf(error) {
    if (error instanceof Refused)
        return error.failure;
    return error.code === 'ENOENT' || error.code === 'ENODEV'
        ? { code: 'gone' }
        : { code: 'error', detail: error.message };
}
async function act(request, hurry, stage) {
    const pace = {
        stage,
        begin(words) {
            if (hurry.aborted)
                throw new Error('it was called off before it began');
            stage(words);
        },
        pause: () => (0,external_node_timers_promises_namespaceObject.setTimeout)('pauseMs' in request ? request.pauseMs : 0, undefined, { signal: hurry }).catch(() => { }),
    };
    switch (request.verb) {
        case 'reset':
            return await usb_change_reset(request.target, pace);
        case 'replug':
            return await replug(request.target, pace);
        case 'power-cycle':
            return await powerCycle(request, pace);
    }
}
/** `1-2.3`, as the kernel names it. */
function pathOf({ bus, ports }) {
    return `${Number.parseInt(bus, 10) || 0}-${ports.join('.')}`;
}
/** USBDEVFS_RESET. What is opened is this very device: whoever comes after it has another address, and its node is another one. */
async function usb_change_reset(target, { stage, begin }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { usb } = await __nccwpck_require__.e(/* import() */ 655).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1655, 19));
        stage('listing the USB devices');
        const device = (await usb.getDevices()).find((one) => pathOf(one) === target.path);
        if (device === undefined)
            throw new Refused({ code: 'gone' });
        const node = `/dev/bus/usb/${three(Number.parseInt(device.bus, 10))}/${three(device.address)}`;
        if (!(await (0,sysfs/* exists */.t2)(node)))
            throw new Refused({ code: 'no-node' });
        await mayWrite([node]);
        stage('opening the device');
        await device.open();
        const folder = __addDisposableResource(env_1, await Folder.of((0,external_node_path_.join)(sysfs/* DEVICES */.W, target.path)), false);
        await verify(target, folder, device.address);
        begin('resetting it');
        await device.reset();
        await device.close();
        return 'reset';
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** As if it had been unplugged and plugged in: its drivers let go of it, and it is configured anew. */
async function replug(target, { stage, begin, pause }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_2, await Folder.of((0,external_node_path_.join)(sysfs/* DEVICES */.W, target.path)), false);
        await mayWrite([folder.at('authorized')], [(0,external_node_path_.join)(sysfs/* DEVICES */.W, target.path, 'authorized')]);
        stage('reading its serial number');
        await verify(target, folder, null);
        begin('taking it from its drivers');
        try {
            await (0,promises_.writeFile)(folder.at('authorized'), '0');
            await pause();
        }
        finally {
            stage('giving it back to its drivers');
            await (0,promises_.writeFile)(folder.at('authorized'), '1');
        }
        return 'replug';
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
async function powerCycle({ target, ports, uhubctl }, pace) {
    pace.stage('reading its serial number');
    // A device so far gone that it is no longer there is what power is the last cure for: its port is empty, nothing else is touched.
    const present = await Folder.of((0,external_node_path_.join)(sysfs/* DEVICES */.W, target.path)).catch((error) => {
        if (error instanceof Refused && error.failure.code === 'gone')
            return null;
        throw error;
    });
    if (present !== null) {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const folder = __addDisposableResource(env_3, present, false);
            await verify(target, folder, null);
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            __disposeResources(env_3);
        }
    }
    const failure = await byKernel(ports, pace);
    if (failure === null)
        return 'sysfs';
    if (uhubctl === null)
        throw new Refused({ code: 'no-switch', detail: failure });
    await byUhubctl(uhubctl, failure, pace);
    return 'uhubctl';
}
/** Null if the power has been off; otherwise why the kernel cannot switch it. */
async function byKernel(ports, { stage, begin, pause }) {
    const folders = [];
    try {
        for (const port of ports)
            folders.push(await Folder.of(port));
        const [first] = folders;
        const files = folders.map((folder) => folder.at('disable'));
        const missing = first === undefined || (await read(first.at('disable'))) === null;
        if (missing)
            return 'the kernel has no switch for this port (`disable`, since Linux 6.0)';
        await mayWrite(files, ports.map((port) => (0,external_node_path_.join)(port, 'disable')));
        begin('switching the power of its port off');
        let off = null;
        let refusal = 'the hub did not switch the power of this port off';
        try {
            for (const file of files)
                await (0,promises_.writeFile)(file, '1');
            off = await read(first.at('disable'));
            if (off === '1')
                await pause();
        }
        catch (error) {
            refusal = `the hub refused to switch the power of this port off (${error.message})`;
        }
        finally {
            stage('switching the power of its port on');
            await switchOn(files);
        }
        return off === '1' ? null : refusal;
    }
    finally {
        for (const folder of folders)
            folder[Symbol.dispose]();
    }
}
/** Every one of them, also if one fails. */
async function switchOn(files) {
    const ends = await Promise.allSettled(files.map((file) => (0,promises_.writeFile)(file, '0')));
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
}
/** Off and on as two calls, so that the second one comes even if the first one failed halfway or somebody is in a hurry. */
async function byUhubctl({ hub, port }, failure, { stage, begin, pause }) {
    const args = ['-l', hub, '-p', String(port)];
    begin('switching the power of its port off with uhubctl');
    try {
        // The kernel may turn it on again at once; uhubctl's manual has this cure.
        await run('uhubctl', [...args, '-a', 'off', '-r', '100']);
        await pause();
    }
    catch (error) {
        throw new Refused({ code: 'no-switch', detail: `${failure}, and ${error.message}` });
    }
    finally {
        stage('switching the power of its port on with uhubctl');
        await run('uhubctl', [...args, '-a', 'on']).catch(() => { });
    }
}
function run(command, args) {
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_namespaceObject.execFile)(command, args, { maxBuffer: 1024 * 1024 }, (error, stdout, stderr) => {
            if (error === null)
                return resolve();
            if (error.code === 'ENOENT')
                return reject(new Error(`${command} is not installed`));
            const said = `${stdout}\n${stderr}`.split('\n').find((line) => /no compatible|permission|error/i.test(line));
            reject(new Error(`${command} failed: ${said?.trim() ?? `exit status ${error.code}`}`));
        });
    });
}
/** An open folder of /sys: what is below it is of this very device or port, also if another one takes its place, or the path vanishes. */
class Folder {
    handle;
    constructor(handle) {
        this.handle = handle;
    }
    static async of(path) {
        try {
            return new Folder(await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY));
        }
        catch (error) {
            if (error.code === 'ENOENT')
                throw new Refused({ code: 'gone' });
            throw error;
        }
    }
    at(name) {
        return `/proc/self/fd/${this.handle.fd}/${name}`;
    }
    [Symbol.dispose]() {
        void this.handle.close().catch(() => { });
    }
}
/** @param address the one that was opened; null if none was */
async function verify(target, folder, address) {
    const [vid, pid, devnum] = await Promise.all(['idVendor', 'idProduct', 'devnum'].map((name) => read(folder.at(name))));
    if (vid === null || pid === null)
        throw new Refused({ code: 'gone' });
    const found = `${vid}:${pid}`;
    if (vid !== target.vid || pid !== target.pid)
        throw new Refused({ code: 'changed', found });
    if (address !== null && Number(devnum) !== address)
        throw new Refused({ code: 'changed', found: `${found}, new` });
    if (target.serial === undefined)
        return;
    const serial = await read(folder.at('serial'));
    if ((serial ?? '').trim() !== (target.serial ?? '').trim())
        throw new Refused({ code: 'changed', found: `${found} with serial number ${serial ?? 'none'}` });
}
async function read(file) {
    try {
        return (await (0,promises_.readFile)(file, 'utf8')).replace(/\n$/, '');
    }
    catch {
        return null;
    }
}
async function mayWrite(files, names = files) {
    const refused = [];
    for (const [index, file] of files.entries()) {
        const code = await (0,promises_.access)(file, external_node_fs_.constants.W_OK).then(() => null, (error) => error.code);
        const name = names[index] ?? file;
        if (code === 'EROFS')
            throw new Refused({ code: 'read-only', files: [name] });
        if (code === 'EACCES' || code === 'EPERM')
            refused.push(name);
    }
    if (refused.length > 0)
        throw new Refused({ code: 'permission', files: refused });
}
function three(value) {
    return String(value).padStart(3, '0');
}


/***/ }),

/***/ 5249:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sysfs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4601);
/* harmony import */ var _usb_change_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8344);


const linux = process.platform === 'linux';
function say(message) {
    process.stdout.write(`${JSON.stringify(message)}\n`);
}
async function askLibrary() {
    const { usb } = await __nccwpck_require__.e(/* import() */ 655).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1655, 19));
    for (const device of await usb.getDevices())
        say({ device: await fromLibrary(device) });
}
async function askKernel() {
    await Promise.all((await (0,_sysfs_js__WEBPACK_IMPORTED_MODULE_0__/* .portPaths */ .Aw)()).map(async (path) => {
        const device = await (0,_sysfs_js__WEBPACK_IMPORTED_MODULE_0__/* .sight */ .Wx)(path);
        if (device === null)
            return;
        say({ device });
        say({ device: { ...device, ...(await (0,_sysfs_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)(path)), silent: false } });
    }));
}
async function fromLibrary(device) {
    const bus = Number.parseInt(device.bus, 10) || 0;
    const path = (0,_usb_change_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .X)(device);
    const known = linux ? await (0,_sysfs_js__WEBPACK_IMPORTED_MODULE_0__/* .surroundings */ .i5)(path, bus, device.address) : null;
    return {
        vid: device.vendorId,
        pid: device.productId,
        release: (device.deviceVersionMajor << 8) | (device.deviceVersionMinor << 4) | device.deviceVersionSubminor,
        serial: text(device.serialNumber),
        manufacturer: text(device.manufacturerName),
        product: text(device.productName),
        path,
        bus,
        address: device.address,
        speed: device.speed ?? null,
        node: known?.node ?? null,
        accessible: known?.accessible ?? null,
        interfaces: known?.interfaces ?? interfacesOf(device),
        serialPorts: known?.serialPorts ?? [],
        silent: false,
    };
}
/** The library gives an empty string for a descriptor that is not there. */
function text(descriptor) {
    return descriptor || null;
}
/** Elsewhere than on Linux the library has to open the device for these, which may be refused. */
function interfacesOf(device) {
    try {
        return (device.configuration?.interfaces ?? []).map(({ interfaceNumber, alternate }) => ({
            number: interfaceNumber,
            class: alternate.interfaceClass,
            subclass: alternate.interfaceSubclass,
            name: alternate.interfaceName ?? null,
        }));
    }
    catch {
        return [];
    }
}
/** Whoever has no time to wait says SIGTERM; and whoever asked may be gone before the answer. */
async function changeDevice() {
    const hurry = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'])
        process.on(name, () => hurry.abort());
    process.stdout.on('error', () => { });
    await (0,_usb_change_js__WEBPACK_IMPORTED_MODULE_1__/* .change */ .Z)(JSON.parse(process.argv[3] ?? ''), hurry.signal, say);
}
async function list(ask) {
    try {
        await ask();
        say({ done: true });
    }
    catch (error) {
        say({ failed: error.message });
    }
}
switch (process.argv[2]) {
    case 'change':
        await changeDevice();
        break;
    case 'kernel':
        await list(askKernel);
        break;
    default:
        await list(askLibrary);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5249);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
