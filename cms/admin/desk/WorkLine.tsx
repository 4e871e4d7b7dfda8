import { Link } from '@payloadcms/ui'
import { dayInWords } from '../../domain/days.ts'
import type { WorkItem } from '../../domain/worklist.ts'
import { documentAt } from './places.ts'
import { KIND_NAMES } from './Section.tsx'

/** @param owner name of the person in whose care the text is */
export function WorkLine({ item, owner }: { item: WorkItem; owner: string | undefined }) {
  const { kind, id, title, reasons, since } = item
  return (
    <li className="desk-work__item">
      <div>
        <p className="desk-line__main">
          <span className="desk-kind">{KIND_NAMES[kind]}</span>
          <Link className="desk-line__title" href={documentAt(kind, id)} prefetch={false}>
            {title}
          </Link>
        </p>
        <ul className="desk-reasons">
          {reasons.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      </div>
      <dl className="desk-facts">
        <div>
          <dt>负责人</dt>
          <dd>{owner ?? '没有人负责'}</dd>
        </div>
        <div>
          <dt>从哪天起</dt>
          <dd>{since === undefined ? '没有记录' : dayInWords(since)}</dd>
        </div>
      </dl>
    </li>
  )
}
