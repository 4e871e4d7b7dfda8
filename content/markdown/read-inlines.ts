import type { Link, PhrasingContent, Text } from 'mdast'
import type { Inline, TextRun } from '../contract/body.ts'
import { linkTarget } from '../contract/body.ts'
import { normaliseInlines } from '../contract/normalise-inlines.ts'
import { webAddress } from '../contract/primitives.ts'
import { joinLines } from './join-lines.ts'
import type { Reading } from './reading.ts'

type Marks = Pick<TextRun, 'bold' | 'italic'>

/** What one may try in a line that the subset does not have, and what to write instead. */
const REFUSED: Record<string, string> = {
  inlineCode: '不支持 `代码`。请去掉反引号 `，直接写文字。',
  html: '不支持 HTML。请去掉 <…> 标签；要显示小于号，写成 \\<。',
  delete: '不支持 ~~删除线~~。请删掉这段文字，或去掉波浪号。',
  image: '图片要单独成段：前后各空一行，写成 ![](图片的key "说明")。',
  imageReference: '图片要单独成段：前后各空一行，写成 ![](图片的key "说明")。',
  linkReference: '不支持引用式链接。请写成 [文字](https://…)。',
  footnoteReference: '不支持脚注。引用来源请写成 :cite[来源的key]。',
}

/** Text that looks like a failed attempt at something else. The writer escapes all of these. */
const STRAY: [RegExp, string][] = [
  [/(?<!\\)\*\*/, '这里的 ** 没有配成对，会原样显示出来。加粗写成 **文字**，星号里面不留空格；要显示星号，写成 \\*。'],
  [/(?<!\\)\]\(/, '这里的链接写法不对。请写成 [文字](https://…) 或 [文字](article:slug)，地址里不能有空格。'],
  [/(?<!\\):cite/, '来源的写法不对。请写成 :cite[来源的key]，一次一个，方括号里只有 key。'],
]

/** Text, links, references and line breaks of one paragraph. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return normaliseInlines(joinLines(nodes.flatMap((node) => readInline(node, reading, {}))))
}

/**
 * Text with emphasis only.
 * @param place where, as the message names it: 标题, 链接的文字
 */
export function readRuns(nodes: readonly PhrasingContent[], reading: Reading, place: string): TextRun[] {
  const inlines = nodes.flatMap((node) => {
    const read = readInline(node, reading, {})
    if (read.some((inline) => inline.type !== 'text')) {
      reading.report(node, `${place}里只能有文字、加粗和斜体。请把链接、来源和换行移到正文里。`)
    }
    return read
  })
  return normaliseInlines(joinLines(inlines)).filter((inline) => inline.type === 'text')
}

/**
 * Text without any marks.
 * @param place where, as the message names it: 表格, 步骤
 */
export function readPlain(nodes: readonly PhrasingContent[], reading: Reading, place: string): string {
  for (const node of nodes) {
    if (node.type !== 'text' && !(node.type in REFUSED)) {
      reading.report(node, `${place}里只能写纯文字。请去掉加粗、斜体、链接、来源和换行。`)
    }
  }
  const inlines = nodes.flatMap((node) => readInline(node, reading, {}))
  return normaliseInlines(joinLines(inlines))
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
}

function readInline(node: PhrasingContent, reading: Reading, marks: Marks): Inline[] {
  switch (node.type) {
    case 'text':
      reportStray(node, reading)
      return [{ type: 'text', text: node.value, ...marks }]
    case 'strong':
      return node.children.flatMap((child) => readInline(child, reading, { ...marks, bold: true }))
    case 'emphasis':
      return node.children.flatMap((child) => readInline(child, reading, { ...marks, italic: true }))
    case 'break':
      if (!reading.sourceOf(node).startsWith('\\')) {
        reading.report(node, '行尾有两个空格，会变成看不见的换行。要换行，请在行尾写 \\；不要换行，请删掉空格。')
      }
      return [{ type: 'break' }]
    case 'cite':
      return [{ type: 'cite', source: node.source }]
    case 'link':
      return readLink(node, reading, marks)
    default:
      reading.report(node, REFUSED[node.type] ?? '这里的写法不在约定的 Markdown 之内。请改成普通文字。')
      return []
  }
}

function reportStray(node: Text, reading: Reading): void {
  const source = reading.sourceOf(node)
  for (const [pattern, message] of STRAY) {
    const found = pattern.exec(source)
    if (found) reading.report(node, message, source.slice(0, found.index).split('\n').length - 1)
  }
}

function readLink(node: Link, reading: Reading, marks: Marks): Inline[] {
  if (reading.sourceOf(node).startsWith('<')) {
    reading.report(node, '不支持 <网址>。请写成 [文字](https://…)。')
    return []
  }
  if (node.title != null) reading.report(node, '链接不能有标题。请去掉地址后面引号里的字。')
  const marked = node.children.flatMap((child) => readInline(child, reading, marks))
  const children = normaliseInlines(joinLines(marked)).filter((inline) => inline.type === 'text')
  if (marked.some((inline) => inline.type !== 'text')) {
    reading.report(node, '链接的文字里只能有文字、加粗和斜体。请把来源和换行移到链接外面。')
  }
  if (children.length === 0) {
    reading.report(node, '链接没有文字。请写成 [文字](地址)。')
    return []
  }
  return readTarget(node, children, reading)
}

function readTarget(node: Link, children: TextRun[], reading: Reading): Inline[] {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(node.url) ?? []
  if (scheme === 'http' || scheme === 'https') {
    if (webAddress.safeParse(node.url).success) return [{ type: 'link', url: node.url, children }]
    reading.report(node, `网址「${node.url}」不完整或有空格。请从浏览器的地址栏完整复制。`)
    return []
  }
  if (scheme === 'tel') {
    if (/^\d[\d-]{2,15}$/.test(rest)) return [{ type: 'phone', number: rest, children }]
    reading.report(node, `电话「${rest}」的写法不对。只能有数字和连字符，例如 [120](tel:120)。`)
    return []
  }
  const to = linkTarget.safeParse({ kind: scheme, slug: rest })
  if (to.success) return [{ type: 'reference', to: to.data, children }]
  reading.report(
    node,
    `链接的地址「${node.url}」不对。站外写 https://…，站内写 article:slug（或 lesson:、course:、curriculum:、lecture:、venue:、trainer:），电话写 tel:120。`,
  )
  return []
}
