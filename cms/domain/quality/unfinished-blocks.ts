import { BLOCK_NAMES } from '../form-names.ts'
import type { Finding } from './finding.ts'
import type { QualityText } from './quality-text.ts'
import type { BlockShape, QuizShape, TableShape } from './text-shape.ts'

type Words = readonly [message: string, howToMend: string]

/** What the blocks are called in the editor. */
/** By block and place within it, `#` for a number; `{n}` counts as people do. */
const WORDS: Readonly<Record<string, Words>> = {
  'callout.tone': ['有一个提示框没有选类型', '选“提示”“注意”或“说法不同”里的一种'],
  'callout.body': ['有一个提示框是空的', '写上内容，或删去这一块'],
  'callout.body.#': ['提示框里只能写文字和列表', '把别的东西移到提示框外面'],
  'doctor.urgency': ['“就医信号”没有选有多急', '选马上、当天或尽快'],
  'doctor.signs': ['“就医信号”里一条信号也没有', '写上出现哪些情况要去医院，一条一种'],
  'activity.title': ['有一个亲子活动没有名称', '给它起个名字'],
  'activity.minutes': ['亲子活动的时长没有填对', '填 1 到 120 的整数（分钟）'],
  'activity.ages': ['亲子活动的月龄没有填对', '起始月龄要小于结束月龄'],
  'activity.ages.minMonths': ['亲子活动没有填对从几个月起', '填 0 到 35 的整数'],
  'activity.ages.maxMonths': ['亲子活动没有填对到几个月之前', '填 1 到 36 的整数'],
  'activity.steps': ['有一个亲子活动没有步骤', '一步一条写清楚怎么做'],
  'steps.items': ['有一组步骤是空的', '写上第一步，或删去这一块'],
  'steps.items.#.text': ['第 {n} 步没有写怎么做', '写上怎么做，或删去这一步'],
  'table.head': ['表格的表头没有填对', '每列一个表头，1 到 6 列'],
  'table.rows': ['表格里一行也没有', '加上一行，或删去这个表格'],
  'player.title': ['有一个音频或视频没有标题', '写上它是什么'],
  'player.transcript': ['有一个音频或视频没有文字稿', '写上说了什么、唱了什么'],
  'quiz.questions': ['小测验里一道题也没有', '加上一道题，或删去这一块'],
  'quiz.questions.#': ['第 {n} 题没有正确答案', '至少把一个选项标为正确'],
  'quiz.questions.#.question': ['第 {n} 题没有写问题', '写上问题，或删去这一题'],
  'quiz.questions.#.options': ['第 {n} 题的选项个数不对', '每题要有 2 到 6 个选项'],
  'quiz.questions.#.options.#.text': ['第 {n} 题有一个空的选项', '写上它，或删去这个选项'],
  'quiz.questions.#.explanation': ['第 {n} 题没有写解释', '写上为什么，答错的人也能学到'],
}

/**
 * Blocks that are not finished, each place once. Which they are is said by the published form (`misfits`), so that
 * nothing is found here only when somebody publishes; this gives it words.
 */
export function unfinishedFindings({ body, misfits = [] }: QualityText): Finding[] {
  return misfits.flatMap((misfit): Finding[] => {
    const [position = '', ...inner] = misfit.split('.')
    const block = body[Number(position)]
    if (!block) return []
    const path = `body.${misfit}`
    if (block.type === 'table' && inner.length === 0) return raggedRows(block, path)
    const [message, howToMend] = wordsFor(block, inner)
    return [
      { code: 'block-unfinished', severity: 'error', path, message, howToMend, excerpt: excerptFor(block, inner) },
    ]
  })
}

function wordsFor(block: BlockShape, inner: readonly string[]): Words {
  const place = inner.map((part) => (isNumber(part) ? '#' : part)).join('.')
  const words = WORDS[`${block.type}.${place}`]
  if (words) {
    const [message, howToMend] = words
    return [message.replace('{n}', String(Number(inner.find(isNumber)) + 1)), howToMend]
  }
  const last = inner.at(-1)
  if (last === 'url') return ['有一个链接的网址写得不对', '网址应以 http:// 或 https:// 开头，中间没有空格']
  if (last === 'number') return ['有一个电话号码写得不对', '只写数字和横线，例如 120 或 12338']
  return [`有一块“${BLOCK_NAMES[block.type] ?? block.type}”没有填完，或填得不对`, '把它填完整，或删去这一块']
}

function raggedRows({ head, rows }: TableShape, path: string): Finding[] {
  // Without a head there is nothing to compare with; that is said already.
  if (head.length === 0) return []
  return rows.flatMap((row, index): Finding[] => {
    if (row.length === head.length) return []
    return [
      {
        code: 'block-unfinished',
        severity: 'error',
        path: `${path}.rows.${index}`,
        message: `表格第 ${index + 1} 行有 ${row.length} 格，表头有 ${head.length} 格`,
        howToMend: '每一行的格数要和表头一样，没有内容的格也要留着',
        excerpt: row.join(' ') || undefined,
      },
    ]
  })
}

/** The question, where one of several is meant. */
function excerptFor(block: BlockShape, inner: readonly string[]): string | undefined {
  if (block.type !== 'quiz') return undefined
  const question: QuizShape['questions'][number] | undefined = block.questions[Number(inner[1])]
  return question?.question || undefined
}

const isNumber = (part: string): boolean => /^\d+$/.test(part)
