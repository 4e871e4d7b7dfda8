'use client'
import { useState } from 'react'
import { askServer } from '../tools/ask-server.ts'

/** Says that what families wrote of a lecture was read. */
export function MarkRead({ lecture, unread }: { lecture: string; unread: number }) {
  const [told, setTold] = useState('')
  const mark = async () => {
    const { message } = await askServer(`/api/check-in/${lecture}/feedback/read`, {})
    setTold(message ?? '已标为已读。')
  }
  return (
    <p role="status">
      {told || (
        <button className="lecture-day__button" type="button" onClick={() => void mark()}>
          {unread} 份未读，标为已读
        </button>
      )}
    </p>
  )
}
