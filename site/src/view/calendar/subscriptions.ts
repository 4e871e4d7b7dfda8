import type { Catalog } from '../../../../content/contract/catalog.ts'
import type { Topic } from '../../../../content/contract/topic.ts'
import { absolute, address } from '../address.ts'
import { lookup } from '../lookup.ts'
import { regionPath } from '../region-path.ts'
import { regionsWithVenues } from './lecture-calendars.ts'

/** A calendar to subscribe to. */
export interface Subscription {
  name: string
  /** To be copied into a calendar. */
  url: string
  /** Opens the calendar of phones and computers that know how. */
  webcal: string
}

/** Of all lectures, then of each region, from the largest to the smallest; one that everything lies in adds nothing. */
export function subscriptions(catalog: Catalog): Subscription[] {
  const paths = catalog.venues.map((venue) => regionPath(catalog, venue.region).map(({ code }) => code))
  const regions = [...regionsWithVenues(catalog)]
    .filter((code) => !paths.every((path) => path.includes(code)))
    .flatMap((code) => lookup(catalog).region.get(code) ?? [])
  return [
    subscription(catalog, '全部讲座活动', address.allCalendar),
    ...regions
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, name }) => subscription(catalog, name, address.regionCalendar(code))),
  ]
}

/** Of lectures about a topic; none for topics that lectures are not filed under. */
export function topicSubscriptions(catalog: Catalog, topic: Topic): Subscription[] {
  if (topic.taxonomy !== 'guidance') return []
  return [subscription(catalog, `“${topic.name}”的讲座活动`, address.topicCalendar(topic.key))]
}

function subscription(catalog: Catalog, name: string, path: string): Subscription {
  const url = absolute(catalog.origin, path)
  return { name, url, webcal: url.replace(/^https?:/, 'webcal:') }
}
