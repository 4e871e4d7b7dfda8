import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ImportOptions } from '../../cms/library/import-library.ts'
import type { ImportReport } from '../../cms/library/import-report.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { emptyDatabase } from '../helpers/empty-database.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { type LibraryFolder, smallLibrary } from '../helpers/small-library.ts'
import { signAndPublish } from '../helpers/workflow.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const ACCOUNT_PASSWORD = 'password of the demo'
const ENTRIES = 20

let test_: TestPayload
let library: LibraryFolder
let importLibrary: (typeof import('../../cms/library/import-library.ts'))['importLibrary']

beforeAll(async () => {
  test_ = await startPayload()
  ;({ importLibrary } = await import('../../cms/library/import-library.ts'))
})
afterAll(() => test_?.stop())
beforeEach(async () => {
  await emptyDatabase(test_.payload)
  library = smallLibrary()
})

const run = (options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importLibrary(test_.payload, library.read(), {
    folder: library.folder,
    now: NOW,
    withDemo: true,
    accountPassword: ACCOUNT_PASSWORD,
    ...options,
  })

/** The report without what is empty, settings left out (they survive the emptying). */
function summary(report: ImportReport) {
  const lists = report.filter(({ called }) => called !== '网站设置')
  const of = (what: 'created' | 'changed' | 'unchanged') => lists.flatMap((list) => list[what])
  return {
    created: of('created').length,
    changed: of('changed'),
    unchanged: of('unchanged').length,
    kept: lists.flatMap(({ kept }) => kept.map(({ file, reason }) => `${file} ${reason}`)),
    refused: lists.flatMap(({ refused }) => refused.map(({ file, name, reason }) => `${file} ${name} ${reason}`)),
  }
}

async function article(slug: string) {
  const { docs } = await test_.payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    depth: 0,
    draft: true,
    trash: true,
  })
  const [found] = docs
  if (!found) throw new Error(`no article ${slug}`)
  return found
}

async function everything(): Promise<string> {
  const { KINDS } = await import('../../cms/library/kinds.ts')
  const lists = await Promise.all(
    KINDS.map(({ collection }) =>
      test_.payload.find({ collection, depth: 0, limit: 0, pagination: false, sort: 'id' }),
    ),
  )
  const versions = await test_.payload.countVersions({ collection: 'articles' })
  return JSON.stringify([lists.map(({ docs }) => docs), versions])
}

test('everything is created, published and marked as an example', async () => {
  expect(summary(await run())).toEqual({ created: ENTRIES, changed: [], unchanged: 0, kept: [], refused: [] })
  expect(await article('first')).toMatchObject({
    _status: 'published',
    title: '第一篇',
    minMonths: 0,
    maxMonths: 12,
    review: { status: 'demo' },
  })
  expect((await article('second')).publishedOn).toBe('2026-01-02T00:00:00.000Z')
  const { docs: media } = await test_.payload.find({ collection: 'media' })
  expect(media).toMatchObject([{ key: 'bowl', filename: 'bowl.png', focalX: 20, focalY: 80, alt: '一碗泥糊' }])
  const { docs: lectures } = await test_.payload.find({ collection: 'lectures' })
  expect(lectures).toMatchObject([
    {
      startsAt: '2026-11-27T01:30:00.000Z',
      endsAt: '2026-11-27T03:00:00.000Z',
      signUpUntil: '2026-11-26T01:30:00.000Z',
    },
  ])
})

test('the site can show all of it', async () => {
  await run()
  const { publishedCatalog } = await import('../helpers/published-catalog.ts')
  const { catalog, problems } = await publishedCatalog(test_.payload, {
    origin: 'http://localhost:3000',
    today: '2026-11-22',
  })
  expect(problems).toEqual([])
  const { articles } = library.read()
  expect(catalog.articles.map(({ slug, body }) => ({ slug, body }))).toEqual(
    articles.map(({ slug, body }) => ({ slug, body })),
  )
})

test('the second import changes nothing, also days later', async () => {
  await run()
  const before = await everything()
  const later = new Date('2026-12-24T02:00:00Z')
  expect(summary(await run({ now: later }))).toEqual({
    created: 0,
    changed: [],
    unchanged: ENTRIES,
    kept: [],
    refused: [],
  })
  expect(await everything()).toBe(before)
})

test('a plain import after one with the made-up county leaves the name of the county', async () => {
  await run()
  const before = await everything()
  const again = summary(await run({ withDemo: false }))
  expect([again.changed, again.kept]).toEqual([[], []])
  expect(await everything()).toBe(before)
})

test('a dry run tells what would be done and writes nothing', async () => {
  const before = await everything()
  expect(summary(await run({ isDryRun: true }))).toEqual({
    created: ENTRIES,
    changed: [],
    unchanged: 0,
    kept: [],
    refused: [],
  })
  expect(await everything()).toBe(before)
  expect(await test_.payload.kv.keys()).toEqual([])
})

test('without the demo there is guidance only, without a password there are no accounts', async () => {
  await run({ withDemo: false })
  expect((await test_.payload.count({ collection: 'regions' })).totalDocs).toBe(0)
  await run({ accountPassword: undefined })
  expect((await test_.payload.count({ collection: 'regions' })).totalDocs).toBe(2)
  expect((await test_.payload.count({ collection: 'users' })).totalDocs).toBe(0)
})

test('accounts sign in with the given password and have their roles and no others', async () => {
  await run()
  const { user } = await test_.payload.login({
    collection: 'users',
    data: { email: 'editor@miaopu.example', password: ACCOUNT_PASSWORD },
  })
  expect(user).toMatchObject({ email: 'editor@miaopu.example', roles: ['editor'] })
})

