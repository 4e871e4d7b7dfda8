import type { Block, Body, Inline, LinkTarget, List } from './body.ts'

/** What a text points to, each in the order of its first mention and named once. */
export interface BodyReferences {
  /** Keys of sources. */
  sources: string[]
  links: LinkTarget[]
  /** Keys of pictures. */
  pictures: string[]
  /** Keys of sound and film. */
  recordings: string[]
}

export function bodyReferences(body: Body): BodyReferences {
  const inlines = body.flatMap(inlinesOf)
  const links = inlines.flatMap((inline) => (inline.type === 'reference' ? [inline.to] : []))
  return {
    sources: [...new Set(inlines.flatMap((inline) => (inline.type === 'cite' ? [inline.source] : [])))],
    links: [...new Map(links.map((to) => [`${to.kind}:${to.slug}`, to])).values()],
    pictures: [...new Set(body.flatMap((block) => (block.type === 'figure' ? [block.media] : [])))],
    recordings: [...new Set(body.flatMap((block) => (block.type === 'player' ? [block.media] : [])))],
  }
}

/** Everything written in lines of its own: plain-text blocks such as tables hold no references. */
function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.children
    case 'list':
      return inlinesOfList(block)
    case 'callout':
      return block.body.flatMap(inlinesOf)
    default:
      return []
  }
}

function inlinesOfList(list: List): Inline[] {
  return list.items.flatMap((item) => [...item.children, ...(item.list ? inlinesOfList(item.list) : [])])
}
