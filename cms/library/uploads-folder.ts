import { dirname } from 'node:path'
import type { Payload } from 'payload'

/** The folder that `media/<name>` of a stored upload is relative to. */
export function uploadsFolder(payload: Payload): string {
  return dirname(payload.collections['media'].config.upload.staticDir ?? 'media')
}
