import { useEffect, useState } from 'react'
import type { ListedSignUp } from '../../domain/sign-up-list.ts'
import { askServer } from '../tools/ask-server.ts'

/** More than any hall has seats and a line behind them. */
const MOST = 500

/** The sign-ups of a lecture; undefined until they are there, or where there is none to ask for. */
export function useSignUps(lecture: string | undefined) {
  const [rows, setRows] = useState<readonly ListedSignUp[]>()
  const [message, setMessage] = useState('')
  const [seen, setSeen] = useState(0)
  useEffect(() => {
    if (lecture === undefined) return
    // A later round asks again: the address is the same, the answer is not.
    const round = `&round=${seen}`
    const query = `where[lecture][equals]=${encodeURIComponent(lecture)}&depth=0&sort=createdAt&limit=${MOST}${round}`
    void askServer<{ docs: ListedSignUp[] }>(`/api/sign-ups?${query}`).then((answer) => {
      if (answer.value) setRows(answer.value.docs)
      setMessage(answer.message ?? '')
    })
  }, [lecture, seen])
  return { rows, message, reload: () => setSeen((before) => before + 1) }
}
