import type { PreviewProblem } from '../../../content/contract/visit.ts'
import { address } from './address.ts'
import type { PageHead } from './page-head.ts'

export interface PreviewProblemPage extends PreviewProblem {
  head: PageHead
}

/** Why a preview cannot be shown; undefined when nothing is wrong and there is no such page. */
export function previewProblemPage(problem: PreviewProblem | undefined): PreviewProblemPage | undefined {
  if (!problem) return undefined
  const { title, message } = problem
  return {
    ...problem,
    head: { title, description: message, path: address.preview, crumbs: [], structuredData: [], hidden: true },
  }
}
