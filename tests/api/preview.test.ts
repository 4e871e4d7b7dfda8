import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { block, paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle, storeCourse, storeCurriculum, storeLesson, storeUser } from '../factories/stored.ts'
import { draftOf, MARKER, openPreviewWorld, type PreviewWorld } from '../helpers/preview-world.ts'

let world: PreviewWorld['world']
let server: PreviewWorld['server']
let as: PreviewWorld['as']
let close: PreviewWorld['close']
beforeAll(async () => {
  ;({ world, server, as, close } = await openPreviewWorld())
})
afterAll(() => close())

describe('a draft beside its published text', () => {
  test('is shown to those who work on texts, and to nobody else', async () => {
    const { id, slug } = await storeArticle(world.payload, world.register)
    await draftOf(world, 'articles', id, { summary: MARKER })
    const seen = async (who?: string) => {
      const { status, text } = await server.get(`/preview/articles/${id}`, who ? as[who] : {})
      return [status, text.includes(MARKER), text.includes('预览：未发布')]
    }
    expect(await seen('editor')).toEqual([200, true, true])
    expect(await seen('reviewer')).toEqual([200, true, true])
    expect(await seen('trainer')).toEqual([403, false, false])
    expect(await seen()).toEqual([403, false, false])
    expect((await server.get(`/preview/articles/${id}`)).text).toContain(
      '只有编辑、审核专家和管理员能看还没有发布的内容。请先登录后台，再打开这个网址。',
    )
    await world.caughtUp()
    expect(await world.articlePage(slug)).not.toContain(MARKER)
  })

  test('says of the version that families read that they do, also beside a newer draft', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    await draftOf(world, 'articles', id, { summary: MARKER })
    const versions = await world.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    for (const version of versions.docs) {
      const isDraft = version.version._status === 'draft'
      const { text } = await server.get(`/preview/articles/${id}?version=${version.id}`, as['editor'])
      expect(text.includes('预览：未发布')).toBe(isDraft)
    }
    expect(versions.docs.map(({ version }) => version._status).toSorted()).toEqual(['draft', 'published'])
  })

  test('is kept and indexed by nobody, and framed by the panel alone', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    const { headers, text } = await server.get(`/preview/articles/${id}`, as['editor'])
    expect(['cache-control', 'x-robots-tag', 'referrer-policy'].map((name) => headers.get(name))).toEqual([
      'no-store',
      'noindex, nofollow, noarchive',
      'no-referrer',
    ])
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(text).toContain('<meta name="robots" content="noindex">')
    expect(text).toContain('data-preview')
  })

  test('is not refreshed by the editor when it is one old version', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    await draftOf(world, 'articles', id, { summary: MARKER })
    const { docs } = await world.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      depth: 0,
    })
    const old = await server.get(`/preview/articles/${id}?version=${docs[0]?.id}`, as['editor'])
    expect([old.status, old.text.includes(MARKER), old.text.includes('先看精神，再看度数。')]).toEqual([
      200,
      false,
      true,
    ])
    const other = await storeArticle(world.payload, world.register)
    expect((await server.get(`/preview/articles/${other.id}?version=${docs[0]?.id}`, as['editor'])).status).toBe(404)
  })
})

describe('who reviewed it', () => {
  const PENDING = '待审核'
  const send = async (who: string, path: string, method: string, json: object) => {
    const response = await world.request(path, { method, json, as: as[who] })
    expect([path, response.status]).toEqual([path, 200])
  }
  /** What a preview says of the review, above and below the text, and to programs. */
  const said = async (path: string) => {
    const { status, text } = await server.get(path, as['editor'])
    expect(status).toBe(200)
    return {
      isNamed: text.includes('陈医生'),
      hasDay: /\d 日 审核/.test(text),
      toPrograms: text.includes('reviewedBy'),
      isPending: text.includes(PENDING),
    }
  }
  const SIGNED = { isNamed: true, hasDay: true, toPrograms: true, isPending: false }
  const UNSIGNED = { isNamed: false, hasDay: false, toPrograms: false, isPending: true }

  test.each(['articles', 'lessons'] as const)('stands in the preview of exactly what was signed: %s', async (kind) => {
    const store = kind === 'articles' ? storeArticle : storeLesson
    const draft = { _status: 'draft' as const, title: `谁审核过的${kind}` }
    const { id } = await store(world.payload, world.register, draft)
    const { email } = await storeUser(world.payload, ['reviewer'], { name: '陈医生' })
    as['doctor'] = await world.signIn(email)
    const api = `/api/${kind}/${id}`
    const preview = `/preview/${kind}/${id}`
    expect(await said(preview)).toEqual(UNSIGNED)
    await send('editor', `${api}/step/submit`, 'POST', {})
    expect(await said(preview)).toEqual(UNSIGNED)
    await send('doctor', `${api}/step/approve`, 'POST', {})
    expect(await said(preview)).toEqual(SIGNED)
    await send('editor', `${api}/step/publish`, 'POST', {})
    expect(await said(preview)).toEqual(SIGNED)
    // As the form saves while somebody types.
    await send('editor', `${api}?draft=true&autosave=true`, 'PATCH', { summary: MARKER })
    expect(await said(preview)).toEqual(UNSIGNED)
    const response = await world.request(`${api}/share`, { method: 'POST', json: { days: 1 }, as: as['editor'] })
    const { url } = (await response.json()) as { url: string }
    expect(await said(new URL(url).pathname)).toEqual(UNSIGNED)
    const { docs } = await world.payload.findVersions({
      collection: kind,
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      depth: 0,
    })
    expect(await said(`${preview}?version=${docs[0]?.id}`)).toEqual(SIGNED)
    await send('editor', `${api}/step/discard`, 'POST', {})
    expect(await said(preview)).toEqual(SIGNED)
  })

  test('is nobody for a demonstration that is live', async () => {
    const { id } = await storeArticle(world.payload, world.register)
    expect(await said(`/preview/articles/${id}`)).toEqual({ ...UNSIGNED, isPending: false })
  })
})

