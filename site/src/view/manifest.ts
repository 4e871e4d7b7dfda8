import type { Catalog } from '../../../content/contract/catalog.ts'
import { address } from './address.ts'

/** Web app manifest, so that the site can be put on a phone's home screen. */
export function webManifest(catalog: Catalog): string {
  const { siteName, publisher } = catalog.settings
  return JSON.stringify({
    name: siteName,
    short_name: siteName,
    description: publisher,
    lang: 'zh-Hans',
    start_url: address.home,
    scope: address.home,
    display: 'minimal-ui',
    background_color: '#fbf8f1',
    theme_color: '#1d6a48',
    icons: [{ src: address.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  })
}

/** The seedling on a ground of its own, for tabs and home screens. */
export const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#e3f0e7"/>' +
  '<g transform="translate(13 12) scale(1.2)"><path d="M16 29V15" stroke="#1d6a48" stroke-width="2.6" stroke-linecap="round"/>' +
  '<path d="M16 17C16 9 10 6 3.5 6 3.5 13 8 17 16 17Z" fill="#1d6a48"/>' +
  '<path d="M16 14c0-6 4.5-9.5 11.5-10C28 11 23.5 14 16 14Z" fill="#9a4b12"/></g></svg>\n'
