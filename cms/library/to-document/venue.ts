import type { LibraryVenue } from '../../../content/library-format/venue.ts'
import type { Ids } from './ids.ts'

export const venueData = (venue: LibraryVenue, ids: Ids) => ({
  slug: venue.slug,
  name: venue.name,
  type: venue.type,
  region: ids.idOf('regions', venue.region),
  address: venue.address,
  latitude: venue.position?.latitude ?? null,
  longitude: venue.position?.longitude ?? null,
  rooms: venue.rooms,
  hours: venue.hours ?? null,
  facilities: venue.facilities,
  phone: venue.phone ?? null,
})
