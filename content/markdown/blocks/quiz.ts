import type { List, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Quiz, QuizQuestion } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { readAttributes, writeOpening } from '../directive.ts'
import { entryWords } from '../read-entries.ts'
import { readPlain } from '../read-inlines.ts'
import type { Reading } from '../reading.ts'
import { writePlain } from '../write-plain.ts'
import { heading } from './heading.ts'

const SHAPE = '测验的每一题依次写：### 题目、选项的 - [ ] 列表（对的写 - [x]）、一段解释，中间各空一行，别的不能有。'

export const quiz: BlockFormat<ContainerDirective, Quiz> = {
  read(node, reading) {
    readAttributes(node, [], ':::quiz', reading)
    const questions: QuizQuestion[] = []
    for (let index = 0; index < node.children.length; index += 3) {
      const question = readQuestion(node.children.slice(index, index + 3), reading)
      if (!question) return undefined
      questions.push(question)
    }
    if (questions.length > 0) return { type: 'quiz', questions }
    reading.report(node, SHAPE)
    return undefined
  },
  write: (block) => [writeOpening('quiz', {}), block.questions.map(writeQuestion).join('\n\n'), ':::'].join('\n'),
}

function readQuestion(nodes: readonly RootContent[], reading: Reading): QuizQuestion | undefined {
  const [title, choices, explanation] = nodes
  const refuse = (...places: (RootContent | undefined)[]) => {
    const place = places.find((node) => node !== undefined)
    if (place) reading.report(place, SHAPE)
    return undefined
  }
  if (title?.type !== 'heading' || title.depth !== 3) return refuse(title)
  if (choices?.type !== 'list' || choices.ordered) return refuse(choices, title)
  if (explanation?.type !== 'paragraph') return refuse(explanation, choices)
  const options = readOptions(choices, reading)
  if (options.length < 2 || options.length > 6) reading.report(choices, '一道题要有 2 到 6 个选项。')
  if (!options.some((option) => option.correct))
    reading.report(choices, '至少要有一个正确答案。请把对的选项写成 - [x]。')
  return {
    question: readPlain(title.children, reading, '测验'),
    options,
    explanation: readPlain(explanation.children, reading, '测验'),
  }
}

function readOptions(choices: List, reading: Reading): QuizQuestion['options'] {
  return choices.children.flatMap((item) => {
    const words = entryWords(item, reading, '选项')
    if (!words) return []
    if (item.checked == null) reading.report(item, '选项要以 [ ] 或 [x] 开头：错的写 - [ ] 文字，对的写 - [x] 文字。')
    return [{ text: readPlain(words, reading, '测验'), correct: item.checked === true }]
  })
}

function writeQuestion({ question, options, explanation }: QuizQuestion): string {
  return [
    heading.write({ type: 'heading', level: 3, children: [{ type: 'text', text: question }] }, 'clean'),
    '',
    ...options.map((option) => `- [${option.correct ? 'x' : ' '}] ${writePlain(option.text)}`),
    '',
    writePlain(explanation),
  ].join('\n')
}
