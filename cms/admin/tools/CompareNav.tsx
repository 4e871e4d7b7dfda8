'use client'
import { SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui'

/** Where the comparison lies: behind its text, behind the list. */
export function CompareNav() {
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  if (!collectionSlug) return null
  const collection = getEntityConfig({ collectionSlug })
  return (
    <SetDocumentStepNav
      collectionSlug={collectionSlug}
      {...(id === undefined ? {} : { id })}
      pluralLabel={collection.labels.plural}
      useAsTitle={collection.admin.useAsTitle}
      view="与线上版本比较"
    />
  )
}
