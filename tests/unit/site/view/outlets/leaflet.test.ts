import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import type { Body } from '../../../../../content/contract/body.ts'
import { makeArticle } from '../../../../factories/article.ts'
import { makeCatalog } from '../../../../factories/catalog.ts'
import { foldedLeaflet } from '../../../../../site/src/view/outlets/folded-leaflet.ts'
import { leafletView } from '../../../../../site/src/view/outlets/leaflet.ts'
import { articleOutlet, lessonOutlet, type OutletText } from '../../../../../site/src/view/outlets/outlet-text.ts'
import { linesOfText, widthOf } from '../../../../../site/src/view/outlets/printed-lines.ts'
import { qrView, SCREEN_BORDER } from '../../../../../site/src/view/qr.ts'
import { uprightSize } from '../../../../../site/src/view/outlets/upright-leaflet.ts'

const known = (text: OutletText | undefined): OutletText => {
  if (!text) throw new Error('There is no such text')
  return text
}
const leafletOf = (body: Body) =>
  leafletView(known(articleOutlet(makeCatalog({ articles: [makeArticle({ body })] }), 'cough')))
const section = (title: string, paragraphs: number, characters = 100): Body => [
  { type: 'heading', level: 2, children: [{ type: 'text', text: title }] },
  ...Array.from({ length: paragraphs }, () => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text: '字'.repeat(characters) }],
  })),
]

describe('the QR code', () => {
  test.each([
    ['the address of the page, on paper', 'https://miaopu.example/articles/fever/', undefined],
    ['the code of a family at the door, on a screen', '7K3MQ2XA', SCREEN_BORDER],
  ])('holds %s', (_, text, border) => {
    const { size, path } = qrView(text, border)
    // Drawn from the path as a browser would, 4 pixels a module, and read by another program.
    const scale = 4
    const data = new Uint8Array(size * size * scale * scale * 4).fill(255)
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
        for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1) {
          data.set([0, 0, 0, 255], (row * size * scale + column) * 4)
        }
      }
    }
    expect(decodeQR({ width: size * scale, height: size * scale, data })).toBe(text)
  })
})

describe('a leaflet', () => {
  test('leaves out sound and has the answers of its quiz apart', () => {
    const fever = leafletView(known(articleOutlet(makeCatalog(), 'fever')))
    expect(fever.blocks.map(({ type }) => type)).not.toContain('player')
    expect(fever.demo).toBeUndefined()
    expect(fever.doctor?.signs[0]).toBe('不满 3 个月，腋温 38 ℃ 以上')
    expect(fever.review).toBe(
      '审核：示范医生，2026 年 10 月 12 日。下次复审：2028 年 10 月 12 日。更新：2026 年 11 月 1 日。',
    )
    const lesson = leafletView(known(lessonOutlet(makeCatalog(), 'complementary-feeding', 'ready-for-solids')))
    expect(lesson.demo).toBe('示范内容，须经本地专家审核')
    expect(lesson.answers.map(({ answer }) => answer)).toEqual(['满 6 个月', '强化铁米粉；肉泥'])
  })

  test.each([
    ['a short text', 3, 'm'],
    ['a long one', 30, 'xs'],
    ['one too long for a sheet', 80, 'xxs'],
  ])('%s has letters of its size', (_, paragraphs, size) => {
    expect(uprightSize(leafletOf(section('一', paragraphs)))).toBe(size)
  })
})

describe('a folded leaflet', () => {
  const titlesIn = (blocks: ReturnType<typeof foldedLeaflet>['inside']['blocks']): string[] =>
    blocks.flatMap((block) => (block.type === 'heading' ? block.children.map((run) => run.text) : []))

  test('has a short text inside, in large letters, and leaves nothing out', () => {
    const folded = foldedLeaflet(leafletOf([...section('一', 3), ...section('二', 3)]))
    expect(folded.inside.size).toBe('xl')
    expect(titlesIn(folded.inside.blocks)).toEqual(['一', '二'])
    expect(folded.back.blocks).toEqual([])
    expect(folded.leftOut).toEqual([])
  })

  test('has smaller letters for a longer text', () => {
    const folded = foldedLeaflet(leafletOf([...section('一', 9), ...section('二', 6)]))
    expect(folded.inside.size).not.toBe('xl')
    expect(folded.leftOut).toEqual([])
  })

  test('goes on overleaf, then names what has no room; nothing is lost or doubled', () => {
    const leaflet = leafletOf([...section('一', 16), ...section('二', 9), ...section('三', 9), ...section('四', 9)])
    const folded = foldedLeaflet(leaflet)
    expect(folded.inside.size).toBe('xxs')
    expect(folded.back.blocks.length).toBeGreaterThan(0)
    expect(folded.leftOut).toEqual(['三（余下部分）', '四'])
    const printed = [...folded.inside.blocks, ...folded.back.blocks]
    expect(printed).toEqual(leaflet.blocks.slice(0, printed.length))
  })

  test('of a lesson leaves its quiz to the screen and says so', () => {
    const text = known(lessonOutlet(makeCatalog(), 'complementary-feeding', 'ready-for-solids'))
    const folded = foldedLeaflet(leafletView(text))
    expect(folded.leftOut).toEqual(['考考自己'])
    expect(folded.inside.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'activity'])
  })
})

test.each([
  ['', 10, 1],
  ['一二三四五', 10, 1],
  ['一二三四五六七八九十', 10, 2],
  ['abcdefghij', 10, 1],
])('%s takes its lines', (text, column, lines) => expect(linesOfText(text, column)).toBe(lines))

test('digits are half as wide', () => expect(widthOf('12 月')).toBeCloseTo(2.65))
