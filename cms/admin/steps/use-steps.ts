'use client'
import { toast, useDocumentEvents, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useRouter } from '../next-router.ts'
import { loadNewest, loadSteps, sendStep, type StepsAnswer } from './steps-api.ts'

/** The steps of the text before the person, and what taking one needs. */
export function useSteps() {
  const { id, collectionSlug, setData, setHasPublishedDoc, setUnpublishedVersionCount, incrementVersionCount } =
    useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { submit, reset } = useForm()
  const isModified = useFormModified()
  const router = useRouter()
  const [answer, setAnswer] = useState<StepsAnswer>()
  const [isBusy, setIsBusy] = useState(false)
  const [message, setMessage] = useState('')
  const address = id === undefined || id === null ? '' : `/api/${collectionSlug ?? ''}/${id}`

  const load = async (): Promise<StepsAnswer | undefined> => {
    const { answer: loaded } = await loadSteps(address)
    if (loaded) setAnswer(loaded)
    return loaded
  }

  useEffect(() => {
    if (address === '') return undefined
    let isCurrent = true
    void loadSteps(address).then(({ answer: loaded }) => {
      if (isCurrent && loaded) setAnswer(loaded)
    })
    return () => {
      isCurrent = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a save of the form makes the answer old
  }, [address, mostRecentUpdate])

  /** What was typed and not saved yet goes first, so that the step is taken with it. */
  const save = async (): Promise<boolean> => {
    const saved = await submit({
      action: `${address}?draft=true&depth=0`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return Boolean(saved)
  }

  const show = async (taken: StepsAnswer): Promise<void> => {
    setAnswer(taken)
    const newest = await loadNewest(address)
    if (newest) {
      setData(newest)
      await reset(newest)
    }
    setHasPublishedDoc(taken.isLive)
    setUnpublishedVersionCount(taken.state === 'published' ? 0 : 1)
    incrementVersionCount()
    router.refresh()
  }

  const take = async (
    step: string,
    label: string,
    remark: string,
    tickedWarnings: readonly string[],
  ): Promise<boolean> => {
    setIsBusy(true)
    setMessage('')
    try {
      if (isModified && !(await save())) return false
      const current = (await load()) ?? answer
      const { answer: taken, message: refusal } = await sendStep(address, step, {
        remark,
        tickedWarnings,
        seen: current?.updatedAt ?? '',
      })
      if (!taken) {
        setMessage(refusal)
        toast.error(refusal)
        await load()
        return false
      }
      await show(taken)
      toast.success(`${label}：已完成，现在是“${taken.stateName}”`)
      return true
    } finally {
      setIsBusy(false)
    }
  }

  return { answer, isBusy, message, take, forget: () => setMessage('') }
}
