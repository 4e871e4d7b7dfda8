import type { Payload } from 'payload'
import { KINDS } from '../../cms/library/kinds.ts'

/** Takes out everything that an import brings, with all traces of it. The settings stay. */
export async function emptyDatabase(payload: Payload): Promise<void> {
  for (const { collection, hasDrafts } of KINDS.toReversed()) {
    await payload.db.deleteMany({ collection, where: {} })
    if (hasDrafts || collection === 'lectures') await payload.db.deleteVersions({ collection, where: {} })
  }
  await payload.kv.clear()
}
