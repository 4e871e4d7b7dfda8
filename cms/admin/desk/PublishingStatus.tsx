'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PublishingNews } from '../../domain/publishing-news.ts'
import { documentAt } from './places.ts'

const WHILE_BUSY_MS = 1_500
const AT_REST_MS = 15_000

/** What the publisher says, asked again and again while the page is open and in sight. */
export function PublishingStatus({ first }: { first: PublishingNews }) {
  const news = useNews(first)
  const { tone, headline, percent, troubles, more } = news
  return (
    <div className={`desk-publishing desk-publishing--${tone}`}>
      <p role="status" className="desk-publishing__headline">
        <span aria-hidden="true">{SIGNS[tone]}</span> {headline}
      </p>
      {percent === undefined ? null : <progress aria-label="发布进度" max={100} value={percent} />}
      {troubles.length > 0 ? (
        <ul className="desk-lines">
          {troubles.map(({ what, reason, document }) => (
            <li key={`${what} ${reason}`} className="desk-line">
              <div className="desk-line__main">
                {document ? (
                  <Link
                    className="desk-line__title"
                    href={documentAt(document.collection, document.id)}
                    prefetch={false}
                  >
                    {what}
                  </Link>
                ) : (
                  <span className="desk-line__title">{what}</span>
                )}
              </div>
              <p className="desk-reason">{reason}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <p className="desk-empty">还有 {more} 处没有列出。</p> : null}
    </div>
  )
}

const SIGNS: Readonly<Record<PublishingNews['tone'], string>> = { fine: '✓', busy: '…', trouble: '!' }

function useNews(first: PublishingNews): PublishingNews {
  const [news, setNews] = useState(first)
  const isBusy = news.tone === 'busy' || news.percent !== undefined
  useEffect(() => {
    let isGone = false
    const ask = async (): Promise<void> => {
      if (document.hidden) return
      const next = await fetchNews()
      if (next && !isGone) setNews(next)
    }
    const timer = setInterval(() => void ask(), isBusy ? WHILE_BUSY_MS : AT_REST_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [isBusy])
  return news
}

/** Undefined when the server does not answer: what was said last stays. */
async function fetchNews(): Promise<PublishingNews | undefined> {
  try {
    const response = await fetch('/api/desk/publishing', { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as PublishingNews) : undefined
  } catch {
    return undefined
  }
}
