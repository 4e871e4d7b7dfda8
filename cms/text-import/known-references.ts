import type { CollectionSlug, Payload } from 'payload'
import { bodyReferences } from '../../content/contract/body-references.ts'
import type { Block, Body, Inline, List } from '../../content/contract/body.ts'
import { COLLECTION_OF_KIND } from '../library/to-document/inline-nodes.ts'
import { type Ids, MissingDocument } from '../library/to-document/ids.ts'

export interface Resolved {
  readonly body: Body
  readonly ids: Ids
  /** Ids of the sources that the text cites. */
  readonly sources: readonly string[]
  readonly leftOut: readonly string[]
}

/** The text without what it names but is not here; the words of a link stay. */
export async function knownReferences(payload: Payload, body: Body): Promise<Resolved> {
  const { sources, links, pictures, recordings } = bodyReferences(body)
  const known = new Map<string, string>()
  const load = async (collection: string, field: 'key' | 'slug', names: readonly string[]) => {
    if (names.length === 0) return
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      where: { [field]: { in: [...names] } },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      select: { [field]: true } as never,
    })
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      known.set(`${collection} ${String(doc[field])}`, String(doc['id']))
    }
  }
  await load('sources', 'key', sources)
  await load('media', 'key', [...pictures, ...recordings])
  for (const [kind, collection] of Object.entries(COLLECTION_OF_KIND)) {
    await load(
      collection,
      'slug',
      links.flatMap((link) => (link.kind === kind ? [link.slug] : [])),
    )
  }
  const leftOut = new Set<string>()
  const has = (collection: string, name: string, note: string): boolean => {
    if (known.has(`${collection} ${name}`)) return true
    leftOut.add(note)
    return false
  }
  const ids: Ids = {
    idOf(collection, name) {
      const id = known.get(`${collection} ${name}`)
      if (id === undefined) throw new MissingDocument(collection, name)
      return id
    },
  }
  return {
    body: body.flatMap((block) => keptBlock(block, has)),
    ids,
    sources: sources.flatMap((key) => known.get(`sources ${key}`) ?? []),
    leftOut: [...leftOut],
  }
}

type Has = (collection: string, name: string, note: string) => boolean

function keptBlock(block: Block, has: Has): Block[] {
  switch (block.type) {
    case 'figure':
    case 'player':
      return has('media', block.media, `媒体库里没有“${block.media}”，没有带进来。`) ? [block] : []
    case 'paragraph':
    case 'quote':
      return [{ ...block, children: keptInlines(block.children, has) }]
    case 'list':
      return [keptList(block, has)]
    case 'callout':
      return [{ ...block, body: block.body.flatMap((inner) => keptBlock(inner, has)) as typeof block.body }]
    default:
      return [block]
  }
}

function keptList(list: List, has: Has): List {
  const items = list.items.map((item) => ({
    children: keptInlines(item.children, has),
    ...(item.list ? { list: keptList(item.list, has) } : {}),
  }))
  return { ...list, items }
}

function keptInlines(inlines: readonly Inline[], has: Has): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'cite') {
      return has('sources', inline.source, `来源库里没有“${inline.source}”，引用没有带进来。`) ? [inline] : []
    }
    if (inline.type !== 'reference') return [inline]
    const { kind, slug } = inline.to
    const isKnown = has(COLLECTION_OF_KIND[kind], slug, `没有“${kind}:${slug}”这一页，链接只留下了文字。`)
    return isKnown ? [inline] : inline.children
  })
}
