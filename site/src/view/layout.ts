import type { Catalog } from '../../../content/contract/catalog.ts'
import { absolute, address } from './address.ts'
import { NAVIGATION, type Crumb, type NavigationEntry, type PageHead } from './page-head.ts'

/** What surrounds every page: head, header, footer. */
export interface LayoutView {
  fullTitle: string
  description: string
  /** Address of the page for sharing. */
  address: string
  /** None for a page of one visitor. */
  canonical?: string | undefined
  image?: string | undefined
  isArticle: boolean
  isHidden: boolean
  siteName: string
  publisher: string
  navigation: (NavigationEntry & { isCurrent: boolean })[]
  crumbs: Crumb[]
  /** JSON-LD, ready to stand inside a script element. */
  structuredData: string
  emergency: { name: string; phone: string }[]
  contacts: { name: string; phone: string; note?: string | undefined }[]
}

export function layoutView(catalog: Catalog, head: PageHead): LayoutView {
  const { settings, origin } = catalog
  return {
    fullTitle:
      head.path === address.home ? `${settings.siteName} · ${head.title}` : `${head.title} · ${settings.siteName}`,
    description: head.description,
    address: absolute(origin, head.path),
    canonical: canonicalOf(origin, head),
    image: head.image && absolute(origin, head.image),
    isArticle: head.structuredData.some((entry) => entry['@type'] === 'Article'),
    isHidden: head.hidden ?? false,
    siteName: settings.siteName,
    publisher: settings.publisher,
    navigation: NAVIGATION.map((entry) => ({ ...entry, isCurrent: entry.section === head.section })),
    crumbs: head.crumbs,
    structuredData: scriptSafeJson({ '@context': 'https://schema.org', '@graph': graph(origin, head) }),
    emergency: settings.emergency,
    contacts: settings.contacts,
  }
}

function canonicalOf(origin: string, head: PageHead): string | undefined {
  if (head.canonicalPath) return absolute(origin, head.canonicalPath)
  return head.hidden ? undefined : absolute(origin, head.path)
}

function graph(origin: string, head: PageHead): unknown[] {
  if (head.crumbs.length === 0) return head.structuredData
  const home: Crumb = { name: '首页', path: address.home }
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...head.crumbs].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absolute(origin, crumb.path ?? head.path),
    })),
  }
  return [...head.structuredData, breadcrumbs]
}

/** JSON that cannot end the script element it stands in. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
