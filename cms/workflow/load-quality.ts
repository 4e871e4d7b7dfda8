import type { CollectionSlug, PayloadRequest } from 'payload'
import { loadSurroundings, soundIds } from '../hooks/load-surroundings.ts'
import { isRecord, relatedId } from '../domain/rich-text-walk.ts'
import { richTextReferences } from '../domain/rich-text-references.ts'
import { publishable } from '../domain/publishable-document.ts'
import type { QualitySurroundings, RegisteredSource } from '../domain/quality/quality-text.ts'
import { dayInChina } from '../domain/review-day.ts'
import { linkChecker } from '../link-checks/link-checker.ts'
import { LINK_KINDS } from './quality-text-of.ts'
import type { StoredText } from './stored-text.ts'
import { titlesLike } from './title-register.ts'

/**
 * What the checks must know of everything else; documents go by their id.
 * @param links web addresses in the text
 */
export async function loadQualitySurroundings(
  text: StoredText,
  links: readonly string[],
  req: PayloadRequest,
): Promise<QualitySurroundings> {
  const document = publishable(text)
  const { cited, media } = richTextReferences(document.body)
  const [{ open }, sources, alts, otherTitles] = await Promise.all([
    loadSurroundings(document, req),
    loadSources([...(document.sources ?? []), ...cited], req),
    loadAlts([document.cover, ...media], req),
    titlesLike(document.title ?? '', req),
  ])
  return {
    sources,
    media: alts,
    openPages: new Set([...open].map(asPage)),
    deadAddresses: linkChecker.deadAmong(links),
    otherTitles,
    today: dayInChina(new Date()),
  }
}

function asPage(reference: string): string {
  const [collection = '', id = ''] = reference.split(':')
  return `${LINK_KINDS[collection] ?? collection}:${id}`
}

/** The key of a text's concern, `health` for one: the checks ask more of some. Undefined when none is chosen. */
export async function loadConcern(text: StoredText, req: PayloadRequest): Promise<string | undefined> {
  const [topic] = await findByIds('topics', [relatedId(text['concern'])], 0, req)
  return typeof topic?.['key'] === 'string' ? topic['key'] : undefined
}

async function loadSources(ids: readonly (string | undefined)[], req: PayloadRequest) {
  const docs = await findByIds('sources', ids, 1, req)
  return new Map(
    docs.map((source): [string, RegisteredSource] => {
      const { title, validUntil, supersededBy } = source
      return [
        String(source['id']),
        {
          title: String(title),
          validUntil: typeof validUntil === 'string' ? dayInChina(new Date(validUntil)) : undefined,
          supersededBy: isRecord(supersededBy) ? String(supersededBy['title']) : undefined,
        },
      ]
    }),
  )
}

async function loadAlts(ids: readonly (string | undefined)[], req: PayloadRequest) {
  const docs = await findByIds('media', ids, 0, req)
  return new Map(docs.map(({ id, alt }) => [String(id), typeof alt === 'string' ? alt : '']))
}

async function findByIds(
  collection: CollectionSlug,
  wanted: readonly (string | undefined)[],
  depth: number,
  req: PayloadRequest,
): Promise<Record<string, unknown>[]> {
  const ids = [...new Set(wanted.flatMap((id) => relatedId(id) ?? []))]
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: soundIds(ids, req) } },
    depth,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Record<string, unknown>[]
}
