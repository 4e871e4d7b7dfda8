import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayInChina, monthsAfter } from '../../cms/domain/review-day.ts'
import type { Article } from '../../cms/payload-types.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { block, cite, heading, innerLink, paragraph, richText, textNode, webLink } from '../factories/rich-text.ts'
import {
  articleData,
  type Register,
  storeArticle,
  storeCourse,
  storeCurriculum,
  storeLesson,
  storeMedia,
  storeRegister,
  storeSource,
  storeUser,
} from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { refusalOf } from '../helpers/refusal.ts'

let test: TestPayload
let register: Register
beforeAll(async () => {
  test = await startPayload()
  register = await storeRegister(test.payload)
})
afterAll(() => test.stop())

/** A well-formed id of nothing, on SQLite and on MongoDB. */
const GONE = '111111111111111111111111'

const draftOf = (changes: Partial<Article> = {}): Promise<Article> =>
  storeArticle(test.payload, register, { _status: 'draft', ...changes })
const publish = ({ id }: { id: string }, data: Partial<Article> = {}): Promise<unknown> =>
  test.payload.update({
    collection: 'articles',
    id,
    data: { ...data, _status: 'published' },
    overrideAccess: true,
    context: importPass(),
  })

describe('publishing an article', () => {
  it('is refused with a message by each field that is not ready', async () => {
    const draft = await test.payload.create({ collection: 'articles', data: {}, draft: true, overrideAccess: true })
    expect(await refusalOf(publish(draft as Article))).toEqual({
      title: '请填写标题',
      summary: '请填写摘要，用一两句话先把答案说出来',
      slug: '请填写网址名，只能用小写字母、数字和连字符，例如 fever-at-home',
      minMonths: '起始月龄应是 0 到 35 的整数',
      maxMonths: '结束月龄应是 1 到 36 的整数',
      topics: '请至少选一个指导内容，家长靠它找到这一页',
      concern: '请选一个问题领域',
      body: '正文还是空的',
      sources: '请至少选一个来源，没有依据的内容不能发布',
    })
  })

  it.each<[string, () => Partial<Article> | Promise<Partial<Article>>, object]>([
    ['an age range upside down', () => ({ minMonths: 12, maxMonths: 6 }), { maxMonths: '结束月龄应大于起始月龄' }],
    ['an age of 37 months', () => ({ maxMonths: 37 }), { maxMonths: '结束月龄应是 1 到 36 的整数' }],
    [
      'a citation that is not listed',
      async () => {
        const { id } = await storeSource(test.payload, { title: '发热指南' })
        return { body: richText(paragraph('不急着退烧。', cite(id))) }
      },
      { sources: '正文引用了“发热指南”，请把它加进来源' },
    ],
    [
      'a citation without a source',
      () => ({ body: richText(paragraph('不急着退烧。', cite(undefined))) }),
      { body: '正文里有一处引用没有选来源，或来源已不在来源库中' },
    ],
    [
      'a citation of a source that is gone',
      () => ({ body: richText(paragraph('不急着退烧。', cite(GONE))) }),
      { body: '正文里有一处引用没有选来源，或来源已不在来源库中' },
    ],
    [
      'a link to a draft',
      async () => ({ body: richText(paragraph('见', innerLink('articles', (await draftOf()).id))) }),
      { body: '正文里有站内链接指向还没有发布的页面，请先发布那一页，或去掉链接' },
    ],
    [
      'a picture that is gone',
      () => ({ body: richText(paragraph('看图'), block('figure', { media: GONE })) }),
      { body: '有一个图片或音视频没有选，或已被删除' },
    ],
  ])('is refused with %s', async (_name, changes, refusal) => {
    expect(await refusalOf(publish(await draftOf(await changes())))).toEqual(refusal)
  })

  it('is refused while a picture has no alternative text', async () => {
    const media = await storeMedia(test.payload)
    await test.payload.db.updateOne({ collection: 'media', id: media.id, data: { alt: ' ' } })
    expect(await refusalOf(publish(await draftOf({ cover: media.id })))).toEqual({
      cover: '有一个图片或音视频缺少替代文字，请到媒体库补上',
    })
  })

  it('passes for two articles that link to each other, when they are published together', async () => {
    const first = await draftOf()
    const second = await draftOf({ body: richText(paragraph('见', innerLink('articles', first.id))) })
    const body = richText(paragraph('见', innerLink('articles', second.id)))
    const context = { ...importPass(), alsoPublished: [first, second].map(({ id }) => `articles:${id}`) }
    for (const [id, data] of [
      [first.id, { body, _status: 'published' }],
      [second.id, { _status: 'published' }],
    ] as [string, Partial<Article>][]) {
      await test.payload.update({ collection: 'articles', id, data, context, overrideAccess: true })
    }
    expect(await (await test.request(`/api/articles/${first.id}`)).json()).toMatchObject({ _status: 'published' })
  })

  it('fills in the day of the first publication, and keeps it', async () => {
    const draft = await draftOf()
    expect(draft.publishedOn ?? null).toBeNull()
    await publish(draft)
    const first = await test.payload.findByID({ collection: 'articles', id: draft.id, overrideAccess: true })
    expect(dayInChina(new Date(first.publishedOn ?? ''))).toBe(dayInChina(new Date()))
    const again = async () =>
      (await test.payload.findByID({ collection: 'articles', id: draft.id, overrideAccess: true })).publishedOn
    await test.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { publishedOn: '2001-01-01' },
      draft: true,
      overrideAccess: true,
    })
    await publish(draft)
    expect(await again()).toBe(first.publishedOn)
    // The library knows when a text was first published.
    await publish(draft, { publishedOn: '2026-01-02' })
    await publish(draft)
    expect(await again()).toContain('2026-01-02')
  })
})

