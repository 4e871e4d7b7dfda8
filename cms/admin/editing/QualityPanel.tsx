'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { FindingList } from '../steps/FindingList.tsx'
import { ImportNotes } from './ImportNotes.tsx'
import { jumpTo } from './jump-to.ts'
import { useQuality } from './use-quality.ts'

/** What the checks find while a text is written, beside it: where, what to do, and a tick for what may stay. */
export function QualityPanel() {
  const { isTrashed } = useDocumentInfo()
  // Nobody writes there.
  return isTrashed ? null : <Findings />
}

function Findings() {
  const { id } = useDocumentInfo()
  const { answer, message, tick } = useQuality()
  const findings = answer?.findings ?? []
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const open = findings.filter(({ severity, isTicked }) => severity === 'warning' && !isTicked).length
  return (
    <section className="quality-panel" aria-label="写作检查">
      <ImportNotes id={id === undefined ? '' : String(id)} />
      <h3>写作检查</h3>
      <p aria-live="polite">{answer ? summary(errors, open, findings.length) : '正在检查…'}</p>
      {message === '' ? null : <p role="alert">{message}</p>}
      <FindingList
        className="quality-findings"
        findings={findings}
        ticked={new Set(findings.filter(({ isTicked }) => isTicked).map(({ key }) => key))}
        canTick={answer?.mayTick ?? false}
        onTick={(key, isTicked) => void tick(key, isTicked)}
        onJump={(finding) => void jumpTo(finding)}
      />
      {(answer?.linksAwaited ?? 0) > 0 ? <p>正在后台查外部链接能不能打开。</p> : null}
    </section>
  )
}

function summary(errors: number, open: number, all: number): string {
  if (errors + open === 0) return all === 0 ? '没有发现问题。' : '提醒都看过了。'
  const parts = [errors > 0 ? `${errors} 处必须改` : '', open > 0 ? `${open} 处提醒要看一看` : '']
  return `${parts.filter(Boolean).join('，')}。点位置可以跳过去。`
}
