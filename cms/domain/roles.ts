export const ROLES = ['administrator', 'editor', 'reviewer', 'organizer', 'trainer'] as const
export type Role = (typeof ROLES)[number]
