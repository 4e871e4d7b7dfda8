import os from 'node:os'

/** Of Unix: the larger, the longer a thread waits where others have something to do. */
const NICE = 5

/**
 * Lets other threads go before the one that asks for it, where there are more of them than processors: families and
 * editors must not wait for a sweep. Linux alone has priorities of single threads.
 */
export function letOthersFirst(): void {
  if (process.platform !== 'linux') return
  try {
    os.setPriority(0, NICE)
  } catch {
    // A container may forbid it: then all are equal.
  }
}
