import type { PayloadRequest } from 'payload'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import { type Intent, removeIntent } from './intents.ts'
import { toPlanned } from './to-planned.ts'

interface Held {
  readonly intent: Intent
  readonly place: string
}

/** The intents of one request, from the judgement of a save until its lecture is stored. */
const heldOf = (req: PayloadRequest): Held[] => (req.context['heldPlaces'] ??= []) as Held[]

export function holdPlace(req: PayloadRequest, intent: Intent, planned: PlannedLecture): void {
  heldOf(req).push({ intent, place: placeOf(planned) })
}

/** Gives up what was held for a lecture that is stored now. */
export async function releasePlaceOf(req: PayloadRequest, lecture: Readonly<Record<string, unknown>>): Promise<void> {
  const planned = toPlanned(lecture)
  const place = planned && placeOf(planned)
  await release(req, (held) => held.intent.lecture === lecture['id'] || held.place === place)
}

/** Gives up all that this request holds: its saves are over, one way or another. */
export async function releasePlaces(req: PayloadRequest): Promise<void> {
  await release(req, () => true)
}

async function release(req: PayloadRequest, isMeant: (held: Held) => boolean): Promise<void> {
  const held = heldOf(req)
  const meant = held.filter(isMeant)
  req.context['heldPlaces'] = held.filter((each) => !meant.includes(each))
  for (const { intent } of meant) await removeIntent({ payload: req.payload, req }, intent.id)
}

const placeOf = ({ trainer, venue, room, startsAt, endsAt }: PlannedLecture): string =>
  [trainer, venue, room, startsAt, endsAt].join('\n')
