import { encodeQR } from 'qr'

export interface QrPath {
  /** Modules from edge to edge, with the white border. */
  size: number
  /** The dark modules as a path of an SVG with `size` as its view box. */
  path: string
}

/** A QR code as one path, to be drawn without any style or script of its own. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return { size: rows.length, path }
}
