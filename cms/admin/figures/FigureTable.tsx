import { Link } from '@payloadcms/ui'
import type { FigureRow } from '../../domain/indicators/overview.ts'

interface TableProps {
  title: string
  note?: string
  rows: readonly FigureRow[]
  /** Key of the row that is chosen now. */
  chosen: string | undefined
  /** The lectures behind a row; undefined takes the choice back. */
  to: (key: string | undefined) => string
}

const COLUMNS = [
  { column: 'sessions', heading: '场次', unit: '场' },
  { column: 'people', heading: '人次', unit: '人次' },
  { column: 'hours', heading: '小时', unit: '小时' },
  { column: 'communities', heading: '社区', unit: '个社区' },
] as const

/** A breakdown of the year: the numbers, each the way to its lectures, and the sessions once more as a bar. */
export function FigureTable({ title, note, rows, chosen, to }: TableProps) {
  const most = Math.max(1, ...rows.map(({ figures }) => figures.sessions))
  const id = `figures-${title}`
  return (
    <section className="desk-section" aria-labelledby={id}>
      <div className="desk-section__head">
        <h2 id={id}>{title}</h2>
        {note ? <p className="desk-meta">{note}</p> : null}
      </div>
      {rows.length === 0 ? <p className="desk-empty">还没有已举办的讲座。</p> : null}
      <div className="desk-scroll" role="region" aria-label={`${title}，表格`} tabIndex={0}>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{title.slice(1)}</th>
              {COLUMNS.map(({ column, heading }) => (
                <th key={column} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, depth, figures }) => (
              <tr key={key} className={key === chosen ? 'figures-table__chosen' : undefined}>
                <th scope="row" style={{ paddingInlineStart: `${depth + 0.5}em` }}>
                  {name}
                </th>
                {COLUMNS.map(({ column, unit }) => (
                  <td key={column}>
                    {figures[column] === 0 ? (
                      '0'
                    ) : (
                      <Link
                        href={to(key === chosen ? undefined : key)}
                        prefetch={false}
                        aria-current={key === chosen ? 'true' : undefined}
                        aria-label={`${name}：${figures[column]} ${unit}，${key === chosen ? '取消选择' : '看是哪些'}`}
                      >
                        {figures[column]}
                      </Link>
                    )}
                    {column === 'sessions' && figures.sessions > 0 ? (
                      <svg className="figures-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect width={(figures.sessions / most) * 100} height="6" />
                      </svg>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
