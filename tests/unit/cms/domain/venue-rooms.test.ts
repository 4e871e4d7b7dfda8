import { describe, expect, test } from 'vitest'
import { type Occupant, roomChangeIssues } from '../../../../cms/domain/venue-rooms.ts'

const HALL = { name: '大厅', capacity: 50 }
const ROOM = { name: '教室', capacity: 30 }

const lecture = (changes: Partial<Occupant> = {}): Occupant => ({
  title: '睡得安稳',
  type: '家长课堂',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T02:00:00.000Z',
  room: HALL.name,
  capacity: 40,
  ...changes,
})

describe('rooms that lectures ahead use', () => {
  test.each<[string, (typeof HALL)[], Occupant[], string[]]>([
    ['stay', [HALL, ROOM], [lecture()], []],
    ['in another order, with a new one', [{ name: '新的', capacity: 1 }, ROOM, HALL], [lecture()], []],
    ['hold just enough', [{ ...HALL, capacity: 40 }, ROOM], [lecture()], []],
    ['hold one too few', [ROOM, { ...HALL, capacity: 39 }], [lecture()], ['rooms.1.capacity']],
    ['are called another name', [{ ...HALL, name: '礼堂' }, ROOM], [lecture()], ['rooms']],
    ['go', [ROOM], [lecture()], ['rooms']],
    ['go while nobody uses them', [HALL], [lecture()], []],
    ['were too small before, and stay so', [HALL, { ...ROOM, name: '新的' }], [lecture({ capacity: 51 })], []],
  ])('%s', (_, after, ahead, paths) => {
    expect(roomChangeIssues([HALL, ROOM], after, ahead).map(({ path }) => path)).toEqual(paths)
  })

  test('names the first three, and none of one family', () => {
    const days = ['04', '02', '03', '05']
    const ahead = days.map((day) =>
      lecture({
        startsAt: `2026-12-${day}T01:00:00.000Z`,
        endsAt: `2026-12-${day}T02:00:00.000Z`,
        ...(day === '02' ? { type: '一对一咨询' } : {}),
      }),
    )
    expect(roomChangeIssues([HALL], [{ ...HALL, capacity: 10 }], ahead)[0]?.message).toBe(
      '“大厅”还有 4 场讲座（一场不公开的“一对一咨询”12 月 2 日周三 09:00–10:00、“睡得安稳”12 月 3 日周四 09:00–10:00、“睡得安稳”12 月 4 日周五 09:00–10:00等）的名额比 10 多。请先减少它们的名额、换房间或取消，再改这里',
    )
  })
})
