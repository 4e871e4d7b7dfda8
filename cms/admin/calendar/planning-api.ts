import type { CalendarLecture } from '../../domain/calendar/lecture.ts'
import type { AcceptedWarning } from '../../domain/planning/accepted-warnings.ts'
import type { Conflict, Slot } from '../../domain/planning/plan.ts'

const UNREACHABLE = '没有连上服务器，请检查网络后再试。'

export interface CheckAnswer {
  readonly conflicts: readonly Conflict[]
  readonly nearestFree: Slot | null
}

export type Reply<T> =
  | { readonly value: T; readonly messages?: undefined }
  | { readonly value?: undefined; readonly messages: readonly string[]; readonly body?: unknown }

/** What the rules look at. */
export type CheckedLecture = Pick<
  CalendarLecture,
  | 'title'
  | 'type'
  | 'state'
  | 'startsAt'
  | 'endsAt'
  | 'trainer'
  | 'venue'
  | 'room'
  | 'topics'
  | 'capacity'
  | 'childrenAttend'
  | 'requiredQualification'
  | 'series'
> & { readonly id?: string | undefined }

/** The fields that the rules look at, and nothing else. */
export function checkedFields(lecture: CheckedLecture): CheckedLecture {
  const { id, title, type, state, startsAt, endsAt, trainer, venue, room } = lecture
  const { topics, capacity, childrenAttend, requiredQualification, series } = lecture
  const when = { startsAt, endsAt, trainer, venue, room }
  const what = { title, type, state, topics, capacity, childrenAttend, requiredQualification, series }
  return { ...(id === undefined ? {} : { id }), ...when, ...what }
}

export function checkLecture(lecture: CheckedLecture, signal?: AbortSignal): Promise<Reply<CheckAnswer>> {
  return send('POST', '/api/planning/check', checkedFields(lecture), signal)
}

export type SeriesScope = 'one' | 'later' | 'all'

export interface LectureChange {
  readonly startsAt?: string
  readonly endsAt?: string
  readonly signUpUntil?: string
  readonly venue?: string
  readonly room?: string
  readonly trainer?: string
  readonly state?: 'cancelled'
  readonly cancelledBecause?: string
  readonly acceptedWarnings?: readonly AcceptedWarning[]
}

export function changeLecture(
  id: string,
  change: LectureChange | Readonly<Record<string, unknown>>,
): Promise<Reply<unknown>> {
  return send('PATCH', `/api/lectures/${id}?depth=0`, change)
}

/** What stands in the way of one lecture when several move together. */
export interface HinderedLecture {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly conflicts: readonly Conflict[]
}

/** @param acceptedWarnings by the id of the lecture */
export function changeSeries(
  id: string,
  scope: SeriesScope,
  change: LectureChange | Readonly<Record<string, unknown>>,
  acceptedWarnings: Readonly<Record<string, readonly AcceptedWarning[]>> = {},
): Promise<Reply<{ changed: readonly unknown[] }>> {
  return send('POST', `/api/lectures/${id}/series-change`, { scope, change, acceptedWarnings })
}

/** The lectures that a refused change of a series named, with what stands in their way. */
export function hinderedOf({ body }: { readonly body?: unknown }): readonly HinderedLecture[] {
  const { conflicts } = (body ?? {}) as { conflicts?: unknown }
  return Array.isArray(conflicts) ? (conflicts as HinderedLecture[]) : []
}

/** Whether all these lectures are of one series. */
export async function areOfSeries(ids: readonly string[], series: string): Promise<boolean> {
  const query = new URLSearchParams({
    'where[id][in]': ids.join(','),
    'where[series][equals]': series,
    'select[title]': 'true',
    depth: '0',
    limit: String(ids.length),
  })
  const { value } = await send<{ totalDocs: number }>('GET', `/api/lectures?${query}`)
  return value?.totalDocs === new Set(ids).size
}

/** Asks this server as the signed-in person. What it refuses comes as sentences, those of single fields included. */
export async function send<T>(
  method: 'GET' | 'POST' | 'PATCH',
  address: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Reply<T>> {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'include',
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const json = (await response.json()) as unknown
    return response.ok ? { value: json as T } : { messages: messagesOf(json), body: json }
  } catch (error) {
    if (signal?.aborted) throw error
    return { messages: [UNREACHABLE] }
  }
}

/** Payload puts the messages of fields one level deeper than its own. */
function messagesOf(json: unknown): string[] {
  const { errors = [] } = (json ?? {}) as {
    errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
  }
  const found = errors.flatMap(
    ({ message, data }) => data?.errors?.flatMap((one) => one.message ?? []) ?? message ?? [],
  )
  return found.length > 0 ? [...new Set(found)] : [UNREACHABLE]
}
