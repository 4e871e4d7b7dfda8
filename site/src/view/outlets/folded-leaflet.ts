import { type BlockView, plainText } from '../text.ts'
import type { LeafletView } from './leaflet.ts'
import { colophonLines } from './colophon-lines.ts'
import { linesOfBlock, linesOfDoctor, linesOfText, sum } from './printed-lines.ts'

/**
 * A sheet of A4 folded once into four pages of A5: the cover has what must be seen first, the two pages inside the text,
 * the back whom to ask. Letters get smaller until all fits; what then still does not is named, for the reader to find by
 * the QR code. Should an estimate fail, there is one more page; nothing is ever cut.
 */

/** Sizes of letters, points; `key` is what the styles call it. */
const SIZES = [
  { key: 'xl', points: 11.5 },
  { key: 'l', points: 11 },
  { key: 'm', points: 10.5 },
  { key: 's', points: 10 },
  { key: 'xs', points: 9.5 },
  { key: 'xxs', points: 9 },
] as const
const SMALLEST = SIZES[SIZES.length - 1] ?? SIZES[0]
type Size = (typeof SIZES)[number]
export type SizeKey = Size['key']

/** A page of A5 within its margins, in points (128 mm x 188 mm). */
const PAGE = { width: 363, height: 533 }
const LINE_HEIGHT = 1.5
/** Share of two columns that is filled: a heading or box that is not broken leaves room at the foot of the first. */
const FILLED = 0.92
/** The same when nothing else helps: estimates are a tenth too high as a rule, and blocks may go on in the next column. */
const FILLED_AT_LAST = 1.05
/** Lines of the cover besides title, summary, key points and danger signs: name, age, QR code, mark. */
const COVER_FRAME = 15

export interface FoldedLeaflet {
  cover: SizeKey
  inside: { size: SizeKey; blocks: BlockView[] }
  back: { size: SizeKey; blocks: BlockView[] }
  /** Titles of the sections that found no room. */
  leftOut: string[]
}

interface Section {
  title: string
  blocks: BlockView[]
}

export function foldedLeaflet(leaflet: LeafletView): FoldedLeaflet {
  // A quiz asks for turning pages: it stays on the screen.
  const quiz = leaflet.blocks.some((block) => block.type === 'quiz') ? ['考考自己'] : []
  const sections = sectionsOf(leaflet.blocks.filter((block) => block.type !== 'quiz'))
  const whole = SIZES.map((size) => placed(leaflet, sections, size, FILLED)).find(({ leftOut }) => leftOut.length === 0)
  // A section may go on overleaf only when it must.
  const best = whole ?? placed(leaflet, sections.flatMap(partsOf), SMALLEST, FILLED_AT_LAST)
  return { ...best, cover: coverSize(leaflet), leftOut: [...best.leftOut, ...quiz] }
}

/** The text by its headings of the second level; what stands before the first one is a section too. */
function sectionsOf(blocks: readonly BlockView[]): Section[] {
  const sections: Section[] = []
  for (const block of blocks) {
    const isHeading = block.type === 'heading' && block.level === 2
    const title = isHeading ? plainText(block.children) : '正文'
    if (isHeading || sections.length === 0) sections.push({ title, blocks: [] })
    sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** A section block by block; a heading stays with what follows it. */
function partsOf({ title, blocks }: Section): Section[] {
  const parts: Section[] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (last?.blocks.at(-1)?.type === 'heading') last.blocks.push(block)
    else parts.push({ title, blocks: [block] })
  }
  return parts
}

/** Parts in their order: inside as long as there is room, then on the back, the rest left out. */
function placed(
  leaflet: LeafletView,
  parts: readonly Section[],
  size: Size,
  filled: number,
): Omit<FoldedLeaflet, 'cover'> {
  const column = PAGE.width / size.points
  const lines = PAGE.height / (size.points * LINE_HEIGHT)
  const rooms: { room: number; parts: Section[] }[] = [
    { room: lines * 2 * filled, parts: [] },
    { room: lines - colophonLines(leaflet, column), parts: [] },
    { room: Infinity, parts: [] },
  ]
  let at = 0
  for (const part of parts) {
    const needed = sum(part.blocks, (block) => linesOfBlock(block, column))
    while (needed > (rooms[at]?.room ?? Infinity)) at += 1
    const place = rooms[at]
    place?.parts.push(part)
    if (place) place.room -= needed
  }
  const [inside, back, out] = rooms.map((place) => place.parts)
  const begun = new Set([...(inside ?? []), ...(back ?? [])].map(({ title }) => title))
  const leftOut = new Set((out ?? []).map(({ title }) => (begun.has(title) ? `${title}（余下部分）` : title)))
  return {
    inside: { size: size.key, blocks: (inside ?? []).flatMap(({ blocks }) => blocks) },
    back: {
      size: back?.length ? size.key : colophonSize(leaflet),
      blocks: (back ?? []).flatMap(({ blocks }) => blocks),
    },
    leftOut: [...leftOut],
  }
}

function colophonSize(leaflet: LeafletView): SizeKey {
  return sizeFor((column) => colophonLines(leaflet, column))
}

function coverSize({ title, summary, keyPoints, doctor }: LeafletView): SizeKey {
  return sizeFor(
    (column) =>
      COVER_FRAME +
      linesOfText(title, column / 2) * 2 +
      linesOfText(summary, column) +
      sum(keyPoints, (point) => linesOfText(point, column - 3)) +
      (doctor ? linesOfDoctor(doctor, column) : 0),
  )
}

/** The largest letters in which so many lines stand on one page. */
function sizeFor(linesIn: (column: number) => number): SizeKey {
  const fits = SIZES.find(({ points }) => linesIn(PAGE.width / points) <= PAGE.height / (points * LINE_HEIGHT))
  return (fits ?? SMALLEST).key
}
