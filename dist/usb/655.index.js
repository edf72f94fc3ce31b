import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
export const id = 655;
export const ids = [655];
export const modules = {

/***/ 616:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.darwin-arm64.node")

/***/ }),

/***/ 4784:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.darwin-x64.node")

/***/ }),

/***/ 526:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.linux-arm64-gnu.node")

/***/ }),

/***/ 1774:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.linux-arm64-musl.node")

/***/ }),

/***/ 5194:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.linux-x64-gnu.node")

/***/ }),

/***/ 9446:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.linux-x64-musl.node")

/***/ }),

/***/ 5436:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.win32-arm64-msvc.node")

/***/ }),

/***/ 4600:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)(__webpack_require__.ab + "usb.win32-x64-msvc.node")

/***/ }),

/***/ 1655:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = exports.usb = void 0;
const index_js_1 = __webpack_require__(3770);
/**
 * Hidden
 */
const DEFAULT_TIMEOUT = 1000;
/**
 * Hidden
 */
const toUint8Array = (data) => {
    if (data instanceof ArrayBuffer) {
        return new Uint8Array(data);
    }
    // ArrayBufferView
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
};
/**
 * Hidden
 */
index_js_1.UsbDevice.prototype.controlTransferIn = async function (setup, length, timeout = DEFAULT_TIMEOUT) {
    const res = await this.nativeControlTransferIn(setup, timeout, length);
    return {
        data: res ? new DataView(res.buffer) : undefined,
        status: res ? 'ok' : 'stall',
    };
};
/**
 * Hidden
 */
index_js_1.UsbDevice.prototype.controlTransferOut = async function (setup, data, timeout = DEFAULT_TIMEOUT) {
    const res = await this.nativeControlTransferOut(setup, timeout, toUint8Array(data));
    return {
        bytesWritten: res,
        status: res >= 0 ? 'ok' : 'stall',
    };
};
/**
 * Hidden
 */
index_js_1.UsbDevice.prototype.transferIn = async function (endpointNumber, length, timeout = DEFAULT_TIMEOUT) {
    const res = await this.nativeTransferIn(endpointNumber, timeout, length);
    return {
        data: res ? new DataView(res.buffer) : undefined,
        status: res ? 'ok' : 'stall',
    };
};
/**
 * Hidden
 */
index_js_1.UsbDevice.prototype.transferOut = async function (endpointNumber, data, timeout = DEFAULT_TIMEOUT) {
    const res = await this.nativeTransferOut(endpointNumber, timeout, toUint8Array(data));
    return {
        bytesWritten: res,
        status: res >= 0 ? 'ok' : 'stall',
    };
};
/**
 * Hidden
 */
index_js_1.UsbDevice.prototype.isochronousTransferIn = async function (endpointNumber, packetLengths, timeout = DEFAULT_TIMEOUT) {
    const res = await this.nativeIsochronousTransferIn(endpointNumber, packetLengths, timeout);
    return res;
};
/**
 * Hidden
 */
index_js_1.UsbDevice.prototype.isochronousTransferOut = async function (endpointNumber, data, packetLengths, timeout = DEFAULT_TIMEOUT) {
    const res = await this.nativeIsochronousTransferOut(endpointNumber, toUint8Array(data), packetLengths, timeout);
    return res;
};
class NamedError extends Error {
    constructor(message, name) {
        super(message);
        this.name = name;
    }
}
class ConnectionEvent extends Event {
    constructor(type, eventInitDict) {
        super(type, eventInitDict);
        this.eventInitDict = eventInitDict;
    }
    get device() {
        return this.eventInitDict.device;
    }
}
/**
 * WebUSB class
 *
 * ### Events
 *
 * | Name | Event | Description |
 * | ---- | ----- | ----------- |
 * | `connect` | {@link USBConnectionEvent} | Device connected |
 * | `disconnect` | {@link USBConnectionEvent} | Device disconnected |
 */
