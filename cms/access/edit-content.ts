import type { Access } from 'payload'
import { CONTENT_STATES } from '../domain/content-states.ts'
import { stateAfterEdit } from '../domain/workflow-edit.ts'
import { editors } from './editors.ts'

/**
 * Those who write. When the panel asks for one text, not in a state that holds it still: its form is for reading then.
 * A write itself is let through to `guardContent`, which refuses it with the reason.
 */
export const editContent: Access = ({ collectionConfig, data, id, req }) => {
  if (!editors({ req })) return false
  const { deletedAt, state } = (data ?? {}) as { deletedAt?: unknown; state?: unknown }
  // Payload names the collection only when it asks what a person may do, never for a write.
  const isQuestion = collectionConfig !== undefined && id !== undefined
  const known = CONTENT_STATES.find((one) => one === state)
  // Taking a text out of the trash is a change of it.
  if (!isQuestion || deletedAt || known === undefined) return true
  return stateAfterEdit(known, req.user?.roles ?? []).refusal === undefined
}
