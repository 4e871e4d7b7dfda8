import type { ContainerDirective } from 'mdast-util-directive'
import type { Doctor } from '../../contract/body.ts'
import { doctor as schema } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { checkBlock, readAttributes, writeOpening } from '../directive.ts'
import { readEntries } from '../read-entries.ts'
import { readPlain } from '../read-inlines.ts'
import { writePlain, writePlainList } from '../write-plain.ts'

const EXAMPLE = ':::doctor{urgency=today}'
const SHAPE = '就医信号里先写一个 - 列表，再（可不写）一段说怎么办的话，别的不能有。'

export const doctor: BlockFormat<ContainerDirective, Doctor> = {
  read(node, reading) {
    const { urgency } = readAttributes(node, ['urgency'], EXAMPLE, reading)
    const [first, second, ...others] = node.children
    if (first?.type !== 'list' || first.ordered || others.length > 0 || (second && second.type !== 'paragraph')) {
      reading.report(node, SHAPE)
      return undefined
    }
    const signs = readEntries(first, reading, '就医信号')
    const action = second?.type === 'paragraph' ? readPlain(second.children, reading, '就医信号') : undefined
    if (signs.length === 0) return undefined
    return checkBlock(node, schema, { type: 'doctor', urgency, signs, action }, EXAMPLE, reading)
  },
  write: (block) =>
    [
      writeOpening('doctor', { urgency: block.urgency }),
      writePlainList(block.signs, 'bullets'),
      ...(block.action ? ['', writePlain(block.action)] : []),
      ':::',
    ].join('\n'),
}
