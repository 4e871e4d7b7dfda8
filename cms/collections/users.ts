import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { readAccountDetails, readRoles, readUsers, updateUsers } from '../access/users.ts'
import { ROLE_NAMES, ROLES, type Role } from '../domain/roles.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { keepAnAdministrator, keepAnAdministratorRole } from '../hooks/keep-an-administrator.ts'
import { makeFirstUserAdministrator } from '../hooks/make-first-user-administrator.ts'
import { requireStrongPassword } from '../hooks/require-strong-password.ts'

const ROLE_LABELS: Readonly<Record<Role, ReturnType<typeof say>>> = {
  administrator: say(ROLE_NAMES.administrator, 'Administrator'),
  editor: say(ROLE_NAMES.editor, 'Editor'),
  reviewer: say(ROLE_NAMES.reviewer, 'Reviewer'),
  organizer: say(ROLE_NAMES.organizer, 'Organizer'),
  trainer: say(ROLE_NAMES.trainer, 'Trainer'),
}
const LOGIN_ATTEMPTS = 8
const LOCK_MS = 15 * 60_000
const SESSION_SECONDS = 8 * 3600

const managed = { create: administrators, update: administrators, read: readAccountDetails }

/** @param isSecure whether the public address is https: the session's cookie is then sent over nothing else */
export const usersOver = (isSecure: boolean): CollectionConfig => ({
  slug: 'users',
  labels: { singular: say('账号', 'User'), plural: say('账号', 'Users') },
  admin: {
    group: MENU.system,
    hidden: shownTo('administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'regions'],
    listSearchableFields: ['name', 'email'],
    description: say('能登录后台的人、他们的角色和负责的区域。', 'Who may sign in, with which roles and regions.'),
  },
  access: {
    admin: staff,
    read: readUsers,
    readVersions: nobody,
    create: administrators,
    update: updateUsers,
    delete: administrators,
    unlock: administrators,
  },
  auth: {
    maxLoginAttempts: LOGIN_ATTEMPTS,
    lockTime: LOCK_MS,
    tokenExpiration: SESSION_SECONDS,
    cookies: { sameSite: 'Lax', secure: isSecure },
  },
  hooks: {
    beforeOperation: [capLimit, requireStrongPassword],
    beforeChange: [makeFirstUserAdministrator, keepAnAdministratorRole],
    beforeDelete: [keepAnAdministrator],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: say('姓名', 'Name') },
    {
      name: 'institution',
      type: 'text',
      label: say('单位', 'Institution'),
      admin: {
        description: say(
          '审核专家的单位，会和姓名一起显示在审核过的页面上。',
          'Of a reviewer: shown with the name on the pages that were signed off.',
        ),
      },
    },
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      label: say('邮箱', 'E-mail'),
      access: { read: readAccountDetails },
      // The panel's own forms show it above the password; a second one is left out, as Payload does for its own field.
      admin: { components: { Field: false } },
      hooks: { beforeChange: [({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)] },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      access: { ...managed, read: readRoles },
      label: say('角色', 'Roles'),
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    },
    {
      name: 'regions',
      type: 'relationship',
      relationTo: 'regions',
      hasMany: true,
      maxDepth: 1,
      access: managed,
      label: say('负责的区域', 'Regions'),
      admin: {
        description: say('组织者负责这些区域和下面的所有区域。', 'An organizer looks after these and all below.'),
        condition: (data) => Array.isArray(data['roles']) && data['roles'].includes('organizer'),
      },
    },
    {
      name: 'trainer',
      type: 'relationship',
      relationTo: 'trainers',
      maxDepth: 1,
      access: managed,
      label: say('是哪位讲师', 'Trainer profile'),
      admin: { condition: (data) => Array.isArray(data['roles']) && data['roles'].includes('trainer') },
    },
  ],
})
