'use client'
import { Button, toast, useListQuery } from '@payloadcms/ui'
import { type ChangeEvent, useRef, useState } from 'react'
import { useRouter } from '../next-router.ts'
import { useInTrash, useWritesTexts } from '../who.ts'
import { keepImportNotes } from './ImportNotes.tsx'
import { askServer } from './quality-api.ts'

interface Imported {
  readonly id: string
  readonly title: string
  readonly leftOut: readonly string[]
}

const MOST_MEGABYTES = 10
const TOO_LARGE = `文件太大，最多 ${MOST_MEGABYTES} MB。请删去图片（图片要另外传到媒体库），只留文字再试。`

/** 导入文件: a Word or Markdown file becomes a draft, which is opened. */
export function ImportFile({ collectionSlug }: { readonly collectionSlug?: string }) {
  const { data } = useListQuery()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [message, setMessage] = useState('')
  const [writes, isTrash] = [useWritesTexts(), useInTrash()]
  if (!data || isTrash || !writes) return null

  const send = async (file: File): Promise<void> => {
    if (file.size > MOST_MEGABYTES * 1024 * 1024) return setMessage(TOO_LARGE)
    setIsBusy(true)
    setMessage('')
    try {
      const { answer, message: refusal } = await askServer<Imported>(
        `/api/${collectionSlug ?? ''}/import?name=${encodeURIComponent(file.name)}`,
        { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file },
      )
      if (!answer) return setMessage(refusal)
      if (answer.leftOut.length > 0) keepImportNotes(answer.id, answer.leftOut)
      toast.success(`已导入《${answer.title}》，现在是草稿`)
      router.push(`/admin/collections/${collectionSlug ?? ''}/${answer.id}`)
    } finally {
      setIsBusy(false)
    }
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file may be chosen again once it was mended.
    event.target.value = ''
    if (file) void send(file)
  }
  return (
    <div className="import-file">
      <input
        ref={input}
        type="file"
        accept=".docx,.md,.markdown"
        aria-label="选择要导入的文件"
        hidden
        onChange={choose}
      />
      <Button
        type="button"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {isBusy ? '正在导入…' : '导入文件'}
      </Button>
      <span>Word（.docx）或 Markdown（.md），最多 10 MB，导入后是草稿。</span>
      {message === '' ? null : <p role="alert">{message}</p>}
    </div>
  )
}
