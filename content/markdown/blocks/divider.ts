import type { ThematicBreak } from 'mdast'
import type { Divider } from '../../contract/body.ts'
import type { BlockFormat } from '../block-format.ts'

export const divider: BlockFormat<ThematicBreak, Divider> = {
  read: () => ({ type: 'divider' }),
  write: () => '---',
}
