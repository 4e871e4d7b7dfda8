import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../access/nobody.ts'
import { readLectureRecords } from '../access/lecture-records.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { organizerCancel } from '../endpoints/organizer-cancel.ts'
import { organizerMove, organizerMoveTargets } from '../endpoints/organizer-move.ts'
import { organizerPhone } from '../endpoints/organizer-phone.ts'
import { momentField } from '../fields/days.ts'
import { lectureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { serverRecord } from './server-record.ts'

/**
 * 报名. Made, shown and cancelled through our own endpoints only. The number itself is encrypted, looked up by a keyed
 * hash and shown masked.
 */
export const signUps: CollectionConfig = {
  slug: 'sign-ups',
  labels: { singular: say('报名', 'Sign-up'), plural: say('报名', 'Sign-ups') },
  admin: {
    group: MENU.lectures,
    hidden: shownTo('organizer', 'trainer', 'administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'phoneMasked', 'lecture', 'people', 'state', 'createdAt'],
    listSearchableFields: ['name', 'phoneMasked'],
    description: say(
      '家庭的报名。手机号加密保存，这里只显示中间打星号的号码。',
      'Sign-ups; telephone numbers are masked.',
    ),
  },
  ...serverRecord(staff, readLectureRecords),
  defaultSort: '-createdAt',
  endpoints: [organizerCancel, organizerMove, organizerMoveTargets, organizerPhone],
  fields: [
    lectureField(),
    { name: 'name', type: 'text', required: true, label: say('称呼', 'Name') },
    { name: 'phoneMasked', type: 'text', required: true, label: say('手机', 'Telephone') },
    { name: 'adults', type: 'number', required: true, min: 0, label: say('大人', 'Adults') },
    { name: 'children', type: 'number', required: true, min: 0, label: say('孩子', 'Children') },
    { name: 'childMonths', type: 'number', required: true, min: 0, label: say('孩子月龄', 'Child’s age in months') },
    { name: 'people', type: 'number', required: true, min: 1, label: say('共几人', 'People') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'confirmed',
      index: true,
      label: say('状态', 'State'),
      options: [
        { value: 'pending', label: say('未完成', 'Pending') },
        { value: 'confirmed', label: say('已报名', 'Confirmed') },
        { value: 'waiting', label: say('候补中', 'Waiting') },
        { value: 'offered', label: say('有空位待确认', 'Offered a seat') },
        { value: 'declined', label: say('放弃候补', 'Declined') },
        { value: 'lapsed', label: say('过时未确认', 'Offer lapsed') },
        { value: 'cancelled', label: say('已取消', 'Cancelled') },
      ],
    },
    momentField('consentAt', say('同意隐私说明的时间', 'Consent given')),
    // Place in the waiting list: the lower, the earlier. Never given twice for one lecture.
    { name: 'waitingNumber', type: 'number', index: true, label: say('候补序号', 'Number in the waiting list') },
    { ...momentField('offerUntil', say('请在此前确认', 'Offer until')), required: false },
    {
      // What the family's QR code says at the door; opens nothing else.
      name: 'code',
      type: 'text',
      unique: true,
      index: true,
      label: say('签到码', 'Check-in code'),
    },
    {
      name: 'addedBy',
      type: 'text',
      label: say('代报名的人', 'Added by'),
      admin: { description: say('家庭自己报名时为空。', 'Empty when the family signed up itself.') },
    },
    // What an organizer did with it, which its family is told: written in one step with it, so that no crash loses it.
    { ...momentField('movedAt', say('换场次的时间', 'Moved to this lecture')), required: false, index: false },
    {
      name: 'isWithdrawn',
      type: 'checkbox',
      defaultValue: false,
      label: say('由组织者取消', 'Cancelled by an organizer'),
    },
    ...serverFields(),
  ],
}

/** Never leave the server. */
function serverFields(): Field[] {
  return [
    serverField('phoneEncrypted', { required: true }),
    serverField('phoneHash', { required: true, index: true }),
    serverField('token', { required: true, unique: true, index: true }),
    // For messages, which must name the manage link again.
    serverField('tokenEncrypted', {}),
    serverField('claim', { unique: true, index: true }),
  ]
}

function serverField(name: string, more: { required?: true; unique?: true; index?: true }): Field {
  return {
    name,
    type: 'text',
    label: name,
    access: { read: nobody, create: nobody, update: nobody },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    ...more,
  }
}