class WebUSB extends EventTarget {
    constructor(options = {}) {
        super();
        this.options = options;
        this.nativeEmitter = new index_js_1.Emitter();
        this.authorisedDevices = new Set();
        this.listenerCount = 0;
        this.eventListeners = new Map();
        this.knownDevices = new Map();
        this.nativeEmitterQueue = Promise.resolve();
        this.deviceConnectCallback = async (device) => {
            this.knownDevices.set(device.handle, device);
            // When connected, emit an event if it is an allowed device
            if (device && this.isAuthorisedDevice(device)) {
                this.dispatchEvent(new ConnectionEvent('connect', { device }));
            }
        };
        this.deviceDisconnectCallback = async (handle) => {
            // When disconnected, emit an event if the device was a known allowed device
            if (this.knownDevices.has(handle)) {
                const device = this.knownDevices.get(handle);
                if (device && this.isAuthorisedDevice(device)) {
                    this.dispatchEvent(new ConnectionEvent('disconnect', { device }));
                }
                this.knownDevices.delete(handle);
            }
        };
    }
    queueNativeEmitterOperation(operation) {
        const pending = this.nativeEmitterQueue.then(operation);
        this.nativeEmitterQueue = pending.catch(() => { });
        pending.catch(error => setTimeout(() => { throw error; }, 0));
    }
    addEventListener(type, listener) {
        if (type !== 'connect' && type !== 'disconnect') {
            return;
        }
        const existingListeners = this.eventListeners.get(type) || new Set();
        const hadListeners = this.listenerCount > 0;
        super.addEventListener(type, listener);
        if (!existingListeners.has(listener)) {
            existingListeners.add(listener);
            this.eventListeners.set(type, existingListeners);
            this.listenerCount++;
        }
        if (!hadListeners && this.listenerCount > 0) {
            this.queueNativeEmitterOperation(async () => {
                await this.nativeEmitter.addAttach(this.deviceConnectCallback);
                await this.nativeEmitter.addDetach(this.deviceDisconnectCallback);
            });
            (0, index_js_1.nativeGetDevices)().then(devices => devices.forEach(device => this.knownDevices.set(device.handle, device)));
        }
    }
    removeEventListener(type, callback) {
        if (type !== 'connect' && type !== 'disconnect') {
            return;
        }
        const existingListeners = this.eventListeners.get(type);
        const removed = existingListeners ? existingListeners.delete(callback) : false;
        super.removeEventListener(type, callback);
        if (removed) {
            this.listenerCount--;
            if (existingListeners && existingListeners.size === 0) {
                this.eventListeners.delete(type);
            }
        }
        if (removed && this.listenerCount === 0) {
            this.queueNativeEmitterOperation(async () => {
                await this.nativeEmitter.removeAttach();
                await this.nativeEmitter.removeDetach();
            });
            this.knownDevices.clear();
        }
    }
    set onconnect(fn) {
        if (this._onconnect) {
            this.removeEventListener('connect', this._onconnect);
            this._onconnect = undefined;
        }
        if (fn) {
            this._onconnect = fn;
            this.addEventListener('connect', this._onconnect);
        }
    }
    set ondisconnect(fn) {
        if (this._ondisconnect) {
            this.removeEventListener('disconnect', this._ondisconnect);
            this._ondisconnect = undefined;
        }
        if (fn) {
            this._ondisconnect = fn;
            this.addEventListener('disconnect', this._ondisconnect);
        }
    }
    /**
     * Requests a single Web USB device
     * @param options The options to use when scanning
     * @returns Promise containing the selected device
     */
    async requestDevice(options) {
        // Must have options
        if (!options) {
            throw new TypeError('requestDevice error: 1 argument required, but only 0 present');
        }
        // Options must be an object
        if (options.constructor !== {}.constructor) {
            throw new TypeError('requestDevice error: parameter 1 (options) is not an object');
        }
        // Must have a filter
        if (!options.filters) {
            throw new TypeError('requestDevice error: required member filters is undefined');
        }
        // Filter must be an array
        if (options.filters.constructor !== [].constructor) {
            throw new TypeError('requestDevice error: the provided value cannot be converted to a sequence');
        }
        // Check filters
        options.filters.forEach(filter => {
            // Protocol & Subclass
            if (filter.protocolCode && !filter.subclassCode) {
                throw new TypeError('requestDevice error: subclass code is required');
            }
            // Subclass & Class
            if (filter.subclassCode && !filter.classCode) {
                throw new TypeError('requestDevice error: class code is required');
            }
        });
        let devices = await this.loadDevices(options.filters);
        devices = devices.filter(device => this.filterDevice(device, options.filters));
        if (devices.length === 0) {
            throw new NamedError('Failed to execute \'requestDevice\' on \'USB\': No device selected.', 'NotFoundError');
        }
        // If no devicesFound function, select the first device found
        const device = this.options.devicesFound ? await this.options.devicesFound(devices) : devices[0];
        if (!device) {
            throw new NamedError('Failed to execute \'requestDevice\' on \'USB\': No device selected.', 'NotFoundError');
        }
        this.authorisedDevices.add({
            vendorId: device.vendorId,
            productId: device.productId,
            classCode: device.deviceClass,
            subclassCode: device.deviceSubclass,
            protocolCode: device.deviceProtocol,
            serialNumber: device.serialNumber || undefined
        });
        return device;
    }
    /**
     * Gets all allowed Web USB devices which are connected
     * @returns Promise containing an array of devices
     */
    async getDevices() {
        const preFilters = this.options.allowAllDevices ? undefined : this.options.allowedDevices;
        // Refresh devices and filter for allowed ones
        const devices = await this.loadDevices(preFilters);
        return devices.filter(device => this.isAuthorisedDevice(device));
    }
    /**
     * Convenience method to get the first device with the specified VID and PID, or `undefined` if no such device is present.
     * @param vid
     * @param pid
     */
    async findDeviceByIds(vid, pid) {
        const device = await (0, index_js_1.nativeFindDeviceByIds)(vid, pid);
        return device || undefined;
    }
    /**
     * Convenience method to get the device with the specified serial number, or `undefined` if no such device is present.
     * @param serialNumber
     */
    async findDeviceBySerial(serialNumber) {
        const device = await (0, index_js_1.nativeFindDeviceBySerial)(serialNumber);
        return device || undefined;
    }
    async loadDevices(preFilters) {
        let devices = await (0, index_js_1.nativeGetDevices)();
        // Pre-filter devices
        devices = this.quickFilter(devices, preFilters);
        return devices;
    }
    // Undertake quick filter on devices before creating WebUSB devices if possible
    quickFilter(devices, preFilters) {
        if (!preFilters || !preFilters.length) {
            return devices;
        }
        // Just pre-filter on vid/pid
        return devices.filter(device => preFilters.some(filter => {
            // Vendor
            if (filter.vendorId && filter.vendorId !== device.vendorId)
                return false;
            // Product
            if (filter.productId && filter.productId !== device.productId)
                return false;
            // Ignore Class, Subclass and Protocol as these need to check interfaces, too
            // Ignore serial number for node-usb as it requires device connection
            return true;
        }));
    }
    // Filter WebUSB devices
    filterDevice(device, filters) {
        if (!filters || !filters.length) {
            return true;
        }
        return filters.some(filter => {
            // Vendor
            if (filter.vendorId && filter.vendorId !== device.vendorId)
                return false;
            // Product
            if (filter.productId && filter.productId !== device.productId)
                return false;
            // Class
            if (filter.classCode) {
                if (!device.configuration) {
                    return false;
                }
                // Interface Descriptors
                const match = device.configuration.interfaces.some(iface => {
                    // Class
                    if (filter.classCode && filter.classCode !== iface.alternate.interfaceClass)
                        return false;
                    // Subclass
                    if (filter.subclassCode && filter.subclassCode !== iface.alternate.interfaceSubclass)
                        return false;
                    // Protocol
                    if (filter.protocolCode && filter.protocolCode !== iface.alternate.interfaceProtocol)
                        return false;
                    return true;
                });
                if (match) {
                    return true;
                }
            }
            // Class
            if (filter.classCode && filter.classCode !== device.deviceClass)
                return false;
            // Subclass
            if (filter.subclassCode && filter.subclassCode !== device.deviceSubclass)
                return false;
            // Protocol
            if (filter.protocolCode && filter.protocolCode !== device.deviceProtocol)
                return false;
            // Serial
            if (filter.serialNumber && filter.serialNumber !== device.serialNumber)
                return false;
            return true;
        });
    }
    // Check whether a device is authorised
    isAuthorisedDevice(device) {
        // All devices are authorised
        if (this.options.allowAllDevices) {
            return true;
        }
        // Check any allowed device filters
        if (this.options.allowedDevices && this.filterDevice(device, this.options.allowedDevices)) {
            return true;
        }
        // Check authorised devices
        return [...this.authorisedDevices.values()].some(authorised => authorised.vendorId === device.vendorId
            && authorised.productId === device.productId
            && authorised.classCode === device.deviceClass
            && authorised.subclassCode === device.deviceSubclass
            && authorised.protocolCode === device.deviceProtocol
            && authorised.serialNumber === device.serialNumber);
    }
}
__webpack_unused_export__ = WebUSB;
/**
 * Default USB object (allows all devices by default)
 */
