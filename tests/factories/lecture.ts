import type { Lecture } from '../../content/contract/lecture.ts'
import type { Region } from '../../content/contract/region.ts'
import type { Trainer } from '../../content/contract/trainer.ts'
import type { Venue } from '../../content/contract/venue.ts'

export const regions: Region[] = [
  { code: '990101', name: '清溪县（示范）', level: 'county' },
  { code: '990101001', name: '南坪街道', level: 'township', parent: '990101' },
  { code: '990101002', name: '柳湾镇', level: 'township', parent: '990101' },
]

export const venues: Venue[] = [
  {
    slug: 'nanping-station',
    name: '南坪街道亲子驿站',
    type: '亲子活动中心',
    region: '990101001',
    address: '南坪路 1 号',
    position: { latitude: 30.5, longitude: 114.3 },
    rooms: [{ name: '二楼活动室', capacity: 30 }],
    hours: '周二至周日 9:00–17:00',
    facilities: ['母婴室', '电梯'],
    phone: '0000-0000001',
  },
  {
    slug: 'liuwan-room',
    name: '柳湾镇妇女之家',
    type: '妇女之家',
    region: '990101002',
    address: '柳湾街 8 号',
    rooms: [{ name: '活动室', capacity: 20 }],
    facilities: [],
  },
]

export const trainers: Trainer[] = [
  {
    slug: 'demo-a',
    name: '示范甲',
    role: '儿童保健医生',
    introduction: '做了十年儿童保健。',
    qualifications: ['执业医师'],
    topics: ['feeding'],
    languages: ['普通话'],
    regions: ['990101'],
  },
]

export function makeLecture(changes: Partial<Lecture> = {}): Lecture {
  return {
    slug: 'first-bite-2026-12',
    title: '添加辅食：第一口吃什么',
    summary: '带走一张一周食谱。',
    type: '健康讲座',
    state: 'open',
    startsAt: '2026-12-05T01:30:00Z',
    endsAt: '2026-12-05T03:00:00Z',
    signUpUntil: '2026-12-04T12:00:00Z',
    venue: 'nanping-station',
    room: '二楼活动室',
    trainer: 'demo-a',
    ages: { minMonths: 6, maxMonths: 12 },
    topics: ['feeding'],
    capacity: 20,
    childrenAttend: true,
    outline: ['什么时候开始', '第一口吃什么'],
    fee: '免费',
    sequence: 0,
    updatedAt: '2026-11-01T00:00:00Z',
    ...changes,
  }
}

export const lectures: Lecture[] = [
  makeLecture(),
  makeLecture({
    slug: 'home-safety-2026-12',
    title: '会爬以后：家里 20 处隐患',
    startsAt: '2026-12-06T02:00:00Z',
    endsAt: '2026-12-06T03:30:00Z',
    venue: 'liuwan-room',
    room: '活动室',
    topics: ['daily-care'],
    ages: { minMonths: 6, maxMonths: 18 },
  }),
  makeLecture({
    slug: 'reading-2026-10',
    title: '亲子阅读：从咬书到听故事',
    state: 'held',
    startsAt: '2026-10-10T02:00:00Z',
    endsAt: '2026-10-10T03:00:00Z',
    signUpUntil: '2026-10-09T12:00:00Z',
  }),
  makeLecture({
    slug: 'storytime-2026-12',
    title: '故事时间',
    state: 'cancelled',
    cancelledBecause: '场地停电检修',
    startsAt: '2026-12-01T02:00:00Z',
    endsAt: '2026-12-01T03:00:00Z',
    signUpUntil: '2026-11-30T12:00:00Z',
  }),
]
