import type { Role } from './roles.ts'

/** Who may act for a family that calls: sign it up, move it, cancel, see its number. Whose: by region, see the endpoints. */
export function actsForFamilies(roles: readonly Role[]): boolean {
  return roles.includes('organizer') || roles.includes('administrator')
}
