import type { PayloadRequest } from 'payload'
import { figuresBy } from '../domain/indicators/figures.ts'
import { isHeld, yearOf } from '../domain/indicators/lecture-facts.ts'
import type { Table } from '../domain/indicators/tables.ts'
import { HOURS_COLUMN, ROSTER_COLUMNS, type RosterColumn } from '../domain/roster/columns.ts'
import { writeCells } from '../domain/roster/write-cells.ts'
import { loadYear } from '../figures/load-lectures.ts'
import { loadRoster } from './stored-roster.ts'

/** Hours that each trainer has given in the year of `now`, by the trainer's id. */
export async function hoursThisYear(
  { payload }: Pick<PayloadRequest, 'payload'>,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const held = (await loadYear(payload, {}, yearOf(now))).filter(isHeld)
  const figures = figuresBy(held, ({ trainer }) => [trainer])
  return new Map([...figures].map(([id, { hours }]) => [id, hours]))
}

/** The whole roster as a table, hours of this year last; what the person may not see of a trainer is left empty. */
export async function rosterTable(req: PayloadRequest, now: Date): Promise<Table> {
  const [{ trainers }, hours] = await Promise.all([loadRoster(req, 'shown'), hoursThisYear(req, now)])
  const columns = Object.keys(ROSTER_COLUMNS) as RosterColumn[]
  return {
    name: '讲师名册',
    columns: [...Object.values(ROSTER_COLUMNS), HOURS_COLUMN],
    rows: trainers.map((trainer) => {
      const cells = writeCells(trainer)
      return [...columns.map((column) => cells[column]), hours.get(trainer.id) ?? 0]
    }),
  }
}
