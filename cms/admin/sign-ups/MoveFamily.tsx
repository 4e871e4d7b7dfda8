'use client'
import { useEffect, useState } from 'react'
import { momentInWords } from '../../domain/moments.ts'
import type { MoveTarget } from '../../domain/move-targets.ts'
import type { ListedSignUp } from '../../domain/sign-up-list.ts'
import { askServer } from '../tools/ask-server.ts'
import { ToolDialog } from '../tools/ToolDialog.tsx'

interface Props {
  readonly row: ListedSignUp
  readonly onClose: () => void
}

/** To another lecture that is to come: where there are seats, or on the waiting list of one that is full. */
export function MoveFamily({ row, onClose }: Props) {
  const [choices, setChoices] = useState<readonly MoveTarget[]>()
  const [chosen, setChosen] = useState('')
  const [message, setMessage] = useState('')
  const [done, setDone] = useState('')
  useEffect(() => {
    void askServer<{ targets: MoveTarget[] }>(`/api/sign-ups/${row.id}/move-targets`).then((answer) => {
      setChoices(answer.value?.targets ?? [])
      setMessage(answer.message ?? '')
    })
  }, [row.id])
  const target = choices?.find(({ id }) => id === chosen)
  const waits = target?.step === 'wait'
  const move = async () => {
    const wait = waits ? 'yes' : ''
    const { value, message: trouble } = await askServer<{ state: string }>(`/api/sign-ups/${row.id}/move`, {
      lecture: chosen,
      wait,
    })
    setMessage(trouble ?? '')
    if (!value) return
    const how = value.state === 'waiting' ? '换好了，排在那一场的候补名单里，' : '换好了，'
    setDone(`${how}会通知这一家；短信发没发出，看“通知”。原来的网址和签到码照样能用。`)
  }
  return (
    <ToolDialog title={`给${row.name}换场`} onClose={onClose}>
      {done === '' ? (
        <>
          <label>
            换到
            <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{choices ? '请选择' : '正在读取…'}</option>
              {choices?.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {momentInWords(choice.startsAt)}（{seatsInWords(choice)}）{choice.title}，{choice.place}
                </option>
              ))}
            </select>
          </label>
          {choices?.length === 0 && message === '' ? <p>现在没有正在报名的别的活动可以换。</p> : null}
          {waits ? (
            <p>
              那一场坐不下这一家（{row.people} 人）。
              {row.state === 'waiting' ? '换过去是候补，排在最后。' : '换过去是候补，这里的座位会让给下一家。'}
            </p>
          ) : null}
          {message === '' ? null : <p role="alert">{message}</p>}
          <p className="tool-actions">
            <button type="button" disabled={!target} onClick={() => void move()}>
              {waits ? '排到这一场的候补' : '换到这一场'}
            </button>
          </p>
        </>
      ) : (
        <p role="status">{done}</p>
      )}
    </ToolDialog>
  )
}

function seatsInWords({ left, step }: MoveTarget): string {
  if (step === 'seat') return `剩 ${left} 个名额`
  return left === 0 ? '已满，可以候补' : `只剩 ${left} 个名额，可以候补`
}
