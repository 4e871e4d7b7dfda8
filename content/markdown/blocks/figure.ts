import type { Image, Paragraph } from 'mdast'
import type { Figure } from '../../contract/body.ts'
import { normaliseText } from '../../contract/normalise-inlines.ts'
import { key } from '../../contract/primitives.ts'
import type { BlockFormat } from '../block-format.ts'
import { escapeQuoted } from '../escape-text.ts'

/** The picture of a paragraph that holds nothing else. */
export function pictureOf(node: Paragraph): Image | undefined {
  const only = node.children[0]
  return node.children.length === 1 && only?.type === 'image' ? only : undefined
}

export const figure: BlockFormat<Paragraph, Figure> = {
  read(node, reading) {
    const { url, alt, title } = pictureOf(node)!
    if (alt) {
      reading.report(
        node,
        '图片的方括号里不要写字：说明写在引号里，替代文字写在 media.yaml。请写成 ![](图片的key "说明")。',
      )
    }
    if (!key.safeParse(url).success) {
      reading.report(node, `图片「${url}」不是 key。请写成 ![](图片的key "说明")，key 是 media.yaml 里的名字。`)
      return undefined
    }
    const caption = normaliseText(title ?? '')
    return { type: 'figure', media: url, ...(caption === '' ? {} : { caption }) }
  },
  write: ({ media, caption }) => (caption ? `![](${media} "${escapeQuoted(caption)}")` : `![](${media})`),
}
