import { escapeXml } from '../../xml.ts'
import { LOOKS, type Look } from './looks.ts'

/** A piece of HTML in which every element has its look and nothing else. */
export type Fragment = string | Element | readonly Fragment[]

interface Element {
  tag: Tag
  look?: Look | undefined
  attributes?: Picture
  children: Fragment
}
interface Picture {
  src: string
  alt: string
}
type Tag =
  | 'section'
  | 'p'
  | 'h2'
  | 'h3'
  | 'ul'
  | 'ol'
  | 'li'
  | 'strong'
  | 'em'
  | 'sup'
  | 'br'
  | 'hr'
  | 'img'
  | 'table'
  | 'tbody'
  | 'tr'
  | 'td'
  | 'th'

const VOID: ReadonlySet<Tag> = new Set(['br', 'hr', 'img'])

export function el(tag: Tag, look?: Look, children: Fragment = []): Element {
  return { tag, look, children }
}

export function img(picture: Picture): Element {
  return { tag: 'img', look: 'picture', attributes: picture, children: [] }
}

/**
 * HTML of a fragment.
 * @param as `style`: each element carries its look, to be pasted elsewhere; `class`: for a page with the style sheet
 * @param origin stands before addresses of pictures, which begin with a slash
 */
export function fragmentHtml(fragment: Fragment, as: 'style' | 'class', origin = ''): string {
  if (typeof fragment === 'string') return escapeXml(fragment)
  if (isElement(fragment)) return elementHtml(fragment, as, origin)
  return fragment.map((each) => fragmentHtml(each, as, origin)).join('')
}

function isElement(fragment: Element | readonly Fragment[]): fragment is Element {
  return 'tag' in fragment
}

function elementHtml({ tag, look, attributes, children }: Element, as: 'style' | 'class', origin: string): string {
  const looks = look ? ` ${as}="${as === 'style' ? LOOKS[look] : `wx-${look}`}"` : ''
  const others = Object.entries(attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeXml(name === 'src' ? origin + value : value)}"`)
    .join('')
  const open = `<${tag}${others}${looks}>`
  return VOID.has(tag) ? open : `${open}${fragmentHtml(children, as, origin)}</${tag}>`
}
