import { ROSTER_COLUMNS, type RosterCells, type RosterColumn, type RosterTrainer } from './columns.ts'
import { writeCells } from './write-cells.ts'

const COLUMNS = Object.keys(ROSTER_COLUMNS) as RosterColumn[]

/** Whether a row came back as it went out, in all columns that it has. */
export function isUntouched(cells: RosterCells, shown: RosterTrainer): boolean {
  const written = writeCells(shown)
  return COLUMNS.every((column) => {
    const cell = cells[column]
    return cell === undefined || cell.trim() === written[column].trim()
  })
}

/** Headings of what differs. */
export function changedHeadings(before: RosterTrainer, after: RosterTrainer): string[] {
  return COLUMNS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => ROSTER_COLUMNS[field],
  )
}

/**
 * What is to be stored of a row: what the person was not shown, a telephone or a certificate's number, stays as it is.
 * They could not know it, so that a cell says nothing about it, neither an empty one nor one with a guess.
 * @param read the row as it was read
 * @param shown the trainer as the person sees them
 * @param stored the trainer as they are
 */
export function keepUnseen(read: RosterTrainer, shown: RosterTrainer, stored: RosterTrainer): RosterTrainer {
  const unseen = stored.qualifications.filter(
    (one, index) => one.number !== (shown.qualifications[index]?.number ?? ''),
  )
  return {
    ...read,
    phone: shown.phone === stored.phone ? read.phone : stored.phone,
    qualifications: read.qualifications.map((one) => {
      const at = unseen.findIndex(({ name, issuer }) => name === one.name && issuer === one.issuer)
      // Each once: somebody may have two of a kind.
      const [same] = at < 0 ? [] : unseen.splice(at, 1)
      return same ? { ...one, number: same.number } : one
    }),
  }
}
