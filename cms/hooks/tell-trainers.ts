import type { CollectionAfterChangeHook } from 'payload'
import { newsForTrainers, type TrainerNews } from '../domain/messages/trainer-news.ts'
import { momentInWords } from '../domain/moments.ts'
import { isToldElsewhere, type StaffNews, tellTrainer } from '../messages/tell-trainer.ts'
import { findLectureFacts } from '../sign-up/lecture-facts.ts'

/**
 * Tells trainers that a lecture is theirs, is not any more, was moved or cancelled; once for each save, and nobody of what
 * they did themselves. The import, which nobody signs in for, makes lectures without a word.
 */
export const tellTrainers: CollectionAfterChangeHook = async ({ context, doc, previousDoc, operation, req }) => {
  const isNew = operation === 'create'
  if (isNew && !req.user) return
  const lecture = String(doc['id'])
  for (const news of newsForTrainers(isNew ? undefined : previousDoc, doc)) {
    if (news.kind === 'assigned' && isToldElsewhere(context)) continue
    const facts = await findLectureFacts(req.payload, lecture)
    const words = wordsOf(news, doc, previousDoc, facts?.place ?? '')
    await tellTrainer(req.payload, lecture, {
      ...words,
      trainer: news.trainer,
      key: `${news.kind}:${String(doc['updatedAt'])}`,
      useUntil: String(doc['endsAt']),
      exceptUser: req.user?.id,
    })
  }
}

type Saved = Readonly<Record<string, unknown>>

function wordsOf(
  { kind }: TrainerNews,
  after: Saved,
  before: Saved | undefined,
  place: string,
): Pick<StaffNews, 'subject' | 'lines' | 'isTheirs'> {
  const title = String(after['title'])
  switch (kind) {
    case 'assigned':
      return { subject: `有一场讲座请您来讲：${title}`, lines: [`地点：${place}`] }
    case 'taken-off':
      return { subject: `讲座改由别的讲师来讲：${title}`, lines: ['您不用去了。'], isTheirs: false }
    case 'moved':
      return {
        subject: `讲座有变动：${title}`,
        lines: [`原来的时间：${momentInWords(String(before?.['startsAt']))}`, `现在的地点：${place}`],
      }
    case 'cancelled':
      return {
        subject: `讲座已取消：${title}`,
        lines: [`原因：${String(after['cancelledBecause'])}`, '报名的家庭已经另外通知。'],
      }
  }
}