it('refuses other kinds that are not ready', async () => {
  expect(await refusalOf(storeLesson(test.payload, register, { sources: [] }))).toMatchObject({
    sources: '请至少选一个来源，没有依据的内容不能发布',
  })
  expect(await refusalOf(storeCourse(test.payload, register, { topics: [] }))).toMatchObject({
    topics: '请至少选一个指导内容，家长靠它找到这一页',
  })
  const course = await storeCourse(test.payload, register)
  expect(await refusalOf(storeCurriculum(test.payload, course, { courses: [] }))).toMatchObject({
    courses: '请至少放入一门课程',
  })
})

describe('texts, also in drafts', () => {
  it.each([
    ['a heading of no level', heading('h9', '小标题'), '小标题只能用二级或三级'],
    ['an unknown node', { type: 'iframe', version: 1, src: 'https://x.example' }, '正文里有不支持的内容（iframe）'],
    ['an unknown block', block('script', {}), '正文里有不支持的版块（script）'],
    [
      'an upload of the editor’s own kind',
      { type: 'upload', version: 1, value: 'x' },
      '正文里有不支持的内容（upload）',
    ],
    ['a link to an account', paragraph(innerLink('users', 'x')), '有一个站内链接没有选页面'],
  ])('refuse %s', async (_name, node, message) => {
    expect(await refusalOf(draftOf({ body: richText(paragraph('字'), node) }))).toEqual({ body: message })
  })

  it('keep only the words of an unsafe link, also inside a callout', async () => {
    const hostile = (url: string) => paragraph(webLink(url, '点这里'))
    const callout = block('callout', { tone: 'tip', body: richText(hostile('data:text/html,x')) })
    const { body } = await draftOf({ body: richText(hostile('javascript:alert(1)'), callout) })
    expect(JSON.stringify(body)).not.toMatch(/javascript|data:|"link"/)
    expect(JSON.stringify(body).match(/点这里/g)).toHaveLength(2)
  })

  it('keep what was pasted into places where it cannot stand', async () => {
    const within = (type: string, ...children: object[]) => ({ ...paragraph(), type, children })
    const rule = { type: 'horizontalrule', version: 1 }
    const list = (...children: object[]) => ({
      ...within('list', ...children),
      listType: 'bullet',
      start: 1,
      tag: 'ul',
    })
    const entry = (...children: object[]) => ({ ...within('listitem', ...children), value: 1 })
    const words = (...children: string[]) => children.map((text) => ({ text }))
    const { body } = await draftOf({
      body: richText(
        heading('h1', '大'),
        heading('h4', '小'),
        paragraph('前', rule, '后'),
        { ...webLink('https://a.cn/'), children: [paragraph('甲'), paragraph('乙')] },
        paragraph({ ...webLink('https://a.cn/', '外'), children: [webLink('https://b.cn/', '内')] }),
        paragraph({ ...webLink('https://a.cn/', '自动'), type: 'autolink' }),
        list(entry(textNode('一'), list(entry(textNode('二'))), list(entry(textNode('三'))))),
      ),
    })
    expect(body).toMatchObject({
      root: {
        children: [
          { type: 'heading', tag: 'h2', children: words('大') },
          { type: 'heading', tag: 'h3', children: words('小') },
          { type: 'paragraph', children: words('前') },
          rule,
          { type: 'paragraph', children: words('后') },
          { type: 'paragraph', children: [{ type: 'link', children: words('甲') }] },
          { type: 'paragraph', children: [{ type: 'link', children: words('乙') }] },
          { type: 'paragraph', children: [{ type: 'link', children: words('内') }] },
          { type: 'paragraph', children: [{ type: 'link', children: words('自动') }] },
          {
            type: 'list',
            children: [
              { children: words('一') },
              { children: [{ children: [{ children: words('二') }] }] },
              { children: [{ children: [{ children: words('三') }] }] },
            ],
          },
        ],
      },
    })
  })

  it('lose what comes along with pasting', async () => {
    const underlined = { ...textNode('重要', 8 | 1), style: 'color: red' }
    const { body } = await draftOf({ body: richText({ ...paragraph(underlined), format: 'center', indent: 2 }) })
    expect(body).toMatchObject({
      root: { children: [{ format: '', indent: 0, children: [{ text: '重要', format: 1, style: '' }] }] },
    })
  })
})

