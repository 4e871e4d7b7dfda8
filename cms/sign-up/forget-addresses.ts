import type { Payload } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { findKeptLectures, keptSince } from './kept-since.ts'

interface Version {
  readonly id: string
  readonly parent?: unknown
  readonly version: Readonly<Record<string, unknown>>
}

/**
 * Removes the family's own address from private lectures that ended longer ago than the setting keeps it, and from what
 * they were before. Run daily; running it again changes nothing.
 * @returns from how many lectures and versions.
 */
export async function forgetOldAddresses(payload: Payload, now: Date): Promise<number> {
  const since = await keptSince(payload, now)
  const isKnown = [{ privateAddress: { exists: true } }, { privateAddress: { not_equals: '' } }]
  const all = { pagination: false, limit: 0 }
  const lectures = await payload.db.find<{ id: string }>({
    collection: 'lectures',
    where: { and: [...isKnown, { endsAt: { less_than: since } }] },
    select: { endsAt: true },
    ...all,
  })
  for (const { id } of lectures.docs) {
    // The adapter itself: nothing is told, and no version is made, by forgetting.
    await payload.db.updateOne({ collection: 'lectures', id, data: { privateAddress: null }, returning: false })
  }
  return lectures.docs.length + (await forgetInVersions(payload, since))
}

async function forgetInVersions(payload: Payload, since: string): Promise<number> {
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({
    collection: 'lectures',
    where: {
      and: [{ 'version.privateAddress': { exists: true } }, { 'version.privateAddress': { not_equals: '' } }],
    },
    pagination: false,
    limit: 0,
  })
  const kept = await findKeptLectures(payload, since)
  const due = (docs as unknown as Version[]).filter(({ parent }) => !kept.has(relatedId(parent) ?? ''))
  for (const { id, version } of due) {
    // MongoDB replaces what a version holds as a whole.
    const versionData = { version: { ...version, privateAddress: null } } as never
    await payload.db.updateVersion({ collection: 'lectures', id, versionData, returning: false })
  }
  return due.length
}