const usb = new WebUSB({
    allowAllDevices: true
});
exports.usb = usb;
/**
 * Default WebUSB object (mimics navigator.usb)
 */
const webusb = typeof navigator !== 'undefined' && navigator.usb ? navigator.usb : new WebUSB();
__webpack_unused_export__ = webusb;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 3770:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// prettier-ignore
/* eslint-disable */
// @ts-nocheck
/* auto-generated by NAPI-RS */

const { readFileSync } = __webpack_require__(9896)
let nativeBinding = null
const loadErrors = []

const isMusl = () => {
  let musl = false
  if (process.platform === 'linux') {
    musl = isMuslFromFilesystem()
    if (musl === null) {
      musl = isMuslFromReport()
    }
    if (musl === null) {
      musl = isMuslFromChildProcess()
    }
  }
  return musl
}

const isFileMusl = (f) => f.includes('libc.musl-') || f.includes('ld-musl-')

const isMuslFromFilesystem = () => {
  try {
    return readFileSync('/usr/bin/ldd', 'utf-8').includes('musl')
  } catch {
    return null
  }
}

const isMuslFromReport = () => {
  let report = null
  if (process.report && typeof process.report.getReport === 'function') {
    process.report.excludeNetwork = true
    report = process.report.getReport()
  }
  if (!report) {
    return null
  }
  if (report.header && report.header.glibcVersionRuntime) {
    return false
  }
  if (Array.isArray(report.sharedObjects)) {
    if (report.sharedObjects.some(isFileMusl)) {
      return true
    }
  }
  return false
}

