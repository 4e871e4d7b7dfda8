import type { Inline, List } from '../../../../content/contract/body.ts'

/** Words without bold, links and citations; a line end becomes a space. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline, index) => {
      if (inline.type === 'text') return afterBold(inlines[index - 1], inline.text)
      if (inline.type === 'break') return ' '
      return 'children' in inline ? plainWords(inline.children) : ''
    })
    .join('')
    .trim()
}

/** Bold words at the beginning and a space: without the bold a colon sets them apart. */
function afterBold(before: Inline | undefined, text: string): string {
  const isLead = before?.type === 'text' && before.bold && /[\p{L}\p{N}]$/u.test(before.text)
  return isLead ? text.replace(/^\s+(?=[^\s\p{P}])/u, '：') : text
}

/** The entries of a list and of the lists below it, by depth from 0. */
export function flatList(list: List, depth = 0): { depth: number; ordered: boolean; index: number; words: string }[] {
  return list.items.flatMap((item, index) => [
    { depth, ordered: list.ordered, index, words: plainWords(item.children) },
    ...(item.list ? flatList(item.list, depth + 1) : []),
  ])
}
