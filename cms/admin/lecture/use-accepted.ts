'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import type { AcceptedWarning } from '../../domain/planning/accepted-warnings.ts'

const PATH = 'acceptedWarnings'

/** The warnings overridden in the form; the server notes who and when as it is saved. */
export function useAccepted() {
  const { addFieldRow, removeFieldRow, dispatchFields, setModified } = useForm()
  const accepted = useFormFields(([fields]) => {
    const rows = fields[PATH]?.rows ?? []
    return JSON.stringify(
      rows.map((_row, index) => ({
        key: String(fields[`${PATH}.${index}.key`]?.value ?? ''),
        reason: String(fields[`${PATH}.${index}.reason`]?.value ?? ''),
      })),
    )
  })
  const list = JSON.parse(accepted) as AcceptedWarning[]
  const indexOf = (key: string) => list.findIndex((one) => one.key === key)

  const accept = (key: string, reason: string) => {
    const index = indexOf(key)
    if (index >= 0) {
      dispatchFields({ type: 'UPDATE', path: `${PATH}.${index}.reason`, value: reason, valid: true })
      return setModified(true)
    }
    const state = (value: string) => ({ value, initialValue: value, valid: true })
    addFieldRow({
      path: PATH,
      schemaPath: PATH,
      rowIndex: list.length,
      subFieldState: { key: state(key), reason: state(reason) },
    })
  }
  const takeBack = (key: string) => {
    const index = indexOf(key)
    if (index >= 0) removeFieldRow({ path: PATH, rowIndex: index })
  }
  return { accepted: list, accept, takeBack }
}
