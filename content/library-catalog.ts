import { type Catalog, catalog } from './contract/catalog.ts'
import type { Lecture } from './contract/lecture.ts'
import type { Media } from './contract/media.ts'
import type { Review } from './contract/review.ts'
import { unreadMark } from './contract/unread-source.ts'
import { CONTRACT_VERSION } from './contract/version.ts'
import { isPublic, type LibraryLecture, placeLecture } from './library-format/lecture.ts'
import type { Library } from './library-format/library.ts'
import { withDemoSettings } from './library-format/settings.ts'
import { type LibraryMedia, typeOfUpload } from './library-format/media.ts'
import type { LibraryTrainer } from './library-format/trainer.ts'

export interface CatalogOptions {
  /** Public address of the site, without a slash at its end. */
  origin: string
  /** The day in China for which the catalog is made, `2026-11-22`; lectures are placed from it. */
  today: string
  /** Pixels of pictures by key, as `measureMedia` gives them; pictures without stay without. */
  dimensions?: ReadonlyMap<string, { width: number; height: number }>
}

/**
 * A catalog of the library alone, so that the site runs without the CMS. Every text is a demonstration still to be
 * reviewed; drafts and private lectures are left out, as they would be by the publisher.
 * @param library one that was read without problems
 * @throws if the library does not make a valid Catalog
 */
export function libraryCatalog(library: Library, { origin, today, dimensions }: CatalogOptions): Catalog {
  if (!library.settings) throw new Error('内容库缺少 settings.yaml，不能生成目录。请先运行内容检查。')
  const { file: _, reviewByMonths: __, ...settings } = withDemoSettings(library.settings, library.demo.settings)
  return catalog.parse({
    version: CONTRACT_VERSION,
    origin,
    today,
    settings,
    topics: library.topics.map(withoutFile),
    sources: library.sources.map(({ note, ...source }) => ({ ...withoutFile(source), ...unreadMark(note) })),
    synonyms: library.synonyms.map(({ note: _, ...synonym }) => withoutFile(synonym)),
    media: library.media.map((media) => ({ ...publishMedia(media), ...dimensions?.get(media.key) })),
    regions: library.demo.regions.map(withoutFile),
    schedules: library.schedules.map(withoutFile),
    articles: library.articles.map((article) => publishText(article, today)),
    lessons: library.lessons.map((lesson) => publishText(lesson, today)),
    courses: library.courses.map(withoutFile),
    curricula: library.curricula.map(withoutFile),
    venues: library.demo.venues.map(withoutFile),
    trainers: library.demo.trainers.map((trainer) => publishTrainer(trainer, today)),
    lectures: library.demo.lectures.filter(isPublic).map((lecture) => publishLecture(lecture, today)),
  })
}

function withoutFile<Value extends { file: string }>({ file: _, ...value }: Value): Omit<Value, 'file'> {
  return value
}

interface Text {
  file: string
  reviewBy: string
  publishedOn?: string | undefined
  updatedOn?: string | undefined
}

function publishText<Value extends Text>({ file: _, reviewBy, ...text }: Value, today: string) {
  const review: Review = { status: 'demo', reviewBy }
  const publishedOn = text.publishedOn ?? today
  return { ...text, review, publishedOn, updatedOn: text.updatedOn ?? publishedOn }
}

function publishMedia({ key, upload, alt, credit, focus }: LibraryMedia): Media {
  const type = typeOfUpload(upload)
  if (!type) throw new Error(`media.yaml：不能用「${upload}」这种文件。请先运行内容检查。`)
  const ending = upload.slice(upload.lastIndexOf('.'))
  return { key, ...type, url: `/media/${key}${ending}`, alt, credit, focus, sizes: [] }
}

/** The names of what is valid today; issuers and numbers stay private. */
function publishTrainer({ file: _, qualifications, ...trainer }: LibraryTrainer, today: string) {
  const valid = qualifications.filter(({ expires }) => expires === undefined || expires >= today)
  return { ...trainer, qualifications: valid.map(({ name }) => name) }
}

const STATES: Partial<Record<LibraryLecture['state'], Lecture['state']>> = {
  approved: 'announced',
  open: 'open',
  full: 'open',
  closed: 'closed',
  held: 'held',
  reported: 'held',
  cancelled: 'cancelled',
}

function publishLecture(lecture: LibraryLecture, today: string) {
  const { file: _, day, at, minutes, signUpClosesDaysBefore, state, ...rest } = lecture
  return {
    ...rest,
    ...placeLecture({ day, at, minutes, signUpClosesDaysBefore }, today),
    state: STATES[state],
    sequence: 0,
    updatedAt: new Date(`${today}T00:00:00+08:00`).toISOString(),
  }
}
