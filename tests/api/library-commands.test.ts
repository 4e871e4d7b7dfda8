import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type LibraryFolder, smallLibrary } from '../helpers/small-library.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

const ROOT = join(import.meta.dirname, '..', '..')

let dataDir: string
let library: LibraryFolder

beforeEach(async () => {
  dataDir = await tempFolder('miaopu-command-')
  library = smallLibrary()
})

interface Ended {
  code: number | null
  out: string[]
  err: string[]
}

function run(command: 'content-import' | 'content-export', ...args: string[]): Promise<Ended> {
  const { DATABASE_URL: _other, NODE_ENV: _mode, ...env } = process.env
  const child = spawn(process.execPath, [join('cms', 'commands', `${command}.ts`), ...args], {
    cwd: ROOT,
    env: { ...env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()))
  const lines = (printed: string) => printed.split('\n').filter((line) => line !== '' && !line.includes('Warning'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out: lines(text.out), err: lines(text.err) }))
  })
}

/** Every kind of mistake, in a file of its own. */
function spoil(): void {
  library.write('articles/first.md', (text) => text.replace('ages: [0, 12]', 'ages: [12, 6]'))
  library.write('courses/course-one.yaml', (text) => text.replace('topics: [feeding]', 'topics: [fedding]'))
  library.write('schedules/feeding-2022.yaml', (text) => text.replace('source: NEW', 'source: GONE'))
  library.write('media.yaml', (text) => text + text)
  library.write('articles/second.md', (text) => `${text}\n:::doctor{urgency=now}\n- 抽搐\n:::\n`)
}
const placesOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^(\S+:\d+) {2}\S/.exec(line)?.[1] ?? [])
const MISTAKES = [
  'articles/first.md:7',
  'articles/second.md:19',
  'courses/course-one.yaml:4',
  'media.yaml:5',
  'schedules/feeding-2022.yaml:4',
]

test('mistakes are named by file and line, and nothing is imported', async () => {
  spoil()
  const { code, out, err } = await run('content-import', library.folder)
  expect(code).toBe(1)
  expect(placesOf(err)).toEqual(MISTAKES)
  expect(err.at(-1)).toBe('共 5 处错误，什么也没有导入。请改正后再试；加 --keep-going 可以先导入没有错的内容。')
  expect(out).toEqual([])
  expect(existsSync(join(dataDir, 'miaopu.db'))).toBe(false)
})

test('with --keep-going the sound files are imported, and the exit code is still 1', async () => {
  spoil()
  const { code, out, err } = await run('content-import', library.folder, '--keep-going')
  expect(code).toBe(1)
  expect(placesOf(err)).toEqual(MISTAKES)
  expect(out).toEqual([
    '网站设置：新建 1',
    '主题：新建 3',
    '来源：新建 2',
    '同义词：新建 1',
    '媒体文件：新建 1',
    '课：新建 1',
    '课程体系：拒绝 1',
    '没有导入：',
    '  curricula/for-families.yaml  课程体系 for-families：指向的 courses:course-one 没有，或它自己也没能导入',
    '导入了，但少了一些：',
    '  lessons/lesson-one.md  课 lesson-one：链接 course:course-one 指向的内容没有导入，只留下文字',
    '合计：新建 9，拒绝 1',
    '有错的没有导入：共 5 处错误，见上面。',
  ])
})

test('one bad article takes along no other text', async () => {
  library.write('articles/first.md', (text) => text.replace('ages: [0, 12]', 'ages: [12, 6]'))
  const { code, out } = await run('content-import', library.folder, '--keep-going')
  expect(code).toBe(1)
  expect(out).toEqual([
    '网站设置：新建 1',
    '主题：新建 3',
    '来源：新建 2',
    '同义词：新建 1',
    '媒体文件：新建 1',
    '官方时间表：新建 1',
    '文章：新建 1',
    '课：新建 1',
    '课程：新建 1',
    '课程体系：新建 1',
    '导入了，但少了一些：',
    '  articles/second.md  文章 second：相关文章 first 没有导入，先不列出',
    '  articles/second.md  文章 second：链接 article:first 指向的内容没有导入，只留下文字',
    '合计：新建 13',
    '有错的没有导入：共 1 处错误，见上面。',
  ])
  library.write('articles/first.md', (text) => text.replace('ages: [12, 6]', 'ages: [0, 12]'))
  const mended = await run('content-import', library.folder)
  expect([mended.code, mended.out.at(-1)]).toEqual([0, '合计：新建 1，更新 1，不变 12'])
})

