import type { UIField } from 'payload'
import { say } from './say.ts'

/** 签到与评价: the way to the door, who came, what families said; nothing is stored. */
export function lectureDayField(): UIField {
  return {
    name: 'lectureDay',
    type: 'ui',
    label: say('签到与评价', 'Check-in and feedback'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      condition: (data) => data['state'] !== 'draft' && data['state'] !== 'submitted',
      components: { Field: '/admin/check-in/LectureDay#LectureDay' },
    },
  }
}
