import type { SanitizedConfig } from 'payload'
import { nobody } from './nobody.ts'

/**
 * Payload's own collections have no versions, but leave the address of their versions open, where it fails with a 500.
 */
export function closeInternals(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, access } of config.collections) {
    if (slug.startsWith('payload-')) access.readVersions = nobody
  }
  return config
}
