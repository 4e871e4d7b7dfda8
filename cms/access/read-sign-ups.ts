import type { Access } from 'payload'
import { regionScope } from './region-scope.ts'
import { hasRole } from './roles.ts'

/** Administrators; organizers, of lectures in their regions. Telephone numbers are masked for both. */
export const readSignUps: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  return hasRole(req, 'organizer') ? { 'lecture.region': { in: await regionScope(req) } } : false
}
