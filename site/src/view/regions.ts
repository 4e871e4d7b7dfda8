import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Region } from '../../../content/contract/region.ts'

/** A region and those it lies in, from the smallest up. A parent that is missing, or a circle, ends the path. */
export function regionPath(catalog: Catalog, code: string): Region[] {
  const path: Region[] = []
  let region = regionByCode(catalog, code)
  while (region && !path.includes(region)) {
    path.push(region)
    region = region.parent === undefined ? undefined : regionByCode(catalog, region.parent)
  }
  return path
}

export function regionByCode(catalog: Catalog, code: string): Region | undefined {
  return catalog.regions.find((region) => region.code === code)
}
