import type { Catalog } from '../../../content/contract/catalog.ts'
import type { AgeRange } from '../../../content/contract/primitives.ts'
import type { Review } from '../../../content/contract/review.ts'
import { absolute, address } from './address.ts'
import { ageLabel } from './ages.ts'
import type { StructuredData } from './page-head.ts'

/** Who publishes, as schema.org has it. */
export function publisherData(catalog: Catalog): StructuredData {
  return { '@type': 'Organization', name: catalog.settings.publisher, url: absolute(catalog.origin, address.home) }
}

/** What any text of guidance tells search engines about itself. */
export function guidanceData(
  catalog: Catalog,
  path: string,
  text: { title: string; summary: string; publishedOn: string; updatedOn: string; review: Review },
): Record<string, unknown> {
  return {
    name: text.title,
    description: text.summary,
    url: absolute(catalog.origin, path),
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    datePublished: text.publishedOn,
    dateModified: text.updatedOn,
    publisher: publisherData(catalog),
    ...(text.review.reviewer ? { reviewedBy: { '@type': 'Person', name: text.review.reviewer } } : {}),
  }
}

export function audienceData(ages: AgeRange): StructuredData {
  return {
    '@type': 'ParentAudience',
    audienceType: ageLabel(ages),
    childMinAge: ages.minMonths / 12,
    childMaxAge: ages.maxMonths / 12,
  }
}
