import type { Payload, Where } from 'payload'
import { isPublicLecture } from '../domain/lecture.ts'
import { isSlug } from '../domain/names.ts'
import type { SignUpLecture } from '../domain/sign-up-state.ts'

/** Lectures as sign-up needs them, from the adapter itself: no hook and no access rule in between. */
export interface LectureRow extends SignUpLecture {
  readonly id: string
  readonly slug: string
  readonly type: string
  readonly childrenAttend?: boolean | null
  readonly neverPublic?: boolean | null
}

/** What a `LectureRow` holds: the rest of a lecture is many times as much. */
export const LECTURE_ROW = {
  slug: true,
  type: true,
  childrenAttend: true,
  state: true,
  neverPublic: true,
  startsAt: true,
  endsAt: true,
  signUpFrom: true,
  signUpUntil: true,
  capacity: true,
} as const

/** A lecture that families may see. */
export async function findPublicLecture(payload: Payload, slug: string): Promise<LectureRow | undefined> {
  if (!isSlug(slug)) return undefined
  const found = await findLecture(payload, { slug: { equals: slug } })
  return found && isPublicLecture(found) ? found : undefined
}

export async function findLectureById(payload: Payload, id: string): Promise<LectureRow | undefined> {
  return findLecture(payload, { id: { equals: id } })
}

async function findLecture(payload: Payload, where: Where): Promise<LectureRow | undefined> {
  return (await payload.db.findOne<LectureRow>({ collection: 'lectures', where, select: LECTURE_ROW })) ?? undefined
}
