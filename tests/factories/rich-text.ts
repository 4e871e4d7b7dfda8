/** The editor's JSON, as Payload stores it. */

type Json = Record<string, unknown>

const element = (type: string, children: Json[], more: Json = {}): Json => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
  ...more,
})

/** What `body` fields hold, for their generated types. */
export interface StoredRichText {
  [name: string]: unknown
  root: {
    type: string
    children: { type: string; version: number; [name: string]: unknown }[]
    direction: 'ltr' | 'rtl' | null
    format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
    indent: number
    version: number
  }
}

export const richText = (...children: Json[]): StoredRichText =>
  ({ root: element('root', children) }) as unknown as StoredRichText

export const textNode = (text: string, format = 0): Json => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const paragraph = (...children: (Json | string)[]): Json =>
  element(
    'paragraph',
    children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
    { textFormat: 0, textStyle: '' },
  )

export const heading = (tag: string, text: string): Json => element('heading', [textNode(text)], { tag })

export const webLink = (url: string, text = url): Json =>
  element('link', [textNode(text)], { version: 3, id: 'link', fields: { linkType: 'custom', url } })

export const innerLink = (relationTo: string, value: string | undefined, text = '链接'): Json =>
  element('link', [textNode(text)], {
    version: 3,
    id: 'link',
    fields: { linkType: 'internal', doc: value === undefined ? null : { relationTo, value } },
  })

export const cite = (source: string | undefined): Json => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: 'cite', blockType: 'cite', ...(source === undefined ? {} : { source }) },
})

export const block = (blockType: string, fields: Json): Json => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: `block-${blockType}`, blockName: '', blockType, ...fields },
})
