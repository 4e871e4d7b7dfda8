import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../../cms/desk/asker.ts'
import { loadGoingLive } from '../../cms/desk/load-going-live.ts'
import { loadOwnLectures, loadRegionLectures } from '../../cms/desk/load-lectures.ts'
import { loadOverview } from '../../cms/desk/load-overview.ts'
import { loadDrafts, loadOwn, loadToReview, type Queue } from '../../cms/desk/load-queues.ts'
import { loadLatelySentBack } from '../../cms/desk/load-sent-back.ts'
import type { User } from '../../cms/payload-types.ts'
import { makeWorld, type World } from '../factories/people.ts'
import { asking, standAs } from '../factories/stand.ts'
import { storeArticle, storeLecture, storeUser } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

const NOW = new Date('2026-11-22T04:00:00.000Z')
let test_: TestPayload
let world: World
let colleague: User
/** Titles of the texts, by where they stand; all of the editor but the last. */
const TEXTS = ['写着', '退回', '旧意见', '待审', '已审', '别人待审', '自己写的待审'] as const
const ids = new Map<string, string>()

beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
  const { payload } = test_
  colleague = await storeUser(payload, ['editor'])
  const { editor, reviewer } = world.users
  const remark = (text: string, at: string) => ({ step: 'send-back', text, by: reviewer.id, at })
  const place = async (title: (typeof TEXTS)[number], fields: Record<string, unknown>, owner = editor.id) => {
    const { id } = await storeArticle(payload, world.register, { title, owner, _status: 'draft' })
    ids.set(title, id)
    await standAs(payload, 'articles', id, fields)
  }
  await place('写着', { state: 'draft', authors: [editor.id] })
  await place('退回', { state: 'draft', remarks: [remark('请补上来源', '2026-11-20T01:00:00.000Z')] })
  await place('旧意见', {
    state: 'draft',
    remarks: [remark('早就改了', '2025-11-20T01:00:00.000Z')],
    signOff: { by: reviewer.id, at: '2025-12-01T01:00:00.000Z', hash: 'x' },
  })
  await payload.db.updateOne({ collection: 'articles', id: ids.get('旧意见') ?? '', data: { _status: 'published' } })
  await place('待审', { state: 'in-review', authors: [editor.id] })
  await place('已审', { state: 'approved', authors: [editor.id] })
  await place('别人待审', { state: 'in-review', authors: [] }, colleague.id)
  await place('自己写的待审', { state: 'in-review', authors: [reviewer.id, editor.id] }, colleague.id)
})
afterAll(() => test_.stop())

const as = (actor: keyof World['users']): Asker => asking(test_.payload, world.users[actor])
const titles = ({ texts }: Queue) => texts.map(({ title }) => title).toSorted()

describe('an editor', () => {
  test('sees drafts, and apart from them what came back, with the remark', async () => {
    const { drafts, sentBack } = await loadDrafts(as('editor'))
    expect([titles(drafts), drafts.total]).toEqual([['写着', '旧意见'].toSorted(), 2])
    expect(sentBack.texts.map(({ title, remark }) => [title, remark?.text])).toEqual([['退回', '请补上来源']])
  })

  test('sees the own texts that wait for a reviewer or for publishing, also those another owns', async () => {
    expect(titles(await loadOwn(as('editor'), 'in-review'))).toEqual(['待审', '自己写的待审'].toSorted())
    expect(titles(await loadOwn(as('editor'), 'approved'))).toEqual(['已审'])
  })

  test('a colleague sees the colleague’s', async () => {
    const other = asking(test_.payload, colleague)
    expect(titles(await loadOwn(other, 'in-review'))).toEqual(['别人待审', '自己写的待审'].toSorted())
    expect((await loadDrafts(other)).drafts.total).toBe(0)
  })
})

describe('a reviewer', () => {
  test('sees what waits, but not what the reviewer wrote', async () => {
    const queue = await loadToReview(as('reviewer'))
    expect([titles(queue), queue.total]).toEqual([['待审', '别人待审'].toSorted(), 2])
  })

  test('sees what the reviewer sent back in two weeks', async () => {
    const { payload } = test_
    const entry = (title: string, at: string, by: string, action = '退回') =>
      payload.db.create({
        collection: 'audit-log',
        data: { at, by, byName: by, action, entity: 'articles', document: ids.get('退回'), title, remark: '请补' },
      })
    await entry('昨天', '2026-11-21T01:00:00.000Z', world.users.reviewer.id)
    await entry('上月', '2026-10-01T01:00:00.000Z', world.users.reviewer.id)
    await entry('别人退的', '2026-11-21T01:00:00.000Z', world.users.editor.id)
    await entry('通过的', '2026-11-21T01:00:00.000Z', world.users.reviewer.id, '审核通过')
    const { texts, total } = await loadLatelySentBack(as('reviewer'), NOW)
    expect([texts.map(({ title, remark }) => [title, remark]), total]).toEqual([[['昨天', '请补']], 1])
  })
})

