import type { Issue } from '../domain/issue.ts'
import type { LectureState } from '../domain/lecture.ts'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/**
 * A lecture's form or row as the rules see it; undefined while times, trainer, venue or room are missing or no such
 * thing, which the fields themselves report.
 */
export function toPlanned(lecture: Readonly<Record<string, unknown>>): PlannedLecture | undefined {
  const startsAt = isoOf(lecture['startsAt'])
  const endsAt = isoOf(lecture['endsAt'])
  const trainer = relatedId(lecture['trainer'])
  const venue = relatedId(lecture['venue'])
  const room = textOf(lecture['room'])
  if (startsAt === undefined || endsAt === undefined || startsAt >= endsAt) return undefined
  if (trainer === undefined || venue === undefined || room === '') return undefined
  const id = relatedId(lecture['id'])
  const series = relatedId(lecture['series'])
  const requiredQualification = textOf(lecture['requiredQualification']).trim()
  return {
    ...(id === undefined ? {} : { id }),
    ...(series === undefined ? {} : { series }),
    ...(requiredQualification === '' ? {} : { requiredQualification }),
    title: textOf(lecture['title']),
    type: textOf(lecture['type']),
    state: (textOf(lecture['state']) || 'draft') as LectureState,
    startsAt,
    endsAt,
    trainer,
    venue,
    room,
    region: relatedId(lecture['region']) ?? '',
    topics: Array.isArray(lecture['topics']) ? lecture['topics'].flatMap((topic) => relatedId(topic) ?? []) : [],
    capacity: Number(lecture['capacity'] ?? 0),
    childrenAttend: lecture['childrenAttend'] === true,
  }
}

const NEEDED = ['startsAt', 'endsAt', 'trainer', 'venue', 'room'] as const

/** Why `toPlanned` says nothing of a lecture. What is missing is left to the fields, all of which are required. */
export function unreadableIssues(lecture: Readonly<Record<string, unknown>>): Issue[] {
  const isMissing = (name: string): boolean => [undefined, null, ''].includes(lecture[name] as null)
  if (NEEDED.some(isMissing)) return []
  const strange = NEEDED.filter((name) => {
    if (name === 'room') return textOf(lecture[name]) === ''
    return (name === 'trainer' || name === 'venue' ? relatedId : isoOf)(lecture[name]) === undefined
  })
  const path = strange[0] ?? 'endsAt'
  return [{ path, message: '这里的内容看不懂，没法检查会不会撞上别的讲座，请重新填写' }]
}

/** Of a lecture's row, what `toPlanned` needs. */
export const PLANNED_FIELDS = {
  title: true,
  type: true,
  state: true,
  startsAt: true,
  endsAt: true,
  trainer: true,
  venue: true,
  room: true,
  region: true,
  topics: true,
  series: true,
} as const

function isoOf(value: unknown): string | undefined {
  const moment = value instanceof Date || typeof value === 'string' ? new Date(value) : undefined
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
