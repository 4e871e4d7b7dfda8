import type { ContainerDirective } from 'mdast-util-directive'
import type { Callout } from '../../contract/body.ts'
import { callout as schema } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { checkBlock, readAttributes, writeOpening } from '../directive.ts'
import { writeSequence } from '../write-sequence.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'

const EXAMPLE = ':::callout{tone=tip title="小提示"}'

export const callout: BlockFormat<ContainerDirective, Callout> = {
  read(node, reading) {
    const { tone, title } = readAttributes(node, ['tone', 'title'], EXAMPLE, reading)
    const body = node.children.flatMap((child) => {
      if (child.type === 'paragraph') return paragraph.read(child, reading) ?? []
      if (child.type === 'list') return list.read(child, reading) ?? []
      reading.report(child, '提示框里只能有段落和列表。请把标题、表格、图片等移到外面。')
      return []
    })
    if (node.children.length === 0) reading.report(node, '提示框是空的。请写上内容，或删掉它。')
    if (body.length === 0) return undefined
    return checkBlock(node, schema, { type: 'callout', tone, title, body }, EXAMPLE, reading)
  },
  write: (block, emphasis) =>
    [
      writeOpening('callout', { tone: block.tone, title: block.title }),
      writeSequence(block.body, (child, behindList) =>
        child.type === 'list' ? list.write(child, emphasis, behindList) : paragraph.write(child, emphasis),
      ),
      ':::',
    ].join('\n'),
}
