'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { nextAfterwards } from '../../domain/report/report.ts'

/** What is due when a lecture is over: to say that it was held, then to archive it. Saves what the form holds. */
export function AfterwardsSteps() {
  const { submit } = useForm()
  const state = useFormFields(([fields]) => fields['state']?.value)
  const endsAt = useFormFields(([fields]) => fields['endsAt']?.value)
  // When the form was opened: a form that stays open past the end shows the step when it is opened again.
  const [opened] = useState(() => new Date())
  const next = nextAfterwards(String(state), String(endsAt), opened)
  if (!next) return null
  return (
    <>
      <p>{next.hint}</p>
      <button
        className="lecture-day__button"
        type="button"
        onClick={() => void submit({ overrides: { state: next.state } })}
      >
        {next.label}
      </button>
    </>
  )
}
