import { reasonsToRevise } from '../domain/currency.ts'
import { LIVE } from '../domain/live.ts'
import type { Remark } from '../domain/sent-back.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { schedulesQuoted } from '../domain/schedules-quoted.ts'
import { earliestDay, type WorkItem } from '../domain/worklist.ts'
import { type Asker, dayOf, worksOnTexts } from './asker.ts'
import { findAll, inner, type Row } from './find-all.ts'
import { deadLinksNow } from './dead-links.ts'
import { linksOfTexts, webPagesOfTexts } from './links-of-texts.ts'
import { loadRegisters, scheduleFacts, type Registers } from './registers.ts'

const KINDS = ['articles', 'lessons'] as const
const FIELDS = ['title', 'owner', 'sources', 'state', 'review.reviewBy', 'updatedAt']

/**
 * Every live text that must be revised or soon will be, with the reasons; empty for those who do not work on texts.
 *
 * @param today day in China
 */
export async function loadWorklist(asker: Asker, today: string): Promise<WorkItem[]> {
  if (!worksOnTexts(asker)) return []
  const [registers, ...lists] = await Promise.all([
    loadRegisters(asker),
    ...KINDS.map(async (kind) =>
      (await findAll(asker, kind, { where: LIVE, select: FIELDS })).map((row) => ({ kind, row })),
    ),
  ])
  const texts = lists.flat()
  const linking = texts.map(({ kind, row }) => ({ kind, id: row.id, updatedAt: String(row['updatedAt']) }))
  const [links, marks] = await Promise.all([linksOfTexts(asker, linking), loadMarks(asker)])
  const pages = await webPagesOfTexts(asker, linking)
  const dead = deadLinksNow()
  return texts.flatMap(({ kind, row }) => {
    const owner = relatedId(row['owner'])
    const sources = listed(row)
    const reasons = reasonsToRevise(
      {
        reviewBy: dayOf(inner(row, 'review', 'reviewBy')),
        owner,
        marked: row['state'] === 'needs-revision' ? (marks.get(`${kind}:${row.id}`) ?? {}) : undefined,
        sources: sources.flatMap((id) => registers.sources.get(id) ?? []),
        schedules: schedulesOf(sources, registers),
        links: links.get(`${kind}:${row.id}`) ?? [],
        deadPages: (pages.get(`${kind}:${row.id}`) ?? []).flatMap((url) => {
          const found = dead.get(url)
          return found ? [{ url, ...found }] : []
        }),
      },
      today,
    )
    if (reasons.length === 0) return []
    const due = reasons.filter(({ isDue }) => isDue)
    return [{ kind, id: row.id, title: String(row['title'] ?? ''), owner, reasons, since: earliestDay(due) }]
  })
}

function listed(row: Row): string[] {
  return Array.isArray(row['sources']) ? row['sources'].flatMap((source) => relatedId(source) ?? []) : []
}

function schedulesOf(sources: readonly string[], registers: Registers) {
  return schedulesQuoted(sources, registers.schedules).map((entry) => scheduleFacts(entry, registers))
}

/** Why texts were sent back to be revised, by `kind:id`. */
async function loadMarks(asker: Asker): Promise<Map<string, { remark?: string; on?: string }>> {
  const marks = new Map<string, { remark?: string; on?: string }>()
  for (const kind of KINDS) {
    const where = { and: [LIVE, { state: { equals: 'needs-revision' } }] }
    for (const row of await findAll(asker, kind, { where, select: ['remarks'] })) {
      const remarks = Array.isArray(row['remarks']) ? (row['remarks'] as Remark[]) : []
      const last = remarks.findLast(({ step }) => step === 'request-revision')
      const on = dayOf(last?.at)
      marks.set(`${kind}:${row.id}`, { ...(last?.text ? { remark: last.text } : {}), ...(on ? { on } : {}) })
    }
  }
  return marks
}
