import { block as blockSchema, type Block } from '../../../content/contract/body.ts'
import { normaliseBody } from '../../../content/contract/normalise-body.ts'
import { normaliseText } from '../../../content/contract/normalise-inlines.ts'
import type { Names } from './names.ts'
import { richTextAsWritten } from './rich-text.ts'

/** What stands for another document is chosen, not written, and looked for in the registers. */
const CHOSEN: readonly unknown[] = ['media', 'source', 'slug']

/**
 * Where the editor's JSON, brought into its published form, is not what the contract demands: `3.items.0.text`, by
 * position in `richText` of the same JSON. A block that does not keep to a rule as a whole goes by its position alone.
 * @throws Unpublishable for what pages cannot show
 */
export function bodyMisfits(state: unknown, names: Names): string[] {
  const misfits: string[] = []
  let position = 0
  for (const written of richTextAsWritten(state, names)) {
    for (const shown of normaliseBody([written])) {
      const { error } = blockSchema.safeParse(withEmptySteps(shown, written))
      const paths = (error?.issues ?? []).map(({ path }) => path).filter((path) => !CHOSEN.includes(path.at(-1)))
      misfits.push(...paths.map((path) => [position, ...path].join('.')))
      position += 1
    }
  }
  return [...new Set(misfits)]
}

/** The page leaves out a step without a word; the editor's form holds on to it, and is not saved as published with it. */
function withEmptySteps(shown: Block, written: Block): Block {
  if (shown.type !== 'steps' || written.type !== 'steps') return shown
  return { ...shown, items: written.items.map(({ text }) => ({ text: normaliseText(text) })) }
}
