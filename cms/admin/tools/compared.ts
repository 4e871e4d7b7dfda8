import type { Difference } from '../../domain/difference/differences.ts'

/** A version as `GET /api/:collection/:id/difference` names it. */
export interface ShownVersion {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly state: string
  readonly step: string
  readonly isLive: boolean
}

/** A picture that came or went. */
export interface ComparedPicture {
  readonly filename: string
  /** Of a small copy. */
  readonly url: string
}

/** What `GET /api/:collection/:id/difference` answers. */
export interface Compared {
  readonly versions: readonly ShownVersion[]
  readonly from?: string | undefined
  readonly to: string
  readonly difference: Difference
  readonly pictures: Readonly<Record<string, ComparedPicture>>
}
