'use client'
import { useAllFormFields, useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import { tellFindings } from './findings-news.ts'
import { type QualityAnswer, sendJson } from './quality-api.ts'

/** After the last key. */
const PAUSE_MS = 900
const LINKS_MS = 4000
/** An address that never answers is not waited for. */
const MOST_ROUNDS = 20

/** What the checks find in the form as it is now, saved or not. */
export function useQuality() {
  const { id, collectionSlug } = useDocumentInfo()
  const { mostRecentUpdate, reportUpdate } = useDocumentEvents()
  const [fields] = useAllFormFields()
  const [answer, setAnswer] = useState<QualityAnswer>()
  const [message, setMessage] = useState('')
  const [round, setRound] = useState(0)
  const written = JSON.stringify(reduceFieldsToValues(fields, true))
  const address = `/api/${collectionSlug ?? ''}`

  useEffect(() => {
    const controller = new AbortController()
    let later: ReturnType<typeof setTimeout> | undefined
    const timer = setTimeout(() => {
      const body = { ...(id === undefined ? {} : { id }), data: JSON.parse(written) as unknown }
      sendJson<QualityAnswer>(`${address}/quality`, body, { signal: controller.signal }).then(
        (asked) => {
          if (asked.answer) setAnswer(asked.answer)
          setMessage(asked.message ?? '')
          const isAwaited = (asked.answer?.linksAwaited ?? 0) > 0 && round < MOST_ROUNDS
          if (isAwaited) later = setTimeout(() => setRound((before) => before + 1), LINKS_MS)
        },
        // Something newer is being asked.
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
      controller.abort()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a step that was taken changes who may tick
  }, [address, id, written, round, mostRecentUpdate])

  const findings = answer?.findings
  useEffect(() => {
    tellFindings(`${address}/${id ?? ''}`, findings)
    return () => tellFindings('', undefined)
  }, [address, id, findings])

  const tick = async (key: string, isTicked: boolean): Promise<void> => {
    if (id === undefined) return
    const shown = answer
    if (shown) {
      setAnswer({ ...shown, findings: shown.findings.map((one) => (one.key === key ? { ...one, isTicked } : one)) })
    }
    const asked = await sendJson<{ updatedAt: string; before: string }>(
      `${address}/${id}/ticks`,
      isTicked ? { add: [key] } : { remove: [key] },
    )
    if (asked.answer) {
      setMessage('')
      reportUpdate({
        id,
        doc: { id, before: asked.answer.before } as { id: typeof id },
        entitySlug: collectionSlug ?? '',
        operation: 'update',
        updatedAt: asked.answer.updatedAt,
      })
    } else {
      setMessage(asked.message)
      if (shown) setAnswer(shown)
    }
  }

  return { answer, message, tick }
}
