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

/***/ 2178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Aw: () => (/* binding */ portPaths),
  Wx: () => (/* binding */ sight),
  P$: () => (/* binding */ strings),
  i5: () => (/* binding */ surroundings)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/probes/sysfs.js
/** What Linux says about USB devices in /sys: no device is opened, and nothing here changes one. */



const DEVICES = '/sys/bus/usb/devices';
const BY_ID = '/dev/serial/by-id';
/** `1-2.3`; interfaces have a colon and root hubs are called `usb1`. */
const PORT_PATH = /^\d+-\d+(\.\d+)*$/;
async function portPaths() {
    return (await (0,promises_namespaceObject.readdir)(DEVICES)).filter((name) => PORT_PATH.test(name));
}
/** What the kernel tells without talking to the device or waiting for whoever does (its ids, its place), null if it has gone. */
async function sight(path) {
    const read = (name) => attribute((0,external_node_path_namespaceObject.join)(DEVICES, path, name));
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
    const read = (name) => attribute((0,external_node_path_namespaceObject.join)(DEVICES, path, name));
    const [serial = null, manufacturer = null, product = null] = await Promise.all(['serial', 'manufacturer', 'product'].map(read));
    return { serial, manufacturer, product };
}
/** What lies around a device: its node, its interfaces, its serial ports. */
async function surroundings(path, bus, address) {
    const node = `/dev/bus/usb/${three(bus)}/${three(address)}`;
    const names = await list((0,external_node_path_namespaceObject.join)(DEVICES, path));
    const faces = names.filter((name) => name.startsWith(`${path}:`));
    const byId = await stableNames();
    const interfaces = await Promise.all(faces.map((face) => readInterface((0,external_node_path_namespaceObject.join)(DEVICES, path, face))));
    const ports = await Promise.all(faces.map((face) => serialPortsOf((0,external_node_path_namespaceObject.join)(DEVICES, path, face), byId)));
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
    const [number, type, subclass, name] = await Promise.all(['bInterfaceNumber', 'bInterfaceClass', 'bInterfaceSubClass', 'interface'].map((file) => attribute((0,external_node_path_namespaceObject.join)(folder, file))));
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
    const names = [...(await list((0,external_node_path_namespaceObject.join)(folder, 'tty'))), ...below];
    const number = await attribute((0,external_node_path_namespaceObject.join)(folder, 'bInterfaceNumber'));
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
        const link = (0,external_node_path_namespaceObject.join)(BY_ID, name);
        const target = await (0,promises_namespaceObject.readlink)(link).catch(() => null);
        if (target !== null)
            names.set((0,external_node_path_namespaceObject.resolve)(BY_ID, target), link);
    }
    return names;
}
async function attribute(file) {
    try {
        return (await (0,promises_namespaceObject.readFile)(file, 'utf8')).replace(/\n$/, '');
    }
    catch {
        return null;
    }
}
async function list(folder) {
    return await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
}
async function may(file) {
    return await permits(file, external_node_fs_namespaceObject.constants.R_OK | external_node_fs_namespaceObject.constants.W_OK);
}
async function exists(file) {
    return await permits(file, external_node_fs_namespaceObject.constants.F_OK);
}
async function permits(file, mode) {
    return await (0,promises_namespaceObject.access)(file, mode).then(() => true, () => false);
}
function three(value) {
    return String(value).padStart(3, '0');
}


/***/ }),

/***/ 5249:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sysfs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2178);

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
    const path = `${bus}-${device.ports.join('.')}`;
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
try {
    await (process.argv[2] === 'kernel' ? askKernel() : askLibrary());
    say({ done: true });
}
catch (error) {
    say({ failed: error.message });
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
