'use client'
import { useState } from 'react'
import { momentInWords } from '../../domain/moments.ts'
import { timeInChina } from '../../domain/calendar/wall-clock.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'
import { HinderedLectures } from './HinderedLectures.tsx'
import type { SeriesScope } from './planning-api.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import type { MoveAnswer } from './store-move.ts'
import type { MoveStage } from './use-moves.ts'
import { WarningReasons } from './WarningReasons.tsx'

interface Props {
  readonly asked: MoveStage & { at: 'asking' }
  readonly onConfirm: (answer: MoveAnswer) => void
  readonly onClose: () => void
}

/** Before a move is final: why in spite of a warning, and for how much of a series. */
export function AskDialog({ asked, onConfirm, onClose }: Props) {
  const { after, warnings, notAlone, hindered, messages, before } = asked
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const [reasonForOthers, setReasonForOthers] = useState('')
  const [scope, setScope] = useState<SeriesScope>(notAlone ? 'later' : 'one')
  const isDraft = before.state === 'draft'
  const isAnswered = isDraft || warnings.every(({ key }) => (reasons.get(key) ?? '').trim() !== '')
  return (
    <ToolDialog title={`移动“${after.title}”`} onClose={onClose}>
      <p>
        移到 {momentInWords(after.startsAt)}–{timeInChina(after.endsAt)}。
      </p>
      {before.series === undefined ? null : <ScopeChoice scope={scope} notAlone={notAlone} onChange={setScope} />}
      {warnings.length > 0 ? (
        <>
          <p>
            {isDraft
              ? '有要留意的地方。草稿可以先存着，提交之前再写原因。'
              : '有要留意的地方。确实要这样排，请写明原因。'}
          </p>
          <WarningReasons warnings={warnings} reasons={reasons} onChange={setReasons} />
        </>
      ) : null}
      {messages.length > 0 ? (
        <div role="alert" className="lecture-calendar__trouble">
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      ) : null}
      {hindered.length > 0 && scope !== 'one' ? (
        <HinderedLectures hindered={hindered} reason={reasonForOthers} onReason={setReasonForOthers} />
      ) : null}
      <div className="tool-actions">
        <button
          type="button"
          disabled={!isAnswered}
          onClick={() => onConfirm({ reasons, scope, hindered, reasonForOthers })}
        >
          移过去
        </button>
      </div>
    </ToolDialog>
  )
}
