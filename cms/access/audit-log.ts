import type { Access } from 'payload'
import { contentStaff } from './content-staff.ts'
import { hasRole } from './roles.ts'

/**
 * All of it for administrators; for editors and reviewers what was done with texts: lectures may be private ones, and
 * sign-ups are families'.
 */
export const readAuditLog: Access = ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  return contentStaff({ req }) && { entity: { not_in: ['lectures', 'sign-ups'] } }
}
