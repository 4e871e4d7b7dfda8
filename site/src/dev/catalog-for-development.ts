import type { Catalog } from '../../../content/contract/catalog.ts'
import { libraryCatalog } from '../../../content/library-catalog.ts'
import { readLibrary } from '../../../content/read-library.ts'
import { dayInChina } from '../view/dates.ts'

const LIBRARY = new URL('../../../content/library/', import.meta.url)

/** The site as `content/library` alone would make it, read afresh for each page so that edits show on reload. */
export async function catalogForDevelopment(origin: string): Promise<Catalog> {
  const library = await readLibrary(LIBRARY.pathname)
  return libraryCatalog(library, { origin, today: dayInChina(new Date().toISOString()) })
}
