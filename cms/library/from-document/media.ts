import type { LibraryMedia } from '../../../content/library-format/media.ts'
import type { Media } from '../../payload-types.ts'
import { present } from '../../publisher/to-contract/present.ts'
import { Unpublishable } from '../../publisher/to-contract/names.ts'
import type { WithoutFile } from './without-file.ts'

const CENTRE = 50

/** A stored upload; a focus in the middle is left out, as in the library. */
export function mediaEntry({ key, alt, credit, focalX, focalY, filename }: Media): WithoutFile<LibraryMedia> {
  if (!filename) throw new Unpublishable('文件没有上传成功，请重新上传')
  const focus = { x: focalX ?? CENTRE, y: focalY ?? CENTRE }
  const isCentred = focus.x === CENTRE && focus.y === CENTRE
  return present({
    key,
    upload: `media/${filename}`,
    alt,
    credit,
    focus: isCentred ? undefined : focus,
  }) as WithoutFile<LibraryMedia>
}
