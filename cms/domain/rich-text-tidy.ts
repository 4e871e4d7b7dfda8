import { isRecord } from './rich-text-walk.ts'

const BOLD_AND_ITALIC = 1 | 2

/**
 * The text without what comes along when people paste from elsewhere and our pages do not show: underline, colours,
 * alignment, indents outside lists, tab characters. Words are kept.
 */
export function tidyRichText(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['root'])) return value
  return { ...value, root: tidyNode(value['root']) }
}

function tidyNode(node: unknown): unknown {
  if (!isRecord(node)) return node
  const tidy: Record<string, unknown> = { ...node }
  if (node['type'] === 'tab') Object.assign(tidy, { type: 'text', text: ' ', format: 0, mode: 'normal', style: '' })
  if (tidy['type'] === 'text') {
    tidy['format'] = Number(tidy['format'] ?? 0) & BOLD_AND_ITALIC
    tidy['style'] = ''
  } else if ('format' in node) tidy['format'] = ''
  if ('textFormat' in node) tidy['textFormat'] = 0
  if ('textStyle' in node) tidy['textStyle'] = ''
  if ('indent' in node && node['type'] !== 'listitem') tidy['indent'] = 0
  if (Array.isArray(node['children'])) tidy['children'] = node['children'].map(tidyNode)
  if (node['type'] === 'block' && isRecord(node['fields']) && node['fields']['body'] !== undefined) {
    tidy['fields'] = { ...node['fields'], body: tidyRichText(node['fields']['body']) }
  }
  return tidy
}