test('what goes live within seven days, soonest first, late ones marked', async () => {
  const { payload } = test_
  const book = (waitUntil: string, title: string, type = 'publish') =>
    payload.db.create({
      collection: 'payload-jobs',
      data: {
        taskSlug: 'schedulePublish',
        waitUntil,
        input: { type, doc: { relationTo: 'articles', value: ids.get(title) }, timezone: 'Asia/Shanghai' },
      },
    })
  await book('2026-11-28T04:00:00.000Z', '已审')
  await book('2026-11-30T04:00:00.000Z', '写着')
  await book('2026-11-23T04:00:00.000Z', '待审', 'unpublish')
  await book('2026-11-22T03:00:00.000Z', '已审')
  const bookings = await loadGoingLive(as('editor'), NOW)
  expect(bookings.map(({ title, at, isPublishing, isLate }) => [title, at, isPublishing, isLate])).toEqual([
    ['已审', '2026-11-22T03:00:00.000Z', true, true],
    ['待审', '2026-11-23T04:00:00.000Z', false, false],
    ['已审', '2026-11-28T04:00:00.000Z', true, false],
  ])
})

describe('lectures', () => {
  test('an organizer sees those of the own regions with their seats, a trainer those to teach', async () => {
    const { payload } = test_
    const { venue, westVenue, ownTrainer, otherTrainer } = world
    const at = (day: string) => ({
      startsAt: `${day}T01:00:00.000Z`,
      endsAt: `${day}T03:00:00.000Z`,
      signUpUntil: `${day}T00:00:00.000Z`,
    })
    const east = await storeLecture(payload, venue, otherTrainer, { title: '东边', ...at('2026-12-02'), capacity: 20 })
    await storeLecture(payload, westVenue, ownTrainer, { title: '西边', ...at('2026-12-01') })
    await storeLecture(payload, venue, ownTrainer, { title: '过去', ...at('2026-11-01') })
    await storeLecture(payload, venue, ownTrainer, {
      title: '取消',
      ...at('2026-12-03'),
      state: 'cancelled',
      cancelledBecause: '下雨',
    })
    await payload.db.create({
      collection: 'seat-counters',
      data: { lecture: east.id, taken: 8, revision: 1, recounts: 0 },
    })
    const shown = ({ lectures }: Awaited<ReturnType<typeof loadOwnLectures>>) =>
      lectures.map(({ title, taken, left }) => [title, taken, left])
    expect(shown(await loadRegionLectures(as('organizer'), NOW))).toEqual([['东边', 8, 12]])
    expect(shown(await loadRegionLectures(as('strangeOrganizer'), NOW))).toEqual([['西边', 0, 50]])
    expect(shown(await loadRegionLectures(as('administrator'), NOW))).toEqual([
      ['西边', 0, 50],
      ['东边', 8, 12],
    ])
    expect(shown(await loadOwnLectures(as('trainer'), NOW))).toEqual([['西边', 0, 50]])
    expect(shown(await loadOwnLectures(as('organizer'), NOW))).toEqual([])
    expect(shown(await loadRegionLectures(as('trainer'), NOW))).toEqual([])
  })
})

test('the overview counts every text by its newest state, for administrators', async () => {
  const overview = await loadOverview(as('administrator'), NOW)
  expect(Object.fromEntries(overview?.texts.map(({ state, count }) => [state, count]) ?? [])).toEqual({
    draft: 3,
    'in-review': 3,
    approved: 1,
    published: 0,
    'needs-revision': 0,
    archived: 0,
  })
  expect(await loadOverview(as('editor'), NOW)).toBe(undefined)
})

test.each(['organizer', 'trainer'] as const)('nothing of the work on texts is on the desk of %s', async (actor) => {
  const asker = as(actor)
  const { drafts, sentBack } = await loadDrafts(asker)
  const own = await loadOwn(asker, 'in-review')
  const review = await loadToReview(asker)
  const back = await loadLatelySentBack(asker, NOW)
  expect([drafts.total, sentBack.total, own.total, review.total, back.total]).toEqual([0, 0, 0, 0, 0])
  expect(await loadGoingLive(asker, NOW)).toEqual([])
})
