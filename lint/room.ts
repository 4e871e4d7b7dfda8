/** What the code of a room may touch beside its imports. */
export type Reach =
  /** The language alone: no clock, no chance, no process, no network, no page. */
  | 'language'
  /** The language and what a browser or a service worker offers. */
  | 'browser'
  | 'anything'

export interface Room {
  /**
   * What its files may import besides each other: a room, one file of a room, or a package. A package ending in `/*`
   * stands for all below it. What is not named here is forbidden.
   */
  readonly may: readonly string[]
  readonly reach: Reach
  /** What single files may import beyond that. Each entry says why. */
  readonly only?: Readonly<Record<string, readonly string[]>>
}
