import type { ContainerDirective } from 'mdast-util-directive'
import type { Player } from '../../contract/body.ts'
import { player as schema } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'
import { checkBlock, readAttributes, writeOpening } from '../directive.ts'
import { readPlain } from '../read-inlines.ts'
import { writePlain } from '../write-plain.ts'

const EXAMPLE = ':::player{media=lullaby title="摇篮曲"}'

export const player: BlockFormat<ContainerDirective, Player> = {
  read(node, reading) {
    const { media, title } = readAttributes(node, ['media', 'title'], EXAMPLE, reading)
    const [only, ...others] = node.children
    if (only?.type !== 'paragraph' || others.length > 0) {
      reading.report(node, '声音和影片里要有一段文字，写出说了或唱了什么，给听不见的人和省流量的人看。别的不能有。')
      return undefined
    }
    const transcript = readPlain(only.children, reading, '声音和影片')
    return checkBlock(node, schema, { type: 'player', media, title, transcript }, EXAMPLE, reading)
  },
  write: ({ media, title, transcript }) =>
    [writeOpening('player', { media, title }), writePlain(transcript), ':::'].join('\n'),
}
