import type { UIField } from 'payload'
import { say } from './say.ts'

/** 引用它的内容: which texts rest on this source or schedule; nothing is stored. */
export function quotedByField(): UIField {
  return {
    name: 'quotedBy',
    type: 'ui',
    label: say('引用它的内容', 'Quoted by'),
    admin: { disableListColumn: true, components: { Field: '/admin/desk/QuotedBy#QuotedBy' } },
  }
}
