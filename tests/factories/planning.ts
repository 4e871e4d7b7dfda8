import { holidayYears } from '../../cms/domain/planning/known-years.ts'
import type { PlannedLecture, PlanningTrainer, Surroundings } from '../../cms/domain/planning/plan.ts'

/** A working Tuesday. */
export const PLAN_DAY = '2026-12-01'

/** A time of day in China. */
export const at = (time: string, day = PLAN_DAY): string => new Date(`${day}T${time}:00+08:00`).toISOString()

export const trainer: PlanningTrainer = {
  id: 'wang',
  name: '王老师',
  regions: [],
  qualifications: [],
  weekly: [],
  exceptions: [],
}

/** At three in the afternoon, where nothing speaks against it. */
export function aLecture(changes: Partial<PlannedLecture> = {}): PlannedLecture {
  return {
    title: '辅食怎么加',
    type: '家长课堂',
    state: 'open',
    startsAt: at('15:00'),
    endsAt: at('16:00'),
    trainer: 'wang',
    venue: 'north',
    room: '一楼活动室',
    region: 'community',
    topics: [],
    capacity: 20,
    childrenAttend: false,
    ...changes,
  }
}

/** Two venues 10.0 km apart, and one whose position nobody has entered. */
export function around(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    trainer,
    venues: new Map([
      ['north', { id: 'north', name: '北站', position: { latitude: 30.09, longitude: 103 } }],
      ['south', { id: 'south', name: '南站', position: { latitude: 30, longitude: 103 } }],
      ['unmarked', { id: 'unmarked', name: '新站' }],
    ]),
    trainerNames: new Map([['wang', '王老师']]),
    regionPath: ['community', 'county'],
    lectures: [],
    holidayYears: holidayYears(new Map()),
    ...changes,
  }
}
