'use client'
import { useState } from 'react'
import { LONGEST_REMARK } from '../../domain/check-step-request.ts'
import { askServer } from './ask-server.ts'
import { PLAN_PATH } from './places.ts'
import { ToolDialog } from './ToolDialog.tsx'

/** Has the clock publish a text, or take it offline. Times are those of China, wherever the browser stands. */
export function PlanDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const [step, setStep] = useState<'publish' | 'unpublish'>('publish')
  const [moment, setMoment] = useState('')
  const [reason, setReason] = useState('')
  const [message, setMessage] = useState('')
  const [isPlanned, setIsPlanned] = useState(false)
  const plan = async () => {
    const at = moment === '' ? '' : `${moment}:00+08:00`
    const { message: refusal } = await askServer(`${address}/plan`, {
      step,
      at,
      ...(step === 'unpublish' ? { reason } : {}),
    })
    setIsPlanned(refusal === undefined)
    setMessage(refusal ?? `已预约在 ${moment.replace('T', ' ')} ${step === 'publish' ? '发布' : '下线'}。`)
  }
  return (
    <ToolDialog title="预约发布或下线" onClose={onClose}>
      <p>到时还没有审核通过，就不会发布，排期里会写明原因。</p>
      <fieldset>
        <legend>做什么</legend>
        <label>
          <input type="radio" name="step" checked={step === 'publish'} onChange={() => setStep('publish')} />
          发布
        </label>
        <label>
          <input type="radio" name="step" checked={step === 'unpublish'} onChange={() => setStep('unpublish')} />
          下线
        </label>
      </fieldset>
      <label>
        北京时间
        <input type="datetime-local" value={moment} onChange={(event) => setMoment(event.target.value)} />
      </label>
      {step === 'unpublish' ? (
        <label>
          原因（接手的人要看）
          <textarea
            rows={2}
            maxLength={LONGEST_REMARK}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      ) : null}
      <div className="tool-actions">
        <button type="button" onClick={() => void plan()}>
          预约
        </button>
      </div>
      <p role="status">
        {message} {isPlanned ? <a href={PLAN_PATH}>看排期</a> : null}
      </p>
    </ToolDialog>
  )
}
