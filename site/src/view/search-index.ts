import type { Catalog } from '../../../content/contract/catalog.ts'
import { createEngine, type Load, type SearchEngine } from '../search/engine.ts'
import { MANIFEST_FILE } from '../search/manifest.ts'
import { searchSteps, type SearchFiles, shortenedCards } from '../search/search-files.ts'
import { createWordSearch } from '../search/words/search-with-words.ts'
import { address } from './address.ts'
import { searchDocuments } from './search-documents.ts'
import { WORD_FILE_NAMES, wordFiles } from './search-words.ts'

/** A Catalog never changes, so what was built for it stays right for as long as it lives. */
const built = new WeakMap<Catalog, SearchFiles>()
const engines = new WeakMap<Catalog, SearchEngine>()

/** What was built last: a large index keeps its base from one Catalog to the next. */
let last: SearchFiles | undefined

/** Builds the index of a Catalog in steps, so that with ten thousand articles nothing else has to wait for all of it. */
export function* buildSearch(catalog: Catalog): Generator<undefined, SearchFiles> {
  const known = built.get(catalog)
  if (known) return known
  const files = yield* searchSteps(searchDocuments(catalog), last)
  last = files
  built.set(catalog, files)
  return files
}

/** The files of the index of a Catalog. */
export function searchFilesOf(catalog: Catalog): SearchFiles {
  const steps = buildSearch(catalog)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Paths of the index, the one that names the others last. */
export function searchRoutes(catalog: Catalog): string[] {
  return [...WORD_FILE_NAMES, ...searchFilesOf(catalog).names].map(address.searchFile)
}

const routeSets = new WeakMap<Catalog, ReadonlySet<string>>()

/** The same as a set, made once. */
export function searchRouteSet(catalog: Catalog): ReadonlySet<string> {
  const set = routeSets.get(catalog) ?? new Set(searchRoutes(catalog))
  routeSets.set(catalog, set)
  return set
}

/** Paths to render after a change: what is new, then what may not be read any longer, then the file that names them. */
export function searchRoutesTouched(catalog: Catalog, previous: Catalog): string[] {
  const [now, before] = [searchRouteSet(catalog), searchRouteSet(previous)]
  // Parts of the index stay for a while, for pages that are open.
  const isOver = (path: string): boolean => !now.has(path) && !path.startsWith('/search/terms/')
  return [
    ...[...now].filter((path) => !before.has(path)),
    ...shortenedCards(searchFilesOf(catalog), searchFilesOf(previous)).map(address.searchFile),
    ...[...before].filter(isOver),
    address.searchFile(MANIFEST_FILE),
  ]
}

/** Paths of the words that help where a query is spelt otherwise. */
export const wordRoutes = (): string[] => WORD_FILE_NAMES.map(address.searchFile)

const encoder = new TextEncoder()

/** The browser's engine over the files of a Catalog, without a network between. */
export function engineOf(catalog: Catalog): SearchEngine {
  const known = engines.get(catalog)
  if (known) return known
  const load: Load = async (name) => {
    const file = wordFiles(catalog).get(name) ?? searchFilesOf(catalog).read(name)
    if (file === undefined) throw new Error(`There is no ${name}`)
    return typeof file === 'string' ? encoder.encode(file) : file
  }
  const engine = createWordSearch(load, (expand) => createEngine({ load, expand }))
  engines.set(catalog, engine)
  return engine
}
