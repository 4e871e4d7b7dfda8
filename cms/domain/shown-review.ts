import { isRecord } from './rich-text-walk.ts'

/**
 * What a preview says of the review of a text. A draft keeps the note of the text it was made from until it is signed
 * itself: that note is about other words.
 * @param isSignedOff whether a reviewer signed exactly this text
 */
export function shownReview(text: Readonly<Record<string, unknown>>, isSignedOff: boolean): unknown {
  const { _status, review } = text
  if (!isRecord(review) || isSignedOff) return review
  const isDemonstration = _status === 'published' && review['status'] !== 'reviewed'
  return isDemonstration ? review : { status: 'pending', reviewBy: review['reviewBy'] }
}
