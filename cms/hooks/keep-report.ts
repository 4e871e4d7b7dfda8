import type { CollectionBeforeChangeHook } from 'payload'
import { findCheckIns } from '../check-in/check-in-rows.ts'
import { attendance } from '../domain/check-in/attendance.ts'
import { archiveIssues, isOtherReport, withCounted, withoutCounted, type Report } from '../domain/report/report.ts'
import { refuseIssues } from './refuse-issues.ts'

/**
 * The report of a lecture that was held: who wrote it and when is noted, and archiving asks for it whole. Numbers that
 * nobody writes are those of the check-ins. They stay empty until archiving fixes them: a phone without network may send
 * more. The import, which nobody signs in for, sets reports as written.
 */
export const keepReport: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user) return data
  const before = originalDoc as { id: string | number; state?: string; report?: Report | null }
  const { state } = data as { state?: string }
  if (state !== 'held' && state !== 'reported') return data
  const now = new Date()
  const checkIns = await findCheckIns(req.payload, String(before.id))
  const written = (data['report'] ?? {}) as Report
  const isReopened = state === 'held' && before.state === 'reported'
  const fit = state === 'reported' ? withCounted : isReopened ? withoutCounted : undefined
  const report = fit && checkIns.length > 0 ? fit(written, attendance(checkIns)) : written
  if (state === 'reported' && before.state !== 'reported') {
    refuseIssues(collection.slug, archiveIssues(report, String(data['endsAt']), now), req)
  }
  const signed = isOtherReport(before.report ?? {}, report) ? { by: req.user.name, at: now.toISOString() } : {}
  return { ...data, report: { ...report, ...signed } }
}
