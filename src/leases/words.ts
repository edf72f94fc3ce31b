import { stripVTControlCharacters } from 'node:util'
import { hasEnded, pidNamespace } from './pids.js'
import type { Ticket } from './ticket.js'
import { aheadOf } from './turn.js'

/** Longest name of a repository, a job or a board that is shown, and longest address. */
const MOST_NAME = 120
const MOST_URL = 300

/** So many of several boards are named. */
const MOST_NAMED = 3

/** Text that anybody may have written, as a part of a sentence: one line, nothing invisible, no longer than `most` characters. */
export function plainWords(text: string, most = MOST_NAME): string {
  const clean = stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  const characters = [...clean]
  return characters.length <= most ? clean : `${characters.slice(0, most - 1).join('')}…`
}

/** What a ticket holds or wants. */
export function whatOf({ requests, granted }: Ticket): string {
  const names = granted === null ? requests.map(({ what }) => what) : [requests[granted]?.what ?? '']
  const shown = [...new Set(names.map((name) => plainWords(name) || 'a probe'))]
  const more = shown.length - MOST_NAMED
  return more > 0 ? `${shown.slice(0, MOST_NAMED).join(' or ')} or ${more} more` : shown.join(' or ')
}

interface Owner {
  repository: string | null
  job: string | null
  runUrl: string | null
}

/** The parts of an owner that there are, cleaned. */
export function ownerOf({ owner }: Ticket): Owner {
  const part = (text: string | null, most?: number) => (text === null ? null : plainWords(text, most) || null)
  return { repository: part(owner.repository), job: part(owner.job), runUrl: part(owner.runUrl, MOST_URL) }
}

/** Where the pid of a ticket's owner leads: to a process here, to nothing any more (what it started lives on), or into another container. */
export type Where = 'here' | 'ended' | 'elsewhere'

export function whereIs({ pid, pidNamespace: space }: Ticket): Where {
  if (space !== pidNamespace()) return 'elsewhere'
  return hasEnded(pid) ? 'ended' : 'here'
}

/** Of whom a sentence is; cleaned. */
export interface Whose extends Owner {
  pid: number
  process: Where
  /** ISO 8601. */
  since: string | null
}

const WHERE: Record<Where, string> = {
  here: '',
  ended: ', which has ended, but something that it started lives on',
  elsewhere: ' of another container',
}

/** Such as `acme/drone, job flight since 2026-11-24 14:03:11 UTC (12 min), pid 12`. */
export function whoseWords({ repository, job, runUrl, pid, process, since }: Whose, now: number): string {
  const parts = [repository, job === null ? null : `job ${job}`, runUrl].filter((part) => part !== null)
  const who = parts.length === 0 ? 'a run on this machine' : parts.join(', ')
  const from = sinceWords(since, now)
  return `${who}${from === null ? '' : ` since ${from}`}, pid ${pid}${WHERE[process]}`
}

/** Such as `2026-11-24 14:03:11 UTC (12 min)`; null if `iso` is no time. A clock that was turned back gives no duration. */
export function sinceWords(iso: string | null, now: number): string | null {
  const time = Date.parse(iso ?? '')
  if (Number.isNaN(time)) return null
  const date = new Date(time).toISOString()
  const words = `${date.slice(0, 10)} ${date.slice(11, 19)} UTC`
  return now < time ? words : `${words} (${durationWords(now - time)})`
}

export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 120) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** For whoever waits: who has it, since when, and how many come before. */
export function waitingWords(mine: Ticket, tickets: readonly Ticket[], now: number): string {
  return `Waiting for ${whatOf(mine)}: ${aheadWords(mine, tickets, now)}`
}

/** For whoever has waited long enough: who has it, and what to do. */
export function lateWords(mine: Ticket, tickets: readonly Ticket[], now: number, waitedMs: number): string {
  const [first] = rivalsOf(mine, tickets)
  const ends = { here: `end pid ${first?.pid}`, ended: 'end what that process has started', elsewhere: 'end that run' }
  const end = first === undefined ? 'try again' : ends[whereIs(first)]
  return `Waited ${durationWords(waitedMs)} for ${whatOf(mine)}, which did not become free: ${aheadWords(mine, tickets, now)} Wait longer (\`lease-timeout\`), see who holds and waits (\`hardware-test leases\`), or ${end}.`
}

function aheadWords(mine: Ticket, tickets: readonly Ticket[], now: number): string {
  const { holders, waiting } = aheadOf(mine, tickets)
  const [first, ...others] = rivalsOf(mine, tickets)
  if (first === undefined) return 'it is just becoming free.'
  const since = first.granted === null ? first.asked : first.held
  const whose = whoseWords({ ...ownerOf(first), pid: first.pid, process: whereIs(first), since }, now)
  const name = holders.length > 1 ? `${whatOf(first)} is held by` : 'held by'
  const does = first.granted === null ? 'next in the queue is' : name
  const more =
    holders.length > 1 && others.length > 0 ? `, ${count(holders.length - 1, 'more is', 'more are')} held, too` : ''
  const words = `${does} ${whose}${more}.`
  const before = waiting.length
  return `${words} ${before === 0 ? 'Nobody else waits' : `${count(before, 'other waits', 'others wait')}`} before us.`
}

/** Those to name, the most important first. */
function rivalsOf(mine: Ticket, tickets: readonly Ticket[]): Ticket[] {
  const { holders, waiting, drawing } = aheadOf(mine, tickets)
  return [...holders, ...waiting, ...drawing]
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`
}
