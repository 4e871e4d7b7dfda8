import type { CollectionConfig } from 'payload'
import { readLectureRecords } from '../access/lecture-records.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { momentField } from '../fields/days.ts'
import { lectureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { serverRecord } from './server-record.ts'

/**
 * 签到: who came, one row a family. Made through our own endpoint only; sending a row again changes nothing, since its
 * key is unique.
 */
export const checkIns: CollectionConfig = {
  slug: 'check-ins',
  labels: { singular: say('签到', 'Check-in'), plural: say('签到', 'Check-ins') },
  admin: {
    group: MENU.lectures,
    hidden: shownTo('organizer', 'trainer', 'administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'lecture', 'adults', 'children', 'isWalkIn', 'at'],
    listSearchableFields: ['name'],
    description: say('谁到了。没有报名、直接来的也在这里。', 'Who came, with or without a sign-up.'),
  },
  ...serverRecord(staff, readLectureRecords),
  defaultSort: '-at',
  fields: [
    lectureField(),
    // `sign-up:ID@LECTURE`, since a sign-up may be moved to another lecture; or what the organizer's phone made up for a
    // family without a sign-up.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'signUp', type: 'text', index: true, admin: { hidden: true } },
    { name: 'name', type: 'text', required: true, label: say('称呼', 'Name') },
    { name: 'adults', type: 'number', required: true, min: 0, label: say('大人', 'Adults') },
    { name: 'children', type: 'number', required: true, min: 0, label: say('孩子', 'Children') },
    { name: 'isWalkIn', type: 'checkbox', defaultValue: false, label: say('没有报名', 'Without a sign-up') },
    momentField('at', say('时间', 'At')),
    { name: 'by', type: 'text', label: say('谁签的', 'By') },
    // A mistaken check-in that was taken back.
    { name: 'isUndone', type: 'checkbox', defaultValue: false, index: true, label: say('已撤销', 'Taken back') },
  ],
}
