/** Who runs the scheduled jobs, as it stands in the database. */
export interface Lease {
  /** Name of a process, new at each of its starts. */
  readonly holder: string
  /** ISO 8601. */
  readonly renewedAt: string
}

/** Renewals in the time a lease lasts: two may fail before another process steps in. */
const RENEWALS = 3

/**
 * Whether this process may run the jobs: nobody does, it does already, or the holder has been silent for `ttl`
 * milliseconds. At the very end of that time the lease is free. One renewed further ahead than it lasts comes from a
 * clock that was put back, and binds nobody.
 *
 * The answer is for the lease as it was read: write the new one only over that one, and give way when it has changed.
 */
export function mayTake(lease: Lease | undefined, holder: string, now: Date, ttl: number): boolean {
  return lease === undefined || lease.holder === holder || !isAlive(lease, now, ttl)
}

/** The lease to write: taken, or renewed. */
export function leaseFor(holder: string, now: Date): Lease {
  return { holder, renewedAt: now.toISOString() }
}

/**
 * Whether the process holds the lease now and may start another job. One that was held up past the end of its lease
 * may not, though nobody has taken it yet.
 */
export function holdsLease(lease: Lease | undefined, holder: string, now: Date, ttl: number): boolean {
  return lease !== undefined && lease.holder === holder && isAlive(lease, now, ttl)
}

/** Whether jobs left under way by an earlier holder must be set free: whenever somebody else held the lease before. */
export function takesOver(lease: Lease | undefined, holder: string): boolean {
  return lease?.holder !== holder
}

/** Milliseconds between two renewals. */
export function renewalInterval(ttl: number): number {
  return Math.floor(ttl / RENEWALS)
}

/** A time that cannot be read counts as long ago. */
function isAlive({ renewedAt }: Lease, now: Date, ttl: number): boolean {
  const age = now.getTime() - Date.parse(renewedAt)
  return age < ttl && age >= -ttl
}
