import type { CoverageStage } from './coverage.ts'

/** The stages by which families find their way, as on the site; never stored. `maxMonths` is exclusive. */
export const AGE_STAGES: readonly (CoverageStage & { readonly name: string })[] = [
  { key: '0-3', name: '0–3 月', minMonths: 0, maxMonths: 3 },
  { key: '3-6', name: '3–6 月', minMonths: 3, maxMonths: 6 },
  { key: '6-12', name: '6–12 月', minMonths: 6, maxMonths: 12 },
  { key: '12-18', name: '12–18 月', minMonths: 12, maxMonths: 18 },
  { key: '18-24', name: '18–24 月', minMonths: 18, maxMonths: 24 },
  { key: '24-36', name: '24–36 月', minMonths: 24, maxMonths: 36 },
]
