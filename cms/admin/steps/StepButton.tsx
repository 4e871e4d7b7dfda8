'use client'
import { Button } from '@payloadcms/ui'
import type { ShownStep } from './shown-steps.ts'

interface Props {
  readonly step: ShownStep
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onTake: () => void
}

/**
 * A step that may be taken, or the one that the work waits for and why it must wait. The latter keeps its place for the
 * keyboard, so that the reason is read out with it.
 */
export function StepButton({ step, isReady, isBusy, onTake }: Props) {
  const reason = `step-${step.step}-reason`
  const waits = { 'aria-disabled': true, 'aria-describedby': reason, onClick: undefined }
  return (
    <>
      <Button
        id={`step-${step.step}`}
        type="button"
        size="medium"
        margin={false}
        buttonStyle={step.isMain && isReady ? 'primary' : 'secondary'}
        className={isReady ? '' : 'step-waits'}
        disabled={isBusy && isReady}
        onClick={onTake}
        {...(isReady ? {} : { extraButtonProps: waits })}
      >
        {step.label}
      </Button>
      {isReady ? null : (
        <p id={reason} className="step-reason">
          {step.reason}
        </p>
      )}
    </>
  )
}
