'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CalendarFacts } from '../../desk/load-calendar.ts'
import { type CalendarFilter, lecturesWhere } from '../../domain/calendar/filter.ts'
import { CALENDAR_FIELDS, type CalendarLecture, calendarLecture } from '../../domain/calendar/lecture.ts'
import { spanOf } from '../../domain/calendar/span.ts'
import { whereQuery } from '../../domain/calendar/where-query.ts'

const PAGE = 200
/** More than a county holds in a month; beyond it the filters help. */
const MOST_PAGES = 10
const FAILED = '讲座没有读出来，请检查网络后再试。'

interface Loaded {
  readonly query: string
  readonly lectures: readonly CalendarLecture[]
  readonly message: string
}

/** The lectures that the filter shows, read with the person's own rights. */
export function useLectures(filter: CalendarFilter, { person, regions }: CalendarFacts) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [round, setRound] = useState(0)
  const query = useMemo(() => {
    const where = lecturesWhere(filter, spanOf(filter.view, filter.day), person, regions)
    const params = whereQuery(where)
    for (const field of CALENDAR_FIELDS) params.set(`select[${field}]`, 'true')
    params.set('depth', '0')
    params.set('sort', 'startsAt')
    params.set('limit', String(PAGE))
    return params.toString()
  }, [filter, person, regions])

  useEffect(() => {
    const controller = new AbortController()
    readAll(query, controller.signal).then(
      (lectures) => setLoaded({ query, lectures, message: '' }),
      () => {
        if (!controller.signal.aborted) setLoaded({ query, lectures: [], message: FAILED })
      },
    )
    return () => controller.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another round reads the same again
  }, [query, round])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  const isCurrent = loaded?.query === query
  return {
    lectures: loaded?.lectures ?? [],
    isLoading: !isCurrent,
    message: isCurrent ? loaded.message : '',
    reload,
    /** How often it was read anew. */
    round,
  }
}

/** The query goes in the body: the regions of a city do not fit into an address. */
async function readAll(query: string, signal: AbortSignal): Promise<CalendarLecture[]> {
  const lectures: CalendarLecture[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const response = await fetch('/api/lectures', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' },
      body: `${query}&page=${page}`,
      signal,
    })
    if (!response.ok) throw new Error(`lectures: ${response.status}`)
    const { docs, hasNextPage } = (await response.json()) as { docs: Record<string, unknown>[]; hasNextPage: boolean }
    lectures.push(...docs.map(calendarLecture))
    if (!hasNextPage) break
  }
  return lectures
}
