import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { address } from './address.ts'
import { STAGES, ageLabel, overlaps } from './ages.ts'
import { dayInChina, parseDay, timeInChina, weekday } from './dates.ts'
import { stateLabel, stateOn, type LectureState } from './lecture-state.ts'
import { lookup } from './lookup.ts'
import { regionPath } from './region-path.ts'

/** A lecture in a list. */
export interface LectureCard {
  slug: string
  url: string
  title: string
  /** The date block: `12月`, `5`, `周六 9:30`. */
  month: string
  day: string
  time: string
  startsAt: string
  type: string
  place: string
  ages: string
  trainer: string
  state: LectureState
  stateLabel: string
  /** By what a list can be filtered. */
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

export function lectureCard(catalog: Catalog, lecture: Lecture): LectureCard {
  const { venue: venues, trainer: trainers } = lookup(catalog)
  const venue = venues.get(lecture.venue)
  const day = dayInChina(lecture.startsAt)
  const parts = parseDay(day)
  const state = stateOn(lecture, catalog.today)
  return {
    slug: lecture.slug,
    url: address.lecture(lecture.slug),
    title: lecture.title,
    month: `${parts?.month} 月`,
    day: String(parts?.day),
    time: `${weekday(day)} ${timeInChina(lecture.startsAt)}`,
    startsAt: lecture.startsAt,
    type: lecture.type,
    place: venue?.name ?? '地点待定',
    ages: ageLabel(lecture.ages),
    trainer: trainers.get(lecture.trainer)?.name ?? '讲师待定',
    state,
    stateLabel: stateLabel(state),
    filter: {
      regions: venue ? regionPath(catalog, venue.region).map((region) => region.code) : [],
      month: day.slice(0, 7),
      type: lecture.type,
      stages: STAGES.filter((stage) => overlaps(stage, lecture.ages)).map((stage) => stage.key),
    },
  }
}
