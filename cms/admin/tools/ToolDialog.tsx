'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A question on top of the page; the browser keeps the keyboard inside it. */
export function ToolDialog({ title, children, onClose }: { title: string; children: ReactNode; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="tool-dialog" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{title}</h2>
      {children}
      <button type="button" className="tool-close" onClick={() => dialog.current?.close()}>
        关闭
      </button>
    </dialog>
  )
}
