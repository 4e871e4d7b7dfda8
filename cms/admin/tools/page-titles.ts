import { COVERAGE, WORKLIST } from '../desk/places.ts'
import { PLAN_PATH } from './places.ts'

const TITLES: Readonly<Record<string, string>> = {
  [WORKLIST]: '待修订',
  [COVERAGE]: '覆盖情况',
  [PLAN_PATH]: '排期',
}

/**
 * The browser's title of a page of ours; undefined for Payload's own. It takes ours, which lie beside the list of
 * articles, for articles that are being edited.
 *
 * @param segments of the address behind `/admin`
 */
export function pageTitle(segments: readonly string[] | undefined): string | undefined {
  return TITLES[['/admin', ...(segments ?? [])].join('/')]
}
