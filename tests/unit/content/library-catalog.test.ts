import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryCatalog } from '../../../content/library-catalog.ts'
import { measureMedia } from '../../../content/measure-media.ts'
import { readLibrary } from '../../../content/read-library.ts'
import { libraryFolder } from './library-folder.ts'

const options = { origin: 'https://miaopu.example', today: '2026-11-22' }
const smallLibrary = (changes = {}) => readLibrary(libraryFolder(changes)).library

test('texts are demonstrations, dated today or as their front matter says', () => {
  const dated = (right: string) => right.replace('reviewBy', 'publishedOn: 2026-01-02\nreviewBy')
  const catalog = libraryCatalog(smallLibrary({ 'articles/first-food.md': dated }), options)
  expect(catalog.articles[0]).toMatchObject({
    review: { status: 'demo', reviewBy: '2028-11-01' },
    publishedOn: '2026-01-02',
    updatedOn: '2026-01-02',
  })
  expect(catalog.lessons[0]).toMatchObject({ publishedOn: '2026-11-22', updatedOn: '2026-11-22' })
})

test('private data stays behind: notes, certificate numbers and issuers, expired certificates, accounts', () => {
  const catalog = libraryCatalog(smallLibrary(), options)
  expect(catalog.trainers[0]?.qualifications).toEqual(['新证'])
  expect(JSON.stringify(catalog)).not.toMatch(/须核对|秘-|旧证|@miaopu|"file"|"note":"须/)
})

test('of the notes of sources, only whether the original was opened goes outside', () => {
  const catalog = libraryCatalog(
    smallLibrary({ 'sources.yaml': (right: string) => right.replace('须核对', '编写时未打开原文，须核对') }),
    options,
  )
  expect(catalog.sources.filter(({ isUnread }) => isUnread)).toHaveLength(1)
  expect(libraryCatalog(smallLibrary(), options).sources.filter(({ isUnread }) => isUnread)).toEqual([])
})

test('lectures are placed from today, and only public ones are there', () => {
  const lectures = (right: string) => {
    const other = (slug: string, from: string, to: string) =>
      right.replace('slug: first-class', `slug: ${slug}`).replace(from, to)
    return [
      right,
      other('a-draft', 'state: approved', 'state: draft'),
      other('in-private', '家长课堂', '一对一咨询'),
      other('reported', 'state: approved', 'state: reported'),
      other('full', 'state: approved', 'state: full'),
    ].join('')
  }
  const catalog = libraryCatalog(smallLibrary({ 'demo/lectures.yaml': lectures }), options)
  expect(catalog.lectures.map(({ slug, state }) => [slug, state])).toEqual([
    ['first-class', 'announced'],
    ['reported', 'held'],
    ['full', 'open'],
  ])
  expect(catalog.lectures[0]).toMatchObject({
    startsAt: '2026-11-26T01:30:00.000Z',
    endsAt: '2026-11-26T03:00:00.000Z',
    signUpUntil: '2026-11-25T01:30:00.000Z',
    updatedAt: '2026-11-21T16:00:00.000Z',
    sequence: 0,
  })
})

test('the library that ships makes a catalog with the sizes of its pictures', async () => {
  const folder = join(import.meta.dirname, '../../../content/library')
  const { library } = readLibrary(folder)
  const catalog = libraryCatalog(library, { ...options, dimensions: await measureMedia(library, folder) })
  expect(catalog.articles).toHaveLength(library.articles.length)
  for (const { key, url, width, height } of catalog.media) {
    expect(url).toMatch(new RegExp(`^/media/${key}\\.[a-z0-9]+$`))
    expect(width! * height!).toBeGreaterThan(0)
  }
})

test('without settings there is no catalog', () => {
  expect(() => libraryCatalog({ ...smallLibrary(), settings: undefined }, options)).toThrow(
    '内容库缺少 settings.yaml，不能生成目录。请先运行内容检查。',
  )
})
