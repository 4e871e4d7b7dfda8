import { daysBetween } from './days.ts'

export const WARN_DAYS = 60

/** How long a certificate still holds. It holds on its last day. @param expires, today calendar days in China */
export function qualificationState(
  expires: string | undefined,
  today: string,
): { readonly kind: 'lasting' | 'valid' | 'expiring' | 'expired'; readonly days?: number } {
  if (expires === undefined) return { kind: 'lasting' }
  const days = daysBetween(today, expires)
  if (days < 0) return { kind: 'expired', days }
  return { kind: days <= WARN_DAYS ? 'expiring' : 'valid', days }
}

export interface HeldQualification {
  readonly trainer: string
  readonly trainerName: string
  readonly name: string
  /** Calendar day. */
  readonly expires: string
}

/** What must be renewed: what expires within 60 days, or has expired; the most urgent first. */
export function qualificationsToRenew(
  held: readonly HeldQualification[],
  today: string,
): readonly (HeldQualification & { readonly days: number })[] {
  return held
    .flatMap((one) => {
      const { kind, days } = qualificationState(one.expires, today)
      return (kind === 'expiring' || kind === 'expired') && days !== undefined ? [{ ...one, days }] : []
    })
    .toSorted((a, b) => a.days - b.days)
}
