import type { InlineView, ListView } from '../../inline.ts'
import type { PictureView } from '../../picture.ts'
import type { BlockView, DoctorView } from '../../text.ts'
import { ageLabel } from '../../ages.ts'
import { mentionedPages } from '../mentioned-pages.ts'
import type { OutletText } from '../outlet-text.ts'
import { el, type Fragment, img } from './fragment.ts'
import type { Look } from './looks.ts'

/**
 * A text as WeChat's editor takes it: no links, which it drops (their addresses stand at the end), no sound, no quiz.
 * The title is not in it: the editor has a field of its own for that.
 */
export function wechatArticle(text: OutletText): Fragment {
  const { view, review } = text
  return el('section', undefined, [
    review.isDemo ? paragraph('mark', review.short) : [],
    review.overdue ? paragraph('mark', review.overdue) : [],
    paragraph('lead', text.summary),
    view.doctor ? alarm(view.doctor) : [],
    text.cover ? picture(text.cover) : [],
    text.keyPoints.length > 0 ? box('要点', [list('list', false, text.keyPoints)]) : [],
    ...view.blocks.map((block) => blockFragment(block)),
    ...foot(text),
  ])
}

const paragraph = (look: Look, children: Fragment): Fragment => el('p', look, children)

const list = (look: Look, ordered: boolean, items: readonly Fragment[]): Fragment =>
  el(
    ordered ? 'ol' : 'ul',
    look,
    items.map((item) => el('li', 'item', item)),
  )

const box = (title: string, children: Fragment): Fragment =>
  el('section', 'box', [paragraph('boxTitle', title), children])

function picture({ original, alt }: PictureView, caption?: string): Fragment {
  return el('section', 'figure', [img({ src: original, alt }), caption ? paragraph('caption', caption) : []])
}

function alarm({ title, signs, action }: DoctorView): Fragment {
  return el('section', 'alarm', [
    el('h2', 'alarmTitle', title),
    list('list', false, signs),
    action ? paragraph('text', action) : [],
  ])
}

function blockFragment(block: BlockView): Fragment {
  switch (block.type) {
    case 'paragraph':
      return paragraph('text', inlines(block.children))
    case 'quote':
      return paragraph('quote', inlines(block.children))
    case 'heading':
      return block.level === 2
        ? el('h2', 'heading', inlines(block.children))
        : el('h3', 'small', inlines(block.children))
    case 'list':
      return nestedList(block.list)
    case 'divider':
      return el('hr', 'line')
    case 'callout':
      return box(
        block.callout.title,
        block.callout.body.map((inner) => blockFragment(inner)),
      )
    case 'doctor':
      return alarm(block.doctor)
    case 'activity': {
      const { title, ages, minutes, materials, steps, safety } = block.activity
      return box(`在家做：${title}`, [
        paragraph(
          'text',
          `${ages}，约 ${minutes} 分钟。${materials.length > 0 ? `准备：${materials.join('、')}。` : ''}`,
        ),
        list('list', true, steps),
        safety ? paragraph('text', [el('strong', undefined, '安全：'), safety]) : [],
      ])
    }
    case 'steps':
      return [
        block.steps.title ? paragraph('small', block.steps.title) : [],
        list(
          'list',
          true,
          block.steps.items.map(({ title, text }) => (title ? [el('strong', undefined, title), `　${text}`] : text)),
        ),
      ]
    case 'figure':
      return picture(block.picture, block.caption)
    case 'table':
      return [
        block.table.caption ? paragraph('small', block.table.caption) : [],
        el('table', 'table', [
          el('tbody', undefined, [
            el(
              'tr',
              undefined,
              block.table.head.map((cell) => el('th', 'head', cell)),
            ),
            ...block.table.rows.map((row) =>
              el(
                'tr',
                undefined,
                row.map((cell) => el('td', 'cell', cell)),
              ),
            ),
          ]),
        ]),
      ]
    case 'player':
    case 'quiz':
      return []
  }
}

function nestedList({ ordered, items }: ListView): Fragment {
  return list(
    'list',
    ordered,
    items.map((item) => [inlines(item.children), item.list ? nestedList(item.list) : []]),
  )
}

function inlines(children: readonly InlineView[]): Fragment {
  return children.map((inline): Fragment => {
    switch (inline.type) {
      case 'text': {
        const leaning = inline.italic ? el('em', undefined, inline.text) : inline.text
        return inline.bold ? el('strong', undefined, leaning) : leaning
      }
      case 'break':
        return el('br')
      case 'cite':
        return el('sup', 'cite', `[${inline.number}]`)
      case 'link':
        return inlines(inline.children)
    }
  })
}

function foot(text: OutletText): Fragment[] {
  const { settings, review, sources } = text
  const pages = mentionedPages(text)
  return [
    el('hr', 'line'),
    paragraph('foot', settings.emergency.map(({ name, phone }) => `${name} ${phone}`).join('　')),
    ...settings.contacts.map(({ name, phone }) => paragraph('foot', `${name} ${phone}`)),
    pages.length > 0
      ? [
          paragraph('foot', '文中提到的页面，复制网址到浏览器打开：'),
          list(
            'footList',
            false,
            pages.map(({ words, url }) => `${words} ${url}`),
          ),
        ]
      : [],
    paragraph('foot', '来源：'),
    ...sources.map(({ number, text: source }) => paragraph('foot', `[${number}] ${source}`)),
    paragraph(
      'foot',
      `适合 ${ageLabel(text.ages)}。${review.long}更新：${text.updated}。由${settings.publisher}编写，不能代替医生。`,
    ),
    paragraph('foot', `网页：${text.url}`),
  ]
}
