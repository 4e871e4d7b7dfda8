import { encodeQR } from 'qr'

/** Light modules around the symbol: enough on a printed page, whose paper is white anyway; screens want `SCREEN_BORDER`. */
const PAPER_BORDER = 2
export const SCREEN_BORDER = 4

export interface QrView {
  /** Modules along one side, the border included. */
  size: number
  /** Dark modules as an SVG path, one module a unit. */
  path: string
}

/** A QR code with 15 % error correction: a fold or a stain does no harm. */
export function qrView(text: string, border: number = PAPER_BORDER): QrView {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border })
  const path = rows.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  return { size: rows.length, path }
}

/** Start and length of each run of dark modules. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x += 1
    found.push([start, x + 1 - start])
  }
  return found
}
