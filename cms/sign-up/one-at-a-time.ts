const tails = new Map<string, Promise<unknown>>()

/**
 * Runs `work` when all earlier work of the same key in this process is done, in the order of the calls. It spares the
 * database a crowd that fights for one row; right results do not depend on it, since other processes know nothing of it.
 */
export async function oneAtATime<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = tails.get(key)
  const done = (before ?? Promise.resolve()).then(work)
  const tail = done.catch(() => undefined)
  tails.set(key, tail)
  try {
    return await done
  } finally {
    if (tails.get(key) === tail) tails.delete(key)
  }
}
