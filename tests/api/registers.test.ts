import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lecture, Trainer, Venue } from '../../cms/payload-types.ts'
import { innerLink, paragraph, richText } from '../factories/rich-text.ts'
import {
  storeArticle,
  storeCourse,
  storeCurriculum,
  storeLecture,
  storeLesson,
  storeMedia,
  storeRegion,
  storeRegister,
  storeSignUp,
  storeSource,
  storeTrainer,
  storeUser,
  storeVenue,
} from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { refusalOf } from '../helpers/refusal.ts'

let test: TestPayload
let venue: Venue
let trainer: Trainer
beforeAll(async () => {
  test = await startPayload()
  await storeUser(test.payload, ['administrator'])
  const county = await storeRegion(test.payload)
  venue = await storeVenue(test.payload, await storeRegion(test.payload, county))
  trainer = await storeTrainer(test.payload)
})
afterAll(() => test.stop())

describe('a lecture', () => {
  it('takes its region from the venue, whatever was sent', async () => {
    const elsewhere = await storeRegion(test.payload)
    expect((await storeLecture(test.payload, venue, trainer, { region: elsewhere.id })).region).toBe(venue.region)
  })

  it.each([
    [{ room: '三楼' }, { room: '这个场地没有“三楼”这间房，请从 “一楼活动室” 中选一间' }],
    [{ capacity: 51 }, { capacity: '“一楼活动室”最多坐 50 人，名额不能更多' }],
    [{ endsAt: '2020-01-01T00:00:00.000Z' }, { endsAt: '结束时间应晚于开始时间' }],
    [{ signUpUntil: '2099-01-01T00:00:00.000Z' }, { signUpUntil: '报名截止时间不能晚于开始时间' }],
    [{ state: 'cancelled' }, { cancelledBecause: '取消讲座时请写明原因，报名的家庭会看到' }],
  ] as [Partial<Lecture>, object][])('is refused with %o', async (changes, refusal) => {
    expect(await refusalOf(storeLecture(test.payload, venue, trainer, changes))).toEqual(refusal)
  })

  it('counts the changes that calendars must take over', async () => {
    const { id, sequence } = await storeLecture(test.payload, venue, trainer, { sequence: 40 })
    expect(sequence).toBe(0)
    const start = Date.now() + 20 * 86_400_000
    const after: (number | null | undefined)[] = []
    for (const data of [
      { bring: '水', sequence: 99 },
      { title: '新的题目' },
      { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3_600_000).toISOString() },
      { state: 'closed' },
      { state: 'cancelled', cancelledBecause: '停电' },
    ] as Partial<Lecture>[]) {
      after.push((await test.payload.update({ collection: 'lectures', id, data, overrideAccess: true })).sequence)
    }
    expect(after).toEqual([0, 1, 2, 2, 3])
  })
})

describe('a region', () => {
  it('does not come to lie below itself', async () => {
    const county = await storeRegion(test.payload)
    const township = await storeRegion(test.payload, county)
    const community = await storeRegion(test.payload, township)
    for (const parent of [county, township, community]) {
      const moving = test.payload.update({
        collection: 'regions',
        id: county.id,
        data: { parent: parent.id },
        overrideAccess: true,
      })
      expect(await refusalOf(moving)).toEqual({ parent: '上级区域不能是它自己，也不能是它下面的区域' })
    }
  })

  it('has a code of digits', async () => {
    expect(await refusalOf(storeRegion(test.payload, undefined, { code: '51-01' }))).toEqual({
      code: '区域代码应是 2-12 位数字',
    })
  })
})

it('refuses a schedule whose data the site cannot show, by place', async () => {
  const { id } = await storeSource(test.payload)
  const creating = test.payload.create({
    collection: 'schedules',
    data: {
      key: 'broken',
      kind: 'immunisation',
      version: '1',
      title: '一',
      source: id,
      data: {
        doses: [
          { id: 'BCG-1', vaccine: '卡介苗', abbreviation: 'BCG', dose: 0, minMonths: 0, route: '', prevents: '一' },
        ],
      },
    },
    overrideAccess: true,
  })
  const { data } = (await refusalOf(creating)) as Record<string, string>
  expect(data).toContain('doses.0.dose')
  expect(data).toContain('doses.0.route：不能为空')
})

describe('media', () => {
  it('needs alternative text', async () => {
    expect(await refusalOf(storeMedia(test.payload, { alt: ' ' }))).toEqual({
      alt: '请写替代文字：看不见图片的人靠它知道图里是什么',
    })
  })

  it('has no SVG, whatever its name says', async () => {
    const data = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    for (const [name, mimetype] of [
      ['a.svg', 'image/svg+xml'],
      ['a.png', 'image/png'],
    ] as const) {
      const creating = test.payload.create({
        collection: 'media',
        data: { key: 'svg', alt: '一' },
        file: { data, name, mimetype, size: data.length },
        overrideAccess: true,
      })
      await expect(creating).rejects.toMatchObject({ status: 400 })
    }
  })

  it('is stored in the data folder with WebP copies that are not enlarged', async () => {
    const { url, sizes, width } = await storeMedia(test.payload)
    expect(width).toBe(64)
    expect(url).toContain('/api/media/file/')
    expect(Object.keys(sizes ?? {})).toEqual(['w480', 'w960', 'w1600'])
  })
})

