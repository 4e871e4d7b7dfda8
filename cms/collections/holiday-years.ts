import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { holidayKeepers } from '../access/organizers.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { dayField } from '../fields/days.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkHolidayYear } from '../hooks/check-holiday-year.ts'
import { checkShapes } from '../hooks/check-shapes.ts'

/** 节假日和调休 by year, as the State Council announces them: what the product does not bring along. */
export const holidayYears: CollectionConfig = {
  slug: 'holiday-years',
  labels: { singular: say('一年的节假日', 'Year of holidays'), plural: say('节假日和调休', 'Holidays') },
  admin: {
    group: MENU.places,
    hidden: shownTo('editor', 'organizer', 'administrator'),
    useAsTitle: 'year',
    defaultColumns: ['year', 'source', 'updatedAt'],
    description: say(
      '国务院办公厅每年公布的放假和调休安排。没有登记的年份，排讲座时会说明“还不知道”，不会猜。',
      'As announced each year. For a year that is not here, planning says that it does not know.',
    ),
  },
  access: {
    admin: staff,
    read: staff,
    readVersions: nobody,
    create: holidayKeepers,
    update: holidayKeepers,
    delete: administrators,
    unlock: holidayKeepers,
  },
  defaultSort: '-year',
  hooks: { beforeOperation: [capLimit, checkShapes], beforeChange: [checkHolidayYear] },
  fields: [
    {
      name: 'year',
      type: 'number',
      required: true,
      unique: true,
      index: true,
      min: 2000,
      max: 2100,
      label: say('年份', 'Year'),
      validate: (value: unknown) =>
        typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100
          ? true
          : '请写四位数的年份，例如 2027',
    },
    {
      name: 'source',
      type: 'text',
      required: true,
      maxLength: 200,
      label: say('依据', 'Source'),
      admin: { description: say('哪个部门的哪份通知。', 'Which notice of which body.') },
    },
    {
      name: 'days',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 80,
      label: say('放假和上班的日子', 'Days'),
      labels: { singular: say('日子', 'Day'), plural: say('日子', 'Days') },
      fields: [
        {
          type: 'row',
          fields: [
            { ...dayField('day', say('哪天', 'Day')), required: true },
            {
              name: 'kind',
              type: 'select',
              required: true,
              defaultValue: 'holiday',
              options: [
                { value: 'holiday', label: say('放假', 'Holiday') },
                { value: 'workday', label: say('调休上班', 'Make-up working day') },
              ],
              label: say('放假还是上班', 'Kind'),
            },
            { name: 'name', type: 'text', required: true, maxLength: 20, label: say('什么节', 'Name') },
          ],
        },
      ],
    },
  ],
}
