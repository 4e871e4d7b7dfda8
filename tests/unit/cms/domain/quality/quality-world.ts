import type { QualitySurroundings, QualityText } from '../../../../../cms/domain/quality/quality-text.ts'
import type { BlockShape, InlineShape } from '../../../../../cms/domain/quality/text-shape.ts'

/** Nothing is wrong with it. */
export const soundText: QualityText = {
  kind: 'articles',
  id: '7',
  title: '宝宝咳嗽怎么办',
  summary: '先看呼吸和精神，再看咳得多不多。',
  ages: { minMonths: 0, maxMonths: 36 },
  topics: ['daily-care'],
  concern: 'health',
  sources: ['NHS'],
  body: [
    { type: 'doctor', signs: ['喘得费力', '嘴唇发青'], action: '马上去医院，来不及就打 120。' },
    { type: 'heading', level: 2, children: [{ text: '现在做什么' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '多喝水，少烟味。' },
        { type: 'cite', source: 'NHS' },
      ],
    },
  ],
}

export const soundSurroundings: QualitySurroundings = {
  sources: new Map([
    ['NHS', { title: '英国国民保健署' }],
    ['OLD', { title: '喂养指南（2010）', validUntil: '2026-11-21' }],
    ['LAST_DAY', { title: '喂养指南（2016）', validUntil: '2026-11-22' }],
    ['NIP2021', { title: '免疫程序（2021）', supersededBy: '免疫程序（2026）' }],
    ['BOTH', { title: '旧规范', validUntil: '2020-01-01', supersededBy: '新规范' }],
  ]),
  media: new Map([
    ['hands', '一双小手在水龙头下'],
    ['bare', ' '],
  ]),
  openPages: new Set(['article:fever', 'lesson:bathing']),
  deadAddresses: new Map([['https://dead.example/', '2026-11-22']]),
  otherTitles: [{ kind: 'articles', id: '7', title: '宝宝咳嗽怎么办' }],
  today: '2026-11-22',
}

export const words = (text: string): InlineShape => ({ type: 'text', text })
export const cite = (source: string): InlineShape => ({ type: 'cite', source })
export const paragraph = (...children: (string | InlineShape)[]): BlockShape => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
})
export const heading = (level: number, text: string): BlockShape => ({ type: 'heading', level, children: [{ text }] })
export const list = (...items: (string | InlineShape)[][]): BlockShape => ({
  type: 'list',
  items: items.map((children) => ({
    children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
  })),
})

/** The sound text with these blocks behind its own. */
export const withBlocks = (...blocks: BlockShape[]): QualityText => ({
  ...soundText,
  body: [...soundText.body, ...blocks],
})
