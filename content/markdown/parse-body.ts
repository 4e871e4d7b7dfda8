import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block, Body } from '../contract/body.ts'
import { normaliseBody } from '../contract/normalise-body.ts'
import type { BlockFormat } from './block-format.ts'
import { activity } from './blocks/activity.ts'
import { callout } from './blocks/callout.ts'
import { divider } from './blocks/divider.ts'
import { doctor } from './blocks/doctor.ts'
import { figure, pictureOf } from './blocks/figure.ts'
import { heading } from './blocks/heading.ts'
import { list } from './blocks/list.ts'
import { paragraph } from './blocks/paragraph.ts'
import { player } from './blocks/player.ts'
import { quiz } from './blocks/quiz.ts'
import { quote } from './blocks/quote.ts'
import { steps } from './blocks/steps.ts'
import { isCaption, readCaption, table } from './blocks/table.ts'
import { type LineProblem, type Reading, startReading } from './reading.ts'
import { parseTree } from './subset.ts'

const CONTAINERS: Record<string, BlockFormat<ContainerDirective, Block>> = {
  callout,
  doctor,
  activity,
  steps,
  quiz,
  player,
} as Record<string, BlockFormat<ContainerDirective, Block>>

const REFUSED: Record<string, string> = {
  html: '不支持 HTML。请去掉 <…> 标签和 <!-- 注释 -->，用约定的 Markdown 写。',
  code: '不支持代码块。如果是正文，请去掉行首的 4 个空格或 ``` 。',
  definition: '不支持引用式链接的定义。请在文字里直接写 [文字](https://…)。',
  footnoteDefinition: '不支持脚注。引用来源请写成 :cite[来源的key]。',
  leafDirective: '块要用三个冒号开头，写成 :::块名，并用单独一行 ::: 结束。',
}

/**
 * Reads a text in the library's Markdown subset. With a problem in it, what could be read is returned beside it.
 * @param firstLine the line of its file on which the text begins, for the lines of problems
 */
export function parseBody(text: string, firstLine = 1): { body: Body; problems: LineProblem[] } {
  const reading = startReading(text, firstLine)
  const nodes = parseTree(text).children
  const body: Body = []
  let caption: string | undefined
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'paragraph' && nodes[index + 1]?.type === 'table' && isCaption(node, reading)) {
      caption = readCaption(node, reading)
      continue
    }
    const read = readBlock(node, reading)
    if (read) body.push(read.type === 'table' && caption !== undefined ? { ...read, caption } : read)
    caption = undefined
  }
  reading.problems.sort((one, other) => one.line - other.line)
  return { body: normaliseBody(body), problems: reading.problems }
}

function readBlock(node: RootContent, reading: Reading): Block | undefined {
  switch (node.type) {
    case 'paragraph': {
      const picture = pictureOf(node)
      return picture ? figure.read(picture, reading) : paragraph.read(node, reading)
    }
    case 'heading':
      return heading.read(node, reading)
    case 'blockquote':
      return quote.read(node, reading)
    case 'thematicBreak':
      return divider.read(node, reading)
    case 'list':
      return list.read(node, reading)
    case 'table':
      return table.read(node, reading)
    case 'containerDirective':
      return readContainer(node, reading)
    default:
      reading.report(node, REFUSED[node.type] ?? '这里的写法不在约定的 Markdown 之内。请改成普通段落。')
      return undefined
  }
}

function readContainer(node: ContainerDirective, reading: Reading): Block | undefined {
  const format = Object.hasOwn(CONTAINERS, node.name) ? CONTAINERS[node.name] : undefined
  if (!format) {
    reading.report(node, `没有「${node.name}」这种块。可以用的块有：${Object.keys(CONTAINERS).join('、')}。`)
    return undefined
  }
  if (!/\n[ ]*:::+[ \t]*$/.test(reading.sourceOf(node))) {
    reading.report(node, `:::${node.name} 没有结束。请在块的末尾单独写一行 :::。`)
    return undefined
  }
  const within = node.children.find((child) => child.type === 'containerDirective')
  if (within) {
    reading.report(node, `:::${node.name} 没有结束，里面又开始了 :::${within.name}。请在后者之前单独写一行 :::。`)
    return undefined
  }
  if (node.children[0]?.type === 'paragraph' && node.children[0].data?.directiveLabel) {
    reading.report(node, `:::${node.name} 后面不能有方括号。标题请写成 {title="…"}。`)
    return undefined
  }
  return format.read(node, reading)
}
