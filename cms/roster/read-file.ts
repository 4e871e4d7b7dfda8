import { parse } from 'csv-parse/sync'
import { streamXlsxRows } from 'hucre/xlsx'
import { guardXlsx } from './guard-xlsx.ts'

const MOST_ROWS = 2000
const MOST_COLUMNS = 40

export type ReadLines =
  | { readonly lines: readonly (readonly string[])[]; readonly problem?: undefined }
  | { readonly lines?: undefined; readonly problem: string }

const TOO_MANY: ReadLines = { problem: `一次最多导入 ${MOST_ROWS} 行、${MOST_COLUMNS} 列。请分成几个文件。` }
const UNREADABLE: ReadLines = {
  problem: '这个文件读不出来。请用本页导出的表格改，另存为 .xlsx 或 .csv（UTF-8）再导入。',
}

/** The lines of a spreadsheet's first sheet or of a CSV file (UTF-8 or GB18030), values as text. */
export async function readLines(name: string, bytes: Uint8Array): Promise<ReadLines> {
  try {
    const lines = /\.xlsx$/i.test(name) ? await linesOfXlsx(bytes) : linesOfCsv(bytes)
    if (!lines) return UNREADABLE
    return lines.length > MOST_ROWS || lines.some((line) => line.length > MOST_COLUMNS) ? TOO_MANY : { lines }
  } catch {
    return UNREADABLE
  }
}

async function linesOfXlsx(bytes: Uint8Array): Promise<string[][] | undefined> {
  if (!(await guardXlsx(Buffer.from(bytes)))) return undefined
  const lines: string[][] = []
  for await (const { index, values } of streamXlsxRows(bytes, { maxRows: MOST_ROWS + 1 })) {
    // Rows without any cell are not in the file.
    while (lines.length < Math.min(index, MOST_ROWS + 1)) lines.push([])
    lines.push(values.map(textOf))
  }
  return lines
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return ''
}

/** A file that was put together from several has more than one kind; left to itself, the parser goes by the first. */
const LINE_ENDS = ['\r\n', '\n', '\r']

function linesOfCsv(bytes: Uint8Array): string[][] {
  const options = {
    bom: true,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    skip_empty_lines: false,
    to: MOST_ROWS + 1,
  }
  return parse(decoded(bytes), options).map((line: string[]) => line.map(withoutEscape))
}

/** What our own table puts before a text that a spreadsheet would take for a formula. */
function withoutEscape(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}

/** Spreadsheets in China save CSV as GB18030 unless told otherwise. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}
