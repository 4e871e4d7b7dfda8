/** Addresses inside the panel. */

export const WORKLIST = '/admin/collections/articles/to-revise'
export const COVERAGE = '/admin/collections/articles/coverage'
export const CALENDAR = '/admin/collections/lectures/calendar'
export const NEW_LECTURE = '/admin/collections/lectures/create'
export const FIGURES = '/admin/collections/lectures/figures'

export function documentAt(collection: string, id: string): string {
  return `/admin/collections/${collection}/${encodeURIComponent(id)}`
}

type Condition = readonly [field: string, operator: string, value: string | number]

/** Payload's list with a filter: all conditions hold. */
export function listAt(collection: string, conditions: readonly Condition[]): string {
  const query = new URLSearchParams()
  conditions.forEach(([field, operator, value], index) => {
    query.set(`where[or][0][and][${index}][${field}][${operator}]`, String(value))
  })
  return `/admin/collections/${collection}?${query.toString()}`
}

/** A view of ours with a query; what is empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${path}?${search.toString()}` : path
}
