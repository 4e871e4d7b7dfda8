import type { PublishedList, Stored } from './published.ts'
import { type Names, Unpublishable } from './to-contract/names.ts'

/** One document as the contract wants it; throws `Unpublishable` with every reason found. */
export function toEntry(
  list: PublishedList,
  document: Stored,
  names: Names,
  today: string,
): { slug: string; entry: unknown } {
  const mapped = (list.toContract as (document: Stored, names: Names, today: string) => unknown)(document, names, today)
  const checked = list.schema.safeParse(mapped)
  if (!checked.success) {
    const reasons = checked.error.issues.map((issue) => `${issue.path.join('.') || '整条'}：${issue.message}`)
    throw new Unpublishable(reasons.slice(0, 5).join('；'))
  }
  return { slug: String(document[list.name]), entry: checked.data }
}
