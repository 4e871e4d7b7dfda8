import { taxonomy } from '../contract/topic.ts'
import { accountEntry } from '../library-format/account.ts'
import { articleFile } from '../library-format/article.ts'
import { courseFile } from '../library-format/course.ts'
import { curriculumFile } from '../library-format/curriculum.ts'
import { lectureEntry } from '../library-format/lecture.ts'
import { lessonFile } from '../library-format/lesson.ts'
import { mediaEntry } from '../library-format/media.ts'
import { regionEntry } from '../library-format/region.ts'
import { scheduleFile } from '../library-format/schedule.ts'
import { demoSettingsFile, settingsFile } from '../library-format/settings.ts'
import { sourceEntry } from '../library-format/source.ts'
import { synonymEntry } from '../library-format/synonym.ts'
import { topicEntry, topicsFile } from '../library-format/topic.ts'
import { trainerEntry } from '../library-format/trainer.ts'
import { venueEntry } from '../library-format/venue.ts'
import { vocabularyFile } from '../library-format/vocabulary.ts'
import { type Entry, readEntry } from './entry.ts'
import type { LibraryEntries } from './library-entries.ts'
import {
  type FileReader,
  readMarkdownFolder,
  readYamlFile,
  readYamlFolder,
  readYamlList,
  readYamlText,
} from './read-files.ts'

/** Every object of a library folder that is right by itself; what is wrong goes to the reader's problems. */
export function readEntries(reader: FileReader): LibraryEntries {
  const settings = readYamlFile(reader, 'settings.yaml', settingsFile, true)
  const demoSettings = readYamlFile(reader, 'demo/settings.yaml', demoSettingsFile, false)
  const vocabulary = readYamlFile(reader, 'vocabulary.yaml', vocabularyFile, true)
  return {
    settings: settings && withFile(settings),
    demoSettings: demoSettings && withFile(demoSettings),
    vocabulary: vocabulary && withFile(vocabulary),
    topics: readTopics(reader),
    sources: readYamlList(reader, 'sources.yaml', sourceEntry, true).map(withFile),
    synonyms: readYamlList(reader, 'synonyms.yaml', synonymEntry, false).map(withFile),
    media: readYamlList(reader, 'media.yaml', mediaEntry, false).map((entry) => {
      const { file: upload, ...value } = entry.value
      return { ...entry, value: { ...value, upload, file: entry.file } }
    }),
    schedules: readYamlFolder(reader, 'schedules', scheduleFile).map((entry) => ({
      ...entry,
      value: { ...entry.value, key: entry.name, file: entry.file },
    })),
    articles: readMarkdownFolder(reader, 'articles', articleFile),
    lessons: readMarkdownFolder(reader, 'lessons', lessonFile),
    courses: readYamlFolder(reader, 'courses', courseFile).map(withSlug),
    curricula: readYamlFolder(reader, 'curricula', curriculumFile).map(withSlug),
    regions: readYamlList(reader, 'demo/regions.yaml', regionEntry, false).map(withFile),
    venues: readYamlList(reader, 'demo/venues.yaml', venueEntry, false).map(withFile),
    trainers: readYamlList(reader, 'demo/trainers.yaml', trainerEntry, false).map(withFile),
    lectures: readYamlList(reader, 'demo/lectures.yaml', lectureEntry, false).map(withFile),
    accounts: readYamlList(reader, 'demo/accounts.yaml', accountEntry, false).map(withFile),
  }
}

function withFile<Value>(entry: Entry<Value>): Entry<Value & { file: string }> {
  return { ...entry, value: { ...entry.value, file: entry.file } }
}

function withSlug<Value>(entry: Entry<Value> & { name: string }): Entry<Value & { slug: string; file: string }> {
  return { ...entry, value: { ...entry.value, slug: entry.name, file: entry.file } }
}

function readTopics(reader: FileReader): LibraryEntries['topics'] {
  const file = 'topics.yaml'
  const yaml = readYamlText(reader, file, true)
  const lists = yaml && readEntry(topicsFile, yaml, file, [], reader.problems)
  if (!lists) return []
  return taxonomy.options.flatMap((name) =>
    lists.value[name].flatMap((_, index) => {
      const entry = readEntry(topicEntry, yaml, file, [name, index], reader.problems)
      return entry ? [{ ...entry, value: { ...entry.value, taxonomy: name, order: index + 1, file } }] : []
    }),
  )
}
