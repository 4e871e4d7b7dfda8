import type { Field } from 'payload'
import { staff } from '../access/staff.ts'
import { EVENT_TYPES, PRIVATE_EVENT_TYPES } from '../domain/vocabulary.ts'
import { ageFields } from './ages.ts'
import { momentField } from './days.ts'
import { guidanceTopics } from './relations.ts'
import { say } from './say.ts'
import { summaryField, textList, titleField } from './texts.ts'

/** What is told. */
export function whatFields(): Field[] {
  return [
    titleField(),
    summaryField(),
    {
      name: 'type',
      type: 'select',
      required: true,
      index: true,
      options: [...EVENT_TYPES],
      label: say('类型', 'Type'),
    },
    textList('outline', say('讲什么', 'Outline'), say('一条一点，按顺序。', 'Point by point.')),
    { name: 'bring', type: 'text', label: say('请带什么', 'What to bring') },
    { name: 'fee', type: 'text', required: true, defaultValue: '免费', label: say('费用', 'Fee') },
  ]
}

/** Times, place and trainer; the region follows from the venue. */
export function whenAndWhereFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        momentField('startsAt', say('开始', 'Starts'), { width: '50%' }),
        momentField('endsAt', say('结束', 'Ends'), { width: '50%' }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          ...momentField('signUpFrom', say('开始报名', 'Sign-up from'), {
            width: '50%',
            description: say('不填就是批准开放后马上可以报。', 'Left empty: as soon as it is open.'),
          }),
          required: false,
        },
        momentField('signUpUntil', say('报名截止', 'Sign-up until'), { width: '50%' }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'venue',
          type: 'relationship',
          relationTo: 'venues',
          required: true,
          index: true,
          maxDepth: 1,
          label: say('场地', 'Venue'),
        },
        {
          name: 'room',
          type: 'text',
          required: true,
          label: say('房间', 'Room'),
          admin: {
            description: say('先选场地，再从它的房间里选。', 'One of the rooms of the venue.'),
            components: { Field: '/admin/lecture/RoomField#RoomField' },
          },
        },
      ],
    },
    {
      name: 'region',
      type: 'relationship',
      relationTo: 'regions',
      index: true,
      maxDepth: 1,
      label: say('区域', 'Region'),
      admin: { readOnly: true, description: say('由场地得出。', 'Taken from the venue.') },
    },
    {
      name: 'trainer',
      type: 'relationship',
      relationTo: 'trainers',
      required: true,
      index: true,
      maxDepth: 1,
      label: say('讲师', 'Trainer'),
    },
    {
      name: 'requiredQualification',
      type: 'text',
      maxLength: 60,
      access: { read: staff },
      label: say('讲师须持的证书', 'Qualification required'),
      admin: {
        description: say(
          '写证书名称，和讲师名册里的一样；证书过期的讲师不能讲。没有要求就不填。',
          'The name of a certificate, as in the roster; a trainer whose certificate has expired cannot teach it.',
        ),
      },
    },
    {
      name: 'privateAddress',
      type: 'text',
      maxLength: 120,
      access: { read: staff },
      label: say('入户地址（不公开）', 'Address of the family (private)'),
      admin: {
        condition: (data) => PRIVATE_EVENT_TYPES.includes(String(data['type'])),
        description: say(
          '一对一咨询和入户指导用。只有这个家庭、讲师和组织者看得到。',
          'For one-to-one and home visits. Only the family, the trainer and organizers see it.',
        ),
      },
    },
  ]
}

/** For which ages and how many people. */
export function whomFields(): Field[] {
  return [
    ageFields(),
    guidanceTopics(),
    {
      name: 'capacity',
      type: 'number',
      required: true,
      min: 1,
      label: say('名额', 'Capacity'),
      validate: (value: unknown) =>
        typeof value === 'number' && Number.isInteger(value) && value >= 1 ? true : '名额应是 1 以上的整数',
      admin: {
        description: say('大人和孩子都算，不能超过房间能坐的人数。', 'Adults and children; not above the room’s.'),
      },
    },
    { name: 'childrenAttend', type: 'checkbox', defaultValue: false, label: say('孩子一起参加', 'Children attend') },
  ]
}
