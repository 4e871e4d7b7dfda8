import type { Article } from '../../../content/contract/article.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Course } from '../../../content/contract/course.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import type { Lesson } from '../../../content/contract/lesson.ts'
import type { Media } from '../../../content/contract/media.ts'
import type { Region } from '../../../content/contract/region.ts'
import type { Source } from '../../../content/contract/source.ts'
import type { Taxonomy, Topic } from '../../../content/contract/topic.ts'
import type { Trainer } from '../../../content/contract/trainer.ts'
import type { Venue } from '../../../content/contract/venue.ts'

/** The entries of a Catalog by slug or key. */
export interface Lookup {
  article: ReadonlyMap<string, Article>
  lesson: ReadonlyMap<string, Lesson>
  course: ReadonlyMap<string, Course>
  venue: ReadonlyMap<string, Venue>
  trainer: ReadonlyMap<string, Trainer>
  lecture: ReadonlyMap<string, Lecture>
  source: ReadonlyMap<string, Source>
  media: ReadonlyMap<string, Media>
  region: ReadonlyMap<string, Region>
  /** The course that lists a lesson, by the lesson's slug. */
  courseOfLesson: ReadonlyMap<string, Course>
  /** In the order of their taxonomy. */
  topics: Readonly<Record<Taxonomy, readonly Topic[]>>
}

const lookups = new WeakMap<Catalog, Lookup>()

/** Made once for each Catalog: with ten thousand articles a search through the list on every page is slow. */
export function lookup(catalog: Catalog): Lookup {
  const known = lookups.get(catalog)
  if (known) return known
  const made = makeLookup(catalog)
  lookups.set(catalog, made)
  return made
}

function makeLookup(catalog: Catalog): Lookup {
  return {
    article: bySlug(catalog.articles),
    lesson: bySlug(catalog.lessons),
    course: bySlug(catalog.courses),
    venue: bySlug(catalog.venues),
    trainer: bySlug(catalog.trainers),
    lecture: bySlug(catalog.lectures),
    source: byKey(catalog.sources),
    media: byKey(catalog.media),
    region: new Map(catalog.regions.map((region) => [region.code, region])),
    courseOfLesson: new Map(catalog.courses.flatMap((course) => course.lessons.map((slug) => [slug, course]))),
    topics: {
      guidance: taxonomy(catalog, 'guidance'),
      concern: taxonomy(catalog, 'concern'),
      domain: taxonomy(catalog, 'domain'),
    },
  }
}

function bySlug<Entry extends { slug: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.slug, entry]))
}

function byKey<Entry extends { key: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.key, entry]))
}

function taxonomy(catalog: Catalog, name: Taxonomy): readonly Topic[] {
  return catalog.topics.filter((topic) => topic.taxonomy === name).toSorted((a, b) => a.order - b.order)
}

/** Entries for the slugs or keys that exist, in the order asked for. */
export function pick<Entry>(from: ReadonlyMap<string, Entry>, keys: readonly string[]): Entry[] {
  return keys.flatMap((key) => from.get(key) ?? [])
}
