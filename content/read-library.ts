import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Library, Problem } from './library-format/library.ts'
import { checkDemo } from './library-reading/check-demo.ts'
import { checkGuidance } from './library-reading/check-guidance.ts'
import { checkRegisters } from './library-reading/check-registers.ts'
import { checkUnique } from './library-reading/check-unique.ts'
import type { Entry } from './library-reading/entry.ts'
import type { LibraryEntries } from './library-reading/library-entries.ts'
import { registersOf } from './library-reading/known.ts'
import { readEntries } from './library-reading/read-entries.ts'
import type { FileReader } from './library-reading/read-files.ts'
import { soundEntries } from './library-reading/sound-entries.ts'

export type { Library, Problem } from './library-format/library.ts'

const KNOWN_FILES = new Set([
  'README.md',
  'settings.yaml',
  'vocabulary.yaml',
  'topics.yaml',
  'sources.yaml',
  'synonyms.yaml',
  'media.yaml',
  'media',
  'schedules',
  'articles',
  'lessons',
  'courses',
  'curricula',
  'demo',
])
const KNOWN_DEMO_FILES = new Set([
  'settings.yaml',
  'regions.yaml',
  'venues.yaml',
  'trainers.yaml',
  'lectures.yaml',
  'accounts.yaml',
])

/** There is no library to read. */
export class MissingFolder extends Error {}

/**
 * Reads a library folder. The library holds every object that is right by itself; what is wrong, within a file or
 * between files, is in `problems`, sorted by file and line. Use the library only if there are none; `sound` is the part
 * of it without problems.
 * @throws MissingFolder if `folder` is not a folder
 */
export function readLibrary(folder: string): { library: Library; sound: Library; problems: Problem[] } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new MissingFolder(`找不到内容库文件夹「${folder}」。请检查路径。`)
  }
  const reader: FileReader = { folder, problems: [], names: new Map(), starts: new Map() }
  const entries = readEntries(reader)
  const known = registersOf(reader.names)
  const problems = [
    ...reader.problems,
    ...strangers(folder, '', KNOWN_FILES),
    ...strangers(folder, 'demo/', KNOWN_DEMO_FILES),
    ...checkUnique(entries),
    ...checkRegisters(folder, entries, known),
    ...checkGuidance(entries, known),
    ...checkDemo(entries, known),
  ]
  const sound = libraryOf(soundEntries(entries, problems, reader.starts))
  return { library: libraryOf(entries), sound, problems: problems.sort(byPlace) }
}

function libraryOf(entries: LibraryEntries): Library {
  return {
    settings: entries.settings?.value,
    vocabulary: entries.vocabulary?.value,
    topics: valuesOf(entries.topics),
    sources: valuesOf(entries.sources),
    synonyms: valuesOf(entries.synonyms),
    media: valuesOf(entries.media),
    schedules: valuesOf(entries.schedules),
    articles: valuesOf(entries.articles),
    lessons: valuesOf(entries.lessons),
    courses: valuesOf(entries.courses),
    curricula: valuesOf(entries.curricula),
    demo: {
      settings: entries.demoSettings?.value,
      regions: valuesOf(entries.regions),
      venues: valuesOf(entries.venues),
      trainers: valuesOf(entries.trainers),
      lectures: valuesOf(entries.lectures),
      accounts: valuesOf(entries.accounts),
    },
  }
}

function valuesOf<Value>(entries: readonly Entry<Value>[]): Value[] {
  return entries.map(({ value }) => value)
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return one.line - other.line
}

/** Files that nobody would ever read: most often a mistyped name. */
function strangers(folder: string, below: string, known: ReadonlySet<string>): Problem[] {
  const path = join(folder, below)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => !name.startsWith('.') && !known.has(name))
    .map((name) => ({
      file: below + name,
      line: 1,
      message: `内容库不认识「${name}」，不会读它。请改成 README 里的名字，或移走它。`,
    }))
}
