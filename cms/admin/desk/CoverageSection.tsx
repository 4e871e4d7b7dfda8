import { loadCoverage } from '../../desk/load-coverage.ts'
import { dayInChina } from '../../domain/review-day.ts'
import { COVERAGE } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Section } from './Section.tsx'

/** How much is still missing, in one sentence a taxonomy. */
export async function CoverageSection({ asker, section, now }: SectionArgs) {
  const facts = await loadCoverage(asker, dayInChina(now))
  if (!facts) return null
  const [guidance, concern] = facts.matrices
  const gaps = facts.matrices.reduce((sum, { matrix }) => sum + matrix.gaps.length, 0)
  return (
    <Section slug={section} title="覆盖情况" all={{ href: COVERAGE, label: '看全表，补空白' }}>
      <p className="desk-empty">
        {gaps === 0
          ? '每个主题、每个月龄段都有文章。'
          : `指导内容还有 ${guidance?.matrix.gaps.length ?? 0} 处空白，问题领域还有 ${concern?.matrix.gaps.length ?? 0} 处空白。`}
      </p>
    </Section>
  )
}
