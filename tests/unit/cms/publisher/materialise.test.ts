import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  effortFor,
  fileOfRoute,
  publishedFiles,
  removeFile,
  removeLeftovers,
  writeFileWithVariants,
} from '../../../../cms/publisher/materialise.ts'
import { removeStrangers } from '../../../../cms/publisher/assets.ts'

let root: string
beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'materialise-'))
})
afterEach(() => fs.rm(root, { recursive: true, force: true }))

const read = (file: string) => fs.readFile(path.join(root, file))

describe('the file of a route', () => {
  test.each([
    ['/', 'index.html'],
    ['/articles/fever/', 'articles/fever/index.html'],
    ['/feed.xml', 'feed.xml'],
    ['/lectures/first-food.ics', 'lectures/first-food.ics'],
    ['/404/', '404.html'],
  ])('%s is %s', (route, file) => {
    expect(fileOfRoute(route)).toBe(file)
  })
})

describe('the effort of compressing', () => {
  test.each([
    ['_astro/search-worker.1.js', 'best'],
    ['search/index.json', 'best'],
    ['search/terms/a/0.bin', 'quick'],
    ['index.html', 'quick'],
    ['articles/_astro/index.html', 'quick'],
  ])('%s: %s', (file, effort) => {
    expect(effortFor(file)).toBe(effort)
  })

  test('the best is smaller and holds the same', async () => {
    const text = Array.from({ length: 300 }, (_, number) => `<p>${number} 发烧先看精神 ${number * 7}</p>`).join('')
    writeFileWithVariants(path.join(root, 'quick.html'), text)
    writeFileWithVariants(path.join(root, 'best.html'), text, 'best')
    const [quick, best] = [await read('quick.html.br'), await read('best.html.br')]
    expect(best.length).toBeLessThan(quick.length)
    expect(zlib.brotliDecompressSync(best).toString()).toBe(text)
  })
})

describe('writing a page', () => {
  test('html, br and gz hold the same text', async () => {
    await writeFileWithVariants(path.join(root, 'a/index.html'), '<p>发烧先看精神</p>')
    expect((await read('a/index.html')).toString()).toBe('<p>发烧先看精神</p>')
    expect(zlib.brotliDecompressSync(await read('a/index.html.br')).toString()).toBe('<p>发烧先看精神</p>')
    expect(zlib.gunzipSync(await read('a/index.html.gz')).toString()).toBe('<p>发烧先看精神</p>')
  })

  test('equal bytes are not written again', async () => {
    const file = path.join(root, 'index.html')
    expect(await writeFileWithVariants(file, 'one')).toBe(true)
    expect(await writeFileWithVariants(file, 'one')).toBe(false)
    expect(await writeFileWithVariants(file, 'two')).toBe(true)
  })

  test('a lost variant is made again', async () => {
    const file = path.join(root, 'index.html')
    await writeFileWithVariants(file, 'one')
    await fs.rm(`${file}.br`)
    expect(await writeFileWithVariants(file, 'one')).toBe(true)
    expect(zlib.brotliDecompressSync(await read('index.html.br')).toString()).toBe('one')
  })

  test('a picture has no variants', async () => {
    await writeFileWithVariants(path.join(root, 'a.webp'), new Uint8Array([1, 2, 3]))
    expect(await fs.readdir(root)).toEqual(['a.webp'])
  })

  test('removing a page removes its variants and empty folders, and nothing else', async () => {
    await writeFileWithVariants(path.join(root, 'articles/a/index.html'), 'a')
    await writeFileWithVariants(path.join(root, 'articles/b/index.html'), 'b')
    await removeFile(root, 'articles/a/index.html')
    expect(await publishedFiles(root)).toEqual(['articles/b/index.html'])
    expect(await fs.readdir(path.join(root, 'articles'))).toEqual(['b'])
  })

  test('what a killed process left half written is cleared', async () => {
    await writeFileWithVariants(path.join(root, 'index.html'), 'a')
    await fs.writeFile(path.join(root, 'index.html.br.unfinished'), 'half')
    await removeLeftovers(root)
    expect((await fs.readdir(root)).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
  })
})

describe('what no route accounts for', () => {
  const day = 24 * 60 * 60 * 1000
  test.each([
    { name: 'a page that is gone is removed', file: 'articles/old/index.html', ageDays: 0, stays: false },
    {
      name: 'a script of the last build stays for those who have its page open',
      file: '_astro/a.1.js',
      ageDays: 13,
      stays: true,
    },
    { name: 'a script of a build long ago is removed', file: '_astro/a.0.js', ageDays: 15, stays: false },
  ])('$name', async ({ file, ageDays, stays }) => {
    await writeFileWithVariants(path.join(root, file), 'x')
    const { mtimeMs } = await fs.stat(path.join(root, file))
    await removeStrangers(root, new Set(['index.html']), mtimeMs + ageDays * day)
    expect(await publishedFiles(root)).toEqual(stays ? [file] : [])
  })

  test('a script counts its grace time from when it was last in use', async () => {
    const file = path.join(root, '_astro/a.js')
    await writeFileWithVariants(file, 'x')
    const written = (await fs.stat(file)).mtimeMs
    removeStrangers(root, new Set(['_astro/a.js']), written + 30 * day)
    removeStrangers(root, new Set(), written + 40 * day)
    expect(publishedFiles(root)).toEqual(['_astro/a.js'])
    removeStrangers(root, new Set(), written + 45 * day)
    expect(publishedFiles(root)).toEqual([])
  })

  test('what the publisher was told to keep stays', async () => {
    for (const file of ['media/a.txt', 'mine.txt', 'media.txt']) await writeFileWithVariants(path.join(root, file), 'x')
    expect(removeStrangers(root, new Set(), Date.now(), ['media/', 'mine.txt'])).toEqual(['media.txt'])
  })
})

describe('after the damage of a power cut', () => {
  test.each([
    ['a variant of another version', 'index.html.gz', zlib.gzipSync('two')],
    ['a variant that is cut off', 'index.html.br', Buffer.from([1, 2])],
    ['an empty page', 'index.html', Buffer.alloc(0)],
  ])('%s is made anew', async (_name, file, content) => {
    await writeFileWithVariants(path.join(root, 'index.html'), 'one')
    await fs.writeFile(path.join(root, file), content)
    expect(await writeFileWithVariants(path.join(root, 'index.html'), 'one')).toBe(true)
    expect((await read('index.html')).toString()).toBe('one')
    expect(zlib.gunzipSync(await read('index.html.gz')).toString()).toBe('one')
    expect(zlib.brotliDecompressSync(await read('index.html.br')).toString()).toBe('one')
  })
})