test('nothing of a draft is anywhere in the published folder, search and feeds among them', async () => {
  const draft = {
    summary: MARKER,
    title: MARKER.slice(0, 8),
    body: richText(paragraph(MARKER)),
    _status: 'draft' as const,
  }
  const { id } = await storeArticle(world.payload, world.register, draft)
  const lesson = await storeLesson(world.payload, world.register, draft)
  for (const page of [`articles/${id}`, `lessons/${lesson.id}`]) {
    expect((await server.get(`/preview/${page}`, as['editor'])).text).toContain(MARKER)
  }
  await world.caughtUp()
  const holding: string[] = []
  for (const name of await fs.readdir(world.root, { recursive: true })) {
    const file = path.join(world.root, name)
    if ((await fs.stat(file)).isFile() && (await fs.readFile(file)).includes(MARKER.slice(0, 8))) holding.push(name)
  }
  expect(holding).toEqual([])
})

describe('drafts of every kind', () => {
  test('a lesson stands in its course, or in none', async () => {
    const lesson = await storeLesson(world.payload, world.register, { _status: 'draft', summary: MARKER })
    const alone = await server.get(`/preview/lessons/${lesson.id}`, as['editor'])
    expect([alone.status, alone.text.includes('还没有排进课程')]).toEqual([200, true])
    await storeCourse(world.payload, world.register, { title: '收下它的课程', lessons: [lesson.id] })
    await world.caughtUp()
    const placed = await server.get(`/preview/lessons/${lesson.id}`, as['editor'])
    expect([placed.text.includes(MARKER), placed.text.includes('收下它的课程')]).toEqual([true, true])
  })

  test('a course and a curriculum', async () => {
    const course = await storeCourse(world.payload, world.register)
    await draftOf(world, 'courses', course.id, { summary: MARKER })
    const curriculum = await storeCurriculum(world.payload, course, { _status: 'draft', summary: MARKER })
    await world.caughtUp()
    for (const page of [`courses/${course.id}`, `curricula/${curriculum.id}`]) {
      const { status, text } = await server.get(`/preview/${page}`, as['editor'])
      expect([page, status, text.includes(MARKER)]).toEqual([page, 200, true])
    }
  })

  test('one that is not finished says what is missing', async () => {
    const { id } = await world.payload.create({
      collection: 'articles',
      data: {
        title: '刚开头',
        body: richText(paragraph('第一句。'), block('doctor', { urgency: 'today', signs: [] })),
      },
      draft: true,
      depth: 0,
      overrideAccess: true,
    } as never)
    const { status, text } = await server.get(`/preview/articles/${id}`, as['editor'])
    expect([status, [...text.matchAll(/<li>([^<]+还没有填[好完])<\/li>/g)].map(([, gap]) => gap)]).toEqual([
      200,
      [
        '“摘要”还没有填好',
        '“适合的月龄”还没有填好',
        '“问题领域”还没有填好',
        '“指导内容”还没有填好',
        '正文第 2 段（就医信号）还没有填完',
        '“来源”还没有填好',
      ],
    ])
  })

  test('one that does not exist, and a kind that has no preview', async () => {
    expect((await server.get('/preview/articles/nobody', as['editor'])).status).toBe(404)
    expect((await server.get('/preview/users/1', as['editor'])).status).toBe(404)
  })
})
