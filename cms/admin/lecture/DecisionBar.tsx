'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { type Decision, decisionName, decisionsFor } from '../../domain/lecture-decision.ts'
import type { LectureState } from '../../domain/lecture.ts'
import { RemarkDialog } from '../steps/RemarkDialog.tsx'
import { useBarHeight } from '../steps/use-bar-height.ts'
import { useDecision } from './use-decision.ts'

/** Where approval stands: a trainer hands in, an organizer of the region decides. */
export function DecisionBar() {
  const { user } = useAuth()
  const { id, data, hasSavePermission } = useDocumentInfo()
  const { decide, handIn, isBusy, messages } = useDecision()
  const [isReturning, setIsReturning] = useState(false)
  const roles = (user?.['roles'] ?? []) as readonly string[]
  const state = (data?.['state'] ?? 'draft') as LectureState
  const remark = String(data?.['remark'] ?? '')
  const decides = roles.includes('organizer') || roles.includes('administrator')
  const decisions = decides && id !== undefined ? decisionsFor(state) : []
  const handsIn = !decides && roles.includes('trainer') && state === 'draft'
  const bar = useBarHeight(true)
  if (hasSavePermission === false) return null

  const send = async (remark: string) => {
    if (await decide('return', state, remark)) setIsReturning(false)
  }
  const button = (decision: Decision) => (
    <Button
      key={decision}
      id={`decision-${decision}`}
      type="button"
      size="medium"
      margin={false}
      buttonStyle={decision === 'approve' || state === 'approved' ? 'primary' : 'secondary'}
      disabled={isBusy}
      onClick={() => (decision === 'return' ? setIsReturning(true) : void decide(decision, state, ''))}
    >
      {decisionName(decision, state)}
    </Button>
  )
  return (
    <div ref={bar} className="step-bar">
      {remark !== '' && state === 'draft' ? <p className="step-last-remark">组织者的意见：{remark}</p> : null}
      {decisions.map(button)}
      {handsIn ? (
        <Button id="hand-in" type="button" size="medium" margin={false} disabled={isBusy} onClick={() => void handIn()}>
          提交待批
        </Button>
      ) : null}
      {messages.length > 0 && !isReturning ? (
        <div className="step-trouble">
          <p role="alert">{messages.join('；')}</p>
        </div>
      ) : null}
      {isReturning ? (
        <RemarkDialog
          label="退回"
          message={messages.join('；')}
          isBusy={isBusy}
          onSend={(remark) => void send(remark)}
          onClose={() => setIsReturning(false)}
        />
      ) : null}
    </div>
  )
}
