import { ValidationError, type Payload } from 'payload'
import { missedWords, monthInChina } from '../domain/missed-search.ts'

/** Different words kept of one month, so that no script can fill the database. */
const MOST_ROWS = 5_000
/** Makes the adapter of SQLite put the condition into its UPDATE, with no look at the row before. */
const IN_ONE_STATEMENT = { atomic: true }

/**
 * Counts a search that found nothing: words and month, nothing of who, where or when.
 * @returns whether it was counted; what may tell who asked is not
 */
export async function countMissedSearch(payload: Payload, query: unknown, now: Date): Promise<boolean> {
  const words = missedWords(query)
  if (words === undefined) return false
  const month = monthInChina(now)
  if (await raise(payload, words, month)) return true
  const { totalDocs } = await payload.db.count({
    collection: 'missed-searches',
    where: { month: { equals: month } },
  })
  if (totalDocs >= MOST_ROWS) return false
  try {
    await payload.db.create({ collection: 'missed-searches', data: { words, month, count: 1 } })
    return true
  } catch (error) {
    // Another request made the row in between.
    if (!(error instanceof ValidationError)) throw error
    return raise(payload, words, month)
  }
}

async function raise(payload: Payload, words: string, month: string): Promise<boolean> {
  const changed: unknown = await payload.db.updateOne({
    collection: 'missed-searches',
    where: { and: [{ words: { equals: words } }, { month: { equals: month } }] },
    data: { count: { $inc: 1 } },
    options: IN_ONE_STATEMENT,
  })
  return changed !== null && changed !== undefined
}
