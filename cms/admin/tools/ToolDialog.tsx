'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

/**
 * A question on top of the page; the browser keeps the keyboard inside it. It stands outside of all that
 * it is opened from: so it looks the same everywhere, and a form in it is not within another one.
 */
export function ToolDialog({ title, children, onClose }: { title: string; children: ReactNode; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} className="tool-dialog" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{title}</h2>
      {children}
      <button type="button" className="tool-close" onClick={() => dialog.current?.close()}>
        关闭
      </button>
    </dialog>,
    document.body,
  )
}
