import { type Region, region } from '../contract/region.ts'

/** An entry of `demo/regions.yaml`. */
export const regionEntry = region
export type LibraryRegion = Region & { file: string }
