'use client'
import { LONGEST_REASON } from '../../domain/planning/accepted-warnings.ts'

interface Props {
  readonly label?: string
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** Why a warning of the planning rules is overridden. */
export function ReasonField({ label = '仍要这样排的原因', reason, onReason }: Props) {
  return (
    <label>
      {label}
      <input type="text" maxLength={LONGEST_REASON} value={reason} onChange={({ target }) => onReason(target.value)} />
    </label>
  )
}
