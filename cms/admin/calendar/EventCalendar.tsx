'use client'
import '@event-calendar/core/index.css'
import type { Calendar } from '@event-calendar/core'
import { useEffect, useRef } from 'react'
import { hoursShown } from '../../domain/calendar/hours.ts'
import type { CalendarEntry } from '../../domain/calendar/lecture.ts'
import { type CalendarView, spanOf } from '../../domain/calendar/span.ts'
import { type CalendarActions, calendarOptions, LIBRARY_VIEWS } from './calendar-options.ts'
import { mendRoles } from './mend-roles.ts'
import { placeEntries } from './place-entries.ts'

interface Props {
  readonly view: Exclude<CalendarView, 'list'>
  readonly day: string
  readonly entries: readonly CalendarEntry[]
  readonly resources: readonly { readonly id: string; readonly title: string }[]
  readonly label: string
  readonly actions: CalendarActions
}

/** The calendar library in a React component. It draws and drags; what a move means is decided by the page. */
export function EventCalendar({ view, day, entries, resources, label, actions }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const calendar = useRef<Calendar>(null)
  // The library is made once: it must find the newest of everything when it comes, and later by itself.
  const newest = useRef({ view, day, entries, resources, actions })
  useEffect(() => {
    newest.current = { view, day, entries, resources, actions }
    const { current } = calendar
    if (!current) return
    const { slotMinTime, slotMaxTime } = hoursShown(entries)
    current.setOption('slotMinTime', slotMinTime)
    current.setOption('slotMaxTime', slotMaxTime)
    current.setOption('resources', [...resources])
    current.setOption('view', LIBRARY_VIEWS[view])
    current.setOption('date', firstShown(view, day))
    current.setOption('events', [...entries])
  }, [view, day, entries, resources, actions])

  useEffect(() => {
    let isGone = false
    let undo = () => undefined as void
    const start = async () => {
      const library = await import('@event-calendar/core')
      if (isGone || !place.current) return
      const { createCalendar, destroyCalendar, DayGrid, Interaction, ResourceTimeline, TimeGrid } = library
      const options = calendarOptions(() => newest.current.actions)
      const { current } = newest
      const made = createCalendar(place.current, [DayGrid, TimeGrid, ResourceTimeline, Interaction], {
        ...options,
        ...hoursShown(current.entries),
        view: LIBRARY_VIEWS[current.view],
        date: firstShown(current.view, current.day),
        events: [...current.entries],
        resources: [...current.resources],
      })
      calendar.current = made
      const stopMending = mendRoles(place.current)
      const stopPlacing = placeEntries(place.current, made)
      undo = () => {
        stopMending()
        stopPlacing()
        calendar.current = null
        void destroyCalendar(made)
      }
    }
    void start()
    return () => {
      isGone = true
      undo()
    }
  }, [])

  // On narrow screens it is scrolled sideways, also by keyboard.
  return <div ref={place} className="lecture-calendar__grid" role="group" aria-label={label} tabIndex={0} />
}

/** The rows of trainers and rooms begin where the library is told to; the other views find their own beginning. */
function firstShown(view: CalendarView, day: string): string {
  return view === 'trainers' || view === 'rooms' ? spanOf(view, day).from : day
}
