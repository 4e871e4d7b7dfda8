import type { Issue } from './issue.ts'

/** A sign-up that holds seats. */
export interface Seated {
  readonly name: string
  readonly phoneMasked: string
  readonly people: number
  /** ISO 8601. */
  readonly consentAt: string
}

/** Whose seats a capacity would cost: those who signed up last, until the others fit. */
export function whoWouldLoseSeats<Row extends Seated>(seated: readonly Row[], capacity: number): Row[] {
  const latestFirst = seated.toSorted((a, b) => Date.parse(b.consentAt) - Date.parse(a.consentAt))
  let taken = seated.reduce((sum, { people }) => sum + people, 0)
  const losing: Row[] = []
  for (const row of latestFirst) {
    if (taken <= capacity) break
    losing.push(row)
    taken -= row.people
  }
  return losing
}

const MOST_NAMED = 10

/** Why a capacity cannot be lowered so far, and what to do. */
export function capacityIssue(seated: readonly Seated[], capacity: number): Issue {
  const taken = seated.reduce((sum, { people }) => sum + people, 0)
  const losing = whoWouldLoseSeats(seated, capacity)
  const named = losing
    .slice(0, MOST_NAMED)
    .map(({ name, phoneMasked, people }) => `${maskName(name)}（${phoneMasked}，${people} 人）`)
  const more = losing.length > MOST_NAMED ? `等 ${losing.length} 家` : ''
  return {
    path: 'capacity',
    message: `已占 ${taken} 个名额，不能减到 ${capacity} 个：最后报名的 ${named.join('、')}${more} 会没有座位。请先在报名名单里替他们取消或换场，再减名额`,
  }
}

/** The first character, and a star for the rest: 妞*. */
export function maskName(name: string): string {
  const [first = ''] = [...name]
  return `${first}*`
}
