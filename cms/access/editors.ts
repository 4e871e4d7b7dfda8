import type { PayloadRequest } from 'payload'
import { writesTexts } from '../domain/roles.ts'

/** Those who write guidance and keep its registers. */
export function editors({ req }: { req: PayloadRequest }): boolean {
  return writesTexts(req.user?.roles ?? [])
}
