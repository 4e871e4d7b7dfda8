import type { Catalog } from '../../../content/contract/catalog.ts'
import type { FieldError, SignUpView } from '../../../content/contract/visit.ts'
import { absolute, address } from './address.ts'
import { stateOn } from './lecture-state.ts'
import { dayInChina } from './dates.ts'
import { spokenCode } from './check-in/code.ts'
import { dayAndTime, timeSpan } from './lecture-times.ts'
import { lookup } from './lookup.ts'
import { mapLinks, type MapLink } from './map-links.ts'
import type { PageHead } from './page-head.ts'
import { qrView, type QrView, SCREEN_BORDER } from './qr.ts'
import { type CountOption, countOptions } from './sign-up-form.ts'

/** How the sign-up stands, or that its lecture does not take place. */
type State = SignUpView['state'] | 'lecture-cancelled'

export type SignUpPage = { head: PageHead; lecturesUrl: string } & (
  | { kind: 'unknown' }
  | {
      kind: 'known'
      state: State
      title: string
      lead: string
      token: string
      lecture: string
      lectureTitle: string
      /** Undefined for a lecture of this family alone. */
      lectureUrl?: string | undefined
      startsAt: string
      when: string
      where?: { name: string; room: string; address: string; maps: MapLink[] } | undefined
      trainer?: string | undefined
      who: string
      people: string
      childAge: string
      calendarUrl?: string | undefined
      /** The address to keep, in full; undefined once it is of no use any more. */
      link?: string | undefined
      /** Why the last button did nothing. */
      problems: readonly string[]
      /** To be shown at the door. */
      doorCode?: { text: string; qr: QrView } | undefined
      offer?: { until: string; acceptAction: string; declineAction: string } | undefined
      change?: ChangeForm | undefined
      /** What cancelling gives up, and where the form posts to; undefined when it is too late or done. */
      cancel?: { action: string; summary: string; text: string } | undefined
    }
)

interface ChangeForm {
  action: string
  adults: CountOption[]
  /** Undefined where only adults come: then 0 is sent. */
  children?: CountOption[] | undefined
}

/** What the page needs of a lecture, public or not. */
interface Shown {
  title: string
  startsAt: string
  endsAt: string
  isCancelled: boolean
  url?: string
  calendarUrl?: string
  trainer?: string
  where: { name: string; room: string; address: string; maps: MapLink[] } | undefined
}

/**
 * The page of one sign-up; a token that nobody has, or a lecture that is gone, gives `unknown`.
 * @param refusals why the last button did nothing
 */
export function signUpPage(
  catalog: Catalog,
  signUp: SignUpView | undefined,
  refusals: readonly FieldError[] = [],
): SignUpPage {
  const lecture = signUp && (ownLecture(signUp) ?? publicLecture(catalog, signUp.lecture))
  if (!signUp || !lecture) return { head: head('找不到这份报名'), lecturesUrl: address.lectures, kind: 'unknown' }
  const isLive = ['confirmed', 'waiting', 'offered'].includes(signUp.state)
  const state = isLive && lecture.isCancelled ? 'lecture-cancelled' : signUp.state
  const isAfterwards = isLive && state !== 'lecture-cancelled' && signUp.isOver === true
  const isAhead = !isAfterwards
  const [title, lead] = isAfterwards ? AFTERWARDS : words(state, signUp)
  const path = address.signUp(signUp.token)
  return {
    head: head(title),
    lecturesUrl: address.lectures,
    kind: 'known',
    state,
    title,
    lead,
    token: signUp.token,
    lecture: signUp.lecture,
    lectureTitle: lecture.title,
    lectureUrl: lecture.url,
    startsAt: lecture.startsAt,
    when: `${dayInChina(lecture.startsAt).slice(0, 4)} 年 ${timeSpan(lecture.startsAt, lecture.endsAt)}`,
    where: lecture.where,
    trainer: lecture.trainer,
    who: `${signUp.name}（${signUp.maskedPhone}）`,
    people: peopleText(signUp),
    childAge: signUp.childMonths === 0 ? '不满 1 个月，或还在孕期' : `${signUp.childMonths} 个月`,
    calendarUrl: isAhead && state === 'confirmed' ? lecture.calendarUrl : undefined,
    link: isLive && isAhead && state !== 'lecture-cancelled' ? absolute(catalog.origin, path) : undefined,
    problems: refusals.map(({ message }) => message),
    doorCode:
      isAhead && state === 'confirmed' && signUp.code
        ? { text: spokenCode(signUp.code), qr: qrView(signUp.code, SCREEN_BORDER) }
        : undefined,
    offer:
      state === 'offered' && signUp.canAccept && signUp.offerUntil
        ? {
            until: dayAndTime(signUp.offerUntil),
            acceptAction: `${path}accept`,
            declineAction: `${path}decline`,
          }
        : undefined,
    change: state === 'confirmed' && signUp.canChange ? changeForm(signUp, `${path}change`) : undefined,
    // Passing on an offer is a button of its own.
    cancel: signUp.canCancel && state !== 'offered' ? { action: `${path}cancel`, ...cancelWords(state) } : undefined,
  }
}

