import { LIVE_STATES, type StoredState } from './family-state.ts'

/** A sign-up as the panel's list shows it. */
export interface ListedSignUp {
  readonly id: string
  readonly name: string
  readonly phoneMasked: string
  readonly adults: number
  readonly children: number
  readonly childMonths: number
  readonly people: number
  readonly state: StoredState['state']
  readonly waitingNumber?: number | null
  readonly offerUntil?: string | null
  readonly addedBy?: string | null
}

export const SIGN_UP_STATE_NAMES: Readonly<Record<StoredState['state'], string>> = {
  pending: '正在报名',
  confirmed: '已报名',
  waiting: '候补中',
  offered: '有空位，等确认',
  declined: '放弃候补',
  lapsed: '过时未确认',
  cancelled: '已取消',
}

const ORDER: readonly StoredState['state'][] = [
  'confirmed',
  'offered',
  'waiting',
  'pending',
  'lapsed',
  'declined',
  'cancelled',
]

/** Those with seats first, then the waiting list in its order, then what is over; each as they came. */
export function inListOrder<Row extends ListedSignUp>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.waitingNumber ?? 0) - (b.waitingNumber ?? 0),
  )
}

/** How many people have seats, are offered some, and wait. */
export function countPeople(rows: readonly ListedSignUp[]): { confirmed: number; offered: number; waiting: number } {
  const people = (state: StoredState['state']) =>
    rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.people, 0)
  return { confirmed: people('confirmed'), offered: people('offered'), waiting: people('waiting') }
}

/** Whether an organizer may cancel or move it. */
export function isLive({ state }: Pick<ListedSignUp, 'state'>): boolean {
  return LIVE_STATES.some((live) => live === state)
}
