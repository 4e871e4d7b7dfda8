import type { PayloadRequest } from 'payload'
import { hasRole } from './roles.ts'

export function administrators({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator')
}
