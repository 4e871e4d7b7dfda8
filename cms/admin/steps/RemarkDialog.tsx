'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'

interface Props {
  readonly label: string
  readonly message: string
  readonly isBusy: boolean
  readonly onSend: (remark: string) => void
  readonly onClose: () => void
}

/** Asks why: the next one reads it. Esc closes it. */
export function RemarkDialog({ label, message, isBusy, onSend, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [remark, setRemark] = useState('')
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    // The form of the text lies around this one in React's tree.
    event.stopPropagation()
    onSend(remark)
  }
  return (
    <dialog ref={dialog} className="step-remark" aria-label={label} onClose={onClose}>
      <label htmlFor="step-remark-text">为什么{label}？接手的人要看。</label>
      <textarea
        id="step-remark-text"
        rows={5}
        maxLength={2000}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      {message === '' ? null : <p role="alert">{message}</p>}
      <div>
        <Button type="button" buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
          取消
        </Button>
        <Button type="button" size="medium" margin={false} disabled={isBusy} onClick={send as never}>
          {label}
        </Button>
      </div>
    </dialog>
  )
}
