import type { Region } from '../contract/region.ts'
import type { Topic } from '../contract/topic.ts'
import type { Venue } from '../contract/venue.ts'
import type { LibraryAccount } from '../library-format/account.ts'
import type { LibraryArticle } from '../library-format/article.ts'
import type { LibraryCourse } from '../library-format/course.ts'
import type { LibraryCurriculum } from '../library-format/curriculum.ts'
import type { LibraryLecture } from '../library-format/lecture.ts'
import type { LibraryLesson } from '../library-format/lesson.ts'
import type { LibraryMedia } from '../library-format/media.ts'
import type { LibrarySchedule } from '../library-format/schedule.ts'
import type { LibraryDemoSettings, LibrarySettings } from '../library-format/settings.ts'
import type { LibrarySource } from '../library-format/source.ts'
import type { LibrarySynonym } from '../library-format/synonym.ts'
import type { LibraryTrainer } from '../library-format/trainer.ts'
import type { Vocabulary } from '../library-format/vocabulary.ts'
import type { Entry } from './entry.ts'

/** A library as it was read, with the place of everything in it. */
export interface LibraryEntries {
  settings: Entry<LibrarySettings> | undefined
  demoSettings: Entry<LibraryDemoSettings> | undefined
  vocabulary: Entry<Vocabulary> | undefined
  topics: Entry<Topic & { file: string }>[]
  sources: Entry<LibrarySource>[]
  synonyms: Entry<LibrarySynonym>[]
  media: Entry<LibraryMedia>[]
  schedules: Entry<LibrarySchedule>[]
  articles: Entry<LibraryArticle>[]
  lessons: Entry<LibraryLesson>[]
  courses: Entry<LibraryCourse>[]
  curricula: Entry<LibraryCurriculum>[]
  regions: Entry<Region & { file: string }>[]
  venues: Entry<Venue & { file: string }>[]
  trainers: Entry<LibraryTrainer>[]
  lectures: Entry<LibraryLecture>[]
  accounts: Entry<LibraryAccount>[]
}
