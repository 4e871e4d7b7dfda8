import type { CollectionConfig, Field } from 'payload'
import { limitUpdate } from '../access/limit-update.ts'
import { nobody } from '../access/nobody.ts'
import { organizers } from '../access/organizers.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { manageTrainers, readTrainers, readTrainerSecrets, updateTrainers } from '../access/trainers.ts'
import { TEAM_ROLES } from '../domain/vocabulary.ts'
import { availabilityFields } from '../fields/availability.ts'
import { dayField } from '../fields/days.ts'
import { slugField } from '../fields/names.ts'
import { trainerCalendarField } from '../fields/trainer-calendar.ts'
import { guidanceTopics, pictureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { textList } from '../fields/texts.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkChosen, checkShapes } from '../hooks/check-shapes.ts'
import { checkTrainerTimes } from '../hooks/check-trainer-times.ts'
import { keepInScope } from '../hooks/keep-in-scope.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'

const OWN_FIELDS = ['introduction', 'languages', 'portrait', 'phone', 'weekly', 'exceptions']

/** 讲师. Telephone and certificate numbers are never public. */
export const trainers: CollectionConfig = {
  slug: 'trainers',
  labels: { singular: say('讲师', 'Trainer'), plural: say('讲师', 'Trainers') },
  admin: {
    group: MENU.places,
    hidden: shownTo('editor', 'organizer', 'trainer', 'administrator'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'regions', 'isListed'],
    listSearchableFields: ['name', 'slug', 'introduction'],
    description: say(
      '讲课和带活动的人。电话和证书编号不会公开。',
      'Who teaches. Telephone and certificate numbers stay private.',
    ),
    components: { beforeListTable: ['/admin/figures/RosterTools#RosterTools'] },
  },
  access: {
    admin: staff,
    read: readTrainers,
    readVersions: nobody,
    create: organizers,
    update: updateTrainers,
    delete: manageTrainers,
    unlock: organizers,
  },
  hooks: {
    beforeOperation: [capLimit, checkShapes],
    beforeValidate: [checkChosen],
    beforeChange: [keepInScope('regions'), checkTrainerTimes],
    beforeDelete: [
      refuseWhileUsed(
        { collection: 'lectures', fields: ['trainer'], what: '场讲座' },
        { collection: 'users', fields: ['trainer'], what: '个账号' },
      ),
    ],
  },
  fields: limitUpdate(
    [rosterNote(), ...publicFields(), ...privateFields(), slugField('li-na')],
    organizers,
    OWN_FIELDS,
  ),
}

/** What an organizer must know first: hours given this year, certificates that run out. */
function rosterNote(): Field {
  return {
    name: 'rosterNote',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/admin/figures/RosterNote#RosterNote' } },
  }
}

function publicFields(): Field[] {
  return [
    { name: 'name', type: 'text', required: true, label: say('姓名', 'Name') },
    { name: 'role', type: 'select', required: true, options: [...TEAM_ROLES], label: say('身份', 'Role') },
    { name: 'introduction', type: 'textarea', required: true, label: say('简介', 'Introduction') },
    pictureField('portrait', say('照片', 'Portrait')),
    guidanceTopics(),
    textList(
      'languages',
      say('语言和方言', 'Languages'),
      say('例如：普通话、四川话。', 'Such as Mandarin, Sichuanese.'),
    ),
    {
      name: 'regions',
      type: 'relationship',
      relationTo: 'regions',
      hasMany: true,
      index: true,
      maxDepth: 1,
      label: say('服务区域', 'Regions served'),
    },
    {
      name: 'isListed',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: say('在网站上列出', 'Listed on the site'),
      admin: { position: 'sidebar' },
    },
  ]
}

function privateFields(): Field[] {
  return [
    {
      name: 'qualifications',
      type: 'array',
      label: say('资格证书', 'Qualifications'),
      labels: { singular: say('证书', 'Qualification'), plural: say('证书', 'Qualifications') },
      admin: { description: say('网站上只显示还有效的证书名称。', 'The site shows only the names of valid ones.') },
      fields: [
        { name: 'name', type: 'text', required: true, label: say('名称', 'Name') },
        { name: 'issuer', type: 'text', label: say('发证机构', 'Issuer') },
        {
          name: 'number',
          type: 'text',
          label: say('编号', 'Number'),
          access: { read: readTrainerSecrets },
        },
        dayField('expires', say('有效期至', 'Expires')),
      ],
    },
    ...availabilityFields(),
    {
      // Raised to make the secret address of the trainer's calendar a new one.
      name: 'calendarVersion',
      type: 'number',
      defaultValue: 1,
      access: { read: nobody, create: nobody, update: nobody },
      admin: { hidden: true },
    },
    trainerCalendarField(),
    {
      name: 'phone',
      type: 'text',
      label: say('手机（不公开）', 'Telephone (private)'),
      access: { read: readTrainerSecrets },
      admin: { position: 'sidebar' },
    },
  ]
}
