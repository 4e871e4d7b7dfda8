import type { Payload } from 'payload'

const MOST_AT_ONCE = 200
/** How long a group waits for others: nothing to a family, and dozens of families in a burst. */
const GATHER_MS = 8

interface Asked<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Work that a crowd shares. Those who ask under one key within a few milliseconds make one group, in the order in which
 * they came; groups of a key follow one another in this process. It spares the database a crowd that fights for one row;
 * right results do not depend on it, since other processes know nothing of it.
 * @param work answers a group: for each item its result, or the error that its asker gets
 */
export function gathered<Item, Result>(
  work: (payload: Payload, key: string, items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
): (payload: Payload, key: string, item: Item) => Promise<Result> {
  const crowds = new WeakMap<Payload, Map<string, Asked<Item, Result>[]>>()

  async function serve(payload: Payload, key: string, crowd: Asked<Item, Result>[]): Promise<void> {
    while (crowd.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      const group = crowd.splice(0, MOST_AT_ONCE)
      try {
        const results = await work(
          payload,
          key,
          group.map(({ item }) => item),
        )
        for (const [index, { resolve, reject }] of group.entries()) {
          const result = results[index]
          if (result instanceof Error) reject(result)
          else resolve(result as Result)
        }
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    crowds.get(payload)?.delete(key)
  }

  return (payload, key, item) =>
    new Promise((resolve, reject) => {
      const byKey = crowds.get(payload) ?? new Map<string, Asked<Item, Result>[]>()
      crowds.set(payload, byKey)
      const crowd = byKey.get(key)
      const asked = { item, resolve, reject }
      if (crowd) {
        crowd.push(asked)
      } else {
        const fresh = [asked]
        byKey.set(key, fresh)
        void serve(payload, key, fresh)
      }
    })
}
