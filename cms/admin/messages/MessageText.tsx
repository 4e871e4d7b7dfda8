'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askServer } from '../tools/ask-server.ts'

/** What was written to a family, or why it cannot be read here. */
export function MessageText() {
  const { id } = useDocumentInfo()
  const [shown, setShown] = useState('')
  useEffect(() => {
    if (id === undefined || id === null) return
    void askServer<{ text: string }>(`/api/messages/${id}/text`).then(({ value, message }) =>
      setShown(value?.text ?? message ?? ''),
    )
  }, [id])
  return <p className="message-text">{shown}</p>
}
