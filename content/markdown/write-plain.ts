import { escapeText } from './escape-text.ts'

/** One line of plain text, for a place of its own in the source. */
export function writePlain(text: string): string {
  return escapeText(text, { startsLine: true, endsLine: true, beforeLink: false })
}

export function writePlainList(entries: readonly string[], kind: 'bullets' | 'numbers'): string {
  return entries.map((entry, index) => `${kind === 'bullets' ? '-' : `${index + 1}.`} ${writePlain(entry)}`).join('\n')
}
