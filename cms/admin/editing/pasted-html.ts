import { isSafeLink } from '../../domain/rich-text-safety.ts'

export interface PastedHtml {
  /** For the editor. */
  readonly html: string
  /** How many pictures were left out. */
  readonly pictures: number
  readonly isChanged: boolean
}

const BETWEEN_CELLS = '｜'

/**
 * What was copied elsewhere, as the editor can hold it: it knows neither tables nor pictures, and would glue the cells of
 * a row together. Links that could not be kept are only their words from the start.
 */
export function readPasted(html: string): PastedHtml {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  // The innermost first, so that a table in a table is a line of its cell.
  const tables = [...body.querySelectorAll('table')].toReversed()
  for (const table of tables) table.replaceWith(...linesOf(table))
  const pictures = [...body.querySelectorAll('img, picture, svg, video, canvas')].filter(isSeen)
  for (const picture of pictures) picture.remove()
  const links = [...body.querySelectorAll('a')].filter((link) => !isSafeLink((link.getAttribute('href') ?? '').trim()))
  for (const link of links) link.replaceWith(...link.childNodes)
  // An entry is words: what a rule parts in it are its lines.
  const rules = [...body.querySelectorAll('li hr')]
  for (const rule of rules) rule.replaceWith(rule.ownerDocument.createElement('br'))
  return {
    html: body.innerHTML,
    pictures: pictures.length,
    isChanged: tables.length + pictures.length + links.length + rules.length > 0,
  }
}

/** A paragraph for each row. A table that only holds the layout leaves what is in it. */
function linesOf(table: HTMLTableElement): Node[] {
  const { ownerDocument } = table
  const rows = [...table.rows].map((row) => [...row.cells])
  const told = withSpanned(rows)
  const isLayout = rows.every((cells) => cells.filter((cell) => wordsOf(cell) !== '').length <= 1)
  const caption = table.caption ? [paragraph(ownerDocument, wordsOf(table.caption))] : []
  if (isLayout) {
    const parts = rows.flat().map((cell) => {
      const part = ownerDocument.createElement('div')
      part.append(...cell.childNodes)
      return part
    })
    return [...caption, ...parts]
  }
  return [
    ...caption,
    ...rows.map((cells, row) => paragraph(ownerDocument, (told[row] ?? []).join(BETWEEN_CELLS), picturesIn(cells))),
  ]
}

/** The words of the cells by row. A cell that spans rows is told in each: no line says what it goes with. */
function withSpanned(rows: readonly (readonly HTMLTableCellElement[])[]): string[][] {
  // By column; a cell that spans columns is told in its first.
  const grid: (string | null | undefined)[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const taken = grid[row] ?? []
      let column = 0
      while (taken[column] !== undefined) column += 1
      // Zero spans all that are left.
      const below = cell.rowSpan === 0 ? rows.length : row + cell.rowSpan
      for (const line of grid.slice(row, below)) {
        line[column] = wordsOf(cell)
        for (let more = 1; more < cell.colSpan; more += 1) line[column + more] ??= null
      }
    }
  }
  return grid.map((line) => line.filter((words) => typeof words === 'string'))
}

function paragraph(owner: Document, words: string, more: readonly Node[] = []): Node {
  const made = owner.createElement('p')
  made.append(words, ...more)
  return made
}

/** To be counted with the others. */
function picturesIn(cells: readonly Element[]): Node[] {
  return cells.flatMap((cell) => [...cell.querySelectorAll('img')])
}

/** Parts that stand below each other are told apart by a space. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const part of copy.querySelectorAll('br, p, div, li, h1, h2, h3, h4, h5, h6')) part.before(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Not one of the dots that count readers. */
function isSeen(picture: Element): boolean {
  if (picture.closest('picture') !== null && picture.localName !== 'picture') return false
  return picture.getAttribute('width') !== '1' && picture.getAttribute('height') !== '1'
}
