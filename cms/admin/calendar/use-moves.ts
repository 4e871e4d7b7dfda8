'use client'
import { useCallback, useState } from 'react'
import type { CalendarLecture, CalendarNames } from '../../domain/calendar/lecture.ts'
import { afterMove, changeBetween, type Move, moveInWords } from '../../domain/calendar/move.ts'
import { openWarnings } from '../../domain/planning/accepted-warnings.ts'
import { isBlock } from '../../domain/planning/conflicts.ts'
import type { Conflict, Slot } from '../../domain/planning/plan.ts'
import { areOfSeries, checkLecture, type HinderedLecture, hinderedOf, type Reply } from './planning-api.ts'
import { type MoveAnswer, storeMove, storeUndo } from './store-move.ts'

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
      readonly conflicts: readonly Conflict[]
      readonly nearestFree: Slot | null
    } & Asked)
  | ({
      readonly at: 'asking'
      readonly warnings: readonly Conflict[]
      /** Alone it would clash with others of its series. */
      readonly notAlone: boolean
      readonly hindered: readonly HinderedLecture[]
      readonly messages: readonly string[]
    } & Asked)
  | { readonly at: 'failed'; readonly messages: readonly string[] }
  | { readonly at: 'done'; readonly message: string; readonly undo: () => Promise<void> }

const NO_ANSWER: MoveAnswer = { reasons: new Map(), scope: 'one', hindered: [], reasonForOthers: '' }
const REST: MoveStage = { at: 'rest', message: '' }

/** Moves lectures: asks the planning rules first, then the person where something is to be said, and only then saves. */
export function useMoves(names: CalendarNames, reload: () => void) {
  const [stage, setStage] = useState<MoveStage>(REST)
  const [putBack, setPutBack] = useState<() => void>(() => () => undefined)

  const save = useCallback(
    async ({ before, after }: Asked, answer: MoveAnswer): Promise<Reply<unknown>> => {
      setStage({ at: 'saving' })
      const saved = await storeMove(before, after, answer)
      if (saved.messages) return saved
      const undo = async () => {
        setStage({ at: 'saving' })
        const { messages } = await storeUndo(before, after, answer)
        setStage(messages ? { at: 'failed', messages } : { at: 'rest', message: `“${before.title}”已移回原处。` })
        reload()
      }
      setStage({ at: 'done', message: moveInWords(before, after, names), undo })
      reload()
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
      const clashes = conflicts.filter(isBlock)
      const notAlone = clashes.length > 0 && (await isOwnSeries(clashes, before.series))
      if (clashes.length > 0 && !notAlone) {
        revert()
        return setStage({ at: 'refused', before, after, conflicts: clashes, nearestFree })
      }
      const warnings = openWarnings(conflicts, before.acceptedWarnings)
      if (warnings.length > 0 || before.series !== undefined) {
        setPutBack(() => revert)
        return setStage({ at: 'asking', before, after, warnings, notAlone, hindered: [], messages: [] })
      }
      const saved = await save({ before, after }, NO_ANSWER)
      if (saved.messages) {
        revert()
        setStage({ at: 'failed', messages: saved.messages })
      }
    },
    [save],
  )

  const confirm = async (asked: MoveStage & { at: 'asking' }, answer: MoveAnswer) => {
    const saved = await save(asked, answer)
    // The words typed stay: the dialog says what is wrong and asks again.
    if (saved.messages) setStage({ ...asked, messages: saved.messages, hindered: hinderedOf(saved) })
  }

  const giveUp = useCallback(() => {
    putBack()
    setStage(REST)
  }, [putBack])

  const say = useCallback((message: string) => setStage({ at: 'rest', message }), [])

  return { stage, propose, confirm, giveUp, say }
}

/** Whether a lecture clashes with others of its own series only: moved together, it may not. */
async function isOwnSeries(clashes: readonly Conflict[], series: string | undefined): Promise<boolean> {
  const others = clashes.flatMap((clash) => clash.with?.id ?? [])
  return series !== undefined && others.length === clashes.length && areOfSeries([...new Set(others)], series)
}
