import { needsSignOff } from './content-states.ts'
import type { ContentKind } from './publishable.ts'
import { forbidden, type StepRefusal } from './workflow-refusal.ts'

/**
 * The one exception from "nothing goes live without a sign-off": the server's own import brings in the texts that ship
 * with the product, each shown as 示范内容，须经本地专家审核 until a local reviewer signs it. No request from outside
 * comes under it, and no text that says of itself that it was reviewed.
 *
 * @returns why a text may not be published so, or undefined
 */
export function refuseUnsignedImport(kind: ContentKind, reviewStatus: unknown): StepRefusal | undefined {
  if (!needsSignOff(kind) || reviewStatus === 'demo') return undefined
  return forbidden('not-demo', '没有审核签字的内容，只有标明“示范内容，须经本地专家审核”的才能导入上线')
}
