import { LONGEST_REMARK } from './check-step-request.ts'
import { momentInChina } from './moments.ts'
import type { Role } from './roles.ts'
import { STEP_RULES } from './workflow-steps.ts'

/** Furthest day for which something may be scheduled: two years, as long as a text stays unreviewed. */
const FURTHEST_DAYS = 730
const DAY = 86_400_000

export type ScheduledStep = 'publish' | 'unpublish'

/** Something that is scheduled for a text. */
export interface Booking {
  readonly step: ScheduledStep
  /** ISO 8601. */
  readonly at: string
}

/**
 * Why the clock may not do what somebody scheduled, or undefined. With the roles of now: who has left publishes no more.
 * @param roles of the person who scheduled it; undefined when the account is gone
 */
export function mayRunScheduled(step: ScheduledStep, roles: readonly Role[] | undefined | null): string | undefined {
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

/** Why this (as it was sent) is no reason for a step that is scheduled, or undefined. As when it is taken by hand. */
export function refuseReason(step: ScheduledStep, reason: unknown): string | undefined {
  if (reason !== undefined && typeof reason !== 'string') return '原因应该是文字。'
  const words = (reason ?? '').trim()
  if ([...words].length > LONGEST_REMARK) return `原因最多 ${LONGEST_REMARK} 个字，请写短一些。`
  const { needsRemark, label } = STEP_RULES[step]
  return needsRemark && words === '' ? `请写明为什么${label}，接手的人要看。` : undefined
}

/**
 * Why a step cannot be scheduled beside what is, or undefined: no text goes live twice, and only what families read, or
 * will read by then, is taken offline.
 * @param booked what is scheduled for the text and to come
 */
export function refuseBooking(
  { step, at }: Booking,
  { isLive, booked }: { readonly isLive: boolean; readonly booked: readonly Booking[] },
): string | undefined {
  const same = booked.find((other) => other.step === step)
  if (same) return `已预约在 ${momentInChina(same.at)} ${STEP_RULES[step].label}，请先取消。`
  const goesLive = booked.some((other) => other.step === 'publish' && Date.parse(other.at) < Date.parse(at))
  return step === 'unpublish' && !isLive && !goesLive ? '这一篇不在线上，在这之前也没有预约发布，不用下线。' : undefined
}

/** Whether a person may take back what is scheduled: what is their own, and steps that they may take themselves. */
export function mayCancel(
  { step, byId }: { readonly step: ScheduledStep; readonly byId: string },
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): boolean {
  return (byId !== '' && byId === id) || mayRunScheduled(step, roles) === undefined
}
