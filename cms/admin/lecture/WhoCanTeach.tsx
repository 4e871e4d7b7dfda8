'use client'
import { useState } from 'react'
import { relatedId } from '../../domain/rich-text-walk.ts'
import { type Reply, send } from '../calendar/planning-api.ts'

interface Candidate {
  readonly id: string
  readonly name: string
  readonly isFree: boolean
  readonly isQualified: boolean
  readonly reasons: readonly string[]
  readonly obstacles: readonly string[]
}

interface Props {
  readonly values: Readonly<Record<string, unknown>>
  readonly onChoose: (trainer: string) => void
}

const SHOWN = 8

/** 谁可以讲: trainers for this time, place and topic, the fittest first, with reasons. */
export function WhoCanTeach({ values, onChoose }: Props) {
  const [reply, setReply] = useState<Reply<{ trainers: readonly Candidate[] }>>()
  const [startsAt, endsAt] = [values['startsAt'], values['endsAt']]
  const isReady = typeof startsAt === 'string' && typeof endsAt === 'string'
  const ask = async () => {
    if (!isReady) return
    const [topic] = Array.isArray(values['topics']) ? values['topics'] : []
    const region = await regionOf(relatedId(values['venue']))
    const { requiredQualification } = values
    const isRequired = typeof requiredQualification === 'string' && requiredQualification.trim() !== ''
    const query = new URLSearchParams({
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      ...(region === undefined ? {} : { region }),
      ...(relatedId(topic) === undefined ? {} : { topic: String(relatedId(topic)) }),
      ...(isRequired ? { requiredQualification: requiredQualification.trim() } : {}),
    })
    setReply(await send('GET', `/api/planning/trainers?${query}`))
  }
  return (
    <div className="who-can-teach">
      <button type="button" disabled={!isReady} onClick={() => void ask()}>
        谁可以讲
      </button>
      {reply?.messages ? <p role="alert">{reply.messages.join('')}</p> : null}
      {reply?.value ? (
        <ul aria-label="谁可以讲">
          {reply.value.trainers.length === 0 ? <li>没有找到讲师。</li> : null}
          {reply.value.trainers.slice(0, SHOWN).map(({ id, name, isFree, isQualified, reasons, obstacles }) => (
            <li key={id}>
              <strong>
                {name}
                {isQualified ? '' : '（证书不符）'}
                {isFree ? '' : '（没空）'}
              </strong>
              {isQualified ? (
                <button type="button" aria-label={`选${name}`} onClick={() => onChoose(id)}>
                  选
                </button>
              ) : null}
              {reasons.length > 0 ? <span>合适：{reasons.join('；')}</span> : null}
              {obstacles.length > 0 ? <span>不便：{obstacles.join('；')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The community of the chosen venue: the form learns it only when it is saved. */
async function regionOf(venue: string | undefined): Promise<string | undefined> {
  if (venue === undefined) return undefined
  const { value } = await send<{ region?: unknown }>('GET', `/api/venues/${encodeURIComponent(venue)}?depth=0`)
  return relatedId(value?.region)
}
