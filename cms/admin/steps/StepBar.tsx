'use client'
import { useState } from 'react'
import { errorsLeft } from '../../domain/workflow.ts'
import { useFindings } from '../editing/findings-news.ts'
import { useWritesTexts } from '../who.ts'
import { FindingList } from './FindingList.tsx'
import { RemarkDialog } from './RemarkDialog.tsx'
import { type ShownStep, shownSteps } from './shown-steps.ts'
import { StepButton } from './StepButton.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import { useBarHeight } from './use-bar-height.ts'
import { useSteps } from './use-steps.ts'

/** Where a text stands, what the checks find in it, and a button for each step that this person may take. */
export function StepBar() {
  const canTick = useWritesTexts()
  const { address, answer, isBusy, message, isStale, unsaved, take, forget } = useSteps()
  const typed = useFindings(address)
  const bar = useBarHeight(answer !== undefined)
  const [asked, setAsked] = useState<ShownStep>()
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (!answer) return null
  const findings = typed ?? answer.findings
  const ticked = new Set(findings.filter(({ key, isTicked }) => ticks.get(key) ?? isTicked).map(({ key }) => key))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const open = findings.filter(({ severity, key }) => severity === 'warning' && !ticked.has(key)).length
  const remark = answer.remarks.at(-1)

  const start = (step: ShownStep) => {
    forget()
    if (step.needsRemark) setAsked(step)
    else void take(step.step, step.label, '', [...ticked])
  }
  const send = async (words: string) => {
    if (asked && (await take(asked.step, asked.label, words, [...ticked]))) setAsked(undefined)
  }
  return (
    <div ref={bar} className="step-bar">
      <p className="step-state" aria-live="polite">
        进度：<strong>{answer.stateName}</strong>
        {answer.isLive && answer.state !== 'published' ? '（线上是以前的版本）' : ''}
        {answer.state === 'in-review' ? '，审核期间不能改' : ''}
      </p>
      {findings.length === 0 ? null : (
        <details className="step-checks">
          <summary>
            {errors > 0 ? `${errors} 处必须改` : ''}
            {errors > 0 && open > 0 ? '，' : ''}
            {open > 0 ? `${open} 处提醒` : ''}
            {errors + open === 0 ? '提醒都看过了' : ''}
          </summary>
          <FindingList
            findings={findings}
            ticked={ticked}
            canTick={canTick}
            onTick={(key, isTicked) => setTicks((before) => new Map(before).set(key, isTicked))}
          />
        </details>
      )}
      {remark && answer.state === 'draft' ? (
        <p className="step-last-remark">
          {remark.by ?? '有人'}的意见：{remark.text}
        </p>
      ) : null}
      {shownSteps(answer.state, answer.steps).map((step) => (
        <StepButton
          key={step.step}
          step={
            errors > 0 && step.code === 'has-errors'
              ? { ...step, reason: errorsLeft(errors, step.label).message }
              : step
          }
          // The ticks are sent along, so they may be what was missing.
          isReady={step.allowed || (step.code === 'has-open-warnings' && open === 0)}
          isBusy={isBusy}
          onTake={() => start(step)}
        />
      ))}
      {unsaved ? <StepTrouble message={unsaved.message} isStale={unsaved.isStale} isUnsaved /> : null}
      {message !== '' && !asked ? <StepTrouble message={message} isStale={isStale} /> : null}
      {asked ? (
        <RemarkDialog
          label={asked.label}
          message={message}
          isBusy={isBusy}
          onSend={(words) => void send(words)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  )
}
