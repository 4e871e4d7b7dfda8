import type { Block, Body, Inline, List } from '../../../content/contract/body.ts'

/** Words of the headings of a text, in order. */
export function headingsOf(body: Body): string[] {
  return body.flatMap((block) => {
    if (block.type === 'heading') return [inlineText(block.children)]
    if (block.type === 'activity') return [block.title]
    return 'title' in block && block.title ? [block.title] : []
  })
}

/** Everything that stands in a text, block by block on a line of its own; headings left out, they are a field of their own. */
export function plainText(body: Body): string {
  return body.flatMap(blockLines).join('\n')
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [inlineText(block.children)]
    case 'list':
      return listLines(block)
    case 'callout':
      return block.body.flatMap(blockLines)
    case 'doctor':
      return [...block.signs, ...(block.action ? [block.action] : [])]
    case 'activity':
      return [...block.materials, ...block.steps, ...(block.safety ? [block.safety] : [])]
    case 'steps':
      return block.items.map((item) => (item.title ? `${item.title}：${item.text}` : item.text))
    case 'figure':
      return block.caption ? [block.caption] : []
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...[block.head, ...block.rows].map((row) => row.join(' '))]
    case 'player':
      return [block.transcript]
    case 'quiz':
      return block.questions.flatMap((question) => [question.question, question.explanation])
    case 'heading':
    case 'divider':
      return []
  }
}

function listLines(list: List): string[] {
  return list.items.flatMap((item) => [inlineText(item.children), ...(item.list ? listLines(item.list) : [])])
}

function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.text
      if (child.type === 'break') return '\n'
      return child.type === 'cite' ? '' : inlineText(child.children)
    })
    .join('')
}
