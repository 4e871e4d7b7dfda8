import { region } from '../contract/region.ts'
import type { LibraryLecture } from '../library-format/lecture.ts'
import type { Problem } from '../library-format/library.ts'
import { checkList, problemsAt } from './check-list.ts'
import type { Entry } from './entry.ts'
import { missingIn, type Registers, wrongTopic, wrongWord } from './known.ts'
import type { LibraryEntries } from './library-entries.ts'

/** Regions, venues, trainers, lectures and accounts. */
export function checkDemo(entries: LibraryEntries, known: Registers): Problem[] {
  const words = entries.vocabulary?.value
  const inRegions = (code: string) => missingIn(known.region, code)
  const ofGuidance = (key: string) => wrongTopic(entries.topics, 'guidance', key)
  return [
    ...checkRegions(entries.regions, known),
    ...entries.venues.flatMap((entry) => [
      ...problemsAt(entry, ['type'], wrongWord(words?.venueTypes, 'venueTypes', entry.value.type)),
      ...problemsAt(entry, ['region'], inRegions(entry.value.region)),
      ...checkList(entry, 'facilities', entry.value.facilities, (word) =>
        wrongWord(words?.facilities, 'facilities', word),
      ),
    ]),
    ...entries.trainers.flatMap((entry) => [
      ...problemsAt(entry, ['role'], wrongWord(words?.teamRoles, 'teamRoles', entry.value.role)),
      ...checkList(entry, 'topics', entry.value.topics, ofGuidance),
      ...checkList(entry, 'regions', entry.value.regions, inRegions),
      ...problemsAt(entry, ['portrait'], entry.value.portrait && missingIn(known.media, entry.value.portrait)),
    ]),
    ...entries.lectures.flatMap((entry) => [
      ...problemsAt(entry, ['type'], wrongWord(words?.eventTypes, 'eventTypes', entry.value.type)),
      ...checkList(entry, 'topics', entry.value.topics, ofGuidance),
      ...problemsAt(entry, ['trainer'], missingIn(known.trainer, entry.value.trainer)),
      ...problemsAt(entry, ['venue'], missingIn(known.venue, entry.value.venue)),
      ...checkRoom(entry, entries.venues),
      ...checkState(entry),
    ]),
    ...entries.accounts.flatMap((entry) => [
      ...checkList(entry, 'regions', entry.value.regions, inRegions),
      ...problemsAt(entry, ['trainer'], entry.value.trainer && missingIn(known.trainer, entry.value.trainer)),
    ]),
  ]
}

/** Every region but a province lies in one of a higher level, which also rules out circles. */
function checkRegions(regions: LibraryEntries['regions'], known: Registers): Problem[] {
  const rank = (level: (typeof region.shape.level.options)[number]) => region.shape.level.options.indexOf(level)
  return regions.flatMap((entry) => {
    const { level, parent } = entry.value
    if (parent === undefined) {
      return level === 'province' ? [] : problemsAt(entry, ['level'], '省以下的区域要写上级 parent。请补上上级的代码。')
    }
    const above = regions.find(({ value }) => value.code === parent)?.value
    const isHigher = above === undefined || rank(above.level) < rank(level)
    return problemsAt(
      entry,
      ['parent'],
      missingIn(known.region, parent) ?? (isHigher ? undefined : `上级 ${parent} 的级别不比它高。请改成真正的上级。`),
    )
  })
}

function checkRoom(entry: Entry<LibraryLecture>, venues: LibraryEntries['venues']): Problem[] {
  const { venue: slug, room: name, capacity } = entry.value
  const venue = venues.find(({ value }) => value.slug === slug)?.value
  if (!venue) return []
  const room = venue.rooms.find((each) => each.name === name)
  if (!room) {
    const rooms = venue.rooms.map((each) => each.name).join('、')
    return problemsAt(entry, ['room'], `${venue.name}没有叫「${name}」的房间。那里有：${rooms}。`)
  }
  return problemsAt(
    entry,
    ['capacity'],
    capacity > room.capacity
      ? `名额 ${capacity} 超过了「${name}」能坐的 ${room.capacity} 人。请减少名额，或换一个房间。`
      : undefined,
  )
}

function checkState(entry: Entry<LibraryLecture>): Problem[] {
  const { state, cancelledBecause } = entry.value
  const isCancelled = state === 'cancelled'
  if (isCancelled === (cancelledBecause !== undefined)) return []
  return problemsAt(
    entry,
    [isCancelled ? 'state' : 'cancelledBecause'],
    isCancelled
      ? '取消的讲座要写原因 cancelledBecause，报了名的家庭会看到它。'
      : '没有取消的讲座不能有 cancelledBecause。请删掉它。',
  )
}
