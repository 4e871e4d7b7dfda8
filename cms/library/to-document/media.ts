import type { LibraryMedia } from '../../../content/library-format/media.ts'

const CENTRE = 50

/** The fields beside the upload itself; without a focus the middle of the picture is kept in view. */
export const mediaData = ({ key, alt, credit, focus }: LibraryMedia) => ({
  key,
  alt,
  credit: credit ?? null,
  focalX: focus?.x ?? CENTRE,
  focalY: focus?.y ?? CENTRE,
})
