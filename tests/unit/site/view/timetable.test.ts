import { describe, expect, it } from 'vitest'
import { doseDates, doseState } from '../../../../site/src/view/dose-dates.ts'
import { editions, scheduleInForce } from '../../../../site/src/view/schedule-in-force.ts'
import { readTicks, withTick } from '../../../../site/src/view/ticked-doses.ts'
import { ageName, timetablePage } from '../../../../site/src/view/timetable-page.ts'
import { makeCatalog } from '../../../factories/catalog.ts'

describe('doseDates', () => {
  it.each([
    ['at birth', '2026-05-20', 0, undefined, '2026-05-20', undefined],
    ['six months on', '2026-05-20', 6, 12, '2026-11-20', '2027-05-20'],
    ['over the turn of the year', '2026-11-30', 2, undefined, '2027-01-30', undefined],
    ['the month has no such day', '2026-08-31', 6, undefined, '2027-02-28', undefined],
    ['… in a leap year', '2027-08-31', 6, undefined, '2028-02-29', undefined],
    ['born on 29 February', '2028-02-29', 12, 24, '2029-02-28', '2030-02-28'],
    ['31 to a month of 30', '2026-03-31', 1, undefined, '2026-04-30', undefined],
    ['six years', '2026-01-31', 72, 84, '2032-01-31', '2033-01-31'],
  ])('%s', (_, birth, minMonths, beforeMonths, from, before) => {
    expect(doseDates(birth, [{ id: 'x', minMonths, beforeMonths }])).toEqual([{ id: 'x', from, before }])
  })
})

describe('doseState', () => {
  const dates = { from: '2026-11-20', before: '2027-05-20' }
  it.each([
    ['the day before', dates, '2026-11-19', false, 'later'],
    ['from the day itself', dates, '2026-11-20', false, 'due'],
    ['the last day', dates, '2027-05-19', false, 'due'],
    ['the day that should not be reached', dates, '2027-05-20', false, 'late'],
    ['without an end it never is late', { from: '2026-11-20' }, '2040-01-01', false, 'due'],
    ['ticked off', dates, '2027-06-01', true, 'done'],
    ['ticked off early', dates, '2026-01-01', true, 'done'],
  ] as const)('%s', (_, dates, today, isDone, expected) => {
    expect(doseState(dates, today, isDone)).toBe(expected)
  })
})

describe('scheduleInForce', () => {
  it.each([
    ['the newest that has come into force', '2026-11-22', '2026'],
    ['on its first day', '2026-06-17', '2026'],
    ['the day before, the one it replaces', '2026-06-16', '2021'],
  ])('%s', (_, today, version) => {
    expect(scheduleInForce(makeCatalog({ today }), 'immunisation')?.version).toBe(version)
  })

  it('is undefined when there is none of the kind', () => {
    expect(scheduleInForce(makeCatalog({ schedules: [] }), 'feeding')).toBeUndefined()
  })

  it('lists editions from the newest', () => {
    expect(editions(makeCatalog(), 'immunisation').map(({ version }) => version)).toEqual(['2026', '2021'])
  })
})

describe('timetablePage', () => {
  it('has every age once, with its doses and checks', () => {
    expect(
      timetablePage(makeCatalog()).ages.map(({ label, doses, visits }) => [
        label,
        doses.map(({ name }) => name),
        visits.map(({ name }) => name),
      ]),
    ).toEqual([
      ['出生时', ['乙肝疫苗 第 1 剂'], []],
      ['满 6 个月', ['乙肝疫苗 第 3 剂', 'A群流脑多糖疫苗 第 1 剂'], ['6月龄健康管理']],
      ['满 8 个月', [], ['8月龄健康管理']],
      ['满 2 岁', ['乙脑减毒活疫苗 第 2 剂'], []],
    ])
  })

  it('names the edition, since when it holds, and that it replaced the older one', () => {
    expect(timetablePage(makeCatalog()).immunisation).toMatchObject({
      organisation: '国家卫生计生委',
      standing: '2026 年版，2026 年 6 月 17 日起施行，现行有效。2021 年版已被它替代，不再使用。',
    })
  })

  it('before the new edition holds, it is announced', () => {
    expect(timetablePage(makeCatalog({ today: '2026-06-01' })).immunisation?.standing).toBe(
      '2021 年版，现行有效。2026 年版将从 2026 年 6 月 17 日起替代它。',
    )
  })

  it('without schedules there is nothing, and no error', () => {
    const page = timetablePage(makeCatalog({ schedules: [] }))
    expect([page.ages, page.immunisation, page.signs, page.feeding, page.notes]).toEqual([
      [],
      undefined,
      undefined,
      undefined,
      [],
    ])
  })

  it.each([
    [0, '出生时'],
    [1, '满 1 个月'],
    [12, '满 1 岁'],
    [15, '满 1 岁 3 个月'],
    [18, '满 1 岁半'],
    [72, '满 6 岁'],
  ])('%i months are called %s', (months, name) => {
    expect(ageName(months)).toBe(name)
  })
})

describe('ticks', () => {
  it.each([
    ['nothing', undefined, []],
    ['ids', ['HepB-1'], ['HepB-1']],
    ['rubbish', [1, null, 'HepB-1', 'x'.repeat(81)], ['HepB-1']],
  ])('%s', (_, stored, expected) => {
    expect(readTicks(stored)).toEqual(expected)
  })

  it.each([
    ['on', ['a'], 'b', true, ['a', 'b']],
    ['on twice', ['a'], 'a', true, ['a']],
    ['off', ['a', 'b'], 'a', false, ['b']],
  ])('%s', (_, ticks, id, isTicked, expected) => {
    expect(withTick(ticks, id, isTicked)).toEqual(expected)
  })
})
