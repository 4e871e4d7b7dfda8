export type RefusalStatus = 400 | 413 | 415 | 429

/** For people, in Chinese: what is wrong and what to do. */
export interface ImportProblem {
  readonly path: string
  readonly message: string
  readonly code: string
}

/** A file that no text can be made of. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
  readonly status: RefusalStatus
  readonly problems: readonly ImportProblem[]

  constructor(status: RefusalStatus, ...problems: readonly ImportProblem[]) {
    super(problems[0]?.message ?? 'refused')
    this.status = status
    this.problems = problems
  }
}

export function refuseFile(status: RefusalStatus, code: string, message: string): ImportRefused {
  return new ImportRefused(status, { path: 'file', message, code })
}
