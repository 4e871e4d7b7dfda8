import { describe, expect, test } from 'vitest'
import { ImportRefused } from '../../../../cms/text-import/import-refused.ts'
import { markdownToBody } from '../../../../cms/text-import/markdown-to-body.ts'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

describe('a Markdown file becomes a text', () => {
  test.each([
    ['a title', '# 宝宝发烧\n\n多喝水。\n', '宝宝发烧', undefined, []],
    ['no title', '多喝水。', undefined, undefined, []],
    ['line ends and the mark of Windows', '\uFEFF# 宝宝发烧\r\n\r\n多喝水。\r\n', '宝宝发烧', undefined, []],
    ['settings', '---\ntitle: "宝宝发烧"\nsummary: 先看精神\n---\n\n多喝水。', '宝宝发烧', '先看精神', []],
    [
      'settings of the library',
      '---\ntitle: 宝宝发烧\nconcern: health\nages:\n  minMonths: 0\n---\n多喝水。',
      '宝宝发烧',
      undefined,
      ['文件开头的设置没有带进来，请在后台填写：concern、ages。'],
    ],
  ])('%s', (_name, text, title, summary, leftOut) => {
    expect(markdownToBody(Buffer.from(text))).toEqual({ title, summary, body: [paragraph('多喝水。')], leftOut })
  })

  const refusal = (file: Buffer) => {
    try {
      markdownToBody(file)
    } catch (error) {
      if (error instanceof ImportRefused)
        return [error.status, ...error.problems.map(({ path, message }) => `${path} ${message}`)]
      throw error
    }
    return undefined
  }

  test.each([
    [
      'every mistake by its line in the file',
      Buffer.from('---\ntitle: 甲\n---\n# 乙\n\n一段\n\n<b>二</b>\n\n#### 三\n'),
      [
        400,
        'line.8 第 8 行：不支持 HTML。请去掉 <…> 标签；要显示小于号，写成 \\<。',
        'line.10 第 10 行：标题只有 ## 和 ### 两级。请改成其中一种。',
      ],
    ],
    [
      'an encoding that is not ours',
      Buffer.from([0xb7, 0xa2, 0xc9, 0xd5]),
      [415, 'file 文件不是 UTF-8 编码，文字会变成乱码。请用编辑器另存为 UTF-8 再导入。'],
    ],
    ['no text', Buffer.from('a\0b'), [415, 'file 这不是文字文件。请选 .docx 或 .md 文件。']],
  ])('refuses, telling %s', (_name, file, expected) => {
    expect(refusal(file)).toEqual(expected)
  })
})
