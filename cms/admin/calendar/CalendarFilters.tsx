'use client'
import type { CalendarFacts, CalendarRegion } from '../../desk/load-calendar.ts'
import type { CalendarFilter } from '../../domain/calendar/filter.ts'
import { LECTURE_STATE_NAMES, LECTURE_STATES } from '../../domain/lecture.ts'

interface Props {
  readonly filter: CalendarFilter
  readonly facts: CalendarFacts
  readonly onChange: (filter: CalendarFilter) => void
}

/** Which lectures are shown. What is chosen stands in the address. */
export function CalendarFilters({ filter, facts, onChange }: Props) {
  const select = (
    name: 'region' | 'trainer' | 'topic' | 'state',
    label: string,
    choices: readonly { readonly id: string; readonly name: string }[],
  ) => (
    <label>
      {label}
      <select
        value={filter[name] ?? ''}
        onChange={({ target }) => onChange({ ...filter, [name]: target.value === '' ? undefined : target.value })}
      >
        <option value="">全部</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  )
  const { view, day } = filter
  const isFiltered = [filter.region, filter.trainer, filter.topic, filter.state].some((one) => one !== undefined)
  return (
    <div className="lecture-calendar__filters" role="group" aria-label="只看">
      {select('region', '区域', indented(facts.regions))}
      {facts.trainers.length > 1 ? select('trainer', '讲师', facts.trainers) : null}
      {select('topic', '指导内容', facts.topics)}
      {select(
        'state',
        '状态',
        LECTURE_STATES.map((state) => ({ id: state, name: LECTURE_STATE_NAMES[state] })),
      )}
      {isFiltered ? (
        <button type="button" onClick={() => onChange({ view, day })}>
          看全部
        </button>
      ) : null}
    </div>
  )
}

/** The tree as a list, each below its parent and further in. */
function indented(regions: readonly CalendarRegion[]): { id: string; name: string }[] {
  const known = new Set(regions.map(({ id }) => id))
  const below = Map.groupBy(regions, ({ parent }) => (parent !== undefined && known.has(parent) ? parent : ''))
  const walk = (parent: string, depth: number): { id: string; name: string }[] =>
    (below.get(parent) ?? []).flatMap(({ id, name }) => [
      { id, name: `${'　'.repeat(depth)}${name}` },
      ...walk(id, depth + 1),
    ])
  return walk('', 0)
}
