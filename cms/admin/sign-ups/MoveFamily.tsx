'use client'
import { useEffect, useState } from 'react'
import { momentInWords } from '../../domain/moments.ts'
import type { ListedSignUp } from '../../domain/sign-up-list.ts'
import { askServer } from '../tools/ask-server.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'

interface Choice {
  readonly id: string
  readonly title: string
  readonly startsAt: string
}

interface Props {
  readonly row: ListedSignUp
  readonly lecture: string
  readonly onClose: () => void
}

/** To another lecture that is to come, where seats are free; the server says when there are none. */
export function MoveFamily({ row, lecture, onClose }: Props) {
  const [choices, setChoices] = useState<readonly Choice[]>()
  const [target, setTarget] = useState('')
  const [message, setMessage] = useState('')
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    const now = encodeURIComponent(new Date().toISOString())
    const where = `where[startsAt][greater_than]=${now}&where[state][in]=approved,open,closed&where[id][not_equals]=${lecture}`
    void askServer<{ docs: Choice[] }>(`/api/lectures?${where}&depth=0&sort=startsAt&limit=100`).then((answer) => {
      setChoices(answer.value?.docs ?? [])
      setMessage(answer.message ?? '')
    })
  }, [lecture])
  const move = async () => {
    const { message: trouble } = await askServer(`/api/sign-ups/${row.id}/move`, { lecture: target })
    setMessage(trouble ?? '')
    setIsDone(trouble === undefined)
  }
  return (
    <ToolDialog title={`给${row.name}换场`} onClose={onClose}>
      {isDone ? (
        <p role="status">换好了，会通知这一家；短信发没发出，看“通知”。原来的网址和签到码照样能用。</p>
      ) : (
        <>
          <label>
            换到
            <select value={target} onChange={(event) => setTarget(event.target.value)}>
              <option value="">{choices ? '请选择' : '正在读取…'}</option>
              {choices?.map(({ id, title, startsAt }) => (
                <option key={id} value={id}>
                  {momentInWords(startsAt)} {title}
                </option>
              ))}
            </select>
          </label>
          {choices?.length === 0 && message === '' ? <p>没有别的活动可以换。</p> : null}
          {message === '' ? null : <p role="alert">{message}</p>}
          <p className="move-family">
            <button type="button" disabled={target === ''} onClick={() => void move()}>
              换到这一场
            </button>
          </p>
        </>
      )}
    </ToolDialog>
  )
}
