import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparedVersions } from '../../cms/compare/load-difference.ts'
import type { Role } from '../../cms/domain/roles.ts'
import { block, paragraph, richText } from '../factories/rich-text.ts'
import { type Register, storeArticle, storeMedia, storeRegister, storeSource, storeUser } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let world: TestPayload
let register: Register
let editorName = ''
const as: Partial<Record<Role, Record<string, string>>> = {}
beforeAll(async () => {
  world = await startPayload()
  register = await storeRegister(world.payload)
  for (const role of ['editor', 'reviewer', 'trainer'] as const) {
    const user = await storeUser(world.payload, [role])
    as[role] = await world.signIn(user.email)
    if (role === 'editor') editorName = user.name
  }
})
afterAll(() => world.stop())

const ask = async (id: string, query = '', who: Record<string, string> | undefined = as.reviewer) => {
  const response = await world.request(`/api/articles/${id}/difference${query}`, { as: who })
  return { status: response.status, body: (await response.json()) as ComparedVersions & { errors?: unknown } }
}
const edit = async (id: string, json: Record<string, unknown>) =>
  (await world.request(`/api/articles/${id}?draft=true&depth=0`, { method: 'PATCH', json, as: as.editor })).status

const told = ({ difference }: ComparedVersions): string[] =>
  difference.changed.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.kind === 'folded'
        ? []
        : line.marks.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text}`),
    ),
  )

describe('what changed', () => {
  test('since what is live: words, and sources by their titles, with who wrote the draft', async () => {
    const { id } = await storeArticle(world.payload, register)
    const source = await storeSource(world.payload, { title: '发热诊疗规范' })
    const sources = [register.source.id, source.id]
    expect(await edit(id, { body: richText(paragraph('多喝水，多休息，别捂。')), sources })).toBe(200)
    const { status, body } = await ask(id)
    expect([status, told(body)]).toEqual([200, ['added ，别捂', 'added 发热诊疗规范']])
    expect(body.versions.map(({ by, isLive }) => [by, isLive])).toEqual([
      [editorName, false],
      ['系统', true],
    ])
    expect([body.from, body.to]).toEqual([body.versions[1]?.id, body.versions[0]?.id])
  })

  test('between two versions that somebody chose', async () => {
    const { id } = await storeArticle(world.payload, register, { title: '第一个标题' })
    await edit(id, { title: '第二个标题' })
    await edit(id, { title: '第三个标题' })
    const { body } = await ask(id)
    const [newest, middle] = body.versions
    const chosen = await ask(id, `?from=${middle?.id}&to=${newest?.id}`)
    expect(told(chosen.body)).toEqual(['removed 第二个', 'added 第三个'])
    const same = await ask(id, `?from=${newest?.id}&to=${newest?.id}`)
    expect([told(same.body), same.body.difference.same.length]).toEqual([[], 13])
  })

  test('of a text that was never live all is new', async () => {
    const { id } = await storeArticle(world.payload, register, { _status: 'draft' })
    const { body } = await ask(id)
    expect([body.from, told(body)[0]]).toEqual([undefined, 'added 宝宝发烧了怎么办'])
  })
})

describe('what reads the same', () => {
  test('another picture of the same alternative text: both are shown, by the names of their files', async () => {
    const [one, other] = [await storeMedia(world.payload), await storeMedia(world.payload)]
    const before = { cover: one.id, body: richText(paragraph('看图。'), block('figure', { media: one.id })) }
    const { id } = await storeArticle(world.payload, register, before)
    const after = { cover: other.id, body: richText(paragraph('看图。'), block('figure', { media: other.id })) }
    expect(await edit(id, after)).toBe(200)
    const { body } = await ask(id)
    expect(body.difference.changed.map(({ field }) => field)).toEqual(['body', 'cover'])
    const lines = body.difference.changed.flatMap((passage) => passage.lines)
    expect(lines.flatMap((line) => (line.kind === 'folded' || !line.media ? [] : [line.media]))).toEqual([
      { before: one.id, after: other.id },
      { before: one.id, after: other.id },
    ])
    const names = [`removed 一棵小树苗（文件 ${one.filename}）`, `added 一棵小树苗（文件 ${other.filename}）`]
    expect(told(body)).toEqual([...names, ...names])
    expect(Object.keys(body.pictures).toSorted()).toEqual([one.id, other.id].toSorted())
    for (const { url } of Object.values(body.pictures)) {
      const file = await world.request(url, { as: as.reviewer })
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/webp'])
    }
  })

  test('another source of the same title, with what tells them apart', async () => {
    const title = '发热诊疗规范'
    const one = await storeSource(world.payload, { title, year: 2019 })
    const other = await storeSource(world.payload, { title, year: 2024 })
    const { id } = await storeArticle(world.payload, register, { sources: [one.id] })
    await edit(id, { sources: [other.id] })
    const { body } = await ask(id)
    expect(body.difference.changed.map(({ label }) => label)).toEqual(['来源'])
    expect(told(body)).toEqual([
      expect.stringMatching(/^removed 2019/),
      expect.stringMatching(/^added 2024/),
      `removed ${one.key.split('-')[1]}`,
      `added ${other.key.split('-')[1]}`,
    ])
  })
})

test('with more versions than are listed, what is live is still what the newest is compared with', async () => {
  const { id } = await storeArticle(world.payload, register)
  for (let count = 1; count <= 201; count += 1) {
    const data = { summary: `第 ${count} 次改。` }
    await world.payload.update({ collection: 'articles', id, data, draft: true, overrideAccess: true } as never)
  }
  const { body } = await ask(id)
  expect(body.versions.filter(({ isLive }) => isLive).map((version) => version.id)).toEqual([body.from])
  expect(body.from).toBe(body.versions.at(-1)?.id)
  expect(body.difference.changed.map(({ field }) => field)).toEqual(['summary'])
  const all = await world.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: 'updatedAt',
    limit: 2,
  })
  const second = await ask(id, `?from=${all.docs[1]?.id}&to=${all.docs[1]?.id}`)
  expect([second.status, second.body.difference.changed]).toEqual([200, []])
}, 60_000)

describe('is told to those who work on texts', () => {
  test('and to nobody else', async () => {
    const { id } = await storeArticle(world.payload, register)
    const refusal = {
      status: 403,
      body: { errors: [{ path: '', code: 'forbidden', message: '只有编辑、审核专家和管理员可以比较版本。' }] },
    }
    expect(await ask(id, '', as.trainer)).toEqual(refusal)
    expect(await ask(id, '', {})).toEqual(refusal)
  })

  test('with versions of this text alone', async () => {
    const { id } = await storeArticle(world.payload, register)
    const other = await ask((await storeArticle(world.payload, register)).id)
    expect((await ask(id, `?from=${other.body.to}`)).status).toBe(404)
    expect((await ask(id, '?to=nothing')).status).toBe(404)
    expect((await ask('nothing')).status).toBe(404)
  })
})
