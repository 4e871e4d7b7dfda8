import type { Payload } from 'payload'
import type { MessageLecture } from '../domain/messages/kinds.ts'
import { privateAddressOf, type LectureState } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** What a family is told of its lecture. */
export interface LectureFacts extends MessageLecture {
  readonly state: LectureState
  readonly slug: string
  readonly type: string
  readonly title: string
  /** Venue and room; of a home visit the family's own address. */
  readonly place: string
  readonly trainer: string
  readonly cancelledBecause?: string | null | undefined
  readonly siteName: string
}

interface Row {
  readonly id: string
  readonly slug: string
  readonly type: string
  readonly title: string
  readonly state: LectureState
  readonly startsAt: string
  readonly endsAt: string
  readonly sequence?: number | null
  readonly newsAt?: string | null
  readonly venue: unknown
  readonly room: string
  readonly trainer: unknown
  readonly privateAddress?: string | null
  readonly cancelledBecause?: string | null
}

const ROW = {
  slug: true,
  type: true,
  title: true,
  state: true,
  startsAt: true,
  endsAt: true,
  sequence: true,
  newsAt: true,
  venue: true,
  room: true,
  trainer: true,
  privateAddress: true,
  cancelledBecause: true,
} as const

/** The lecture of a sign-up with its place and trainer in words; undefined when it is gone. */
export async function findLectureFacts(payload: Payload, id: string): Promise<LectureFacts | undefined> {
  const row = await payload.db.findOne<Row>({ collection: 'lectures', where: { id: { equals: id } }, select: ROW })
  if (!row) return undefined
  const [venue, trainer, settings] = await Promise.all([
    nameOf(payload, 'venues', row.venue),
    nameOf(payload, 'trainers', row.trainer),
    payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true }),
  ])
  const { venue: _venue, room, privateAddress: _privateAddress, ...rest } = row
  const place = privateAddressOf(row) ?? `${venue} ${room}`.trim()
  return { ...rest, trainer, siteName: settings.siteName, place }
}

async function nameOf(payload: Payload, collection: 'venues' | 'trainers', related: unknown): Promise<string> {
  const id = relatedId(related)
  if (id === undefined) return ''
  const where = { id: { equals: id } }
  const found = await payload.db.findOne<{ id: string; name: string }>({ collection, where, select: { name: true } })
  return found?.name ?? ''
}
