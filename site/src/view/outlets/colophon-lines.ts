import type { LeafletView } from './leaflet.ts'
import { linesOfText, sum } from './printed-lines.ts'

/** Headings, the line of what is left out, and the room between. */
const FRAME = 13
/** Emergency numbers that stand side by side need so many characters each. */
const NUMBER_WIDTH = 9.5
/** Sources and the note of the review are in smaller letters. */
const SMALL = 0.82

/** Lines that contacts, emergency numbers, sources and the note of the review take in a column so many characters wide. */
export function colophonLines(
  { contacts, emergency, sources, review, publisher, overdue }: LeafletView,
  column: number,
): number {
  const small = column / SMALL
  const abreast = Math.max(1, Math.floor(column / (NUMBER_WIDTH + 0.6)))
  return (
    FRAME +
    Math.ceil(emergency.length / abreast) * 1.2 +
    sum(contacts, ({ name, phone, note }) => linesOfText(`${name}　${phone}　　${note ?? ''}`, column)) +
    sum(sources, ({ text }) => linesOfText(text, small - 2)) * SMALL +
    linesOfText(`${review}由编写不能代替医生${publisher}${overdue ?? ''}`, small)
  )
}
