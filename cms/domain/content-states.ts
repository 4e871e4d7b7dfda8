import type { ContentKind } from './publishable.ts'

/**
 * Where a text stands. It is the state of the newest version: while a draft is written or reviewed, an older version
 * may still be live.
 */
export const CONTENT_STATES = ['draft', 'in-review', 'approved', 'published', 'needs-revision', 'archived'] as const
export type ContentState = (typeof CONTENT_STATES)[number]

export const STATE_NAMES: Readonly<Record<ContentState, string>> = {
  draft: '草稿',
  'in-review': '待审',
  approved: '已审',
  published: '已发布',
  'needs-revision': '待修订',
  archived: '已下线',
}

/** Health content: it tells families what to do. Courses and curricula only put such texts in order. */
const WITH_SIGN_OFF: readonly ContentKind[] = ['articles', 'lessons']

/** Whether a reviewer must sign it off before families see it. */
export function needsSignOff(kind: ContentKind): boolean {
  return WITH_SIGN_OFF.includes(kind)
}
