import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { isSignOffValid } from '../domain/sign-off.ts'
import { signedHash } from './signed-hash.ts'
import type { StoredText } from './stored-text.ts'

/** Whether a version carries a reviewer's word for exactly its own text. */
export const isSignedOff = (kind: ContentKind, text: StoredText): boolean => isSignedBy(text, signedHash(kind, text))

/** Whether the sign-off of a version is for the text of this hash. */
export function isSignedBy({ signOff }: StoredText, hash: string): boolean {
  const by = relatedId(signOff?.by)
  return isSignOffValid(signOff && { ...(by === undefined ? {} : { by }), at: signOff.at, hash: signOff.hash }, hash)
}
