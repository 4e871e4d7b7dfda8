import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever makes the first account, in the panel, runs the platform. */
export const makeFirstUserAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  return totalDocs === 0 ? { ...data, roles: [...new Set(['administrator', ...(data['roles'] ?? [])])] } : data
}
