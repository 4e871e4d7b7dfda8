import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Publisher } from '../publisher/publisher.ts'
import { type Release, serveRelease } from '../publisher/release.ts'

const LOOK_EVERY_MS = 2_000

/**
 * Lets families have the release as soon as all of it is in its folder. While the folder refuses to be written, or when
 * rendering has stopped for good, what was served before stays.
 */
export async function serveWhenWhole(publisher: Publisher, release: Release, logger: Logger): Promise<void> {
  try {
    for (;;) {
      await publisher.settled()
      if (publisher.status().folder === undefined) return serveRelease(release)
      await sleep(LOOK_EVERY_MS, undefined, { ref: false })
    }
  } catch (err) {
    logger.error({ err }, 'the site that was served before stays')
  }
}
