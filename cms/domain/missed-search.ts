/** Longest search that is counted, in characters; whole sentences tell more of a family than of a missing text. */
const LONGEST = 30
const SHORTEST = 2
/** From so many digits on it may be a telephone number, an identity number, a birth date or a door. */
const MOST_DIGITS = 4
const NUMERAL_RUN = /[零〇一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖]{6,}/u
const CONTACT = /@|:\/\/|www\.|微信|\bqq\b|\bvx\b|手机号|电话号|身份证/u
/** A door or a house: 3号楼, 502室, 2单元. */
const DOOR = /\d\s*(?:号|室|栋|幢|楼|单元|弄|巷)/u

/**
 * The words of a search that found nothing, in the one form in which they are counted; undefined for what must not be
 * kept because it may tell who asked: too long, a number, an address, a contact. When in doubt nothing is kept.
 */
export function missedWords(query: unknown): string | undefined {
  if (typeof query !== 'string') return undefined
  const text = query.normalize('NFKC').toLowerCase().toWellFormed()
  if (/[<>{}\p{Cc}\u{FFFD}]/u.test(text.trim()) || CONTACT.test(text) || DOOR.test(text)) return undefined
  const words = text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const length = [...words].length
  if (length < SHORTEST || length > LONGEST) return undefined
  if ((words.match(/\p{N}/gu) ?? []).length > MOST_DIGITS) return undefined
  return NUMERAL_RUN.test(words.replaceAll(' ', '')) ? undefined : words
}

/** The month in China of a moment, `2026-11`. */
export function monthInChina(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 7)
}

/** The month before, `2026-01` -> `2025-12`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}
