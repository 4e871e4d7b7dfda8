import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lendDeadLinks } from '../../cms/desk/dead-links.ts'
import { liveWebPages } from '../../cms/desk/live-web-pages.ts'
import { loadQuotingSchedule, loadQuotingSource } from '../../cms/desk/load-quoting.ts'
import { loadWorklist } from '../../cms/desk/load-worklist.ts'
import { LinkPatrol } from '../../cms/link-checks/link-patrol.ts'
import { makeWorld, type World } from '../factories/people.ts'
import { innerLink, paragraph, richText, webLink } from '../factories/rich-text.ts'
import { asking, standAs } from '../factories/stand.ts'
import { storeArticle, storeLesson, storeSchedule, storeSource } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

const TODAY = '2026-11-22'
let test_: TestPayload
let world: World
beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
})
afterAll(() => test_.stop())

const worklistOf = (id: string, day = TODAY) =>
  loadWorklist(asking(test_.payload, world.users.editor), day).then((items) =>
    items
      .filter((item) => item.id === id)
      .flatMap(({ reasons }) => reasons.map(({ code, message }) => [code, message])),
  )
const update = (collection: 'sources' | 'schedules' | 'articles', id: string, data: object) =>
  test_.payload.update({ collection, id, data: data as never, depth: 0, overrideAccess: true })

describe('the worklist', () => {
  test('shows a text from the moment its source is superseded, and no longer once its live version is mended', async () => {
    const { payload } = test_
    const old = await storeSource(payload, { title: '旧指南' })
    const next = await storeSource(payload, { title: '新指南' })
    const article = await storeArticle(payload, { ...world.register, source: old })
    const lesson = await storeLesson(payload, { ...world.register, source: old })
    expect(await worklistOf(article.id)).toEqual([])

    await update('sources', old.id, { supersededBy: next.id })
    const told = [['source-superseded', '来源《旧指南》已被《新指南》替代，请按新的改写']]
    expect(await worklistOf(article.id)).toEqual(told)
    expect(await worklistOf(lesson.id)).toEqual(told)

    await payload.db.updateOne({ collection: 'articles', id: article.id, data: { sources: [next.id] } })
    expect(await worklistOf(article.id)).toEqual([])
    expect(await worklistOf(lesson.id)).toEqual(told)
  })

  test('shows a live text whose web page the patrol found gone', async () => {
    const { payload } = test_
    const body = richText(paragraph('看', webLink('https://gone.example.org/a'), webLink('https://there.example.org/')))
    const article = await storeArticle(payload, world.register, { body })
    const draft = richText(paragraph(webLink('https://draft.example.org/')))
    await storeArticle(payload, world.register, { _status: 'draft', body: draft })
    const patrol = new LinkPatrol({
      list: () => liveWebPages(payload),
      onError: (error) => expect.unreachable(String(error)),
      askFor: async (url) => ({ kind: 'answered', status: url.includes('gone') ? 404 : 200 }),
    })
    lendDeadLinks(() => patrol.dead())
    const round = async (hour: number) => {
      const asked: (string | undefined)[] = []
      const now = new Date(Date.UTC(2026, 10, 20, hour))
      for (let url = await patrol.next(now); url !== undefined; url = await patrol.next(now)) asked.push(url)
      return asked
    }
    expect(await round(8)).toEqual(expect.arrayContaining(['https://gone.example.org/a', 'https://there.example.org/']))
    expect(await worklistOf(article.id)).toEqual([])
    expect(await round(9)).toEqual(['https://gone.example.org/a'])
    expect(await worklistOf(article.id)).toEqual([
      ['web-link-dead', '网页“https://gone.example.org/a”打不开：网站说没有这一页（404），请换一个或去掉'],
    ])
    expect(await liveWebPages(payload)).not.toContain('https://draft.example.org/')
  })

  test('names source, schedule, review and the remark of whoever marked it, the most pressing first', async () => {
    const { payload } = test_
    const source = await storeSource(payload, { title: '旧程序', validUntil: '2026-10-31T00:00:00.000Z' })
    const other = await storeSource(payload)
    const table = await storeSchedule(payload, source)
    const next = await storeSchedule(payload, other)
    await update('schedules', next.id, { version: '2026' })
    await update('schedules', table.id, { supersededBy: next.id })
    const article = await storeArticle(
      payload,
      { ...world.register, source },
      {
        owner: world.users.reviewer.id,
        review: { status: 'demo', reviewBy: '2026-11-01' },
      },
    )
    await standAs(payload, 'articles', article.id, {
      state: 'needs-revision',
      remarks: [
        { step: 'send-back', text: '旧的', by: world.users.reviewer.id, at: '2026-01-01T00:00:00.000Z' },
        { step: 'request-revision', text: '剂量改了', by: world.users.reviewer.id, at: '2026-11-19T20:00:00.000Z' },
      ],
    })
    const items = await loadWorklist(asking(payload, world.users.administrator), TODAY)
    expect(items.find(({ id }) => id === article.id)).toEqual({
      kind: 'articles',
      id: article.id,
      title: article.title,
      owner: world.users.reviewer.id,
      since: '2026-11-01',
      reasons: [
        ['marked', '标为待修订：剂量改了', '2026-11-20'],
        ['review-overdue', '应在 2026 年 11 月 1 日复审，已过 21 天', '2026-11-01'],
        ['source-expired', '来源《旧程序》有效期至 2026 年 10 月 31 日，已过期，请换成现行的', '2026-11-01'],
        ['schedule-superseded', '《预警征象》2013 版已不是现行版，改用 2026 版', undefined],
      ].map(([code, message, since]) => ({ code, message, since, owner: world.users.reviewer.id, isDue: true })),
    })
  })

  test('sees a link break, and be mended', async () => {
    const { payload } = test_
    const target = await storeArticle(payload, world.register, { title: '怎么洗澡' })
    const article = await storeArticle(payload, world.register, {
      body: richText(paragraph('见', innerLink('articles', target.id))),
    })
    expect(await worklistOf(article.id)).toEqual([])
    await payload.db.updateOne({ collection: 'articles', id: target.id, data: { _status: 'draft' } })
    expect(await worklistOf(article.id)).toEqual([['link-broken', '链接“怎么洗澡”打不开，请换一个或去掉']])
    await payload.db.updateOne({ collection: 'articles', id: target.id, data: { _status: 'published' } })
    expect(await worklistOf(article.id)).toEqual([])
    await payload.db.updateOne({ collection: 'articles', id: target.id, data: { _status: 'draft' } })
    await payload.db.updateOne({
      collection: 'articles',
      id: article.id,
      data: { body: richText(paragraph('没有链接了')), updatedAt: new Date().toISOString() },
    })
    expect(await worklistOf(article.id)).toEqual([])
  })

  test('leaves drafts and what is in the trash alone', async () => {
    const { payload } = test_
    const source = await storeSource(payload, { validUntil: '2020-01-01T00:00:00.000Z' })
    const draft = await storeArticle(payload, { ...world.register, source }, { _status: 'draft' })
    const trashed = await storeArticle(payload, { ...world.register, source })
    await payload.db.updateOne({
      collection: 'articles',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
    })
    expect([await worklistOf(draft.id), await worklistOf(trashed.id)]).toEqual([[], []])
  })

  test.each(['organizer', 'trainer'] as const)('is empty for %s', async (actor) => {
    await storeArticle(test_.payload, world.register, { review: { status: 'demo', reviewBy: '2020-01-01' } })
    expect(await loadWorklist(asking(test_.payload, world.users[actor]), TODAY)).toEqual([])
  })
})

