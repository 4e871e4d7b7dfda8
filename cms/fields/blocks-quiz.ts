import type { Block } from 'payload'
import { say } from './say.ts'

/** Questions with explained answers. */
export const quizBlock: Block = {
  slug: 'quiz',
  interfaceName: 'QuizBlock',
  labels: { singular: say('小测验', 'Quiz'), plural: say('小测验', 'Quizzes') },
  fields: [
    {
      name: 'questions',
      type: 'array',
      required: true,
      minRows: 1,
      label: say('题目', 'Questions'),
      labels: { singular: say('题', 'Question'), plural: say('题目', 'Questions') },
      fields: [
        { name: 'question', type: 'text', required: true, label: say('问题', 'Question') },
        {
          name: 'options',
          type: 'array',
          required: true,
          minRows: 2,
          maxRows: 6,
          label: say('选项', 'Options'),
          labels: { singular: say('选项', 'Option'), plural: say('选项', 'Options') },
          validate: hasRightAnswer,
          fields: [
            { name: 'text', type: 'text', required: true, label: say('选项', 'Option') },
            { name: 'correct', type: 'checkbox', label: say('正确', 'Right'), defaultValue: false },
          ],
        },
        {
          name: 'explanation',
          type: 'textarea',
          required: true,
          label: say('解释', 'Explanation'),
          admin: {
            description: say(
              '为什么这样做对，答错的人也能学到。',
              'Why this is right; those who were wrong learn from it.',
            ),
          },
        },
      ],
    },
  ],
}

function hasRightAnswer(value: unknown): true | string {
  const options = Array.isArray(value) ? value : []
  if (options.length < 2 || options.length > 6) return '每题要有 2 到 6 个选项'
  return options.some((option: { correct?: unknown }) => option.correct === true) ? true : '每题至少要有一个正确答案'
}
