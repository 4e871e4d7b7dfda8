import type { ContainerDirective } from 'mdast-util-directive'
import type { Activity } from '../../contract/body.ts'
import { activity as schema } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { checkBlock, readAttributes, writeOpening } from '../directive.ts'
import { readEntries } from '../read-entries.ts'
import { readPlain } from '../read-inlines.ts'
import { escapeText } from '../escape-text.ts'
import { writePlainList } from '../write-plain.ts'

const EXAMPLE = ':::activity{title="藏猫猫" minutes=5 from=6 to=12}'
const SAFETY = '安全：'
const SHAPE =
  '亲子活动里依次写：材料的 - 列表（可不写）、步骤的 1. 列表、以「安全：」开头的一段（可不写），别的不能有。'

export const activity: BlockFormat<ContainerDirective, Activity> = {
  read(node, reading) {
    const { title, minutes, from, to } = readAttributes(node, ['title', 'minutes', 'from', 'to'], EXAMPLE, reading)
    const rest = [...node.children]
    const materials = rest[0]?.type === 'list' && !rest[0].ordered ? rest.shift() : undefined
    const steps = rest[0]?.type === 'list' && rest[0].ordered ? rest.shift() : undefined
    const safety = rest[0]?.type === 'paragraph' ? rest.shift() : undefined
    const words = safety?.type === 'paragraph' ? readPlain(safety.children, reading, '亲子活动') : undefined
    if (steps?.type !== 'list' || rest.length > 0 || (words !== undefined && !words.startsWith(SAFETY))) {
      reading.report(rest[0] ?? (steps ? safety : undefined) ?? node, SHAPE)
      return undefined
    }
    const value = {
      type: 'activity',
      title,
      minutes: Number(minutes),
      ages: { minMonths: Number(from), maxMonths: Number(to) },
      materials: materials?.type === 'list' ? readEntries(materials, reading, '材料') : [],
      steps: readEntries(steps, reading, '步骤'),
      safety: words?.slice(SAFETY.length).trim(),
    }
    if (value.steps.length === 0) return undefined
    return checkBlock(node, schema, value, EXAMPLE, reading)
  },
  write: ({ title, minutes, ages, materials, steps, safety }) =>
    [
      writeOpening('activity', { title, minutes, from: ages.minMonths, to: ages.maxMonths }),
      ...(materials.length > 0 ? [writePlainList(materials, 'bullets'), ''] : []),
      writePlainList(steps, 'numbers'),
      ...(safety ? ['', SAFETY + escapeText(safety, { startsLine: false, endsLine: true, beforeLink: false })] : []),
      ':::',
    ].join('\n'),
}
