import type { Blockquote } from 'mdast'
import type { Quote } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { readInlines } from '../read-inlines.ts'
import { writeInlines } from '../write-inlines.ts'

export const quote: BlockFormat<Blockquote, Quote> = {
  read(node, reading) {
    const [only, ...others] = node.children
    if (only?.type !== 'paragraph' || others.length > 0) {
      reading.report(node, '引文里只能有一段文字。请每段写成一个引文，中间空一行，不要在引文里放列表和标题。')
      return undefined
    }
    const children = readInlines(only.children, reading)
    return children.length === 0 ? undefined : { type: 'quote', children }
  },
  write: (block, emphasis) =>
    writeInlines(block.children, emphasis)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
}
