import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Media } from '../../../content/contract/media.ts'
import { lookup } from './lookup.ts'

export interface PictureView {
  src: string
  /** The file as it was uploaded, for places that do not take WebP. */
  original: string
  srcset?: string | undefined
  /** Pixels, so that the page keeps the room free before the picture is there. */
  width?: number | undefined
  height?: number | undefined
  alt: string
  credit?: string | undefined
}

/** A picture of the register; undefined when there is none of that key, or it is sound or film. */
export function pictureView(catalog: Catalog, key: string | undefined): PictureView | undefined {
  const media = key === undefined ? undefined : lookup(catalog).media.get(key)
  return media?.kind === 'image' ? toPicture(media) : undefined
}

function toPicture(media: Media): PictureView {
  return {
    src: media.sizes.at(-1)?.url ?? media.url,
    original: media.url,
    srcset: media.sizes.map((size) => `${size.url} ${size.width}w`).join(', ') || undefined,
    width: media.width,
    height: media.height,
    alt: media.alt,
    credit: media.credit,
  }
}
