import type { LectureFacts } from '../../domain/indicators/lecture-facts.ts'
import type { Overview } from '../../domain/indicators/overview.ts'
import { LECTURE_STATE_NAMES } from '../../domain/lecture.ts'
import { momentInWords } from '../../domain/moments.ts'
import type { Names } from '../../figures/load-names.ts'
import { documentAt } from '../desk/places.ts'
import { Empty, Line, Lines } from '../desk/Section.tsx'

const SHOWN = 200

/** The lectures behind the figures, and those that are still to be recorded. */
export function LectureLines({ overview: { lectures, unrecorded }, names }: { overview: Overview; names: Names }) {
  return (
    <>
      {unrecorded.length > 0 ? (
        <section id="unrecorded" className="desk-section" aria-labelledby="unrecorded-title">
          <div className="desk-section__head">
            <h2 id="unrecorded-title">
              等待登记的讲座<span className="desk-count">{unrecorded.length}</span>
            </h2>
          </div>
          <LectureList lectures={unrecorded} names={names} />
        </section>
      ) : null}
      <section id="lectures" className="desk-section" aria-labelledby="lectures-title">
        <div className="desk-section__head">
          <h2 id="lectures-title">
            这些数是哪些讲座<span className="desk-count">{lectures.length}</span>
          </h2>
        </div>
        {lectures.length === 0 ? <Empty>没有符合的讲座。讲座办完后登记成“已举办”，就会算进来。</Empty> : null}
        <LectureList lectures={lectures.slice(0, SHOWN)} names={names} />
        {lectures.length > SHOWN ? <p className="desk-meta">只列前 {SHOWN} 场，全部请下载明细。</p> : null}
      </section>
    </>
  )
}

function LectureList({ lectures, names }: { lectures: readonly LectureFacts[]; names: Names }) {
  const regions = new Map(names.regions.map(({ id, name }) => [id, name]))
  return (
    <Lines>
      {lectures.map(({ id, title, state, startsAt, region, trainer, people }) => (
        <Line
          key={id}
          href={documentAt('lectures', id)}
          kind={LECTURE_STATE_NAMES[state]}
          title={title}
          meta={[momentInWords(startsAt), regions.get(region), names.trainers.get(trainer), peopleInWords(people)]
            .filter(Boolean)
            .join('，')}
        />
      ))}
    </Lines>
  )
}

function peopleInWords(people: LectureFacts['people']): string {
  return people ? `大人 ${people.adults}，孩子 ${people.children}` : '没有人数'
}
