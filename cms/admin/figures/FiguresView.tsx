import type { AdminViewServerProps } from 'payload'
import { requestMoment } from '../../desk/clock.ts'
import { yearOf } from '../../domain/indicators/lecture-facts.ts'
import { figuresQuestion } from '../../domain/indicators/question.ts'
import { loadOverview } from '../../figures/load-overview.ts'
import { Frame, NotForYou, one } from '../desk/Frame.tsx'
import { FIGURES } from '../desk/places.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import { FigureTable } from './FigureTable.tsx'
import { LectureLines } from './LectureLines.tsx'
import { Totals } from './Totals.tsx'
import { addressOf } from './address.ts'

/** 讲座指标: a year's lectures counted, and for each figure the lectures behind it. */
export async function FiguresView({ initPageResult: { req }, searchParams }: AdminViewServerProps) {
  const now = requestMoment()
  const question = figuresQuestion((name) => one(searchParams?.[name]), yearOf(now))
  const loaded = req.user ? await loadOverview(req, question, now) : undefined
  if (!loaded) return <NotForYou who="组织者、讲师和管理员" />
  const { overview, names, target } = loaded
  const to = (change: object): string => `${addressOf(FIGURES, question, change)}#lectures`
  const { choice } = question
  return (
    <Frame
      title={`${question.year} 年讲座指标`}
      intro="只算已举办和已归档的讲座。点任何一个数，就看到它是哪些讲座加起来的。"
    >
      <ChoiceForm question={question} thisYear={yearOf(now)} names={names} types={overview.byType} />
      <Totals overview={overview} target={target} />
      <p className="figures-tables">
        <a href={addressOf('/api/figures/tables.xlsx', question, {})}>下载表格（Excel）</a>
        <a href={addressOf('/api/figures/lectures.csv', question, {})}>下载明细（CSV）</a>
      </p>
      <div className="figures-grid">
        <FigureTable title="按月份" rows={overview.byMonth} chosen={choice.month} to={(month) => to({ month })} />
        <FigureTable
          title="按指导内容"
          note="一场讲两项内容，就在两行里都算。"
          rows={overview.byTopic}
          chosen={choice.topic}
          to={(topic) => to({ topic })}
        />
        <FigureTable
          title="按区域"
          note="每行含下级区域。"
          rows={overview.byRegion}
          chosen={choice.region}
          to={(region) => to({ region })}
        />
        <FigureTable title="按类型" rows={overview.byType} chosen={choice.type} to={(type) => to({ type })} />
      </div>
      <LectureLines overview={overview} names={names} />
    </Frame>
  )
}
