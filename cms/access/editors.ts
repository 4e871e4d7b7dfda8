import type { PayloadRequest } from 'payload'
import { hasRole } from './roles.ts'

/** Those who write guidance and keep its registers. */
export function editors({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator', 'editor')
}
