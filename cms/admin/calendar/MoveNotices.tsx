'use client'
import { momentInWords } from '../../domain/moments.ts'
import { timeInChina } from '../../domain/calendar/wall-clock.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'
import { AskDialog } from './AskDialog.tsx'
import type { MoveStage, useMoves } from './use-moves.ts'

type Moves = ReturnType<typeof useMoves>

/** What became of a move, with its way back; and the questions it asks. */
export function MoveNotices({ moves }: { readonly moves: Moves }) {
  const { stage, propose, confirm, giveUp } = moves
  return (
    <>
      <div className="lecture-calendar__notice" role="status">
        {wordsOf(stage)}
        {stage.at === 'done' ? (
          <button type="button" onClick={() => void stage.undo()}>
            撤销
          </button>
        ) : null}
      </div>
      {stage.at === 'failed' ? (
        <div className="lecture-calendar__trouble" role="alert">
          {stage.messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      ) : null}
      {stage.at === 'refused' ? (
        <ToolDialog title="这样排不下" onClose={giveUp}>
          <p>“{stage.before.title}”留在原处：</p>
          <ul className="lecture-conflicts">
            {stage.conflicts.map(({ key, message }) => (
              <li key={key} data-severity="block">
                <strong>冲突</strong> {message}
              </li>
            ))}
          </ul>
          <NearestFree stage={stage} propose={propose} />
        </ToolDialog>
      ) : null}
      {stage.at === 'asking' ? (
        <AskDialog
          key={stage.before.id}
          asked={stage}
          onConfirm={(answer) => void confirm(stage, answer)}
          onClose={giveUp}
        />
      ) : null}
    </>
  )
}

function NearestFree({ stage, propose }: { stage: MoveStage & { at: 'refused' }; propose: Moves['propose'] }) {
  const { before, after, conflicts, nearestFree } = stage
  // Another time helps only where all that stands in the way is another lecture.
  if (conflicts.some((conflict) => conflict.with === undefined)) return null
  if (!nearestFree) return <p>前后两周内没有合适的空档。可以换一间房、换一位讲师，或另选日子。</p>
  const { startsAt, endsAt } = nearestFree
  const { venue, room, trainer } = after
  return (
    <div className="tool-actions">
      <button type="button" onClick={() => void propose(before, { startsAt, endsAt, venue, room, trainer })}>
        改到最近的空档：{momentInWords(startsAt)}–{timeInChina(endsAt)}
      </button>
    </div>
  )
}

function wordsOf(stage: MoveStage): string {
  if (stage.at === 'checking') return '正在查冲突…'
  if (stage.at === 'saving') return '正在保存…'
  return stage.at === 'done' || stage.at === 'rest' ? stage.message : ''
}
