import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Article } from '../../cms/payload-types.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { readLibrary } from '../../content/read-library.ts'
import { emptyDatabase } from '../helpers/empty-database.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { type LibraryFolder, smallLibrary } from '../helpers/small-library.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const SHIPPED = join(import.meta.dirname, '..', '..', 'content', 'library')

let test_: TestPayload
let library: LibraryFolder
let importLibrary: (typeof import('../../cms/library/import-library.ts'))['importLibrary']
let exportLibrary: (typeof import('../../cms/library/export-library.ts'))['exportLibrary']

beforeAll(async () => {
  test_ = await startPayload()
  ;({ importLibrary } = await import('../../cms/library/import-library.ts'))
  ;({ exportLibrary } = await import('../../cms/library/export-library.ts'))
})
afterAll(() => test_?.stop())
beforeEach(async () => {
  await emptyDatabase(test_.payload)
  library = smallLibrary()
})

const options = (folder: string) => ({ folder, now: NOW, withDemo: true, accountPassword: 'password of the demo' })
const importFrom = (folder: string) =>
  importLibrary(test_.payload, readLibrary(folder).library, { ...options(folder), overwrite: true })
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'miaopu-export-'))

function filesIn(folder: string): Record<string, string | number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [
        path.slice(folder.length + 1),
        name.endsWith('.png') ? readFileSync(path).length : readFileSync(path, 'utf8'),
      ]
    }),
  )
}

async function editLive(slug: string, data: Partial<Article>): Promise<void> {
  await test_.payload.update({
    collection: 'articles',
    id: await idOf(slug),
    data: { ...data, _status: 'published' },
    context: importPass(),
  })
}

async function idOf(slug: string): Promise<string> {
  const { docs } = await test_.payload.find({ collection: 'articles', where: { slug: { equals: slug } }, depth: 0 })
  return docs[0]?.id ?? ''
}

test('everything that ships is exported byte for byte as it is', async () => {
  await importFrom(SHIPPED)
  const copy = emptyFolder()
  cpSync(SHIPPED, copy, { recursive: true })
  const report = await exportLibrary(test_.payload, copy, NOW)
  expect(report).toMatchObject({ written: [], refused: [], onlyInFolder: [], problems: [] })
  expect(filesIn(copy)).toEqual(filesIn(SHIPPED))
})

test('an export into an empty folder can be imported again, and changes nothing', async () => {
  await importFrom(library.folder)
  const folder = emptyFolder()
  const report = await exportLibrary(test_.payload, folder, NOW)
  expect(report).toMatchObject({ refused: [], onlyInFolder: [], problems: [] })
  const again = await importLibrary(test_.payload, readLibrary(folder).library, options(folder))
  expect(
    again.filter(
      ({ created, changed, kept, refused }) => created.length + changed.length + kept.length + refused.length > 0,
    ),
  ).toEqual([])
  expect(again.flatMap(({ unchanged }) => unchanged)).toHaveLength(21)
})

test('another database gets the same from the exported folder', async () => {
  await importFrom(library.folder)
  const folder = emptyFolder()
  await exportLibrary(test_.payload, folder, NOW)
  const files = filesIn(folder)
  await emptyDatabase(test_.payload)
  await importFrom(folder)
  await exportLibrary(test_.payload, folder, NOW)
  expect(filesIn(folder)).toEqual(files)
})

test('what was changed in the CMS is written, in its place, and nothing else', async () => {
  await importFrom(library.folder)
  await editLive('first', { title: '改过的标题' })
  const { docs } = await test_.payload.find({ collection: 'sources', where: { key: { equals: 'OLD' } } })
  await test_.payload.update({ collection: 'sources', id: docs[0]?.id ?? '', data: { title: '改过的来源' } })
  const before = {
    article: readFileSync(join(library.folder, 'articles/first.md'), 'utf8'),
    sources: readFileSync(join(library.folder, 'sources.yaml'), 'utf8'),
  }
  const report = await exportLibrary(test_.payload, library.folder, NOW)
  expect(report.written).toEqual(['sources.yaml', 'articles/first.md'])
  expect(readFileSync(join(library.folder, 'articles/first.md'), 'utf8')).toBe(
    before.article.replace('第一篇', '改过的标题'),
  )
  expect(readFileSync(join(library.folder, 'sources.yaml'), 'utf8')).toBe(
    before.sources.replace('旧指南', '改过的来源'),
  )
})

