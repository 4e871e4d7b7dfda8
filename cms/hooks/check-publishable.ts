import type { CollectionBeforeChangeHook } from 'payload'
import { publishable } from '../domain/publishable-document.ts'
import { publishingIssues, type ContentKind } from '../domain/publishable.ts'
import { passOf } from '../workflow/pass.ts'
import { loadSurroundings } from './load-surroundings.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses to publish what is not ready, with a message by each field. Drafts and the trash pass. */
export const checkPublishable: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (data['_status'] !== 'published' || data['deletedAt'] || isLiveAlready(req)) return data
  const document = publishable(data)
  const around = await loadSurroundings(document, req)
  refuseIssues(collection.slug, publishingIssues(collection.slug as ContentKind, document, around), req)
  return data
}

/** Steps that leave families the text they have: what is wrong with it is no reason to refuse them. */
function isLiveAlready(req: Parameters<CollectionBeforeChangeHook>[0]['req']): boolean {
  const pass = passOf(req)
  return pass?.reason === 'step' && (pass.step === 'discard' || pass.step === 'request-revision')
}
