/** A lecture before and after its save. */
export interface SavedLecture {
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** How one of several lectures that are changed together is saved. */
export type TogetherStep =
  /** All rules of a save are applied but for those that are judged for all together; then it is broken off. */
  | { readonly step: 'rehearse'; isPassed: boolean }
  /** What is to be told of it is told when all are stored. */
  | { readonly step: 'store'; readonly untold: SavedLecture[] }
  /** Another one was refused: nobody is told of anything, and calendars have nothing to take over. */
  | { readonly step: 'put-back'; readonly row: Readonly<Record<string, unknown>> }

/** The context of such a save. It replaces that of an earlier one of the same request. */
export const savedTogether = (how: TogetherStep): { togetherStep: TogetherStep } => ({ togetherStep: how })

/** Undefined for a save of one lecture alone. */
export const togetherStep = (context: Readonly<Record<string, unknown>>): TogetherStep | undefined =>
  context['togetherStep'] as TogetherStep | undefined
