'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useWritesTexts } from '../who.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { ShareDialog } from './ShareDialog.tsx'
import { useChinesePreview } from './use-chinese-preview.ts'

/** What can be done with a text beside writing it: look at it, share it, schedule it. Comparing has a tab. */
export function TextTools() {
  const { id, collectionSlug, isTrashed } = useDocumentInfo()
  const isEditor = useWritesTexts()
  useChinesePreview()
  const [open, setOpen] = useState<'share' | 'plan'>()
  if (id === undefined || id === null || !collectionSlug || isTrashed) return null
  const address = `/api/${collectionSlug}/${id}`
  const close = () => setOpen(undefined)
  return (
    <div className="text-tools" role="group" aria-label="这一篇">
      <a href={`/preview/${collectionSlug}/${id}`} target="_blank" rel="noreferrer">
        预览
      </a>
      {isEditor ? (
        <button type="button" onClick={() => setOpen('share')}>
          分享预览
        </button>
      ) : null}
      {isEditor ? (
        <button type="button" onClick={() => setOpen('plan')}>
          预约
        </button>
      ) : null}
      {open === 'share' ? <ShareDialog address={address} onClose={close} /> : null}
      {open === 'plan' ? <PlanDialog address={address} onClose={close} /> : null}
    </div>
  )
}
