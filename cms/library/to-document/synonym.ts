import type { LibrarySynonym } from '../../../content/library-format/synonym.ts'

/** What the entry leaves out is emptied in the document. */
export const synonymData = ({ key, words, note }: LibrarySynonym) => ({ key, words, note: note ?? null })
