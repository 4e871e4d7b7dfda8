import type { ContentState } from './content-states.ts'

/** What was said with a step, oldest first in a text. */
export interface Remark {
  readonly step?: string | null | undefined
  readonly text?: string | null | undefined
  readonly by?: unknown
  readonly at?: string | null | undefined
}

/**
 * The remark with which a draft came back and that still waits to be dealt with: the last one, if it was sent back and
 * nobody has signed or published the text since.
 *
 * @param settledAt when the live version was signed off, ISO 8601; undefined for a text that never was
 */
export function openRemark(
  state: ContentState,
  remarks: readonly Remark[],
  settledAt: string | undefined,
): Remark | undefined {
  const last = remarks.at(-1)
  if (state !== 'draft' || last?.step !== 'send-back') return undefined
  const isSettled = settledAt !== undefined && last.at != null && Date.parse(settledAt) >= Date.parse(last.at)
  return isSettled ? undefined : last
}
