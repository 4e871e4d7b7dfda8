const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const KEY = /^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/
const REGION_CODE = /^\d{2,12}$/
const LONGEST = 80

/** Part of a public address: lower-case Latin letters, digits and single hyphens, 1-80 characters. */
export function isSlug(value: string): boolean {
  return value.length <= LONGEST && SLUG.test(value)
}

/** Stable name of a register entry: letters, digits, `_` and `-`, 1-80 characters. */
export function isKey(value: string): boolean {
  return value.length <= LONGEST && KEY.test(value)
}

/** National code of a place, or a local one below the township: 2-12 digits. */
export function isRegionCode(value: string): boolean {
  return REGION_CODE.test(value)
}
