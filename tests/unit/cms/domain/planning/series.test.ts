import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSeriesChange } from '../../../../../cms/domain/planning/check-series-change.ts'
import { checkSeries } from '../../../../../cms/domain/planning/check-series.ts'
import { moveAlike } from '../../../../../cms/domain/planning/move-series.ts'
import { seriesDates } from '../../../../../cms/domain/planning/series-dates.ts'
import { ruleInWords } from '../../../../../cms/domain/planning/series-in-words.ts'
import { checkRule, ruleText } from '../../../../../cms/domain/planning/series-rule.ts'
import { aLecture, at } from '../../../../factories/planning.ts'

/** Tuesday. */
const first = { startsAt: at('09:30'), endsAt: at('11:00') }

function read(text: string, slot = first) {
  const { rule, errors } = checkRule(text)
  if (!rule) throw new Error(errors[0]?.message)
  const { dates, errors: wrong } = seriesDates(rule, slot, [])
  return { words: ruleInWords(rule, slot), days: dates?.map(({ day }) => day) ?? wrong?.[0]?.message }
}

describe('dates of a rule, and the rule in words', () => {
  test.each<[string, string, string[]]>([
    ['FREQ=DAILY;COUNT=3', '每天 09:30–11:00，共 3 次', ['2026-12-01', '2026-12-02', '2026-12-03']],
    ['FREQ=DAILY;INTERVAL=2;COUNT=2', '每 2 天 09:30–11:00，共 2 次', ['2026-12-01', '2026-12-03']],
    ['FREQ=WEEKLY;COUNT=2', '每周二 09:30–11:00，共 2 次', ['2026-12-01', '2026-12-08']],
    [
      'RRULE:FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20261208',
      '每周二、周六 09:30–11:00，到 2026 年 12 月 8 日为止',
      ['2026-12-01', '2026-12-05', '2026-12-08'],
    ],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2', '每 2 周的周一 09:30–11:00，共 2 次', ['2026-12-14', '2026-12-28']],
    ['FREQ=MONTHLY;COUNT=2', '每月 1 日 09:30–11:00，共 2 次', ['2026-12-01', '2027-01-01']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', '每月最后一天 09:30–11:00，共 2 次', ['2026-12-31', '2027-01-31']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
      '每月 31 日 09:30–11:00，共 3 次（没有 31 日的月份跳过，不顺延）',
      ['2026-12-31', '2027-01-31', '2027-03-31'],
    ],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=2', '每月第二个周二 09:30–11:00，共 2 次', ['2026-12-08', '2027-01-12']],
    [
      'FREQ=MONTHLY;BYDAY=5TU;COUNT=2',
      '每月第五个周二 09:30–11:00，共 2 次（没有第五个周二的月份跳过，不顺延）',
      ['2026-12-29', '2027-03-30'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1;COUNT=2',
      '每月周六、周日中的最后一个 09:30–11:00，共 2 次',
      ['2026-12-27', '2027-01-31'],
    ],
    ['FREQ=DAILY;UNTIL=20261202T020000Z', '每天 09:30–11:00，到 2026 年 12 月 2 日为止', ['2026-12-01', '2026-12-02']],
  ])('%s', (text, words, days) => {
    expect(read(text)).toEqual({ words, days })
  })

  test.each<[string, string]>([
    ['FREQ=DAILY;UNTIL=20991231', '一个系列最多 104 场，请早一点结束'],
    ['FREQ=MONTHLY;COUNT=104', '一个系列最长 5 年，这样要排到 2035 年'],
    ['FREQ=WEEKLY;UNTIL=20261101', '按这个规则一天也排不出来，请改规则或改开始的日子'],
  ])('%s has none, and says why', (text, message) => {
    expect(read(text).days).toBe(message)
  })

  test('a rule that no day fits is no error of the program', () => {
    const february = { startsAt: at('09:30', '2026-02-01'), endsAt: at('10:30', '2026-02-01') }
    expect(read('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;COUNT=2', february).days).toBe(
      '按这个规则一天也排不出来，请改规则或改开始的日子',
    )
  })

  test('one that lasts into the next is refused', () => {
    const long = { startsAt: at('09:30'), endsAt: at('09:31', '2026-12-02') }
    expect(read('FREQ=DAILY;COUNT=2', long).days).toContain('下一场就开始了')
  })
})

test.each([
  ['', '请写明怎样重复，例如 FREQ=WEEKLY;BYDAY=TU;COUNT=8'],
  ['FREQ=YEARLY;COUNT=2', '只能按天（FREQ=DAILY）、按周（WEEKLY）或按月（MONTHLY）重复'],
  ['FREQ=SECONDLY;COUNT=2', '只能按天（FREQ=DAILY）、按周（WEEKLY）或按月（MONTHLY）重复'],
  ['FREQ=DAILY', '系列要有尽头：请写明办几次（COUNT），或办到哪天（UNTIL）'],
  ['FREQ=DAILY;COUNT=2;UNTIL=20261231', '办几次（COUNT）和办到哪天（UNTIL）只能写一个'],
  ['FREQ=DAILY;COUNT=0', '办几次应是 1 到 104 的整数'],
  ['FREQ=DAILY;COUNT=105', '办几次应是 1 到 104 的整数'],
  ['FREQ=DAILY;COUNT=1.5', '办几次应是 1 到 104 的整数'],
  ['FREQ=DAILY;UNTIL=20260231', '办到哪天应写成日历上有的日子，例如 UNTIL=20261231'],
  ['FREQ=DAILY;INTERVAL=0;COUNT=2', '间隔应是 1 到 52 的整数'],
  ['FREQ=WEEKLY;BYDAY=2TU;COUNT=2', '星期应写成 TU,TH 这样；“第几个星期几”只能用在按月重复里'],
  ['FREQ=MONTHLY;BYDAY=6TU;COUNT=2', '星期应写成 2TU、-1FR 这样'],
  ['FREQ=WEEKLY;BYMONTHDAY=3;COUNT=2', '“几号”（BYMONTHDAY）只能用在按月重复里'],
  ['FREQ=MONTHLY;BYMONTHDAY=40;COUNT=2', '“几号”应是 1 到 31，从月底倒数写成 -1 到 -31'],
  ['FREQ=MONTHLY;BYSETPOS=1;COUNT=2', '“其中第几个”（BYSETPOS）要和按月的星期一起用'],
  ['FREQ=DAILY;COUNT=2;COUNT=3', '规则里“COUNT”写了两次，请只留一个'],
  ['FREQ=DAILY;COUNT=2;BYHOUR=9', '规则里的“BYHOUR=9”看不懂，请去掉或改写'],
  ['FREQ=WEEKLY;WKST=SU;COUNT=2', '一周从周一开始算，请去掉 WKST'],
  ['FREQ=DAILY;COUNT=2\nEXDATE:20261201', '规则里只写怎样重复；开始时间和不办的日子请填在各自的位置'],
])('%j is refused: %s', (text, message) => {
  expect(checkRule(text)).toEqual({ errors: [{ path: 'rule', message, code: 'invalid' }] })
})

describe('a number that is none is refused, wherever it stands', () => {
  const BAD = [
    '',
    '-',
    '+',
    '--1',
    '3-1',
    '1-',
    '1-1',
    '-1-',
    '1.5',
    '1e1',
    '0x3',
    '3 1',
    '0',
    '-0',
    '32',
    '-32',
    '三',
    'NaN',
  ]
  const PARTS = ['BYMONTHDAY', 'BYDAY=TU;BYSETPOS', 'BYMONTHDAY=1,2,', 'INTERVAL', 'COUNT']
  test.each(PARTS.flatMap((part) => BAD.map((number) => [part, number] as const)))('%s %s', (part, number) => {
    const [first = ''] = part.split(';').slice(-1)
    const rule = `FREQ=MONTHLY;${part}${first.includes('=') ? '' : '='}${number}${part === 'COUNT' ? '' : ';COUNT=3'}`
    // 32 is no day of a month, but may be an interval or a number of lectures.
    const isGood = number === '32' && ['INTERVAL', 'COUNT'].includes(part)
    expect([rule, checkRule(rule).errors?.length]).toEqual([rule, isGood ? undefined : 1])
  })

  test.each<[string, string]>([
    ['BYMONTHDAY=+3,-1,05', 'BYMONTHDAY=3,-1,5'],
    ['BYDAY=MO;BYSETPOS=-1', 'BYDAY=MO;BYSETPOS=-1'],
  ])('%s is kept as %s', (sent, kept) => {
    const { rule } = checkRule(`FREQ=MONTHLY;${sent};COUNT=3`)
    expect(rule && ruleText(rule)).toBe(`FREQ=MONTHLY;${kept};COUNT=3`)
  })

  test.each(['20261231T', '20261231T250000', '20261231T996199Z', '2026123', '20260231T000000Z'])(
    'UNTIL=%s',
    (until) => {
      expect(checkRule(`FREQ=DAILY;UNTIL=${until}`).errors?.[0]?.message).toContain('办到哪天')
    },
  )
})

test('a rule says the same after it was written down', () => {
  const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
  const end = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((count) => `COUNT=${count}`),
    fc.constant('UNTIL=20270115'),
  )
  const freq = fc.oneof(
    fc.constant('FREQ=DAILY'),
    fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
    fc.tuple(fc.integer({ min: 1, max: 4 }), day).map(([place, name]) => `FREQ=MONTHLY;BYDAY=${place}${name}`),
    fc.integer({ min: 1, max: 31 }).map((date) => `FREQ=MONTHLY;BYMONTHDAY=${date}`),
  )
  fc.assert(
    fc.property(freq, fc.integer({ min: 1, max: 3 }), end, (what, interval, until) => {
      const { rule } = checkRule(`${what};INTERVAL=${interval};${until}`)
      const again = rule && checkRule(ruleText(rule)).rule
      expect(again && seriesDates(again, first, [])).toEqual(rule && seriesDates(rule, first, []))
    }),
    { numRuns: 60 },
  )
})

