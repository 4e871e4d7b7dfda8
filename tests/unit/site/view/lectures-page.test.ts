import { describe, expect, it } from 'vitest'
import { filterStatus, NO_CHOICE, passes } from '../../../../site/src/view/filter-lectures.ts'
import { lecturesPage, PAST_SHOWN } from '../../../../site/src/view/lectures-page.ts'
import { trainerPage, trainersPage } from '../../../../site/src/view/trainer-pages.ts'
import { venuePage, venuesPage } from '../../../../site/src/view/venue-pages.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { makeLecture, regions } from '../../../factories/lecture.ts'

const catalog = makeCatalog()

describe('lecturesPage', () => {
  it('coming ones by month and start, cancelled ones among them; past ones below', () => {
    const page = lecturesPage(catalog)
    expect(page.months.map(({ name, entries }) => [name, entries.map(({ slug, state }) => [slug, state])])).toEqual([
      [
        '2026 年 12 月',
        [
          ['storytime-2026-12', 'cancelled'],
          ['first-bite-2026-12', 'open'],
          ['home-safety-2026-12', 'open'],
        ],
      ],
    ])
    expect(page.past.map(({ slug }) => slug)).toEqual(['reading-2026-10'])
    expect(page.comingCount).toBe(3)
  })

  it('an entry says what, when, where, for whom and by whom', () => {
    expect(lecturesPage(catalog).months[0]?.entries[1]).toEqual({
      href: '/lectures/first-bite-2026-12/',
      slug: 'first-bite-2026-12',
      title: '添加辅食：第一口吃什么',
      month: '12 月',
      day: 5,
      time: '周六 9:30',
      place: '南坪街道亲子驿站',
      ages: '6–12 月龄',
      type: '健康讲座',
      trainer: '示范甲',
      state: 'open',
      badge: { text: '报名到 12 月 4 日 20:00', tone: '', isOff: false },
      startsAt: '2026-12-05T01:30:00Z',
      endsAt: '2026-12-05T03:00:00Z',
      signUpUntil: '2026-12-04T12:00:00Z',
      filter: { regions: ['990101001', '990101'], month: '2026-12', type: '健康讲座', stages: ['6-12'] },
    })
  })

  it('one that was only announced is gone with its day: nobody says that it took place', () => {
    const yesterday = {
      startsAt: '2026-11-21T01:00:00Z',
      endsAt: '2026-11-21T02:00:00Z',
      signUpUntil: '2026-11-21T00:00:00Z',
    }
    const lectures = (['announced', 'closed', 'held'] as const).map((state) =>
      makeLecture({ slug: state, state, ...yesterday }),
    )
    expect(
      lecturesPage(makeCatalog({ lectures }))
        .past.map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(['closed', 'held'])
  })

  it('a lecture at 0:30 in China belongs to its day and month there', () => {
    const lectures = [makeLecture({ startsAt: '2026-11-30T16:30:00Z', endsAt: '2026-11-30T17:30:00Z' })]
    expect(lecturesPage(makeCatalog({ lectures })).months[0]?.name).toBe('2026 年 12 月')
  })

  it('one of today is still coming, one of yesterday is not', () => {
    const on = (slug: string, day: string) =>
      makeLecture({ slug, startsAt: `${day}T01:00:00Z`, endsAt: `${day}T02:00:00Z`, signUpUntil: `${day}T00:00:00Z` })
    const page = lecturesPage(makeCatalog({ lectures: [on('today', '2026-11-22'), on('yesterday', '2026-11-21')] }))
    expect([page.comingCount, page.past.map(({ slug }) => slug)]).toEqual([1, ['yesterday']])
  })

  it('only filters that change something are offered', () => {
    expect(lecturesPage(catalog).filters).toEqual({
      regions: [
        { value: '990101001', label: '南坪街道' },
        { value: '990101002', label: '柳湾镇' },
      ],
      months: [{ value: '2026-12', label: '2026 年 12 月' }],
      types: [{ value: '健康讲座', label: '健康讲座' }],
      stages: [
        { value: '6-12', label: '6–12 月' },
        { value: '12-18', label: '12–18 月' },
      ],
    })
  })

  it('communities are set in below their township, and a circle of regions does no harm', () => {
    const village = { code: '990101002001', name: '柳湾村', level: 'community' as const, parent: '990101002' }
    const venues = catalog.venues.map((venue) =>
      venue.slug === 'liuwan-room' ? { ...venue, region: village.code } : venue,
    )
    const circle = regions.map((region) => (region.code === '990101' ? { ...region, parent: '990101002' } : region))
    expect(lecturesPage(makeCatalog({ venues, regions: [...regions, village] })).filters.regions).toEqual([
      { value: '990101001', label: '南坪街道' },
      { value: '990101002', label: '柳湾镇' },
      { value: '990101002001', label: '　柳湾村' },
    ])
    expect(() => lecturesPage(makeCatalog({ regions: circle }))).not.toThrow()
  })

  it('without any lecture there is nothing to filter', () => {
    const page = lecturesPage(makeCatalog({ lectures: [] }))
    expect([page.months, page.comingCount, page.past, page.filters.regions]).toEqual([[], 0, [], []])
  })

  it('shows no more past ones than fit', () => {
    const lectures = Array.from({ length: PAST_SHOWN + 5 }, (_, at) =>
      makeLecture({ slug: `old-${at}`, state: 'held' }),
    )
    expect(lecturesPage(makeCatalog({ lectures })).past).toHaveLength(PAST_SHOWN)
  })
})

describe('filtering in place', () => {
  const filter = { regions: ['990101001', '990101'], month: '2026-12', type: '健康讲座', stages: ['6-12', '12-18'] }
  it.each([
    ['no choice', {}, true],
    ['its region', { region: '990101001' }, true],
    ['a region above it', { region: '990101' }, true],
    ['a region beside it', { region: '990101002' }, false],
    ['its month', { month: '2026-12' }, true],
    ['another month', { month: '2027-01' }, false],
    ['one of its stages', { age: '12-18' }, true],
    ['another stage', { age: '0-3' }, false],
    ['all choices must fit', { month: '2026-12', type: '亲子活动' }, false],
  ])('%s', (_, choice, expected) => {
    expect(passes(filter, { ...NO_CHOICE, ...choice })).toBe(expected)
  })

  it.each([
    [3, 3, '共 3 场。'],
    [1, 3, '符合的有 1 场，共 3 场。'],
    [0, 3, '没有符合的场次。少选一个条件，或看看全部。'],
  ])('%i of %i', (shown, all, text) => {
    expect(filterStatus(shown, all)).toBe(text)
  })
})

describe('places and people', () => {
  it('venues by region, each with the number of coming lectures', () => {
    expect(venuesPage(catalog).venues).toEqual([
      {
        url: '/venues/nanping-station/',
        name: '南坪街道亲子驿站',
        type: '亲子活动中心',
        region: '清溪县（示范） 南坪街道',
        address: '南坪路 1 号',
        comingCount: 2,
      },
      {
        url: '/venues/liuwan-room/',
        name: '柳湾镇妇女之家',
        type: '妇女之家',
        region: '清溪县（示范） 柳湾镇',
        address: '柳湾街 8 号',
        comingCount: 1,
      },
    ])
  })

  it('a venue lists its rooms and its coming lectures', () => {
    const page = venuePage(catalog, 'liuwan-room')
    expect([page?.rooms, page?.lectures.map(({ slug }) => slug), page?.maps]).toEqual([
      ['活动室（20 人）'],
      ['home-safety-2026-12'],
      [],
    ])
    expect(venuePage(catalog, 'nothing')).toBeUndefined()
  })

  it('a trainer shows what is public and nothing that is empty', () => {
    expect(trainersPage(catalog).trainers).toEqual([
      { url: '/trainers/demo-a/', name: '示范甲', role: '儿童保健医生', topics: ['科学喂养'], comingCount: 3 },
    ])
    const page = trainerPage(catalog, 'demo-a')
    expect(page?.facts).toEqual([
      { term: '资质', text: '执业医师' },
      { term: '讲什么', text: '科学喂养' },
      { term: '语言', text: '普通话' },
      { term: '服务区域', text: '清溪县（示范）' },
    ])
    const bare = makeCatalog({
      trainers: [{ ...catalog.trainers[0]!, qualifications: [], languages: [], regions: ['1'] }],
    })
    expect(trainerPage(bare, 'demo-a')?.facts.map(({ term }) => term)).toEqual(['讲什么'])
    expect(trainerPage(catalog, 'nothing')).toBeUndefined()
  })
})
