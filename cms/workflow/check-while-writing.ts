import type { PayloadRequest } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { warningKey } from '../domain/quality/ticks.ts'
import type { Finding } from '../domain/quality/finding.ts'
import { webAddresses } from '../domain/web-addresses.ts'
import { linkChecker } from '../link-checks/link-checker.ts'
import { Unpublishable } from '../publisher/to-contract/names.ts'
import { qualityOf } from './quality.ts'
import { qualityTextOf } from './quality-text-of.ts'
import type { StoredText } from './stored-text.ts'
import { isTickable, mayWrite } from './tick-warnings.ts'

export interface WrittenSoFar {
  readonly findings: readonly (Finding & { readonly key: string; readonly isTicked: boolean })[]
  /** Whether the person may tick warnings of it now. */
  readonly mayTick: boolean
  /** Links that are being asked for: look again in a few seconds. */
  readonly linksAwaited: number
}

/**
 * What the checks find in a form that was not saved yet. Links in it are asked for in the background.
 * @param stored the newest version that was saved; none for a text that is new
 */
export async function checkWhileWriting(
  kind: ContentKind,
  form: StoredText,
  stored: StoredText | undefined,
  req: PayloadRequest,
): Promise<WrittenSoFar> {
  const { id: _id, ...written } = form
  const text: StoredText = stored?.id === undefined ? written : { ...written, id: stored.id }
  const linksAwaited = linkChecker.look(linksIn(kind, text))
  const ticked = stored?.tickedWarnings ?? []
  const { findings } = await qualityOf(kind, text, ticked, req)
  return {
    findings: findings.map((finding) => {
      const key = warningKey(finding)
      return { ...finding, key, isTicked: ticked.includes(key) }
    }),
    mayTick: stored !== undefined && isTickable(stored) && mayWrite(req),
    linksAwaited,
  }
}

function linksIn(kind: ContentKind, text: StoredText): string[] {
  try {
    return webAddresses(qualityTextOf(kind, text).body)
  } catch (error) {
    if (error instanceof Unpublishable) return []
    throw error
  }
}
