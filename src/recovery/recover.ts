import type { Device } from '../probes/device.js'
import { RULES_FILE, udevRule } from '../probes/permission.js'
import type { ChangeFailure, ChangeRequest, Target } from '../probes/usb-change.js'
import { probeVariables } from '../probes/variables.js'
import type { Environment } from '../process/environment.js'
import { type ChangeEnd, changeDevice } from './change-device.js'
import { runCommand } from './command.js'
import { hubOf, lookAtPort, named, type PowerPort, portOfPath } from './port.js'
import type { RecoveryStep } from './recovery-step.js'
import { hubRule, powerRule, putThere, replugRule } from './udev-lines.js'

export interface RecoveryOptions {
  device: Device
  /** The port that its board has its power from, as the bench file names it; null: the port that it is plugged into. */
  power: PowerPort | null
  /** Where a command gets its environment from. */
  env: Environment
  signal: AbortSignal
  /** Told what is done now, before it is done. */
  say(words: string): void
}

export interface Recovery {
  done: boolean
  /** For a person: what was done, or why not and what to do. */
  words: string
}

/** A healthy device takes a second at most; one that has gone may hold up the kernel for minutes. */
const LIMIT_MS = 15_000
const REPLUG_PAUSE_MS = 1000
/** What labgrid, TinyUSB and uhubctl wait: capacitors are empty by then. */
const OFF_MS = 2000
/** `uhubctl` looks at every hub, and repeats what the kernel undoes. */
const UHUBCTL_MS = 20_000

type Known = Exclude<RecoveryStep, { how: 'command' }>['how']

const NAMES: Record<Known, string> = {
  reset: 'USB reset',
  replug: 'replug by software',
  'power-cycle': 'power cycle',
}

/**
 * Does one step to exactly this device, found by its USB path, and only if what is there is still the same one. Never throws, and always
 * ends in time. Whether the device is well afterwards is for `waitBack` to find out.
 */
export async function recoverProbe(step: RecoveryStep, options: RecoveryOptions): Promise<Recovery> {
  if (options.signal.aborted) return { done: false, words: 'Nothing was done to the probe: the run is cancelled.' }
  if (step.how === 'command') return await byCommand(step.command, options)
  if (process.platform !== 'linux') {
    return no(
      `The ${NAMES[step.how]} of a probe is possible on Linux only. Here a command can do it, for example one that switches a power socket: \`recover: command: ...\`.`,
    )
  }
  if (step.how === 'power-cycle') return await byPower(options)
  const target = targetOf(options.device)
  const request: ChangeRequest =
    step.how === 'reset' ? { verb: 'reset', target } : { verb: 'replug', target, pauseMs: REPLUG_PAUSE_MS }
  options.say(`${capital(NAMES[step.how])} of ${nameOf(options.device)}.`)
  const end = await changeDevice(request, LIMIT_MS, options.signal)
  const rule = step.how === 'reset' ? udevRule(options.device) : replugRule(options.device)
  return wordsOf(step.how, end, LIMIT_MS, options, () => [rule])
}

async function byPower(options: RecoveryOptions): Promise<Recovery> {
  const { device, power, signal, say } = options
  const wanted = power ?? portOfPath(device.path)
  const where = `port ${wanted.port} of hub ${wanted.hub}`
  const port = await lookAtPort(wanted).catch(() => null)
  if (port === null) {
    const why =
      power === null ? 'The hub may have gone with it.' : 'Mend `power:` of the board; `lsusb -t` shows the hubs.'
    return no(`The power cycle of ${nameOf(device)} was not tried: there is no ${where} on this machine. ${why}`)
  }
  const others = await Promise.all(port.carries.filter((path) => path !== device.path).map((path) => named(path)))
  if (power === null && others.length > 0) {
    return no(
      `The power cycle of ${nameOf(device)} was not tried: its port also feeds ${others.join(', ')}. If they may lose their power, name the port in the bench file: \`power: {hub: ${portOfPath(device.path).hub}, port: ${wanted.port}}\`.`,
    )
  }
  const too = others.length === 0 ? '' : ` It also feeds ${others.join(', ')}, as the bench file wants it.`
  say(`Power cycle of ${nameOf(device)}: ${where} is off for ${OFF_MS / 1000} s.${too}`)
  const uhubctl = power === null ? null : { hub: port.hub, port: port.port }
  const limitMs = LIMIT_MS + OFF_MS + (uhubctl === null ? 0 : UHUBCTL_MS)
  const target = targetOf(device)
  const request: ChangeRequest = { verb: 'power-cycle', target, pauseMs: OFF_MS, ports: port.folders, uhubctl }
  const end = await changeDevice(request, limitMs, signal)
  const hubs = await Promise.all(port.folders.map(async (folder) => ({ folder, hub: await hubOf(folder) })))
  const lines = (files: readonly string[]) =>
    hubs.flatMap(({ folder, hub }) =>
      hub !== null && (files.length === 0 || files.some((file) => file.startsWith(`${folder}/`)))
        ? [files.length === 0 ? hubRule(hub) : powerRule(hub, Number(/\d+$/.exec(folder)?.[0]))]
        : [],
    )
  return wordsOf('power-cycle', end, limitMs, options, lines)
}

