import type { List, ListItem } from 'mdast'
import { readPlain } from './read-inlines.ts'
import type { Reading } from './reading.ts'

/** The numbers of a list are given by the page, from 1: any other start would be lost. */
export function reportStart(node: List, reading: Reading): void {
  if (node.ordered && node.start !== 1) {
    reading.report(
      node,
      `编号列表要从 1 开始，这里是 ${node.start}。请改成 1.；如果想接着上面的列表，请去掉中间的内容；如果只是数字，写成 ${node.start}\\.。`,
    )
  }
}

/** Reports an entry that does not begin with words. */
export function reportFirst(node: ListItem, reading: Reading): void {
  reading.report(
    node,
    node.children.length === 0
      ? '列表的这一项是空的。请写上文字，或删掉这一行。'
      : '列表的一项要先写文字。请把 - 或 1. 后面改成普通文字。',
  )
}

/**
 * The entries of a list as plain text.
 * @param place as messages name it: 步骤, 材料
 */
export function readEntries(node: List, reading: Reading, place: string): string[] {
  reportStart(node, reading)
  return node.children.flatMap((item) => {
    const nodes = entryWords(item, reading, place)
    if (item.checked != null) reading.report(item, '带方框的列表只能用在 :::quiz 里。请去掉 [ ] 或 [x]。')
    return nodes ? [readPlain(nodes, reading, place)] : []
  })
}

/** What an entry says, if it is one paragraph and nothing else. */
export function entryWords(item: ListItem, reading: Reading, place: string) {
  const [only, second] = item.children
  if (only?.type !== 'paragraph') {
    reportFirst(item, reading)
    return undefined
  }
  if (second) reading.report(second, `${place}的一项只能有一段文字，不能再分段或带下级列表。`)
  return only.children
}
