import { LECTURE_STATE_NAMES, type LectureState, UNAPPROVED_STATES } from '../lecture.ts'
import type { AcceptedWarning } from '../planning/accepted-warnings.ts'
import type { PlannedLecture } from '../planning/plan.ts'
import { relatedId } from '../rich-text-walk.ts'
import type { CalendarPerson } from './filter.ts'
import type { CalendarView } from './span.ts'
import { wallClockOf } from './wall-clock.ts'

/** A lecture as the calendar holds it; times ISO 8601, related documents as ids. */
export interface CalendarLecture extends PlannedLecture {
  readonly id: string
  readonly signUpUntil: string | undefined
  readonly acceptedWarnings: readonly AcceptedWarning[]
}

/** What the API must send for `calendarLecture`. */
export const CALENDAR_FIELDS = [
  'title',
  'type',
  'state',
  'startsAt',
  'endsAt',
  'signUpUntil',
  'trainer',
  'venue',
  'room',
  'region',
  'topics',
  'capacity',
  'childrenAttend',
  'requiredQualification',
  'acceptedWarnings',
  'series',
] as const

/** A lecture of the API, with related documents as ids or loaded. */
export function calendarLecture(document: Readonly<Record<string, unknown>>): CalendarLecture {
  const text = (name: string) => String(document[name] ?? '')
  const related = (name: string) => relatedId(document[name])
  return {
    id: text('id'),
    title: text('title'),
    type: text('type'),
    state: text('state') as LectureState,
    startsAt: text('startsAt'),
    endsAt: text('endsAt'),
    signUpUntil: text('signUpUntil') || undefined,
    trainer: related('trainer') ?? '',
    venue: related('venue') ?? '',
    room: text('room'),
    region: related('region') ?? '',
    topics: listOf(document['topics']).flatMap((topic) => relatedId(topic) ?? []),
    capacity: Number(document['capacity'] ?? 0),
    childrenAttend: document['childrenAttend'] === true,
    requiredQualification: text('requiredQualification') || undefined,
    acceptedWarnings: listOf(document['acceptedWarnings']).flatMap(acceptedWarning),
    series: related('series'),
  }
}

const FIXED: readonly LectureState[] = ['held', 'reported', 'cancelled']

/** Whether the person may give the lecture another time or place: not once it was held or cancelled. */
export function mayMove(lecture: CalendarLecture, person: CalendarPerson): boolean {
  if (FIXED.includes(lecture.state)) return false
  if (person.roles.includes('administrator')) return true
  if (person.roles.includes('organizer') && person.regions.includes(lecture.region)) return true
  return (
    person.roles.includes('trainer') && person.trainer === lecture.trainer && UNAPPROVED_STATES.includes(lecture.state)
  )
}

/** Whether the person may cancel it; a draft is deleted instead. */
export function mayCancel(lecture: CalendarLecture, person: CalendarPerson): boolean {
  return lecture.state !== 'draft' && mayMove(lecture, person) && person.roles.some((role) => role !== 'trainer')
}

/** An entry as the calendar library takes it: times by the clock in China. */
export interface CalendarEntry {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly title: string
  readonly resourceIds: string[]
  readonly startEditable: boolean
  readonly durationEditable: boolean
  readonly classNames: string[]
  readonly extendedProps: { readonly state: string; readonly place: string; readonly trainer: string }
}

/** Names by id. */
export interface CalendarNames {
  readonly trainers: ReadonlyMap<string, string>
  readonly venues: ReadonlyMap<string, string>
}

/** The lectures as entries of a view; in the views by trainer and by room each stands in its row. */
export function calendarEntries(
  lectures: readonly CalendarLecture[],
  view: CalendarView,
  names: CalendarNames,
  person: CalendarPerson,
): CalendarEntry[] {
  return lectures.map((lecture) => ({
    id: lecture.id,
    start: wallClockOf(lecture.startsAt),
    end: wallClockOf(lecture.endsAt),
    title: lecture.title,
    resourceIds: [view === 'rooms' ? roomKey(lecture.venue, lecture.room) : lecture.trainer],
    startEditable: mayMove(lecture, person),
    // The rows of trainers and rooms are days wide: nothing shorter can be drawn there.
    durationEditable: mayMove(lecture, person) && (view === 'week' || view === 'day'),
    classNames: [`lecture-${lecture.state}`],
    extendedProps: {
      state: LECTURE_STATE_NAMES[lecture.state],
      place: placeOf(lecture, names),
      trainer: names.trainers.get(lecture.trainer) ?? '',
    },
  }))
}

export function placeOf({ venue, room }: CalendarLecture, { venues }: CalendarNames): string {
  return [venues.get(venue), room].filter(Boolean).join(' ')
}

/** One room of one venue: rooms have no id of their own. */
export function roomKey(venue: string, room: string): string {
  return `${venue}/${room}`
}

export function roomOfKey(key: string): { venue: string; room: string } {
  const cut = key.indexOf('/')
  return { venue: key.slice(0, cut), room: key.slice(cut + 1) }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function acceptedWarning(value: unknown): AcceptedWarning[] {
  const { key, reason } = (value ?? {}) as { key?: unknown; reason?: unknown }
  return typeof key === 'string' && typeof reason === 'string' ? [{ key, reason }] : []
}
