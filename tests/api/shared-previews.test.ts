import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeArticle, storeUser } from '../factories/stored.ts'
import { draftOf, MARKER, openPreviewWorld, type PreviewWorld } from '../helpers/preview-world.ts'

let world: PreviewWorld['world']
let server: PreviewWorld['server']
let as: PreviewWorld['as']
let close: PreviewWorld['close']
beforeAll(async () => {
  ;({ world, server, as, close } = await openPreviewWorld())
})
afterAll(() => close())

describe('a link for somebody without an account', () => {
  const makeLink = async (id: string, json: Record<string, unknown>, who = 'editor') => {
    const response = await world.request(`/api/articles/${id}/share`, { method: 'POST', json, as: as[who] })
    return { status: response.status, body: (await response.json()) as { url: string; expiresAt: string } }
  }
  const open = (url: string) => server.get(new URL(url).pathname)

  test('opens this draft until the day it names', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    await draftOf(world, 'articles', id, { summary: MARKER })
    const { status, body } = await makeLink(id, { days: 7 })
    expect([status, Date.parse(body.expiresAt) - Date.now()]).toEqual([201, expect.closeTo(7 * 86_400_000, -5)])
    const page = await open(body.url)
    expect([page.status, page.text.includes(MARKER), page.headers.get('cache-control')]).toEqual([
      200,
      true,
      'no-store',
    ])
    expect(page.text).toMatch(/链接在 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 前有效。请不要转发。/)
  })

  test('may be bound to one version', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    const [version] = (await world.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } }))
      .docs
    const { body } = await makeLink(id, { days: 1, version: version?.id })
    await draftOf(world, 'articles', id, { summary: MARKER })
    expect((await open(body.url)).text).not.toContain(MARKER)
  })

  test('to one version opens no longer once the text is in the trash', async () => {
    const { id } = await storeArticle(world.payload, world.register, { _status: 'draft', summary: MARKER })
    const { docs } = await world.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })
    const { body } = await makeLink(id, { days: 1, version: docs[0]?.id })
    expect((await open(body.url)).text).toContain(MARKER)
    const data = { deletedAt: new Date().toISOString() }
    await world.payload.update({ collection: 'articles', id, data, overrideAccess: true })
    const page = await open(body.url)
    expect([page.status, page.text.includes(MARKER)]).toEqual([404, false])
  })

  test.each([
    ['forged', (url: string) => url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['cut off', (url: string) => url.slice(0, -20)],
    ['of another text', (url: string) => url.replace('/share/', '/share/x')],
  ])('%s: 403', async (_name, spoil) => {
    const { id } = await storeArticle(world.payload, world.register, { summary: MARKER })
    const { body } = await makeLink(id, { days: 1 })
    const page = await open(spoil(body.url))
    expect([page.status, page.text.includes(MARKER)]).toEqual([403, false])
    expect(page.text).toContain('预览链接不完整或不正确。请让发给您的人重新发一次。')
  })

  test('expired: 410', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    const [{ shareToken }, { shareLink }, { runningEnv }] = await Promise.all([
      import('../../cms/preview/share-token.ts'),
      import('../../cms/domain/share-link.ts'),
      import('../../cms/running-env.ts'),
    ])
    const { docs } = await world.payload.find({ collection: 'users', where: { roles: { contains: 'editor' } } })
    const made = shareLink({ kind: 'articles', id, sharedBy: docs[0]?.id ?? '' }, new Date(Date.now() - 86_400_001), 1)
    const page = await server.get(`/preview/share/${shareToken(runningEnv().secret, made)}`)
    expect(page.status).toBe(410)
    expect(page.text).toContain('预览链接已过期。还需要看，请让发给您的人重新发一个。')
  })

  test('taken back: 410, and a new one opens', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    const { body } = await makeLink(id, { days: 1 })
    await world.request(`/api/articles/${id}/withdraw-shares`, { method: 'POST', as: as['editor'] })
    const page = await open(body.url)
    expect(page.status).toBe(410)
    expect(page.text).toContain('发给您的人已收回这个预览链接。还需要看，请向对方要新的。')
    expect((await open((await makeLink(id, { days: 1 })).body.url)).status).toBe(200)
  })

  test('of somebody who is no editor any more: 410', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    const user = await storeUser(world.payload, ['editor'])
    as['leaver'] = await world.signIn(user.email)
    const { body } = await makeLink(id, { days: 1 }, 'leaver')
    await world.payload.update({ collection: 'users', id: user.id, data: { roles: ['trainer'] }, overrideAccess: true })
    expect((await open(body.url)).status).toBe(410)
  })

  test('is made by editors, for 1 to 30 days', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    expect(await makeLink(id, { days: 7 }, 'reviewer')).toEqual({
      status: 403,
      body: { errors: [{ path: '', code: 'forbidden', message: '只有编辑和管理员可以分享预览链接。' }] },
    })
    for (const days of [0, 31, 1.5, '7', undefined]) {
      expect(await makeLink(id, { days })).toEqual({
        status: 400,
        body: { errors: [{ path: 'days', code: 'invalid', message: '有效天数应是 1 到 30 的整数。' }] },
      })
    }
  })
})
