import type { CollectionSlug, Where } from 'payload'
import type { Asker } from './asker.ts'

/** A row of any collection: only what was selected is in it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

interface Question {
  readonly where?: Where
  /** Names of fields; `group.field` for one inside a group. */
  readonly select: readonly string[]
  readonly draft?: boolean
  readonly sort?: string
}

/**
 * All rows at once, related documents as ids. It passes by access: for those who may read the whole collection (callers
 * ask first), because pages of 500 would take several times as long.
 */
export async function findAll(
  { payload }: Pick<Asker, 'payload'>,
  collection: CollectionSlug,
  question: Question,
): Promise<Row[]> {
  const { docs } = await payload.find({
    collection,
    where: question.where ?? {},
    draft: question.draft ?? false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: selected(question.select) as never,
    ...(question.sort ? { sort: question.sort } : {}),
  })
  return docs as unknown as Row[]
}

export interface Found {
  readonly rows: readonly Row[]
  readonly total: number
}

/** The first rows and how many there are in all, read with the person's own rights. */
export async function findSome(
  { payload, user }: Asker,
  collection: CollectionSlug,
  { limit, ...question }: Question & { readonly limit: number },
): Promise<Found> {
  const { docs, totalDocs } = await payload.find({
    collection,
    where: question.where ?? {},
    draft: question.draft ?? false,
    depth: 0,
    limit,
    overrideAccess: false,
    user,
    select: selected(question.select) as never,
    ...(question.sort ? { sort: question.sort } : {}),
  })
  return { rows: docs as unknown as Row[], total: totalDocs }
}

/** `['title', 'review.reviewBy']` as Payload's select. */
function selected(names: readonly string[]): Record<string, unknown> {
  const select: Record<string, unknown> = {}
  for (const name of names) {
    const [field = '', inner] = name.split('.')
    select[field] = inner === undefined ? true : { ...(select[field] as object | undefined), [inner]: true }
  }
  return select
}

/** A field inside a group, or undefined. */
export function inner(row: Row, group: string, name: string): unknown {
  const value = row[group]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** Names of people, by id. */
export async function namesOfPeople(asker: Asker): Promise<ReadonlyMap<string, string>> {
  const rows = await findAll(asker, 'users', { select: ['name'] })
  return new Map(rows.map(({ id, name }) => [id, String(name ?? '')]))
}
