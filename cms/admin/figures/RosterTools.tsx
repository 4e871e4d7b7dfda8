'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { type ChangeEvent, useRef, useState } from 'react'
import { useRouter } from '../next-router.ts'

interface Row {
  readonly line: number
  readonly name: string
  readonly action: 'create' | 'update' | 'same' | 'refused'
  readonly notes: readonly string[]
}

interface Outcome {
  readonly rows: readonly Row[]
  readonly saved: number
}

const UNREACHABLE = '没有连上服务器，请检查网络后再试。'
const ACTIONS: Readonly<Record<Row['action'], string>> = {
  create: '新增',
  update: '修改',
  same: '没有变化',
  refused: '有错',
}

const isRefused = ({ action }: Row): boolean => action === 'refused'

/** Above the list of trainers: the roster as a table, out and in. What would change is shown before anything is written. */
export function RosterTools() {
  const { user } = useAuth()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [isBusy, setIsBusy] = useState(false)
  const [message, setMessage] = useState('')
  const roles = (user?.['roles'] ?? []) as readonly string[]
  if (!roles.includes('organizer') && !roles.includes('administrator')) return null

  const send = async (chosen: File, isTrial: boolean): Promise<void> => {
    setIsBusy(true)
    setMessage('')
    const answer = await sendFile(chosen, isTrial)
    setIsBusy(false)
    setFile(chosen)
    setOutcome(answer.outcome)
    if (answer.message !== undefined) return setMessage(answer.message)
    if (isTrial || !answer.outcome || answer.outcome.rows.some(isRefused)) return
    setMessage(`已写入 ${answer.outcome.saved} 位讲师。`)
    setOutcome(undefined)
    router.refresh()
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    // The same file may be chosen again once it was mended.
    event.target.value = ''
    if (chosen) void send(chosen, true)
  }
  const refused = outcome?.rows.filter(isRefused).length ?? 0
  const changed = outcome?.rows.filter(({ action }) => action === 'create' || action === 'update').length ?? 0
  return (
    <div className="roster-tools">
      <p>
        <a href="/api/roster/trainers.xlsx">导出名册（Excel）</a> <a href="/api/roster/trainers.csv">导出名册（CSV）</a>{' '}
        <input ref={input} type="file" accept=".xlsx,.csv" aria-label="选择要导入的名册" hidden onChange={choose} />
        <Button
          type="button"
          buttonStyle="secondary"
          size="medium"
          margin={false}
          disabled={isBusy}
          onClick={() => input.current?.click()}
        >
          {isBusy ? '正在读…' : '导入名册'}
        </Button>
        <span>导出的名册有手机和证书编号，每次导出都有记录。在它上面改好，再导入。</span>
      </p>
      <p role="status">{message}</p>
      {outcome && file ? (
        <section aria-label="导入前先看看">
          <h2>
            {file.name}：{outcome.rows.length} 行，
            {refused > 0 ? `${refused} 行有错，改好以前什么都不会写入` : `${changed} 行有变化`}
          </h2>
          <ul>
            {outcome.rows
              .filter(({ action }) => action !== 'same')
              .map(({ line, name, action, notes }) => (
                <li key={line} className={`roster-row--${action}`}>
                  第 {line} 行 {name}：<strong>{ACTIONS[action]}</strong> {notes.join('；')}
                </li>
              ))}
          </ul>
          {refused === 0 && changed > 0 ? (
            <Button type="button" size="medium" margin={false} disabled={isBusy} onClick={() => void send(file, false)}>
              {`写入 ${changed} 位`}
            </Button>
          ) : null}{' '}
          <Button
            type="button"
            buttonStyle="secondary"
            size="medium"
            margin={false}
            onClick={() => setOutcome(undefined)}
          >
            {changed === 0 && refused === 0 ? '知道了' : '放弃'}
          </Button>
        </section>
      ) : null}
    </div>
  )
}

async function sendFile(file: File, isTrial: boolean): Promise<{ outcome?: Outcome; message?: string }> {
  try {
    const response = await fetch(
      `/api/roster/import?name=${encodeURIComponent(file.name)}${isTrial ? '&trial=true' : ''}`,
      {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      },
    )
    const json = (await response.json()) as Partial<Outcome> & { errors?: { message: string }[] }
    // Wrong rows come as errors too; the rows say the same with their place in the file.
    if (json.rows) return { outcome: { rows: json.rows, saved: json.saved ?? 0 } }
    return { message: json.errors?.map(({ message }) => message).join('\n') ?? UNREACHABLE }
  } catch {
    return { message: UNREACHABLE }
  }
}
