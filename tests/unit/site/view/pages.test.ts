import { describe, expect, test } from 'vitest'
import { makeArticle } from '../../../factories/article.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { articlePage } from '../../../../site/src/view/article.ts'
import { articlesPage, topicsPage } from '../../../../site/src/view/articles.ts'
import { coursePage, coursesPage } from '../../../../site/src/view/course.ts'
import { curriculumPage } from '../../../../site/src/view/curriculum.ts'
import { helpPage } from '../../../../site/src/view/help.ts'
import { homePage } from '../../../../site/src/view/home.ts'
import { lessonPage } from '../../../../site/src/view/lesson.ts'
import { stagePage } from '../../../../site/src/view/stage.ts'
import { topicPage } from '../../../../site/src/view/topic.ts'

const catalog = makeCatalog()

describe('an article', () => {
  const page = articlePage(catalog, 'fever')

  test('says for whom it is, who reviewed it and how long it takes', () => {
    expect([page?.ages, page?.concern?.name, page?.review.short, page?.minutes, page?.updated]).toEqual([
      '0–3 岁',
      '健康',
      '2026 年 10 月 12 日 审核',
      1,
      '2026 年 11 月 1 日',
    ])
  })

  test('stands under its concern', () => {
    expect(page?.head.crumbs).toEqual([
      { name: '知识库', path: '/articles/' },
      { name: '健康', path: '/concerns/health/' },
      { name: '宝宝发烧了，先看精神，再看度数' },
    ])
  })

  test('tells search engines about itself', () => {
    expect(page?.head.structuredData).toEqual([
      {
        '@type': 'Article',
        headline: '宝宝发烧了，先看精神，再看度数',
        name: '宝宝发烧了，先看精神，再看度数',
        description: '能喝水、愿意玩，可以先在家照看；精神差，度数不高也要看医生。',
        url: 'https://miaopu.example/articles/fever/',
        inLanguage: 'zh-Hans',
        isAccessibleForFree: true,
        datePublished: '2026-09-01',
        dateModified: '2026-11-01',
        publisher: {
          '@type': 'Organization',
          name: '清溪县妇联、清溪县妇幼保健院（示范）',
          url: 'https://miaopu.example/',
        },
        reviewedBy: { '@type': 'Person', name: '示范医生' },
        audience: { '@type': 'ParentAudience', audienceType: '0–3 岁', childMinAge: 0, childMaxAge: 3 },
      },
    ])
  })

  test('names related articles first by the editor, then by concern and age; never itself, never what is gone', () => {
    const articles = [
      makeArticle({ slug: 'a', related: ['b', 'gone', 'a'], ages: { minMonths: 0, maxMonths: 6 } }),
      makeArticle({ slug: 'b', concern: 'nutrition', ages: { minMonths: 24, maxMonths: 36 } }),
      makeArticle({ slug: 'c', ages: { minMonths: 6, maxMonths: 12 } }),
      makeArticle({ slug: 'd', ages: { minMonths: 5, maxMonths: 12 } }),
    ]
    const related = articlePage(makeCatalog({ articles }), 'a')?.related
    expect(related?.map((card) => card.href)).toEqual(['/articles/b/', '/articles/d/'])
  })

  test('leads to courses on its topic for its age', () => {
    expect(page?.courses.map((card) => card.href)).toEqual(['/courses/complementary-feeding/'])
    expect(articlePage(catalog, 'tummy-time')?.courses).toEqual([])
  })

  test('that is not there is undefined', () => {
    expect(articlePage(catalog, 'gone')).toBeUndefined()
  })
})

