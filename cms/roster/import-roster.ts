import type { PayloadRequest } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { manageTrainers } from '../access/trainers.ts'
import type { RosterCells, RosterTrainer } from '../domain/roster/columns.ts'
import { changedHeadings, isUntouched, keepUnseen } from '../domain/roster/compare.ts'
import { type KnownNames, readCells, type ReadRow } from '../domain/roster/read-cells.ts'
import { readTable } from '../domain/roster/read-headings.ts'
import type { Names } from '../figures/load-names.ts'
import { readLines } from './read-file.ts'
import { loadRoster, type StoredTrainer } from './stored-roster.ts'
import { type RosterChange, writeRoster } from './write-roster.ts'

export interface RosterRow {
  /** As the spreadsheet counts. */
  readonly line: number
  readonly name: string
  readonly action: 'create' | 'update' | 'same' | 'refused'
  /** What is wrong with it, or which fields it changes. */
  readonly notes: readonly string[]
}

export interface ImportedRoster {
  readonly rows: readonly RosterRow[]
  /** How many were written; none when a row is wrong, or when it was only to be looked at. */
  readonly saved: number
  /** What is wrong with the file as a whole. */
  readonly problem?: string
}

interface Plan extends RosterRow {
  readonly trainer?: RosterTrainer
  readonly id?: string
}

/**
 * Reads a roster from a file and writes what differs, with the rights of the person: either all of it, or nothing when
 * one row is wrong. A trainer who is not in the file stays as they are, and so does what the person may not read of one
 * who is: it went out empty. A row that changes nothing is right for any trainer, so that a whole export comes back.
 * @param isTrial only say what would be done
 */
export async function importRoster(
  req: PayloadRequest,
  { name, bytes, isTrial }: { readonly name: string; readonly bytes: Uint8Array; readonly isTrial: boolean },
): Promise<ImportedRoster> {
  const read = await readLines(name, bytes)
  if (!read.lines) return { rows: [], saved: 0, problem: read.problem }
  const table = readTable(read.lines)
  if (!table.rows) return { rows: [], saved: 0, problem: table.problem }
  const { trainers, names } = await loadRoster(req, 'all')
  const stored = bySlug(trainers)
  const shown = bySlug((await loadRoster(req, 'shown')).trainers)
  const known = {
    topics: new Set(names.topics.values()),
    regionCodes: new Set(names.regions.map(({ code }) => code)),
  }
  const limits = await limitsOf(req, names)
  const seen = new Set<string>()
  const plans = table.rows.map(({ line, cells }): Plan => {
    const slug = cells.slug?.trim() ?? ''
    const [before, visible] = [stored.get(slug), shown.get(slug)]
    const { trainer, problems, notes = [] } = readRow(cells, known, visible)
    const title = trainer?.name || cells.name?.trim() || slug
    const refused = [...(problems ?? []), ...(seen.has(slug) ? [`“${slug}”在这张表里写了两次，请只留一行`] : [])]
    seen.add(slug)
    const isSame = visible !== undefined && notes.length === 0
    if (trainer && !isSame) refused.push(...limits(trainer, before))
    if (refused.length > 0 || !trainer) return { line, name: title, action: 'refused', notes: refused }
    if (!before || !visible) return { line, name: title, action: 'create', notes: [], trainer }
    if (isSame) return { line, name: title, action: 'same', notes: [] }
    return { line, name: title, action: 'update', notes, trainer: keepUnseen(trainer, visible, before), id: before.id }
  })
  const rows = plans.map(({ line, name: title, action, notes }): RosterRow => ({ line, name: title, action, notes }))
  if (isTrial || rows.some(({ action }) => action === 'refused')) return { rows, saved: 0 }
  const written = await writeRoster(req, plans.flatMap(changeOf), names)
  if (written.refused === undefined) return { rows, saved: written.saved }
  const { line: wrong, notes } = written.refused
  return { rows: rows.map((row) => (row.line === wrong ? { ...row, action: 'refused', notes } : row)), saved: 0 }
}

function changeOf({ line, action, id, trainer }: Plan): RosterChange[] {
  return trainer && action !== 'same' ? [{ line, id, trainer }] : []
}

function bySlug(trainers: readonly StoredTrainer[]): ReadonlyMap<string, StoredTrainer> {
  return new Map(trainers.map((trainer) => [trainer.slug, trainer]))
}

/** A row, and what it changes of the trainer as the person sees them. */
function readRow(
  cells: RosterCells,
  known: KnownNames,
  shown: StoredTrainer | undefined,
): ReadRow & { notes?: string[] } {
  // What is stored may be older than a rule: it is not held against whoever leaves it alone.
  if (shown && isUntouched(cells, shown)) return { trainer: shown, notes: [] }
  const read = readCells(cells, known, shown)
  return read.trainer && shown ? { ...read, notes: changedHeadings(shown, read.trainer) } : read
}

/** What an organizer may not: trainers of other regions, and putting somebody there. Said before anything is written. */
async function limitsOf(
  req: PayloadRequest,
  { regions }: Names,
): Promise<(trainer: RosterTrainer, before: StoredTrainer | undefined) => string[]> {
  if (hasRole(req, 'administrator')) return () => []
  const scope = new Set(await regionScope(req))
  const ownCodes = new Set(regions.filter(({ id }) => scope.has(id)).map(({ code }) => code))
  const managed = await manageTrainers({ req })
  const { docs } =
    managed === false
      ? { docs: [] }
      : await req.payload.find({
          collection: 'trainers',
          where: managed === true ? {} : managed,
          select: { slug: true },
          depth: 0,
          limit: 0,
          pagination: false,
          overrideAccess: true,
        })
  const manageable = new Set(docs.map(({ slug }) => slug))
  return (trainer, before) => {
    if (before && !manageable.has(before.slug)) return ['这位讲师不归您管理，请从表里删去这一行']
    const strange = trainer.regions.filter((code) => !ownCodes.has(code) && !before?.regions.includes(code))
    if (strange.length > 0) return [`区域 ${strange.join('、')} 不归您管理，请只写您负责的区域`]
    return before || trainer.regions.length > 0 ? [] : ['请写上服务区域代码，不然您以后看不到这位讲师']
  }
}
