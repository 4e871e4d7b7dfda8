'use client'
import { type FormEvent, useState } from 'react'
import type { CalendarFacts } from '../../desk/load-calendar.ts'
import type { CalendarLecture } from '../../domain/calendar/lecture.ts'
import type { Move } from '../../domain/calendar/move.ts'
import { momentOf, timeInChina, wallClockOf } from '../../domain/calendar/wall-clock.ts'

interface Props {
  readonly lecture: CalendarLecture
  readonly facts: CalendarFacts
  readonly onMove: (move: Move) => void
}

/** The same as dragging, by form. Times by the clock in China. */
export function MoveForm({ lecture, facts, onMove }: Props) {
  const [day, setDay] = useState(wallClockOf(lecture.startsAt).slice(0, 10))
  const [from, setFrom] = useState(timeInChina(lecture.startsAt))
  const [to, setTo] = useState(timeInChina(lecture.endsAt))
  const [venue, setVenue] = useState(lecture.venue)
  const [room, setRoom] = useState(lecture.room)
  const [trainer, setTrainer] = useState(lecture.trainer)
  const [message, setMessage] = useState('')
  const rooms = facts.venues.find(({ id }) => id === venue)?.rooms ?? []

  const choose = (id: string) => {
    setVenue(id)
    setRoom(facts.venues.find((one) => one.id === id)?.rooms[0]?.name ?? '')
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const [startsAt, endsAt] = [momentOf(`${day}T${from}`), momentOf(`${day}T${to}`)]
    if (startsAt === undefined || endsAt === undefined) return setMessage('请把日期和时间填完整。')
    if (Date.parse(startsAt) >= Date.parse(endsAt)) return setMessage('结束时间应晚于开始时间。')
    onMove({ startsAt, endsAt, venue, room, trainer })
  }
  return (
    <form className="lecture-move" onSubmit={send}>
      <label>
        日期
        <input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
      <label>
        开始
        <input type="time" required step={300} value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        结束
        <input type="time" required step={300} value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <label>
        场地
        <select value={venue} onChange={(event) => choose(event.target.value)}>
          <Known id={venue} list={facts.venues} />
        </select>
      </label>
      <label>
        房间
        <select value={room} onChange={(event) => setRoom(event.target.value)}>
          {rooms.some(({ name }) => name === room) ? null : <option value={room}>{room || '请选择'}</option>}
          {rooms.map(({ name, capacity }) => (
            <option key={name} value={name}>
              {name}（{capacity} 人）
            </option>
          ))}
        </select>
      </label>
      {facts.trainers.length > 1 ? (
        <label>
          讲师
          <select value={trainer} onChange={(event) => setTrainer(event.target.value)}>
            <Known id={trainer} list={facts.trainers} />
          </select>
        </label>
      ) : null}
      {message === '' ? null : <p role="alert">{message}</p>}
      <div className="tool-actions">
        <button type="submit">查冲突并移过去</button>
      </div>
    </form>
  )
}

/** The choices, with the present one also where it is not among them. */
function Known({ id, list }: { id: string; list: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <>
      {list.some((one) => one.id === id) ? null : <option value={id}>不变</option>}
      {list.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </>
  )
}
