'use client'
import type { LineChange } from '../../domain/difference/compare-lines.ts'
import type { ComparedPicture } from './compared.ts'

export type Pictures = Readonly<Record<string, ComparedPicture>>

/** The picture before and the one after, small; a recording shows nothing. */
export function PictureChange({ media, pictures }: { media: NonNullable<LineChange['media']>; pictures: Pictures }) {
  const before = media.before === undefined ? undefined : pictures[media.before]
  const after = media.after === undefined ? undefined : pictures[media.after]
  if (!before && !after) return null
  return (
    <span className="compare-pictures">
      {before ? <Thumbnail when="原来" picture={before} /> : null}
      {after ? <Thumbnail when="现在" picture={after} /> : null}
    </span>
  )
}

function Thumbnail({ when, picture }: { when: string; picture: ComparedPicture }) {
  return (
    <span className="compare-picture">
      <img src={picture.url} alt={`${when}的图片：${picture.filename}`} loading="lazy" />
      <span>{when}</span>
    </span>
  )
}
