/** One save of a document, as far as it matters to what families see. */
export interface Save {
  readonly operation: 'create' | 'update'
  /** Undefined for collections without drafts: everything saved is live. */
  readonly status: 'draft' | 'published' | undefined
  /** Whether the live document itself was written, and not a draft version beside it. */
  readonly wroteLive: boolean
}

/**
 * Whether families may see a difference after a save. A draft beside a live text, and a new document that is only a
 * draft, change nothing; a live document that turns into a draft was taken offline.
 */
export function touchesPublished({ operation, status, wroteLive }: Save): boolean {
  if (status === undefined) return true
  if (!wroteLive) return false
  return status === 'published' || operation === 'update'
}