describe('drafts', () => {
  it('may lack everything, also twice', async () => {
    for (const title of ['一', '二']) {
      const draft = await test.payload.create({
        collection: 'articles',
        data: { title, slug: null as unknown as string },
        draft: true,
        overrideAccess: true,
      })
      expect(draft._status).toBe('draft')
    }
  })

  it('are to be reviewed as many months from today as the settings say', async () => {
    await test.payload.updateGlobal({ slug: 'settings', data: { reviewByMonths: 6 }, overrideAccess: true })
    const draft = await test.payload.create({ collection: 'articles', data: {}, draft: true, overrideAccess: true })
    expect(draft.review?.reviewBy?.slice(0, 10)).toBe(monthsAfter(dayInChina(new Date()), 6))
  })

  it('are not written over the live text by a plain update', async () => {
    const { id } = await storeArticle(test.payload, register, { title: '线上' })
    const update = (data: Partial<Article>, draft = false) =>
      test.payload.update({ collection: 'articles', id, data, draft, overrideAccess: true })
    const read = (draft = false) => test.payload.findByID({ collection: 'articles', id, draft, overrideAccess: true })
    await update({ title: '草稿' }, true)
    await update({ summary: '改摘要' })
    expect(await read()).toMatchObject({ title: '线上', summary: '先看精神，再看度数。', _status: 'published' })
    expect(await read(true)).toMatchObject({ title: '草稿', summary: '改摘要', _status: 'draft' })
  })

  it('tell who edited last', async () => {
    const editor = await storeUser(test.payload, ['editor'])
    const response = await test.request('/api/articles?draft=true&depth=0', {
      method: 'POST',
      json: articleData(register),
      as: await test.signIn(editor.email),
    })
    expect(await response.json()).toMatchObject({ doc: { editedBy: editor.id, owner: editor.id } })
  })
})
