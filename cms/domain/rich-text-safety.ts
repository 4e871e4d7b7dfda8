import { misplacedNodes } from './rich-text-places.ts'
import { isRecord, richTextNodes, type RichTextNode } from './rich-text-walk.ts'

/** Collections an internal link may point to. */
export const LINK_TARGETS = ['articles', 'lessons', 'courses', 'curricula', 'lectures', 'venues', 'trainers'] as const
export type LinkTarget = (typeof LINK_TARGETS)[number]

const BLOCKS = ['callout', 'doctor', 'activity', 'steps', 'figure', 'dataTable', 'player', 'quiz'] as const
const INLINE_BLOCKS = ['cite'] as const

const PLAIN_TYPES = ['paragraph', 'text', 'linebreak', 'listitem', 'quote', 'horizontalrule']
const HEADINGS = ['h2', 'h3']
const LISTS = ['bullet', 'number']

/**
 * What a text holds that our pages cannot or must not show: unknown nodes, nodes in a wrong place, other headings than h2 and h3, links that
 * are neither web address nor telephone number nor a page of ours. The editor's own checks let these pass.
 * Sentences in Chinese, each once.
 */
export function richTextProblems(value: unknown): string[] {
  const problems = new Set<string>(misplacedNodes(value))
  for (const node of richTextNodes(value)) {
    const problem = nodeProblem(node)
    if (problem !== undefined) problems.add(problem)
  }
  return [...problems]
}

function nodeProblem(node: RichTextNode): string | undefined {
  const { type, fields } = node
  if (type === 'heading') return isOneOf(HEADINGS, node['tag']) ? undefined : '小标题只能用二级或三级'
  if (type === 'list') return isOneOf(LISTS, node['listType']) ? undefined : '列表只能是带点的或带编号的'
  if (type === 'link') return linkProblem(fields)
  if (type === 'block') return blockProblem(BLOCKS, fields)
  if (type === 'inlineBlock') return blockProblem(INLINE_BLOCKS, fields)
  return isOneOf(PLAIN_TYPES, type) ? undefined : `正文里有不支持的内容（${shown(type)}）`
}

function blockProblem(allowed: readonly string[], fields: unknown): string | undefined {
  const name = isRecord(fields) ? fields['blockType'] : undefined
  return isOneOf(allowed, name) ? undefined : `正文里有不支持的版块（${shown(name)}）`
}

function linkProblem(fields: unknown): string | undefined {
  if (!isRecord(fields)) return '有一个链接是空的'
  if (fields['linkType'] === 'internal') {
    const target = isRecord(fields['doc']) ? fields['doc']['relationTo'] : undefined
    return isOneOf(LINK_TARGETS, target) ? undefined : '有一个站内链接没有选页面'
  }
  if (fields['linkType'] !== 'custom') return '有一个链接的种类不对，请删掉重新做'
  const url = fields['url']
  return typeof url === 'string' && isSafeLink(url)
    ? undefined
    : `链接“${shown(url)}”不能用：网址应以 http:// 或 https:// 开头，电话应写成 tel:120`
}

/** A web address (http, https) or a telephone number, as `tel:` and digits with hyphens. */
export function isSafeLink(url: string): boolean {
  if (/^tel:\d[\d-]{2,15}$/.test(url)) return true
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

function isOneOf(allowed: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && allowed.includes(value)
}

function shown(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value.slice(0, 60) : '空'
}
