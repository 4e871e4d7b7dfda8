import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeArticle, storeMedia, storeRegister } from '../factories/stored.ts'
import { damage } from '../helpers/damage.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

let world: TestPayload
let slug: string
beforeAll(async () => {
  world = await startPayload()
  const cover = await storeMedia(world.payload)
  const article = await storeArticle(world.payload, await storeRegister(world.payload), { cover: cover.id })
  slug = article.slug
})
afterAll(() => world.stop())

function publish(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cms/commands/publish.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const inWorld = (name: string): string => path.join(world.dataDir, name)

describe('npm run publish', () => {
  test(
    'writes the whole site with its media for another address, twice into the same folder',
    { timeout: 300_000 },
    () => {
      const out = inWorld('elsewhere')
      for (let time = 0; time < 2; time += 1) {
        const { status, stdout, stderr } = publish('--out', out, '--origin', 'https://guidance.example')
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
        expect(stdout).toMatch(/完成：\d+ 页，\d+ 个媒体文件，0 处没有成功/)
      }
      const page = fs.readFileSync(path.join(out, 'articles', slug, 'index.html'), 'utf8')
      expect(page).toContain(`https://guidance.example/articles/${slug}/`)
      expect(damage(path.join(out, '.')).filter((each) => !each.startsWith('media/'))).toEqual([])
      const [, picture = ''] = /src="\/media\/([^"]+)"/.exec(page) ?? []
      expect(fs.existsSync(path.join(out, 'media', picture)), picture).toBe(true)
    },
  )

  test('leaves a folder alone that holds something else', () => {
    const out = inWorld('not-ours')
    fs.mkdirSync(out)
    fs.writeFileSync(path.join(out, 'thesis.txt'), 'mine')
    expect(publish('--out', out)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${out} 里已有别的文件，没有改动它。请换一个空文件夹\n`,
    })
    expect(fs.readdirSync(out)).toEqual(['thesis.txt'])
  })

  test.each([
    ['without a folder', [], '看不懂这样的写法：没有写 --out'],
    [
      'with an address that is none',
      ['--out', 'x', '--origin', 'example.cn'],
      '看不懂这样的写法：example.cn 不是网址；写成 https://example.cn 这样，末尾不要斜杠',
    ],
  ])('%s says so and how it is used', (_name, args, said) => {
    const { status, stderr } = publish(...args)
    expect(status).toBe(1)
    expect(stderr.split('\n')[0]).toBe(said)
    expect(stderr).toContain('用法：npm run publish -- --out 文件夹 [--origin https://网址]')
  })
})
