import type { Catalog } from '../../../../content/contract/catalog.ts'
import type { Lecture } from '../../../../content/contract/lecture.ts'
import { absolute, address } from '../address.ts'
import { dayInChina, daysBetween } from '../dates.ts'
import { stateOn } from '../lecture-state.ts'
import { byStart } from '../lecture-times.ts'
import { lookup } from '../lookup.ts'
import { regionPath } from '../region-path.ts'
import { type CalendarEvent, calendarText } from './ical.ts'

/** Past lectures stay so long in a calendar to subscribe to. */
const PAST_DAYS = 90

/** A lecture as an iCalendar file; undefined for a slug that the Catalog does not have. */
export function lectureCalendar(catalog: Catalog, slug: string): string | undefined {
  const lecture = lookup(catalog).lecture.get(slug)
  return lecture && calendarText([eventOf(catalog, lecture)])
}

/** All lectures, to subscribe to. */
export function allCalendar(catalog: Catalog): string {
  return calendarOf(catalog, catalog.settings.siteName, () => true)
}

/** Lectures in a region and all below it; undefined for a region in which there is no venue. */
export function regionCalendar(catalog: Catalog, code: string): string | undefined {
  const region = lookup(catalog).region.get(code)
  if (!region || !regionsWithVenues(catalog).has(code)) return undefined
  const venues = new Set(catalog.venues.filter((venue) => liesIn(catalog, venue.region, code)).map(({ slug }) => slug))
  return calendarOf(catalog, `${region.name}讲座活动`, (lecture) => venues.has(lecture.venue))
}

/** Lectures about one of the guidance topics; undefined for what is none. */
export function topicCalendar(catalog: Catalog, key: string): string | undefined {
  const topic = lookup(catalog).topics.guidance.find((entry) => entry.key === key)
  return topic && calendarOf(catalog, `“${topic.name}”讲座活动`, (lecture) => lecture.topics.includes(key))
}

/** Codes of the regions that have a venue, or have one below them: those with a calendar. */
export function regionsWithVenues(catalog: Catalog): ReadonlySet<string> {
  return new Set(catalog.venues.flatMap((venue) => regionPath(catalog, venue.region).map(({ code }) => code)))
}

function liesIn(catalog: Catalog, region: string, code: string): boolean {
  return regionPath(catalog, region).some((each) => each.code === code)
}

function calendarOf(catalog: Catalog, name: string, isIn: (lecture: Lecture) => boolean): string {
  const shown = catalog.lectures
    .filter((lecture) => isIn(lecture) && daysBetween(dayInChina(lecture.endsAt), catalog.today) <= PAST_DAYS)
    .toSorted(byStart)
  return calendarText(
    shown.map((lecture) => eventOf(catalog, lecture)),
    name,
  )
}

/** The same for every calendar that a lecture stands in, the trainer's own too: no reader shows it twice. */
export function lectureUid(origin: string, slug: string): string {
  return `lecture-${slug}@${new URL(origin).hostname}`
}

function eventOf(catalog: Catalog, lecture: Lecture): CalendarEvent {
  const { venue: venues, trainer: trainers } = lookup(catalog)
  const [venue, trainer] = [venues.get(lecture.venue), trainers.get(lecture.trainer)]
  const page = absolute(catalog.origin, address.lecture(lecture.slug))
  const isCancelled = stateOn(lecture, catalog.today) === 'cancelled'
  const description = [
    lecture.summary,
    trainer && `讲师：${trainer.name}`,
    lecture.bring && `请带：${lecture.bring}`,
    page,
  ]
  return {
    uid: lectureUid(catalog.origin, lecture.slug),
    sequence: lecture.sequence,
    updatedAt: lecture.updatedAt,
    status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    summary: isCancelled ? `已取消：${lecture.title}` : lecture.title,
    location: venue && `${venue.name} ${lecture.room}，${venue.address}`,
    position: venue?.position,
    description: description.filter(Boolean).join('\n'),
    url: page,
  }
}
