import { type Venue, venue } from '../contract/venue.ts'

/** An entry of `demo/venues.yaml`. */
export const venueEntry = venue.extend({ facilities: venue.shape.facilities.default([]) })
export type LibraryVenue = Venue & { file: string }