describe('what others use is not deleted', () => {
  it.each([
    ['a venue', async () => ['venues', (await storeLecture(test.payload, venue, trainer)).venue, '1 场讲座'] as const],
    [
      'a lecture with sign-ups',
      async () => {
        const lecture = await storeLecture(test.payload, venue, trainer)
        await storeSignUp(test.payload, lecture)
        return ['lectures', lecture.id, '1 个报名'] as const
      },
    ],
    [
      'a source',
      async () => {
        const register = await storeRegister(test.payload)
        await storeArticle(test.payload, register)
        return ['sources', register.source.id, '1 篇文章'] as const
      },
    ],
    ['a region', async () => ['regions', venue.region, '1 个场地'] as const],
  ])('%s', async (_name, make) => {
    const [collection, id, use] = await make()
    if (collection === 'venues') await emptyVenue(String(id))
    const message = await refusalOf(test.payload.delete({ collection, id: String(id), overrideAccess: true }))
    expect(message).toContain(use)
    expect(message).toContain('不能删除：还有 ')
  })

  it.each([
    [
      'an article that another links to',
      async () => {
        const register = await storeRegister(test.payload)
        const target = await storeArticle(test.payload, register)
        const body = richText(paragraph('看', innerLink('articles', target.id)))
        const user = await storeArticle(test.payload, register, { title: '链接它的文章', body })
        return { collection: 'articles', id: target.id, user: ['articles', user.id, '《链接它的文章》'] } as const
      },
    ],
    [
      'an article that another lists',
      async () => {
        const register = await storeRegister(test.payload)
        const target = await storeArticle(test.payload, register)
        const user = await storeArticle(test.payload, register, { title: '列出它的文章', related: [target.id] })
        return { collection: 'articles', id: target.id, user: ['articles', user.id, '《列出它的文章》'] } as const
      },
    ],
    [
      'a lesson of a course',
      async () => {
        const register = await storeRegister(test.payload)
        const target = await storeLesson(test.payload, register)
        const user = await storeCourse(test.payload, register, { title: '收录它的课程', lessons: [target.id] })
        return { collection: 'lessons', id: target.id, user: ['courses', user.id, '《收录它的课程》'] } as const
      },
    ],
    [
      'a course of a curriculum',
      async () => {
        const target = await storeCourse(test.payload, await storeRegister(test.payload))
        const user = await storeCurriculum(test.payload, target, { title: '收录它的课程体系' })
        return { collection: 'courses', id: target.id, user: ['curricula', user.id, '《收录它的课程体系》'] } as const
      },
    ],
  ])('%s, until the other is in the trash', async (_name, make) => {
    const { collection, id, user } = await make()
    const [userCollection, userId, title] = user
    const remove = () => test.payload.delete({ collection, id, overrideAccess: true })
    const data = { deletedAt: new Date().toISOString() }
    const trash = () => test.payload.update({ collection, id, data, overrideAccess: true })
    expect(await refusalOf(remove())).toBe(`不能永久删除：${title}用到它。请先改掉它们。`)
    expect(await refusalOf(trash())).toBe(`不能移到回收站：${title}用到它。请先改掉它们。`)
    const where = { id: { equals: id } }
    const many = await test.payload.update({ collection, where, data, overrideAccess: true })
    expect(many.errors.map(({ message }) => message)).toEqual([`不能移到回收站：${title}用到它。请先改掉它们。`])
    expect((await test.payload.findByID({ collection, id, overrideAccess: true })).deletedAt ?? null).toBeNull()
    await test.payload.update({
      collection: userCollection,
      id: userId,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect((await trash()).deletedAt).toBeTruthy()
    expect((await test.payload.delete({ collection, id, trash: true, overrideAccess: true })).id).toBe(id)
  })

  it('nor the last administrator, nor their role', async () => {
    const { docs } = await test.payload.find({
      collection: 'users',
      where: { roles: { in: ['administrator'] } },
      overrideAccess: true,
    })
    const id = String(docs[0]?.id)
    const refusal = '这是最后一位管理员，请先让另一位同事成为管理员。'
    expect(docs).toHaveLength(1)
    expect(await refusalOf(test.payload.delete({ collection: 'users', id, overrideAccess: true }))).toBe(refusal)
    const resigning = test.payload.update({
      collection: 'users',
      id,
      data: { roles: ['editor'] },
      overrideAccess: true,
    })
    expect(await refusalOf(resigning)).toBe(refusal)
  })
})

/** Leaves one lecture in the venue, so that the number in the message is known. */
async function emptyVenue(id: string): Promise<void> {
  const { docs } = await test.payload.find({
    collection: 'lectures',
    where: { venue: { equals: id } },
    limit: 0,
    overrideAccess: true,
  })
  for (const lecture of docs.slice(1)) {
    await test.payload.delete({ collection: 'lectures', id: lecture.id, overrideAccess: true })
  }
}
