import type { ListItem, PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Steps } from '../../contract/body.ts'
import { steps as schema } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { checkBlock, readAttributes, writeOpening } from '../directive.ts'
import { escapeText } from '../escape-text.ts'
import { entryWords, reportStart } from '../read-entries.ts'
import { readPlain } from '../read-inlines.ts'
import type { Reading } from '../reading.ts'
import { writePlain } from '../write-plain.ts'

const EXAMPLE = ':::steps{title="五步洗手"}'

export const steps: BlockFormat<ContainerDirective, Steps> = {
  read(node, reading) {
    const { title } = readAttributes(node, ['title'], EXAMPLE, reading)
    const [only, ...others] = node.children
    if (only?.type !== 'list' || !only.ordered || others.length > 0) {
      reading.report(others[0] ?? node, '步骤里只能有一个 1. 列表。请把别的内容移到块的外面。')
      return undefined
    }
    reportStart(only, reading)
    const items = only.children.flatMap((item) => readStep(item, reading) ?? [])
    if (items.length === 0) return undefined
    return checkBlock(node, schema, { type: 'steps', title, items }, EXAMPLE, reading)
  },
  write: (block) =>
    [
      writeOpening('steps', { title: block.title }),
      ...block.items.map((item, index) => `${index + 1}. ${writeStep(item)}`),
      ':::',
    ].join('\n'),
}

function readStep(item: ListItem, reading: Reading): Steps['items'][number] | undefined {
  const words: PhrasingContent[] | undefined = entryWords(item, reading, '步骤')
  if (!words) return undefined
  const [first, ...rest] = words
  if (first?.type !== 'strong') return { text: readPlain(words, reading, '步骤') }
  const title = readPlain(first.children, reading, '步骤的名字')
  const text = readPlain(rest, reading, '步骤')
  if (text !== '') return { title, text }
  reading.report(item, '步骤只有加粗的名字，没有说明。请在名字后面写上怎么做，或去掉加粗。')
  return undefined
}

function writeStep({ title, text }: Steps['items'][number]): string {
  if (title === undefined) return writePlain(text)
  const middle = { startsLine: false, beforeLink: false }
  return `**${escapeText(title, { ...middle, endsLine: false })}** ${escapeText(text, { ...middle, endsLine: true })}`
}