async function byCommand(command: string, { device, env, signal, say }: RecoveryOptions): Promise<Recovery> {
  say(`Recovery of ${nameOf(device)} by command: ${command}`)
  const { ok, words, output } = await runCommand(command, env, probeVariables([device], []), signal)
  const printed = output === '' ? ' It printed nothing.' : ` It printed:\n${lastLines(output)}`
  return { done: ok, words: `The command \`${command}\` ${words}.${printed}` }
}

function wordsOf(
  how: Known,
  end: ChangeEnd,
  limitMs: number,
  { device, power, env }: RecoveryOptions,
  udevLines: (files: readonly string[]) => string[],
): Recovery {
  const what = `The ${NAMES[how]} of ${nameOf(device)}`
  if ('cancelled' in end) return no(`${what} was called off: the run is cancelled.`)
  if ('done' in end) return { done: true, words: `${what} is done${end.done === 'uhubctl' ? ' (by uhubctl)' : ''}.` }
  if ('silent' in end) {
    return no(
      `${what} was given up after ${limitMs / 1000} s: the kernel did not come back from ${end.silent}. ${
        end.silent === 'listing the USB devices'
          ? 'A device that does not answer, perhaps another one, holds it up.'
          : 'The device holds it up.'
      } What helps then is to cut its power: \`power-cycle\`, or by hand.`,
    )
  }
  return no(failed(end.failure))

  function failed(failure: ChangeFailure): string {
    switch (failure.code) {
      case 'gone':
        return `${what} was not possible: it is no longer plugged in. Only its power may bring it back: \`power-cycle\`, or by hand.`
      case 'no-node':
        return `${what} was not possible: it has no node below /dev/bus/usb here. In a container, pass the nodes in: \`-v /dev/bus/usb:/dev/bus/usb --privileged\`.`
      case 'changed':
        return `${what} was not tried: at this USB path there is ${failure.found} now, and that one is left alone.`
      case 'permission': {
        const user = env.USER ?? env.LOGNAME ?? '$USER'
        return `${what} was refused: this user may not write ${failure.files.join(', ')}.\n${putThere(udevLines(failure.files), user)}`
      }
      case 'read-only':
        return `${what} was refused: ${failure.files.join(', ')} lies in a read-only file system. In a container, pass it in writable: \`--privileged\`.`
      case 'no-switch':
        return noSwitch(what, failure.detail, power, udevLines([]))
      case 'error':
        return `${what} failed: ${failure.detail}.`
    }
  }
}

function noSwitch(what: string, detail: string, power: PowerPort | null, hubLines: readonly string[]): string {
  if (power === null) {
    return `${what} was not possible: ${detail}. A hub that can (the list is in uhubctl's README) is named in the bench file: \`power: {hub: H, port: P}\`; then \`uhubctl\` is tried, too. A command can do it in another way.`
  }
  const rights = /permission/i.test(detail) ? ` uhubctl needs this line in ${RULES_FILE}:\n${hubLines.join('\n')}` : ''
  return `${what} was not possible: ${detail}. Take a hub that can switch its ports one by one (the list is in uhubctl's README), or let a command do it.${rights}`
}

/** A device that did not answer has no serial number that could be compared. */
function targetOf({ path, vid, pid, usbSerial, silent }: Device): Target {
  return { path, vid, pid, ...(silent ? {} : { serial: usbSerial }) }
}

function nameOf(device: Device): string {
  return `${device.name} at USB path ${device.path}`
}

function lastLines(output: string): string {
  return output.split('\n').slice(-20).join('\n')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function no(words: string): Recovery {
  return { done: false, words }
}
