import { setTimeout as sleep } from 'node:timers/promises'
import { findConflicts, isBlock } from '../domain/planning/conflicts.ts'
import type { Conflict, PlannedLecture, Surroundings } from '../domain/planning/plan.ts'
import { type Intent, insertIntent, removeIntent, rivalsOf } from './intents.ts'
import { loadSurroundings } from './load-surroundings.ts'
import type { Asking } from './rows.ts'

export interface Judged {
  readonly conflicts: readonly Conflict[]
  readonly around: Surroundings
  /** What holds the place until the lecture is stored; undefined when a block forbids it. */
  readonly intent?: Intent | undefined
}

const PATIENCE_MS = 10_000
const SHORT_MS = 15

/**
 * Judges a lecture so that of two which clash one is refused, also when both are saved at the same moment in different
 * processes, on databases without transactions too:
 * 1. tell what will be occupied (the intent), 2. look for other intents, 3. look at the lectures, 4. store, 5. remove
 * the intent.
 * Of two such saves at least one sees the other's intent in step 2, since each looks after it has told. It goes on only
 * when that intent is gone, and intents go after the lecture is there: so its step 3 sees that lecture. Looking at the
 * intents before the lectures is what this rests on.
 * Of those that see each other, the one with the smallest id waits; the others take their intents back and come again
 * when it is through.
 * @returns busy: somebody else is saving a clashing lecture and does not come to an end
 */
export async function reserve(asking: Asking, planned: PlannedLecture): Promise<Judged | 'busy'> {
  const lecture = planned.id ?? `new:${crypto.randomUUID()}`
  const deadline = Date.now() + PATIENCE_MS
  let intent = await insertIntent(asking, lecture, planned)
  try {
    for (let waited = 0; Date.now() < deadline; waited++) {
      const own = intent
      const rivals = await rivalsOf(asking, own, planned)
      if (rivals.length === 0) {
        const judged = await judge(asking, planned)
        if (!judged.conflicts.some(isBlock)) return { ...judged, intent }
        await removeIntent(asking, intent.id)
        return judged
      }
      if (rivals.every(({ id }) => id > own.id)) {
        await pause(waited)
        continue
      }
      await removeIntent(asking, intent.id)
      for (let looked = 0; Date.now() < deadline; looked++) {
        await pause(looked)
        if ((await rivalsOf(asking, own, planned)).length === 0) break
      }
      // Most often the one before has taken the place.
      const judged = await judge(asking, planned)
      if (judged.conflicts.some(isBlock)) return judged
      intent = await insertIntent(asking, lecture, planned)
    }
    await removeIntent(asking, intent.id)
    return 'busy'
  } catch (error) {
    await removeIntent(asking, intent.id).catch(() => undefined)
    throw error
  }
}

async function judge(asking: Asking, planned: PlannedLecture): Promise<Judged> {
  const around = await loadSurroundings(asking, planned)
  return { conflicts: findConflicts(planned, around), around }
}

/** Longer each time, and of random length, so that those who wait do not come back all at once. */
const pause = (times: number): Promise<void> => sleep(SHORT_MS * Math.min(8, times + 1) * (0.5 + Math.random()))
