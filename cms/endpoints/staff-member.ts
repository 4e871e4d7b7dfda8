import type { TypedUser } from 'payload'
import type { StaffMember } from '../sign-up/note-step.ts'

/** Who acts for a family, as the audit log names them. */
export function staffMember({ id, name, email }: TypedUser): StaffMember {
  return { id: String(id), name: name || email }
}
