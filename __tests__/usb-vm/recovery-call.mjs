// One call of `src/recovery/`, as an action would make it; by itself: `node recovery-call.mjs REQUEST`, with request and answer as JSON.
// In the guest there is no test runner: recovery-vm.test.ts has compiled the sources to `lib/recovery-vm/`, with the `usb` of `dist/` in it.
import { fileURLToPath } from 'node:url'

const compiled = (file) => import(new URL(`../../lib/recovery-vm/${file}`, import.meta.url))
const { enumerate } = await compiled('probes/enumerate.js')
const { recoverProbe } = await compiled('recovery/recover.js')
const { waitBack } = await compiled('recovery/wait-back.js')

export async function list() {
  return (await enumerate(20_000)).devices
}

/** @param cancelWhen cancels it as soon as this is true */
export async function call({ step, device, power = null, waitMs }, cancelWhen = () => false) {
  const cancellation = new AbortController()
  const { signal } = cancellation
  const timer = setInterval(() => cancelWhen() && cancellation.abort(), 20)
  const said = []
  const say = (words) => said.push(words)
  const started = performance.now()
  const recovery = await recoverProbe(step, { device, power, env: process.env, signal, say })
  const ms = Math.round(performance.now() - started)
  clearInterval(timer)
  const back = waitMs === undefined ? null : await waitBack(device, { signal, limitMs: waitMs })
  return { ...recovery, said, back, ms }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await call(JSON.parse(process.argv[2]))))
}
