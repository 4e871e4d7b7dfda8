'use client'
import { useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { timeInChina, wallClockOf } from '../../domain/calendar/wall-clock.ts'
import { momentInWords } from '../../domain/moments.ts'
import { openWarnings } from '../../domain/planning/accepted-warnings.ts'
import { isBlock } from '../../domain/planning/conflicts.ts'
import { slotInWords } from '../../domain/planning/in-words.ts'
import type { Conflict } from '../../domain/planning/plan.ts'
import { CALENDAR, withQuery } from '../desk/places.ts'
import { lectureOfForm, missingForCheck } from './form-lecture.ts'
import { SeriesChangeDialog } from './SeriesChangeDialog.tsx'
import { SeriesDialog } from './SeriesDialog.tsx'
import { useAccepted } from './use-accepted.ts'
import { useCheck } from './use-check.ts'
import { useFormValues } from './use-form-values.ts'
import { usePrefill } from './use-prefill.ts'
import { WarningTicks } from './WarningTicks.tsx'
import { WhoCanTeach } from './WhoCanTeach.tsx'

const PLANNERS = ['organizer', 'trainer', 'administrator']
const FIXED = ['held', 'reported', 'cancelled']

/** 排课检查: what clashes while a lecture is written, with ticks and reasons for warnings, and the ways out. */
export function PlanningPanel() {
  const { user } = useAuth()
  const roles = (user?.['roles'] ?? []) as readonly string[]
  usePrefill()
  const values = useFormValues()
  if (!roles.some((role) => PLANNERS.includes(role)) || FIXED.includes(String(values['state']))) return null
  return <Checks values={values} />
}

function Checks({ values }: { readonly values: Readonly<Record<string, unknown>> }) {
  const { id } = useDocumentInfo()
  const { dispatchFields, setModified } = useForm()
  const isUnsaved = useFormModified() && id !== undefined
  const { accepted, accept, takeBack } = useAccepted()
  const [isSeriesOpen, setIsSeriesOpen] = useState(false)
  const [isChangeOpen, setIsChangeOpen] = useState(false)
  const lecture = lectureOfForm(values, id === undefined ? undefined : String(id))
  const { answer, isCurrent } = useCheck(lecture)
  const conflicts: readonly Conflict[] = answer?.value?.conflicts ?? []
  const clashes = conflicts.filter(isBlock)
  const warnings = conflicts.filter(({ severity }) => severity === 'warn')
  const free = answer?.value?.nearestFree
  const put = (changes: Readonly<Record<string, unknown>>) => {
    for (const [path, value] of Object.entries(changes)) dispatchFields({ type: 'UPDATE', path, value, valid: true })
    setModified(true)
  }
  return (
    <section className="planning-panel" aria-label="排课检查">
      <h2>排课检查</h2>
      <p aria-live="polite">
        {lecture
          ? isCurrent
            ? summary(clashes.length, openWarnings(warnings, accepted).length, warnings.length)
            : '正在查冲突…'
          : `填好${missingForCheck(values).join('、')}，就能查有没有冲突。`}
      </p>
      {/* The form shows times in the time zone of this computer, everything else those of China. */}
      {lecture && lecture.startsAt < lecture.endsAt ? <p>北京时间：{slotInWords(lecture)}</p> : null}
      {answer?.messages ? <p role="alert">{answer.messages.join('')}</p> : null}
      <ul className="lecture-conflicts">
        {clashes.map(({ key, message }) => (
          <li key={key} data-severity="block">
            <strong>冲突</strong> {message}
          </li>
        ))}
      </ul>
      <WarningTicks warnings={warnings} accepted={accepted} onAccept={accept} onTakeBack={takeBack} />
      {clashes.length > 0 && free ? (
        <button type="button" onClick={() => put({ startsAt: free.startsAt, endsAt: free.endsAt })}>
          改到最近的空档：{momentInWords(free.startsAt)}–{timeInChina(free.endsAt)}
        </button>
      ) : null}
      <WhoCanTeach id={lecture?.id} values={values} onChoose={(trainer) => put({ trainer })} />
      {values['series'] ? (
        <>
          <p>
            这是系列中的一场。“保存”只改这一场；要一起改，改好表单以后用下面的按钮。
            <a href={withQuery(CALENDAR, { view: 'list', day: lecture && wallClockOf(lecture.startsAt).slice(0, 10) })}>
              在日历里看各场
            </a>
          </p>
          <button type="button" disabled={!isUnsaved} onClick={() => setIsChangeOpen(true)}>
            把改动用到系列…
          </button>
        </>
      ) : (
        <>
          <button type="button" disabled={!lecture || isUnsaved} onClick={() => setIsSeriesOpen(true)}>
            办成系列…
          </button>
          {isUnsaved ? <p>先保存改动，再办成系列。</p> : null}
        </>
      )}
      {isChangeOpen && id !== undefined ? (
        <SeriesChangeDialog
          id={String(id)}
          values={values}
          accepted={accepted}
          onClose={() => setIsChangeOpen(false)}
        />
      ) : null}
      {isSeriesOpen && lecture ? (
        <SeriesDialog lecture={lecture} values={values} onClose={() => setIsSeriesOpen(false)} />
      ) : null}
    </section>
  )
}

function summary(clashes: number, open: number, warnings: number): string {
  if (clashes > 0) return `${clashes} 处冲突，不能这样排。`
  if (open > 0) return `${open} 处提醒。确实要这样排，请写明原因；草稿可以先存着。`
  return warnings > 0 ? '提醒都写了原因。' : '没有冲突。'
}
