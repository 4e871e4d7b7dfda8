import { isRecord, relatedId } from '../rich-text-walk.ts'
import { type Line, lineOf, linesOf, type TitleOf } from './line.ts'

type Fields = Readonly<Record<string, unknown>>
type LinesOfText = (state: unknown, within: string) => Line[]

const TONES: Readonly<Record<string, string>> = { tip: '小提示', warning: '当心', differs: '说法不同' }
const URGENCIES: Readonly<Record<string, string>> = {
  emergency: '马上：打 120 或去急诊',
  today: '当天就医',
  soon: '尽快预约',
}

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Everything that a block says, line by line. */
export function blockLines(fields: Fields, titleOf: TitleOf, linesOfText: LinesOfText): Line[] {
  switch (fields['blockType']) {
    case 'callout':
      return [
        ...lineOf('提示框 · 种类', TONES[words(fields['tone'])] ?? fields['tone']),
        ...lineOf('提示框 · 标题', fields['title']),
        ...linesOfText(fields['body'], '提示框 · '),
      ]
    case 'doctor':
      return [
        ...lineOf('就医信号 · 有多急', URGENCIES[words(fields['urgency'])] ?? fields['urgency']),
        ...linesOf('就医信号 · 信号', fields['signs']),
        ...lineOf('就医信号 · 怎么做', fields['action']),
      ]
    case 'activity':
      return [
        ...lineOf('亲子活动 · 名称', fields['title']),
        ...lineOf('亲子活动 · 时长', minutes(fields['minutes'])),
        ...lineOf('亲子活动 · 月龄', ageWords(fields['minMonths'], fields['maxMonths'])),
        ...linesOf('亲子活动 · 准备什么', fields['materials']),
        ...linesOf('亲子活动 · 步骤', fields['steps']),
        ...lineOf('亲子活动 · 安全提醒', fields['safety']),
      ]
    case 'steps':
      return [
        ...lineOf('步骤 · 标题', fields['title']),
        ...rows(fields['items']).flatMap(({ title, text }) =>
          lineOf('步骤', [words(title), words(text)].filter(Boolean).join('：')),
        ),
      ]
    case 'figure':
      return [...mediaLine('图片', fields['media'], titleOf), ...lineOf('图片 · 图注', fields['caption'])]
    case 'player':
      return [
        ...mediaLine('音频或视频', fields['media'], titleOf),
        ...lineOf('音频或视频 · 标题', fields['title']),
        ...lineOf('音频或视频 · 文字稿', fields['transcript']),
      ]
    case 'dataTable':
      return [
        ...lineOf('表格 · 表名', fields['caption']),
        ...lineOf('表格 · 表头', cells(fields['head'])),
        ...rows(fields['rows']).flatMap((row) => lineOf('表格 · 行', cells(row['cells']))),
      ]
    case 'quiz':
      return rows(fields['questions']).flatMap(({ question, options, explanation }) => [
        ...lineOf('小测验 · 问题', question),
        ...rows(options).flatMap(({ text, correct }) =>
          lineOf('小测验 · 选项', `${words(text)}${correct === true ? '（正确）' : ''}`),
        ),
        ...lineOf('小测验 · 解释', explanation),
      ])
    default:
      return lineOf('版块', JSON.stringify(fields))
  }
}

/** Months as editors fill them in: from, and up to but not including. */
export function ageWords(from: unknown, to: unknown): string {
  return typeof from === 'number' || typeof to === 'number' ? `${String(from ?? '?')} 到 ${String(to ?? '?')} 个月` : ''
}

export const minutes = (value: unknown): string => (typeof value === 'number' ? `${value} 分钟` : '')

const cells = (value: unknown): string => (Array.isArray(value) ? value.map(words).join(' ｜ ') : '')

function mediaLine(label: string, media: unknown, titleOf: TitleOf): Line[] {
  const id = relatedId(media)
  return id === undefined ? [] : lineOf(label, titleOf('media', id))
}
