import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import type { Visit } from '../../../content/contract/visit.ts'
import { address } from './address.ts'
import { ageLabel } from './ages.ts'
import { dayInChina, longDay, timeInChina } from './dates.ts'
import { lectureEvent } from './lecture-event.ts'
import {
  isFullWithLine,
  seatsNotice,
  seatsText,
  stateLabel,
  stateNotice,
  stateOn,
  type LectureState,
  type Notice,
  type SeatsNotice,
} from './lecture-state.ts'
import { dayAndTime, timeSpan } from './lecture-times.ts'
import { lookup } from './lookup.ts'
import { mapLinks, type MapLink } from './map-links.ts'
import type { PageHead } from './page-head.ts'
import { relatedArticles } from './related-articles.ts'
import { signUpForm, type SignUpFormView } from './sign-up-form.ts'

export interface LecturePage {
  head: PageHead
  slug: string
  title: string
  summary: string
  type: string
  state: LectureState
  stateLabel: string
  notice?: Notice | undefined
  /** `2026 年 12 月 5 日 周六 9:30–11:00` */
  when: string
  startsAt: string
  ages: string
  attendance: string
  place?: LecturePlace | undefined
  trainer?: { name: string; role: string; url: string } | undefined
  outline: string[]
  bring?: string | undefined
  fee: string
  /** Undefined once nobody can sign up any more. */
  deadline?: string | undefined
  capacity: string
  calendarUrl?: string | undefined
  related: { url: string; title: string; summary: string; ages: string }[]
  form?: SignUpFormView | undefined
  /** When sign-up opens, in words and ISO 8601, while that is to be told. */
  opens?: { text: string; at: string } | undefined
  /** What stands above the form as of this moment; only where the server knows the seats. */
  seatsNotice?: SeatsNotice | undefined
  seats?: string | undefined
}

export interface LecturePlace {
  name: string
  room: string
  address: string
  url: string
  facilities: string[]
  maps: MapLink[]
}

/** Most articles shown below a lecture. */
const RELATED = 3

/** `/lectures/{slug}/`; undefined for a slug that the Catalog does not have. */
export function lecturePage(catalog: Catalog, slug: string, visit?: Visit): LecturePage | undefined {
  const lecture = lookup(catalog).lecture.get(slug)
  if (!lecture) return undefined
  const trainer = lookup(catalog).trainer.get(lecture.trainer)
  const state = stateOn(lecture, catalog.today)
  const isAhead = state !== 'held' && state !== 'cancelled'
  const day = dayInChina(lecture.startsAt)
  const isFull = visit?.seats !== undefined && isFullWithLine(visit.seats)
  return {
    head: head(catalog, lecture),
    slug,
    title: lecture.title,
    summary: lecture.summary,
    type: lecture.type,
    state,
    stateLabel: stateLabel(state),
    notice: stateNotice(lecture, state),
    when: `${day.slice(0, 4)} 年 ${timeSpan(lecture.startsAt, lecture.endsAt)}`,
    startsAt: lecture.startsAt,
    ages: ageLabel(lecture.ages),
    attendance: lecture.childrenAttend ? '可以带孩子来' : '只请大人参加',
    place: place(catalog, lecture),
    trainer: trainer && { name: trainer.name, role: trainer.role, url: address.trainer(trainer.slug) },
    outline: lecture.outline,
    bring: lecture.bring,
    fee: lecture.fee,
    deadline: isAhead ? dayAndTime(lecture.signUpUntil) : undefined,
    capacity: `共 ${lecture.capacity} 席，大人和孩子各占一席`,
    calendarUrl: isAhead ? address.lectureCalendar(slug) : undefined,
    related: relatedArticles(catalog, lecture, RELATED).map((article) => ({
      url: address.article(article.slug),
      title: article.title,
      summary: article.summary,
      ages: ageLabel(article.ages),
    })),
    opens: isAhead && lecture.signUpFrom ? { text: dayAndTime(lecture.signUpFrom), at: lecture.signUpFrom } : undefined,
    form: state === 'open' ? signUpForm(lecture, visit?.signUpForm, isFull) : undefined,
    seatsNotice: visit?.seats && seatsNotice(visit.seats),
    seats: visit?.seats && seatsText(visit.seats),
  }
}

function head(catalog: Catalog, lecture: Lecture): PageHead {
  const venue = lookup(catalog).venue.get(lecture.venue)
  const day = dayInChina(lecture.startsAt)
  const time = `${longDay(day)} ${timeInChina(lecture.startsAt)}`
  return {
    title: lecture.title,
    description: [time, venue?.name, lecture.summary].filter(Boolean).join('，'),
    path: address.lecture(lecture.slug),
    section: 'lectures',
    crumbs: [{ name: '讲座活动', path: address.lectures }, { name: lecture.title }],
    structuredData: [lectureEvent(catalog, lecture)],
  }
}

function place(catalog: Catalog, lecture: Lecture): LecturePlace | undefined {
  const venue = lookup(catalog).venue.get(lecture.venue)
  if (!venue) return undefined
  return {
    name: venue.name,
    room: lecture.room,
    address: venue.address,
    url: address.venue(venue.slug),
    facilities: venue.facilities,
    maps: mapLinks(venue),
  }
}