function publicLecture(catalog: Catalog, slug: string): Shown | undefined {
  const lecture = lookup(catalog).lecture.get(slug)
  if (!lecture) return undefined
  const venue = lookup(catalog).venue.get(lecture.venue)
  return {
    title: lecture.title,
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    isCancelled: stateOn(lecture, catalog.today) === 'cancelled',
    url: address.lecture(slug),
    calendarUrl: address.lectureCalendar(slug),
    where: venue && { name: venue.name, room: lecture.room, address: venue.address, maps: mapLinks(venue) },
  }
}

/** A one-to-one or a home visit, which the Catalog does not know. */
function ownLecture({ privateLecture: own }: SignUpView): Shown | undefined {
  if (!own) return undefined
  const { title, startsAt, endsAt, isCancelled, place, trainer } = own
  return { title, startsAt, endsAt, isCancelled, trainer, where: { name: place, room: '', address: '', maps: [] } }
}

/** Whoever came is asked how it was on the same page. */
const AFTERWARDS: [string, string] = ['活动已经结束', '谢谢您报名参加。来过的家庭，欢迎说说感受，帮我们办得更好。']

function words(state: State, { justConfirmed, place = 1, offerUntil }: SignUpView): [string, string] {
  switch (state) {
    case 'confirmed':
      return justConfirmed
        ? ['报名成功', '座位给您留好了。请记下时间和地点，保存这个网址：活动有变动会写在这里，来不了也在这里取消。']
        : ['您的报名', '座位给您留着。来不了请早点取消，让给别的家庭。']
    case 'waiting':
      return [
        '您在候补名单里',
        place === 1
          ? '您排在第 1 位。有人让出名额时先留给您，写在这一页上。请记下这个网址，常来看看。'
          : `您排在第 ${place} 位。有人让出名额时，按先后顺序留给候补的家庭，写在这一页上。请记下这个网址，常来看看。`,
      ]
    case 'offered':
      return ['有空位了，给您留着', `请在 ${offerUntil ? dayAndTime(offerUntil) : '活动开始'} 前确认，过时让给下一家。`]
    case 'declined':
      return ['您放弃了这个名额', '名额已经让给别的家庭。想再来，可以在讲座页重新报名或排候补。']
    case 'lapsed':
      return ['候补已经结束', '名额没有在期限内确认，或者到活动开始也没有空位。想参加，可以看看别的场次。']
    case 'cancelled':
      return ['报名已取消', '座位已经让出来了。想再来，可以在讲座页重新报名。']
    case 'lecture-cancelled':
      return ['这场活动已取消', '对不起，这场活动不办了，请不要前往。可以看看别的场次。']
  }
}

function cancelWords(state: State): { summary: string; text: string } {
  return state === 'waiting'
    ? { summary: '不等了，退出候补', text: '退出后位置不再保留，想再排要从最后排起。确定退出吗？' }
    : { summary: '来不了，取消报名', text: '取消后座位马上让给别的家庭，想再来要重新报名。确定取消吗？' }
}

function changeForm({ adults, children, childrenAttend }: SignUpView, action: string): ChangeForm {
  return {
    action,
    adults: countOptions(1, '位', adults),
    children: childrenAttend ? countOptions(0, '个', children) : undefined,
  }
}

/** `2 位大人、1 个孩子，共 3 人` */
export function peopleText({ adults, children }: { adults: number; children: number }): string {
  return children === 0 ? `${adults} 位大人` : `${adults} 位大人、${children} 个孩子，共 ${adults + children} 人`
}

function head(title: string): PageHead {
  return {
    title,
    description: '查看、更改或取消您的报名。',
    path: '/sign-up/manage/',
    section: 'lectures',
    crumbs: [{ name: '讲座活动', path: address.lectures }, { name: title }],
    structuredData: [],
    hidden: true,
  }
}
