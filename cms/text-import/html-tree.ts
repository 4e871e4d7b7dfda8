/** An element of sanitised HTML. */
export interface Element {
  readonly tag: string
  readonly href?: string | undefined
  readonly children: (Element | string)[]
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)(?:\s+href="([^"]*)")?\s*\/?>|([^<]+)/g
const VOID = new Set(['br'])
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/**
 * The tree of HTML as sanitize-html writes it: only allowed tags, all closed, at most an `href`, four entities. Not for
 * any other HTML.
 */
export function htmlTree(html: string): Element {
  const root: Element = { tag: 'root', children: [] }
  const open = [root]
  for (const [, closing, tag, href, text] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decode(text))
    else if (closing) {
      if (open.length > 1 && parent.tag === tag) open.pop()
    } else if (tag !== undefined) {
      const element: Element = { tag, href: href === undefined ? undefined : decode(href), children: [] }
      parent.children.push(element)
      if (!VOID.has(tag)) open.push(element)
    }
  }
  return root
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
