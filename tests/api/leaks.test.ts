import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, ACTORS, makeWorld, type World } from '../factories/people.ts'
import { innerLink, paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle, storeLecture, storeSignUp, storeSource, storeTrainer } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { whateverDay } from '../helpers/whatever-day.ts'

let test: TestPayload
let world: World
beforeAll(async () => {
  test = await startPayload()
  world = await makeWorld(test)
})
afterAll(() => test.stop())

const get = async (path: string, actor: Actor = 'visitor') => {
  const response = await test.request(path, { as: world.as[actor] })
  return { status: response.status, text: await response.text() }
}
/** Actors for whom the text comes back. */
async function seenBy(path: string, secret: string): Promise<Actor[]> {
  const seen: Actor[] = []
  for (const actor of ACTORS) if ((await get(path, actor)).text.includes(secret)) seen.push(actor)
  return seen
}

describe('drafts and the trash', () => {
  it('keeps the draft beside a published text from visitors', async () => {
    const { id } = await storeArticle(test.payload, world.register, { title: '线上的标题' })
    await test.payload.update({
      collection: 'articles',
      id,
      data: { title: '草稿里的标题' },
      draft: true,
      overrideAccess: true,
    })
    for (const path of [
      `/api/articles/${id}?draft=true`,
      `/api/articles?draft=true&where[id][equals]=${id}`,
      `/api/articles?draft=true&where[title][equals]=草稿里的标题`,
    ]) {
      expect((await get(path)).text).not.toContain('草稿里的标题')
    }
    expect((await get(`/api/articles/${id}`)).text).toContain('线上的标题')
    expect((await get(`/api/articles/${id}?draft=true`, 'reviewer')).text).toContain('草稿里的标题')
  })

  it('keeps what is in the trash from visitors, also where others point to it', async () => {
    const trashed = await storeArticle(test.payload, world.register, { title: '扔掉的文章' })
    const pointing = await storeArticle(test.payload, world.register, {
      related: [trashed.id],
      body: richText(paragraph('见', innerLink('articles', trashed.id))),
    })
    // A text that a published one points to cannot go there: it does so while the other is none.
    const become = (_status: string) =>
      test.payload.db.updateOne({ collection: 'articles', id: pointing.id, data: { _status } })
    await become('draft')
    await test.payload.update({
      collection: 'articles',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    await become('published')
    for (const path of [
      `/api/articles/${trashed.id}?trash=true`,
      `/api/articles?trash=true&limit=100`,
      `/api/articles/${pointing.id}?depth=3`,
      `/api/articles/${pointing.id}?depth=3&trash=true&draft=true`,
    ]) {
      expect((await get(path)).text).not.toContain('扔掉的文章')
    }
    expect((await get(`/api/articles/${trashed.id}?trash=true`, 'editor')).text).toContain('扔掉的文章')
  })
})

describe('lectures', () => {
  it('with sign-ups are not taken back to a draft, only closed or cancelled', async () => {
    const { id, startsAt } = await storeLecture(test.payload, world.venue, world.ownTrainer)
    const become = async (state: string) => {
      const response = await test.request(`/api/lectures/${id}`, {
        method: 'PATCH',
        as: world.as.organizer,
        json: { state, acceptedWarnings: whateverDay(startsAt) },
      })
      return [response.status, await response.text()] as const
    }
    expect((await become('draft'))[0]).toBe(200)
    expect((await become('open'))[0]).toBe(200)
    const lecture = await test.payload.findByID({ collection: 'lectures', id, depth: 0, overrideAccess: true })
    await storeSignUp(test.payload, lecture)
    for (const state of ['draft', 'submitted', 'approved']) {
      const [status, text] = await become(state)
      expect([state, status]).toEqual([state, 400])
      expect(text).toContain('已有 1 个家庭报名，不能退回')
    }
    expect((await become('closed'))[0]).toBe(200)
    expect((await become('reported'))[1]).toContain('“报名截止”的讲座不能改成“已归档”，只能改成')
  })

  it.each([
    ['a draft', { state: 'draft' }, ['administrator', 'organizer', 'trainer']],
    ['one that waits for approval', { state: 'submitted' }, ['administrator', 'organizer', 'trainer']],
    ['a home visit', { type: '入户指导/家访', state: 'open' }, ['administrator', 'organizer', 'trainer']],
    ['a consultation of one family', { type: '一对一咨询', state: 'held' }, ['administrator', 'organizer', 'trainer']],
    ['an approved one', { state: 'approved' }, ACTORS],
    ['a cancelled one', { state: 'cancelled', cancelledBecause: '停电' }, ACTORS],
  ] as const)('%s is seen by whom it concerns', async (_name, changes, actors) => {
    const { id } = await storeLecture(test.payload, world.venue, world.ownTrainer, changes)
    const seen: Actor[] = []
    for (const actor of ACTORS) if ((await get(`/api/lectures/${id}`, actor)).status === 200) seen.push(actor)
    expect(seen).toEqual(actors)
  })

  it('an empty form of a trainer’s tells what is missing; the trainer is the one who fills it in', async () => {
    const plan = (json: object) => test.request('/api/lectures', { method: 'POST', json, as: world.as.trainer })
    const refusal = await (await plan({})).text()
    expect(refusal).toContain('"path":"title"')
    expect(refusal).not.toContain('"path":"trainer"')
  })

  it('are changed by their trainer until they are approved, and never approved by them', async () => {
    const { id, startsAt } = await storeLecture(test.payload, world.venue, world.ownTrainer, { state: 'draft' })
    const patch = (json: object) => test.request(`/api/lectures/${id}`, { method: 'PATCH', json, as: world.as.trainer })
    const acceptedWarnings = whateverDay(startsAt)
    expect((await patch({ state: 'submitted', acceptedWarnings })).status).toBe(200)
    const approving = await patch({ state: 'approved' })
    expect(approving.status).toBe(400)
    expect(await approving.text()).toContain('您可以存为草稿或提交待批，批准由组织者来做')
    const given = await patch({ trainer: world.otherTrainer.id })
    expect(await given.text()).toContain('您只能安排自己的讲座')
    await test.payload.update({ collection: 'lectures', id, data: { state: 'approved' }, overrideAccess: true })
    const late = await patch({ bring: '水' })
    expect([late.status, await late.text()]).toEqual([400, expect.stringContaining('要改动别的，请联系组织者')])
  })

  it('are not moved by an organizer to a region that is not theirs', async () => {
    const { id } = await storeLecture(test.payload, world.venue, world.ownTrainer)
    const response = await test.request(`/api/lectures/${id}`, {
      method: 'PATCH',
      json: { venue: world.westVenue.id },
      as: world.as.organizer,
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('这个区域不归您管理，请选您负责的区域')
  })
})

describe('private fields', () => {
  it('shows a trainer’s telephone and certificate number to those who plan with them, and to the trainer', async () => {
    const trainer = world.ownTrainer.id
    const planning: Actor[] = ['administrator', 'organizer', 'trainer']
    const lecture = await storeLecture(test.payload, world.venue, world.ownTrainer)
    for (const path of [`/api/trainers/${trainer}`, `/api/lectures/${lecture.id}?depth=3`]) {
      expect(await seenBy(path, '13800001234')).toEqual(planning)
      expect(await seenBy(path, 'SECRET-NUMBER-7')).toEqual(planning)
      expect(await seenBy(path, '儿童保健医师')).toEqual(ACTORS)
    }
    // What is not asked for cannot tell whose trainer it is.
    expect(await seenBy(`/api/trainers/${trainer}?select[phone]=true`, '13800001234')).toEqual(planning)
    const anywhere = await storeTrainer(test.payload, { phone: '13955556666' })
    expect(await seenBy(`/api/trainers/${anywhere.id}?select[phone]=true`, '13955556666')).toEqual([
      'administrator',
      'organizer',
      'strangeOrganizer',
    ])
  })

  it('does not let visitors ask for private fields by filter, order or selection', async () => {
    await storeTrainer(test.payload, { phone: '13911112222' })
    await storeLecture(test.payload, world.venue, await storeTrainer(test.payload, { phone: '13933334444' }))
    for (const path of [
      '/api/trainers?where[phone][contains]=1391111',
      '/api/trainers?where[qualifications.number][equals]=SECRET-NUMBER-7',
      '/api/lectures?where[trainer.phone][equals]=13933334444',
      '/api/sources?where[note][contains]=核对',
    ]) {
      const { status, text } = await get(path)
      expect({ path, status, docs: text.includes('"docs":[{') }).toEqual({ path, status: 400, docs: false })
    }
    expect((await get('/api/trainers?select[phone]=true&limit=100')).text).not.toContain('1391111')
    expect((await get('/api/trainers?sort=phone&limit=100')).text).not.toContain('1391111')
  })

  it('shows what editors note about a source to those who work on texts', async () => {
    const { id } = await storeSource(test.payload, { note: '尚未核对原文' })
    expect(await seenBy(`/api/sources/${id}`, '尚未核对原文')).toEqual(['administrator', 'editor', 'reviewer'])
  })

  it('shows an address of e-mail to administrators and its owner', async () => {
    const { id, email } = world.users.reviewer
    expect(await seenBy(`/api/users/${id}`, email)).toEqual(['administrator', 'reviewer'])
    expect(await seenBy(`/api/users/${id}`, world.users.reviewer.name)).toEqual(['administrator', 'editor', 'reviewer'])
  })

  it('never shows hash, key or link of a sign-up, and no other region’s', async () => {
    const lecture = await storeLecture(test.payload, world.venue, world.ownTrainer)
    const { id } = await storeSignUp(test.payload, lecture)
    const path = `/api/sign-ups/${id}?depth=2`
    for (const secret of ['ENCRYPTED-', 'HASH-', 'TOKEN-', 'CLAIM-']) expect(await seenBy(path, secret)).toEqual([])
    expect(await seenBy(path, '138****1234')).toEqual(['administrator', 'organizer', 'trainer'])
    const { status } = await get('/api/sign-ups?where[token][like]=TOKEN', 'organizer')
    expect(status).toBe(400)
  })

  it('keeps the credentials of accounts to the server', async () => {
    const { text } = await get('/api/users?limit=100&showHiddenFields=true', 'administrator')
    for (const field of ['"hash"', '"salt"', '"resetPasswordToken"', '"loginAttempts"'])
      expect(text).not.toContain(field)
  })
})

describe('lists', () => {
  beforeAll(async () => {
    for (let number = 0; number < 520; number += 1) {
      const data = { key: `many-${number}`, taxonomy: 'guidance', name: '一', summary: '一', order: 1 }
      await test.payload.db.create({ collection: 'topics', data })
    }
  })

  it.each([
    ['visitor', 'limit=0', 100],
    ['visitor', 'limit=5000', 100],
    ['visitor', 'pagination=false', 100],
    ['visitor', 'pagination=false&limit=0', 100],
    ['visitor', 'limit=7', 7],
    ['visitor', '', 10],
    ['editor', 'limit=0', 500],
    ['editor', 'limit=501', 500],
    ['editor', 'limit=200', 200],
  ] as const)('give %s with "%s" %i entries', async (actor, query, entries) => {
    const { text } = await get(`/api/topics?${query}`, actor)
    expect((JSON.parse(text) as { docs: unknown[] }).docs).toHaveLength(entries)
  })

  it('still load every related document of a page', async () => {
    const sources = await Promise.all(Array.from({ length: 120 }, () => storeSource(test.payload)))
    const article = await storeArticle(test.payload, world.register, { sources: sources.map(({ id }) => id) })
    const loaded = JSON.parse((await get(`/api/articles/${article.id}?depth=1`)).text) as { sources: unknown[] }
    expect(loaded.sources.filter((source) => typeof source === 'object')).toHaveLength(120)
  })
})

describe('signing in', () => {
  it.each([
    ['too short', 'short-1', '密码至少要有 10 个字符'],
    ['the same character again and again', 'aaaaaaaaaaaa', '密码太简单，请至少用 4 种不同的字符'],
  ])('refuses a password that is %s', async (_name, password, message) => {
    const json = { name: '一', email: `p${password.length}@example.org`, password, roles: ['editor'] }
    const creating = await test.request('/api/users', { method: 'POST', json, as: world.as.administrator })
    const changing = await test.request(`/api/users/${world.users.editor.id}`, {
      method: 'PATCH',
      json: { password },
      as: world.as.editor,
    })
    for (const response of [creating, changing]) {
      expect(response.status).toBe(400)
      expect(await response.text()).toContain(message)
    }
  })

  it('locks an account after 8 wrong passwords', async () => {
    const { email } = world.users.strangeTrainer
    const attempt = async (password: string) =>
      (await test.request('/api/users/login', { method: 'POST', json: { email, password } })).status
    for (let count = 0; count < 8; count += 1) expect(await attempt('wrong password')).toBe(401)
    expect(await attempt('correct horse battery')).toBe(401)
  })

  it('accepts a session only from our own pages', async () => {
    const { Cookie } = world.as.administrator as { Cookie: string }
    const from = (Origin: string) => test.request('/api/users/me', { headers: { Cookie, Origin } })
    expect(await (await from('http://localhost:3000')).json()).toMatchObject({
      user: { name: world.users.administrator.name },
    })
    expect(await (await from('https://elsewhere.example')).json()).toMatchObject({ user: null })
  })
})

it('lets a reviewer sign a text and change nothing of it', async () => {
  const { id } = await storeArticle(test.payload, world.register, { _status: 'draft', title: '一篇要审的文章' })
  const step = (name: string, actor: Actor) =>
    test.request(`/api/articles/${id}/step/${name}`, { method: 'POST', json: {}, as: world.as[actor] })
  await step('submit', 'editor')
  const response = await test.request(`/api/articles/${id}?draft=true`, {
    method: 'PATCH',
    json: {
      title: '审核专家改的标题',
      review: { status: 'reviewed', reviewer: '李医生', reviewedOn: '2026-11-01', reviewBy: '2028-11-01' },
    },
    as: world.as.reviewer,
  })
  expect(response.status).toBe(403)
  expect((await step('approve', 'reviewer')).status).toBe(200)
  const after = await test.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
  expect(after).toMatchObject({
    title: '一篇要审的文章',
    review: { status: 'reviewed', reviewer: world.users.reviewer.name },
    signOff: { by: world.users.reviewer.id },
  })
  expect(after.editedBy ?? null).toBeNull()
})
