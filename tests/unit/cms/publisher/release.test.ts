import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRelease, seedFolder, serveRelease } from '../../../../cms/publisher/release.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-release-'))
  data = path.join(folder, 'data')
  fs.mkdirSync(data)
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** A build with one asset. */
function build(name: string) {
  const assets = path.join(folder, name, 'client')
  fs.mkdirSync(path.join(assets, '_astro'), { recursive: true })
  fs.writeFileSync(path.join(assets, '_astro', `${name}.js`), name)
  const bundle = path.join(folder, name, 'entry.mjs')
  fs.writeFileSync(bundle, `export const name = '${name}'`)
  return { bundle, assets }
}

const write = (root: string, file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), text)
}
const served = (file: string): string => fs.readFileSync(path.join(data, 'site', file), 'utf8')

/** As a server that has published everything and ends. */
async function publish(name: string, boot: string): Promise<void> {
  const release = await openRelease(data, build(name), boot)
  write(release.root, 'index.html', name)
  serveRelease(release, boot)
}

test('the first release is served when it is whole, and at once after a restart of the server', async () => {
  const first = await openRelease(data, build('one'), 'boot 1')
  expect(first).toMatchObject({ isServable: false, seed: undefined })
  write(first.root, 'index.html', 'one')
  serveRelease(first, 'boot 1')
  expect(served('index.html')).toBe('one')
  expect(await openRelease(data, build('one'), 'boot 1')).toMatchObject({ isServable: true, seed: undefined })
})

test.each([
  ['the machine was restarted', 'boot 1', 'boot 2'],
  ['the system does not tell of restarts', '', ''],
])('nothing is served before it was looked at when %s', async (_, before, now) => {
  await publish('one', before)
  expect((await openRelease(data, build('one'), now)).isServable).toBe(false)
})

test('a release that was never whole is not served at once', async () => {
  await openRelease(data, build('one'), 'boot 1')
  expect((await openRelease(data, build('one'), 'boot 1')).isServable).toBe(false)
})

test('a new build is made beside the old one, which is served until then, with the scripts that live pages ask for', async () => {
  await publish('one', 'boot 1')
  const next = await openRelease(data, build('two'), 'boot 1')
  expect(next.isServable).toBe(true)
  expect(fs.realpathSync(next.seed ?? '')).toBe(fs.realpathSync(path.join(data, 'site')))
  write(next.root, 'index.html', 'two')
  expect(served('index.html')).toBe('one')
  expect(served('_astro/two.js')).toBe('two')
  serveRelease(next, 'boot 1')
  expect(served('index.html')).toBe('two')
  expect(fs.readdirSync(path.join(data, 'releases'))).toEqual([path.basename(next.root)])
})

test('a new release begins with the pages of the one before; replacing them leaves that one as it is', async () => {
  const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')]
  write(from, 'articles/fever/index.html', 'old')
  write(from, '.whole', 'boot 1')
  write(from, 'index.html', 'old home')
  write(to, 'index.html', 'new home')
  seedFolder(from, to)
  expect(fs.readFileSync(path.join(to, 'articles/fever/index.html'), 'utf8')).toBe('old')
  expect(fs.readFileSync(path.join(to, 'index.html'), 'utf8')).toBe('new home')
  expect(fs.existsSync(path.join(to, '.whole'))).toBe(false)
  fs.writeFileSync(path.join(to, 'fresh'), 'new')
  fs.renameSync(path.join(to, 'fresh'), path.join(to, 'articles/fever/index.html'))
  expect(fs.readFileSync(path.join(from, 'articles/fever/index.html'), 'utf8')).toBe('old')
})

test('a folder of an older version of this software is taken over', async () => {
  write(path.join(data, 'site'), 'index.html', 'long ago')
  const release = await openRelease(data, build('one'), 'boot 1')
  expect(served('index.html')).toBe('long ago')
  expect(release.isServable).toBe(false)
  expect(release.seed).toBe(path.join(data, 'releases', 'adopted'))
  serveRelease(release, 'boot 1')
  expect(fs.readdirSync(path.join(data, 'releases'))).toHaveLength(1)
})

test('a data folder that was moved still serves', async () => {
  await publish('one', 'boot 1')
  const moved = path.join(folder, 'moved')
  fs.renameSync(data, moved)
  expect(fs.readFileSync(path.join(moved, 'site', 'index.html'), 'utf8')).toBe('one')
  fs.mkdirSync(data)
})