test('what is made in the CMS comes last; drafts, real places and people stay in the database', async () => {
  await importFrom(library.folder)
  const before = readFileSync(join(library.folder, 'sources.yaml'), 'utf8')
  const source = {
    key: 'A_FIRST',
    title: '新来源',
    organisation: '某机构',
    kind: 'advice',
    language: 'zh',
    year: 2026,
  } as const
  await test_.payload.create({ collection: 'sources', data: source })
  await test_.payload.create({ collection: 'articles', data: { slug: 'unfinished', title: '没写完' }, draft: true })
  const {
    docs: [region],
  } = await test_.payload.find({ collection: 'regions' })
  await test_.payload.create({
    collection: 'trainers',
    data: {
      slug: 'real',
      name: '真人',
      role: '志愿者',
      introduction: '真的。',
      phone: '13800000000',
      regions: [region?.id ?? ''],
    },
  })
  const report = await exportLibrary(test_.payload, library.folder, NOW)
  expect(report.written).toEqual(['sources.yaml'])
  expect(readFileSync(join(library.folder, 'sources.yaml'), 'utf8')).toBe(
    `${before}- key: A_FIRST\n  title: 新来源\n  organisation: 某机构\n  kind: advice\n  language: zh\n  year: 2026\n`,
  )
})

test('a document that the files cannot hold is refused with the reason, and its old file stays', async () => {
  await importFrom(library.folder)
  const before = filesIn(library.folder)
  await editLive('first', { title: '改过的标题' })
  const draft = await test_.payload.create({
    collection: 'articles',
    data: { slug: 'unfinished', title: '没写完' },
    draft: true,
  })
  await editLive('first', { related: [draft.id] })
  const report = await exportLibrary(test_.payload, library.folder, NOW)
  expect(report.refused).toEqual([
    {
      called: '文章',
      name: 'first',
      reason: '指向的 articles:unfinished 没有发布，或不在导出的范围内；请先发布它，或去掉对它的引用',
    },
  ])
  expect(filesIn(library.folder)).toEqual(before)
})

test('a text that has no file yet goes without the links and related texts that are not exported, and says so', async () => {
  await importFrom(library.folder)
  const second = await idOf('second')
  await editLive('first', { related: [second] })
  await test_.payload.update({
    collection: 'articles',
    id: second,
    data: { _status: 'draft' },
    context: importPass(),
  })
  const folder = emptyFolder()
  const report = await exportLibrary(test_.payload, folder, NOW)
  expect(report.refused).toEqual([])
  expect(report.leftOut).toContainEqual({
    called: '文章',
    name: 'first',
    reason: '指向的 articles:second 没有发布，或不在导出的范围内；请先发布它，或去掉对它的引用',
  })
  expect(Object.keys(filesIn(folder))).toContain('articles/first.md')
  expect(Object.keys(filesIn(folder))).not.toContain('articles/second.md')
  expect(report.problems).toEqual([])
})

test('a lecture that the file cannot hold takes along no other', async () => {
  const again = (text: string) => text.replace('slug: puree', 'slug: puree-again').replace('day: 5', 'day: 6')
  library.write('demo/lectures.yaml', (text) => text + again(text))
  await importFrom(library.folder)
  const {
    docs: [lecture, ...others],
  } = await test_.payload.find({ collection: 'lectures', depth: 0, sort: 'slug' })
  const signUpUntil = new Date(Date.parse(lecture?.startsAt ?? '') - 90 * 60_000).toISOString()
  await test_.payload.update({ collection: 'lectures', id: lecture?.id ?? '', data: { signUpUntil } })
  const folder = emptyFolder()
  const report = await exportLibrary(test_.payload, folder, NOW)
  expect(report.refused).toEqual([
    {
      called: '示范讲座',
      name: lecture?.slug,
      reason: '报名截止的钟点要与开讲相同，文件里只写提前几天；请改截止时间，或只把它留在数据库里',
    },
  ])
  expect(others.length).toBeGreaterThan(0)
  for (const { slug } of others) expect(filesIn(folder)['demo/lectures.yaml']).toContain(slug)
})

test('what the database does not have stays in the folder and is told', async () => {
  await importFrom(library.folder)
  await test_.payload.update({ collection: 'articles', id: await idOf('second'), data: { _status: 'draft' } })
  const before = filesIn(library.folder)
  const report = await exportLibrary(test_.payload, library.folder, NOW)
  expect(report.onlyInFolder).toEqual([{ called: '文章', name: 'second', file: 'articles/second.md' }])
  expect(filesIn(library.folder)).toEqual(before)
})

test('a folder with mistakes is not written into', async () => {
  await importFrom(library.folder)
  library.write('articles/first.md', (text) => text.replace('concern: health', 'concern: nonsense'))
  const before = filesIn(library.folder)
  await expect(exportLibrary(test_.payload, library.folder, NOW)).rejects.toThrow('目标文件夹里的内容库有错，没有导出')
  expect(filesIn(library.folder)).toEqual(before)
})