const isMuslFromChildProcess = () => {
  try {
    return (__webpack_require__(5317).execSync)('ldd --version', { encoding: 'utf8' }).includes('musl')
  } catch (e) {
    // If we reach this case, we don't know if the system is musl or not, so is better to just fallback to false
    return false
  }
}

function requireNative() {
  if (process.env.NAPI_RS_NATIVE_LIBRARY_PATH) {
    try {
      return __WEBPACK_EXTERNAL_createRequire(import.meta.url)(process.env.NAPI_RS_NATIVE_LIBRARY_PATH);
    } catch (err) {
      loadErrors.push(err)
    }
  } else if (process.platform === 'android') {
    if (process.arch === 'arm64') {
      try {
        return __webpack_require__(2276)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(4460)
        const bindingPackageVersion = (__webpack_require__(1091).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 'arm') {
      try {
        return __webpack_require__(3914)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(8718)
        const bindingPackageVersion = (__webpack_require__(2333).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else {
      loadErrors.push(new Error(`Unsupported architecture on Android ${process.arch}`))
    }
  } else if (process.platform === 'win32') {
    if (process.arch === 'x64') {
      if ((process.config && process.config.variables && process.config.variables.shlib_suffix === 'dll.a') || (process.config && process.config.variables && process.config.variables.node_target_type === 'shared_library')) {
        try {
        return __webpack_require__(3551)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(5845)
        const bindingPackageVersion = (__webpack_require__(8164).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
      } else {
        try {
        return __webpack_require__(1966)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(4600)
        const bindingPackageVersion = (__webpack_require__(6419)/* .version */ .rE)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
      }
    } else if (process.arch === 'ia32') {
      try {
        return __webpack_require__(1965)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(8843)
        const bindingPackageVersion = (__webpack_require__(266).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 'arm64') {
      try {
        return __webpack_require__(7028)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(5436)
        const bindingPackageVersion = (__webpack_require__(4865)/* .version */ .rE)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else {
      loadErrors.push(new Error(`Unsupported architecture on Windows: ${process.arch}`))
    }
  } else if (process.platform === 'darwin') {
    try {
      return __webpack_require__(3657)
    } catch (e) {
      loadErrors.push(e)
    }
    try {
      const binding = __webpack_require__(2771)
      const bindingPackageVersion = (__webpack_require__(3298).version)
      if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
        throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
      }
      return binding
    } catch (e) {
      loadErrors.push(e)
    }
    if (process.arch === 'x64') {
      try {
        return __webpack_require__(3094)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(4784)
        const bindingPackageVersion = (__webpack_require__(6571)/* .version */ .rE)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 'arm64') {
      try {
        return __webpack_require__(228)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(616)
        const bindingPackageVersion = (__webpack_require__(2721)/* .version */ .rE)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else {
      loadErrors.push(new Error(`Unsupported architecture on macOS: ${process.arch}`))
    }
  } else if (process.platform === 'freebsd') {
    if (process.arch === 'x64') {
      try {
        return __webpack_require__(5810)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(7922)
        const bindingPackageVersion = (__webpack_require__(9577).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 'arm64') {
      try {
        return __webpack_require__(6264)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(8316)
        const bindingPackageVersion = (__webpack_require__(787).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else {
      loadErrors.push(new Error(`Unsupported architecture on FreeBSD: ${process.arch}`))
    }
  } else if (process.platform === 'linux') {
    if (process.arch === 'x64') {
      if (isMusl()) {
        try {
          return __webpack_require__(9519)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(9446)
          const bindingPackageVersion = (__webpack_require__(4194)/* .version */ .rE)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      } else {
        try {
          return __webpack_require__(9822)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(5194)
          const bindingPackageVersion = (__webpack_require__(1939)/* .version */ .rE)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      }
    } else if (process.arch === 'arm64') {
      if (isMusl()) {
        try {
          return __webpack_require__(6333)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(1774)
          const bindingPackageVersion = (__webpack_require__(6600)/* .version */ .rE)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      } else {
        try {
          return __webpack_require__(5988)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(526)
          const bindingPackageVersion = (__webpack_require__(4945)/* .version */ .rE)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      }
    } else if (process.arch === 'arm') {
      if (isMusl()) {
        try {
          return __webpack_require__(4938)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(5918)
          const bindingPackageVersion = (__webpack_require__(4717).version)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      } else {
        try {
          return __webpack_require__(6487)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(7921)
          const bindingPackageVersion = (__webpack_require__(5432).version)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      }
    } else if (process.arch === 'loong64') {
      if (isMusl()) {
        try {
          return __webpack_require__(5968)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(6340)
          const bindingPackageVersion = (__webpack_require__(203).version)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      } else {
        try {
          return __webpack_require__(247)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(7185)
          const bindingPackageVersion = (__webpack_require__(8376).version)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      }
    } else if (process.arch === 'riscv64') {
      if (isMusl()) {
        try {
          return __webpack_require__(8038)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(6626)
          const bindingPackageVersion = (__webpack_require__(8249).version)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      } else {
        try {
          return __webpack_require__(6829)
        } catch (e) {
          loadErrors.push(e)
        }
        try {
          const binding = __webpack_require__(415)
          const bindingPackageVersion = (__webpack_require__(8854).version)
          if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
            throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
          return binding
        } catch (e) {
          loadErrors.push(e)
        }
      }
    } else if (process.arch === 'ppc64') {
      try {
        return __webpack_require__(4291)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(2329)
        const bindingPackageVersion = (__webpack_require__(4144).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 's390x') {
      try {
        return __webpack_require__(6677)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(451)
        const bindingPackageVersion = (__webpack_require__(5541).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else {
      loadErrors.push(new Error(`Unsupported architecture on Linux: ${process.arch}`))
    }
  } else if (process.platform === 'openharmony') {
    if (process.arch === 'arm64') {
      try {
        return __webpack_require__(1361)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(1919)
        const bindingPackageVersion = (__webpack_require__(790).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 'x64') {
      try {
        return __webpack_require__(7323)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(8317)
        const bindingPackageVersion = (__webpack_require__(7836).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else if (process.arch === 'arm') {
      try {
        return __webpack_require__(4123)
      } catch (e) {
        loadErrors.push(e)
      }
      try {
        const binding = __webpack_require__(3813)
        const bindingPackageVersion = (__webpack_require__(4660).version)
        if (bindingPackageVersion !== '3.1.0' && process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          throw new Error(`Native binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
        }
        return binding
      } catch (e) {
        loadErrors.push(e)
      }
    } else {
      loadErrors.push(new Error(`Unsupported architecture on OpenHarmony: ${process.arch}`))
    }
  } else {
    loadErrors.push(new Error(`Unsupported OS: ${process.platform}, architecture: ${process.arch}`))
  }
}

function createLoadErrorChain(errors) {
  return errors.reduce((previous, current) => {
    let message
    try {
      message =
        current && typeof current.message === 'string'
          ? current.message
          : String(current)
    } catch {
      message = 'Unknown error'
    }
    const error = new Error(message)
    error.cause = previous
    return error
  }, null)
}

// NAPI_RS_FORCE_WASI is a tri-state flag:
//   unset / any other value → native binding preferred, WASI is only a fallback
//   'true'                   → prefer WASI, but retain native as a lazy fallback
//   'error'                  → require WASI without initializing a native fallback
// Treating any non-empty string as truthy (the historical behavior) meant
// NAPI_RS_FORCE_WASI=false, NAPI_RS_FORCE_WASI=0, etc. inadvertently triggered
// the WASI path, causing ENOENT for packages shipped without a .wasi.cjs file.
//
// NAPI_RS_WASI_FLAVOR selects one exact generated flavor and implies strict
// WASI loading. It never crosses into another flavor or falls back to native.
const __napiWasiFlavors = ["wasm32-wasi"]
const __napiWasiFlavor = process.env.NAPI_RS_WASI_FLAVOR
const __napiWasiFlavorRequested =
  typeof __napiWasiFlavor === 'string' && __napiWasiFlavor.length > 0
if (
  __napiWasiFlavorRequested &&
  __napiWasiFlavors.indexOf(__napiWasiFlavor) === -1
) {
  throw new Error(
    'Unsupported WASI flavor "' +
      __napiWasiFlavor +
      '". Available flavors: ' +
      __napiWasiFlavors.join(', '),
  )
}
const forceWasiError = process.env.NAPI_RS_FORCE_WASI === 'error'
const forceWasi =
  process.env.NAPI_RS_FORCE_WASI === 'true' ||
  forceWasiError ||
  __napiWasiFlavorRequested

if (!forceWasi) {
  nativeBinding = requireNative()
}

if (!nativeBinding || forceWasi) {
  let wasiBinding = null
  let wasiBindingLoaded = false
  const wasiBindingErrors = []
  const __napiWasiResolveCandidate = (specifier, isPackage, localArtifacts) => {
    try {
      __WEBPACK_EXTERNAL_createRequire(import.meta.url).resolve(specifier)
    } catch (resolveError) {
      if (!resolveError || resolveError.code !== 'MODULE_NOT_FOUND') {
        throw resolveError
      }
      if (isPackage) {
        try {
          __WEBPACK_EXTERNAL_createRequire(import.meta.url).resolve(specifier + '/package.json')
        } catch (packageError) {
          if (packageError && packageError.code === 'MODULE_NOT_FOUND') {
            return resolveError
          }
          // An exports restriction proves the package exists even when its
          // package.json is not public. Preserve the root resolution failure.
          throw resolveError
        }
        // The package exists but its main/export target is broken.
        throw resolveError
      }
      return resolveError
    }
    if (localArtifacts) {
      let artifactError = null
      for (let i = 0; i < localArtifacts.length; i++) {
        try {
          __WEBPACK_EXTERNAL_createRequire(import.meta.url).resolve(localArtifacts[i])
          return null
        } catch (resolveError) {
          if (!resolveError || resolveError.code !== 'MODULE_NOT_FOUND') {
            throw resolveError
          }
          artifactError = resolveError
        }
      }
      return artifactError
    }
    return null
  }
  if (!wasiBindingLoaded && (!__napiWasiFlavorRequested || __napiWasiFlavor === "wasm32-wasi")) {
    let candidateError = null
    let candidateFailed = false
    try {
      candidateError = __napiWasiResolveCandidate('./usb.wasi.cjs', false, ["./usb.wasm32-wasi.debug.wasm","./usb.wasm32-wasi.wasm"])
      candidateFailed = candidateError !== null
      if (!candidateFailed) {
        wasiBinding = __webpack_require__(9928)
        nativeBinding = wasiBinding
        wasiBindingLoaded = true
      }
    } catch (err) {
      candidateError = err
      candidateFailed = true
    }
    if (candidateFailed) {
      wasiBindingErrors.push(candidateError)
      loadErrors.push(candidateError)
    }
  }
  if (!wasiBindingLoaded && (!__napiWasiFlavorRequested || __napiWasiFlavor === "wasm32-wasi")) {
    let candidateError = null
    let candidateFailed = false
    try {
      candidateError = __napiWasiResolveCandidate('@node-usb/usb-wasm32-wasi', true, undefined)
      candidateFailed = candidateError !== null
      if (!candidateFailed) {
        if (process.env.NAPI_RS_ENFORCE_VERSION_CHECK && process.env.NAPI_RS_ENFORCE_VERSION_CHECK !== '0') {
          const bindingPackageVersion = (__webpack_require__(9913).version)
          if (bindingPackageVersion !== '3.1.0') {
            throw new Error(`WASI binding package version mismatch, expected 3.1.0 but got ${bindingPackageVersion}. You can reinstall dependencies to fix this issue.`)
          }
        }
        wasiBinding = __webpack_require__(8370)
        nativeBinding = wasiBinding
        wasiBindingLoaded = true
      }
    } catch (err) {
      candidateError = err
      candidateFailed = true
    }
    if (candidateFailed) {
      wasiBindingErrors.push(candidateError)
      loadErrors.push(candidateError)
    }
  }
  if (
    !wasiBindingLoaded &&
    forceWasi &&
    !forceWasiError &&
    !__napiWasiFlavorRequested
  ) {
    nativeBinding = requireNative()
  }
  if ((forceWasiError || __napiWasiFlavorRequested) && !wasiBindingLoaded) {
    const error = new Error(
      __napiWasiFlavorRequested
        ? 'WASI binding for flavor "' + __napiWasiFlavor + '" not found'
        : 'WASI binding not found and NAPI_RS_FORCE_WASI is set to error',
    )
    error.cause = createLoadErrorChain(wasiBindingErrors)
    throw error
  }
}

if (!nativeBinding) {
  if (loadErrors.length > 0) {
    const error = new Error(
      `Cannot find native binding. ` +
        `npm has a bug related to optional dependencies (https://github.com/npm/cli/issues/4828). ` +
        'Please try `npm i` again after removing both package-lock.json and node_modules directory.',
    )
    // assign instead of the `new Error(message, { cause })` options form,
    // which Node < 16.9 silently ignores
    error.cause = createLoadErrorChain(loadErrors)
    throw error
  }
  throw new Error(`Failed to load native binding`)
}

module.exports = nativeBinding
module.exports.Emitter = nativeBinding.Emitter
module.exports.UsbDevice = nativeBinding.UsbDevice
module.exports.nativeFindDeviceByIds = nativeBinding.nativeFindDeviceByIds
module.exports.nativeFindDeviceBySerial = nativeBinding.nativeFindDeviceBySerial
module.exports.nativeGetDevices = nativeBinding.nativeGetDevices


/***/ }),

/***/ 3914:
/***/ ((module) => {

module.exports = eval("require")("./usb.android-arm-eabi.node");


/***/ }),

/***/ 2276:
/***/ ((module) => {

module.exports = eval("require")("./usb.android-arm64.node");


/***/ }),

/***/ 228:
/***/ ((module) => {

module.exports = eval("require")("./usb.darwin-arm64.node");


/***/ }),

/***/ 3657:
/***/ ((module) => {

module.exports = eval("require")("./usb.darwin-universal.node");


/***/ }),

/***/ 3094:
/***/ ((module) => {

module.exports = eval("require")("./usb.darwin-x64.node");


/***/ }),

/***/ 6264:
/***/ ((module) => {

module.exports = eval("require")("./usb.freebsd-arm64.node");


/***/ }),

/***/ 5810:
/***/ ((module) => {

module.exports = eval("require")("./usb.freebsd-x64.node");


/***/ }),

/***/ 6487:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-arm-gnueabihf.node");


/***/ }),

/***/ 4938:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-arm-musleabihf.node");


/***/ }),

/***/ 5988:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-arm64-gnu.node");


/***/ }),

/***/ 6333:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-arm64-musl.node");


/***/ }),

/***/ 247:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-loong64-gnu.node");


/***/ }),

/***/ 5968:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-loong64-musl.node");


/***/ }),

/***/ 4291:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-ppc64-gnu.node");


/***/ }),

/***/ 6829:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-riscv64-gnu.node");


/***/ }),

/***/ 8038:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-riscv64-musl.node");


/***/ }),

/***/ 6677:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-s390x-gnu.node");


/***/ }),

/***/ 9822:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-x64-gnu.node");


/***/ }),

/***/ 9519:
/***/ ((module) => {

module.exports = eval("require")("./usb.linux-x64-musl.node");


/***/ }),

/***/ 4123:
/***/ ((module) => {

module.exports = eval("require")("./usb.openharmony-arm.node");


/***/ }),

/***/ 1361:
/***/ ((module) => {

module.exports = eval("require")("./usb.openharmony-arm64.node");


/***/ }),

/***/ 7323:
/***/ ((module) => {

module.exports = eval("require")("./usb.openharmony-x64.node");


/***/ }),

/***/ 9928:
/***/ ((module) => {

module.exports = eval("require")("./usb.wasi.cjs");


/***/ }),

/***/ 7028:
/***/ ((module) => {

module.exports = eval("require")("./usb.win32-arm64-msvc.node");


/***/ }),

/***/ 1965:
/***/ ((module) => {

module.exports = eval("require")("./usb.win32-ia32-msvc.node");


/***/ }),

/***/ 3551:
/***/ ((module) => {

module.exports = eval("require")("./usb.win32-x64-gnu.node");


/***/ }),

/***/ 1966:
/***/ ((module) => {

module.exports = eval("require")("./usb.win32-x64-msvc.node");


/***/ }),

/***/ 8718:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-android-arm-eabi");


/***/ }),

/***/ 2333:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-android-arm-eabi/package.json");


/***/ }),

/***/ 4460:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-android-arm64");


/***/ }),

/***/ 1091:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-android-arm64/package.json");


/***/ }),

/***/ 2771:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-darwin-universal");


/***/ }),

/***/ 3298:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-darwin-universal/package.json");


/***/ }),

/***/ 8316:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-freebsd-arm64");


/***/ }),

/***/ 787:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-freebsd-arm64/package.json");


/***/ }),

/***/ 7922:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-freebsd-x64");


/***/ }),

