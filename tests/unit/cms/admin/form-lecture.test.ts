import { describe, expect, test } from 'vitest'
import { lectureOfForm, missingForCheck } from '../../../../cms/admin/lecture/form-lecture.ts'

const VALUES = {
  title: '抱着读',
  type: '亲子阅读',
  state: 'submitted',
  startsAt: '2026-11-28T15:00:00+08:00',
  endsAt: new Date('2026-11-28T08:00:00Z'),
  venue: { id: 'v1', name: '书院社区儿童之家' },
  room: '活动室',
  trainer: 't1',
  topics: ['p1', { id: 'p2' }],
  capacity: 20,
  childrenAttend: true,
  requiredQualification: '',
  series: null,
}

describe('the lecture that a form holds', () => {
  test('as the planning rules see it', () => {
    expect(lectureOfForm(VALUES, 'l1')).toEqual({
      ...VALUES,
      id: 'l1',
      startsAt: '2026-11-28T07:00:00.000Z',
      endsAt: '2026-11-28T08:00:00.000Z',
      venue: 'v1',
      topics: ['p1', 'p2'],
      requiredQualification: undefined,
      series: undefined,
    })
  })

  test('new, with nothing but when, where and who', () => {
    const { startsAt, endsAt, venue, room, trainer } = VALUES
    expect(lectureOfForm({ startsAt, endsAt, venue, room, trainer }, undefined)).toMatchObject({
      id: undefined,
      title: '',
      state: 'draft',
      topics: [],
      capacity: 1,
      childrenAttend: false,
    })
  })

  test.each([
    ['nothing', {}, ['开始', '结束', '场地', '房间', '讲师']],
    ['a time that is none', { ...VALUES, startsAt: 'soon' }, ['开始']],
    ['no room', { ...VALUES, room: '' }, ['房间']],
    ['no trainer', { ...VALUES, trainer: null }, ['讲师']],
    ['all', VALUES, []],
  ])('with %s lacks %3$j', (_name, values, missing) => {
    expect(missingForCheck(values)).toEqual(missing)
    expect(lectureOfForm(values, undefined) === undefined).toBe(missing.length > 0)
  })
})
