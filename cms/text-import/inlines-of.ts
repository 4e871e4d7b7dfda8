import type { Inline, TextRun } from '../../content/contract/body.ts'
import { webAddress } from '../../content/contract/primitives.ts'
import type { Element } from './html-tree.ts'

type Marks = Pick<TextRun, 'bold' | 'italic'>

const PHONE = /^tel:(\d[\d-]{2,15})$/

/** Words, marks, line breaks and links of an element. */
export function inlinesOf(element: Element, marks: Marks = {}): Inline[] {
  return element.children.flatMap((child): Inline[] => {
    if (typeof child === 'string')
      return child === '' ? [] : [{ type: 'text', text: child.replace(/\s+/g, ' '), ...marks }]
    switch (child.tag) {
      case 'br':
        return [{ type: 'break' }]
      case 'strong':
        return inlinesOf(child, { ...marks, bold: true })
      case 'em':
        return inlinesOf(child, { ...marks, italic: true })
      case 'a':
        return link(child, marks)
      case 'p':
        return [...inlinesOf(child, marks), { type: 'break' }]
      default:
        return inlinesOf(child, marks)
    }
  })
}

function link(element: Element, marks: Marks): Inline[] {
  const within = inlinesOf(element, marks)
  const children = runsOf(within)
  const href = element.href ?? ''
  if (children.length === 0) return within
  const phone = PHONE.exec(href)?.[1]
  if (phone !== undefined) return [{ type: 'phone', number: phone, children }]
  return webAddress.safeParse(href).success ? [{ type: 'link', url: href, children }] : within
}

/** Only what is text, a break as a space: for headings and the words of links. */
export function runsOf(inlines: readonly Inline[]): TextRun[] {
  return inlines.flatMap((inline): TextRun[] => {
    if (inline.type === 'text') return [inline]
    if (inline.type === 'break') return [{ type: 'text', text: ' ' }]
    return 'children' in inline ? inline.children : []
  })
}

/** The bare words, as in a table. */
export function wordsOf(element: Element): string {
  return runsOf(inlinesOf(element))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
