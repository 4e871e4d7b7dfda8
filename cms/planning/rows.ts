import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** Where a question is asked: inside the transaction of a save, or by itself. */
export interface Asking {
  readonly payload: Payload
  readonly req?: PayloadRequest | undefined
  /** Who gets to read the answer, where it is not the one who saves. */
  readonly reader?: PayloadRequest | undefined
}

/** All rows at once, related documents as ids: no hooks, no access. */
export async function findRows(
  { payload, req }: Asking,
  collection: CollectionSlug,
  where: Where,
  select: Readonly<Record<string, true>>,
): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where,
    select,
    pagination: false,
    limit: 0,
    ...(req && { req }),
  })
  return docs
}

export async function findRow(
  asking: Asking,
  collection: CollectionSlug,
  id: string,
  select: Readonly<Record<string, true>>,
): Promise<Row | undefined> {
  const [row] = await findRows(asking, collection, { id: { equals: id } }, select)
  return row
}
