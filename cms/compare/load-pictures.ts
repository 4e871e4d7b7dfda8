import type { Payload } from 'payload'
import type { Difference } from '../domain/difference/differences.ts'

/** A picture as the panel shows it beside its name. */
export interface ShownPicture {
  readonly filename: string
  /** Address of a small copy. */
  readonly url: string
}

const FILES = '/api/media/file/'

/** The pictures that came or went, by id; recordings are none. */
export async function loadPictures(payload: Payload, { changed }: Difference): Promise<Record<string, ShownPicture>> {
  const ids = new Set(
    changed.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'folded' ? [] : Object.values(line.media ?? {}))),
    ),
  )
  if (ids.size === 0) return {}
  const { docs } = await payload.find({
    collection: 'media',
    where: { and: [{ id: { in: [...ids] } }, { mimeType: { contains: 'image/' } }] },
    pagination: false,
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  return Object.fromEntries(
    docs.flatMap(({ id, filename, sizes }) => {
      const small = sizes?.w480?.filename ?? filename
      return filename && small ? [[id, { filename, url: `${FILES}${encodeURIComponent(small)}` }]] : []
    }),
  )
}
