import type { Field, TextField } from 'payload'
import { readTrainerTimes } from '../access/trainers.ts'
import { MOST_WEEKLY_TIMES } from '../domain/planning/availability.ts'
import { dayField } from './days.ts'
import { say } from './say.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** When a trainer can teach: by weekday, and days that differ from it. Families do not see it. */
export function availabilityFields(): Field[] {
  return [
    {
      name: 'weekly',
      type: 'array',
      maxRows: MOST_WEEKLY_TIMES,
      access: { read: readTrainerTimes },
      label: say('每周可以安排的时间', 'Weekly availability'),
      labels: { singular: say('时段', 'Time'), plural: say('时段', 'Times') },
      admin: { description: say('一条都不填，表示什么时间都可以商量。', 'None at all: any time.') },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'weekday',
              type: 'select',
              required: true,
              options: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, index) => ({
                label,
                value: String(index + 1),
              })),
              label: say('星期', 'Weekday'),
            },
            timeField('from', say('从', 'From')),
            timeField('to', say('到', 'To')),
          ],
        },
      ],
    },
    {
      name: 'exceptions',
      type: 'array',
      maxRows: 200,
      access: { read: readTrainerTimes },
      label: say('例外的日子', 'Exceptions'),
      labels: { singular: say('例外', 'Exception'), plural: say('例外', 'Exceptions') },
      fields: [
        {
          type: 'row',
          fields: [
            { ...dayField('firstDay', say('从哪天', 'First day')), required: true },
            { ...dayField('lastDay', say('到哪天（含）', 'Last day, inclusive')), required: true },
            { name: 'isAvailable', type: 'checkbox', defaultValue: false, label: say('这几天可以安排', 'Available') },
          ],
        },
        { name: 'note', type: 'text', maxLength: 100, label: say('说明', 'Note') },
      ],
    },
  ]
}

/** A time of day in China, 24 hours. */
function timeField(name: string, label: ReturnType<typeof say>): TextField {
  return {
    name,
    type: 'text',
    required: true,
    label,
    admin: { placeholder: '09:00' },
    validate: (value: unknown) =>
      typeof value === 'string' && TIME.test(value) ? true : '请写 24 小时制的时间，例如 09:00',
  }
}
