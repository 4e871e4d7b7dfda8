import type { Payload } from 'payload'
import { findPublicLecture, type LectureRow } from './lecture-rows.ts'
import { readCounter, withLimit, type SeatCounter } from './seat-counter.ts'
import { sharedRead } from './look-memory.ts'

export interface Look {
  readonly lecture: LectureRow
  readonly seen: SeatCounter
}

/** Undefined for a lecture that is not there. */
export type LookAt = (since: number) => Promise<Look | undefined>

/** How old a look may be that turns a family away, ms. Nobody is given a seat on it: that is for the gate. */
export const YOUNG_MS = 50

/** A public lecture and its seat counter, as they were after the moment named (`performance.now()`): a burst shares looks. */
export function lookAtPublic(payload: Payload, slug: string): LookAt {
  const reads = sharedRead(payload, slug, () => look(payload, () => findPublicLecture(payload, slug)))
  return (since) => reads.since(since)
}

/** The same of any lecture, read each time. */
export function lookAt(payload: Payload, find: () => Promise<LectureRow | undefined>): LookAt {
  return () => look(payload, find)
}

async function look(payload: Payload, find: () => Promise<LectureRow | undefined>): Promise<Look | undefined> {
  const lecture = await find()
  if (!lecture) return undefined
  const seen = await readCounter(payload, lecture.id)
  return { lecture: withLimit(lecture, seen), seen }
}
