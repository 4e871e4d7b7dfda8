'use client'
import { type FormEvent, useState } from 'react'
import { ToolDialog } from '../tools/ToolDialog.tsx'
import { type FieldTrouble, sendFamily } from './send-family.ts'

const FIELDS = [
  { name: 'name', label: '怎么称呼', type: 'text', value: '' },
  { name: 'phone', label: '手机号', type: 'tel', value: '' },
  { name: 'childMonths', label: '孩子几个月大（还在孕期填 0）', type: 'number', value: '' },
  { name: 'adults', label: '来几位大人', type: 'number', value: '1' },
  { name: 'children', label: '带几个孩子', type: 'number', value: '0' },
] as const

/** The family's own form, filled in by the organizer who has it on the telephone. */
export function AddFamily({ lecture, onClose }: { readonly lecture: string; readonly onClose: () => void }) {
  const [troubles, setTroubles] = useState<readonly FieldTrouble[]>([])
  const [done, setDone] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    // React passes it on to the form of the lecture, which must not be saved by it.
    event.preventDefault()
    event.stopPropagation()
    setIsBusy(true)
    const answer = await sendFamily(lecture, new FormData(event.currentTarget))
    setIsBusy(false)
    setTroubles(answer.troubles)
    setDone(answer.done)
  }
  if (done !== '') {
    return (
      <ToolDialog title="办好了" onClose={onClose}>
        <p role="status">{done}</p>
      </ToolDialog>
    )
  }
  const general = troubles.filter(
    ({ path }) => ![...FIELDS.map(({ name }) => name), 'consent'].some((own) => own === path),
  )
  return (
    <ToolDialog title="替家庭报名" onClose={onClose}>
      <form className="add-family" noValidate onSubmit={(event) => void send(event)}>
        {general.map(({ message }) => (
          <p key={message} role="alert">
            {message}
          </p>
        ))}
        {FIELDS.map(({ name, label, type, value }) => (
          <label key={name}>
            {label}
            <input name={name} type={type} defaultValue={value} autoComplete="off" />
            <Trouble of={name} in={troubles} />
          </label>
        ))}
        <label className="add-family-tick">
          <input name="consent" type="checkbox" value="yes" />
          电话里已说明：手机号只用于这次报名和通知，加密保存，讲座结束后最多保存 180 天；对方同意
        </label>
        <Trouble of="consent" in={troubles} />
        <label className="add-family-tick">
          <input name="wait" type="checkbox" value="yes" />
          名额不够就排候补
        </label>
        <button type="submit" disabled={isBusy}>
          {isBusy ? '正在提交…' : '报名'}
        </button>
      </form>
    </ToolDialog>
  )
}

function Trouble({ of, in: troubles }: { readonly of: string; readonly in: readonly FieldTrouble[] }) {
  const trouble = troubles.find(({ path }) => path === of)
  return trouble ? <span role="alert">{trouble.message}</span> : null
}
