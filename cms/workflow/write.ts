import type { PayloadRequest } from 'payload'
import type { WriteIntent } from '../domain/content-write.ts'
import type { ContentKind } from '../domain/publishable.ts'
import type { Actor, StoredText } from './stored-text.ts'

/** A write on its way to the database. */
export interface Write {
  readonly kind: ContentKind
  readonly intent: WriteIntent
  /** The whole text as it will be. */
  readonly data: StoredText
  /** The newest version. */
  readonly stored: StoredText
  readonly actor: Actor
  readonly req: PayloadRequest
}

export interface Judged {
  /** What is written instead of whatever the request says of it. */
  readonly fields: Readonly<Record<string, unknown>>
  /** What the audit log calls it; undefined for plain writing. */
  readonly action?: string | undefined
  readonly remark?: string | undefined
}
