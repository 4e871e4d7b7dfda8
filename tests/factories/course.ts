import type { Course } from '../../content/contract/course.ts'
import type { Curriculum } from '../../content/contract/curriculum.ts'
import type { Lesson } from '../../content/contract/lesson.ts'

function makeLesson(changes: Partial<Lesson> = {}): Lesson {
  return {
    slug: 'ready-for-solids',
    title: '什么时候开始加辅食',
    summary: '满 6 个月，看三个信号。',
    minutes: 10,
    keyPoints: ['满 6 个月开始', '先吃富含铁的泥糊'],
    body: [
      { type: 'heading', level: 2, children: [{ type: 'text', text: '三个信号' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '能扶着坐稳，对饭菜有兴趣。' },
          { type: 'cite', source: 'CN_G409' },
        ],
      },
      {
        type: 'activity',
        title: '和宝宝一起吃饭',
        minutes: 15,
        ages: { minMonths: 6, maxMonths: 12 },
        materials: ['小勺'],
        steps: ['让他坐在餐椅里。', '等他张嘴再喂。'],
      },
      {
        type: 'quiz',
        questions: [
          {
            question: '宝宝多大可以开始加辅食？',
            options: [
              { text: '满 3 个月', correct: false },
              { text: '满 6 个月', correct: true },
            ],
            explanation: '满 6 个月后，光吃奶已经不够。',
          },
          {
            question: '哪些适合做第一口辅食？',
            options: [
              { text: '强化铁米粉', correct: true },
              { text: '肉泥', correct: true },
              { text: '蜂蜜', correct: false },
            ],
            explanation: '1 岁前不吃蜂蜜。',
          },
        ],
      },
    ],
    sources: ['CN_G409'],
    review: { status: 'demo', reviewBy: '2028-11-01' },
    publishedOn: '2026-08-01',
    updatedOn: '2026-08-02',
    ...changes,
  }
}

export const lessons: Lesson[] = [
  makeLesson(),
  makeLesson({
    slug: 'allergies',
    title: '过敏怎么看',
    summary: '一次一种，看三天。',
    keyPoints: ['一次只加一种'],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '新食物看三天。' }] }],
    review: { status: 'reviewed', reviewer: '示范医生', reviewedOn: '2024-09-01', reviewBy: '2026-09-01' },
  }),
]

export const course: Course = {
  slug: 'complementary-feeding',
  title: '辅食添加：6 到 12 个月',
  summary: '从第一口到和家人同桌。',
  ages: { minMonths: 6, maxMonths: 12 },
  topics: ['feeding'],
  domains: ['physical'],
  objectives: ['学完能判断何时开始', '学完能安排一天三餐'],
  lessons: ['ready-for-solids', 'allergies'],
}

export const curriculum: Curriculum = {
  slug: 'families-first-year',
  title: '家庭养育第一年',
  summary: '新手父母的第一年。',
  audience: 'families',
  courses: ['complementary-feeding'],
}
