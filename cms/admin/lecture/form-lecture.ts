import { relatedId } from '../../domain/rich-text-walk.ts'
import type { LectureState } from '../../domain/lecture.ts'
import type { CheckedLecture } from '../calendar/planning-api.ts'

type Values = Readonly<Record<string, unknown>>

/** The lecture that the form holds, as the planning rules see it; undefined while when, where or who is missing. */
export function lectureOfForm(values: Values, id: string | undefined): CheckedLecture | undefined {
  const [startsAt, endsAt] = [momentOf(values['startsAt']), momentOf(values['endsAt'])]
  const [venue, trainer] = [relatedId(values['venue']), relatedId(values['trainer'])]
  const room = text(values['room'])
  if (startsAt === undefined || endsAt === undefined) return undefined
  if (venue === undefined || trainer === undefined || room === '') return undefined
  const topics = Array.isArray(values['topics']) ? values['topics'] : []
  return {
    id,
    title: text(values['title']),
    type: text(values['type']),
    state: (text(values['state']) || 'draft') as LectureState,
    startsAt,
    endsAt,
    trainer,
    venue,
    room,
    topics: topics.flatMap((topic) => relatedId(topic) ?? []),
    capacity: Number(values['capacity'] ?? 0) || 1,
    childrenAttend: values['childrenAttend'] === true,
    requiredQualification: text(values['requiredQualification']) || undefined,
    series: relatedId(values['series']),
  }
}

/** What must still be filled in before conflicts can be looked for. */
export function missingForCheck(values: Values): string[] {
  const wanted: [string, boolean][] = [
    ['开始', momentOf(values['startsAt']) !== undefined],
    ['结束', momentOf(values['endsAt']) !== undefined],
    ['场地', relatedId(values['venue']) !== undefined],
    ['房间', text(values['room']) !== ''],
    ['讲师', relatedId(values['trainer']) !== undefined],
  ]
  return wanted.filter(([, isThere]) => !isThere).map(([name]) => name)
}

function momentOf(value: unknown): string | undefined {
  const moment = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
