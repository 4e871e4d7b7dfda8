import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Region } from '../../../content/contract/region.ts'
import { lookup } from './lookup.ts'

/** A region and those it lies in, from the smallest up. A parent that is missing, or a circle, ends the path. */
export function regionPath(catalog: Catalog, code: string): Region[] {
  const regions = lookup(catalog).region
  const path: Region[] = []
  let region = regions.get(code)
  while (region && !path.includes(region)) {
    path.push(region)
    region = region.parent === undefined ? undefined : regions.get(region.parent)
  }
  return path
}