describe('topics', () => {
  test('the latest article comes first', () => {
    expect(topicPage(catalog, 'concern', 'health')?.articles.map((card) => card.href)).toEqual([
      '/articles/febrile-seizure/',
      '/articles/fever/',
    ])
  })

  test.each([
    ['of another taxonomy', 'guidance', 'health', 1],
    ['unknown', 'concern', 'nothing', 1],
    ['page 0', 'concern', 'health', 0],
    ['a page too many', 'concern', 'health', 2],
    ['no number', 'concern', 'health', Number.NaN],
  ] as const)('%s is undefined', (_, taxonomy, key, page) => {
    expect(topicPage(catalog, taxonomy, key, page)).toBeUndefined()
  })

  test('a long list is paged', () => {
    const articles = Array.from({ length: 50 }, (_, index) =>
      makeArticle({ slug: `a-${String(index).padStart(2, '0')}` }),
    )
    const second = topicPage(makeCatalog({ articles }), 'concern', 'health', 2)
    expect(second?.articles.map((card) => card.href)).toEqual(['/articles/a-48/', '/articles/a-49/'])
    expect(second?.pagination).toEqual({ label: '第 2 页，共 2 页', previous: '/concerns/health/', next: undefined })
    expect(second?.head.title).toBe('健康（第 2 页）')
  })

  test('all three taxonomies stand on one page, never mixed', () => {
    expect(topicsPage(catalog).taxonomies.map(({ topics }) => topics.map((topic) => topic.href))).toEqual([
      ['/concerns/nutrition/', '/concerns/health/', '/concerns/early-learning/'],
      ['/topics/feeding/', '/topics/daily-care/', '/topics/companionship/'],
      ['/domains/physical/', '/domains/motor/'],
    ])
  })

  test('the knowledge base shows 12 of a concern and says when there are more', () => {
    const articles = Array.from({ length: 13 }, (_, index) => makeArticle({ slug: `a-${index}` }))
    const groups = articlesPage(makeCatalog({ articles })).groups
    expect(groups.map(({ key, count, articles, hasMore }) => [key, count, articles.length, hasMore])).toEqual([
      ['nutrition', '0 篇', 0, false],
      ['health', '13 篇', 12, true],
      ['early-learning', '0 篇', 0, false],
    ])
  })
})

describe('courses', () => {
  test('a course adds up its lessons', () => {
    expect(coursesPage(catalog).courses.map((card) => [card.title, card.extent])).toEqual([
      ['辅食添加：6 到 12 个月', '2 课 · 约 20 分钟'],
    ])
  })

  test('lessons that are not published are left out', () => {
    const partial = makeCatalog({ lessons: catalog.lessons.filter((lesson) => lesson.slug === 'allergies') })
    expect(coursePage(partial, 'complementary-feeding')?.lessons.map((lesson) => lesson.slug)).toEqual(['allergies'])
  })

  test.each([
    [
      'the first lesson',
      'ready-for-solids',
      '第 1 课，共 2 课',
      undefined,
      '/courses/complementary-feeding/allergies/',
    ],
    ['the last lesson', 'allergies', '第 2 课，共 2 课', '/courses/complementary-feeding/ready-for-solids/', undefined],
  ])('%s knows its neighbours', (_, slug, position, previous, next) => {
    const page = lessonPage(catalog, 'complementary-feeding', slug)
    expect([page?.position, page?.previous?.href, page?.next?.href]).toEqual([position, previous, next])
  })

  test('a lesson overdue for review says so', () => {
    expect(lessonPage(catalog, 'complementary-feeding', 'allergies')?.review.overdue).toContain('2026 年 9 月 1 日')
  })

  test('quiz: one right answer is a choice, several are ticks', () => {
    const quiz = lessonPage(catalog, 'complementary-feeding', 'ready-for-solids')?.text.blocks.find(
      (block) => block.type === 'quiz',
    )
    expect(quiz?.type === 'quiz' && quiz.quiz.questions.map(({ isMultiple, answer }) => [isMultiple, answer])).toEqual([
      [false, '满 6 个月'],
      [true, '强化铁米粉；肉泥'],
    ])
  })

  test.each([
    ['a lesson of no course', () => lessonPage(catalog, 'complementary-feeding', 'stray')],
    ['no course', () => lessonPage(catalog, 'gone', 'allergies')],
    ['a course', () => coursePage(catalog, 'gone')],
    ['a curriculum', () => curriculumPage(catalog, 'gone')],
    ['a stage', () => stagePage(catalog, '6-9')],
  ])('%s that is not there is undefined', (_, page) => {
    expect(page()).toBeUndefined()
  })
})

test('home shows the next lectures that take place, soonest first', () => {
  expect(homePage(catalog).lectures.map((card) => [card.href, card.time, card.place])).toEqual([
    ['/lectures/first-bite-2026-12/', '周六 9:30', '南坪街道亲子驿站'],
    ['/lectures/home-safety-2026-12/', '周日 10:00', '柳湾镇妇女之家'],
  ])
})

test('help lists the danger signs of the articles that have an emergency', () => {
  const page = helpPage(catalog)
  expect(page.numbers.map(({ phone, href }) => [phone, href])).toEqual([
    ['120', 'tel:120'],
    ['12338', 'tel:12338'],
  ])
  expect(page.dangers).toEqual([
    {
      title: '宝宝发烧了，先看精神，再看度数',
      href: '/articles/fever/',
      signs: ['不满 3 个月，腋温 38 ℃ 以上', '抽搐，或叫不醒'],
      action: '马上去医院，来不及就打 120。',
    },
  ])
})
