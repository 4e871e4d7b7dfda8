import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { escapeText, fold } from '../../../../../site/src/view/calendar/ical.ts'
import { lectureCalendar } from '../../../../../site/src/view/calendar/lecture-calendars.ts'
import { makeCatalog } from '../../../../factories/catalog.ts'
import { makeLecture } from '../../../../factories/lecture.ts'

const calendarOf = (changes: Parameters<typeof makeLecture>[0] = {}) => {
  const lecture = makeLecture(changes)
  return lectureCalendar(makeCatalog({ lectures: [lecture] }), lecture.slug) ?? ''
}
const eventOf = (text: string) => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!)

describe('lectureCalendar', () => {
  it('reads back as the lecture it was written from', () => {
    const text = calendarOf({ bring: '水杯；一本书', sequence: 3 })
    const component = new ICAL.Component(ICAL.parse(text))
    const event = eventOf(text)
    expect({
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      description: event.description,
      start: event.startDate.toString(),
      zone: event.startDate.zone.tzid,
      startUtc: event.startDate.toJSDate().toISOString(),
      endUtc: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      method: component.getFirstPropertyValue('method'),
      status: event.component.getFirstPropertyValue('status'),
      stamp: String(event.component.getFirstPropertyValue('dtstamp')),
      geo: event.component.getFirstPropertyValue('geo'),
      url: event.component.getFirstPropertyValue('url'),
    }).toEqual({
      uid: 'lecture-first-bite-2026-12@miaopu.example',
      summary: '添加辅食：第一口吃什么',
      location: '南坪街道亲子驿站 二楼活动室，南坪路 1 号',
      description:
        '带走一张一周食谱。\n讲师：示范甲\n请带：水杯；一本书\nhttps://miaopu.example/lectures/first-bite-2026-12/',
      start: '2026-12-05T09:30:00',
      zone: 'Asia/Shanghai',
      startUtc: '2026-12-05T01:30:00.000Z',
      endUtc: '2026-12-05T03:00:00.000Z',
      sequence: 3,
      method: 'PUBLISH',
      status: 'CONFIRMED',
      stamp: '2026-11-01T00:00:00Z',
      geo: [30.5, 114.3],
      url: 'https://miaopu.example/lectures/first-bite-2026-12/',
    })
  })

  it('a cancelled lecture says so twice and keeps its UID', () => {
    const event = eventOf(calendarOf({ state: 'cancelled', sequence: 1 }))
    expect([event.uid, event.summary, event.component.getFirstPropertyValue('status')]).toEqual([
      'lecture-first-bite-2026-12@miaopu.example',
      '已取消：添加辅食：第一口吃什么',
      'CANCELLED',
    ])
  })

  it('ends every line with CR LF, and none is longer than 75 octets', () => {
    const text = calendarOf({ summary: '很长的一句话，'.repeat(17) })
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  it('is undefined for a lecture that is not there', () => {
    expect(lectureCalendar(makeCatalog(), 'nothing')).toBeUndefined()
  })
})

describe('escapeText', () => {
  it.each([
    ['comma, semicolon, backslash', 'a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['line ends of every kind', 'a\nb\r\nc\rd', 'a\\nb\\nc\\nd'],
    ['other control characters', 'a\u0000b\u0007', 'ab'],
    ['Chinese punctuation stays', '甲，乙；丙', '甲，乙；丙'],
  ])('%s', (_, text, expected) => {
    expect(escapeText(text)).toBe(expected)
  })
})

describe('fold', () => {
  it.each([
    ['a short line', 'A:b', 'A:b'],
    ['75 octets', 'x'.repeat(75), 'x'.repeat(75)],
    ['76 octets', 'x'.repeat(76), `${'x'.repeat(75)}\r\n x`],
    ['never within a character of three octets', `${'x'.repeat(74)}字`, `${'x'.repeat(74)}\r\n 字`],
  ])('%s', (_, line, expected) => {
    expect(fold(line)).toBe(expected)
  })

  it('unfolded is the line again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
        fc.pre(!line.includes('\r\n '))
        expect(fold(line).replaceAll('\r\n ', '')).toBe(line)
      }),
    )
  })
})
