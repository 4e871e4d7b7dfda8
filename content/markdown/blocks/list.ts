import type { List as Node, ListItem as ItemNode } from 'mdast'
import type { List, ListItem } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { readInlines } from '../read-inlines.ts'
import { reportFirst, reportStart } from '../read-entries.ts'
import type { Reading } from '../reading.ts'
import { type Emphasis, writeInlines } from '../write-inlines.ts'

export const list: BlockFormat<Node, List> & {
  /** A list directly behind one of the same kind takes the other marker, or the two would be read as one. */
  write(block: List, emphasis: Emphasis, behindList?: boolean): string
} = {
  read(node, reading) {
    reportStart(node, reading)
    const items = node.children.flatMap((item) => readItem(item, reading) ?? [])
    return items.length === 0 ? undefined : { type: 'list', ordered: node.ordered === true, items }
  },
  write: (block, emphasis, behindList = false) =>
    writeList(block, emphasis, block.ordered ? (behindList ? ')' : '.') : behindList ? '*' : '-'),
}

function readItem(node: ItemNode, reading: Reading): ListItem | undefined {
  if (node.checked != null) reading.report(node, '带方框的列表只能用在 :::quiz 里。请去掉 [ ] 或 [x]。')
  const [first, second, third] = node.children
  if (first?.type !== 'paragraph') {
    reportFirst(node, reading)
    return undefined
  }
  const stranger = second?.type === 'list' ? third : second
  if (stranger) {
    reading.report(stranger, '列表的一项只能有一段文字，下面最多跟一个缩进的列表。请把别的内容移到列表外面。')
    return undefined
  }
  const children = readInlines(first.children, reading)
  if (children.length === 0) return undefined
  const below = second?.type === 'list' ? list.read(second, reading) : undefined
  return below ? { children, list: below } : { children }
}

function writeList(block: List, emphasis: Emphasis, marker: string): string {
  return block.items
    .map((item, index) => {
      const bullet = block.ordered ? `${index + 1}${marker} ` : `${marker} `
      const below = item.list ? `\n${list.write(item.list, emphasis)}` : ''
      const content = writeInlines(item.children, emphasis) + below
      return bullet + content.replaceAll('\n', `\n${' '.repeat(bullet.length)}`)
    })
    .join('\n')
}
