import type { ArrayField, DateField, Field, FieldAccess, GroupField, RelationshipField, SelectField } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { nobody } from '../access/nobody.ts'
import { CONTENT_STATES, STATE_NAMES } from '../domain/content-states.ts'
import { CONTENT_STEPS, STEP_RULES } from '../domain/workflow-steps.ts'
import { momentField } from './days.ts'
import { say } from './say.ts'

/** Seen by those who work on texts, written by the server alone. */
const kept: { read: FieldAccess; create: FieldAccess; update: FieldAccess } = {
  read: contentStaff,
  create: nobody,
  update: nobody,
}

const STATE_LABELS: Readonly<Record<(typeof CONTENT_STATES)[number], string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
  'needs-revision': 'Needs revision',
  archived: 'Archived',
}

/** States of a text as options of a select. */
export const STATE_OPTIONS = CONTENT_STATES.map((value) => ({
  value,
  label: say(STATE_NAMES[value], STATE_LABELS[value]),
}))

/**
 * Where a text stands and how it came there. In every version, and moved by the workflow's steps alone: what a request
 * says about these fields counts for nothing.
 */
export function workflowFields(): Field[] {
  return [
    stateField(),
    {
      ...people('authors', say('执笔', 'Written by'), true),
      admin: {
        position: 'sidebar',
        readOnly: true,
        allowCreate: false,
        description: say(
          '上次审核以后改过它的人，他们不能审核这一篇。',
          'Who changed it since it was last signed off.',
        ),
      },
    } as RelationshipField,
    {
      type: 'collapsible',
      label: say('审核经过', 'Review so far'),
      admin: { initCollapsed: true },
      fields: [signOffGroup(), remarksField(), lastStepGroup(), tickedField()],
    },
  ]
}

/** Of the newest version: while a draft is written, an older one may be live. */
function stateField(): SelectField {
  return {
    name: 'state',
    type: 'select',
    index: true,
    label: say('进度', 'State'),
    options: STATE_OPTIONS,
    access: kept,
    admin: { position: 'sidebar', readOnly: true },
  }
}

/** Whose word stands behind exactly this text; empty once the text changes. */
function signOffGroup(): GroupField {
  return {
    name: 'signOff',
    type: 'group',
    label: say('审核签字', 'Sign-off'),
    access: kept,
    admin: { readOnly: true },
    fields: [
      people('by', say('审核人', 'Signed by')),
      moment('at', say('时间', 'At')),
      // Of `signedText` in domain/sign-off.ts.
      {
        name: 'hash',
        type: 'text',
        label: say('签字时的文字指纹', 'Hash of the signed text'),
        admin: { hidden: true },
      },
    ],
  }
}

/** As its button says; an import is none of the steps. */
function stepField(): SelectField {
  const steps = CONTENT_STEPS.map((value) => ({ value, label: STEP_RULES[value].label }))
  const options = [...steps, { value: 'import', label: '从内容库导入' }]
  return { name: 'step', type: 'select', options, label: say('步骤', 'Step') }
}

/** What was said with the steps, oldest first. */
function remarksField(): ArrayField {
  return {
    name: 'remarks',
    type: 'array',
    label: say('意见', 'Remarks'),
    labels: { singular: say('意见', 'Remark'), plural: say('意见', 'Remarks') },
    access: kept,
    admin: { readOnly: true },
    fields: [
      people('by', say('谁', 'By')),
      moment('at', say('时间', 'At')),
      stepField(),
      { name: 'text', type: 'textarea', label: say('意见', 'Remark') },
    ],
  }
}

/** The step that made this version; empty for one made by writing. */
function lastStepGroup(): GroupField {
  return {
    name: 'lastStep',
    type: 'group',
    label: say('上一步', 'Last step'),
    access: kept,
    admin: { readOnly: true },
    fields: [stepField(), people('by', say('谁', 'By')), moment('at', say('时间', 'At'))],
  }
}

/** Keys of quality warnings that somebody who writes has looked at: see `warningKey`. */
function tickedField(): Field {
  return {
    name: 'tickedWarnings',
    type: 'text',
    hasMany: true,
    label: say('看过的提醒', 'Ticked warnings'),
    access: kept,
    admin: { hidden: true },
  }
}

function people(name: string, label: ReturnType<typeof say>, hasMany = false): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    label,
    access: kept,
    admin: { readOnly: true, allowCreate: false },
    ...(hasMany ? { hasMany } : {}),
  } as RelationshipField
}

function moment(name: string, label: ReturnType<typeof say>): DateField {
  return { ...momentField(name, label, { readOnly: true }), required: false, index: false } as DateField
}
