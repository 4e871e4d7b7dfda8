import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { anyone } from '../access/anyone.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { isRegionCode } from '../domain/names.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkChosen, checkShapes } from '../hooks/check-shapes.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'
import { refuseRegionCycle } from '../hooks/refuse-region-cycle.ts'

/** 区域: a tree; a person's scope is a region and all below it. */
export const regions: CollectionConfig = {
  slug: 'regions',
  labels: { singular: say('区域', 'Region'), plural: say('区域', 'Regions') },
  admin: {
    group: MENU.system,
    hidden: shownTo('administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'parent', 'code'],
    listSearchableFields: ['name', 'code'],
    description: say('省、市、县区、乡镇街道、村社区，一级套一级。', 'A tree from province down to community.'),
  },
  access: {
    admin: staff,
    read: anyone,
    readVersions: nobody,
    create: administrators,
    update: administrators,
    delete: administrators,
    unlock: administrators,
  },
  defaultSort: 'code',
  hooks: {
    beforeOperation: [capLimit, checkShapes],
    beforeValidate: [checkChosen],
    beforeChange: [refuseRegionCycle],
    beforeDelete: [
      refuseWhileUsed(
        { collection: 'regions', fields: ['parent'], what: '个下级区域' },
        { collection: 'venues', fields: ['region'], what: '个场地' },
        { collection: 'lectures', fields: ['region'], what: '场讲座' },
        { collection: 'trainers', fields: ['regions'], what: '位讲师' },
        { collection: 'users', fields: ['regions'], what: '个账号' },
      ),
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: say('名称', 'Name') },
    {
      name: 'level',
      type: 'select',
      required: true,
      index: true,
      label: say('级别', 'Level'),
      options: [
        { value: 'province', label: say('省', 'Province') },
        { value: 'city', label: say('市', 'City') },
        { value: 'county', label: say('县、区', 'County') },
        { value: 'township', label: say('乡镇、街道', 'Township') },
        { value: 'community', label: say('村、社区', 'Community') },
      ],
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'regions',
      index: true,
      maxDepth: 1,
      label: say('上级区域', 'Parent'),
      filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
    },
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: say('区域代码', 'Code'),
      validate: (value: unknown) =>
        typeof value === 'string' && isRegionCode(value) ? true : '区域代码应是 2-12 位数字',
      admin: {
        position: 'sidebar',
        description: say(
          '国家统计用区划代码；乡镇以下没有的可自编，2-12 位数字。',
          'National code, or a local one; 2-12 digits.',
        ),
      },
    },
    { name: 'order', type: 'number', label: say('顺序', 'Order'), admin: { position: 'sidebar' } },
  ],
}
