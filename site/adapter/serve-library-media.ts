import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'

const FOLDER = new URL('../../content/library/media/', import.meta.url)
const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
}

/** Under `astro dev` answers `/media/…` with the library's own files, which the publisher otherwise copies. */
export async function serveLibraryMedia(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const name = /^\/([\w-]+\.\w+)$/.exec(request.url ?? '')?.[1]
  const type = name && TYPES[extname(name)]
  if (!name || !type) return next()
  try {
    const file = await readFile(new URL(name, FOLDER))
    response.setHeader('content-type', type).end(file)
  } catch {
    next()
  }
}
