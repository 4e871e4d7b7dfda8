import type { PayloadRequest } from 'payload'
import { publishable } from '../domain/publishable-document.ts'
import { type ContentKind, publishingIssues } from '../domain/publishable.ts'
import { qualityChecks } from '../domain/quality-checks.ts'
import type { Finding } from '../domain/quality/finding.ts'
import { openWarnings } from '../domain/quality/ticks.ts'
import { webAddresses } from '../domain/web-addresses.ts'
import { loadSurroundings } from '../hooks/load-surroundings.ts'
import { Unpublishable } from '../publisher/to-contract/names.ts'
import { loadConcern, loadQualitySurroundings } from './load-quality.ts'
import { qualityTextOf } from './quality-text-of.ts'
import { signedHash } from './signed-hash.ts'
import type { StoredText } from './stored-text.ts'

export interface Quality {
  readonly findings: readonly Finding[]
  readonly errors: readonly Finding[]
  /** Warnings that nobody has looked at. */
  readonly openWarnings: readonly Finding[]
}

/** @param ticked keys of warnings that somebody who writes has looked at */
export async function qualityOf(
  kind: ContentKind,
  text: StoredText,
  ticked: readonly string[],
  req: PayloadRequest,
): Promise<Quality> {
  const findings = await findingsOf(kind, text, req)
  return {
    findings,
    errors: findings.filter(({ severity }) => severity === 'error'),
    openWarnings: openWarnings(findings, new Set(ticked)),
  }
}

/** What the checks find, and what else would keep the text from being published (a missing address, for one). */
async function findingsOf(kind: ContentKind, text: StoredText, req: PayloadRequest): Promise<Finding[]> {
  const document = publishable(text)
  const issues = publishingIssues(kind, document, await loadSurroundings(document, req))
  try {
    const shown = qualityTextOf(kind, text, await loadConcern(text, req))
    const found = qualityChecks(shown, await loadQualitySurroundings(text, webAddresses(shown.body), req))
    const places = new Set(found.filter(({ severity }) => severity === 'error').map(({ path }) => fieldOf(path)))
    // The checks say it better where both find something.
    const others = issues.filter(({ path }) => !places.has(fieldOf(path)))
    const rest = others.map(({ path, message }) => notPublishable(path, message))
    const all = [...rest, ...found]
    const hasError = all.some(({ severity }) => severity === 'error')
    return hasError || signedHash(kind, text) !== '' ? all : [UNFINISHED, ...all]
  } catch (error) {
    if (!(error instanceof Unpublishable)) throw error
    return [...issues.map(({ path, message }) => notPublishable(path, message)), notPublishable('body', error.reason)]
  }
}

const UNFINISHED = notPublishable('body', '正文里有一块没有填完（例如亲子活动的时长或月龄）')

function notPublishable(path: string, message: string): Finding {
  return { code: 'not-publishable', severity: 'error', path, message, howToMend: '改好这一处，再试一次' }
}

const fieldOf = (path: string): string => path.split('.')[0] ?? path
