import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { writeAudit } from '../workflow/audit.ts'
import { judgeCreation, judgeFiling, judgeImport, judgeStep, judgeTick, judgeWrite } from '../workflow/judge-write.ts'
import { passOf } from '../workflow/pass.ts'
import { actorOf, stateOf, type StoredText } from '../workflow/stored-text.ts'
import type { Judged } from '../workflow/write.ts'
import { intentOf } from './direct-content-write.ts'

/**
 * The one door to the workflow's fields: whichever way a write comes, it is judged by the stored text, and what it says
 * of state, sign-off, writers or remarks is replaced by what the rules make of it.
 * @throws {APIError} with the reason in Chinese.
 */
export const guardContent: CollectionBeforeChangeHook = async (args) => {
  const data = args.data as StoredText
  const judged = await judge(args, data)
  const id = args.operation === 'create' ? NEW : String(args.originalDoc?.id)
  judgements(args.req.context).set(id, judged)
  return { ...withOwnDates(data, args), ...judged.fields }
}

/** When a text was made and saved is the database's to say: others find what is new by it. */
function withOwnDates(
  { createdAt: _made, updatedAt, ...rest }: StoredText,
  { operation, originalDoc }: Pick<Parameters<CollectionBeforeChangeHook>[0], 'operation' | 'originalDoc'>,
): Record<string, unknown> {
  if (operation === 'create') return rest
  return { ...rest, updatedAt, createdAt: (originalDoc as StoredText)['createdAt'] }
}

/** Appends what was done to the audit log. */
export const recordContentStep: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const notes = judgements(req.context)
  const key = operation === 'create' ? NEW : String(doc.id)
  const { action, remark } = notes.get(key) ?? {}
  notes.delete(key)
  if (action === undefined) return
  await writeAudit(
    {
      actor: actorOf(req),
      action,
      remark,
      kind: collection.slug as ContentKind,
      id: String(doc.id),
      title: String(doc['title'] ?? ''),
      from: operation === 'create' ? undefined : stateOf(previousDoc as StoredText),
      to: stateOf(doc as StoredText),
    },
    req,
  )
}

export const recordContentDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const kind = collection.slug as ContentKind
  const text = doc as StoredText
  const entry = { kind, id: String(id), title: text.title ?? '', from: stateOf(text) }
  await writeAudit({ actor: actorOf(req), action: '永久删除', ...entry }, req)
}

async function judge(args: Parameters<CollectionBeforeChangeHook>[0], data: StoredText): Promise<Judged> {
  const { collection, operation, originalDoc, req } = args
  const kind = collection.slug as ContentKind
  const stored = (originalDoc ?? {}) as StoredText
  const pass = passOf(req)
  if (pass?.reason === 'import') return judgeImport({ kind, data, stored })
  if (pass?.reason === 'step') return judgeStep(pass, stored)
  if (pass?.reason === 'tick') return judgeTick(pass, { data, stored })
  if (pass?.reason === 'file') return judgeFiling(pass, { kind, data, stored })
  if (operation === 'create') return judgeCreation({ data, stored, actor: actorOf(req) })
  return judgeWrite({ kind, intent: intentOf(req.context), data, stored, actor: actorOf(req), req })
}

/** A text that is being made has no id yet. */
const NEW = 'new'
const NAME = 'contentJudgements'

/** By id: a bulk save judges many at once. */
function judgements(context: Record<string, unknown>): Map<string, Judged> {
  const known = context[NAME] as Map<string, Judged> | undefined
  if (known) return known
  const fresh = new Map<string, Judged>()
  context[NAME] = fresh
  return fresh
}
