'use client'
import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWritesTexts } from '../who.ts'
import { askServer } from './quality-api.ts'

const PAUSE_MS = 600

/** Fills the address from the title while it is typed, until the editor writes another or the text is published. */
export function SlugFromTitle() {
  const { id, collectionSlug, hasPublishedDoc, hasSavePermission, isTrashed } = useDocumentInfo()
  const title = useFormFields(([fields]) => fields['title']?.value)
  const { value: slug, setValue } = useField<string>({ path: 'slug' })
  const ours = useRef('')
  const [message, setMessage] = useState('')
  const mayWrite = useWritesTexts() && hasSavePermission === true && !isTrashed
  const words = typeof title === 'string' ? title.trim() : ''
  // Who only looks changes nothing.
  const [opened] = useState(words)

  const fill = useCallback(async (): Promise<void> => {
    const query = new URLSearchParams({ title: words, ...(id === undefined ? {} : { id: String(id) }) })
    const { answer, message: refusal } = await askServer<{ slug: string }>(`/api/${collectionSlug ?? ''}/slug?${query}`)
    if (answer?.slug) {
      ours.current = answer.slug
      setValue(answer.slug)
    }
    setMessage(refusal ?? (answer?.slug === '' ? '标题里没有可以做网址的字，请自己写。' : ''))
  }, [collectionSlug, id, setValue, words])

  useEffect(() => {
    const isOurs = !slug || slug === ours.current
    if (words === '' || words === opened || !mayWrite || !isOurs || hasPublishedDoc) return undefined
    const timer = setTimeout(() => void fill(), PAUSE_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the title asks for another address
  }, [words, mayWrite, hasPublishedDoc])

  if (words === '' || !mayWrite) return null
  return (
    <div className="slug-from-title">
      <button type="button" onClick={() => void fill()}>
        按标题生成
      </button>
      {message === '' ? null : <p role="alert">{message}</p>}
    </div>
  )
}
