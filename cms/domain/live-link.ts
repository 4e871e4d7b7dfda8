import type { LinkAnswer } from './link-state.ts'

/** What is known of a web page that live texts link to; times are ISO 8601. */
export interface LiveLink {
  /** When it was last asked for. */
  readonly at: string
  /** Why it is thought to be gone, and since when; undefined while it is there or nothing is known. */
  readonly gone?: { readonly since: string; readonly why: string } | undefined
  /** Whether it was found gone twice, with some time between. */
  readonly isDead: boolean
  /** Whether the last answer told anything. */
  readonly isSure: boolean
}

/** A page that is gone: why, and the day in China on which that was first seen. */
export interface DeadLink {
  readonly why: string
  readonly since: string
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A page may be gone while its server is mended. */
const SECOND_LOOK = HOUR
const WHILE_THERE = 7 * DAY
const WHILE_DEAD_OR_UNSURE = DAY

/**
 * Why an answer says that the page is gone, or undefined. Silence, slowness and broken servers say nothing: only a
 * server that says so, or a host without a name.
 */
export function whyGone(answer: LinkAnswer): string | undefined {
  if (answer.kind === 'answered' && (answer.status === 404 || answer.status === 410)) {
    return `网站说没有这一页（${answer.status}）`
  }
  return answer.kind === 'failed' && answer.code === 'ENOTFOUND' ? '找不到这个网站' : undefined
}

/**
 * What is known of a page after asking once more.
 * @param isOnline whether others answer; else it is we who find no host
 */
export function liveLinkAfter(
  before: LiveLink | undefined,
  answer: LinkAnswer,
  at: string,
  isOnline: boolean,
): LiveLink {
  const why = whyGone(answer)
  if (why === undefined && answer.kind === 'answered' && answer.status < 500) {
    return { at, isDead: false, isSure: true }
  }
  const isOurs = answer.kind === 'failed' && !isOnline
  if (why === undefined || isOurs) return { ...before, at, isDead: before?.isDead ?? false, isSure: false }
  const since = before?.gone?.since ?? at
  return { at, gone: { since, why }, isDead: Date.parse(at) - Date.parse(since) >= SECOND_LOOK, isSure: true }
}

/** Whether it is time to ask: a page that is there once a week, one that seems gone after an hour, others daily. */
export function isLiveLinkDue(known: LiveLink | undefined, now: Date): boolean {
  if (!known) return true
  const { at, gone, isDead, isSure } = known
  const pause = isDead || !isSure ? WHILE_DEAD_OR_UNSURE : gone ? SECOND_LOOK : WHILE_THERE
  return now.getTime() - Date.parse(at) >= pause
}
