import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { type LectureState, PUBLIC_LECTURES, UNAPPROVED_STATES } from '../domain/lecture.ts'
import { mayTrainerReplan, OPEN_TO_TRAINERS } from '../domain/report/report.ts'
import { regionScope } from './region-scope.ts'
import { hasRole } from './roles.ts'
import { ownTrainer } from './trainers.ts'

const UNAPPROVED = [...UNAPPROVED_STATES]

/** Public ones for everyone; all in their regions for organizers; their own for trainers. */
export const readLectures: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  const own = await ownLectures(req, '')
  return own.length > 0 ? { or: [PUBLIC_LECTURES, ...own] } : PUBLIC_LECTURES
}

export const readLectureVersions: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  const own = await ownLectures(req, 'version.')
  return own.length > 0 ? { or: own } : false
}

export function planLectures({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator', 'organizer', 'trainer')
}

/** Organizers in their regions; trainers their own ones until they are archived: once approved, their reports alone. */
export const updateLectures: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  const allowed: Where[] = []
  if (hasRole(req, 'organizer')) allowed.push({ region: { in: await regionScope(req) } })
  const trainer = ownTrainer(req)
  if (trainer !== undefined) allowed.push({ trainer: { equals: trainer }, state: { in: [...OPEN_TO_TRAINERS] } })
  return allowed.length > 0 ? { or: allowed } : false
}

/** Fields of the plan: of an approved lecture its trainer changes none. */
export const changePlan: FieldAccess = ({ req, doc }) =>
  hasRole(req, 'administrator', 'organizer') || mayTrainerReplan((doc as { state?: LectureState } | undefined)?.state)

/** Only what families have never seen, before its approval: anything else is cancelled instead. */
export const deleteLectures: Access = async (args) => {
  const allowed = await updateLectures(args)
  return typeof allowed === 'boolean'
    ? allowed
    : { and: [allowed, { state: { in: UNAPPROVED }, neverPublic: { not_equals: false } }] }
}

async function ownLectures(req: PayloadRequest, prefix: '' | 'version.'): Promise<Where[]> {
  const own: Where[] = []
  if (hasRole(req, 'organizer')) own.push({ [`${prefix}region`]: { in: await regionScope(req) } })
  const trainer = ownTrainer(req)
  if (trainer !== undefined) own.push({ [`${prefix}trainer`]: { equals: trainer } })
  return own
}

/** Those who run a lecture on its day: administrators; organizers in their regions; trainers their own. */
export const runLectures: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  const own = await ownLectures(req, '')
  return own.length > 0 && { or: own }
}
