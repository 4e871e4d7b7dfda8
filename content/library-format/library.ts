import type { LibraryAccount } from './account.ts'
import type { LibraryArticle } from './article.ts'
import type { LibraryCourse } from './course.ts'
import type { LibraryCurriculum } from './curriculum.ts'
import type { LibraryLecture } from './lecture.ts'
import type { LibraryLesson } from './lesson.ts'
import type { LibraryMedia } from './media.ts'
import type { LibraryRegion } from './region.ts'
import type { LibrarySchedule } from './schedule.ts'
import type { LibraryDemoSettings, LibrarySettings } from './settings.ts'
import type { LibrarySource } from './source.ts'
import type { LibrarySynonym } from './synonym.ts'
import type { LibraryTopic } from './topic.ts'
import type { LibraryTrainer } from './trainer.ts'
import type { LibraryVenue } from './venue.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a library folder holds. `file` of every object is its path within the folder, with `/`. */
export interface Library {
  /** Undefined only if the file is missing or broken, which is then a problem. */
  settings: LibrarySettings | undefined
  vocabulary: Vocabulary | undefined
  topics: LibraryTopic[]
  sources: LibrarySource[]
  synonyms: LibrarySynonym[]
  media: LibraryMedia[]
  schedules: LibrarySchedule[]
  articles: LibraryArticle[]
  lessons: LibraryLesson[]
  courses: LibraryCourse[]
  curricula: LibraryCurriculum[]
  /** The made-up county; empty lists where the folder has none. */
  demo: {
    settings?: LibraryDemoSettings | undefined
    regions: LibraryRegion[]
    venues: LibraryVenue[]
    trainers: LibraryTrainer[]
    lectures: LibraryLecture[]
    accounts: LibraryAccount[]
  }
}

/** A mistake in a file of the library: where, what, why, and what to do. */
export interface Problem {
  /** Path within the library folder, with `/`. */
  file: string
  /** Counted from 1. */
  line: number
  message: string
}
