import type { Role } from './roles.ts'
import { STEP_RULES } from './workflow-steps.ts'

/** Furthest day for which something may be scheduled: two years, as long as a text stays unreviewed. */
const FURTHEST_DAYS = 730
const DAY = 86_400_000

/**
 * Why the clock may not do what somebody scheduled, or undefined. With the roles of now: who has left publishes no more.
 * @param roles of the person who scheduled it; undefined when the account is gone
 */
export function mayRunScheduled(
  step: 'publish' | 'unpublish',
  roles: readonly Role[] | undefined | null,
): string | undefined {
  if (!roles) return '预约的人的账号已经不在了，请别的同事重新预约。'
  return STEP_RULES[step].roles.some((role) => roles.includes(role)) ? undefined : `${STEP_RULES[step].wrongRole}。`
}

/** Why nothing can be scheduled for this moment (ISO 8601, as it was sent), or undefined. */
export function refuseMoment(at: unknown, now: Date): string | undefined {
  const moment = typeof at === 'string' ? Date.parse(at) : Number.NaN
  if (Number.isNaN(moment)) return '请选日期和时间。'
  if (moment <= now.getTime()) return '这个时间已经过去了，请选以后的时间。'
  if (moment > now.getTime() + FURTHEST_DAYS * DAY) return '最多预约到两年以后，请选近一些的时间。'
  return undefined
}
