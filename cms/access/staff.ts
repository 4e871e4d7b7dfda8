import type { PayloadRequest } from 'payload'
import { ROLES } from '../domain/roles.ts'
import { hasRole } from './roles.ts'

/** Everyone with a role may open the admin panel. */
export function staff({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, ...ROLES)
}
