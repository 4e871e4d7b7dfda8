import type { Field, FieldAccess } from 'payload'

/**
 * The fields, each changeable only where `update` allows it. Fields that bring an update rule of their own keep it;
 * tabs and rows without a name are passed through to what they hold.
 */
export function limitUpdate(fields: readonly Field[], update: FieldAccess, except: readonly string[] = []): Field[] {
  return fields.map((field) => limitField(field, update, except))
}

function limitField(field: Field, update: FieldAccess, except: readonly string[]): Field {
  if (field.type === 'tabs') {
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: limitUpdate(tab.fields, update, except) })),
    }
  }
  if (!('name' in field) || field.name === undefined) {
    return 'fields' in field ? { ...field, fields: limitUpdate(field.fields, update, except) } : field
  }
  if (field.type === 'ui' || except.includes(field.name) || ('access' in field && field.access?.update)) return field
  return { ...field, access: { ...('access' in field ? field.access : {}), update } } as Field
}
