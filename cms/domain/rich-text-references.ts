import { isRecord, relatedId, richTextNodes } from './rich-text-walk.ts'

/** What a text points to, by id; `undefined` among them stands for a choice that was left empty. */
export interface RichTextReferences {
  readonly cited: readonly (string | undefined)[]
  readonly media: readonly (string | undefined)[]
  readonly links: readonly { readonly collection: string; readonly id: string | undefined }[]
}

const MEDIA_BLOCKS = ['figure', 'player']

/** Sources cited, media shown and pages linked to, in the order of the text. */
export function richTextReferences(value: unknown): RichTextReferences {
  const cited: (string | undefined)[] = []
  const media: (string | undefined)[] = []
  const links: { collection: string; id: string | undefined }[] = []
  for (const { type, fields } of richTextNodes(value)) {
    if (!isRecord(fields)) continue
    if (type === 'inlineBlock' && fields['blockType'] === 'cite') cited.push(relatedId(fields['source']))
    if (type === 'block' && MEDIA_BLOCKS.includes(String(fields['blockType']))) media.push(relatedId(fields['media']))
    if (type === 'link' && fields['linkType'] === 'internal' && isRecord(fields['doc'])) {
      links.push({ collection: String(fields['doc']['relationTo']), id: relatedId(fields['doc']['value']) })
    }
  }
  return { cited, media, links }
}

/** Web pages that a text links to, each once. */
export function webPagesLinked(value: unknown): string[] {
  const urls = [...richTextNodes(value)].flatMap(({ type, fields }) =>
    (type === 'link' || type === 'autolink') && isRecord(fields) && fields['linkType'] !== 'internal'
      ? String(fields['url'] ?? '')
      : [],
  )
  return [...new Set(urls.filter((url) => /^https?:/i.test(url)))]
}

/** Whether anything can be read or seen in the text. */
export function hasContent(value: unknown): boolean {
  for (const { type, text } of richTextNodes(value)) {
    if (type === 'block' || (typeof text === 'string' && text.trim() !== '')) return true
  }
  return false
}
