import { APIError, type PayloadRequest, type SanitizedConfig } from 'payload'
import { ownLocks, takeOverInOwnName } from './lock-documents.ts'
import { nobody } from './nobody.ts'
import { hasRole } from './roles.ts'

/**
 * Payload's own collections have no versions, but leave the address of their versions open, where it fails with a 500.
 */
export function closeInternals(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, access, hooks } of config.collections) {
    if (slug.startsWith('payload-')) access.readVersions = nobody
    if (slug === 'payload-locked-documents') {
      Object.assign(access, { create: nobody, delete: ownLocks })
      hooks.beforeChange = [...(hooks.beforeChange ?? []), takeOverInOwnName]
    }
    // Here, because Payload warns of hooks that are in its overrides.
    if (slug === 'payload-jobs') hooks.beforeDelete = [...(hooks.beforeDelete ?? []), onlyEditorsCancel]
  }
  return config
}

/** The panel's own form lets everybody who may sign in take back what others have scheduled. */
function onlyEditorsCancel({ req }: { req: PayloadRequest }): void {
  if (req.user && !hasRole(req, 'editor', 'administrator')) {
    throw new APIError('只有编辑和管理员可以取消预约。', 403, null, true)
  }
}
