import type { LectureFacts } from './lecture-facts.ts'

/** 指标 of some lectures that were held. */
export interface Figures {
  readonly sessions: number
  readonly adults: number
  readonly children: number
  /** Adults and children, each as often as they came. */
  readonly people: number
  /** Sum of their lengths, in hours, to one decimal. */
  readonly hours: number
  /** How many communities had at least one. */
  readonly communities: number
  /** Lectures for which nobody has said how many came: they are in `sessions` and not in `people`. */
  readonly uncounted: number
}

const HOUR_MS = 3_600_000

export function figuresOf(lectures: readonly LectureFacts[]): Figures {
  const sum = (of: (lecture: LectureFacts) => number): number =>
    lectures.reduce((total, lecture) => total + of(lecture), 0)
  const adults = sum(({ people }) => people?.adults ?? 0)
  const children = sum(({ people }) => people?.children ?? 0)
  return {
    sessions: lectures.length,
    adults,
    children,
    people: adults + children,
    hours: Math.round((sum(({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt)) / HOUR_MS) * 10) / 10,
    communities: new Set(lectures.flatMap(({ region }) => region || [])).size,
    uncounted: lectures.filter(({ people }) => people === undefined).length,
  }
}

/** Figures of each key that lectures have; a lecture with several keys counts in each of them. */
export function figuresBy(
  lectures: readonly LectureFacts[],
  keysOf: (lecture: LectureFacts) => readonly string[],
): ReadonlyMap<string, Figures> {
  const groups = new Map<string, LectureFacts[]>()
  for (const lecture of lectures) {
    for (const key of new Set(keysOf(lecture))) {
      const group = groups.get(key)
      if (group) group.push(lecture)
      else groups.set(key, [lecture])
    }
  }
  return new Map([...groups].map(([key, group]) => [key, figuresOf(group)]))
}
