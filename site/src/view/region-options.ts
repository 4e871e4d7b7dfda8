import type { Catalog } from '../../../content/contract/catalog.ts'
import { regionPath } from './region-path.ts'

export interface FilterOption {
  value: string
  label: string
}

/**
 * Choices of a filter by region: the tree flattened, each level set in by a full-width space. A region that
 * everything lies in (the county itself) is left out, since choosing it changes nothing.
 * @param places for each thing to be filtered, the codes of its region and all above it
 */
export function regionOptions(catalog: Catalog, places: readonly (readonly string[])[]): FilterOption[] {
  const codes = new Set(places.flat().filter((code) => !places.every((place) => place.includes(code))))
  return [...codes]
    .map((code) => regionPath(catalog, code).filter((region) => codes.has(region.code)))
    .map(([region, ...above]) => ({ region, above: above.toReversed() }))
    .toSorted((a, b) => compare(key(a), key(b)))
    .flatMap(({ region, above }) =>
      region ? [{ value: region.code, label: `${'　'.repeat(above.length)}${region.name}` }] : [],
    )
}

/** Codes from the top down: a region comes right before those in it. */
function key({ region, above }: { region?: { code: string } | undefined; above: { code: string }[] }): string {
  return [...above, ...(region ? [region] : [])].map(({ code }) => code).join('/')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
