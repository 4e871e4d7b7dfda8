import type { ContainerDirective } from 'mdast-util-directive'
import type { z } from 'zod'
import { normaliseText } from '../contract/normalise-inlines.ts'
import type { Reading } from './reading.ts'

/**
 * The attributes of a `:::` block, checked for names the block does not know and for its name in square brackets.
 * @param example a right opening line, shown in messages
 */
export function readAttributes(
  node: ContainerDirective,
  known: readonly string[],
  example: string,
  reading: Reading,
): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (known.includes(name)) attributes[name] = normaliseText(value ?? '')
    else reading.report(node, `:::${node.name} 没有「${name}」这一项。请写成 ${example}。`)
  }
  return attributes
}

/** The block as the contract knows it, or a message for each thing that is wrong with it. */
export function checkBlock<Block>(
  node: ContainerDirective,
  schema: z.ZodType<Block>,
  value: unknown,
  example: string,
  reading: Reading,
): Block | undefined {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const places = new Set<string>()
  for (const issue of checked.error.issues) {
    const place = String(issue.path[0] ?? '')
    if (places.has(place)) continue
    places.add(place)
    const reason = PLACES[place] ? `${PLACES[place]}没有写，或写得不对` : issue.message
    reading.report(node, `:::${node.name} ${reason}。请写成 ${example}。`)
  }
  return undefined
}

const PLACES: Record<string, string> = {
  tone: 'tone（tip、warning 或 differs）',
  urgency: 'urgency（emergency、today 或 soon）',
  title: 'title（标题）',
  minutes: 'minutes（1-120 的整数）',
  ages: 'from 和 to（月龄，0-36，from 小于 to）',
  media: 'media（media.yaml 里的 key）',
}

/** The opening line of a block; attributes without a value are left out. */
export function writeOpening(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${writeValue(String(value))}`)
  return written.length === 0 ? `:::${name}` : `:::${name}{${written.join(' ')}}`
}

function writeValue(value: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(value)) return value
  return `"${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
}
