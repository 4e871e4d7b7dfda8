import { useDocumentEvents, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { type RefObject, useEffect, useRef } from 'react'

/** `updatedAt` of the version that the form shows; empty for a text that was never saved. */
export function useShownVersion(): RefObject<string> {
  const { data } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const inForm = useFormFields(([fields]) => fields['updatedAt']?.value)
  const shown = useRef('')
  const saved = typeof inForm === 'string' ? inForm : String(data?.['updatedAt'] ?? '')

  useEffect(() => {
    shown.current = saved
  }, [saved])

  // A tick makes a version that shows the same; one upon a version of somebody else's is not in this form.
  useEffect(() => {
    const { before } = (mostRecentUpdate?.doc ?? {}) as { before?: string }
    if (before !== undefined && before === shown.current) shown.current = mostRecentUpdate?.updatedAt ?? ''
  }, [mostRecentUpdate])

  return shown
}
