import { authorsAfterEdit, authorsAfterRestoringVersion, authorsOfCopy } from '../domain/authors.ts'
import { needsSignOff } from '../domain/content-states.ts'
import { refuseUnsignedImport } from '../domain/unsigned-import.ts'
import { stateAfterSave } from '../domain/workflow-edit.ts'
import { CHANGED_MEANWHILE, TRASHED_TEXT_EDITED } from '../domain/workflow-refusal.ts'
import { STEP_RULES } from '../domain/workflow-steps.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { handedOver } from './handed-over.ts'
import { judgeMove, judgeTrash, judgeUntrash } from './judge-moves.ts'
import { kept, keptReview, NO_SIGN_OFF, NO_STEP, putsOffReviewOf, unreviewed } from './kept-fields.ts'
import type { Pass } from './pass.ts'
import { refuseStaleSave } from './refuse-stale-save.ts'
import { refused } from './refused.ts'
import { restoredVersion } from './restored-version.ts'
import { signedHash } from './signed-hash.ts'
import { isSignedBy } from './signed-off.ts'
import { type Actor, authorsOf, stateOf, type StoredText } from './stored-text.ts'
import type { Judged, Write } from './write.ts'

/**
 * A text that is made: always a draft of whoever makes it.
 * @param stored what it is a copy of; empty for a text of its own
 */
export function judgeCreation({ data, stored, actor }: Pick<Write, 'data' | 'stored' | 'actor'>): Judged {
  return {
    fields: {
      _status: 'draft',
      state: 'draft',
      authors: authorsOfCopy(authorsOf(stored), actor.id),
      signOff: NO_SIGN_OFF,
      remarks: [],
      lastStep: NO_STEP,
      tickedWarnings: [],
      ...unreviewed(data),
    },
  }
}

/** @throws APIError when the text is not what an import may publish */
export function judgeImport({ kind, data, stored }: Pick<Write, 'kind' | 'data' | 'stored'>): Judged {
  const review = data['review'] as { status?: unknown } | undefined
  const refusal = refuseUnsignedImport(kind, review?.status)
  if (refusal) throw refused(refusal)
  const at = new Date().toISOString()
  return {
    action: '从内容库导入',
    fields: {
      state: 'published',
      authors: [],
      signOff: NO_SIGN_OFF,
      remarks: stored.remarks ?? [],
      lastStep: { step: 'import', by: null, at },
      tickedWarnings: stored.tickedWarnings ?? [],
    },
  }
}

/** @throws APIError when the newest version is another than the step was judged by */
export function judgeStep(pass: Extract<Pass, { reason: 'step' }>, stored: StoredText): Judged {
  if (stored.updatedAt !== pass.judged) throw refused(CHANGED_MEANWHILE)
  return { fields: pass.fields, action: STEP_RULES[pass.step].label, remark: pass.remark }
}

/** @throws APIError when the newest version is another than the one whose warnings were looked at */
export function judgeTick(
  pass: Extract<Pass, { reason: 'tick' }>,
  { data, stored }: Pick<Write, 'data' | 'stored'>,
): Judged {
  if (stored.updatedAt !== pass.judged) throw refused(CHANGED_MEANWHILE)
  return {
    fields: { ...kept(stored), ...keptReview(data, stored), state: stateOf(stored), tickedWarnings: pass.ticked },
  }
}

/** @throws APIError when the newest version is another, or what is written changes what a reviewer vouches for */
export function judgeFiling(
  pass: Extract<Pass, { reason: 'file' }>,
  { kind, data, stored }: Pick<Write, 'kind' | 'data' | 'stored'>,
): Judged {
  const isSameText = signedHash(kind, data) === signedHash(kind, stored)
  if (stored.updatedAt !== pass.judged || !isSameText) throw refused(CHANGED_MEANWHILE)
  return {
    action: pass.action,
    remark: pass.remark,
    fields: { ...kept(stored), ...keptReview(data, stored), state: stateOf(stored) },
  }
}

/** @throws APIError with the reason in Chinese */
export async function judgeWrite(write: Write): Promise<Judged> {
  switch (write.intent) {
    case 'edit':
      return judgeEdit(write)
    case 'publish':
    case 'unpublish':
      return judgeMove(write, write.intent)
    case 'trash':
      return judgeTrash(write)
    case 'untrash':
      return judgeUntrash(write)
  }
}

async function judgeEdit({ kind, data, stored, actor, req }: Write): Promise<Judged> {
  if (stored.deletedAt) throw refused(TRASHED_TEXT_EDITED)
  const restored = await restoredVersion(kind, req)
  const hash = signedHash(kind, data)
  const storedHash = signedHash(kind, stored)
  const keepsSignOff = !restored && needsSignOff(kind) && isSignedBy(stored, hash) && !putsOffReviewOf(data, stored)
  const outcome = stateAfterSave(stateOf(stored), actor.roles, keepsSignOff)
  if (outcome.refusal) throw refused(outcome.refusal)
  if (!restored) await refuseStaleSave(stored, req)
  const isSame = hash !== '' && hash === storedHash
  const owner = relatedId(data.owner)
  const isHandedOver = owner !== relatedId(stored.owner)
  return {
    action: restored
      ? '恢复旧版本'
      : outcome.startsDraft
        ? STEP_RULES.revise.label
        : isHandedOver
          ? '换负责人'
          : undefined,
    remark: isHandedOver ? await handedOver(stored, owner, req) : undefined,
    fields: {
      ...kept(stored),
      _status: 'draft',
      state: outcome.state,
      lastStep: NO_STEP,
      signOff: keepsSignOff ? stored.signOff : NO_SIGN_OFF,
      authors: restored ? restorers(restored, actor) : isSame ? authorsOf(stored) : writers(stored, storedHash, actor),
      tickedWarnings: (restored ?? stored).tickedWarnings ?? [],
      ...keptReview(data, stored),
      ...(restored ? { deletedAt: null } : {}),
    },
  }
}

function writers(stored: StoredText, storedHash: string, { id }: Actor): readonly string[] {
  const before = authorsOf(stored)
  return id === undefined ? before : authorsAfterEdit(before, isSignedBy(stored, storedHash), id)
}

function restorers(version: StoredText, { id }: Actor): readonly string[] {
  const before = authorsOf(version)
  return id === undefined ? before : authorsAfterRestoringVersion(before, id)
}
