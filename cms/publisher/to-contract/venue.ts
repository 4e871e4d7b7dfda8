import type { Venue } from '../../../content/contract/venue.ts'
import type { Venue as VenueDocument } from '../../payload-types.ts'
import { type Names, requiredName } from './names.ts'
import { present } from './present.ts'

export const toVenue = (document: VenueDocument, names: Names): Venue =>
  present({
    slug: document.slug,
    name: document.name,
    type: document.type,
    region: requiredName(names, 'regions', document.region, '场地所在的区域'),
    address: document.address,
    position:
      typeof document.latitude === 'number' && typeof document.longitude === 'number'
        ? { latitude: document.latitude, longitude: document.longitude }
        : undefined,
    rooms: (document.rooms ?? []).map(({ name, capacity }) => ({ name, capacity })),
    hours: document.hours,
    facilities: document.facilities ?? [],
    phone: document.phone,
  }) as Venue
