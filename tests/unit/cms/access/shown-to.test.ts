import { expect, test } from 'vitest'
import { shownTo } from '../../../../cms/access/shown-to.ts'

test.each([
  ['a role named', { roles: ['editor'] }, false],
  ['one of several roles', { roles: ['trainer', 'reviewer'] }, false],
  ['another role', { roles: ['organizer'] }, true],
  ['no role', { roles: [] }, true],
  ['the server itself', undefined, false],
  ['the server itself, as Payload says it', null, false],
])('hidden from %s', (_name, user, expected) => {
  expect(shownTo('editor', 'reviewer')({ user })).toBe(expected)
})
