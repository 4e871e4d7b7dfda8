import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_STATES, type ContentState } from '../../cms/domain/content-states.ts'
import { CONTENT_STEPS } from '../../cms/domain/workflow-steps.ts'
import { STEPS_OF_ARTICLES } from '../factories/step-matrix.ts'
import { heading, paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle, storeCourse, storeMedia } from '../factories/stored.ts'
import { openWorkflowWorld, ownTitle, type Person, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

const PEOPLE: readonly (Person | 'visitor')[] = [
  'administrator',
  'editor',
  'reviewer',
  'organizer',
  'trainer',
  'visitor',
]
const EVERY_CASE = CONTENT_STATES.flatMap((state) =>
  PEOPLE.map((person): [ContentState, Person | 'visitor'] => [state, person]),
)

describe('each step over REST', () => {
  it.each(EVERY_CASE)('from %s by %s', async (state, person) => {
    const expected = person === 'visitor' ? [] : (STEPS_OF_ARTICLES[state][person] ?? [])
    const taken: string[] = []
    let article = await world.articleIn(state)
    let live = await world.live(article.id)
    for (const step of CONTENT_STEPS) {
      const { status, json } = await world.step(person, article.id, step, { remark: '因为' })
      if (status === 200) {
        taken.push(step)
        article = await world.articleIn(state)
        live = await world.live(article.id)
        continue
      }
      expect({ step, status }).toEqual({ step, status: 403 })
      expect(json.errors?.[0]?.message).toMatch(/^[^a-z]+。$/)
      expect({ after: step, text: await world.newest(article.id) }).toEqual({ after: step, text: article })
    }
    expect(taken).toEqual(expected)
    expect(await world.live(article.id)).toEqual(live)
  })
})

describe('from draft to families', () => {
  it('a sign-off says who, when and for which text; the page names the reviewer', async () => {
    const { id } = await world.articleIn('draft')
    const before = await world.live(id)
    const submitted = await world.step('editor', id, 'submit')
    expect(submitted).toMatchObject({ status: 200, json: { state: 'in-review', signOff: null } })
    expect(await world.live(id)).toEqual(before)
    const approved = await world.step('reviewer', id, 'approve', { remark: '可以' })
    expect(approved.json).toMatchObject({ state: 'approved', signOff: { by: '某reviewer' } })
    expect(await world.live(id)).toEqual(before)
    const published = await world.step('editor', id, 'publish')
    expect(published.json).toMatchObject({ state: 'published', signOff: { by: '某reviewer' } })
    expect(await world.live(id)).toMatchObject({
      summary: (await world.newest(id)).summary,
      review: { status: 'reviewed', reviewer: '某reviewer' },
    })
    const { docs: versions } = await world.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      depth: 0,
      limit: 0,
      pagination: false,
      sort: 'createdAt',
      overrideAccess: true,
    })
    expect(versions.map(({ version }) => [version.state, version.lastStep?.step ?? null])).toEqual([
      ['published', 'import'],
      ['draft', null],
      ['in-review', 'submit'],
      ['approved', 'approve'],
      ['published', 'publish'],
    ])
    expect(versions.at(-1)?.version.signOff).toMatchObject({ by: world.users.reviewer.id, hash: expect.any(String) })
  })

  it('remarks stay with the text and tell the next one what to do', async () => {
    const { id } = await world.articleIn('in-review')
    const silent = await world.step('reviewer', id, 'send-back', { remark: ' ' })
    expect(silent).toEqual({
      status: 422,
      json: { errors: [{ path: '', code: 'remark-missing', message: '请写明为什么退回，接手的人要看。' }] },
    })
    const sent = await world.step('reviewer', id, 'send-back', { remark: '剂量要写清楚' })
    expect(sent.json).toMatchObject({
      state: 'draft',
      remarks: [{ by: '某reviewer', step: 'send-back', text: '剂量要写清楚' }],
    })
    await world.send('editor', `/api/articles/${id}`, { method: 'PATCH', json: { summary: '改好了。' } })
    expect((await world.newest(id)).remarks).toMatchObject([{ text: '剂量要写清楚' }])
  })

  it('each step is in the audit log, in order, with who, from where to where and why', async () => {
    const { id, title } = await world.articleIn('approved')
    await world.step('reviewer', id, 'send-back', { remark: '再想想' })
    const { docs } = await world.payload.find({
      collection: 'audit-log',
      where: { document: { equals: id } },
      sort: 'at',
      depth: 0,
      overrideAccess: true,
    })
    expect(
      docs.map(({ action, byName, from, to, remark }) => [action, byName, from ?? null, to, remark ?? null]),
    ).toEqual([
      ['从内容库导入', '系统', null, 'published', null],
      ['修改', '某editor', 'published', 'draft', null],
      ['提交审核', '某editor', 'draft', 'in-review', null],
      ['审核通过', '某reviewer', 'in-review', 'approved', null],
      ['退回', '某reviewer', 'approved', 'draft', '再想想'],
    ])
    expect(new Set(docs.map((entry) => `${entry.entity} ${entry.title}`))).toEqual(new Set([`articles ${title}`]))
    const found = await world.send('reviewer', `/api/audit-log?where[remark][like]=再想想`)
    expect(await found.json()).toMatchObject({ totalDocs: 1 })
  })

  it('giving a draft up brings back the live text with its own sign-off', async () => {
    const { id } = await world.articleIn('approved')
    await world.step('editor', id, 'publish')
    const live = await world.live(id)
    const { signOff } = await world.newest(id)
    const { id: cover } = await storeMedia(world.payload)
    await world.send('editor', `/api/articles/${id}`, { method: 'PATCH', json: { title: '不想要的', cover } })
    expect((await world.newest(id)).cover).toBe(cover)
    expect((await world.step('editor', id, 'discard')).json).toMatchObject({ state: 'published' })
    expect(await world.live(id)).toEqual({ ...live, cover: null, updatedAt: expect.any(String) })
    expect(await world.newest(id)).toMatchObject({ title: live?.title, state: 'published', signOff })
  })

  it('a review day that has come or lies too far off is set anew by a sign-off; one between stays', async () => {
    const nextYear = `${new Date().getUTCFullYear() + 1}-05-06`
    for (const [reviewBy, expected] of [
      ['2020-01-01', String(new Date().getUTCFullYear() + 2)],
      ['2040-05-06', String(new Date().getUTCFullYear() + 2)],
      [nextYear, nextYear],
    ] as const) {
      const { id } = await world.articleIn('draft')
      const review = { status: 'reviewed', reviewer: '自封的专家', reviewBy }
      await world.send('editor', `/api/articles/${id}`, { method: 'PATCH', json: { review } })
      expect((await world.newest(id)).review).toMatchObject({ status: 'demo' })
      await world.step('editor', id, 'submit')
      await world.step('reviewer', id, 'approve')
      expect((await world.newest(id)).review).toMatchObject({ status: 'reviewed', reviewer: '某reviewer' })
      expect((await world.newest(id)).review?.reviewBy).toContain(expected)
    }
  })

  it('a course goes live without a sign-off', async () => {
    const { id } = await storeCourse(world.payload, world.register, { _status: 'draft', title: ownTitle() })
    const response = await world.send('editor', `/api/courses/${id}/step/publish`, { method: 'POST', json: {} })
    expect(await response.json()).toMatchObject({ state: 'published', isLive: true, signOff: null })
    const submitting = await world.send('editor', `/api/courses/${id}/step/submit`, { method: 'POST', json: {} })
    expect(await submitting.json()).toEqual({
      errors: [{ path: '', code: 'no-sign-off-needed', message: '课程和课程体系不用审核，可以直接发布。' }],
    })
  })
})

