import type { ContentKind } from './publishable.ts'
import { dayInChina } from './review-day.ts'

/** Something that will go live or offline, or should have. */
export interface PlannedStep {
  readonly id: string
  readonly step: 'publish' | 'unpublish'
  /** ISO 8601. */
  readonly at: string
  readonly kind: ContentKind
  readonly document: string
  readonly title: string
  /** Who scheduled it, and that person's id. */
  readonly by: string
  readonly byId: string
  /** Why it did not come about; empty while it is to come. */
  readonly reason: string
}

export interface PlannedDay {
  /** `2026-11-29`, in China. */
  readonly day: string
  /** 11月29日 星期日, with 今天 and 明天 said. */
  readonly label: string
  readonly steps: readonly PlannedStep[]
}

export interface PublishingPlan {
  readonly days: readonly PlannedDay[]
  /** What did not come about, newest first. */
  readonly failed: readonly PlannedStep[]
}

/** What is scheduled, by the days of China, each day in its order. */
export function publishingPlan(steps: readonly PlannedStep[], now: Date): PublishingPlan {
  const inOrder = steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const days = Map.groupBy(
    inOrder.filter(({ reason }) => reason === ''),
    ({ at }) => dayInChina(new Date(at)),
  )
  return {
    days: [...days].map(([day, own]) => ({ day, label: labelOf(day, now), steps: own })),
    failed: inOrder.filter(({ reason }) => reason !== '').toReversed(),
  }
}

const DAY = 86_400_000
const WORDS = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })

function labelOf(day: string, now: Date): string {
  const words = WORDS.format(new Date(day)).replace('星期', ' 星期')
  if (day === dayInChina(now)) return `今天，${words}`
  if (day === dayInChina(new Date(now.getTime() + DAY))) return `明天，${words}`
  return words
}
