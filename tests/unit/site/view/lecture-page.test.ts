import { describe, expect, it } from 'vitest'
import { lecturePage } from '../../../../site/src/view/lecture-page.ts'
import { makeArticle } from '../../../factories/article.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { makeLecture } from '../../../factories/lecture.ts'

describe('lecturePage', () => {
  const catalog = makeCatalog()

  it('tells when, where, who, how many and until when', () => {
    const page = lecturePage(catalog, 'first-bite-2026-12')
    expect(page).toMatchObject({
      title: '添加辅食：第一口吃什么',
      state: 'open',
      when: '2026 年 12 月 5 日 周六 9:30–11:00',
      ages: '6–12 月龄',
      attendance: '可以带孩子来',
      place: {
        name: '南坪街道亲子驿站',
        room: '二楼活动室',
        url: '/venues/nanping-station/',
        facilities: ['母婴室', '电梯'],
      },
      trainer: { name: '示范甲', role: '儿童保健医生', url: '/trainers/demo-a/' },
      deadline: '12 月 4 日 周五 20:00',
      capacity: '共 20 席，大人和孩子各占一席',
      calendarUrl: '/lectures/first-bite-2026-12.ics',
      form: { action: '/sign-up/first-bite-2026-12', errors: [] },
    })
    expect(page?.notice).toBeUndefined()
    expect(page?.seats).toBeUndefined()
  })

  it('is an event of schema.org', () => {
    expect(lecturePage(catalog, 'first-bite-2026-12')?.head.structuredData).toEqual([
      {
        '@type': 'Event',
        name: '添加辅食：第一口吃什么',
        description: '带走一张一周食谱。',
        url: 'https://miaopu.example/lectures/first-bite-2026-12/',
        startDate: '2026-12-05T09:30:00+08:00',
        endDate: '2026-12-05T11:00:00+08:00',
        eventStatus: 'https://schema.org/EventScheduled',
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        maximumAttendeeCapacity: 20,
        inLanguage: 'zh-Hans',
        isAccessibleForFree: true,
        location: { '@type': 'Place', name: '南坪街道亲子驿站', address: '南坪路 1 号' },
        performer: { '@type': 'Person', name: '示范甲' },
        organizer: {
          '@type': 'Organization',
          name: '清溪县妇联、清溪县妇幼保健院（示范）',
          url: 'https://miaopu.example/',
        },
      },
    ])
  })

  it.each([
    ['held', 'reading-2026-10', '这场活动已经结束'],
    ['cancelled', 'storytime-2026-12', '这场活动已取消'],
  ])('a %s one has no form, no deadline and no calendar', (state, slug, title) => {
    const page = lecturePage(catalog, slug)
    expect(page).toMatchObject({ state, notice: { title } })
    expect([page?.form, page?.deadline, page?.calendarUrl]).toEqual([undefined, undefined, undefined])
  })

  it('map links only where the place has a position', () => {
    const names = (slug: string) => lecturePage(catalog, slug)?.place?.maps.map(({ name }) => name)
    expect(names('first-bite-2026-12')).toEqual(['高德地图', '腾讯地图', '百度地图'])
    expect(names('home-safety-2026-12')).toEqual([])
  })

  it('related guidance shares a topic and an age, most in common first', () => {
    const articles = [
      makeArticle({ slug: 'both', topics: ['feeding', 'daily-care'], ages: { minMonths: 6, maxMonths: 8 } }),
      makeArticle({ slug: 'one', topics: ['feeding'], ages: { minMonths: 0, maxMonths: 7 }, updatedOn: '2026-11-20' }),
      makeArticle({ slug: 'too-young', topics: ['feeding'], ages: { minMonths: 0, maxMonths: 6 } }),
      makeArticle({ slug: 'other', topics: ['companionship'], ages: { minMonths: 6, maxMonths: 12 } }),
    ]
    const lectures = [makeLecture({ topics: ['feeding', 'daily-care'] })]
    const page = lecturePage(makeCatalog({ articles, lectures }), 'first-bite-2026-12')
    expect(page?.related.map(({ url }) => url)).toEqual(['/articles/both/', '/articles/one/'])
  })

  it('a refused form comes back with its values, its errors and the seats of this moment', () => {
    const page = lecturePage(catalog, 'first-bite-2026-12', {
      signUpForm: {
        values: { name: '<b>妞妞', phone: '138', consent: 'yes', adults: '2' },
        errors: [{ path: 'phone', message: '手机号应是 11 位数字。', code: 'invalid' }],
      },
      seats: { slug: 'first-bite-2026-12', capacity: 20, left: 0, state: 'full', waits: true },
    })
    expect(page).toMatchObject({
      seats: '已报满',
      seatsNotice: { text: '名额已满，可以排候补：有人让出名额时，按先后顺序留给候补的家庭。', isClosed: false },
      form: {
        canWait: true,
        isFull: true,
        name: { value: '<b>妞妞', error: undefined },
        phone: { value: '138', error: '手机号应是 11 位数字。' },
        consent: { value: 'yes' },
        errors: [{ message: '手机号应是 11 位数字。', field: 'phone' }],
      },
    })
    expect(page?.form?.adults.options.filter(({ isSelected }) => isSelected)).toEqual([
      { value: '2', label: '2 位', isSelected: true },
    ])
  })

  it('is undefined for a lecture that is not there', () => {
    expect(lecturePage(catalog, 'nothing')).toBeUndefined()
  })
})
