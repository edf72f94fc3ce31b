import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { tempFolder } from './temp.js'

/** A USB device that only those see who run with the environment of `plugIn`. */
export interface MockDevice {
  /** On bus 1: `1-PORT`. */
  port: number
  /** Four hexadecimal digits each. */
  vid: string
  pid: string
  manufacturer: string
  product: string
  serial: string
}

/** An ST-LINK/V2-1 at USB path `1-PORT`, with a serial number of its own. */
export function stLink(port: number, serial = `066DFF30345143304323452${port}`): MockDevice {
  return { port, vid: '0483', pid: '374b', manufacturer: 'STMicroelectronics', product: 'STM32 STLink', serial }
}

/** Whether USB devices can be made up here, or must be: a test that needs them is not skipped then. */
export const hasMockUsb =
  process.env.HARDWARE_TEST_NO_SKIP === '1' ||
  spawnSync('umockdev-run', ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

/** `name`, and why it is skipped. */
export function withMockUsb(name: string): string {
  return hasMockUsb ? name : `${name}: needs umockdev-run (Debian: umockdev)`
}

/**
 * Plugs `devices` in until the test is over. Returns the environment in which what a process of Node starts sees them, and no other ones. It
 * does not see them itself: umockdev holds a lock in each call of a file, and where one thread does while another one forks, as Node does,
 * the child waits for ever (0.17.16).
 */
export async function plugIn(devices: readonly MockDevice[]): Promise<{ NODE_OPTIONS: string }> {
  const home = tempFolder()
  const file = join(home, 'usb.umockdev')
  writeFileSync(file, devices.map(description).join('\n'))
  const child = spawn('umockdev-run', ['-d', file, '--', 'sh', '-c', 'echo "$UMOCKDEV_DIR $LD_PRELOAD"; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  // It removes what it has made, when all that it has started has ended.
  onTestFinished(async () => {
    child.stdin.end()
    await ended
  })
  const line = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk
      if (text.includes('\n')) resolve(text.trimEnd())
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`umockdev-run does not take ${file}`)))
  })
  const [UMOCKDEV_DIR, LD_PRELOAD] = line.split(' ')
  const hook = join(home, 'usb.cjs')
  const set = `Object.assign(process.env, ${JSON.stringify({ UMOCKDEV_DIR, LD_PRELOAD })})`
  writeFileSync(hook, `${set}\ndelete process.env.NODE_OPTIONS\n`)
  return { NODE_OPTIONS: `--require=${hook}` }
}

/** As `umockdev-record` writes it. */
function description({ port, vid, pid, manufacturer, product, serial }: MockDevice): string {
  const address = port + 1
  const three = String(address).padStart(3, '0')
  const swapped = (id: string) => id.slice(2) + id.slice(0, 2)
  // A device descriptor, and a configuration with one interface of the maker's own.
  const descriptors = `12010002EF020140${swapped(vid)}${swapped(pid)}0002010203010902120001010080320904000000FF000000`
  return `P: /devices/pci0000:00/0000:00:14.0/usb1/1-${port}
N: bus/usb/001/${three}=${descriptors.toUpperCase()}
E: DEVNAME=/dev/bus/usb/001/${three}
E: DEVTYPE=usb_device
E: BUSNUM=001
E: DEVNUM=${three}
E: SUBSYSTEM=usb
E: PRODUCT=${Number.parseInt(vid, 16).toString(16)}/${Number.parseInt(pid, 16).toString(16)}/200
A: bConfigurationValue=1\\n
A: bDeviceClass=ef\\n
A: bDeviceSubClass=02\\n
A: bDeviceProtocol=01\\n
A: bNumConfigurations=1\\n
A: bNumInterfaces= 1\\n
A: bcdDevice=0200\\n
A: busnum=1\\n
A: devnum=${address}\\n
A: devpath=${port}\\n
A: idProduct=${pid}\\n
A: idVendor=${vid}\\n
A: manufacturer=${manufacturer}\\n
A: product=${product}\\n
A: serial=${serial}\\n
A: speed=12\\n
A: version= 2.00\\n
A: maxchild=0\\n
`
}
