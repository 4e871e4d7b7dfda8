import type { CollectionSlug, Payload } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'

export interface NamedRegion {
  readonly id: string
  readonly name: string
  readonly parent: string | undefined
  readonly level: string
  readonly code: string
}

/** What lectures name by id. */
export interface Names {
  /** In the order of the tree's codes. */
  readonly regions: readonly NamedRegion[]
  /** Guidance topics in their own order. */
  readonly topics: ReadonlyMap<string, string>
  readonly trainers: ReadonlyMap<string, string>
}

export async function loadNames(payload: Payload): Promise<Names> {
  const all = async <Row>(collection: CollectionSlug, sort: string, fields: readonly string[]): Promise<Row[]> => {
    const { docs } = await payload.find({
      collection,
      sort,
      select: Object.fromEntries(fields.map((field) => [field, true])) as never,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs as unknown as Row[]
  }
  const [regions, topics, trainers] = await Promise.all([
    all<{ id: string; name: string; parent?: unknown; level: string; code: string }>('regions', 'code', [
      'name',
      'parent',
      'level',
      'code',
    ]),
    all<{ id: string; name: string; taxonomy: string }>('topics', 'order', ['name', 'taxonomy']),
    all<{ id: string; name: string }>('trainers', 'name', ['name']),
  ])
  return {
    regions: regions.map(({ id, name, parent, level, code }) => ({
      id: String(id),
      name,
      parent: relatedId(parent),
      level,
      code,
    })),
    topics: new Map(topics.filter(({ taxonomy }) => taxonomy === 'guidance').map(({ id, name }) => [String(id), name])),
    trainers: new Map(trainers.map(({ id, name }) => [String(id), name])),
  }
}
