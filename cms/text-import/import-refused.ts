/** A file that no text can be made of. `problems` are for people, in Chinese: what is wrong and what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
  readonly status: 400 | 413 | 415
  readonly problems: readonly { readonly path: string; readonly message: string; readonly code: string }[]

  constructor(
    status: 400 | 413 | 415,
    ...problems: readonly { readonly path: string; readonly message: string; readonly code: string }[]
  ) {
    super(problems[0]?.message ?? 'refused')
    this.status = status
    this.problems = problems
  }
}

export function refuseFile(status: 400 | 413 | 415, code: string, message: string): ImportRefused {
  return new ImportRefused(status, { path: 'file', message, code })
}
