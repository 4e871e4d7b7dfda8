import type { Payload } from 'payload'
import type { Library } from '../../content/library-format/library.ts'
import { type LibrarySettings, withDemoSettings } from '../../content/library-format/settings.ts'
import { dayInChina } from '../publisher/to-contract/days.ts'
import { EntryComparer } from './compare-entries.ts'
import { emptyReport, type ImportReport, type ListReport } from './import-report.ts'
import { importSettings, SETTINGS } from './import-settings.ts'
import type { Entry, Kind } from './kind.ts'
import { KINDS } from './kinds.ts'
import { type Item, itemOf, plan, planWithoutDeadLinks, type Reference } from './plan.ts'
import { ImportRecords } from './records.ts'
import { loadStock } from './stock.ts'
import { uploadsFolder } from './uploads-folder.ts'
import { RefusedDocument } from './write-document.ts'
import { EntryWriter } from './write-entries.ts'

export interface ImportOptions {
  /** The library's folder, for its uploads. */
  readonly folder: string
  readonly now: Date
  /** Also the made-up county. */
  readonly withDemo?: boolean
  /** The password of demo accounts that are made; without it no account is made. */
  readonly accountPassword?: string | undefined
  /** Also over what people changed in the CMS. */
  readonly overwrite?: boolean
  /** Texts are imported without links to what is not there, instead of being refused for them. */
  readonly withoutDeadLinks?: boolean
  /** Finds out what would be done and writes nothing. */
  readonly isDryRun?: boolean
  readonly onProgress?: (done: number, total: number, called: string) => void
}

/**
 * Brings a library that was read without problems into the database. Entries are matched by their natural key; what is
 * equal is not written, and what people changed in the CMS is kept. It may be run again at any time, also after it was
 * interrupted. What is imported passes the same checks as a save in the panel.
 */
export async function importLibrary(payload: Payload, library: Library, options: ImportOptions): Promise<ImportReport> {
  const { folder, now, withDemo = false, accountPassword, overwrite = false, isDryRun = false, onProgress } = options
  const today = { baseDay: dayInChina(now.toISOString()) }
  const kinds = KINDS.filter(({ isDemo, collection }) =>
    collection === 'users' ? withDemo && accountPassword !== undefined : withDemo || !isDemo,
  )
  // Also what is not imported now: guidance may point to a place that is there already.
  const stock = await loadStock(payload, KINDS, 'latest')
  const records = await new ImportRecords(payload).load([SETTINGS, ...KINDS.map(({ collection }) => collection)])
  const reports = new Map(kinds.map((kind) => [kind, emptyReport(kind.called)]))
  const reportOf = ({ kind }: Item): ListReport => reports.get(kind) ?? emptyReport(kind.called)
  const refuse = (item: Item, reason: string) =>
    reportOf(item).refused.push({ name: item.name, file: item.entry.file, reason })

  const items = kinds.flatMap((kind) => inImportOrder(kind, library).map((entry) => itemOf(kind, entry, today)))
  const isStored = ({ collection, name }: Reference) => stock.find(collection, name) !== undefined
  const { ordered, refused, warned } = options.withoutDeadLinks
    ? planWithoutDeadLinks(items, isStored, today)
    : { ...plan(items, isStored), warned: [] }
  for (const { item, reason } of refused) refuse(item, reason)
  for (const { item, reason } of warned) {
    reportOf(item).warned.push({ name: item.name, file: item.entry.file, reason })
  }

  const folders = { library: folder, stored: uploadsFolder(payload) }
  const comparer = new EntryComparer(stock, records, folders, today)
  const verdicts = new Map(ordered.map((item) => [item, comparer.verdict(item, overwrite)]))
  const toWrite = ordered.filter((item) => ['create', 'change'].includes(verdicts.get(item)?.action ?? ''))
  const writer = new EntryWriter({ payload, stock, records, comparer, folder, accountPassword, items: toWrite })

  for (const [index, item] of ordered.entries()) {
    onProgress?.(index, ordered.length, item.kind.called)
    const verdict = verdicts.get(item)
    const report = reportOf(item)
    const document = stock.find(item.kind.collection, item.name)
    if (verdict?.action === 'keep') {
      report.kept.push({ name: item.name, file: item.entry.file, reason: verdict.reason })
    } else if (verdict?.action === 'unchanged') {
      report.unchanged.push(item.name)
      if (document && !isDryRun) await comparer.remember(item, document)
    } else {
      try {
        if (!isDryRun) await writer.write(item)
        const list = verdict?.action === 'create' ? report.created : report.changed
        list.push(item.name)
      } catch (error) {
        if (!(error instanceof RefusedDocument)) throw error
        refuse(item, error.message)
      }
    }
  }
  onProgress?.(ordered.length, ordered.length, '')
  const withCounty = (own: LibrarySettings): LibrarySettings => withDemoSettings(own, library.demo.settings)
  const settings = library.settings && [
    await importSettings(withDemo ? withCounty(library.settings) : library.settings, {
      payload,
      records,
      isDryRun,
      overwrite,
      withCounty: withCounty(library.settings),
    }),
  ]
  return [...(settings ?? []), ...reports.values()]
}

function inImportOrder({ entries, importRank = () => 0 }: Kind, library: Library): readonly Entry[] {
  return entries(library).toSorted((one, other) => importRank(one) - importRank(other))
}
