/** Ways to hold a probe exclusively, as processes see them: each is `take(folder)`, which waits and says how to give it back. */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Where a way has nobody to tell: a person does not notice so much. */
const POLL_MS = 250

/** proper-lockfile's defaults: a lock that nobody has touched for so long is taken to be left behind. */
const STALE_MS = 10_000

export const WAYS = {
  tickets: {
    title: 'our tickets',
    async take(folder, onWait) {
      const { takeLease } = await import(new URL('../lib/leases/lease.js', import.meta.url))
      const owner = { repository: null, runUrl: null, job: null, what: 'a board' }
      const request = { keys: ['path:1-2'], what: 'a board' }
      const signal = new AbortController().signal
      const lease = await takeLease(folder, [request], owner, { timeoutMs: 600_000, signal, onWait })
      if ('refused' in lease) throw new Error(lease.refused)
      return { fd: lease.fd, release: () => lease.release() }
    },
  },
  flock: {
    title: '`flock(1)` on an inherited descriptor',
    async take(folder, onWait) {
      const fd = openSync(join(folder, 'lock'), 'a')
      const flock = (...options) =>
        new Promise((resolve, reject) => {
          const child = spawn('flock', [...options, '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] })
          child.once('error', reject).once('exit', resolve)
        })
      if ((await flock('-n')) !== 0) {
        onWait()
        await flock()
      }
      return { fd, release: () => closeSync(fd) }
    },
  },
  'flock, polled': {
    title: '`flock -n`, 4 times a second',
    async take(folder, onWait) {
      const fd = openSync(join(folder, 'lock'), 'a')
      const attempt = () =>
        new Promise((resolve, reject) => {
          const child = spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] })
          child.once('error', reject).once('exit', (status) => resolve(status === 0))
        })
      await poll(attempt, onWait)
      return { fd, release: () => closeSync(fd) }
    },
  },
  sqlite: {
    title: '`node:sqlite`, `BEGIN EXCLUSIVE` 4 times a second',
    async take(folder, onWait) {
      const { DatabaseSync } = await import('node:sqlite')
      const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
      const attempt = async () => {
        try {
          database.exec('BEGIN EXCLUSIVE')
          return true
        } catch (error) {
          if (!/locked|busy/i.test(error.message)) throw error
          return false
        }
      }
      await poll(attempt, onWait)
      return { fd: null, release: () => database.exec('ROLLBACK') }
    },
  },
  mkdir: {
    title: '`mkdir`, stale after 10 s (as proper-lockfile)',
    /** Each takes its ten seconds. */
    mostRounds: 2,
    async take(folder, onWait) {
      const path = join(folder, 'lock.d')
      const attempt = async () => {
        try {
          mkdirSync(path)
          return true
        } catch {
          const found = statSync(path, { throwIfNoEntry: false })
          if (found !== undefined && Date.now() - found.mtimeMs > STALE_MS) rmdirSync(path)
          return false
        }
      }
      await poll(attempt, onWait)
      const touch = setInterval(() => utimesSync(path, new Date(), new Date()), STALE_MS / 2)
      touch.unref()
      return {
        fd: null,
        release() {
          clearInterval(touch)
          rmdirSync(path)
        },
      }
    },
  },
}

async function poll(attempt, onWait) {
  for (let first = true; !(await attempt()); first = false) {
    if (first) onWait()
    await delay(POLL_MS)
  }
}
