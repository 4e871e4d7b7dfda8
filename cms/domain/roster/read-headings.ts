import { HOURS_COLUMN, ROSTER_COLUMNS, type RosterCells, type RosterColumn } from './columns.ts'

export type ReadTable =
  | { readonly rows: readonly { readonly line: number; readonly cells: RosterCells }[]; readonly problem?: undefined }
  | { readonly rows?: undefined; readonly problem: string }

const BY_HEADING = new Map(Object.entries(ROSTER_COLUMNS).map(([column, heading]) => [heading, column as RosterColumn]))

/**
 * Rows of a table by its headings, empty ones left out. A heading that nobody knows is refused rather than passed over:
 * what stands under it would be lost unseen.
 * @param lines the table with its headings; `line` counts from 1, as spreadsheets do
 */
export function readTable(lines: readonly (readonly string[])[]): ReadTable {
  const [headings = [], ...rest] = lines
  const names = headings.map((heading) => heading.replace(/^\uFEFF/, '').trim())
  const unknown = names.filter((name) => name !== '' && name !== HOURS_COLUMN && !BY_HEADING.has(name as never))
  if (unknown.length > 0) {
    return { problem: `不认识这些列：${unknown.join('、')}。请先导出一份名册，照着它的第一行写列名。` }
  }
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice.length > 0) return { problem: `这些列写了两次：${[...new Set(twice)].join('、')}。请只留一列。` }
  if (!names.includes(ROSTER_COLUMNS.slug)) {
    return { problem: `没有“${ROSTER_COLUMNS.slug}”这一列，没法知道每一行是谁。请先导出一份名册，在它上面改。` }
  }
  const rows = rest.flatMap((values, index) => {
    const cells: Partial<Record<RosterColumn, string>> = {}
    names.forEach((name, at) => {
      const column = BY_HEADING.get(name as never)
      if (column) cells[column] = values[at] ?? ''
    })
    return Object.values(cells).every((value) => value.trim() === '') ? [] : [{ line: index + 2, cells }]
  })
  return rows.length === 0 ? { problem: '表里没有讲师。第一行是列名，从第二行起每行写一位。' } : { rows }
}
