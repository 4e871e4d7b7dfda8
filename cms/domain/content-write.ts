/** What a request to change stored texts is after. */
export type WriteIntent = 'edit' | 'publish' | 'unpublish' | 'trash' | 'untrash'

interface AskedWrite {
  readonly data: Readonly<Record<string, unknown>>
  /** Whether the request says that it saves a draft. */
  readonly draft: boolean
  /** Whether the request looks into the trash. */
  readonly trash: boolean
}

/**
 * Moves are told from writing by what is sent: nothing but `_status: 'draft'`, outside a draft, takes a text offline;
 * with words beside it, it is a draft to save. What is neither a move to or from the trash nor a publication is an edit.
 */
export function writeIntent({ data, draft, trash }: AskedWrite): WriteIntent {
  if (data['deletedAt']) return 'trash'
  if (trash && data['deletedAt'] === null) return 'untrash'
  if (data['_status'] === 'published') return 'publish'
  const isStatusAlone = Object.keys(data).every((name) => name === '_status')
  return data['_status'] === 'draft' && isStatusAlone && !draft ? 'unpublish' : 'edit'
}

/** Fields that only the workflow itself writes. */
export const WORKFLOW_FIELDS = ['state', 'authors', 'signOff', 'remarks', 'lastStep', 'tickedWarnings'] as const
