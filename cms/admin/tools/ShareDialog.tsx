'use client'
import { useState } from 'react'
import { momentInChina } from '../../domain/moments.ts'
import { askServer } from './ask-server.ts'
import { ToolDialog } from './ToolDialog.tsx'

interface Shared {
  readonly url: string
  readonly expiresAt: string
}

const DAYS = [1, 3, 7, 14, 30]
const USUAL_DAYS = 7

/** A link to the draft for somebody without an account: made, copied, taken back. */
export function ShareDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const [days, setDays] = useState(USUAL_DAYS)
  const [shared, setShared] = useState<Shared>()
  const [message, setMessage] = useState('')
  const make = async () => {
    const { value, message: refusal } = await askServer<Shared>(`${address}/share`, { days })
    setShared(value)
    setMessage(refusal ?? '')
  }
  const withdraw = async () => {
    const { message: refusal } = await askServer(`${address}/withdraw-shares`, {})
    setShared(undefined)
    setMessage(refusal ?? '以前发出的链接都已收回，打不开了。')
  }
  const copy = async () => {
    await navigator.clipboard.writeText(shared?.url ?? '')
    setMessage('已复制，可以粘贴到微信或邮件里。')
  }
  return (
    <ToolDialog title="分享预览" onClose={onClose}>
      <p>没有账号的人打开链接，能看到这一篇最新的草稿。</p>
      <label>
        有效
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {count} 天
            </option>
          ))}
        </select>
      </label>
      <div className="tool-actions">
        <button type="button" onClick={() => void make()}>
          生成链接
        </button>
        <button type="button" onClick={() => void withdraw()}>
          收回以前的链接
        </button>
      </div>
      {shared ? (
        <>
          <label>
            链接（{momentInChina(shared.expiresAt)} 前有效）
            <input readOnly value={shared.url} onFocus={(event) => event.target.select()} />
          </label>
          <div className="tool-actions">
            <button type="button" onClick={() => void copy()}>
              复制
            </button>
          </div>
        </>
      ) : null}
      <p role="status">{message}</p>
    </ToolDialog>
  )
}
