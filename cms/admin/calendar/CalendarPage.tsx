'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CalendarFacts } from '../../desk/load-calendar.ts'
import { type CalendarFilter, filterFromQuery, queryOfFilter } from '../../domain/calendar/filter.ts'
import { calendarEntries } from '../../domain/calendar/lecture.ts'
import { spanInWords, VIEW_NAMES } from '../../domain/calendar/span.ts'
import { NEW_LECTURE } from '../desk/places.ts'
import { useSearchParams } from '../next-router.ts'
import type { CalendarActions } from './calendar-options.ts'
import { CalendarFilters } from './CalendarFilters.tsx'
import { CalendarToolbar } from './CalendarToolbar.tsx'
import { EventCalendar } from './EventCalendar.tsx'
import { LectureDialog } from './LectureDialog.tsx'
import { LectureTable } from './LectureTable.tsx'
import { MoveNotices } from './MoveNotices.tsx'
import { moveOfDrag, newLectureAt, rowsOf } from './drag.ts'
import { NeedsSection } from './NeedsSection.tsx'
import { useLectures } from './use-lectures.ts'
import { useMoves } from './use-moves.ts'

/** The calendar with everything around it. What it shows stands in the address, so that one can go back and send it on. */
export function CalendarPage({ facts, today }: { readonly facts: CalendarFacts; readonly today: string }) {
  const query = useSearchParams().toString()
  const filter = useMemo(() => filterFromQuery(new URLSearchParams(query), today), [query, today])
  const { lectures, isLoading, message, reload, round } = useLectures(filter, facts)
  const [opened, setOpened] = useState<string>()
  const names = useMemo(
    () => ({
      trainers: new Map(facts.trainers.map(({ id, name }) => [id, name])),
      venues: new Map(facts.venues.map(({ id, name }) => [id, name])),
    }),
    [facts],
  )
  const moves = useMoves(names, reload)
  const { propose, say } = moves
  const { view } = filter
  const entries = useMemo(
    () => calendarEntries(lectures, view, names, facts.person),
    [lectures, view, names, facts.person],
  )
  const resources = useMemo(() => rowsOf(filter, facts), [filter, facts])
  const actions = useMemo<CalendarActions>(
    () => ({
      onMove: (to) => {
        const lecture = lectures.find(({ id }) => id === to.id)
        if (lecture) void propose(lecture, moveOfDrag(to, view), to.revert)
      },
      onSelect: (slot) => location.assign(newLectureAt(slot, filter)),
      onOpen: setOpened,
    }),
    [lectures, view, filter, propose],
  )
  const show = useCallback((next: CalendarFilter) => history.pushState(null, '', `?${queryOfFilter(next)}`), [])
  useListOnPhones(query, filter)
  const lecture = lectures.find(({ id }) => id === opened)
  const caption = `讲座安排，${spanInWords(view, filter.day)}`
  return (
    <div className="lecture-calendar">
      <CalendarToolbar filter={filter} today={today} onChange={show} />
      <CalendarFilters filter={filter} facts={facts} onChange={show} />
      <p className="lecture-calendar__new">
        <a href={NEW_LECTURE}>新建讲座</a>
        <span>
          {view === 'list' ? '' : '也可以在日历上按住拖出一段空白时间。'}要办成系列，在新建讲座的页面里点“办成系列”。
        </span>
      </p>
      <MoveNotices moves={moves} />
      <p role="status" className="lecture-calendar__state">
        {isLoading ? '正在读取讲座…' : countInWords(lectures.length, message)}
      </p>
      {message === '' ? null : (
        <p role="alert" className="lecture-calendar__trouble">
          {message}{' '}
          <button type="button" onClick={reload}>
            再试一次
          </button>
        </p>
      )}
      {view === 'list' || view === 'day' ? null : <p className="lecture-calendar__swipe">左右滑动日历，看其他几天。</p>}
      {view === 'list' ? null : (
        <EventCalendar
          view={view}
          day={filter.day}
          entries={entries}
          resources={resources}
          label={`讲座日历，${VIEW_NAMES[view]}，${spanInWords(view, filter.day)}。要用键盘改时间，按回车打开讲座。`}
          actions={actions}
        />
      )}
      <LectureTable
        lectures={lectures}
        facts={facts}
        names={names}
        caption={caption}
        isForPaper={view !== 'list'}
        onOpen={setOpened}
      />
      <NeedsSection facts={facts} round={round} />
      {lecture ? (
        <LectureDialog
          key={lecture.id}
          lecture={lecture}
          facts={facts}
          names={names}
          onClose={() => setOpened(undefined)}
          onMove={(move) => {
            setOpened(undefined)
            void propose(lecture, move)
          }}
          onCancelled={(words) => {
            setOpened(undefined)
            say(words)
            reload()
          }}
        />
      ) : null}
    </div>
  )
}

/** A week does not fit on a phone: unless another view was chosen, it gets the list. */
function useListOnPhones(query: string, filter: CalendarFilter): void {
  useEffect(() => {
    if (new URLSearchParams(query).has('view') || !matchMedia('(max-width: 700px)').matches) return undefined
    const change = () => history.replaceState(null, '', `?${queryOfFilter({ ...filter, view: 'list' })}`)
    // The router notices changes of the address once its own effects have run, which come after those of the page.
    const timer = setTimeout(change)
    return () => clearTimeout(timer)
  }, [query, filter])
}

function countInWords(count: number, message: string): string {
  if (message !== '') return ''
  return count === 0 ? '这段时间没有符合的讲座。' : `共 ${count} 场。`
}
