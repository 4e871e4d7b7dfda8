'use client'
import { toast, useDocumentEvents, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useRouter } from '../next-router.ts'
import { onSave, type SaveNews } from './save-watch.ts'
import { loadNewest, loadSteps, sendStep, type StepsAnswer } from './steps-api.ts'
import { useShownVersion } from './use-shown-version.ts'

const SAVED_MS = 5000
const LOOK_MS = 20

/** The steps of the text before the person, and what taking one needs. */
export function useSteps() {
  const {
    id,
    collectionSlug,
    isTrashed,
    setData,
    setHasPublishedDoc,
    setUnpublishedVersionCount,
    incrementVersionCount,
  } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { submit, reset } = useForm()
  const isModified = useFormModified()
  const router = useRouter()
  const [answer, setAnswer] = useState<StepsAnswer>()
  const [isBusy, setIsBusy] = useState(false)
  const [message, setMessage] = useState('')
  const [isStale, setIsStale] = useState(false)
  const [unsaved, setUnsaved] = useState<SaveNews>()
  const shown = useShownVersion()
  const address = id === undefined || id === null || isTrashed ? '' : `/api/${collectionSlug ?? ''}/${id}`

  const forget = () => {
    setMessage('')
    setIsStale(false)
  }

  const load = async (): Promise<void> => {
    const { answer: loaded } = await loadSteps(address)
    if (loaded) setAnswer(loaded)
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

  useEffect(
    () =>
      onSave((news) => {
        if (news.address === address) setUnsaved(news.message === '' ? undefined : news)
      }),
    [address],
  )

  /** What was typed and not saved yet goes first, so that the step is taken with it. */
  const save = async (): Promise<boolean> => {
    const before = shown.current
    const saved = await submit({
      action: `${address}?draft=true&depth=0`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    if (!saved) return false
    // The form learns a moment later which version it has become.
    for (let waited = 0; shown.current === before && waited < SAVED_MS; waited += LOOK_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    return true
  }

  const show = async (taken: StepsAnswer): Promise<void> => {
    setAnswer(taken)
    setUnsaved(undefined)
    const newest = await loadNewest(address)
    if (newest) {
      setData(newest)
      await reset(newest)
    }
    setHasPublishedDoc(taken.isLive)
    setUnpublishedVersionCount(taken.state === 'published' ? 0 : 1)
    incrementVersionCount()
    // Brings the form of the new version, and with it whether that may be written in.
    router.refresh()
  }

  const take = async (
    step: string,
    label: string,
    remark: string,
    tickedWarnings: readonly string[],
  ): Promise<boolean> => {
    setIsBusy(true)
    forget()
    try {
      if (isModified && !(await save())) return false
      const asked = await sendStep(address, step, { remark, tickedWarnings, seen: shown.current })
      const { answer: taken } = asked
      if (!taken) {
        setMessage(asked.message)
        setIsStale(asked.code === 'changed-meanwhile')
        toast.error(asked.message)
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

  return { address, answer, isBusy, message, isStale, unsaved, take, forget }
}
