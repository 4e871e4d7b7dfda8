'use client'
import { useState } from 'react'
import { daysOfText, everyNames, ruleOfChoice, type SeriesChoice } from '../../domain/calendar/series-choice.ts'
import { wallClockOf } from '../../domain/calendar/wall-clock.ts'
import { type CheckedLecture, checkedFields, send } from '../calendar/planning-api.ts'
import { CALENDAR, withQuery } from '../desk/places.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'
import { SeriesDates, type SeriesDate } from './SeriesDates.tsx'
import { SeriesRule } from './SeriesRule.tsx'

interface Props {
  readonly lecture: CheckedLecture
  /** All that the form holds. */
  readonly values: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}

interface Preview {
  readonly ruleInWords: string
  readonly dates: readonly SeriesDate[]
}

/** Not for each lecture of a series alone: the rule gives the times, and each begins as a draft. */
const NOT_SHARED = [
  'id',
  'state',
  'startsAt',
  'endsAt',
  'series',
  'seriesDay',
  'sequence',
  'remark',
  'acceptedWarnings',
  'cancelledBecause',
  'report',
  'region',
  'createdAt',
  'updatedAt',
  'planning',
]

/** 办成系列: how it repeats, all dates with their conflicts, and only then the lectures. */
export function SeriesDialog({ lecture, values, onClose }: Props) {
  const firstDay = wallClockOf(lecture.startsAt).slice(0, 10)
  const [choice, setChoice] = useState<SeriesChoice>({ every: 'week', weekdays: [], end: { count: 8 } })
  const [exceptions, setExceptions] = useState('')
  const [preview, setPreview] = useState<Preview>()
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [messages, setMessages] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const { days, wrong } = daysOfText(exceptions)

  // One that is stored already becomes the first of the series, by its id.
  const isStored = lecture.id !== undefined
  const body = {
    lecture: { ...checkedFields(lecture), state: 'draft' },
    rule: ruleOfChoice(choice, firstDay),
    exceptions: days,
  }
  const look = async () => {
    if (wrong.length > 0) return setMessages([`“${wrong.join('、')}”不是日期，请写成 2026-10-01 这样。`])
    setIsBusy(true)
    const reply = await send<Preview>('POST', '/api/planning/series/preview', body)
    setIsBusy(false)
    setMessages(reply.messages ?? [])
    setPreview(reply.value)
    setSkipped(new Set())
  }
  const change = (next: SeriesChoice) => {
    setChoice(next)
    setPreview(undefined)
  }
  const chosen = (preview?.dates ?? []).filter(({ day, isException }) => !isException && !skipped.has(day))
  const added = chosen.filter((date) => !date.isStored)
  const clashing = chosen.filter(({ conflicts }) => conflicts.some(({ severity }) => severity === 'block'))
  const create = async () => {
    setIsBusy(true)
    const fields = Object.fromEntries(Object.entries(values).filter(([name]) => !NOT_SHARED.includes(name)))
    const reply = await send<{ lectures: readonly { startsAt: string }[] }>('POST', '/api/planning/series', {
      ...body,
      fields,
      skip: [...skipped],
      acceptedWarnings: reason.trim() === '' ? {} : acceptedByDay(chosen, reason.trim()),
    })
    setIsBusy(false)
    if (!reply.value) return setMessages(reply.messages)
    location.assign(withQuery(CALENDAR, { view: 'list', day: firstDay, trainer: lecture.trainer }))
  }
  return (
    <ToolDialog title="办成系列" onClose={onClose}>
      <p>
        {isStored
          ? '这一场就是系列的第一场，不会再建一遍；其余各场先存成草稿，之后可以单独改，也可以一起改。'
          : '第一场是现在填的时间。每一场都先存成草稿，之后可以单独改，也可以一起改。'}
      </p>
      <SeriesRule
        choice={choice}
        firstDay={firstDay}
        names={everyNames(firstDay)}
        exceptions={exceptions}
        onChoice={change}
        onExceptions={(text) => {
          setExceptions(text)
          setPreview(undefined)
        }}
      />
      <div className="tool-actions">
        <button type="button" disabled={isBusy} onClick={() => void look()}>
          看所有日期
        </button>
      </div>
      {preview ? (
        <SeriesDates
          ruleInWords={preview.ruleInWords}
          dates={preview.dates}
          skipped={skipped}
          reason={reason}
          onSkip={setSkipped}
          onReason={setReason}
        />
      ) : null}
      <div role="alert" className="lecture-calendar__trouble">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {preview ? (
        <div className="tool-actions">
          <button
            type="button"
            disabled={isBusy || added.length === 0 || clashing.length > 0}
            aria-describedby="series-why"
            onClick={() => void create()}
          >
            {isStored ? '再建' : '建这'} {added.length} 场
          </button>
          <p id="series-why">{clashing.length > 0 ? `有冲突的 ${clashing.length} 天，请先去掉勾，或换个时间。` : ''}</p>
        </div>
      ) : null}
    </ToolDialog>
  )
}

function acceptedByDay(
  dates: readonly SeriesDate[],
  reason: string,
): Record<string, { key: string; reason: string }[]> {
  return Object.fromEntries(
    dates.flatMap(({ day, conflicts }) => {
      const warnings = conflicts.filter(({ severity }) => severity === 'warn')
      return warnings.length === 0 ? [] : [[day, warnings.map(({ key }) => ({ key, reason }))]]
    }),
  )
}
