import { readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')

/** Path of a linted file from the root, with `/`. */
export const placeOf = (filename: string): string => path.relative(ROOT, filename).split(path.sep).join('/')

export interface AstroFile {
  readonly frontmatter: string
  /** Markup without its scripts and styles. */
  readonly markup: string
}

/** The linter hands over scripts only; this reads the whole file. */
export function readAstro(filename: string): AstroFile {
  const text = readFileSync(filename, 'utf8')
  const [, frontmatter = '', rest = text] = /^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(text) ?? []
  return { frontmatter, markup: rest.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '') }
}
