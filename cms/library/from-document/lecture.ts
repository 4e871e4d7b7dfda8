import type { LibraryLecture } from '../../../content/library-format/lecture.ts'
import type { Lecture } from '../../payload-types.ts'
import { dayInChina } from '../../publisher/to-contract/days.ts'
import { type Names, publishedNames, requiredName, Unpublishable } from '../../publisher/to-contract/names.ts'
import { present } from '../../publisher/to-contract/present.ts'
import type { WithoutFile } from './without-file.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const CHINA_OFFSET_MS = 8 * 60 * MINUTE_MS

/**
 * A stored lecture with its times as the library counts them.
 * @param baseDay the day in China from which `day` counts
 * @throws Unpublishable when sign-up closes at another time of day than the lecture begins
 */
export function lectureEntry(document: Lecture, names: Names, baseDay: string): WithoutFile<LibraryLecture> {
  const start = Date.parse(document.startsAt)
  const closesBefore = (start - Date.parse(document.signUpUntil)) / DAY_MS
  if (!Number.isInteger(closesBefore))
    throw new Unpublishable('报名截止的钟点要与开讲相同，文件里只写提前几天；请改截止时间，或只把它留在数据库里')
  return present({
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    type: document.type,
    state: document.state,
    day: (Date.parse(dayInChina(document.startsAt)) - Date.parse(baseDay)) / DAY_MS,
    at: new Date(start + CHINA_OFFSET_MS).toISOString().slice(11, 16),
    minutes: (Date.parse(document.endsAt) - start) / MINUTE_MS,
    signUpClosesDaysBefore: closesBefore,
    venue: requiredName(names, 'venues', document.venue, '场地'),
    room: document.room,
    trainer: requiredName(names, 'trainers', document.trainer, '讲师'),
    ages: { minMonths: document.minMonths, maxMonths: document.maxMonths },
    topics: publishedNames(names, 'topics', document.topics),
    capacity: document.capacity,
    childrenAttend: document.childrenAttend ?? false,
    outline: document.outline ?? [],
    bring: document.bring,
    fee: document.fee,
    cancelledBecause: document.cancelledBecause,
  }) as WithoutFile<LibraryLecture>
}
