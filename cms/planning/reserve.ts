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
    for (;;) {
      const own = intent
      const rivals = await rivalsOf(asking, own, planned)
      if (rivals.length === 0) {
        const around = await loadSurroundings(asking, planned)
        const conflicts = findConflicts(planned, around)
        if (!conflicts.some(isBlock)) return { conflicts, around, intent }
        await removeIntent(asking, intent.id)
        return { conflicts, around }
      }
      if (Date.now() > deadline) {
        await removeIntent(asking, intent.id)
        return 'busy'
      }
      if (rivals.some(({ id }) => id < own.id)) {
        await removeIntent(asking, intent.id)
        do await pause()
        while (Date.now() < deadline && (await rivalsOf(asking, own, planned)).length > 0)
        intent = await insertIntent(asking, lecture, planned)
      } else await pause()
    }
  } catch (error) {
    await removeIntent(asking, intent.id).catch(() => undefined)
    throw error
  }
}

/** Of random length, so that those who wait do not come back all at once. */
const pause = (): Promise<void> => sleep(SHORT_MS + Math.random() * SHORT_MS)
