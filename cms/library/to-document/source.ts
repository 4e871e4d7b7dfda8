import type { LibrarySource } from '../../../content/library-format/source.ts'
import type { Ids } from './ids.ts'

/** What the entry leaves out is emptied in the document. */
export const sourceData = (source: LibrarySource, ids: Ids) => ({
  key: source.key,
  title: source.title,
  organisation: source.organisation,
  kind: source.kind,
  language: source.language,
  year: source.year,
  documentNumber: source.documentNumber ?? null,
  url: source.url ?? null,
  validUntil: source.validUntil ?? null,
  supersededBy: source.supersededBy === undefined ? null : ids.idOf('sources', source.supersededBy),
  note: source.note ?? null,
})
