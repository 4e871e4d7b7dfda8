import { LECTURE_STATES, type LectureState } from '../lecture.ts'
import { regionSubtree, type RegionNode } from '../region-tree.ts'
import { CALENDAR_VIEWS, type CalendarView } from './span.ts'

/** What the calendar shows, as its address keeps it. Regions, trainers and topics by id. */
export interface CalendarFilter {
  readonly view: CalendarView
  /** `YYYY-MM-DD`, in China. */
  readonly day: string
  readonly region?: string | undefined
  readonly trainer?: string | undefined
  readonly topic?: string | undefined
  readonly state?: LectureState | undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The filter of an address's query; what is missing or nonsense falls back to the week of today and no filter. */
export function filterFromQuery(query: URLSearchParams, today: string): CalendarFilter {
  const id = (name: string): string | undefined => {
    const value = query.get(name)
    return value !== null && /^[\w-]{1,64}$/.test(value) ? value : undefined
  }
  const day = query.get('day') ?? ''
  return {
    view: CALENDAR_VIEWS.find((view) => view === query.get('view')) ?? 'week',
    day: isDay(day) ? day : today,
    region: id('region'),
    trainer: id('trainer'),
    topic: id('topic'),
    state: LECTURE_STATES.find((state) => state === query.get('state')),
  }
}

/** The query of a filter, without a question mark; names come in one order, so that one filter has one address. */
export function queryOfFilter(filter: CalendarFilter): string {
  const query = new URLSearchParams()
  for (const name of ['view', 'day', 'region', 'trainer', 'topic', 'state'] as const) {
    const value = filter[name]
    if (value !== undefined && value !== '') query.set(name, value)
  }
  return query.toString()
}

/** Whose calendar it is. */
export interface CalendarPerson {
  readonly roles: readonly string[]
  /** Id of the trainer that the person is. */
  readonly trainer?: string | undefined
  /** Ids of the regions the person looks after, with all below; of no use for administrators. */
  readonly regions: readonly string[]
}

/** The lectures of a span for a person, as Payload's `where`. Organizers see their regions, trainers their own. */
export function lecturesWhere(
  filter: CalendarFilter,
  span: { readonly from: string; readonly to: string },
  person: CalendarPerson,
  regions: readonly RegionNode[],
): Record<string, unknown> {
  const and: Record<string, unknown>[] = [
    { startsAt: { less_than: `${span.to}T00:00:00+08:00` } },
    { endsAt: { greater_than: `${span.from}T00:00:00+08:00` } },
  ]
  if (!person.roles.includes('administrator')) and.push({ or: ownLectures(person) })
  if (filter.region !== undefined) and.push({ region: { in: [...regionSubtree(regions, [filter.region])] } })
  if (filter.trainer !== undefined) and.push({ trainer: { equals: filter.trainer } })
  if (filter.topic !== undefined) and.push({ topics: { in: [filter.topic] } })
  if (filter.state !== undefined) and.push({ state: { equals: filter.state } })
  return { and }
}

function ownLectures({ roles, trainer, regions }: CalendarPerson): Record<string, unknown>[] {
  return [
    ...(roles.includes('organizer') ? [{ region: { in: [...regions] } }] : []),
    ...(roles.includes('trainer') && trainer !== undefined ? [{ trainer: { equals: trainer } }] : []),
    // Somebody with neither sees nothing rather than everything.
    { id: { exists: false } },
  ]
}

function isDay(value: string): boolean {
  const moment = DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value)
}
