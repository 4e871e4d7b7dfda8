import { isRecord, relatedId } from '../rich-text-walk.ts'
import { chosenLine, headLine, type Line, lineOf, relatedLine, type TitleOf } from './line.ts'

type Fields = Readonly<Record<string, unknown>>
type LinesOfText = (state: unknown, within: string) => Line[]

const TONES: Readonly<Record<string, string>> = { tip: '小提示', warning: '当心', differs: '说法不同' }
const URGENCIES: Readonly<Record<string, string>> = {
  emergency: '马上：打 120 或去急诊',
  today: '当天就医',
  soon: '尽快预约',
}

const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isRecord) : [])
/** Spaces that no page shows are none. */
const words = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
const said = (label: string, value: unknown): Line[] => lineOf(label, words(value))
const head = (label: string, value: unknown): Line[] => headLine(label, words(value))
const saidEach = (label: string, values: unknown): Line[] =>
  Array.isArray(values) ? values.flatMap((value) => said(label, value)) : []

/** Everything that a block says, line by line. */
export function blockLines(fields: Fields, titleOf: TitleOf, linesOfText: LinesOfText): Line[] {
  switch (fields['blockType']) {
    case 'callout':
      return [
        chosenLine('提示框 · 种类', fields['tone'], TONES),
        ...said('提示框 · 标题', fields['title']),
        ...linesOfText(fields['body'], '提示框 · '),
      ]
    case 'doctor':
      return [
        chosenLine('就医信号 · 有多急', fields['urgency'], URGENCIES),
        ...saidEach('就医信号 · 信号', fields['signs']),
        ...said('就医信号 · 怎么做', fields['action']),
      ]
    case 'activity':
      return [
        ...head('亲子活动 · 名称', fields['title']),
        ...said('亲子活动 · 时长', minutes(fields['minutes'])),
        ...said('亲子活动 · 月龄', ageWords(fields['minMonths'], fields['maxMonths'])),
        ...saidEach('亲子活动 · 准备什么', fields['materials']),
        ...saidEach('亲子活动 · 步骤', fields['steps']),
        ...said('亲子活动 · 安全提醒', fields['safety']),
      ]
    case 'steps':
      return [
        ...said('步骤 · 标题', fields['title']),
        ...rows(fields['items']).flatMap(({ title, text }) => stepLines(words(title), words(text))),
      ]
    case 'figure':
      return [mediaLine('图片', fields['media'], titleOf), ...said('图片 · 图注', fields['caption'])]
    case 'player':
      return [
        mediaLine('音频或视频', fields['media'], titleOf),
        ...said('音频或视频 · 标题', fields['title']),
        ...said('音频或视频 · 文字稿', fields['transcript']),
      ]
    case 'dataTable':
      return [
        ...said('表格 · 表名', fields['caption']),
        cellLine('表格 · 表头', fields['head']),
        ...rows(fields['rows']).map((row) => cellLine('表格 · 行', row['cells'])),
      ]
    case 'quiz':
      return rows(fields['questions']).flatMap(({ question, options, explanation }) => [
        ...head('小测验 · 问题', question),
        ...rows(options).map(({ text, correct }) => optionLine(words(text), correct === true)),
        ...said('小测验 · 解释', explanation),
      ])
    default:
      return said('别的版块', JSON.stringify(fields))
  }
}

/** Months as editors fill them in: from, and up to but not including. */
export function ageWords(from: unknown, to: unknown): string {
  return typeof from === 'number' || typeof to === 'number' ? `${String(from ?? '?')} 到 ${String(to ?? '?')} 个月` : ''
}

export const minutes = (value: unknown): string => (typeof value === 'number' ? `${value} 分钟` : '')

/** A name and what to do are lines of their own; a name alone takes no text of the next step for its own. */
function stepLines(title: string, text: string): Line[] {
  const named = lineOf('步骤 · 名称', title)
  return text === '' ? named.map((line) => ({ ...line, identity: `${title}\n` })) : [...named, ...lineOf('步骤', text)]
}

const optionLine = (text: string, isCorrect: boolean): Line => ({
  label: '小测验 · 选项',
  text: `${text || '（空）'}${isCorrect ? '（正确）' : ''}`,
  identity: JSON.stringify([text, isCorrect]),
})

/** A row; a cell that holds the mark between cells stands in quotes. */
function cellLine(label: string, value: unknown): Line {
  const cells = Array.isArray(value) ? value.map((cell) => words(cell)) : []
  const shown = cells.map((cell) => (cell.includes('｜') ? `“${cell}”` : cell || '（空）'))
  return { label, text: shown.join(' ｜ '), identity: JSON.stringify(cells) }
}

function mediaLine(label: string, media: unknown, titleOf: TitleOf): Line {
  const id = relatedId(media)
  return id === undefined ? chosenLine(label, '', {}) : relatedLine(label, 'media', id, titleOf)
}
