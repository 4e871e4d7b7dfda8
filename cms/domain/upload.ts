/** What may be uploaded: pictures, sound and film that every browser shows. No SVG: it can carry scripts. */
export const ACCEPTED_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'audio/mpeg',
  'audio/mp4',
  'video/mp4',
] as const

/** The same in words. */
export const ACCEPTED_FILES = '图片（JPG、PNG、WebP、GIF、AVIF）、音频（MP3、M4A）和视频（MP4）'

/** Photographs, as phones make them. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const

/** Largest upload, a short film: 60 million bytes. */
export const MOST_MEGABYTES = 60

const LONGEST_STEM = 60

/** A 编号 made of a file's name: its letters and digits, joined by hyphens; undefined where too little of it is left. */
export function keyFromFile(name: string): string | undefined {
  const stem = name.replace(/\.[^.]*$/, '').toLowerCase()
  const key = stem
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, '')
  return /[a-z]/.test(key) && key.length > 2 ? key : undefined
}
