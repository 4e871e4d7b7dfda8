/** One thing that a check found in a text. */
export interface Finding {
  readonly code: FindingCode
  /** An error keeps a text from being published; a warning needs a tick by those who write it. */
  readonly severity: 'error' | 'warning'
  /** Where: a field, or a block of the body by position (`body.3`, `body.3.items.0`). */
  readonly path: string
  /** What is the matter. */
  readonly message: string
  readonly howToMend: string
  /** The words it is about, so that people find the place. */
  readonly excerpt?: string | undefined
  /** All that a tick for it stands for, where the excerpt is only a part of it: other words want another tick. */
  readonly about?: string | undefined
  /** From the second on, of findings that are alike. */
  readonly repetition?: number | undefined
}

export type FindingCode =
  | 'title-missing'
  | 'title-too-long'
  | 'title-long'
  | 'title-duplicate'
  | 'title-similar'
  | 'summary-missing'
  | 'summary-too-long'
  | 'ages-wrong'
  | 'topics-missing'
  | 'concern-missing'
  | 'body-empty'
  | 'block-unfinished'
  | 'source-missing'
  | 'source-unknown'
  | 'source-expired'
  | 'source-superseded'
  | 'cite-unknown'
  | 'cite-unlisted'
  | 'media-unknown'
  | 'alt-missing'
  | 'doctor-missing'
  | 'doctor-advisable'
  | 'link-broken'
  | 'link-dead'
  | 'heading-order'
  | 'section-empty'
  | 'sentence-long'
  | 'word-hard'
  | 'figure-uncited'
  | 'reading-long'
  | 'not-publishable'

/** The words to quote, and all of them where the quotation had to be cut. */
export function quoting(text: string): Pick<Finding, 'excerpt' | 'about'> {
  const excerpt = excerptOf(text)
  const words = onOneLine(text)
  return excerpt === words ? { excerpt } : { excerpt, about: words }
}

const LONGEST_EXCERPT = 60

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Words to quote: on one line, cut where they are many. */
export function excerptOf(text: string): string {
  const characters = [...onOneLine(text)]
  return characters.length <= LONGEST_EXCERPT
    ? characters.join('')
    : `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…`
}
