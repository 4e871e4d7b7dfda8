import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetOldCheckIns, forgetOldRemarks } from '../../cms/check-in/forget.ts'
import { forgetOldAddresses } from '../../cms/sign-up/forget-addresses.ts'
import { forgetInLog } from '../../cms/sign-up/forget-in-log.ts'
import { forgetOldSignUps } from '../../cms/sign-up/forget.ts'
import { storeUser } from '../factories/stored.ts'
import { openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const DAY = 86_400_000
const later = (days: number) => new Date(Date.now() + days * DAY)
const daysKept = (days: number) =>
  world.payload.updateGlobal({ slug: 'settings', data: { daysKept: days }, overrideAccess: true, depth: 0 })

/** Ends so many days from now. */
async function lectureEnding(days: number, change: Parameters<SignUpWorld['lecture']>[0] = {}): Promise<TestLecture> {
  const end = later(days).getTime()
  const iso = (ms: number) => new Date(ms).toISOString()
  const times = { signUpUntil: iso(end - 2 * DAY), startsAt: iso(end - DAY / 2), endsAt: iso(end) }
  return world.lecture({ ...times, ...change })
}
const stored = async (collection: 'lectures' | 'feedback' | 'audit-log', id: string) =>
  (await world.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
  })) ?? undefined

describe('what is kept of families', () => {
  test('the address of a home visit, also of its versions, is forgotten 180 days after it', async () => {
    const address = '学院路 8 号 3 单元'
    const change = { type: '入户指导/家访', state: 'approved', privateAddress: address } as const
    const [old, young] = [await lectureEnding(10, change), await lectureEnding(12, change)]
    for (const { id } of [old, young]) {
      const data = { summary: '第二次说' }
      await world.payload.update({ collection: 'lectures', id, data, overrideAccess: true, depth: 0 })
    }
    const addresses = async ({ id }: TestLecture) => {
      const versions = await world.payload.findVersions({
        collection: 'lectures',
        where: { parent: { equals: id } },
        overrideAccess: true,
        depth: 0,
        sort: 'createdAt',
      })
      expect(versions.docs.map(({ version }) => version.summary).at(-1)).toBe('第二次说')
      return [
        (await stored('lectures', id))?.['privateAddress'],
        ...versions.docs.map((one) => one.version.privateAddress),
      ]
    }
    expect(await addresses(old)).toEqual([address, address, address])
    expect(await forgetOldAddresses(world.payload, later(191))).toBe(3)
    expect(await forgetOldAddresses(world.payload, later(191))).toBe(0)
    expect((await addresses(old)).map((one) => one ?? '')).toEqual(['', '', ''])
    expect(await addresses(young)).toEqual([address, address, address])
    expect((await stored('lectures', old.id))?.['title']).toBe((await stored('lectures', young.id))?.['title'])
  })

  test('what families said in their own words is forgotten, the stars stay', async () => {
    const [old, young] = [await lectureEnding(10), await lectureEnding(12)]
    const say = async (lecture: TestLecture, remark: string) => {
      const data = {
        lecture: lecture.id,
        key: `${lecture.id}:${remark}`,
        stars: 4,
        remark,
        at: later(11).toISOString(),
      }
      const row: { id: string } = await world.payload.db.create({ collection: 'feedback', data })
      return row.id
    }
    const ids = [await say(old, '我是妞妞妈妈 13800000000'), await say(old, ''), await say(young, '很好')]
    expect(await forgetOldRemarks(world.payload, later(191))).toBe(1)
    expect(await forgetOldRemarks(world.payload, later(191))).toBe(0)
    const rows = await Promise.all(ids.map((id) => stored('feedback', id)))
    expect(rows.map((row) => [row?.['stars'], row?.['remark']])).toEqual([
      [4, ''],
      [4, ''],
      [4, '很好'],
    ])
  })

  test('entries of the audit log from before it named sign-ups by id alone lose the name and the number', async () => {
    const entry = async (entity: string, title: string) => {
      const data = { at: later(0).toISOString(), byName: '王', action: '查看手机号', entity, document: '7', title }
      const row: { id: string } = await world.payload.db.create({ collection: 'audit-log', data })
      return row.id
    }
    const ids = [
      await entry('sign-ups', '妞妞妈妈（138****7030）：入户秘密标题'),
      await entry('sign-ups', '报名 7：辅食怎么加'),
      await entry('articles', '****'),
    ]
    expect([await forgetInLog(world.payload), await forgetInLog(world.payload)]).toEqual([1, 0])
    const rows = await Promise.all(ids.map((id) => stored('audit-log', id)))
    expect(rows.map((row) => row?.['title'])).toEqual(['报名 7', '报名 7：辅食怎么加', '****'])
  })
})

describe('the setting', () => {
  test('of 30 days holds for sign-ups and check-ins', async () => {
    await daysKept(30)
    const lecture = await lectureEnding(10)
    await world.signUp(lecture, { name: '要忘记的人' })
    const data = {
      lecture: lecture.id,
      key: 'w',
      name: '直接来的',
      adults: 1,
      children: 0,
      at: later(10).toISOString(),
    }
    await world.payload.db.create({ collection: 'check-ins', data })
    const forget = async (days: number) => [
      await forgetOldSignUps(world.payload, later(days)),
      await forgetOldCheckIns(world.payload, later(days)),
    ]
    expect(await forget(39)).toEqual([0, 0])
    expect(await forget(41)).toEqual([1, 1])
    expect((await rowsOf(world.payload, lecture.id)).map(({ name }) => name)).toEqual(['（已删除）'])
    await daysKept(180)
  })

  test.each([29, 181])('is never %i days', async (days) => {
    const as = await world.test.signIn((await storeUser(world.payload, ['administrator'])).email)
    const json = { daysKept: days }
    expect((await world.test.request('/api/globals/settings', { method: 'POST', as, json })).status).toBe(400)
  })
})
