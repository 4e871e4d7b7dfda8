import type { Region, Trainer, User, Venue } from '../../cms/payload-types.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { type Register, storeRegion, storeRegister, storeTrainer, storeUser, storeVenue } from './stored.ts'

/**
 * Everyone who may send a request. `organizer` looks after the east, where the documents of a test lie, and
 * `strangeOrganizer` after the west; `trainer` teaches the lectures of a test, `strangeTrainer` others.
 */
export const ACTORS = [
  'visitor',
  'administrator',
  'editor',
  'reviewer',
  'organizer',
  'strangeOrganizer',
  'trainer',
  'strangeTrainer',
] as const
export type Actor = (typeof ACTORS)[number]

export interface World {
  register: Register
  /** A county in the east with one community below it, and one in the west. */
  east: Region
  eastCommunity: Region
  west: Region
  /** In the community of the east, below the region that the organizer was given. */
  venue: Venue
  westVenue: Venue
  ownTrainer: Trainer
  otherTrainer: Trainer
  users: Record<Exclude<Actor, 'visitor'>, User>
  /** Headers of each actor; none for the visitor. */
  as: Record<Actor, Record<string, string> | undefined>
}

export async function makeWorld({ payload, signIn }: TestPayload): Promise<World> {
  const administrator = await storeUser(payload, ['administrator'])
  const register = await storeRegister(payload)
  const east = await storeRegion(payload)
  const eastCommunity = await storeRegion(payload, east)
  const west = await storeRegion(payload)
  const ownTrainer = await storeTrainer(payload, { regions: [eastCommunity.id] })
  const otherTrainer = await storeTrainer(payload, { regions: [west.id] })
  const users = {
    administrator,
    editor: await storeUser(payload, ['editor']),
    reviewer: await storeUser(payload, ['reviewer']),
    organizer: await storeUser(payload, ['organizer'], { regions: [east.id] }),
    strangeOrganizer: await storeUser(payload, ['organizer'], { regions: [west.id] }),
    trainer: await storeUser(payload, ['trainer'], { trainer: ownTrainer.id }),
    strangeTrainer: await storeUser(payload, ['trainer'], { trainer: otherTrainer.id }),
  }
  const as: World['as'] = { visitor: undefined } as World['as']
  for (const actor of ACTORS) if (actor !== 'visitor') as[actor] = await signIn(users[actor].email)
  return {
    register,
    east,
    eastCommunity,
    west,
    venue: await storeVenue(payload, eastCommunity),
    westVenue: await storeVenue(payload, west),
    ownTrainer,
    otherTrainer,
    users,
    as,
  }
}
