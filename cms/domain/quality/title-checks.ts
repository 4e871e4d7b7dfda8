import type { Finding } from './finding.ts'
import type { QualitySurroundings, QualityText } from './quality-text.ts'
import { areAlike, bareTitle } from './title-likeness.ts'

/** What the published form allows. */
const LONGEST_TITLE = 40
const LONGEST_SUMMARY = 120
/** On a phone a longer title takes three lines. */
const COMFORTABLE_TITLE = 26

export function lengthFindings({ title, summary }: QualityText): Finding[] {
  const findings: Finding[] = []
  const length = [...title.trim()].length
  if (length > LONGEST_TITLE) {
    findings.push({
      code: 'title-too-long',
      severity: 'error',
      path: 'title',
      message: `标题有 ${length} 个字，最多 ${LONGEST_TITLE} 个`,
      howToMend: '只留下最要紧的一句，其余放进摘要',
    })
  } else if (length > COMFORTABLE_TITLE) {
    findings.push({
      code: 'title-long',
      severity: 'warning',
      path: 'title',
      message: `标题有 ${length} 个字，在手机上要折成三行`,
      howToMend: `缩到 ${COMFORTABLE_TITLE} 个字以内更好认`,
      about: title.trim(),
    })
  }
  const summaryLength = [...summary.trim()].length
  if (summaryLength > LONGEST_SUMMARY) {
    findings.push({
      code: 'summary-too-long',
      severity: 'error',
      path: 'summary',
      message: `摘要有 ${summaryLength} 个字，最多 ${LONGEST_SUMMARY} 个`,
      howToMend: '只留下答案，其余放进正文',
    })
  }
  return findings
}

const KIND_NAMES: Readonly<Record<QualityText['kind'], string>> = {
  articles: '文章',
  lessons: '课',
  courses: '课程',
  curricula: '课程体系',
}

/** Two texts of one title, or the draft and the live version of one, are told of once. */
function onceEach<Title extends { kind: string; title: string }>(titles: readonly Title[]): Title[] {
  return [...new Map(titles.map((each) => [`${each.kind} ${each.title}`, each])).values()]
}

/** The same title twice among texts of one kind is an error; the same in another kind, or nearly the same, a warning. */
export function duplicateFindings(text: QualityText, { otherTitles }: QualitySurroundings): Finding[] {
  const own = bareTitle(text.title)
  if (own === '') return []
  return onceEach(otherTitles.filter(({ kind, id }) => kind !== text.kind || id !== text.id)).flatMap(
    ({ kind, title }): Finding[] => {
      const place = { path: 'title', excerpt: title, about: `${text.title.trim()} / ${title}` }
      if (bareTitle(title) === own) {
        return [
          {
            code: 'title-duplicate',
            severity: kind === text.kind ? 'error' : 'warning',
            message: `已经有一个同名的${KIND_NAMES[kind]}：“${title}”`,
            howToMend: '看看能不能合成一篇；不能，就在标题里写出不同的地方，例如月龄',
            ...place,
          },
        ]
      }
      if (kind !== text.kind || !areAlike(title, text.title)) return []
      return [
        {
          code: 'title-similar',
          severity: 'warning',
          message: `和已有的${KIND_NAMES[kind]}“${title}”标题很像`,
          howToMend: '看看是不是写过了；没有，就在标题里写出不同的地方',
          ...place,
        },
      ]
    },
  )
}