describe('what is not ready', () => {
  it('is refused with every error by its field', async () => {
    const { id } = await storeArticle(world.payload, world.register, {
      _status: 'draft',
      title: ownTitle(),
      summary: '',
      sources: [],
      body: richText(heading('h2', '怎么做')),
    })
    const { status, json } = await world.step('editor', id, 'submit')
    expect(status).toBe(422)
    expect(json.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['', 'has-errors'],
      ['summary', 'summary-missing'],
      ['body', 'body-empty'],
      ['sources', 'source-missing'],
      ['body.0', 'section-empty'],
    ])
    expect(json.errors?.[0]?.message).toBe('还有 4 处必须改，改好以后才能提交审核。')
  })

  it('is refused for an address that is missing', async () => {
    const { id } = await storeArticle(world.payload, world.register, {
      _status: 'draft',
      title: ownTitle(),
      slug: null as unknown as string,
    })
    expect((await world.step('editor', id, 'submit')).json.errors?.map(({ path }) => path)).toEqual(['', 'slug'])
  })

  it('warnings wait for the tick of those who write, and stay ticked', async () => {
    const body = richText(paragraph('请勿自行给孩子服用退烧药。'))
    const { id } = await storeArticle(world.payload, world.register, { _status: 'draft', title: ownTitle(), body })
    const shown = await world.send('editor', `/api/articles/${id}/steps`)
    const { findings = [] } = (await shown.json()) as { findings?: { key: string; severity: string }[] }
    expect(findings.map(({ severity, key }) => [severity, key])).toEqual([
      ['warning', 'word-hard:body:请勿 请勿自行给孩子服用退烧药。'],
      ['warning', 'word-hard:body:服用 请勿自行给孩子服用退烧药。'],
    ])
    const refused = await world.step('editor', id, 'submit')
    expect(refused).toMatchObject({ status: 422, json: { errors: [{ code: 'has-open-warnings' }, {}, {}] } })
    const keys = findings.map(({ key }) => key)
    const half = await world.step('editor', id, 'submit', { tickedWarnings: keys.slice(0, 1) })
    expect(half).toMatchObject({ status: 422, json: { errors: [{ code: 'has-open-warnings' }, {}] } })
    const tickedWarnings = [...keys, 'no such warning']
    const { status, json } = await world.step('editor', id, 'submit', { tickedWarnings })
    expect(status).toBe(200)
    expect(json.findings?.every(({ isTicked }) => isTicked)).toBe(true)
    expect((await world.newest(id)).tickedWarnings).toEqual(keys)
  })
})

