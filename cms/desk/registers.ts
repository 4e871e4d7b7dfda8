import type { ScheduleFacts, SourceFacts } from '../domain/currency.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import type { ScheduleEntry } from '../domain/schedules-quoted.ts'
import { type Asker, dayOf } from './asker.ts'
import { findAll } from './find-all.ts'

/** What texts rest on, by id. */
export interface Registers {
  readonly sources: ReadonlyMap<string, SourceFacts>
  readonly schedules: ReadonlyMap<string, ScheduleEntry>
}

export async function loadRegisters(asker: Asker): Promise<Registers> {
  const [sources, schedules] = await Promise.all([
    findAll(asker, 'sources', { select: ['title', 'validUntil', 'supersededBy', 'updatedAt'] }),
    findAll(asker, 'schedules', { select: ['title', 'version', 'source', 'inForceFrom', 'supersededBy'] }),
  ])
  const titles = new Map(sources.map(({ id, title }) => [id, String(title)]))
  return {
    sources: new Map(
      sources.map(({ id, title, validUntil, supersededBy, updatedAt }) => {
        const successor = relatedId(supersededBy)
        return [
          id,
          {
            title: String(title),
            validUntil: dayOf(validUntil),
            ...(successor === undefined
              ? {}
              : { supersededBy: titles.get(successor) ?? '别的来源', supersededOn: dayOf(updatedAt) }),
          },
        ]
      }),
    ),
    schedules: new Map(
      schedules.map(({ id, title, version, source, inForceFrom, supersededBy }) => [
        id,
        {
          id,
          title: String(title),
          version: String(version),
          source: relatedId(source),
          inForceFrom: dayOf(inForceFrom),
          supersededBy: relatedId(supersededBy),
        },
      ]),
    ),
  }
}

/** An edition as the rule of currency sees it. */
export function scheduleFacts(entry: ScheduleEntry, { schedules }: Registers): ScheduleFacts {
  const successor = entry.supersededBy === undefined ? undefined : schedules.get(entry.supersededBy)
  return {
    title: entry.title,
    version: entry.version,
    ...(successor ? { successor: { version: successor.version, inForceFrom: successor.inForceFrom } } : {}),
  }
}
