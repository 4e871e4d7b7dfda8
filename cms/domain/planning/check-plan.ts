import type { FieldIssue } from '../check-sign-up.ts'
import { LECTURE_STATES, type LectureState, LONGEST_HOURS, momentIssue, TOO_LONG } from '../lecture.ts'
import { isZonedMoment } from '../moments.ts'
import { isRecord } from '../rich-text-walk.ts'
import { EVENT_TYPES } from '../vocabulary.ts'
import type { PlannedLecture, Slot } from './plan.ts'

export type CheckedPlan =
  | { readonly plan: PlannedLecture; readonly errors?: undefined }
  | { readonly plan?: undefined; readonly errors: readonly FieldIssue[] }

const LONGEST = 200
const MOST_TOPICS = 40

const NAMES = { trainer: '讲师', venue: '场地', room: '房间', startsAt: '开始时间', endsAt: '结束时间' } as const

/**
 * A lecture to be judged from anything that was sent, or what is wrong about it. Times, trainer, venue and room are
 * needed; the rest has defaults, so that a time can be judged before a title is there.
 */
export function checkPlan(input: unknown): CheckedPlan {
  if (!isRecord(input)) return { errors: [{ path: 'lecture', message: '没有收到讲座的内容。', code: 'required' }] }
  const errors: FieldIssue[] = []
  const needed = (path: keyof typeof NAMES): string => {
    const value = text(input[path])
    if (value === undefined) errors.push({ path, message: `请先填写${NAMES[path]}。`, code: 'required' })
    return value ?? ''
  }
  const startsAt = momentOf(needed('startsAt'), 'startsAt', errors)
  const endsAt = momentOf(needed('endsAt'), 'endsAt', errors)
  errors.push(...lengthErrors(startsAt, endsAt))
  const id = text(input['id'])
  const requiredQualification = text(input['requiredQualification'])
  const series = text(input['series'])
  const plan: PlannedLecture = {
    ...(id === undefined ? {} : { id }),
    ...(requiredQualification === undefined ? {} : { requiredQualification }),
    ...(series === undefined ? {} : { series }),
    title: text(input['title']) ?? '新讲座',
    type: choice(input, 'type', EVENT_TYPES, EVENT_TYPES[0], errors),
    state: choice(input, 'state', LECTURE_STATES, 'draft', errors) as LectureState,
    startsAt,
    endsAt,
    trainer: needed('trainer'),
    venue: needed('venue'),
    room: needed('room'),
    region: text(input['region']) ?? '',
    topics: topicsOf(input['topics'], errors),
    capacity: capacityOf(input['capacity'], errors),
    childrenAttend: input['childrenAttend'] === true,
  }
  return errors.length > 0 ? { errors } : { plan }
}

/** A time alone, checked as that of a lecture. */
export function checkSlot(input: {
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
}): { readonly slot: Slot; readonly errors?: undefined } | { readonly errors: readonly FieldIssue[] } {
  const errors: FieldIssue[] = []
  for (const path of ['startsAt', 'endsAt'] as const) {
    if (!input[path]) errors.push({ path, message: `请先填写${NAMES[path]}。`, code: 'required' })
  }
  const startsAt = momentOf(input.startsAt ?? '', 'startsAt', errors)
  const endsAt = momentOf(input.endsAt ?? '', 'endsAt', errors)
  errors.push(...lengthErrors(startsAt, endsAt))
  return errors.length > 0 ? { errors } : { slot: { startsAt, endsAt } }
}

function momentOf(sent: string, path: 'startsAt' | 'endsAt', errors: FieldIssue[]): string {
  if (sent === '') return ''
  if (!isZonedMoment(sent)) {
    errors.push({ path, message: `${NAMES[path]}应是带时区的时间，例如 2026-12-01T09:30:00+08:00。`, code: 'invalid' })
    return ''
  }
  const issue = momentIssue(path, sent)
  if (issue) errors.push({ ...issue, code: 'range' })
  return new Date(sent).toISOString()
}

function lengthErrors(startsAt: string, endsAt: string): FieldIssue[] {
  if (startsAt === '' || endsAt === '') return []
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  if (length <= 0) return [{ path: 'endsAt', message: '结束时间应晚于开始时间', code: 'range' }]
  if (length > LONGEST_HOURS * 3_600_000) return [{ path: 'endsAt', message: TOO_LONG, code: 'range' }]
  return []
}

function topicsOf(sent: unknown, errors: FieldIssue[]): string[] {
  if (sent === undefined || sent === null) return []
  const isList = Array.isArray(sent) && sent.length <= MOST_TOPICS
  const topics = isList ? sent.map(text) : [undefined]
  if (topics.every((topic) => topic !== undefined)) return topics
  errors.push({ path: 'topics', message: '主题的格式不对，请重新选择。', code: 'invalid' })
  return []
}

function capacityOf(sent: unknown, errors: FieldIssue[]): number {
  if (sent === undefined || sent === null || sent === '') return 0
  if (typeof sent === 'number' && Number.isInteger(sent) && sent >= 0) return sent
  errors.push({ path: 'capacity', message: '名额应是 1 以上的整数', code: 'invalid' })
  return 0
}

function choice<Value extends string>(
  input: Record<string, unknown>,
  path: string,
  known: readonly Value[],
  usual: Value,
  errors: FieldIssue[],
): Value {
  const sent = input[path]
  if (sent === undefined || sent === null || sent === '') return usual
  const found = known.find((value) => value === sent)
  if (found === undefined) errors.push({ path, message: '没有这个选项，请重新选择。', code: 'invalid' })
  return found ?? usual
}

/** A related document may be sent as an id or as itself. */
function text(sent: unknown): string | undefined {
  if (isRecord(sent)) return text(sent['id'])
  return typeof sent === 'string' && sent.trim() !== '' && sent.length <= LONGEST ? sent : undefined
}
