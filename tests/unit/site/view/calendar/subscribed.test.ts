import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import type { Lecture } from '../../../../../content/contract/lecture.ts'
import type { TrainerCalendar } from '../../../../../content/contract/trainer-calendar.ts'
import {
  allCalendar,
  lectureCalendar,
  regionCalendar,
  regionsWithVenues,
  topicCalendar,
} from '../../../../../site/src/view/calendar/lecture-calendars.ts'
import { subscriptions } from '../../../../../site/src/view/calendar/subscriptions.ts'
import { trainerCalendar } from '../../../../../site/src/view/calendar/trainer-calendar.ts'
import { makeCatalog } from '../../../../factories/catalog.ts'
import { lectures, makeLecture } from '../../../../factories/lecture.ts'

const read = (text = '') => new ICAL.Component(ICAL.parse(text))
const events = (text?: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
const uids = (text?: string) => events(text).map(({ uid }) => uid.replace('@miaopu.example', ''))

describe('calendars to subscribe to', () => {
  const catalog = makeCatalog({ lectures })

  test.each([
    [
      'all',
      allCalendar(catalog),
      ['reading-2026-10', 'storytime-2026-12', 'first-bite-2026-12', 'home-safety-2026-12'],
    ],
    [
      'the county',
      regionCalendar(catalog, '990101'),
      ['reading-2026-10', 'storytime-2026-12', 'first-bite-2026-12', 'home-safety-2026-12'],
    ],
    ['a township', regionCalendar(catalog, '990101002'), ['home-safety-2026-12']],
    ['a topic', topicCalendar(catalog, 'daily-care'), ['home-safety-2026-12']],
    ['a topic that nobody speaks about', topicCalendar(makeCatalog({ lectures: [] }), 'daily-care'), []],
  ])('%s', (_, text, slugs) => {
    expect(uids(text)).toEqual(slugs.map((slug) => `lecture-${slug}`))
  })

  it('has a name and says when to look again', () => {
    const calendar = read(regionCalendar(catalog, '990101002'))
    const said = ['name', 'x-wr-calname', 'method'].map((name) => calendar.getFirstPropertyValue(name))
    expect(said).toEqual(['柳湾镇讲座活动', '柳湾镇讲座活动', 'PUBLISH'])
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H')
  })

  test.each([
    ['a region that is not there', regionCalendar(catalog, '1')],
    ['a region without a venue', regionCalendar(makeCatalog({ lectures, venues: [] }), '990101')],
    ['a topic that is not there', topicCalendar(catalog, 'nothing')],
    ['a concern, which lectures are not filed under', topicCalendar(catalog, 'health')],
  ])('%s has none', (_, text) => expect(text).toBeUndefined())

  test('regions with venues, and those above them', () => {
    expect([...regionsWithVenues(catalog)].toSorted()).toEqual(['990101', '990101001', '990101002'])
    expect(subscriptions(catalog).map(({ name, webcal }) => [name, webcal])).toEqual([
      ['全部讲座活动', 'webcal://miaopu.example/calendars/all.ics'],
      ['南坪街道', 'webcal://miaopu.example/calendars/region/990101001.ics'],
      ['柳湾镇', 'webcal://miaopu.example/calendars/region/990101002.ics'],
    ])
  })

  test.each([
    ['90 days ago', '2026-12-30', ['lecture-first-bite-2026-12']],
    ['longer ago', '2027-03-06', []],
  ])('a lecture that ended %s', (_, today, expected) => {
    expect(uids(allCalendar(makeCatalog({ lectures: [makeLecture()], today })))).toEqual(expected)
  })
})

describe('a change reaches the calendar that has the lecture already', () => {
  const eventOf = (changes: Partial<Lecture>) => {
    const [event] = events(allCalendar(makeCatalog({ lectures: [makeLecture(changes)] })))
    return [event?.uid, event?.sequence, event?.component.getFirstPropertyValue('status'), event?.startDate.toString()]
  }
  const uid = 'lecture-first-bite-2026-12@miaopu.example'

  test.each<[string, Partial<Lecture>, unknown[]]>([
    ['as it was', {}, [uid, 0, 'CONFIRMED', '2026-12-05T09:30:00']],
    [
      'moved',
      { startsAt: '2026-12-12T06:00:00Z', endsAt: '2026-12-12T07:30:00Z', sequence: 1 },
      [uid, 1, 'CONFIRMED', '2026-12-12T14:00:00'],
    ],
    ['cancelled', { state: 'cancelled', sequence: 2 }, [uid, 2, 'CANCELLED', '2026-12-05T09:30:00']],
    [
      'near midnight, which is another day in UTC',
      { startsAt: '2026-12-04T16:05:00Z', endsAt: '2026-12-04T17:00:00Z' },
      [uid, 0, 'CONFIRMED', '2026-12-05T00:05:00'],
    ],
  ])('%s', (_, changes, expected) => expect(eventOf(changes)).toEqual(expected))

  test('long Chinese lines, commas, semicolons and backslashes come back whole', () => {
    const title = '吃饭、睡觉，两件大事;a,b\\c'
    const summary = '一句很长很长的话，说清楚这场讲座讲什么；'.repeat(5)
    const [event] = events(
      lectureCalendar(makeCatalog({ lectures: [makeLecture({ title, summary })] }), 'first-bite-2026-12'),
    )
    expect([event?.summary, event?.description.split('\n')[0]]).toEqual([title, summary])
  })
})

describe('the calendar of a trainer', () => {
  const lecture: TrainerCalendar['lectures'][number] = {
    slug: 'home-visit-1',
    title: '入户指导',
    summary: '',
    type: '入户指导',
    state: 'planned',
    isPublic: false,
    startsAt: '2026-12-05T01:30:00Z',
    endsAt: '2026-12-05T02:30:00Z',
    place: '滨河路 8 号 3 单元，502',
    sequence: 4,
    updatedAt: '2026-11-01T00:00:00Z',
  }
  const calendar = (...states: ('submitted' | 'planned' | 'cancelled')[]) =>
    trainerCalendar('https://miaopu.example', {
      name: '示范甲',
      lectures: states.map((state) => ({ ...lecture, state })),
    })

  test('says the place of a private lecture and links to no page of it', () => {
    const [event] = events(calendar('planned'))
    expect([event?.location, event?.component.getFirstPropertyValue('url')]).toEqual(['滨河路 8 号 3 单元，502', null])
    expect(read(calendar('planned')).getFirstPropertyValue('x-wr-calname')).toBe('示范甲的讲座')
  })

  test.each([
    ['submitted', 'TENTATIVE', '待批：入户指导'],
    ['planned', 'CONFIRMED', '入户指导'],
    ['cancelled', 'CANCELLED', '已取消：入户指导'],
  ] as const)('%s', (state, status, summary) => {
    const [event] = events(calendar(state))
    expect([event?.component.getFirstPropertyValue('status'), event?.summary, event?.sequence]).toEqual([
      status,
      summary,
      4,
    ])
  })

  test('is empty, and still a calendar, for nobody', () => {
    expect(events(trainerCalendar('https://miaopu.example', undefined))).toEqual([])
  })
})
