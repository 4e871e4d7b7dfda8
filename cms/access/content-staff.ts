import type { PayloadRequest } from 'payload'
import { hasRole } from './roles.ts'

/** Those who see drafts: editors and reviewers. */
export function contentStaff({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator', 'editor', 'reviewer')
}
