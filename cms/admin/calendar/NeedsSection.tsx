'use client'
import { useEffect, useState } from 'react'
import type { CalendarFacts } from '../../desk/load-calendar.ts'
import { NEW_LECTURE, withQuery } from '../desk/places.ts'
import { type Reply, send } from './planning-api.ts'

interface Needs {
  readonly topics: readonly { readonly id: string; readonly name: string; readonly sessions: number }[]
  readonly communities: readonly {
    readonly id: string
    readonly name: string
    readonly sessions: number
    readonly people: number
  }[]
}

const SHOWN = 5

/** What had the fewest lectures this year, each with a way to plan one. */
export function NeedsSection({ facts, round }: { readonly facts: CalendarFacts; readonly round: number }) {
  const [reply, setReply] = useState<Reply<Needs>>()
  useEffect(() => {
    let isCurrent = true
    void send<Needs>('GET', '/api/planning/needs').then((answer) => {
      if (isCurrent) setReply(answer)
    })
    return () => {
      isCurrent = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another lecture makes the answer old
  }, [round])

  const needs = reply?.value
  return (
    <section className="lecture-needs" aria-labelledby="lecture-needs">
      <h2 id="lecture-needs">还缺什么</h2>
      {reply?.messages ? <p role="alert">{reply.messages.join('')}</p> : null}
      {needs ? (
        <div className="lecture-needs__lists">
          <div>
            <h3>今年讲得最少的内容</h3>
            <ul>
              {needs.topics.slice(0, SHOWN).map(({ id, name, sessions }) => (
                <li key={id}>
                  <span>
                    {name}：{sessions} 场
                  </span>
                  <a href={withQuery(NEW_LECTURE, { topics: id })} aria-label={`安排一场：${name}`}>
                    安排一场
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>今年去得最少的社区</h3>
            <ul>
              {needs.communities.slice(0, SHOWN).map(({ id, name, sessions, people }) => (
                <li key={id}>
                  <span>
                    {name}：{sessions} 场，{people} 人次
                  </span>
                  <a href={withQuery(NEW_LECTURE, placeIn(id, facts))} aria-label={`安排一场：${name}`}>
                    安排一场
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
    </section>
  )
}

/** The first venue of a community with its room; nothing where there is none. */
function placeIn(region: string, { venues }: CalendarFacts): { venue?: string; room?: string } {
  const venue = venues.find((one) => one.region === region)
  const [room, ...others] = venue?.rooms ?? []
  return { ...(venue ? { venue: venue.id } : {}), ...(room && others.length === 0 ? { room: room.name } : {}) }
}
