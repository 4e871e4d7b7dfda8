'use client'
import { useState } from 'react'
import type { AcceptedWarning } from '../../domain/planning/accepted-warnings.ts'
import type { Conflict } from '../../domain/planning/plan.ts'
import { LONGEST_REASON } from '../calendar/WarningReasons.tsx'

interface Props {
  readonly warnings: readonly Conflict[]
  readonly accepted: readonly AcceptedWarning[]
  readonly onAccept: (key: string, reason: string) => void
  readonly onTakeBack: (key: string) => void
}

/** Warnings, each with a tick once its reason is written. */
export function WarningTicks({ warnings, accepted, onAccept, onTakeBack }: Props) {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  return (
    <ul className="lecture-conflicts">
      {warnings.map(({ key, message }) => {
        const kept = accepted.find((one) => one.key === key)
        const reason = typed.get(key) ?? kept?.reason ?? ''
        return (
          <li key={key} data-severity="warn">
            <span>
              <strong>提醒</strong> {message}
            </span>
            <label>
              仍要这样排的原因
              <input
                type="text"
                maxLength={LONGEST_REASON}
                value={reason}
                onChange={({ target }) => {
                  setTyped(new Map(typed).set(key, target.value))
                  if (kept && target.value.trim() !== '') onAccept(key, target.value)
                }}
              />
            </label>
            <label className="lecture-conflicts__tick">
              <input
                type="checkbox"
                checked={kept !== undefined}
                disabled={kept === undefined && reason.trim() === ''}
                onChange={() => (kept ? onTakeBack(key) : onAccept(key, reason.trim()))}
              />
              知道了，仍要这样排
            </label>
          </li>
        )
      })}
    </ul>
  )
}
