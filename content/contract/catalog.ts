import { z } from 'zod'
import { article } from './article.ts'
import { course } from './course.ts'
import { curriculum } from './curriculum.ts'
import { lecture } from './lecture.ts'
import { lesson } from './lesson.ts'
import { media } from './media.ts'
import { day, webAddress } from './primitives.ts'
import { region } from './region.ts'
import { schedule } from './schedule.ts'
import { settings } from './settings.ts'
import { source } from './source.ts'
import { synonym } from './synonym.ts'
import { topic } from './topic.ts'
import { trainer } from './trainer.ts'
import { venue } from './venue.ts'
import { CONTRACT_VERSION } from './version.ts'

/** Everything published, at one moment. Lists hold no order that matters unless their entries carry one. */
export const catalog = z.strictObject({
  version: z.literal(CONTRACT_VERSION),
  /** Public address of the site, without a slash at its end. */
  origin: webAddress,
  /** The day in China for which pages are rendered: what is past, what is overdue. */
  today: day,
  settings,
  topics: z.array(topic),
  sources: z.array(source),
  synonyms: z.array(synonym),
  media: z.array(media),
  regions: z.array(region),
  schedules: z.array(schedule),
  articles: z.array(article),
  lessons: z.array(lesson),
  courses: z.array(course),
  curricula: z.array(curriculum),
  venues: z.array(venue),
  trainers: z.array(trainer),
  lectures: z.array(lecture),
})
export type Catalog = z.infer<typeof catalog>

/** The lists of a Catalog, by the name they have in it. */
export type CatalogList = {
  [Name in keyof Catalog]: Catalog[Name] extends readonly unknown[] ? Name : never
}[keyof Catalog]
