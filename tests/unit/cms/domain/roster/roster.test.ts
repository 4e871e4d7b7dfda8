import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROSTER_COLUMNS, type RosterCells, type RosterTrainer } from '../../../../../cms/domain/roster/columns.ts'
import { readCells } from '../../../../../cms/domain/roster/read-cells.ts'
import { readTable } from '../../../../../cms/domain/roster/read-headings.ts'
import { writeCells } from '../../../../../cms/domain/roster/write-cells.ts'

const KNOWN = { topics: new Set(['喂养', '睡眠']), regionCodes: new Set(['990101', '990101001']) }

const TRAINER: RosterTrainer = {
  slug: 'shifan-yi',
  name: '示范乙',
  role: '育婴员',
  introduction: '做了十年托育。',
  topics: ['喂养', '睡眠'],
  languages: ['普通话', '四川话'],
  regions: ['990101'],
  qualifications: [
    { name: '育婴员', issuer: '示范人社局', number: 'A-1', expires: '2027-05-01' },
    { name: '急救培训', issuer: '', number: '', expires: undefined },
  ],
  weekly: [
    { weekday: '1', from: '09:00', to: '11:30' },
    { weekday: '7', from: '14:00', to: '17:00' },
  ],
  phone: '13800001234',
  isListed: false,
}

test('what is written is read back', () => {
  expect(readCells(writeCells(TRAINER), KNOWN)).toEqual({ trainer: TRAINER })
})

test('any trainer is read back', () => {
  const words = fc.stringMatching(/^[\u4e00-\u9fa5]{1,10}$/)
  const trainer: fc.Arbitrary<RosterTrainer> = fc.record({
    slug: fc.stringMatching(/^[a-z]{1,8}$/),
    name: words,
    role: fc.constantFrom('专家', '五老'),
    introduction: words,
    topics: fc.subarray(['喂养', '睡眠']),
    languages: fc.array(words, { maxLength: 3 }),
    regions: fc.subarray(['990101', '990101001']),
    qualifications: fc.array(
      fc.record({
        name: words,
        issuer: words,
        number: fc.stringMatching(/^[A-Z0-9]{1,5}$/),
        expires: fc.constantFrom(undefined, '2028-02-29'),
      }),
      { maxLength: 2 },
    ),
    weekly: fc.subarray([...TRAINER.weekly]),
    phone: fc.constantFrom('', '13900001234'),
    isListed: fc.boolean(),
  })
  fc.assert(
    fc.property(trainer, (one) => {
      expect(readCells(writeCells(one), KNOWN)).toEqual({ trainer: one })
    }),
  )
})

describe('a cell', () => {
  const read = (cells: RosterCells) => readCells({ ...writeCells(TRAINER), ...cells }, KNOWN)
  test.each<[string, RosterCells, Partial<RosterTrainer>]>([
    [
      'with semicolons of either width and line breaks',
      { languages: '普通话; 四川话\n客家话；' },
      { languages: ['普通话', '四川话', '客家话'] },
    ],
    ['with a name twice', { topics: '喂养；喂养' }, { topics: ['喂养'] }],
    ['emptied', { topics: '', phone: '' }, { topics: [], phone: '' }],
    [
      'with a day in Chinese',
      { qualifications: '育婴员|||2027年5月1日' },
      { qualifications: [{ name: '育婴员', issuer: '', number: '', expires: '2027-05-01' }] },
    ],
    [
      'with full-width digits',
      { weekly: '周二 ０９：００-１０：００' },
      { weekly: [{ weekday: '2', from: '09:00', to: '10:00' }] },
    ],
    ['with 周天', { weekly: '周天 09:00至10:00' }, { weekly: [{ weekday: '7', from: '09:00', to: '10:00' }] }],
    ['with +86', { phone: '+86 139 0000 1234' }, { phone: '13900001234' }],
  ])('%s', (_, cells, expected) => expect(read(cells).trainer).toMatchObject(expected))

  test.each<[string, RosterCells, string]>([
    ['no name', { name: ' ' }, '“姓名”不能空着'],
    ['a slug with capitals', { slug: 'Li Na' }, '“网址名”只能用小写字母、数字和连字符，例如 li-na'],
    ['an unknown topic', { topics: '喂养；星座' }, '“指导内容”没有“星座”这一项，请按主题表里的名称写'],
    ['an unknown region', { regions: '123' }, '“服务区域代码”没有代码是“123”的区域'],
    [
      'a day that does not exist',
      { qualifications: '育婴员|a|b|2027-02-30' },
      '“证书”里的“育婴员|a|b|2027-02-30”读不懂，请写成：名称|发证机构|编号|2027-05-01',
    ],
    [
      'a time that ends before it starts',
      { weekly: '周一 11:00-09:00' },
      '“每周时间”里的“周一 11:00-09:00”读不懂，请写成：周一 09:00-11:30',
    ],
    [
      'more times than the form takes',
      {
        weekly: Array.from({ length: 22 }, (_, index) => `周一 ${String(index + 1).padStart(2, '0')}:00-23:30`).join(
          '；',
        ),
      },
      '“每周时间”最多写 21 段，这里有 22 段',
    ],
    ['a short number', { phone: '1380000' }, '“手机”里的“1380000”不是 11 位手机号'],
    ['neither yes nor no', { isListed: '也许' }, '“网站列出”请写“是”或“否”'],
  ])('%s', (_, cells, expected) => expect(read(cells).problems).toEqual([expected]))

  test('all that is wrong is told at once', () => {
    expect(read({ name: '', role: '院长', phone: 'x' }).problems).toHaveLength(3)
  })
})

test('columns that are not in the table stay as they were', () => {
  expect(readCells({ slug: 'shifan-yi', phone: '13900001234' }, KNOWN, TRAINER)).toEqual({
    trainer: { ...TRAINER, phone: '13900001234' },
  })
})

describe('a table', () => {
  const { slug, name } = ROSTER_COLUMNS
  test.each<[string, string[][], object]>([
    [
      'rows by their headings',
      [
        [name, slug],
        ['示范乙', 'yi'],
      ],
      { rows: [{ line: 2, cells: { name: '示范乙', slug: 'yi' } }] },
    ],
    ['empty rows left out', [[slug], [' '], ['yi'], ['']], { rows: [{ line: 3, cells: { slug: 'yi' } }] }],
    ['short rows', [[slug, name], ['yi']], { rows: [{ line: 2, cells: { slug: 'yi', name: '' } }] }],
    [
      'hours are passed over',
      [
        [slug, '今年已讲小时'],
        ['yi', '7'],
      ],
      { rows: [{ line: 2, cells: { slug: 'yi' } }] },
    ],
    [
      'an unknown heading',
      [
        [slug, '年龄'],
        ['yi', '3'],
      ],
      { problem: '不认识这些列：年龄。请先导出一份名册，照着它的第一行写列名。' },
    ],
    [
      'a heading twice',
      [
        [slug, slug],
        ['a', 'b'],
      ],
      { problem: '这些列写了两次：网址名。请只留一列。' },
    ],
    [
      'no slugs',
      [[name], ['示范乙']],
      { problem: '没有“网址名”这一列，没法知道每一行是谁。请先导出一份名册，在它上面改。' },
    ],
    ['nobody', [[slug]], { problem: '表里没有讲师。第一行是列名，从第二行起每行写一位。' }],
    ['nothing', [], { problem: '没有“网址名”这一列，没法知道每一行是谁。请先导出一份名册，在它上面改。' }],
  ])('%s', (_, lines, expected) => expect(readTable(lines)).toEqual(expected))
})
