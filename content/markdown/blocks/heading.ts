import type { Heading as Node } from 'mdast'
import type { Heading } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { readRuns } from '../read-inlines.ts'
import { writeInlines } from '../write-inlines.ts'

export const heading: BlockFormat<Node, Heading> = {
  read(node, reading) {
    if (!reading.sourceOf(node).startsWith('#')) {
      reading.report(node, '文字下面紧跟 --- 或 === 会变成标题。标题请写成 ## 标题；要分隔线，请在 --- 前空一行。')
      return undefined
    }
    const children = readRuns(node.children, reading, '标题')
    if (node.depth === 1) {
      reading.report(node, '正文里不能有一级标题 #，它是页面自己的标题。请写成 ##。')
      return undefined
    }
    if (node.depth > 3) {
      reading.report(node, '标题只有 ## 和 ### 两级。请改成其中一种。')
      return undefined
    }
    if (node.children.length === 0) reading.report(node, '标题是空的。请写上文字，或删掉这一行。')
    if (children.length === 0) return undefined
    return { type: 'heading', level: node.depth === 2 ? 2 : 3, children }
  },
  write: (block, emphasis) =>
    `${'#'.repeat(block.level)} ${closeSafely(writeInlines(block.children, emphasis, false))}`,
}

/** A `#` at the end of a heading's line would be taken for decoration. */
function closeSafely(markdown: string): string {
  return markdown.replace(/(^|[^\\])(#+)$/, (_, before: string, marks: string) => `${before}${marks.slice(1)}\\#`)
}
