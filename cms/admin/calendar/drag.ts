import type { CalendarFacts } from '../../desk/load-calendar.ts'
import type { CalendarFilter } from '../../domain/calendar/filter.ts'
import { roomKey, roomOfKey } from '../../domain/calendar/lecture.ts'
import type { Move } from '../../domain/calendar/move.ts'
import type { CalendarView } from '../../domain/calendar/span.ts'
import { momentOf } from '../../domain/calendar/wall-clock.ts'
import { regionSubtree } from '../../domain/region-tree.ts'
import { NEW_LECTURE, withQuery } from '../desk/places.ts'
import type { DraggedTo, SelectedSlot } from './calendar-options.ts'

/** What a drag changes: the times, and the trainer or the room where it went into another row. */
export function moveOfDrag({ start, end, row }: DraggedTo, view: CalendarView): Move {
  const [startsAt, endsAt] = [momentOf(start), momentOf(end)]
  return {
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(row === undefined ? {} : placeOfRow(row, view)),
  }
}

const MORNING = { from: '09:30', to: '11:00' }

/** The form of a new lecture at a slot, with what the slot and the filter say filled in. */
export function newLectureAt({ start, end, isDays, row }: SelectedSlot, filter: CalendarFilter): string {
  const day = start.slice(0, 10)
  return withQuery(NEW_LECTURE, {
    startsAt: isDays ? `${day}T${MORNING.from}` : start.slice(0, 16),
    endsAt: isDays ? `${day}T${MORNING.to}` : end.slice(0, 16),
    trainer: filter.trainer,
    topics: filter.topic,
    ...(row === undefined ? {} : placeOfRow(row, filter.view)),
  })
}

/** The rows of the views by trainer and by room. */
export function rowsOf(filter: CalendarFilter, facts: CalendarFacts): { id: string; title: string }[] {
  if (filter.view === 'trainers') {
    return facts.trainers
      .filter(({ id }) => filter.trainer === undefined || id === filter.trainer)
      .map(({ id, name }) => ({ id, title: name }))
  }
  if (filter.view !== 'rooms') return []
  const region = filter.region === undefined ? undefined : regionSubtree(facts.regions, [filter.region])
  return facts.venues
    .filter((venue) => region === undefined || region.has(venue.region))
    .flatMap(({ id, name, rooms }) =>
      rooms.map((room) => ({ id: roomKey(id, room.name), title: `${name} ${room.name}（${room.capacity} 人）` })),
    )
}

function placeOfRow(row: string, view: CalendarView): { trainer?: string; venue?: string; room?: string } {
  if (view === 'trainers') return { trainer: row }
  return view === 'rooms' ? roomOfKey(row) : {}
}
