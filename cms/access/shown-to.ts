import type { Role } from '../domain/roles.ts'

/**
 * For `admin.hidden`: whether a menu entry is hidden from a person who has none of these roles. It keeps the menu
 * short and protects nothing: who may read and write is said by `access`.
 */
export function shownTo(...roles: readonly Role[]) {
  return ({ user }: { user?: unknown }): boolean => {
    const own = (user as { roles?: readonly Role[] | null } | null | undefined)?.roles
    return !own?.some((role) => roles.includes(role))
  }
}
