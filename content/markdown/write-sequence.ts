import type { Block } from '../contract/body.ts'

/**
 * Blocks one below the other, with an empty line between.
 * @param write gets `behindList: true` for a list directly behind one of the same kind: it takes the other marker
 */
export function writeSequence<Kind extends Block>(
  blocks: readonly Kind[],
  write: (block: Kind, behindList: boolean) => string,
): string {
  let tookOther = false
  return blocks
    .map((block, index) => {
      const previous = blocks[index - 1]
      const isBehindList = block.type === 'list' && previous?.type === 'list' && block.ordered === previous.ordered
      tookOther = isBehindList && !tookOther
      return write(block, tookOther)
    })
    .join('\n\n')
}
