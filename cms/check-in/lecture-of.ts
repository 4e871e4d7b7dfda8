import type { PayloadRequest, Where } from 'payload'
import { runLectures } from '../access/lectures.ts'
import type { LectureState } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** A lecture as those at its door need it. */
export interface DoorLecture {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly state: LectureState
  readonly room: string
  readonly capacity: number
  /** Its venue's id. */
  readonly venue: string | undefined
}

const SELECT = {
  title: true,
  startsAt: true,
  endsAt: true,
  state: true,
  room: true,
  capacity: true,
  venue: true,
} as const

/** The lecture if whoever asks runs it; undefined also when there is none. */
export async function lectureToRun(req: PayloadRequest, id: string): Promise<DoorLecture | undefined> {
  const allowed = await runLectures({ req })
  if (allowed === false) return undefined
  const own: Where = { id: { equals: id } }
  const { docs } = await req.payload.find({
    collection: 'lectures',
    where: allowed === true ? own : { and: [own, allowed] },
    select: SELECT,
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [found] = docs
  if (!found) return undefined
  const { title, startsAt, endsAt, room, capacity } = found
  const state = found.state as LectureState
  return { id: String(found.id), title, startsAt, endsAt, state, room, capacity, venue: relatedId(found.venue) }
}