describe('what quotes a source or a schedule', () => {
  test('every text, live ones first, with the trouble in words and the draft that is already mended', async () => {
    const { payload } = test_
    const asker = asking(payload, world.users.editor)
    const old = await storeSource(payload, { title: '老规范' })
    const next = await storeSource(payload, { title: '新规范' })
    const register = { ...world.register, source: old }
    const draft = await storeArticle(payload, register, { title: '草稿一篇', _status: 'draft' })
    const live = await storeArticle(payload, register, { title: '在线一篇' })
    const mended = await storeArticle(payload, register, { title: '改好一篇' })
    await payload.update({
      collection: 'articles',
      id: mended.id,
      data: { sources: [next.id] },
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    const texts = [
      ['改好一篇', mended.id, true, false],
      ['在线一篇', live.id, true, true],
      ['草稿一篇', draft.id, false, true],
    ]
    const shown = async () => {
      const quoting = await loadQuotingSource(asker, old.id, TODAY)
      return [
        quoting?.trouble,
        quoting?.texts.map(({ title, id, isLive, isInDraft }) => [title, id, isLive, isInDraft]),
      ]
    }
    expect(await shown()).toEqual([undefined, texts])
    await update('sources', old.id, { supersededBy: next.id })
    expect(await shown()).toEqual(['来源《老规范》已被《新规范》替代，请按新的改写', texts])

    const table = await storeSchedule(payload, old)
    const following = await storeSchedule(payload, next)
    await update('schedules', table.id, { supersededBy: following.id })
    const quoting = await loadQuotingSchedule(asker, table.id, TODAY)
    expect([quoting?.trouble, quoting?.texts.length]).toEqual(['《预警征象》2013 版已不是现行版，改用 2013 版', 3])
  })

  test('nothing is told to those who do not work on texts', async () => {
    expect(await loadQuotingSource(asking(test_.payload, world.users.trainer), world.register.source.id, TODAY)).toBe(
      undefined,
    )
  })
})
