'use client'
import type { Conflict } from '../../domain/planning/plan.ts'
import { WarningLine } from '../lecture/WarningLine.tsx'

interface Props {
  readonly warnings: readonly Conflict[]
  readonly reasons: ReadonlyMap<string, string>
  readonly onChange: (reasons: ReadonlyMap<string, string>) => void
}

/** Each warning with the reason why it is overridden. */
export function WarningReasons({ warnings, reasons, onChange }: Props) {
  return (
    <ul className="lecture-conflicts">
      {warnings.map(({ key, message }) => (
        <WarningLine
          key={key}
          message={message}
          reason={reasons.get(key) ?? ''}
          onReason={(reason) => onChange(new Map(reasons).set(key, reason))}
        />
      ))}
    </ul>
  )
}
