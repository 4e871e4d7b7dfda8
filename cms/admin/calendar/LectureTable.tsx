'use client'
import type { CalendarFacts } from '../../desk/load-calendar.ts'
import { type CalendarLecture, type CalendarNames, mayMove, placeOf } from '../../domain/calendar/lecture.ts'
import { weekdayName } from '../../domain/calendar/span.ts'
import { timeInChina, wallClockOf } from '../../domain/calendar/wall-clock.ts'
import { dayInWords } from '../../domain/days.ts'
import { LECTURE_STATE_NAMES } from '../../domain/lecture.ts'
import { documentAt } from '../desk/places.ts'

interface Props {
  readonly lectures: readonly CalendarLecture[]
  readonly facts: CalendarFacts
  readonly names: CalendarNames
  readonly caption: string
  /** Shown on paper only: the screen shows the calendar. */
  readonly isForPaper: boolean
  readonly onOpen: (id: string) => void
}

/** The lectures as a table: the view for the keyboard and for screen readers, and what is printed of every view. */
export function LectureTable({ lectures, facts, names, caption, isForPaper, onOpen }: Props) {
  const byDay = [...Map.groupBy(lectures, ({ startsAt }) => wallClockOf(startsAt).slice(0, 10))]
  return (
    <div className={isForPaper ? 'lecture-table lecture-table--paper' : 'lecture-table'}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">讲座</th>
            <th scope="col">地点</th>
            <th scope="col">讲师</th>
            <th scope="col">名额</th>
            <th scope="col">状态</th>
            <th scope="col" className="lecture-table__screen">
              安排
            </th>
          </tr>
        </thead>
        {byDay.map(([day, ofDay]) => (
          <tbody key={day}>
            <tr className="lecture-table__day">
              <th scope="rowgroup" colSpan={7}>
                {dayInWords(day)}
                {weekdayName(day)}
              </th>
            </tr>
            {ofDay.map((lecture) => (
              <tr key={lecture.id} className={`lecture-${lecture.state}`}>
                <td data-label="时间">
                  {timeInChina(lecture.startsAt)}–{timeInChina(lecture.endsAt)}
                </td>
                <td data-label="讲座">
                  <a href={documentAt('lectures', lecture.id)}>{lecture.title}</a>
                </td>
                <td data-label="地点">{placeOf(lecture, names)}</td>
                <td data-label="讲师">{names.trainers.get(lecture.trainer) ?? ''}</td>
                <td data-label="名额">{lecture.capacity}</td>
                <td data-label="状态">{LECTURE_STATE_NAMES[lecture.state]}</td>
                <td className="lecture-table__screen">
                  {mayMove(lecture, facts.person) ? (
                    <button
                      type="button"
                      aria-label={`改时间地点：${lecture.title}`}
                      onClick={() => onOpen(lecture.id)}
                    >
                      改时间地点
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
