import type {
  Activity,
  Block,
  Body,
  Callout,
  Doctor,
  Quiz,
  Steps,
  Table,
  TextRun,
} from '../../../content/contract/body.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import { ageLabel } from './ages.ts'
import { inlineViews, listView, type InlineView, type ListView, type TextContext } from './inline.ts'
import { lookup } from './lookup.ts'
import { pictureView, type PictureView } from './picture.ts'
import { Citations, type SourceView } from './source-list.ts'

/** A body of an article or lesson, ready to be laid out. */
export interface TextView {
  /** The first see-a-doctor block, lifted above the text. */
  doctor?: DoctorView | undefined
  blocks: BlockView[]
  /** Sections, for the table of contents. */
  contents: { id: string; title: string }[]
  sources: SourceView[]
}

export type DoctorView = Omit<Doctor, 'type'> & { title: string }
export type ActivityView = Omit<Activity, 'type' | 'ages'> & { ages: string }
export type CalloutView = Pick<Callout, 'tone'> & {
  title: string
  body: (ParagraphView | { type: 'list'; list: ListView })[]
}
type ParagraphView = { type: 'paragraph'; children: InlineView[] }

export type BlockView =
  | ParagraphView
  | { type: 'list'; list: ListView }
  | { type: 'heading'; level: 2 | 3; id: string; children: TextRun[] }
  | { type: 'quote'; children: InlineView[] }
  | { type: 'divider' }
  | { type: 'callout'; callout: CalloutView }
  | { type: 'doctor'; doctor: DoctorView }
  | { type: 'activity'; activity: ActivityView }
  | { type: 'steps'; steps: Steps }
  | { type: 'figure'; picture: PictureView; caption?: string | undefined }
  | { type: 'table'; table: Table }
  | { type: 'player'; kind: 'audio' | 'video'; url: string; mimeType: string; title: string; transcript: string }
  | { type: 'quiz'; quiz: QuizView }

export interface QuizView {
  /** Unlike that of any other quiz of the page. */
  id: string
  questions: {
    id: string
    question: string
    isMultiple: boolean
    options: Quiz['questions'][number]['options']
    answer: string
    explanation: string
  }[]
}

const DOCTOR_TITLES: Record<Doctor['urgency'], string> = {
  emergency: '出现任何一条，马上去医院或打 120',
  today: '出现任何一条，今天就去看医生',
  soon: '出现任何一条，约个时间看医生',
}
/** For a callout that has no title of its own. */
export const CALLOUT_TITLES: Record<Callout['tone'], string> = {
  tip: '小提示',
  warning: '要当心',
  differs: '国内外说法不同',
}

/** @param sources the text's own list of sources, which numbers its citations */
export function textView(catalog: Catalog, body: Body, sources: readonly string[]): TextView {
  const citations = new Citations(sources)
  const lifted = body.find((block) => block.type === 'doctor')
  const rest = body.filter((block) => block !== lifted)
  const blocks = rest.flatMap((block, index) => blockView(block, index, { catalog, citations }))
  return {
    doctor: lifted && doctorView(lifted),
    blocks,
    contents: blocks
      .filter((block) => block.type === 'heading')
      .filter((heading) => heading.level === 2)
      .map((heading) => ({ id: heading.id, title: plainText(heading.children) })),
    sources: citations.list(catalog),
  }
}

/** @returns nothing for a picture or sound that is not in the register */
function blockView(block: Block, index: number, context: TextContext): BlockView[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [{ type: block.type, children: inlineViews(block.children, context) }]
    case 'list':
      return [{ type: 'list', list: listView(block, context) }]
    case 'heading':
      return [{ ...block, id: `part-${index + 1}` }]
    case 'divider':
      return [block]
    case 'callout':
      return [{ type: 'callout', callout: calloutView(block, context) }]
    case 'doctor':
      return [{ type: 'doctor', doctor: doctorView(block) }]
    case 'activity':
      return [{ type: 'activity', activity: { ...block, ages: ageLabel(block.ages) } }]
    case 'steps':
      return [{ type: 'steps', steps: block }]
    case 'table':
      return [{ type: 'table', table: block }]
    case 'quiz':
      return [{ type: 'quiz', quiz: quizView(block, `quiz-${index + 1}`) }]
    case 'figure': {
      const picture = pictureView(context.catalog, block.media)
      return picture ? [{ type: 'figure', picture, caption: block.caption }] : []
    }
    case 'player': {
      const media = lookup(context.catalog).media.get(block.media)
      if (!media || media.kind === 'image') return []
      const { url, mimeType, kind } = media
      return [{ type: 'player', kind, url, mimeType, title: block.title, transcript: block.transcript }]
    }
  }
}

/** A see-a-doctor block with what its urgency says. */
export function doctorView({ urgency, signs, action }: Doctor): DoctorView {
  return { urgency, signs, action, title: DOCTOR_TITLES[urgency] }
}

function calloutView(callout: Callout, context: TextContext): CalloutView {
  return {
    tone: callout.tone,
    title: callout.title ?? CALLOUT_TITLES[callout.tone],
    body: callout.body.map((block) =>
      block.type === 'list'
        ? { type: 'list' as const, list: listView(block, context) }
        : { type: 'paragraph' as const, children: inlineViews(block.children, context) },
    ),
  }
}

function quizView(quiz: Quiz, id: string): QuizView {
  return {
    id,
    questions: quiz.questions.map((question, index) => {
      const right = question.options.filter((option) => option.correct).map((option) => option.text)
      return {
        id: `${id}-${index + 1}`,
        question: question.question,
        isMultiple: right.length > 1,
        options: question.options,
        answer: right.join('；'),
        explanation: question.explanation,
      }
    }),
  }
}

export function plainText(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('')
}
