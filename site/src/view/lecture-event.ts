import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { absolute, address } from './address.ts'
import { dayInChina, timeInChina } from './dates.ts'
import { lookup } from './lookup.ts'
import type { StructuredData } from './page-head.ts'
import { publisherData } from './structured-data.ts'

/** A lecture as schema.org Event. Free ones say so; for others the fee is words, not a price. */
export function lectureEvent(catalog: Catalog, lecture: Lecture): StructuredData {
  const { venue: venues, trainer: trainers } = lookup(catalog)
  const [venue, trainer] = [venues.get(lecture.venue), trainers.get(lecture.trainer)]
  return {
    '@type': 'Event',
    name: lecture.title,
    description: lecture.summary,
    url: absolute(catalog.origin, address.lecture(lecture.slug)),
    startDate: withOffset(lecture.startsAt),
    endDate: withOffset(lecture.endsAt),
    eventStatus: `https://schema.org/${lecture.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    maximumAttendeeCapacity: lecture.capacity,
    inLanguage: 'zh-Hans',
    ...(lecture.fee === '免费' && { isAccessibleForFree: true }),
    ...(venue && { location: { '@type': 'Place', name: venue.name, address: venue.address } }),
    ...(trainer && { performer: { '@type': 'Person', name: trainer.name } }),
    organizer: publisherData(catalog),
  }
}

/** `2026-12-05T09:30:00+08:00` */
function withOffset(instant: string): string {
  return `${dayInChina(instant)}T${timeInChina(instant).padStart(5, '0')}:00+08:00`
}
