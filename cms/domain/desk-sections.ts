import type { Role } from './roles.ts'

/** The parts a desk is made of, each a list of what one person is to do or to know. */
export const DESK_SECTIONS = [
  'publishing',
  'sent-back',
  'to-publish',
  'drafts',
  'in-review',
  'to-review',
  'lately-sent-back',
  'to-revise',
  'going-live',
  'coverage',
  'own-lectures',
  'lectures',
  'certificates',
  'overview',
] as const
export type DeskSection = (typeof DESK_SECTIONS)[number]

const BY_ROLE: Readonly<Record<Role, readonly DeskSection[]>> = {
  editor: ['sent-back', 'to-publish', 'drafts', 'in-review', 'to-revise', 'going-live', 'coverage', 'publishing'],
  reviewer: ['to-review', 'lately-sent-back', 'to-revise'],
  organizer: ['lectures', 'certificates'],
  trainer: ['own-lectures'],
  administrator: ['overview', 'to-revise', 'going-live', 'coverage', 'publishing', 'lectures', 'certificates'],
}

/** The desk of a person with these roles: what is to be done first, each section once. */
export function deskSections(roles: readonly Role[]): DeskSection[] {
  return [...new Set(DESK_ORDER.filter((role) => roles.includes(role)).flatMap((role) => BY_ROLE[role]))]
}

/** Of several roles, those with work of one's own come before those that look after others. */
const DESK_ORDER: readonly Role[] = ['editor', 'reviewer', 'trainer', 'organizer', 'administrator']

/** Whether a section stands on the desk of these roles: a layout that was kept may name more. */
export function hasSection(roles: readonly Role[], section: string): section is DeskSection {
  return deskSections(roles).some((one) => one === section)
}
