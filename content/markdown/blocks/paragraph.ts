import type { Paragraph as Node } from 'mdast'
import type { Paragraph } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { readInlines } from '../read-inlines.ts'
import type { Reading } from '../reading.ts'
import { writeInlines } from '../write-inlines.ts'

/** First characters of a line that was meant to be a block, and what went wrong. The writer escapes all of these. */
const MEANT_AS_BLOCK: [RegExp, string][] = [
  [/^:::+\s*$/, '这里的 ::: 没有对应的开头。请删掉这一行，或在块的开头写 :::块名。'],
  [/^::/, '这一行的 ::: 写法不对。请写成 :::块名{名字="值"}，块名前没有空格，值用英文双引号。'],
  [/^：：/, '块的冒号要用英文冒号，写成 :::。'],
  [/^#/, '# 后面要空一格。请写成 ## 标题 或 ### 标题。'],
  [/^\|/, '表格的写法不对。第二行要写 | --- | --- |，格数和表头一样，表格前空一行。'],
]

export const paragraph: BlockFormat<Node, Paragraph> = {
  read(node, reading) {
    reportFailedBlocks(node, reading)
    const children = readInlines(node.children, reading)
    return children.length === 0 ? undefined : { type: 'paragraph', children }
  },
  write: (block, emphasis) => writeInlines(block.children, emphasis),
}

function reportFailedBlocks(node: Node, reading: Reading): void {
  reading
    .sourceOf(node)
    .split('\n')
    .forEach((line, index) => {
      const meant = MEANT_AS_BLOCK.find(([pattern]) => pattern.test(line.trimStart()))
      if (meant) reading.report(node, meant[1], index)
    })
}
