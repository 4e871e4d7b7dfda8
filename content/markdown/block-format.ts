import type { RootContent } from 'mdast'
import type { Block } from '../contract/body.ts'
import type { Reading } from './reading.ts'
import type { Emphasis } from './write-inlines.ts'

/** How one kind of block is read from the syntax tree and written as Markdown, side by side. */
export interface BlockFormat<Node extends RootContent, Kind extends Block> {
  /** Undefined if the block is broken; why is reported to `reading`. */
  read(node: Node, reading: Reading): Kind | undefined
  write(block: Kind, emphasis: Emphasis): string
}
