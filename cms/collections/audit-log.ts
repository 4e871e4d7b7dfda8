import type { CollectionConfig } from 'payload'
import { readAuditLog } from '../access/audit-log.ts'
import { contentStaff } from '../access/content-staff.ts'
import { shownTo } from '../access/shown-to.ts'
import { momentField } from '../fields/days.ts'
import { MENU, say } from '../fields/say.ts'
import { STATE_OPTIONS } from '../fields/workflow.ts'
import { serverRecord } from './server-record.ts'

/**
 * 操作记录: who took which step with which text, or with whose data. Appended by the server, never changed. It outlives
 * what it tells of, so that it names families by id alone.
 */
export const auditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: say('操作记录', 'Audit entry'), plural: say('操作记录', 'Audit log') },
  admin: {
    group: MENU.review,
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    useAsTitle: 'title',
    defaultColumns: ['at', 'byName', 'action', 'title', 'from', 'to', 'remark'],
    listSearchableFields: ['title', 'byName', 'action', 'remark'],
    description: say(
      '谁在什么时候对哪一篇做了哪一步、为什么。只增不改，也不能删。',
      'Who took which step with which text, when and why. Only added to.',
    ),
  },
  ...serverRecord(contentStaff, readAuditLog),
  defaultSort: '-at',
  timestamps: false,
  fields: [
    momentField('at', say('时间', 'At')),
    /** Empty when the server itself did it. */
    { name: 'by', type: 'relationship', relationTo: 'users', maxDepth: 0, index: true, label: say('账号', 'User') },
    /** Stays readable when the account is gone. */
    { name: 'byName', type: 'text', required: true, index: true, label: say('谁', 'Who') },
    /** As the button said. */
    { name: 'action', type: 'text', required: true, index: true, label: say('做了什么', 'Action') },
    /** Slug of the collection. (`collection` is a reserved name in MongoDB's driver.) */
    {
      name: 'entity',
      type: 'select',
      options: [
        { value: 'articles', label: say('知识文章', 'Article') },
        { value: 'lessons', label: say('课', 'Lesson') },
        { value: 'courses', label: say('课程', 'Course') },
        { value: 'curricula', label: say('课程体系', 'Curriculum') },
        { value: 'lectures', label: say('讲座', 'Lecture') },
        { value: 'sign-ups', label: say('报名', 'Sign-up') },
        { value: 'trainers', label: say('讲师', 'Trainer') },
      ],
      required: true,
      index: true,
      label: say('哪一类', 'Collection'),
    },
    { name: 'document', type: 'text', required: true, index: true, label: say('编号', 'Document') },
    { name: 'title', type: 'text', index: true, label: say('标题', 'Title') },
    { name: 'from', type: 'select', options: STATE_OPTIONS, label: say('原来', 'From') },
    { name: 'to', type: 'select', options: STATE_OPTIONS, index: true, label: say('后来', 'To') },
    { name: 'remark', type: 'textarea', label: say('意见', 'Remark') },
  ],
}
