'use client'
import { momentInWords } from '../../domain/moments.ts'
import type { HinderedLecture } from './planning-api.ts'
import { ReasonField } from '../lecture/ReasonField.tsx'

interface Props {
  readonly hindered: readonly HinderedLecture[]
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** The lectures of a series that something stands in the way of; for warnings, one reason for all of them. */
export function HinderedLectures({ hindered, reason, onReason }: Props) {
  const areWarnings = hindered.every(({ conflicts }) => conflicts.every(({ severity }) => severity === 'warn'))
  return (
    <>
      <ul className="lecture-conflicts">
        {hindered.flatMap(({ id, startsAt, conflicts }) =>
          conflicts.map(({ key, severity, message }) => (
            <li key={`${id} ${key}`} data-severity={severity}>
              <span>
                <strong>
                  {severity === 'block' ? '冲突' : '提醒'} · {momentInWords(startsAt)}
                </strong>{' '}
                {message}
              </span>
            </li>
          )),
        )}
      </ul>
      {areWarnings ? (
        <div className="lecture-move">
          <ReasonField label="这几场仍要这样改的原因" reason={reason} onReason={onReason} />
        </div>
      ) : null}
    </>
  )
}
