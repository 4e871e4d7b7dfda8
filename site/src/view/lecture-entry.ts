import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { STAGES, overlaps } from './ages.ts'
import { lectureCard, type LectureCard } from './cards.ts'
import { dayInChina } from './dates.ts'
import { type Badge, badgeAsPublished } from './lecture-badge.ts'
import { stateOn, type LectureState } from './lecture-state.ts'
import { lookup } from './lookup.ts'
import { regionPath } from './region-path.ts'

/** A lecture in a list of lectures. */
export interface LectureEntry extends LectureCard {
  slug: string
  type: string
  trainer: string
  state: LectureState
  badge: Badge
  /** ISO 8601, by which the browser corrects the badge. */
  startsAt: string
  endsAt: string
  signUpUntil: string
  /** By what the list can be filtered. */
  filter: {
    /** Codes of the venue's region and all above it. */
    regions: string[]
    /** `2026-12` */
    month: string
    type: string
    /** Keys of navigation stages. */
    stages: string[]
  }
}

export function lectureEntry(catalog: Catalog, lecture: Lecture): LectureEntry {
  const { venue: venues, trainer: trainers } = lookup(catalog)
  const venue = venues.get(lecture.venue)
  const state = stateOn(lecture, catalog.today)
  return {
    ...lectureCard(catalog, lecture),
    slug: lecture.slug,
    type: lecture.type,
    trainer: trainers.get(lecture.trainer)?.name ?? '',
    state,
    badge: badgeAsPublished(lecture, state, catalog.today),
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    signUpUntil: lecture.signUpUntil,
    filter: {
      regions: venue ? regionPath(catalog, venue.region).map((region) => region.code) : [],
      month: dayInChina(lecture.startsAt).slice(0, 7),
      type: lecture.type,
      stages: STAGES.filter((stage) => overlaps(stage, lecture.ages)).map((stage) => stage.key),
    },
  }
}
