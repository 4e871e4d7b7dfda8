import type { Payload, Where } from 'payload'
import type { PublishedList, Stored } from './published.ts'

async function find(payload: Payload, list: PublishedList, where: Where, select?: Record<string, true>) {
  const { docs } = await payload.find({
    collection: list.collection,
    where,
    depth: 0,
    draft: false,
    pagination: false,
    limit: 0,
    overrideAccess: true,
    ...(select ? { select: select as never } : {}),
  })
  return docs as unknown as Stored[]
}

/** Id and public name of every published document of a list. */
export async function loadNames(payload: Payload, list: PublishedList): Promise<{ id: string; name: string }[]> {
  const documents = await find(payload, list, list.where, { [list.name]: true })
  return documents.map((document) => ({ id: String(document.id), name: String(document[list.name]) }))
}

/** Those of these documents that are published now, by id. */
export async function loadPublished(
  payload: Payload,
  list: PublishedList,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
  const one = ids.length === 1 ? { equals: ids[0] } : { in: [...ids] }
  const documents = await find(payload, list, { and: [{ id: one }, list.where] })
  return new Map(documents.map((document) => [String(document.id), document]))
}
