import type { FileKind } from './file-kind.ts'
import type { ImportProblem, RefusalStatus } from './import-refused.ts'
import type { ReadFile } from './read-file.ts'

/** What the thread is given with its start. */
export interface ToReader {
  readonly kind: FileKind
  readonly file: Uint8Array
}

export type FromReader =
  /** The thread stands and begins to read. */
  | { readonly kind: 'started' }
  | { readonly kind: 'read'; readonly read: ReadFile }
  | { readonly kind: 'refused'; readonly status: RefusalStatus; readonly problems: readonly ImportProblem[] }
