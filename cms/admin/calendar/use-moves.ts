'use client'
import { useCallback, useState } from 'react'
import type { AcceptedWarning, CalendarLecture, CalendarNames } from '../../domain/calendar/lecture.ts'
import {
  afterMove,
  blocks,
  changeBetween,
  type Move,
  moveInWords,
  openWarnings,
  withReasons,
} from '../../domain/calendar/move.ts'
import {
  changeLecture,
  changeSeries,
  checkLecture,
  type FreeSlot,
  type Reply,
  type SeriesScope,
  type ShownConflict,
} from './planning-api.ts'

interface Asked {
  readonly before: CalendarLecture
  readonly after: CalendarLecture
}

/** Where a move stands. A refused or given-up one is back in its place on the screen. */
export type MoveStage =
  | { readonly at: 'rest'; readonly message: string }
  | { readonly at: 'checking' | 'saving' }
  | ({
      readonly at: 'refused'
      readonly conflicts: readonly ShownConflict[]
      readonly nearestFree: FreeSlot | null
    } & Asked)
  | ({
      readonly at: 'asking'
      readonly warnings: readonly ShownConflict[]
      readonly messages: readonly string[]
    } & Asked)
  | { readonly at: 'failed'; readonly messages: readonly string[] }
  | { readonly at: 'done'; readonly message: string; readonly undo: () => Promise<void> }

const REST: MoveStage = { at: 'rest', message: '' }

/** Moves lectures: asks the planning rules first, then the person where something is to be said, and only then saves. */
export function useMoves(names: CalendarNames, reload: () => void) {
  const [stage, setStage] = useState<MoveStage>(REST)
  const [putBack, setPutBack] = useState<() => void>(() => () => undefined)

  const save = useCallback(
    async (
      { before, after }: Asked,
      reasons: ReadonlyMap<string, string>,
      scope: SeriesScope,
    ): Promise<Reply<unknown>> => {
      setStage({ at: 'saving' })
      const acceptedWarnings = withReasons(before.acceptedWarnings, reasons)
      const saved = await store(before, after, acceptedWarnings, scope)
      if (!saved.messages) {
        const undo = async () => {
          setStage({ at: 'saving' })
          const undone = await store(after, before, before.acceptedWarnings, scope)
          setStage(
            undone.messages
              ? { at: 'failed', messages: undone.messages }
              : { at: 'rest', message: `“${before.title}”已移回原处。` },
          )
          reload()
        }
        setStage({ at: 'done', message: moveInWords(before, after, names), undo })
        reload()
      }
      return saved
    },
    [names, reload],
  )

  const propose = useCallback(
    async (before: CalendarLecture, move: Move, revert: () => void = () => undefined): Promise<void> => {
      const after = afterMove(before, move)
      if (Object.keys(changeBetween(before, after)).length === 0) {
        revert()
        return setStage(REST)
      }
      setStage({ at: 'checking' })
      const checked = await checkLecture(after)
      if (!checked.value) {
        revert()
        return setStage({ at: 'failed', messages: checked.messages })
      }
      const { conflicts, nearestFree } = checked.value
      const clashes = blocks(conflicts)
      if (clashes.length > 0) {
        revert()
        return setStage({ at: 'refused', before, after, conflicts: clashes, nearestFree })
      }
      const warnings = openWarnings(conflicts, before.acceptedWarnings)
      if (warnings.length > 0 || before.series !== undefined) {
        setPutBack(() => revert)
        return setStage({ at: 'asking', before, after, warnings, messages: [] })
      }
      const saved = await save({ before, after }, new Map(), 'one')
      if (saved.messages) {
        revert()
        setStage({ at: 'failed', messages: saved.messages })
      }
    },
    [save],
  )

  const confirm = async (
    asked: MoveStage & { at: 'asking' },
    reasons: ReadonlyMap<string, string>,
    scope: SeriesScope,
  ) => {
    const saved = await save(asked, reasons, scope)
    // The words typed stay: the dialog says what is wrong and asks again.
    if (saved.messages) setStage({ ...asked, messages: saved.messages })
  }

  const giveUp = useCallback(() => {
    putBack()
    setStage(REST)
  }, [putBack])

  const say = useCallback((message: string) => setStage({ at: 'rest', message }), [])

  return { stage, propose, confirm, giveUp, say }
}

function store(
  before: CalendarLecture,
  after: CalendarLecture,
  acceptedWarnings: readonly AcceptedWarning[],
  scope: SeriesScope,
): Promise<Reply<unknown>> {
  const change = changeBetween(before, after)
  if (scope === 'one') return changeLecture(before.id, { ...change, acceptedWarnings })
  const { signUpUntil: _follows, ...moved } = change
  return changeSeries(before.id, scope, moved)
}
