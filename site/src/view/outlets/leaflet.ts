import { ageLabel } from '../ages.ts'
import type { BlockView, DoctorView, QuizView } from '../text.ts'
import type { OutletText, ShortSource } from './outlet-text.ts'
import { qrView, type QrView } from '../qr.ts'

/** A text on paper. */
export interface LeafletView {
  title: string
  summary: string
  ages: string
  keyPoints: readonly string[]
  doctor: DoctorView | undefined
  /** Without sound and film; a quiz has its questions here, its answers below. */
  blocks: BlockView[]
  answers: { question: string; answer: string; explanation: string }[]
  sources: ShortSource[]
  /** `示范内容，须经本地专家审核。下次复审：…。更新：…。` */
  review: string
  /** 示范内容，须经本地专家审核; printed large. */
  demo: string | undefined
  overdue: string | undefined
  publisher: string
  siteName: string
  contacts: readonly { name: string; phone: string; note?: string | undefined }[]
  emergency: readonly { name: string; phone: string }[]
  url: string
  qr: QrView
}

export function leafletView(text: OutletText): LeafletView {
  const { view, review, settings } = text
  const blocks = view.blocks.filter((block) => block.type !== 'player')
  return {
    title: text.title,
    summary: text.summary,
    ages: ageLabel(text.ages),
    keyPoints: text.keyPoints,
    doctor: view.doctor,
    blocks,
    answers: blocks.flatMap((block) => (block.type === 'quiz' ? answersOf(block.quiz) : [])),
    sources: text.sources,
    review: `${review.long}更新：${text.updated}。`,
    demo: review.isDemo ? review.short : undefined,
    overdue: review.overdue,
    publisher: settings.publisher,
    siteName: settings.siteName,
    contacts: settings.contacts,
    emergency: settings.emergency,
    url: text.url,
    qr: qrView(text.url),
  }
}

function answersOf(quiz: QuizView): LeafletView['answers'] {
  return quiz.questions.map(({ question, answer, explanation }) => ({ question, answer, explanation }))
}
