import { ageIssues } from './ages.ts'
import { doctorFindings } from './quality/doctor-check.ts'
import type { Finding } from './quality/finding.ts'
import { hardWordFindings } from './quality/hard-words.ts'
import { headingFindings } from './quality/heading-checks.ts'
import { linkFindings } from './quality/link-checks.ts'
import { mediaFindings } from './quality/media-checks.ts'
import type { QualitySurroundings, QualityText } from './quality/quality-text.ts'
import { readingFindings } from './quality/reading-check.ts'
import { missingFields } from './quality/required-fields.ts'
import { sentenceFindings } from './quality/sentence-check.ts'
import { citationFindings, sourceFindings } from './quality/source-checks.ts'
import { numberRepetitions } from './quality/ticks.ts'
import { duplicateFindings, lengthFindings } from './quality/title-checks.ts'
import { unfinishedFindings } from './quality/unfinished-blocks.ts'
import { figureFindings } from './quality/uncited-figures.ts'

/**
 * Everything the checks find in a text: errors first, then warnings, each in the order of the checks and of the text.
 * Pure and quick enough to run while somebody writes.
 */
export function qualityChecks(text: QualityText, around: QualitySurroundings): Finding[] {
  const findings = [
    ...missingFields(text),
    ...unfinishedFindings(text),
    ...lengthFindings(text),
    ...duplicateFindings(text, around),
    ...ageFindings(text),
    ...doctorFindings(text),
    ...sourceFindings(text, around),
    ...citationFindings(text, around),
    ...mediaFindings(text, around),
    ...linkFindings(text, around),
    ...headingFindings(text),
    ...figureFindings(text),
    ...sentenceFindings(text),
    ...hardWordFindings(text),
    ...readingFindings(text),
  ]
  return numberRepetitions(findings).sort(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  )
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning']

function ageFindings({ kind, ages }: QualityText): Finding[] {
  if (kind !== 'articles' && kind !== 'courses') return []
  return ageIssues(ages?.minMonths, ages?.maxMonths).map(({ path, message }) => ({
    code: 'ages-wrong',
    severity: 'error',
    path,
    message,
    howToMend: '填满几个月起、到满几个月前，例如 6 和 12 是满 6 个月到 12 个月前一天',
  }))
}
