import type { LectureState } from '../lecture.ts'

/** A lecture as the planning rules see it; times ISO 8601, related documents as ids. */
export interface PlannedLecture {
  readonly id?: string
  readonly title: string
  readonly type: string
  readonly state: LectureState
  readonly startsAt: string
  readonly endsAt: string
  readonly trainer: string
  readonly venue: string
  readonly room: string
  /** The community (region) of the venue. */
  readonly region: string
  readonly topics: readonly string[]
  readonly capacity: number
  readonly childrenAttend: boolean
  readonly requiredQualification?: string | undefined
  /** Whoever asks may not read it: messages say no title. */
  readonly isHidden?: boolean | undefined
  /** The series that it belongs to: its lectures repeat a topic on purpose. */
  readonly series?: string | undefined
}

export type ConflictKind =
  | 'trainer'
  | 'room'
  | 'qualification'
  | 'capacity'
  | 'travel'
  | 'availability'
  | 'holiday'
  | 'workday'
  | 'unknown-year'
  | 'nap'
  | 'repeated-topic'
  | 'out-of-region'
  /** Another rule of a save. */
  | 'refused'

export interface Conflict {
  readonly kind: ConflictKind
  /** block: cannot be saved. warn: may be overridden with a reason. */
  readonly severity: 'block' | 'warn'
  /** Stable name of this warning, under which an override is kept, such as `nap` or `travel:LECTURE_ID`. */
  readonly key: string
  /** The field of the form that it stands at. */
  readonly path: string
  /** What clashes with what, when and where, in Chinese. */
  readonly message: string
  readonly with?: { readonly id: string; readonly title: string }
}

/** A time from its start to just before its end, ISO 8601. */
export interface Slot {
  readonly startsAt: string
  readonly endsAt: string
}

export interface PlanningVenue {
  readonly id: string
  readonly name: string
  /** WGS-84 degrees; undefined when nobody has entered it. */
  readonly position?: { readonly latitude: number; readonly longitude: number } | undefined
}

export interface PlanningTrainer {
  readonly id: string
  readonly name: string
  /** Regions served, each with all below it; none: anywhere. */
  readonly regions: readonly string[]
  /** `expires`: the last day on which it is valid; without one it does not expire. */
  readonly qualifications: readonly { readonly name: string; readonly expires?: string | undefined }[]
  readonly weekly: readonly WeeklyTime[]
  readonly exceptions: readonly AvailabilityException[]
}

/** Weekday 1 is Monday, 7 Sunday; `from` and `to` as HH:MM in China. */
export interface WeeklyTime {
  readonly weekday: number
  readonly from: string
  readonly to: string
}

/** Days as YYYY-MM-DD, both included. */
export interface AvailabilityException {
  readonly firstDay: string
  readonly lastDay: string
  readonly isAvailable: boolean
  readonly note?: string | undefined
}

/** All that a lecture may clash with. */
export interface Surroundings {
  /** Undefined when the trainer is not there any more. */
  readonly trainer: PlanningTrainer | undefined
  /** Of the lecture and of the trainer's other lectures. */
  readonly venues: ReadonlyMap<string, PlanningVenue>
  /** Names of the trainers of other lectures, for messages. */
  readonly trainerNames: ReadonlyMap<string, string>
  /** The region of the lecture and those that it lies in. */
  readonly regionPath: readonly string[]
  /** Others around it in time that share its trainer, its venue or its region. Cancelled ones and itself may be among them. */
  readonly lectures: readonly PlannedLecture[]
  readonly holidayYears: HolidayYears
}

export type HolidayYears = ReadonlyMap<number, HolidayYear>

/** What the State Council announced for a year: days off and make-up working days 调休, by YYYY-MM-DD. */
export interface HolidayYear {
  readonly source: string
  readonly days: ReadonlyMap<string, { readonly kind: 'holiday' | 'workday'; readonly name: string }>
}
