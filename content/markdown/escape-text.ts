/** What stands before and behind a piece of text in its line. */
export interface Surroundings {
  /** The text begins a line of the source. */
  startsLine: boolean
  /** The text ends a line of the source. */
  endsLine: boolean
  /** A link follows directly. */
  beforeLink: boolean
}

/** Characters as references, for where a backslash does not help: `a` is `&#x61;`. */
export function encodeCharacters(text: string): string {
  return Array.from(text, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`).join('')
}

/** Text as Markdown that reads back as the same text. Escapes no more than needed, so that Chinese prose stays clean. */
export function escapeText(text: string, { startsLine, endsLine, beforeLink }: Surroundings): string {
  let escaped = text
    .replace(/[\\`*[\]|]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/:(?=cite)/g, '\\:')
  if (beforeLink) escaped = escaped.replace(/!$/, '\\!')
  if (startsLine) escaped = escapeLineStart(escaped, endsLine)
  return escaped
}

function escapeLineStart(text: string, endsLine: boolean): string {
  const end = endsLine ? '|$' : ''
  return text
    .replace(/^[#>=]/, '\\$&')
    .replace(new RegExp(`^[-+](?=[ -]${end})`), '\\$&')
    .replace(/^:(?=[:-])/, '\\:')
    .replace(new RegExp(`^(\\d{1,9})([.)])(?= ${end})`), '$1\\$2')
    .replace(/^(Table)(?=: )/, '$1\\')
}

/** Text in the double quotes of a picture's caption. */
export function escapeQuoted(text: string): string {
  return text.replace(/["\\]|&(?=[#A-Za-z])/g, '\\$&')
}

/** The address of a link, in its round brackets. */
export function escapeAddress(url: string): string {
  return url.replace(/[\\()<>]|&(?=[#A-Za-z])/g, '\\$&')
}
