import type { CollectionSlug, Payload } from 'payload'
import type { LinkFacts } from '../domain/currency.ts'
import { richTextReferences, webPagesLinked } from '../domain/rich-text-references.ts'
import { LINK_TARGETS, type LinkTarget } from '../domain/rich-text-safety.ts'
import { OPEN } from '../hooks/load-surroundings.ts'
import type { Asker } from './asker.ts'
import { findAll } from './find-all.ts'

/** A live text whose links are asked for. */
interface LinkingText {
  readonly kind: 'articles' | 'lessons'
  readonly id: string
  readonly updatedAt: string
}

interface Known {
  readonly updatedAt: string
  /** `collection:id` of the pages of ours it links to. */
  readonly links: readonly string[]
  /** Web pages it links to. */
  readonly urls: readonly string[]
}

/** Bodies read at a time: the server answers others in between. */
const BATCH = 500
/** What was read of texts that have not changed since; one for each database. */
const known = new WeakMap<Payload, Map<string, Known>>()

/** The links to pages of ours that each text holds and whether families can open them, by `kind:id`. */
export async function linksOfTexts(
  asker: Asker,
  texts: readonly LinkingText[],
): Promise<ReadonlyMap<string, readonly LinkFacts[]>> {
  const read = await readAll(asker, texts)
  const linking = texts.flatMap(({ kind, id }) => {
    const links = read.get(`${kind}:${id}`)?.links ?? []
    return links.length > 0 ? [{ key: `${kind}:${id}`, links }] : []
  })
  const targets = new Set(linking.flatMap(({ links }) => links))
  const [open, titles] = await Promise.all([openOnes(asker, targets), titlesOf(asker, targets)])
  return new Map(
    linking.map(({ key, links }) => [
      key,
      links.map((link) => ({ to: titles.get(link) ?? '已删除的页面', isBroken: !open.has(link) })),
    ]),
  )
}

/** The web pages that each text links to, by `kind:id`. */
export async function webPagesOfTexts(
  asker: Pick<Asker, 'payload'>,
  texts: readonly LinkingText[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = await readAll(asker, texts)
  return new Map(texts.map(({ kind, id }) => [`${kind}:${id}`, read.get(`${kind}:${id}`)?.urls ?? []]))
}

async function readAll(
  asker: Pick<Asker, 'payload'>,
  texts: readonly LinkingText[],
): Promise<ReadonlyMap<string, Known>> {
  const read = known.get(asker.payload) ?? new Map<string, Known>()
  known.set(asker.payload, read)
  await readChanged(asker, texts, read)
  return read
}

async function readChanged(
  asker: Pick<Asker, 'payload'>,
  texts: readonly LinkingText[],
  read: Map<string, Known>,
): Promise<void> {
  const present = new Set(texts.map(({ kind, id }) => `${kind}:${id}`))
  for (const key of read.keys()) if (!present.has(key)) read.delete(key)
  for (const kind of ['articles', 'lessons'] as const) {
    const changed = texts.filter(
      (text) => text.kind === kind && read.get(`${kind}:${text.id}`)?.updatedAt !== text.updatedAt,
    )
    for (let start = 0; start < changed.length; start += BATCH) {
      const ids = changed.slice(start, start + BATCH).map(({ id }) => id)
      const rows = await findAll(asker, kind, { where: { id: { in: ids } }, select: ['body', 'updatedAt'] })
      for (const { id, body, updatedAt } of rows) {
        const links = richTextReferences(body).links.map((link) => `${link.collection}:${link.id ?? ''}`)
        read.set(`${kind}:${id}`, {
          updatedAt: String(updatedAt),
          links: [...new Set(links)],
          urls: webPagesLinked(body),
        })
      }
    }
  }
}

/** Those that families can open. */
async function openOnes(asker: Asker, targets: ReadonlySet<string>): Promise<Set<string>> {
  return new Set((await findTargets(asker, targets, true)).keys())
}

/** Titles of those that are still there. */
function titlesOf(asker: Asker, targets: ReadonlySet<string>): Promise<Map<string, string>> {
  return findTargets(asker, targets, false)
}

async function findTargets(
  asker: Asker,
  targets: ReadonlySet<string>,
  isOpenOnly: boolean,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const collection of LINK_TARGETS) {
    const ids = [...targets].flatMap((target) =>
      target.startsWith(`${collection}:`) ? target.split(':')[1] || [] : [],
    )
    const name = NAMED_BY[collection]
    for (let start = 0; start < ids.length; start += BATCH) {
      const among = { id: { in: ids.slice(start, start + BATCH) } }
      const where = isOpenOnly ? { and: [among, OPEN[collection]] } : among
      const rows = await findAll(asker, collection satisfies CollectionSlug, { where, select: [name] })
      for (const row of rows) found.set(`${collection}:${row.id}`, String(row[name] ?? ''))
    }
  }
  return found
}

const NAMED_BY: Readonly<Record<LinkTarget, string>> = {
  articles: 'title',
  lessons: 'title',
  courses: 'title',
  curricula: 'title',
  lectures: 'title',
  venues: 'name',
  trainers: 'name',
}
