import { createHash } from 'node:crypto'

/**
 * An id as the editor makes them (24 hexadecimal digits), the same for the same content at the same place, so that
 * importing a text again changes nothing.
 */
export function stableId(place: string, content: unknown): string {
  return createHash('sha256')
    .update(`${place}\0${JSON.stringify(content)}`)
    .digest('hex')
    .slice(0, 24)
}
