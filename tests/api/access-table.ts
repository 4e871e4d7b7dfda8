import type { CollectionSlug, Payload } from 'payload'
import type { Actor, World } from '../factories/people.ts'
import {
  articleData,
  storeArticle,
  storeCourse,
  storeCurriculum,
  storeLecture,
  storeLesson,
  storeMedia,
  storeRegion,
  storeReportPhoto,
  storeSchedule,
  storeSignUp,
  storeSource,
  storeSynonym,
  storeTopic,
  storeTrainer,
  storeUser,
  storeVenue,
} from '../factories/stored.ts'
import { TEST_PASSWORD } from '../helpers/payload.ts'

/** Who may do what with one document, which lies in the organizer's region and is the trainer's where that applies. */
export interface Row {
  /** Stores a fresh document, not yet public where there is such a state. */
  make: (payload: Payload, world: World) => Promise<{ id: string | number }>
  /** What a request sends to make one. */
  data: (world: World) => Record<string, unknown>
  /** What a request changes. */
  change: Record<string, unknown>
  read: readonly Actor[]
  create: readonly Actor[]
  update: readonly Actor[]
  delete: readonly Actor[]
  /** Whose list of versions is open; nobody's where there are none. */
  versions: readonly Actor[]
}

const EVERYONE: readonly Actor[] = [
  'visitor',
  'administrator',
  'editor',
  'reviewer',
  'organizer',
  'strangeOrganizer',
  'trainer',
  'strangeTrainer',
]
const SIGNED_IN = EVERYONE.filter((actor) => actor !== 'visitor')
const EDITORS: readonly Actor[] = ['administrator', 'editor']
const CONTENT_STAFF: readonly Actor[] = ['administrator', 'editor', 'reviewer']
const ADMINISTRATOR: readonly Actor[] = ['administrator']
const NOBODY: readonly Actor[] = []

const unique = (): string => Math.random().toString(36).slice(2, 10)

const NOW = new Date().toISOString()

let lastYear = 2030
const holidayYear = () => {
  const year = (lastYear += 1)
  return { year, source: '通知', days: [{ day: `${year}-01-01T00:00:00.000Z`, kind: 'holiday', name: '元旦' }] }
}
let hours = 0
/** Another hour each time: of two lectures at one time in one room the second is refused. */
const freeHour = () => {
  const start = Date.parse('2030-01-02T01:00:00.000Z') + (hours += 1) * 3_600_000
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3_600_000).toISOString() }
}
const planningIntent = () => ({
  lecture: unique(),
  trainer: unique(),
  venue: unique(),
  room: '一',
  startsAt: NOW,
  endsAt: NOW,
  at: NOW,
})

const draftContent = {
  read: CONTENT_STAFF,
  create: EDITORS,
  update: EDITORS,
  delete: ADMINISTRATOR,
  versions: CONTENT_STAFF,
  change: { title: '改过的标题' },
}
const openRegister = { read: EVERYONE, create: EDITORS, update: EDITORS, delete: EDITORS, versions: NOBODY }
const serverOnly = { create: NOBODY, update: NOBODY, delete: NOBODY, versions: NOBODY }

