import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeArticle, storeCourse, storeCurriculum, storeLesson } from '../factories/stored.ts'
import { paragraph, richText } from '../factories/rich-text.ts'
import { openPublishingWorld, type PublishingWorld } from '../helpers/publishing-world.ts'

/** Stands in drafts and reviewers' remarks only. */
const MARKER = 'zhixianzaicaogaoli'
const KINDS = ['articles', 'lessons', 'courses', 'curricula'] as const

let world: PublishingWorld
const ids: Record<(typeof KINDS)[number], string[]> = { articles: [], lessons: [], courses: [], curricula: [] }

beforeAll(async () => {
  world = await openPublishingWorld()
  const { payload, register } = world
  const words = { title: `标题${MARKER}`, summary: `摘要${MARKER}` }
  const text = { ...words, body: richText(paragraph(`正文${MARKER}`)) }
  const pointed = await storeArticle(payload, register, { ...text, _status: 'draft' })
  const lesson = await storeLesson(payload, register)
  const course = await storeCourse(payload, register, { lessons: [lesson.id] })
  const live = {
    articles: await storeArticle(payload, register, { related: [pointed.id] }),
    lessons: lesson,
    courses: course,
    curricula: await storeCurriculum(payload, course),
  }
  const unpublished = {
    articles: pointed,
    lessons: await storeLesson(payload, register, { ...text, _status: 'draft' }),
    courses: await storeCourse(payload, register, { ...words, _status: 'draft' }),
    curricula: await storeCurriculum(payload, course, { ...words, _status: 'draft' }),
  }
  for (const collection of KINDS) {
    const { id } = live[collection]
    const data = collection === 'articles' || collection === 'lessons' ? text : words
    await payload.update({ collection, id, data: data as never, depth: 0, overrideAccess: true })
    // As a reviewer's remark on the live version would be.
    await payload.db.updateOne({ collection, id, data: { remarks: [{ id: `remark-${id}`, text: MARKER }] } })
    ids[collection] = [id, unpublished[collection].id]
  }
})
afterAll(() => world.stop())

const QUERIES = [
  '',
  'draft=true',
  'draft=true&depth=3',
  'depth=3',
  'trash=true',
  'trash=true&draft=true&depth=3',
  `where[title][contains]=${MARKER}&draft=true`,
  `where[summary][like]=${MARKER}&draft=true`,
  'where[state][equals]=draft&draft=true',
  'where[state][equals]=draft',
  `where[remarks.text][contains]=${MARKER}`,
  `where[related.title][contains]=${MARKER}&depth=3`,
  'where[_status][equals]=draft&draft=true',
  'where[or][0][_status][equals]=draft&where[or][1][id][exists]=true&draft=true',
  'sort=-remarks.text&draft=true',
  'sort=state&draft=true',
  'select[title]=true&select[remarks]=true&select[summary]=true&draft=true',
  'populate[articles][title]=true&depth=3&draft=true',
  'joins[lessons]=true&depth=3&draft=true',
  'joins=false&draft=true',
  'limit=0&pagination=false&draft=true',
  'showHiddenFields=true&draft=true&depth=3',
]

it.each(KINDS)('is nowhere in what a visitor gets of %s, by any parameter', async (collection) => {
  const paths = [
    ...QUERIES.map((query) => `/api/${collection}?${query}`),
    ...ids[collection].flatMap((id) => [
      ...QUERIES.map((query) => `/api/${collection}/${id}?${query}`),
      `/api/${collection}/${id}/steps`,
      `/api/${collection}/${id}/duplicate`,
    ]),
    `/api/${collection}/versions?depth=3`,
    `/api/${collection}/versions?where[version.title][contains]=${MARKER}`,
    `/api/${collection}/count?where[title][contains]=${MARKER}`,
    `/api/audit-log?depth=3`,
  ]
  for (const address of paths) {
    const response = await world.request(address)
    const text = await response.text()
    expect({ address, leaks: text.replaceAll(decodeURIComponent(address), '').includes(MARKER) }).toEqual({
      address,
      leaks: false,
    })
    // A refusal names the field that was asked for.
    if (!response.ok) continue
    for (const name of ['"remarks":[{', '"signOff"', '"authors"', '"state"', '"lastStep"', '"tickedWarnings"']) {
      expect({ address, shows: text.includes(name) ? name : undefined }).toEqual({ address, shows: undefined })
    }
  }
  const own = await world.payload.find({ collection, draft: true, limit: 0, overrideAccess: true })
  expect(JSON.stringify(own.docs)).toContain(MARKER)
})

it('is nowhere in the published site: pages, search, feeds', async () => {
  await world.caughtUp()
  const names = await fs.readdir(world.root, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  expect(files.length).toBeGreaterThan(50)
  const leaks: string[] = []
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name)
    if ((await fs.readFile(file)).includes(MARKER)) leaks.push(file)
  }
  expect(leaks).toEqual([])
})
