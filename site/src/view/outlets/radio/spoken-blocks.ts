import type { Activity, Block, Callout, List, Quiz, Steps, Table } from '../../../../../content/contract/body.ts'
import type { AgeRange } from '../../../../../content/contract/primitives.ts'
import { MAX_MONTHS } from '../../ages.ts'
import { CALLOUT_TITLES, doctorView, type DoctorView } from '../../text.ts'
import { plainWords } from '../plain-words.ts'
import { countedSentences, spokenSentences } from './spoken-sentences.ts'

/** A block of a text as sentences; pictures, sound and dividers have none. */
export function spokenBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return spokenSentences(plainWords(block.children))
    case 'list':
      return spokenList(block)
    case 'callout':
      return spokenCallout(block)
    case 'doctor':
      return spokenDoctor(doctorView(block))
    case 'activity':
      return spokenActivity(block)
    case 'steps':
      return spokenSteps(block)
    case 'table':
      return spokenTable(block)
    case 'quiz':
      return spokenQuiz(block)
    case 'divider':
    case 'figure':
    case 'player':
      return []
  }
}

export function spokenDoctor({ title, signs, action }: Pick<DoctorView, 'title' | 'signs' | 'action'>): string[] {
  return [...spokenSentences(`${title}：`), ...countedSentences(signs), ...spokenSentences(action ?? '')]
}

function spokenList(list: List): string[] {
  return list.items.flatMap((item, index) => [
    ...spokenSentences(`${list.items.length > 1 ? `第${index + 1}，` : ''}${plainWords(item.children)}`),
    // The entries below are counted by nobody twice.
    ...(item.list?.items ?? []).flatMap((inner) => spokenSentences(plainWords(inner.children))),
  ])
}

function spokenCallout(callout: Callout): string[] {
  return [
    ...spokenSentences(`${callout.title ?? CALLOUT_TITLES[callout.tone]}：`),
    ...callout.body.flatMap((block) => spokenBlock(block)),
  ]
}

function spokenActivity(activity: Activity): string[] {
  const materials = activity.materials.length > 0 ? `先准备好：${activity.materials.join('、')}。` : ''
  return [
    ...spokenSentences(`在家做一做：${activity.title}。`),
    ...spokenSentences(`适合${spokenAges(activity.ages)}的宝宝，大约要${activity.minutes}分钟。${materials}`),
    ...countedSentences(activity.steps),
    ...(activity.safety ? spokenSentences(`注意安全：${activity.safety}`) : []),
  ]
}

export function spokenAges({ minMonths, maxMonths }: AgeRange): string {
  return minMonths === 0 && maxMonths === MAX_MONTHS ? '0到3岁' : `${minMonths}到${maxMonths}个月`
}

function spokenSteps(steps: Steps): string[] {
  return [
    ...(steps.title ? spokenSentences(`${steps.title}：`) : []),
    ...countedSentences(
      steps.items.map(({ title, text }) => (title ? `${title.replace(/[。：]$/, '')}。${text}` : text)),
    ),
  ]
}

const NOTHING_IN_CELL = /^[-–—/\s]*$/

/** Row by row: the first cell names the row, each other one is said after the head of its column. */
function spokenTable({ caption, head, rows }: Table): string[] {
  return [
    ...spokenSentences(caption ? `${caption}：` : ''),
    ...rows.flatMap(([name = '', ...cells]) => {
      const said = cells.flatMap((cell, index) =>
        NOTHING_IN_CELL.test(cell) ? [] : `${head[index + 1] ?? ''}，${cell.replace(/。$/, '')}`,
      )
      const first = name.replace(/[。：]$/, '')
      return said.length > 0 ? spokenSentences(`${first}：${said.join('；')}。`) : spokenSentences(first)
    }),
  ]
}

function spokenQuiz({ questions }: Quiz): string[] {
  return questions.flatMap(({ question, options, explanation }) => [
    ...spokenSentences(`想一想：${question}`),
    ...spokenSentences(
      `答案是：${options
        .filter((option) => option.correct)
        .map((option) => option.text.replace(/。$/, ''))
        .join('，还有')}。`,
    ),
    ...spokenSentences(explanation),
  ])
}
