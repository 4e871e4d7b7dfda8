import type { CollectionAfterChangeHook } from 'payload'
import { newsForFamilies } from '../domain/messages/lecture-news.ts'
import { tellTrainer } from '../messages/tell-trainer.ts'
import { signUpContext } from '../sign-up/context.ts'
import { tellAll } from '../sign-up/tell-all.ts'

/** Tells everybody signed up that a lecture was cancelled, or that its time or place changed; once for each change. */
export const tellFamilies: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return
  const news = newsForFamilies(previousDoc, doc)
  if (!news) return
  const lecture = String(doc['id'])
  await tellAll(signUpContext(req.payload), lecture, news)
  if (news === 'cancellation') {
    await tellTrainer(req.payload, lecture, {
      key: `cancelled:${String(doc['sequence'])}`,
      subject: `讲座已取消：${String(doc['title'])}`,
      lines: [`原因：${String(doc['cancelledBecause'])}`, '报名的家庭已经另外通知。'],
    })
  }
}
