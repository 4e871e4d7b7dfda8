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
  /** Of the lecture in the form, when it is stored. */
  readonly id: string | undefined
  readonly values: Readonly<Record<string, unknown>>
  readonly onChoose: (trainer: string) => void
}

const SHOWN = 8

/** 谁可以讲: trainers for this time, place and these topics, the fittest first, with reasons. */
export function WhoCanTeach({ id, values, onChoose }: Props) {
  const [reply, setReply] = useState<Reply<{ trainers: readonly Candidate[] }>>()
  const [startsAt, endsAt] = [values['startsAt'], values['endsAt']]
  const isReady = typeof startsAt === 'string' && typeof endsAt === 'string'
  const ask = async () => {
    if (!isReady) return
    const query = new URLSearchParams({
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    })
    const add = (name: string, value: unknown) => {
      const text = typeof value === 'string' ? value.trim() : ''
      if (text !== '') query.append(name, text)
    }
    add('lecture', id)
    add('venue', relatedId(values['venue']))
    for (const topic of Array.isArray(values['topics']) ? values['topics'] : []) add('topic', relatedId(topic))
    add('requiredQualification', values['requiredQualification'])
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
          {reply.value.trainers
            .slice(0, SHOWN)
            .map(({ id: trainer, name, isFree, isQualified, reasons, obstacles }) => (
              <li key={trainer}>
                <strong>
                  {name}
                  {isQualified ? '' : '（证书不符）'}
                  {isFree ? '' : '（没空）'}
                </strong>
                {isQualified ? (
                  <button type="button" aria-label={`选${name}`} onClick={() => onChoose(trainer)}>
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
