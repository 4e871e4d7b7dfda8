import type { Payload } from 'payload'
import type { LibrarySettings } from '../../content/library-format/settings.ts'
import { asGiven, fingerprint } from './fingerprint.ts'
import { settingsEntry } from './from-document/settings.ts'
import { emptyReport, type ListReport } from './import-report.ts'
import { judge } from './judge.ts'
import type { ImportRecords } from './records.ts'
import { settingsData } from './to-document/settings.ts'

export const SETTINGS = 'settings'

interface Context {
  payload: Payload
  records: ImportRecords
  isDryRun: boolean
  overwrite: boolean
  /** What an import with the made-up county would make of them: a plain import leaves that as it is. */
  withCounty: LibrarySettings
}

/** The settings are one document, there from the start with what its fields have by default. */
export async function importSettings(settings: LibrarySettings, context: Context): Promise<ListReport> {
  const { payload, records, isDryRun, overwrite, withCounty } = context
  const document = await payload.findGlobal({ slug: SETTINGS, depth: 0, overrideAccess: true })
  const stored = settingsEntry(document)
  const record = records.of(SETTINGS, SETTINGS)
  const verdict = judge({
    stored: document.updatedAt
      ? {
          isEqual: [settings, withCounty].some((each) => print(asGiven(stored, each)) === print(each)),
          isTrashed: false,
          isPublished: true,
          isReviewed: false,
        }
      : undefined,
    imported: record && (record.hash === print(stored) ? 'as-stored' : 'otherwise'),
    overwrite,
  })
  const report = emptyReport('网站设置')
  if (verdict.action === 'keep') {
    report.kept.push({ name: SETTINGS, file: settings.file, reason: verdict.reason })
    return report
  }
  if (verdict.action === 'unchanged') {
    report.unchanged.push(SETTINGS)
    if (record?.hash !== print(stored) && !isDryRun) await records.set(SETTINGS, SETTINGS, { hash: print(stored) })
    return report
  }
  ;(verdict.action === 'create' ? report.created : report.changed).push(SETTINGS)
  if (isDryRun) return report
  const saved = await payload.updateGlobal({
    slug: SETTINGS,
    data: settingsData(settings),
    depth: 0,
    overrideAccess: true,
  })
  await records.set(SETTINGS, SETTINGS, { hash: print(settingsEntry(saved)) })
  return report
}

const print = (entry: Readonly<Record<string, unknown>>): string => fingerprint(entry, '')
