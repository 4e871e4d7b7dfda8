import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryCatalog } from '../../../../content/library-catalog.ts'
import { readLibrary } from '../../../../content/read-library.ts'
import type { SearchDocument } from '../../../../site/src/search/document.ts'
import { searchFiles } from '../../../../site/src/search/search-files.ts'
import { searchDocuments } from '../../../../site/src/view/search-documents.ts'
import { differing, edited } from '../../../helpers/lunr-reference.ts'

/** Of the library: titles, headings, other words, and pieces of the texts of all lengths. */
function realQueries(documents: readonly SearchDocument[]): string[] {
  const pieces = documents.flatMap(({ body }, at) =>
    [3, 5, 8, 13, 21].map((length) => [...body].slice(at % 50, (at % 50) + length).join('')),
  )
  return [
    ...new Set(documents.flatMap(({ title, aliases, headings }) => [title, ...aliases, ...headings]).concat(pieces)),
  ].slice(0, 600)
}

const EDITS = 50

describe('our index finds what lunr finds, with its scores, in its order', () => {
  const { library } = readLibrary(path.join(import.meta.dirname, '../../../../content/library'))
  const documents = searchDocuments(libraryCatalog(library, { origin: 'https://miaopu.example', today: '2026-11-22' }))
  const queries = realQueries(documents)

  it('of the whole library, for 500 queries and more', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(500)
    expect(await differing(queries, searchFiles(documents), [...documents.entries()])).toEqual([])
  })

  it('after 50 edits, additions and removals through the delta', async () => {
    const { files, documents: now, numbered } = edited(documents, searchFiles(documents), EDITS)
    expect(files.delta?.documents.length).toBeGreaterThan(20)
    expect(files.gone.size).toBeGreaterThan(20)
    expect(numbered.length).toBe(now.length)
    expect(await differing(queries, files, numbered)).toEqual([])
  })
})
