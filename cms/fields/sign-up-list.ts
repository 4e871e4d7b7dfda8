import type { UIField } from 'payload'
import { say } from './say.ts'

/** 报名名单, below the form of a lecture that is stored: nothing of it is stored with the lecture. */
export function signUpListField(): UIField {
  return {
    name: 'signUpList',
    type: 'ui',
    label: say('报名名单', 'Sign-ups'),
    admin: { disableListColumn: true, components: { Field: '/admin/sign-ups/SignUpList#SignUpList' } },
  }
}

/** What a message says, for administrators while developing. */
export function messageTextField(): UIField {
  return {
    name: 'readText',
    type: 'ui',
    label: say('内容', 'Text'),
    admin: { disableListColumn: true, components: { Field: '/admin/messages/MessageText#MessageText' } },
  }
}
