import type { Catalog } from '../../../content/contract/catalog.ts'
import type { SignUpView } from '../../../content/contract/visit.ts'
import { absolute, address } from './address.ts'
import { stateOn } from './lecture-state.ts'
import { dayInChina } from './dates.ts'
import { timeSpan } from './lecture-times.ts'
import { lookup } from './lookup.ts'
import { mapLinks, type MapLink } from './map-links.ts'
import type { PageHead } from './page-head.ts'

export type SignUpPage = { head: PageHead; lecturesUrl: string } & (
  | { kind: 'unknown' }
  | {
      kind: 'known'
      state: 'confirmed' | 'cancelled' | 'lecture-cancelled'
      title: string
      lead: string
      token: string
      lecture: string
      lectureTitle: string
      lectureUrl: string
      startsAt: string
      when: string
      where?: { name: string; room: string; address: string; maps: MapLink[] } | undefined
      who: string
      people: string
      childAge: string
      calendarUrl?: string | undefined
      /** The address to keep, in full. */
      link: string
      /** Where the cancel form posts to; undefined when it is too late or done. */
      cancelAction?: string | undefined
    }
)

/** The page of one sign-up; a token that nobody has, or a lecture that is gone, gives `unknown`. */
export function signUpPage(catalog: Catalog, signUp: SignUpView | undefined): SignUpPage {
  const lecture = signUp && lookup(catalog).lecture.get(signUp.lecture)
  if (!signUp || !lecture) return { head: head('找不到这份报名'), lecturesUrl: address.lectures, kind: 'unknown' }
  const venue = lookup(catalog).venue.get(lecture.venue)
  const isLectureCancelled = stateOn(lecture, catalog.today) === 'cancelled'
  const state = signUp.state === 'cancelled' ? 'cancelled' : isLectureCancelled ? 'lecture-cancelled' : 'confirmed'
  const [title, lead] = words(state, signUp.justConfirmed)
  return {
    head: head(title),
    lecturesUrl: address.lectures,
    kind: 'known',
    state,
    title,
    lead,
    token: signUp.token,
    lecture: lecture.slug,
    lectureTitle: lecture.title,
    lectureUrl: address.lecture(lecture.slug),
    startsAt: lecture.startsAt,
    when: `${dayInChina(lecture.startsAt).slice(0, 4)} 年 ${timeSpan(lecture.startsAt, lecture.endsAt)}`,
    where: venue && { name: venue.name, room: lecture.room, address: venue.address, maps: mapLinks(venue) },
    who: `${signUp.name}（${signUp.maskedPhone}）`,
    people: peopleText(signUp),
    childAge: signUp.childMonths === 0 ? '不满 1 个月，或还在孕期' : `${signUp.childMonths} 个月`,
    calendarUrl: state === 'confirmed' ? address.lectureCalendar(lecture.slug) : undefined,
    link: absolute(catalog.origin, address.signUp(signUp.token)),
    cancelAction: state === 'confirmed' && signUp.canCancel ? `${address.signUp(signUp.token)}cancel` : undefined,
  }
}

function words(state: 'confirmed' | 'cancelled' | 'lecture-cancelled', isNew: boolean): [string, string] {
  switch (state) {
    case 'confirmed':
      return isNew
        ? ['报名成功', '座位给您留好了。请记下时间和地点，保存这个网址：活动有变动会写在这里，来不了也在这里取消。']
        : ['您的报名', '座位给您留着。来不了请早点取消，让给别的家庭。']
    case 'cancelled':
      return ['报名已取消', '座位已经让出来了。想再来，可以在讲座页重新报名。']
    case 'lecture-cancelled':
      return ['这场活动已取消', '对不起，这场活动不办了，请不要前往。可以看看别的场次。']
  }
}

/** `2 位大人、1 个孩子，共 3 人` */
export function peopleText({ adults, children }: { adults: number; children: number }): string {
  return children === 0 ? `${adults} 位大人` : `${adults} 位大人、${children} 个孩子，共 ${adults + children} 人`
}

function head(title: string): PageHead {
  return {
    title,
    description: '查看或取消您的报名。',
    path: '/sign-up/manage/',
    section: 'lectures',
    crumbs: [{ name: '讲座活动', path: address.lectures }, { name: title }],
    structuredData: [],
    hidden: true,
  }
}
