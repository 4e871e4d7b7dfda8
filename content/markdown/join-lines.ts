import type { Inline } from '../contract/body.ts'

/** Characters as wide as a Chinese one, beside which the end of a source line is no space. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u

/**
 * A line end in the source is a space between Latin words and nothing between Chinese characters,
 * as in CSS Text 3, "segment break transformation rules".
 */
export function joinLines(inlines: readonly Inline[]): Inline[] {
  const letters = inlines.map(wordsOf)
  return inlines.map((inline, index) => {
    if (inline.type !== 'text' || !inline.text.includes('\n')) return inline
    const before = letters.slice(0, index).join('')
    const after = letters.slice(index + 1).join('')
    return { ...inline, text: joinText(before, inline.text, after) }
  })
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  return 'children' in inline ? inline.children.map((run) => run.text).join('') : ''
}

function joinText(before: string, text: string, after: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, (lineEnd: string, offset: number) => {
    const left = [...(before + text.slice(0, offset)).trimEnd()].at(-1) ?? ''
    const right = [...(text.slice(offset + lineEnd.length) + after).trimStart()][0] ?? ''
    return WIDE.test(left) && WIDE.test(right) ? '' : ' '
  })
}
