'use client'
import type { Conflict } from '../../domain/planning/plan.ts'

interface Props {
  readonly warnings: readonly Conflict[]
  readonly reasons: ReadonlyMap<string, string>
  readonly onChange: (reasons: ReadonlyMap<string, string>) => void
}

/** The longest that the field holds. */
export const LONGEST_REASON = 200

/** Each warning with the reason why it is overridden. */
export function WarningReasons({ warnings, reasons, onChange }: Props) {
  return (
    <ul className="lecture-conflicts">
      {warnings.map(({ key, message }) => (
        <li key={key} data-severity="warn">
          <span>
            <strong>提醒</strong> {message}
          </span>
          <label>
            仍要这样排的原因
            <input
              type="text"
              maxLength={LONGEST_REASON}
              value={reasons.get(key) ?? ''}
              onChange={(event) => onChange(new Map(reasons).set(key, event.target.value))}
            />
          </label>
        </li>
      ))}
    </ul>
  )
}
