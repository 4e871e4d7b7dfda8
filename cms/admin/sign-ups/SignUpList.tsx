'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { hasOpenList, type LectureLeft, letsFamiliesMove, takesCalls } from '../../domain/organizer-steps.ts'
import { countPeople, inListOrder, type ListedSignUp } from '../../domain/sign-up-list.ts'
import { AddFamily } from './AddFamily.tsx'
import { MoveFamily } from './MoveFamily.tsx'
import { SignUpLine } from './SignUpLine.tsx'
import { useSignUps } from './use-sign-ups.ts'

/** 报名名单: who comes and who waits, and what an organizer does for a family that calls. */
export function SignUpList() {
  const { id, data, hasSavePermission } = useDocumentInfo()
  const { user } = useAuth()
  const roles = (user?.['roles'] as readonly string[] | null | undefined) ?? []
  const isOrganizer = roles.includes('organizer') || roles.includes('administrator')
  // Lectures of other regions can be read, but their families are others' to look after.
  const acts = isOrganizer && hasSavePermission === true
  const lecture = id === undefined || id === null ? undefined : String(id)
  const { rows, message, reload } = useSignUps(acts || roles.includes('trainer') ? lecture : undefined)
  const [now] = useState(() => new Date())
  const [dialog, setDialog] = useState<'add' | ListedSignUp>()
  const close = () => {
    setDialog(undefined)
    reload()
  }
  if (lecture === undefined || !rows) return message === '' ? null : <p role="alert">{message}</p>
  if (!acts && rows.length === 0) return null
  const people = countPeople(rows)
  const saved = savedLecture(data)
  return (
    <section className="sign-up-list" aria-labelledby="sign-up-list">
      <h2 id="sign-up-list">报名名单</h2>
      <p aria-live="polite">
        已报名 {people.confirmed} / {Number(data?.['capacity'] ?? 0)} 人
        {people.offered > 0 ? `，等确认 ${people.offered} 人` : ''}
        {people.waiting > 0 ? `，候补 ${people.waiting} 人` : ''}
        {message === '' ? '' : `。${message}`}
      </p>
      {acts && saved && takesCalls(saved, now) ? (
        <button type="button" onClick={() => setDialog('add')}>
          替打电话的家庭报名
        </button>
      ) : null}
      {rows.length === 0 ? <p>还没有人报名。</p> : null}
      <ul>
        {inListOrder(rows).map((row) => (
          <SignUpLine
            key={row.id}
            row={row}
            acts={acts}
            mayMove={saved !== undefined && letsFamiliesMove(saved, now)}
            mayCancel={saved !== undefined && hasOpenList(saved, now)}
            onMove={() => setDialog(row)}
            onDone={() => reload()}
          />
        ))}
      </ul>
      {dialog === 'add' ? <AddFamily lecture={lecture} onClose={close} /> : null}
      {dialog && dialog !== 'add' ? <MoveFamily row={dialog} onClose={close} /> : null}
    </section>
  )
}

/** The lecture as it is saved, not as the form has it. */
function savedLecture(data: Record<string, unknown> | undefined): LectureLeft | undefined {
  return typeof data?.['startsAt'] === 'string' ? (data as unknown as LectureLeft) : undefined
}
