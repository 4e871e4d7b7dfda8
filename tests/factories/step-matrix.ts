import type { ContentState } from '../../cms/domain/content-states.ts'
import type { Role } from '../../cms/domain/roles.ts'
import type { ContentStep } from '../../cms/domain/workflow-steps.ts'

/** Who may take which step from which state, when all is in order. */
export type Matrix = Record<ContentState, Partial<Record<Role, ContentStep[]>>>

/** Of a text with an older version live. Organizers and trainers: nothing, ever. */
export const STEPS_OF_ARTICLES: Matrix = {
  draft: {
    administrator: ['submit', 'discard', 'unpublish'],
    editor: ['submit', 'discard', 'unpublish'],
    reviewer: ['unpublish'],
  },
  'in-review': {
    administrator: ['withdraw', 'unpublish'],
    editor: ['withdraw', 'unpublish'],
    reviewer: ['approve', 'send-back', 'unpublish'],
  },
  approved: {
    administrator: ['publish', 'revise', 'unpublish'],
    editor: ['publish', 'revise', 'unpublish'],
    reviewer: ['send-back', 'unpublish'],
  },
  published: {
    administrator: ['revise', 'request-revision', 'unpublish'],
    editor: ['revise', 'request-revision', 'unpublish'],
    reviewer: ['request-revision', 'unpublish'],
  },
  'needs-revision': {
    administrator: ['submit', 'revise', 'unpublish'],
    editor: ['submit', 'revise', 'unpublish'],
    reviewer: ['unpublish'],
  },
  archived: { administrator: ['restore'], editor: ['restore'] },
}

export const STEPS_OF_COURSES: Matrix = {
  draft: {
    administrator: ['publish', 'discard', 'unpublish'],
    editor: ['publish', 'discard', 'unpublish'],
    reviewer: ['unpublish'],
  },
  'in-review': { administrator: ['unpublish'], editor: ['unpublish'], reviewer: ['unpublish'] },
  approved: {
    administrator: ['revise', 'unpublish'],
    editor: ['revise', 'unpublish'],
    reviewer: ['unpublish'],
  },
  published: STEPS_OF_ARTICLES.published,
  'needs-revision': {
    administrator: ['publish', 'revise', 'unpublish'],
    editor: ['publish', 'revise', 'unpublish'],
    reviewer: ['unpublish'],
  },
  archived: STEPS_OF_ARTICLES.archived,
}
