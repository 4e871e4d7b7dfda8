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
 * The note after a sign-off. A review day that lies ahead is the editors' choice and stays; one that has come, is
 * missing, or lies further off than reviews are apart, is set anew.
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
  const latest = monthsAfter(today, months)
  const institution = reviewer.institution?.trim()
  return {
    status: 'reviewed',
    reviewer: institution ? `${reviewer.name}（${institution}）` : reviewer.name,
    reviewedOn: today,
    reviewBy: reviewBy !== undefined && reviewBy > today && reviewBy < latest ? reviewBy : latest,
  }
}

/**
 * Whether a text would be reviewed later than was signed for: that is for a reviewer to say, like the text itself.
 * @param before, after days `YYYY-MM-DD`, undefined for none
 */
export function putsReviewOff(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && (after === undefined || !(Date.parse(after) <= Date.parse(before)))
}
