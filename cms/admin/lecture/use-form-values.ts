'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'

/** What the form holds now, saved or not. */
export function useFormValues(): Readonly<Record<string, unknown>> {
  const [fields] = useAllFormFields()
  return reduceFieldsToValues(fields, true) as Record<string, unknown>
}
