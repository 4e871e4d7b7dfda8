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

/** Largest upload, a short film: 60 million bytes. */
export const MOST_MEGABYTES = 60
