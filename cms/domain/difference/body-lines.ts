import { isRecord } from '../rich-text-walk.ts'
import { blockLines } from './block-lines.ts'
import { inlineLine } from './inline-words.ts'
import type { Line, TitleOf } from './line.ts'

type Node = Readonly<Record<string, unknown>>

const HEADINGS: Readonly<Record<string, string>> = { h2: '小标题', h3: '三级小标题' }
const LEVELS = ['', '下级', '三级', '四级', '五级', '六级']

/** The editor's JSON as lines that can be compared: each paragraph, entry and field of a block is one. */
export function bodyLines(state: unknown, titleOf: TitleOf, within = ''): Line[] {
  const root = isRecord(state) ? state['root'] : undefined
  const nodes = isRecord(root) && Array.isArray(root['children']) ? (root['children'] as unknown[]) : []
  const lines: Line[] = []
  let before: string | undefined
  for (const node of nodes.filter(isRecord)) {
    const own = nodeLines(node, titleOf, within)
    if (own.length === 0) continue
    const parts = partsOf(node)
    if (parts !== undefined && parts === before) lines.push({ label: `${within}${parts}`, text: '（另起一个）' })
    lines.push(...own)
    before = parts
  }
  return lines
}

/** What nothing but a line of its own would tell from another of its kind right before it. */
function partsOf(node: Node): string | undefined {
  if (node['type'] === 'list') return '列表'
  const kind = node['type'] === 'block' && isRecord(node['fields']) ? node['fields']['blockType'] : undefined
  return kind === 'steps' ? '步骤' : kind === 'quiz' ? '小测验' : undefined
}

function nodeLines(node: Node, titleOf: TitleOf, within: string): Line[] {
  const { type, children } = node
  switch (type) {
    case 'heading':
      return inlineLine(`${within}${HEADINGS[String(node['tag'])] ?? '别的小标题'}`, children, titleOf)
    case 'list':
      return listLines(node, titleOf, within, 0)
    case 'quote':
      return inlineLine(`${within}引文`, children, titleOf)
    case 'horizontalrule':
      return [{ label: `${within}分隔线`, text: '———' }]
    case 'block':
      return wholeBlock(node['fields'], titleOf)
    default:
      return inlineLine(`${within}段落`, children, titleOf)
  }
}

/** A block without words is a block, too. */
function wholeBlock(fields: unknown, titleOf: TitleOf): Line[] {
  if (!isRecord(fields)) return []
  const lines = blockLines(fields, titleOf, (inner, prefix) => bodyLines(inner, titleOf, prefix))
  const kind = String(fields['blockType'])
  return lines.length > 0 ? lines : [{ label: '版块', text: '（空）', identity: kind }]
}

function listLines(node: Node, titleOf: TitleOf, within: string, depth: number): Line[] {
  const level = LEVELS[depth] ?? `第 ${depth + 1} 级`
  const label = `${within}${level}${node['listType'] === 'number' ? '编号列表' : '列表'}`
  const entries = Array.isArray(node['children']) ? node['children'].filter(isRecord) : []
  return entries.flatMap((entry) => {
    const parts = Array.isArray(entry['children']) ? entry['children'].filter(isRecord) : []
    const words = parts.filter(({ type }) => type !== 'list')
    const below = parts.filter(({ type }) => type === 'list')
    const own = inlineLine(label, words, titleOf)
    return [
      // An entry without words still decides where the entries below it belong.
      ...(own.length === 0 && words.length > 0 ? [{ label, text: '（空）', identity: '' }] : own),
      ...below.flatMap((list) => listLines(list, titleOf, within, depth + 1)),
    ]
  })
}
