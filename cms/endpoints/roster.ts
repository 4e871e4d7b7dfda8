import type { Endpoint, PayloadRequest } from 'payload'
import { organizers } from '../access/organizers.ts'
import type { FieldIssue } from '../domain/check-sign-up.ts'
import { csvOf, xlsxOf } from '../figures/write-table.ts'
import type { RosterRow } from '../roster/import-roster.ts'
import { rosterTable } from '../roster/roster-table.ts'
import { writeAudit } from '../workflow/audit.ts'
import { actorOf } from '../workflow/stored-text.ts'
import { answer, download, refuse } from './answers.ts'
import { readBytes } from './read-json.ts'

const MB = 1024 * 1024
const MOST_BYTES = 2 * MB
const NOT_YOURS = { path: '', code: 'forbidden', message: '只有组织者和管理员可以导出、导入讲师名册。' }
const WRONG_NAME = { path: 'name', code: 'name', message: '请选一个 .xlsx 或 .csv 文件。' }
const TOO_LARGE = { path: 'file', code: 'too-large', message: '文件太大，最多 2 MB。请去掉图片和多余的表再试。' }

/**
 * `GET /api/roster/trainers.xlsx|csv`: the roster, with those telephone and certificate numbers that the person may see;
 * every export is in the audit log. `POST /api/roster/import?name=名册.xlsx[&trial=true]` with the bytes of the file;
 * wrong rows are told one by one, as `errors` and among all `rows`.
 */
export const roster: Endpoint[] = [
  { path: '/roster/trainers.xlsx', method: 'get', handler: (req) => exportRoster(req, 'xlsx') },
  { path: '/roster/trainers.csv', method: 'get', handler: (req) => exportRoster(req, 'csv') },
  { path: '/roster/import', method: 'post', handler: takeRoster },
]

async function exportRoster(req: PayloadRequest, format: 'xlsx' | 'csv'): Promise<Response> {
  if (!organizers({ req })) return refuse(403, NOT_YOURS)
  const table = await rosterTable(req, new Date())
  await note(req, '导出讲师名册', `${table.rows.length} 位，${format.toUpperCase()}`)
  const name = `讲师名册.${format}`
  return download(name, format === 'csv' ? csvOf(table) : await xlsxOf([table]))
}

async function takeRoster(req: PayloadRequest): Promise<Response> {
  if (!organizers({ req })) return refuse(403, NOT_YOURS)
  const query = new URL(req.url ?? '/', 'http://localhost').searchParams
  const name = query.get('name')?.trim() ?? ''
  if (!/\.(?:xlsx|csv)$/i.test(name) || name.length > 255) return refuse(400, WRONG_NAME)
  const bytes = await readBytes((req as unknown as Request).body, MOST_BYTES)
  if (!bytes) return refuse(413, TOO_LARGE)
  const { importRoster } = await import('../roster/import-roster.ts')
  const imported = await importRoster(req, { name, bytes, isTrial: query.get('trial') === 'true' })
  if (imported.problem !== undefined) {
    return refuse(400, { path: 'file', code: 'unreadable', message: imported.problem })
  }
  if (imported.saved > 0) await note(req, '导入讲师名册', `写入 ${imported.saved} 位`)
  const errors = imported.rows.flatMap(rowError)
  return errors.length > 0 ? answer(422, { errors, ...imported }) : answer(200, imported)
}

function rowError({ line, name, action, notes }: RosterRow): FieldIssue[] {
  if (action !== 'refused') return []
  return [{ path: `line-${line}`, code: 'row', message: `第 ${line} 行 ${name}：${notes.join('；')}` }]
}

function note(req: PayloadRequest, action: string, remark: string): Promise<void> {
  return writeAudit({ actor: actorOf(req), action, kind: 'trainers', id: 'roster', title: '讲师名册', remark }, req)
}
