import type { Block, Table } from '../../../../content/contract/body.ts'
import { ageLabel } from '../ages.ts'
import { CALLOUT_TITLES, doctorView, type DoctorView } from '../text.ts'
import { mentionedPages } from './mentioned-pages.ts'
import type { OutletText } from './outlet-text.ts'
import { flatList, plainWords } from './plain-words.ts'

/**
 * A text as plain characters, for a notice board or a chat group. A paragraph is one line however long it is: phones and
 * word processors wrap it themselves, and lines broken here would come out ragged there. Pictures, sound and quiz are left
 * out.
 */
export function notice(text: OutletText): string {
  const { view, settings, review } = text
  const parts = [
    [`【${text.title}】`, `${ageLabel(text.ages)} · ${settings.siteName}`],
    review.isDemo ? [`※ ${review.short}`] : [],
    review.overdue ? [`※ ${review.overdue}`] : [],
    [text.summary],
    view.doctor ? doctorLines(view.doctor) : [],
    text.keyPoints.length > 0 ? ['■ 要点', ...text.keyPoints.map(bullet)] : [],
    ...text.body.map(linesOf),
    ['■ 紧急时打电话', settings.emergency.map(({ name, phone }) => `${name} ${phone}`).join('，')],
    settings.contacts.length > 0
      ? [
          '■ 有事找谁',
          ...settings.contacts.map(({ name, phone, note }) => bullet([name, phone, note].filter(Boolean).join('，'))),
        ]
      : [],
    pagesOf(text),
    ['■ 来源', ...text.sources.map(({ number, text: source }) => `${number}. ${source}`)],
    [`${review.long}更新：${text.updated}。由${settings.publisher}编写，不能代替医生。`, `网页：${text.url}`],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const bullet = (text: string): string => `· ${text}`
const numbered = (text: string, index: number): string => `${index + 1}. ${text}`

function pagesOf(text: OutletText): string[] {
  const pages = mentionedPages(text)
  return pages.length > 0 ? ['■ 文中提到', ...pages.map(({ words, url }) => bullet(`${words}：${url}`))] : []
}

/** The lines of a block; none for what paper cannot hold. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [plainWords(block.children)]
    case 'heading':
      return [`${block.level === 2 ? '■' : '□'} ${plainWords(block.children)}`]
    case 'list':
      return flatList(block).map(
        ({ depth, ordered, index, words }) => '　'.repeat(depth) + (ordered ? numbered(words, index) : bullet(words)),
      )
    case 'callout':
      return [`◆ ${block.title ?? CALLOUT_TITLES[block.tone]}`, ...block.body.flatMap(linesOf)]
    case 'doctor':
      return doctorLines(doctorView(block))
    case 'activity':
      return [
        `◆ 在家做：${block.title}（${ageLabel(block.ages)}，约 ${block.minutes} 分钟）`,
        ...(block.materials.length > 0 ? [`准备：${block.materials.join('、')}`] : []),
        ...block.steps.map(numbered),
        ...(block.safety ? [`安全：${block.safety}`] : []),
      ]
    case 'steps':
      return [
        ...(block.title ? [`◆ ${block.title}`] : []),
        ...block.items.map(({ title, text }, index) => numbered(title ? `${title}：${text}` : text, index)),
      ]
    case 'table':
      return tableLines(block)
    case 'divider':
      return ['————————']
    case 'figure':
    case 'player':
    case 'quiz':
      return []
  }
}

function doctorLines({ title, signs, action }: DoctorView): string[] {
  return [`！！${title}`, ...signs.map(bullet), ...(action ? [action] : [])]
}

function tableLines({ caption, head, rows }: Table): string[] {
  return [
    ...(caption ? [`◆ ${caption}`] : []),
    ...rows.map(([name = '', ...cells]) => {
      const told = cells.flatMap((cell, index) => (cell === '' ? [] : `${head[index + 1] ?? ''} ${cell}`))
      return bullet(told.length > 0 ? `${name}：${told.join('；')}` : name)
    }),
  ]
}
