import type { Issue } from '../issue.ts'
import { isBlock } from './conflicts.ts'
import type { Conflict } from './plan.ts'

/** The longest reason for overriding a warning, in characters. */
export const LONGEST_REASON = 200

/** A warning that somebody has overridden. */
export interface AcceptedWarning {
  readonly key: string
  readonly reason: string
  readonly by?: string | null | undefined
  readonly at?: string | null | undefined
}

/** The warnings that nobody has overridden with a reason. */
export function openWarnings(conflicts: readonly Conflict[], accepted: readonly AcceptedWarning[]): Conflict[] {
  const keys = new Set(accepted.filter(({ reason }) => reason.trim() !== '').map(({ key }) => key))
  return conflicts.filter((conflict) => !isBlock(conflict) && !keys.has(conflict.key))
}

/** Who overrides and when is what the server knows, not what was sent; entries that were there before stay as they are. */
export function stampAccepted(
  sent: readonly AcceptedWarning[],
  before: readonly AcceptedWarning[],
  by: string,
  at: string,
): AcceptedWarning[] {
  return sent.map((entry) => {
    const same = before.find(({ key, reason }) => key === entry.key && reason === entry.reason)
    return same ? { ...entry, by: same.by, at: same.at } : { ...entry, by, at }
  })
}

/** With those that were there before and are missing: who overrode a warning, and why, is not to be erased. */
export function withEarlier(sent: readonly AcceptedWarning[], before: readonly AcceptedWarning[]): AcceptedWarning[] {
  return [...sent, ...before.filter(({ key }) => !sent.some((entry) => entry.key === key))]
}

/** One issue that names all open warnings, or nothing. */
export function openWarningIssues(open: readonly Conflict[]): Issue[] {
  if (open.length === 0) return []
  const named = open.map(({ message }) => message).join('；')
  return [
    {
      path: 'acceptedWarnings',
      message: `还有 ${open.length} 条提醒没有确认：${named}。确实要这样安排，请逐条写明理由`,
    },
  ]
}