describe('what was sent', () => {
  const body = {
    lecture: aLecture(first),
    rule: 'FREQ=WEEKLY;COUNT=3',
    exceptions: ['2026-12-08'],
    skip: ['2026-12-15'],
  }

  test('days left out count among those of COUNT', () => {
    const { series } = checkSeries(body)
    expect(series?.dates.map(({ day, isException }) => [day, isException])).toEqual([
      ['2026-12-01', false],
      ['2026-12-08', true],
      ['2026-12-15', true],
    ])
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'lecture'],
    ['a day that is none', { ...body, exceptions: ['2026-02-30'] }, 'exceptions'],
    ['no day left', { ...body, exceptions: ['2026-12-01', '2026-12-08'] }, 'exceptions'],
    ['one that is over already', { ...body, lecture: { ...body.lecture, state: 'held' } }, 'state'],
    ['one that is archived', { ...body, lecture: { ...body.lecture, state: 'reported' } }, 'state'],
    ['one that does not take place', { ...body, lecture: { ...body.lecture, state: 'cancelled' } }, 'state'],
    ['an end before the start', { ...body, lecture: { ...body.lecture, endsAt: at('09:00') } }, 'endsAt'],
  ])('%s is refused', (_, sent, path) => {
    expect(checkSeries(sent).errors?.[0]?.path).toBe(path)
  })
})

