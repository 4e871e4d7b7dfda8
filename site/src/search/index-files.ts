import type { ResultDocument } from './document.ts'

/**
 * The index and what results show are two files. They are replaced one after the other, and a cache may hold one of
 * them longer: each names the list of documents it was made of, so that they are only used together.
 */
export interface IndexFile {
  of: string
  /** A serialised lunr index. */
  index: object
}

export interface DocumentsFile {
  of: string
  documents: ResultDocument[]
}

/** Whether two files, of any shape, were made of the same list. */
export function belongTogether(index: unknown, documents: unknown): boolean {
  return isFile(index) && isFile(documents) && index.of === documents.of
}

function isFile(value: unknown): value is { of: string } {
  return typeof value === 'object' && value !== null && 'of' in value && typeof value.of === 'string'
}

/** A short name of a text, the same for the same text (FNV-1a, 32 bits, and the length). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${(hash >>> 0).toString(16)}-${text.length.toString(16)}`
}
