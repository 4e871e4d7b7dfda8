import { canonicalJson } from './canonical-json.ts'
import type { ContentKind } from './publishable.ts'

/** A reviewer's word for one text. */
export interface SignOff {
  /** Id of the reviewer. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** Hash of `signedText` at that moment, by whichever function the caller uses throughout. */
  readonly hash: string
}

/**
 * What a reviewer vouches for, by the names of the published form. How a text is filed (topics, domains, search words,
 * related pages, address) is not among it, so that tagging fifty texts at once needs no fifty sign-offs.
 */
const SIGNED_FIELDS: Readonly<Record<ContentKind, readonly string[]>> = {
  articles: ['title', 'summary', 'ages', 'concern', 'body', 'sources', 'cover'],
  lessons: ['title', 'summary', 'minutes', 'keyPoints', 'body', 'sources'],
  courses: ['title', 'summary', 'ages', 'objectives', 'lessons', 'cover'],
  curricula: ['title', 'summary', 'audience', 'courses'],
}

/** Whether a reviewer vouches for a field, by its name in the published form. */
export const isSignedField = (kind: ContentKind, name: string): boolean => SIGNED_FIELDS[kind].includes(name)

/**
 * What the hash of a sign-off is taken from: the same for two documents that say the same to families. Give the
 * document in its published form (keys for related documents), so that the editor's bookkeeping does not count.
 */
export function signedText(kind: ContentKind, document: Readonly<Record<string, unknown>>): string {
  const fields = SIGNED_FIELDS[kind].map((name) => [name, isEmpty(document[name]) ? undefined : document[name]])
  return canonicalJson({ kind, ...Object.fromEntries(fields) })
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

/** A sign-off as the database returns it: a group whose fields may be empty. */
type StoredSignOff = { readonly [Name in keyof SignOff]?: SignOff[Name] | null | undefined }

/** Whether a sign-off stands, and is for exactly the text of this hash. */
export function isSignOffValid(signOff: StoredSignOff | null | undefined, hash: string): boolean {
  return Boolean(signOff?.by && signOff.at && hash) && signOff?.hash === hash
}
