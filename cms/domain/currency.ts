import { dayAfter, dayInWords, daysBetween } from './days.ts'

/** What keeps a live text current; days in China, `YYYY-MM-DD`. */
export interface CurrencyFacts {
  readonly reviewBy?: string | undefined
  /** Set when somebody sent the live text back to be revised: why, and on which day. */
  readonly marked?: { readonly remark?: string | undefined; readonly on?: string | undefined } | undefined
  /** Id of the person in whose care the text is. */
  readonly owner?: string | undefined
  /** The sources it lists. */
  readonly sources: readonly SourceFacts[]
  /** The official schedules it quotes or shows. */
  readonly schedules: readonly ScheduleFacts[]
  /** The links it holds, as they were found at the last check. */
  readonly links: readonly LinkFacts[]
  /** Web pages it links to that are gone. */
  readonly deadPages?: readonly DeadPage[] | undefined
}

export interface SourceFacts {
  readonly title: string
  /** The last day on which it holds. */
  readonly validUntil?: string | undefined
  /** Title of what took its place. */
  readonly supersededBy?: string | undefined
  /** The day the register learned of it, at the latest. */
  readonly supersededOn?: string | undefined
}

export interface ScheduleFacts {
  readonly title: string
  readonly version: string
  /** The edition that takes its place; without a first day it is in force at once. */
  readonly successor?: { readonly version: string; readonly inForceFrom?: string | undefined } | undefined
}

export interface LinkFacts {
  /** Web address, or the title of the page of ours. */
  readonly to: string
  readonly isBroken: boolean
}

export interface DeadPage {
  readonly url: string
  readonly why: string
  /** The day it was first found gone. */
  readonly since: string
}

export const REVISION_CODES = [
  'marked',
  'review-overdue',
  'source-superseded',
  'source-expired',
  'schedule-superseded',
  'link-broken',
  'web-link-dead',
  'review-undated',
  'review-due',
] as const
export type RevisionCode = (typeof REVISION_CODES)[number]

/** The reasons as the worklist's filter names them. */
export const REVISION_NAMES: Readonly<Record<RevisionCode, string>> = {
  marked: '有人标为待修订',
  'review-overdue': '过了复审日期',
  'source-superseded': '来源已被替代',
  'source-expired': '来源已过期',
  'schedule-superseded': '时间表不是现行版',
  'link-broken': '站内链接打不开',
  'web-link-dead': '站外链接打不开',
  'review-undated': '没有复审日期',
  'review-due': '快到复审日期',
}

export interface RevisionReason {
  readonly code: RevisionCode
  readonly message: string
  /** The day it began; undefined where nobody noted it. */
  readonly since: string | undefined
  /** Who is to see to it; undefined when the text is in nobody's care. */
  readonly owner: string | undefined
  /** False for what only comes up soon. */
  readonly isDue: boolean
}

/** Days before its review day from which a text is announced. */
export const ANNOUNCED_DAYS = 60

/** A reason before it is known whose it is: code, message, since. */
type Found = readonly [RevisionCode, string, (string | undefined)?]

/**
 * Why a text must be revised, the most pressing first; none for a text that is current. A review is due on its very
 * day; a source holds to the end of its last day; a schedule holds until its successor's first day.
 */
export function reasonsToRevise(facts: CurrencyFacts, today: string): RevisionReason[] {
  const found: Found[] = [
    ...markedReasons(facts.marked),
    ...reviewReasons(facts.reviewBy, today),
    ...facts.sources.flatMap((source) => sourceReasons(source, today)),
    ...facts.schedules.flatMap((schedule) => scheduleReasons(schedule, today)),
    ...brokenLinks(facts.links),
    ...(facts.deadPages ?? []).map(deadPage),
  ]
  return found
    .map(([code, message, since]) => ({ code, message, since, owner: facts.owner, isDue: code !== 'review-due' }))
    .sort((one, other) => REVISION_CODES.indexOf(one.code) - REVISION_CODES.indexOf(other.code))
}

function markedReasons(marked: CurrencyFacts['marked']): Found[] {
  if (!marked) return []
  return [['marked', marked.remark ? `标为待修订：${marked.remark}` : '标为待修订', marked.on]]
}

function reviewReasons(reviewBy: string | undefined, today: string): Found[] {
  if (!reviewBy) return [['review-undated', '没有填复审日期，请补上']]
  const left = daysBetween(today, reviewBy)
  if (left === 0) return [['review-overdue', `今天（${dayInWords(reviewBy)}）应复审`, reviewBy]]
  if (left < 0) return [['review-overdue', `应在 ${dayInWords(reviewBy)}复审，已过 ${-left} 天`, reviewBy]]
  return left <= ANNOUNCED_DAYS ? [['review-due', `${dayInWords(reviewBy)}到期复审，还有 ${left} 天`]] : []
}

function sourceReasons({ title, validUntil, supersededBy, supersededOn }: SourceFacts, today: string): Found[] {
  if (supersededBy) {
    return [['source-superseded', `来源《${title}》已被《${supersededBy}》替代，请按新的改写`, supersededOn]]
  }
  if (!validUntil || validUntil >= today) return []
  const message = `来源《${title}》有效期至 ${dayInWords(validUntil)}，已过期，请换成现行的`
  return [['source-expired', message, dayAfter(validUntil)]]
}

function scheduleReasons({ title, version, successor }: ScheduleFacts, today: string): Found[] {
  if (!successor || (successor.inForceFrom ?? '') > today) return []
  const since = successor.inForceFrom ? `自 ${dayInWords(successor.inForceFrom)}起` : ''
  const message = `《${title}》${version} 版已不是现行版，${since}改用 ${successor.version} 版`
  return [['schedule-superseded', message, successor.inForceFrom]]
}

function brokenLinks(links: readonly LinkFacts[]): Found[] {
  const broken = new Set(links.filter(({ isBroken }) => isBroken).map(({ to }) => to))
  return [...broken].map((to) => ['link-broken', `链接“${to}”打不开，请换一个或去掉`])
}

function deadPage({ url, why, since }: DeadPage): Found {
  return ['web-link-dead', `网页“${url}”打不开：${why}，请换一个或去掉`, since]
}
