import type { Block } from 'payload'
import { ageFields } from './ages.ts'
import { say } from './say.ts'
import { textList } from './texts.ts'

/** 就医信号: the page lifts the first one above its text. */
export const doctorBlock: Block = {
  slug: 'doctor',
  interfaceName: 'DoctorBlock',
  labels: { singular: say('就医信号', 'See a doctor'), plural: say('就医信号', 'See a doctor') },
  fields: [
    {
      name: 'urgency',
      type: 'select',
      required: true,
      defaultValue: 'today',
      label: say('有多急', 'How urgent'),
      options: [
        { value: 'emergency', label: say('马上：打 120 或去急诊', 'Emergency: call 120 now') },
        { value: 'today', label: say('当天就医', 'See a doctor today') },
        { value: 'soon', label: say('尽快预约', 'Make an appointment soon') },
      ],
    },
    textList(
      'signs',
      say('信号', 'Signs'),
      say('一条一种情况，写完一条按回车。', 'One sign an entry; press Enter after each.'),
      {
        required: true,
      },
    ),
    { name: 'action', type: 'textarea', label: say('怎么做', 'What to do') },
  ],
}

/** 亲子活动. */
export const activityBlock: Block = {
  slug: 'activity',
  interfaceName: 'ActivityBlock',
  labels: { singular: say('亲子活动', 'Activity'), plural: say('亲子活动', 'Activities') },
  fields: [
    { name: 'title', type: 'text', required: true, label: say('名称', 'Title') },
    {
      name: 'minutes',
      type: 'number',
      required: true,
      min: 1,
      max: 120,
      label: say('时长（分钟）', 'Minutes'),
      validate: wholeMinutes,
    },
    ageFields(),
    textList(
      'materials',
      say('准备什么', 'Materials'),
      say('家里就有的东西最好。', 'Things at hand at home are best.'),
    ),
    textList('steps', say('步骤', 'Steps'), say('一步一条，按顺序。', 'One step an entry, in order.'), {
      required: true,
    }),
    {
      name: 'safety',
      type: 'textarea',
      label: say('安全提醒', 'Safety'),
      admin: { description: say('可能出什么意外，怎样防住。', 'What may go wrong and how to prevent it.') },
    },
  ],
}

export const stepsBlock: Block = {
  slug: 'steps',
  interfaceName: 'StepsBlock',
  labels: { singular: say('步骤', 'Step list'), plural: say('步骤', 'Step lists') },
  fields: [
    { name: 'title', type: 'text', label: say('标题', 'Title') },
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      label: say('步骤', 'Steps'),
      labels: { singular: say('一步', 'Step'), plural: say('步骤', 'Steps') },
      fields: [
        { name: 'title', type: 'text', label: say('这一步叫什么', 'Name of the step') },
        { name: 'text', type: 'textarea', required: true, label: say('怎么做', 'What to do') },
      ],
    },
  ],
}

/** Whole minutes, 1-120: for activities and lessons. */
export function wholeMinutes(value: unknown): true | string {
  const isWhole = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 120
  return isWhole ? true : '时长应是 1 到 120 的整数（分钟）'
}
