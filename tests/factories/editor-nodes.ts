/** What the editor hands in, node by node, with everything that it writes beside the words. */

export type Node = Record<string, unknown>
export const text = (words: string): Node => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
})
export const element = (type: string, children: Node[], more: Node = {}): Node => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
  ...more,
})
export const body = (...children: Node[]) => ({ root: element('root', children) })
export const paragraph = (...children: Node[]) => element('paragraph', children, { textFormat: 0, textStyle: '' })
export const heading = (...children: Node[]) => element('heading', children, { tag: 'h2' })
export const entry = (...children: Node[]) => element('listitem', children, { value: 1 })
export const list = (...children: Node[]) => element('list', children, { listType: 'bullet', start: 1, tag: 'ul' })
