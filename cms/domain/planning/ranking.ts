import { dayInWords } from '../days.ts'
import { cannotBoth } from './occupied.ts'
import { travelConflicts } from './travel.ts'
import { unavailableDays } from './availability.ts'
import { slotInWords } from './in-words.ts'
import type { PlannedLecture, PlanningTrainer, PlanningVenue, Slot } from './plan.ts'
import { qualificationOn } from './qualification.ts'
import { servesRegion } from './service-region.ts'
import { dayParts } from './slots.ts'

/** A trainer, with what matters to who teaches what, where and when. */
export interface Candidate extends PlanningTrainer {
  readonly topics: readonly string[]
  /** Minutes of lectures held or planned this year. */
  readonly minutesThisYear: number
  /** Their lectures around that time; cancelled ones are not among them. */
  readonly lectures: readonly PlannedLecture[]
}

/** What is looked for. Without a place, topics or a certificate any will do. */
export interface Wanted extends Slot {
  readonly regionPath: readonly string[]
  readonly topics: readonly string[]
  /** Where it is to be, if that is known: ways to it are counted. */
  readonly venue?: string | undefined
  /** Name of the certificate that the trainer must hold on that day. */
  readonly requiredQualification?: string | undefined
}

export interface RankedTrainer {
  readonly id: string
  readonly name: string
  /** Whether nothing blocks them at that time. */
  readonly isFree: boolean
  /** Whether they hold the certificate that is required; without it the lecture cannot be saved. */
  readonly isQualified: boolean
  /** Higher is better; only its order means something, and only among those who are as qualified. */
  readonly score: number
  readonly reasons: readonly string[]
  readonly obstacles: readonly string[]
}

/** Points of each reason: a topic counts for more than a place, and both for more than an even share of work. */
const POINTS = { isFree: 100, topic: 40, region: 30, available: 20, share: 10 }

/**
 * Who can teach this, there, then: those without the required certificate last of all; those who are free first, then by
 * topic, place, their own times, and who has had the least so far; ties by name. Each with reasons and obstacles in words.
 */
export function rankTrainers(
  candidates: readonly Candidate[],
  wanted: Wanted,
  venues: ReadonlyMap<string, PlanningVenue>,
): RankedTrainer[] {
  const most = Math.max(1, ...candidates.map(({ minutesThisYear }) => minutesThisYear))
  return candidates
    .map((candidate) => rank(candidate, wanted, venues, most))
    .toSorted(
      (one, other) =>
        Number(other.isQualified) - Number(one.isQualified) ||
        other.score - one.score ||
        one.name.localeCompare(other.name, 'zh'),
    )
}

function rank(
  candidate: Candidate,
  wanted: Wanted,
  venues: ReadonlyMap<string, PlanningVenue>,
  mostMinutes: number,
): RankedTrainer {
  const { id, name, minutesThisYear } = candidate
  const occupied = candidate.lectures.filter((lecture) => cannotBoth(lecture, wishOf(candidate, wanted)))
  const certificate = certificateInWords(candidate, wanted)
  const obstacles = [
    ...(certificate?.obstacle ?? []),
    ...occupied.map((lecture) => `这段时间已有安排（${slotInWords(lecture)}）`),
  ]
  const reasons: string[] = [...(certificate?.reason ?? [])]
  let score = POINTS.share * (1 - minutesThisYear / mostMinutes)
  const judge = (holds: boolean, points: number, reason: string, obstacle: string): void => {
    if (holds) score += points
    ;(holds ? reasons : obstacles).push(holds ? reason : obstacle)
  }
  if (occupied.length === 0) {
    score += POINTS.isFree
    reasons.push('这段时间没有别的讲座')
    obstacles.push(...tightWays(candidate, wanted, venues))
  }
  const topics = topicsInWords(candidate, wanted)
  score += POINTS.topic * topics.share
  reasons.push(...topics.reasons)
  obstacles.push(...topics.obstacles)
  if (wanted.regionPath.length > 0) {
    judge(servesRegion(candidate, wanted.regionPath), POINTS.region, '服务这个区域', '这里不在服务区域内')
  }
  const away = unavailableDays(candidate, wanted)
  const whyAway = away.map(({ why }) => why).join('；')
  judge(away.length === 0, POINTS.available, '在可以安排的时间里', whyAway)
  reasons.push(`今年${hoursInWords(minutesThisYear)}`)
  return {
    id,
    name,
    isFree: occupied.length === 0,
    isQualified: certificate?.obstacle === undefined,
    score: Math.round(score * 10) / 10,
    reasons,
    obstacles,
  }
}

/** What the roster says about the certificate that is required; undefined when none is. */
function certificateInWords(
  candidate: Candidate,
  wanted: Wanted,
): { readonly reason?: readonly [string]; readonly obstacle?: readonly [string] } | undefined {
  const name = wanted.requiredQualification?.trim() ?? ''
  if (name === '') return undefined
  const held = qualificationOn(candidate, name, dayParts(wanted).at(-1)?.day ?? '')
  if (held.state === 'valid') return { reason: [`持有“${name}”`] }
  if (held.state === 'missing') return { obstacle: [`名册里没有“${name}”`] }
  return { obstacle: [`“${name}”有效期到 ${dayInWords(held.expires)}，那天已过期`] }
}

/** How many of the topics the roster has for them, as a share and in words. */
function topicsInWords({ topics }: Candidate, wanted: Wanted) {
  const all = new Set(wanted.topics).size
  const taught = new Set(wanted.topics.filter((topic) => topics.includes(topic))).size
  if (all === 0) return { share: 0, reasons: [], obstacles: [] }
  const those = all === 1 ? '这个主题' : `这 ${all} 个主题`
  if (taught === all) return { share: 1, reasons: [`讲${those}`], obstacles: [] }
  if (taught === 0) return { share: 0, reasons: [], obstacles: [`名册里没有${those}`] }
  const some = [`讲 ${all} 个主题中的 ${taught} 个`]
  return { share: taught / all, reasons: some, obstacles: [`名册里没有另外 ${all - taught} 个主题`] }
}

/** The way from a lecture before, or to one after; where the place is not known yet, the plain estimate. */
function tightWays(candidate: Candidate, wanted: Wanted, venues: ReadonlyMap<string, PlanningVenue>): string[] {
  const around = { ...NOTHING_AROUND, venues, lectures: candidate.lectures }
  return travelConflicts(wishOf(candidate, wanted), around).map(({ message }) => message)
}

/** The lecture that is looked for, as theirs. */
function wishOf({ id }: Candidate, { startsAt, endsAt, venue = '' }: Wanted): PlannedLecture {
  return { ...WISH, startsAt, endsAt, venue, trainer: id }
}

const WISH = {
  title: '',
  type: '',
  state: 'draft',
  room: '',
  region: '',
  topics: [],
  capacity: 0,
  childrenAttend: false,
} as const

const NOTHING_AROUND = {
  trainer: undefined,
  trainerNames: new Map<string, string>(),
  regionPath: [],
  holidayYears: new Map(),
}

function hoursInWords(minutes: number): string {
  if (minutes === 0) return '还没有讲过'
  return `已讲或已排 ${Math.round(minutes / 6) / 10} 小时`
}
