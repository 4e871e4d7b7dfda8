import type { Block, Field } from 'payload'
import type { BlockField, BlockFields, BlockShapes } from '../domain/rich-text-tidy.ts'

/** What the fields of blocks hold, by the names of the blocks. */
export function blockShapes(blocks: readonly Block[]): BlockShapes {
  return Object.fromEntries(blocks.map(({ slug, fields }) => [slug, shapeOf(fields)]))
}

function shapeOf(fields: readonly Field[]): BlockFields {
  return Object.fromEntries(fields.flatMap(entriesOf))
}

function entriesOf(field: Field): [string, BlockField][] {
  if (!('name' in field)) return 'fields' in field ? Object.entries(shapeOf(field.fields)) : []
  switch (field.type) {
    case 'richText':
      return [[field.name, 'richText']]
    case 'relationship':
    case 'upload':
      return [[field.name, 'document']]
    case 'array':
      return [[field.name, shapeOf(field.fields)]]
    case 'number':
      return [[field.name, 'number']]
    case 'checkbox':
      return [[field.name, 'flag']]
    case 'select':
      return [[field.name, field.options.map((option) => (typeof option === 'string' ? option : option.value))]]
    default:
      return [[field.name, 'hasMany' in field && field.hasMany === true ? 'texts' : 'text']]
  }
}
