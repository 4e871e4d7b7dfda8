import type { FieldIssue } from '../check-sign-up.ts'
import { isDay } from '../days.ts'

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type WeekdayCode = (typeof WEEKDAY_CODES)[number]

/** A recurrence rule of RFC 5545, as far as series of lectures need it. Times are those of China. */
export interface SeriesRule {
  readonly freq: (typeof FREQUENCIES)[number]
  readonly interval: number
  /** Occurrences in all, days left out included; or else `until`. */
  readonly count?: number | undefined
  /** The last day, included, YYYY-MM-DD. */
  readonly until?: string | undefined
  /** Such as `TU`; in months also `2TU` and `-1FR`. */
  readonly byDay: readonly string[]
  /** 1-31, or from the end -1 to -31. */
  readonly byMonthDay: readonly number[]
  readonly bySetPos: readonly number[]
}

export type CheckedRule =
  | { readonly rule: SeriesRule; readonly errors?: undefined }
  | { readonly rule?: undefined; readonly errors: readonly FieldIssue[] }

/** Two years of a lecture a week. */
export const MOST_LECTURES = 104
const MOST_INTERVAL = 52
const LONGEST = 300
const TIME_ZONE = 'Asia/Shanghai'
const KNOWN_PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST'] as const
type Part = (typeof KNOWN_PARTS)[number]
type Parts = ReadonlyMap<Part, string>

/** A rule that was sent, or what is wrong about it. Anything that would have to be guessed is refused. */
export function checkRule(sent: unknown): CheckedRule {
  const parts = partsOf(sent)
  if (typeof parts === 'string') return refused(parts)
  const complaint = COMPLAINTS.map((complain) => complain(parts)).find((message) => message !== undefined)
  if (complaint !== undefined) return refused(complaint)
  return {
    rule: {
      freq: parts.get('FREQ') as SeriesRule['freq'],
      interval: numberOf(parts, 'INTERVAL', MOST_INTERVAL) ?? 1,
      ...(parts.has('COUNT') ? { count: numberOf(parts, 'COUNT', MOST_LECTURES) } : { until: untilOf(parts) }),
      byDay: listOf(parts, 'BYDAY'),
      byMonthDay: placesOf(parts, 'BYMONTHDAY') ?? [],
      bySetPos: placesOf(parts, 'BYSETPOS') ?? [],
    },
  }
}

/** The rule as RFC 5545 writes it. */
export function ruleText({ freq, interval, count, until, byDay, byMonthDay, bySetPos }: SeriesRule): string {
  const parts: readonly [string, readonly (string | number)[]][] = [
    ['FREQ', [freq]],
    ['INTERVAL', interval === 1 ? [] : [interval]],
    ['BYDAY', byDay],
    ['BYMONTHDAY', byMonthDay],
    ['BYSETPOS', bySetPos],
    ['COUNT', count === undefined ? [] : [count]],
    // The last moment of that day in China.
    ['UNTIL', until === undefined ? [] : [`${until.replaceAll('-', '')}T155959Z`]],
  ]
  return parts.flatMap(([name, values]) => (values.length === 0 ? [] : [`${name}=${values.join(',')}`])).join(';')
}

const refused = (message: string): CheckedRule => ({ errors: [{ path: 'rule', message, code: 'invalid' }] })

function partsOf(sent: unknown): Parts | string {
  if (typeof sent !== 'string' || sent.trim() === '') return '请写明怎样重复，例如 FREQ=WEEKLY;BYDAY=TU;COUNT=8'
  if (sent.length > LONGEST) return `规则太长，最多 ${LONGEST} 个字符`
  const zone = /TZID=([^;:\s]+)/i.exec(sent)?.[1]
  if (zone !== undefined && zone !== TIME_ZONE) {
    return `系列一律按北京时间（${TIME_ZONE}）安排，没有夏令时；请去掉规则里的时区“${zone}”，时间改填北京时间`
  }
  const rule = sent.trim().replace(/^RRULE:/i, '')
  if (/DTSTART|EXDATE|RDATE|\n/i.test(rule)) return '规则里只写怎样重复；开始时间和不办的日子请填在各自的位置'
  const parts = new Map<Part, string>()
  for (const entry of rule.split(';')) {
    const [name = '', value = '', ...more] = entry.split('=').map((each) => each.trim().toUpperCase())
    if (name === 'TZID') continue
    const part = KNOWN_PARTS.find((known) => known === name)
    if (!part || value === '' || more.length > 0) return `规则里的“${entry.slice(0, 40)}”看不懂，请去掉或改写`
    if (parts.has(part)) return `规则里“${part}”写了两次，请只留一个`
    parts.set(part, value)
  }
  return parts
}

