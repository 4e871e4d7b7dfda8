import type { SearchDocument } from '../../site/src/search/document.ts'
import { createEngine, type SearchEngine } from '../../site/src/search/engine.ts'
import type { Expand, Load } from '../../site/src/search/engine-types.ts'
import { searchFiles, type SearchFiles } from '../../site/src/search/search-files.ts'

/** A page to be found, with the title as its address. */
export const makeSearchDocument = (title: string, parts: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: 'article',
  url: `/${title}/`,
  title,
  aliases: [],
  headings: [],
  summary: '',
  body: '',
  stages: [],
  ...parts,
})

/** Reads files of the index as a network would bring them. */
export const loadFrom =
  (files: SearchFiles): Load =>
  async (name, signal) => {
    signal?.throwIfAborted()
    const file = files.read(name)
    if (file === undefined) throw new Error(`404 ${name}`)
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }

export const engineFor = (documents: readonly SearchDocument[], expand?: Expand): SearchEngine =>
  createEngine({ load: loadFrom(searchFiles(documents)), expand })
