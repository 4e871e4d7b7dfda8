import { isRecord } from '../rich-text-walk.ts'
import { blockLines } from './block-lines.ts'
import { inlineWords } from './inline-words.ts'
import { type Line, lineOf, type TitleOf } from './line.ts'

const HEADINGS: Readonly<Record<string, string>> = { h2: '小标题', h3: '三级小标题' }

/** The editor's JSON as lines that can be compared: each paragraph, entry and field of a block is one. */
export function bodyLines(state: unknown, titleOf: TitleOf, within = ''): Line[] {
  const root = isRecord(state) ? state['root'] : undefined
  const nodes = isRecord(root) && Array.isArray(root['children']) ? (root['children'] as unknown[]) : []
  return nodes.flatMap((node) => (isRecord(node) ? nodeLines(node, titleOf, within) : []))
}

function nodeLines(node: Readonly<Record<string, unknown>>, titleOf: TitleOf, within: string): Line[] {
  const { type, children } = node
  switch (type) {
    case 'heading':
      return lineOf(`${within}${HEADINGS[String(node['tag'])] ?? '小标题'}`, inlineWords(children, titleOf))
    case 'list':
      return listLines(node, titleOf, within, 0)
    case 'quote':
      return lineOf(`${within}引文`, inlineWords(children, titleOf))
    case 'horizontalrule':
      return [{ label: `${within}分隔线`, text: '———' }]
    case 'block':
      return isRecord(node['fields'])
        ? blockLines(node['fields'], titleOf, (inner, prefix) => bodyLines(inner, titleOf, prefix))
        : []
    default:
      return lineOf(`${within}段落`, inlineWords(children, titleOf))
  }
}

function listLines(node: Readonly<Record<string, unknown>>, titleOf: TitleOf, within: string, depth: number): Line[] {
  const label = `${within}${depth > 0 ? '下级' : ''}${node['listType'] === 'number' ? '编号列表' : '列表'}`
  const entries = Array.isArray(node['children']) ? node['children'].filter(isRecord) : []
  return entries.flatMap((entry) => {
    const parts = Array.isArray(entry['children']) ? entry['children'].filter(isRecord) : []
    const words = inlineWords(
      parts.filter(({ type }) => type !== 'list'),
      titleOf,
    )
    const below = parts.filter(({ type }) => type === 'list')
    return [...lineOf(label, words), ...below.flatMap((list) => listLines(list, titleOf, within, depth + 1))]
  })
}
