import { describe, expect, test } from 'vitest'
import { makeArticle } from '../../../factories/article.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { monthOfPath, monthPage } from '../../../../site/src/view/month.ts'
import { articleCards, checkCard, vaccineCard, warningSigns } from '../../../../site/src/view/month-cards.ts'
import { stagePage } from '../../../../site/src/view/stage.ts'

const catalog = makeCatalog()

describe('vaccines of a month, from the edition in force', () => {
  test.each([
    ['due now', 6, '该接种了：2 剂', '乙肝第 3 剂、A群流脑多糖第 1 剂（国家免疫规划 2026 年版）'],
    ['none now: the next ones', 1, '下次接种：满 6 个月', '乙肝第 3 剂、A群流脑多糖第 1 剂（国家免疫规划 2026 年版）'],
    ['at birth', 0, '该接种了：1 剂', '乙肝第 1 剂（国家免疫规划 2026 年版）'],
  ])('%s', (_, months, title, text) => {
    expect(vaccineCard(catalog, months)).toMatchObject({ title, text, basis: 'official', href: '/timetable/' })
  })

  test('after the last one there is no card', () => {
    expect(vaccineCard(catalog, 25)).toBeUndefined()
  })

  test('before the new edition is in force, the one it replaces holds', () => {
    expect(vaccineCard(makeCatalog({ today: '2026-06-16' }), 0)?.text).toBe(
      'A群流脑多糖第 1 剂（国家免疫规划 2021 年版）',
    )
  })

  test('without a schedule there is no card', () => {
    expect(vaccineCard(makeCatalog({ schedules: [] }), 6)).toBeUndefined()
  })
})

test.each([
  [6, '6月龄健康管理'],
  [7, '下次体检：8月龄健康管理'],
  [9, undefined],
])('health check at %i months: %s', (months, title) => {
  expect(checkCard(catalog, months)?.title).toBe(title)
})

test('articles that begin at this age and for a narrow range come first', () => {
  const article = (slug: string, minMonths: number, maxMonths: number) =>
    makeArticle({ slug, ages: { minMonths, maxMonths } })
  const articles = [
    article('all', 0, 36),
    article('first-year', 0, 12),
    article('begins', 6, 24),
    article('narrow', 6, 8),
    article('later', 7, 9),
  ]
  expect(articleCards(makeCatalog({ articles }), 6, 9).map((card) => card.href)).toEqual([
    '/articles/narrow/',
    '/articles/begins/',
    '/articles/first-year/',
    '/articles/all/',
  ])
})

test.each([
  [2, undefined],
  [3, '满 3 个月了，如果还这样，去儿保问一问'],
  [5, '满 3 个月了，如果还这样，去儿保问一问'],
  [6, '满 6 个月了，如果还这样，去儿保问一问'],
])('warning signs at %i months are those of the last checkpoint reached', (months, title) => {
  expect(warningSigns(catalog, months)?.title).toBe(title)
})

describe('the page of a month', () => {
  test('shows vaccines, check, article and activity', () => {
    expect(monthPage(catalog, 6)?.cards.map((card) => [card.basis, card.title])).toEqual([
      ['official', '该接种了：2 剂'],
      ['official', '6月龄健康管理'],
      ['growth', '第一口辅食吃什么'],
      ['growth', '在家做：和宝宝一起吃饭'],
    ])
  })

  test('knows its neighbours', () => {
    expect([monthPage(catalog, 0)?.previous, monthPage(catalog, 0)?.next?.href]).toEqual([undefined, '/ages/month/1/'])
    expect(monthPage(catalog, 35)?.next).toBeUndefined()
  })

  test.each([
    ['6', 6],
    ['0', 0],
    ['35', 35],
  ])('/ages/month/%s/ is %i months', (text, months) => {
    expect(monthOfPath(text)).toBe(months)
  })

  test.each(['06', '6.5', '-1', '36', '1e1', '', 'six', undefined])('/ages/month/%s/ is no page', (text) => {
    expect(monthPage(catalog, monthOfPath(text))).toBeUndefined()
  })
})

test('a stage shows what is due in it, month by month, and names the editions', () => {
  const stage = stagePage(catalog, '6-12')
  expect(stage?.official).toEqual([
    { when: '满 6 月', what: ['接种乙肝疫苗第 3 剂', '接种A群流脑多糖疫苗第 1 剂', '6月龄健康管理'] },
    { when: '满 8 月', what: ['8月龄健康管理'] },
  ])
  expect(stage?.editions).toEqual([
    '国家免疫规划疫苗儿童免疫程序及说明（2026年版）',
    '0～6岁儿童健康管理服务规范（2017 年版）',
  ])
  expect([stage?.previous?.href, stage?.next?.href]).toEqual(['/ages/3-6/', '/ages/12-18/'])
})
