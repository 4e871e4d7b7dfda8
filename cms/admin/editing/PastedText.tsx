'use client'
import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { readPasted } from './pasted-html.ts'

const NO_PICTURES = '图片没有粘贴进来，请上传到图片库再插入'
const READING_MS = 15_000

/** What the editor itself copied. */
const OWN = 'application/x-lexical-editor'

/** Makes of what is pasted what the editor can hold, and says what is left out. */
export function PastedText() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || !event.clipboardData || isInField(event.target)) return false
          const { clipboardData } = event
          if (clipboardData.getData(OWN) !== '') return false
          const html = clipboardData.getData('text/html')
          const words = clipboardData.getData('text/plain')
          if (html === '') {
            if (words === '' && clipboardData.files.length > 0) tellPictures()
            return false
          }
          const { html: kept, pictures, isChanged } = readPasted(html)
          if (pictures > 0) tellPictures()
          if (!isChanged) return false
          event.preventDefault()
          const data = new DataTransfer()
          data.setData('text/html', kept)
          data.setData('text/plain', words)
          return editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData: data }))
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}

function tellPictures(): void {
  toast.warning(NO_PICTURES, { duration: READING_MS })
}

/** Fields of blocks lie inside the text. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea') !== null
}
