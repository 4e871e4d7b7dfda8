import type { Paragraph, Table as Node, TableRow } from 'mdast'
import type { Table } from '../../contract/body.ts'
import { normaliseText } from '../../contract/normalise-inlines.ts'
import type { BlockFormat } from '../block-format.ts'
import { escapeText } from '../escape-text.ts'
import { readPlain } from '../read-inlines.ts'
import type { Reading } from '../reading.ts'

const CAPTION = 'Table: '

/** Whether a paragraph names the table that follows it. `Table\: ` is ordinary text. */
export function isCaption(node: Paragraph, reading: Reading): boolean {
  return reading.sourceOf(node).startsWith(CAPTION)
}

export function readCaption(node: Paragraph, reading: Reading): string {
  return normaliseText(readPlain(node.children, reading, '表格的名字').slice(CAPTION.length))
}

export const table: BlockFormat<Node, Table> = {
  read(node, reading) {
    if (node.align?.some((align) => align != null)) {
      reading.report(node, '表格不能指定对齐。请把第二行的冒号去掉，写成 | --- | --- |。', 1)
    }
    const [head = [], ...rows] = node.children.map((row) => readRow(row, reading))
    if (head.length > 6) reading.report(node, '表格最多 6 列，再多手机上看不清。请拆成两个表。')
    if (rows.length === 0) {
      reading.report(node, '表格只有表头，没有内容。请至少写一行。')
      return undefined
    }
    for (const [index, cells] of rows.entries()) {
      if (cells.length === head.length) continue
      reading.report(
        node,
        `这一行有 ${cells.length} 格，表头有 ${head.length} 格。请补齐或删去；格里的竖线写成 \\|。`,
        index + 2,
      )
    }
    return { type: 'table', head, rows }
  },
  write: ({ caption, head, rows }) =>
    [
      ...(caption ? [CAPTION + escapeText(caption, { startsLine: false, endsLine: true, beforeLink: false }), ''] : []),
      writeRow(head),
      `| ${head.map(() => '---').join(' | ')} |`,
      ...rows.map(writeRow),
    ].join('\n'),
}

function readRow(row: TableRow, reading: Reading): string[] {
  return row.children.map((cell) => readPlain(cell.children, reading, '表格'))
}

function writeRow(cells: readonly string[]): string {
  const written = cells.map((cell) => escapeText(cell, { startsLine: false, endsLine: false, beforeLink: false }))
  return `| ${written.join(' | ')} |`
}
