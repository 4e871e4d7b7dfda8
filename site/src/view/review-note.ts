import type { Review } from '../../../content/contract/review.ts'
import { longDay } from './dates.ts'

/** Who vouches for a text, as the page says it. */
export interface ReviewNote {
  /** For the line below the title. */
  short: string
  /** For the foot of the text. */
  long: string
  /** Nobody here has signed it. */
  isDemo: boolean
  /** Set when the day of revision has come. */
  overdue?: string | undefined
}

export function reviewNote(review: Review, today: string): ReviewNote {
  const next = `下次复审：${longDay(review.reviewBy)}。`
  return {
    ...noteOf(review, next),
    overdue:
      review.reviewBy <= today
        ? `这篇内容应在 ${longDay(review.reviewBy)} 复审，正在等待修订。拿不准时，请问医生或社区医务人员。`
        : undefined,
  }
}

function noteOf(review: Review, next: string): Omit<ReviewNote, 'overdue'> {
  switch (review.status) {
    case 'demo':
      return demoNote(next)
    case 'pending':
      return { short: '待审核', long: '待审核：这一稿还没有人审核过。', isDemo: true }
    case 'reviewed':
      return reviewedNote(review, next)
  }
}

function demoNote(next: string): Pick<ReviewNote, 'short' | 'long' | 'isDemo'> {
  return { short: '示范内容，须经本地专家审核', long: `示范内容，须经本地专家审核。${next}`, isDemo: true }
}

function reviewedNote(review: Review, next: string): Pick<ReviewNote, 'short' | 'long' | 'isDemo'> {
  const when = review.reviewedOn ? longDay(review.reviewedOn) : undefined
  const who = [review.reviewer, when].filter(Boolean).join('，')
  return {
    short: when ? `${when} 审核` : '已审核',
    long: `${who ? `审核：${who}` : '已经专业人员审核'}。${next}`,
    isDemo: false,
  }
}