test('only what differs in the library is written', async () => {
  await run()
  library.write('articles/first.md', (text) => text.replace('再看', '然后看'))
  library.write('sources.yaml', (text) => text.replace('旧指南', '旧的指南'))
  expect(summary(await run())).toEqual({
    created: 0,
    changed: ['OLD', 'first'],
    unchanged: ENTRIES - 2,
    kept: [],
    refused: [],
  })
  expect(JSON.stringify((await article('first')).body)).toContain('然后看')
})

test('an upload is compared by its bytes', async () => {
  await run()
  const { copyFileSync } = await import('node:fs')
  copyFileSync('content/library/media/stair-gate.png', `${library.folder}/media/bowl.png`)
  expect(summary(await run()).changed).toEqual(['bowl'])
  expect(summary(await run()).changed).toEqual([])
})

const EDITS: {
  name: string
  edit: (id: string) => Promise<unknown>
  reason: string
  alsoWhenLibraryIsSame: boolean
}[] = [
  {
    name: 'a text that was edited',
    edit: (id) =>
      test_.payload.update({
        collection: 'articles',
        id,
        data: { title: '改过的标题', _status: 'published' },
        context: importPass(),
      }),
    reason: '在后台改过',
    alsoWhenLibraryIsSame: true,
  },
  {
    name: 'a text with a draft that is not published yet',
    edit: (id) => test_.payload.update({ collection: 'articles', id, data: { title: '草稿标题' }, draft: true }),
    reason: '在后台已下线，或有还没发布的修改',
    alsoWhenLibraryIsSame: true,
  },
  {
    name: 'a text that was taken offline',
    edit: (id) => test_.payload.update({ collection: 'articles', id, data: { _status: 'draft' } }),
    reason: '在后台已下线，或有还没发布的修改',
    alsoWhenLibraryIsSame: true,
  },
  {
    name: 'a text in the trash',
    edit: async (id) => {
      // What points to it goes first, or it would be held back.
      const { id: second } = await article('second')
      await test_.payload.db.updateOne({ collection: 'articles', id: second, data: { _status: 'draft' } })
      await test_.payload.update({ collection: 'articles', id, data: { deletedAt: NOW.toISOString() } })
      await test_.payload.db.updateOne({ collection: 'articles', id: second, data: { _status: 'published' } })
    },
    reason: '在后台被放进了回收站',
    alsoWhenLibraryIsSame: true,
  },
  {
    name: 'a text that an expert signed',
    edit: async (id) => {
      await test_.payload.update({ collection: 'articles', id, data: {} })
      await signAndPublish(test_.payload, 'articles', id)
    },
    reason: '已由专家审核',
    alsoWhenLibraryIsSame: false,
  },
]

test.each(EDITS)('$name is kept, and overwritten only when asked', async ({ edit, reason, alsoWhenLibraryIsSame }) => {
  await run()
  await edit((await article('first')).id)
  expect(summary(await run()).kept).toEqual(alsoWhenLibraryIsSame ? [`articles/first.md ${reason}`] : [])
  library.write('articles/first.md', (text) => text.replace('第一篇', '内容库的新标题'))
  const before = await article('first')
  expect(summary(await run())).toMatchObject({ changed: [], kept: [`articles/first.md ${reason}`] })
  expect(await article('first')).toEqual(before)
  expect(summary(await run({ overwrite: true }))).toMatchObject({ changed: ['first'], kept: [] })
  expect(await article('first')).toMatchObject({
    title: '内容库的新标题',
    _status: 'published',
    review: { status: 'demo' },
  })
  expect((await article('first')).deletedAt ?? null).toBeNull()
  expect(summary(await run())).toMatchObject({ changed: [], unchanged: ENTRIES, kept: [] })
})

test('what was there before with the same name and another text is kept', async () => {
  await test_.payload.create({
    collection: 'topics',
    data: { key: 'feeding', taxonomy: 'guidance', name: '本县的喂养', summary: '本县写的。', order: 1 },
  })
  expect(summary(await run()).kept).toEqual(['topics.yaml 后台里已有同名的内容，不是从内容库导入的'])
})

test('what Payload refuses is named with its reason, leaves nothing, and the rest is imported', async () => {
  library.write('settings.yaml', (text) => text)
  const read = library.read()
  const [first] = read.articles
  if (!first) throw new Error('no article')
  const withoutText = { ...first, body: [] }
  const report = await importLibrary(
    test_.payload,
    { ...read, articles: [withoutText, ...read.articles.slice(1)] },
    { folder: library.folder, now: NOW },
  )
  const { refused, created } = summary(report)
  expect(refused).toEqual([
    'articles/first.md first body：正文还是空的',
    'articles/second.md second 指向的 articles:first 没能导入',
  ])
  expect(created).toBe(11)
  expect((await test_.payload.count({ collection: 'articles' })).totalDocs).toBe(0)
})

test('what points to something that is not there is refused, with what points to it in turn', async () => {
  const read = library.read()
  const report = await importLibrary(test_.payload, { ...read, lessons: [] }, { folder: library.folder, now: NOW })
  expect(summary(report).refused).toEqual(
    [
      'articles/second.md second 指向的 lessons:lesson-one 没有，或它自己也没能导入',
      'courses/course-one.yaml course-one 指向的 lessons:lesson-one 没有，或它自己也没能导入',
      'articles/first.md first 指向的 articles:second 没有，或它自己也没能导入',
      'curricula/for-families.yaml for-families 指向的 courses:course-one 没有，或它自己也没能导入',
    ].toSorted((a, b) => order(a) - order(b)),
  )
})

/** Reports go list by list. */
const order = (line: string): number =>
  ['articles/second', 'articles/first', 'courses', 'curricula'].findIndex((start) => line.startsWith(start))
