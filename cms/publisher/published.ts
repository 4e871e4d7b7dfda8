import type { CollectionSlug, Where } from 'payload'
import type { z } from 'zod'
import type { CatalogList } from '../../content/contract/catalog.ts'
import { catalog } from '../../content/contract/catalog.ts'
import { PUBLIC_LECTURES } from '../domain/lecture.ts'
import { LIVE } from '../domain/live.ts'
import { toArticle } from './to-contract/article.ts'
import { toCourse } from './to-contract/course.ts'
import { toCurriculum } from './to-contract/curriculum.ts'
import { toLecture } from './to-contract/lecture.ts'
import { toLesson } from './to-contract/lesson.ts'
import { toMedia } from './to-contract/media.ts'
import type { Names } from './to-contract/names.ts'
import { toRegion } from './to-contract/region.ts'
import { toSchedule } from './to-contract/schedule.ts'
import { toSource } from './to-contract/source.ts'
import { toSynonym } from './to-contract/synonym.ts'
import { toTopic } from './to-contract/topic.ts'
import { toTrainer } from './to-contract/trainer.ts'
import { toVenue } from './to-contract/venue.ts'

/** A stored document with whatever fields its collection has. */
export type Stored = { id: string | number } & Record<string, unknown>

/** How one list of the Catalog comes from one collection. */
export interface PublishedList {
  list: CatalogList
  collection: CollectionSlug
  /** The field that names a document in public. */
  name: 'slug' | 'key' | 'code'
  /** Which documents families may see. */
  where: Where
  schema: z.ZodType
  toContract: (document: never, names: Names, today: string) => unknown
}

const everything: Where = {}

const { shape } = catalog

/** The one list of what is published; a new noun of the contract is added here. */
export const PUBLISHED_LISTS: readonly PublishedList[] = [
  {
    list: 'topics',
    collection: 'topics',
    name: 'key',
    where: everything,
    schema: shape.topics.element,
    toContract: toTopic,
  },
  {
    list: 'sources',
    collection: 'sources',
    name: 'key',
    where: everything,
    schema: shape.sources.element,
    toContract: toSource,
  },
  {
    list: 'synonyms',
    collection: 'synonyms',
    name: 'key',
    where: everything,
    schema: shape.synonyms.element,
    toContract: toSynonym,
  },
  {
    list: 'media',
    collection: 'media',
    name: 'key',
    where: everything,
    schema: shape.media.element,
    toContract: toMedia,
  },
  {
    list: 'regions',
    collection: 'regions',
    name: 'code',
    where: everything,
    schema: shape.regions.element,
    toContract: toRegion,
  },
  {
    list: 'schedules',
    collection: 'schedules',
    name: 'key',
    where: everything,
    schema: shape.schedules.element,
    toContract: toSchedule,
  },
  {
    list: 'articles',
    collection: 'articles',
    name: 'slug',
    where: LIVE,
    schema: shape.articles.element,
    toContract: toArticle,
  },
  {
    list: 'lessons',
    collection: 'lessons',
    name: 'slug',
    where: LIVE,
    schema: shape.lessons.element,
    toContract: toLesson,
  },
  {
    list: 'courses',
    collection: 'courses',
    name: 'slug',
    where: LIVE,
    schema: shape.courses.element,
    toContract: toCourse,
  },
  {
    list: 'curricula',
    collection: 'curricula',
    name: 'slug',
    where: LIVE,
    schema: shape.curricula.element,
    toContract: toCurriculum,
  },
  {
    list: 'venues',
    collection: 'venues',
    name: 'slug',
    where: everything,
    schema: shape.venues.element,
    toContract: toVenue,
  },
  {
    list: 'trainers',
    collection: 'trainers',
    name: 'slug',
    where: { isListed: { equals: true } },
    schema: shape.trainers.element,
    toContract: toTrainer,
  },
  {
    list: 'lectures',
    collection: 'lectures',
    name: 'slug',
    where: PUBLIC_LECTURES,
    schema: shape.lectures.element,
    toContract: toLecture,
  },
]
