import { expect, test } from 'vitest'
import type { TrainerNews } from '../../../../../cms/domain/messages/trainer-news.ts'
import { type ToldLecture, trainerWords } from '../../../../../cms/domain/messages/trainer-words.ts'

const first: ToldLecture = {
  title: '周二故事会',
  startsAt: '2040-09-05T07:00:00.000Z',
  startedAt: '2040-09-04T07:00:00.000Z',
  place: '东站 一楼',
  cancelledBecause: '场地装修',
}
const second = { ...first, startsAt: '2040-09-12T07:00:00.000Z', startedAt: '2040-09-11T07:00:00.000Z' }
const HEAD = '共 2 场，这是第一场。各场是：'
const TIMES = ['9 月 5 日周三 15:00', '9 月 12 日周三 15:00']

test.each<[TrainerNews['kind'], [ToldLecture, ...ToldLecture[]], ReturnType<typeof trainerWords>]>([
  ['assigned', [first], { subject: '有一场讲座请您来讲：周二故事会', lines: ['地点：东站 一楼'] }],
  [
    'assigned',
    [first, second],
    {
      subject: '有 2 场讲座请您来讲：周二故事会',
      lines: [HEAD, `${TIMES[0]}，东站 一楼`, `${TIMES[1]}，东站 一楼`],
    },
  ],
  ['taken-off', [first], { subject: '讲座改由别的讲师来讲：周二故事会', lines: ['您不用去了。'], isTheirs: false }],
  [
    'taken-off',
    [first, second],
    { subject: '2 场讲座改由别的讲师来讲：周二故事会', lines: ['您不用去了。', HEAD, ...TIMES], isTheirs: false },
  ],
  [
    'moved',
    [first],
    { subject: '讲座有变动：周二故事会', lines: ['原来的时间：9 月 4 日周二 15:00', '现在的地点：东站 一楼'] },
  ],
  [
    'moved',
    [first, second],
    {
      subject: '2 场讲座有变动：周二故事会',
      lines: [
        HEAD,
        `${TIMES[0]}，东站 一楼（原来的时间：9 月 4 日周二 15:00）`,
        `${TIMES[1]}，东站 一楼（原来的时间：9 月 11 日周二 15:00）`,
      ],
    },
  ],
  ['cancelled', [first], { subject: '讲座已取消：周二故事会', lines: ['原因：场地装修', '报名的家庭已经另外通知。'] }],
  [
    'cancelled',
    [first, second],
    {
      subject: '2 场讲座已取消：周二故事会',
      lines: ['原因：场地装修', '报名的家庭已经另外通知。', HEAD, ...TIMES],
    },
  ],
])('%s', (kind, lectures, expected) => {
  expect(trainerWords(kind, lectures)).toEqual(expected)
})
