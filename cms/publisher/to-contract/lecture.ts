import type { Lecture } from '../../../content/contract/lecture.ts'
import type { Lecture as LectureDocument } from '../../payload-types.ts'
import { instant } from './days.ts'
import { type Names, publishedNames, requiredName, Unpublishable } from './names.ts'
import { present } from './present.ts'

/** How a family sees each state of a lecture's life; what is not here is not shown. */
const PUBLIC_STATES: Partial<Record<LectureDocument['state'], Lecture['state']>> = {
  approved: 'announced',
  open: 'open',
  closed: 'closed',
  held: 'held',
  reported: 'held',
  cancelled: 'cancelled',
}

export function toLecture(document: LectureDocument, names: Names): Lecture {
  const state = PUBLIC_STATES[document.state]
  if (!state) throw new Unpublishable('这场讲座还没有批准')
  return present({
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    type: document.type,
    state,
    startsAt: instant(document.startsAt),
    endsAt: instant(document.endsAt),
    signUpFrom: document.signUpFrom ? instant(document.signUpFrom) : undefined,
    signUpUntil: instant(document.signUpUntil),
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
    sequence: document.sequence ?? 0,
    updatedAt: instant(document.updatedAt),
  }) as Lecture
}
