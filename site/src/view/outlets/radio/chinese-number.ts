const DIGITS = '零一二三四五六七八九'
const SMALL_UNITS = ['', '十', '百', '千'] as const
/** From here on a number is a code, not an amount. */
const TOO_LONG = 9

/** Each digit by itself, as years and codes are read: `2026` is 二零二六. Anything else stays as it is. */
export function digitByDigit(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => DIGITS[Number(digit)] ?? '')
}

/** As telephone numbers are read: one is 幺, so that nobody hears a seven; groups are set apart by a comma. */
export function spokenPhone(phone: string): string {
  return digitByDigit(phone.replaceAll(/\s*-\s*|\s+/g, '，')).replaceAll('一', '幺')
}

/** A number below ten thousand; `hasMore` when something greater stands before it. */
function belowTenThousand(number: number, hasMore: boolean): string {
  let spoken = ''
  let isZeroDue = hasMore && number < 1000
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(number / 10 ** power) % 10
    if (digit === 0) {
      isZeroDue ||= spoken !== ''
      continue
    }
    const isPlainTeen = power === 1 && digit === 1 && spoken === '' && !hasMore
    const name = power === 3 && digit === 2 ? '两' : isPlainTeen ? '' : (DIGITS[digit] ?? '')
    spoken += (isZeroDue ? '零' : '') + name + SMALL_UNITS[power]
    isZeroDue = false
  }
  return spoken
}

/**
 * An amount as it is read: `38.5` is 三十八点五, `1005` is 一千零五, `20000` is 两万. Not negative.
 * With a leading zero (`0371`), or with nine digits and more, it is a code and read digit by digit.
 */
export function spokenAmount(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const tail = fraction ? `点${digitByDigit(fraction)}` : ''
  if (whole.length >= TOO_LONG || /^0\d/.test(whole)) return digitByDigit(whole) + tail
  const number = Number(whole)
  if (number === 0) return `零${tail}`
  const [tenThousands, rest] = [Math.floor(number / 10_000), number % 10_000]
  if (tenThousands === 0) return belowTenThousand(rest, false) + tail
  const high = tenThousands === 2 ? '两' : belowTenThousand(tenThousands, false)
  return `${high}万${rest > 0 ? belowTenThousand(rest, true) : ''}${tail}`
}
