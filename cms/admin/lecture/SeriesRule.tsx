'use client'
import { SERIES_EVERY, type SeriesChoice, type SeriesEvery } from '../../domain/calendar/series-choice.ts'
import { weekday } from '../../domain/calendar/span.ts'
import { dayAfter } from '../../domain/days.ts'

interface Props {
  readonly choice: SeriesChoice
  readonly firstDay: string
  readonly names: Readonly<Record<SeriesEvery, string>>
  readonly exceptions: string
  readonly onChoice: (choice: SeriesChoice) => void
  readonly onExceptions: (text: string) => void
}

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const
const NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const QUARTER_DAYS = 90
const MOST = 104

/** How a series repeats, in simple choices. */
export function SeriesRule({ choice, firstDay, names, exceptions, onChoice, onExceptions }: Props) {
  const { every, weekdays, end } = choice
  const first = weekday(firstDay)
  const isWeekly = every === 'week' || every === 'fortnight'
  const isOn = (day: number) => (weekdays.length === 0 ? day === first : weekdays.includes(day))
  const toggle = (day: number) => {
    const now = WEEK.filter(isOn)
    onChoice({ ...choice, weekdays: isOn(day) ? now.filter((one) => one !== day) : [...now, day] })
  }
  return (
    <div className="series-rule">
      <label>
        多久一次
        <select value={every} onChange={({ target }) => onChoice({ ...choice, every: target.value as SeriesEvery })}>
          {SERIES_EVERY.map((name) => (
            <option key={name} value={name}>
              {names[name]}
            </option>
          ))}
        </select>
      </label>
      {isWeekly ? (
        <fieldset>
          <legend>星期几</legend>
          {WEEK.map((day) => (
            <label key={day}>
              {/* Its own weekday stays: the first lecture is on it. */}
              <input type="checkbox" checked={isOn(day)} disabled={day === first} onChange={() => toggle(day)} />
              {NAMES[day]}
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset>
        <legend>到什么时候</legend>
        <label>
          <input
            type="radio"
            name="series-end"
            checked={'count' in end}
            onChange={() => onChoice({ ...choice, end: { count: 8 } })}
          />
          办够几场
        </label>
        <label>
          <input
            type="radio"
            name="series-end"
            checked={'until' in end}
            onChange={() => onChoice({ ...choice, end: { until: dayAfter(firstDay, QUARTER_DAYS) } })}
          />
          到哪一天
        </label>
        {'count' in end ? (
          <label>
            场数
            <input
              type="number"
              min={1}
              max={MOST}
              value={end.count}
              onChange={({ target }) => onChoice({ ...choice, end: { count: Number(target.value) } })}
            />
          </label>
        ) : (
          <label>
            最后一天
            <input
              type="date"
              min={firstDay}
              value={end.until}
              onChange={({ target }) => onChoice({ ...choice, end: { until: target.value } })}
            />
          </label>
        )}
      </fieldset>
      <label>
        不办的日子（例如 2026-10-01，用逗号隔开）
        <input type="text" value={exceptions} onChange={({ target }) => onExceptions(target.value)} />
      </label>
    </div>
  )
}
