import type { Payload } from 'payload'
import { newsForFamilies } from '../domain/messages/lecture-news.ts'
import { signUpContext } from './context.ts'
import { cutOffers, type TimedLecture } from './cut-offers.ts'
import { tellAll } from './tell-all.ts'

type Saved = Readonly<Record<string, unknown>>

/**
 * Tells everybody signed up that a lecture was cancelled, or that its time or place changed; once for each change. What
 * they are told of an offer holds for the new time.
 */
export async function tellFamiliesOfSave(payload: Payload, before: Saved, after: Saved): Promise<void> {
  const news = newsForFamilies(before, after)
  const context = signUpContext(payload)
  if (isRetimed(before, after)) await cutOffers(context, after as unknown as TimedLecture, news !== undefined)
  if (news) await tellAll(context, String(after['id']), news)
}

const isRetimed = (before: Saved, after: Saved): boolean =>
  before['startsAt'] !== after['startsAt'] || before['signUpUntil'] !== after['signUpUntil']
