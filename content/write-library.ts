import type { z } from 'zod'
import type { Body } from './contract/body.ts'
import { taxonomy } from './contract/topic.ts'
import { accountEntry } from './library-format/account.ts'
import { articleFile } from './library-format/article.ts'
import { courseFile } from './library-format/course.ts'
import { curriculumFile } from './library-format/curriculum.ts'
import { lectureEntry } from './library-format/lecture.ts'
import { lessonFile } from './library-format/lesson.ts'
import type { Library } from './library-format/library.ts'
import { mediaEntry } from './library-format/media.ts'
import { regionEntry } from './library-format/region.ts'
import { scheduleFile } from './library-format/schedule.ts'
import { demoSettingsFile, settingsFile } from './library-format/settings.ts'
import { sourceEntry } from './library-format/source.ts'
import { synonymEntry } from './library-format/synonym.ts'
import { topicEntry } from './library-format/topic.ts'
import { trainerEntry } from './library-format/trainer.ts'
import { venueEntry } from './library-format/venue.ts'
import { vocabularyFile } from './library-format/vocabulary.ts'
import { describeIssue, ownMessagesOnly } from './library-reading/describe-issue.ts'
import { writeYamlList, writeYamlObject } from './library-writing/write-yaml.ts'
import { writeBody } from './markdown/write-body.ts'

/** A file of the library, by its path within the folder. */
export interface LibraryFile {
  path: string
  text: string
}

/** What could not be written, and why; its file is left out. */
export interface WriteProblem {
  file: string
  message: string
}

/**
 * The files of a library, in the form that `readLibrary` reads: fixed order of fields, one form for every value, so that
 * reading them and writing them again changes no byte. Uploads (`media/*`) are for the caller to copy.
 */
export function writeLibrary(library: Library): { files: LibraryFile[]; problems: WriteProblem[] } {
  const files: LibraryFile[] = []
  const problems: WriteProblem[] = []
  const check = (schema: z.ZodType<object>, value: object, path: string, name = '') => {
    const checked = schema.safeParse(inFileForm(value), ownMessagesOnly)
    if (checked.success) return checked.data as Record<string, unknown>
    const messages = checked.error.issues.map((issue) => name + describeIssue(issue))
    problems.push(...messages.map((message) => ({ file: path, message })))
    return undefined
  }
  const object = (path: string, schema: z.ZodType<object>, value: object | undefined) => {
    const checked = value && check(schema, value, path)
    if (checked)
      files.push({ path, text: (HEADINGS[path] ?? '') + writeYamlObject(checked, path !== 'vocabulary.yaml') })
  }
  const list = (path: string, schema: z.ZodType<object>, values: readonly object[], eachInOneLine = false) => {
    const checked = values
      .map((value, index) => check(schema, value, path, `第 ${index + 1} 项：`))
      .filter((value) => value !== undefined)
    if (checked.length > 0) files.push({ path, text: (HEADINGS[path] ?? '') + writeYamlList(checked, eachInOneLine) })
  }
  const markdown = (path: string, schema: z.ZodType<object>, { body, ...front }: { body: Body }) => {
    const checked = check(schema, front, path)
    const written = writeBody(body)
    problems.push(...written.problems.map(({ message }) => ({ file: path, message })))
    if (!checked || written.problems.length > 0) return
    files.push({ path, text: `---\n${writeYamlObject(checked)}---\n\n${written.markdown}` })
  }

  object('settings.yaml', settingsFile, library.settings && withoutFile(library.settings))
  object('vocabulary.yaml', vocabularyFile, library.vocabulary && withoutFile(library.vocabulary))
  files.push({ path: 'topics.yaml', text: HEADINGS['topics.yaml'] + writeYamlObject(topicLists(library, check)) })
  list('sources.yaml', sourceEntry, library.sources.map(withoutFile))
  list('synonyms.yaml', synonymEntry, library.synonyms.map(withoutFile))
  list(
    'media.yaml',
    mediaEntry,
    library.media.map(({ upload, file: _, ...media }) => ({ ...media, file: upload })),
  )
  for (const { key, file: _, ...schedule } of library.schedules) object(`schedules/${key}.yaml`, scheduleFile, schedule)
  for (const { slug, file: _, ...article } of library.articles) markdown(`articles/${slug}.md`, articleFile, article)
  for (const { slug, file: _, ...lesson } of library.lessons) markdown(`lessons/${slug}.md`, lessonFile, lesson)
  for (const { slug, file: _, ...course } of library.courses) object(`courses/${slug}.yaml`, courseFile, course)
  for (const { slug, file: _, ...item } of library.curricula) object(`curricula/${slug}.yaml`, curriculumFile, item)
  object('demo/settings.yaml', demoSettingsFile, library.demo.settings && withoutFile(library.demo.settings))
  list('demo/regions.yaml', regionEntry, library.demo.regions.map(withoutFile), true)
  list('demo/venues.yaml', venueEntry, library.demo.venues.map(withoutFile))
  list('demo/trainers.yaml', trainerEntry, library.demo.trainers.map(withoutFile))
  list('demo/lectures.yaml', lectureEntry, library.demo.lectures.map(withoutFile))
  list('demo/accounts.yaml', accountEntry, library.demo.accounts.map(withoutFile), true)
  return { files, problems }
}

/** What stands at the top of a file for those who open it. */
const HEADINGS: Record<string, string> & { 'topics.yaml': string } = {
  'vocabulary.yaml': '# Lists of the field, in its own words.\n',
  'topics.yaml': '# The three taxonomies of the field. They are never mixed.\n',
  'sources.yaml': '# The source register. `note` is for editors: how far the entry was checked when it was written.\n',
  'synonyms.yaml': '# Words that families use for the same thing: who searches for one of them finds all.\n',
  'demo/settings.yaml': '# What the made-up county says in place of settings.yaml.\n',
  'demo/regions.yaml': '# A county that is plainly made up: no real region code starts with 99.\n',
  'demo/lectures.yaml': '# `day` is counted from the day of the import; negative is past.\n',
  'demo/accounts.yaml': '# No passwords here: they are generated at the import.\n',
}

function withoutFile<Value extends { file: string }>({ file: _, ...value }: Value): Omit<Value, 'file'> {
  return value
}

/** Ages as the pair that a file has; a checked object comes out in the order of its schema's fields. */
function inFileForm(value: object): object {
  if (!('ages' in value)) return value
  const { minMonths, maxMonths } = value.ages as { minMonths: number; maxMonths: number }
  return { ...value, ages: [minMonths, maxMonths] }
}

function topicLists(
  { topics }: Library,
  check: (schema: z.ZodType<object>, value: object, path: string) => Record<string, unknown> | undefined,
): Record<string, unknown> {
  const lists = taxonomy.options.map((name) => {
    const entries = topics.filter((topic) => topic.taxonomy === name).sort((one, other) => one.order - other.order)
    const written = entries.flatMap(
      ({ key, name, summary }) => check(topicEntry, { key, name, summary }, 'topics.yaml') ?? [],
    )
    return [name, written] as const
  })
  return Object.fromEntries(lists)
}
