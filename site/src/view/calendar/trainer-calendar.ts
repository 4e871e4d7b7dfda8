import type { TrainerCalendar, TrainerLecture } from '../../../../content/contract/trainer-calendar.ts'
import { absolute, address } from '../address.ts'
import { type CalendarEvent, calendarText } from './ical.ts'
import { lectureUid } from './lecture-calendars.ts'

const STATUS = { submitted: 'TENTATIVE', planned: 'CONFIRMED', cancelled: 'CANCELLED' } as const
const BEFORE_TITLE = { submitted: '待批：', planned: '', cancelled: '已取消：' } as const

/** The calendar that a trainer subscribes to by a secret address: private lectures too, with time and place. */
export function trainerCalendar(origin: string, calendar: TrainerCalendar | undefined): string {
  if (!calendar) return calendarText([])
  const events = calendar.lectures.map((lecture) => eventOf(origin, lecture))
  return calendarText(events, `${calendar.name}的讲座`)
}

function eventOf(origin: string, lecture: TrainerLecture): CalendarEvent {
  const page = lecture.isPublic ? absolute(origin, address.lecture(lecture.slug)) : undefined
  return {
    uid: lectureUid(origin, lecture.slug),
    sequence: lecture.sequence,
    updatedAt: lecture.updatedAt,
    status: STATUS[lecture.state],
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    summary: `${BEFORE_TITLE[lecture.state]}${lecture.title}`,
    location: lecture.place,
    description: [lecture.type, lecture.summary, page].filter(Boolean).join('\n'),
    url: page,
  }
}
