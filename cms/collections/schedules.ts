import type { CollectionConfig } from 'payload'
import { anyone } from '../access/anyone.ts'
import { editors } from '../access/editors.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { dayField } from '../fields/days.ts'
import { keyField } from '../fields/names.ts'
import { quotedByField } from '../fields/quoted-by.ts'
import { MENU, say } from '../fields/say.ts'
import { textList } from '../fields/texts.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkSchedule } from '../hooks/check-schedule.ts'
import { checkShapes } from '../hooks/check-shapes.ts'
import { refuseSupersessionCycle } from '../hooks/refuse-supersession-cycle.ts'

/** 官方时间表: versioned, dated data. */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: { singular: say('官方时间表', 'Official schedule'), plural: say('官方时间表', 'Official schedules') },
  admin: {
    group: MENU.evidence,
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'version', 'inForceFrom', 'supersededBy'],
    listSearchableFields: ['title', 'key', 'version'],
    description: say(
      '疫苗、体检、预警征象和喂养的官方表格，一版一条；新版出来时另建一条，并在旧版里填“已被替代为”。',
      'Official tables, one entry an edition. For a new edition make a new entry and name it in the old one.',
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
  hooks: { beforeOperation: [capLimit, checkShapes], beforeChange: [checkSchedule, refuseSupersessionCycle] },
  fields: [
    quotedByField(),
    { name: 'title', type: 'text', required: true, label: say('名称', 'Title') },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          index: true,
          label: say('种类', 'Kind'),
          options: [
            { value: 'immunisation', label: say('预防接种', 'Immunisation') },
            { value: 'health-checks', label: say('健康检查', 'Health checks') },
            { value: 'warning-signs', label: say('发育预警征象', 'Warning signs') },
            { value: 'feeding', label: say('辅食添加', 'Feeding') },
          ],
        },
        {
          name: 'version',
          type: 'text',
          required: true,
          label: say('版本', 'Edition'),
          admin: { description: say('人们怎么叫这一版，例如 2026。', 'As people call it, such as 2026.') },
        },
      ],
    },
    {
      name: 'source',
      type: 'relationship',
      relationTo: 'sources',
      required: true,
      maxDepth: 1,
      label: say('来源', 'Source'),
    },
    {
      type: 'row',
      fields: [
        dayField('inForceFrom', say('起用日期', 'In force from')),
        {
          name: 'supersededBy',
          type: 'relationship',
          relationTo: 'schedules',
          maxDepth: 1,
          label: say('已被替代为', 'Superseded by'),
          filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
        },
      ],
    },
    textList(
      'notes',
      say('说明', 'Notes'),
      say('显示在表格下面，一条一句。', 'Shown below the table, one sentence each.'),
    ),
    {
      name: 'data',
      type: 'json',
      required: true,
      label: say('数据', 'Data'),
      admin: {
        components: { Field: '/admin/fields/JsonText.tsx#JsonText' },
        description: say(
          '预防接种是 { "doses": [...] }，健康检查是 { "visits": [...] }，预警征象是 { "byAge": [...] }，辅食是 { "meals": [...], "rule": "..." }。格式不对时会说明哪一处。',
          'doses, visits, byAge, or meals and rule, by kind. A mistake is named by its place.',
        ),
      },
    },
    keyField('immunisation-2026'),
  ],
}
