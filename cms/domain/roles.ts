export const ROLES = ['administrator', 'editor', 'reviewer', 'organizer', 'trainer'] as const
export type Role = (typeof ROLES)[number]

/** Who sees drafts and the worklist, and so can look after a text. */
export const OWNER_ROLES: readonly Role[] = ['editor', 'reviewer', 'administrator']

/** Those who write guidance and keep its registers. */
export const writesTexts = (roles: readonly string[]): boolean =>
  roles.includes('editor') || roles.includes('administrator')

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  editor: '编辑',
  reviewer: '审核专家',
  organizer: '组织者',
  trainer: '讲师',
}
