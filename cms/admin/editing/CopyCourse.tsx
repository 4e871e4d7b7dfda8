'use client'
import { PopupList, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useRouter } from '../next-router.ts'
import { useWritesTexts } from '../who.ts'
import { sendJson } from './quality-api.ts'

/** In the menu of a course, beside the plain copy that lists the same lessons. */
export function CopyCourse() {
  const writes = useWritesTexts()
  const { id } = useDocumentInfo()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  if (id === undefined || !writes) return null
  const copy = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const { answer, message } = await sendJson<{ id: string; lessons: string[] }>(`/api/courses/${id}/copy`, {})
    setIsBusy(false)
    if (!answer) return void toast.error(message)
    toast.success(`已复制课程和 ${answer.lessons.length} 课，都是草稿`)
    router.push(`/admin/collections/courses/${answer.id}`)
  }
  return (
    <PopupList.Button id="copy-with-lessons" onClick={() => void copy()}>
      连同各课一起复制
    </PopupList.Button>
  )
}
