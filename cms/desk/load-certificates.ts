import { type HeldQualification, qualificationsToRenew } from '../domain/qualification.ts'
import { type Asker, dayOf, rolesOf } from './asker.ts'
import { findAll } from './find-all.ts'

export type CertificateToRenew = ReturnType<typeof qualificationsToRenew>[number]

/** Certificates of trainers that run out within 60 days, or have; for those who plan with them. */
export async function loadCertificates(asker: Asker, today: string): Promise<readonly CertificateToRenew[]> {
  if (!rolesOf(asker).some((role) => role === 'organizer' || role === 'administrator')) return []
  const rows = await findAll(asker, 'trainers', { select: ['name', 'qualifications'], sort: 'name' })
  const held = rows.flatMap(({ id, name, qualifications }) =>
    ((qualifications ?? []) as readonly { name: string; expires?: unknown }[]).flatMap((one): HeldQualification[] => {
      const expires = dayOf(one.expires)
      return expires === undefined ? [] : [{ trainer: id, trainerName: String(name), name: one.name, expires }]
    }),
  )
  return qualificationsToRenew(held, today)
}