test('one bad source takes along no other source, only what cites it', async () => {
  library.write('sources.yaml', (text) => text.replace('year: 2013', 'year: 二〇一三'))
  const { code, out, err } = await run('content-import', library.folder, '--keep-going')
  expect([code, placesOf(err)]).toEqual([1, ['sources.yaml:7']])
  expect(out).toContain('来源：新建 1')
  expect(out).toContain('官方时间表：新建 1')
  expect(out.at(-1)).toBe('有错的没有导入：共 1 处错误，见上面。')
})

test('what cites a bad source is refused by its own file', async () => {
  library.write('sources.yaml', (text) => text.replace('year: 2022', 'year: 二〇二二'))
  const { code, out, err } = await run('content-import', library.folder, '--keep-going')
  expect([code, placesOf(err)]).toEqual([1, ['sources.yaml:14']])
  const missing = '指向的 sources:NEW 没有，或它自己也没能导入'
  expect(out).toContain(`  sources.yaml  来源 OLD：${missing}`)
  expect(out).toContain(`  schedules/feeding-2022.yaml  官方时间表 feeding-2022：${missing}`)
})

test('a dry run, the import, the import again, the export', async () => {
  expect((await run('content-import', library.folder, '--demo', '--dry-run')).out.at(-1)).toBe(
    '试运行，什么也没有写：新建 21',
  )
  expect(existsSync(join(dataDir, 'demo-accounts.json'))).toBe(false)
  expect(await run('content-import', library.folder, '--demo')).toMatchObject({ code: 0, err: [] })
  const again = await run('content-import', library.folder, '--demo')
  expect([again.code, again.out.at(-1)]).toEqual([0, '合计：不变 21'])
  rmSync(join(library.folder, 'articles', 'first.md'))
  rmSync(join(library.folder, 'articles', 'second.md'))
  rmSync(join(library.folder, 'lessons'), { recursive: true })
  rmSync(join(library.folder, 'courses'), { recursive: true })
  rmSync(join(library.folder, 'curricula'), { recursive: true })
  const exported = await run('content-export', library.folder)
  expect(exported).toEqual({
    code: 0,
    err: [],
    out: [
      '  写入 articles/first.md',
      '  写入 articles/second.md',
      '  写入 lessons/lesson-one.md',
      '  写入 courses/course-one.yaml',
      '  写入 curricula/for-families.yaml',
      '写入 5 个文件，14 个不变。',
    ],
  })
})

test.each([
  { args: ['--demoo'], says: '看不懂这样的写法：--demoo' },
  { args: ['one', 'two'], says: '看不懂这样的写法：one two' },
  { args: ['/no/such/folder'], says: '找不到内容库文件夹「/no/such/folder」。请检查路径。' },
])('content:import $args is answered in one line', async ({ args, says }) => {
  const { code, err } = await run('content-import', ...args)
  expect([code, err[0]]).toEqual([1, says])
})

test.each(['/proc/miaopu/library', '/dev/null/library'])(
  'content:export into %s is refused in one line',
  async (folder) => {
    const { code, err } = await run('content-export', folder)
    expect([code, err.filter((line) => line !== '')]).toEqual([
      1,
      [expect.stringMatching(`^苗圃：${folder} 不能写：.+。请检查权限，或换一个文件夹。$`)],
    ])
  },
)

test('content:export names what it does not understand', async () => {
  const { code, err } = await run('content-export', '--dry-run')
  expect([code, err[0]]).toEqual([1, '看不懂这样的写法：--dry-run'])
})
