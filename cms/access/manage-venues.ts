import type { Access } from 'payload'
import { regionScope } from './region-scope.ts'
import { hasRole } from './roles.ts'

/** Administrators; organizers within their regions. */
export const manageVenues: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  return hasRole(req, 'organizer') ? { region: { in: await regionScope(req) } } : false
}
