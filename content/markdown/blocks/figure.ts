import type { Image, Paragraph } from 'mdast'
import type { Figure } from '../../contract/body.ts'
import { normaliseText } from '../../contract/normalise-inlines.ts'
import { key } from '../../contract/primitives.ts'
import type { BlockFormat } from '../block-format.ts'
import type { Reading } from '../reading.ts'
import { escapeQuoted } from '../escape-text.ts'

/** The picture of a paragraph that holds nothing else. */
export function pictureOf(node: Paragraph): Image | undefined {
  const [only, ...others] = node.children
  return only?.type === 'image' && others.length === 0 ? only : undefined
}

export const figure: Pick<BlockFormat<Paragraph, Figure>, 'write'> & {
  read(node: Image, reading: Reading): Figure | undefined
} = {
  read(node, reading) {
    const { url, alt, title } = node
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
