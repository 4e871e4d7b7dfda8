const LONGEST = 80

/**
 * The part of an address made from a title whose words are already in Latin letters (pinyin by the caller): lower case,
 * tone marks dropped, ü as v, everything else a hyphen; cut between words to at most 80 characters.
 *
 * @returns an empty string when nothing of the words can stand in an address
 */
export function slugFromWords(words: readonly string[]): string {
  const parts = words.flatMap(partsOf)
  let slug = ''
  for (const part of parts) {
    const longer = slug === '' ? part.slice(0, LONGEST) : `${slug}-${part}`
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug
}

/**
 * A slug that is not among those taken (former addresses, which still redirect, are taken too): with -2, -3 … behind it
 * where needed.
 *
 * @returns an empty string when nothing of the words can stand in an address
 */
export function uniqueSlug(words: readonly string[], taken: ReadonlySet<string>): string {
  const slug = slugFromWords(words)
  if (slug === '' || !taken.has(slug)) return slug
  for (let number = 2; ; number++) {
    const ending = `-${number}`
    const numbered = `${slug.slice(0, LONGEST - ending.length).replace(/-$/, '')}${ending}`
    if (!taken.has(numbered)) return numbered
  }
}

function partsOf(word: string): string[] {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u(\p{M}*)\u0308/gu, 'v$1')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
}
