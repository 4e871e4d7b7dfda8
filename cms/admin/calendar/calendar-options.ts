import type { Calendar } from '@event-calendar/core'
import type { CalendarView } from '../../domain/calendar/span.ts'
import { entryContent } from './entry-content.ts'

/** Times by the clock in China: `2026-11-22T09:30:00`. */
export interface DraggedTo {
  readonly id: string
  readonly start: string
  readonly end: string
  /** The row of a trainer or a room that it was put into; undefined where it stayed in its own. */
  readonly row: string | undefined
  /** Puts it back on the screen. */
  readonly revert: () => void
}

export interface SelectedSlot {
  readonly start: string
  readonly end: string
  /** Whole days were chosen, without times. */
  readonly isDays: boolean
  readonly row: string | undefined
}

export interface CalendarActions {
  readonly onMove: (to: DraggedTo) => void
  readonly onSelect: (slot: SelectedSlot) => void
  readonly onOpen: (id: string) => void
}

/** The library's names. Rows of trainers and rooms show a week, a day a column: its month view over seven days. */
export const LIBRARY_VIEWS: Readonly<Record<Exclude<CalendarView, 'list'>, string>> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  trainers: 'weekRows',
  rooms: 'weekRows',
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const
const DAY = { weekday: 'short', month: 'numeric', day: 'numeric' } as const

/** What does not change while the calendar stands. @param actions asked for at each event, so that it is the newest */
export function calendarOptions(actions: () => CalendarActions): Calendar.Options {
  const moved = ({ event, revert }: Moved, row?: Calendar.Resource) =>
    actions().onMove({
      id: String(event.id),
      start: wallClock(event.start),
      end: wallClock(event.end),
      row: row?.id,
      revert,
    })
  return {
    // China has one offset: with it "now" is right wherever the browser stands.
    timeZone: '+08:00',
    locale: 'zh-CN',
    firstDay: 1,
    headerToolbar: { start: '', center: '', end: '' },
    height: 'auto',
    allDaySlot: false,
    snapDuration: '00:15:00',
    nowIndicator: true,
    slotLabelFormat: CLOCK,
    eventTimeFormat: CLOCK,
    dayHeaderFormat: DAY,
    views: {
      dayGridMonth: { dayHeaderFormat: { weekday: 'short' } },
      weekRows: {
        type: 'resourceTimelineMonth',
        duration: { days: 7 },
        dayHeaderFormat: DAY,
        monthHeaderFormat: () => '',
      },
    },
    editable: false,
    selectable: true,
    selectBackgroundColor: 'var(--miaopu-soft)',
    unselectAuto: true,
    longPressDelay: 500,
    eventContent: ({ event, timeText }) => entryContent(event, timeText),
    eventClick: ({ event }) => actions().onOpen(String(event.id)),
    eventDrop: (info) => moved(info, info.newResource),
    eventResize: (info) => moved(info),
    select: ({ startStr, endStr, allDay, resource }) =>
      actions().onSelect({
        start: startStr,
        end: endStr,
        isDays: allDay,
        row: (resource as Calendar.Resource | undefined)?.id,
      }),
  }
}

type Moved = Pick<Calendar.EventDropInfo, 'event' | 'revert'>

/** The library hands out dates whose local fields are those of its own time zone. */
function wallClock(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:00`
}
