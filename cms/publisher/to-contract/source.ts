import type { Source } from '../../../content/contract/source.ts'
import { unreadMark } from '../../../content/contract/unread-source.ts'
import type { Source as SourceDocument } from '../../payload-types.ts'
import { dayInChina } from './days.ts'
import type { Names } from './names.ts'
import { present } from './present.ts'

/** Of the editors' note on how far the entry was checked, only whether the original was opened goes outside. */
export const toSource = (document: SourceDocument, names: Names): Source =>
  present({
    key: document.key,
    title: document.title,
    organisation: document.organisation,
    kind: document.kind,
    language: document.language,
    year: document.year,
    documentNumber: document.documentNumber,
    url: document.url,
    validUntil: document.validUntil ? dayInChina(document.validUntil) : undefined,
    supersededBy: names.nameOf('sources', document.supersededBy),
    ...unreadMark(document.note),
  }) as Source
