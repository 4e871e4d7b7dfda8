'use client'
import { JoinField, useDocumentInfo } from '@payloadcms/ui'
import type { JoinFieldClientProps } from 'payload'

/** The photos of a report. Who may not change the lecture any more adds none. */
export function PhotosField(props: JoinFieldClientProps) {
  const { hasSavePermission } = useDocumentInfo()
  const { field } = props
  const admin = { ...field.admin, allowCreate: hasSavePermission === true } as NonNullable<typeof field.admin>
  return <JoinField {...props} field={{ ...field, admin }} />
}
