import type { CollectionBeforeValidateHook } from 'payload'
import { richTextProblems } from '../domain/rich-text-safety.ts'
import { tidyRichText, type BlockShapes } from '../domain/rich-text-tidy.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Tidies what was pasted or sent and refuses, also in drafts, what the site cannot or must not show. */
export const checkRichText =
  (blocks: BlockShapes): CollectionBeforeValidateHook =>
  ({ collection, data, req }) => {
    if (data?.['body'] === undefined || data['body'] === null) return data
    const body = tidyRichText(data['body'], blocks)
    refuseIssues(
      collection.slug,
      richTextProblems(body).map((message) => ({ path: 'body', message })),
      req,
    )
    return { ...data, body }
  }
