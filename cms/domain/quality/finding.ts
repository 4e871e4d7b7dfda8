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

const LONGEST_EXCERPT = 60

/** Words to quote: on one line, cut where they are many. */
export function excerptOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= LONGEST_EXCERPT
    ? characters.join('')
    : `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…`
}
