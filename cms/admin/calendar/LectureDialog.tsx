'use client'
import { useState } from 'react'
import type { CalendarFacts } from '../../desk/load-calendar.ts'
import { type CalendarLecture, type CalendarNames, mayCancel, mayMove, placeOf } from '../../domain/calendar/lecture.ts'
import type { Move } from '../../domain/calendar/move.ts'
import { timeInChina } from '../../domain/calendar/wall-clock.ts'
import { LECTURE_STATE_NAMES } from '../../domain/lecture.ts'
import { momentInWords } from '../../domain/moments.ts'
import { documentAt } from '../desk/places.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'
import { CancelForm } from './CancelForm.tsx'
import { MoveForm } from './MoveForm.tsx'

interface Props {
  readonly lecture: CalendarLecture
  readonly facts: CalendarFacts
  readonly names: CalendarNames
  readonly onMove: (move: Move) => void
  readonly onCancelled: (message: string) => void
  readonly onClose: () => void
}

/** One lecture: what it is, and for those who may, another time and place, or its end. All of it by keyboard. */
export function LectureDialog({ lecture, facts, names, onMove, onCancelled, onClose }: Props) {
  const [isCancelling, setIsCancelling] = useState(false)
  const { person } = facts
  return (
    <ToolDialog title={lecture.title} onClose={onClose}>
      <p>
        {LECTURE_STATE_NAMES[lecture.state]} · {lecture.type} · {momentInWords(lecture.startsAt)}–
        {timeInChina(lecture.endsAt)}
        <br />
        {placeOf(lecture, names)} · {names.trainers.get(lecture.trainer) ?? '讲师未定'}
      </p>
      <p>
        <a href={documentAt('lectures', lecture.id)}>打开这场讲座</a>
      </p>
      {isCancelling ? (
        <CancelForm lecture={lecture} onCancelled={onCancelled} onBack={() => setIsCancelling(false)} />
      ) : (
        <>
          {mayMove(lecture, person) ? (
            <MoveForm lecture={lecture} facts={facts} onMove={onMove} />
          ) : (
            <p>{whyFixed(lecture, person.roles)}</p>
          )}
          {mayCancel(lecture, person) ? (
            <button type="button" className="tool-close" onClick={() => setIsCancelling(true)}>
              取消这场讲座…
            </button>
          ) : null}
        </>
      )}
    </ToolDialog>
  )
}

function whyFixed({ state }: CalendarLecture, roles: readonly string[]): string {
  if (state === 'held' || state === 'reported') return '已经办过，不能再改时间。'
  if (state === 'cancelled') return '已经取消，不能再改时间。'
  return roles.includes('organizer') ? '不在您负责的区域，不能改。' : '已经批准，要改时间请联系组织者。'
}
