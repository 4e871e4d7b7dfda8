import { expect, test } from 'vitest'
import { type ScheduleEntry, schedulesQuoted } from '../../../../cms/domain/schedules-quoted.ts'

const entry = (id: string, source: string | undefined, supersededBy?: string): ScheduleEntry => ({
  id,
  title: id,
  version: id,
  source,
  inForceFrom: undefined,
  supersededBy,
})
const register = new Map(
  [
    entry('2021', 'NIP2021', '2026'),
    entry('2026', 'NIP2026'),
    entry('old', 'BOOK', 'new'),
    entry('new', 'BOOK'),
    entry('orphan', undefined),
    entry('lost', 'LOST', 'gone'),
  ].map((one) => [one.id, one]),
)

test.each([
  ['no source', [], []],
  ['the source of the old edition', ['NIP2021'], ['2021']],
  ['both sources', ['NIP2026', 'NIP2021'], ['2021', '2026']],
  ['one source for both editions: only the one in force', ['BOOK'], ['new']],
  ['a successor that is gone from the register', ['LOST'], ['lost']],
] satisfies [string, string[], string[]][])('%s', (_name, sources, expected) => {
  expect(schedulesQuoted(sources, register).map(({ id }) => id)).toEqual(expected)
})
