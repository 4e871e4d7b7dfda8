import type { ContentKind } from '../publishable.ts'
import { isRecord, relatedId } from '../rich-text-walk.ts'
import { ageWords, minutes } from './block-lines.ts'
import { bodyLines } from './body-lines.ts'
import { type Line, lineOf, linesOf, relatedLine, type TitleOf } from './line.ts'

/** One field of a text as its lines. */
export interface Passage {
  readonly field: string
  readonly label: string
  readonly lines: readonly Line[]
}

type Stored = Readonly<Record<string, unknown>>

const AUDIENCES: Readonly<Record<string, string>> = {
  families: '家庭',
  grandparents: '爷爷奶奶、外公外婆',
  'care-workers': '育儿嫂、月嫂',
  trainers: '讲师',
}

/** Everything of a stored text that families or editors read, in the order of the form; relations as ids. */
export function passagesOf(kind: ContentKind, text: Stored, titleOf: TitleOf): Passage[] {
  const plain = (field: string, label: string, lines: Line[]): Passage => ({ field, label, lines })
  const related = (field: string, label: string, collection: string) =>
    plain(field, label, relatedLines(text[field], label, collection, titleOf))
  const field = (name: string, label: string) => plain(name, label, lineOf(label, text[name]))
  const list = (name: string, label: string) => plain(name, label, linesOf(label, text[name]))
  const head = [field('title', '标题'), field('summary', '摘要')]
  const ages = plain('ages', '适合的月龄', lineOf('适合的月龄', ageWords(text['minMonths'], text['maxMonths'])))
  const body = plain('body', '正文', bodyLines(text['body'], titleOf))
  const tail = [field('slug', '网址名')]
  switch (kind) {
    case 'articles':
      return [
        ...head,
        body,
        ages,
        related('concern', '问题领域', 'topics'),
        related('topics', '指导内容', 'topics'),
        related('domains', '发展领域', 'topics'),
        list('aliases', '别的说法'),
        related('sources', '来源', 'sources'),
        related('related', '相关文章', 'articles'),
        related('cover', '封面', 'media'),
        ...tail,
        review(text),
      ]
    case 'lessons':
      return [
        ...head,
        plain('minutes', '时长', lineOf('时长', minutes(text['minutes']))),
        list('keyPoints', '要点'),
        body,
        related('sources', '来源', 'sources'),
        ...tail,
        review(text),
      ]
    case 'courses':
      return [
        ...head,
        ages,
        related('topics', '指导内容', 'topics'),
        related('domains', '发展领域', 'topics'),
        list('objectives', '学习目标'),
        related('lessons', '课', 'lessons'),
        related('cover', '封面', 'media'),
        ...tail,
      ]
    case 'curricula':
      return [
        ...head,
        plain('audience', '给谁学', lineOf('给谁学', AUDIENCES[String(text['audience'])] ?? text['audience'])),
        related('courses', '课程', 'courses'),
        ...tail,
      ]
  }
}

function relatedLines(value: unknown, label: string, collection: string, titleOf: TitleOf): Line[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => {
    const id = relatedId(each)
    return id === undefined ? [] : [relatedLine(label, collection, id, titleOf)]
  })
}

function review(text: Stored): Passage {
  const own = isRecord(text['review']) ? text['review'] : {}
  const status = own['status'] === 'reviewed' ? '已审核' : '示范内容'
  const day = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : '')
  return {
    field: 'review',
    label: '审核',
    lines: [
      ...lineOf('审核 · 状态', status),
      ...lineOf('审核 · 审核人', own['reviewer']),
      ...lineOf('审核 · 审核日期', day(own['reviewedOn'])),
      ...lineOf('审核 · 复审日期', day(own['reviewBy'])),
    ],
  }
}
