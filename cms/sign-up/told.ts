import type { Payload } from 'payload'
import { findLectureFacts, type LectureFacts } from './lecture-facts.ts'
import { findWaiters } from './rows.ts'

/** What messages of one round tell of: each lecture and its waiting list are read once. */
export class Told {
  readonly #payload: Payload
  readonly #facts = new Map<string, Promise<LectureFacts | undefined>>()
  readonly #lines = new Map<string, Promise<readonly number[]>>()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  facts(lecture: string): Promise<LectureFacts | undefined> {
    return remembered(this.#facts, lecture, () => findLectureFacts(this.#payload, lecture))
  }

  /** Place of a number in the waiting list, from 1. */
  async place(lecture: string, waitingNumber: number): Promise<number> {
    const line = await remembered(this.#lines, lecture, async () =>
      (await findWaiters(this.#payload, lecture)).map((row) => row.waitingNumber ?? 0),
    )
    return 1 + line.filter((number) => number < waitingNumber).length
  }
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? load()
  known.set(key, value)
  return value
}
