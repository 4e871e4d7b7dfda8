import type { Catalog } from '../../../content/contract/catalog.ts'
import { absolute, address } from './address.ts'
import { comingLectures, courseCard, lectureCard, type CourseCard, type LectureCard } from './cards.ts'
import { inAgeOrder } from './course.ts'
import { STAGE_LINKS, type StageLink } from './month.ts'
import type { MonthCard } from './month-cards.ts'
import type { PageHead } from './page-head.ts'
import { topicLinks, type TopicLink } from './topic.ts'

const MAX_LECTURES = 3
const MAX_COURSES = 4

export interface HomePage {
  head: PageHead
  publisher: string
  /** Shown until the page knows the child's age. */
  neutralCards: MonthCard[]
  stages: readonly StageLink[]
  concerns: TopicLink[]
  courses: CourseCard[]
  lectures: LectureCard[]
}

export function homePage(catalog: Catalog): HomePage {
  const { settings, origin } = catalog
  return {
    head: {
      title: '0–3 岁，每个月知道该做什么',
      description: `${settings.publisher}编写的 0–3 岁育儿指导：按月龄看、按问题查、免费听讲座。不用注册。`,
      path: address.home,
      crumbs: [],
      structuredData: [
        {
          '@type': 'WebSite',
          name: settings.siteName,
          url: absolute(origin, address.home),
          inLanguage: 'zh-Hans',
          publisher: { '@type': 'Organization', name: settings.publisher },
          potentialAction: {
            '@type': 'SearchAction',
            target: `${absolute(origin, address.search)}?q={query}`,
            'query-input': 'required name=query',
          },
        },
      ],
    },
    publisher: settings.publisher,
    neutralCards: NEUTRAL_CARDS,
    stages: STAGE_LINKS,
    concerns: topicLinks(catalog, 'concern'),
    courses: inAgeOrder(catalog.courses)
      .slice(0, MAX_COURSES)
      .map((course) => courseCard(catalog, course)),
    lectures: comingLectures(catalog)
      .slice(0, MAX_LECTURES)
      .map((lecture) => lectureCard(catalog, lecture)),
  }
}

const NEUTRAL_CARDS: MonthCard[] = [
  {
    icon: 'syringe',
    basis: 'official',
    title: '接种和体检，哪天去',
    text: '填出生日期，算出每一针、每次体检的日子',
    href: address.timetable,
  },
  {
    icon: 'stethoscope',
    basis: 'official',
    title: '什么情况马上去医院',
    text: '急救电话和危险信号，先看一遍，用时不慌',
    href: address.help,
  },
  {
    icon: 'book',
    basis: 'growth',
    title: '这个月龄该知道的',
    text: '吃、睡、长、安全，一个月一页',
    href: address.ages,
  },
  {
    icon: 'blocks',
    basis: 'growth',
    title: '陪他玩什么',
    text: '每课十来分钟，用家里的东西就能做',
    href: address.courses,
  },
]
