import type { Inline, List, TextRun } from '../../../content/contract/body.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import { addressOfTarget } from './address.ts'
import { lookup } from './lookup.ts'
import type { Citations } from './source-list.ts'
import { telephoneLink } from './telephone.ts'

/** Running text with its links resolved and its citations numbered. */
export type InlineView =
  | TextRun
  | { type: 'break' }
  | { type: 'cite'; number: number; id: string; href: string }
  | { type: 'link'; href: string; isOutside: boolean; children: TextRun[] }

export interface ListView {
  ordered: boolean
  items: { children: InlineView[]; list?: ListView | undefined }[]
}

/** What a text needs to resolve its links and number its citations. */
export interface TextContext {
  catalog: Catalog
  citations: Citations
}

/** A link to something that is not published becomes plain words. */
export function inlineViews(inlines: readonly Inline[], context: TextContext): InlineView[] {
  return inlines.flatMap((inline): InlineView | InlineView[] => {
    switch (inline.type) {
      case 'text':
      case 'break':
        return inline
      case 'cite':
        return { type: 'cite', ...context.citations.cite(inline.source) }
      case 'link':
        return { type: 'link', href: inline.url, isOutside: true, children: inline.children }
      case 'phone':
        return { type: 'link', href: telephoneLink(inline.number), isOutside: false, children: inline.children }
      case 'reference': {
        const href = publishedAddress(context.catalog, inline.to)
        return href ? { type: 'link', href, isOutside: false, children: inline.children } : inline.children
      }
    }
  })
}

function publishedAddress(catalog: Catalog, target: Extract<Inline, { type: 'reference' }>['to']): string | undefined {
  const known = lookup(catalog)
  const exists =
    target.kind === 'curriculum'
      ? catalog.curricula.some((curriculum) => curriculum.slug === target.slug)
      : known[target.kind].has(target.slug)
  return exists ? addressOfTarget(target, (lesson) => known.courseOfLesson.get(lesson)?.slug) : undefined
}

export function listView(list: List, context: TextContext): ListView {
  return {
    ordered: list.ordered,
    items: list.items.map((item) => ({
      children: inlineViews(item.children, context),
      list: item.list && listView(item.list, context),
    })),
  }
}
