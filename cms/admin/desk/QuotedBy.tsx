import type { UIFieldServerProps } from 'payload'
import { askerOf } from '../../desk/asker.ts'
import { requestDay } from '../../desk/clock.ts'
import { namesOfPeople } from '../../desk/find-all.ts'
import { loadQuotingSchedule, loadQuotingSource } from '../../desk/load-quoting.ts'
import { documentAt } from './places.ts'
import { Empty, KIND_NAMES, Line, Lines, Section } from './Section.tsx'

/** 引用它的内容: beside a source or a schedule, every text that rests on it. */
export async function QuotedBy({ id, collectionSlug, req }: UIFieldServerProps) {
  const asker = askerOf(req)
  if (!asker || id === undefined) return null
  const load = collectionSlug === 'schedules' ? loadQuotingSchedule : loadQuotingSource
  const [quoting, names] = await Promise.all([load(asker, String(id), requestDay()), namesOfPeople(asker)])
  if (!quoting) return null
  const { texts, trouble } = quoting
  return (
    <div className={trouble ? 'desk-quoted desk-quoted--trouble' : 'desk-quoted'}>
      <Section slug="quoted-by" title="引用它的内容" count={texts.length}>
        {trouble ? (
          <p className="desk-warning">
            <strong>{trouble}。</strong>
            {texts.length > 0 ? '下面在线的内容都要修订。' : ''}
          </p>
        ) : null}
        {texts.length === 0 ? <Empty>还没有内容引用它。</Empty> : null}
        <Lines>
          {texts.map(({ kind, id: text, title, owner, isLive, isInDraft }) => (
            <Line
              key={`${kind}:${text}`}
              href={documentAt(kind, text)}
              kind={KIND_NAMES[kind]}
              title={title}
              meta={[
                isLive ? (isInDraft ? '在线' : '在线，修改稿里已不再引用') : '草稿',
                owner === undefined ? '没有人负责' : (names.get(owner) ?? '已删除的账号'),
              ].join(' · ')}
            />
          ))}
        </Lines>
      </Section>
    </div>
  )
}
