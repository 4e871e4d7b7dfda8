'use client'
import { useEffect, useState } from 'react'
import { type CheckAnswer, type CheckedLecture, checkLecture, type Reply } from '../calendar/planning-api.ts'

/** After the last key. */
const PAUSE_MS = 500

/** What the planning rules say of the lecture in the form as it is now, saved or not. */
export function useCheck(lecture: CheckedLecture | undefined) {
  const [reply, setReply] = useState<{ readonly written: string; readonly answer: Reply<CheckAnswer> }>()
  const written = lecture === undefined ? '' : JSON.stringify(lecture)
  useEffect(() => {
    if (written === '') return undefined
    const controller = new AbortController()
    const timer = setTimeout(() => {
      checkLecture(JSON.parse(written) as CheckedLecture, controller.signal).then(
        (answer) => setReply({ written, answer }),
        // Something newer is being asked.
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [written])
  return {
    /** The last answer; for another state of the form while that is being asked for. */
    answer: written === '' ? undefined : reply?.answer,
    isCurrent: reply?.written === written,
  }
}
