/** The body of a text as far as the checks look at it; the published form fits. A draft may have empty parts. */
export type BodyShape = readonly BlockShape[]

interface RunShape {
  readonly text: string
}

export type InlineShape =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'cite'; readonly source: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly RunShape[] }
  | { readonly type: 'phone'; readonly number: string; readonly children: readonly RunShape[] }
  | { readonly type: 'reference'; readonly to: LinkShape; readonly children: readonly RunShape[] }

export interface LinkShape {
  readonly kind: string
  readonly slug: string
}

export interface ListShape {
  readonly type: 'list'
  readonly items: readonly ListItemShape[]
}

export interface ListItemShape {
  readonly children: readonly InlineShape[]
  readonly list?: ListShape | undefined
}

export interface ParagraphShape {
  readonly type: 'paragraph'
  readonly children: readonly InlineShape[]
}

export interface CalloutShape {
  readonly type: 'callout'
  readonly title?: string | undefined
  readonly body: readonly (ParagraphShape | ListShape)[]
}

export interface DoctorShape {
  readonly type: 'doctor'
  readonly signs: readonly string[]
  readonly action?: string | undefined
}

export interface ActivityShape {
  readonly type: 'activity'
  readonly title: string
  readonly materials: readonly string[]
  readonly steps: readonly string[]
  readonly safety?: string | undefined
}

export interface StepsShape {
  readonly type: 'steps'
  readonly title?: string | undefined
  readonly items: readonly { readonly title?: string | undefined; readonly text: string }[]
}

export interface TableShape {
  readonly type: 'table'
  readonly caption?: string | undefined
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface QuizShape {
  readonly type: 'quiz'
  readonly questions: readonly {
    readonly question: string
    readonly options: readonly RunShape[]
    readonly explanation: string
  }[]
}

export type BlockShape =
  | ParagraphShape
  | ListShape
  | CalloutShape
  | DoctorShape
  | ActivityShape
  | StepsShape
  | TableShape
  | QuizShape
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly RunShape[] }
  | { readonly type: 'quote'; readonly children: readonly InlineShape[] }
  | { readonly type: 'divider' }
  | { readonly type: 'figure'; readonly media: string; readonly caption?: string | undefined }
  | { readonly type: 'player'; readonly media: string; readonly title: string; readonly transcript: string }
