import { loadGoingLive } from '../../desk/load-going-live.ts'
import { momentInWords } from '../../domain/moments.ts'
import { documentAt } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Empty, KIND_NAMES, Line, Lines, Section } from './Section.tsx'

/** What goes live or offline by itself in the next seven days. */
export async function GoingLiveSection({ asker, section, now }: SectionArgs) {
  const bookings = await loadGoingLive(asker, now)
  return (
    <Section slug={section} title="七天内上线和下线" count={bookings.length}>
      {bookings.length === 0 ? <Empty>七天内没有预约的发布和下线。打开一篇，点“预约”就能排时间。</Empty> : null}
      <Lines>
        {bookings.map(({ collection, id, title, at, isPublishing, isLate }) => (
          <Line
            key={`${collection}:${id}:${at}`}
            href={documentAt(collection, id)}
            kind={KIND_NAMES[collection]}
            title={title}
            meta={`${momentInWords(at)} ${isPublishing ? '上线' : '下线'}${isLate ? '，时间已过，还没有办好' : ''}`}
          />
        ))}
      </Lines>
    </Section>
  )
}
