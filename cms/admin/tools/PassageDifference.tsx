'use client'
import type { LineChange } from '../../domain/difference/compare-lines.ts'
import type { PassageChange } from '../../domain/difference/differences.ts'
import { PictureChange, type Pictures } from './PictureChange.tsx'

const KINDS = { same: '', changed: '改', added: '增', removed: '删' }

/** One field with its lines that changed; what is the same between them is a number. */
export function PassageDifference({ passage, pictures }: { passage: PassageChange; pictures: Pictures }) {
  return (
    <section>
      <h2>{passage.label}</h2>
      <ol className="compare-lines">
        {passage.lines.map((line, index) =>
          line.kind === 'folded' ? (
            // oxlint-disable-next-line react/no-array-index-key -- lines have nothing else of their own
            <li key={index} className="compare-folded">
              中间 {line.count} 处没有改动
            </li>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- lines have nothing else of their own
            <ChangedLine key={index} line={line} hasLabel={line.label !== passage.label} pictures={pictures} />
          ),
        )}
      </ol>
    </section>
  )
}

function ChangedLine({ line, hasLabel, pictures }: { line: LineChange; hasLabel: boolean; pictures: Pictures }) {
  const kind = line.isMoved ? (line.kind === 'added' ? '挪到这里' : '从这里挪走') : KINDS[line.kind]
  return (
    <li data-kind={line.kind}>
      <span className="compare-label">
        {kind === '' ? null : <b>{kind}</b>} {hasLabel ? line.label : ''}
      </span>
      <span className="compare-text">
        {line.marks.map(({ kind: mark, text }, index) => {
          // oxlint-disable-next-line react/no-array-index-key -- marks have nothing else of their own
          if (mark === 'added') return <ins key={index}>{text}</ins>
          // oxlint-disable-next-line react/no-array-index-key -- marks have nothing else of their own
          if (mark === 'removed') return <del key={index}>{text}</del>
          // oxlint-disable-next-line react/no-array-index-key -- marks have nothing else of their own
          return <span key={index}>{text}</span>
        })}
        {line.looksSame ? <em className="compare-looks-same">字面一样，格式、空格或所指的不同</em> : null}
        {line.media ? <PictureChange media={line.media} pictures={pictures} /> : null}
      </span>
    </li>
  )
}
