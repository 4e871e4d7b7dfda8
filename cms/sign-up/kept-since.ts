import type { Payload } from 'payload'
import { forgetBefore, LONGEST_DAYS_KEPT } from '../domain/sign-up-state.ts'

/** Of lectures that ended before this moment (ISO 8601) no family's data is kept: the setting says for how many days. */
export async function keptSince(payload: Payload, now: Date): Promise<string> {
  const { daysKept } = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  return forgetBefore(now, daysKept ?? LONGEST_DAYS_KEPT).toISOString()
}

/** The lectures whose families' data is still kept. */
export async function findKeptLectures(payload: Payload, since: string): Promise<ReadonlySet<string>> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'lectures',
    where: { endsAt: { greater_than_equal: since } },
    select: { endsAt: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
