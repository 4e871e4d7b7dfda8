import { BLOCK_NAMES, FIELD_NAMES } from './form-names.ts'

/**
 * What a draft lacks to be shown, each once, in the order of the text.
 * @param paths where the published form of the draft is not what it must be
 * @param blocks kinds of the blocks of its body
 */
export function draftGaps(paths: readonly (readonly PropertyKey[])[], blocks: readonly string[]): string[] {
  return [...new Set(paths.map(([field, place]) => gapOf(String(field ?? ''), place, blocks)))]
}

function gapOf(field: string, place: PropertyKey | undefined, blocks: readonly string[]): string {
  if (field === 'body' && typeof place === 'number') {
    const block = BLOCK_NAMES[blocks[place] ?? '']
    return `正文第 ${place + 1} 段${block === undefined ? '' : `（${block}）`}还没有填完`
  }
  const name = FIELD_NAMES[field]
  return name === undefined ? '这一篇还没有填完' : `“${name}”还没有填好`
}
