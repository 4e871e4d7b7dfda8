import type { Block, Body, Inline, List } from '../../content/contract/body.ts'
import type { Entry } from './kind.ts'
import type { Reference } from './plan.ts'
import { COLLECTION_OF_KIND } from './to-document/inline-nodes.ts'

type IsThere = (reference: Reference) => boolean

export interface Loosened {
  readonly entry: Entry
  /** What was taken out, for people, in Chinese. */
  readonly warnings: readonly string[]
}

/**
 * The entry of a text without what it can do without: related articles that are not there are left out, and of a link
 * to a page that is not there only its words stay.
 */
export function withoutDeadLinks(entry: Entry, isThere: IsThere): Loosened {
  const warnings = new Set<string>()
  const related = entry['related'] as readonly string[] | undefined
  const body = entry['body'] as Body | undefined
  const lives = (slug: string): boolean => {
    const isKept = isThere({ collection: 'articles', name: slug })
    if (!isKept) warnings.add(`相关文章 ${slug} 没有导入，先不列出`)
    return isKept
  }
  const keepOrUnlink = (inline: Inline): Inline[] => {
    if (inline.type !== 'reference') return [inline]
    const { kind, slug } = inline.to
    if (isThere({ collection: COLLECTION_OF_KIND[kind], name: slug })) return [inline]
    warnings.add(`链接 ${kind}:${slug} 指向的内容没有导入，只留下文字`)
    return inline.children
  }
  const loosened = {
    ...entry,
    ...(related ? { related: related.filter(lives) } : {}),
    ...(body ? { body: body.map((block) => eachInline(block, keepOrUnlink)) } : {}),
  }
  return { entry: loosened, warnings: [...warnings] }
}

type Change = (inline: Inline) => Inline[]

function eachInline<Part extends Block>(block: Part, change: Change): Part {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, children: block.children.flatMap(change) }
    case 'list':
      return { ...block, ...eachInlineOfList(block, change) }
    case 'callout':
      return { ...block, body: block.body.map((inner) => eachInline(inner, change)) }
    default:
      return block
  }
}

function eachInlineOfList(list: List, change: Change): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      children: item.children.flatMap(change),
      ...(item.list ? { list: eachInlineOfList(item.list, change) } : {}),
    })),
  }
}
