import { momentInWords } from '../moments.ts'
import type { FamilyMessageKind } from './kinds.ts'

export interface FamilyFacts {
  /** Name of the site, which signs the message. */
  readonly siteName: string
  readonly title: string
  /** ISO 8601. */
  readonly startsAt: string
  /** Venue and room, or the family's own address. */
  readonly place: string
  readonly adults: number
  readonly children: number
  /** The manage link, in full; undefined for a sign-up from before links were kept. */
  readonly link?: string | undefined
  /** Place in the waiting list, from 1. */
  readonly placeInLine?: number | undefined
  /** Of an offer, ISO 8601. */
  readonly offerUntil?: string | null | undefined
  /** Whether it is offered seats now. */
  readonly isOffered?: boolean | undefined
  /** Whether it has no seats, but a place in the waiting list. */
  readonly isWaiting?: boolean | undefined
  /** When time or place of the lecture were last changed, ISO 8601. */
  readonly newsAt?: string | null | undefined
  /** Check-in code, of 8 digits. */
  readonly code?: string | null | undefined
  readonly cancelledBecause?: string | null | undefined
}

/** A text message to a family. The link stands at its end: telephones take what follows for a part of it. */
export function familyText(kind: FamilyMessageKind, facts: FamilyFacts): string {
  const [text, invitation] = WORDS[kind](facts)
  const link = facts.link && invitation ? `${invitation}：${facts.link}` : ''
  return `【${facts.siteName}】${text}${link}`
}

type Words = readonly [text: string, invitation?: string]

const WORDS: Readonly<Record<FamilyMessageKind, (facts: FamilyFacts) => Words>> = {
  confirmation: (facts) => [
    `您已报名“${facts.title}”：${whenAndWhere(facts)}，${who(facts)}。${doorCode(facts)}`,
    '查看、改人数或取消',
  ],
  waiting: (facts) => [
    `“${facts.title}”名额已满，您排在候补${inLine(facts)}。有空位时按顺序通知您，请留意。`,
    '查看或退出候补',
  ],
  offer: (facts) => [`“${facts.title}”有空位了：${whenAndWhere(facts)}。${kept(facts)}`, '请点开确认或放弃'],
  lapsed: (facts) => [
    isEndedByChange(facts)
      ? `“${facts.title}”有变动，现在是：${whenAndWhere(facts)}。留给您的名额已经来不及确认，不再保留，请不要前往。`
      : `“${facts.title}”留给您的名额没有在期限内确认，已经让给下一家。还想参加，请重新排候补。`,
  ],
  change: (facts) => {
    const is = `的“${facts.title}”有变动，现在是：${whenAndWhere(facts)}。`
    if (facts.isOffered) return [`您候补${is}${kept(facts)}`, '请点开确认或放弃']
    if (!facts.isWaiting) return [`您报名${is}`, '来不了请点开取消']
    return [`您候补${is}您还在候补${inLine(facts)}，收到有空位的通知以前请不要前往。`, '查看或退出候补']
  },
  moved: (facts) => [
    `您的报名已改到“${facts.title}”：${whenAndWhere(facts)}，${who(facts)}。${doorCode(facts)}`,
    '查看或取消',
  ],
  cancellation: ({ title, startsAt, cancelledBecause }) => [
    `您报名的“${title}”（${momentInWords(startsAt)}）取消了，请不要前往。${cancelledBecause ? `原因：${cancelledBecause}` : ''}`,
  ],
  withdrawn: ({ title, startsAt }) => [
    `您对“${title}”（${momentInWords(startsAt)}）的报名已由主办单位取消。有疑问请联系主办单位。`,
  ],
  reminder: (facts) => [
    `提醒您：“${facts.title}”${whenAndWhere(facts)}。${doorCode(facts)}`,
    '来不了请点开取消，让给别的家庭',
  ],
  feedback: ({ title }) => [`谢谢您参加“${title}”。请花一分钟说说感受，帮我们办得更好。`, '评价'],
}

function whenAndWhere({ startsAt, place }: FamilyFacts): string {
  return `${momentInWords(startsAt)}，${place}`
}

function inLine({ placeInLine }: FamilyFacts): string {
  return placeInLine === undefined ? '名单里' : `第 ${placeInLine} 位`
}

function kept({ offerUntil, startsAt }: FamilyFacts): string {
  return `名额给您留到 ${momentInWords(offerUntil ?? startsAt)}，过时让给下一家。`
}

/** Whether the change left no time to say yes: the family did not miss anything. */
function isEndedByChange({ offerUntil, newsAt }: FamilyFacts): boolean {
  return Boolean(offerUntil && newsAt && Date.parse(offerUntil) <= Date.parse(newsAt))
}

function who({ adults, children }: FamilyFacts): string {
  return children === 0 ? `${adults} 位大人` : `${adults} 位大人、${children} 个孩子`
}

function doorCode({ code }: FamilyFacts): string {
  // In two halves, as it stands on the manage page.
  return code ? `签到码 ${code.slice(0, 4)}-${code.slice(4)}。` : ''
}
