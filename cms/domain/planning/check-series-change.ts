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
  /** Why they are cancelled, if they are. */
  readonly cancelledBecause?: string | undefined
}

export type CheckedChange =
  | { readonly change: SeriesChange; readonly errors?: undefined }
  | { readonly change?: undefined; readonly errors: readonly FieldIssue[] }

const TEXTS = { venue: 100, room: 100, trainer: 100, cancelledBecause: 500 } as const
const NAMED = ['startsAt', 'endsAt', 'venue', 'room', 'trainer', 'state', 'cancelledBecause']

/** A change from `{ scope, change }`, or what is wrong about it. */
export function checkSeriesChange(input: unknown): CheckedChange {
  const sent = isRecord(input) ? input : {}
  const change = isRecord(sent['change']) ? sent['change'] : {}
  const scope = CHANGE_SCOPES.find((known) => known === sent['scope'])
  const errors: FieldIssue[] = []
  const wrong = (path: string, message: string) => errors.push({ path, message, code: 'invalid' })
  if (!scope) wrong('scope', '请选择改这一场、这一场和以后的，还是全部')
  const strange = Object.keys(change).find((name) => !NAMED.includes(name))
  if (strange !== undefined) wrong(strange.slice(0, 60), '系列里只能一起改时间、地点、讲师，或一起取消')
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
  errors.push(...cancelErrors(change, texts.cancelledBecause))
  if (errors.length > 0 || !scope) return { errors }
  return { change: { scope, ...texts, ...times } }
}

function cancelErrors({ state }: Record<string, unknown>, because: string | undefined): FieldIssue[] {
  if (state !== undefined && state !== 'cancelled') {
    return [{ path: 'state', message: '系列里只能一起取消，不能一起改成别的状态', code: 'invalid' }]
  }
  if (state === 'cancelled' && because === undefined) {
    return [{ path: 'cancelledBecause', message: '取消讲座时请写明原因，报名的家庭会看到', code: 'required' }]
  }
  if (state === undefined && because !== undefined) {
    return [{ path: 'state', message: '要取消，请把状态改成“已取消”', code: 'invalid' }]
  }
  return []
}
