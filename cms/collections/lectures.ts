import type { CollectionConfig, Field } from 'payload'
import { limitUpdate } from '../access/limit-update.ts'
import {
  changePlan,
  deleteLectures,
  planLectures,
  readLectures,
  readLectureVersions,
  updateLectures,
} from '../access/lectures.ts'
import { organizers } from '../access/organizers.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { lectureDecision } from '../endpoints/lecture-decision.ts'
import { seriesChange } from '../endpoints/series-change.ts'
import { organizerAdd } from '../endpoints/organizer-add.ts'
import { photosField, stateFields } from '../fields/lecture-life.ts'
import { whatFields, whenAndWhereFields, whomFields } from '../fields/lecture.ts'
import { LECTURE_PANEL, planningField } from '../fields/lecture-panel.ts'
import { slugField } from '../fields/names.ts'
import { signUpListField } from '../fields/sign-up-list.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkLecture } from '../hooks/check-lecture.ts'
import { checkChosen, checkShapes } from '../hooks/check-shapes.ts'
import { dropPrivateAddress } from '../hooks/drop-private-address.ts'
import { endRehearsal } from '../hooks/end-rehearsal.ts'
import { guardCapacity, meetSavedCapacity } from '../hooks/guard-capacity.ts'
import { keepInScope } from '../hooks/keep-in-scope.ts'
import { keepLectureAddress } from '../hooks/keep-lecture-address.ts'
import { keepLectureAudience } from '../hooks/keep-lecture-audience.ts'
import { keepLectureLife } from '../hooks/keep-lecture-life.ts'
import { keepNeverPublic } from '../hooks/keep-never-public.ts'
import { keepReport } from '../hooks/keep-report.ts'
import { keepToOwnLectures } from '../hooks/keep-to-own-lectures.ts'
import { noteUntold } from '../hooks/note-untold.ts'
import { raiseSequence } from '../hooks/raise-sequence.ts'
import { refuseClashes, releaseAfterError, releaseAfterOperation, releaseStoredPlace } from '../hooks/refuse-clashes.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'
import { tellFamilies } from '../hooks/tell-families.ts'
import { tellTrainers } from '../hooks/tell-trainers.ts'

/** Of an approved lecture its trainer changes the state and the report alone. */
const planned = (fields: Field[]): Field[] => limitUpdate(fields, changePlan, ['state', 'report'])

/** 讲座与活动. One-to-one and home visits are never public. */
export const lectures: CollectionConfig = {
  slug: 'lectures',
  labels: { singular: say('讲座', 'Lecture'), plural: say('讲座', 'Lectures') },
  admin: {
    group: MENU.lectures,
    hidden: shownTo('editor', 'organizer', 'trainer', 'administrator'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'startsAt', 'venue', 'trainer', 'state', 'capacity'],
    listSearchableFields: ['title', 'slug', 'summary'],
    description: say(
      '讲座和亲子活动。批准后家长才看得到；一对一咨询和入户指导不会公开。',
      'Lectures and activities, public once approved; one-to-one and home visits never.',
    ),
    components: LECTURE_PANEL,
  },
  access: {
    admin: staff,
    read: readLectures,
    readVersions: readLectureVersions,
    create: planLectures,
    update: updateLectures,
    delete: deleteLectures,
    unlock: organizers,
  },
  versions: { maxPerDoc: 50 },
  defaultSort: '-startsAt',
  // What a plan may clash with: see planning/load-surroundings.ts.
  indexes: [{ fields: ['trainer', 'startsAt'] }, { fields: ['venue', 'startsAt'] }, { fields: ['region', 'startsAt'] }],
  endpoints: [lectureDecision, seriesChange, organizerAdd],
  hooks: {
    beforeOperation: [capLimit, checkShapes],
    beforeValidate: [checkChosen],
    beforeChange: [
      checkLecture,
      keepLectureLife,
      keepLectureAudience,
      keepLectureAddress,
      keepInScope('venue'),
      keepToOwnLectures,
      keepReport,
      dropPrivateAddress,
      keepNeverPublic,
      raiseSequence,
      refuseClashes,
      endRehearsal,
      // The last: it takes seats out of sale, which nothing that follows may refuse.
      guardCapacity,
    ],
    afterChange: [releaseStoredPlace, meetSavedCapacity, noteUntold, tellFamilies, tellTrainers],
    afterOperation: [releaseAfterOperation],
    afterError: [releaseAfterError],
    beforeDelete: [
      refuseWhileUsed(
        { collection: 'sign-ups', fields: ['lecture'], what: '个报名' },
        { collection: 'report-photos', fields: ['lecture'], what: '张照片' },
      ),
    ],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: say('讲什么', 'What'), fields: planned(whatFields()) },
        { label: say('何时何地', 'When and where'), fields: planned(whenAndWhereFields()) },
        { label: say('给谁', 'For whom'), fields: planned(whomFields()) },
      ],
    },
    planningField(),
    signUpListField(),
    ...planned(stateFields()),
    photosField(),
    ...planned([slugField('feeding-talk-march', { isKept: true })]),
  ],
}
