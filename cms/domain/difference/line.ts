/** A piece of a text that is compared as one: a paragraph, an entry, a field. */
export interface Line {
  /** What it is, as editors know it: 段落, 就医信号 · 信号. */
  readonly label: string
  /** In words, with what no plain text shows in brackets. */
  readonly text: string
}

/** The title of a related document by collection and id, for people to read. */
export type TitleOf = (collection: string, id: string) => string

/** A line for what was filled in, none for what was not. */
export function lineOf(label: string, value: unknown): Line[] {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return text === '' ? [] : [{ label, text }]
}

export const linesOf = (label: string, values: unknown): Line[] =>
  Array.isArray(values) ? values.flatMap((value) => lineOf(label, value)) : []
