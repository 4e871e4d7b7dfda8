import type { Block, Body } from '../contract/body.ts'
import { block as blockSchema } from '../contract/body.ts'
import { normaliseBody } from '../contract/normalise-body.ts'
import { activity } from './blocks/activity.ts'
import { callout } from './blocks/callout.ts'
import { divider } from './blocks/divider.ts'
import { doctor } from './blocks/doctor.ts'
import { figure } from './blocks/figure.ts'
import { heading } from './blocks/heading.ts'
import { list } from './blocks/list.ts'
import { paragraph } from './blocks/paragraph.ts'
import { player } from './blocks/player.ts'
import { quiz } from './blocks/quiz.ts'
import { quote } from './blocks/quote.ts'
import { steps } from './blocks/steps.ts'
import { table } from './blocks/table.ts'
import { parseBody } from './parse-body.ts'
import type { Emphasis } from './write-inlines.ts'
import { writeSequence } from './write-sequence.ts'

/** What the subset cannot hold: in which block (counted from 1) and why. */
export interface BlockProblem {
  block: number
  message: string
}

/**
 * A text as Markdown of the subset. Every block is read back before it is handed out, so that
 * `parseBody(markdown).body` equals `normaliseBody(body)`; a block for which that fails is named instead of written.
 */
export function writeBody(body: Body): { markdown: string; problems: BlockProblem[] } {
  const blocks = normaliseBody(body)
  const problems: BlockProblem[] = []
  const apart = new Set<Block>()
  const written = blocks.filter((block, index) => {
    const checked = blockSchema.safeParse(block)
    const emphasis = checked.success ? (['clean', 'apart'] as const).find((each) => survives(block, each)) : undefined
    if (emphasis === 'apart') apart.add(block)
    if (emphasis) return true
    const reason = checked.error?.issues[0]
    problems.push({
      block: index + 1,
      message: reason
        ? `第 ${index + 1} 块（${NAMES[block.type]}）的内容不完整：${[...reason.path, reason.message].join(' ')}`
        : `第 ${index + 1} 块（${NAMES[block.type]}）写成 Markdown 后读回来不一样。请去掉其中少见的符号或加粗、斜体，再试一次。`,
    })
    return false
  })
  const markdown = writeSequence(written, (block, behindList) =>
    writeBlock(block, apart.has(block) ? 'apart' : 'clean', behindList),
  )
  return { markdown: markdown === '' ? '' : `${markdown}\n`, problems }
}

function survives(block: Block, emphasis: Emphasis): boolean {
  const { body, problems } = parseBody(writeBlock(block, emphasis))
  return problems.length === 0 && inSchemaOrder(body) === inSchemaOrder([block])
}

/** Equal bodies give equal strings: a parsed object has its keys in the order of the schema. */
function inSchemaOrder(body: Body): string {
  return JSON.stringify(body.map((block) => blockSchema.safeParse(block).data))
}

function writeBlock(block: Block, emphasis: Emphasis, behindList = false): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph.write(block, emphasis)
    case 'heading':
      return heading.write(block, emphasis)
    case 'quote':
      return quote.write(block, emphasis)
    case 'divider':
      return divider.write(block, emphasis)
    case 'list':
      return list.write(block, emphasis, behindList)
    case 'callout':
      return callout.write(block, emphasis)
    case 'doctor':
      return doctor.write(block, emphasis)
    case 'activity':
      return activity.write(block, emphasis)
    case 'steps':
      return steps.write(block, emphasis)
    case 'figure':
      return figure.write(block, emphasis)
    case 'table':
      return table.write(block, emphasis)
    case 'player':
      return player.write(block, emphasis)
    case 'quiz':
      return quiz.write(block, emphasis)
  }
}

const NAMES: Record<Block['type'], string> = {
  paragraph: '段落',
  heading: '标题',
  quote: '引文',
  divider: '分隔线',
  list: '列表',
  callout: '提示框',
  doctor: '就医信号',
  activity: '亲子活动',
  steps: '步骤',
  figure: '图片',
  table: '表格',
  player: '声音和影片',
  quiz: '测验',
}
