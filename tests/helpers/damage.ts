import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { publishedFiles } from '../../cms/publisher/materialise.ts'

const LINKED_ASSET = /(?:src|href)="(\/_astro\/[^"]+)"/g

/** Whether a text came to its end in its own language. */
function isWhole(file: string, text: string): boolean {
  switch (path.extname(file)) {
    case '.html':
      // Astro puts the scripts of a page behind its end.
      return /^<!DOCTYPE html>/i.test(text) && /<\/html>(\s*<script[^>]*>(<\/script>)?)*\s*$/.test(text)
    case '.xml':
      return /<\/(rss|urlset)>\s*$/.test(text)
    case '.ics':
      return text.endsWith('END:VCALENDAR\r\n')
    case '.json':
    case '.webmanifest':
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    case '.txt':
      // A letter with which no word begins has an empty list.
      return true
    default:
      return text.length > 0
  }
}

/**
 * What is wrong with a published folder, in words, at whatever moment: a page that is cut off, a variant that holds
 * another text than its file, a script or style that a page links and that is not there.
 */
export function damage(root: string): string[] {
  const found: string[] = []
  const files = publishedFiles(root)
  const present = new Set(files)
  for (const file of files) {
    const content = fs.readFileSync(path.join(root, file))
    const text = content.toString()
    if (!isWhole(file, text)) found.push(`${file} is cut off`)
    for (const [ending, expand] of [
      ['.br', zlib.brotliDecompressSync],
      ['.gz', zlib.gunzipSync],
    ] as const) {
      if (!fs.existsSync(path.join(root, file + ending))) continue
      try {
        if (!expand(fs.readFileSync(path.join(root, file + ending))).equals(content))
          found.push(`${file}${ending} is of another version`)
      } catch {
        found.push(`${file}${ending} is cut off`)
      }
    }
    if (file.endsWith('.html'))
      for (const [, asset = ''] of text.matchAll(LINKED_ASSET))
        if (!present.has(asset.slice(1))) found.push(`${file} links ${asset}, which is missing`)
  }
  return found
}
