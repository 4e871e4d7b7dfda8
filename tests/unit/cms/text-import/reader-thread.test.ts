import { describe, expect, test } from 'vitest'
import type { FileKind } from '../../../../cms/text-import/file-kind.ts'
import { ImportRefused } from '../../../../cms/text-import/import-refused.ts'
import { OneAtATime } from '../../../../cms/text-import/one-import-at-a-time.ts'
import { readInThread } from '../../../../cms/text-import/reader-thread.ts'
import { docx, line } from '../../../factories/docx.ts'

const refusal = async (reading: Promise<unknown>) => {
  const error: unknown = await reading.catch((thrown: unknown) => thrown)
  if (!(error instanceof ImportRefused)) throw new Error('not refused', { cause: error })
  return [error.status, error.problems[0]?.code, error.message]
}
const TOO_COMPLEX = [413, 'too-complex', '文件太复杂，读不完，请拆成几篇再导入。']
const TOO_LONG = [413, 'too-long', '文件太长，不像一篇文章。请拆成几篇，每篇不超过 20 万字，再导入。']
const TOO_DEEP = [400, 'unreadable', '文件里的嵌套太深，读不了。请简化后再导入。']
/** A list of one entry within another, so many deep. */
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- 一\n`).join('')
const words = (text: string) => [{ type: 'text', text }]

describe('a file read in a thread of its own', () => {
  test.each<[FileKind, Buffer, object]>([
    ['word', docx(line('多喝水。')), { title: undefined, summary: undefined }],
    ['markdown', Buffer.from('---\nsummary: 简介\n---\n# 题\n\n多喝水。\n'), { title: '题', summary: '简介' }],
  ])('%s comes back whole', async (kind, file, settings) => {
    const body = [{ type: 'paragraph', children: words('多喝水。') }]
    expect(await readInThread(kind, file)).toEqual({ ...settings, body, leftOut: [] })
  })

  test('is refused with the status and all mistakes', async () => {
    const error: unknown = await readInThread('markdown', Buffer.from('<b>x</b>\n\n```\nx\n```\n')).catch(
      (thrown: unknown) => thrown,
    )
    expect((error as ImportRefused).status).toBe(400)
    expect((error as ImportRefused).problems.map(({ path }) => path)).toEqual(['line.1', 'line.3'])
  })

  test('is given up when it takes too long', async () => {
    expect(await refusal(readInThread('markdown', Buffer.from('*a_ '.repeat(45_000)), { timeMs: 300 }))).toEqual(
      TOO_COMPLEX,
    )
  })

  test('is given up when it takes too much memory', async () => {
    const file = docx(line('一').repeat(20_000))
    expect(await refusal(readInThread('word', file, { memoryMb: 24 }))).toEqual(TOO_COMPLEX)
  })

  test.each<[string, FileKind, Buffer, unknown[]]>([
    ['characters of Markdown', 'markdown', Buffer.from('长'.repeat(200_001)), TOO_LONG],
    ['characters of Word', 'word', docx(line('长'.repeat(200_001))), TOO_LONG],
    ['blocks', 'markdown', Buffer.from('一\n\n'.repeat(2_001)), TOO_LONG],
    ['entries of one list', 'markdown', Buffer.from('- 一\n'.repeat(8_000)), TOO_COMPLEX],
    ['quotations in each other', 'markdown', Buffer.from('> '.repeat(20_000)), TOO_DEEP],
    ['lists in each other', 'markdown', Buffer.from(nested(20)), TOO_DEEP],
  ])('too many %s are refused', async (_name, kind, file, expected) => {
    expect(await refusal(readInThread(kind, file))).toEqual(expected)
  })

  test('the deepest and the longest that are allowed are read', async () => {
    expect((await readInThread('markdown', Buffer.from(nested(9)))).body).toHaveLength(1)
    const { body } = await readInThread('markdown', Buffer.from('一'.repeat(98).concat('\n\n').repeat(2_000)))
    expect(body).toHaveLength(2_000)
  })
})

describe('one import at a time', () => {
  test('the next begins when the one before has ended, however it ended', async () => {
    const imports = new OneAtATime()
    const seen: string[] = []
    const first = imports.run(async () => {
      seen.push('one')
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push('one ends')
      throw new Error('broken')
    })
    const second = imports.run(async () => seen.push('two'))
    await expect(first).rejects.toThrow('broken')
    await second
    expect(seen).toEqual(['one', 'one ends', 'two'])
  })

  test('of too many the last is told', async () => {
    const imports = new OneAtATime()
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const waiting = Array.from({ length: 6 }, () => imports.run(() => gate))
    expect(await refusal(imports.run(() => gate))).toEqual([429, 'busy', '正在导入的文件太多，请过一会儿再试。'])
    open()
    await Promise.all(waiting)
    await imports.run(async () => undefined)
  })
})
