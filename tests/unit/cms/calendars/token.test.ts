import { expect, test } from 'vitest'
import { calendarFile, isCalendarFile, trainerOfFile } from '../../../../cms/calendars/token.ts'
import { calendarState, placeFor } from '../../../../cms/domain/calendars/trainer-lecture.ts'

const SECRET = 'a secret that is used by tests only'
const FILE = calendarFile(SECRET, 'id-with-hyphens_1', 1)

test('a file name that this server made names its trainer and is good', () => {
  expect(FILE).toMatch(/^id-with-hyphens_1-[\da-f]{32}\.ics$/)
  expect([trainerOfFile(FILE), isCalendarFile(SECRET, FILE, 1)]).toEqual(['id-with-hyphens_1', true])
})

test.each([
  ['of another version', FILE, 2],
  ['of another trainer', FILE.replace('hyphens', 'hyphen'), 1],
  ['one digit changed', FILE.replace(/.\.ics$/, (end) => (end === '0.ics' ? '1.ics' : '0.ics')), 1],
  ['in capitals', FILE.toUpperCase(), 1],
  ['without its ending', FILE.replace('.ics', ''), 1],
  ['signed with another secret', calendarFile('another secret', 'id-with-hyphens_1', 1), 1],
  ['empty', '', 1],
])('a file name %s is not good', (_, file, version) => {
  expect(isCalendarFile(SECRET, file, version)).toBe(false)
})

test.each([
  ['draft', undefined],
  ['submitted', 'submitted'],
  ['approved', 'planned'],
  ['open', 'planned'],
  ['closed', 'planned'],
  ['held', 'planned'],
  ['reported', 'planned'],
  ['cancelled', 'cancelled'],
] as const)('a lecture that is %s: %s', (state, expected) => expect(calendarState(state)).toBe(expected))

const VENUE = { name: '亲子驿站', address: '南坪路 1 号' }
test.each([
  ['a public one', { type: '家长课堂', room: '二楼', privateAddress: '不该有' }, VENUE, '亲子驿站 二楼，南坪路 1 号'],
  ['a home visit', { type: '入户指导/家访', room: '二楼', privateAddress: ' 滨河路 8 号 ' }, VENUE, '滨河路 8 号'],
  ['a home visit without address', { type: '入户指导/家访', room: '二楼' }, VENUE, '亲子驿站 二楼，南坪路 1 号'],
  ['no venue', { type: '家长课堂', room: '二楼' }, undefined, ''],
])('where to go: %s', (_, lecture, venue, place) => expect(placeFor(lecture, venue)).toBe(place))
