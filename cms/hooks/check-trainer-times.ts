import type { CollectionBeforeChangeHook } from 'payload'
import { enteredTimesIssues } from '../domain/planning/entered-times.ts'
import { dayOf } from '../domain/review-day.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses times of a trainer that contain no time, which planning would take for “never”. */
export const checkTrainerTimes: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  const exceptions = rowsOf(data['exceptions']).map(({ firstDay, lastDay }) => ({
    firstDay: dayOf(firstDay),
    lastDay: dayOf(lastDay),
  }))
  refuseIssues(collection.slug, enteredTimesIssues({ weekly: rowsOf(data['weekly']), exceptions }), req)
  return data
}

const rowsOf = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])
