'use client'
import { useState } from 'react'
import type { AcceptedWarning } from '../../domain/planning/accepted-warnings.ts'
import type { Conflict } from '../../domain/planning/plan.ts'
import { WarningLine } from './WarningLine.tsx'

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
          <WarningLine
            key={key}
            message={message}
            reason={reason}
            onReason={(value) => {
              setTyped(new Map(typed).set(key, value))
              if (kept && value.trim() !== '') onAccept(key, value)
            }}
          >
            <label className="lecture-conflicts__tick">
              <input
                type="checkbox"
                checked={kept !== undefined}
                disabled={kept === undefined && reason.trim() === ''}
                onChange={() => (kept ? onTakeBack(key) : onAccept(key, reason.trim()))}
              />
              知道了，仍要这样排
            </label>
          </WarningLine>
        )
      })}
    </ul>
  )
}
