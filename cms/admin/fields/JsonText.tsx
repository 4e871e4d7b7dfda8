'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useId, useState } from 'react'

const written = (value: unknown): string =>
  value === undefined || value === null ? '' : JSON.stringify(value, null, 2)

/** Data as text. Payload's own editor for it comes from a server elsewhere: it is missing where that is out of reach. */
export function JsonText({ field, path, readOnly }: JSONFieldClientProps) {
  const { value, initialValue, setValue, showError, errorMessage } = useField<unknown>({ path })
  const [typed, setTyped] = useState<{ text: string; from: unknown }>()
  const [mistake, setMistake] = useState('')
  const id = useId()
  // What was typed stands until the form itself has another value: after saving, or when a version was restored.
  const text = typed && typed.from === initialValue ? typed.text : written(value)
  const type = (next: string): void => {
    setTyped({ text: next, from: initialValue })
    try {
      setValue(next.trim() === '' ? undefined : JSON.parse(next))
      setMistake('')
    } catch (error) {
      setMistake(
        `这里还不是完整的 JSON，改好以前保存的是上一次完整的内容（${error instanceof Error ? error.message : ''}）`,
      )
    }
  }
  const told = mistake || (showError ? (errorMessage ?? '') : '')
  return (
    <div className={`field-type textarea${told ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label ?? ''} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={told !== ''} {...(told ? { message: told } : {})} />
        <textarea
          id={id}
          className="json-text"
          rows={24}
          spellCheck={false}
          value={text}
          readOnly={readOnly ?? false}
          aria-invalid={told !== ''}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <FieldDescription path={path} description={field.admin?.description ?? ''} />
    </div>
  )
}
