import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../cms/domain/roles.ts'
import { makeWorld, type World } from '../factories/people.ts'
import { innerLink, paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle, storeCourse, storeLecture } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test_: TestPayload
let world: World
beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
})
afterAll(() => test_.stop())

const TEXTS = ['articles', 'lessons', 'courses', 'curricula', 'sources', 'schedules', 'audit-log']
const REGISTERS = ['media', 'topics', 'synonyms', 'missed-searches']
const HALL = ['sign-ups', 'check-ins', 'feedback', 'lecture-series']
const LINKED = ['lectures', 'venues', 'trainers']

test.each([
  ['editor', [...TEXTS, ...REGISTERS, ...LINKED, 'holiday-years']],
  ['reviewer', TEXTS],
  ['organizer', [...HALL, 'messages', 'lectures', 'venues', 'trainers', 'holiday-years']],
  ['trainer', [...HALL, 'lectures', 'trainers']],
  [
    'administrator',
    [...TEXTS, ...REGISTERS, ...LINKED, ...HALL, 'messages', 'holiday-years', 'users', 'regions', 'redirects'],
  ],
] satisfies [Role, string[]][])('the menu of %s', (role, expected) => {
  const shown = test_.config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .filter(({ admin: { hidden } }) => {
      const isHidden = typeof hidden === 'function' ? hidden({ user: { roles: [role] } as never }) : hidden
      return !isHidden
    })
    .map(({ slug }) => slug)
  expect(shown.toSorted()).toEqual(expected.toSorted())
})

test('an editor links to everything that a text may point to, whatever the menu shows', async () => {
  const { payload } = test_
  const article = await storeArticle(payload, world.register, { _status: 'draft' })
  const lecture = await storeLecture(payload, world.venue, world.ownTrainer, { state: 'open' })
  const course = await storeCourse(payload, world.register)
  const answer = await test_.request(`/api/articles/${article.id}?draft=true`, {
    method: 'PATCH',
    as: world.as.editor,
    json: {
      body: richText(
        paragraph(
          innerLink('lectures', lecture.id),
          innerLink('venues', world.venue.id),
          innerLink('trainers', world.ownTrainer.id),
          innerLink('courses', course.id),
        ),
      ),
    },
  })
  expect([answer.status, ((await answer.json()) as { errors?: unknown }).errors]).toEqual([200, undefined])
})
