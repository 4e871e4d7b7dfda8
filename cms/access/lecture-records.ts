import type { Access } from 'payload'
import { regionScope } from './region-scope.ts'
import { hasRole } from './roles.ts'
import { ownTrainer } from './trainers.ts'

/**
 * What belongs to a lecture and names families (sign-ups, check-ins, feedback): administrators; organizers, of lectures
 * in their regions; trainers, of their own lectures. Telephone numbers are masked for all of them.
 */
export const readLectureRecords: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  const own = ownTrainer(req)
  const scopes = [
    ...(hasRole(req, 'organizer') ? [{ 'lecture.region': { in: await regionScope(req) } }] : []),
    ...(own === undefined ? [] : [{ 'lecture.trainer': { equals: own } }]),
  ]
  return scopes.length > 0 && { or: scopes }
}

/** Administrators; organizers, of lectures in their regions. */
export const readMessages: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  return hasRole(req, 'organizer') && { 'lecture.region': { in: await regionScope(req) } }
}

/** Series of lectures: administrators; organizers of the region; trainers their own. */
export const readSeries: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  const own = ownTrainer(req)
  const scopes = [
    ...(hasRole(req, 'organizer') ? [{ region: { in: await regionScope(req) } }] : []),
    ...(own === undefined ? [] : [{ trainer: { equals: own } }]),
  ]
  return scopes.length > 0 && { or: scopes }
}
