import type { PayloadRequest } from 'payload'
import { ROLES, type Role } from '../domain/roles.ts'

/** Who looks at a desk. What is read for it is read with this person's rights. */
export interface Asker {
  readonly payload: PayloadRequest['payload']
  readonly user: NonNullable<PayloadRequest['user']>
}

/** The person behind a request; undefined for a visitor. */
export function askerOf({ payload, user }: Pick<PayloadRequest, 'payload' | 'user'>): Asker | undefined {
  return user ? { payload, user } : undefined
}

export function rolesOf({ user }: Asker): Role[] {
  return ROLES.filter((role) => user.roles?.includes(role))
}

/** Editors, reviewers and administrators: they may read every text, drafts included. */
export function worksOnTexts(asker: Asker): boolean {
  return rolesOf(asker).some((role) => ['editor', 'reviewer', 'administrator'].includes(role))
}

/** A calendar day in China of what the database keeps as a moment. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const moment = Date.parse(value)
  return Number.isNaN(moment) ? undefined : new Date(moment + CHINA_MS).toISOString().slice(0, 10)
}

const CHINA_MS = 8 * 3_600_000
