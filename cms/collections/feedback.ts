import type { CollectionConfig } from 'payload'
import { readLectureRecords } from '../access/lecture-records.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { momentField } from '../fields/days.ts'
import { lectureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { serverRecord } from './server-record.ts'

/** 评价: one a check-in, by the family's own link; never public. */
export const feedback: CollectionConfig = {
  slug: 'feedback',
  labels: { singular: say('评价', 'Feedback'), plural: say('评价', 'Feedback') },
  admin: {
    group: MENU.lectures,
    hidden: shownTo('organizer', 'trainer', 'administrator'),
    useAsTitle: 'remark',
    defaultColumns: ['lecture', 'stars', 'remark', 'at', 'isRead'],
    listSearchableFields: ['remark'],
    description: say('家庭参加后的评价，不公开。', 'What families said afterwards; not public.'),
  },
  ...serverRecord(staff, readLectureRecords),
  defaultSort: '-at',
  fields: [
    lectureField(),
    // The sign-up that it is of: one each.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'stars', type: 'number', required: true, min: 1, max: 5, label: say('几分', 'Stars') },
    { name: 'remark', type: 'textarea', maxLength: 500, label: say('想说的话', 'Remark') },
    momentField('at', say('时间', 'At')),
    { name: 'isRead', type: 'checkbox', defaultValue: false, index: true, label: say('已读', 'Read') },
  ],
}
