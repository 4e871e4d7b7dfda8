import { block, cite, heading, innerLink, paragraph, richText, textNode, webLink } from './rich-text.ts'

/** Bodies of an article with every kind of node, and such as differ in one thing. */

type Json = Record<string, unknown>

export const item = (...children: (Json | string)[]): Json => ({
  type: 'listitem',
  children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
})
export const list = (listType: string, ...children: Json[]): Json => ({ type: 'list', listType, children })
export const bullets = (...children: Json[]): Json => list('bullet', ...children)
export const lineBreak: Json = { type: 'linebreak', version: 1 }
export const steps = (...items: Json[]) => block('steps', { items })
export const quiz = (...questions: Json[]) => block('quiz', { questions })
export const question = (text: string, ...options: Json[]) => ({ question: text, options, explanation: '看精神。' })
export const table = (...rows: string[][]) =>
  block('dataTable', { head: rows[0], rows: rows.slice(1).map((cells) => ({ cells })) })
export const callout = (tone: string, ...nodes: Json[]) => block('callout', { tone, body: richText(...nodes) })

/** Numbers that are the same in each run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Few words and many shapes, so that texts of other shapes read alike. */
export function randomBody(next: (below: number) => number): Json[] {
  const one = <Value>(...values: Value[]): Value => values[next(values.length)] as Value
  const some = <Value>(most: number, make: () => Value): Value[] => Array.from({ length: 1 + next(most) }, make)
  const word = (): string => one('甲', '乙', '甲乙', ' 甲', '［加粗：甲］', '［换行］', '', '1 ｜ 2', '甲：乙')
  const inline = (): Json =>
    one<() => Json>(
      () => textNode(word(), next(4)),
      () => textNode(word()),
      () => lineBreak,
      () => cite(one('s1', 's2')),
      () => webLink(one('https://a.cn', 'tel:120'), word()),
      () => innerLink('articles', one('a1', 'a2'), word()),
    )()
  const lists = (depth: number): Json =>
    list(
      one('bullet', 'bullet', 'number'),
      ...some(3, () => item(...some(2, inline), ...(depth < 3 && next(3) === 0 ? [lists(depth + 1)] : []))),
    )
  const plain = (): Json => (next(2) === 0 ? paragraph(...some(3, inline)) : lists(0))
  const node = (): Json =>
    one<() => Json>(
      plain,
      plain,
      () => heading(one('h2', 'h3'), word()),
      () => ({ type: 'horizontalrule', version: 1 }),
      () => callout(one('tip', 'warning'), ...some(2, plain)),
      () => block('doctor', { urgency: one('today', 'soon'), signs: some(2, word), action: word() }),
      () => steps(...some(2, () => ({ title: word(), text: word() }))),
      () => block('figure', { media: one('m1', 'm2'), caption: word() }),
      () => table(...some(3, () => [word(), word()])),
      () => quiz(...some(2, () => question(word(), ...some(2, () => ({ text: word(), correct: next(2) === 0 }))))),
    )()
  return some(2, node)
}

/** A body with one thing about it another way: something is left out, doubled, taken from elsewhere, or made anew. */
export function changedBody(body: readonly Json[], next: (below: number) => number): Json[] {
  const copy = structuredClone(body) as Json[]
  const arrays: unknown[][] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value) && value.length > 0) arrays.push(value)
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each)
  }
  collect(copy)
  const place = arrays[next(arrays.length)] ?? copy
  const index = next(place.length)
  const value = place[index]
  if (next(5) === 0) place.splice(index, 1)
  else if (next(4) === 0) place.splice(index, 0, structuredClone(value))
  else if (next(3) === 0) place.reverse()
  else if (typeof value === 'object' && value !== null && 'format' in value) Object.assign(value, { format: next(4) })
  else if (typeof value === 'string') place[index] = `${value} ｜ ${value}`
  else return [...copy.slice(0, -1), ...randomBody(next)]
  return copy
}
