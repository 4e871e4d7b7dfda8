import { bodyReferences } from '../contract/body-references.ts'
import type { Body } from '../contract/body.ts'
import { isPublic } from '../library-format/lecture.ts'
import type { Problem } from '../library-format/library.ts'
import { typeOfUpload } from '../library-format/media.ts'
import type { Entry } from './entry.ts'
import { checkList, problemsAt } from './check-list.ts'
import { missingIn, type Registers, wrongTopic } from './known.ts'
import type { LibraryEntries } from './library-entries.ts'

/** Articles, lessons, courses and curricula: everything they point to is there, and fits. */
export function checkGuidance(entries: LibraryEntries, known: Registers): Problem[] {
  const topic = (taxonomy: 'guidance' | 'concern' | 'domain') => (key: string) =>
    wrongTopic(entries.topics, taxonomy, key)
  const classified = [...entries.articles, ...entries.courses].flatMap((entry) => [
    ...checkList(entry, 'topics', entry.value.topics, topic('guidance')),
    ...checkList(entry, 'domains', entry.value.domains, topic('domain')),
    ...problemsAt(entry, ['cover'], entry.value.cover && missingIn(known.media, entry.value.cover)),
  ])
  return [
    ...classified,
    ...entries.articles.flatMap((entry) => [
      ...problemsAt(entry, ['concern'], topic('concern')(entry.value.concern)),
      ...checkList(entry, 'related', entry.value.related, (slug) =>
        slug === entry.value.slug ? '不能把文章自己列为相关文章。请删掉它。' : missingIn(known.article, slug),
      ),
    ]),
    ...[...entries.articles, ...entries.lessons].flatMap((entry) => [
      ...checkList(entry, 'sources', entry.value.sources, (key) => missingIn(known.source, key)),
      ...checkText(entry, entries, known),
    ]),
    ...entries.courses.flatMap((entry) =>
      checkList(entry, 'lessons', entry.value.lessons, (slug) => missingIn(known.lesson, slug)),
    ),
    ...entries.curricula.flatMap((entry) =>
      checkList(entry, 'courses', entry.value.courses, (slug) => missingIn(known.course, slug)),
    ),
    ...checkLessonsOfCourses(entries),
  ]
}

function checkText(
  { file, value, text }: Entry<{ body: Body; sources: string[] }>,
  { media, lectures }: LibraryEntries,
  known: Registers,
): Problem[] {
  const { sources, links, pictures, recordings } = bodyReferences(value.body)
  const at = (written: string, message: string | undefined): Problem[] => {
    if (message === undefined || text === undefined) return []
    const lines = text.source.slice(0, Math.max(0, text.source.indexOf(written))).split('\n').length
    return [{ file, line: text.firstLine + lines - 1, message }]
  }
  const kindOf = (key: string) => typeOfUpload(media.find((entry) => entry.value.key === key)?.value.upload ?? '')?.kind
  return [
    ...sources.flatMap((key) => {
      const unlisted = value.sources.includes(key)
        ? undefined
        : `正文引用了 ${key}，但资料的 sources 里没有它。请把 ${key} 加到 sources。`
      return at(`:cite[${key}]`, missingIn(known.source, key) ?? unlisted)
    }),
    ...links.flatMap(({ kind, slug }) => {
      const lecture = kind === 'lecture' ? lectures.find((entry) => entry.value.slug === slug)?.value : undefined
      const hidden = lecture && !isPublic(lecture) ? `讲座 ${slug} 不公开，没有页面。请去掉这个链接。` : undefined
      return at(`](${kind}:${slug})`, missingIn(known[kind], slug) ?? hidden)
    }),
    ...pictures.flatMap((key) => {
      const isOther = (kindOf(key) ?? 'image') !== 'image'
      return at(
        `](${key}`,
        missingIn(known.media, key) ?? (isOther ? `${key} 不是图片。请写成 :::player{media=${key} …}。` : undefined),
      )
    }),
    ...recordings.flatMap((key) => {
      const isPicture = kindOf(key) === 'image'
      return at(
        `media=${key}`,
        missingIn(known.media, key) ?? (isPicture ? `${key} 是图片。请写成 ![](${key} "说明")。` : undefined),
      )
    }),
  ]
}

/** A lesson belongs to exactly one course. */
function checkLessonsOfCourses({ lessons, courses }: LibraryEntries): Problem[] {
  return [
    ...lessons.flatMap(({ file, value }) =>
      courses.some((course) => course.value.lessons.includes(value.slug))
        ? []
        : [{ file, line: 1, message: `没有课程收录这节课。请把 ${value.slug} 加到一门课程的 lessons 里。` }],
    ),
    ...courses.flatMap((course, index) =>
      course.value.lessons.flatMap((slug, place) => {
        const other = courses.slice(0, index).find((before) => before.value.lessons.includes(slug))
        return problemsAt(
          course,
          ['lessons', place],
          other && `课 ${slug} 已经在 ${other.file} 里。一节课只能属于一门课程，请从其中一门删掉它。`,
        )
      }),
    ),
  ]
}
