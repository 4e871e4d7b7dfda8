import { loadDrafts, loadOwn, loadToReview, type Queue } from '../../desk/load-queues.ts'
import { loadLatelySentBack } from '../../desk/load-sent-back.ts'
import type { DeskSection } from '../../domain/desk-sections.ts'
import { momentInWords } from '../../domain/moments.ts'
import { documentAt, listAt } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Empty, KIND_NAMES, Line, Lines, Section } from './Section.tsx'

interface Words {
  title: string
  empty: string
  /** Before the moment of each line. */
  moment: string
  /** The state by which Payload's list shows all of them. */
  state: string
  load: (args: SectionArgs['asker']) => Promise<Queue>
}

const WORDS: Partial<Record<DeskSection, Words>> = {
  'sent-back': {
    title: '退回给我的',
    empty: '没有退回的内容。',
    moment: '改动于',
    state: 'draft',
    load: async (asker) => (await loadDrafts(asker)).sentBack,
  },
  drafts: {
    title: '我的草稿',
    empty: '没有草稿。要写新的，请看“覆盖情况”里还缺什么。',
    moment: '改动于',
    state: 'draft',
    load: async (asker) => (await loadDrafts(asker)).drafts,
  },
  'in-review': {
    title: '等待审核',
    empty: '没有等待审核的内容。写好的草稿请点“提交审核”。',
    moment: '提交于',
    state: 'in-review',
    load: (asker) => loadOwn(asker, 'in-review'),
  },
  'to-publish': {
    title: '审核通过，可以发布',
    empty: '没有等着发布的内容。',
    moment: '通过于',
    state: 'approved',
    load: (asker) => loadOwn(asker, 'approved'),
  },
  'to-review': {
    title: '等我审核',
    empty: '没有等您审核的内容。编辑提交以后，会出现在这里。',
    moment: '提交于',
    state: 'in-review',
    load: loadToReview,
  },
}

/** A list of texts that wait for this person. */
export async function QueueSection({ asker, section }: SectionArgs) {
  const words = WORDS[section]
  if (!words) return null
  const { texts, total } = await words.load(asker)
  const all =
    total > texts.length
      ? { href: listAt('articles', [['state', 'equals', words.state]]), label: '看全部文章' }
      : undefined
  return (
    <Section slug={section} title={words.title} count={total} all={all}>
      {texts.length === 0 ? <Empty>{words.empty}</Empty> : null}
      <Lines>
        {texts.map(({ kind, id, title, updatedAt, remark }) => (
          <Line
            key={`${kind}:${id}`}
            href={documentAt(kind, id)}
            kind={KIND_NAMES[kind]}
            title={title}
            meta={`${words.moment} ${momentInWords(updatedAt)}`}
          >
            {remark?.text ? <blockquote className="desk-remark">{remark.text}</blockquote> : null}
          </Line>
        ))}
      </Lines>
    </Section>
  )
}

/** What this reviewer sent back, so that it is not forgotten. */
export async function LatelySentBackSection({ asker, section, now }: SectionArgs) {
  const { texts, total } = await loadLatelySentBack(asker, now)
  return (
    <Section slug={section} title="最近退回的" count={total}>
      {texts.length === 0 ? <Empty>两周内没有退回过内容。</Empty> : null}
      <Lines>
        {texts.map(({ collection, id, title, at, remark }) => (
          <Line
            key={`${collection}:${id}:${at}`}
            href={documentAt(collection, id)}
            kind={KIND_NAMES[collection]}
            title={title}
            meta={`退回于 ${momentInWords(at)}`}
          >
            {remark ? <blockquote className="desk-remark">{remark}</blockquote> : null}
          </Line>
        ))}
      </Lines>
    </Section>
  )
}
