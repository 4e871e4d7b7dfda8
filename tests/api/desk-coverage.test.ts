import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCoverage } from '../../cms/desk/load-coverage.ts'
import { lendPublishing } from '../../cms/desk/publishing.ts'
import { ACTORS, type Actor, makeWorld, type World } from '../factories/people.ts'
import { asking } from '../factories/stand.ts'
import { storeArticle, storeTopic } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test_: TestPayload
let world: World
beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
})
afterAll(() => test_.stop())

describe('coverage', () => {
  test('counts live articles where their ages overlap, overdue ones apart, by topic and by concern', async () => {
    const { payload } = test_
    const { guidance, concern } = world.register
    const other = await storeTopic(payload)
    await storeArticle(payload, world.register, { minMonths: 0, maxMonths: 6 })
    await storeArticle(payload, world.register, {
      minMonths: 6,
      maxMonths: 12,
      topics: [guidance.id, other.id],
      review: { status: 'demo', reviewBy: '2026-11-22' },
    })
    await storeArticle(payload, world.register, { minMonths: 12, maxMonths: 36, _status: 'draft' })
    const facts = await loadCoverage(asking(payload, world.users.reviewer), '2026-11-22')
    const counts = facts?.matrices.map(({ taxonomy, topics, matrix }) => [
      taxonomy,
      topics.map(({ id }) => id).toSorted(),
      Object.fromEntries(
        matrix.rows.map(({ topic, cells }) => [
          topic,
          cells.map(({ count, overdue }) => `${count}/${overdue}`).join(' '),
        ]),
      ),
    ])
    expect(counts).toEqual([
      [
        'guidance',
        [guidance.id, other.id].toSorted(),
        { [guidance.id]: '1/0 1/0 1/1 0/0 0/0 0/0', [other.id]: '0/0 0/0 1/1 0/0 0/0 0/0' },
      ],
      ['concern', [concern.id], { [concern.id]: '1/0 1/0 1/1 0/0 0/0 0/0' }],
    ])
  })

  test.each(['organizer', 'trainer'] as const)('is not for %s', async (actor) => {
    expect(await loadCoverage(asking(test_.payload, world.users[actor]), '2026-11-22')).toBe(undefined)
  })
})

describe('POST /api/desk/articles', () => {
  const formOf = (fields: Record<string, string>): FormData => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return form
  }
  const send = async (actor: Actor, fields: Record<string, string>, type?: string) => {
    const { body, headers } = new Response(formOf(fields))
    const bytes = await new Response(body).arrayBuffer()
    return test_.request('/api/desk/articles', {
      method: 'POST',
      as: world.as[actor],
      headers: { 'Content-Type': type ?? headers.get('content-type') ?? '', 'Content-Length': `${bytes.byteLength}` },
      body: bytes,
    })
  }

  test('begins a draft with topic and age filled in, and leads to it', async () => {
    const { guidance, concern } = world.register
    const answer = await send('editor', { topic: guidance.id, stage: '6-12' })
    expect(answer.status).toBe(303)
    const id = answer.headers.get('location')?.replace('/admin/collections/articles/', '') ?? ''
    const read = { collection: 'articles', draft: true, depth: 0, overrideAccess: true } as const
    expect(await test_.payload.findByID({ ...read, id })).toMatchObject({
      _status: 'draft',
      minMonths: 6,
      maxMonths: 12,
      topics: [guidance.id],
      owner: world.users.editor.id,
    })
    const other = await send('administrator', { topic: concern.id, stage: '0-3' })
    const otherId = other.headers.get('location')?.split('/').at(-1) ?? ''
    expect(await test_.payload.findByID({ ...read, id: otherId })).toMatchObject({ concern: concern.id, maxMonths: 3 })
  })

  test.each(ACTORS.filter((actor) => actor !== 'editor' && actor !== 'administrator'))(
    'is refused to %s',
    async (actor) => {
      const answer = await send(actor, { topic: world.register.guidance.id, stage: '6-12' })
      expect([answer.status, await answer.json()]).toEqual([
        403,
        { errors: [{ path: '', code: 'forbidden', message: '只有编辑和管理员可以写文章。' }] },
      ])
    },
  )

  test.each([
    [
      'a topic that is not there',
      { topic: 'x', stage: '6-12' },
      'topic',
      '没有这个主题，可能已被删除。请回到覆盖情况重新选。',
    ],
    ['no topic', { stage: '6-12' }, 'topic', '没有这个主题，可能已被删除。请回到覆盖情况重新选。'],
    ['an unknown age', { topic: 'x', stage: '6-13' }, 'stage', '没有这个月龄段，请回到覆盖情况重新选。'],
  ])('refuses %s', async (_name, fields, path, message) => {
    const answer = await send('editor', fields as Record<string, string>)
    expect([answer.status, await answer.json()]).toEqual([400, { errors: [{ path, code: 'invalid', message }] }])
  })

  test.each([
    ['another type', { topic: 'x' }, 'application/x-www-form-urlencoded'],
    ['a form that is none', { topic: 'x' }, 'multipart/form-data; boundary=other'],
    ['too much', { topic: 'x'.repeat(3_000) }, undefined],
  ])('refuses %s', async (_name, fields, type) => {
    const answer = await send('editor', fields, type)
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { errors: [{ path: '', code: 'invalid', message: '表单读不出来，请回到覆盖情况再试。' }] },
    ])
  })

  test('a form of another site does not count as signed in', async () => {
    const answer = await test_.request('/api/desk/articles', {
      method: 'POST',
      as: { ...world.as.editor, Origin: 'https://evil.example' },
      body: formOf({ topic: world.register.guidance.id, stage: '6-12' }),
    })
    expect(answer.status).toBe(403)
  })
})

describe('GET /api/desk/publishing', () => {
  const ask = async (actor: Actor) => {
    const answer = await test_.request('/api/desk/publishing', { as: world.as[actor] })
    return [answer.status, await answer.json()]
  }

  test('tells editors and administrators what the publisher says', async () => {
    expect(await ask('editor')).toEqual([
      200,
      { tone: 'busy', headline: '正在启动，稍后就能看到', troubles: [], more: 0 },
    ])
    lendPublishing(() => ({
      state: 'idle',
      revision: 2,
      published: 2,
      routes: 9,
      failures: [{ route: '/articles/fever/', reason: 'boom' }],
      problems: [],
    }))
    const told = {
      tone: 'trouble',
      headline: '网站已是最新，但有 1 处没有发布成功',
      troubles: [{ what: '/articles/fever/', reason: '这一页仍是上一次的样子：boom' }],
      more: 0,
    }
    expect(await ask('administrator')).toEqual([200, told])
  })

  test.each(ACTORS.filter((actor) => actor !== 'editor' && actor !== 'administrator'))(
    'tells %s nothing',
    async (actor) => {
      expect(await ask(actor)).toEqual([
        403,
        { errors: [{ path: '', code: 'forbidden', message: '只有编辑和管理员可以看发布情况。' }] },
      ])
    },
  )
})