describe('a change of a series', () => {
  const errorsOf = (change: unknown) => checkSeriesChange({ scope: 'all', change }).errors?.map(({ path }) => path)

  test.each<[string, Record<string, unknown>]>([
    ['title', { title: '新题目' }],
    ['summary', { summary: '新简介' }],
    ['outline', { outline: ['一', '二'] }],
    ['bring', { bring: '疫苗本' }],
    ['nothing to bring', { bring: null }],
    ['fee', { fee: '5 元' }],
    ['ages', { minMonths: 0, maxMonths: 36 }],
    ['topics', { topics: ['feeding'] }],
    ['capacity', { capacity: 12 }],
    ['children', { childrenAttend: false }],
    ['a certificate', { requiredQualification: '急救证' }],
    ['no certificate', { requiredQualification: null }],
  ])('%s', (_, content) => {
    expect(checkSeriesChange({ scope: 'all', change: content }).change).toEqual({ scope: 'all', content })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['an address', { slug: 'new' }, 'slug'],
    ['another state', { state: 'open' }, 'state'],
    ['an empty title', { title: ' ' }, 'title'],
    ['no title', { title: null }, 'title'],
    ['an outline that is no list', { outline: '一' }, 'outline'],
    ['half a seat', { capacity: 1.5 }, 'capacity'],
    ['a capacity in letters', { capacity: '12' }, 'capacity'],
    ['children perhaps', { childrenAttend: 'yes' }, 'childrenAttend'],
    ['topics that are none', { topics: [{ $ne: '' }] }, 'topics'],
    ['a new title for what is cancelled', { state: 'cancelled', cancelledBecause: '停电', title: '新' }, 'state'],
  ])('%s is refused', (_, change, path) => {
    expect(errorsOf(change)).toEqual([path])
  })

  test('what the rules look at is judged as it will be', () => {
    const before = aLecture({ id: 'own', requiredQualification: '急救证' })
    const content = { title: '新', capacity: 5, topics: ['sleep'], childrenAttend: true, requiredQualification: null }
    const [move] = moveAlike(before, [before], { content: { ...content, bring: '疫苗本' } })
    const { requiredQualification: _gone, ...rest } = { ...before, ...content }
    expect(move?.after).toEqual({ ...rest, requiredQualification: undefined })
  })
})

test('lectures are moved in an order in which none stands in the way of the next', () => {
  const days = ['2026-12-01', '2026-12-08', '2026-12-15']
  const lectures = days.map((day) => aLecture({ id: day, startsAt: at('09:30', day), endsAt: at('11:00', day) }))
  const [target = aLecture()] = lectures
  const moved = (change: { startsAt?: string; endsAt?: string }) =>
    moveAlike(target, lectures, change).map(({ before, after }) => [before.id, after.startsAt, after.endsAt])
  expect(moved({ startsAt: at('10:00', '2026-12-08') })).toEqual([
    ['2026-12-15', at('10:00', '2026-12-22'), at('11:30', '2026-12-22')],
    ['2026-12-08', at('10:00', '2026-12-15'), at('11:30', '2026-12-15')],
    ['2026-12-01', at('10:00', '2026-12-08'), at('11:30', '2026-12-08')],
  ])
  expect(moved({ startsAt: at('09:30', '2026-11-24'), endsAt: at('10:00', '2026-11-24') }).map(([id]) => id)).toEqual(
    days,
  )
})
