/** Preloaded: as soon as the file `BENCH_BUSY_AFTER` exists (the test runs), the main thread does nothing else for 3 s. */
import { existsSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env.BENCH_BUSY_AFTER

// A wait rather than a loop that burns a core: what counts is that the main thread serves nobody.
const block = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000)

if (isMainThread && file) {
  const watch = setInterval(() => {
    if (!existsSync(file)) return
    clearInterval(watch)
    block()
  }, 1)
  watch.unref()
}
