'use client'
import type { CalendarFilter } from '../../domain/calendar/filter.ts'
import { CALENDAR_VIEWS, spanInWords, stepFrom, VIEW_NAMES } from '../../domain/calendar/span.ts'

interface Props {
  readonly filter: CalendarFilter
  readonly today: string
  readonly onChange: (filter: CalendarFilter) => void
}

/** Which days are shown, and how. */
export function CalendarToolbar({ filter, today, onChange }: Props) {
  const { view, day } = filter
  const go = (to: string) => onChange({ ...filter, day: to })
  return (
    <div className="lecture-calendar__bar">
      <div className="lecture-calendar__group">
        <button type="button" onClick={() => go(stepFrom(view, day, -1))}>
          <span aria-hidden="true">‹</span> 往前
        </button>
        <button type="button" onClick={() => go(today)}>
          今天
        </button>
        <button type="button" onClick={() => go(stepFrom(view, day, 1))}>
          往后 <span aria-hidden="true">›</span>
        </button>
        <label>
          <span className="lecture-calendar__hidden">跳到哪一天</span>
          <input
            type="date"
            value={day}
            onChange={({ target }) => (target.value === '' ? undefined : go(target.value))}
          />
        </label>
      </div>
      <h2 aria-live="polite">{spanInWords(view, day)}</h2>
      <div className="lecture-calendar__group" role="group" aria-label="怎么看">
        {CALENDAR_VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name}
            onClick={() => onChange({ ...filter, view: name })}
          >
            {VIEW_NAMES[name]}
          </button>
        ))}
      </div>
      <div className="lecture-calendar__group">
        <button type="button" onClick={() => print()}>
          打印
        </button>
      </div>
    </div>
  )
}
