'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { relatedId } from '../../domain/rich-text-walk.ts'
import { askServer } from '../tools/ask-server.ts'

interface Address {
  readonly url: string
  readonly webcal: string
}

/** The secret address of a trainer's calendar, for the trainer and administrators: shown when asked for, copied, made a new one. */
export function TrainerCalendar() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const [address, setAddress] = useState<Address>()
  const [message, setMessage] = useState('')
  if (id === undefined) return null
  const isAdministrator = ((user?.['roles'] ?? []) as readonly string[]).includes('administrator')
  if (!isAdministrator && relatedId(user?.['trainer']) !== String(id)) return null
  const path = `/api/calendars/trainer/${id}`
  const ask = async (from: string, body: object | undefined, told: string) => {
    const { value, message: refusal } = await askServer<Address>(from, body)
    if (value) setAddress(value)
    setMessage(refusal ?? told)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address?.url ?? '')
      setMessage('已复制，可以粘贴到日历的“添加订阅”里。')
    } catch {
      setMessage('没能复制，请选中上面的网址来复制。')
    }
  }
  return (
    <section className="lecture-day" aria-labelledby="trainer-calendar">
      <h3 id="trainer-calendar">日历订阅</h3>
      <p>讲师把自己的讲座订阅到手机日历，改时间、取消会自动更新，也包括不公开的一对一和入户。</p>
      {address ? (
        <>
          <label>
            网址（知道的人都能看，请勿转发）
            <input readOnly value={address.url} onFocus={(event) => event.target.select()} />
          </label>
          <p className="lecture-day__links">
            <a href={address.webcal}>在这台设备上订阅</a>
            <button className="lecture-day__button" type="button" onClick={() => void copy()}>
              复制
            </button>
            <button
              className="lecture-day__button"
              type="button"
              onClick={() => void ask(`${path}/renew`, {}, '已换成新网址，旧的打不开了。请用新的重新订阅。')}
            >
              换一个网址
            </button>
          </p>
        </>
      ) : (
        <button className="lecture-day__button" type="button" onClick={() => void ask(path, undefined, '')}>
          显示日历网址
        </button>
      )}
      <p role="status">{message}</p>
    </section>
  )
}
