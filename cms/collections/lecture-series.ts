import type { CollectionConfig } from 'payload'
import { readSeries } from '../access/lecture-records.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { momentField } from '../fields/days.ts'
import { MENU, say } from '../fields/say.ts'
import { textList } from '../fields/texts.ts'
import { serverRecord } from './server-record.ts'

/** 系列: a rule that yields lectures. Made and changed through our own endpoints, which make and move its lectures. */
export const lectureSeries: CollectionConfig = {
  slug: 'lecture-series',
  labels: { singular: say('系列讲座', 'Series'), plural: say('系列讲座', 'Series') },
  admin: {
    group: MENU.lectures,
    hidden: shownTo('organizer', 'trainer', 'administrator'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'startsAt', 'ruleInWords', 'trainer', 'region'],
    listSearchableFields: ['title'],
    description: say(
      '按规律重复的讲座。新建和修改都在讲座日历里做。',
      'Lectures that repeat by a rule; made and changed in the calendar.',
    ),
  },
  ...serverRecord(staff, readSeries),
  defaultSort: '-startsAt',
  fields: [
    { name: 'title', type: 'text', required: true, label: say('标题', 'Title') },
    // RFC 5545, without DTSTART; times are those of Asia/Shanghai.
    { name: 'rule', type: 'text', required: true, label: say('规则', 'Rule (RRULE)') },
    { name: 'ruleInWords', type: 'text', label: say('怎样重复', 'In words') },
    momentField('startsAt', say('第一场开始', 'First start')),
    momentField('endsAt', say('第一场结束', 'First end')),
    textList('exceptions', say('不办的日子', 'Days left out'), say('例如 2026-10-01。', 'Such as 2026-10-01.')),
    {
      name: 'region',
      type: 'relationship',
      relationTo: 'regions',
      index: true,
      maxDepth: 1,
      label: say('区域', 'Region'),
    },
    {
      name: 'trainer',
      type: 'relationship',
      relationTo: 'trainers',
      index: true,
      maxDepth: 1,
      label: say('讲师', 'Trainer'),
    },
    { name: 'by', type: 'text', label: say('谁安排的', 'By') },
  ],
}
