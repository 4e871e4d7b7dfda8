'use client'
import { momentInWords } from '../../domain/moments.ts'
import { timeInChina } from '../../domain/calendar/wall-clock.ts'
import type { Conflict } from '../../domain/planning/plan.ts'
import { ReasonField } from './ReasonField.tsx'

export interface SeriesDate {
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  readonly conflicts: readonly Conflict[]
  readonly isException: boolean
  /** A lecture is there already: it becomes the first of the series. */
  readonly isStored: boolean
}

interface Props {
  readonly ruleInWords: string
  readonly dates: readonly SeriesDate[]
  readonly skipped: ReadonlySet<string>
  readonly reason: string
  readonly onSkip: (skipped: ReadonlySet<string>) => void
  readonly onReason: (reason: string) => void
}

/** All dates of a series with what stands in their way; each can be left out. */
export function SeriesDates({ ruleInWords, dates, skipped, reason, onSkip, onReason }: Props) {
  const toggle = (day: string) => {
    const next = new Set(skipped)
    if (!next.delete(day)) next.add(day)
    onSkip(next)
  }
  const hasWarnings = dates.some(
    ({ day, isException, conflicts }) =>
      !isException && !skipped.has(day) && conflicts.some(({ severity }) => severity === 'warn'),
  )
  return (
    <div className="series-dates">
      <p role="status">
        {ruleInWords}。去掉不办的日子，有 {dates.filter(({ isException }) => !isException).length} 天。
      </p>
      <ul>
        {dates.map(({ day, startsAt, endsAt, conflicts, isException, isStored }) => (
          <li key={day}>
            <label>
              <input
                type="checkbox"
                checked={!isException && !skipped.has(day)}
                disabled={isException || isStored}
                onChange={() => toggle(day)}
              />
              {momentInWords(startsAt)}–{timeInChina(endsAt)}
              {isException ? '（不办）' : ''}
              {isStored ? '（就是这一场）' : ''}
            </label>
            {isException || conflicts.length === 0 ? null : (
              <ul className="lecture-conflicts">
                {conflicts.map(({ key, severity, message }) => (
                  <li key={key} data-severity={severity}>
                    <strong>{severity === 'block' ? '冲突' : '提醒'}</strong> {message}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {hasWarnings ? (
        <ReasonField
          label="仍要这样排的原因（记在有提醒的各场里；提交之前再写也行）"
          reason={reason}
          onReason={onReason}
        />
      ) : null}
    </div>
  )
}
