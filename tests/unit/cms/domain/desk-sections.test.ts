import { expect, test } from 'vitest'
import { deskSections, hasSection } from '../../../../cms/domain/desk-sections.ts'
import type { Role } from '../../../../cms/domain/roles.ts'

test.each([
  [[], []],
  [['editor'], ['sent-back', 'to-publish', 'drafts', 'in-review', 'to-revise', 'going-live', 'coverage', 'publishing']],
  [['reviewer'], ['to-review', 'lately-sent-back', 'to-revise']],
  [['organizer'], ['lectures', 'certificates']],
  [['trainer'], ['own-lectures']],
  [['administrator'], ['overview', 'to-revise', 'going-live', 'coverage', 'publishing', 'lectures', 'certificates']],
  [
    ['organizer', 'trainer'],
    ['own-lectures', 'lectures', 'certificates'],
  ],
  [
    ['reviewer', 'editor'],
    [
      'sent-back',
      'to-publish',
      'drafts',
      'in-review',
      'to-revise',
      'going-live',
      'coverage',
      'publishing',
      'to-review',
      'lately-sent-back',
    ],
  ],
] satisfies [Role[], string[]][])('the desk of %j', (roles, expected) => {
  expect(deskSections(roles)).toEqual(expected)
})

test.each([
  [['trainer'], 'own-lectures', true],
  [['trainer'], 'lectures', false],
  [['reviewer'], 'publishing', false],
  [['administrator'], 'collections', false],
] satisfies [Role[], string, boolean][])('%j has %s: %s', (roles, section, expected) => {
  expect(hasSection(roles, section)).toBe(expected)
})
