'use client'
import { type FormEvent, useState } from 'react'
import type { CalendarLecture } from '../../domain/calendar/lecture.ts'
import { changeLecture, changeSeries, type SeriesScope } from './planning-api.ts'
import { ScopeChoice } from './ScopeChoice.tsx'

interface Props {
  readonly lecture: CalendarLecture
  readonly onCancelled: (message: string) => void
  readonly onBack: () => void
}

/** Cancels a lecture, or more of its series. Its page stays; families who signed up read why. */
export function CancelForm({ lecture, onCancelled, onBack }: Props) {
  const [reason, setReason] = useState('')
  const [scope, setScope] = useState<SeriesScope>('one')
  const [messages, setMessages] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setMessages(['请写明原因，报名的家庭会看到。'])
    setIsBusy(true)
    const change = { state: 'cancelled', cancelledBecause: reason.trim() } as const
    const sent = await (scope === 'one' ? changeLecture(lecture.id, change) : changeSeries(lecture.id, scope, change))
    setIsBusy(false)
    if (sent.messages) setMessages(sent.messages)
    else onCancelled(scope === 'one' ? `“${lecture.title}”已取消。` : `“${lecture.title}”系列中选定的各场已取消。`)
  }
  return (
    <form className="lecture-move" onSubmit={(event) => void send(event)}>
      <p>取消以后页面还在，会标明已取消；报名的家庭会收到通知。</p>
      {lecture.series === undefined ? null : <ScopeChoice scope={scope} onChange={setScope} />}
      <label>
        取消原因（报名的家庭会看到）
        <textarea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div role="alert">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      <div className="tool-actions">
        <button type="submit" disabled={isBusy}>
          取消讲座
        </button>
        <button type="button" onClick={onBack}>
          不取消
        </button>
      </div>
    </form>
  )
}
