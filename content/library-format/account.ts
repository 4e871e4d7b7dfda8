import { z } from 'zod'
import { line, slug } from '../contract/primitives.ts'

/** An entry of `demo/accounts.yaml`. Never a password: one is made at the import. */
export const accountEntry = z.strictObject({
  email: z.email('邮箱应写成 name@example.com 这样'),
  name: line,
  roles: z.array(z.enum(['administrator', 'editor', 'reviewer', 'organizer', 'trainer'])).min(1),
  /** Region codes; the account sees them and all below. */
  regions: z.array(z.string()).default([]),
  /** Slug of the trainer whose account it is. */
  trainer: slug.optional(),
})
export type LibraryAccount = z.output<typeof accountEntry> & { file: string }
