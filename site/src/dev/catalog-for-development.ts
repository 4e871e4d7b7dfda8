import type { Catalog } from '../../../content/contract/catalog.ts'
import { libraryCatalog } from '../../../content/library-catalog.ts'
import { measureMedia } from '../../../content/measure-media.ts'
import { readLibrary } from '../../../content/read-library.ts'
import { dayInChina } from '../view/dates.ts'

const LIBRARY = new URL('../../../content/library/', import.meta.url).pathname

/**
 * The site as `content/library` alone would make it, read afresh for each page so that edits show on reload.
 * @throws with every file, line and reason when the library has mistakes
 */
export async function catalogForDevelopment(origin: string): Promise<Catalog> {
  const { library, problems } = readLibrary(LIBRARY)
  if (problems.length > 0) {
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  }
  const dimensions = await measureMedia(library, LIBRARY)
  return libraryCatalog(library, { origin, today: dayInChina(new Date().toISOString()), dimensions })
}
