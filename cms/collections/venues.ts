import type { CollectionConfig } from 'payload'
import { anyone } from '../access/anyone.ts'
import { manageVenues } from '../access/manage-venues.ts'
import { nobody } from '../access/nobody.ts'
import { organizers } from '../access/organizers.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { FACILITIES, VENUE_TYPES } from '../domain/vocabulary.ts'
import { slugField } from '../fields/names.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkChosen, checkShapes } from '../hooks/check-shapes.ts'
import { keepInScope } from '../hooks/keep-in-scope.ts'
import { keepRoomsInUse } from '../hooks/keep-rooms-in-use.ts'
import { moveLecturesAlong } from '../hooks/move-lectures-along.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'

/** 活动场地. */
export const venues: CollectionConfig = {
  slug: 'venues',
  labels: { singular: say('活动场地', 'Venue'), plural: say('活动场地', 'Venues') },
  admin: {
    group: MENU.places,
    hidden: shownTo('editor', 'organizer', 'administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'type', 'region', 'updatedAt'],
    listSearchableFields: ['name', 'address', 'slug'],
    description: say('办讲座和活动的地方，这里的内容家长都看得到。', 'Places for lectures; all of it is public.'),
  },
  access: {
    admin: staff,
    read: anyone,
    readVersions: nobody,
    create: organizers,
    update: manageVenues,
    delete: manageVenues,
    unlock: organizers,
  },
  hooks: {
    beforeOperation: [capLimit, checkShapes],
    beforeValidate: [checkChosen],
    beforeChange: [keepInScope('region'), keepRoomsInUse],
    afterChange: [moveLecturesAlong],
    beforeDelete: [refuseWhileUsed({ collection: 'lectures', fields: ['venue'], what: '场讲座' })],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: say('名称', 'Name') },
    {
      type: 'row',
      fields: [
        { name: 'type', type: 'select', required: true, options: [...VENUE_TYPES], label: say('类型', 'Type') },
        {
          name: 'region',
          type: 'relationship',
          relationTo: 'regions',
          required: true,
          index: true,
          maxDepth: 1,
          label: say('所在区域', 'Region'),
          admin: { description: say('选到最细的一级，例如社区。', 'The smallest one, such as the community.') },
        },
      ],
    },
    { name: 'address', type: 'text', required: true, label: say('地址', 'Address') },
    {
      type: 'row',
      fields: [
        {
          name: 'latitude',
          type: 'number',
          min: -90,
          max: 90,
          label: say('纬度', 'Latitude'),
          admin: { step: 0.000001, description: say('WGS-84，例如 30.123456。', 'WGS-84 degrees.') },
        },
        {
          name: 'longitude',
          type: 'number',
          min: -180,
          max: 180,
          label: say('经度', 'Longitude'),
          admin: { step: 0.000001, description: say('WGS-84，例如 103.123456。', 'WGS-84 degrees.') },
        },
      ],
    },
    {
      name: 'rooms',
      type: 'array',
      required: true,
      minRows: 1,
      label: say('房间', 'Rooms'),
      labels: { singular: say('房间', 'Room'), plural: say('房间', 'Rooms') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true, label: say('名称', 'Name') },
            { name: 'capacity', type: 'number', required: true, min: 1, label: say('最多坐几人', 'Capacity') },
          ],
        },
      ],
    },
    { name: 'hours', type: 'text', label: say('开放时间', 'Hours') },
    { name: 'facilities', type: 'select', hasMany: true, options: [...FACILITIES], label: say('设施', 'Facilities') },
    {
      name: 'phone',
      type: 'text',
      label: say('场地电话', 'Telephone'),
      admin: {
        description: say('单位的公开电话，不要填个人手机。', 'A public number of the place, never a person’s.'),
      },
    },
    slugField('binhe-family-school'),
  ],
}
