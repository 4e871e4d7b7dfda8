import type { Role } from './roles.ts'

/** Who may cancel a family's sign-up when it calls. Whose sign-ups: by region, see the collection's access. */
export function mayCancelForFamily(roles: readonly Role[]): boolean {
  return roles.includes('organizer') || roles.includes('administrator')
}
