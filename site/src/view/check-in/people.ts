import type { DoorList, Here, ListedFamily, Unsent } from './list.ts'

/** A family at the door, by all that this phone knows. */
export interface Person {
  key: string
  name: string
  phoneMasked: string
  /** Empty for those without a sign-up. */
  code: string
  /** As they signed up. */
  adults: number
  children: number
  /** Beside “已报名”: 候补中 and the like. */
  note: string | undefined
  isWalkIn: boolean
  here: Here | undefined
  /** The server does not know yet. */
  isUnsent: boolean
  problem: string | undefined
}

const NOTES: Readonly<Record<string, string>> = {
  waiting: '候补中',
  offered: '候补，有空位待确认',
  declined: '放弃了候补',
  lapsed: '候补已过时',
  cancelled: '已取消报名',
}

const GAVE_UP: readonly string[] = ['declined', 'lapsed', 'cancelled']

/** What became of a sign-up that nobody expects any more, to be said after the name: 已取消报名. */
export function gaveUpText({ state }: ListedFamily): string | undefined {
  return GAVE_UP.includes(state) ? NOTES[state] : undefined
}

/** A sign-up as the server told of it. */
export function personOf(row: ListedFamily): Person {
  const { key, name, phoneMasked, code, adults, children } = row
  const here = row.checkedIn ?? undefined
  return {
    key,
    name,
    phoneMasked,
    code,
    adults,
    children,
    note: NOTES[row.state],
    isWalkIn: false,
    here,
    ...sent(undefined),
  }
}

/**
 * The list with what this phone has not yet sent. A key stands once, whoever checked it in: the later word counts, as
 * it will on the server.
 */
export function peopleOf(list: DoorList, unsent: readonly Unsent[]): Person[] {
  const own = new Map(unsent.filter(({ lecture }) => lecture === list.lecture.id).map((row) => [row.key, row]))
  const signedUp = list.rows.map((row): Person => {
    const word = later(own.get(row.key), row.checkedIn)
    return word ? { ...personOf(row), here: hereBy(word), ...sent(word) } : personOf(row)
  })
  const known = new Set([...list.rows, ...list.walkIns].map(({ key }) => key))
  const walkIns = list.walkIns.map(({ key, name, ...here }): Person => {
    const word = later(own.get(key), here)
    return walkIn(key, word?.name ?? name, word ? hereBy(word) : here, word)
  })
  const added = [...own.values()].filter(({ key }) => !known.has(key))
  return [
    ...signedUp,
    ...walkIns.filter(({ here }) => here),
    ...added.filter(({ undo }) => !undo).map((row) => walkIn(row.key, row.name, hereBy(row), row)),
  ]
}

export interface DoorCounts {
  /** Families with a seat, and their people. */
  expectedFamilies: number
  expectedPeople: number
  hereFamilies: number
  adults: number
  children: number
  unsent: number
}

export function countsOf(people: readonly Person[], unsent: readonly Unsent[]): DoorCounts {
  const expected = people.filter(({ isWalkIn, note }) => !isWalkIn && note === undefined)
  const here = people.flatMap((person) => person.here ?? [])
  return {
    expectedFamilies: expected.length,
    expectedPeople: sum(expected.map(({ adults, children }) => adults + children)),
    hereFamilies: here.length,
    adults: sum(here.map(({ adults }) => adults)),
    children: sum(here.map(({ children }) => children)),
    unsent: unsent.length,
  }
}

/** `2 大 1 小` */
export function peopleText({ adults, children }: { adults: number; children: number }): string {
  return children === 0 ? `${adults} 大` : `${adults} 大 ${children} 小`
}

function walkIn(key: string, name: string, here: Here | undefined, word: Unsent | undefined): Person {
  const { adults, children } = here ?? { adults: 0, children: 0 }
  return {
    key,
    name,
    phoneMasked: '',
    code: '',
    adults,
    children,
    note: '没有报名',
    isWalkIn: true,
    here,
    ...sent(word),
  }
}

/** What this phone says, unless the server knows of something later. */
function later(own: Unsent | undefined, known: Here | null): Unsent | undefined {
  return own && known && Date.parse(known.at) > Date.parse(own.at) ? undefined : own
}

const hereBy = ({ undo, adults, children, at }: Unsent): Here | undefined =>
  undo ? undefined : { adults, children, at }

const sent = (word: Unsent | undefined) => ({ isUnsent: word !== undefined, problem: word?.problem })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
