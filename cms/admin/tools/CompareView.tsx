'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { Compared } from './compared.ts'
import { CompareNav } from './CompareNav.tsx'
import { PassageDifference } from './PassageDifference.tsx'
import { useAnswer } from './use-answer.ts'
import { VersionSelect } from './VersionSelect.tsx'

/** Everything that differs between two versions of a text: at first what is live and the newest one. */
export function CompareView() {
  const { id, collectionSlug } = useDocumentInfo()
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({})
  const query = new URLSearchParams(Object.entries(chosen)).toString()
  const answer = useAnswer<Compared>(`/api/${collectionSlug ?? ''}/${id ?? ''}/difference?${query}`)
  const compared = answer?.value
  if (!compared) {
    return (
      <p className="tool-page" role="status">
        <CompareNav />
        {answer?.message ?? '正在比较…'}
      </p>
    )
  }
  const { versions, from, to, difference, pictures } = compared
  return (
    <main className="tool-page compare">
      <CompareNav />
      <h1>改了什么</h1>
      <div className="compare-choice">
        <VersionSelect
          label="原来"
          versions={versions}
          value={from ?? ''}
          empty={from === undefined ? '还没有发布过' : undefined}
          onChoose={(version) => setChosen({ ...chosen, from: version })}
        />
        <VersionSelect
          label="现在"
          versions={versions}
          value={to}
          onChoose={(version) => setChosen({ ...chosen, to: version })}
        />
        <button type="button" className="no-print" onClick={() => self.print()}>
          打印
        </button>
      </div>
      <p className="compare-key">
        <del>画线的是删去的</del>，<ins>加底线的是新写的</ins>。没有改动的部分收起来了。
      </p>
      {difference.changed.map((passage) => (
        <PassageDifference key={passage.field} passage={passage} pictures={pictures} />
      ))}
      {difference.hasUnseen ? (
        <p className="compare-unseen" role="status">
          内容有看不见的改动：读起来一样，但审核签字认的内容不一样，例如格式或空格。请对照预览，或问改的人改了什么。
        </p>
      ) : null}
      {difference.changed.length === 0 && !difference.hasUnseen ? <p>两个版本一样，没有改动。</p> : null}
      {difference.same.length > 0 ? <p className="compare-same">没有改动：{difference.same.join('、')}</p> : null}
    </main>
  )
}
