import type { CollectionConfig } from 'payload'
import { anyone } from '../access/anyone.ts'
import { editors } from '../access/editors.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { keyField } from '../fields/names.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkShapes } from '../hooks/check-shapes.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'

/** 主题: three taxonomies, never mixed. */
export const topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: say('主题', 'Topic'), plural: say('主题', 'Topics') },
  admin: {
    group: MENU.content,
    hidden: shownTo('editor', 'administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'taxonomy', 'order', 'key'],
    listSearchableFields: ['name', 'key', 'summary'],
    description: say(
      '十二项指导内容、七个问题领域、五个发展领域。三套互不混用。',
      'Twelve guidance topics, seven concerns, five development domains: three lists, never mixed.',
    ),
  },
  access: {
    admin: staff,
    read: anyone,
    readVersions: nobody,
    create: editors,
    update: editors,
    delete: editors,
    unlock: editors,
  },
  defaultSort: 'order',
  hooks: {
    beforeOperation: [capLimit, checkShapes],
    beforeDelete: [
      refuseWhileUsed(
        { collection: 'articles', fields: ['concern', 'topics', 'domains'], what: '篇文章' },
        { collection: 'courses', fields: ['topics', 'domains'], what: '门课程' },
        { collection: 'lectures', fields: ['topics'], what: '场讲座' },
        { collection: 'trainers', fields: ['topics'], what: '位讲师' },
      ),
    ],
  },
  fields: [
    {
      name: 'taxonomy',
      type: 'select',
      required: true,
      index: true,
      label: say('属于哪一套', 'Taxonomy'),
      options: [
        { value: 'guidance', label: say('指导内容', 'Guidance topic') },
        { value: 'concern', label: say('问题领域', 'Concern') },
        { value: 'domain', label: say('发展领域', 'Development domain') },
      ],
    },
    { name: 'name', type: 'text', required: true, label: say('名称', 'Name') },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      label: say('一句话说明', 'Summary'),
      admin: { description: say('显示在这个主题的页面上。', 'Shown on the page of the topic.') },
    },
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 1,
      defaultValue: 1,
      label: say('顺序', 'Order'),
      admin: { position: 'sidebar', description: say('在这一套里排第几。', 'Position in its taxonomy.') },
    },
    keyField('daily-care'),
  ],
}
