import { z } from 'zod'
import { ageRange, key, line, slug, webAddress } from './primitives.ts'

/**
 * The text of an article or lesson as a tree of few node types: what our Markdown subset can say,
 * what the editor offers and what the site renders are the same list.
 */

/** Published kinds an internal link may point to, by slug. */
export const linkTarget = z.strictObject({
  kind: z.enum(['article', 'lesson', 'course', 'curriculum', 'lecture', 'venue', 'trainer']),
  slug,
})
export type LinkTarget = z.infer<typeof linkTarget>

export const textRun = z.strictObject({
  type: z.literal('text'),
  /** A line end is a `break` node, never a character. */
  text: z.string().regex(/^[^\n\r]+$/, '文字里不能有换行'),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
})
const lineBreak = z.strictObject({ type: z.literal('break') })
/** A numbered reference to a source; the number is given by the page. */
const cite = z.strictObject({ type: z.literal('cite'), source: key })
const webLink = z.strictObject({ type: z.literal('link'), url: webAddress, children: z.array(textRun).min(1) })
/** `tel:` numbers are their own node, so that no other scheme can be smuggled in. */
const phoneLink = z.strictObject({
  type: z.literal('phone'),
  number: z.string().regex(/^\d[\d-]{2,15}$/),
  children: z.array(textRun).min(1),
})
const innerLink = z.strictObject({ type: z.literal('reference'), to: linkTarget, children: z.array(textRun).min(1) })
export const inline = z.discriminatedUnion('type', [textRun, lineBreak, cite, webLink, phoneLink, innerLink])
export type TextRun = z.infer<typeof textRun>
export type Inline = z.infer<typeof inline>
const inlines = z.array(inline).min(1)

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: inlines })
/** Level 1 is the page's title and never part of a body. */
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3)]),
  children: z.array(textRun).min(1),
})
const quote = z.strictObject({ type: z.literal('quote'), children: inlines })
const divider = z.strictObject({ type: z.literal('divider') })

export interface List {
  type: 'list'
  ordered: boolean
  items: ListItem[]
}
/** One entry, with at most one list below it. */
export interface ListItem {
  children: Inline[]
  list?: List | undefined
}
const listItem: z.ZodType<ListItem> = z.strictObject({
  children: inlines,
  get list() {
    return list.optional()
  },
})
export const list: z.ZodType<List> = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(z.lazy(() => listItem)).min(1),
})

const plain = z.union([paragraph, list])

export const callout = z.strictObject({
  type: z.literal('callout'),
  /** tip: good to know; warning: may harm; differs: China and abroad advise differently. */
  tone: z.enum(['tip', 'warning', 'differs']),
  title: line.optional(),
  body: z.array(plain).min(1),
})
/** 就医信号. The page lifts the first one above its text. */
export const doctor = z.strictObject({
  type: z.literal('doctor'),
  /** emergency: call 120 now; today: see a doctor today; soon: make an appointment. */
  urgency: z.enum(['emergency', 'today', 'soon']),
  signs: z.array(line).min(1),
  action: line.optional(),
})
/** 亲子活动. */
export const activity = z.strictObject({
  type: z.literal('activity'),
  title: line,
  minutes: z.int().min(1).max(120),
  ages: ageRange,
  materials: z.array(line),
  steps: z.array(line).min(1),
  safety: line.optional(),
})
export const steps = z.strictObject({
  type: z.literal('steps'),
  title: line.optional(),
  items: z.array(z.strictObject({ title: line.optional(), text: line })).min(1),
})
const figure = z.strictObject({ type: z.literal('figure'), media: key, caption: line.optional() })
const cell = z.string().regex(/^[^\n\r]*$/, '格里不能有换行')
/** Every row has as many cells as the head: Markdown drops what is beyond it. */
const table = z
  .strictObject({
    type: z.literal('table'),
    caption: line.optional(),
    head: z.array(cell).min(1).max(6),
    rows: z.array(z.array(cell)).min(1),
  })
  .refine(({ head, rows }) => rows.every((row) => row.length === head.length), '每一行的格数要和表头一样')
/** Sound or film by upload; the transcript is for those who cannot hear or have no data to spare. */
export const player = z.strictObject({ type: z.literal('player'), media: key, title: line, transcript: line })
const quizQuestion = z
  .strictObject({
    question: line,
    options: z
      .array(z.strictObject({ text: line, correct: z.boolean() }))
      .min(2)
      .max(6),
    explanation: line,
  })
  .refine((question) => question.options.some((option) => option.correct), '至少要有一个正确答案')
const quiz = z.strictObject({ type: z.literal('quiz'), questions: z.array(quizQuestion).min(1) })

export const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  quote,
  divider,
  list as unknown as z.ZodObject<{ type: z.ZodLiteral<'list'> }>,
  callout,
  doctor,
  activity,
  steps,
  figure,
  table,
  player,
  quiz,
])
export const body = z.array(block) as unknown as z.ZodType<Body>

export type Paragraph = z.infer<typeof paragraph>
export type Heading = z.infer<typeof heading>
export type Quote = z.infer<typeof quote>
export type Divider = z.infer<typeof divider>
export type Callout = z.infer<typeof callout>
export type Doctor = z.infer<typeof doctor>
export type Activity = z.infer<typeof activity>
export type Steps = z.infer<typeof steps>
export type Figure = z.infer<typeof figure>
export type Table = z.infer<typeof table>
export type Player = z.infer<typeof player>
export type QuizQuestion = z.infer<typeof quizQuestion>
export type Quiz = z.infer<typeof quiz>
export type Block =
  Paragraph | Heading | Quote | Divider | List | Callout | Doctor | Activity | Steps | Figure | Table | Player | Quiz
export type Body = Block[]
