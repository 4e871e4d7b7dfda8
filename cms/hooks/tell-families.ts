import type { CollectionAfterChangeHook } from 'payload'
import { newsForFamilies } from '../domain/messages/lecture-news.ts'
import { signUpContext } from '../sign-up/context.ts'
import { cutOffers, type TimedLecture } from '../sign-up/cut-offers.ts'
import { tellAll } from '../sign-up/tell-all.ts'

/**
 * Tells everybody signed up that a lecture was cancelled, or that its time or place changed; once for each change. What
 * they are told of an offer holds for the new time.
 */
export const tellFamilies: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return
  const news = newsForFamilies(previousDoc, doc)
  const lecture = String(doc['id'])
  const context = signUpContext(req.payload)
  if (isRetimed(previousDoc, doc)) await cutOffers(context, doc as TimedLecture, news !== undefined)
  if (news) await tellAll(context, lecture, news)
}

const isRetimed = (before: Record<string, unknown>, after: Record<string, unknown>): boolean =>
  before['startsAt'] !== after['startsAt'] || before['signUpUntil'] !== after['signUpUntil']
