import type { AdminViewServerProps } from 'payload'
import { askerOf, rolesOf, worksOnTexts } from '../../desk/asker.ts'
import { requestDay } from '../../desk/clock.ts'
import { type CoverageMatrix, loadCoverage } from '../../desk/load-coverage.ts'
import { AGE_STAGES } from '../../domain/age-stages.ts'
import { CoverageCellPanel } from './CoverageCellPanel.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { Frame, NotForYou, one } from './Frame.tsx'

const TITLES: Readonly<Record<CoverageMatrix['taxonomy'], string>> = {
  guidance: '十二项指导内容',
  concern: '七个问题领域',
}

/** 覆盖情况: how many live articles there are for each topic at each age, and where there are none. */
export async function CoverageView({ initPageResult, searchParams }: AdminViewServerProps) {
  const asker = askerOf(initPageResult.req)
  const today = requestDay()
  const facts = asker && worksOnTexts(asker) ? await loadCoverage(asker, today) : undefined
  if (!asker || !facts) return <NotForYou />
  const topic = one(searchParams?.['topic'])
  const stage = AGE_STAGES.find(({ key }) => key === one(searchParams?.['stage']))
  const chosen = facts.matrices.find(({ topics }) => topics.some(({ id }) => id === topic))
  const row = chosen?.matrix.rows.find((one) => one.topic === topic)
  const cell = row?.cells.find((one) => one.stage === stage?.key)
  const mayWrite = rolesOf(asker).some((role) => role === 'editor' || role === 'administrator')
  return (
    <Frame
      title="覆盖情况"
      intro="每格是家长看得到的文章篇数。一篇跨几个月龄段，就在几格里都算。点开一格，看是哪些文章，或补写一篇。"
    >
      {cell && stage && chosen ? (
        <CoverageCellPanel
          cell={cell}
          stage={stage}
          topic={{ id: cell.topic, name: chosen.topics.find(({ id }) => id === topic)?.name ?? '' }}
          field={chosen.taxonomy === 'guidance' ? 'topics' : 'concern'}
          texts={facts.texts}
          today={today}
          mayWrite={mayWrite}
        />
      ) : null}
      {facts.matrices.map((matrix) => (
        <CoverageTable key={matrix.taxonomy} title={TITLES[matrix.taxonomy]} matrix={matrix} chosen={cell} />
      ))}
    </Frame>
  )
}
