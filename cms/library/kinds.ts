import type { LibraryTopic } from '../../content/library-format/topic.ts'
import { toCourse } from '../publisher/to-contract/course.ts'
import { toCurriculum } from '../publisher/to-contract/curriculum.ts'
import { toRegion } from '../publisher/to-contract/region.ts'
import { toSchedule } from '../publisher/to-contract/schedule.ts'
import { toTopic } from '../publisher/to-contract/topic.ts'
import { toVenue } from '../publisher/to-contract/venue.ts'
import { accountEntry } from './from-document/account.ts'
import { articleEntry } from './from-document/article.ts'
import { lectureEntry } from './from-document/lecture.ts'
import { lessonEntry } from './from-document/lesson.ts'
import { mediaEntry } from './from-document/media.ts'
import { sourceEntry } from './from-document/source.ts'
import { synonymEntry } from './from-document/synonym.ts'
import { trainerEntry } from './from-document/trainer.ts'
import { kind, type Kind } from './kind.ts'
import { accountData } from './to-document/account.ts'
import { articleData } from './to-document/article.ts'
import { courseData } from './to-document/course.ts'
import { curriculumData } from './to-document/curriculum.ts'
import { lectureData } from './to-document/lecture.ts'
import { lessonData } from './to-document/lesson.ts'
import { mediaData } from './to-document/media.ts'
import { regionData } from './to-document/region.ts'
import { scheduleData } from './to-document/schedule.ts'
import { sourceData } from './to-document/source.ts'
import { synonymData } from './to-document/synonym.ts'
import { topicData } from './to-document/topic.ts'
import { trainerData } from './to-document/trainer.ts'
import { venueData } from './to-document/venue.ts'

/**
 * Everything of a library that is a document, in the order in which it is imported: what is pointed to comes first.
 * Texts point to each other; those wait for each other as drafts.
 */
export const KINDS: readonly Kind[] = [
  kind({
    collection: 'topics',
    called: '主题',
    key: 'key',
    entries: ({ topics }): readonly LibraryTopic[] => topics,
    toData: topicData,
    toEntry: toTopic,
  }),
  kind({
    collection: 'sources',
    called: '来源',
    key: 'key',
    entries: ({ sources }) => sources,
    toData: sourceData,
    toEntry: sourceEntry,
  }),
  kind({
    collection: 'synonyms',
    called: '同义词',
    key: 'key',
    entries: ({ synonyms }) => synonyms,
    toData: synonymData,
    toEntry: synonymEntry,
  }),
  kind({
    collection: 'media',
    called: '媒体文件',
    key: 'key',
    entries: ({ media }) => media,
    toData: mediaData,
    toEntry: mediaEntry,
  }),
  kind({
    collection: 'schedules',
    called: '官方时间表',
    key: 'key',
    entries: ({ schedules }) => schedules,
    toData: scheduleData,
    toEntry: toSchedule,
  }),
  kind({
    collection: 'regions',
    called: '示范区域',
    key: 'code',
    isDemo: true,
    entries: ({ demo }) => demo.regions,
    toData: regionData,
    toEntry: toRegion,
  }),
  kind({
    collection: 'venues',
    called: '示范场地',
    key: 'slug',
    isDemo: true,
    entries: ({ demo }) => demo.venues,
    toData: venueData,
    toEntry: toVenue,
  }),
  kind({
    collection: 'trainers',
    called: '示范讲师',
    key: 'slug',
    isDemo: true,
    entries: ({ demo }) => demo.trainers,
    toData: trainerData,
    toEntry: trainerEntry,
  }),
  kind({
    collection: 'lectures',
    called: '示范讲座',
    key: 'slug',
    isDemo: true,
    entries: ({ demo }) => demo.lectures,
    toData: (lecture, ids, { baseDay }) => lectureData(lecture, ids, baseDay),
    toEntry: (document: Parameters<typeof lectureEntry>[0], names, { baseDay }) =>
      lectureEntry(document, names, baseDay),
  }),
  kind({
    collection: 'articles',
    called: '文章',
    key: 'slug',
    hasDrafts: true,
    entries: ({ articles }) => articles,
    toData: articleData,
    toEntry: articleEntry,
  }),
  kind({
    collection: 'lessons',
    called: '课',
    key: 'slug',
    hasDrafts: true,
    entries: ({ lessons }) => lessons,
    toData: lessonData,
    toEntry: lessonEntry,
  }),
  kind({
    collection: 'courses',
    called: '课程',
    key: 'slug',
    hasDrafts: true,
    entries: ({ courses }) => courses,
    toData: courseData,
    toEntry: toCourse,
  }),
  kind({
    collection: 'curricula',
    called: '课程体系',
    key: 'slug',
    hasDrafts: true,
    entries: ({ curricula }) => curricula,
    toData: curriculumData,
    toEntry: toCurriculum,
  }),
  kind({
    collection: 'users',
    called: '示范账号',
    key: 'email',
    isDemo: true,
    entries: ({ demo }) => demo.accounts,
    // The first account ever made becomes an administrator, so one who should be comes first.
    importRank: ({ roles }) => (roles.includes('administrator') ? 0 : 1),
    toData: accountData,
    toEntry: accountEntry,
  }),
]
