import type { Access, FieldAccess } from 'payload'
import { hasRole, personOf } from './roles.ts'

/** Names of colleagues for those who work on texts (owner, last editor); else oneself. */
export const readUsers: Access = ({ req }) => {
  if (hasRole(req, 'administrator', 'editor', 'reviewer')) return true
  return oneself({ req })
}

/** Administrators all, others themselves. */
export const updateUsers: Access = ({ req }) => hasRole(req, 'administrator') || oneself({ req })

/** What of a colleague only administrators and the colleague see. */
export const readAccountDetails: FieldAccess = ({ req, doc, id }) =>
  hasRole(req, 'administrator') || (personOf(req) !== undefined && personOf(req)?.id === (doc?.['id'] ?? id))

/** Who has which role: for those who choose an owner, and for oneself. */
export const readRoles: FieldAccess = (args) =>
  hasRole(args.req, 'administrator', 'editor', 'reviewer') || readAccountDetails(args)

function oneself({ req }: Pick<Parameters<Access>[0], 'req'>) {
  const person = personOf(req)
  return person ? { id: { equals: person.id } } : false
}
