import type { PublishingState } from '../domain/publishing-news.ts'

/** Where the server leaves its publisher's word for the panel, whose code Next bundles apart from the server's. */
const PLACE = Symbol.for('miaopu.publishing')

type Place = { [PLACE]?: () => PublishingState }

/** Called once by the server, whose publisher it is. */
export function lendPublishing(status: () => PublishingState): void {
  ;(globalThis as Place)[PLACE] = status
}

/** What the publisher of this process does now; undefined before it has started and in a process without one. */
export function publishingNow(): PublishingState | undefined {
  return (globalThis as Place)[PLACE]?.()
}
