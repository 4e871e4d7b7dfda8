import { colophonLines } from './colophon-lines.ts'
import type { LeafletView } from './leaflet.ts'
import { linesOfBlock, linesOfDoctor, linesOfText, sum } from './printed-lines.ts'

/** Sizes of letters, points; `key` is what the styles call it. */
const SIZES = [
  { key: 'm', points: 10.5 },
  { key: 's', points: 10 },
  { key: 'xs', points: 9.5 },
  { key: 'xxs', points: 9 },
] as const

/** One of two columns of A4 within its margins, in points (87 mm x 269 mm). */
const COLUMN = { width: 246, height: 762 }
const LINE_HEIGHT = 1.5
/** Two pages of two columns. What boxes that are not broken leave empty is less than what the estimate is too high by. */
const COLUMNS_FILLED = 4
/** Name, mark and QR code, in lines of one column. */
const FRAME = 14

/** The size in which a leaflet stands on both sides of one sheet; the smallest if it is longer even so. */
export function uprightSize(leaflet: LeafletView): (typeof SIZES)[number]['key'] {
  const fits = SIZES.find(
    ({ points }) =>
      linesOfLeaflet(leaflet, COLUMN.width / points) <= (COLUMN.height / (points * LINE_HEIGHT)) * COLUMNS_FILLED,
  )
  return (fits ?? SIZES[SIZES.length - 1] ?? SIZES[0]).key
}

/** In lines of one column; what goes across the page counts twice. */
function linesOfLeaflet(leaflet: LeafletView, column: number): number {
  const { title, summary, keyPoints, doctor, blocks, answers } = leaflet
  const across =
    linesOfText(title, column) * 2 +
    linesOfText(summary, column * 2) +
    sum(keyPoints, (point) => linesOfText(point, column * 2))
  return (
    FRAME +
    across * 2 +
    (doctor ? linesOfDoctor(doctor, column) : 0) +
    sum(blocks, (block) => linesOfBlock(block, column)) +
    colophonLines(leaflet, column) +
    sum(answers, ({ answer, explanation }) => linesOfText(`${answer}。${explanation}`, column)) * 0.9
  )
}