describe('bad input', () => {
  it.each([
    ['no such step', 'fly', {}, 404, '没有这一步，请刷新页面再试。'],
    ['a remark that is none', 'submit', { remark: 7 }, 400, '意见应该是文字。'],
    ['a remark without end', 'submit', { remark: '长'.repeat(2001) }, 400, '意见最多 2000 个字，请写短一些。'],
    ['ticks that are none', 'submit', { tickedWarnings: [1] }, 400, '看过的提醒格式不对，请刷新页面再试。'],
    ['a list', 'submit', [], 400, '提交的内容格式不对，请刷新页面再试。'],
    [
      'another version than the newest',
      'submit',
      { seen: '2020-01-01T00:00:00.000Z' },
      409,
      '刚才有人改过这一篇，您看到的已经不是最新的。请刷新后再试。',
    ],
  ])('%s', async (_name, step, json, status, message) => {
    const { id } = await world.articleIn('draft')
    const answer = await world.step('editor', id, step, json)
    expect(answer.status).toBe(status)
    expect(answer.json.errors?.[0]?.message).toBe(message)
    expect((await world.newest(id)).state).toBe('draft')
  })

  it('an unknown text, and one in the trash', async () => {
    const { id } = await world.articleIn('archived')
    await world.send('editor', `/api/articles/${id}`, {
      method: 'PATCH',
      json: { deletedAt: '2026-11-22T00:00:00.000Z' },
    })
    for (const gone of [id, 'nothing', '111111111111111111111111']) {
      expect(await world.step('editor', gone, 'restore')).toMatchObject({
        status: 404,
        json: { errors: [{ message: '没有这一篇，可能已被删除或放进了回收站。' }] },
      })
    }
  })
})

it('two reviewers at once leave one sign-off', async () => {
  const { id } = await world.articleIn('in-review')
  const answers = await Promise.all([world.step('reviewer', id, 'approve'), world.step('reviewer', id, 'approve')])
  const { docs } = await world.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  expect(answers.some(({ status }) => status === 200)).toBe(true)
  expect((await world.newest(id)).state).toBe('approved')
  expect(docs.length).toBeLessThanOrEqual(5)
})

it('an account that wrote and signed can be deleted; what was signed stays live', async () => {
  const { id } = await world.articleIn('approved')
  await world.step('editor', id, 'publish')
  const live = await world.live(id)
  const leaving = await world.payload.create({
    collection: 'users',
    data: {
      name: '走了的',
      email: 'leaving@example.org',
      password: 'correct horse battery',
      roles: ['editor', 'reviewer'],
    },
    overrideAccess: true,
  })
  const as = await world.signIn(leaving.email)
  await world.request(`/api/articles/${id}`, { method: 'PATCH', json: { summary: '走之前改的。' }, as })
  const response = await world.send('administrator', `/api/users/${leaving.id}`, { method: 'DELETE' })
  expect(response.status).toBe(200)
  expect(await world.live(id)).toEqual(live)
})
