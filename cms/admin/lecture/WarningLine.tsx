'use client'
import type { ReactNode } from 'react'
import { ReasonField } from './ReasonField.tsx'

interface Props {
  readonly message: string
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** What else can be done with it. */
  readonly children?: ReactNode
}

/** A warning of the planning rules, with the reason why it is overridden. */
export function WarningLine({ message, reason, onReason, children }: Props) {
  return (
    <li data-severity="warn">
      <span>
        <strong>提醒</strong> {message}
      </span>
      <ReasonField reason={reason} onReason={onReason} />
      {children}
    </li>
  )
}
