import type { LibrarySource } from '../../../content/library-format/source.ts'
import type { Source } from '../../payload-types.ts'
import type { Names } from '../../publisher/to-contract/names.ts'
import { toSource } from '../../publisher/to-contract/source.ts'
import type { WithoutFile } from './without-file.ts'

/** A stored source with the editors' note, which the site never shows. */
export function sourceEntry(document: Source, names: Names): WithoutFile<LibrarySource> {
  const { isUnread: _, ...entry } = toSource(document, names)
  return { ...entry, ...(document.note ? { note: document.note } : {}) }
}
