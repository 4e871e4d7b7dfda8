import type { LibrarySynonym } from '../../../content/library-format/synonym.ts'
import type { Synonym } from '../../payload-types.ts'
import { toSynonym } from '../../publisher/to-contract/synonym.ts'
import type { WithoutFile } from './without-file.ts'

/** Stored synonyms with the editors' note, which the site never shows. */
export function synonymEntry(document: Synonym): WithoutFile<LibrarySynonym> {
  return { ...toSynonym(document), ...(document.note ? { note: document.note } : {}) }
}
