import type { Review } from '../../../content/contract/review.ts'
import { dayInChina } from './days.ts'
import { present } from './present.ts'

interface ReviewFields {
  status?: 'demo' | 'reviewed' | 'pending' | null
  reviewer?: string | null
  reviewedOn?: string | null
  reviewBy?: string | null
}

export function toReview(review: ReviewFields | null | undefined): Review {
  return present({
    status: review?.status ?? 'demo',
    reviewer: review?.reviewer,
    reviewedOn: review?.reviewedOn ? dayInChina(review.reviewedOn) : undefined,
    reviewBy: review?.reviewBy ? dayInChina(review.reviewBy) : '',
  }) as Review
}
