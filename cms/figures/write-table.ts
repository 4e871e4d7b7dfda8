import { stringify } from 'csv-stringify/sync'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { CellValue, Table } from '../domain/indicators/tables.ts'
import { momentInChina } from '../domain/moments.ts'

const WIDEST = 40

/**
 * A table as CSV, UTF-8 with BOM so that spreadsheets read it as such. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(cellOf))]
  return stringify(lines as unknown[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

/** Tables as sheets of one workbook. */
export async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf) })
}

function sheetOf({ name, columns, rows }: Table): WriteSheet {
  return {
    name,
    columns: columns.map((header, index) => ({ header, key: String(index), width: widthOf(header, rows, index) })),
    data: rows.map((row) => Object.fromEntries(row.map((value, index) => [String(index), cellOf(value)]))),
  } as WriteSheet
}

/** A moment as text: it sorts as it is, and reads the same in every program. */
function cellOf(value: CellValue): string | number {
  return value instanceof Date ? momentInChina(value.toISOString()) : value
}

/** In characters; a Chinese one is as wide as two. */
function widthOf(header: string, rows: Table['rows'], column: number): number {
  const widths = [header, ...rows.map((row) => cellOf(row[column] ?? ''))].map((value) =>
    [...String(value)].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0),
  )
  return Math.min(WIDEST, Math.max(6, ...widths) + 2)
}
