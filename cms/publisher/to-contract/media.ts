import type { Media } from '../../../content/contract/media.ts'
import type { Media as MediaDocument } from '../../payload-types.ts'
import { present } from './present.ts'
import { Unpublishable } from './names.ts'

const address = (filename: string): string => `/media/${encodeURIComponent(filename)}`

export function toMedia(document: MediaDocument): Media {
  const { filename, mimeType } = document
  if (!filename || !mimeType) throw new Unpublishable('文件没有上传成功，请重新上传')
  const sizes = Object.values(document.sizes ?? {}).flatMap((size) =>
    size?.filename && size.width && size.height
      ? [{ url: address(size.filename), width: size.width, height: size.height }]
      : [],
  )
  const kind = mimeType.split('/')[0] as Media['kind']
  return present({
    key: document.key,
    kind,
    url: address(filename),
    mimeType,
    alt: document.alt,
    credit: document.credit,
    width: document.width,
    height: document.height,
    focus: kind === 'image' ? { x: document.focalX ?? 50, y: document.focalY ?? 50 } : undefined,
    sizes: sizes.sort((a, b) => a.width - b.width),
  }) as Media
}
