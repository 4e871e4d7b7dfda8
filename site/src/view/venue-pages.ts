import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Venue } from '../../../content/contract/venue.ts'
import { address } from './address.ts'
import type { LectureEntry } from './lecture-entry.ts'
import { comingEntries } from './lectures-page.ts'
import { lookup } from './lookup.ts'
import { mapLinks, type MapLink } from './map-links.ts'
import type { PageHead } from './page-head.ts'
import { regionPath } from './region-path.ts'

export interface VenuesPage {
  head: PageHead
  venues: VenueCard[]
}

export interface VenueCard {
  url: string
  name: string
  type: string
  /** From the largest region down: 清溪县 南坪街道. */
  region: string
  address: string
  comingCount: number
}

export interface VenuePage extends VenueCard {
  head: PageHead
  hours?: string | undefined
  phone?: string | undefined
  facilities: string[]
  rooms: string[]
  maps: MapLink[]
  lectures: LectureEntry[]
}

/** `/venues/`, by region and then name. */
export function venuesPage(catalog: Catalog): VenuesPage {
  const venues = catalog.venues.toSorted((a, b) => compare(a.region, b.region) || compare(a.slug, b.slug))
  return {
    head: {
      title: '活动场地',
      description: '讲座和亲子活动在哪里办：地址、开放时间、设施，近期有什么活动。',
      path: address.venues,
      section: 'lectures',
      crumbs: [{ name: '讲座活动', path: address.lectures }, { name: '活动场地' }],
      structuredData: [],
    },
    venues: venues.map((venue) => venueCard(catalog, venue)),
  }
}

/** `/venues/{slug}/`; undefined for a slug that the Catalog does not have. */
export function venuePage(catalog: Catalog, slug: string): VenuePage | undefined {
  const venue = lookup(catalog).venue.get(slug)
  if (!venue) return undefined
  const card = venueCard(catalog, venue)
  return {
    ...card,
    head: {
      title: venue.name,
      description: `${venue.type}，${venue.address}。地址、开放时间、设施和近期活动。`,
      path: address.venue(slug),
      section: 'lectures',
      crumbs: [
        { name: '讲座活动', path: address.lectures },
        { name: '活动场地', path: address.venues },
        { name: venue.name },
      ],
      structuredData: [{ '@type': 'Place', name: venue.name, address: venue.address }],
    },
    hours: venue.hours,
    phone: venue.phone,
    facilities: venue.facilities,
    rooms: venue.rooms.map((room) => `${room.name}（${room.capacity} 人）`),
    maps: mapLinks(venue),
    lectures: comingEntries(catalog, (lecture) => lecture.venue === slug),
  }
}

function venueCard(catalog: Catalog, venue: Venue): VenueCard {
  const region = regionPath(catalog, venue.region).map(({ name }) => name)
  return {
    url: address.venue(venue.slug),
    name: venue.name,
    type: venue.type,
    region: region.toReversed().join(' '),
    address: venue.address,
    comingCount: comingEntries(catalog, (lecture) => lecture.venue === venue.slug).length,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
