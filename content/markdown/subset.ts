import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { citeFromMarkdown, citeSyntax } from './cite-syntax.ts'

/** An address typed as text stays text: a link is always written as one. */
const AUTOLINKS = ['wwwAutolink', 'protocolAutolink', 'emailAutolink']
const COLON = 58

/** Takes away what the bundled extensions would do behind a writer's back, and adds `:cite[KEY]`. */
function keepToTheSubset(this: Processor): void {
  const data = this.data()
  for (const extension of data.micromarkExtensions ?? []) {
    if (extension.text && extension.flow?.[COLON]) delete extension.text[COLON]
  }
  data.micromarkExtensions?.push({ disable: { null: AUTOLINKS } }, citeSyntax())
  // The only part of remark-gfm with a transform is the one that makes links of addresses in text.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    Array.isArray(extension) ? extension.filter((part) => !part.transforms) : extension,
  )
  data.fromMarkdownExtensions.push(citeFromMarkdown())
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .use(keepToTheSubset)
  .freeze()

/** The syntax tree of a text, still with whatever the subset does not allow. */
export function parseTree(text: string): Root {
  return processor.parse(text)
}
