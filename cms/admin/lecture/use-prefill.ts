'use client'
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'
import { minutesLater, momentOf } from '../../domain/calendar/wall-clock.ts'
import { useSearchParams } from '../next-router.ts'

const DAY_MINUTES = 24 * 60
const ID = /^[\w-]{1,64}$/

/** Fills a new lecture's form with what the calendar says in the address: time, place, trainer, topic. */
export function usePrefill(): void {
  const { id } = useDocumentInfo()
  const { dispatchFields, setModified } = useForm()
  const query = useSearchParams().toString()
  useEffect(() => {
    if (id !== undefined || query === '') return undefined
    const fill = () => {
      const values = valuesOf(new URLSearchParams(query), new Date())
      for (const [path, value] of Object.entries(values)) dispatchFields({ type: 'UPDATE', path, value, valid: true })
      if (Object.keys(values).length > 0) setModified(true)
    }
    // The form puts its own first state in after the effects of what is in it: what comes before that is lost.
    const timer = setTimeout(fill)
    return () => clearTimeout(timer)
  }, [id, query, dispatchFields, setModified])
}

function valuesOf(query: URLSearchParams, now: Date): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const [startsAt, endsAt] = ['startsAt', 'endsAt'].map((name) => momentOf(query.get(name) ?? ''))
  if (startsAt !== undefined) {
    values['startsAt'] = startsAt
    const dayBefore = minutesLater(startsAt, -DAY_MINUTES)
    values['signUpUntil'] = Date.parse(dayBefore) > now.getTime() ? dayBefore : startsAt
  }
  if (endsAt !== undefined) values['endsAt'] = endsAt
  for (const name of ['venue', 'trainer']) {
    const value = query.get(name) ?? ''
    if (ID.test(value)) values[name] = value
  }
  const topic = query.get('topics') ?? ''
  if (ID.test(topic)) values['topics'] = [topic]
  const room = query.get('room') ?? ''
  if (room !== '') values['room'] = room
  return values
}
