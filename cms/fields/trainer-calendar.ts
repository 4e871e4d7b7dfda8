import type { UIField } from 'payload'
import { say } from './say.ts'

/** 日历订阅: the secret address of the trainer's own calendar; nothing is stored. */
export function trainerCalendarField(): UIField {
  return {
    name: 'trainerCalendar',
    type: 'ui',
    label: say('日历订阅', 'Calendar'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/check-in/TrainerCalendar#TrainerCalendar' },
    },
  }
}
