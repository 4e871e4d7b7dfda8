import { loadOwnLectures, loadRegionLectures } from '../../desk/load-lectures.ts'
import { LECTURE_STATE_NAMES } from '../../domain/lecture.ts'
import { momentInWords } from '../../domain/moments.ts'
import { documentAt, listAt } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Empty, Line, Lines, Section } from './Section.tsx'

/** Coming lectures with their seats: of one's regions, or those one teaches. */
export async function LecturesSection({ asker, section, now }: SectionArgs) {
  const isOwn = section === 'own-lectures'
  const { lectures, total } = await (isOwn ? loadOwnLectures(asker, now) : loadRegionLectures(asker, now))
  const all = { href: listAt('lectures', [['startsAt', 'greater_than', now.toISOString()]]), label: '看全部讲座' }
  const empty = isOwn
    ? '没有安排给您的讲座。可以在“讲座”里新建一场，提交给组织者批准。'
    : '没有近期的讲座。可以在“讲座”里新建一场。'
  return (
    <Section slug={section} title={isOwn ? '我的讲座' : '近期讲座'} count={total} all={all}>
      {lectures.length === 0 ? <Empty>{empty}</Empty> : null}
      <Lines>
        {lectures.map(({ id, title, state, startsAt, place, capacity, taken, left, isUnapproved }) => (
          <Line
            key={id}
            href={documentAt('lectures', id)}
            kind={LECTURE_STATE_NAMES[state]}
            title={title}
            meta={momentInWords(startsAt)}
          >
            <p className="desk-reason">
              {place}。
              {isUnapproved ? `名额 ${capacity}，批准以后家长才看得到` : `已报 ${taken} 人，还有 ${left} 个名额`}
            </p>
          </Line>
        ))}
      </Lines>
    </Section>
  )
}
