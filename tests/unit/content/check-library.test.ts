import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { libraryFolder } from './library-folder.ts'

/** A process of its own takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

const COMMAND = join(import.meta.dirname, '../../../content/check-library.ts')

function run(folder?: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...(folder ? [folder] : [])], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

test('counts a right library by kind', () => {
  expect(run(libraryFolder())).toEqual({
    status: 0,
    output:
      '没有问题。文章 1，课 1，课程 1，课程体系 1，官方时间表 1，来源 2，主题 3，同义词 1，媒体文件 1，示范区域 2，示范场地 1，示范讲师 1，示范讲座 1，示范账号 1。\n',
  })
})

test('prints each problem with its place, and fails', () => {
  const folder = libraryFolder({ 'articles/first-food.md': (right) => right.replace('[feeding]', '[feedingg]') })
  expect(run(folder)).toEqual({
    status: 1,
    output:
      'articles/first-food.md:5  没有 key 为 feedingg 的主题（guidance）。你是不是想写 feeding？\n共 1 处要改。\n',
  })
})

test('says in one line that the folder is not there', () => {
  expect(run('/no/such/folder')).toEqual({ status: 1, output: '找不到内容库文件夹「/no/such/folder」。请检查路径。\n' })
})

test('the library that ships has no problems', () => {
  expect(run()).toMatchObject({ status: 0, output: expect.stringContaining('没有问题。') })
})
