/** Said in every second title, so they tell no two apart. */
const EMPTY_WORDS = /宝宝|孩子|婴幼儿|婴儿|幼儿|小儿|怎么办|怎么|怎样|如何|什么|应该|可以|[的了吗呢吧呀啊要]/g
/** Share of pairs of neighbouring characters from which two titles count as nearly the same. */
const NEARLY_SAME = 0.6

/** Without what readers do not see as a difference: width, case, spaces, punctuation. */
export function bareTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What tells a bare title apart from others. */
export const withoutEmptyWords = (bare: string): string => bare.replace(EMPTY_WORDS, '')

/**
 * Whether two titles that are not the same read nearly the same: `宝宝发烧怎么办` and `孩子发烧了怎么办`. Titles with other
 * numbers (ages) are not alike, however much else they share.
 */
export function areAlike(one: string, other: string): boolean {
  if (numbersOf(one) !== numbersOf(other)) return false
  const [a, b] = [one, other].map((title) => withoutEmptyWords(bareTitle(title)))
  if (!a || !b) return false
  return a === b || likeness(a, b) >= NEARLY_SAME
}

/** Twice the shared pairs of neighbouring characters by the pairs of both, 0 to 1 (Sørensen-Dice). */
function likeness(one: string, other: string): number {
  const pairs = pairsOf(one)
  const open = pairsOf(other)
  const all = pairs.length + open.length
  if (all === 0) return 0
  let shared = 0
  for (const pair of pairs) {
    const found = open.indexOf(pair)
    if (found === -1) continue
    open.splice(found, 1)
    shared++
  }
  return (2 * shared) / all
}

/** Neighbouring characters, two by two. */
export function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

function numbersOf(title: string): string {
  return (title.normalize('NFKC').match(/[\d.]+|[一二三四五六七八九十百半两]+/g) ?? []).join(' ')
}
