import type { Choice } from './choice.ts'
import { isKnownMonth } from './lecture-facts.ts'

/** What the address of the figures asks for. */
export interface FiguresQuestion {
  readonly year: number
  readonly choice: Choice
}

const YEAR = /^20\d\d$/
const LONGEST = 100

/** Reads the query of an address; what makes no sense is left out, so that an old link opens something. */
export function figuresQuestion(get: (name: string) => string | undefined, thisYear: number): FiguresQuestion {
  const said = (name: string): string | undefined => {
    const value = get(name)?.trim()
    return value && value.length <= LONGEST ? value : undefined
  }
  const year = said('year')
  const month = said('month')
  return {
    year: year !== undefined && YEAR.test(year) ? Number(year) : thisYear,
    choice: {
      region: said('region'),
      topic: said('topic'),
      type: said('type'),
      trainer: said('trainer'),
      month: month !== undefined && isKnownMonth(month) ? month : undefined,
    },
  }
}
