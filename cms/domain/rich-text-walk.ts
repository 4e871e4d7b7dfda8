/** A node of the editor's JSON, as far as the rules need it. */
export interface RichTextNode {
  readonly type?: unknown
  readonly children?: unknown
  readonly fields?: unknown
  readonly [name: string]: unknown
}

/** Every node of a text, with those inside blocks (a callout holds a text of its own), parents first. */
export function* richTextNodes(value: unknown): Generator<RichTextNode> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* richTextNodes(entry)
    return
  }
  if (!isRecord(value)) return
  if (isRecord(value['root'])) {
    yield* richTextNodes(value['root']['children'])
    return
  }
  yield value
  yield* richTextNodes(value['children'])
  if (value['type'] === 'block' && isRecord(value['fields'])) yield* richTextNodes(value['fields']['body'])
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The id in a relation, whether it was loaded with its document or not. */
export function relatedId(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number') return String(value)
  return isRecord(value) ? relatedId(value['id']) : undefined
}
