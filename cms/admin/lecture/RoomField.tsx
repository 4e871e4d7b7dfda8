'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useRooms } from './use-rooms.ts'

/** A room of the chosen venue. What was stored before and is no room of it stays to be seen until another is chosen. */
export function RoomField({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string>({ potentiallyStalePath: path })
  const venue = useFormFields(([fields]) => fields['venue']?.value)
  const { rooms, message } = useRooms(typeof venue === 'string' || typeof venue === 'number' ? String(venue) : '')
  const isKnown = !value || rooms.some(({ name }) => name === value)
  const id = `field-${path}`
  const labelled = field.label === undefined ? {} : { label: field.label }
  return (
    <div className={`field-type select lecture-room${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} {...labelled} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <select
          id={id}
          value={value ?? ''}
          disabled={disabled || readOnly === true}
          onChange={({ target }) => setValue(target.value)}
        >
          <option value="">{venue ? '请选择' : '先选场地'}</option>
          {isKnown ? null : <option value={value}>{value}（这个场地没有这间房）</option>}
          {rooms.map(({ name, capacity }) => (
            <option key={name} value={name}>
              {name}（最多 {capacity} 人）
            </option>
          ))}
        </select>
      </div>
      {message === '' ? null : <p role="alert">{message}</p>}
      {field.admin?.description === undefined ? null : (
        <FieldDescription description={field.admin.description} path={path} />
      )}
    </div>
  )
}
