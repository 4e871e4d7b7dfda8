import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { PAGE_FOLDERS } from '../domain/page-moves.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { slugFromWords, uniqueSlug } from '../domain/slug-from-title.ts'

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a Chinese title in Latin letters: 宝宝发烧了 -> baobao, fashao, le. The whole decides how each is read. */
export async function latinWords(title: string): Promise<string[]> {
  // A dictionary, read when first needed.
  const { pinyin } = await import('pinyin-pro')
  const text = title.normalize('NFKC')
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
  let at = 0
  return [...WORDS.segment(text)].flatMap(({ segment, isWordLike }) => {
    const from = at
    at += [...segment].length
    return isWordLike ? [sounds.slice(from, at).join('')] : []
  })
}

interface Wanted {
  readonly kind: ContentKind
  readonly title: string
  /** The text itself, whose own address is free for it. */
  readonly id?: string | undefined
}

/**
 * An address for a title that no other text of the kind has or had, also not in a draft.
 * @returns an empty string when nothing of the title can stand in an address
 */
export async function suggestSlug(
  payload: Payload,
  { kind, title, id }: Wanted,
  req?: PayloadRequest,
): Promise<string> {
  const words = await latinWords(title)
  const start = slugFromWords(words).slice(0, 70)
  if (start === '') return ''
  const others: Where = id === undefined ? {} : { id: { not_equals: id } }
  const options = { depth: 0, limit: 0, pagination: false, overrideAccess: true, ...(req ? { req } : {}) } as const
  const [live, drafts, former] = await Promise.all([
    payload.find({
      collection: kind as CollectionSlug,
      where: { and: [{ slug: { like: start } }, others] },
      trash: true,
      select: { slug: true } as never,
      ...options,
    }),
    payload.findVersions({
      collection: kind as CollectionSlug,
      where: {
        and: [
          { 'version.slug': { like: start } },
          { latest: { equals: true } },
          ...(id === undefined ? [] : [{ parent: { not_equals: id } }]),
        ],
      },
      trash: true,
      select: { version: { slug: true } } as never,
      ...options,
    }),
    payload.find({ collection: 'redirects', where: { from: { like: `/${start}` } }, ...options }),
  ])
  const taken = [
    ...(live.docs as unknown as { slug?: unknown }[]).map(({ slug }) => slug),
    ...(drafts.docs as unknown as { version: { slug?: unknown } }[]).map(({ version }) => version.slug),
    ...former.docs.flatMap(({ from }) => (from.startsWith(PAGE_FOLDERS[kind]) ? [from.split('/').at(-2)] : [])),
  ]
  return uniqueSlug(words, new Set(taken.map(String)))
}
