import type { Payload } from 'payload'
import { newsForTrainers, type TrainerNews } from '../domain/messages/trainer-news.ts'
import { type ToldLecture, trainerWords } from '../domain/messages/trainer-words.ts'
import { findLectureFacts } from './lecture-facts.ts'
import { tellTrainer } from '../messages/tell-trainer.ts'

type Saved = Readonly<Record<string, unknown>>
interface Save {
  /** Undefined for a new lecture. */
  readonly before: Saved | undefined
  readonly after: Saved
}

/**
 * Tells trainers that lectures are theirs, are not any more, were moved or cancelled; once for all that are saved together,
 * and nobody of what they did themselves.
 * @param exceptUser id of the account that saved them
 * @param but what is told elsewhere
 */
export async function tellTrainersOfSaves(
  payload: Payload,
  saves: readonly Save[],
  exceptUser: string | number | undefined,
  but: readonly TrainerNews['kind'][] = [],
): Promise<void> {
  const news = saves
    .toSorted((one, other) => String(one.after['startsAt']).localeCompare(String(other.after['startsAt'])))
    .flatMap((save) => newsForTrainers(save.before, save.after).map((each) => ({ ...each, ...save })))
    .filter(({ kind }) => !but.includes(kind))
  for (const [first, ...others] of Map.groupBy(news, ({ kind, trainer }) => `${kind} ${trainer}`).values()) {
    if (!first) continue
    const { kind, trainer, after } = first
    const told = await toldOf(payload, first)
    const words = trainerWords(kind, [told, ...(await Promise.all(others.map((other) => toldOf(payload, other))))])
    const ends = [first, ...others].map((each) => String(each.after['endsAt'])).toSorted()
    await tellTrainer(payload, String(after['id']), {
      ...words,
      trainer,
      key: `${kind}:${String(after['updatedAt'])}`,
      useUntil: String(ends.at(-1)),
      exceptUser,
    })
  }
}

async function toldOf(payload: Payload, { before, after }: Save): Promise<ToldLecture> {
  const facts = await findLectureFacts(payload, String(after['id']))
  return {
    title: String(after['title']),
    startsAt: String(after['startsAt']),
    startedAt: before && String(before['startsAt']),
    place: facts?.place ?? '',
    cancelledBecause: String(after['cancelledBecause']),
  }
}
