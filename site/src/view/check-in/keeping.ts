/** The browser's database of lists and of what could not be sent. */
export const STORE_NAME = 'miaopu-check-in'

const HOUR_MS = 3_600_000
/** The phone forgets a list so long after its lecture. */
const LIST_HOURS = 24
/** Check-ins that could not be sent wait longer: they are the only record of who came. */
const UNSENT_HOURS = 7 * 24

/** What stands behind `#` of the page's address: a lecture's id, and `&print` for the sheet. */
export function readHash(hash: string): { lecture: string; isSheet: boolean } | undefined {
  const [, lecture, print] = /^#([\w-]{1,64})(&print)?$/.exec(hash) ?? []
  return lecture === undefined ? undefined : { lecture, isSheet: print !== undefined }
}

/** Whether the phone must forget a list now. At the very moment of the limit it must. */
export function mustForget(list: { lecture: { endsAt: string } }, unsent: number, now: number): boolean {
  const hours = unsent > 0 ? UNSENT_HOURS : LIST_HOURS
  return now >= Date.parse(list.lecture.endsAt) + hours * HOUR_MS
}
