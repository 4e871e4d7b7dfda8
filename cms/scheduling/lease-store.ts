import type { Payload } from 'payload'
import type { Lease } from '../domain/schedule-lease.ts'

/** A lease as it was found. Each take-over makes a new one of a higher number, and the highest counts. */
export interface FoundLease {
  readonly id: string
  readonly number: number
  readonly lease: Lease
}

/** What is done by one process at a time; each has a lease of its own. */
export type LeaseName = 'scheduled-jobs' | 'sign-up-upkeep' | 'messages'

const DIGITS = 12
const numberIn = (name: string): string | undefined => new RegExp(`/(\\d{${DIGITS}})$`).exec(name)?.[1]

/**
 * The lease that counts. Two processes cannot make one of the same number, since its name is unique: that decides who
 * takes over, on either database, where no update is safe against another.
 */
export async function findLease(payload: Payload, name: LeaseName = 'scheduled-jobs'): Promise<FoundLease | undefined> {
  const { docs } = await payload.find({
    collection: 'leases',
    where: { name: { like: `${name}/` } },
    sort: '-name',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [row] = docs
  const number = row && numberIn(row.name)
  if (!row || number === undefined) return undefined
  return { id: String(row.id), number: Number(number), lease: { holder: row.holder, renewedAt: row.renewedAt } }
}

/** Takes over from the lease that was found. False when another process was quicker. */
export async function takeLease(
  payload: Payload,
  found: FoundLease | undefined,
  lease: Lease,
  of: LeaseName = 'scheduled-jobs',
): Promise<boolean> {
  const number = (found?.number ?? 0) + 1
  const name = `${of}/${String(number).padStart(DIGITS, '0')}`
  try {
    await payload.create({ collection: 'leases', data: { name, ...lease }, depth: 0, overrideAccess: true })
  } catch (error) {
    const now = await findLease(payload, of)
    if (now && now.number >= number) return false
    throw error
  }
  await payload.delete({
    collection: 'leases',
    where: {
      and: [{ name: { like: `${of}/` } }, { name: { not_equals: name } }, { holder: { not_equals: lease.holder } }],
    },
    overrideAccess: true,
  })
  return true
}

/** Writes a lease again that is this process's own. */
export async function renewLease(payload: Payload, found: FoundLease, lease: Lease): Promise<void> {
  await payload.update({
    collection: 'leases',
    where: { and: [{ id: { equals: found.id } }, { holder: { equals: lease.holder } }] },
    data: { renewedAt: lease.renewedAt },
    depth: 0,
    overrideAccess: true,
  })
}