/***/ 9577:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-freebsd-x64/package.json");


/***/ }),

/***/ 7921:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-arm-gnueabihf");


/***/ }),

/***/ 5432:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-arm-gnueabihf/package.json");


/***/ }),

/***/ 5918:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-arm-musleabihf");


/***/ }),

/***/ 4717:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-arm-musleabihf/package.json");


/***/ }),

/***/ 7185:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-loong64-gnu");


/***/ }),

/***/ 8376:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-loong64-gnu/package.json");


/***/ }),

/***/ 6340:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-loong64-musl");


/***/ }),

/***/ 203:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-loong64-musl/package.json");


/***/ }),

/***/ 2329:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-ppc64-gnu");


/***/ }),

/***/ 4144:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-ppc64-gnu/package.json");


/***/ }),

/***/ 415:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-riscv64-gnu");


/***/ }),

/***/ 8854:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-riscv64-gnu/package.json");


/***/ }),

/***/ 6626:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-riscv64-musl");


/***/ }),

/***/ 8249:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-riscv64-musl/package.json");


/***/ }),

/***/ 451:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-s390x-gnu");


/***/ }),

/***/ 5541:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-linux-s390x-gnu/package.json");


/***/ }),

/***/ 3813:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-openharmony-arm");


/***/ }),

/***/ 4660:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-openharmony-arm/package.json");


/***/ }),

/***/ 1919:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-openharmony-arm64");


/***/ }),

/***/ 790:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-openharmony-arm64/package.json");


/***/ }),

/***/ 8317:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-openharmony-x64");


/***/ }),

/***/ 7836:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-openharmony-x64/package.json");


/***/ }),

/***/ 8370:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-wasm32-wasi");


/***/ }),

/***/ 9913:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-wasm32-wasi/package.json");


/***/ }),

/***/ 8843:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-win32-ia32-msvc");


/***/ }),

/***/ 266:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-win32-ia32-msvc/package.json");


/***/ }),

/***/ 5845:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-win32-x64-gnu");


/***/ }),

/***/ 8164:
/***/ ((module) => {

module.exports = eval("require")("@node-usb/usb-win32-x64-gnu/package.json");


/***/ }),

/***/ 2721:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 6571:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 4945:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 6600:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 1939:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 4194:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 4865:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ }),

/***/ 6419:
/***/ ((module) => {

module.exports = {"rE":"3.1.0"};

/***/ })

};
