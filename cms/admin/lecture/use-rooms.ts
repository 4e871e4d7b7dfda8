'use client'
import { useEffect, useState } from 'react'
import { send } from '../calendar/planning-api.ts'

interface Room {
  readonly name: string
  readonly capacity: number
}

const NONE: { readonly venue: string; readonly rooms: readonly Room[]; readonly message: string } = {
  venue: '',
  rooms: [],
  message: '',
}

/** The rooms of a venue, by its id. */
export function useRooms(venue: string): { readonly rooms: readonly Room[]; readonly message: string } {
  const [loaded, setLoaded] = useState(NONE)
  useEffect(() => {
    if (venue === '') return undefined
    let isCurrent = true
    void send<{ rooms?: Room[] }>('GET', `/api/venues/${encodeURIComponent(venue)}?depth=0`).then((reply) => {
      if (!isCurrent) return
      const message = reply.messages ? '房间没有读出来，请刷新页面再试。' : ''
      setLoaded({ venue, rooms: reply.value?.rooms ?? [], message })
    })
    return () => {
      isCurrent = false
    }
  }, [venue])
  return loaded.venue === venue ? loaded : NONE
}
