import type { Payload } from 'payload'
import { monthBefore, monthInChina } from '../domain/missed-search.ts'

/** Removes what was counted before last month. */
export async function forgetMissedSearches(payload: Payload, now: Date): Promise<void> {
  const month = monthInChina(now)
  await payload.db.deleteMany({
    collection: 'missed-searches',
    where: { month: { not_in: [month, monthBefore(month)] } },
  })
}