const WEEKDAY = WEEKDAY_CODES.join('|')
const PLAIN_DAYS = new RegExp(`^(${WEEKDAY})(,(${WEEKDAY}))*$`)
const NTH = `([+-]?[1-5])?(${WEEKDAY})`
const NTH_DAYS = new RegExp(`^${NTH}(,${NTH})*$`)

/** A whole number as RFC 5545 writes it, or undefined: nothing is read out of what is not one. */
const wholeNumber = (text: string): number | undefined => (/^[+-]?\d{1,4}$/.test(text) ? Number(text) : undefined)

/** From 1 to `most`, without a sign; undefined for anything else. */
function numberOf(parts: Parts, part: Part, most: number): number | undefined {
  const text = parts.get(part) ?? ''
  const number = /^\d/.test(text) ? wholeNumber(text) : undefined
  return number !== undefined && number >= 1 && number <= most ? number : undefined
}

/** Each from 1 to 31, or from the end -1 to -31; undefined when one of them is not. */
function placesOf(parts: Parts, part: Part): number[] | undefined {
  const places = listOf(parts, part).map((text) => wholeNumber(text) ?? 0)
  return places.every((place) => place !== 0 && Math.abs(place) <= 31) ? places : undefined
}

/** What a rule may do wrong, each with its sentence. */
const COMPLAINTS: readonly ((parts: Parts) => string | undefined)[] = [
  (parts) =>
    FREQUENCIES.some((known) => known === parts.get('FREQ'))
      ? undefined
      : '只能按天（FREQ=DAILY）、按周（WEEKLY）或按月（MONTHLY）重复',
  (parts) => {
    if (parts.has('COUNT') && parts.has('UNTIL')) return '办几次（COUNT）和办到哪天（UNTIL）只能写一个'
    if (parts.has('COUNT') || parts.has('UNTIL')) return undefined
    return '系列要有尽头：请写明办几次（COUNT），或办到哪天（UNTIL）'
  },
  (parts) =>
    !parts.has('COUNT') || numberOf(parts, 'COUNT', MOST_LECTURES) !== undefined
      ? undefined
      : `办几次应是 1 到 ${MOST_LECTURES} 的整数`,
  (parts) =>
    !parts.has('UNTIL') || untilOf(parts) !== undefined
      ? undefined
      : '办到哪天应写成日历上有的日子，例如 UNTIL=20261231',
  (parts) =>
    !parts.has('INTERVAL') || numberOf(parts, 'INTERVAL', MOST_INTERVAL) !== undefined
      ? undefined
      : `间隔应是 1 到 ${MOST_INTERVAL} 的整数`,
  (parts) => {
    const days = parts.get('BYDAY')
    if (days === undefined) return undefined
    if (parts.get('FREQ') === 'MONTHLY') return NTH_DAYS.test(days) ? undefined : '星期应写成 2TU、-1FR 这样'
    return PLAIN_DAYS.test(days) ? undefined : '星期应写成 TU,TH 这样；“第几个星期几”只能用在按月重复里'
  },
  (parts) => {
    if (!parts.has('BYMONTHDAY')) return undefined
    if (parts.get('FREQ') !== 'MONTHLY') return '“几号”（BYMONTHDAY）只能用在按月重复里'
    return placesOf(parts, 'BYMONTHDAY') ? undefined : '“几号”应是 1 到 31，从月底倒数写成 -1 到 -31'
  },
  (parts) => {
    if (!parts.has('BYSETPOS')) return undefined
    if (parts.get('FREQ') !== 'MONTHLY' || !parts.has('BYDAY')) return '“其中第几个”（BYSETPOS）要和按月的星期一起用'
    return placesOf(parts, 'BYSETPOS') ? undefined : '“其中第几个”应是 1 到 31，倒数写成 -1'
  },
  (parts) => ((parts.get('WKST') ?? 'MO') === 'MO' ? undefined : '一周从周一开始算，请去掉 WKST'),
]

const listOf = (parts: Parts, part: Part): string[] => parts.get(part)?.split(',') ?? []

/** `20261231`, also with a time behind it: the moment in UTC is taken as its day in China. */
function untilOf(parts: Parts): string | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(parts.get('UNTIL') ?? '')
  if (!found) return undefined
  const [, year, month, date, hour = '00', minute = '00', second = '00', zulu] = found
  const day = `${year}-${month}-${date}`
  const moment = Date.parse(`${day}T${hour}:${minute}:${second}Z`)
  if (!isDay(day) || Number.isNaN(moment)) return undefined
  return zulu === 'Z' ? new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10) : day
}
