import type { Role } from '../domain/roles.ts'

/**
 * For `admin.hidden`: whether a menu entry is hidden from a person who has none of these roles. It keeps the menu
 * short and protects nothing: who may read and write is said by `access`.
 *
 * Payload's rich text refuses links to what is hidden from the writer, so whatever a text may point to must be shown to
 * editors and to the server itself, which has no roles. Where editors have no other use for it, desk.css takes it out
 * of their menu.
 */
export function shownTo(...roles: readonly Role[]) {
  return ({ user }: { user?: unknown }): boolean => {
    if (!user) return false
    const own = (user as { roles?: readonly Role[] | null }).roles
    return !own?.some((role) => roles.includes(role))
  }
}
