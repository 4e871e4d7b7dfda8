import { expect, test } from 'vitest'
import { formChange } from '../../../../../cms/domain/calendar/form-change.ts'

const stored = {
  title: '故事会',
  bring: null,
  startsAt: '2026-12-01T02:00:00.000Z',
  venue: '7',
  topics: ['1', '2'],
  outline: ['读一本书'],
  capacity: 20,
  childrenAttend: null,
  signUpUntil: '2026-11-30T02:00:00.000Z',
  state: 'open',
}

test.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
  ['nothing', {}, {}, {}],
  ['another form of the same', { startsAt: '2026-12-01T10:00:00+08:00', bring: '', childrenAttend: false }, {}, {}],
  ['a date and a related document as themselves', { startsAt: new Date(stored.startsAt), venue: { id: '7' } }, {}, {}],
  ['topics as documents', { topics: [{ id: '1' }, { id: '2' }] }, {}, {}],
  ['a title', { title: '新故事会' }, { title: '新故事会' }, {}],
  ['what is emptied', { topics: undefined, outline: [], title: ' ' }, { topics: [], outline: [], title: null }, {}],
  ['a venue', { venue: { id: '8' } }, { venue: '8' }, {}],
  ['children', { childrenAttend: true }, { childrenAttend: true }, {}],
  ['a deadline', { signUpUntil: '2026-11-29T02:00:00.000Z' }, {}, { signUpUntil: '2026-11-29T02:00:00.000Z' }],
  ['both', { capacity: 10, state: 'closed' }, { capacity: 10 }, { state: 'closed' }],
  ['what is not of the plan', { report: { text: '好' }, updatedAt: 'later' }, {}, {}],
])('%s', (_, changes, series, own) => {
  expect(formChange(stored, { ...stored, ...changes })).toMatchObject({ series, own })
})

test('says in words what is changed', () => {
  const { seriesNames, ownNames } = formChange(stored, { ...stored, title: '新', capacity: 3, state: 'closed' })
  expect([seriesNames, ownNames]).toEqual([['标题', '名额'], ['状态']])
})
