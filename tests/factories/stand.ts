import type { CollectionSlug, Payload, User, Where } from 'payload'
import { randomUUID } from 'node:crypto'
import type { Asker } from '../../cms/desk/asker.ts'

/**
 * Puts a stored text where a test needs it: the fields that only the workflow writes, in the newest version and in the
 * document itself, past every hook. The text's own words stay as they are.
 */
export async function standAs(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const remarks = fields['remarks'] as object[] | undefined
  // Rows get their ids from Payload's fields, which this passes by.
  const rows = remarks ? { remarks: remarks.map((row) => ({ id: randomUUID(), ...row })) } : {}
  const where: Where = { parent: { equals: id } }
  const { docs } = await payload.db.findVersions({ collection, where, sort: '-updatedAt', limit: 1 })
  const [newest] = docs
  if (newest) {
    const versionData = { ...newest, version: { ...newest.version, ...fields } }
    await payload.db.updateVersion({ collection, id: newest.id, versionData: versionData as never })
  }
  await payload.db.updateOne({ collection, id, data: { ...fields, ...rows } })
}

/** A person at the desk. */
export const asking = (payload: Payload, user: unknown): Asker => ({
  payload,
  user: { ...(user as User), collection: 'users' } as Asker['user'],
})
