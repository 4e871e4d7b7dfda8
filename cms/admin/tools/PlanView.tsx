'use client'
import { SetStepNav, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { momentInChina } from '../../domain/moments.ts'
import type { PlannedStep, PublishingPlan } from '../../domain/publishing-plan.ts'
import type { Role } from '../../domain/roles.ts'
import { mayCancel } from '../../domain/scheduled-step.ts'
import { askServer } from './ask-server.ts'
import { useAnswer } from './use-answer.ts'

const ADDRESS = '/api/publishing-plan'
const STEPS = { publish: '发布', unpublish: '下线' }

/** 排期: what goes live or offline when, and what did not come about. */
export function PlanView() {
  const { user } = useAuth()
  const [round, setRound] = useState(0)
  const [message, setMessage] = useState('')
  const answer = useAnswer<PublishingPlan>(ADDRESS, round)
  const plan = answer?.value
  const person = { id: String(user?.id ?? ''), roles: (user?.['roles'] ?? []) as readonly Role[] }

  const cancel = async ({ id, title }: PlannedStep) => {
    const { message: refusal } = await askServer(`${ADDRESS}/${id}/cancel`, {})
    setMessage(refusal ?? `“${title}”的预约已取消。`)
    setRound(round + 1)
  }
  const entry = (step: PlannedStep) => (
    <li key={step.id}>
      <span>
        <time dateTime={step.at}>{step.reason === '' ? momentInChina(step.at).slice(-5) : momentInChina(step.at)}</time>{' '}
        <strong>{STEPS[step.step]}</strong>{' '}
        <a href={`/admin/collections/${step.kind}/${step.document}`}>{step.title}</a>
        {step.by === '' ? '' : `（${step.by}${step.byId === person.id ? '，您自己' : ''}预约）`}
      </span>
      {step.reason === '' ? null : <span className="plan-reason">没有做成：{step.reason}</span>}
      {mayCancel(step, person) ? (
        <button
          type="button"
          onClick={() => void cancel(step)}
          aria-label={`${step.reason === '' ? '取消' : '不再显示'}：${step.title}`}
        >
          {step.reason === '' ? '取消' : '不再显示'}
        </button>
      ) : null}
    </li>
  )
  return (
    <main className="tool-page">
      <SetStepNav nav={[{ label: '排期' }]} />
      <h1>排期</h1>
      <p>预约好的发布和下线，时间都是北京时间。预约的人到时要仍有权限，内容要仍然合格。</p>
      <p role="status">{answer?.message ?? message}</p>
      {plan && plan.failed.length > 0 ? (
        <section>
          <h2>没有做成</h2>
          <ul className="plan-list">{plan.failed.map(entry)}</ul>
        </section>
      ) : null}
      {plan?.days.map(({ day, label, steps }) => (
        <section key={day}>
          <h2>{label}</h2>
          <ul className="plan-list">{steps.map(entry)}</ul>
        </section>
      ))}
      {plan && plan.days.length === 0 ? <p>现在没有预约。打开一篇内容，点“预约”就能排期。</p> : null}
    </main>
  )
}
