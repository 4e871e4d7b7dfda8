import { momentInWords } from './moments.ts'
import { overtaken, type StepRefusal } from './workflow-refusal.ts'

/** The last time that a person wrote a text. */
export interface LastEdit {
  /** ISO 8601; undefined for a text that nobody wrote since this is noted. */
  readonly at: string | undefined
  /** Id of the person. */
  readonly by: string | undefined
}

/**
 * Whether a save would put words over somebody else's that its writer has not seen.
 *
 * @param shown `updatedAt` (ISO 8601) of the version that the writer began from; undefined when the request names none,
 * as programs may: then it is not stale. Steps and ticks make versions without being an edit, so the version need not
 * be the newest.
 * @param writer id of who saves; undefined for the server itself
 */
export function isStaleSave(shown: string | undefined, last: LastEdit, writer: string | undefined): boolean {
  if (writer === undefined || shown === undefined || last.at === undefined || last.by === writer) return false
  const [began, edited] = [Date.parse(shown), Date.parse(last.at)]
  return Number.isFinite(began) && edited > began
}

/** @param name of the other person @param at ISO 8601 */
export function staleSave(name: string, at: string): StepRefusal {
  const reason = `${name || '另一位'}在 ${momentInWords(at)} 保存过这一篇，您看到的已经不是最新的，所以您的改动没有保存`
  return overtaken(`${reason}。请先把自己写的复制下来，再刷新页面，接着最新的内容改`)
}
