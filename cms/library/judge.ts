/** What the importer does with an entry. */
export type Verdict =
  { readonly action: 'create' | 'change' | 'unchanged' } | { readonly action: 'keep'; readonly reason: string }

export interface Comparison {
  /** What is stored under the entry's name, if anything. */
  readonly stored?: StoredState | undefined
  /** Whether the importer wrote it, and it is as it was then; `unfinished` if the importer was interrupted. */
  readonly imported?: 'unfinished' | 'as-stored' | 'otherwise' | undefined
  readonly overwrite: boolean
}
export interface StoredState {
  readonly isEqual: boolean
  readonly isTrashed: boolean
  readonly isPublished: boolean
  /** An expert has signed it. */
  readonly isReviewed: boolean
}

/** Nothing that people did in the CMS is overwritten unless they ask for it. */
export function judge({ stored, imported, overwrite }: Comparison): Verdict {
  if (!stored) return { action: 'create' }
  if (imported === 'unfinished') return { action: 'create' }
  if (stored.isEqual && stored.isPublished && !stored.isTrashed) return { action: 'unchanged' }
  if (overwrite) return { action: 'change' }
  const reason = whyKept(stored, imported)
  return reason === undefined ? { action: 'change' } : { action: 'keep', reason }
}

function whyKept(stored: StoredState, imported: Comparison['imported']): string | undefined {
  if (stored.isTrashed) return '在后台被放进了回收站'
  if (!stored.isPublished) return '在后台已下线，或有还没发布的修改'
  if (imported === undefined) return '后台里已有同名的内容，不是从内容库导入的'
  if (imported === 'otherwise') return '在后台改过'
  if (stored.isReviewed) return '已由专家审核'
  return undefined
}
