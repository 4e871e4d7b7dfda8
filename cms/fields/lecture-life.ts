import type { Field } from 'payload'
import { nobody } from '../access/nobody.ts'
import { organizers } from '../access/organizers.ts'
import { staff } from '../access/staff.ts'
import { LECTURE_STATE_NAMES, LECTURE_STATES, type LectureState } from '../domain/lecture.ts'
import { LONGEST_REASON } from '../domain/planning/accepted-warnings.ts'
import { lectureDayField } from './lecture-day.ts'
import { say } from './say.ts'

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
      name: 'remark',
      type: 'textarea',
      maxLength: 500,
      access: { read: staff, create: nobody, update: organizers },
      label: say('审批意见', 'Remark of the organizer'),
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data['remark']) },
    },
    acceptedWarnings(),
    {
      name: 'series',
      type: 'relationship',
      relationTo: 'lecture-series',
      index: true,
      maxDepth: 0,
      access: { read: staff, create: nobody, update: nobody },
      label: say('系列', 'Series'),
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data['series']) },
    },
    {
      // RFC 5545 RECURRENCE-ID: the day that the rule gave it, also when it was moved.
      name: 'seriesDay',
      type: 'text',
      access: { read: staff, create: nobody, update: nobody },
      label: say('系列中的日期', 'Day in the series'),
      admin: { hidden: true },
    },
    neverPublicField(),
    reportGroup(),
    lectureDayField(),
    {
      name: 'sequence',
      type: 'number',
      defaultValue: 0,
      label: say('日历版本', 'Calendar sequence'),
      admin: { position: 'sidebar', readOnly: true, hidden: true },
    },
    {
      // When the last change was that families are told of: the upkeep makes up for what was not told.
      name: 'newsAt',
      type: 'date',
      index: true,
      access: { read: nobody, create: nobody, update: nobody },
      label: say('最近一次变动', 'Last change of time or place'),
      admin: { hidden: true },
    },
  ]
}

/** Kept by the server: see `isNeverPublic`. Its contrary would be unknown of the lectures that were there before it. */
function neverPublicField(): Field {
  return {
    name: 'neverPublic',
    type: 'checkbox',
    access: { read: staff, create: nobody, update: nobody },
    label: say('家长从没见过', 'Never public'),
    admin: { hidden: true },
  }
}

/** Warnings of the planning rules that somebody has overridden: which, why, who, when. */
function acceptedWarnings(): Field {
  return {
    name: 'acceptedWarnings',
    type: 'array',
    access: { read: staff },
    label: say('已确认的提醒', 'Warnings overridden'),
    labels: { singular: say('提醒', 'Warning'), plural: say('提醒', 'Warnings') },
    admin: { hidden: true },
    fields: [
      { name: 'key', type: 'text', required: true },
      { name: 'reason', type: 'text', required: true, maxLength: LONGEST_REASON },
      { name: 'by', type: 'text' },
      { name: 'at', type: 'date' },
    ],
  }
}

/** `readOnly` is the panel's alone: who sends a request by hand meets the access. */
const SERVER_ALONE = { access: { create: nobody, update: nobody }, admin: { readOnly: true } } as const

/** What the trainer reports after the lecture. */
function reportGroup(): Field {
  return {
    name: 'report',
    type: 'group',
    access: { read: staff },
    label: say('总结', 'Report'),
    admin: { condition: (data) => data['state'] === 'held' || data['state'] === 'reported' },
    fields: [
      { name: 'text', type: 'textarea', maxLength: 2000, label: say('情况', 'What happened') },
      {
        type: 'row',
        fields: [
          { name: 'adults', type: 'number', min: 0, max: 9999, label: say('到场大人', 'Adults present') },
          { name: 'children', type: 'number', min: 0, max: 9999, label: say('到场孩子', 'Children present') },
        ],
      },
      { name: 'by', type: 'text', label: say('填写人', 'By'), ...SERVER_ALONE },
      { name: 'at', type: 'date', label: say('填写时间', 'At'), ...SERVER_ALONE },
    ],
  }
}

/** Pictures of a lecture that was held, in a register of their own that families do not see. */
export function photosField(): Field {
  return {
    name: 'photos',
    type: 'join',
    collection: 'report-photos',
    on: 'lecture',
    label: say('照片', 'Photos'),
    access: { read: staff },
    admin: {
      condition: (data) => data['state'] === 'held' || data['state'] === 'reported',
      defaultColumns: ['filename', 'consent', 'createdAt'],
      components: { Field: '/admin/lecture/PhotosField#PhotosField' },
      description: say(
        '只有组织者、讲师和管理员看得到。每张都要写明谁同意了拍摄。',
        'Seen by organizers, the trainer and administrators alone; each says who consented.',
      ),
    },
  }
}
