import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Env } from '../../cms/env.ts'
import { emptyDatabase } from '../helpers/empty-database.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { type LibraryFolder, smallLibrary } from '../helpers/small-library.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

const NOW = new Date('2026-11-22T02:00:00Z')

let test_: TestPayload
let library: LibraryFolder
let dataDir: string
let fillEmptyDatabase: (typeof import('../../cms/library/fill.ts'))['fillEmptyDatabase']
let demoAccounts: (typeof import('../../cms/library/demo-accounts.ts'))['demoAccounts']

beforeAll(async () => {
  test_ = await startPayload()
  ;({ fillEmptyDatabase } = await import('../../cms/library/fill.ts'))
  ;({ demoAccounts } = await import('../../cms/library/demo-accounts.ts'))
})
afterAll(() => test_?.stop())
beforeEach(async () => {
  await emptyDatabase(test_.payload)
  library = smallLibrary()
  dataDir = await tempFolder('miaopu-fill-')
})

type FillEnv = Pick<Env, 'dataDir' | 'fill' | 'isProduction'>
const env = (fill: Env['fill'], isProduction = false): FillEnv => ({ dataDir, fill, isProduction })

async function fill(settings: FillEnv): Promise<string[]> {
  const steps: string[] = []
  await fillEmptyDatabase(test_.payload, settings, (step) => steps.push(step), { folder: library.folder, now: NOW })
  return steps
}

async function counts() {
  const { payload } = test_
  const count = async (collection: 'topics' | 'articles' | 'lectures' | 'users') =>
    (await payload.count({ collection })).totalDocs
  return {
    topics: await count('topics'),
    articles: await count('articles'),
    lectures: await count('lectures'),
    users: await count('users'),
  }
}

test.each([
  { setting: env('demo'), steps: ['导入内容库和示范县'], filled: { topics: 3, articles: 2, lectures: 1, users: 2 } },
  { setting: env('library'), steps: ['导入内容库'], filled: { topics: 3, articles: 2, lectures: 0, users: 0 } },
  { setting: env('nothing'), steps: [], filled: { topics: 0, articles: 0, lectures: 0, users: 0 } },
  { setting: env('demo', true), steps: ['导入内容库'], filled: { topics: 3, articles: 2, lectures: 0, users: 0 } },
])(
  'FILL=$setting.fill (in production: $setting.isProduction) fills an empty database once',
  async ({ setting, steps, filled }) => {
    const here = { ...setting, dataDir }
    expect(await fill(here)).toEqual(steps)
    expect(await counts()).toEqual(filled)
    expect(await fill(here)).toEqual([])
    expect(await counts()).toEqual(filled)
  },
)

test.each([
  { withDemo: true, publisher: '编的县（示范）', phone: '0000-0000001' },
  { withDemo: false, publisher: '小县妇联', phone: '0000-0000000' },
])('an import shows $publisher (with the demo: $withDemo)', async ({ withDemo, publisher, phone }) => {
  await test_.payload.updateGlobal({ slug: 'settings', data: { publisher: '从前的' } })
  const { importLibrary } = await import('../../cms/library/import-library.ts')
  await importLibrary(test_.payload, library.read(), {
    folder: library.folder,
    now: NOW,
    withDemo,
    overwrite: true,
  })
  expect(await test_.payload.findGlobal({ slug: 'settings' })).toMatchObject({ publisher, contacts: [{ phone }] })
})

test.each([
  {
    name: 'a topic',
    make: () =>
      test_.payload.create({
        collection: 'topics',
        data: { key: 'own', taxonomy: 'concern', name: '自己的', summary: '自己的。', order: 1 },
      }),
  },
  {
    name: 'the draft of an article',
    make: () => test_.payload.create({ collection: 'articles', data: { slug: 'own', title: '自己的' }, draft: true }),
  },
])('a database with $name is not touched', async ({ make }) => {
  await make()
  const before = await counts()
  expect(await fill(env('demo'))).toEqual([])
  expect(await counts()).toEqual(before)
})

test('demo accounts share a password made by chance, kept for its owner alone', async () => {
  await fill(env('demo'))
  const lines = await demoAccounts(test_.payload, env('demo'))
  const password = /密码 (\S{16})$/.exec(lines[0] ?? '')?.[1] ?? ''
  expect(lines).toEqual([
    `管理员：admin@miaopu.example　密码 ${password}`,
    `编辑：editor@miaopu.example　密码 ${password}`,
  ])
  expect(statSync(join(dataDir, 'demo-accounts.json')).mode & 0o777).toBe(0o600)
  const { user } = await test_.payload.login({ collection: 'users', data: { email: 'admin@miaopu.example', password } })
  expect(user).toMatchObject({ email: 'admin@miaopu.example' })
})

test('accounts that people made are not told, nor any in production or without the demo', async () => {
  await fill(env('demo'))
  await test_.payload.create({
    collection: 'users',
    data: { email: 'person@a.cn', password: 'a long password', name: '真人', roles: ['editor'] },
  })
  expect((await demoAccounts(test_.payload, env('demo'))).join()).not.toContain('person@a.cn')
  expect(await demoAccounts(test_.payload, env('demo', true))).toEqual([])
  expect(await demoAccounts(test_.payload, env('library'))).toEqual([])
})

test('a library with mistakes fills nothing and is told in one line', async () => {
  writeFileSync(join(library.folder, 'articles', 'second.md'), 'no front matter')
  await expect(fill(env('library'))).rejects.toThrow(
    /^内容库有 \d+ 处错误，没有导入：articles\/second\.md:1 .*npm run content:check 查看$/,
  )
  expect(await counts()).toEqual({ topics: 0, articles: 0, lectures: 0, users: 0 })
})

/** Makes the nth write of a document fail as if the process had been killed before it. */
function crashAt(nth: number): () => void {
  let writes = 0
  const spies = (['create', 'update', 'updateGlobal'] as const).map((method) => {
    const original = test_.payload[method].bind(test_.payload) as (...args: unknown[]) => Promise<never>
    return vi.spyOn(test_.payload, method).mockImplementation((...args: unknown[]) => {
      writes += 1
      return writes >= nth ? Promise.reject(new Error('killed')) : original(...args)
    })
  })
  return () => {
    for (const spy of spies) spy.mockRestore()
  }
}

test('a filling that was interrupted at any write is completed at the next start', async () => {
  for (const nth of [1, 4, 9, 13, 14, 15, 16, 17, 18, 20, 22]) {
    await emptyDatabase(test_.payload)
    const mend = crashAt(nth)
    try {
      await expect(fill(env('demo'))).rejects.toThrow('killed')
    } finally {
      mend()
    }
    expect(await fill(env('demo'))).toEqual(['导入内容库和示范县'])
    expect(await counts()).toEqual({ topics: 3, articles: 2, lectures: 1, users: 2 })
    const drafts = await test_.payload.find({ collection: 'articles', where: { _status: { equals: 'draft' } } })
    expect(drafts.totalDocs).toBe(0)
    const [articles] = (
      await test_.payload.find({ collection: 'articles', where: { slug: { equals: 'first' } }, depth: 0 })
    ).docs
    expect(articles?.related).toHaveLength(1)
    expect(await fill(env('demo'))).toEqual([])
  }
})
