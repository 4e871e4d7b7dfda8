import { Link } from '@payloadcms/ui'
import type { CoverageMatrix } from '../../desk/load-coverage.ts'
import { AGE_STAGES } from '../../domain/age-stages.ts'
import type { CoverageCell } from '../../domain/coverage.ts'
import { COVERAGE, withQuery } from './places.ts'

interface TableProps {
  title: string
  matrix: CoverageMatrix
  chosen: CoverageCell | undefined
}

/** One taxonomy by age. What is missing or overdue is written out, not only coloured. */
export function CoverageTable({ title, matrix: { taxonomy, topics, matrix }, chosen }: TableProps) {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  const id = `coverage-${taxonomy}`
  return (
    <section className="desk-section" aria-labelledby={id} data-taxonomy={taxonomy}>
      <div className="desk-section__head">
        <h2 id={id}>{title}</h2>
        <p className="desk-meta">
          共 {matrix.total.count} 篇，{matrix.gaps.length} 处空白，{matrix.total.overdue} 篇待复审
        </p>
      </div>
      {/* Wider than a phone: it is scrolled by touch or, when it has the focus, by arrow keys. */}
      <div className="desk-scroll" role="region" aria-label={`${title}，表格`} tabIndex={0}>
        <table className="desk-matrix">
          <thead>
            <tr>
              <th scope="col">主题</th>
              {AGE_STAGES.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ topic, cells, total }) => (
              <tr key={topic}>
                <th scope="row">{names.get(topic)}</th>
                {cells.map((cell) => (
                  <td key={cell.stage}>
                    <CellLink cell={cell} name={names.get(topic) ?? ''} isChosen={cell === chosen} />
                  </td>
                ))}
                <td className="desk-matrix__total">{total.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function CellLink({ cell, name, isChosen }: { cell: CoverageCell; name: string; isChosen: boolean }) {
  const { topic, stage, count, overdue, isGap } = cell
  const stageName = AGE_STAGES.find(({ key }) => key === stage)?.name ?? stage
  const kind = isGap ? 'gap' : overdue > 0 ? 'overdue' : 'covered'
  return (
    <Link
      className={`desk-cell desk-cell--${kind}`}
      href={`${withQuery(COVERAGE, { topic, stage })}#cell`}
      prefetch={false}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className="desk-unseen">
        {name}，{stageName}：
      </span>
      <span className="desk-cell__count">{count}</span>
      <span className="desk-unseen"> 篇 </span>
      <span className="desk-cell__note">{isGap ? '空白' : overdue > 0 ? `${overdue} 待复审` : ''}</span>
    </Link>
  )
}
