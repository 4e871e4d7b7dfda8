'use client'
import { toast, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type FormChange, formChange } from '../../domain/calendar/form-change.ts'
import { withReasons } from '../../domain/calendar/move.ts'
import type { AcceptedWarning } from '../../domain/planning/accepted-warnings.ts'
import { HinderedLectures } from '../calendar/HinderedLectures.tsx'
import {
  changeLecture,
  changeSeries,
  type HinderedLecture,
  hinderedOf,
  type Reply,
  send,
  type SeriesScope,
} from '../calendar/planning-api.ts'
import { ScopeChoice } from '../calendar/ScopeChoice.tsx'
import { acceptedIn } from '../calendar/store-move.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'
import { useStoredForm } from './use-stored-form.ts'

interface Props {
  readonly id: string
  /** All that the form holds. */
  readonly values: Readonly<Record<string, unknown>>
  readonly accepted: readonly AcceptedWarning[]
  readonly onClose: () => void
}

/** What was changed in the form of a lecture of a series: for this one, for those after it too, or for all. */
export function SeriesChangeDialog({ id, values, accepted, onClose }: Props) {
  const { submit } = useForm()
  const showStored = useStoredForm()
  const [change, setChange] = useState<FormChange>()
  const [scope, setScope] = useState<SeriesScope>('later')
  const [reason, setReason] = useState('')
  const [hindered, setHindered] = useState<readonly HinderedLecture[]>([])
  const [messages, setMessages] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  // As it was when the dialog was opened: the form stays as it is behind it.
  const [written] = useState(values)
  useEffect(() => {
    void send<Record<string, unknown>>('GET', `/api/lectures/${id}?depth=0`).then((reply) => {
      if (reply.value) setChange(formChange(reply.value, written))
      else setMessages(reply.messages)
    })
  }, [id, written])

  const store = async ({ series, own, ownNames }: FormChange): Promise<Reply<{ changed: readonly unknown[] }>> => {
    const why = reason.trim()
    const others = why === '' ? [] : hindered.map((lecture) => [lecture.id, acceptedIn(lecture, why)] as const)
    const reasons = Object.fromEntries(others)
    const ownReasons = new Map((reasons[id] ?? []).map((entry) => [entry.key, entry.reason]))
    const acceptedWarnings = { ...reasons, [id]: withReasons(accepted, ownReasons) }
    const changed = await changeSeries(id, scope, series, acceptedWarnings)
    if (!changed.value || ownNames.length === 0) return changed
    const alone = await changeLecture(id, own)
    if (!alone.messages) return changed
    return { messages: ['系列已经改好；只属于这一场的没有存上：', ...alone.messages] }
  }
  const apply = async () => {
    if (!change) return
    if (scope === 'one') {
      onClose()
      await submit()
      return
    }
    setIsBusy(true)
    const reply = await store(change)
    setIsBusy(false)
    if (!reply.value) {
      setMessages(reply.messages)
      return setHindered(hinderedOf(reply))
    }
    onClose()
    await showStored()
    toast.success(`系列中 ${reply.value.changed.length} 场已改好。`)
  }
  const isEmpty = change?.seriesNames.length === 0
  return (
    <ToolDialog title="把改动用到系列" onClose={onClose}>
      {change && !isEmpty ? <p>改了：{change.seriesNames.join('、')}。</p> : null}
      {isEmpty ? <p>还没有能用到系列的改动。请先在表单里改，再打开这里。</p> : null}
      {change && change.ownNames.length > 0 ? <p>还改了{change.ownNames.join('、')}，这些只存在这一场。</p> : null}
      <ScopeChoice scope={scope} onChange={setScope} />
      <div role="alert" className="lecture-calendar__trouble">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {hindered.length > 0 && scope !== 'one' ? (
        <HinderedLectures hindered={hindered} reason={reason} onReason={setReason} />
      ) : null}
      <div className="tool-actions">
        <button type="button" disabled={isBusy || !change || (isEmpty && scope !== 'one')} onClick={() => void apply()}>
          {scope === 'one' ? '保存这一场' : '改这些场次'}
        </button>
      </div>
    </ToolDialog>
  )
}
