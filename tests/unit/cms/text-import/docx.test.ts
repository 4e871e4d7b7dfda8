import { describe, expect, test } from 'vitest'
import { body as bodySchema } from '../../../../content/contract/body.ts'
import { docxToBody } from '../../../../cms/text-import/docx-to-body.ts'
import { ImportRefused } from '../../../../cms/text-import/import-refused.ts'
import {
  docx,
  docxParts,
  entry,
  heading,
  line,
  link,
  picture,
  run,
  table,
  zip,
  type ZipPart,
} from '../../../factories/docx.ts'

const words = (text: string) => [{ type: 'text', text }]
const paragraph = (text: string) => ({ type: 'paragraph', children: words(text) })
const title = (text: string, level: 2 | 3) => ({ type: 'heading', level, children: words(text) })

describe('a Word file becomes a text', () => {
  test('title, headings, paragraphs, marks, lists, tables, links; and a list of what was left out', async () => {
    const file = docx(
      heading(1, '宝宝发烧怎么办') +
        line(run('先看') + run('精神', '<w:b/>') + run('，再看') + run('度数', '<w:i/>') + run('。')) +
        heading(2, '在家怎么做') +
        entry('多喝水') +
        entry('温水', 1) +
        entry('多休息') +
        heading(3, '量体温') +
        entry('擦干腋下', 0, 2) +
        line(link('rId7', '诊疗规范') + run('和') + link('rId8', '脚本')) +
        heading(4, '更小的标题') +
        table(['月龄', '体温'], ['3 个月内', '38 度'], ['3 个月以上', '38.5 度']) +
        picture('rId9', '体温计'),
      { rId7: 'https://www.nhc.gov.cn/a?b=1&c=2', rId8: 'javascript:alert(1)', rId9: 'media/1.png' },
      { name: 'word/media/1.png', data: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
      {
        name: 'word/comments.xml',
        data: '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      },
    )
    const read = await docxToBody(file)
    expect(read).toEqual({
      title: '宝宝发烧怎么办',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: '先看' },
            { type: 'text', text: '精神', bold: true },
            { type: 'text', text: '，再看' },
            { type: 'text', text: '度数', italic: true },
            { type: 'text', text: '。' },
          ],
        },
        title('在家怎么做', 2),
        {
          type: 'list',
          ordered: false,
          items: [
            {
              children: words('多喝水'),
              list: { type: 'list', ordered: false, items: [{ children: words('温水') }] },
            },
            { children: words('多休息') },
          ],
        },
        title('量体温', 3),
        { type: 'list', ordered: true, items: [{ children: words('擦干腋下') }] },
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: 'https://www.nhc.gov.cn/a?b=1&c=2', children: words('诊疗规范') },
            { type: 'text', text: '和脚本' },
          ],
        },
        title('更小的标题', 3),
        {
          type: 'table',
          head: ['月龄', '体温'],
          rows: [
            ['3 个月内', '38 度'],
            ['3 个月以上', '38.5 度'],
          ],
        },
      ],
      leftOut: [
        '批注没有带进来。',
        '1 张图片没有带进来（“体温计”）：请传到媒体库，写好替代文字，再插入正文。',
        '1 个链接不是网页地址，只留下了文字。',
      ],
    })
    expect(bodySchema.safeParse(read.body).success).toBe(true)
  })

  test.each([
    ['no heading: no title', line('一段'), undefined, [paragraph('一段')]],
    [
      'headings of one rank are all headings',
      heading(2, '甲') + line('一') + heading(2, '乙') + line('二'),
      undefined,
      [title('甲', 2), paragraph('一'), title('乙', 2), paragraph('二')],
    ],
    [
      'a second first-rank heading is one of the second level',
      heading(1, '题') + heading(1, '甲') + line('一'),
      '题',
      [title('甲', 2), paragraph('一')],
    ],
    [
      'words before the heading: no title',
      line('一') + heading(1, '甲') + line('二'),
      undefined,
      [paragraph('一'), title('甲', 2), paragraph('二')],
    ],
    ['signs of HTML are words', line('1 < 2 && 3 > 2 <script>'), undefined, [paragraph('1 < 2 && 3 > 2 <script>')]],
    ['a table with one row', table(['甲', '', '乙']), undefined, [paragraph('甲；乙')]],
    [
      'rows of unequal length',
      table(['甲', '乙'], ['一']),
      undefined,
      [{ type: 'table', head: ['甲', '乙'], rows: [['一', '']] }],
    ],
    ['nothing', '', undefined, []],
  ])('%s', async (_name, content, expectedTitle, expected) => {
    const read = await docxToBody(docx(content))
    expect([read.title, read.body]).toEqual([expectedTitle, expected])
  })

  test('a table too wide for a phone becomes lines', async () => {
    const read = await docxToBody(docx(table(['1', '2', '3', '4', '5', '6', '7'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'])))
    expect(read.body).toEqual([paragraph('1；2；3；4；5；6；7'), paragraph('a；b；c；d；e；f；g')])
    expect(read.leftOut).toEqual(['有一个表格超过 6 列，手机上放不下，改成了一行一段。'])
  })
})

/** The same file with another end record. */
function withEnd(file: Buffer, change: (end: Buffer) => void): Buffer {
  const changed = Buffer.from(file)
  change(changed.subarray(-22))
  return changed
}

/** The same with one entry fewer in these counts of its end record. */
const lying = (file: Buffer, ...counts: number[]): Buffer =>
  withEnd(file, (end) => counts.forEach((at) => end.writeUInt16LE(end.readUInt16LE(at) - 1, at)))

/** A file whose directory does not name the part at this place. */
function unnamed(parts: readonly ZipPart[], index: number): Buffer {
  const file = zip(parts)
  const name = Buffer.from(parts[index]?.name ?? '')
  const line = file.lastIndexOf(name) - 46
  const cut = Buffer.concat([file.subarray(0, line), file.subarray(line + 46 + name.length)])
  return withEnd(lying(cut, 8, 10), (end) => end.writeUInt32LE(end.readUInt32LE(12) - 46 - name.length, 12))
}

describe('a file that cannot be imported says why', () => {
  const good = docxParts(line('一段'))
  const refusal = async (file: Buffer) => {
    const error: unknown = await docxToBody(file).catch((thrown: unknown) => thrown)
    if (!(error instanceof ImportRefused)) throw error
    return [error.status, error.problems[0]?.code, error.message]
  }
  const NOT_DOCX = [415, 'not-docx', '这不是完整的 Word 文件（.docx）。请在 Word 或 WPS 里打开，另存为 .docx 再导入。']
  const TOO_LARGE = [413, 'too-large', '文件展开后太大，不像一篇文章。请只留要导入的文字，另存为新的 .docx 再试。']
  const HUGE = [413, 'huge-picture', '文件里有特别大的图片。请删掉图片（图片要另外传到媒体库），再导入文字。']
  const whole = zip(good)

  test.each<[string, () => Buffer, unknown[]]>([
    ['no zip', () => Buffer.from('只是文字'), NOT_DOCX],
    ['nothing', () => Buffer.alloc(0), NOT_DOCX],
    ['cut off', () => whole.subarray(0, whole.length - 30), NOT_DOCX],
    ['a zip of something else', () => zip([{ name: 'a.txt', data: 'a' }]), NOT_DOCX],
    [
      'a spreadsheet',
      () =>
        zip([
          { name: '[Content_Types].xml', data: '' },
          { name: 'xl/workbook.xml', data: '' },
        ]),
      NOT_DOCX,
    ],
    [
      'an old .doc or one with a password',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      [
        415,
        'password-or-doc',
        '这个文件设了密码，或者是旧的 .doc 格式。请在 Word 里打开，去掉密码，另存为 .docx 再导入。',
      ],
    ],
    [
      'a zip with a password',
      () => zip(good.map((part) => ({ ...part, isEncrypted: true }))),
      [415, 'password', '这个文件设了密码。请在 Word 里打开，去掉密码再导入。'],
    ],
    [
      'macros',
      () => zip([...good, { name: 'word/vbaProject.bin', data: 'x' }]),
      [415, 'macros', '这个文件里有宏（会自动运行的程序），不能导入。请在 Word 里另存为不带宏的 .docx。'],
    ],
    ['a huge picture', () => zip([...good, { name: 'word/media/a.bmp', data: Buffer.alloc(21 * 1024 * 1024) }]), HUGE],
    [
      'a huge picture whose size is a lie',
      () => zip([...good, { name: 'word/media/a.bmp', data: Buffer.alloc(21 * 1024 * 1024), claimed: 10 }]),
      HUGE,
    ],
    [
      'a part that the count of the directory leaves out',
      () => lying(zip([...good, { name: 'word/vbaProject.bin', data: 'x' }]), 8, 10),
      NOT_DOCX,
    ],
    [
      'a part that the size of the directory leaves out',
      () => withEnd(whole, (end) => end.writeUInt32LE(end.readUInt32LE(12) - 46, 12)),
      NOT_DOCX,
    ],
    ['two parts of one name', () => zip([...good, { name: 'Word/Document.xml', data: 'x' }]), NOT_DOCX],
    [
      'a part that is called otherwise where it lies',
      () => Buffer.from(whole.toString('latin1').replace('[Content_Types].xml', '[Content_Typos].xml'), 'latin1'),
      NOT_DOCX,
    ],
    ['bytes after the end', () => Buffer.concat([whole, Buffer.from('x')]), NOT_DOCX],
    ['a part between the others that the directory does not name', () => unnamed(good, 3), NOT_DOCX],
    [
      'a part before the others that the directory does not name',
      () => unnamed([{ name: 'x.bin', data: 'x' }, ...good], 0),
      NOT_DOCX,
    ],
    [
      'macros by another name',
      () =>
        zip(
          good.map((part) =>
            part.name === '[Content_Types].xml'
              ? { ...part, data: '<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>' }
              : part,
          ),
        ),
      [415, 'macros', '这个文件里有宏（会自动运行的程序），不能导入。请在 Word 里另存为不带宏的 .docx。'],
    ],
    [
      'more paragraphs than can be read',
      () => docx(line('一').repeat(60_000)),
      [413, 'too-complex', '文件太复杂，读不完，请拆成几篇再导入。'],
    ],
    ['a bomb of text', () => docx(line('长'.repeat(3 * 1024 * 1024))), TOO_LARGE],
    [
      'many large parts',
      () =>
        zip([
          ...good,
          ...Array.from({ length: 5 }, (_, index) => ({
            name: `word/media/${index}.png`,
            data: Buffer.alloc(19 * 1024 * 1024),
          })),
        ]),
      HUGE,
    ],
    [
      'more parts than any document has',
      () => zip([...good, ...Array.from({ length: 2001 }, (_, index) => ({ name: `x/${index}`, data: '' }))]),
      TOO_LARGE,
    ],
    [
      'broken XML',
      () => zip(good.map((part) => (part.name === 'word/document.xml' ? { ...part, data: '<w:document' } : part))),
      [400, 'unreadable', '这个 Word 文件读不懂，可能已经损坏。请在 Word 里打开，另存为新的 .docx 再试。'],
    ],
    [
      'nesting without end',
      () => docx('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000)),
      [400, 'unreadable', '这个 Word 文件读不懂，可能已经损坏。请在 Word 里打开，另存为新的 .docx 再试。'],
    ],
  ])(
    '%s',
    async (_name, file, expected) => {
      expect(await refusal(file())).toEqual(expected)
    },
    30_000,
  )
})
