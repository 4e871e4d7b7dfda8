import type { BodyShape } from './text-shape.ts'

/** A text as the checks see it: its published form, where a draft may lack anything. */
export interface QualityText {
  readonly kind: 'articles' | 'lessons' | 'courses' | 'curricula'
  /** None before its first save. */
  readonly id?: string | undefined
  readonly title: string
  readonly summary: string
  /** Lessons and curricula have none of their own. */
  readonly ages?: { readonly minMonths?: unknown; readonly maxMonths?: unknown } | undefined
  /** Keys of guidance topics. */
  readonly topics?: readonly string[] | undefined
  /** Key of the one concern of an article. */
  readonly concern?: string | undefined
  /** Keys of the sources listed, in order. */
  readonly sources?: readonly string[] | undefined
  /** What a lesson is to leave behind. */
  readonly keyPoints?: readonly string[] | undefined
  readonly cover?: string | undefined
  readonly body: BodyShape
  /** Where the published form demands of the body what is not there: `3.items.0.text`, by position. */
  readonly misfits?: readonly string[] | undefined
}

export interface RegisteredSource {
  readonly title: string
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly validUntil?: string | undefined
  /** Title of what took its place. */
  readonly supersededBy?: string | undefined
}

/** What the checks must know of everything else. */
export interface QualitySurroundings {
  /** The source register, by key. */
  readonly sources: ReadonlyMap<string, RegisteredSource>
  /** Alternative texts of media, by key. */
  readonly media: ReadonlyMap<string, string>
  /** `kind:slug` of what families can open, kinds as links name them: `article:fever-at-home`. */
  readonly openPages: ReadonlySet<string>
  /** Web addresses that the last check found dead, with its day. Those not checked yet are not among them. */
  readonly deadAddresses: ReadonlyMap<string, string>
  /** Titles of texts that are not archived: at least those like its own, the text itself left out or not. */
  readonly otherTitles: readonly {
    readonly kind: QualityText['kind']
    readonly id: string
    readonly title: string
  }[]
  /** The day in China, `YYYY-MM-DD`. */
  readonly today: string
}

/** Articles and lessons have a text that families follow; courses and curricula only put texts in order. */
export function hasGuidance({ kind }: QualityText): boolean {
  return kind === 'articles' || kind === 'lessons'
}
