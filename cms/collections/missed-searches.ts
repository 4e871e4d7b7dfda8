import type { CollectionConfig } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { shownTo } from '../access/shown-to.ts'
import { MENU, say } from '../fields/say.ts'
import { serverRecord } from './server-record.ts'

/** 没找到的搜索: words that found nothing, month by month. No person, no address, no moment. */
export const missedSearches: CollectionConfig = {
  slug: 'missed-searches',
  labels: { singular: say('没找到的搜索', 'Missed search'), plural: say('没找到的搜索', 'Missed searches') },
  admin: {
    group: MENU.search,
    hidden: shownTo('editor', 'administrator'),
    useAsTitle: 'words',
    defaultColumns: ['words', 'count', 'month'],
    listSearchableFields: ['words', 'month'],
    description: say(
      '家长搜了、但什么也没找到的词，每月一行。只记词和次数，不记是谁。可以据此补同义词或写新文章；两个月前的会自动删除。',
      'What families searched for in vain, a line a month: words and a count, never who. Rows go after two months.',
    ),
  },
  ...serverRecord(contentStaff, contentStaff),
  // This month's before last month's, and in a month the most wanted first.
  defaultSort: ['-month', '-count'],
  timestamps: false,
  indexes: [{ fields: ['month', 'words'], unique: true }],
  fields: [
    { name: 'words', type: 'text', required: true, label: say('搜的词', 'Words') },
    { name: 'count', type: 'number', required: true, defaultValue: 0, index: true, label: say('次数', 'Count') },
    { name: 'month', type: 'text', required: true, label: say('月份', 'Month') },
  ],
}
