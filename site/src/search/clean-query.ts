/** Longest query that is looked up, in characters. */
export const MAX_QUERY = 100

export interface CleanQuery {
  /** Safe to show, to look up and to put into an address. */
  text: string
  wasCut: boolean
}

/** What was typed, without control characters, lone surrogates and needless space, cut to `MAX_QUERY` characters. */
export function cleanQuery(typed: string): CleanQuery {
  const text = typed
    .replaceAll(/[\p{Cs}\uFFFD]/gu, '')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  const characters = [...text]
  return { text: characters.slice(0, MAX_QUERY).join('').trim(), wasCut: characters.length > MAX_QUERY }
}
