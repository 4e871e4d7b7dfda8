import { monthsAfter } from './review-day.ts'

/** What the page says about the review of a text. */
export interface ReviewNote {
  readonly status: 'reviewed'
  readonly reviewer: string
  /** Days in China, `YYYY-MM-DD`. */
  readonly reviewedOn: string
  readonly reviewBy: string
}

/**
 * The note after a sign-off. A review day that lies ahead is the editors' choice and stays; one that has come, or is
 * missing, is set anew.
 *
 * @param today day in China
 * @param months from one review to the next
 */
export function reviewAfterSignOff(
  reviewBy: string | undefined,
  reviewer: { readonly name: string; readonly institution?: string | null | undefined },
  today: string,
  months: number,
): ReviewNote {
  const institution = reviewer.institution?.trim()
  return {
    status: 'reviewed',
    reviewer: institution ? `${reviewer.name}（${institution}）` : reviewer.name,
    reviewedOn: today,
    reviewBy: reviewBy !== undefined && reviewBy > today ? reviewBy : monthsAfter(today, months),
  }
}
