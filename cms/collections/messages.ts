import type { CollectionConfig, TextField } from 'payload'
import { readMessages } from '../access/lecture-records.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { messageText } from '../endpoints/message-text.ts'
import { momentField } from '../fields/days.ts'
import { lectureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { messageTextField } from '../fields/sign-up-list.ts'
import { serverRecord } from './server-record.ts'

/**
 * 通知: the outbox. Each message is written once (its key says of what), sent by one process at a time and tried again
 * until it is sent or no longer of use. To whom and what it says are encrypted: it holds a family's manage link.
 */
export const messages: CollectionConfig = {
  slug: 'messages',
  labels: { singular: say('通知', 'Message'), plural: say('通知', 'Messages') },
  admin: {
    group: MENU.lectures,
    hidden: shownTo('organizer', 'administrator'),
    useAsTitle: 'kind',
    defaultColumns: ['kind', 'toMasked', 'lecture', 'state', 'attempts', 'sentAt'],
    listSearchableFields: ['toMasked'],
    description: say(
      '发给家庭和讲师的短信、邮件，以及有没有发出去。',
      'What was sent to families and trainers, or is to be.',
    ),
  },
  ...serverRecord(staff, readMessages),
  defaultSort: '-createdAt',
  endpoints: [messageText],
  fields: [
    { ...lectureField(), required: false },
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'signUp', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: say('哪一种', 'Kind'),
      options: [
        { value: 'confirmation', label: say('报名成功', 'Confirmation') },
        { value: 'waiting', label: say('进入候补', 'On the waiting list') },
        { value: 'offer', label: say('有空位', 'Offer of a seat') },
        { value: 'lapsed', label: say('空位过时', 'Offer lapsed') },
        { value: 'change', label: say('活动有变动', 'Change') },
        { value: 'cancellation', label: say('活动取消', 'Cancellation') },
        { value: 'withdrawn', label: say('报名已取消', 'Sign-up cancelled') },
        { value: 'reminder', label: say('提前一天提醒', 'Reminder') },
        { value: 'feedback', label: say('请评价', 'Asking for feedback') },
        { value: 'staff', label: say('给工作人员', 'To staff') },
      ],
    },
    {
      name: 'channel',
      type: 'select',
      required: true,
      label: say('方式', 'Channel'),
      options: [
        { value: 'sms', label: say('短信', 'Text message') },
        { value: 'email', label: say('邮件', 'E-mail') },
      ],
    },
    { name: 'toMasked', type: 'text', label: say('发给', 'To') },
    secretField('toEncrypted'),
    secretField('textEncrypted'),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      index: true,
      label: say('状态', 'State'),
      options: [
        { value: 'queued', label: say('等待发送', 'Queued') },
        { value: 'sending', label: say('正在发送', 'Sending') },
        { value: 'sent', label: say('已发出', 'Sent') },
        { value: 'failed', label: say('没有发出', 'Failed') },
        { value: 'dropped', label: say('不再需要', 'Dropped') },
      ],
    },
    { name: 'attempts', type: 'number', defaultValue: 0, label: say('试了几次', 'Attempts') },
    { ...momentField('nextAt', say('下次发送', 'Next attempt')), required: false },
    { ...momentField('useUntil', say('过了就不必发', 'Of use until')), required: false },
    { ...momentField('sentAt', say('发出时间', 'Sent')), required: false },
    { name: 'claimedBy', type: 'text', admin: { hidden: true } },
    { ...momentField('claimedAt', say('开始发送', 'Claimed')), required: false },
    { name: 'trouble', type: 'text', label: say('为什么没发出', 'Trouble') },
    messageTextField(),
  ],
}

function secretField(name: string): TextField {
  return {
    name,
    type: 'text',
    access: { read: nobody, create: nobody, update: nobody },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }
}
