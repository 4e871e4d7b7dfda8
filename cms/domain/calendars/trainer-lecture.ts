import type { LectureState } from '../lecture.ts'
import { isPublicLecture, privateAddressOf } from '../lecture.ts'

/** What a trainer's own calendar says of a state; undefined for what it leaves out: a draft is nobody's appointment. */
export function calendarState(state: LectureState): 'submitted' | 'planned' | 'cancelled' | undefined {
  if (state === 'draft') return undefined
  return state === 'submitted' || state === 'cancelled' ? state : 'planned'
}

/** Whether the site has a page of the lecture. */
export const hasPage = isPublicLecture

/** Where the trainer has to go: of a private one to the family, where its address is known. */
export function placeFor(
  lecture: { readonly type: string; readonly privateAddress?: string | null | undefined; readonly room: string },
  venue: { readonly name: string; readonly address: string } | undefined,
): string {
  const home = privateAddressOf(lecture)
  if (home) return home
  return venue ? `${venue.name} ${lecture.room}，${venue.address}` : ''
}
