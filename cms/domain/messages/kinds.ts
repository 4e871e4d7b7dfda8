/** What a message tells. Those to families are about one sign-up. */
export type FamilyMessageKind =
  | 'confirmation'
  | 'waiting'
  | 'offer'
  | 'lapsed'
  | 'change'
  | 'moved'
  | 'cancellation'
  | 'withdrawn'
  | 'reminder'
  | 'feedback'

/** As stored: being moved to another lecture is a change. */
export type MessageKind = Exclude<FamilyMessageKind, 'moved'> | 'staff'

/** Go out to many families at a time, and are of use for hours: they stand behind what a family acts upon. */
export const KINDS_THAT_CAN_WAIT: readonly MessageKind[] = ['reminder', 'feedback']

export type Channel = 'sms' | 'email'

/** A sign-up, as far as a message about it goes. */
export interface MessageSignUp {
  readonly id: string
  readonly lecture: string
  readonly state: string
  readonly code?: string | null | undefined
  /** When an organizer moved it to this lecture, ISO 8601; of no two moves of one sign-up the same. */
  readonly movedAt?: string | null | undefined
}

/** A lecture, as far as a message about it goes. Times ISO 8601. */
export interface MessageLecture {
  readonly state: string
  readonly startsAt: string
  readonly endsAt: string
  readonly sequence?: number | null | undefined
  /** When its time, its place or whether it takes place was last changed, ISO 8601. */
  readonly newsAt?: string | null | undefined
}

/**
 * Name under which a message is written once: the same news gives the same key, other news another. An offer is told by
 * the check-in code that comes with it, a change or a move (also to another waiting list) by its moment; a change from before moments were kept, by the
 * calendar sequence of the lecture.
 */
export function familyMessageKey(kind: FamilyMessageKind, signUp: MessageSignUp, lecture: MessageLecture): string {
  const { id } = signUp
  switch (kind) {
    case 'offer':
    case 'lapsed':
      return `${kind}:${id}:${signUp.code ?? ''}`
    case 'change':
    case 'cancellation':
      return `${kind}:${id}:${lecture.newsAt ?? lecture.sequence ?? 0}`
    case 'moved':
      return `moved:${id}:${signUp.movedAt ?? signUp.lecture}`
    case 'waiting':
      return signUp.movedAt ? `waiting:${id}:${signUp.movedAt}` : `waiting:${id}`
    case 'reminder':
      return `${kind}:${id}:${lecture.startsAt}`
    default:
      return `${kind}:${id}`
  }
}

const STATES: Readonly<Record<FamilyMessageKind, readonly string[]>> = {
  confirmation: ['confirmed'],
  waiting: ['waiting'],
  offer: ['offered'],
  lapsed: ['lapsed'],
  change: ['confirmed', 'waiting', 'offered'],
  moved: ['confirmed'],
  cancellation: ['confirmed', 'waiting', 'offered'],
  withdrawn: ['cancelled'],
  reminder: ['confirmed'],
  // Whoever was at the door is asked, however the sign-up stands: some wait, or have cancelled, and come all the same.
  feedback: ['confirmed', 'waiting', 'offered', 'declined', 'lapsed', 'cancelled'],
}

/** The states of the sign-ups that a kind of message is for. */
export const statesTold = (kind: FamilyMessageKind): readonly string[] => STATES[kind]

/** Whether a message to a family still says what is so. It does not when its key would be another one by now. */
export function isStillTrue(key: string, signUp: MessageSignUp, lecture: MessageLecture): boolean {
  const kind = key.slice(0, key.indexOf(':')) as FamilyMessageKind
  if (!Object.hasOwn(STATES, kind) || !STATES[kind].includes(signUp.state)) return false
  if (familyMessageKey(kind, signUp, lecture) !== key) return false
  return (lecture.state === 'cancelled') === (kind === 'cancellation') || ['withdrawn', 'lapsed'].includes(kind)
}

const WEEK_MS = 7 * 86_400_000

/** When it is too late to send it. @param offerUntil until when it is offered seats, if it is */
export function useUntil(kind: FamilyMessageKind, lecture: MessageLecture, offerUntil?: string | null): string {
  if ((kind === 'offer' || kind === 'change') && offerUntil) return offerUntil
  if (kind === 'feedback') return new Date(Date.parse(lecture.endsAt) + WEEK_MS).toISOString()
  return kind === 'change' || kind === 'cancellation' ? lecture.endsAt : lecture.startsAt
}
