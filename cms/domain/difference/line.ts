/** A piece of a text that is compared as one: a paragraph, an entry, a field. */
export interface Line {
  /** What it is, as editors know it: 段落, 就医信号 · 信号. */
  readonly label: string
  /** In words, with what no plain text shows in brackets. */
  readonly text: string
  /** What it is beyond its words: ids, marks, borders. Lines that read alike are the same only with equal ones. */
  readonly identity?: string | undefined
  /** Id of the picture or recording that it names. */
  readonly media?: string | undefined
}

/** The title of a related document by collection and id, for people to read. */
export type TitleOf = (collection: string, id: string) => string

const BLANK = '（只有空格）'
const EMPTY = '（空）'
const NOT_CHOSEN = '（没有选）'

/** A line for what was filled in, none for what was not. Spaces at its ends are not shown, but told apart. */
export function lineOf(label: string, value: unknown): Line[] {
  if (typeof value === 'number') return [{ label, text: String(value) }]
  if (typeof value !== 'string' || value === '') return []
  const text = value.trim() || BLANK
  return [text === value ? { label, text } : { label, text, identity: value }]
}

/** A line for each entry, an empty one among them. */
export const linesOf = (label: string, values: unknown): Line[] =>
  Array.isArray(values)
    ? values.flatMap((value) => (value === '' ? [{ label, text: EMPTY, identity: '' }] : lineOf(label, value)))
    : []

/** The line that something begins with: there also when nothing was filled in. */
export function headLine(label: string, value: unknown): Line[] {
  const lines = lineOf(label, value)
  return lines.length > 0 ? lines : [{ label, text: EMPTY, identity: '' }]
}

/** What was chosen of a list, in words; there also when nothing was. */
export const chosenLine = (label: string, value: unknown, names: Readonly<Record<string, string>>): Line => ({
  label,
  text: typeof value === 'string' && value !== '' ? (names[value] ?? value) : NOT_CHOSEN,
  identity: String(value ?? ''),
})

/** A related document: by its title to people, by its id to the comparison. */
export function relatedLine(label: string, collection: string, id: string, titleOf: TitleOf): Line {
  const line = { label, text: titleOf(collection, id), identity: `${collection} ${id}` }
  return collection === 'media' ? { ...line, media: id } : line
}

/** Whether two lines are the same in all that they say. */
export const isSameLine = (one: Line, other: Line): boolean =>
  one.label === other.label && one.text === other.text && identityOf(one) === identityOf(other)

export const identityOf = ({ identity, text }: Line): string => identity ?? text
