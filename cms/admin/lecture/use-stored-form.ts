'use client'
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { send } from '../calendar/planning-api.ts'
import { useRouter } from '../next-router.ts'

/** Puts the lecture into the form as it is stored now. */
export function useStoredForm(): () => Promise<void> {
  const { id, setData } = useDocumentInfo()
  const { reset } = useForm()
  const router = useRouter()
  return async () => {
    const { value } = await send<Record<string, unknown>>('GET', `/api/lectures/${id}?depth=0`)
    if (!value) return
    setData(value)
    await reset(value)
    router.refresh()
  }
}
