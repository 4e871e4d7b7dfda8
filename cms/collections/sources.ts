import type { CollectionConfig } from 'payload'
import { anyone } from '../access/anyone.ts'
import { contentStaff } from '../access/content-staff.ts'
import { editors } from '../access/editors.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { isSafeLink } from '../domain/rich-text-safety.ts'
import { dayField } from '../fields/days.ts'
import { keyField } from '../fields/names.ts'
import { quotedByField } from '../fields/quoted-by.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkShapes } from '../hooks/check-shapes.ts'
import { refuseSupersessionCycle } from '../hooks/refuse-supersession-cycle.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'

/** 来源: one register; content points to it. */
export const sources: CollectionConfig = {
  slug: 'sources',
  labels: { singular: say('来源', 'Source'), plural: say('来源', 'Sources') },
  admin: {
    group: MENU.evidence,
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'organisation', 'kind', 'year', 'validUntil'],
    listSearchableFields: ['title', 'organisation', 'key', 'documentNumber'],
    description: say(
      '所有内容的依据，登记一次，处处引用。',
      'The evidence for all content: registered once, cited everywhere.',
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
  defaultSort: 'key',
  hooks: {
    beforeOperation: [capLimit, checkShapes],
    beforeChange: [refuseSupersessionCycle],
    beforeDelete: [
      refuseWhileUsed(
        { collection: 'articles', fields: ['sources'], what: '篇文章' },
        { collection: 'lessons', fields: ['sources'], what: '节课' },
        { collection: 'schedules', fields: ['source'], what: '份时间表' },
      ),
    ],
  },
  fields: [
    quotedByField(),
    { name: 'title', type: 'text', required: true, label: say('名称', 'Title') },
    { name: 'organisation', type: 'text', required: true, label: say('发布机构', 'Organisation') },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          label: say('种类', 'Kind'),
          options: [
            { value: 'law', label: say('法律法规', 'Law') },
            { value: 'policy', label: say('政策文件', 'Policy') },
            { value: 'standard', label: say('标准', 'Standard') },
            { value: 'guideline', label: say('指南、规范', 'Guideline') },
            { value: 'advice', label: say('机构建议', 'Advice') },
            { value: 'review', label: say('研究综述', 'Review of studies') },
          ],
        },
        {
          name: 'language',
          type: 'select',
          required: true,
          defaultValue: 'zh',
          label: say('语言', 'Language'),
          options: [
            { value: 'zh', label: say('中文', 'Chinese') },
            { value: 'en', label: say('英文', 'English') },
          ],
        },
        { name: 'year', type: 'number', required: true, min: 1900, max: 2100, label: say('年份', 'Year') },
      ],
    },
    { name: 'documentNumber', type: 'text', label: say('文号', 'Document number') },
    {
      name: 'url',
      type: 'text',
      label: say('网址', 'Web address'),
      validate: (value: unknown) =>
        !value || (typeof value === 'string' && /^https?:/i.test(value) && isSafeLink(value))
          ? true
          : '网址应以 http:// 或 https:// 开头',
    },
    {
      type: 'row',
      fields: [
        dayField('validUntil', say('有效期至', 'Valid until'), {
          description: say(
            '过了这一天，引用它的内容都标为“待修订”。',
            'After this day what cites it is to be revised.',
          ),
        }),
        {
          name: 'supersededBy',
          type: 'relationship',
          relationTo: 'sources',
          maxDepth: 1,
          label: say('已被替代为', 'Superseded by'),
          filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
        },
      ],
    },
    {
      name: 'note',
      type: 'textarea',
      label: say('内部备注', 'Note'),
      access: { read: contentStaff },
      admin: {
        description: say('核对到什么程度，只有编辑和审核专家看得到。', 'How far it was checked; for editors only.'),
      },
    },
    keyField('CN_NIP2026'),
  ],
}
