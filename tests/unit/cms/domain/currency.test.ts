import { describe, expect, test } from 'vitest'
import { reasonsToRevise, type CurrencyFacts } from '../../../../cms/domain/currency.ts'

const current: CurrencyFacts = { reviewBy: '2028-11-01', owner: 'an', sources: [], schedules: [], links: [] }
const today = '2026-11-22'
const messages = (change: Partial<CurrencyFacts>, day = today) =>
  reasonsToRevise({ ...current, ...change }, day).map(({ code, isDue, message }) => [code, isDue, message])

describe('reasonsToRevise', () => {
  const guide = { title: '喂养指南' }
  const table = { title: '免疫程序', version: '2021' }
  test.each([
    ['nothing', {}, []],
    ['review in 61 days', { reviewBy: '2027-01-22' }, []],
    [
      'review in 60 days',
      { reviewBy: '2027-01-21' },
      [['review-due', false, '2027 年 1 月 21 日到期复审，还有 60 天']],
    ],
    ['review tomorrow', { reviewBy: '2026-11-23' }, [['review-due', false, '2026 年 11 月 23 日到期复审，还有 1 天']]],
    ['review today', { reviewBy: today }, [['review-overdue', true, '今天（2026 年 11 月 22 日）应复审']]],
    [
      'review over a leap day ago',
      { reviewBy: '2024-02-28' },
      [['review-overdue', true, '应在 2024 年 2 月 28 日复审，已过 998 天']],
    ],
    ['no review day', { reviewBy: undefined }, [['review-undated', true, '没有填复审日期，请补上']]],
    ['a source on its last day', { sources: [{ ...guide, validUntil: today }] }, []],
    [
      'a source after its last day',
      { sources: [{ ...guide, validUntil: '2026-11-21' }] },
      [['source-expired', true, '来源《喂养指南》有效期至 2026 年 11 月 21 日，已过期，请换成现行的']],
    ],
    [
      'a source expired and superseded: the successor says it all',
      { sources: [{ ...guide, validUntil: '2026-11-21', supersededBy: '喂养指南（2026）' }] },
      [['source-superseded', true, '来源《喂养指南》已被《喂养指南（2026）》替代，请按新的改写']],
    ],
    ['a schedule in force', { schedules: [table] }, []],
    [
      'a schedule on the day before its successor',
      { schedules: [{ ...table, successor: { version: '2026', inForceFrom: '2026-11-23' } }] },
      [],
    ],
    [
      'a schedule on the first day of its successor',
      { schedules: [{ ...table, successor: { version: '2026', inForceFrom: today } }] },
      [['schedule-superseded', true, '《免疫程序》2021 版已不是现行版，自 2026 年 11 月 22 日起改用 2026 版']],
    ],
    [
      'a successor without a first day',
      { schedules: [{ ...table, successor: { version: '2026' } }] },
      [['schedule-superseded', true, '《免疫程序》2021 版已不是现行版，改用 2026 版']],
    ],
    [
      'a broken link, named twice',
      {
        links: [
          { to: 'https://example.org/a', isBroken: true },
          { to: '怎么洗澡', isBroken: false },
          { to: 'https://example.org/a', isBroken: true },
        ],
      },
      [['link-broken', true, '链接“https://example.org/a”打不开，请换一个或去掉']],
    ],
    [
      'a web page that is gone',
      { deadPages: [{ url: 'https://a.cn/b', why: '网站说没有这一页（404）', since: '2026-11-20' }] },
      [['web-link-dead', true, '网页“https://a.cn/b”打不开：网站说没有这一页（404），请换一个或去掉']],
    ],
  ] satisfies [string, Partial<CurrencyFacts>, unknown[]][])('%s', (_name, change, expected) => {
    expect(messages(change)).toEqual(expected)
  })

  test('the most pressing first, all with the owner', () => {
    const reasons = reasonsToRevise(
      {
        reviewBy: '2026-12-01',
        owner: 'an',
        sources: [
          { title: '旧指南', validUntil: '2025-12-31' },
          { title: '旧规范', supersededBy: '新规范' },
        ],
        schedules: [{ ...table, successor: { version: '2026' } }],
        links: [{ to: '怎么洗澡', isBroken: true }],
      },
      today,
    )
    expect(reasons.map(({ code, owner }) => [code, owner])).toEqual([
      ['source-superseded', 'an'],
      ['source-expired', 'an'],
      ['schedule-superseded', 'an'],
      ['link-broken', 'an'],
      ['review-due', 'an'],
    ])
  })

  test.each([
    [
      'marked by hand',
      { marked: { remark: '退烧药剂量改了', on: '2026-11-20' } },
      ['标为待修订：退烧药剂量改了', '2026-11-20'],
    ],
    ['marked without a word', { marked: {} }, ['标为待修订', undefined]],
    ['a review day', { reviewBy: '2026-11-01' }, ['应在 2026 年 11 月 1 日复审，已过 21 天', '2026-11-01']],
    [
      'the day after a source’s last',
      { sources: [{ ...guide, validUntil: '2026-02-28' }] },
      ['来源《喂养指南》有效期至 2026 年 2 月 28 日，已过期，请换成现行的', '2026-03-01'],
    ],
    [
      'the day the register learned of a successor',
      { sources: [{ ...guide, supersededBy: '新指南', supersededOn: '2026-05-04' }] },
      ['来源《喂养指南》已被《新指南》替代，请按新的改写', '2026-05-04'],
    ],
    [
      'the first day of the next edition',
      { schedules: [{ ...table, successor: { version: '2026', inForceFrom: '2026-01-01' } }] },
      ['《免疫程序》2021 版已不是现行版，自 2026 年 1 月 1 日起改用 2026 版', '2026-01-01'],
    ],
    ['a link has no day', { links: [{ to: '洗澡', isBroken: true }] }, ['链接“洗澡”打不开，请换一个或去掉', undefined]],
  ] satisfies [string, Partial<CurrencyFacts>, unknown[]][])('since when: %s', (_name, change, expected) => {
    const [reason] = reasonsToRevise({ ...current, ...change }, today)
    expect([reason?.message, reason?.since]).toEqual(expected)
  })

  test('what somebody marked comes before all else', () => {
    const reasons = reasonsToRevise({ ...current, reviewBy: today, marked: { remark: '改' } }, today)
    expect(reasons.map(({ code }) => code)).toEqual(['marked', 'review-overdue'])
  })

  test('a text in nobody’s care says so', () => {
    expect(reasonsToRevise({ ...current, owner: undefined, reviewBy: today }, today)[0]).toHaveProperty(
      'owner',
      undefined,
    )
  })
})
