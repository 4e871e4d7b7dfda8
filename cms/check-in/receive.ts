import type { PayloadRequest } from 'payload'
import { checkRow, type CheckInRow } from '../domain/check-in/check-row.ts'
import { isCode } from '../domain/check-in/code.ts'
import { otherLecture, refuseTooEarly, UNKNOWN_CODE, UNKNOWN_SIGN_UP_ROW } from '../domain/check-in/refusals.ts'
import type { FieldIssue } from '../domain/check-sign-up.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import type { SignUpRow } from '../sign-up/rows.ts'
import { findCheckIn, keepCheckIn } from './check-in-rows.ts'
import { lectureToRun, type DoorLecture } from './lecture-of.ts'
import { listedFamily, type ListedFamily } from './list.ts'

/** What became of one row that was sent: what stands now, or why it could not be kept. */
export type RowAnswer =
  | { readonly key: string; readonly isHere: boolean; readonly at: string; readonly error?: undefined }
  | { readonly key: string; readonly error: FieldIssue }

/** Keeps the rows of one phone, one after the other, each by itself: a wrong one costs the others nothing. */
export async function receiveCheckIns(
  req: PayloadRequest,
  lecture: DoorLecture,
  sent: readonly unknown[],
  now: Date,
): Promise<RowAnswer[]> {
  const answers: RowAnswer[] = []
  for (const input of sent) answers.push(await receive(req, lecture, input, now))
  return answers
}

async function receive(req: PayloadRequest, lecture: DoorLecture, input: unknown, now: Date): Promise<RowAnswer> {
  const { row, error } = checkRow(input, now)
  if (error) return { key: keyIn(input), error }
  const early = refuseTooEarly(row, lecture.startsAt)
  if (early) return { key: row.key, error: early }
  const named = row.signUp === undefined ? row : await withSignUp(req, lecture, row)
  if ('error' in named) return { key: row.key, error: named.error }
  const kept = await keepCheckIn(req.payload, lecture.id, named, byOf(req))
  if (!kept) return { key: row.key, error: otherLecture(undefined) }
  return { key: row.key, isHere: kept.isUndone !== true, at: new Date(kept.at).toISOString() }
}

/** The family's own name stands, whatever the phone says. */
async function withSignUp(
  req: PayloadRequest,
  lecture: DoorLecture,
  row: CheckInRow,
): Promise<CheckInRow | { error: FieldIssue }> {
  const where = { id: { equals: row.signUp } }
  const signUp = await req.payload.db.findOne<SignUpRow>({ collection: 'sign-ups', where }).catch(() => null)
  if (!signUp || signUp.state === 'pending') return { error: UNKNOWN_SIGN_UP_ROW }
  const other = relatedId(signUp.lecture)
  if (other === lecture.id) return { ...row, name: signUp.name }
  // Checked in here and moved since: what was said of it can still be corrected.
  if (await findCheckIn(req.payload, String(signUp.id), lecture.id)) return { ...row, name: signUp.name }
  return { error: otherLecture(other === undefined ? undefined : await lectureToRun(req, other)) }
}

/**
 * The family that a scanned code stands for, when it is of this lecture. Asked for one that is not on the phone's list:
 * signed up a minute ago, cancelled, or for another lecture.
 */
export async function findByCode(
  req: PayloadRequest,
  lecture: DoorLecture,
  code: string,
): Promise<
  | { readonly family: ListedFamily; readonly error?: undefined }
  | { readonly family?: undefined; readonly error: FieldIssue }
> {
  if (!isCode(code)) return { error: UNKNOWN_CODE }
  const where = { code: { equals: code } }
  const signUp = await req.payload.db.findOne<SignUpRow>({ collection: 'sign-ups', where })
  if (!signUp || signUp.state === 'pending') return { error: UNKNOWN_CODE }
  const other = relatedId(signUp.lecture)
  if (other === lecture.id) return { family: await listedFamily(req.payload, signUp, code) }
  return { error: otherLecture(other === undefined ? undefined : await lectureToRun(req, other)) }
}

function byOf({ user }: PayloadRequest): string {
  return user?.name ?? ''
}

function keyIn(input: unknown): string {
  const key = typeof input === 'object' && input !== null && 'key' in input ? input.key : undefined
  return typeof key === 'string' ? key.slice(0, 100).toWellFormed() : ''
}
