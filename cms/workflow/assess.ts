import type { PayloadRequest } from 'payload'
import { isAuthor } from '../domain/authors.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import type { WorkflowSituation } from '../domain/workflow.ts'
import { type Quality, qualityOf } from './quality.ts'
import { signedHash } from './signed-hash.ts'
import { isSignedBy } from './signed-off.ts'
import { type Actor, authorsOf, liveText, stateOf, type StoredText } from './stored-text.ts'

/** A stored text with everything that its steps depend on. */
export interface Assessment {
  readonly situation: WorkflowSituation
  readonly quality: Quality
  /** Of the text as it is now; empty for one that cannot be published. */
  readonly hash: string
  readonly live: StoredText | undefined
}

interface AssessedText {
  readonly text: StoredText
  readonly stored: StoredText
  readonly ticked: readonly string[]
  /** What the checks have just found in this text; they are not made again. */
  readonly found?: Quality | undefined
}

/**
 * @param text what the steps are judged by: the newest version, or what is about to be made live
 * @param stored the newest version, whose state counts
 */
export async function assess(
  kind: ContentKind,
  { text, stored, ticked, found }: AssessedText,
  actor: Actor,
  req: PayloadRequest,
  isScheduled = false,
): Promise<Assessment> {
  const id = String(stored.id)
  const [quality, live] = await Promise.all([
    found ?? qualityOf(kind, { ...text, id }, ticked, req),
    liveText(kind, id, req),
  ])
  const hash = signedHash(kind, text)
  return {
    quality,
    hash,
    live,
    situation: {
      kind,
      state: stateOf(stored),
      hasLiveVersion: live !== undefined,
      liveState: live && stateOf(live) === 'needs-revision' ? 'needs-revision' : 'published',
      roles: actor.roles,
      isAuthor: actor.id !== undefined && isAuthor(authorsOf(stored), actor.id),
      isOwner: actor.id !== undefined && relatedId(stored.owner) === actor.id,
      isLastEditor: actor.id !== undefined && relatedId(stored['editedBy']) === actor.id,
      isSignedOff: isSignedBy(stored, hash),
      errors: quality.errors.length,
      openWarnings: quality.openWarnings.length,
      isScheduled,
    },
  }
}
