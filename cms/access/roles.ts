import type { PayloadRequest } from 'payload'
import type { Role } from '../domain/roles.ts'

/** Whoever sends the request, as far as access needs it. */
export interface Person {
  readonly id: string
  readonly roles?: readonly Role[] | null
  readonly regions?: readonly unknown[] | null
  readonly trainer?: unknown
}

/** The signed-in person, or undefined for a visitor. */
export function personOf(req: Pick<PayloadRequest, 'user'>): Person | undefined {
  return req.user ?? undefined
}

/** Whether the signed-in person has one of these roles. */
export function hasRole(req: Pick<PayloadRequest, 'user'>, ...roles: readonly Role[]): boolean {
  return personOf(req)?.roles?.some((role) => roles.includes(role)) ?? false
}
