import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildWhatIsStale } from '../../cms/commands/builds.ts'
import type { FromRenderer } from '../../cms/publisher/messages.ts'
import { RendererThread } from '../../cms/publisher/renderer-thread.ts'
import { makeArticle } from '../factories/article.ts'
import { makeCatalog } from '../factories/catalog.ts'
import { BUILT_SITE } from '../helpers/built-site.ts'
import { damage } from '../helpers/damage.ts'
import { sendCatalog } from '../helpers/render-files.ts'

/** Only the administrator of a machine can mount a small disk of its own. */
const canMount = ((): boolean => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    fs.rmdirSync(folder)
  }
})()
if (!canMount)
  process.stdout.write('The tests of a full and of a read-only disk were left out: they need to mount one.\n')

const PATIENCE = { timeout: 90_000, interval: 20 }
const article = makeCatalog().articles[0] ?? makeArticle()
const page = `articles/${article.slug}/index.html`

let disk: string
let thread: RendererThread
let news: FromRenderer[]
const troubleNow = () => news.findLast((each) => each.kind === 'folder')
const swept = (revision: number) => news.some((each) => each.kind === 'swept' && each.revision >= revision)
const read = () => fs.readFileSync(path.join(disk, 'site', page), 'utf8')
const publishSummary = (summary: string, revision: number): void =>
  thread.send({
    kind: 'update',
    patches: [{ list: 'articles', slug: article.slug, entry: { ...article, summary } }],
    isLast: true,
    isUrgent: true,
    isThorough: false,
    revision,
  })

describe.runIf(canMount)('a disk of its own', () => {
  beforeAll(() => buildWhatIsStale(() => {}, { only: 'site' }))

  beforeEach(async () => {
    disk = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk])
    news = []
    thread = new RendererThread({ ...BUILT_SITE, root: path.join(disk, 'site') }, (each) => void news.push(each))
    sendCatalog(thread, makeCatalog())
    await expect.poll(() => swept(1), PATIENCE).toBe(true)
  })
  afterEach(async () => {
    await thread.stop()
    execFileSync('umount', [disk])
    fs.rmdirSync(disk)
  })

  const fill = (): void => {
    try {
      for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2))
        for (;;)
          try {
            fs.appendFileSync(path.join(disk, 'filler'), Buffer.alloc(size))
          } catch {
            break
          }
    } catch {
      return
    }
  }

  test.each([
    {
      name: 'that is full',
      spoil: fill,
      mend: () => fs.rmSync(path.join(disk, 'filler')),
      reason: '磁盘已满，新内容写不进去。网站仍是原来的样子；腾出空间后会自动继续发布',
    },
    {
      name: 'that turned read-only',
      spoil: () => void execFileSync('mount', ['-o', 'remount,ro', disk]),
      mend: () => void execFileSync('mount', ['-o', 'remount,rw', disk]),
      reason: '网站文件夹变成了只读。网站仍是原来的样子；恢复可写后会自动继续发布',
    },
  ])('$name keeps the old site whole, says why, and goes on by itself', async ({ spoil, mend, reason }) => {
    const before = read()
    spoil()
    publishSummary('写不进去的新摘要。', 2)
    await expect.poll(troubleNow, PATIENCE).toEqual({ kind: 'folder', reason })
    expect(read()).toBe(before)
    expect(damage(path.join(disk, 'site'))).toEqual([])
    mend()
    await expect.poll(read, PATIENCE).toContain('写不进去的新摘要。')
    await expect.poll(() => swept(2), PATIENCE).toBe(true)
    expect(troubleNow()).toEqual({ kind: 'folder', reason: undefined })
    expect(damage(path.join(disk, 'site'))).toEqual([])
  })
})
