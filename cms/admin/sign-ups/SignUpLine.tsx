'use client'
import { useState } from 'react'
import { isLive, type ListedSignUp, SIGN_UP_STATE_NAMES } from '../../domain/sign-up-list.ts'
import { momentInWords } from '../../domain/moments.ts'
import { askServer } from '../tools/ask-server.ts'

interface Props {
  readonly row: ListedSignUp
  /** Whether this person may act for families. */
  readonly acts: boolean
  /** What its lecture still lets be done. */
  readonly mayMove: boolean
  readonly mayCancel: boolean
  readonly onMove: () => void
  readonly onDone: () => void
}

/** One family: how it stands, and what can be done for it. */
export function SignUpLine({ row, acts, mayMove, mayCancel, onMove, onDone }: Props) {
  const [phone, setPhone] = useState('')
  const [message, setMessage] = useState('')
  const [asksToCancel, setAsksToCancel] = useState(false)
  const unmask = async () => {
    const { value, message: trouble } = await askServer<{ phone: string }>(`/api/sign-ups/${row.id}/phone`)
    setPhone(value?.phone ?? '')
    setMessage(trouble ?? '')
  }
  const cancel = async () => {
    const { message: trouble } = await askServer(`/api/sign-ups/${row.id}/cancel`, {})
    setAsksToCancel(false)
    setMessage(trouble ?? '')
    if (trouble === undefined) onDone()
  }
  const children = row.children > 0 ? `、${row.children} 个孩子` : ''
  return (
    <li className={`sign-up-line sign-up-line--${row.state}`}>
      <p>
        <strong>{row.name}</strong>　{phone === '' ? row.phoneMasked : <a href={`tel:${phone}`}>{phone}</a>}
      </p>
      <p>
        {SIGN_UP_STATE_NAMES[row.state]}
        {row.state === 'offered' && row.offerUntil ? `（到 ${momentInWords(row.offerUntil)}）` : ''} · {row.adults}{' '}
        位大人
        {children}
        {row.addedBy ? ` · ${row.addedBy}代报` : ''}
      </p>
      {acts && isLive(row) ? (
        <div className="sign-up-actions">
          {phone === '' ? (
            <button type="button" onClick={() => void unmask()}>
              看手机号
            </button>
          ) : null}
          {mayMove ? (
            <button type="button" onClick={onMove}>
              换场
            </button>
          ) : null}
          {mayCancel ? (
            <button type="button" onClick={() => setAsksToCancel(true)} aria-expanded={asksToCancel}>
              取消报名
            </button>
          ) : null}
        </div>
      ) : null}
      {asksToCancel ? (
        <p className="sign-up-sure" role="group" aria-label="确定取消吗">
          取消后名额马上让给下一家，也会通知这一家；短信发没发出，看“通知”。
          <button type="button" onClick={() => void cancel()}>
            确定取消
          </button>
          <button type="button" onClick={() => setAsksToCancel(false)}>
            不取消
          </button>
        </p>
      ) : null}
      {message === '' ? null : <p role="alert">{message}</p>}
    </li>
  )
}