export const COLLECTIONS: Readonly<Record<string, Row>> = {
  articles: {
    ...draftContent,
    make: (payload, { register }) => storeArticle(payload, register, { _status: 'draft' }),
    data: ({ register }) => articleData(register),
  },
  lessons: {
    ...draftContent,
    make: (payload, { register }) => storeLesson(payload, register, { _status: 'draft' }),
    data: ({ register }) => ({
      ...articleData(register),
      minutes: 5,
      keyPoints: ['一'],
    }),
  },
  courses: {
    ...draftContent,
    make: (payload, { register }) => storeCourse(payload, register, { _status: 'draft' }),
    data: ({ register }) => ({ ...articleData(register), objectives: ['能'] }),
  },
  curricula: {
    ...draftContent,
    make: async (payload, { register }) =>
      storeCurriculum(payload, await storeCourse(payload, register), { _status: 'draft' }),
    data: () => ({ slug: `c-${unique()}`, title: '一', audience: 'families', _status: 'draft' }),
  },
  topics: {
    ...openRegister,
    make: (payload) => storeTopic(payload),
    data: () => ({ key: `t-${unique()}`, taxonomy: 'guidance', name: '一', summary: '一', order: 1 }),
    change: { summary: '二' },
  },
  sources: {
    ...openRegister,
    make: (payload) => storeSource(payload),
    data: () => ({ key: `S-${unique()}`, title: '一', organisation: '一', kind: 'law', language: 'zh', year: 2020 }),
    change: { title: '二' },
  },
  synonyms: {
    ...openRegister,
    read: CONTENT_STAFF,
    make: (payload) => storeSynonym(payload),
    data: () => ({ key: `w-${unique()}`, words: ['拉肚子', '腹泻'] }),
    change: { words: ['拉肚子', '腹泻', '拉稀'] },
  },
  'missed-searches': {
    ...serverOnly,
    make: (payload) =>
      payload.create({
        collection: 'missed-searches',
        data: { words: unique(), month: '2026-11', count: 1 },
        overrideAccess: true,
      }),
    data: () => ({ words: unique(), month: '2026-11', count: 1 }),
    change: { count: 9 },
    read: CONTENT_STAFF,
  },
  schedules: {
    ...openRegister,
    make: (payload, { register }) => storeSchedule(payload, register.source),
    data: ({ register }) => ({
      key: `p-${unique()}`,
      kind: 'warning-signs',
      version: '1',
      title: '一',
      source: register.source.id,
      data: { byAge: [{ months: 3, signs: ['一'] }] },
    }),
    change: { title: '二' },
  },
  media: {
    ...openRegister,
    read: SIGNED_IN,
    make: (payload) => storeMedia(payload),
    data: () => ({ key: `m-${unique()}`, alt: '一' }),
    change: { alt: '二' },
  },
  regions: {
    make: (payload, { east }) => storeRegion(payload, east),
    data: ({ east }) => ({
      code: String(Math.floor(Math.random() * 1e11)).padStart(11, '1'),
      name: '一',
      level: 'community',
      parent: east.id,
    }),
    change: { name: '二' },
    read: EVERYONE,
    create: ADMINISTRATOR,
    update: ADMINISTRATOR,
    delete: ADMINISTRATOR,
    versions: NOBODY,
  },
  venues: {
    make: (payload, { eastCommunity }) => storeVenue(payload, eastCommunity),
    data: ({ eastCommunity }) => ({
      slug: `v-${unique()}`,
      name: '一',
      type: '家长学校',
      region: eastCommunity.id,
      address: '一',
      rooms: [{ name: '一', capacity: 5 }],
    }),
    change: { address: '二' },
    read: EVERYONE,
    create: ['administrator', 'organizer'],
    update: ['administrator', 'organizer'],
    delete: ['administrator', 'organizer'],
    versions: NOBODY,
  },
  trainers: {
    make: (payload, { eastCommunity }) => storeTrainer(payload, { regions: [eastCommunity.id], isListed: false }),
    data: ({ eastCommunity }) => ({
      slug: `l-${unique()}`,
      name: '一',
      role: '专家',
      introduction: '一',
      regions: [eastCommunity.id],
    }),
    change: { introduction: '二' },
    read: ['administrator', 'editor', 'reviewer', 'organizer', 'strangeOrganizer'],
    create: ['administrator', 'organizer'],
    update: ['administrator', 'organizer'],
    delete: ['administrator', 'organizer'],
    versions: NOBODY,
  },
  lectures: {
    make: (payload, { venue, ownTrainer }) => storeLecture(payload, venue, ownTrainer, { state: 'draft' }),
    data: ({ venue, ownTrainer }) => ({
      slug: `e-${unique()}`,
      title: '一',
      summary: '一',
      type: '家长课堂',
      state: 'draft',
      ...freeHour(),
      signUpUntil: '2030-01-01T01:00:00.000Z',
      venue: venue.id,
      room: '一楼活动室',
      trainer: ownTrainer.id,
      minMonths: 0,
      maxMonths: 6,
      capacity: 10,
      fee: '免费',
    }),
    change: { bring: '小毯子' },
    read: ['administrator', 'organizer', 'trainer'],
    create: ['administrator', 'organizer', 'trainer'],
    update: ['administrator', 'organizer', 'trainer'],
    delete: ['administrator', 'organizer', 'trainer'],
    versions: ['administrator', 'organizer', 'strangeOrganizer', 'trainer', 'strangeTrainer'],
  },
  'sign-ups': {
    ...serverOnly,
    make: async (payload, { venue, ownTrainer }) =>
      storeSignUp(payload, await storeLecture(payload, venue, ownTrainer)),
    data: () => ({ name: '一' }),
    change: { name: '二' },
    read: ['administrator', 'organizer', 'trainer'],
  },
  'check-ins': {
    ...serverOnly,
    make: async (payload, { venue, ownTrainer }) => {
      const lecture = await storeLecture(payload, venue, ownTrainer)
      const data = { lecture: lecture.id, key: unique(), name: '豆豆妈妈', adults: 1, children: 1, at: NOW }
      return payload.create({ collection: 'check-ins', data, overrideAccess: true })
    },
    data: ({ venue }) => ({ lecture: venue.id, key: unique(), name: '一', adults: 1, children: 0, at: NOW }),
    change: { adults: 9 },
    read: ['administrator', 'organizer', 'trainer'],
  },
  feedback: {
    ...serverOnly,
    make: async (payload, { venue, ownTrainer }) => {
      const lecture = await storeLecture(payload, venue, ownTrainer)
      const data = { lecture: lecture.id, key: unique(), stars: 5, at: NOW }
      return payload.create({ collection: 'feedback', data, overrideAccess: true })
    },
    data: ({ venue }) => ({ lecture: venue.id, key: unique(), stars: 5, at: NOW }),
    change: { stars: 1 },
    read: ['administrator', 'organizer', 'trainer'],
  },
  'report-photos': {
    make: async (payload, { venue, ownTrainer }) =>
      storeReportPhoto(payload, await storeLecture(payload, venue, ownTrainer, { state: 'held' })),
    data: () => ({ consent: '一' }),
    change: { consent: '二' },
    read: ['administrator', 'organizer', 'trainer'],
    create: NOBODY,
    update: NOBODY,
    delete: ['administrator', 'organizer', 'trainer'],
    versions: NOBODY,
  },
  messages: {
    ...serverOnly,
    make: async (payload, { venue, ownTrainer }) => {
      const lecture = await storeLecture(payload, venue, ownTrainer)
      const data = { lecture: lecture.id, key: unique(), kind: 'reminder', channel: 'sms', state: 'queued' } as const
      return payload.create({ collection: 'messages', data, overrideAccess: true })
    },
    data: () => ({ key: unique(), kind: 'reminder', channel: 'sms' }),
    change: { state: 'sent' },
    read: ['administrator', 'organizer'],
  },
  'lecture-series': {
    ...serverOnly,
    make: (payload, { eastCommunity, ownTrainer }) =>
      payload.create({
        collection: 'lecture-series',
        data: {
          title: '一',
          rule: 'FREQ=WEEKLY;COUNT=4',
          startsAt: NOW,
          endsAt: NOW,
          region: eastCommunity.id,
          trainer: ownTrainer.id,
        },
        overrideAccess: true,
      }),
    data: () => ({ title: '一', rule: 'FREQ=WEEKLY;COUNT=4', startsAt: NOW, endsAt: NOW }),
    change: { title: '二' },
    read: ['administrator', 'organizer', 'trainer'],
  },
  'holiday-years': {
    make: (payload) =>
      payload.create({ collection: 'holiday-years', data: holidayYear() as never, overrideAccess: true }),
    data: () => holidayYear(),
    change: { source: '二' },
    read: SIGNED_IN,
    create: ['administrator', 'editor', 'organizer', 'strangeOrganizer'],
    update: ['administrator', 'editor', 'organizer', 'strangeOrganizer'],
    delete: ADMINISTRATOR,
    versions: NOBODY,
  },
  'planning-intents': {
    ...serverOnly,
    make: (payload) => payload.create({ collection: 'planning-intents', data: planningIntent(), overrideAccess: true }),
    data: () => planningIntent(),
    change: { room: '二' },
    read: ADMINISTRATOR,
  },
  'seat-counters': {
    ...serverOnly,
    make: (payload) =>
      payload.create({
        collection: 'seat-counters',
        data: { lecture: unique(), taken: 1, revision: 0, recounts: 0 },
        overrideAccess: true,
      }),
    data: () => ({ lecture: unique(), taken: 1 }),
    change: { taken: 0 },
    read: ADMINISTRATOR,
  },
  changes: {
    ...serverOnly,
    make: (payload) =>
      payload.create({
        collection: 'changes',
        data: { entity: 'articles', document: '1', at: new Date().toISOString() },
        overrideAccess: true,
      }),
    data: () => ({ entity: 'articles', document: '1', at: new Date().toISOString() }),
    change: { document: '2' },
    read: ADMINISTRATOR,
  },
  'audit-log': {
    ...serverOnly,
    make: (payload) =>
      payload.create({
        collection: 'audit-log',
        data: { at: new Date().toISOString(), byName: '一', action: '发布', entity: 'articles', document: '1' },
        overrideAccess: true,
      }),
    data: () => ({ at: new Date().toISOString(), byName: '一', action: '发布', entity: 'articles', document: '1' }),
    change: { remark: '二' },
    read: CONTENT_STAFF,
  },
  leases: {
    ...serverOnly,
    make: (payload) =>
      payload.create({
        collection: 'leases',
        data: { name: unique(), holder: 'a', renewedAt: new Date().toISOString() },
        overrideAccess: true,
      }),
    data: () => ({ name: unique(), holder: 'a', renewedAt: new Date().toISOString() }),
    change: { holder: 'b' },
    read: ADMINISTRATOR,
  },
  redirects: {
    ...serverOnly,
    make: (payload) =>
      payload.create({
        collection: 'redirects',
        data: { from: `/articles/${unique()}/`, to: '/articles/b/', at: new Date().toISOString() },
        overrideAccess: true,
      }),
    data: () => ({ from: `/articles/${unique()}/`, to: '/articles/b/', at: new Date().toISOString() }),
    change: { to: '/articles/c/' },
    read: ADMINISTRATOR,
    delete: ADMINISTRATOR,
  },
  users: {
    make: (payload) => storeUser(payload, ['editor']),
    data: () => ({ name: '一', email: `${unique()}@example.org`, password: TEST_PASSWORD, roles: ['editor'] }),
    change: { name: '二' },
    read: CONTENT_STAFF,
    create: ADMINISTRATOR,
    update: ADMINISTRATOR,
    delete: ADMINISTRATOR,
    versions: NOBODY,
  },
  /** Payload's own: who edits what right now. */
  'payload-locked-documents': {
    make: (payload, { users, register }) =>
      payload.create({
        collection: 'payload-locked-documents',
        data: {
          user: { relationTo: 'users', value: users.editor.id },
          document: { relationTo: 'topics', value: register.guidance.id },
        },
        overrideAccess: true,
      }),
    data: ({ users, register }) => ({
      user: { relationTo: 'users', value: users.editor.id },
      document: { relationTo: 'topics', value: register.concern.id },
    }),
    change: { globalSlug: 'settings' },
    read: SIGNED_IN,
    create: NOBODY,
    // Taking a lock over is for those who may edit what is locked; giving back, for whose it is.
    update: EDITORS,
    delete: EDITORS,
    versions: NOBODY,
  },
  /** Payload's own: what is to be published when. */
  'payload-jobs': {
    ...serverOnly,
    make: (payload) =>
      payload.create({ collection: 'payload-jobs', data: { taskSlug: 'schedulePublish' }, overrideAccess: true }),
    data: () => ({ taskSlug: 'schedulePublish' }),
    change: { processing: true },
    read: NOBODY,
  },
  /** Payload's own, without addresses. */
  'payload-migrations': {
    ...serverOnly,
    make: (payload) =>
      payload.db.create({ collection: 'payload-migrations', data: { name: unique(), batch: 2 } }) as Promise<{
        id: string
      }>,
    data: () => ({ name: unique(), batch: 3 }),
    change: { batch: 4 },
    read: NOBODY,
  },
  'payload-kv': {
    ...serverOnly,
    make: (payload) =>
      payload.db.create({ collection: 'payload-kv' as CollectionSlug, data: { key: unique(), data: {} } }) as Promise<{
        id: string
      }>,
    data: () => ({ key: unique(), data: {} }),
    change: { data: { a: 1 } },
    read: NOBODY,
  },
}

export const GLOBALS: Readonly<Record<string, { read: readonly Actor[]; update: readonly Actor[]; change: object }>> = {
  settings: { read: EVERYONE, update: ADMINISTRATOR, change: { siteName: '苗圃' } },
}
