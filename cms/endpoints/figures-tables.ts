import type { Endpoint, PayloadRequest } from 'payload'
import { yearOf } from '../domain/indicators/lecture-facts.ts'
import { figuresQuestion } from '../domain/indicators/question.ts'
import { lectureTable, overviewTables } from '../domain/indicators/tables.ts'
import { loadOverview } from '../figures/load-overview.ts'
import { csvOf, xlsxOf } from '../figures/write-table.ts'
import { download, refuse } from './answers.ts'

const NOT_YOURS = { path: '', code: 'forbidden', message: '只有组织者、讲师和管理员可以看指标。请用这样的账号登录。' }

/**
 * `GET /api/figures/tables.xlsx?year=2026&region=…`: every breakdown and the lectures behind it, as the page of the panel
 * shows them; `GET /api/figures/lectures.csv` the lectures alone.
 */
export const figuresTables: Endpoint[] = [
  { path: '/figures/tables.xlsx', method: 'get', handler: (req) => tables(req, 'xlsx') },
  { path: '/figures/lectures.csv', method: 'get', handler: (req) => tables(req, 'csv') },
]

async function tables(req: PayloadRequest, format: 'xlsx' | 'csv'): Promise<Response> {
  const now = new Date()
  const query = new URL(req.url ?? '/', 'http://localhost').searchParams
  const question = figuresQuestion((name) => query.get(name) ?? undefined, yearOf(now))
  const loaded = await loadOverview(req, question, now)
  if (!loaded) return refuse(403, NOT_YOURS)
  const names = {
    ...loaded.names,
    regions: new Map(loaded.names.regions.map(({ id, name }) => [id, name])),
  }
  if (format === 'csv') {
    return download(`讲座明细-${question.year}.csv`, csvOf(lectureTable(loaded.overview.lectures, names)))
  }
  return download(`讲座指标-${question.year}.xlsx`, await xlsxOf(overviewTables(question.year, loaded.overview, names)))
}
