import type { Room } from '../domain/lecture.ts'
import { holidayYears } from '../domain/planning/known-years.ts'
import type { HolidayYear, HolidayYears, PlanningTrainer, PlanningVenue } from '../domain/planning/plan.ts'
import { dayOf } from '../domain/review-day.ts'
import { isRecord, relatedId } from '../domain/rich-text-walk.ts'
import { type Asking, findRow, findRows, type Row } from './rows.ts'

const TRAINER = { name: true, regions: true, qualifications: true, weekly: true, exceptions: true } as const

export async function loadTrainer(asking: Asking, id: string): Promise<PlanningTrainer | undefined> {
  const row = await findRow(asking, 'trainers', id, TRAINER)
  return row && toTrainer(row)
}

export function toTrainer(row: Row): PlanningTrainer {
  return {
    id: row.id,
    name: String(row['name'] ?? ''),
    regions: entries(row['regions']).flatMap((region) => relatedId(region) ?? []),
    qualifications: records(row['qualifications']).map(({ name, expires }) => ({
      name: String(name ?? ''),
      expires: dayOf(expires),
    })),
    weekly: records(row['weekly']).map(({ weekday, from, to }) => ({
      weekday: Number(weekday),
      from: String(from),
      to: String(to),
    })),
    exceptions: records(row['exceptions']).flatMap(({ firstDay, lastDay, isAvailable, note }) => {
      const [first, last] = [dayOf(firstDay), dayOf(lastDay)]
      if (first === undefined || last === undefined) return []
      const why = typeof note === 'string' && note.trim() !== '' ? { note } : {}
      return [{ firstDay: first, lastDay: last, isAvailable: isAvailable === true, ...why }]
    }),
  }
}

export async function loadVenues(asking: Asking, ids: readonly string[]): Promise<Map<string, PlanningVenue>> {
  const select = { name: true, latitude: true, longitude: true } as const
  const rows = ids.length === 0 ? [] : await findRows(asking, 'venues', { id: { in: [...ids] } }, select)
  return new Map(rows.map((row) => [row.id, toVenue(row)]))
}

/** The rooms of venues, by the id of the venue. */
export async function loadRooms(asking: Asking, ids: readonly string[]): Promise<Map<string, Room[]>> {
  const rows = await findRows(asking, 'venues', { id: { in: [...new Set(ids)] } }, { rooms: true })
  return new Map(rows.map(({ id, rooms }) => [id, toRooms(rooms)]))
}

export function toRooms(rooms: unknown): Room[] {
  return records(rooms).map(({ name, capacity }) => ({ name: String(name ?? ''), capacity: Number(capacity ?? 0) }))
}

export async function loadTrainerNames(asking: Asking, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await findRows(asking, 'trainers', { id: { in: [...ids] } }, { name: true })
  return new Map(rows.map(({ id, name }) => [id, String(name ?? '')]))
}

/** The years that the product knows and those that editors entered. */
export async function loadHolidayYears(asking: Asking): Promise<HolidayYears> {
  const rows = await findRows(asking, 'holiday-years', {}, { year: true, source: true, days: true })
  return holidayYears(new Map(rows.map((row) => [Number(row['year']), toHolidayYear(row)])))
}

const MOST_LEVELS = 8

/** A region and those that it lies in, up to the first that is `among` these or to the top. */
export async function loadRegionPath(asking: Asking, region: string, among: readonly string[]): Promise<string[]> {
  const path: string[] = []
  let next: string | undefined = region
  while (next !== undefined && next !== '' && path.length < MOST_LEVELS) {
    path.push(next)
    if (among.includes(next)) break
    next = relatedId((await findRow(asking, 'regions', next, { parent: true }))?.['parent'])
  }
  return path
}

function toVenue({ id, name, latitude, longitude }: Row): PlanningVenue {
  const position =
    typeof latitude === 'number' && typeof longitude === 'number' ? { position: { latitude, longitude } } : {}
  return { id, name: String(name ?? ''), ...position }
}

function toHolidayYear({ source, days }: Row): HolidayYear {
  return {
    source: String(source ?? ''),
    days: new Map(
      records(days).flatMap(({ day, kind, name }) => {
        const found = dayOf(day)
        if (found === undefined) return []
        return [[found, { kind: kind === 'workday' ? ('workday' as const) : ('holiday' as const), name: String(name) }]]
      }),
    ),
  }
}

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const records = (value: unknown): Record<string, unknown>[] => entries(value).filter(isRecord)
