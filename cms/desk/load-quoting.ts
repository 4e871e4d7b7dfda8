import type { Where } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { schedulesQuoted } from '../domain/schedules-quoted.ts'
import { reasonsToRevise } from '../domain/currency.ts'
import { type Asker, worksOnTexts } from './asker.ts'
import { findAll } from './find-all.ts'
import { loadRegisters, scheduleFacts } from './registers.ts'

/** A text that lists a source. */
export interface QuotingText {
  readonly kind: 'articles' | 'lessons'
  readonly id: string
  readonly title: string
  readonly owner: string | undefined
  /** Families read a version that quotes it. */
  readonly isLive: boolean
  /** The newest version quotes it: false for one whose draft is already mended. */
  readonly isInDraft: boolean
}

export interface Quoting {
  readonly texts: readonly QuotingText[]
  /** Why these texts must be revised, in words; undefined while what they quote holds. */
  readonly trouble: string | undefined
}

/** Who quotes a source of the register, and whether it still holds. */
export async function loadQuotingSource(asker: Asker, source: string, today: string): Promise<Quoting | undefined> {
  if (!worksOnTexts(asker)) return undefined
  const registers = await loadRegisters(asker)
  const facts = registers.sources.get(source)
  if (!facts) return undefined
  return { texts: await loadTexts(asker, source), trouble: troubleOf({ sources: [facts], schedules: [] }, today) }
}

/** Who quotes an edition of a schedule, by the source it was taken from. */
export async function loadQuotingSchedule(asker: Asker, schedule: string, today: string): Promise<Quoting | undefined> {
  if (!worksOnTexts(asker)) return undefined
  const registers = await loadRegisters(asker)
  const entry = registers.schedules.get(schedule)
  if (!entry) return undefined
  const trouble = troubleOf({ sources: [], schedules: [scheduleFacts(entry, registers)] }, today)
  const isTold = entry.source !== undefined && schedulesQuoted([entry.source], registers.schedules).includes(entry)
  return { texts: isTold && entry.source !== undefined ? await loadTexts(asker, entry.source) : [], trouble }
}

type Facts = Pick<Parameters<typeof reasonsToRevise>[0], 'sources' | 'schedules'>

function troubleOf(facts: Facts, today: string): string | undefined {
  const [reason] = reasonsToRevise({ ...facts, links: [], reviewBy: '9999-12-31' }, today)
  return reason?.message
}

async function loadTexts(asker: Asker, source: string): Promise<QuotingText[]> {
  const quoting: Where = { and: [{ sources: { in: [source] } }, { deletedAt: { exists: false } }] }
  const lists = await Promise.all(
    (['articles', 'lessons'] as const).map(async (kind) => {
      const select = ['title', 'owner', '_status']
      const [newest, stored] = await Promise.all([
        findAll(asker, kind, { where: quoting, select, draft: true }),
        findAll(asker, kind, { where: quoting, select }),
      ])
      const live = new Set(stored.filter((row) => row['_status'] === 'published').map(({ id }) => id))
      const drafts = new Set(newest.map(({ id }) => id))
      // What was written past versions has no newest one of its own.
      const byId = new Map([...stored, ...newest].map((row) => [row.id, row]))
      return [...byId.values()].map((row) => ({
        kind,
        id: row.id,
        title: String(row['title'] ?? '') || '还没有标题',
        owner: relatedId(row['owner']),
        isLive: live.has(row.id),
        isInDraft: drafts.has(row.id),
      }))
    }),
  )
  return lists
    .flat()
    .toSorted((one, other) => Number(other.isLive) - Number(one.isLive) || one.title.localeCompare(other.title, 'zh'))
}
