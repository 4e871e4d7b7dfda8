import type { CoverageFacts, CoverageTopic } from '../../desk/load-coverage.ts'
import type { CoverageCell, CoverageStage } from '../../domain/coverage.ts'
import { dayInWords } from '../../domain/days.ts'
import { documentAt, listAt } from './places.ts'
import { Empty, Line, Lines, Section } from './Section.tsx'

interface PanelProps {
  cell: CoverageCell
  stage: CoverageStage & { readonly name: string }
  topic: CoverageTopic
  /** Field of an article by which it counts here. */
  field: 'topics' | 'concern'
  texts: CoverageFacts['texts']
  today: string
  mayWrite: boolean
}

/** The articles behind one number, the list of them for working on several at once, and the way to a new one. */
export function CoverageCellPanel({ cell, stage, topic, field, texts, today, mayWrite }: PanelProps) {
  const list = listAt('articles', [
    [field, 'in', topic.id],
    ['minMonths', 'less_than', stage.maxMonths],
    ['maxMonths', 'greater_than', stage.minMonths],
  ])
  return (
    <div id="cell" className="desk-cell-panel">
      <Section
        slug="cell"
        title={`${topic.name} · ${stage.name}`}
        count={cell.count}
        all={{ href: list, label: '在文章列表里看（含草稿）' }}
      >
        {cell.isGap ? <Empty>这一格还没有文章。</Empty> : null}
        <Lines>
          {cell.texts.map((id) => {
            const reviewBy = texts.get(id)?.reviewBy
            return (
              <Line
                key={id}
                href={documentAt('articles', id)}
                title={texts.get(id)?.title ?? ''}
                meta={
                  reviewBy === undefined
                    ? undefined
                    : reviewBy <= today
                      ? `待复审：应在 ${dayInWords(reviewBy)}复审`
                      : `${dayInWords(reviewBy)}复审`
                }
              />
            )
          })}
        </Lines>
        {mayWrite ? (
          <form method="post" action="/api/desk/articles" encType="multipart/form-data">
            <input type="hidden" name="topic" value={topic.id} />
            <input type="hidden" name="stage" value={stage.key} />
            <button type="submit" className="desk-button">
              写一篇
            </button>
          </form>
        ) : null}
      </Section>
    </div>
  )
}
