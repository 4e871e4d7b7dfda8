'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Payload's editor asks only when it opens whether it may be written in; a step changes that while it is open. */
export function HoldStill() {
  const [editor] = useLexicalComposerContext()
  const { hasSavePermission } = useDocumentInfo()
  const before = useRef(hasSavePermission)
  useEffect(() => {
    if (hasSavePermission === before.current) return
    before.current = hasSavePermission
    editor.setEditable(hasSavePermission === true)
  }, [editor, hasSavePermission])
  return null
}
