import type { Overview } from '../../domain/indicators/overview.ts'
import type { Progress } from '../../domain/indicators/target.ts'
import type { YearTarget } from '../../figures/load-overview.ts'

/** The sum of what was chosen, and how far the year's target is met. */
export function Totals({
  overview: { total, unrecorded },
  target,
}: {
  overview: Overview
  target: YearTarget | undefined
}) {
  const figures = [
    ['场次', total.sessions],
    ['人次', total.people],
    ['大人', total.adults],
    ['孩子', total.children],
    ['小时', total.hours],
    ['覆盖社区', total.communities],
  ] as const
  return (
    <section className="desk-section" aria-label="合计">
      <ul className="desk-figures">
        {figures.map(([name, value]) => (
          <li key={name}>
            <a href="#lectures">
              <strong>{value}</strong>
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ul>
      {target?.progress ? <Target progress={target.progress} /> : null}
      {target && !target.progress ? (
        <p className="desk-meta figures-target">
          全年目标 {target.sessions} 场是所有区域一起的，这里只有您看得到的那部分，所以不比进度。
        </p>
      ) : null}
      {total.uncounted > 0 ? (
        <p className="desk-warning">
          有 {total.uncounted} 场还没有人数：没有签到，也没有写总结。它们算在场次里，没有算进人次。
        </p>
      ) : null}
      {unrecorded.length > 0 ? (
        <p className="desk-warning">
          有 {unrecorded.length} 场已经过了时间，还没有登记“已举办”，没有算在内。<a href="#unrecorded">看是哪些</a>
        </p>
      ) : null}
    </section>
  )
}

function Target({ progress: { sessions, target, percent, expected, isBehind } }: { progress: Progress }) {
  return (
    <div className="figures-target">
      <p>
        全年目标 {target} 场，已办 {sessions} 场，完成 {percent}%。
        {isBehind ? `按进度现在应有 ${expected} 场，还差 ${expected - sessions} 场。` : '进度正常。'}
      </p>
      <progress max={target} value={Math.min(sessions, target)} aria-label="全年目标完成进度" />
    </div>
  )
}
