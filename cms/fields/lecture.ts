import type { Field } from 'payload'
import { LECTURE_STATE_NAMES, LECTURE_STATES, type LectureState } from '../domain/lecture.ts'
import { EVENT_TYPES } from '../domain/vocabulary.ts'
import { ageFields } from './ages.ts'
import { momentField } from './days.ts'
import { guidanceTopics } from './relations.ts'
import { say } from './say.ts'
import { summaryField, textList, titleField } from './texts.ts'

const STATE_LABELS: Readonly<Record<LectureState, ReturnType<typeof say>>> = {
  draft: say(LECTURE_STATE_NAMES.draft, 'Draft'),
  submitted: say(LECTURE_STATE_NAMES.submitted, 'Submitted'),
  approved: say(LECTURE_STATE_NAMES.approved, 'Approved'),
  open: say(LECTURE_STATE_NAMES.open, 'Open for sign-up'),
  closed: say(LECTURE_STATE_NAMES.closed, 'Sign-up closed'),
  held: say(LECTURE_STATE_NAMES.held, 'Held'),
  reported: say(LECTURE_STATE_NAMES.reported, 'Reported'),
  cancelled: say(LECTURE_STATE_NAMES.cancelled, 'Cancelled'),
}

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
        momentField('startsAt', say('开始', 'Starts'), { width: '33%' }),
        momentField('endsAt', say('结束', 'Ends'), { width: '33%' }),
        momentField('signUpUntil', say('报名截止', 'Sign-up until'), { width: '33%' }),
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
          admin: { description: say('与场地里登记的房间名一样。', 'As named in the venue.') },
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

/** Where it is in its life, in the sidebar. */
export function stateFields(): Field[] {
  return [
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      label: say('状态', 'State'),
      options: LECTURE_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'cancelledBecause',
      type: 'textarea',
      label: say('取消原因', 'Cancelled because'),
      admin: {
        position: 'sidebar',
        condition: (data) => data['state'] === 'cancelled',
        description: say('报名的家庭会看到。', 'Families who signed up will see it.'),
      },
    },
    {
      name: 'sequence',
      type: 'number',
      defaultValue: 0,
      label: say('日历版本', 'Calendar sequence'),
      admin: { position: 'sidebar', readOnly: true, hidden: true },
    },
  ]
}
