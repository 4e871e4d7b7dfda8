import { commitTransaction, initTransaction, killTransaction, type PayloadRequest, ValidationError } from 'payload'
import { ROSTER_COLUMNS, type RosterTrainer } from '../domain/roster/columns.ts'
import type { Names } from '../figures/load-names.ts'

/** A row that creates a trainer, or changes the one with this id. */
export interface RosterChange {
  /** As the spreadsheet counts. */
  readonly line: number
  readonly id?: string | undefined
  readonly trainer: RosterTrainer
}

export type WrittenRoster =
  | { readonly saved: number; readonly refused?: undefined }
  /** What a field itself had against a row: nothing is stored. */
  | { readonly refused: { readonly line: number; readonly notes: readonly string[] } }

type TakeBack = () => Promise<unknown>

/**
 * Writes all rows with the rights of the person, or none: in one transaction, and where the database has none, as
 * MongoDB is used here, what was written is taken back.
 * @throws whatever else goes wrong than a field's own refusal; nothing is stored then either
 */
export async function writeRoster(
  req: PayloadRequest,
  changes: readonly RosterChange[],
  names: Names,
): Promise<WrittenRoster> {
  const inTransaction = await initTransaction(req)
  const written: TakeBack[] = []
  let line = 0
  try {
    for (const change of changes) {
      line = change.line
      await writeOne(req, change, documentOf(change.trainer, names), written)
    }
    if (inTransaction) await commitTransaction(req)
    return { saved: changes.length }
  } catch (error) {
    await killTransaction(req)
    if (!inTransaction) for (const takeBack of written.toReversed()) await takeBack()
    if (!(error instanceof ValidationError)) throw error
    return { refused: { line, notes: error.data.errors.map(({ message }) => message) } }
  }
}

async function writeOne(
  req: PayloadRequest,
  { id }: RosterChange,
  document: Record<string, unknown>,
  written: TakeBack[],
): Promise<void> {
  const { payload, user } = req
  const asPerson = { collection: 'trainers', depth: 0, overrideAccess: false, user, req } as const
  const asServer = { collection: 'trainers', depth: 0, overrideAccess: true } as const
  const data = document as never
  if (id === undefined) {
    const made = await payload.create({ ...asPerson, data })
    written.push(() => payload.delete({ ...asServer, id: made.id }))
    return
  }
  const before = await payload.findByID({ ...asServer, id, req })
  const fields = Object.keys(ROSTER_COLUMNS) as (keyof RosterTrainer)[]
  const old = Object.fromEntries(fields.map((field) => [field, before[field] ?? null]))
  written.push(() => payload.update({ ...asServer, id, data: old as never }))
  await payload.update({ ...asPerson, id, data })
}

function documentOf(trainer: RosterTrainer, { topics, regions }: Names): Record<string, unknown> {
  const topicIds = new Map([...topics].map(([id, name]) => [name, id]))
  const regionIds = new Map(regions.map(({ id, code }) => [code, id]))
  return {
    ...trainer,
    topics: trainer.topics.flatMap((name) => topicIds.get(name) ?? []),
    regions: trainer.regions.flatMap((code) => regionIds.get(code) ?? []),
    qualifications: trainer.qualifications.map((one) => ({ ...one, expires: one.expires ?? null })),
  }
}
