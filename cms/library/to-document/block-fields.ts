import type { Block, Body } from '../../../content/contract/body.ts'
import type { Ids } from './ids.ts'
import { stableId } from './stable-id.ts'

/** Blocks that are fields of the editor, not lines of its text. */
export type FieldBlock = Exclude<Block, { type: 'paragraph' | 'heading' | 'quote' | 'divider' | 'list' }>

type Fields = Record<string, unknown>

/**
 * The stored fields of a block, with ids for it and its rows.
 * @param body turns a text within the block into the editor's JSON
 */
export function blockFields(
  block: FieldBlock,
  ids: Ids,
  place: string,
  body: (text: Body, place: string) => unknown,
): Fields {
  const blockType = block.type === 'table' ? 'dataTable' : block.type
  return { ...ownFields(block, ids, place, body), id: stableId(place, block), blockName: '', blockType }
}

function ownFields(block: FieldBlock, ids: Ids, place: string, body: (text: Body, place: string) => unknown): Fields {
  switch (block.type) {
    case 'callout':
      return { tone: block.tone, ...optional('title', block.title), body: body(block.body, `${place}.body`) }
    case 'doctor':
      return { urgency: block.urgency, signs: block.signs, ...optional('action', block.action) }
    case 'activity':
      return {
        title: block.title,
        minutes: block.minutes,
        minMonths: block.ages.minMonths,
        maxMonths: block.ages.maxMonths,
        materials: block.materials,
        steps: block.steps,
        ...optional('safety', block.safety),
      }
    case 'steps':
      return { ...optional('title', block.title), items: rows(`${place}.items`, block.items) }
    case 'figure':
      return { media: ids.idOf('media', block.media), ...optional('caption', block.caption) }
    case 'table':
      return {
        ...optional('caption', block.caption),
        head: block.head,
        rows: rows(
          `${place}.rows`,
          block.rows.map((cells) => ({ cells })),
        ),
      }
    case 'player':
      return { media: ids.idOf('media', block.media), title: block.title, transcript: block.transcript }
    case 'quiz':
      return {
        questions: rows(
          `${place}.questions`,
          block.questions.map(({ question, options, explanation }, index) => ({
            question,
            options: rows(`${place}.questions.${index}`, options),
            explanation,
          })),
        ),
      }
  }
}

function rows<Row extends object>(place: string, entries: readonly Row[]): (Row & { id: string })[] {
  return entries.map((entry, index) => ({ ...entry, id: stableId(`${place}.${index}`, entry) }))
}

function optional(name: string, value: string | undefined): Fields {
  return value === undefined ? {} : { [name]: value }
}
