import type { Payload, Where } from 'payload'
import { type LectureFacts, yearSpan } from '../domain/indicators/lecture-facts.ts'
import type { LectureState } from '../domain/lecture.ts'
import { type Counted, whoCame } from '../domain/report/report.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

interface LectureRow {
  readonly id: string
  readonly title: string
  readonly state: LectureState
  readonly startsAt: string
  readonly endsAt: string
  readonly region?: unknown
  readonly trainer: unknown
  readonly type: string
  readonly topics?: readonly unknown[] | null
  readonly report?: { readonly adults?: number | null; readonly children?: number | null } | null
}

const SELECT = {
  title: true,
  state: true,
  startsAt: true,
  endsAt: true,
  region: true,
  trainer: true,
  type: true,
  topics: true,
  report: { adults: true, children: true },
} as const

/** The lectures of a year in China, in the order of their times, with how many came. @param whose see `countableLectures` */
export async function loadYear(payload: Payload, whose: Where, year: number): Promise<LectureFacts[]> {
  const { from, until } = yearSpan(year)
  const span: Where[] = [{ startsAt: { greater_than_equal: from } }, { startsAt: { less_than: until } }]
  const [{ docs }, came] = await Promise.all([
    payload.find({
      collection: 'lectures',
      where: { and: [whose, ...span] },
      select: SELECT,
      sort: 'startsAt',
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    }),
    checkedIn(payload, from, until),
  ])
  return (docs as unknown as LectureRow[]).map((row) => factsOf(row, came.get(String(row.id))))
}

function factsOf(row: LectureRow, came: Counted | undefined): LectureFacts {
  return {
    id: String(row.id),
    title: row.title,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    region: relatedId(row.region) ?? '',
    trainer: relatedId(row.trainer) ?? '',
    type: row.type,
    topics: (row.topics ?? []).flatMap((topic) => relatedId(topic) ?? []),
    people: whoCame(row.report ?? {}, came),
  }
}

/** Who was checked in, by lecture. */
async function checkedIn(payload: Payload, from: string, until: string): Promise<ReadonlyMap<string, Counted>> {
  const { docs } = await payload.find({
    collection: 'check-ins',
    where: {
      and: [
        { 'lecture.startsAt': { greater_than_equal: from } },
        { 'lecture.startsAt': { less_than: until } },
        { isUndone: { not_equals: true } },
      ],
    },
    select: { lecture: true, adults: true, children: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const sums = new Map<string, Counted>()
  for (const { lecture, adults, children } of docs) {
    const id = relatedId(lecture) ?? ''
    const before = sums.get(id) ?? { adults: 0, children: 0 }
    sums.set(id, { adults: before.adults + adults, children: before.children + children })
  }
  return sums
}
