import type { FieldIssue } from '../check-sign-up.ts'
import { isZonedMoment } from '../moments.ts'
import { isRecord } from '../rich-text-walk.ts'

export const CHANGE_SCOPES = ['one', 'later', 'all'] as const
export type ChangeScope = (typeof CHANGE_SCOPES)[number]

/** What is to change of one lecture of a series, and of those after it or all. */
export interface SeriesChange {
  readonly scope: ChangeScope
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly venue?: string | undefined
  readonly room?: string | undefined
  readonly trainer?: string | undefined
  /** What else of the plan becomes another in each of them. */
  readonly content: LectureContent
  /** Why they are cancelled, if they are. */
  readonly cancelledBecause?: string | undefined
}

/** What a lecture's plan holds beside time, place and trainer. Empty text is sent as null. */
export interface LectureContent {
  readonly title?: string
  readonly summary?: string
  readonly outline?: readonly string[]
  readonly bring?: string | null
  readonly fee?: string
  readonly minMonths?: number
  readonly maxMonths?: number
  readonly topics?: readonly string[]
  readonly capacity?: number
  readonly childrenAttend?: boolean
  readonly requiredQualification?: string | null
}

export type CheckedChange =
  | { readonly change: SeriesChange; readonly errors?: undefined }
  | { readonly change?: undefined; readonly errors: readonly FieldIssue[] }

const TEXTS = { venue: 100, room: 100, trainer: 100, cancelledBecause: 500 } as const
const PLACED = ['startsAt', 'endsAt', 'venue', 'room', 'trainer']
const CANCELLED = ['state', 'cancelledBecause']

type Fits = (value: unknown) => boolean
const isText: Fits = (value) => typeof value === 'string' && value.trim() !== ''
const isWhole: Fits = (value) => Number.isInteger(value)
const isList: Fits = (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string')
const orNothing =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value)

/** What each may be at all; how long or how many is said by the rules of each save. */
const CONTENT: Readonly<Record<keyof LectureContent, Fits>> = {
  title: isText,
  summary: isText,
  outline: isList,
  bring: orNothing(isText),
  fee: isText,
  minMonths: isWhole,
  maxMonths: isWhole,
  topics: isList,
  capacity: isWhole,
  childrenAttend: (value) => typeof value === 'boolean',
  requiredQualification: orNothing(isText),
}

/** The names of `LectureContent`. */
export const CONTENT_FIELDS = Object.keys(CONTENT) as (keyof LectureContent)[]

/** A change from `{ scope, change }`, or what is wrong about it. */
export function checkSeriesChange(input: unknown): CheckedChange {
  const sent = isRecord(input) ? input : {}
  const change = isRecord(sent['change']) ? sent['change'] : {}
  const scope = CHANGE_SCOPES.find((known) => known === sent['scope'])
  const errors: FieldIssue[] = []
  const wrong = (path: string, message: string) => errors.push({ path, message, code: 'invalid' })
  if (!scope) wrong('scope', '请选择改这一场、这一场和以后的，还是全部')
  const known = [...PLACED, ...CANCELLED, ...CONTENT_FIELDS]
  const strange = Object.keys(change).find((name) => !known.includes(name))
  if (strange !== undefined) wrong(strange.slice(0, 60), '这一项每场各是各的，不能在系列里一起改，请到那一场里改')
  if (Object.keys(change).length === 0) wrong('change', '没有要改的内容')
  const texts: Partial<Record<keyof typeof TEXTS, string>> = {}
  for (const [name, longest] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
    const value = change[name]
    if (value === undefined || value === null) continue
    if (typeof value === 'string' && value.trim() !== '' && value.length <= longest) texts[name] = value
    else wrong(name, '格式不对，请重新填写')
  }
  const times: { startsAt?: string; endsAt?: string } = {}
  for (const name of ['startsAt', 'endsAt'] as const) {
    const value = change[name]
    if (value === undefined || value === null) continue
    if (isZonedMoment(value)) times[name] = new Date(value).toISOString()
    else wrong(name, '时间应带时区，例如 2026-12-01T09:30:00+08:00')
  }
  const content = Object.fromEntries(CONTENT_FIELDS.flatMap((name) => (name in change ? [[name, change[name]]] : [])))
  for (const name of CONTENT_FIELDS) {
    if (name in content && !CONTENT[name](content[name])) wrong(name, '格式不对，请重新填写')
  }
  errors.push(...cancelErrors(change, texts.cancelledBecause))
  if (errors.length > 0 || !scope) return { errors }
  return { change: { scope, ...texts, ...times, content } }
}

function cancelErrors(change: Record<string, unknown>, because: string | undefined): FieldIssue[] {
  const { state } = change
  if (state !== undefined && state !== 'cancelled') {
    return [{ path: 'state', message: '系列里只能一起取消，不能一起改成别的状态', code: 'invalid' }]
  }
  if (state === 'cancelled' && because === undefined) {
    return [{ path: 'cancelledBecause', message: '取消讲座时请写明原因，报名的家庭会看到', code: 'required' }]
  }
  if (state === undefined && because !== undefined) {
    return [{ path: 'state', message: '要取消，请把状态改成“已取消”', code: 'invalid' }]
  }
  if (state === 'cancelled' && Object.keys(change).some((name) => !CANCELLED.includes(name))) {
    return [{ path: 'state', message: '一起取消的时候不能同时改别的', code: 'invalid' }]
  }
  return []
}
