import { z } from 'zod'
import { media } from '../contract/media.ts'

/** What a file may be, by its ending. */
const TYPES = {
  png: ['image', 'image/png'],
  jpg: ['image', 'image/jpeg'],
  jpeg: ['image', 'image/jpeg'],
  webp: ['image', 'image/webp'],
  mp3: ['audio', 'audio/mpeg'],
  m4a: ['audio', 'audio/mp4'],
  ogg: ['audio', 'audio/ogg'],
  mp4: ['video', 'video/mp4'],
  webm: ['video', 'video/webm'],
} as const satisfies Record<string, readonly [z.output<typeof media.shape.kind>, string]>

/** The endings an upload may have, for messages. */
export const MEDIA_ENDINGS = Object.keys(TYPES).join('、')

const { key, alt, credit, focus } = media.shape

/** An entry of `media.yaml`. */
export const mediaEntry = z.strictObject({
  key,
  file: z
    .string()
    .regex(
      /^media\/[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/,
      '应写成 media/hand-washing.png 这样，文件名只用小写字母、数字和连字符',
    ),
  alt,
  credit,
  focus,
})
export interface LibraryMedia extends Omit<z.output<typeof mediaEntry>, 'file'> {
  file: string
  /** The picture, sound or film: `media/<name>` in the library folder. */
  upload: string
}

/** Kind and MIME type of an upload by its name; undefined if the ending is not allowed. */
export function typeOfUpload(name: string): { kind: 'image' | 'audio' | 'video'; mimeType: string } | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (!Object.hasOwn(TYPES, ending)) return undefined
  const [kind, mimeType] = TYPES[ending as keyof typeof TYPES]
  return { kind, mimeType }
}
