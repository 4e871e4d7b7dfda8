import type { DeadLink } from '../domain/live-link.ts'

type DeadLinks = ReadonlyMap<string, DeadLink>

/** Where the server leaves what its patrol found for the panel, whose code Next bundles apart from the server's. */
const PLACE = Symbol.for('miaopu.dead-links')

type Place = { [PLACE]?: () => DeadLinks }

/** Called once by the server, whose patrol it is. */
export function lendDeadLinks(dead: () => DeadLinks): void {
  ;(globalThis as Place)[PLACE] = dead
}

/** By address; empty in a process without a patrol. */
export function deadLinksNow(): DeadLinks {
  return (globalThis as Place)[PLACE]?.() ?? new Map()
}
