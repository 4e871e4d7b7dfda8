import type { Body, Inline, List } from '../../../../content/contract/body.ts'
import { absolute } from '../address.ts'
import { inlineViews } from '../inline.ts'
import { Citations } from '../source-list.ts'
import type { OutletText } from './outlet-text.ts'
import { plainWords } from './plain-words.ts'

/** What the text links to, for outlets in which links do not work: words and whole address, each address once. */
export function mentionedPages({
  body,
  catalog,
}: Pick<OutletText, 'body' | 'catalog'>): { words: string; url: string }[] {
  const pages = new Map<string, string>()
  for (const inline of inlinesOf(body)) {
    if (inline.type !== 'link' && inline.type !== 'reference') continue
    const [view] = inlineViews([inline], { catalog, citations: new Citations([]) })
    if (view?.type !== 'link') continue
    const url = view.isOutside ? view.href : absolute(catalog.origin, view.href)
    if (!pages.has(url)) pages.set(url, plainWords(inline.children))
  }
  return [...pages].map(([url, words]) => ({ words, url }))
}

function inlinesOf(body: Body): Inline[] {
  return body.flatMap((block): Inline[] => {
    if (block.type === 'paragraph' || block.type === 'quote') return block.children
    if (block.type === 'list') return inlinesOfList(block)
    return block.type === 'callout' ? inlinesOf(block.body) : []
  })
}

function inlinesOfList(list: List): Inline[] {
  return list.items.flatMap((item) => [...item.children, ...(item.list ? inlinesOfList(item.list) : [])])
}
