'use client'
import { toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { LECTURE_STATE_NAMES, type LectureState } from '../../domain/lecture.ts'
import { type Decision, decisionName } from '../../domain/lecture-decision.ts'
import { send } from '../calendar/planning-api.ts'
import { useStoredForm } from './use-stored-form.ts'

/** Takes decisions about the lecture in the form. What was typed and not saved yet goes first. */
export function useDecision() {
  const { id } = useDocumentInfo()
  const { submit } = useForm()
  const isModified = useFormModified()
  const show = useStoredForm()
  const [isBusy, setIsBusy] = useState(false)
  const [messages, setMessages] = useState<readonly string[]>([])
  const address = `/api/lectures/${id}`

  const whileBusy = async (work: () => Promise<boolean>): Promise<boolean> => {
    setIsBusy(true)
    setMessages([])
    try {
      return await work()
    } finally {
      setIsBusy(false)
    }
  }
  const save = async (): Promise<boolean> => {
    const saved = await submit({ disableSuccessStatus: true })
    return saved !== undefined && (saved as { res?: Response }).res?.ok === true
  }

  const decide = (decision: Decision, from: LectureState, remark: string) =>
    whileBusy(async () => {
      if (isModified && !(await save())) return false
      const { value, messages: refusals } = await send<{ state: LectureState }>('POST', `${address}/decide`, {
        decision,
        remark,
      })
      if (!value) {
        setMessages(refusals)
        return false
      }
      await show()
      toast.success(`${decisionName(decision, from)}：现在是“${LECTURE_STATE_NAMES[value.state]}”`)
      return true
    })

  /** A trainer's: saved and handed in at once, also the first time. */
  const handIn = () =>
    whileBusy(async () => {
      const saved = await submit({ overrides: { state: 'submitted' } })
      const isSaved = (saved as { res?: Response } | undefined)?.res?.ok === true
      if (isSaved && id !== undefined) await show()
      return isSaved
    })

  return { decide, handIn, isBusy, messages }
}
