import { dayInWords } from '../days.ts'
import type { Conflict, PlannedLecture, PlanningTrainer, Slot, Surroundings, WeeklyTime } from './plan.ts'
import { type DayPart, dayParts, minutesOfDay, weekdayOf } from './slots.ts'

/** Three times a day, all week. */
export const MOST_WEEKLY_TIMES = 21

type Availability = Pick<PlanningTrainer, 'weekly' | 'exceptions'>

/**
 * Why a trainer is not available at a time, by day, or nothing. Days of an exception go by it, a refusal before a
 * consent; other days by the weekly times, of which adjacent ones count as one; without weekly times any time will do.
 */
export function unavailableDays({ weekly, exceptions }: Availability, slot: Slot): { day: string; why: string }[] {
  return dayParts(slot).flatMap((part) => {
    const ofDay = exceptions.filter(({ firstDay, lastDay }) => firstDay <= part.day && part.day <= lastDay)
    const away = ofDay.find(({ isAvailable }) => !isAvailable)
    if (away) return [{ day: part.day, why: away.note ? `这天不能安排（${away.note}）` : '这天不能安排' }]
    if (ofDay.length > 0 || weekly.length === 0 || isCovered(part, weekly)) return []
    return [{ day: part.day, why: `不在可以安排的时间里（${timesInWords(weekdayOf(part.day), weekly)}）` }]
  })
}

/** A trainer for those who may not know why they are away: the note may say so of their health. */
export function withoutNotes<Trainer extends Pick<PlanningTrainer, 'exceptions'>>(trainer: Trainer): Trainer {
  return { ...trainer, exceptions: trainer.exceptions.map(({ note: _note, ...exception }) => exception) }
}

/** Times outside the trainer's own. Warn, once a day. */
export function availabilityConflicts(lecture: PlannedLecture, { trainer }: Surroundings): Conflict[] {
  if (!trainer) return []
  return unavailableDays(trainer, lecture).map(({ day, why }) => ({
    kind: 'availability',
    severity: 'warn',
    key: `availability:${lecture.trainer}:${day}`,
    path: 'startsAt',
    message: `讲师${trainer.name} ${dayInWords(day)}${why}，请先和讲师商量`,
  }))
}

function isCovered({ day, from, to }: DayPart, weekly: readonly WeeklyTime[]): boolean {
  const times = weekly
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map((time) => ({ from: minutesOfDay(time.from), to: minutesOfDay(time.to) }))
    .toSorted((one, other) => one.from - other.from)
  let reached = from
  for (const time of times) if (time.from <= reached && time.to > reached) reached = time.to
  return reached >= to
}

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

function timesInWords(weekday: number, weekly: readonly WeeklyTime[]): string {
  const ofDay = weekly.filter((time) => time.weekday === weekday).map(({ from, to }) => `${from}–${to}`)
  return ofDay.length === 0 ? `${WEEKDAYS[weekday]}不安排` : `${WEEKDAYS[weekday]} ${ofDay.join('、')}`
}
