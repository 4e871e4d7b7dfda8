import { expect, test } from 'vitest'
import { newsForTrainers, type TrainerEntry } from '../../../../../cms/domain/messages/trainer-news.ts'

const lecture = {
  state: 'open',
  title: 'a',
  startsAt: '2026-12-05T01:30:00Z',
  endsAt: '2026-12-05T03:00:00Z',
  venue: 'v',
  room: 'r',
  trainer: 'wang',
} satisfies TrainerEntry

test.each<[string, Partial<TrainerEntry> | undefined, Partial<TrainerEntry>, string[]]>([
  ['nothing new', {}, {}, []],
  ['another title', {}, { title: 'b' }, []],
  ['another time', {}, { startsAt: '2026-12-05T02:00:00Z' }, ['moved wang']],
  ['the same time, written in another way', {}, { startsAt: '2026-12-05T01:30:00.000Z' }, []],
  ['another room', {}, { room: 's' }, ['moved wang']],
  ['another venue, named by its document', { venue: 'v' }, { venue: { id: 'w' } }, ['moved wang']],
  ['another room, submitted', { state: 'submitted' }, { state: 'submitted', room: 's' }, ['moved wang']],
  ['another room of a draft', { state: 'draft' }, { state: 'draft', room: 's' }, []],
  ['another room of one that was held', { state: 'held' }, { state: 'held', room: 's' }, []],
  ['closed', {}, { state: 'closed' }, []],
  ['held', {}, { state: 'held' }, []],
  ['that it was held, taken back', { state: 'held' }, { state: 'closed' }, []],
  ['another trainer', {}, { trainer: 'li' }, ['taken-off wang', 'assigned li']],
  ['the same trainer, as its document', {}, { trainer: { id: 'wang' } }, []],
  ['another trainer of a draft', { state: 'draft' }, { state: 'draft', trainer: 'li' }, []],
  ['another trainer, back to draft', {}, { state: 'draft', trainer: 'li' }, ['taken-off wang']],
  ['another trainer and time', {}, { trainer: 'li', room: 's' }, ['taken-off wang', 'assigned li']],
  ['a draft is opened', { state: 'draft' }, {}, ['assigned wang']],
  ['submitted, then approved', { state: 'submitted' }, { state: 'approved' }, []],
  ['new and open', undefined, {}, ['assigned wang']],
  ['a new draft', undefined, { state: 'draft' }, []],
  ['new, entered as held', undefined, { state: 'held' }, []],
  ['cancelled', {}, { state: 'cancelled' }, ['cancelled wang']],
  ['cancelled, with another trainer', {}, { state: 'cancelled', trainer: 'li' }, ['cancelled wang']],
  ['still cancelled', { state: 'cancelled' }, { state: 'cancelled', room: 's' }, []],
  ['takes place after all', { state: 'cancelled' }, {}, ['assigned wang']],
])('%s', (_name, before, after, expected) => {
  const news = newsForTrainers(before && { ...lecture, ...before }, { ...lecture, ...after })
  expect(news.map(({ kind, trainer }) => `${kind} ${trainer}`)).toEqual(expected)
})
