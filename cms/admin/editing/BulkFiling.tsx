'use client'
import { Button, useSelection } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { OWNER_ROLES } from '../../domain/roles.ts'
import { useRouter } from '../next-router.ts'
import { useInTrash, useWritesTexts } from '../who.ts'
import { BulkResult, type FilingResult } from './BulkResult.tsx'
import { askServer, sendJson } from './quality-api.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

const QUERY = 'limit=200&depth=0&pagination=false'

/** For what is ticked in the list: tags on or off, another owner. */
export function BulkFiling({ collectionSlug }: { readonly collectionSlug?: string }) {
  const { selectedIDs } = useSelection()
  const router = useRouter()
  const [topics, setTopics] = useState<readonly Choice[]>([])
  const [people, setPeople] = useState<readonly Choice[]>([])
  const [chosen, setChosen] = useState({ add: '', remove: '', owner: '' })
  const [isBusy, setIsBusy] = useState(false)
  const [result, setResult] = useState<FilingResult>()
  const [message, setMessage] = useState('')
  const [writes, isTrash] = [useWritesTexts(), useInTrash()]
  const isShown = writes && !isTrash && selectedIDs.length > 0
  const hasTopics = collectionSlug === 'articles' || collectionSlug === 'courses'

  useEffect(() => {
    if (!isShown) return
    const load = async (address: string, put: (choices: readonly Choice[]) => void) => {
      const { answer, message: trouble } = await askServer<{ docs: Choice[] }>(address)
      if (answer) put(answer.docs)
      else setMessage(`没有读到可选的标签和负责人：${trouble}`)
    }
    if (hasTopics) void load(`/api/topics?${QUERY}&sort=order&where[taxonomy][in]=guidance,domain`, setTopics)
    void load(`/api/users?${QUERY}&sort=name&where[roles][in]=${OWNER_ROLES.join(',')}`, setPeople)
  }, [isShown, hasTopics])

  if (!isShown) return result ? <BulkResult result={result} onClose={() => setResult(undefined)} /> : null
  const file = async (): Promise<void> => {
    setIsBusy(true)
    setMessage('')
    const { answer, message: refusal } = await sendJson<FilingResult>(`/api/${collectionSlug ?? ''}/bulk`, {
      ids: selectedIDs.map(String),
      ...(chosen.add ? { addTopics: [chosen.add] } : {}),
      ...(chosen.remove ? { removeTopics: [chosen.remove] } : {}),
      ...(chosen.owner ? { owner: chosen.owner } : {}),
    })
    setIsBusy(false)
    if (!answer) return setMessage(refusal)
    setResult(answer)
    router.refresh()
  }
  const select = (name: keyof typeof chosen, label: string, choices: readonly Choice[]) => (
    <label>
      {label}
      <select value={chosen[name]} onChange={(event) => setChosen({ ...chosen, [name]: event.target.value })}>
        <option value="">不改</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section className="bulk-filing" aria-label="批量修改">
      <strong>批量修改选中的 {selectedIDs.length} 篇</strong>
      {hasTopics ? select('add', '加上标签', topics) : null}
      {hasTopics ? select('remove', '去掉标签', topics) : null}
      {select('owner', '负责人换成', people)}
      <Button type="button" size="medium" margin={false} disabled={isBusy} onClick={() => void file()}>
        {isBusy ? '正在修改…' : '修改'}
      </Button>
      {message === '' ? null : <p role="alert">{message}</p>}
      {result ? <BulkResult result={result} onClose={() => setResult(undefined)} /> : null}
    </section>
  )
}
